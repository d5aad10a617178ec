//! What waits until the server has confirmed it, through everything that can come between.

use std::task::Poll;

use mastodon::TransportError;
use serde_json::json;

use super::*;
use crate::{
    actions::{
        fake::{Fake, sign_in, with_store},
        keep_drafts, upload_media,
    },
    browser::{
        files::Chosen,
        upload::{Failure, fake as upload},
    },
};

fn begun(store: Store, texts: &[&str]) -> Vec<DraftKey> {
    sign_in(store, "5");
    let instance = json!({ "domain": "geno.example", "api_versions": { "mastodon": 10 } });
    store.instance.instance.set(serde_json::from_value(instance).unwrap());
    let write = |text: &&str| {
        let key = keep_drafts::fresh(store);
        keep_drafts::change(store, &key, |draft| draft.text = (*text).to_owned());
        key
    };
    texts.iter().map(write).collect()
}

fn published(id: &str) -> String {
    json!({ "id": id, "account": { "id": "5", "acct": "laden" } }).to_string()
}

fn keys(fake: &Fake) -> Vec<String> {
    fake.requests().into_iter().filter_map(|request| request.idempotency_key).collect()
}

#[test]
fn what_finds_no_network_waits_and_is_sent_once() {
    with_store(|store, fake| {
        let key = begun(store, &["Hallo"]).remove(0);
        fake.fail("/statuses", TransportError::Network);
        assert_eq!(fake.run(send(store, key.clone())), Sent::Waits);
        assert_eq!(store.drafts.queue(), std::slice::from_ref(&key));
        assert_eq!(store.drafts.newest(), None, "a new post begins empty");
        keep_drafts::restore(store);
        fake.answer("/statuses", 429, "");
        assert!(!fake.run(work(store)));
        fake.answer("/statuses", 200, &published("9"));
        assert!(fake.run(work(store)));
        assert!(store.drafts.all().is_empty());
        let keys = keys(fake);
        assert!(keys.len() == 3 && keys.iter().all(|key| *key == keys[0]), "{keys:?}");
        assert!(!fake.run(work(store)));
        assert_eq!(fake.sent().len(), 3);
    });
}

#[test]
fn what_the_server_refuses_is_a_draft_again() {
    with_store(|store, fake| {
        let key = begun(store, &["Hallo"]).remove(0);
        fake.answer("/statuses", 422, r#"{"error":"Zu lang"}"#);
        assert_eq!(fake.run(send(store, key.clone())), Sent::Refused);
        assert!(store.drafts.queue().is_empty());
        assert_eq!(store.drafts.peek(&key).text, "Hallo");
        assert_eq!(store.drafts.newest(), Some(key));
    });
}

#[test]
fn the_outbox_is_sent_in_its_order_and_a_failure_holds_nothing_else_back() {
    with_store(|store, fake| {
        for key in begun(store, &["Eins", "Zwei", "Drei"]) {
            fake.fail("/statuses", TransportError::Network);
            fake.run(send(store, key));
        }
        fake.answer("/statuses", 200, &published("1"));
        fake.answer("/statuses", 503, "");
        fake.answer("/statuses", 200, &published("3"));
        assert!(fake.run(work(store)));
        let texts = store.drafts.all().into_iter().map(|(_, draft)| draft.text);
        assert_eq!(texts.collect::<Vec<_>>(), ["Zwei"]);
    });
}

#[test]
fn what_is_stopped_can_be_written_on() {
    with_store(|store, fake| {
        let key = begun(store, &["Hallo"]).remove(0);
        fake.answer("/statuses", 429, "");
        fake.run(send(store, key.clone()));
        assert_eq!(fake.run(stop(store, key.clone())), Stopped::Draft);
        assert_eq!(store.drafts.newest(), Some(key));
        assert!(!fake.run(work(store)));
        assert_eq!(fake.sent().len(), 1);
    });
}

/// A draft with a picture that found no network.
fn with_picture(store: Store) -> DraftKey {
    let key = begun(store, &["Hallo"]).remove(0);
    let picture = Chosen {
        file: 1,
        name: "Dorf.png".into(),
        mime: "image/png".into(),
        size: 10,
        preview: None,
    };
    upload_media::add(store, &key, 0, vec![picture]);
    key
}

const READY: &str = r#"{"id":"3","type":"image","url":"https://a.example/3"}"#;

#[test]
fn what_has_pictures_that_found_no_network_goes_with_them_once() {
    with_store(|store, fake| {
        let key = with_picture(store);
        upload::fail(Failure::Transport(TransportError::Network));
        assert_eq!(fake.run(send(store, key.clone())), Sent::Waits);
        keep_drafts::restore(store);
        assert_eq!(store.drafts.queue(), std::slice::from_ref(&key));
        assert_eq!(fake.sent().len(), 0, "no post without its picture");
        upload::answer(503, "");
        assert!(!fake.run(work(store)));
        upload::answer(200, READY);
        fake.fail("/api/v1/statuses", TransportError::Network);
        assert!(!fake.run(work(store)));
        fake.answer("/api/v1/statuses", 200, &published("9"));
        assert!(fake.run(work(store)));
        assert_eq!(upload::sent().len(), 3, "what is there is not uploaded again");
        let keys = keys(fake);
        assert!(keys.len() == 2 && keys[0] == keys[1], "{keys:?}");
        let mastodon::Body::Json(sent) = fake.requests().pop().unwrap().body else {
            panic!("no json")
        };
        assert_eq!(sent["media_ids"], json!(["3"]));
        assert!(store.drafts.all().is_empty());
    });
}

#[test]
fn a_picture_that_the_server_refuses_makes_it_a_draft_again() {
    with_store(|store, fake| {
        let key = with_picture(store);
        upload::fail(Failure::Transport(TransportError::Network));
        fake.run(send(store, key.clone()));
        upload::answer(422, r#"{"error":"Unreadable"}"#);
        assert!(!fake.run(work(store)));
        assert!(store.drafts.queue().is_empty());
        assert_eq!(store.drafts.publishing(&key).get_untracked(), Publishing::FileMissing);
        assert_eq!(store.toasts.list().len(), 1, "nobody looks at its composer");
        assert_eq!(store.drafts.peek(&key).text, "Hallo");
    });
}

#[test]
fn what_is_stopped_while_its_pictures_are_uploaded_is_not_sent() {
    with_store(|store, fake| {
        let key = with_picture(store);
        upload::answer(202, r#"{"id":"3","type":"image","url":null}"#);
        keep_drafts::change(store, &key, |draft| draft.queued = Some(1.0));
        let publishing = store.drafts.publishing(&key);
        let mut sending = std::pin::pin!(send(store, key.clone()));
        fake.hold(true);
        assert_eq!(fake.step(sending.as_mut()), Poll::Pending);
        assert_eq!(publishing.get_untracked(), Publishing::Uploading);
        assert_eq!(fake.run(stop(store, key.clone())), Stopped::Draft);
        fake.answer("/media/3", 200, READY);
        fake.hold(false);
        assert_eq!(fake.run(sending), Sent::Elsewhere);
        assert_eq!(publishing.get_untracked(), Publishing::Idle);
        assert!(keys(fake).is_empty());
        assert!(store.drafts.peek(&key).attachments[0].media().is_some());
    });
}

#[test]
fn what_another_tab_sends_is_not_stopped() {
    with_store(|store, fake| {
        let key = begun(store, &["Hallo"]).remove(0);
        fake.answer("/statuses", 429, "");
        fake.run(send(store, key.clone()));
        tabs::take_all(true);
        assert_eq!(fake.run(stop(store, key.clone())), Stopped::TooLate);
        assert_eq!(store.drafts.queue(), std::slice::from_ref(&key));
        tabs::take_all(false);
        assert_eq!(fake.run(stop(store, key)), Stopped::Draft);
    });
}

#[test]
fn what_has_arrived_unnoticed_cannot_be_stopped() {
    with_store(|store, fake| {
        let key = begun(store, &["Hallo"]).remove(0);
        fake.fail("/statuses", TransportError::Network);
        fake.run(send(store, key.clone()));
        let newest = json!([{
            "id": "9", "account": { "id": "5", "acct": "laden" }, "visibility": "public"
        }]);
        fake.answer("/accounts/5/statuses", 200, &newest.to_string());
        fake.answer("/statuses/9/source", 200, r#"{"id":"9","text":"Hallo"}"#);
        assert_eq!(fake.run(stop(store, key)), Stopped::Published);
        assert!(store.drafts.all().is_empty());
    });
}

#[test]
fn an_expired_login_holds_the_outbox_back_until_the_next() {
    with_store(|store, fake| {
        let key = begun(store, &["Hallo"]).remove(0);
        fake.fail("/statuses", TransportError::Network);
        fake.run(send(store, key.clone()));
        fake.answer("/statuses", 401, r#"{"error":"The access token was revoked"}"#);
        assert!(!fake.run(work(store)));
        assert_eq!(store.drafts.queue(), [key]);
    });
}
