//! Signs out: gives the token back and forgets what the device knows of the account.

use leptos::prelude::untrack;
use mastodon::{ApiError, endpoints::oauth::RevokeToken};

use super::{
    keep_drafts as drafts, keep_first_steps, keep_login, keep_profile, keep_searches,
    keep_timeline, sign_in, tell,
};
use crate::{
    store::{Login, Store},
    texts,
};

/// Signs the account in use out on this device at once, then gives the token back to the server.
/// Drafts, changes to the profile among them, stay only where `keep_drafts` says so. Another account
/// that is signed in is used then.
pub async fn sign_out(store: Store, keep_drafts: bool) {
    let Some(login) = untrack(|| store.session.login()) else { return };
    if !keep_drafts {
        drafts::forget(store);
        keep_profile::forget(&login.account_id);
        keep_first_steps::forget(&login.account_id);
    }
    keep_searches::forget(&login.account_id);
    keep_timeline::forget(&login.account_id);
    sign_in::forget_attempts();
    keep_login::set(store, None);
    match revoke(store, login).await {
        Ok(()) if untrack(|| store.session.is_signed_in()) => {
            store.toasts.done(texts::accounts::left_for(&keep_login::name(store)));
        }
        Ok(()) => store.toasts.done(texts::sign_in::SIGNED_OUT),
        Err(error) => tell::problem(store, texts::sign_in::NOT_REVOKED, &error),
    }
}

/// Signs all accounts out on this device and gives their tokens back; nothing of them stays.
pub async fn sign_out_all(store: Store) {
    for _ in untrack(|| store.logins.others(None)) {
        // The drafts are those of the account that is in use next.
        drafts::restore(store);
        sign_out(store, false).await;
    }
}

/// Gives back the token of a login that a newer one of the same account has replaced. A failure is
/// not told: nothing on this device uses it any more.
pub async fn give_back(store: Store, login: Login) {
    let _ = revoke(store, login).await;
}

async fn revoke(store: Store, login: Login) -> Result<(), ApiError> {
    let revoke = RevokeToken {
        client_id: login.client_id,
        client_secret: login.client_secret,
        token: login.token,
    };
    store.session.call_as_nobody(revoke).await
}

#[cfg(test)]
mod tests {
    use mastodon::{AccountId, StatusId, TransportError};

    use super::*;
    use crate::{
        actions::fake::{status, with_store},
        browser::storage,
        store::{Draft, DraftKey, Login},
    };

    fn signed_in(store: Store) {
        let login = Login {
            token: "t".into(),
            account_id: AccountId::new("5"),
            acct: "laden".into(),
            client_id: "i".into(),
            client_secret: "s".into(),
        };
        keep_login::set(store, Some(login));
        store.take_in(status("7"));
        store.drafts.set(&DraftKey::New(1), Draft { text: "Hallo".into(), ..Draft::default() });
    }

    #[test]
    fn nothing_of_the_account_stays() {
        with_store(|store, fake| {
            signed_in(store);
            storage::write("geno.profile.5", "{}");
            storage::write("geno.first_steps.5", "{}");
            storage::write("geno.timeline.5./home", "1\n[]");
            fake.answer("/oauth/revoke", 200, "{}");
            fake.run(sign_out(store, false));
            assert_eq!(storage::read("geno.profile.5"), None);
            assert_eq!(storage::read("geno.first_steps.5"), None);
            assert_eq!(storage::read("geno.timeline.5./home"), None);
            assert_eq!(fake.sent(), ["POST /oauth/revoke"]);
            assert_eq!(fake.requests()[0].token, None);
            assert_eq!((store.session.token(), storage::read("geno.login")), (None, None));
            assert!(store.posts.peek(&StatusId::new("7")).is_none());
            assert!(store.drafts.all().is_empty());
        });
    }

    #[test]
    fn drafts_stay_if_asked_for_and_a_lost_connection_is_told() {
        with_store(|store, fake| {
            signed_in(store);
            fake.fail("/oauth/revoke", TransportError::Network);
            fake.run(sign_out(store, true));
            assert_eq!(store.session.token(), None);
            assert_eq!(store.drafts.all().len(), 1);
            assert_eq!(store.toasts.list().len(), 1);
        });
    }
}
