//! The schema's eye sees what is wrong.

use serde_json::{Value, json};

use crate::support::{Answer, Server, conformance};

fn answer(status: u16, json: Value) -> Answer {
    Answer {
        status,
        headers: vec![("content-type".into(), "application/json".into())],
        text: json.to_string(),
        json,
    }
}

/// Whether the check lets it pass; where the schema is missing, everything would.
fn passes(path: &str, answer: &Answer) -> bool {
    std::panic::catch_unwind(|| conformance::check("GET", path, answer)).is_ok()
}

#[test]
fn a_missing_field_a_wrong_type_and_an_odd_refusal_are_noticed() {
    if !conformance::is_possible() {
        return;
    }
    let server = Server::start();
    let member = server.member("wohnen");
    let path = format!("/api/v1/accounts/{}", member.id);
    let right = server.get(&path).expect(200).json;
    assert!(passes(&path, &answer(200, right.clone())));

    let mut without_name = right.clone();
    without_name.as_object_mut().unwrap().remove("username");
    assert!(!passes(&path, &answer(200, without_name)));
    let mut number_for_id = right;
    number_for_id["id"] = json!(7);
    assert!(!passes(&path, &answer(200, number_for_id)));
    assert!(!passes(&path, &answer(404, json!({ "message": "Record not found" }))));
}
