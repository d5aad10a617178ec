//! Prepares posts for an occasion of the Genossenschaftskalender, and plans them.

use leptos::prelude::*;

use super::{keep_drafts, plan_posts, publish_post::publish};
use crate::{
    browser::storage,
    store::{DraftKey, Preparation, PreparedPost, Store},
    texts::calendar as texts,
};

/// Takes what the account that is signed in has been preparing from the device.
pub fn restore_preparation(store: Store) {
    let kept = place(store).and_then(|place| storage::read_json::<Preparation>(&place));
    let mut preparation = kept.unwrap_or_default();
    for post in &mut preparation.posts {
        // A tab that was closed at the wrong moment: the draft goes when the server has the post.
        let draft = post.draft.map(|number| store.drafts.peek(&DraftKey::New(number)));
        post.is_planned |= draft.is_some_and(|draft| draft.is_empty());
    }
    store.calendar.set(preparation);
}

/// Changes what is being prepared, and keeps it.
pub fn change_preparation(store: Store, change: impl FnOnce(&mut Preparation)) {
    store.calendar.update(change);
    let Some(place) = place(store) else { return };
    store.calendar.with_untracked(|preparation| {
        if *preparation == Preparation::default() {
            storage::remove(&place);
        } else {
            // What the device refuses to keep stays in this tab.
            let _ = storage::write_json(&place, preparation);
        }
    });
}

/// Plans all posts that are wanted, one after the other, each as a new post with a draft of its own:
/// so none is lost, and none is planned twice. `moment` tells when a post is to appear, in
/// milliseconds since 1970. Returns how many are planned; the others stay, with the reason.
pub async fn plan_occasion(store: Store, moment: impl Fn(&PreparedPost) -> Option<f64>) -> usize {
    let posts: Vec<_> =
        store.calendar.with_untracked(|preparation| preparation.open_posts().cloned().collect());
    let mut planned = 0;
    for post in posts {
        let Some(at) = moment(&post) else { continue };
        let key = match post.draft {
            Some(number) => DraftKey::New(number),
            None => keep_drafts::fresh(store),
        };
        keep_drafts::change(store, &key, |draft| {
            draft.text.clone_from(&post.text);
            draft.scheduled_at = Some(at);
        });
        if let DraftKey::New(number) = key {
            change_preparation(store, |it| {
                it.change_post(post.key, |post| post.draft = Some(number));
            });
        }
        if publish(store, key).await.is_some() {
            planned += 1;
            change_preparation(store, |it| it.change_post(post.key, |post| post.is_planned = true));
        }
    }
    if planned > 0 {
        store.toasts.done(texts::planned(planned));
        plan_posts::load_scheduled(store).await;
    }
    planned
}

/// Where an account's preparation is kept.
fn place(store: Store) -> Option<String> {
    let account = untrack(|| store.session.account_id())?;
    Some(["geno.calendar.", account.as_str()].concat())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use mastodon::Body;
    use serde_json::json;

    use super::*;
    use crate::{
        actions::fake::{sign_in, with_store},
        cooperative::calendar::Suggestion,
    };

    fn prepared(store: Store, texts: &[&str]) {
        sign_in(store, "5");
        let instance = json!({ "domain": "geno.example", "api_versions": { "mastodon": 10 } });
        store.instance.instance.set(serde_json::from_value(instance).unwrap());
        let suggestion = |text: &&str| Suggestion { at: "T".into(), text: (*text).to_owned() };
        let all = texts.iter().map(suggestion).collect();
        change_preparation(store, |it| it.suggest(all));
    }

    fn planned(id: &str) -> String {
        json!({ "id": id, "scheduled_at": "1970-01-01T01:00:00.000Z" }).to_string()
    }

    fn states(store: Store) -> Vec<bool> {
        store.calendar.with_untracked(|it| it.posts.iter().map(|post| post.is_planned).collect())
    }

    #[test]
    fn each_wanted_post_is_planned_once_and_a_failed_one_can_be_tried_again() {
        with_store(|store, fake| {
            prepared(store, &["eins", "zwei", "drei"]);
            change_preparation(store, |it| it.posts[2].is_wanted = false);
            fake.answer("/api/v1/statuses", 200, &planned("1"));
            fake.answer("/api/v1/statuses", 500, "");
            fake.answer("/scheduled_statuses", 200, "[]");
            let at = |_: &PreparedPost| Some(3_600_000.0);
            assert_eq!(fake.run(plan_occasion(store, at)), 1);
            assert_eq!(states(store), [true, false, false]);
            restore_preparation(store);
            assert_eq!(states(store), [true, false, false], "a reload changes nothing");
            fake.answer("/api/v1/statuses", 200, &planned("2"));
            fake.answer("/scheduled_statuses", 200, "[]");
            assert_eq!(fake.run(plan_occasion(store, at)), 1);
            let sent = fake.requests().into_iter().filter(|it| it.path == "/api/v1/statuses");
            let sent: Vec<_> = sent
                .map(|request| {
                    let Body::Json(body) = request.body else { panic!("no json") };
                    assert_eq!(body["scheduled_at"], "1970-01-01T01:00:00.000Z");
                    (body["status"].as_str().unwrap().to_owned(), request.idempotency_key)
                })
                .collect();
            let texts: Vec<_> = sent.iter().map(|(text, _)| text.as_str()).collect();
            assert_eq!(texts, ["eins", "zwei", "zwei"]);
            assert_eq!(sent[1].1, sent[2].1, "the second try is the same post");
            assert!(store.drafts.all().is_empty());
        });
    }

    #[test]
    fn a_tab_closed_before_it_noted_the_answer_finds_the_post_planned() {
        with_store(|store, fake| {
            prepared(store, &["eins"]);
            fake.answer("/api/v1/statuses", 500, "");
            fake.run(plan_occasion(store, |_| Some(3_600_000.0)));
            let number = store.calendar.with_untracked(|it| it.posts[0].draft).unwrap();
            keep_drafts::discard(store, &DraftKey::New(number));
            restore_preparation(store);
            assert_eq!(states(store), [true]);
        });
    }
}
