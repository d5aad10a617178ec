//! An answer, read to its end.

use serde_json::Value;

/// Status, headers and body of an answer.
#[derive(Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Header names (lower case) and values, in order.
    pub headers: Vec<(String, String)>,
    /// The body as text.
    pub text: String,
    /// The body as JSON; null if it is none.
    pub json: Value,
}

impl Answer {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(it, _)| it == name).map(|(_, value)| value.as_str())
    }

    /// Insists on this status.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    /// Insists on this status and this text of `error`.
    #[track_caller]
    pub fn expect_error(self, status: u16, error: &str) -> Self {
        let answer = self.expect(status);
        assert_eq!(answer.json["error"], error);
        answer
    }

    /// A text of the JSON, by pointer such as `/account/id`.
    #[track_caller]
    pub fn str(&self, pointer: &str) -> &str {
        let value = self.json.pointer(pointer).and_then(Value::as_str);
        value.unwrap_or_else(|| panic!("no text at {pointer} in {}", self.text))
    }

    /// The `id` of the JSON.
    #[track_caller]
    pub fn id(&self) -> String {
        self.str("/id").to_owned()
    }

    /// This field of every entry of the list.
    #[track_caller]
    pub fn each(&self, field: &str) -> Vec<String> {
        let list = self.json.as_array().unwrap_or_else(|| panic!("no list: {}", self.text));
        list.iter().map(|it| it[field].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The address in the `Link` header that leads to `next` or `prev`.
    pub fn link(&self, rel: &str) -> Option<String> {
        let header = self.header("link")?;
        let link = header.split(", ").find(|it| it.ends_with(&format!("rel=\"{rel}\"")))?;
        Some(link.split_once('<')?.1.split_once('>')?.0.to_owned())
    }
}
