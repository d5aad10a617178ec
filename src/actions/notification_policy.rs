//! Which notifications come in.
//! <https://docs.joinmastodon.org/methods/notifications/#get-policy>

use leptos::prelude::*;
use mastodon::{
    ApiError,
    endpoints::notifications::{GetPolicy, UpdatePolicy},
};

use super::tell;
use crate::{store::Store, texts::incoming as texts};

/// Loads which notifications come in, and how many accounts wait for a decision. Nothing is known
/// on servers that let all of them in; a failure leaves what is known.
pub async fn load_notification_policy(store: Store) {
    match store.session.call(GetPolicy).await {
        Ok(policy) => store.notifications.policy.set(Some(policy)),
        Err(ApiError::NotFound) => store.notifications.policy.set(None),
        Err(_) => {}
    }
}

/// Changes which notifications come in; a failure is told.
pub async fn change_notification_policy(store: Store, change: UpdatePolicy) {
    match store.session.call(change).await {
        Ok(policy) => {
            store.notifications.policy.set(Some(policy));
            store.toasts.done(texts::SAVED);
        }
        Err(error) => {
            tell::problem(store, texts::NOT_SAVED, &error);
            // What was chosen in vain is shown as it is.
            store.notifications.policy.notify();
        }
    }
}

#[cfg(test)]
mod tests {
    use mastodon::entities::NotificationFilter;

    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn what_the_server_refuses_stays_as_it_was() {
        with_store(|store, fake| {
            let bots = || {
                let policy = store.notifications.policy.get_untracked();
                policy.map(|policy| policy.for_bots)
            };
            fake.answer("/policy", 200, r#"{"for_bots":"accept"}"#);
            fake.run(load_notification_policy(store));
            let for_bots = Some(NotificationFilter::Drop);
            let change = UpdatePolicy { for_bots, ..UpdatePolicy::default() };
            fake.answer("/policy", 500, "");
            fake.run(change_notification_policy(store, change));
            assert_eq!(bots(), Some(NotificationFilter::Accept));
            fake.answer("/policy", 200, r#"{"for_bots":"drop"}"#);
            fake.run(change_notification_policy(store, change));
            assert_eq!(bots(), for_bots);
            fake.answer("/policy", 404, "");
            fake.run(load_notification_policy(store));
            assert_eq!(bots(), None, "on a server without, there is no such part");
        });
    }
}
