//! Publishes a draft: exactly once, however often it is tried, and without ever losing the text.

mod attempt;
#[cfg(test)]
mod doubt_tests;
mod obstacle;
mod replaced;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod thread_tests;
mod wording;

pub use self::obstacle::{Obstacle, obstacle};

use leptos::prelude::*;
use mastodon::{
    AccountId, ApiError, StatusId,
    endpoints::scheduled_statuses::{Schedule, Scheduled},
    entities::{ScheduledStatus, Status, Visibility},
};

use self::{
    attempt::{
        begin, find_former, find_published, find_scheduled, is_key_known, may_be_stored,
        set_unclear,
    },
    replaced::{is_outdated, is_replaced_gone, take_back_replaced},
};
use super::{
    keep_drafts,
    upload_media::{self, Missing},
};
use crate::{
    browser::{clock, tabs},
    routes::Route,
    store::{DraftKey, Publishing, Store, shows_in},
    texts::{composer as texts, passing::TITLE as PASS_ON},
};

/// What became of a draft.
#[derive(Clone, Debug, PartialEq)]
pub enum Published {
    /// It is this post.
    Now(StatusId),
    /// The server will publish it at its time.
    Later(Box<ScheduledStatus>),
}

/// Publishes a draft and returns what became of it. Where that does not work, the draft stays as it
/// is, [`Drafts::publishing`](crate::store::Drafts::publishing) tells why, and the same may be tried
/// again: it becomes one post even if an earlier try reached the server unnoticed.
pub async fn publish(store: Store, key: DraftKey) -> Option<Published> {
    let publishing = store.drafts.publishing(&key);
    if publishing.with_untracked(Publishing::is_underway) {
        return None;
    }
    let account = untrack(|| store.session.account_id())?;
    publishing.set(Publishing::Busy);
    tabs::alone(&turn_of(&account, &key), publish_alone(store, &key, &account)).await
}

/// The name under which the tabs of one device send a draft one at a time.
pub(super) fn turn_of(account: &AccountId, key: &DraftKey) -> String {
    ["geno.publish.", account.as_str(), ".", &key.name()].concat()
}

async fn publish_alone(store: Store, key: &DraftKey, account: &AccountId) -> Option<Published> {
    let publishing = store.drafts.publishing(key);
    let was_queued = store.drafts.peek(key).queued.is_some();
    keep_drafts::refresh(store, key).await;
    let draft = store.drafts.peek(key);
    if draft.is_blank() || (was_queued && draft.queued.is_none()) {
        // Another tab has published or stopped it.
        publishing.set(Publishing::Idle);
        return None;
    }
    if !draft.more.is_empty() {
        keep_drafts::change(store, key, |draft| draft.more.retain(|part| !part.is_empty()));
    }
    if let Some(last) = last_of_all(store, key) {
        publishing.set(Publishing::Idle);
        return Some(last);
    }
    if is_replaced_gone(store, key).await {
        keep_drafts::change(store, key, |draft| draft.queued = None);
        publishing.set(Publishing::Failed(ApiError::Gone));
        return None;
    }
    let prepared = prepare(store, key).await;
    let is_stopped = was_queued && store.drafts.peek(key).queued.is_none();
    if is_stopped || untrack(|| store.session.account_id()).as_ref() != Some(account) {
        publishing.set(Publishing::Idle);
        return None;
    }
    let outcome = match prepared {
        Ok(()) => send_all(store, key, account).await,
        Err(Delay::Error(error)) => Err(error),
        Err(Delay::Other(why)) => {
            keep_drafts::change(store, key, |draft| draft.queued = None);
            publishing.set(why);
            return None;
        }
    };
    if untrack(|| store.session.account_id()).as_ref() != Some(account) {
        // Somebody else is signed in by now; to them this is nothing.
        if outcome.is_ok() {
            keep_drafts::forget_kept(account, key);
        }
        publishing.set(Publishing::Idle);
        return None;
    }
    match outcome {
        Ok(sent) => {
            publishing.set(Publishing::Idle);
            let published = finish(store, key, sent);
            // The next tab in turn finds it done.
            keep_drafts::refresh(store, key).await;
            Some(published)
        }
        Err(error) if store.drafts.peek(key).queued.is_some() && passes(&error) => {
            publishing.set(Publishing::Waiting(error));
            None
        }
        Err(error) => {
            keep_drafts::change(store, key, |draft| draft.queued = None);
            publishing.set(Publishing::Failed(error));
            None
        }
    }
}

/// Why a draft is not sent yet.
enum Delay {
    /// This came back.
    Error(ApiError),
    /// How publishing stands now.
    Other(Publishing),
}

/// Looks whether something of the draft is public already, and uploads what is missing of its files.
async fn prepare(store: Store, key: &DraftKey) -> Result<(), Delay> {
    if let Some(former) = find_former(store, key).await.map_err(Delay::Error)? {
        let id = store.take_in(former);
        return Err(Delay::Other(Publishing::Arrived(id)));
    }
    let publishing = store.drafts.publishing(key);
    if store.drafts.peek(key).all_attachments().any(|it| it.media().is_none()) {
        publishing.set(Publishing::Uploading);
    }
    let complete = upload_media::complete(store, key).await;
    publishing.set(Publishing::Busy);
    complete.map_err(|missing| match missing {
        Missing::Yet(error) => Delay::Error(error),
        Missing::Failed => Delay::Other(Publishing::FileMissing),
    })?;
    match key.edited() {
        Some(id) if is_outdated(store, key, id).await.map_err(Delay::Error)? => {
            Err(Delay::Other(Publishing::Outdated))
        }
        _ => Ok(()),
    }
}

/// What is known of the earlier tries of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Earlier {
    /// None has reached the server.
    NotThere,
    /// One has; the draft is done with.
    Published,
    /// The server could not be asked, or is to be asked once more before anything is sent.
    Unknown,
}

/// Looks whether an earlier try of a draft has reached the server unnoticed; if so, it is done with.
pub(super) async fn look_for_earlier(store: Store, key: &DraftKey) -> Earlier {
    let draft = store.drafts.peek(key);
    let unclear = draft.attempt.clone().filter(|attempt| attempt.unclear);
    let Some(attempt) = unclear.filter(|_| key.edited().is_none()) else {
        return if draft.former.is_empty() { Earlier::NotThere } else { Earlier::Unknown };
    };
    let publishing = store.drafts.publishing(key);
    let before = publishing.get_untracked();
    publishing.set(Publishing::Busy);
    let found = find_published(store, key, &draft, &attempt).await;
    publishing.set(before);
    match found {
        Ok(Some(status)) if has_more(store, key) => {
            note_sent(store, key, status);
            Earlier::NotThere
        }
        Ok(Some(status)) => {
            publishing.set(Publishing::Idle);
            finish(store, key, at_once(status));
            Earlier::Published
        }
        Ok(None) if draft.former.is_empty() => Earlier::NotThere,
        _ => Earlier::Unknown,
    }
}

/// Whether trying the same again later may help without anybody doing anything.
fn passes(error: &ApiError) -> bool {
    error.may_pass()
        || matches!(error, ApiError::Unreadable { .. })
        || matches!(error, ApiError::Unexpected { status, .. } if *status == 409)
}

/// The last post of a thread of which nothing is left to publish, because what was left was taken
/// out: its draft goes.
fn last_of_all(store: Store, key: &DraftKey) -> Option<Published> {
    let sent = store.drafts.peek(key).sent;
    let is_all = sent.len() > store.drafts.peek(key).more.len();
    let last = sent.last().filter(|_| is_all)?;
    keep_drafts::discard(store, key);
    keep_drafts::forget_files(store, key);
    Some(Published::Now(last.clone()))
}

/// Sends a post, or the posts of a thread one after the other, each answering the one before, and
/// returns what came back for the last. What is published already is not sent again.
async fn send_all(
    store: Store,
    key: &DraftKey,
    account: &AccountId,
) -> Result<Scheduled, ApiError> {
    loop {
        let answer = send(store, key, account).await?;
        if !has_more(store, key) {
            take_back_replaced(store, key, &answer).await;
            return Ok(answer);
        }
        let Scheduled::AtOnce(status) = answer else { return Ok(answer) };
        if untrack(|| store.session.account_id()).as_ref() != Some(account) {
            // The draft waits for its own account; there it finds what is published already.
            return Err(ApiError::Network);
        }
        note_sent(store, key, *status);
    }
}

/// Whether further posts of a thread follow the one that is to be published next.
fn has_more(store: Store, key: &DraftKey) -> bool {
    let draft = store.drafts.peek(key);
    draft.sent.len() < draft.more.len()
}

/// Notes that one of a thread's posts is published while others are still to come.
fn note_sent(store: Store, key: &DraftKey, status: Status) {
    let id = take_in(store, key, status);
    keep_drafts::change(store, key, |draft| draft.sent.push(id));
}

async fn send(store: Store, key: &DraftKey, account: &AccountId) -> Result<Scheduled, ApiError> {
    if let Some(id) = key.edited() {
        // The same version twice is the same as once.
        let version = wording::new_version(store, &store.drafts.peek(key), id.clone());
        return store.session.call(version).await.map(at_once);
    }
    let keys = store.drafts.peek(key).all_attachments().map(|it| it.key).collect::<Vec<_>>();
    for attachment in keys {
        upload_media::save_description(store, key, attachment).await?;
    }
    let attempt = begin(store, key).await?;
    let draft = store.drafts.peek(key);
    let scheduled_at = draft.scheduled_at;
    if attempt.unclear && !is_key_known(store, &attempt) {
        if let Some(planned) = find_scheduled(store, key, &draft, &attempt).await? {
            return Ok(Scheduled::Later(Box::new(planned)));
        }
        if let Some(published) = find_published(store, key, &draft, &attempt).await? {
            return Ok(at_once(published));
        }
    }
    if untrack(|| store.session.account_id()).as_ref() != Some(account) {
        // Never under another account's name; the draft waits for its own.
        return Err(ApiError::Network);
    }
    // From here on, and through a crash, the server may have it.
    set_unclear(store, key, true);
    let status = wording::new_post(store, key, &draft, attempt.key);
    let answer = match scheduled_at {
        None => store.session.call(status).await.map(at_once),
        Some(time) => {
            let scheduled_at = clock::timestamp(time);
            store.session.call(Schedule { status, scheduled_at }).await
        }
    };
    if let Err(error) = &answer
        && untrack(|| store.session.account_id()).as_ref() == Some(account)
    {
        set_unclear(store, key, may_be_stored(error));
    }
    answer
}

fn at_once(status: Status) -> Scheduled {
    Scheduled::AtOnce(Box::new(status))
}

/// Lets go of the draft, takes in what became of it, and tells.
fn finish(store: Store, key: &DraftKey, stored: Scheduled) -> Published {
    let draft = store.drafts.peek(key);
    for attachment in draft.all_attachments() {
        upload_media::let_go(attachment);
    }
    let published = match stored {
        Scheduled::AtOnce(status) => {
            let first = Route::status(
                status.account.acct.clone(),
                draft.sent.first().unwrap_or(&status.id).clone(),
            );
            let text = match draft.sent.len() {
                _ if key.edited().is_some() => texts::EDITED.to_owned(),
                0 if key.parent().is_some() => texts::REPLIED.to_owned(),
                0 => texts::PUBLISHED.to_owned(),
                before => texts::all_published(before + 1),
            };
            let everyone = matches!(status.visibility, Visibility::Public | Visibility::Unlisted);
            if everyone && key.parent().is_none() && key.edited().is_none() {
                let (passing, passed) = (store.passing, status.id.clone());
                let pass_on = move || passing.set(Some(passed.clone()));
                store.toasts.done_at_or(text, (texts::SHOW, first), PASS_ON, pass_on);
            } else {
                store.toasts.done_at(text, texts::SHOW, first);
            }
            Published::Now(take_in(store, key, *status))
        }
        Scheduled::Later(later) => {
            store.toasts.done_at(texts::SCHEDULED, texts::SHOW, Route::Scheduled);
            store.scheduled.insert((*later).clone());
            Published::Later(later)
        }
    };
    keep_drafts::discard(store, key);
    keep_drafts::forget_files(store, key);
    published
}

/// Takes a post in wherever it shows.
fn take_in(store: Store, key: &DraftKey, status: Status) -> StatusId {
    let timelines = shows_in(&status);
    let id = store.take_in(status);
    if key.edited().is_some() {
        return id;
    }
    for timeline in timelines {
        store.timelines.signal(&timeline).update(|timeline| timeline.receive_own(id.clone()));
    }
    if let Some(parent) = store.drafts.peek(key).sent.last().or(key.parent()) {
        store.threads.add_reply(parent, &id);
        store.posts.change(parent, |post| post.replies_count += 1);
    }
    id
}
