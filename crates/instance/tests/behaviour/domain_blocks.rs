//! Blocking a whole server, for oneself.

use serde_json::{Value, json};

use crate::support::Server;

#[test]
fn a_blocked_server_is_listed_until_it_is_let_go() {
    let server = Server::start();
    let a = server.member("a");
    for domain in ["laut.example", "Zank.example"] {
        server.post_as(&a, "/api/v1/domain_blocks", json!({ "domain": domain })).expect(200);
    }
    let first = server.get_as(&a, "/api/v1/domain_blocks?limit=1").expect(200);
    assert_eq!(first.json, json!(["zank.example"]));
    let second = server.get_as(&a, &first.link("next").unwrap()).expect(200);
    assert_eq!(second.json, json!(["laut.example"]));
    let path = "/api/v1/domain_blocks?domain=laut.example";
    server.call("DELETE", path, Some(&a.token), &Value::Null).expect(200);
    let left = server.get_as(&a, "/api/v1/domain_blocks").expect(200);
    assert_eq!(left.json, json!(["zank.example"]));
}

#[test]
fn the_accounts_there_are_followed_no_longer() {
    let server = Server::start_with(|config| config.sample = true);
    server.settings(json!({ "rate_limits": false }));
    let a = server.member("a");
    let found = server.get("/api/v1/accounts/lookup?acct=sonderfall_fremd@fremd.example");
    let id = found.expect(200).id();
    server.post_as(&a, &format!("/api/v1/accounts/{id}/follow"), json!({})).expect(200);
    server.post_as(&a, "/api/v1/domain_blocks", json!({ "domain": "fremd.example" })).expect(200);
    let path = format!("/api/v1/accounts/relationships?id[]={id}");
    let relation = server.get_as(&a, &path).expect(200).json[0].clone();
    assert_eq!(
        (&relation["domain_blocking"], &relation["following"]),
        (&json!(true), &json!(false))
    );
}

#[test]
fn what_is_no_name_of_a_server_is_refused() {
    let server = Server::start();
    let a = server.member("a");
    for domain in ["", "nur ein wort", "laut"] {
        server.post_as(&a, "/api/v1/domain_blocks", json!({ "domain": domain })).expect(422);
    }
}
