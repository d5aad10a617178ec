//! Keeps the application for an account on the device: the form while it is filled in, and where
//! the application stands once it is sent.

use leptos::prelude::*;

use crate::{
    browser::storage,
    cooperative::Particulars,
    store::{Application, Field, SignUpForm, Store},
};

const KEY: &str = "geno.application";
const FORM_KEY: &str = "geno.sign_up";

/// Takes what is known from the device, the first time a page needs it.
pub fn take_up(store: Store) {
    if !store.sign_up.is_taken_up.get_value() {
        store.sign_up.is_taken_up.set_value(true);
        restore(store);
    }
}

/// Takes what is known from the device: the application, and what was filled in before (never the
/// password).
pub fn restore(store: Store) {
    store.application.set(storage::read_json(KEY));
    store.sign_up.form.set(storage::read_json(FORM_KEY).unwrap_or_default());
}

/// Remembers an application, or forgets it.
pub fn set(store: Store, application: Option<Application>) {
    match &application {
        Some(application) => {
            storage::write_json(KEY, application);
        }
        None => storage::remove(KEY),
    }
    store.application.set(application);
}

/// Changes what is filled in, and keeps it.
pub fn change(store: Store, change: impl FnOnce(&mut SignUpForm)) {
    store.sign_up.form.update(change);
    store.sign_up.form.with_untracked(|form| storage::write_json(FORM_KEY, form));
}

/// Takes what was typed into a field or chosen; what was wrong with it is settled until the next
/// try.
pub fn set_field(store: Store, field: Field, value: String) {
    settle(store, field);
    change(store, |form| form.set(field, value));
}

/// Ticks a field, or no longer.
pub fn tick(store: Store, field: Field, ticked: bool) {
    settle(store, field);
    change(store, |form| form.tick(field, ticked));
}

/// Forgets what was filled in.
pub fn forget_form(store: Store) {
    storage::remove(FORM_KEY);
    store.sign_up.problems.update(|problems| problems.clear());
    store.sign_up.form.set(SignUpForm::default());
}

/// Forgets an application that came to an end, and begins the next with what is known from it.
pub fn begin_anew(store: Store) {
    if let Some(gone) = store.application.get_untracked() {
        change(store, |form| {
            *form = SignUpForm::anew(gone.username, gone.email, gone.particulars);
        });
    }
    set(store, None);
}

fn settle(store: Store, field: Field) {
    if store.sign_up.problems.with_untracked(|problems| problems.contains_key(&field)) {
        store.sign_up.problems.update(|problems| {
            problems.remove(&field);
        });
    }
}

/// The particulars that an account was applied for with from this device, for filling in its
/// profile; `None` where there are none, or the account with this handle is another one.
pub fn kept_particulars(store: Store, acct: &str) -> Option<Particulars> {
    store.application.with_untracked(|application| {
        let application = application.as_ref()?;
        let is_its_own = application.username.eq_ignore_ascii_case(acct);
        let is_told = application.particulars != Particulars::default();
        (is_its_own && is_told).then(|| application.particulars.clone())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actions::fake::with_store, store::Stage};

    fn application(particulars: Particulars) -> Application {
        Application {
            username: "Dorfladen".into(),
            email: "a@dorfladen.example".into(),
            token: "mine".into(),
            client_id: "i".into(),
            client_secret: "s".into(),
            mail_asked_at: 0.0,
            stage: Stage::Approved,
            particulars,
            skips_approval: false,
        }
    }

    #[test]
    fn particulars_are_kept_for_the_account_they_are_about() {
        with_store(|store, _| {
            let particulars = Particulars { name: "Dorfladen eG".into(), ..Default::default() };
            set(store, Some(application(particulars.clone())));
            store.application.set(None);
            restore(store);
            assert_eq!(kept_particulars(store, "dorfladen"), Some(particulars));
            assert_eq!(kept_particulars(store, "wohnen_am_fluss"), None);
            set(store, Some(application(Particulars::default())));
            assert_eq!(kept_particulars(store, "dorfladen"), None);
        });
    }

    #[test]
    fn an_application_without_particulars_is_still_known() {
        with_store(|store, _| {
            let mut kept = serde_json::to_value(application(Particulars::default())).unwrap();
            kept.as_object_mut().unwrap().remove("particulars");
            storage::write(KEY, &kept.to_string());
            restore(store);
            store.application.with_untracked(|known| assert!(known.is_some()));
        });
    }

    #[test]
    fn what_is_filled_in_is_there_again_without_the_password() {
        with_store(|store, _| {
            set_field(store, Field::Email, "a@dorfladen.example".into());
            set_field(store, Field::Password, "zusammen8".into());
            restore(store);
            let form = store.sign_up.form.get_untracked();
            assert_eq!((form.email.as_str(), form.password.as_str()), ("a@dorfladen.example", ""));
            forget_form(store);
            restore(store);
            assert_eq!(store.sign_up.form.get_untracked(), SignUpForm::default());
        });
    }

    #[test]
    fn a_refused_application_fills_in_the_next() {
        with_store(|store, _| {
            let particulars = Particulars { name: "Dorfladen eG".into(), ..Default::default() };
            set(store, Some(application(particulars)));
            begin_anew(store);
            assert_eq!(store.application.get_untracked(), None);
            let form = store.sign_up.form.get_untracked();
            assert_eq!(form.value(Field::Name), "Dorfladen eG");
            assert_eq!(form.value(Field::Username), "Dorfladen");
        });
    }
}
