//! How the posts of a thread stand below one another.

use mastodon::StatusId;

use crate::{
    store::{Store, Thread},
    views::post::Place,
};

/// A post in a thread.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Row {
    /// The post.
    pub id: StatusId,
    /// Where it stands.
    pub place: Place,
    /// Whether the next post answers this one, so that a line joins them.
    pub joined: bool,
}

/// The posts of the thread opened at `id`, from the first to the last reply.
pub(super) fn rows(store: Store, thread: &Thread, id: &StatusId) -> Vec<Row> {
    let subject = store.posts.boosted(id).unwrap_or_else(|| id.clone());
    let answered = |id: &StatusId| {
        store.posts.signal(id).and_then(|post| {
            use leptos::prelude::WithUntracked;
            post.with_untracked(|post| post.in_reply_to_id.clone())
        })
    };
    let ids: Vec<&StatusId> =
        thread.ancestors.iter().chain([&subject]).chain(&thread.descendants).collect();
    let mut rows: Vec<Row> = Vec::with_capacity(ids.len());
    for id in ids {
        let answers_last = match (rows.last(), answered(id)) {
            (Some(last), Some(answered)) => last.id == answered,
            _ => false,
        };
        if let Some(last) = rows.last_mut() {
            last.joined = answers_last;
        }
        let place = match answers_last {
            _ if *id == subject => Place::Focused,
            true => Place::Reply,
            false => Place::Thread,
        };
        rows.push(Row { id: id.clone(), place, joined: false });
    }
    rows
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;
    use mastodon::entities::Status;

    use super::*;
    use crate::actions::fake::{status, with_store};

    fn answer(id: &str, to: &str) -> Status {
        Status { in_reply_to_id: Some(StatusId::new(to)), ..status(id) }
    }

    #[test]
    fn a_line_joins_posts_that_answer_one_another() {
        with_store(|store, _| {
            let _ = Owner::current();
            let posts = [
                status("1"),
                answer("2", "1"),
                answer("3", "2"),
                answer("4", "3"),
                answer("5", "2"),
            ];
            for post in posts {
                store.take_in(post);
            }
            let ids = |ids: &[&str]| ids.iter().map(StatusId::new).collect();
            let thread = Thread {
                ancestors: ids(&["1"]),
                descendants: ids(&["3", "4", "5"]),
                ..Default::default()
            };
            let rows = rows(store, &thread, &StatusId::new("2"));
            let told: Vec<_> =
                rows.iter().map(|row| (row.id.as_str(), row.place, row.joined)).collect();
            assert_eq!(
                told,
                [
                    ("1", Place::Thread, true),
                    ("2", Place::Focused, true),
                    ("3", Place::Reply, true),
                    ("4", Place::Reply, false),
                    ("5", Place::Thread, false),
                ]
            );
        });
    }

    #[test]
    fn of_a_boost_the_boosted_post_is_the_subject() {
        with_store(|store, _| {
            let boost = Status { reblog: Some(Box::new(status("1"))), ..status("9") };
            let id = store.take_in(boost);
            let rows = rows(store, &Thread::default(), &id);
            assert_eq!(rows.len(), 1);
            assert_eq!((rows[0].id.as_str(), rows[0].place), ("1", Place::Focused));
        });
    }
}
