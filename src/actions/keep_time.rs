//! Keeps the times beside posts current: one timer for the whole app.

use leptos::prelude::Set;

use crate::{browser::clock, store::Store};

/// How often relative times are looked at, in milliseconds.
const PERIOD: u32 = 30_000;

/// Sets the store's time, now and from now on.
pub fn keep_time(store: Store) {
    store.now.set(clock::now());
    clock::tick_while_visible(PERIOD, move || store.now.set(clock::now()));
}
