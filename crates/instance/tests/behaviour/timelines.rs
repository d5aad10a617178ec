//! What is in which timeline.

use serde_json::json;

use crate::support::{Member, Server};

#[track_caller]
fn home(server: &Server, member: &Member) -> Vec<String> {
    server.get_as(member, "/api/v1/timelines/home").expect(200).each("id")
}

#[test]
fn home_has_what_one_follows() {
    let server = Server::start();
    let (me, a, b) = (server.member("ich"), server.member("a"), server.member("b"));
    server.follow(&me, &a);
    let mine = server.publish(&me, "Von mir");
    let theirs = server.publish(&a, "Von a");
    let stranger = server.publish(&b, "Von b #dorfladen");
    assert_eq!(home(&server, &me), [theirs.clone(), mine.clone()]);

    // Boosts come in, but not twice, and not if unwanted.
    let boost = server.mark(&a, "reblog", &stranger).expect(200).id();
    assert_eq!(home(&server, &me), [boost.clone(), theirs.clone(), mine.clone()]);
    let path = format!("/api/v1/accounts/{}/follow", a.id);
    server.post_as(&me, &path, json!({ "reblogs": false })).expect(200);
    assert_eq!(home(&server, &me), [theirs.clone(), mine.clone()]);

    // An answer to someone I do not follow is not for me; one to me is.
    let aside = json!({ "status": "@b ja", "in_reply_to_id": stranger });
    server.publish_with(&a, aside).expect(200);
    let to_me = json!({ "status": "@ich ja", "in_reply_to_id": mine });
    let to_me = server.publish_with(&a, to_me).expect(200).id();
    assert_eq!(home(&server, &me), [to_me.clone(), theirs.clone(), mine.clone()]);

    // A tag one follows brings public posts of strangers.
    server.post_as(&me, "/api/v1/tags/Dorfladen/follow", json!({})).expect(200);
    assert_eq!(home(&server, &me), [to_me, stranger, theirs, mine]);
    server.get("/api/v1/timelines/home").expect_error(401, "The access token is invalid");
}

#[test]
fn the_public_timeline_has_no_boosts_and_no_answers_to_others() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = server.publish(&a, "Eins");
    server.mark(&b, "reblog", &post).expect(200);
    let answer = json!({ "status": "Antwort", "in_reply_to_id": post });
    server.publish_with(&b, answer).expect(200);
    let own = json!({ "status": "Fortsetzung", "in_reply_to_id": post });
    let own = server.publish_with(&a, own).expect(200).id();
    server.publish_with(&a, json!({ "status": "Still", "visibility": "unlisted" })).expect(200);
    let ids = |query: &str| {
        server.get(&format!("/api/v1/timelines/public{query}")).expect(200).each("id")
    };
    assert_eq!(ids(""), [own.clone(), post.clone()]);
    assert_eq!(ids("?local=true"), [own, post]);
    assert_eq!(ids("?remote=true"), [] as [&str; 0]);
    let picture = server.picture(&a, "Ein Haus");
    let with = server.publish_with(&a, json!({ "media_ids": [picture] })).expect(200).id();
    assert_eq!(ids("?only_media=true"), [with]);
}

#[test]
fn tags_can_be_combined() {
    let server = Server::start();
    let a = server.member("a");
    let both = server.publish(&a, "#Wohnen und #Energie");
    let one = server.publish(&a, "#wohnen");
    let other = server.publish(&a, "#ENERGIE");
    let ids =
        |path: &str| server.get(&format!("/api/v1/timelines/tag/{path}")).expect(200).each("id");
    assert_eq!(ids("Wohnen"), [one.clone(), both.clone()]);
    assert_eq!(ids("wohnen?any[]=energie"), [other, one.clone(), both.clone()]);
    assert_eq!(ids("wohnen?all[]=energie"), [both.as_str()]);
    assert_eq!(ids("wohnen?none[]=energie"), [one]);
    assert_eq!(ids("wohnen?all[]=unbekannt"), [] as [&str; 0]);
    assert_eq!(ids("unbekannt"), [] as [&str; 0]);
}

#[test]
fn a_profile_can_be_narrowed() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let other = server.publish(&b, "Von b");
    let plain = server.publish(&a, "Einfach #tag");
    let boost = server.mark(&a, "reblog", &other).expect(200).id();
    let answer = json!({ "status": "@b ja", "in_reply_to_id": other });
    let answer = server.publish_with(&a, answer).expect(200).id();
    let picture = server.picture(&a, "");
    let with = server.publish_with(&a, json!({ "media_ids": [picture] })).expect(200).id();
    let ids = |query: &str| {
        server.get(&format!("/api/v1/accounts/{}/statuses{query}", a.id)).expect(200).each("id")
    };
    assert_eq!(ids(""), [&with, &answer, &boost, &plain].map(String::as_str));
    assert_eq!(ids("?exclude_replies=true"), [&with, &boost, &plain].map(String::as_str));
    assert_eq!(ids("?exclude_reblogs=true"), [&with, &answer, &plain].map(String::as_str));
    assert_eq!(ids("?only_media=true"), [with]);
    assert_eq!(ids("?tagged=tag"), [plain]);
    server.get("/api/v1/accounts/1/statuses").expect_error(404, "Record not found");
}

#[test]
fn the_first_link_of_a_post_has_its_card() {
    let server = Server::start();
    let a = server.member("a");
    let url = "https://strom.example/tarife";
    let before = server.publish(&a, &format!("Neu: {url}!"));
    let card = json!({ "url": url, "title": "Tarife", "provider_name": "Strom eG", "author_name": "Anna" });
    server.post("/_probe/card", card).expect(200);
    let after = server.publish(&a, &format!("{url} und https://andere.example"));
    let second = server.publish(&a, &format!("https://andere.example und {url}"));
    for id in [&before, &after] {
        let card = &server.status(&a, id)["card"];
        assert_eq!(
            (&card["title"], &card["url"], &card["type"]),
            (&json!("Tarife"), &json!(url), &json!("link"))
        );
        assert_eq!(card["authors"][0]["name"], "Anna");
    }
    assert!(server.status(&a, &second)["card"].is_null());
    let picture = server.picture(&a, "");
    let with = json!({ "status": url, "media_ids": [picture] });
    assert!(server.publish_with(&a, with).expect(200).json["card"].is_null());
}
