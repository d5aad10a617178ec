//! Tries that nobody knows the end of: what is repeated must not become a second post.

use leptos::prelude::*;
use mastodon::{
    ApiError,
    endpoints::{
        accounts::AccountStatuses,
        scheduled_statuses::CancelScheduled,
        statuses::{CreateStatus, Source},
    },
    entities::{ScheduledStatus, Status},
};

use crate::{
    actions::{keep_drafts, plan_posts},
    browser::{clock, random},
    store::{Attempt, Draft, DraftKey, Store},
};

use super::wording::new_post;

/// How long a server remembers an idempotency key for sure, in milliseconds: Mastodon does for an
/// hour.
const REMEMBERED: f64 = 50.0 * 60.0 * 1000.0;

/// How long before its first try a post may seem to be published, in milliseconds: devices' clocks
/// are wrong by an hour or so. What is older is another post, though it says the same.
const EARLIEST: f64 = 2.0 * 60.0 * 60.0 * 1000.0;

/// How much of a time in ISO 8601 tells it to the second.
const SECONDS: usize = "2026-07-04T18:00:00".len();

/// The attempt that an earlier try began, or a new one.
pub(super) async fn begin(store: Store, key: &DraftKey) -> Result<Attempt, ApiError> {
    if let Some(known) = store.drafts.peek(key).attempt {
        return Ok(known);
    }
    let mut attempt = Attempt {
        key: random::token(32),
        since: clock::now(),
        newest_before: None,
        unclear: false,
    };
    if !is_key_known(store, &attempt) {
        attempt.newest_before = newest_posts(store, 1).await?.into_iter().next().map(|it| it.id);
    }
    keep_drafts::change(store, key, |draft| draft.attempt = Some(attempt.clone()));
    Ok(attempt)
}

/// Whether the server surely remembers the attempt's key. Mastodon's own API says so by its version.
pub(super) fn is_key_known(store: Store, attempt: &Attempt) -> bool {
    untrack(|| store.instance.api_version()) > 0 && clock::now() - attempt.since < REMEMBERED
}

/// Notes whether the server may have stored the post although no answer told so.
pub(super) fn set_unclear(store: Store, key: &DraftKey, unclear: bool) {
    keep_drafts::change(store, key, |draft| {
        if let Some(attempt) = &mut draft.attempt {
            attempt.unclear = unclear;
        }
    });
}

/// Whether a post may have been stored although this came back.
pub(super) fn may_be_stored(error: &ApiError) -> bool {
    matches!(
        error,
        ApiError::Network
            | ApiError::TimedOut
            | ApiError::Server { .. }
            | ApiError::Unreadable { .. }
            | ApiError::Unexpected { .. }
    )
}

/// Looks for an earlier version of a draft that has reached the server unnoticed before the draft
/// was changed. Of one that is only planned, the server lets go: what was changed takes its place.
pub(super) async fn find_former(store: Store, key: &DraftKey) -> Result<Option<Status>, ApiError> {
    let draft = store.drafts.peek(key);
    // Once this version was tried, it may be what is found; what came before is looked for already.
    if draft.attempt.as_ref().is_some_and(|attempt| attempt.unclear) {
        return Ok(None);
    }
    for former in draft.former.iter().filter(|former| former.sent == draft.sent) {
        let Some(attempt) = &former.attempt else { continue };
        if let Some(planned) = find_scheduled(store, key, former, attempt).await? {
            match store.session.call(CancelScheduled { id: planned.id.clone() }).await {
                Ok(()) | Err(ApiError::NotFound | ApiError::Gone) => {}
                Err(error) => return Err(error),
            }
            store.scheduled.remove(&planned.id);
        }
        if let Some(published) = find_published(store, key, former, attempt).await? {
            return Ok(Some(published));
        }
    }
    Ok(None)
}

/// Looks among the account's newest posts for the one that an earlier try has left there.
pub(super) async fn find_published(
    store: Store,
    key: &DraftKey,
    draft: &Draft,
    attempt: &Attempt,
) -> Result<Option<Status>, ApiError> {
    let wanted = new_post(store, key, draft, attempt.key.clone());
    for status in newest_posts(store, 20).await? {
        let is_newer = attempt.newest_before.as_ref().is_none_or(|before| status.id > *before);
        if !is_newer || is_long_before(&status, attempt) || !is_like(&status, &wanted) {
            continue;
        }
        match store.session.call(Source { id: status.id.clone() }).await {
            Ok(source) if source.text.trim() == wanted.status.trim() => return Ok(Some(status)),
            Err(error) if error.may_pass() => return Err(error),
            // A server that keeps no source cannot be asked.
            _ => {}
        }
    }
    Ok(None)
}

/// Looks among the posts that wait for their time for the one that an earlier try has left there.
pub(super) async fn find_scheduled(
    store: Store,
    key: &DraftKey,
    draft: &Draft,
    attempt: &Attempt,
) -> Result<Option<ScheduledStatus>, ApiError> {
    let Some(at) = draft.scheduled_at else { return Ok(None) };
    let wanted = new_post(store, key, draft, attempt.key.clone());
    let (known, wanted_at) = (&draft.replaces, clock::timestamp(at));
    let all = plan_posts::all_scheduled(store).await?;
    Ok(all.into_iter().find(|post| {
        Some(&post.id) != known.as_ref()
            && post.params.text.trim() == wanted.status.trim()
            && post.params.media_ids == wanted.media_ids
            && post.params.in_reply_to_id == wanted.in_reply_to_id
            // Servers may leave out what is less than a second.
            && post.scheduled_at.as_str().get(..SECONDS) == wanted_at.as_str().get(..SECONDS)
    }))
}

/// Whether a post was published too long before an attempt to be what became of it.
fn is_long_before(status: &Status, attempt: &Attempt) -> bool {
    let published = clock::milliseconds(&status.created_at);
    published.is_some_and(|published| published < attempt.since - EARLIEST)
}

/// Whether a post could be the wanted one, its text aside.
fn is_like(status: &Status, wanted: &CreateStatus) -> bool {
    let quoted = status.quote.as_ref().and_then(|quote| quote.status_id());
    let options: Option<Vec<&str>> = status
        .poll
        .as_ref()
        .map(|poll| poll.options.iter().map(|option| option.title.as_str()).collect());
    let wanted_options: Option<Vec<&str>> =
        wanted.poll.as_ref().map(|poll| poll.options.iter().map(String::as_str).collect());
    status.in_reply_to_id == wanted.in_reply_to_id
        && quoted == wanted.quoted_status_id.as_ref()
        && Some(status.visibility) == wanted.visibility
        && status.spoiler_text.trim() == wanted.spoiler_text.trim()
        && status.media_attachments.iter().map(|media| &media.id).eq(&wanted.media_ids)
        && options == wanted_options
}

async fn newest_posts(store: Store, number: u32) -> Result<Vec<Status>, ApiError> {
    let Some(me) = untrack(|| store.session.account_id()) else { return Ok(Vec::new()) };
    let newest =
        AccountStatuses { exclude_reblogs: true, limit: Some(number), ..AccountStatuses::of(me) };
    Ok(store.session.call(newest).await?.items)
}
