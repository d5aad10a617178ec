//! What a test can make go wrong.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::Server;

fn fault(server: &Server, fault: Value) {
    server.post("/_probe/faults", fault).expect(200);
}

#[test]
fn a_status_comes_as_often_as_asked_and_only_where_asked() {
    let server = Server::start();
    fault(
        &server,
        json!({ "method": "GET", "path": "/api/v1/instance*", "fault": "status", "status": 429, "times": 2,
                "headers": { "X-RateLimit-Reset": "2030-01-01T00:00:00.000Z" } }),
    );
    server.get("/api/v2/instance").expect(200);
    let refused = server.get("/api/v1/instance/rules").expect_error(429, "Too many requests");
    assert_eq!(refused.header("x-ratelimit-reset"), Some("2030-01-01T00:00:00.000Z"));
    server.get("/api/v1/instance").expect(429);
    server.get("/api/v1/instance").expect(200);
}

#[test]
fn faults_last_until_they_are_cleared_if_no_number_is_told() {
    let server = Server::start();
    fault(&server, json!({ "path": "/api/v2/instance", "fault": "status", "status": 503 }));
    for _ in 0..3 {
        server.get("/api/v2/instance").expect(503);
    }
    server.call("DELETE", "/_probe/faults", None, &Value::Null).expect(200);
    server.get("/api/v2/instance").expect(200);
}

#[test]
fn a_dropped_request_is_not_handled_but_one_dropped_after_is() {
    let server = Server::start();
    let member = server.member("wohnen");
    let other = server.member("energie");
    let bearer = format!("Bearer {}", member.token);
    let path = format!("/api/v1/accounts/{}/follow", other.id);
    let follow = || server.request("POST", &path, &[("authorization", &bearer)], b"x=1");
    let follows = || {
        let relation =
            server.get_as(&member, &format!("/api/v1/accounts/relationships?id[]={}", other.id));
        relation.expect(200).json[0]["following"] == true
    };

    fault(&server, json!({ "method": "POST", "path": path, "fault": "drop", "times": 1 }));
    assert!(follow().is_err(), "the connection is cut");
    assert!(!follows());
    fault(&server, json!({ "method": "POST", "path": path, "fault": "drop_after", "times": 1 }));
    assert!(follow().is_err(), "the connection is cut");
    assert!(follows());
}

#[test]
fn latency_delays_and_malformed_breaks_the_json() {
    let server = Server::start();
    fault(
        &server,
        json!({ "path": "/api/v2/instance", "fault": "latency", "ms": 300, "times": 1 }),
    );
    let started = Instant::now();
    server.get("/api/v2/instance").expect(200);
    assert!(started.elapsed() >= Duration::from_millis(300));
    fault(&server, json!({ "path": "/api/v2/instance", "fault": "malformed", "times": 1 }));
    let broken = server.get("/api/v2/instance").expect(200);
    assert!(serde_json::from_str::<Value>(&broken.text).is_err());
}

#[test]
fn an_unknown_fault_is_refused() {
    let server = Server::start();
    server.post("/_probe/faults", json!({ "path": "/api/*", "fault": "explode" })).expect(422);
}

#[test]
fn the_requests_so_far_are_listed() {
    let server = Server::start();
    server.get("/api/v2/instance?x=1");
    server.get("/api/v1/accounts/1");
    fault(&server, json!({ "path": "/api/v1/instance", "fault": "drop", "times": 1 }));
    assert!(server.request("GET", "/api/v1/instance", &[], b"").is_err());
    let listed = server.get("/_probe/requests").expect(200);
    assert_eq!(
        listed.json,
        json!([
            { "method": "GET", "path": "/api/v2/instance", "query": "x=1", "status": 200 },
            { "method": "GET", "path": "/api/v1/accounts/1", "query": "", "status": 404 },
            { "method": "GET", "path": "/api/v1/instance", "query": "", "status": null },
        ])
    );
}

#[test]
fn what_was_sent_is_found_by_its_text_wherever_it_went() {
    let server = Server::start();
    let a = server.member("a");
    server.publish(&a, "Frisches Brot");
    server.get("/brot?art=Roggen");
    let with = |text: &str| server.get(&format!("/_probe/requests?text={text}")).expect(200).json;
    let paths = |text: &str| {
        with(text).as_array().unwrap().iter().map(|it| it["path"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(paths("Frisches"), ["/api/v1/statuses"]);
    assert_eq!(paths("Roggen"), ["/brot"]);
    assert_eq!(paths("Weizen"), [""; 0]);
}

#[test]
fn of_two_faults_the_last_one_counts_so_that_one_takes_the_place_of_another() {
    let server = Server::start();
    for status in [500, 503] {
        fault(&server, json!({ "path": "/api/v2/instance", "fault": "status", "status": status }));
    }
    server.get("/api/v2/instance").expect(503);
}

#[test]
fn a_fault_may_let_some_requests_pass_first() {
    let server = Server::start();
    let fault = json!({ "path": "/api/v1/instance", "fault": "status", "status": 503, "after": 2 });
    server.post("/_probe/faults", fault).expect(200);
    for status in [200, 200, 503, 503] {
        server.get("/api/v1/instance").expect(status);
    }
}
