//! Keeps on the device how a timeline began when it was read last, each account's by itself: coming
//! again, one sees it at once. `assets/boot.js` reads it too.

use leptos::prelude::untrack;
use mastodon::{AccountId, Cursor, Page, Response, entities::Status};

use crate::{
    browser::{clock, storage},
    routes::Route,
    store::{Store, TimelineKey},
};

const PREFIX: &str = "geno.timeline.";
/// Whom it belongs to where nobody is signed in.
const VISITOR: &str = "visitor";
/// More than this is not kept, in bytes: the device has some megabytes for everything.
const LARGEST: usize = 300_000;
/// What is older is not shown in place of what is new, in milliseconds.
const LONGEST: f64 = 12.0 * 3600.0 * 1000.0;

/// How a timeline began once.
pub struct Kept {
    /// When, in milliseconds since 1970.
    pub at: f64,
    /// Its newest posts.
    pub page: Page<Status>,
}

/// Keeps the newest posts as the server told them. A device that refuses keeps what it had.
pub fn keep(store: Store, key: &TimelineKey, told: &str) {
    if let Some(place) = place(store, key).filter(|_| told.len() <= LARGEST) {
        // A server may write its answer in several lines; the first one is the time.
        let told = told.replace('\n', " ");
        let at = (clock::now().round() as i64).to_string();
        storage::write(&place, &[at.as_str(), "\n", &told].concat());
    }
}

/// The newest posts as they were not long ago.
pub fn kept(store: Store, key: &TimelineKey) -> Option<Kept> {
    let text = storage::read(&place(store, key)?)?;
    let (at, told) = text.split_once('\n')?;
    let at: f64 = at.parse().ok()?;
    if clock::now() - at > LONGEST {
        return None;
    }
    let answer = Response { status: 200, headers: Vec::new(), body: told.to_owned() };
    let mut page = Page::<Status>::read(&answer).ok()?;
    // These timelines are paged by their posts' own ids.
    page.next = Some(Cursor::older_than(&page.items.last()?.id));
    Some(Kept { at, page })
}

/// Forgets all of an account's.
pub fn forget(id: &AccountId) {
    for key in storage::keys() {
        let rest = key.strip_prefix(PREFIX).and_then(|rest| rest.strip_prefix(id.as_str()));
        if rest.is_some_and(|rest| rest.starts_with('.')) {
            storage::remove(&key);
        }
    }
}

/// Under which key it is kept; `None` for timelines that are not.
fn place(store: Store, key: &TimelineKey) -> Option<String> {
    let route = match key {
        TimelineKey::Home => Route::Home,
        TimelineKey::Local => Route::PublicLocal,
        TimelineKey::Public => Route::Public,
        _ => return None,
    };
    let account = untrack(|| store.session.account_id());
    let who = account.as_ref().map_or(VISITOR, AccountId::as_str);
    Some([PREFIX, who, ".", &route.href()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::{login, with_store};

    const POSTS: &str =
        "[{\"id\":\"9\",\"account\":{\"id\":\"1\"}},\n{\"id\":\"8\",\"account\":{\"id\":\"1\"}}]";

    fn ids(kept: Option<Kept>) -> Vec<String> {
        kept.map(|kept| kept.page.items.iter().map(|post| post.id.to_string()).collect())
            .unwrap_or_default()
    }

    #[test]
    fn each_account_has_its_own_and_only_some_timelines_are_kept() {
        with_store(|store, _| {
            keep(store, &TimelineKey::Local, POSTS);
            keep(store, &TimelineKey::Bookmarks, POSTS);
            assert_eq!(ids(kept(store, &TimelineKey::Local)), ["9", "8"]);
            assert!(kept(store, &TimelineKey::Bookmarks).is_none());
            store.session.set_login(Some(login("5")));
            assert!(kept(store, &TimelineKey::Local).is_none());
            keep(store, &TimelineKey::Home, POSTS);
            store.session.set_login(Some(login("55")));
            keep(store, &TimelineKey::Home, POSTS);
            forget(&AccountId::new("5"));
            assert_eq!(ids(kept(store, &TimelineKey::Home)), ["9", "8"]);
            store.session.set_login(Some(login("5")));
            assert!(kept(store, &TimelineKey::Home).is_none());
        });
    }

    #[test]
    fn what_is_old_or_too_much_is_not_shown() {
        with_store(|store, _| {
            keep(store, &TimelineKey::Local, &format!("[{}]", " ".repeat(LARGEST)));
            assert!(kept(store, &TimelineKey::Local).is_none());
            let place = place(store, &TimelineKey::Local).expect("a place");
            let old = clock::now() - LONGEST - 1000.0;
            storage::write(&place, &format!("{old}\n{POSTS}").replace(",\n", ","));
            assert!(kept(store, &TimelineKey::Local).is_none());
            let recent = clock::now() - LONGEST + 60_000.0;
            storage::write(&place, &format!("{recent}\n{POSTS}"));
            assert_eq!(ids(kept(store, &TimelineKey::Local)), ["9", "8"]);
        });
    }
}
