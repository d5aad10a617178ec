//! Who asks too often is told to come back later.

use serde_json::json;

use crate::support::{Answer, Server};

#[test]
fn the_sixth_app_of_one_address_is_too_many() {
    let server = Server::start_with(|_| {});
    let register = |address: &str| -> Answer {
        let body = json!({ "client_name": "F", "redirect_uris": "https://a.example" }).to_string();
        let headers = [("content-type", "application/json"), ("x-forwarded-for", address)];
        server.request("POST", "/api/v1/apps", &headers, body.as_bytes()).unwrap()
    };
    for remaining in ["4", "3", "2", "1", "0"] {
        let answer = register("192.0.2.1").expect(200);
        assert_eq!(answer.header("x-ratelimit-limit"), Some("5"));
        assert_eq!(answer.header("x-ratelimit-remaining"), Some(remaining));
    }
    let refused = register("192.0.2.1").expect_error(429, "Too many requests");
    assert_eq!(refused.header("x-ratelimit-remaining"), Some("0"));
    let reset = refused.header("x-ratelimit-reset").unwrap();
    assert!(reset.ends_with('Z') && reset.len() == 24, "{reset}");
    register("192.0.2.2").expect(200);
    server.settings(json!({ "rate_limits": false }));
    register("192.0.2.1").expect(200);
}
