//! Publishing threads and planned posts.

use mastodon::{StatusId, TransportError};
use serde_json::json;

use super::tests::{KEY, begun, body, now, posts, published};
use super::{Published, publish};
use crate::{
    actions::{
        fake::{Fake, with_store},
        keep_drafts,
    },
    store::{DraftPart, Store, ThreadSettings},
};

/// A draft of three posts.
fn thread(store: Store) {
    keep_drafts::change(store, &KEY, |draft| {
        draft.more = ["Zwei", "", "Drei"]
            .map(|text| DraftPart { text: text.into(), ..DraftPart::default() })
            .to_vec();
        draft.thread = ThreadSettings { numbered: true, quiet_replies: true };
        draft.warning = Some("Essen".into());
    });
}

/// What was sent of posts: text, what it answers, visibility, key.
fn sent_posts(fake: &Fake) -> Vec<(String, String, String, Option<String>)> {
    posts(fake)
        .iter()
        .map(|request| {
            let sent = body(request);
            let text = |name: &str| sent[name].as_str().unwrap_or_default().to_owned();
            assert_eq!(text("spoiler_text"), "Essen");
            let key = request.idempotency_key.clone();
            (text("status"), text("in_reply_to_id"), text("visibility"), key)
        })
        .collect()
}

#[test]
fn the_posts_of_a_thread_answer_each_other_and_empty_ones_are_left_out() {
    with_store(|store, fake| {
        begun(store, 10);
        thread(store);
        for id in ["9", "10", "11"] {
            fake.answer("/statuses", 200, &published(id));
        }
        assert_eq!(fake.run(publish(store, KEY)), now("11"));
        let sent = sent_posts(fake);
        let told: Vec<_> = sent.iter().map(|it| [&*it.0, &*it.1, &*it.2]).collect();
        assert_eq!(
            told,
            [
                ["Hallo (1/3)", "", "public"],
                ["Zwei (2/3)", "9", "unlisted"],
                ["Drei (3/3)", "10", "unlisted"],
            ]
        );
        assert!(sent[0].3 != sent[1].3 && sent[1].3 != sent[2].3, "{sent:?}");
        assert!(store.drafts.all().is_empty());
        let toast = store.toasts.list().remove(0);
        assert_eq!(toast.link.unwrap().1.href(), "/@laden/9", "the link leads to the first");
    });
}

#[test]
fn a_thread_goes_on_where_it_stopped_even_after_a_reload() {
    with_store(|store, fake| {
        begun(store, 10);
        thread(store);
        fake.answer("/statuses", 200, &published("9"));
        fake.fail("/statuses", TransportError::Network);
        assert_eq!(fake.run(publish(store, KEY)), None);
        assert_eq!(store.drafts.peek(&KEY).sent, [StatusId::new("9")]);
        keep_drafts::restore(store);
        // What comes later does not make another post of what was tried.
        keep_drafts::change(store, &KEY, |draft| draft.more[1].text = "Drittens".into());
        fake.answer("/statuses", 200, &published("10"));
        fake.answer("/statuses", 200, &published("11"));
        assert_eq!(fake.run(publish(store, KEY)), now("11"));
        let sent = sent_posts(fake);
        let texts: Vec<_> = sent.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(texts, ["Hallo (1/3)", "Zwei (2/3)", "Zwei (2/3)", "Drittens (3/3)"]);
        assert_eq!(sent[1].3, sent[2].3, "the second try is the same post");
    });
}

#[test]
fn a_threads_post_that_was_stored_unnoticed_is_found_where_keys_are_ignored() {
    with_store(|store, fake| {
        begun(store, 0);
        thread(store);
        fake.answer("/accounts/5/statuses", 200, "[]");
        fake.answer("/api/v1/statuses", 200, &published("9"));
        fake.answer("/accounts/5/statuses", 200, &format!("[{}]", published("9")));
        fake.fail("/api/v1/statuses", TransportError::TimedOut);
        assert_eq!(fake.run(publish(store, KEY)), None);
        let account = json!({ "id": "5", "acct": "laden" });
        let stored = json!({
            "id": "10", "account": account, "visibility": "unlisted", "in_reply_to_id": "9",
            "spoiler_text": "Essen",
        });
        fake.answer("/accounts/5/statuses", 200, &json!([stored]).to_string());
        fake.answer("/statuses/10/source", 200, r#"{"id":"10","text":"Zwei (2/3)"}"#);
        fake.answer("/accounts/5/statuses", 200, &json!([stored]).to_string());
        fake.answer("/api/v1/statuses", 200, &published("11"));
        assert_eq!(fake.run(publish(store, KEY)), now("11"));
        assert_eq!(posts(fake).len(), 3, "the second is not sent again");
    });
}

#[test]
fn a_planned_post_that_was_stored_unnoticed_is_found_where_keys_are_ignored() {
    with_store(|store, fake| {
        begun(store, 0);
        keep_drafts::change(store, &KEY, |draft| draft.scheduled_at = Some(3_600_000.0));
        fake.answer("/accounts/5/statuses", 200, "[]");
        fake.fail("/api/v1/statuses", TransportError::TimedOut);
        assert_eq!(fake.run(publish(store, KEY)), None);
        let planned = json!({
            "id": "2", "scheduled_at": "1970-01-01T01:00:00.000Z", "params": { "text": "Hallo" },
        });
        fake.answer("/scheduled_statuses", 200, &json!([planned]).to_string());
        assert!(matches!(fake.run(publish(store, KEY)), Some(Published::Later(_))));
        assert_eq!(posts(fake).len(), 1);
        assert_eq!(store.toasts.list().remove(0).link.unwrap().1.href(), "/scheduled");
    });
}

#[test]
fn a_thread_whose_rest_is_taken_out_is_done() {
    with_store(|store, fake| {
        begun(store, 10);
        thread(store);
        fake.answer("/statuses", 200, &published("9"));
        fake.fail("/statuses", TransportError::Network);
        fake.run(publish(store, KEY));
        keep_drafts::change(store, &KEY, |draft| draft.more.clear());
        assert_eq!(fake.run(publish(store, KEY)), now("9"));
        assert_eq!(posts(fake).len(), 2, "nothing more is sent");
        assert!(store.drafts.all().is_empty());
    });
}
