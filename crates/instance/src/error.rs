//! Refusals as Mastodon words them: `{"error": …}`, sometimes with `error_description` or `details`.
//!
//! See <https://docs.joinmastodon.org/entities/Error/>.

use axum::Json;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

/// What most handlers return.
pub type Result<T, E = ApiError> = std::result::Result<T, E>;

/// A refusal: its status and its body.
#[derive(Debug)]
pub struct ApiError {
    status: StatusCode,
    error: String,
    description: Option<String>,
    details: Option<Value>,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl ApiError {
    /// Any status with a text for `error`.
    pub fn new(status: StatusCode, error: impl Into<String>) -> Self {
        Self { status, error: error.into(), description: None, details: None, headers: Vec::new() }
    }

    /// 404: no such thing, or not for this viewer.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "Record not found")
    }

    /// 410: it was there once.
    pub fn gone() -> Self {
        Self::new(StatusCode::GONE, "Gone")
    }

    /// 401: no token, or one that is not known.
    pub fn invalid_token() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "The access token is invalid")
    }

    /// 401: visitors may not see this.
    pub fn login_required() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "This method requires an authenticated user")
    }

    /// 403 with Mastodon's general text.
    pub fn not_allowed() -> Self {
        Self::forbidden("This action is not allowed")
    }

    /// 403 with a text of its own.
    pub fn forbidden(error: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, error)
    }

    /// 400: the request itself is broken.
    pub fn bad_request(error: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, error)
    }

    /// 422 with a text of its own.
    pub fn unprocessable(error: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, error)
    }

    /// 422 `Validation failed: …`.
    pub fn invalid(problem: impl std::fmt::Display) -> Self {
        Self::unprocessable(format!("Validation failed: {problem}"))
    }

    /// An OAuth refusal: a code such as `invalid_grant`, and its explanation.
    pub fn oauth(status: StatusCode, code: &str, description: &str) -> Self {
        Self { description: Some(description.to_owned()), ..Self::new(status, code) }
    }

    /// Adds `details`: by field, the list of `{error, description}`.
    pub fn with_details(self, details: Value) -> Self {
        Self { details: Some(details), ..self }
    }

    /// Adds a header to the answer.
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The answer's status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The text of `error`.
    pub fn message(&self) -> &str {
        &self.error
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut body = Map::new();
        body.insert("error".into(), json!(self.error));
        if let Some(description) = self.description {
            body.insert("error_description".into(), json!(description));
        }
        if let Some(details) = self.details {
            body.insert("details".into(), details);
        }
        let mut response = (self.status, Json(Value::Object(body))).into_response();
        for (name, value) in self.headers {
            response.headers_mut().append(name, value);
        }
        response
    }
}

impl From<rusqlite::Error> for ApiError {
    /// A row that is not there is Mastodon's 404; anything else is a fault of this server.
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Self::not_found(),
            other => Self::internal(other),
        }
    }
}

impl From<std::io::Error> for ApiError {
    fn from(error: std::io::Error) -> Self {
        Self::internal(error)
    }
}

impl From<serde_json::Error> for ApiError {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(error)
    }
}

impl ApiError {
    /// 500; the cause goes to stderr, not to the client.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        eprintln!("probeinstanz: {cause}");
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "We're sorry, but something went wrong on our end.",
        )
    }
}
