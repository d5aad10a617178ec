//! What is talked about.

use serde_json::{Value, json};

use crate::support::{Member, Server};

#[track_caller]
fn post(server: &Server, by: &Member, changes: Value) -> String {
    let mut status = json!({ "visibility": "public" });
    status.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    server.post_as(by, "/api/v1/statuses", status).expect(200).id()
}

#[test]
fn tags_used_by_more_members_come_first() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    for text in ["#allein", "#allein und noch einmal #allein", "#gemeinsam"] {
        post(&server, &a, json!({ "status": text }));
    }
    post(&server, &b, json!({ "status": "#Gemeinsam" }));
    post(&server, &b, json!({ "status": "#verborgen", "visibility": "private" }));
    let tags = server.get("/api/v1/trends/tags").expect(200);
    assert_eq!(tags.each("name"), ["gemeinsam", "allein"]);
    assert_eq!(
        server.get("/api/v1/trends/tags?limit=1&offset=1").expect(200).each("name"),
        ["allein"]
    );
}

#[test]
fn posts_with_more_favourites_and_boosts_come_first() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let liked = post(&server, &a, json!({ "status": "einmal gemocht" }));
    let both = post(&server, &a, json!({ "status": "gemocht und geteilt" }));
    post(&server, &a, json!({ "status": "übersehen" }));
    for (id, verb) in [(&liked, "favourite"), (&both, "favourite"), (&both, "reblog")] {
        server.post_as(&b, &format!("/api/v1/statuses/{id}/{verb}"), json!({})).expect(200);
    }
    let posts = server.get("/api/v1/trends/statuses").expect(200);
    assert_eq!(posts.each("id"), [both.clone(), liked.clone()]);
    let first = server.get("/api/v1/trends/statuses?limit=1").expect(200);
    assert_eq!(first.each("id"), [both]);
    let next = first.link("next").expect("a full page has a next one");
    let second = server.get(&next).expect(200);
    assert_eq!(second.each("id"), [liked]);
}
