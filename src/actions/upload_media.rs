//! Adds pictures to a draft: uploads them, waits until the server has prepared them, and describes
//! them. What goes wrong stays beside its picture, where it can be tried again; what only found no
//! server that answers goes with the post.

mod describe;
mod resume;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub(super) use self::{
    describe::save_description,
    resume::{complete, send_anew},
};
pub use self::{
    describe::{describe, focus},
    resume::resume,
};

use leptos::prelude::*;
use mastodon::{
    ApiError,
    endpoints::media::{self, DeleteMedia, UPLOAD_PATH, read_upload},
    entities::{MediaAttachment, MediaLimits},
};

use self::resume::wait_until_ready;
use super::{
    fit_media::{kind_of, make_fit, must_stand_alone, refusal},
    keep_drafts,
};
use crate::{
    browser::{
        archive, clock,
        files::{self, Chosen},
        tabs,
        upload::{self, Failure},
    },
    store::{Attachment, DraftKey, Store, Upload},
    texts::composer::upload as texts,
};

/// What became of chosen files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Added {
    /// The keys of the new attachments, which are now to be [`upload`]ed.
    pub attachments: Vec<u32>,
    /// Why others were not taken, in words.
    pub refused: Vec<String>,
}

/// Why a file of a draft is not on the server.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Missing {
    /// The same may be tried again later.
    Yet(ApiError),
    /// Somebody has to do something about it: what, stands beside it.
    Failed,
}

/// Adds chosen files to a post of a draft, by its place, as far as the instance takes them.
pub fn add(store: Store, key: &DraftKey, place: usize, chosen: Vec<Chosen>) -> Added {
    let limits = limits(store);
    let most = untrack(|| {
        store.instance.read(|instance| instance.configuration.statuses.max_media_attachments)
    });
    let most = usize::try_from(most.unwrap_or(4)).unwrap_or(usize::MAX);
    let mut added = Added::default();
    for file in chosen {
        let draft = store.drafts.peek(key);
        let count = draft.attachments_of(place).len();
        let kind = kind_of(&file).unwrap_or_default();
        let alone = must_stand_alone(store, draft.attachments_of(place), kind);
        let refusal = refusal(&file, &limits)
            .or_else(|| alone.then(|| texts::ALONE.to_owned()))
            .or_else(|| (count >= most).then(|| texts::too_many(most)));
        if let Some(refusal) = refusal {
            files::forget(file.file);
            if !added.refused.contains(&refusal) {
                added.refused.push(refusal);
            }
            continue;
        }
        keep_drafts::change(store, key, |draft| {
            let number = draft.next_attachment();
            let Some(attachments) = draft.attachments_of_mut(place) else { return };
            attachments.push(Attachment {
                file: Some(file.file),
                local_preview: file.preview,
                kind,
                ..Attachment::new(number, file.name)
            });
            added.attachments.push(number);
        });
        if let Some(&attachment) = added.attachments.last() {
            keep_drafts::keep_file(store, key, attachment, file.file);
        }
    }
    added
}

/// Uploads an attachment's file to the instance, anew where that has failed before.
pub async fn upload(store: Store, key: DraftKey, attachment: u32) {
    // How it ended stands beside the file.
    let _ = try_upload(store, &key, attachment).await;
}

/// The same; tells, too, why the file is not on the server.
pub(super) async fn try_upload(
    store: Store,
    key: &DraftKey,
    attachment: u32,
) -> Result<(), Missing> {
    let name = keep_drafts::file_name(store, key, attachment).unwrap_or_default();
    tabs::alone(&name, send(store, key, attachment)).await
}

/// Sends an attachment's file and waits until the server has prepared it.
async fn send(store: Store, key: &DraftKey, attachment: u32) -> Result<(), Missing> {
    let Some(known) = store.drafts.peek(key).attachment(attachment).cloned() else { return Ok(()) };
    let Some(file) = known.file else {
        return Err(fail(store, key, attachment, texts::INTERRUPTED.into()));
    };
    set(store, key, attachment, Upload::Sending(0));
    if let Err(why) = make_fit(file, &known, &limits(store)).await {
        let why = why.unwrap_or_else(|| texts::INTERRUPTED.to_owned());
        return Err(fail(store, key, attachment, why));
    }
    // Making it fit takes its time.
    if store.drafts.peek(key).attachment(attachment).and_then(|it| it.file) != Some(file) {
        return Ok(());
    }
    let described = known.description.trim().to_owned();
    let form = upload::Upload {
        method: "POST",
        path: UPLOAD_PATH,
        token: store.session.token(),
        field: "file",
        file,
        texts: match described.as_str() {
            "" => Vec::new(),
            text => vec![("description", text.to_owned())],
        },
    };
    let progress = {
        let key = key.clone();
        move |percent| show_progress(store, &key, attachment, percent)
    };
    let answer = match upload::send(form, progress).await {
        // It was taken out.
        Err(Failure::Cancelled) => return Ok(()),
        Err(Failure::NoFile) => {
            return Err(fail(store, key, attachment, texts::INTERRUPTED.into()));
        }
        Err(Failure::Transport(error)) => Err(ApiError::from(error)),
        Ok(response) => {
            if response.status == 401 {
                store.session.expire();
            }
            read_upload(&response)
        }
    };
    keep_drafts::change(store, key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.uploaded = answer.is_ok().then(clock::now);
        }
    });
    match answer {
        Err(error) => return Err(fail_with(store, key, attachment, error)),
        Ok(media::Upload::Ready(media)) => ready(store, key, attachment, media),
        Ok(media::Upload::Processing(media)) => {
            set(store, key, attachment, Upload::Processing(media.id.clone()));
            wait_until_ready(store, key, attachment, media.id).await?;
        }
    }
    keep_drafts::change(store, key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.described = described;
            attachment.focused = None;
        }
    });
    // What was written meanwhile. A failure is told when the post is to be published.
    let _ = save_description(store, key, attachment).await;
    Ok(())
}

/// Takes an attachment out of its draft, and off the server where it is there already.
pub async fn remove(store: Store, key: DraftKey, attachment: u32) {
    let draft = store.drafts.peek(&key);
    let Some(gone) = draft.attachment(attachment).cloned() else { return };
    keep_drafts::change(store, &key, |draft| {
        draft.attachments.retain(|known| known.key != attachment);
        for part in &mut draft.more {
            part.attachments.retain(|known| known.key != attachment);
        }
    });
    if let Some(name) = keep_drafts::file_name(store, &key, attachment) {
        archive::remove_file(&name);
    }
    if !gone.media().is_some_and(|media| draft.is_published(media)) {
        forget(store, &gone).await;
    }
}

/// Lets go of what is no longer in a draft, and takes it off the server.
pub(super) async fn forget(store: Store, attachment: &Attachment) {
    let_go(attachment);
    if let Upload::Ready { id, .. } | Upload::Processing(id) = &attachment.upload {
        // Servers forget by themselves what is in no post; older ones know no other way.
        let _ = store.session.call(DeleteMedia { id: id.clone() }).await;
    }
}

/// Moves an attachment by so many places, further forward (negative) or back.
pub fn move_by(store: Store, key: &DraftKey, attachment: u32, places: isize) {
    keep_drafts::change(store, key, |draft| {
        let further = draft.more.iter_mut().map(|part| &mut part.attachments);
        for list in std::iter::once(&mut draft.attachments).chain(further) {
            let Some(from) = list.iter().position(|it| it.key == attachment) else { continue };
            let to = from.saturating_add_signed(places).min(list.len().saturating_sub(1));
            let moved = list.remove(from);
            list.insert(to, moved);
        }
    });
}

/// Breaks off the upload and lets go of the file.
pub(super) fn let_go(attachment: &Attachment) {
    if let Some(file) = attachment.file {
        upload::cancel(file);
        files::forget(file);
    }
}

fn ready(store: Store, key: &DraftKey, attachment: u32, media: MediaAttachment) {
    let preview = media.preview_url.or(media.url);
    set(store, key, attachment, Upload::Ready { id: media.id, preview });
}

fn fail(store: Store, key: &DraftKey, attachment: u32, why: String) -> Missing {
    set(store, key, attachment, Upload::Failed(why));
    Missing::Failed
}

/// What an error means to a file: what passes by itself is tried again with the post.
fn fail_with(store: Store, key: &DraftKey, attachment: u32, error: ApiError) -> Missing {
    let why = texts::failed(&error);
    if error.may_pass() || matches!(error, ApiError::SignedOut { .. }) {
        set(store, key, attachment, Upload::Waiting(why));
        return Missing::Yet(error);
    }
    fail(store, key, attachment, why)
}

fn set(store: Store, key: &DraftKey, attachment: u32, upload: Upload) {
    keep_drafts::change(store, key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.upload = upload;
        }
    });
}

/// Shown only: a reload begins anew anyway.
fn show_progress(store: Store, key: &DraftKey, attachment: u32, percent: u8) {
    store.drafts.signal(key).update(|draft| {
        if let Some(attachment) = draft.attachment_mut(attachment)
            && let Upload::Sending(shown) = &mut attachment.upload
        {
            *shown = percent;
        }
    });
}

fn limits(store: Store) -> MediaLimits {
    untrack(|| store.instance.read(|instance| instance.configuration.media_attachments.clone()))
        .unwrap_or_default()
}
