//! Many posts at once.

use serde_json::json;

use crate::support::{Server, Stream};

#[test]
fn they_stand_in_order_and_page_like_all_others() {
    let server = Server::start();
    server.member("vielschreiber");
    let many = json!({ "username": "vielschreiber", "count": 300 });
    server.post("/_probe/posts", many).expect(200);
    let mut seen = Vec::new();
    let mut older = String::new();
    loop {
        let page = server.get(&format!("/api/v1/timelines/public?local=true&limit=40{older}"));
        let page = page.expect(200);
        let Some(last) = page.each("id").pop() else { break };
        seen.extend(page.each("content"));
        older = format!("&max_id={last}");
    }
    assert_eq!(seen.len(), 300);
    for (place, text) in seen.iter().enumerate() {
        assert!(text.contains(&format!("Beitrag {} von 300.", 300 - place)), "{place}: {text}");
    }
}

#[test]
fn published_ones_are_streamed_in_order() {
    let server = Server::start();
    let member = server.member("vielschreiber");
    let mut stream = Stream::open(&server, &member);
    stream.subscribe(json!({ "stream": "user" }));
    let many = json!({ "username": "vielschreiber", "count": 3, "from": 7, "published": true });
    server.post("/_probe/posts", many).expect(200);
    for number in 7..10 {
        let message = stream.next_of("update");
        let text = message["payload"]["content"].as_str().unwrap_or_default();
        assert!(text.contains(&format!("Beitrag {number} von 9.")), "{text}");
    }
}
