//! Keeps the application for an account on the device: the form while it is filled in, and where
//! the application stands once it is sent.

use leptos::prelude::{Set, WithUntracked};

use crate::{
    browser::storage,
    cooperative::Particulars,
    store::{Application, SignUpForm, Store},
};

const KEY: &str = "geno.application";
const FORM_KEY: &str = "geno.sign_up";

/// Takes the application from the device, where there is one.
pub fn restore(store: Store) {
    store.application.set(storage::read_json(KEY));
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

/// What was filled in before; never the password.
pub fn kept_form() -> SignUpForm {
    storage::read_json(FORM_KEY).unwrap_or_default()
}

/// Keeps what is filled in.
pub fn keep_form(form: &SignUpForm) {
    storage::write_json(FORM_KEY, form);
}

/// Forgets what was filled in.
pub fn forget_form() {
    storage::remove(FORM_KEY);
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
}
