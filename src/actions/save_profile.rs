//! Saves one's own profile.
//! <https://docs.joinmastodon.org/methods/accounts/#update_credentials>

use leptos::prelude::untrack;
use mastodon::ApiError;

use super::{keep_login, keep_profile};
use crate::{
    routes::FirstStep,
    store::{ProfileDraft, Store},
};

/// Saves what was changed of one's own profile, or only what a step is about; what was kept of it
/// on the device is forgotten then. Nothing is sent where nothing was changed.
///
/// # Errors
/// Why the server did not take it; what was changed stays on the device.
pub async fn save_profile(
    store: Store,
    draft: ProfileDraft,
    step: Option<FirstStep>,
) -> Result<(), ApiError> {
    let Some(mut me) = untrack(|| store.me()) else { return Err(ApiError::NotFound) };
    let before = ProfileDraft::of(&me);
    let wanted = match step {
        Some(step) => before.clone().with(step, &draft),
        None => draft.clone(),
    };
    if let Some(changes) = wanted.changes(&before) {
        let belongs = store.session.belonging();
        me = store.session.call(changes).await?;
        // Somebody else may have signed in meanwhile.
        if belongs() {
            keep_login::set_account(store, me.clone());
        }
    }
    match step {
        // What other steps are about waits for them.
        Some(step) => keep_profile::keep(store, &me, &draft.with(step, &ProfileDraft::of(&me))),
        None => keep_profile::forget(&me.id),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use mastodon::{Body, entities::Account};

    use super::*;
    use crate::actions::fake::{sign_in, with_store};

    fn me(store: Store) -> Account {
        sign_in(store, "5");
        let account = serde_json::json!({ "id": "5", "source": { "note": "Brot" } });
        let account: Account = serde_json::from_value(account).unwrap();
        keep_login::set_account(store, account.clone());
        account
    }

    #[test]
    fn what_was_changed_is_sent_and_shown() {
        with_store(|store, fake| {
            let me = me(store);
            let draft = ProfileDraft { note: "Brot und Käse".into(), ..ProfileDraft::of(&me) };
            keep_profile::keep(store, &me, &draft);
            fake.answer("/update_credentials", 200, r#"{"id":"5","note":"<p>Brot und Käse</p>"}"#);
            fake.run(save_profile(store, draft, None)).unwrap();
            let sent = fake.requests().pop().unwrap().body;
            assert_eq!(sent, Body::Json(serde_json::json!({ "note": "Brot und Käse" })));
            assert_eq!(untrack(|| store.me()).unwrap().note, "<p>Brot und Käse</p>");
            assert!(!keep_profile::open(store, &me).1);
        });
    }

    #[test]
    fn nothing_is_lost_where_it_fails() {
        with_store(|store, fake| {
            let me = me(store);
            let draft = ProfileDraft { note: "Käse".into(), ..ProfileDraft::of(&me) };
            keep_profile::keep(store, &me, &draft);
            assert_eq!(fake.run(save_profile(store, draft.clone(), None)), Err(ApiError::Network));
            assert_eq!(keep_profile::open(store, &me), (draft, true));
        });
    }

    #[test]
    fn a_step_leaves_the_others_words_for_later() {
        with_store(|store, fake| {
            let me = me(store);
            let mut draft = ProfileDraft { note: "Käse".into(), ..ProfileDraft::of(&me) };
            draft.particulars.seat = "Au".into();
            fake.answer("/update_credentials", 200, r#"{"id":"5","source":{"note":"Käse"}}"#);
            fake.run(save_profile(store, draft, Some(FirstStep::Words))).unwrap();
            let sent = fake.requests().pop().unwrap().body;
            assert_eq!(sent, Body::Json(serde_json::json!({ "note": "Käse" })));
            let me = untrack(|| store.me()).unwrap();
            let (rest, was_kept) = keep_profile::open(store, &me);
            assert_eq!((rest.particulars.seat.as_str(), was_kept), ("Au", true));
        });
    }

    #[test]
    fn nothing_is_sent_where_nothing_changed() {
        with_store(|store, fake| {
            let draft = ProfileDraft::of(&me(store));
            fake.run(save_profile(store, draft, None)).unwrap();
            assert!(fake.sent().is_empty());
        });
    }
}
