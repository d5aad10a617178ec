//! Apps in browsers may ask from anywhere.

use serde_json::json;

use crate::support::{Answer, Server};

const ORIGIN: (&str, &str) = ("origin", "https://app.example");

fn ask(server: &Server, method: &str, path: &str, more: &[(&str, &str)]) -> Answer {
    let headers: Vec<(&str, &str)> = [ORIGIN].into_iter().chain(more.iter().copied()).collect();
    server.request(method, path, &headers, b"").unwrap()
}

#[test]
fn answers_and_refusals_may_be_read_from_anywhere() {
    let server = Server::start();
    for (method, path, status) in [
        ("GET", "/api/v2/instance", 200),
        ("GET", "/api/v1/accounts/1", 404),
        ("GET", "/api/v1/accounts/verify_credentials", 401),
        ("POST", "/oauth/token", 400),
        ("POST", "/oauth/revoke", 200),
        ("GET", "/.well-known/nodeinfo", 200),
    ] {
        let answer = ask(&server, method, path, &[]).expect(status);
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{path}");
    }
    let exposed = ask(&server, "GET", "/api/v2/instance", &[]);
    let exposed = exposed.header("access-control-expose-headers").unwrap();
    assert!(exposed.contains("Link") && exposed.contains("X-RateLimit-Reset"));
}

#[test]
fn a_preflight_is_answered_for_any_method_and_header() {
    let server = Server::start();
    let preflight = ask(
        &server,
        "OPTIONS",
        "/api/v1/statuses",
        &[
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "authorization,idempotency-key"),
        ],
    );
    let preflight = preflight.expect(200);
    assert_eq!(
        preflight.header("access-control-allow-headers"),
        Some("authorization,idempotency-key")
    );
    for method in ["GET", "POST", "PUT", "PATCH", "DELETE"] {
        assert!(preflight.header("access-control-allow-methods").unwrap().contains(method));
    }
}

#[test]
fn pages_for_people_are_not_for_other_origins() {
    let server = Server::start();
    for path in ["/oauth/authorize", "/_post", "/_antraege"] {
        assert_eq!(
            ask(&server, "GET", path, &[]).header("access-control-allow-origin"),
            None,
            "{path}"
        );
    }
}

#[test]
fn a_refusal_of_a_proxy_comes_without_the_headers() {
    let server = Server::start();
    for (cors, header) in [(true, Some("*")), (false, None)] {
        server.post(
            "/_probe/faults",
            json!({ "path": "/api/*", "fault": "status", "status": 502, "times": 1, "headers": { "cors": cors } }),
        );
        let answer = ask(&server, "GET", "/api/v2/instance", &[]).expect(502);
        assert_eq!(answer.header("access-control-allow-origin"), header);
    }
}
