//! Asks the instance what it offers.

use leptos::prelude::Set;
use mastodon::endpoints::instance::GetInstance;

use crate::store::{Load, Store};

/// Loads what the instance says about itself; a failure is kept and may be retried.
pub async fn load_instance(store: Store) {
    store.instance.load.set(Load::Loading);
    match store.session.call(GetInstance).await {
        Ok(instance) => {
            store.instance.instance.set(Some(instance));
            store.instance.load.set(Load::Done);
        }
        Err(error) => store.instance.load.set(Load::Failed(error)),
    }
}
