//! Publishing against a server that fails in every way.

use leptos::prelude::*;
use mastodon::{
    ApiError, Body, MediaId, Request, StatusId, TransportError,
    entities::{QuotePolicy, Status},
};
use serde_json::{Value, json};

use super::{Published, publish};
use crate::{
    actions::{
        fake::{Fake, login, status, with_store},
        keep_drafts, keep_login, reply_to,
    },
    store::{
        Attachment, Beginning, Draft, DraftKey, Load, PollDraft, Publishing, Store, TimelineKey,
        Upload,
    },
};

pub(super) const KEY: DraftKey = DraftKey::New(1);

pub(super) fn published(id: &str) -> String {
    let account = json!({ "id": "5", "acct": "laden" });
    json!({ "id": id, "account": account, "visibility": "public", "content": "<p>Hallo</p>" })
        .to_string()
}

/// Signs in, on Mastodon or on a server that does not say so, and writes.
pub(super) fn begun(store: Store, api_version: u64) {
    keep_login::set(store, Some(login("5")));
    let instance = json!({ "domain": "geno.example", "api_versions": { "mastodon": api_version } });
    store.instance.instance.set(serde_json::from_value(instance).unwrap());
    write(store, "Hallo");
}

pub(super) fn now(id: &str) -> Option<Published> {
    Some(Published::Now(StatusId::new(id)))
}

pub(super) fn write(store: Store, text: &str) {
    keep_drafts::change(store, &KEY, |draft| draft.text = text.into());
}

pub(super) fn posts(fake: &Fake) -> Vec<Request> {
    let mut requests = fake.requests();
    requests.retain(|request| request.path == "/api/v1/statuses");
    requests
}

fn keys(fake: &Fake) -> Vec<String> {
    posts(fake).into_iter().filter_map(|request| request.idempotency_key).collect()
}

pub(super) fn body(request: &Request) -> Value {
    let Body::Json(body) = &request.body else { panic!("no json: {request:?}") };
    body.clone()
}

fn text(store: Store) -> String {
    store.drafts.peek(&KEY).text
}

pub(super) fn error(store: Store) -> Option<ApiError> {
    match store.drafts.publishing(&KEY).get_untracked() {
        Publishing::Failed(error) => Some(error),
        _ => None,
    }
}

#[test]
fn the_draft_goes_only_when_the_server_has_confirmed() {
    with_store(|store, fake| {
        begun(store, 10);
        fake.answer("/statuses", 500, "");
        assert_eq!(fake.run(publish(store, KEY)), None);
        assert!(matches!(error(store), Some(ApiError::Server { .. })));
        assert_eq!(text(store), "Hallo");
        keep_drafts::restore(store);
        assert_eq!(text(store), "Hallo");
        fake.answer("/statuses", 200, &published("9"));
        assert_eq!(fake.run(publish(store, KEY)), now("9"));
        assert_eq!((text(store).as_str(), error(store)), ("", None));
        keep_drafts::restore(store);
        assert_eq!(text(store), "");
    });
}

#[test]
fn every_try_of_the_same_post_has_the_same_key() {
    with_store(|store, fake| {
        begun(store, 10);
        fake.answer("/statuses", 500, "");
        fake.answer("/statuses", 429, "");
        fake.fail("/statuses", TransportError::Network);
        fake.fail("/statuses", TransportError::TimedOut);
        fake.answer("/statuses", 200, "{broken");
        fake.answer("/statuses", 200, &published("9"));
        for _ in 0..5 {
            assert_eq!(fake.run(publish(store, KEY)), None);
            assert_eq!(text(store), "Hallo");
        }
        assert!(fake.run(publish(store, KEY)).is_some());
        let keys = keys(fake);
        assert!(keys.len() == 6 && keys.iter().all(|key| *key == keys[0]), "{keys:?}");
        assert_eq!(fake.sent().len(), 6, "Mastodon knows the key, nothing else is asked");
    });
}

#[test]
fn another_text_is_another_post() {
    with_store(|store, fake| {
        begun(store, 10);
        fake.answer("/statuses", 500, "");
        fake.run(publish(store, KEY));
        write(store, "Hallo Welt");
        fake.answer("/accounts/5/statuses", 200, "[]");
        fake.answer("/statuses", 200, &published("9"));
        fake.run(publish(store, KEY));
        write(store, "Hallo");
        fake.answer("/statuses", 200, &published("10"));
        fake.run(publish(store, KEY));
        let keys = keys(fake);
        assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2], "{keys:?}");
    });
}

#[test]
fn a_reload_between_two_tries_changes_nothing() {
    with_store(|store, fake| {
        begun(store, 10);
        fake.fail("/statuses", TransportError::Network);
        fake.run(publish(store, KEY));
        keep_drafts::restore(store);
        fake.answer("/statuses", 200, &published("9"));
        fake.run(publish(store, KEY));
        assert_eq!(keys(fake)[0], keys(fake)[1]);
    });
}

#[test]
fn a_server_that_ignores_keys_is_asked_before_it_is_told_again() {
    with_store(|store, fake| {
        begun(store, 0);
        fake.answer("/accounts/5/statuses", 200, &format!("[{}]", published("8")));
        fake.fail("/api/v1/statuses", TransportError::TimedOut);
        assert_eq!(fake.run(publish(store, KEY)), None);
        let newest = format!("[{},{}]", published("9"), published("8"));
        fake.answer("/accounts/5/statuses", 200, &newest);
        fake.answer("/statuses/9/source", 200, r#"{"id":"9","text":"Hallo"}"#);
        assert_eq!(fake.run(publish(store, KEY)), now("9"));
        assert_eq!((posts(fake).len(), text(store).as_str()), (1, ""));
    });
}

#[test]
fn an_equal_post_from_before_is_not_mistaken_for_the_new_one() {
    with_store(|store, fake| {
        begun(store, 0);
        let older = format!("[{}]", published("8"));
        fake.answer("/accounts/5/statuses", 200, &older);
        fake.answer("/api/v1/statuses", 503, "");
        fake.run(publish(store, KEY));
        fake.answer("/accounts/5/statuses", 200, &older);
        fake.answer("/api/v1/statuses", 200, &published("9"));
        assert_eq!(fake.run(publish(store, KEY)), now("9"));
        assert_eq!(posts(fake).len(), 2);
    });
}

#[test]
fn another_new_post_is_not_mistaken_for_it_either() {
    with_store(|store, fake| {
        begun(store, 0);
        fake.answer("/accounts/5/statuses", 200, "[]");
        fake.fail("/api/v1/statuses", TransportError::Network);
        fake.run(publish(store, KEY));
        let newest = format!("[{},{}]", published("9"), published("8"));
        fake.answer("/accounts/5/statuses", 200, &newest);
        fake.answer("/statuses/9/source", 200, r#"{"id":"9","text":"Hallo Welt"}"#);
        fake.answer("/statuses/8/source", 404, "{}");
        fake.answer("/api/v1/statuses", 200, &published("10"));
        assert_eq!(fake.run(publish(store, KEY)), now("10"));
    });
}

#[test]
fn while_nothing_can_be_asked_nothing_is_sent_again() {
    with_store(|store, fake| {
        begun(store, 0);
        fake.answer("/accounts/5/statuses", 200, "[]");
        fake.fail("/api/v1/statuses", TransportError::Network);
        fake.run(publish(store, KEY));
        fake.fail("/accounts/5/statuses", TransportError::Network);
        fake.run(publish(store, KEY));
        assert_eq!((posts(fake).len(), error(store)), (1, Some(ApiError::Network)));
    });
}

#[test]
fn an_hour_later_even_mastodon_is_asked_first() {
    with_store(|store, fake| {
        begun(store, 10);
        fake.fail("/api/v1/statuses", TransportError::Network);
        fake.run(publish(store, KEY));
        keep_drafts::change(store, &KEY, |draft| {
            draft.attempt.as_mut().unwrap().since -= 3_600_000.0;
        });
        fake.answer("/accounts/5/statuses", 200, &format!("[{}]", published("9")));
        fake.answer("/statuses/9/source", 200, r#"{"id":"9","text":"Hallo"}"#);
        assert_eq!(fake.run(publish(store, KEY)), now("9"));
        assert_eq!(posts(fake).len(), 1);
    });
}

#[test]
fn an_expired_login_keeps_the_draft_and_shows_the_banner() {
    with_store(|store, fake| {
        begun(store, 10);
        fake.answer("/statuses", 401, r#"{"error":"The access token was revoked"}"#);
        fake.run(publish(store, KEY));
        assert!(untrack(|| store.session.is_expired()));
        assert_eq!(text(store), "Hallo");
        keep_login::set(store, Some(login("5")));
        keep_drafts::restore(store);
        fake.answer("/statuses", 200, &published("9"));
        assert!(fake.run(publish(store, KEY)).is_some());
    });
}

#[test]
fn a_published_post_stands_on_top_and_a_link_leads_to_it() {
    with_store(|store, fake| {
        begun(store, 10);
        let home = store.timelines.signal(&TimelineKey::Home);
        home.update(|home| home.set_first_page(vec![StatusId::new("1")], None));
        fake.answer("/statuses", 200, &published("9"));
        fake.run(publish(store, KEY));
        let shown = home.with_untracked(|home| home.ids().cloned().collect::<Vec<_>>());
        assert_eq!(shown, [StatusId::new("9"), StatusId::new("1")]);
        let toast = store.toasts.list().remove(0);
        let (_, route) = toast.link.unwrap();
        assert_eq!(route.href(), "/@laden/9");
    });
}

#[test]
fn a_reply_stands_below_what_it_answers() {
    with_store(|store, fake| {
        begun(store, 10);
        let parent = store
            .take_in(Status { visibility: mastodon::entities::Visibility::Private, ..status("7") });
        let thread = store.threads.signal(&parent);
        thread.update(|thread| thread.load = Load::Done);
        reply_to::reply_to(store, parent.clone());
        let key = DraftKey::Reply(parent.clone());
        fake.answer("/statuses", 200, &published("9"));
        fake.run(publish(store, key)).unwrap();
        let sent = body(&posts(fake)[0]);
        assert_eq!(sent["in_reply_to_id"], "7");
        assert_eq!(sent["visibility"], "private");
        assert_eq!(sent["status"], "@a ");
        assert_eq!(thread.with_untracked(|thread| thread.descendants.len()), 1);
        assert_eq!(store.posts.peek(&parent).unwrap().replies_count, 1);
        assert_eq!(text(store), "Hallo", "the new post's draft is another one");
    });
}

#[test]
fn all_that_was_chosen_is_sent() {
    with_store(|store, fake| {
        begun(store, 10);
        keep_drafts::change(store, &KEY, |draft| {
            draft.warning = Some(" Essen ".into());
            draft.visibility = Some(mastodon::entities::Visibility::Unlisted);
            draft.language = Some("it".into());
            draft
                .attachments
                .push(attachment(Upload::Ready { id: MediaId::new("3"), preview: None }));
        });
        fake.answer("/media/3", 200, r#"{"id":"3"}"#);
        fake.answer("/statuses", 200, &published("9"));
        fake.run(publish(store, KEY)).unwrap();
        let described = fake.requests().remove(0);
        assert_eq!(body(&described)["description"], "Ein Dorf");
        let sent = body(&posts(fake)[0]);
        assert_eq!(sent["spoiler_text"], "Essen");
        assert_eq!(sent["sensitive"], true);
        assert_eq!(sent["visibility"], "unlisted");
        assert_eq!(sent["language"], "it");
        assert_eq!(sent["media_ids"], json!(["3"]));
    });
}

#[test]
fn without_its_description_no_picture_is_published() {
    with_store(|store, fake| {
        begun(store, 10);
        keep_drafts::change(store, &KEY, |draft| {
            let id = MediaId::new("3");
            draft.attachments.push(attachment(Upload::Ready { id, preview: None }));
        });
        fake.answer("/media/3", 500, "");
        fake.run(publish(store, KEY));
        assert_eq!(posts(fake).len(), 0);
        assert!(error(store).is_some());
    });
}

pub(super) fn attachment(upload: Upload) -> Attachment {
    Attachment {
        description: "Ein Dorf".into(),
        upload,
        uploaded: Some(crate::browser::clock::now()),
        ..Attachment::new(1, "Dorf.png")
    }
}

#[test]
fn a_poll_and_who_may_quote_it_are_sent_too() {
    with_store(|store, fake| {
        begun(store, 10);
        keep_drafts::change(store, &KEY, |draft| {
            draft.poll = Some(PollDraft {
                options: vec!["Ja ".into(), String::new(), "Nein".into()],
                expires_in: 3600,
                ..PollDraft::default()
            });
            draft.quote_policy = Some(QuotePolicy::Nobody);
            draft.content_type = Some("text/markdown".into());
        });
        fake.answer("/statuses", 200, &published("9"));
        fake.run(publish(store, KEY)).unwrap();
        let sent = body(&posts(fake)[0]);
        let poll = json!({
            "options": ["Ja", "Nein"], "expires_in": 3600, "multiple": false, "hide_totals": false
        });
        assert_eq!(sent["poll"], poll);
        assert_eq!(sent["quote_approval_policy"], "nobody");
        assert_eq!(sent["content_type"], "text/markdown");
        assert_eq!(sent["sensitive"], Value::Null);
    });
}

#[test]
fn what_is_for_later_is_no_post_yet() {
    with_store(|store, fake| {
        begun(store, 10);
        keep_drafts::change(store, &KEY, |draft| draft.scheduled_at = Some(3_600_000.0));
        fake.answer("/statuses", 500, "");
        fake.run(publish(store, KEY));
        let later = r#"{"id":"4","scheduled_at":"1970-01-01T01:00:00.000Z","params":{}}"#;
        fake.answer("/statuses", 200, later);
        let published = fake.run(publish(store, KEY));
        assert!(matches!(published, Some(Published::Later(_))), "{published:?}");
        assert_eq!(body(&posts(fake)[0])["scheduled_at"], "1970-01-01T01:00:00.000Z");
        assert_eq!(keys(fake)[0], keys(fake)[1]);
        assert_eq!(text(store), "");
    });
}

#[test]
fn a_new_version_never_becomes_another_post() {
    with_store(|store, fake| {
        begun(store, 10);
        let key = DraftKey::Edit(StatusId::new("9"));
        let upload = Upload::Ready { id: MediaId::new("3"), preview: None };
        let post = Draft {
            text: "Hallo".into(),
            attachments: vec![attachment(upload)],
            quote_policy: Some(QuotePolicy::Public),
            ..Draft::default()
        };
        let beginning = Beginning { post: Some(Box::new(post.clone())), ..Beginning::default() };
        keep_drafts::change(store, &key, |draft| *draft = Draft { beginning, ..post });
        keep_drafts::change(store, &key, |draft| draft.text = "Hallo Welt".into());
        for status in [500, 200] {
            fake.answer("/statuses/9", 200, &published("9"));
            fake.answer("/statuses/9", status, &published("9"));
        }
        assert_eq!(fake.run(publish(store, key.clone())), None);
        assert_eq!(fake.run(publish(store, key.clone())), now("9"));
        let (look, change) = ("GET /api/v1/statuses/9", "PUT /api/v1/statuses/9");
        assert_eq!(fake.sent(), [look, change, look, change]);
        let sent = body(&fake.requests()[3]);
        assert_eq!((&sent["status"], &sent["media_ids"]), (&json!("Hallo Welt"), &json!(["3"])));
        assert_eq!(sent["media_attributes"], json!([{ "id": "3", "description": "Ein Dorf" }]));
        assert_eq!(sent["quote_approval_policy"], Value::Null, "as it was");
        assert_eq!(text(store), "Hallo", "the new post's draft is another one");
        assert!(store.drafts.peek(&key).is_empty());
    });
}
