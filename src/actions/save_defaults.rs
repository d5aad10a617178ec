//! Saves what new posts begin with.
//! <https://docs.joinmastodon.org/methods/accounts/#update_credentials>

use mastodon::endpoints::accounts::UpdateCredentials;

use super::{keep_login, tell};
use crate::{store::Store, texts::settings::posting as texts};

/// Saves defaults of one's own account, and tells so.
pub async fn save_defaults(store: Store, change: UpdateCredentials) {
    let belongs = store.session.belonging();
    match store.session.call(change).await {
        // Somebody else may have signed in meanwhile.
        _ if !belongs() => {}
        Ok(account) => {
            keep_login::set_account(store, account);
            store.toasts.done(texts::SAVED);
        }
        Err(error) => tell::problem(store, texts::FAILED, &error),
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::untrack;
    use mastodon::{Body, entities::Visibility};

    use super::*;
    use crate::actions::fake::{sign_in, with_store};

    #[test]
    fn only_what_was_changed_is_sent() {
        with_store(|store, fake| {
            sign_in(store, "5");
            fake.answer("update_credentials", 200, r#"{"id":"5","source":{"privacy":"unlisted"}}"#);
            let privacy = Some(Visibility::Unlisted);
            fake.run(save_defaults(
                store,
                UpdateCredentials { privacy, ..UpdateCredentials::default() },
            ));
            let sent = fake.requests().remove(0).body;
            assert_eq!(
                sent,
                Body::Json(serde_json::json!({ "source": { "privacy": "unlisted" } }))
            );
            let own = untrack(|| store.me()).and_then(|me| me.source).map(|source| source.privacy);
            assert_eq!(own, privacy);
        });
    }

    #[test]
    fn a_refusal_is_told_and_nothing_changes() {
        with_store(|store, fake| {
            sign_in(store, "5");
            fake.answer("update_credentials", 500, "");
            fake.run(save_defaults(store, UpdateCredentials::default()));
            assert_eq!(store.toasts.list().len(), 1);
            assert!(untrack(|| store.me()).is_none());
        });
    }
}
