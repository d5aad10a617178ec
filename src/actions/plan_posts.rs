//! Posts that wait for their time: shows them, moves them to another time, makes drafts of them
//! again.

#[cfg(test)]
mod tests;

use leptos::prelude::*;
use mastodon::{
    ApiError, ScheduledStatusId,
    endpoints::scheduled_statuses::{CancelScheduled, ListScheduled, Reschedule},
    entities::{MediaKind, QuotePolicy, ScheduledStatus, Visibility},
};

use super::{keep_drafts, navigate, tell};
use crate::{
    browser::clock,
    routes::Route,
    store::{
        Attachment, AttachmentKind, Draft, DraftKey, Load, MOST_SCHEDULED, PollDraft, SOONEST,
        Store, Upload,
    },
    texts::planning as texts,
};

/// What is wrong with a time at which a post is to appear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeProblem {
    /// Date or time of day is missing.
    Incomplete,
    /// It is over.
    Past,
    /// It is nearer than servers wait for: they would publish at once.
    TooSoon,
}

/// What is wrong with a time at which a post is to appear; both in milliseconds since 1970.
pub fn time_problem(at: Option<f64>, now: f64) -> Option<TimeProblem> {
    match at {
        None => Some(TimeProblem::Incomplete),
        Some(at) if at <= now => Some(TimeProblem::Past),
        Some(at) if at <= now + SOONEST => Some(TimeProblem::TooSoon),
        Some(_) => None,
    }
}

/// How many are asked for at once: the most that Mastodon gives.
const PAGE: u32 = 40;

/// Loads all that wait. A server that keeps nothing for later says so by not knowing the address.
pub async fn load_scheduled(store: Store) {
    store.scheduled.load.set(Load::Loading);
    match all_scheduled(store).await {
        Ok(all) => {
            store.scheduled.all.set(Vec::new());
            for post in all {
                store.scheduled.insert(post);
            }
            store.scheduled.is_offered.set(Some(true));
            store.scheduled.load.set(Load::Done);
        }
        Err(error) => {
            if matches!(error, ApiError::NotFound | ApiError::Gone) {
                store.scheduled.is_offered.set(Some(false));
            }
            store.scheduled.load.set(Load::Failed(error));
        }
    }
}

/// All that wait.
///
/// # Errors
/// Whatever kept the answer away.
pub(super) async fn all_scheduled(store: Store) -> Result<Vec<ScheduledStatus>, ApiError> {
    let mut all = Vec::new();
    let mut list = ListScheduled { at: None, limit: Some(PAGE) };
    loop {
        let page = store.session.call(list).await?;
        let is_end = page.items.is_empty();
        all.extend(page.items);
        match page.next {
            Some(next) if !is_end && all.len() < 2 * MOST_SCHEDULED => {
                list = ListScheduled { at: Some(next), limit: Some(PAGE) };
            }
            _ => return Ok(all),
        }
    }
}

/// Whether posts can be planned, tracked. Mastodon can; other servers are asked, once.
pub fn can_plan(store: Store) -> bool {
    store.instance.api_version() > 0 || store.scheduled.is_offered.get() == Some(true)
}

/// Asks a server that is not Mastodon whether it keeps posts for later.
pub async fn ask_whether_can_plan(store: Store) {
    let is_known =
        untrack(|| store.instance.api_version() > 0 || store.scheduled.is_offered.get().is_some());
    let is_asked = store.scheduled.load.with_untracked(Load::is_loading);
    if !is_known && !is_asked && untrack(|| store.session.is_signed_in()) {
        load_scheduled(store).await;
    }
}

/// Moves a post to another time, in milliseconds since 1970.
///
/// # Errors
/// Whatever kept the server from it: [`ApiError::Invalid`] where the time is too near or the day is
/// full.
pub async fn reschedule(store: Store, id: ScheduledStatusId, at: f64) -> Result<(), ApiError> {
    let moved = Reschedule { id, scheduled_at: clock::timestamp(at) };
    let post = store.session.call(moved).await?;
    store.scheduled.insert(post);
    store.toasts.done(texts::MOVED);
    Ok(())
}

/// Makes a draft of a planned post and opens it. The post stays planned until the draft's own is
/// stored.
pub fn rewrite(store: Store, post: ScheduledStatus) {
    let id = post.id.clone();
    let key = draft_again(store, post, Some(id));
    open(store, &key);
}

/// Makes a draft of a planned post: once, however often it is asked for. Where another reply to the
/// same post is being written, that one.
fn draft_again(
    store: Store,
    post: ScheduledStatus,
    replaces: Option<ScheduledStatusId>,
) -> DraftKey {
    let known = store
        .drafts
        .all()
        .into_iter()
        .find(|(_, draft)| draft.replaces.is_some() && draft.replaces == replaces);
    if let Some((key, _)) = known {
        return key;
    }
    let mut key = match (&post.params.in_reply_to_id, &post.params.quoted_status_id) {
        (Some(parent), _) => DraftKey::Reply(parent.clone()),
        (None, Some(quoted)) => DraftKey::Quote(quoted.clone()),
        (None, None) => keep_drafts::fresh(store),
    };
    let mut draft = Draft { replaces, ..draft_of(post) };
    if !store.drafts.peek(&key).is_empty() {
        if draft.replaces.is_some() {
            store.toasts.problem(texts::IS_BEING_WRITTEN);
            return key;
        }
        // It is no longer planned: nothing else has its text.
        store.toasts.problem(texts::STANDS_ALONE);
        draft.quotes = draft.quotes.or_else(|| key.quoted().cloned());
        key = keep_drafts::fresh(store);
    }
    keep_drafts::change(store, &key, |it| *it = draft);
    key
}

fn open(store: Store, key: &DraftKey) {
    navigate::go(store, Route::Draft { name: key.name() });
}

/// What a planned post says, as a draft.
fn draft_of(post: ScheduledStatus) -> Draft {
    let at = clock::milliseconds(&post.scheduled_at);
    let params = post.params;
    let warning = params.spoiler_text.trim();
    let poll = params.poll.map(|poll| PollDraft {
        options: poll.options,
        multiple: poll.multiple,
        hide_totals: poll.hide_totals,
        expires_in: u32::try_from(poll.expires_in).unwrap_or(u32::MAX),
    });
    let attachments = (1_u32..).zip(post.media_attachments).map(|(key, media)| {
        let description = media.description.unwrap_or_default();
        let focus = media.meta.and_then(|meta| meta.focus);
        let focus = focus.map(|focus| (focus.x as f32, focus.y as f32));
        Attachment {
            described: description.clone(),
            description,
            focus,
            upload: Upload::Ready { id: media.id, preview: media.preview_url },
            kind: match media.kind {
                MediaKind::Video | MediaKind::Gifv => AttachmentKind::Video,
                MediaKind::Audio => AttachmentKind::Sound,
                MediaKind::Image | MediaKind::Unknown => AttachmentKind::Picture,
            },
            focused: focus,
            ..Attachment::new(key, texts::FILE)
        }
    });
    Draft {
        // What only quotes says so in its key.
        quotes: params.quoted_status_id.filter(|_| params.in_reply_to_id.is_some()),
        warning: (!warning.is_empty()).then(|| warning.to_owned()),
        text: params.text,
        visibility: Some(params.visibility).filter(|it| *it != Visibility::Unknown),
        language: params.language,
        attachments: attachments.collect(),
        sensitive: params.sensitive,
        poll,
        quote_policy: Some(params.quote_approval_policy).filter(|it| *it != QuotePolicy::Unknown),
        scheduled_at: at,
        ..Draft::default()
    }
}

/// Gives a post up and offers to have it back as a draft.
pub async fn cancel_and_offer_undo(store: Store, post: ScheduledStatus) {
    let belongs = store.session.belonging();
    if !cancel_scheduled(store, post.id.clone()).await || !belongs() {
        return;
    }
    store.toasts.done_or(texts::CANCELLED, texts::UNDO, move || {
        let key = draft_again(store, post.clone(), None);
        open(store, &key);
    });
}

/// Gives a post up; `false` where that did not work, which is told. One that is no longer there is
/// given up already.
pub async fn cancel_scheduled(store: Store, id: ScheduledStatusId) -> bool {
    match store.session.call(CancelScheduled { id: id.clone() }).await {
        Ok(()) | Err(ApiError::NotFound | ApiError::Gone) => {
            store.scheduled.remove(&id);
            true
        }
        Err(error) => {
            tell::problem(store, texts::NOT_CANCELLED, &error);
            false
        }
    }
}
