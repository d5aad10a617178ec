//! Decides what becomes of a draft of which an earlier version is published already.

use leptos::prelude::*;
use mastodon::{ApiError, StatusId, entities::Status};

use super::{edit_post, keep_drafts, navigate, tell, upload_media};
use crate::{
    routes::Route,
    store::{Draft, DraftKey, PollDraft, Publishing, Store},
    texts::composer as texts,
};

/// Whether a draft can become a new version of the post: one post, to be seen by the same people.
pub fn can_edit(store: Store, key: &DraftKey, post: &Status) -> bool {
    let draft = store.drafts.peek(key);
    let is_same = draft.visibility.is_none_or(|chosen| chosen == post.visibility);
    is_same && draft.more.is_empty() && draft.scheduled_at.is_none()
}

/// Lets a draft become a post of its own: it no longer asks for its earlier versions. Its files are
/// sent anew, since those on the server belong to what is published.
pub fn make_another(store: Store, key: &DraftKey) {
    upload_media::send_anew(store, key);
    keep_drafts::change(store, key, |draft| draft.former.clear());
}

/// Makes a draft the new version of its earlier version, and opens that.
pub async fn make_edit(store: Store, key: DraftKey, id: StatusId) {
    match begin_edit(store, &key, &id).await {
        Ok(edit) => navigate::go_instead(store, Route::Draft { name: edit.name() }),
        Err(error) => tell::problem(store, texts::ARRIVED_NOT_OPENED, &error),
    }
}

async fn begin_edit(store: Store, key: &DraftKey, id: &StatusId) -> Result<DraftKey, ApiError> {
    edit_post::load(store, id).await?;
    let edit = DraftKey::Edit(id.clone());
    let draft = store.drafts.peek(key);
    keep_drafts::change(store, &edit, |version| take_over(version, &draft));
    keep_drafts::keep_files_for(store, key, &edit);
    keep_drafts::discard(store, key);
    keep_drafts::forget_files(store, key);
    store.drafts.publishing(key).set(Publishing::Idle);
    Ok(edit)
}

/// Takes over what can be changed of a published post.
fn take_over(version: &mut Draft, draft: &Draft) {
    version.text.clone_from(&draft.text);
    version.warning.clone_from(&draft.warning);
    version.attachments.clone_from(&draft.attachments);
    version.sensitive = draft.sensitive;
    version.content_type.clone_from(&draft.content_type);
    if draft.language.is_some() {
        version.language.clone_from(&draft.language);
    }
    if draft.quote_policy.is_some() {
        version.quote_policy = draft.quote_policy;
    }
    // A poll that stays the same keeps its end.
    let without_end =
        |poll: &Option<PollDraft>| poll.clone().map(|poll| PollDraft { expires_in: 0, ..poll });
    if without_end(&version.poll) != without_end(&draft.poll) {
        version.poll.clone_from(&draft.poll);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::actions::fake::{sign_in, with_store};

    #[test]
    fn what_was_changed_is_a_new_version_of_what_arrived() {
        with_store(|store, fake| {
            sign_in(store, "5");
            let key = keep_drafts::fresh(store);
            keep_drafts::change(store, &key, |draft| draft.text = "Hallo Welt".into());
            let status = json!({
                "id": "9", "account": { "id": "5", "acct": "laden" }, "visibility": "unlisted",
                "language": "it",
            });
            let source = r#"{"id":"9","text":"Hallo"}"#;
            fake.answer("/statuses/9", 500, "");
            assert!(fake.run(begin_edit(store, &key, &StatusId::new("9"))).is_err());
            assert_eq!(store.drafts.peek(&key).text, "Hallo Welt", "nothing is lost");
            fake.answer("/statuses/9/source", 200, source);
            fake.answer("/statuses/9", 200, &status.to_string());
            let edit = fake.run(begin_edit(store, &key, &StatusId::new("9"))).unwrap();
            assert_eq!(edit, DraftKey::Edit(StatusId::new("9")));
            let version = store.drafts.peek(&edit);
            assert_eq!(
                (version.text.as_str(), version.language.as_deref()),
                ("Hallo Welt", Some("it"))
            );
            assert!(!version.is_empty() && store.drafts.peek(&key).is_blank());
            assert_eq!(store.drafts.all().len(), 1);
        });
    }
}
