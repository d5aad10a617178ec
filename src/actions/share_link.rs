//! Passes on the address of a page.

use crate::{
    browser::share::{self, Outcome},
    store::Store,
    texts,
};

/// Passes on an address: by what the device offers for that, else by copying it.
pub async fn share_link(store: Store, title: String, address: String) {
    match share::share(&title, &address).await {
        Outcome::Passed => {}
        Outcome::Copied => store.toasts.done(texts::post::LINK_COPIED),
        // There is no more than the address itself to give.
        Outcome::Refused => store.toasts.problem(texts::post::link_not_copied(&address)),
    }
}
