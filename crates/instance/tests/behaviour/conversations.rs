//! Private mentions.

use serde_json::{Value, json};

use crate::support::{Member, Server};

#[track_caller]
fn write(server: &Server, from: &Member, text: &str, to: Option<&str>) -> String {
    let post = json!({ "status": text, "visibility": "direct", "in_reply_to_id": to });
    server.publish_with(from, post).expect(200).id()
}

#[test]
fn a_private_thread_is_one_entry_unread_for_the_other() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    let first = write(&server, &a, "@b eine Frage", None);
    let list = |member: &Member| server.get_as(member, "/api/v1/conversations").expect(200);
    let mine = list(&a).json;
    assert_eq!(
        (&mine[0]["unread"], &mine[0]["accounts"][0]["username"]),
        (&json!(false), &json!("b"))
    );
    let theirs = list(&b).json;
    assert_eq!(
        (&theirs[0]["unread"], &theirs[0]["accounts"][0]["username"]),
        (&json!(true), &json!("a"))
    );
    assert_eq!(list(&c).json, json!([]));

    let answer = write(&server, &b, "@a eine Antwort", Some(&first));
    let mine = list(&a).json;
    assert_eq!(mine.as_array().map(Vec::len), Some(1));
    assert_eq!((&mine[0]["unread"], &mine[0]["last_status"]["id"]), (&json!(true), &json!(answer)));
    let id = mine[0]["id"].as_str().expect("an id").to_owned();
    let read =
        server.post_as(&a, &format!("/api/v1/conversations/{id}/read"), json!({})).expect(200);
    assert_eq!(read.json["unread"], false);
    server.post_as(&b, &format!("/api/v1/conversations/{id}/read"), json!({})).expect(404);

    let path = format!("/api/v1/statuses/{answer}");
    server.call("DELETE", &path, Some(&b.token), &Value::Null).expect(200);
    assert_eq!(list(&a).json[0]["last_status"]["id"], first.as_str());
    let path = format!("/api/v1/conversations/{id}");
    server.call("DELETE", &path, Some(&a.token), &Value::Null).expect(200);
    assert_eq!(list(&a).json, json!([]));
    assert_eq!(list(&b).json.as_array().map(Vec::len), Some(1));
}

#[test]
fn the_newest_comes_first_and_pages_follow() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    let first = write(&server, &b, "@a eins", None);
    write(&server, &c, "@a zwei", None);
    write(&server, &b, "@a noch eins", Some(&first));
    let page = server.get_as(&a, "/api/v1/conversations?limit=1").expect(200);
    assert_eq!(page.json[0]["accounts"][0]["username"], "b");
    let next = server.get_as(&a, &page.link("next").expect("a next page")).expect(200);
    assert_eq!(next.json[0]["accounts"][0]["username"], "c");
}
