//! Boost, favourite, bookmark, pin, mute.

use serde_json::json;

use crate::support::Server;

#[test]
fn a_boost_is_a_post_of_its_own_and_can_be_taken_back() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = server.publish(&a, "Hallo");
    let boost = server.mark(&b, "reblog", &post).expect(200);
    assert_eq!(boost.json["reblog"]["id"], post.as_str());
    assert_eq!(boost.json["reblog"]["reblogs_count"], 1);
    assert_eq!(boost.json["reblogged"], true);
    assert_eq!(boost.json["content"], "");
    assert_eq!(server.mark(&b, "reblog", &post).expect(200).id(), boost.id(), "no second boost");
    let of_boost = server.mark(&a, "favourite", &boost.id()).expect(200);
    assert_eq!(of_boost.id(), post, "marks on a boost are marks on the post");

    let by = server.get(&format!("/api/v1/statuses/{post}/reblogged_by")).expect(200);
    assert_eq!(by.each("username"), ["b"]);
    let back = server.mark(&b, "unreblog", &post).expect(200);
    assert_eq!((back.id(), &back.json["reblogged"]), (post.clone(), &json!(false)));
    assert_eq!(back.json["reblogs_count"], 0);
    server.get(&format!("/api/v1/statuses/{}", boost.id())).expect(404);
}

#[test]
fn posts_for_few_are_not_boosted_by_others() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    server.follow(&b, &a);
    let post =
        server.publish_with(&a, json!({ "status": "Nur für euch", "visibility": "private" }));
    let post = post.expect(200).id();
    server.mark(&b, "reblog", &post).expect_error(404, "Record not found");
    let own = server.mark(&a, "reblog", &post).expect(200);
    assert_eq!(own.json["visibility"], "private");
    let direct = server.publish_with(&a, json!({ "status": "@b leise", "visibility": "direct" }));
    server.mark(&b, "reblog", &direct.expect(200).id()).expect(404);
}

#[test]
fn favourites_and_bookmarks_are_counted_listed_and_removed() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let old = server.publish(&a, "Eins");
    let new = server.publish(&a, "Zwei");
    for (verb, back, field, list) in [
        ("favourite", "unfavourite", "favourited", "/api/v1/favourites"),
        ("bookmark", "unbookmark", "bookmarked", "/api/v1/bookmarks"),
    ] {
        server.mark(&b, verb, &new).expect(200);
        assert_eq!(server.mark(&b, verb, &old).expect(200).json[field], true);
        assert_eq!(server.status(&a, &old)[field], false, "marks are each member's own");
        assert_eq!(server.get_as(&b, list).expect(200).each("id"), [old.as_str(), new.as_str()]);
        let page = server.get_as(&b, &format!("{list}?limit=1")).expect(200);
        assert_eq!(page.each("id"), [old.as_str()]);
        let next = page.link("next").expect("a next page");
        assert_eq!(server.get_as(&b, &next).expect(200).each("id"), [new.as_str()]);
        assert_eq!(server.mark(&b, back, &old).expect(200).json[field], false);
        assert_eq!(server.get_as(&b, list).expect(200).each("id"), [new.as_str()]);
    }
    assert_eq!(server.status(&a, &new)["favourites_count"], 1);
    let by = server.get(&format!("/api/v1/statuses/{new}/favourited_by")).expect(200);
    assert_eq!(by.each("username"), ["b"]);
}

#[test]
fn own_posts_can_be_pinned() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = server.publish(&a, "Wichtig");
    let other = server.publish(&a, "Nicht so wichtig");
    assert_eq!(server.mark(&a, "pin", &post).expect(200).json["pinned"], true);
    let pinned = format!("/api/v1/accounts/{}/statuses?pinned=true", a.id);
    assert_eq!(server.get(&pinned).expect(200).each("id"), [post.as_str()]);
    server
        .mark(&b, "pin", &post)
        .expect_error(422, "Validation failed: Someone else's post cannot be pinned");
    let direct = server.publish_with(&a, json!({ "status": "@b x", "visibility": "direct" }));
    server.mark(&a, "pin", &direct.expect(200).id()).expect(422);
    assert_eq!(server.mark(&a, "unpin", &post).expect(200).json["pinned"], false);
    assert_eq!(server.get(&pinned).expect(200).each("id"), [] as [&str; 0]);
    for number in 0..4 {
        server.mark(&a, "pin", &server.publish(&a, &format!("{number}"))).expect(200);
    }
    server.mark(&a, "pin", &other).expect(200);
    server.mark(&a, "pin", &post).expect_error(
        422,
        "Validation failed: You have already pinned the maximum number of posts",
    );
}

#[test]
fn a_muted_thread_tells_no_more() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = server.publish(&a, "Thema");
    assert_eq!(server.mark(&a, "mute", &post).expect(200).json["muted"], true);
    server.publish_with(&b, json!({ "status": "@a ja", "in_reply_to_id": post })).expect(200);
    assert_eq!(
        server.get_as(&a, "/api/v1/notifications").expect(200).each("type"),
        [] as [&str; 0]
    );
    assert_eq!(server.mark(&a, "unmute", &post).expect(200).json["muted"], false);
    server.publish_with(&b, json!({ "status": "@a doch", "in_reply_to_id": post })).expect(200);
    assert_eq!(server.get_as(&a, "/api/v1/notifications").expect(200).each("type"), ["mention"]);
}

#[test]
fn nothing_can_be_marked_that_is_not_there() {
    let server = Server::start();
    let a = server.member("a");
    for verb in ["favourite", "reblog", "bookmark", "pin", "mute", "unfavourite", "unreblog"] {
        server.mark(&a, verb, "12345").expect_error(404, "Record not found");
        server.mark(&a, verb, "abc").expect(404);
    }
    let post = server.publish(&a, "x");
    let path = format!("/api/v1/statuses/{post}/favourite");
    server.post(&path, json!({})).expect_error(401, "The access token is invalid");
}
