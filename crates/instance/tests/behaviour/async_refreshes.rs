//! Answers that come from other servers while a thread is read.

use serde_json::json;

use crate::support::Server;

#[test]
fn reading_a_thread_fetches_answers_and_says_how_that_stands() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = server.publish(&a, "Oben");
    let path = format!("/api/v1/statuses/{post}/context");
    assert_eq!(server.get_as(&a, &path).expect(200).header("mastodon-async-refresh"), None);
    let prepared =
        json!({ "status": post, "username": "b", "texts": ["Von fern", "Auch"], "ms": 1 });
    server.post("/_probe/remote_replies", prepared).expect(200);
    let read = server.get_as(&a, &path).expect(200);
    let header = read.header("mastodon-async-refresh").expect("the header").to_owned();
    let id = header.split('"').nth(1).expect("an id").to_owned();
    let stands = format!("/api/v1_alpha/async_refreshes/{id}");
    server.until("it is finished", || {
        server.get_as(&a, &stands).expect(200).str("/async_refresh/status") == "finished"
    });
    let done = server.get_as(&b, &stands).expect(200);
    assert_eq!(done.json["async_refresh"]["result_count"], 2);
    let context = server.get_as(&a, &path).expect(200);
    assert_eq!(context.json["descendants"].as_array().map(Vec::len), Some(2));
    assert_eq!(context.header("mastodon-async-refresh"), None);
    server.get_as(&a, "/api/v1_alpha/async_refreshes/refresh-1").expect(404);
}
