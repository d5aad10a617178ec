//! Reports to the moderation.

use serde_json::json;

use crate::support::Server;

#[test]
fn a_report_names_rules_and_only_the_accounts_own_posts() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = |who, text| {
        server.post_as(who, "/api/v1/statuses", json!({ "status": text })).expect(200).id()
    };
    let (own, theirs) = (post(&a, "Meins"), post(&b, "Kauft!"));
    let report = json!({
        "account_id": b.id, "status_ids": [own, theirs], "comment": "Werbung",
        "forward": true, "category": "spam",
    });
    let answer = server.post_as(&a, "/api/v1/reports", report).expect(200);
    assert_eq!(answer.json["status_ids"], json!([theirs]));
    assert_eq!(
        (&answer.json["category"], &answer.json["forwarded"], &answer.json["action_taken"]),
        (&json!("spam"), &json!(false), &json!(false))
    );
    assert_eq!(answer.str("/target_account/id"), b.id);
    let kept = server.get("/_probe/reports").expect(200);
    assert_eq!(kept.each("comment"), ["Werbung"]);
}

#[test]
fn what_cannot_be_reported_is_refused() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let report = |body| server.post_as(&a, "/api/v1/reports", body);
    report(json!({ "account_id": "1" })).expect_error(404, "Record not found");
    let unknown_rule = json!({ "account_id": b.id, "rule_ids": ["987"] });
    assert!(report(unknown_rule).expect(422).str("/error").contains("valid rules"));
    let long = json!({ "account_id": b.id, "comment": "x".repeat(1001) });
    assert!(report(long).expect(422).str("/error").contains("too long"));
    server.post("/api/v1/reports", json!({ "account_id": b.id })).expect(401);
    assert_eq!(server.get("/_probe/reports").expect(200).json, json!([]));
}
