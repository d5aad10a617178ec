//! Begins a new version of one's own post: as a draft of its own, which can never become another
//! post.

use leptos::prelude::*;
use mastodon::{
    ApiError, StatusId,
    endpoints::statuses::{GetStatus, Source},
    entities::{MediaAttachment, MediaKind, QuoteAudience, QuotePolicy, Status, StatusSource},
};

use super::{keep_drafts, navigate, tell};
use crate::{
    browser::format,
    routes::Route,
    store::{Attachment, AttachmentKind, Beginning, Draft, DraftKey, PollDraft, Store, Upload},
    texts::composer::edit as texts,
};

/// Opens the new version of a post that one's own account wrote; what was written for it before
/// stays.
pub async fn edit_post(store: Store, id: StatusId) {
    let key = DraftKey::Edit(id.clone());
    let page = untrack(|| store.location.get_untracked());
    match load(store, &id).await {
        // Somebody who has gone elsewhere meanwhile is left there.
        Ok(()) if store.location.get_untracked() == page => {
            navigate::go(store, Route::Draft { name: key.name() });
        }
        Ok(()) => {}
        Err(error) => tell::problem(store, texts::NOT_OPENED, &error),
    }
}

/// Prepares the draft of a new version: the post as the server has it now. Where something was
/// written for it already, that stays, and is said to be of an older version where it is.
///
/// # Errors
/// Why the post could not be read; 404 also where it is not one's own.
pub async fn load(store: Store, id: &StatusId) -> Result<(), ApiError> {
    let status = store.session.call(GetStatus { id: id.clone() }).await?;
    let source = store.session.call(Source { id: id.clone() }).await?;
    store.take_in(status.clone());
    let key = DraftKey::Edit(id.clone());
    let version = version_of(&status);
    let known = store.drafts.peek(&key);
    if known.is_empty() {
        let post = draft_of(&status, &source);
        let beginning =
            Beginning { post: Some(Box::new(post.clone())), version, ..Beginning::default() };
        keep_drafts::begin(store, &key, Draft { beginning, ..post });
    } else if known.beginning.version != version {
        keep_drafts::change(store, &key, |draft| draft.beginning.version = version);
        store.toasts.problem(texts::CHANGED_MEANWHILE);
    }
    Ok(())
}

/// Which version of a post this is: when it was last edited.
pub(super) fn version_of(status: &Status) -> Option<String> {
    status.edited_at.as_ref().map(|time| time.as_str().to_owned())
}

/// A post as the draft that it was.
pub(super) fn draft_of(status: &Status, source: &StatusSource) -> Draft {
    let warning = source.spoiler_text.trim();
    let attachments = (1..).zip(&status.media_attachments);
    Draft {
        text: source.text.clone(),
        warning: (!warning.is_empty()).then(|| warning.to_owned()),
        visibility: Some(status.visibility),
        language: status.language.clone(),
        attachments: attachments.map(|(key, media)| attachment_of(key, media)).collect(),
        sensitive: status.sensitive && !status.media_attachments.is_empty(),
        poll: poll_of(status),
        quote_policy: policy_of(status),
        ..Draft::default()
    }
}

fn attachment_of(key: u32, media: &MediaAttachment) -> Attachment {
    let description = media.description.clone().unwrap_or_default();
    let focus = media.meta.as_ref().and_then(|meta| meta.focus);
    let focus = focus.map(|focus| (focus.x as f32, focus.y as f32));
    Attachment {
        described: description.trim().to_owned(),
        description,
        focus,
        focused: focus,
        kind: match media.kind {
            MediaKind::Video | MediaKind::Gifv => AttachmentKind::Video,
            MediaKind::Audio => AttachmentKind::Sound,
            MediaKind::Image | MediaKind::Unknown => AttachmentKind::Picture,
        },
        upload: Upload::Ready {
            id: media.id.clone(),
            preview: media.preview_url.clone().or_else(|| media.url.clone()),
        },
        ..Attachment::new(key, texts::picture(key))
    }
}

/// The poll, lasting as long as it still does.
pub(super) fn poll_of(status: &Status) -> Option<PollDraft> {
    let poll = status.poll.as_ref()?;
    let end = poll.expires_at.as_ref().and_then(format::milliseconds);
    let now = crate::browser::clock::now();
    let left = end.map_or(0.0, |end| ((end - now) / 1000.0).max(0.0));
    Some(PollDraft {
        options: poll.options.iter().map(|option| option.title.clone()).collect(),
        multiple: poll.multiple,
        // Counts that even the author does not get are hidden.
        hide_totals: poll.options.iter().any(|option| option.votes_count.is_none()),
        expires_in: left as u32,
    })
}

fn policy_of(status: &Status) -> Option<QuotePolicy> {
    let approval = status.quote_approval.as_ref()?;
    Some(if approval.automatic.contains(&QuoteAudience::Public) {
        QuotePolicy::Public
    } else if approval.automatic.contains(&QuoteAudience::Followers) {
        QuotePolicy::Followers
    } else {
        QuotePolicy::Nobody
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::actions::fake::{Fake, sign_in, with_store};

    fn answer(fake: &Fake, edited_at: Value) {
        let status = json!({
            "id": "7", "account": { "id": "5", "acct": "laden" }, "visibility": "unlisted",
            "language": "de", "sensitive": true, "edited_at": edited_at,
            "media_attachments": [{
                "id": "3", "type": "image", "url": "https://a.example/3", "description": "Ein Dorf"
            }],
            "quote_approval": { "automatic": ["followers"], "manual": [] }
        });
        fake.answer(
            "/statuses/7/source",
            200,
            r#"{"id":"7","text":"Hallo","spoiler_text":"Essen"}"#,
        );
        fake.answer("/statuses/7", 200, &status.to_string());
    }

    #[test]
    fn a_new_version_begins_with_all_that_the_post_has() {
        with_store(|store, fake| {
            sign_in(store, "5");
            answer(fake, Value::Null);
            fake.run(load(store, &StatusId::new("7"))).unwrap();
            let draft = store.drafts.peek(&DraftKey::Edit(StatusId::new("7")));
            assert!(draft.is_empty(), "nothing is changed yet");
            assert_eq!((draft.text.as_str(), draft.warning.as_deref()), ("Hallo", Some("Essen")));
            assert_eq!(draft.attachments[0].description, "Ein Dorf");
            assert!(draft.sensitive);
            assert_eq!(draft.quote_policy, Some(QuotePolicy::Followers));
            assert!(store.drafts.all().is_empty());
        });
    }

    #[test]
    fn what_was_written_stays_and_a_newer_version_is_told() {
        with_store(|store, fake| {
            sign_in(store, "5");
            let (id, key) = (StatusId::new("7"), DraftKey::Edit(StatusId::new("7")));
            answer(fake, Value::Null);
            fake.run(load(store, &id)).unwrap();
            keep_drafts::change(store, &key, |draft| draft.text = "Hallo Welt".into());
            answer(fake, Value::Null);
            fake.run(load(store, &id)).unwrap();
            assert!(store.toasts.list().is_empty());
            answer(fake, json!("2026-08-01T12:00:00.000Z"));
            fake.run(load(store, &id)).unwrap();
            assert_eq!(store.drafts.peek(&key).text, "Hallo Welt");
            assert_eq!(store.toasts.list().len(), 1);
        });
    }
}
