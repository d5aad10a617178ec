//! A draft as the API takes it.

use leptos::prelude::*;
use mastodon::{
    StatusId,
    endpoints::statuses::{CreateStatus, EditStatus, MediaAttributes, NewPoll},
    entities::{Focus, Visibility},
};

use crate::{
    actions::edit_post,
    browser::languages,
    store::{Attachment, Draft, DraftKey, PollDraft, Store, language_of, visibility_of},
};

/// The shortest time that servers take for a poll, in seconds.
const SHORTEST_POLL: u32 = 5 * 60;

/// The post that a draft is to become; of a thread, the first one that is not published yet.
pub(super) fn new_post(
    store: Store,
    key: &DraftKey,
    draft: &Draft,
    idempotency_key: String,
) -> CreateStatus {
    let place = draft.sent.len();
    let me = untrack(|| store.me());
    let parent = key.parent().and_then(|id| store.posts.peek(id));
    let warning = warning_of(draft);
    // Who warns of the text warns of the pictures.
    let hides = draft.sensitive
        || !warning.is_empty()
        || me.as_ref().and_then(|me| me.source.as_ref()).is_some_and(|it| it.sensitive);
    let visibility = match visibility_of(draft, me.as_ref(), parent.as_ref()) {
        Visibility::Public if place > 0 && draft.thread.quiet_replies => Visibility::Unlisted,
        chosen => chosen,
    };
    let attachments = draft.attachments_of(place);
    CreateStatus {
        status: draft.text_of(place),
        sensitive: !attachments.is_empty() && hides,
        visibility: Some(visibility),
        language: Some(language_of(draft, me.as_ref(), languages::of_device().as_deref())),
        in_reply_to_id: draft.sent.last().or(key.parent()).cloned(),
        quoted_status_id: key.quoted().or(draft.quotes.as_ref()).filter(|_| place == 0).cloned(),
        media_ids: attachments.iter().filter_map(Attachment::media).cloned().collect(),
        poll: draft.poll.as_ref().filter(|poll| place == 0 && !poll.is_empty()).map(poll_of),
        quote_approval_policy: draft.quote_policy,
        content_type: draft.content_type.clone(),
        idempotency_key: Some(idempotency_key),
        spoiler_text: warning,
    }
}

/// The new version of a post that a draft is to become. What an edit does not name, the post loses.
pub(super) fn new_version(store: Store, draft: &Draft, id: StatusId) -> EditStatus {
    let before = draft.beginning.post.as_deref();
    let mut poll = draft.poll.as_ref().filter(|poll| !poll.is_empty()).map(poll_of);
    if let Some(poll) = &mut poll
        && before.is_some_and(|before| before.poll == draft.poll)
    {
        // The end stays where it is; one that is over runs once more for the shortest time, since no
        // server takes a poll without an end that is to come.
        let left = store.posts.peek(&id).and_then(|post| edit_post::poll_of(&post));
        poll.expires_in = left.map_or(0, |poll| poll.expires_in).max(SHORTEST_POLL);
    }
    let warning = warning_of(draft);
    EditStatus {
        id,
        status: draft.text.clone(),
        sensitive: draft.sensitive || (!draft.attachments.is_empty() && !warning.is_empty()),
        language: draft.language.clone(),
        media_ids: draft.media().cloned().collect(),
        media_attributes: draft.attachments.iter().filter_map(attributes_of).collect(),
        poll,
        quote_approval_policy: draft
            .quote_policy
            .filter(|policy| before.and_then(|before| before.quote_policy) != Some(*policy)),
        content_type: draft.content_type.clone(),
        spoiler_text: warning,
    }
}

fn warning_of(draft: &Draft) -> String {
    draft.warning.as_deref().unwrap_or_default().trim().to_owned()
}

fn poll_of(poll: &PollDraft) -> NewPoll {
    let options = poll.options.iter().map(|option| option.trim().to_owned());
    NewPoll {
        options: options.filter(|option| !option.is_empty()).collect(),
        expires_in: poll.expires_in.max(SHORTEST_POLL),
        multiple: poll.multiple,
        hide_totals: poll.hide_totals,
    }
}

fn attributes_of(attachment: &Attachment) -> Option<MediaAttributes> {
    Some(MediaAttributes {
        id: attachment.media()?.clone(),
        description: Some(attachment.description.trim().to_owned()),
        focus: attachment.focus.map(|(x, y)| Focus { x: x.into(), y: y.into() }),
    })
}
