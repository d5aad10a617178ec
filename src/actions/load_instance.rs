//! Asks the instance what it offers.

use std::time::Duration;

use leptos::prelude::*;
use mastodon::{ApiError, endpoints::instance::GetInstance};

use crate::{
    browser::{attention, storage, task},
    store::{Load, Store},
};

/// Where the domain of the instance's handles is kept.
const DOMAIN: &str = "geno.domain";

/// How long to wait before it is asked for again, time after time.
const RETRIES: [Duration; 4] = [
    Duration::from_secs(2),
    Duration::from_secs(5),
    Duration::from_secs(15),
    Duration::from_secs(60),
];

/// The domain of the instance's handles as it was told last: handles are as long from the beginning
/// then as they will be.
pub fn last_domain() -> Option<String> {
    storage::read(DOMAIN)
}

/// Loads what the instance says about itself; a failure is kept and may be retried.
pub async fn load_instance(store: Store) {
    store.instance.load.set(Load::Loading);
    ask(store).await;
}

/// From now on, sees to it that it is known what the instance says about itself: so much depends on
/// it that it is asked for until an answer comes, at once where the device is online again or
/// somebody looks again.
pub fn follow_instance(store: Store) {
    task::spawn(learn(store));
    attention::on_online(move || ask_again(store));
    attention::on_sight_change(move || ask_again(store));
}

fn ask_again(store: Store) {
    let is_missing = store.instance.load.with_untracked(|load| load.error().is_some());
    if is_missing && attention::is_visible() {
        task::spawn(ask(store));
    }
}

async fn learn(store: Store) {
    load_instance(store).await;
    let mut pauses = RETRIES.into_iter();
    let mut pause = Duration::ZERO;
    let may_come =
        || store.instance.load.with_untracked(|load| load.error().is_some_and(ApiError::may_pass));
    while may_come() {
        pause = pauses.next().unwrap_or(pause);
        task::sleep(pause).await;
        if may_come() && attention::is_visible() {
            ask(store).await;
        }
    }
}

/// Asks without a word that it does so: what tells of a failure stays until it is over.
async fn ask(store: Store) {
    match store.session.call(GetInstance).await {
        Ok(instance) => {
            if !instance.domain.is_empty() {
                storage::write(DOMAIN, &instance.domain);
            }
            store.instance.instance.set(Some(instance));
            store.instance.load.set(Load::Done);
        }
        // Another try may have brought it meanwhile.
        Err(_) if store.instance.load.with_untracked(|load| *load == Load::Done) => {}
        Err(error) => store.instance.load.set(Load::Failed(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn it_is_asked_for_until_it_comes() {
        with_store(|store, fake| {
            for _ in 0..6 {
                fake.answer("/api/v2/instance", 503, "");
            }
            fake.answer("/api/v2/instance", 200, r#"{"domain":"geno.example"}"#);
            fake.run(learn(store));
            assert_eq!(fake.sent().len(), 7);
            assert_eq!(store.instance.load.get_untracked(), Load::Done);
        });
    }

    #[test]
    fn where_there_is_none_it_is_asked_for_once() {
        with_store(|store, fake| {
            fake.answer("/api/v2/instance", 404, "");
            fake.run(learn(store));
            assert_eq!(fake.sent().len(), 1);
        });
    }
}
