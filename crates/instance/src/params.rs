//! Request parameters as Rails reads them: query and body together, the body as JSON, form or multipart,
//! with `name[]` for lists and `name[key]` for structures.

use std::collections::HashMap;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use serde_json::{Map, Value};

use crate::error::{ApiError, Result};
use crate::ids::Id;

/// Larger bodies are refused with 413.
pub const MAX_BODY: usize = 110 * 1024 * 1024;

/// All parameters of a request. An extractor; it takes the body, so it comes last.
#[derive(Debug, Default)]
pub struct Params {
    values: Map<String, Value>,
    files: HashMap<String, Upload>,
}

/// A file in a multipart body.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The file itself; what the client says of its name and type is not trusted, and not kept.
    pub bytes: Bytes,
}

impl Params {
    /// Whether the parameter was sent, even if empty.
    pub fn has(&self, name: &str) -> bool {
        self.values.contains_key(name) || self.files.contains_key(name)
    }

    /// The parameter as it came.
    pub fn value(&self, name: &str) -> Option<&Value> {
        self.values.get(name)
    }

    /// A text; numbers and booleans are written out.
    pub fn text(&self, name: &str) -> Option<String> {
        self.values.get(name).and_then(scalar)
    }

    /// A text that is not empty or all blank.
    pub fn filled(&self, name: &str) -> Option<String> {
        self.text(name).filter(|it| !it.trim().is_empty())
    }

    /// A truth value by Rails' rule: all but `0`, `f`, `false`, `off` (and the like) is true. Empty counts as not sent.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.values.get(name).and_then(truth)
    }

    /// A whole number; `None` if missing or not a number.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.text(name)?.trim().parse().ok()
    }

    /// How many entries a list may have: `limit` between 1 and `max`, else `default`.
    pub fn limit(&self, default: usize, max: usize) -> usize {
        match self.number("limit") {
            Some(limit) if limit > 0 => usize::try_from(limit).unwrap_or(max).min(max),
            _ => default,
        }
    }

    /// An id; `None` if missing or not a number.
    pub fn id(&self, name: &str) -> Option<Id> {
        self.text(name)?.trim().parse().ok()
    }

    /// A list; a single value counts as a list of one.
    pub fn list(&self, name: &str) -> Vec<String> {
        self.items(name).into_iter().filter_map(scalar).collect()
    }

    /// A list of ids; what is no number is left out.
    pub fn ids(&self, name: &str) -> Vec<Id> {
        self.list(name).iter().filter_map(|it| it.parse().ok()).collect()
    }

    /// The entries of a list of any shape: `name[]`, a JSON array, `name[0][key]` in the order of its numbers,
    /// or a single value.
    pub fn items(&self, name: &str) -> Vec<&Value> {
        match self.values.get(name) {
            None | Some(Value::Null) => Vec::new(),
            Some(Value::Array(items)) => items.iter().collect(),
            Some(Value::Object(map)) => {
                let mut entries: Vec<_> = map.iter().collect();
                entries.sort_by_key(|(key, _)| key.parse::<u64>().unwrap_or(u64::MAX));
                entries.into_iter().map(|(_, value)| value).collect()
            }
            Some(single) => vec![single],
        }
    }

    /// All values (not the files) as one JSON object.
    pub fn into_json(self) -> Value {
        Value::Object(self.values)
    }

    /// An uploaded file.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.files.get(name)
    }

    /// Reads a query string or a form body.
    pub fn from_form(text: &str) -> Self {
        let mut params = Self::default();
        params.add_form(text.as_bytes());
        params
    }

    fn add_form(&mut self, form: &[u8]) {
        for (name, value) in form_urlencoded::parse(form) {
            self.add(&name, Value::String(value.into_owned()));
        }
    }

    fn add(&mut self, name: &str, value: Value) {
        let (first, rest) = name.find('[').map_or((name, ""), |at| name.split_at(at));
        let slot = self.values.entry(first).or_insert(Value::Null);
        place(slot, rest, value);
    }
}

/// A text, or what can be written as one.
pub fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

/// Rails' rule for truth values; `None` for null and for the empty text.
pub fn truth(value: &Value) -> Option<bool> {
    let text = scalar(value)?;
    (!text.is_empty())
        .then(|| !matches!(text.to_ascii_lowercase().as_str(), "0" | "f" | "false" | "off"))
}

/// Puts the value where the rest of its name (`[a][]`) says.
fn place(slot: &mut Value, path: &str, value: Value) {
    let Some((key, rest)) = path.strip_prefix('[').and_then(|it| it.split_once(']')) else {
        *slot = value;
        return;
    };
    if key.is_empty() {
        if !slot.is_array() {
            *slot = Value::Array(Vec::new());
        }
        let Some(items) = slot.as_array_mut() else { return };
        let inner = rest.strip_prefix('[').and_then(|it| it.split_once(']'));
        // `a[][x]=1&a[][y]=2` is one entry until a key comes again.
        let fits_last = inner.is_some_and(|(key, _)| {
            items.last().is_some_and(|last| last.is_object() && last.get(key).is_none())
        });
        if !fits_last {
            items.push(Value::Null);
        }
        if let Some(last) = items.last_mut() {
            place(last, rest, value);
        }
    } else {
        if !slot.is_object() {
            *slot = Value::Object(Map::new());
        }
        if let Some(map) = slot.as_object_mut() {
            place(map.entry(key).or_insert(Value::Null), rest, value);
        }
    }
}

impl<S: Send + Sync> FromRequest<S> for Params {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self> {
        let mut params = Self::from_form(request.uri().query().unwrap_or_default());
        let kind = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|it| it.to_str().ok())
            .unwrap_or_default()
            .to_ascii_lowercase();
        if kind.starts_with("multipart/form-data") {
            params.add_multipart(request, state).await?;
        } else if kind.starts_with("application/json") {
            params.add_json(&read(request.into_body()).await?)?;
        } else {
            params.add_form(&read(request.into_body()).await?);
        }
        Ok(params)
    }
}

impl Params {
    fn add_json(&mut self, body: &[u8]) -> Result<()> {
        if body.is_empty() {
            return Ok(());
        }
        match serde_json::from_slice(body) {
            Ok(Value::Object(map)) => self.values.extend(map),
            Ok(other) => {
                self.values.insert("_json".into(), other);
            }
            Err(_) => {
                return Err(ApiError::bad_request("There was a problem in the JSON you submitted"));
            }
        }
        Ok(())
    }

    async fn add_multipart<S: Send + Sync>(&mut self, request: Request, state: &S) -> Result<()> {
        let broken = |_| ApiError::bad_request("There was a problem in the form you submitted");
        let mut parts = Multipart::from_request(request, state)
            .await
            .map_err(|_| ApiError::bad_request("There was a problem in the form you submitted"))?;
        while let Some(part) = parts.next_field().await.map_err(broken)? {
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            let bytes = part.bytes().await.map_err(broken)?;
            if is_file {
                self.files.insert(name, Upload { bytes });
            } else {
                self.add(&name, Value::String(String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        Ok(())
    }
}

async fn read(body: Body) -> Result<Bytes> {
    axum::body::to_bytes(body, MAX_BODY)
        .await
        .map_err(|_| ApiError::new(axum::http::StatusCode::PAYLOAD_TOO_LARGE, "Payload too large"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_lists_and_structures_as_rails_does() {
        let params = Params::from_form(
            "a=1&b[]=x&b[]=y&f[0][name]=n&f[0][value]=v&f[1][name]=m&poll[options][]=ja&poll[options][]=nein&c[][k]=1&c[][v]=2&c[][k]=3",
        );
        assert_eq!(params.text("a").as_deref(), Some("1"));
        assert_eq!(params.list("b"), ["x", "y"]);
        assert_eq!(params.items("f"), [&json!({"name": "n", "value": "v"}), &json!({"name": "m"})]);
        assert_eq!(params.value("poll"), Some(&json!({"options": ["ja", "nein"]})));
        assert_eq!(params.value("c"), Some(&json!([{"k": "1", "v": "2"}, {"k": "3"}])));
    }

    #[test]
    fn empty_is_no_truth_value() {
        let params = Params::from_form("a=&b=0&c=on&d=off");
        assert_eq!(params.flag("a"), None);
        assert_eq!(params.flag("b"), Some(false));
        assert_eq!(params.flag("c"), Some(true));
        assert_eq!(params.flag("d"), Some(false));
    }
}
