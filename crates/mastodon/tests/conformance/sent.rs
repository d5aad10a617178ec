//! Every call goes where the schema of the API has one, and sends only what it knows.

use std::collections::BTreeSet;

use mastodon::{Body, Method, Request};
use serde_json::Value;

use crate::{samples::samples, shared};

/// What Mastodon has and the schema lacks: a call, and which of its parameters; an empty name means
/// the call itself.
const NOT_IN_SCHEMA: &[(&str, &str)] = &[
    ("GET /api/v1/emails/check_confirmation", ""),
    ("GET /invite/x", ""),
    ("POST /api/v1/accounts", "time_zone"),
    ("POST /api/v1/accounts", "invite_code"),
    ("POST /api/v1/notifications/requests/accept", "id"),
    ("POST /api/v1/notifications/requests/dismiss", "id"),
    ("PATCH /api/v2/notifications/policy", "for_not_following"),
    ("PATCH /api/v2/notifications/policy", "for_not_followers"),
    ("PATCH /api/v2/notifications/policy", "for_new_accounts"),
    ("PATCH /api/v2/notifications/policy", "for_private_mentions"),
    ("PATCH /api/v2/notifications/policy", "for_limited_accounts"),
    ("PATCH /api/v2/notifications/policy", "for_bots"),
];

/// A call of the schema: its title, and the names it takes.
struct Documented {
    title: String,
    method: String,
    path: String,
    names: Vec<String>,
}

fn documented(schema: &Value) -> Vec<Documented> {
    let mut calls = Vec::new();
    for (path, methods) in schema["paths"].as_object().unwrap() {
        for (method, call) in methods.as_object().unwrap() {
            let method = method.to_uppercase();
            let mut names = Vec::new();
            for parameter in call["parameters"].as_array().into_iter().flatten() {
                names.extend(parameter["name"].as_str().map(plain));
            }
            let contents = call["requestBody"]["content"].as_object();
            for content in contents.into_iter().flat_map(|contents| contents.values()) {
                body_names(schema, &content["schema"], &mut names);
            }
            calls.push(Documented {
                title: format!("{method} {path}"),
                method,
                path: path.clone(),
                names,
            });
        }
    }
    calls
}

/// Collects the fields of a body, through references and alternatives.
fn body_names(schema: &Value, body: &Value, names: &mut Vec<String>) {
    if let Some(reference) = body["$ref"].as_str() {
        let pointer = reference.trim_start_matches('#');
        return body_names(schema, schema.pointer(pointer).unwrap(), names);
    }
    for alternatives in ["oneOf", "anyOf", "allOf"] {
        for alternative in body[alternatives].as_array().into_iter().flatten() {
            body_names(schema, alternative, names);
        }
    }
    let fields = body["properties"].as_object();
    names.extend(fields.into_iter().flat_map(|fields| fields.keys()).map(|name| plain(name)));
}

/// `id[]` and `id` are one name.
fn plain(name: &str) -> String {
    name.trim_end_matches("[]").to_owned()
}

fn sent_names(request: &Request) -> Vec<String> {
    let mut names: Vec<String> = request.query.iter().map(|(name, _)| plain(name)).collect();
    match &request.body {
        Body::None => {}
        Body::Form(pairs) => names.extend(pairs.iter().map(|(name, _)| plain(name))),
        Body::Json(body) => names.extend(body.as_object().unwrap().keys().cloned()),
    }
    names
}

fn fits(documented: &str, sent: &str) -> bool {
    let (want, have): (Vec<_>, Vec<_>) =
        (documented.split('/').collect(), sent.split('/').collect());
    want.len() == have.len()
        && want.iter().zip(&have).all(|(want, have)| want == have || want.starts_with('{'))
}

#[test]
fn every_call_is_documented_with_all_it_sends() {
    let Some(path) = shared::path("mastodon-openapi.json") else { return };
    let calls = documented(&shared::read_json(&path));
    let mut missing = BTreeSet::new();
    for request in samples() {
        let method = request.method.as_str();
        // A fixed path goes before one with a placeholder.
        let call = calls
            .iter()
            .filter(|call| call.method == method && fits(&call.path, &request.path))
            .min_by_key(|call| call.path.matches('{').count());
        let Some(call) = call else {
            missing.insert((format!("{method} {}", request.path), String::new()));
            continue;
        };
        let unknown = sent_names(&request).into_iter().filter(|name| !call.names.contains(name));
        missing.extend(unknown.map(|name| (call.title.clone(), name)));
    }
    let expected = NOT_IN_SCHEMA.iter().map(|(call, name)| (call.to_string(), name.to_string()));
    assert_eq!(missing, expected.collect());
}

#[test]
fn only_what_changes_something_is_no_get() {
    for request in samples() {
        let has_body = request.body != Body::None;
        let reads = request.method == Method::Get;
        assert!(!(reads && has_body), "{} with a body", request.path);
        assert!(request.path.starts_with('/') && !request.path.contains('?'), "{}", request.path);
    }
}

#[test]
fn every_endpoint_has_a_sample() {
    let samples = include_str!("samples.rs");
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/endpoints")];
    let mut endpoints = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            for rest in source.split("\nimpl Endpoint for ").skip(1) {
                let name = rest.split_whitespace().next().unwrap();
                let spellings = [" {", ".request()", "::default()"];
                let mentioned =
                    spellings.iter().any(|it| samples.contains(&format!("::{name}{it}")));
                assert!(mentioned, "{} has no sample of {name}", path.display());
                endpoints += 1;
            }
        }
    }
    assert!(endpoints > 90, "only {endpoints} endpoints were found");
}
