//! Every recorded answer is read, and loses nothing that it should not.

use std::collections::BTreeSet;

use mastodon::{ApiError, Response, StreamEvent};
use serde_json::{Value, json};

use crate::{
    catalogue::{Entity, catalogue},
    routes::{self, Route},
    shared,
};

/// One recorded call and its answer.
struct Exchange {
    file: String,
    method: String,
    path: String,
    response: Response,
    body: Value,
}

impl Exchange {
    fn title(&self) -> String {
        format!("{}: {} {}", self.file, self.method, self.path)
    }
}

fn exchanges() -> Option<Vec<Exchange>> {
    let folder = shared::path("mastodon-answers")?;
    let mut exchanges = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let Value::Array(recorded) = shared::read_json(&path) else { panic!("{file}: no list") };
        exchanges.extend(recorded.iter().map(|exchange| read_exchange(&file, exchange)));
    }
    assert!(!exchanges.is_empty(), "the folder of recorded answers is empty");
    Some(exchanges)
}

fn read_exchange(file: &str, exchange: &Value) -> Exchange {
    let text = |name: &str| exchange[name].as_str().unwrap_or_default().to_owned();
    let headers = exchange["headers"].as_object().unwrap();
    let header = |(name, value): (&String, &Value)| {
        (name.to_lowercase(), value.as_str().unwrap_or_default().to_owned())
    };
    let body = exchange["body"].clone();
    Exchange {
        file: file.to_owned(),
        method: text("method"),
        path: text("path").split('?').next().unwrap_or_default().trim_end_matches('/').to_owned(),
        response: Response {
            status: exchange["status"].as_u64().unwrap() as u16,
            headers: headers.iter().map(header).collect(),
            body: body.as_str().map_or_else(|| body.to_string(), str::to_owned),
        },
        body,
    }
}

#[test]
fn every_recorded_answer_is_read_and_keeps_what_it_has() {
    let Some(exchanges) = exchanges() else { return };
    let catalogue = catalogue();
    let mut problems = BTreeSet::new();
    for exchange in &exchanges {
        let title = exchange.title();
        match routes::find(&exchange.method, &exchange.path) {
            None => {
                problems.insert(format!("{title}: no endpoint is mapped to this"));
            }
            Some(Route::NotRead(_reason)) => {}
            Some(Route::Stream) => problems.extend(stream_problem(exchange)),
            Some(Route::Read(_)) if exchange.response.status >= 400 => {
                problems.extend(error_problem(exchange));
            }
            Some(Route::Read(read)) => match read(&exchange.response) {
                Err(error) => {
                    problems.insert(format!("{title}: {error:?}"));
                }
                Ok(None) => {}
                Ok(Some(kept)) => {
                    let mut losses = BTreeSet::new();
                    compare(&exchange.body, &kept, "", &catalogue, &mut losses);
                    problems.extend(losses.iter().map(|loss| format!("{title}: {loss}")));
                }
            },
        }
    }
    assert!(problems.is_empty(), "{}", problems.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Compares what came with what was kept of it.
fn compare(
    came: &Value,
    kept: &Value,
    place: &str,
    catalogue: &[Entity],
    losses: &mut BTreeSet<String>,
) {
    match (came, kept) {
        (Value::Object(came_fields), Value::Object(kept_fields)) => {
            let kept_names: BTreeSet<&str> = kept_fields.keys().map(String::as_str).collect();
            let entities: Vec<_> =
                catalogue.iter().filter(|it| it.field_names() == kept_names).collect();
            for (name, value) in came_fields {
                let place = format!("{place}.{name}");
                match kept_fields.get(name) {
                    Some(kept) => compare(value, kept, &place, catalogue, losses),
                    None if entities.iter().any(|it| it.not_used.contains(&name.as_str())) => {}
                    None => {
                        let names: Vec<_> = entities.iter().map(|it| it.name).collect();
                        losses.insert(format!("{place} is dropped by {names:?}"));
                    }
                }
            }
        }
        (Value::Array(came_entries), Value::Array(kept_entries)) => {
            if came_entries.len() != kept_entries.len() {
                losses.insert(format!(
                    "{place} has {} of {} entries",
                    kept_entries.len(),
                    came_entries.len()
                ));
                return;
            }
            for (came, kept) in came_entries.iter().zip(kept_entries) {
                compare(came, kept, &format!("{place}[]"), catalogue, losses);
            }
        }
        _ if came == kept || (is_nothing(came) && is_nothing(kept)) => {}
        // Numbers that the API writes as texts, and ids that it writes as numbers.
        (Value::String(text), Value::Number(number))
        | (Value::Number(number), Value::String(text))
            if *text == number.to_string() => {}
        (Value::Number(came), Value::Number(kept)) if came.as_f64() == kept.as_f64() => {}
        _ => {
            losses.insert(format!("{place} was {came} and is {kept}"));
        }
    }
}

/// `null` and the defaults that it is read as.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty() || text == "unknown",
        Value::Array(entries) => entries.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}

/// An error must keep the server's words, its details and what its status means.
fn error_problem(exchange: &Exchange) -> Option<String> {
    let words = exchange.body["error"].as_str().unwrap_or_default();
    let error = ApiError::from_response(&exchange.response);
    let fits = match (exchange.response.status, &error) {
        (401, ApiError::SignedOut { message }) => message == words,
        (404, ApiError::NotFound) => true,
        (422, ApiError::Invalid { message, details }) => {
            let came = exchange.body["details"].as_object();
            let came: BTreeSet<_> = came.into_iter().flat_map(|it| it.keys()).collect();
            let same_fields = details.keys().collect::<BTreeSet<_>>() == came;
            let codes = details.values().flatten().all(|detail| detail.error.starts_with("ERR_"));
            message == words && same_fields && codes
        }
        _ => false,
    };
    (!fits).then(|| format!("{}: read as {error:?}", exchange.title()))
}

/// The same events come as lines over HTTP and as messages over the websocket.
fn stream_problem(exchange: &Exchange) -> Option<String> {
    let mut event = "";
    let mut events = 0;
    for line in exchange.response.body.lines() {
        if let Some(name) = line.strip_prefix("event: ") {
            event = name;
        }
        let Some(payload) = line.strip_prefix("data: ") else { continue };
        events += 1;
        let message = json!({ "stream": ["user"], "event": event, "payload": payload });
        match StreamEvent::parse(&message.to_string()) {
            Some((_, StreamEvent::Unknown)) | None => {
                return Some(format!("{}: the event {event} is not read", exchange.title()));
            }
            Some(_) => {}
        }
    }
    (events == 0).then(|| format!("{}: no event in it", exchange.title()))
}

#[test]
fn a_loss_is_noticed() {
    let losses = |came: Value, kept: Value| {
        let mut losses = BTreeSet::new();
        compare(&came, &kept, "", &catalogue(), &mut losses);
        losses.len()
    };
    assert_eq!(losses(json!([1, 2]), json!([1])), 1);
    assert_eq!(losses(json!({ "a": { "b": 1 } }), json!({ "a": null })), 1);
    assert_eq!(losses(json!({ "a": "new_word" }), json!({ "a": "unknown" })), 1);
    assert_eq!(losses(json!({ "dropped": 1 }), json!({})), 1);
    assert_eq!(losses(json!({ "a": null, "b": "7" }), json!({ "a": "", "b": 7 })), 0);
}
