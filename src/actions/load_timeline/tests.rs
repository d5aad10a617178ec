//! Tests of the timelines' pages.

use std::pin::pin;

use mastodon::TransportError;

use super::*;
use crate::actions::fake::with_store;

fn shown(store: Store, key: &TimelineKey) -> Vec<String> {
    let timeline = store.timelines.signal(key);
    timeline.with_untracked(|timeline| timeline.ids().map(StatusId::to_string).collect())
}

#[test]
fn cooperatives_posts_are_this_servers_and_those_with_their_hashtags() {
    with_store(|store, fake| {
        let tags = ["a", "b", "c", "d", "e", "f"].map(str::to_owned).to_vec();
        let key = TimelineKey::Cooperatives(tags);
        fake.answer("/public", 200, r#"[{"id":"9","account":{"id":"1"}}]"#);
        let tagged = r#"[{"id":"9","account":{"id":"1"}},{"id":"8","account":{"id":"2"}}]"#;
        fake.answer("/tag/a", 200, tagged);
        fake.answer("/tag/f", 200, r#"[{"id":"10","account":{"id":"3"}}]"#);
        fake.run(open(store, key.clone()));
        assert_eq!(shown(store, &key), ["10", "9", "8"]);
        assert_eq!(fake.sent().len(), 3);
        assert!(fake.sent()[1].contains("any%5B%5D=b"), "{:?}", fake.sent());
    });
}

#[test]
fn an_older_page_on_its_way_is_not_put_below_another_first_page() {
    const LOCAL: &str = "/api/v1/timelines/public";
    let post = |id: &str| format!(r#"[{{"id":"{id}","account":{{"id":"1"}}}}]"#);
    let link = |id: &str| format!(r#"<https://geno.example{LOCAL}?max_id={id}>; rel="next""#);
    for is_lost in [false, true] {
        with_store(|store, fake| {
            let key = TimelineKey::Local;
            fake.answer_with(LOCAL, &[("link", &link("10"))], &post("10"));
            fake.run(reload(store, key.clone()));
            fake.hold(true);
            let mut older = pin!(load_older(store, key.clone()));
            assert!(fake.step(older.as_mut()).is_pending());
            fake.hold(false);
            fake.answer_with(LOCAL, &[("link", &link("90"))], &post("90"));
            fake.run(reload(store, key.clone()));
            if !is_lost {
                fake.answer(LOCAL, 200, &post("9"));
            }
            fake.run(older);
            assert_eq!(shown(store, &key), ["90"]);
            let older = store.timelines.signal(&key).with_untracked(|it| it.older.clone());
            assert_eq!(older, Load::Untouched, "the next page can be asked for");
        });
    }
}

#[test]
fn posts_of_all_its_streams_are_there_again_after_a_visit_to_a_timeline_that_shares_one() {
    use mastodon::{Stream, StreamEvent};

    use crate::actions::{apply_event::apply_event, fake::status};

    with_store(|store, fake| {
        let key = TimelineKey::Cooperatives(vec!["a".into()]);
        let timeline = store.timelines.signal(&key);
        let two = store.take_in(status("2"));
        timeline.update(|timeline| timeline.set_first_page(vec![two], None));
        timeline.update(|timeline| timeline.catch_up(Vec::new(), None, Some(0)));
        // It is left; only one of its streams still flows, and 3 came by the other.
        timeline.update(Timeline::lose);
        let event = StreamEvent::Update(Box::new(status("4")));
        apply_event(store, &[Stream::PublicLocal], event);
        fake.answer("/public", 200, r#"[{"id":"4","account":{"id":"1"}}]"#);
        let tagged = r#"[{"id":"3","account":{"id":"2"}},{"id":"2","account":{"id":"1"}}]"#;
        fake.answer("/tag/a", 200, tagged);
        fake.run(open(store, key));
        let waiting = timeline.with_untracked(|timeline| timeline.pending.clone());
        assert_eq!(waiting, ["4", "3"].map(StatusId::new));
    });
}

#[test]
fn what_is_shown_stays_when_it_cannot_be_loaded_anew_and_that_is_told() {
    with_store(|store, fake| {
        let key = TimelineKey::Local;
        fake.answer("/public", 200, r#"[{"id":"8","account":{"id":"1"}}]"#);
        fake.run(reload(store, key.clone()));
        fake.answer("/public", 500, "");
        fake.run(reload(store, key.clone()));
        let timeline = store.timelines.signal(&key);
        timeline.update(|timeline| timeline.receive(StatusId::new("9")));
        assert_eq!(timeline.with_untracked(Timeline::waiting), 1, "new posts still come");
        let toasts = untrack(|| store.toasts.list());
        assert!(toasts[0].text.starts_with(texts::NOT_RELOADED));
        assert!(toasts[0].action.is_some());
    });
}

#[test]
fn what_the_device_has_kept_is_shown_until_something_newer_comes() {
    const OLD: &str = r#"[{"id":"8","account":{"id":"1"}},{"id":"7","account":{"id":"1"}}]"#;
    const NEW: &str = r#"[{"id":"9","account":{"id":"1"}},{"id":"7","account":{"id":"1"}}]"#;
    let key = TimelineKey::Local;
    with_store(|store, fake| {
        fake.answer("/public", 200, OLD);
        fake.run(open(store, key.clone()));
        assert_eq!(shown(store, &key), ["8", "7"]);
        // As when the app is opened again, without a network.
        store.timelines.signal(&key).set(Timeline::default());
        fake.fail("/public", TransportError::Network);
        fake.run(open(store, key.clone()));
        assert_eq!(shown(store, &key), ["8", "7"]);
        let kept_at = || store.timelines.signal(&key).with_untracked(|it| it.kept_at);
        assert!(kept_at().is_some(), "it is not shown as if it were fresh");
        store.timelines.signal(&key).set(Timeline::default());
        fake.answer("/public", 200, NEW);
        fake.run(open(store, key.clone()));
        assert_eq!((shown(store, &key), kept_at()), (vec!["9".into(), "7".into()], None));
    });
}

#[test]
fn a_part_that_is_refused_is_left_out_but_a_broken_one_is_told() {
    with_store(|store, fake| {
        let key = TimelineKey::Cooperatives(vec!["a".into()]);
        fake.answer("/public", 403, "{}");
        fake.answer("/tag/a", 200, r#"[{"id":"8","account":{"id":"2"}}]"#);
        fake.run(reload(store, key.clone()));
        assert_eq!(shown(store, &key), ["8"]);
        store.timelines.forget(&key);
        fake.answer("/public", 200, "[]");
        fake.answer("/tag/a", 500, "");
        fake.run(reload(store, key.clone()));
        let load = store.timelines.signal(&key).with_untracked(|it| it.load.clone());
        assert!(matches!(load, Load::Failed(ApiError::Server { .. })), "{load:?}");
    });
}
