//! Deletes one's own post and makes it a draft again.

use mastodon::{
    ApiError, StatusId,
    endpoints::statuses::{DeleteStatus, GetStatus, Source},
    entities::Status,
};

use super::{edit_post::draft_of, keep_drafts, navigate, tell};
use crate::{
    routes::Route,
    store::{DraftKey, Store},
    texts::{composer::edit as texts, drafts},
};

/// Makes a post a draft again: first the draft is kept, then the post is deleted, so that its text
/// is never without a place. Media stay on the server for the new post.
pub async fn redraft_post(store: Store, id: StatusId) {
    match redraft(store, &id).await {
        Ok(Redrafted::Done(key)) => navigate::go(store, Route::Draft { name: key.name() }),
        Ok(Redrafted::Unclear(key)) => {
            let draft = Route::Draft { name: key.name() };
            store.toasts.problem_at(texts::REDRAFT_UNCLEAR, drafts::OPEN, draft);
        }
        Ok(Redrafted::PlaceTaken) => store.toasts.problem(texts::PLACE_TAKEN),
        Err(error) => tell::problem(store, texts::NOT_REDRAFTED, &error),
    }
}

/// What became of a post that was to be a draft again.
#[derive(Debug, PartialEq)]
enum Redrafted {
    /// It is this draft, and deleted.
    Done(DraftKey),
    /// It is this draft; whether it is deleted nobody knows.
    Unclear(DraftKey),
    /// Another draft is in the way.
    PlaceTaken,
}

async fn redraft(store: Store, id: &StatusId) -> Result<Redrafted, ApiError> {
    let status = store.session.call(GetStatus { id: id.clone() }).await?;
    let source = store.session.call(Source { id: id.clone() }).await?;
    let key = key_of(store, &status);
    if !store.drafts.peek(&key).is_empty() {
        return Ok(Redrafted::PlaceTaken);
    }
    let mut draft = draft_of(&status, &source);
    if key.parent().is_some() {
        draft.quotes = quoted_by(&status).cloned();
    }
    if let Some(poll) = &mut draft.poll {
        // It begins anew.
        poll.expires_in = poll.expires_in.max(24 * 60 * 60);
    }
    keep_drafts::change(store, &key, |kept| *kept = draft);
    match delete(store, id).await {
        Deleted::Yes => {
            if let Some(parent) = &status.in_reply_to_id {
                store.posts.change(parent, |parent| {
                    parent.replies_count = parent.replies_count.saturating_sub(1);
                });
            }
            store.remove_post(id);
            Ok(Redrafted::Done(key))
        }
        Deleted::No(error) => {
            // The post is still there; a second copy of it would only be in the way.
            keep_drafts::discard(store, &key);
            Err(error)
        }
        Deleted::Unclear => Ok(Redrafted::Unclear(key)),
    }
}

/// Whether a post is deleted.
enum Deleted {
    Yes,
    No(ApiError),
    Unclear,
}

/// Deletes a post. Where no answer tells whether it is gone, it is looked for.
async fn delete(store: Store, id: &StatusId) -> Deleted {
    use ApiError::{Forbidden, Gone, Invalid, NotFound, SignedOut, TooMany};
    let error = match store.session.call(DeleteStatus { id: id.clone(), delete_media: false }).await
    {
        Ok(_) | Err(NotFound | Gone) => return Deleted::Yes,
        Err(error @ (Forbidden { .. } | Invalid { .. } | SignedOut { .. } | TooMany { .. })) => {
            return Deleted::No(error);
        }
        Err(error) => error,
    };
    match store.session.call(GetStatus { id: id.clone() }).await {
        Ok(_) => Deleted::No(error),
        Err(NotFound | Gone) => Deleted::Yes,
        Err(_) => Deleted::Unclear,
    }
}

fn key_of(store: Store, status: &Status) -> DraftKey {
    match (&status.in_reply_to_id, quoted_by(status)) {
        (Some(parent), _) => DraftKey::Reply(parent.clone()),
        (None, Some(quoted)) => DraftKey::Quote(quoted.clone()),
        (None, None) => keep_drafts::fresh(store),
    }
}

fn quoted_by(status: &Status) -> Option<&StatusId> {
    status.quote.as_ref().and_then(|quote| quote.status_id())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use mastodon::TransportError;
    use serde_json::json;

    use super::*;
    use crate::actions::fake::{Fake, sign_in, with_store};

    fn answer(fake: &Fake, parent: Option<&str>) {
        let status = json!({
            "id": "7", "account": { "id": "5", "acct": "laden" }, "in_reply_to_id": parent,
            "media_attachments": [{ "id": "3", "type": "image", "url": "https://a.example/3" }]
        });
        fake.answer("/statuses/7/source", 200, r#"{"id":"7","text":"Hallo"}"#);
        fake.answer("/statuses/7", 200, &status.to_string());
    }

    const GONE: &str = r#"{"id":"7","account":{"id":"5"},"text":"Hallo"}"#;

    fn run(store: Store, fake: &Fake) -> Result<Redrafted, ApiError> {
        fake.run(redraft(store, &StatusId::new("7")))
    }

    #[test]
    fn the_draft_is_kept_before_the_post_goes() {
        with_store(|store, fake| {
            sign_in(store, "5");
            answer(fake, None);
            fake.answer("/statuses/7", 403, "");
            assert!(run(store, fake).is_err());
            assert!(store.drafts.all().is_empty(), "the post is still there");
            answer(fake, None);
            fake.answer("/statuses/7", 200, GONE);
            let Ok(Redrafted::Done(key)) = run(store, fake) else { panic!("not done") };
            let draft = store.drafts.peek(&key);
            assert!(key.is_new());
            assert_eq!((draft.text.as_str(), draft.media().count()), ("Hallo", 1));
            assert_eq!(fake.sent().last().unwrap(), "DELETE /api/v1/statuses/7");
        });
    }

    #[test]
    fn where_no_answer_tells_whether_the_post_is_gone_it_is_looked_for() {
        with_store(|store, fake| {
            sign_in(store, "5");
            // Deleted, although the answer was lost.
            answer(fake, None);
            fake.answer("/statuses/7", 502, "");
            fake.answer("/statuses/7", 404, "");
            let Ok(Redrafted::Done(key)) = run(store, fake) else { panic!("not done") };
            assert_eq!(store.drafts.peek(&key).text, "Hallo");
            keep_drafts::discard(store, &key);
            // Still there.
            answer(fake, None);
            fake.answer("/statuses/7", 500, "");
            answer(fake, None);
            assert!(run(store, fake).is_err());
            assert!(store.drafts.all().is_empty());
        });
    }

    #[test]
    fn while_nobody_knows_whether_the_post_is_gone_the_draft_stays() {
        with_store(|store, fake| {
            sign_in(store, "5");
            answer(fake, None);
            fake.fail("/statuses/7", TransportError::TimedOut);
            fake.fail("/statuses/7", TransportError::Network);
            fake.run(redraft_post(store, StatusId::new("7")));
            assert_eq!(store.drafts.all().len(), 1);
            assert_eq!(store.toasts.list()[0].text, texts::REDRAFT_UNCLEAR);
        });
    }

    #[test]
    fn a_reply_stays_a_reply_and_overwrites_none() {
        with_store(|store, fake| {
            sign_in(store, "5");
            let key = DraftKey::Reply(StatusId::new("6"));
            keep_drafts::change(store, &key, |draft| draft.text = "Angefangen".into());
            answer(fake, Some("6"));
            assert_eq!(run(store, fake), Ok(Redrafted::PlaceTaken));
            assert_eq!(store.drafts.peek(&key).text, "Angefangen");
            keep_drafts::discard(store, &key);
            answer(fake, Some("6"));
            fake.answer("/statuses/7", 200, GONE);
            assert_eq!(run(store, fake), Ok(Redrafted::Done(key)));
        });
    }

    #[test]
    fn a_reply_that_quotes_keeps_both() {
        with_store(|store, fake| {
            sign_in(store, "5");
            let status = json!({
                "id": "7", "account": { "id": "5", "acct": "laden" }, "in_reply_to_id": "6",
                "quote": { "state": "accepted", "quoted_status_id": "4" },
            });
            fake.answer("/statuses/7/source", 200, r#"{"id":"7","text":"Hallo"}"#);
            fake.answer("/statuses/7", 200, &status.to_string());
            fake.answer("/statuses/7", 200, GONE);
            let key = DraftKey::Reply(StatusId::new("6"));
            assert_eq!(run(store, fake), Ok(Redrafted::Done(key.clone())));
            assert_eq!(store.drafts.peek(&key).quotes, Some(StatusId::new("4")));
        });
    }
}
