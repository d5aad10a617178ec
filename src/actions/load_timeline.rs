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
    read_answer,
};

use super::{
    keep_timeline::{self, Kept},
    tell,
};
use crate::{
    browser::{task, viewport},
    routes::ProfileTab,
    store::{Load, Store, Timeline, TimelineKey, merge},
    texts::timeline as texts,
};

/// How many posts the first page has: as many as fit before anybody scrolls (and as assets/boot.js
/// asks for).
const PAGE: u32 = 20;
/// How many the others have: the most that servers give at once.
const LONG_PAGE: u32 = 40;
/// How many such pages are asked for before a gap is left to be filled by hand.
const PAGES: usize = 5;

/// Loads the first page where it is not there yet, and what is new where it is. What the device has
/// kept of the first page is shown until then.
pub async fn open(store: Store, key: TimelineKey) {
    let timeline = store.timelines.signal(&key);
    match timeline.with_untracked(|timeline| timeline.load.clone()) {
        Load::Untouched => match keep_timeline::kept(store, &key) {
            Some(kept) => resume(store, key, kept).await,
            None => reload(store, key).await,
        },
        Load::Failed(_) => reload(store, key).await,
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
    let belongs = store.session.belonging();
    timeline.update(|timeline| timeline.load = Load::Loading);
    match fetch(store, &key, None).await {
        Ok(page) => {
            let (ids, next) = take_in(store, page);
            timeline.update(|timeline| {
                if !key.is_ordered() {
                    timeline.pending.clear();
                }
                timeline.set_first_page(ids, next);
            });
        }
        Err(error) if timeline.with_untracked(|timeline| timeline.items.is_empty()) => {
            timeline.update(|timeline| timeline.load = Load::Failed(error));
        }
        Err(error) => {
            // What is there can still be read.
            timeline.update(|timeline| timeline.load = Load::Done);
            // Nobody has asked for pinned posts.
            if belongs() && !matches!(key, TimelineKey::Pinned(_)) {
                tell::problem_or(store, texts::NOT_RELOADED, &error, move || {
                    task::spawn(reload(store, key.clone()));
                });
            }
        }
    }
}

/// Shows what the device has kept, and then what the server has: in its place where one is at the
/// top, else above what is being read.
async fn resume(store: Store, key: TimelineKey, kept: Kept) {
    let timeline = store.timelines.signal(&key);
    let next = kept.page.next;
    let ids = kept.page.items.into_iter().map(|status| take_in_unknown(store, status)).collect();
    timeline.update(|timeline| timeline.set_kept(ids, next, kept.at));
    // What is shown says by itself how old it is, where nothing newer comes.
    let Ok(page) = fetch(store, &key, None).await else { return };
    let (ids, next) = take_in(store, page);
    timeline.update(|timeline| {
        if viewport::is_at_top() {
            timeline.set_first_page(ids, next);
        } else {
            let settled = key.streams().is_empty().then(|| timeline.losses());
            timeline.remove_gone(&ids);
            timeline.catch_up(ids, next, settled);
        }
    });
}

/// Loads the next older page. Nothing happens at the end, or while one is on its way.
pub async fn load_older(store: Store, key: TimelineKey) {
    let timeline = store.timelines.signal(&key);
    let (next, busy) =
        timeline.with_untracked(|timeline| (timeline.next.clone(), timeline.older.is_loading()));
    let Some(cursor) = next.filter(|_| !busy) else { return };
    timeline.update(|timeline| timeline.older = Load::Loading);
    let answer = fetch(store, &key, Some(cursor.clone())).await;
    // The list was replaced meanwhile: what was asked for does not follow on what is shown now.
    if timeline.with_untracked(|timeline| timeline.next.as_ref() != Some(&cursor)) {
        return;
    }
    match answer {
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

/// As [`Store::take_in`], but what is known of a post already is newer.
fn take_in_unknown(store: Store, status: Status) -> StatusId {
    if store.posts.knows(&status.id) { status.id } else { store.take_in(status) }
}

/// Fetches a page of a timeline.
pub(super) async fn fetch(
    store: Store,
    key: &TimelineKey,
    at: Option<Cursor>,
) -> Result<Page<Status>, ApiError> {
    let limit = if at.is_none() { PAGE } else { LONG_PAGE };
    fetch_some(store, key, at, limit).await
}

async fn fetch_some(
    store: Store,
    key: &TimelineKey,
    at: Option<Cursor>,
    count: u32,
) -> Result<Page<Status>, ApiError> {
    let limit = Some(count);
    match key {
        TimelineKey::Home => {
            let newest = at.is_none().then_some(key);
            call_and_keep(store, timelines::Home { at, limit }, newest).await
        }
        TimelineKey::Local | TimelineKey::Public => {
            let (newest, local) = (at.is_none().then_some(key), *key == TimelineKey::Local);
            let public = timelines::Public { local, at, limit, ..Default::default() };
            call_and_keep(store, public, newest).await
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
            let is_full = items.len() >= count as usize && store.session.token().is_some();
            let next = is_full.then(|| Cursor::skipping(skipped + count));
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

/// As [`call`]; with a key, the device keeps the answer.
async fn call_and_keep<E>(
    store: Store,
    endpoint: E,
    keep: Option<&TimelineKey>,
) -> Result<Page<Status>, ApiError>
where
    E: Endpoint<Answer = Page<Status>>,
{
    let response = store.session.send(endpoint.request()).await?;
    let page = read_answer::<E>(&response)?;
    if let Some(key) = keep {
        keep_timeline::keep(store, key, &response.body);
    }
    Ok(page)
}

#[cfg(test)]
mod tests;
