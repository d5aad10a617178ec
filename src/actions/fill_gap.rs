//! Loads the posts that a lost connection left out.

use leptos::prelude::*;

use super::{load_timeline, tell};
use crate::{
    store::{Item, Store, TimelineKey},
    texts,
};

/// Loads the next posts below a gap's upper edge. Where they do not reach the lower edge, a smaller
/// gap stays.
pub async fn fill_gap(store: Store, key: TimelineKey, gap: Item) {
    let Item::Gap(missing) = &gap else { return };
    match load_timeline::fetch(store, &key, Some(missing.at.clone())).await {
        Ok(page) => {
            let (ids, next) = load_timeline::take_in(store, page);
            store.timelines.signal(&key).update(|timeline| timeline.fill_gap(&gap, ids, next));
        }
        Err(error) => tell::problem(store, texts::timeline::GAP_FAILED, &error),
    }
}
