//! What is above and below a post.

use serde_json::json;

use crate::support::{Member, Server};

fn reply(server: &Server, member: &Member, to: &str, text: &str) -> String {
    server.publish_with(member, json!({ "status": text, "in_reply_to_id": to })).expect(200).id()
}

#[test]
fn ancestors_come_from_the_top_and_answers_follow_what_they_answer() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let top = server.publish(&a, "Oben");
    let middle = reply(&server, &b, &top, "Mitte");
    let post = reply(&server, &a, &middle, "Hier");
    let first = reply(&server, &b, &post, "Antwort 1");
    let below_first = reply(&server, &a, &first, "darauf");
    let second = reply(&server, &b, &post, "Antwort 2");
    let own = reply(&server, &a, &post, "Nachtrag");
    let context = server.get(&format!("/api/v1/statuses/{post}/context")).expect(200).json;
    let ids = |field: &str| -> Vec<String> {
        context[field]
            .as_array()
            .expect("a list")
            .iter()
            .map(|it| it["id"].as_str().unwrap_or_default().to_owned())
            .collect()
    };
    assert_eq!(ids("ancestors"), [top.clone(), middle.clone()]);
    assert_eq!(ids("descendants"), [own, first, below_first, second]);
    let shown = server.get(&format!("/api/v1/statuses/{middle}")).expect(200).json;
    assert_eq!(
        (&shown["in_reply_to_id"], &shown["in_reply_to_account_id"]),
        (&json!(top), &json!(a.id))
    );
    assert_eq!(shown["replies_count"], 1);
    assert_eq!(server.status(&a, &post)["replies_count"], 3);
}

#[test]
fn continuing_an_own_answer_still_answers_the_other() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let top = server.publish(&a, "Oben");
    let first = reply(&server, &b, &top, "Teil 1");
    let second = reply(&server, &b, &first, "Teil 2");
    assert_eq!(server.status(&a, &second)["in_reply_to_account_id"], a.id.as_str());
}

#[test]
fn private_parts_of_a_thread_are_left_out() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    let top = server.publish(&a, "Oben");
    let private = json!({ "status": "@a leise", "in_reply_to_id": top, "visibility": "direct" });
    server.publish_with(&b, private).expect(200);
    let loud = reply(&server, &b, &top, "laut");
    let seen = |member: &Member| {
        let context = server.get_as(member, &format!("/api/v1/statuses/{top}/context")).expect(200);
        context.json["descendants"].as_array().map(Vec::len)
    };
    assert_eq!(seen(&a), Some(2));
    assert_eq!(seen(&c), Some(1));
    assert_eq!(server.status(&c, &top)["replies_count"], 1, "private answers are not counted");
    server.get("/api/v1/statuses/1/context").expect_error(404, "Record not found");
    assert_eq!(server.status(&c, &loud)["in_reply_to_id"], top.as_str());
}

#[test]
fn visitors_see_part_of_a_long_thread() {
    let server = Server::start();
    let a = server.member("a");
    let top = server.publish(&a, "0");
    let mut last = top.clone();
    for number in 1..=45 {
        last = reply(&server, &a, &last, &format!("{number}"));
    }
    let ancestors = |answer: crate::support::Answer| {
        answer.expect(200).json["ancestors"].as_array().map(Vec::len)
    };
    let path = format!("/api/v1/statuses/{last}/context");
    assert_eq!(ancestors(server.get_as(&a, &path)), Some(45));
    assert_eq!(ancestors(server.get(&path)), Some(40));
    let below = server.get(&format!("/api/v1/statuses/{top}/context")).expect(200);
    assert_eq!(below.json["descendants"].as_array().map(Vec::len), Some(20));
}
