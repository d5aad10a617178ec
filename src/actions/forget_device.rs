//! Forgets everything that is kept on the device.

use leptos::prelude::*;

use super::{keep_application, keep_drafts, sign_out};
use crate::{
    browser::{storage, task},
    store::{Choices, Store},
};

/// What all keys of the app begin with.
const PREFIX: &str = "geno.";

/// The keys of what is kept on the device, in order.
pub fn kept(store: Store) -> Vec<String> {
    let mut keys = keys();
    if !store.drafts.all().is_empty() {
        // They are in the archive.
        keys.push("geno.drafts".into());
    }
    keys.sort();
    keys
}

fn keys() -> Vec<String> {
    let mut keys = storage::keys();
    keys.retain(|key| key.starts_with(PREFIX));
    keys
}

/// Signs out and forgets everything that is kept on the device: drafts and settings too.
pub async fn forget_device(store: Store) {
    keep_drafts::forget(store);
    keep_drafts::forget_all();
    keep_application::forget_form(store);
    keep_application::set(store, None);
    store.settings.choices.set(Choices::default());
    sign_out::sign_out_all(store).await;
    // What keeps drafts and settings writes their changes by then.
    task::next_frame().await;
    for key in keys() {
        storage::remove(&key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        actions::fake::with_store,
        store::{Draft, DraftKey},
    };

    #[test]
    fn nothing_of_the_app_stays_and_nothing_else_is_touched() {
        with_store(|store, fake| {
            storage::write("geno.settings", "{}");
            storage::write("geno.client", "{}");
            storage::write("other", "1");
            assert_eq!(kept(store), ["geno.client", "geno.settings"]);
            store.drafts.set(&DraftKey::New(1), Draft { text: "Hallo".into(), ..Draft::default() });
            assert_eq!(kept(store)[1], "geno.drafts");
            fake.run(forget_device(store));
            assert_eq!((kept(store), storage::read("other")), (vec![], Some("1".into())));
        });
    }
}
