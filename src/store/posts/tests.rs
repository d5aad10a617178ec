//! Tests of the posts by id.

use super::{super::readers::forget_readers, *};

#[test]
fn an_author_is_kept_whole_among_the_accounts_alone() {
    Owner::new().with(|| {
        let (posts, accounts) = (Posts::new(), Accounts::new());
        let post: Status = serde_json::from_value(serde_json::json!({
            "id": "7", "account": { "id": "1", "acct": "laden", "note": "<p>Wir</p>" }
        }))
        .unwrap();
        let author = post.account.id.clone();
        let id = posts.insert(post, &accounts);
        let kept = posts.peek(&id).unwrap();
        assert_eq!((kept.account.acct.as_str(), kept.account.note.as_str()), ("laden", ""));
        assert_eq!(accounts.peek(&author).unwrap().note, "<p>Wir</p>");
    });
}

#[test]
fn posts_of_one_author_share_it_until_it_changes() {
    Owner::new().with(|| {
        let (posts, accounts) = (Posts::new(), Accounts::new());
        let author_of = |id: &str, name: &str| {
            let post = serde_json::json!({
                "id": id, "account": { "id": "1", "acct": "laden", "display_name": name }
            });
            let id = posts.insert(serde_json::from_value(post).unwrap(), &accounts);
            posts.peek(&id).unwrap().account
        };
        let first = author_of("7", "Laden");
        assert!(Arc::ptr_eq(&first, &author_of("8", "Laden")));
        assert_eq!(author_of("9", "Dorfladen").name(), "Dorfladen");
        assert_eq!(first.name(), "Laden");
    });
}

#[test]
fn what_was_told_before_changes_no_mark_back() {
    Owner::new().with(|| {
        let (posts, accounts) = (Posts::new(), Accounts::new());
        let tell = |boosted: bool| {
            let post = serde_json::json!({
                "id": "7", "account": { "id": "1" },
                "reblogged": boosted, "reblogs_count": u64::from(boosted)
            });
            posts.insert(serde_json::from_value(post).unwrap(), &accounts)
        };
        let id = tell(false);
        let boosts = || {
            let post = posts.peek(&id).unwrap();
            (post.reblogged, post.reblogs_count)
        };
        assert!(posts.wish(&id, Mark::Boost, true));
        let first = posts.settle(&id, Mark::Boost);
        assert!(posts.wish(&id, Mark::Boost, false));
        let second = posts.settle(&id, Mark::Boost);
        // The stream tells of the boost only now.
        tell(true);
        assert_eq!(boosts(), (false, 0));
        posts.let_go(&id, Mark::Boost, first);
        tell(true);
        assert_eq!(boosts(), (false, 0), "the last wish is another one");
        posts.let_go(&id, Mark::Boost, second);
        tell(true);
        assert_eq!(boosts(), (true, 1), "the server's word goes again");
    });
}

fn post(id: &str) -> Status {
    serde_json::from_value(serde_json::json!({
        "id": id, "account": { "id": "1", "acct": "laden" }, "content": "<p>Wir</p>"
    }))
    .unwrap()
}

/// More posts than stay at hand.
fn many() -> (Posts, Accounts, Vec<StatusId>) {
    let (posts, accounts) = (Posts::new(), Accounts::new());
    let ids = (1..=400).map(|number| posts.insert(post(&number.to_string()), &accounts));
    let ids = ids.collect();
    while posts.squeeze() {}
    (posts, accounts, ids)
}

fn cards_go(posts: Posts) -> usize {
    assert_eq!((0..TOGETHER).filter(|_| posts.card_has_gone()).count(), 1);
    let gone = posts.rest().len();
    while posts.squeeze() {}
    gone
}

#[test]
fn a_post_that_nobody_looked_at_for_long_is_as_it_came() {
    Owner::new().with(|| {
        let (posts, accounts, ids) = many();
        for id in &ids {
            let expected = Status { account: posts.author(id).unwrap(), ..post(id.as_str()) };
            assert_eq!(posts.peek(id), Some(expected.clone()));
            assert_eq!(posts.signal(id).unwrap().get_untracked(), expected);
        }
        posts.insert(Status { content: "b".into(), ..post("1") }, &accounts);
        assert_eq!(posts.peek(&ids[0]).unwrap().content, "b");
    });
}

#[test]
fn marks_edits_and_deletions_reach_posts_that_nobody_looks_at() {
    Owner::new().with(|| {
        let (posts, accounts, ids) = many();
        posts.wish(&ids[0], Mark::Favourite, true);
        assert!(posts.is_marked(&ids[0], Mark::Favourite));
        // The server tells of an edit from before the mark.
        posts.insert(Status { content: "neu".into(), ..post("1") }, &accounts);
        posts.change(&ids[1], |post| post.replies_count = 7);
        posts.remove(&ids[2]);
        for number in 500..800 {
            posts.insert(post(&number.to_string()), &accounts);
        }
        let first = posts.signal(&ids[0]).unwrap().get_untracked();
        assert_eq!((first.favourited, first.favourites_count, &*first.content), (true, 1, "neu"));
        assert_eq!(posts.signal(&ids[1]).unwrap().get_untracked().replies_count, 7);
        assert!(posts.signal(&ids[2]).is_none() && !posts.knows(&ids[2]));
        assert!(posts.knows(&ids[3]));
    });
}

#[test]
fn polls_are_told_to_all_that_have_them() {
    Owner::new().with(|| {
        let (posts, accounts, _) = many();
        let poll = serde_json::json!({ "id": "3", "options": [{ "title": "Ja" }] });
        let poll: Poll = serde_json::from_value(poll).unwrap();
        let asks = Status { poll: Some(Box::new(poll.clone())), ..post("900") };
        let id = posts.insert(asks, &accounts);
        (1000..1400).for_each(|number: u32| {
            posts.insert(post(&number.to_string()), &accounts);
        });
        posts.set_poll(&Poll { votes_count: 5, ..poll });
        assert_eq!(posts.peek(&id).unwrap().poll.unwrap().votes_count, 5);
    });
}

#[test]
fn whoever_has_a_signal_is_told_of_changes_as_long_as_that_is() {
    Owner::new().with(|| {
        let (posts, _, ids) = many();
        let held = posts.signal(&ids[0]).unwrap();
        assert_eq!(posts.signal(&ids[1]).map(drop), Some(()));
        assert_eq!(cards_go(posts), 1, "the other one is still there");
        posts.mark(&ids[0], Mark::Boost, true);
        posts.mark(&ids[1], Mark::Boost, true);
        assert!(held.with_untracked(|post| post.reblogged));
        drop(held);
        assert_eq!(cards_go(posts), 1);
        assert!(ids[..2].iter().all(|id| posts.peek(id).unwrap().reblogged));
    });
}

#[test]
fn whoever_asks_for_the_signal_each_time_is_told_after_it_has_gone_too() {
    Owner::new().with(|| {
        let (posts, _, ids) = many();
        let id = ids[0].clone();
        let boosts = Memo::new(move |_| posts.signal(&id).map(|post| post.get().reblogs_count));
        assert_eq!(boosts.get_untracked(), Some(0));
        posts.rest().iter().for_each(|post| forget_readers(&**post));
        posts.mark(&ids[0], Mark::Boost, true);
        assert_eq!(boosts.get_untracked(), Some(1));
        posts.mark(&ids[0], Mark::Boost, false);
        assert_eq!(boosts.get_untracked(), Some(0));
    });
}
