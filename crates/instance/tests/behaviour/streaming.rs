//! Streaming to several clients.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::{Server, Stream};

#[test]
fn a_post_reaches_followers_and_the_public_at_once() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    server.follow(&b, &a);
    let mut follower = Stream::open(&server, &b);
    follower.subscribe(json!({ "stream": "user" }));
    let mut stranger = Stream::open(&server, &c);
    stranger.subscribe(json!({ "stream": "public:local" }));
    stranger.subscribe(json!({ "stream": "user" }));

    let post = server.publish(&a, "Hallo");
    let message = follower.next();
    assert_eq!((&message["event"], &message["stream"]), (&json!("update"), &json!(["user"])));
    assert_eq!(message["payload"]["id"], post.as_str());
    assert_eq!(message["payload"]["favourited"], false, "as the member sees it");
    let message = stranger.next();
    assert_eq!(
        (&message["event"], &message["stream"]),
        (&json!("update"), &json!(["public:local"]))
    );
    assert_eq!(message["payload"]["id"], post.as_str());

    let body = json!({ "status": "Guten Tag" });
    server.call("PUT", &format!("/api/v1/statuses/{post}"), Some(&a.token), &body).expect(200);
    for client in [&mut follower, &mut stranger] {
        let message = client.next();
        assert_eq!(message["event"], "status.update");
        assert_eq!(message["payload"]["content"], "<p>Guten Tag</p>");
    }
    server
        .call("DELETE", &format!("/api/v1/statuses/{post}"), Some(&a.token), &Value::Null)
        .expect(200);
    for client in [&mut follower, &mut stranger] {
        let message = client.next();
        assert_eq!(
            (&message["event"], &message["payload"]),
            (&json!("delete"), &serde_json::from_str(&post).unwrap_or(json!(post)))
        );
    }
}

#[test]
fn private_posts_reach_only_those_they_are_for() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    server.follow(&b, &a);
    let mut follower = Stream::open(&server, &b);
    follower.subscribe(json!({ "stream": "user" }));
    let mut stranger = Stream::open(&server, &c);
    stranger.subscribe(json!({ "stream": "public" }));
    stranger.subscribe(json!({ "stream": "user" }));
    let private = json!({ "status": "Für Follower", "visibility": "private" });
    let private = server.publish_with(&a, private).expect(200).id();
    let direct = json!({ "status": "@b leise", "visibility": "direct" });
    server.publish_with(&a, direct).expect(200);
    let public = server.publish(&a, "Für alle");
    assert_eq!(follower.next()["payload"]["id"], private.as_str());
    assert_eq!(
        stranger.next()["payload"]["id"],
        public.as_str(),
        "the first thing a stranger hears"
    );
}

#[test]
fn notifications_conversations_and_filters_are_told() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let mut client = Stream::open(&server, &a);
    client.subscribe(json!({ "stream": "user" }));
    let mut other = Stream::open(&server, &a);
    other.subscribe(json!({ "stream": "direct" }));
    other.subscribe(json!({ "stream": "user:notification" }));
    let post = json!({ "status": "@a Hallo", "visibility": "direct" });
    let post = server.publish_with(&b, post).expect(200).id();
    let told = client.next_of("notification");
    assert_eq!(
        (&told["payload"]["type"], &told["payload"]["status"]["id"]),
        (&json!("mention"), &json!(post))
    );
    let first = other.next();
    let second = other.next();
    let streams: Vec<&Value> = vec![&first["stream"], &second["stream"]];
    assert_eq!(streams, [&json!(["user:notification"]), &json!(["direct"])]);
    assert_eq!(second["payload"]["last_status"]["id"], post.as_str());
    let filter = json!({ "title": "x", "context": ["home"] });
    server.post_as(&a, "/api/v2/filters", filter).expect(200);
    let changed = client.next_of("filters_changed");
    assert!(changed.get("payload").is_none());
}

#[test]
fn tags_lists_and_unsubscribing() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    server.follow(&a, &b);
    let list = server.post_as(&a, "/api/v1/lists", json!({ "title": "x" })).expect(200).id();
    server
        .post_as(&a, &format!("/api/v1/lists/{list}/accounts"), json!({ "account_ids": [b.id] }))
        .expect(200);
    let mut client = Stream::open(&server, &a);
    client.subscribe(json!({ "stream": "hashtag", "tag": "Coop" }));
    client.subscribe(json!({ "stream": "list", "list": list }));
    let post = server.publish(&b, "#coop");
    assert_eq!(client.next()["stream"], json!(["hashtag", "coop"]));
    let message = client.next();
    assert_eq!(
        (&message["stream"], &message["payload"]["id"]),
        (&json!(["list", list]), &json!(post))
    );
    client.send(&json!({ "type": "unsubscribe", "stream": "list", "list": list }));
    client.subscribe(json!({ "stream": "public" }));
    server.publish(&b, "ohne");
    assert_eq!(client.next()["stream"], json!(["public"]));
    client.send(&json!({ "type": "subscribe", "stream": "list", "list": "999" }));
    assert_eq!(client.next()["status"], 404);
}

#[test]
fn a_connection_needs_a_token_and_can_be_cut() {
    let server = Server::start();
    let a = server.member("a");
    assert_eq!(Stream::try_open(&server, "/api/v1/streaming", None).err(), Some(401));
    assert_eq!(Stream::try_open(&server, "/api/v1/streaming", Some("falsch")).err(), Some(401));
    let path = format!("/api/v1/streaming?stream=user&access_token={}", a.token);
    let mut by_address = Stream::try_open(&server, &path, None).expect("a websocket");
    let post = server.publish(&a, "Hallo");
    assert_eq!(by_address.next()["payload"]["id"], post.as_str());
    let mut other = Stream::open(&server, &a);
    server.post("/_probe/streams/drop", json!({})).expect(200);
    assert!(by_address.has_ended() && other.has_ended());
    let mut again = Stream::open(&server, &a);
    again.subscribe(json!({ "stream": "user" }));
    assert_eq!(server.get("/api/v1/streaming/health").expect(200).text, "OK");
}

#[test]
fn who_listens_to_what_is_told_as_it_is_now() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let open = || server.get("/_probe/streams").expect(200).json.clone();
    assert_eq!(open(), json!([]));
    let mut first = Stream::open(&server, &a);
    first.subscribe(json!({ "stream": "user" }));
    first.subscribe(json!({ "stream": "hashtag", "tag": "Coop" }));
    let mut second = Stream::open(&server, &b);
    let of_b = json!({ "account": b.id, "streams": [] });
    let of_a = json!({ "account": a.id, "streams": [["user"], ["hashtag", "coop"]] });
    assert_eq!(open(), json!([of_a, of_b]));
    first.send(&json!({ "type": "unsubscribe", "stream": "hashtag", "tag": "Coop" }));
    first.subscribe(json!({ "stream": "public:local" }));
    assert_eq!(open()[0]["streams"], json!([["user"], ["public:local"]]));
    // Who goes is missing as soon as the server has noticed; who was cut off, at once.
    drop(first);
    let begun = Instant::now();
    while open() != json!([of_b]) {
        assert!(begun.elapsed() < Duration::from_secs(10), "{}", open());
    }
    server.post("/_probe/streams/drop", json!({})).expect(200);
    assert_eq!(open(), json!([]));
    assert!(second.has_ended());
    assert_eq!(
        Stream::try_open(&server, "/api/v1/streaming?stream=x", Some(&a.token)).err(),
        Some(400)
    );
    assert_eq!(open(), json!([]), "nobody listens who was refused");
}
