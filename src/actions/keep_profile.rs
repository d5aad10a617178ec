//! Keeps the changes to one's own profile on the device until the server has saved them. Each
//! account has its own.

use leptos::prelude::untrack;
use mastodon::{AccountId, entities::Account};

use super::keep_application;
use crate::{
    browser::storage,
    store::{ProfileDraft, Store},
    texts::edit_profile as texts,
};

const PREFIX: &str = "geno.profile";

/// The profile as it was being changed, and whether that was on this device before; else as it is,
/// with what the application told of the cooperative.
pub fn open(store: Store, me: &Account) -> (ProfileDraft, bool) {
    match storage::read_json::<ProfileDraft>(&key(&me.id)) {
        Some(kept) => (kept, true),
        None => (fresh(store, me), false),
    }
}

/// The profile as it is, with what the application for this very account told where it says nothing.
pub fn fresh(store: Store, me: &Account) -> ProfileDraft {
    let mut draft = ProfileDraft::of(me);
    let Some(applied) = keep_application::kept_particulars(store, &me.acct) else { return draft };
    let limits = untrack(|| store.instance.read(|known| known.configuration.accounts.clone()));
    let limits = limits.unwrap_or_default();
    let fits = |name: &str| {
        u32::try_from(name.chars().count()).is_ok_and(|it| it <= limits.max_display_name_length)
    };
    if draft.display_name.trim().is_empty() && fits(applied.name.trim()) {
        applied.name.trim().clone_into(&mut draft.display_name);
    }
    let website = applied.website.trim().to_owned();
    draft.particulars = draft.particulars.or(applied);
    let fields = draft.fields(&ProfileDraft::of(me));
    let has_room = u32::try_from(fields.len()).is_ok_and(|it| it < limits.max_profile_fields);
    if has_room && !website.is_empty() && !fields.iter().any(|(_, value)| value.contains(&website))
    {
        draft.others.push((texts::WEBSITE.to_owned(), website));
    }
    draft
}

/// Keeps the changes; where there are none, nothing.
pub fn keep(store: Store, me: &Account, draft: &ProfileDraft) {
    if *draft == fresh(store, me) {
        forget(&me.id);
    } else {
        storage::write_json(&key(&me.id), draft);
    }
}

/// Forgets the changes.
pub fn forget(id: &AccountId) {
    storage::remove(&key(id));
}

fn key(id: &AccountId) -> String {
    format!("{PREFIX}.{id}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        actions::fake::with_store,
        cooperative::{Particulars, Sector},
        store::{Application, Stage},
    };

    fn account(acct: &str) -> Account {
        serde_json::from_value(serde_json::json!({ "id": "5", "username": acct, "acct": acct }))
            .unwrap()
    }

    fn apply(store: Store, imprint: &str) {
        let particulars = Particulars {
            name: "Dorfladen Au eG".into(),
            seat: "Au".into(),
            sector: Some(Sector::Retail),
            number: "GnR 7".into(),
            website: "https://laden.example".into(),
            imprint: imprint.into(),
            membership: "im Laden".into(),
            ..Default::default()
        };
        let application = Application {
            username: "dorfladen".into(),
            email: "a@dorfladen.example".into(),
            token: "mine".into(),
            client_id: "i".into(),
            client_secret: "s".into(),
            mail_asked_at: 0.0,
            stage: Stage::Approved,
            particulars,
            skips_approval: false,
        };
        keep_application::set(store, Some(application));
    }

    #[test]
    fn the_application_fills_in_its_own_accounts_profile() {
        with_store(|store, _| {
            apply(store, "");
            let draft = fresh(store, &account("dorfladen"));
            assert_eq!(draft.display_name, "Dorfladen Au eG");
            assert_eq!(draft.particulars.sector, Some(Sector::Retail));
            assert_eq!(draft.others, [("Webseite".to_owned(), "https://laden.example".to_owned())]);
            assert_eq!(fresh(store, &account("andere")).particulars.sector, None);
        });
    }

    #[test]
    fn the_website_never_takes_a_field_too_many() {
        with_store(|store, _| {
            apply(store, "https://laden.example/impressum");
            assert_eq!(fresh(store, &account("dorfladen")).others, []);
        });
    }

    #[test]
    fn changes_stay_until_they_are_taken_back() {
        with_store(|store, _| {
            let me = account("dorfladen");
            let (mut draft, was_kept) = open(store, &me);
            assert!(!was_kept);
            draft.note = "Brot".into();
            keep(store, &me, &draft);
            assert_eq!(open(store, &me), (draft.clone(), true));
            draft.note.clear();
            keep(store, &me, &draft);
            assert!(!open(store, &me).1);
        });
    }
}
