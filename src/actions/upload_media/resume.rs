//! Goes on with the files of a draft that were not sent to the end: a draft that has come back from
//! the device, or one that is to be published.

use std::time::Duration;

use leptos::prelude::*;
use mastodon::{
    ApiError, MediaId,
    endpoints::media::{self, GetMedia},
};

use super::{Missing, fail, fail_with, ready, send, set};
use crate::{
    actions::keep_drafts,
    browser::{archive, clock, files, tabs, task},
    store::{Attachment, Draft, DraftKey, Store, Upload},
    texts::composer::upload as texts,
};

/// The pauses between questions whether a picture is ready, in seconds; the last one is repeated.
const PAUSES: [u64; 6] = [1, 1, 2, 3, 5, 10];
/// How often to ask.
pub(super) const PATIENCE: usize = 40;
/// How often to ask for a file that the server does not know, before it counts as forgotten: one
/// whose post was deleted a moment ago is free only when the server has got round to it.
pub(super) const DOUBT: usize = 3;
/// How long after it arrived a file is surely still on the server, in milliseconds: Mastodon keeps
/// what is in no post for a day.
const SURE: f64 = 12.0 * 60.0 * 60.0 * 1000.0;

/// Looks after the attachments of a draft that has come back from the device: takes up their files,
/// goes on with what was on its way, and tells which ones neither device nor server has any more.
pub async fn resume(store: Store, key: DraftKey) {
    for attachment in store.drafts.peek(&key).all_attachments() {
        let is_published =
            attachment.media().is_some_and(|media| store.drafts.peek(&key).is_published(media));
        let waits = matches!(attachment.upload, Upload::Waiting(_) | Upload::Processing(_));
        if (attachment.file.is_some() && !waits) || is_published {
            continue; // Uploaded by this very tab, or long ago.
        }
        let Some(name) = keep_drafts::file_name(store, &key, attachment.key) else { return };
        take_up(store, &key, attachment.key, &name).await;
        // Another tab may be at it. How it ended stands beside the file.
        let _ = tabs::alone(&name, go_on(store, &key, attachment.key)).await;
    }
}

/// Sees to it that all files of a draft are on the server.
///
/// # Errors
/// Why the first that is missing is.
pub(in crate::actions) async fn complete(store: Store, key: &DraftKey) -> Result<(), Missing> {
    let draft = store.drafts.peek(key);
    let is_sure = |it: &Attachment| match it.uploaded {
        _ if draft.is_unclear() || is_planned(&draft, it) => true,
        Some(since) => clock::now() - since < SURE,
        None => false,
    };
    for attachment in draft.all_attachments() {
        let is_published = attachment.media().is_some_and(|media| draft.is_published(media));
        if is_published || (attachment.media().is_some() && is_sure(attachment)) {
            continue;
        }
        let Some(name) = keep_drafts::file_name(store, key, attachment.key) else { continue };
        // What is being sent already, by the composer or by another tab, is waited for.
        tabs::alone(&name, async {
            keep_drafts::refresh(store, key).await;
            take_up(store, key, attachment.key, &name).await;
            match store.drafts.peek(key).attachment(attachment.key).map(|it| &it.upload) {
                Some(Upload::Failed(_)) => send(store, key, attachment.key).await,
                _ => go_on(store, key, attachment.key).await,
            }
        })
        .await?;
    }
    let is_complete = store.drafts.peek(key).all_attachments().all(|it| it.media().is_some());
    // Another one was added meanwhile.
    if is_complete { Ok(()) } else { Err(Missing::Yet(ApiError::Network)) }
}

/// Lets the files of a draft be sent once more: those on the server may belong to another post.
pub(in crate::actions) fn send_anew(store: Store, key: &DraftKey) {
    let sent = store.drafts.peek(key);
    for attachment in sent.all_attachments().filter(|it| it.media().is_some()) {
        set(store, key, attachment.key, Upload::Sending(0));
    }
}

/// Whether a file belongs to the planned post of which this is to be a new version: the server tells
/// nothing of it, but takes it.
fn is_planned(draft: &Draft, attachment: &Attachment) -> bool {
    draft.replaces.is_some() && attachment.uploaded.is_none()
}

/// Holds the file of an attachment again, where the device has kept it.
async fn take_up(store: Store, key: &DraftKey, attachment: u32, name: &str) {
    let is_held = |draft: &Draft| draft.attachment(attachment).is_none_or(|it| it.file.is_some());
    if is_held(&store.drafts.peek(key)) {
        return;
    }
    let Some(chosen) = archive::take_file(name).await else { return };
    store.drafts.signal(key).update(|draft| match draft.attachment_mut(attachment) {
        Some(attachment) if attachment.file.is_none() => {
            attachment.file = Some(chosen.file);
            attachment.local_preview = chosen.preview;
        }
        _ => files::forget(chosen.file),
    });
}

async fn go_on(store: Store, key: &DraftKey, number: u32) -> Result<(), Missing> {
    let draft = store.drafts.peek(key);
    let Some(attachment) = draft.attachment(number).cloned() else { return Ok(()) };
    let is_gone = match &attachment.upload {
        Upload::Sending(_) | Upload::Waiting(_) => true,
        Upload::Processing(id) => return wait_until_ready(store, key, number, id.clone()).await,
        // What a post has may no longer be asked for; it may be this very post.
        Upload::Ready { .. } if draft.is_unclear() || is_planned(&draft, &attachment) => false,
        Upload::Ready { id, .. } => {
            let doubt = if attachment.file.is_some() { 1 } else { DOUBT };
            is_forgotten(store, id, doubt).await
        }
        Upload::Failed(_) => false,
    };
    match (is_gone, attachment.file) {
        (true, Some(_)) => send(store, key, number).await,
        (true, None) => Err(fail(store, key, number, texts::GONE.into())),
        (false, _) => Ok(()),
    }
}

/// Whether the server does not know a file however often it is asked.
async fn is_forgotten(store: Store, id: &MediaId, times: usize) -> bool {
    for turn in 0..times {
        if turn > 0 {
            task::sleep(Duration::from_secs(2)).await;
        }
        let answer = store.session.call(GetMedia { id: id.clone() }).await;
        if !matches!(answer, Err(ApiError::NotFound)) {
            return false;
        }
    }
    true
}

/// Asks the server again and again whether it has prepared a picture, as long as the draft holds it.
pub(super) async fn wait_until_ready(
    store: Store,
    key: &DraftKey,
    attachment: u32,
    id: MediaId,
) -> Result<(), Missing> {
    let mut unanswered = None;
    for turn in 0..PATIENCE {
        let pause = PAUSES.get(turn).or(PAUSES.last()).copied().unwrap_or(1);
        task::sleep(Duration::from_secs(pause)).await;
        let draft = store.drafts.peek(key);
        let waits = draft.attachment(attachment).map(|attachment| &attachment.upload);
        if waits != Some(&Upload::Processing(id.clone())) {
            return Ok(());
        }
        unanswered = match store.session.call(GetMedia { id: id.clone() }).await {
            Ok(media::Upload::Ready(media)) => {
                ready(store, key, attachment, media);
                return Ok(());
            }
            Ok(media::Upload::Processing(_)) => None,
            Err(ApiError::NotFound) => {
                return Err(fail(store, key, attachment, texts::GONE.into()));
            }
            Err(error) if error.may_pass() => Some(error),
            Err(error) => return Err(fail_with(store, key, attachment, error)),
        };
    }
    // A long video takes its time. It is asked for again when the post is to be published.
    Err(Missing::Yet(unanswered.unwrap_or(ApiError::TimedOut)))
}
