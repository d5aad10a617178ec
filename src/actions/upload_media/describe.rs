//! What can be seen on the files of a draft, and where.

use std::time::Duration;

use mastodon::{ApiError, endpoints::media::UpdateMedia, entities::Focus};

use crate::{
    actions::{keep_drafts, tell},
    browser::task,
    store::{DraftKey, Store, Upload},
    texts::composer::upload as texts,
};

/// How long a description rests after the last keystroke before it is sent.
const REST: Duration = Duration::from_millis(1200);

/// Changes a description, and sends it to the server once it rests.
pub async fn describe(store: Store, key: DraftKey, attachment: u32, description: String) {
    keep_drafts::change(store, &key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.description.clone_from(&description);
        }
    });
    task::sleep(REST).await;
    let now = store.drafts.peek(&key).attachment(attachment).map(|it| it.description.clone());
    if now == Some(description)
        && let Err(error) = save_description(store, &key, attachment).await
        && !error.may_pass()
    {
        tell::problem(store, texts::NOT_DESCRIBED, &error);
    }
}

/// Sets the point that cropping must keep, and sends it to the server once it rests.
pub async fn focus(store: Store, key: DraftKey, attachment: u32, point: (f32, f32)) {
    keep_drafts::change(store, &key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.focus = Some(point);
        }
    });
    task::sleep(REST).await;
    let now = store.drafts.peek(&key).attachment(attachment).and_then(|it| it.focus);
    if now == Some(point)
        && let Err(error) = save_description(store, &key, attachment).await
        && !error.may_pass()
    {
        tell::problem(store, texts::NOT_DESCRIBED, &error);
    }
}

/// Sends a description and a focus that the server does not know yet.
///
/// # Errors
/// Why the server did not take it.
pub(in crate::actions) async fn save_description(
    store: Store,
    key: &DraftKey,
    attachment: u32,
) -> Result<(), ApiError> {
    let Some(known) = store.drafts.peek(key).attachment(attachment).cloned() else { return Ok(()) };
    let Upload::Ready { id, .. } = known.upload else { return Ok(()) };
    if store.drafts.peek(key).is_published(&id) {
        return Ok(());
    }
    let description = known.description.trim().to_owned();
    if description == known.described && known.focus == known.focused {
        return Ok(());
    }
    let focus = known.focus.map(|(x, y)| Focus { x: x.into(), y: y.into() });
    let update = UpdateMedia { id, description: Some(description.clone()), focus };
    store.session.call(update).await?;
    keep_drafts::change(store, key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.described = description;
            attachment.focused = known.focus;
        }
    });
    Ok(())
}
