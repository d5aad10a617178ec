//! Who sees which post, everywhere it could be seen.

use serde_json::json;

use crate::support::{Member, Server};

/// An author, a follower, someone mentioned, a stranger.
struct People {
    author: Member,
    follower: Member,
    mentioned: Member,
    stranger: Member,
}

fn people(server: &Server) -> People {
    let people = People {
        author: server.member("autorin"),
        follower: server.member("folgt"),
        mentioned: server.member("genannt"),
        stranger: server.member("fremd"),
    };
    server.follow(&people.follower, &people.author);
    people
}

#[test]
fn each_visibility_reaches_those_it_is_for() {
    let server = Server::start();
    let people = people(&server);
    // visibility, and who sees it: visitor, stranger, follower, mentioned
    for (visibility, visitor, stranger, follower, mentioned) in [
        ("public", true, true, true, true),
        ("unlisted", true, true, true, true),
        ("private", false, false, true, true),
        ("direct", false, false, false, true),
    ] {
        let post = json!({ "status": "@genannt sichtbar?", "visibility": visibility });
        let id = server.publish_with(&people.author, post).expect(200).id();
        let profile = format!("/api/v1/accounts/{}/statuses", people.author.id);
        let sees = |member: Option<&Member>| {
            let get =
                |path: &str| member.map_or_else(|| server.get(path), |it| server.get_as(it, path));
            let one = get(&format!("/api/v1/statuses/{id}"));
            let context = get(&format!("/api/v1/statuses/{id}/context"));
            let history = get(&format!("/api/v1/statuses/{id}/history"));
            let several = get(&format!("/api/v1/statuses?id[]={id}")).expect(200);
            let listed = get(&profile).expect(200).each("id").contains(&id);
            if one.status == 404 {
                assert_eq!(one.json, json!({ "error": "Record not found" }));
            }
            let all = [
                one.status == 200,
                context.status == 200,
                history.status == 200,
                several.each("id") == [id.as_str()],
                listed,
            ];
            assert!(all.iter().all(|it| *it == all[0]), "{visibility}: {all:?}");
            all[0]
        };
        assert_eq!(sees(None), visitor, "visitor, {visibility}");
        assert_eq!(sees(Some(&people.stranger)), stranger, "stranger, {visibility}");
        assert_eq!(sees(Some(&people.follower)), follower, "follower, {visibility}");
        assert_eq!(sees(Some(&people.mentioned)), mentioned, "mentioned, {visibility}");
        assert!(sees(Some(&people.author)), "author, {visibility}");

        let public = server.get("/api/v1/timelines/public").expect(200).each("id");
        assert_eq!(public.contains(&id), visibility == "public");
        let home = server.get_as(&people.follower, "/api/v1/timelines/home").expect(200).each("id");
        assert_eq!(home.contains(&id), visibility != "direct", "home, {visibility}");
        let favourite = server.mark(&people.stranger, "favourite", &id);
        assert_eq!(favourite.status == 200, stranger, "favourite, {visibility}");
    }
}

#[test]
fn who_stops_following_sees_no_more() {
    let server = Server::start();
    let people = people(&server);
    let post = json!({ "status": "Für Follower", "visibility": "private" });
    let id = server.publish_with(&people.author, post).expect(200).id();
    server.mark(&people.follower, "bookmark", &id).expect(200);
    let path = format!("/api/v1/accounts/{}/unfollow", people.author.id);
    server.post_as(&people.follower, &path, json!({})).expect(200);
    server.get_as(&people.follower, &format!("/api/v1/statuses/{id}")).expect(404);
    let bookmarks = server.get_as(&people.follower, "/api/v1/bookmarks").expect(200);
    assert_eq!(bookmarks.each("id"), [] as [&str; 0]);
}

#[test]
fn a_blocked_account_neither_sees_nor_is_seen() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    server.follow(&b, &a);
    server.follow(&a, &c);
    let mine = server.publish(&a, "Von a");
    let theirs = server.publish(&b, "Von b");
    server.mark(&c, "reblog", &theirs).expect(200);
    server.post_as(&a, &format!("/api/v1/accounts/{}/block", b.id), json!({})).expect(200);
    server.get_as(&b, &format!("/api/v1/statuses/{mine}")).expect(404);
    server.get(&format!("/api/v1/statuses/{mine}")).expect(200);
    server.mark(&b, "favourite", &mine).expect(404);
    for (member, other) in [(&a, &theirs), (&b, &mine)] {
        let public = server.get_as(member, "/api/v1/timelines/public").expect(200).each("id");
        assert!(!public.contains(other));
    }
    let home = server.get_as(&a, "/api/v1/timelines/home").expect(200);
    assert_eq!(home.each("id"), [mine.as_str()], "nor a boost of the blocked one's post");
    let profile = server.get_as(&b, &format!("/api/v1/accounts/{}/statuses", a.id)).expect(200);
    assert_eq!(profile.each("id"), [] as [&str; 0]);
}

#[test]
fn muted_accounts_are_left_out_of_lists_but_can_be_opened() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    server.follow(&a, &b);
    let question = server.publish(&a, "Frage");
    let post = server.publish(&b, "@a Hallo");
    let reply = json!({ "status": "Antwort", "in_reply_to_id": question });
    server.publish_with(&b, reply).expect(200);
    server.post_as(&a, &format!("/api/v1/accounts/{}/mute", b.id), json!({})).expect(200);
    let home = server.get_as(&a, "/api/v1/timelines/home").expect(200).each("id");
    assert_eq!(home, [question.as_str()]);
    let public = server.get_as(&a, "/api/v1/timelines/public").expect(200).each("id");
    assert_eq!(public, [question.as_str()]);
    let context = server.get_as(&a, &format!("/api/v1/statuses/{question}/context")).expect(200);
    assert_eq!(context.json["descendants"], json!([]));
    server.get_as(&a, &format!("/api/v1/statuses/{post}")).expect(200);
    let profile = server.get_as(&a, &format!("/api/v1/accounts/{}/statuses", b.id)).expect(200);
    assert_eq!(profile.each("id").len(), 2);
}

#[test]
fn closed_feeds_are_closed_to_visitors() {
    let server = Server::start();
    let a = server.member("a");
    server.publish(&a, "Hallo #coop");
    let feeds = |local: &str, remote: &str| {
        let access = json!({ "local": local, "remote": remote });
        server.settings(json!({ "rate_limits": false, "timelines_access":
            { "live_feeds": access, "hashtag_feeds": access, "trending_link_feeds": access } }));
    };
    let paths = ["/api/v1/timelines/public", "/api/v1/timelines/tag/coop"];
    feeds("authenticated", "authenticated");
    for path in paths {
        server.get(path).expect_error(401, "This method requires an authenticated user");
        assert_eq!(server.get_as(&a, path).expect(200).each("id").len(), 1);
    }
    feeds("public", "authenticated");
    for path in paths {
        server.get(path).expect(401);
        assert_eq!(server.get(&format!("{path}?local=true")).expect(200).each("id").len(), 1);
        server.get(&format!("{path}?remote=true")).expect(401);
    }
    feeds("disabled", "disabled");
    for path in paths {
        server.get_as(&a, path).expect(401);
    }
}
