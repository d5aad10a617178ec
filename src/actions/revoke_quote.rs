//! Takes one's own post out of another that quotes it.

use mastodon::{StatusId, endpoints::statuses::RevokeQuote};

use super::tell;
use crate::{store::Store, texts::post as texts};

/// Takes one's own post out of the post `quoting` that quotes it. Shown when the server has done it.
pub async fn revoke_quote(store: Store, quoting: StatusId) {
    let quote = store.posts.peek(&quoting).and_then(|post| post.quote);
    let Some(id) = quote.and_then(|quote| quote.status_id().cloned()) else { return };
    let revoke = RevokeQuote { id, quoting_status_id: quoting };
    let belongs = store.session.belonging();
    match store.session.call(revoke).await {
        _ if !belongs() => {}
        Ok(status) => {
            store.take_in(status);
            store.toasts.done(texts::QUOTE_REVOKED);
        }
        Err(error) => tell::problem(store, texts::REVOKE_FAILED, &error),
    }
}

#[cfg(test)]
mod tests {
    use mastodon::entities::{QuoteState, Status};
    use serde_json::json;

    use super::*;
    use crate::actions::fake::with_store;

    fn quoting(state: &str) -> Status {
        let quoted = json!({ "id": "7", "account": { "id": "1" } });
        serde_json::from_value(json!({
            "id": "9", "account": { "id": "2" },
            "quote": { "state": state, "quoted_status": if state == "accepted" { quoted } else { json!(null) } }
        }))
        .unwrap()
    }

    #[test]
    fn the_quoting_post_no_longer_shows_it() {
        with_store(|store, fake| {
            let id = store.take_in(quoting("accepted"));
            let answer = r#"{"id":"9","account":{"id":"2"},"quote":{"state":"revoked","quoted_status":null}}"#;
            fake.answer("/revoke", 200, answer);
            fake.run(revoke_quote(store, id.clone()));
            assert_eq!(fake.sent(), ["POST /api/v1/statuses/7/quotes/9/revoke"]);
            let quote = store.posts.peek(&id).unwrap().quote.unwrap();
            assert_eq!(quote.state, QuoteState::Revoked);
        });
    }

    #[test]
    fn a_refusal_is_told_and_changes_nothing() {
        with_store(|store, fake| {
            let id = store.take_in(quoting("accepted"));
            fake.answer("/revoke", 403, "");
            fake.run(revoke_quote(store, id.clone()));
            let quote = store.posts.peek(&id).unwrap().quote.unwrap();
            assert_eq!(quote.state, QuoteState::Accepted);
            assert_eq!(store.toasts.list().len(), 1);
        });
    }
}
