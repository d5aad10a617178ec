//! Planned posts against a server that keeps them.

use mastodon::StatusId;
use serde_json::json;

use super::*;
use crate::{
    actions::{
        fake::{sign_in, status, with_store},
        publish_post::publish,
    },
    store::Publishing,
};

fn planned(id: &str, time: &str) -> serde_json::Value {
    json!({
        "id": id,
        "scheduled_at": format!("1970-01-01T{time}:00.000Z"),
        "params": {
            "text": "Kommt ins Hoffest", "spoiler_text": "Kuchen", "visibility": "unlisted",
            "language": "de", "sensitive": true, "media_ids": ["3"],
            "poll": { "options": ["Ja", "Nein"], "expires_in": 600, "multiple": true },
        },
        "media_attachments": [{ "id": "3", "type": "image", "description": "Ein Hof" }],
    })
}

fn post(value: &serde_json::Value) -> ScheduledStatus {
    serde_json::from_value(value.clone()).unwrap()
}

fn ids(store: Store) -> Vec<String> {
    store.scheduled.all.with_untracked(|all| all.iter().map(|it| it.id.to_string()).collect())
}

fn on_mastodon(store: Store) {
    sign_in(store, "5");
    let instance = json!({ "domain": "geno.example", "api_versions": { "mastodon": 10 } });
    store.instance.instance.set(serde_json::from_value(instance).unwrap());
}

/// The draft that a planned post was made to.
fn rewritten(store: Store, planned: &serde_json::Value) -> (DraftKey, Draft) {
    let post = post(planned);
    let id = post.id.clone();
    let key = draft_again(store, post, Some(id));
    let draft = store.drafts.peek(&key);
    (key, draft)
}

#[test]
fn what_waits_comes_in_pages_and_stands_by_its_time() {
    with_store(|store, fake| {
        let next = "<https://x.example/api/v1/scheduled_statuses?max_id=2>; rel=\"next\"";
        let first = json!([planned("3", "10:00"), planned("2", "09:00")]);
        fake.answer_with("/scheduled_statuses", &[("link", next)], &first.to_string());
        fake.answer("max_id=2", 200, &json!([planned("1", "11:00")]).to_string());
        fake.run(load_scheduled(store));
        assert_eq!(ids(store), ["2", "3", "1"]);
        let moved = planned("2", "12:00").to_string();
        fake.answer("/scheduled_statuses/2", 200, &moved);
        let id = ScheduledStatusId::new("2");
        assert_eq!(fake.run(reschedule(store, id, 43_200_000.0)), Ok(()));
        assert_eq!(ids(store), ["3", "1", "2"]);
    });
}

#[test]
fn a_server_that_keeps_nothing_for_later_offers_no_planning() {
    with_store(|store, fake| {
        sign_in(store, "5");
        fake.answer("/scheduled_statuses", 404, "");
        fake.run(ask_whether_can_plan(store));
        fake.run(ask_whether_can_plan(store));
        assert_eq!(fake.sent().len(), 1, "it is asked once");
        assert!(!untrack(|| can_plan(store)));
    });
}

#[test]
fn a_planned_post_becomes_a_draft_with_all_it_has_and_stays_planned() {
    with_store(|store, fake| {
        on_mastodon(store);
        let (key, draft) = rewritten(store, &planned("2", "09:00"));
        assert_eq!(draft.text, "Kommt ins Hoffest");
        assert_eq!(draft.warning.as_deref(), Some("Kuchen"));
        assert_eq!(draft.visibility, Some(Visibility::Unlisted));
        assert_eq!(draft.attachments[0].description, "Ein Hof");
        assert_eq!(draft.poll.as_ref().unwrap().options, ["Ja", "Nein"]);
        assert_eq!(draft.scheduled_at, Some(9.0 * 3_600_000.0));
        assert!(fake.sent().is_empty(), "nothing is cancelled yet");
        assert_eq!(rewritten(store, &planned("2", "09:00")).0, key, "not a second one");
    });
}

#[test]
fn the_former_version_goes_only_when_the_new_one_is_stored() {
    with_store(|store, fake| {
        on_mastodon(store);
        let all = json!([planned("2", "09:00")]).to_string();
        let (key, _) = rewritten(store, &planned("2", "09:00"));
        fake.answer("/scheduled_statuses", 200, &all);
        fake.answer("/api/v1/statuses", 500, "");
        assert_eq!(fake.run(publish(store, key.clone())), None);
        assert!(!fake.sent().iter().any(|it| it.starts_with("DELETE")), "{:?}", fake.sent());
        fake.answer("/api/v1/statuses", 200, &planned("4", "10:00").to_string());
        fake.answer("/scheduled_statuses/2", 200, "{}");
        assert!(fake.run(publish(store, key)).is_some());
        assert_eq!(fake.sent().last().unwrap(), "DELETE /api/v1/scheduled_statuses/2");
        assert_eq!(ids(store), ["4"]);
    });
}

#[test]
fn what_was_published_meanwhile_is_not_published_again_unasked() {
    with_store(|store, fake| {
        on_mastodon(store);
        let (key, _) = rewritten(store, &planned("2", "09:00"));
        fake.answer("/scheduled_statuses", 200, "[]");
        assert_eq!(fake.run(publish(store, key.clone())), None);
        let told = store.drafts.publishing(&key).get_untracked();
        assert_eq!(told, Publishing::Failed(ApiError::Gone));
        assert_eq!(store.toasts.list().len(), 1);
        fake.answer("/api/v1/statuses", 200, &planned("4", "10:00").to_string());
        assert!(fake.run(publish(store, key)).is_some(), "asked again, it is a post of its own");
    });
}

#[test]
fn what_is_cancelled_can_be_had_back() {
    with_store(|store, fake| {
        on_mastodon(store);
        store.scheduled.insert(post(&planned("2", "09:00")));
        fake.answer("/scheduled_statuses/2", 500, "");
        fake.run(cancel_and_offer_undo(store, post(&planned("2", "09:00"))));
        assert_eq!(ids(store), ["2"], "it is planned as long as the server has it");
        fake.answer("/scheduled_statuses/2", 404, "");
        fake.run(cancel_and_offer_undo(store, post(&planned("2", "09:00"))));
        assert!(ids(store).is_empty());
        let undo = store.toasts.list().into_iter().find_map(|toast| toast.action);
        assert_eq!(undo.map(|undo| undo.label), Some(texts::UNDO));
        let key = draft_again(store, post(&planned("2", "09:00")), None);
        let draft = store.drafts.peek(&key);
        assert_eq!((draft.text.as_str(), draft.replaces), ("Kommt ins Hoffest", None));
    });
}

#[test]
fn a_planned_reply_stays_a_reply_and_disturbs_no_other() {
    with_store(|store, _| {
        on_mastodon(store);
        let parent = store.take_in(status("7"));
        let mut reply = planned("2", "09:00");
        reply["params"]["in_reply_to_id"] = "7".into();
        let (key, _) = rewritten(store, &reply);
        assert_eq!(key, DraftKey::Reply(parent));
        keep_drafts::change(store, &key, |draft| {
            *draft = Draft { text: "Etwas anderes".into(), ..Draft::default() };
        });
        assert_eq!(rewritten(store, &reply).1.text, "Etwas anderes");
        // One that is no longer planned is nowhere else.
        let again = draft_again(store, post(&reply), None);
        assert!(again.is_new());
        assert_eq!(store.drafts.peek(&again).text, "Kommt ins Hoffest");
        assert_eq!(store.drafts.peek(&key).text, "Etwas anderes");
    });
}

#[test]
fn a_planned_reply_that_quotes_keeps_both() {
    with_store(|store, _| {
        on_mastodon(store);
        let mut reply = planned("2", "09:00");
        reply["params"]["in_reply_to_id"] = "7".into();
        reply["params"]["quoted_status_id"] = "4".into();
        let (key, draft) = rewritten(store, &reply);
        assert_eq!(key, DraftKey::Reply(StatusId::new("7")));
        assert_eq!(draft.quotes, Some(StatusId::new("4")));
    });
}

#[test]
fn times_too_near_are_told_before_the_server_publishes_at_once() {
    let now = 1_000_000.0;
    assert_eq!(time_problem(None, now), Some(TimeProblem::Incomplete));
    assert_eq!(time_problem(Some(now), now), Some(TimeProblem::Past));
    assert_eq!(time_problem(Some(now + SOONEST), now), Some(TimeProblem::TooSoon));
    assert_eq!(time_problem(Some(now + SOONEST + 1.0), now), None);
}
