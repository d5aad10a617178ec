//! Applies what a stream brings to the store.

use leptos::prelude::*;
use mastodon::{StatusId, Stream, StreamEvent, entities::Status};

use crate::store::{Store, group_of};

/// What must be asked of the server after an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing: the event told all.
    Nothing,
    /// All that is shown must be looked at anew.
    CatchUp,
    /// The notifications must be looked at anew.
    Notifications,
}

/// Applies an event that came by these streams.
pub fn apply_event(store: Store, streams: &[Stream], event: StreamEvent) -> Then {
    match event {
        StreamEvent::Update(status) => receive(store, streams, *status),
        StreamEvent::StatusUpdate(status) => {
            // Only what is known is changed: an edited post does not come back to the top.
            if store.posts.knows(&status.id) {
                take_in(store, streams, *status);
            }
        }
        StreamEvent::Delete(id) => store.remove_post(&id),
        StreamEvent::Notification(notification) => {
            let group = group_of(&notification);
            store.accounts.insert(notification.account);
            if let Some(status) = notification.status {
                let id = take_in(store, streams, *status);
                add_to_threads(store, &id);
            }
            store.notifications.receive(group);
        }
        StreamEvent::Announcement(announcement) => store.announcements.insert(*announcement),
        StreamEvent::AnnouncementDelete(id) => store.announcements.remove(&id),
        StreamEvent::FiltersChanged => return Then::CatchUp,
        StreamEvent::NotificationsMerged => return Then::Notifications,
        // Private conversations have no list of their own yet; their posts come as notifications.
        StreamEvent::Conversation(_) | StreamEvent::Unknown => {}
    }
    Then::Nothing
}

/// Takes in a new post; it waits above every timeline that its streams belong to.
fn receive(store: Store, streams: &[Stream], status: Status) {
    let own = untrack(|| store.session.is_me(&status.account.id));
    let own_boost = own && status.reblog.is_some();
    let brought: Vec<_> = store
        .timelines
        .keys()
        .into_iter()
        .filter(|key| key.streams().iter().any(|stream| streams.contains(stream)))
        .filter(|key| key.takes(&status))
        .collect();
    let id = take_in(store, streams, status);
    add_to_threads(store, &id);
    if own_boost {
        return; // One knows what one has shared oneself.
    }
    for key in brought {
        store.timelines.signal(&key).update(|timeline| timeline.receive(id.clone()));
    }
}

/// Only streams that are made for one account know its marks.
fn take_in(store: Store, streams: &[Stream], status: Status) -> StatusId {
    let is_personal = streams
        .iter()
        .any(|stream| matches!(stream, Stream::User | Stream::List(_) | Stream::Direct));
    if is_personal { store.take_in(status) } else { store.take_in_unmarked(status) }
}

fn add_to_threads(store: Store, id: &StatusId) {
    let parent = store.posts.peek(id).and_then(|status| status.in_reply_to_id);
    if let Some(parent) = parent {
        store.threads.add_reply(&parent, id);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        actions::{
            fake::{status, with_store},
            keep_login,
        },
        store::{Load, Login, Mark, TimelineKey},
    };

    fn post(value: Value) -> Status {
        serde_json::from_value(value).unwrap()
    }

    fn update(store: Store, stream: Stream, status: Status) {
        apply_event(store, &[stream], StreamEvent::Update(Box::new(status)));
    }

    /// Opens a timeline with the posts 2 and 1.
    fn open(store: Store, key: &TimelineKey) {
        let ids = ["2", "1"].map(|id| store.take_in(status(id))).to_vec();
        store.timelines.signal(key).update(|timeline| timeline.set_first_page(ids, None));
    }

    fn shown(store: Store, key: &TimelineKey) -> (Vec<String>, Vec<String>) {
        store.timelines.signal(key).with_untracked(|timeline| {
            let waiting = timeline.pending.iter().map(StatusId::to_string).collect();
            (timeline.ids().map(StatusId::to_string).collect(), waiting)
        })
    }

    fn sign_in(store: Store) {
        let login = Login {
            token: "t".into(),
            account_id: mastodon::AccountId::new("1"),
            acct: "a".into(),
            client_id: "i".into(),
            client_secret: "s".into(),
        };
        keep_login::set(store, Some(login));
    }

    #[test]
    fn a_new_post_waits_above_the_timelines_of_its_stream() {
        with_store(|store, _| {
            for key in [TimelineKey::Local, TimelineKey::Home, TimelineKey::Tag("Geno".into())] {
                open(store, &key);
            }
            update(store, Stream::PublicLocal, status("3"));
            update(store, Stream::Hashtag("geno".into()), status("4"));
            let old = vec!["2".to_owned(), "1".to_owned()];
            assert_eq!(shown(store, &TimelineKey::Local), (old.clone(), vec!["3".into()]));
            assert_eq!(shown(store, &TimelineKey::Tag("Geno".into())).1, ["4"]);
            assert_eq!(shown(store, &TimelineKey::Home), (old, vec![]));
        });
    }

    #[test]
    fn ones_own_post_stands_there_once_whichever_comes_first() {
        with_store(|store, _| {
            open(store, &TimelineKey::Home);
            let home = store.timelines.signal(&TimelineKey::Home);
            // The stream is faster than the answer.
            update(store, Stream::User, status("3"));
            home.update(|home| home.receive_own(StatusId::new("3")));
            // The answer is faster than the stream.
            home.update(|home| home.receive_own(store.take_in(status("4"))));
            update(store, Stream::User, status("4"));
            let expected = ["4", "3", "2", "1"].map(str::to_owned).to_vec();
            assert_eq!(shown(store, &TimelineKey::Home), (expected, vec![]));
        });
    }

    #[test]
    fn ones_own_boost_is_no_news() {
        with_store(|store, _| {
            sign_in(store);
            open(store, &TimelineKey::Home);
            let boost = json!({ "id": "9", "account": { "id": "1" }, "reblog": status("5") });
            update(store, Stream::User, post(boost));
            assert!(shown(store, &TimelineKey::Home).1.is_empty());
        });
    }

    #[test]
    fn an_edit_changes_the_post_in_place_and_keeps_ones_marks() {
        with_store(|store, _| {
            open(store, &TimelineKey::Local);
            store.posts.mark(&StatusId::new("1"), Mark::Favourite, true);
            let edited =
                |id| json!({ "id": id, "account": { "id": "1" }, "content": "<p>neu</p>" });
            for id in ["1", "77"] {
                let event = StreamEvent::StatusUpdate(Box::new(post(edited(id))));
                apply_event(store, &[Stream::PublicLocal], event);
            }
            let changed = store.posts.peek(&StatusId::new("1")).unwrap();
            assert_eq!((changed.content.as_str(), changed.favourited), ("<p>neu</p>", true));
            assert!(store.posts.peek(&StatusId::new("77")).is_none());
            assert_eq!(shown(store, &TimelineKey::Local).0, ["2", "1"]);
        });
    }

    #[test]
    fn a_deleted_post_goes_everywhere_with_its_boosts() {
        with_store(|store, _| {
            open(store, &TimelineKey::Home);
            open(store, &TimelineKey::Local);
            let boost = json!({ "id": "9", "account": { "id": "3" }, "reblog": status("1") });
            update(store, Stream::User, post(boost));
            store.threads.signal(&StatusId::new("2")).update(|thread| {
                thread.descendants = vec![StatusId::new("1")];
            });
            apply_event(store, &[Stream::User], StreamEvent::Delete(StatusId::new("1")));
            assert_eq!(shown(store, &TimelineKey::Home), (vec!["2".into()], vec![]));
            assert_eq!(shown(store, &TimelineKey::Local).0, ["2"]);
            let thread = store.threads.signal(&StatusId::new("2")).get_untracked();
            assert!(thread.descendants.is_empty());
            assert!(store.posts.peek(&StatusId::new("1")).is_none());
        });
    }

    #[test]
    fn a_mention_is_counted_and_stands_below_the_post_it_answers() {
        with_store(|store, _| {
            open(store, &TimelineKey::Home);
            let root = StatusId::new("1");
            store.threads.signal(&root).update(|thread| thread.load = Load::Done);
            let reply = json!({ "id": "3", "account": { "id": "2" }, "in_reply_to_id": "1" });
            let notification = serde_json::from_value(
                json!({ "id": "50", "type": "mention", "account": { "id": "2" }, "status": reply }),
            )
            .unwrap();
            let event = StreamEvent::Notification(Box::new(notification));
            apply_event(store, &[Stream::User], event);
            assert_eq!(store.notifications.unread.get_untracked(), 1);
            let thread = store.threads.signal(&root).get_untracked();
            assert_eq!(thread.descendants, [StatusId::new("3")]);
        });
    }

    #[test]
    fn what_an_event_does_not_tell_is_asked_for() {
        with_store(|store, _| {
            let then = |event| apply_event(store, &[Stream::User], event);
            assert_eq!(then(StreamEvent::FiltersChanged), Then::CatchUp);
            assert_eq!(then(StreamEvent::NotificationsMerged), Then::Notifications);
            assert_eq!(then(StreamEvent::Unknown), Then::Nothing);
        });
    }
}
