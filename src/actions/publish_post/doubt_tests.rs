//! Drafts that are changed while nobody knows whether an earlier version has arrived: it must
//! become no second post unasked.

use leptos::prelude::*;
use mastodon::{ApiError, MediaId, StatusId, TransportError};
use serde_json::json;

use super::publish;
use super::tests::{KEY, attachment, begun, body, error, now, posts, published, write};
use crate::{
    actions::{
        fake::{Fake, with_store},
        keep_drafts, settle_arrived,
    },
    store::{Beginning, Draft, DraftKey, Publishing, Store, Upload},
};

/// One version was sent, and no answer came; then the text is changed.
fn changed(store: Store, fake: &Fake) {
    begun(store, 10);
    fake.fail("/api/v1/statuses", TransportError::Network);
    fake.run(publish(store, KEY));
    write(store, "Hallo Welt");
}

fn publishing(store: Store) -> Publishing {
    store.drafts.publishing(&KEY).get_untracked()
}

/// The server has stored the first version.
fn has_arrived(fake: &Fake) {
    fake.answer("/accounts/5/statuses", 200, &format!("[{}]", published("9")));
    fake.answer("/statuses/9/source", 200, r#"{"id":"9","text":"Hallo"}"#);
}

#[test]
fn what_has_arrived_before_is_told_and_nothing_is_sent() {
    with_store(|store, fake| {
        changed(store, fake);
        keep_drafts::restore(store);
        has_arrived(fake);
        assert_eq!(fake.run(publish(store, KEY)), None);
        assert_eq!(publishing(store), Publishing::Arrived(StatusId::new("9")));
        assert_eq!(posts(fake).len(), 1);
        assert_eq!(store.drafts.peek(&KEY).text, "Hallo Welt");
        settle_arrived::make_another(store, &KEY);
        fake.answer("/api/v1/statuses", 200, &published("10"));
        assert_eq!(fake.run(publish(store, KEY)), now("10"));
        assert_eq!(body(&posts(fake)[1])["status"], "Hallo Welt");
    });
}

#[test]
fn what_has_not_arrived_is_sent_as_it_is_now() {
    with_store(|store, fake| {
        changed(store, fake);
        fake.answer("/accounts/5/statuses", 200, &format!("[{}]", published("8")));
        fake.answer("/statuses/8/source", 200, r#"{"id":"8","text":"Etwas anderes"}"#);
        fake.answer("/api/v1/statuses", 200, &published("9"));
        assert_eq!(fake.run(publish(store, KEY)), now("9"));
        assert_ne!(posts(fake)[0].idempotency_key, posts(fake)[1].idempotency_key);
    });
}

#[test]
fn while_the_server_cannot_be_asked_nothing_is_sent() {
    with_store(|store, fake| {
        changed(store, fake);
        write(store, "Hallo ihr");
        fake.fail("/accounts/5/statuses", TransportError::TimedOut);
        fake.run(publish(store, KEY));
        assert_eq!((posts(fake).len(), error(store)), (1, Some(ApiError::TimedOut)));
    });
}

#[test]
fn the_same_text_again_is_the_same_attempt_again() {
    with_store(|store, fake| {
        changed(store, fake);
        write(store, "Hallo");
        fake.answer("/api/v1/statuses", 200, &published("9"));
        assert_eq!(fake.run(publish(store, KEY)), now("9"));
        assert_eq!(posts(fake)[0].idempotency_key, posts(fake)[1].idempotency_key);
        assert_eq!(fake.sent().len(), 2, "Mastodon knows the key, nothing else is asked");
    });
}

#[test]
fn a_planned_version_that_has_arrived_gives_way() {
    with_store(|store, fake| {
        begun(store, 10);
        keep_drafts::change(store, &KEY, |draft| draft.scheduled_at = Some(3_600_000.0));
        fake.fail("/api/v1/statuses", TransportError::TimedOut);
        fake.run(publish(store, KEY));
        write(store, "Hallo Welt");
        let planned = json!({
            "id": "2", "scheduled_at": "1970-01-01T01:00:00.000Z", "params": { "text": "Hallo" },
        });
        fake.answer("/scheduled_statuses", 200, &json!([planned]).to_string());
        fake.answer("/scheduled_statuses/2", 200, "{}");
        fake.answer("/accounts/5/statuses", 200, "[]");
        let later = r#"{"id":"4","scheduled_at":"1970-01-01T01:00:00.000Z","params":{}}"#;
        fake.answer("/api/v1/statuses", 200, later);
        assert!(fake.run(publish(store, KEY)).is_some());
        assert!(fake.sent().contains(&"DELETE /api/v1/scheduled_statuses/2".to_owned()));
    });
}

#[test]
fn pictures_of_what_has_arrived_are_sent_anew_for_another_post() {
    with_store(|store, _| {
        begun(store, 10);
        let upload = Upload::Ready { id: MediaId::new("3"), preview: None };
        keep_drafts::change(store, &KEY, |draft| {
            draft.attachments.push(attachment(upload));
            draft.former.push(Draft::default());
        });
        settle_arrived::make_another(store, &KEY);
        let draft = store.drafts.peek(&KEY);
        assert_eq!(draft.attachments[0].upload, Upload::Sending(0));
        assert!(!draft.is_unclear());
    });
}

#[test]
fn what_was_published_long_before_with_the_same_words_is_another_post() {
    with_store(|store, fake| {
        begun(store, 10);
        fake.fail("/api/v1/statuses", TransportError::Network);
        fake.run(publish(store, KEY));
        keep_drafts::change(store, &KEY, |draft| {
            draft.attempt.as_mut().unwrap().since -= 3_600_000.0;
        });
        let mut twin: serde_json::Value = serde_json::from_str(&published("8")).unwrap();
        twin["created_at"] = "2026-01-02T08:00:00.000Z".into();
        fake.answer("/accounts/5/statuses", 200, &json!([twin]).to_string());
        fake.answer("/statuses/8/source", 200, r#"{"id":"8","text":"Hallo"}"#);
        fake.answer("/api/v1/statuses", 200, &published("9"));
        assert_eq!(fake.run(publish(store, KEY)), now("9"));
        assert_eq!(posts(fake).len(), 2);
    });
}

/// A new version of a post that was never changed before.
fn begun_edit(store: Store) -> DraftKey {
    begun(store, 10);
    let key = DraftKey::Edit(StatusId::new("9"));
    let post = Draft { text: "Hallo".into(), ..Draft::default() };
    let beginning = Beginning { post: Some(Box::new(post.clone())), ..Beginning::default() };
    keep_drafts::change(store, &key, |draft| {
        *draft = Draft { beginning, text: "Hallo Welt".into(), ..post };
    });
    key
}

/// The server has a newer version of the post, with this text.
fn has_newer(fake: &Fake, text: &str) {
    let mut newer: serde_json::Value = serde_json::from_str(&published("9")).unwrap();
    newer["edited_at"] = "2026-08-01T12:00:00.000Z".into();
    fake.answer("/statuses/9", 200, &newer.to_string());
    fake.answer("/statuses/9/source", 200, &json!({ "id": "9", "text": text }).to_string());
}

fn changes(fake: &Fake) -> usize {
    fake.sent().iter().filter(|it| it.starts_with("PUT")).count()
}

#[test]
fn a_version_from_elsewhere_is_not_replaced_unasked() {
    with_store(|store, fake| {
        let key = begun_edit(store);
        has_newer(fake, "Von anderswo");
        assert_eq!(fake.run(publish(store, key.clone())), None);
        assert_eq!(store.drafts.publishing(&key).get_untracked(), Publishing::Outdated);
        assert_eq!((changes(fake), store.drafts.peek(&key).text.as_str()), (0, "Hallo Welt"));
        has_newer(fake, "Von anderswo");
        fake.answer("/statuses/9", 200, &published("9"));
        assert_eq!(fake.run(publish(store, key)), now("9"));
        assert_eq!(changes(fake), 1, "asked once more, it is");
    });
}

#[test]
fn ones_own_version_whose_answer_was_lost_is_none_from_elsewhere() {
    with_store(|store, fake| {
        let key = begun_edit(store);
        fake.answer("/statuses/9", 200, &published("9"));
        fake.fail("/statuses/9", TransportError::Network);
        assert_eq!(fake.run(publish(store, key.clone())), None);
        has_newer(fake, "Hallo Welt");
        fake.answer("/statuses/9", 200, &published("9"));
        assert_eq!(fake.run(publish(store, key)), now("9"));
        assert_eq!(changes(fake), 2, "the same twice is the same as once");
    });
}
