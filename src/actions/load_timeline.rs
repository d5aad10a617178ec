//! Loads the pages of a timeline.

use leptos::prelude::*;
use mastodon::{
    ApiError, Cursor, Endpoint, Page, StatusId,
    endpoints::{
        accounts::AccountStatuses,
        bookmarks, favourites,
        search::{Search, SearchKind},
        timelines,
        trends::TrendingStatuses,
    },
    entities::Status,
};

use crate::{
    routes::ProfileTab,
    store::{Load, Store, Timeline, TimelineKey, merge},
};

/// How many posts a page has.
const PAGE: u32 = 20;
/// How many, where it is to be found out what was missed: the most that servers give at once.
const LONG_PAGE: u32 = 40;
/// How many such pages are asked for before a gap is left to be filled by hand.
const PAGES: usize = 5;

/// Loads the first page where it is not there yet, and what is new where it is.
pub async fn open(store: Store, key: TimelineKey) {
    let timeline = store.timelines.signal(&key);
    match timeline.with_untracked(|timeline| timeline.load.clone()) {
        Load::Untouched | Load::Failed(_) => reload(store, key).await,
        // What a search or the trends have brought stays as it is while one looks around in it.
        Load::Done if matches!(key, TimelineKey::Search(_) | TimelineKey::Trends) => {}
        Load::Done => {
            timeline.update(Timeline::lose);
            catch_up(store, key.clone(), key.streams().is_empty()).await;
        }
        Load::Loading => {}
    }
}

/// Loads the first page in place of what is there.
pub async fn reload(store: Store, key: TimelineKey) {
    let timeline = store.timelines.signal(&key);
    timeline.update(|timeline| timeline.load = Load::Loading);
    match fetch(store, &key, None).await {
        Ok(page) => {
            let (ids, next) = take_in(store, page);
            timeline.update(|timeline| timeline.set_first_page(ids, next));
        }
        Err(error) => timeline.update(|timeline| timeline.load = Load::Failed(error)),
    }
}

/// Loads the next older page. Nothing happens at the end, or while one is on its way.
pub async fn load_older(store: Store, key: TimelineKey) {
    let timeline = store.timelines.signal(&key);
    let (next, busy) =
        timeline.with_untracked(|timeline| (timeline.next.clone(), timeline.older.is_loading()));
    let Some(cursor) = next.filter(|_| !busy) else { return };
    timeline.update(|timeline| timeline.older = Load::Loading);
    match fetch(store, &key, Some(cursor)).await {
        Ok(page) => {
            let (ids, next) = take_in(store, page);
            timeline.update(|timeline| timeline.append_page(ids, next));
        }
        Err(error) => timeline.update(|timeline| timeline.older = Load::Failed(error)),
    }
}

/// Looks for what arrived while nobody listened; it waits above what is being read. `settled`: the
/// stream flows by now, so that nothing is missing afterwards. A failure is not told; `false` says
/// that it has to be tried again.
pub async fn catch_up(store: Store, key: TimelineKey, settled: bool) -> bool {
    let timeline = store.timelines.signal(&key);
    let losses = timeline.with_untracked(Timeline::losses);
    let (mut ids, mut at) = (Vec::new(), None);
    for _ in 0..PAGES {
        let Ok(page) = fetch_some(store, &key, at, LONG_PAGE).await else { return false };
        let (more, next) = take_in(store, page);
        ids.extend(more);
        at = next;
        let reaches = timeline.with_untracked(|timeline| timeline.reaches(&ids));
        if at.is_none() || reaches || !key.is_ordered() {
            break;
        }
    }
    timeline.update(|timeline| match key.is_ordered() {
        true => timeline.catch_up(ids, at, settled.then_some(losses)),
        false => timeline.catch_up_unordered(ids),
    });
    true
}

/// Takes the posts of a page into the store; returns their ids and where older ones are.
pub(super) fn take_in(store: Store, page: Page<Status>) -> (Vec<StatusId>, Option<Cursor>) {
    let ids = page.items.into_iter().map(|status| store.take_in(status)).collect();
    (ids, page.next)
}

/// Fetches a page of a timeline.
pub(super) async fn fetch(
    store: Store,
    key: &TimelineKey,
    at: Option<Cursor>,
) -> Result<Page<Status>, ApiError> {
    fetch_some(store, key, at, PAGE).await
}

async fn fetch_some(
    store: Store,
    key: &TimelineKey,
    at: Option<Cursor>,
    limit: u32,
) -> Result<Page<Status>, ApiError> {
    let limit = Some(limit);
    match key {
        TimelineKey::Home => call(store, timelines::Home { at, limit }).await,
        TimelineKey::Local => {
            let local = timelines::Public { local: true, at, limit, ..Default::default() };
            call(store, local).await
        }
        TimelineKey::Public => {
            call(store, timelines::Public { at, limit, ..Default::default() }).await
        }
        TimelineKey::Tag(name) => {
            call(store, timelines::Tag { hashtag: name.clone(), at, limit, ..Default::default() })
                .await
        }
        TimelineKey::TagMix(mix) => {
            let mix = mix.clone();
            let tag = timelines::Tag {
                hashtag: mix.name,
                any: mix.any,
                all: mix.all,
                none: mix.none,
                at,
                limit,
                ..Default::default()
            };
            call(store, tag).await
        }
        TimelineKey::Cooperatives(tags) => fetch_cooperatives(store, tags, at, limit).await,
        TimelineKey::Trends => match call(store, TrendingStatuses { at, limit }).await {
            // A server without trends.
            Err(ApiError::NotFound) => Ok(Page { items: Vec::new(), next: None, previous: None }),
            answer => answer,
        },
        TimelineKey::Search(query) => {
            let skipped = at.and_then(|at| at.skipped()).unwrap_or(0);
            let search = Search {
                q: query.clone(),
                kind: Some(SearchKind::Statuses),
                limit,
                offset: (skipped > 0).then_some(skipped),
                ..Default::default()
            };
            let items = store.session.call(search).await?.statuses;
            let is_full = items.len() >= PAGE as usize && store.session.token().is_some();
            let next = is_full.then(|| Cursor::skipping(skipped + PAGE));
            Ok(Page { items, next, previous: None })
        }
        TimelineKey::List(id) => call(store, timelines::List { id: id.clone(), at, limit }).await,
        TimelineKey::Account(id, tab) => {
            let statuses = AccountStatuses {
                exclude_replies: *tab == ProfileTab::Posts,
                only_media: *tab == ProfileTab::Media,
                exclude_reblogs: *tab == ProfileTab::Media,
                at,
                limit,
                ..AccountStatuses::of(id.clone())
            };
            call(store, statuses).await
        }
        TimelineKey::Pinned(id) => {
            call(
                store,
                AccountStatuses { pinned: true, at, limit, ..AccountStatuses::of(id.clone()) },
            )
            .await
        }
        TimelineKey::Bookmarks => call(store, bookmarks::ListBookmarks { at, limit }).await,
        TimelineKey::Favourites => call(store, favourites::ListFavourites { at, limit }).await,
    }
}

/// How many further hashtags a server takes beside the first: Mastodon's limit.
const TAGS_BESIDE: usize = 4;

/// Public posts of this server and those with one of the hashtags, merged. A part that the server
/// keeps from whoever asks is left out; one that may come later is not.
async fn fetch_cooperatives(
    store: Store,
    tags: &[String],
    at: Option<Cursor>,
    limit: Option<u32>,
) -> Result<Page<Status>, ApiError> {
    let local = timelines::Public { local: true, at: at.clone(), limit, ..Default::default() };
    let mut answers = vec![call(store, local).await];
    for group in tags.chunks(TAGS_BESIDE + 1) {
        let Some((first, others)) = group.split_first() else { continue };
        let tag = timelines::Tag {
            hashtag: first.clone(),
            any: others.to_vec(),
            at: at.clone(),
            limit,
            ..Default::default()
        };
        answers.push(call(store, tag).await);
    }
    let mut pages = Vec::new();
    let mut refused = None;
    for answer in answers {
        match answer {
            Ok(page) => pages.push(page),
            Err(error) if error.may_pass() => return Err(error),
            Err(error) => refused = Some(error),
        }
    }
    match refused {
        Some(error) if pages.is_empty() => Err(error),
        _ => Ok(merge(pages, |status| &status.id)),
    }
}

async fn call<E>(store: Store, endpoint: E) -> Result<Page<Status>, ApiError>
where
    E: Endpoint<Answer = Page<Status>>,
{
    store.session.call(endpoint).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    fn shown(store: Store, key: &TimelineKey) -> Vec<String> {
        let timeline = store.timelines.signal(key);
        timeline.with_untracked(|timeline| timeline.ids().map(StatusId::to_string).collect())
    }

    #[test]
    fn cooperatives_posts_are_this_servers_and_those_with_their_hashtags() {
        with_store(|store, fake| {
            let tags = ["a", "b", "c", "d", "e", "f"].map(str::to_owned).to_vec();
            let key = TimelineKey::Cooperatives(tags);
            fake.answer("/public", 200, r#"[{"id":"9","account":{"id":"1"}}]"#);
            let tagged = r#"[{"id":"9","account":{"id":"1"}},{"id":"8","account":{"id":"2"}}]"#;
            fake.answer("/tag/a", 200, tagged);
            fake.answer("/tag/f", 200, r#"[{"id":"10","account":{"id":"3"}}]"#);
            fake.run(open(store, key.clone()));
            assert_eq!(shown(store, &key), ["10", "9", "8"]);
            assert_eq!(fake.sent().len(), 3);
            assert!(fake.sent()[1].contains("any%5B%5D=b"), "{:?}", fake.sent());
        });
    }

    #[test]
    fn a_part_that_is_refused_is_left_out_but_a_broken_one_is_told() {
        with_store(|store, fake| {
            let key = TimelineKey::Cooperatives(vec!["a".into()]);
            fake.answer("/public", 403, "{}");
            fake.answer("/tag/a", 200, r#"[{"id":"8","account":{"id":"2"}}]"#);
            fake.run(reload(store, key.clone()));
            assert_eq!(shown(store, &key), ["8"]);
            fake.answer("/public", 200, "[]");
            fake.answer("/tag/a", 500, "");
            fake.run(reload(store, key.clone()));
            let load = store.timelines.signal(&key).with_untracked(|it| it.load.clone());
            assert!(matches!(load, Load::Failed(ApiError::Server { .. })), "{load:?}");
        });
    }
}
