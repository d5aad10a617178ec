//! Checks every answer of the API against the OpenAPI schema of Mastodon's API, if it lies beside the
//! workspace (`../shared/mastodon-openapi.json`); elsewhere one line says that this was left out.
//!
//! Answers for which the schema knows no operation are left alone; refusals have to have the form of an Error.

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jsonschema::{Registry, Validator};
use serde_json::{Value, json};

use super::Answer;

const ROOT: &str = "https://schema.invalid/api";

/// Fails the test if the answer is not as the schema has it.
#[track_caller]
pub fn check(method: &str, path: &str, answer: &Answer) {
    let path = path.split('?').next().unwrap_or(path);
    let is_json =
        answer.header("content-type").is_some_and(|it| it.starts_with("application/json"));
    // 500 and above are faults that a test switched on.
    if !is_json || answer.status >= 500 || path.starts_with("/_") || answer.json.is_null() {
        return;
    }
    let Some(schema) = schema() else { return };
    let Some(pointer) = schema.pointer(method, path, answer) else { return };
    let validator = schema.validator(&pointer);
    let json = with_what_mastodon_leaves_out(method, path, &answer.json);
    let problems: Vec<String> =
        validator.iter_errors(&json).map(|it| format!("{}: {it}", it.instance_path())).collect();
    assert!(
        problems.is_empty(),
        "{method} {path} answered {} not as the schema has it:\n{}\n{}",
        answer.status,
        problems.join("\n"),
        answer.text
    );
}

/// Where the schema asks for more than a real server sends: a deleted post comes with its `text`, for writing
/// it anew, instead of its `content`.
fn with_what_mastodon_leaves_out(method: &str, path: &str, json: &Value) -> Value {
    let mut json = json.clone();
    if method == "DELETE" && path.starts_with("/api/v1/statuses/") && json.get("text").is_some() {
        json["content"] = json!("");
    }
    json
}

/// Whether the schema is there to be checked against.
pub fn is_possible() -> bool {
    schema().is_some()
}

struct Schema {
    document: Value,
    registry: Registry<'static>,
    validators: Mutex<HashMap<String, Arc<Validator>>>,
}

fn schema() -> Option<&'static Schema> {
    static SCHEMA: OnceLock<Option<Schema>> = OnceLock::new();
    SCHEMA.get_or_init(read).as_ref()
}

fn read() -> Option<Schema> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/mastodon-openapi.json");
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!(
            "left out: answers are not checked against the schema, for ../shared/mastodon-openapi.json is not there"
        );
        return None;
    };
    let mut document: Value = serde_json::from_str(&text).expect("the schema is JSON");
    loosen(&mut document);
    let registry = Registry::new()
        .add(ROOT, document.clone())
        .and_then(|it| it.prepare())
        .expect("the schema can be read");
    Some(Schema { document, registry, validators: Mutex::default() })
}

/// Objects of the API are open, so an answer often fits several of the alternatives that the schema calls
/// exclusive (Quote and ShallowQuote, for one): one that fits is enough. And where a card has no address,
/// Mastodon writes an empty text.
fn loosen(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(loosen);
            if let Some(alternatives) = map.remove("oneOf") {
                map.insert("anyOf".into(), alternatives);
            }
            if map.get("format") == Some(&json!("uri")) {
                map.remove("format");
                map.insert("anyOf".into(), json!([{ "format": "uri" }, { "const": "" }]));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(loosen),
        _ => {}
    }
}

impl Schema {
    /// Where the schema of this answer is.
    fn pointer(&self, method: &str, path: &str, answer: &Answer) -> Option<String> {
        if answer.status >= 400 {
            let of_the_api = path.starts_with("/api/") || path.starts_with("/oauth/");
            let name =
                if answer.json.get("details").is_some() { "ValidationError" } else { "Error" };
            return of_the_api.then(|| format!("/components/schemas/{name}"));
        }
        let template = self.template(path)?;
        let responses = ["paths", &template, &method.to_lowercase(), "responses"];
        let operation = responses.iter().try_fold(&self.document, |at, key| at.get(key))?;
        let status = answer.status.to_string();
        operation.get(&status)?.pointer("/content/application~1json/schema")?;
        let escaped = template.replace('~', "~0").replace('/', "~1");
        Some(format!(
            "/paths/{escaped}/{}/responses/{status}/content/application~1json/schema",
            method.to_lowercase()
        ))
    }

    /// The path with its placeholders; a path without any wins.
    fn template(&self, path: &str) -> Option<String> {
        let paths = self.document["paths"].as_object()?;
        if paths.contains_key(path) {
            return Some(path.to_owned());
        }
        let parts: Vec<&str> = path.split('/').collect();
        paths.keys().find(|template| fits(template, &parts)).cloned()
    }

    fn validator(&self, pointer: &str) -> Arc<Validator> {
        let mut validators = self.validators.lock().unwrap_or_else(PoisonError::into_inner);
        let made = validators.entry(pointer.to_owned()).or_insert_with(|| {
            // In a reference's fragment, braces and the like have to be escaped.
            let fragment = pointer.replace('{', "%7B").replace('}', "%7D");
            let validator = jsonschema::options()
                .with_draft(jsonschema::Draft::Draft202012)
                .with_registry(&self.registry)
                .should_validate_formats(true)
                .build(&json!({ "$ref": format!("{ROOT}#{fragment}") }))
                .expect("the schema of an answer can be read");
            Arc::new(validator)
        });
        made.clone()
    }
}

fn fits(template: &str, parts: &[&str]) -> bool {
    let wanted: Vec<&str> = template.split('/').collect();
    wanted.len() == parts.len()
        && wanted.iter().zip(parts).all(|(wanted, part)| wanted.starts_with('{') || wanted == part)
}
