//! Votes in a poll.

use mastodon::{
    PollId,
    endpoints::polls::{GetPoll, Vote},
};

use super::tell;
use crate::{store::Store, texts};

/// Votes, once. Shown when the server has counted it; where it refuses (ended, voted already on
/// another device), the poll is loaded as it stands.
pub async fn vote_poll(store: Store, id: PollId, choices: Vec<usize>) {
    let belongs = store.session.belonging();
    match store.session.call(Vote { id: id.clone(), choices }).await {
        _ if !belongs() => {}
        Ok(poll) => store.posts.set_poll(&poll),
        Err(error) => {
            tell::problem(store, texts::post::VOTE_FAILED, &error);
            refresh_poll(store, id).await;
        }
    }
}

/// Loads a poll as it stands now. A failure is not told: what is shown stays.
pub async fn refresh_poll(store: Store, id: PollId) {
    if let Ok(poll) = store.session.call(GetPoll { id }).await {
        store.posts.set_poll(&poll);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    fn post(id: &str) -> mastodon::entities::Status {
        serde_json::from_value(serde_json::json!({
            "id": id, "account": { "id": "1" },
            "poll": { "id": "5", "options": [{ "title": "Ja" }, { "title": "Nein" }] }
        }))
        .unwrap()
    }

    #[test]
    fn a_vote_shows_in_every_post_that_has_the_poll() {
        with_store(|store, fake| {
            let ids = [store.take_in(post("7")), store.take_in(post("8"))];
            fake.answer(
                "/votes",
                200,
                r#"{"id":"5","voted":true,"own_votes":[1],"votes_count":3}"#,
            );
            fake.run(vote_poll(store, PollId::new("5"), vec![1]));
            for id in ids {
                let poll = store.posts.peek(&id).unwrap().poll.unwrap();
                assert_eq!((poll.own_votes, poll.votes_count), (vec![1], 3));
            }
            assert_eq!(fake.sent(), ["POST /api/v1/polls/5/votes"]);
        });
    }

    #[test]
    fn a_refused_vote_is_told_and_the_poll_loaded_anew() {
        with_store(|store, fake| {
            let id = store.take_in(post("7"));
            fake.answer("/votes", 422, r#"{"error":"ended"}"#);
            fake.answer("/polls/5", 200, r#"{"id":"5","expired":true}"#);
            fake.run(vote_poll(store, PollId::new("5"), vec![0]));
            assert!(store.posts.peek(&id).unwrap().poll.unwrap().expired);
            assert_eq!(store.toasts.list().len(), 1);
        });
    }
}
