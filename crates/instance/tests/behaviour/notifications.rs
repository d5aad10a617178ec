//! Notifications, one by one and grouped.

use serde_json::{Value, json};

use crate::support::{Answer, Member, Server};

#[track_caller]
fn types(server: &Server, member: &Member, query: &str) -> Vec<String> {
    server.get_as(member, &format!("/api/v1/notifications{query}")).expect(200).each("type")
}

#[test]
fn everything_that_concerns_one_is_told() {
    let server = Server::start();
    let (me, a) = (server.member("ich"), server.member("a"));
    let post = server.publish(&me, "Hallo");
    server.follow(&a, &me);
    server.publish(&a, "@ich du");
    server.mark(&a, "favourite", &post).expect(200);
    server.mark(&a, "reblog", &post).expect(200);
    assert_eq!(types(&server, &me, ""), ["reblog", "favourite", "mention", "follow"]);
    assert_eq!(types(&server, &me, "?types[]=mention&types[]=follow"), ["mention", "follow"]);
    assert_eq!(types(&server, &me, "?exclude_types[]=mention"), ["reblog", "favourite", "follow"]);
    assert_eq!(types(&server, &me, &format!("?account_id={}", me.id)), [] as [&str; 0]);
    let page = server.get_as(&me, "/api/v1/notifications?limit=2").expect(200);
    assert_eq!(page.each("type"), ["reblog", "favourite"]);
    let next = server.get_as(&me, &page.link("next").expect("a next page")).expect(200);
    assert_eq!(next.each("type"), ["mention", "follow"]);
    assert_eq!(page.json[0]["status"]["id"], post.as_str());
    assert_eq!(page.json[0]["account"]["username"], "a");

    // What is taken back is not told any more; own doings never are.
    server.mark(&a, "unfavourite", &post).expect(200);
    server.mark(&a, "unreblog", &post).expect(200);
    server.mark(&me, "favourite", &post).expect(200);
    assert_eq!(types(&server, &me, ""), ["mention", "follow"]);
}

#[test]
fn a_bell_tells_of_new_posts() {
    let server = Server::start();
    let (me, a) = (server.member("ich"), server.member("a"));
    let path = format!("/api/v1/accounts/{}/follow", a.id);
    server.post_as(&me, &path, json!({ "notify": true })).expect(200);
    let post = server.publish(&a, "Neu");
    server.publish_with(&a, json!({ "status": "leise", "visibility": "direct" })).expect(200);
    assert_eq!(types(&server, &me, ""), ["status"]);
    let own = json!({ "status": "weiter", "in_reply_to_id": post });
    server.publish_with(&a, own).expect(200);
    assert_eq!(types(&server, &me, ""), ["status", "status"]);
}

#[test]
fn they_can_be_read_dismissed_and_cleared() {
    let server = Server::start();
    let (me, a) = (server.member("ich"), server.member("a"));
    server.publish(&a, "@ich eins");
    server.publish(&a, "@ich zwei");
    let count = || {
        server.get_as(&me, "/api/v1/notifications/unread_count").expect(200).json["count"].clone()
    };
    assert_eq!(count(), 2);
    let all = server.get_as(&me, "/api/v1/notifications").expect(200).each("id");
    let marker = json!({ "notifications": { "last_read_id": all[1] } });
    server.post_as(&me, "/api/v1/markers", marker).expect(200);
    assert_eq!(count(), 1);
    assert_eq!(server.get_as(&me, "/api/v2/notifications/unread_count").json["count"], 1);
    let one = format!("/api/v1/notifications/{}", all[0]);
    assert_eq!(server.get_as(&me, &one).expect(200).str("/type"), "mention");
    server.get_as(&a, &one).expect_error(404, "Record not found");
    server.post_as(&a, &format!("{one}/dismiss"), json!({})).expect(404);
    server.post_as(&me, &format!("{one}/dismiss"), json!({})).expect(200);
    server.get_as(&me, &one).expect(404);
    server.post_as(&me, "/api/v1/notifications/clear", json!({})).expect(200);
    assert_eq!(types(&server, &me, ""), [] as [&str; 0]);
}

#[test]
fn the_same_thing_by_many_is_one_group() {
    let server = Server::start();
    let me = server.member("ich");
    let (post, other) = (server.publish(&me, "Beliebt"), server.publish(&me, "Weniger"));
    let fans: Vec<Member> = ["a", "b", "c"].iter().map(|name| server.member(name)).collect();
    for fan in &fans {
        server.mark(fan, "favourite", &post).expect(200);
    }
    server.mark(&fans[0], "favourite", &other).expect(200);
    server.publish(&fans[1], "@ich eins");
    server.publish(&fans[1], "@ich zwei");
    let found = server.get_as(&me, "/api/v2/notifications").expect(200).json;
    let groups = found["notification_groups"].as_array().expect("groups").clone();
    let summary: Vec<(&str, i64)> = groups
        .iter()
        .map(|it| {
            (
                it["type"].as_str().unwrap_or_default(),
                it["notifications_count"].as_i64().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(summary, [("mention", 1), ("mention", 1), ("favourite", 1), ("favourite", 3)]);
    let popular = &groups[3];
    assert_eq!(popular["status_id"], post.as_str());
    let fans_newest_first: Vec<&str> = fans.iter().rev().map(|it| it.id.as_str()).collect();
    assert_eq!(popular["sample_account_ids"], json!(fans_newest_first));
    assert_eq!(found["accounts"].as_array().map(Vec::len), Some(3), "each account once");
    assert_eq!(found["statuses"].as_array().map(Vec::len), Some(4), "each post once");
    let one_by_one = server.get_as(&me, "/api/v1/notifications").expect(200);
    assert_eq!(one_by_one.json[5]["group_key"], popular["group_key"]);

    let key = popular["group_key"].as_str().expect("a key");
    let path = format!("/api/v2/notifications/{key}");
    let alone = server.get_as(&me, &path).expect(200).json;
    assert_eq!(alone["notification_groups"][0]["notifications_count"], 3);
    let accounts = server.get_as(&me, &format!("{path}/accounts")).expect(200);
    assert_eq!(accounts.each("username"), ["c", "b", "a"]);
    server.get_as(&fans[0], &path).expect(404);
    server.post_as(&me, &format!("{path}/dismiss"), json!({})).expect(200);
    server.get_as(&me, &path).expect(404);
    assert_eq!(types(&server, &me, "?types[]=favourite").len(), 1);
}

#[test]
fn groups_have_pages_and_can_be_split() {
    let server = Server::start();
    let me = server.member("ich");
    let post = server.publish(&me, "Beliebt");
    let (a, b) = (server.member("a"), server.member("b"));
    server.mark(&a, "favourite", &post).expect(200);
    server.mark(&b, "favourite", &post).expect(200);
    server.publish(&a, "@ich Hallo");
    let page = server
        .get_as(&me, "/api/v2/notifications?limit=1&expand_accounts=partial_avatars")
        .expect(200);
    assert_eq!(page.str("/notification_groups/0/type"), "mention");
    let next = page.link("next").expect("a next page");
    let next = server.get_as(&me, &next).expect(200);
    assert_eq!(next.str("/notification_groups/0/type"), "favourite");
    assert_eq!(next.json["accounts"][0]["username"], "b");
    assert_eq!(next.json["partial_accounts"][0]["acct"], "a");
    assert!(next.json["partial_accounts"][0].get("username").is_none());
    let split = server.get_as(&me, "/api/v2/notifications?grouped_types[]=follow").expect(200);
    assert_eq!(split.json["notification_groups"].as_array().map(Vec::len), Some(3));
    assert_eq!(server.get_as(&me, "/api/v2/notifications/unread_count").json["count"], 2);
}

#[test]
fn nothing_is_filtered_and_the_policy_says_so() {
    let server = Server::start();
    let me = server.member("ich");
    let policy = server.get_as(&me, "/api/v2/notifications/policy").expect(200);
    assert_eq!(policy.str("/for_not_following"), "accept");
    assert_eq!(server.get_as(&me, "/api/v1/notifications/requests").expect(200).json, json!([]));
    server.get("/api/v1/notifications").expect(401);
    let empty = server.get_as(&me, "/api/v2/notifications").expect(200).json;
    assert_eq!(empty, json!({ "accounts": [], "statuses": [], "notification_groups": [] }));
}

const POLICY: &str = "/api/v2/notifications/policy";

#[track_caller]
fn patch(server: &Server, member: &Member, body: Value) -> Answer {
    server.call("PATCH", POLICY, Some(&member.token), &body)
}

#[test]
fn what_the_policy_holds_back_waits_for_a_decision() {
    let server = Server::start();
    let (me, stranger) = (server.member("ich"), server.member("fremd"));
    let before = server.get_as(&me, POLICY).expect(200);
    assert_eq!(before.str("/for_not_following"), "accept");
    let wanted = json!({ "for_not_following": "filter" });
    let changed = patch(&server, &me, wanted).expect(200);
    assert_eq!(changed.str("/for_not_following"), "filter");
    patch(&server, &me, json!({ "for_bots": "vielleicht" })).expect(422);
    let post = server.publish(&me, "Hallo");
    server.publish(&stranger, "@ich eins");
    server.publish(&stranger, "@ich zwei");
    server.mark(&stranger, "favourite", &post).expect(200);
    assert_eq!(types(&server, &me, ""), [] as [&str; 0]);
    let all = types(&server, &me, "?include_filtered=true");
    assert_eq!(all, ["favourite", "mention", "mention"]);
    let summary = server.get_as(&me, POLICY).expect(200).json["summary"].clone();
    let expected = json!({ "pending_requests_count": 1, "pending_notifications_count": 2 });
    assert_eq!(summary, expected);

    assert_eq!(types(&server, &me, &format!("?account_id={}", stranger.id)).len(), 3);
    let requests = server.get_as(&me, "/api/v1/notifications/requests").expect(200);
    assert_eq!(requests.json[0]["account"]["username"], "fremd");
    assert_eq!(requests.str("/0/notifications_count"), "2");
    assert!(requests.str("/0/last_status/content").contains("zwei"));
    let path = format!("/api/v1/notifications/requests/{}", requests.str("/0/id"));
    server.get_as(&stranger, &path).expect(404);
    server.post_as(&stranger, &format!("{path}/accept"), json!({})).expect(404);
    server.post_as(&me, &format!("{path}/accept"), json!({})).expect(200);
    assert_eq!(types(&server, &me, ""), ["favourite", "mention", "mention"]);
    server.get_as(&me, &path).expect(404);
    server.publish(&stranger, "@ich drei");
    assert_eq!(types(&server, &me, "").len(), 4, "who was accepted comes in from now on");
}

#[test]
fn what_was_held_back_can_be_dismissed_and_dropped() {
    let server = Server::start();
    let (me, stranger) = (server.member("ich"), server.member("fremd"));
    patch(&server, &me, json!({ "for_new_accounts": "filter" })).expect(200);
    server.publish(&stranger, "@ich eins");
    let requests = server.get_as(&me, "/api/v1/notifications/requests").expect(200);
    let path = format!("/api/v1/notifications/requests/{}/dismiss", requests.str("/0/id"));
    server.post_as(&me, &path, json!({})).expect(200);
    assert_eq!(types(&server, &me, "?include_filtered=true"), [] as [&str; 0]);
    patch(&server, &me, json!({ "for_new_accounts": "drop" })).expect(200);
    server.publish(&stranger, "@ich zwei");
    assert_eq!(types(&server, &me, "?include_filtered=true"), [] as [&str; 0]);
    // Whom one follows is no stranger.
    server.follow(&me, &stranger);
    server.publish(&stranger, "@ich drei");
    assert_eq!(types(&server, &me, ""), ["mention"]);
}
