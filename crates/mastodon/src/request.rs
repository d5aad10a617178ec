//! What is sent: method, path, query and body of one call.

/// The HTTP method of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads; may be repeated at will.
    Get,
    /// Creates or triggers.
    Post,
    /// Replaces.
    Put,
    /// Changes in part.
    Patch,
    /// Removes.
    Delete,
}

impl Method {
    /// The name as it stands in an HTTP request.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
        }
    }
}

/// What a call carries besides its address.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Body {
    /// Nothing.
    #[default]
    None,
    /// `application/json`.
    Json(serde_json::Value),
    /// `application/x-www-form-urlencoded`, as the OAuth endpoints want it.
    Form(Vec<(&'static str, String)>),
}

/// One call, ready to be carried. Paths are absolute on the instance (`/api/v1/…`) and already
/// percent-encoded; query values are not yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// The HTTP method.
    pub method: Method,
    /// Absolute path, percent-encoded, without query.
    pub path: String,
    /// Query parameters in order; names may repeat (`id[]`).
    pub query: Vec<(&'static str, String)>,
    /// The body.
    pub body: Body,
    /// Makes a repeated POST harmless: the server answers a known key with the first result.
    /// <https://docs.joinmastodon.org/methods/statuses/#headers>
    pub idempotency_key: Option<String>,
    /// Whether it goes on where the page that sends it is left meanwhile; only for small bodies.
    pub outlives_page: bool,
    /// A token that replaces the session's own, for calls made as the app (before a login) or
    /// for another account.
    pub token: Option<String>,
}

impl Request {
    /// A `GET` of `path`.
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::Get, path)
    }

    /// A `POST` to `path`.
    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::Post, path)
    }

    /// Lets it go on where the page is left meanwhile.
    pub fn outliving_page(self) -> Self {
        Self { outlives_page: true, ..self }
    }

    /// A `PUT` to `path`.
    pub fn put(path: impl Into<String>) -> Self {
        Self::new(Method::Put, path)
    }

    /// A `PATCH` of `path`.
    pub fn patch(path: impl Into<String>) -> Self {
        Self::new(Method::Patch, path)
    }

    /// A `DELETE` of `path`.
    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::Delete, path)
    }

    /// Adds a query parameter.
    pub fn query(mut self, name: &'static str, value: impl ToString) -> Self {
        self.query.push((name, value.to_string()));
        self
    }

    /// Adds a query parameter if there is a value for it.
    pub fn query_opt(self, name: &'static str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.query(name, value),
            None => self,
        }
    }

    /// Adds `name=true` if the condition holds; servers take its absence as no.
    pub fn query_flag(self, name: &'static str, condition: bool) -> Self {
        if condition { self.query(name, "true") } else { self }
    }

    /// Adds a query parameter for each value; such names end in `[]`.
    pub fn query_all<T: ToString>(
        self,
        name: &'static str,
        values: impl IntoIterator<Item = T>,
    ) -> Self {
        values.into_iter().fold(self, |request, value| request.query(name, value))
    }

    /// Sets a JSON body.
    pub fn json(mut self, value: serde_json::Value) -> Self {
        self.body = Body::Json(value);
        self
    }

    /// Sets a form body.
    pub fn form(mut self, pairs: Vec<(&'static str, String)>) -> Self {
        self.body = Body::Form(pairs);
        self
    }

    /// Sends with this token instead of the session's.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sends with this token instead of the session's if there is one.
    pub fn token_opt(mut self, token: Option<&str>) -> Self {
        self.token = token.map(str::to_owned);
        self
    }

    fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            query: Vec::new(),
            body: Body::None,
            idempotency_key: None,
            outlives_page: false,
            token: None,
        }
    }

    /// Path and query as one percent-encoded string.
    pub fn path_and_query(&self) -> String {
        let mut address = self.path.clone();
        for (index, (name, value)) in self.query.iter().enumerate() {
            address.push(if index == 0 { '?' } else { '&' });
            address.push_str(&percent_encode(name));
            address.push('=');
            address.push_str(&percent_encode(value));
        }
        address
    }
}

impl Body {
    /// The body as text with its content type; `None` where nothing is sent.
    pub fn encode(&self) -> Option<(&'static str, String)> {
        match self {
            Body::None => None,
            Body::Json(value) => Some(("application/json", value.to_string())),
            Body::Form(pairs) => {
                let encoded: Vec<String> = pairs
                    .iter()
                    .map(|(name, value)| {
                        format!("{}={}", percent_encode(name), percent_encode(value))
                    })
                    .collect();
                Some(("application/x-www-form-urlencoded", encoded.join("&")))
            }
        }
    }
}

/// Percent-encodes all but RFC 3986's unreserved characters, fit for a path segment or a query
/// value.
pub fn percent_encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(byte as char);
            }
            _ => {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                encoded.push('%');
                encoded.push(HEX[usize::from(byte >> 4)] as char);
                encoded.push(HEX[usize::from(byte & 15)] as char);
            }
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_encoded_and_names_may_repeat() {
        let request = Request::get("/api/v1/x")
            .query("id[]", "1")
            .query("id[]", "ä &")
            .query_opt("none", None::<u8>);
        assert_eq!(request.path_and_query(), "/api/v1/x?id%5B%5D=1&id%5B%5D=%C3%A4%20%26");
    }

    #[test]
    fn a_form_is_encoded() {
        let body = Body::Form(vec![("grant_type", "a b".into()), ("code", "1+1".into())]);
        assert_eq!(
            body.encode(),
            Some(("application/x-www-form-urlencoded", "grant_type=a%20b&code=1%2B1".into()))
        );
    }
}
