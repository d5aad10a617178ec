//! What a draft is the new version of. A planned post stays planned until the new one is stored; a
//! published one that was changed elsewhere is not replaced unasked.

use mastodon::{
    ApiError, StatusId,
    endpoints::{
        scheduled_statuses::{CancelScheduled, Scheduled},
        statuses::{GetStatus, Source},
    },
};

use super::wording::new_version;
use crate::{
    actions::{edit_post, keep_drafts, plan_posts},
    routes::Route,
    store::{DraftKey, Store},
    texts::planning as texts,
};

/// Whether the planned post that this is a new version of is no longer there: published in time, or
/// taken back elsewhere. That is told, and what is written is a post of its own from then on.
pub(super) async fn is_replaced_gone(store: Store, key: &DraftKey) -> bool {
    let draft = store.drafts.peek(key);
    let Some(replaced) = draft.replaces else { return false };
    // After a try whose end is not known, the new version may be what is found.
    if draft.attempt.is_some_and(|attempt| attempt.unclear) {
        return false;
    }
    // Where the server cannot be asked, publishing will not get through either, and tells why.
    let Ok(all) = plan_posts::all_scheduled(store).await else { return false };
    if all.iter().any(|post| post.id == replaced) {
        return false;
    }
    store.scheduled.remove(&replaced);
    keep_drafts::change(store, key, |draft| draft.replaces = None);
    store.toasts.problem(texts::FORMER_GONE);
    true
}

/// Takes the planned post back, now that its new version is stored. Where that does not work it is
/// told, or both would be published unnoticed.
pub(super) async fn take_back_replaced(store: Store, key: &DraftKey, stored: &Scheduled) {
    let Some(replaced) = store.drafts.peek(key).replaces else { return };
    if matches!(stored, Scheduled::Later(later) if later.id == replaced) {
        return;
    }
    match store.session.call(CancelScheduled { id: replaced.clone() }).await {
        Ok(()) | Err(ApiError::NotFound | ApiError::Gone) => store.scheduled.remove(&replaced),
        Err(_) => store.toasts.problem_at(texts::FORMER_REMAINS, texts::SHOW, Route::Scheduled),
    }
}

/// Whether a published post was changed since its new version was begun. Asked again, it no longer
/// is: by then it was told.
pub(super) async fn is_outdated(
    store: Store,
    key: &DraftKey,
    id: &StatusId,
) -> Result<bool, ApiError> {
    let status = store.session.call(GetStatus { id: id.clone() }).await?;
    let version = edit_post::version_of(&status);
    let draft = store.drafts.peek(key);
    if draft.beginning.version == version {
        return Ok(false);
    }
    // An earlier try whose answer was lost has left just this.
    let wanted = new_version(store, &draft, id.clone());
    match store.session.call(Source { id: id.clone() }).await {
        Ok(source)
            if source.text.trim() == wanted.status.trim()
                && source.spoiler_text.trim() == wanted.spoiler_text
                && status.media_attachments.iter().map(|it| &it.id).eq(&wanted.media_ids) =>
        {
            return Ok(false);
        }
        Err(error) if error.may_pass() => return Err(error),
        _ => {}
    }
    store.take_in(status);
    keep_drafts::change(store, key, |draft| draft.beginning.version = version);
    Ok(true)
}
