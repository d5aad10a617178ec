//! What can go wrong with a call: each variant says whose fault it is and what a person can do.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{Response, TransportError, tolerant};

/// A call that brought no usable answer.
///
/// The variants are told apart by what a person can do about them; the interface's text for each
/// stands in the app's `texts`.
#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// Nobody's fault that can be told from here: no connection. Trying again later helps.
    Network,
    /// The server took too long. Trying again helps; what was sent may have been stored.
    TimedOut,
    /// 401: the token is missing, revoked or expired. Signing in again helps.
    SignedOut {
        /// The server's own words.
        message: String,
    },
    /// 403: the server understood and refuses (closed, pending, suspended, blocked).
    Forbidden {
        /// The server's own words.
        message: String,
    },
    /// 404: not there, or not visible to this account.
    NotFound,
    /// 410: was there and is gone for good.
    Gone,
    /// 422: what was sent is not acceptable as it is; changing it helps.
    Invalid {
        /// The server's own words.
        message: String,
        /// What is wrong, by field. Empty where the server names none.
        details: BTreeMap<String, Vec<FieldError>>,
    },
    /// 429: too many calls. Waiting helps.
    TooMany {
        /// When to come back, as the server wrote it: seconds, or a point in time (ISO 8601).
        reset: Option<String>,
    },
    /// 5xx: the server's fault. Trying again later helps.
    Server {
        /// The HTTP status code.
        status: u16,
        /// The server's own words, if it had any.
        message: String,
    },
    /// Another status that the API does not document for the call.
    Unexpected {
        /// The HTTP status code.
        status: u16,
        /// The server's own words, if it had any.
        message: String,
    },
    /// An answer that cannot be read: the server's fault, or ours.
    Unreadable {
        /// What the decoder stumbled over, for a report.
        reason: String,
    },
}

/// What is wrong with one field of a form.
/// <https://docs.joinmastodon.org/methods/accounts/#create>
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct FieldError {
    /// The code: `ERR_TAKEN`, `ERR_BLANK`, …
    #[serde(default)]
    pub error: String,
    /// The server's own words, in the language of the request or English.
    #[serde(default)]
    pub description: String,
}

impl ApiError {
    /// Reads the error that a response outside 2xx tells.
    pub fn from_response(response: &Response) -> Self {
        let told: Told = tolerant::parse(&response.body).unwrap_or_default();
        let message = told.message();
        match response.status {
            401 => Self::SignedOut { message },
            403 => Self::Forbidden { message },
            404 => Self::NotFound,
            410 => Self::Gone,
            400 | 422 => Self::Invalid { message, details: told.details.unwrap_or_default() },
            429 => Self::TooMany {
                reset: response
                    .header("retry-after")
                    .or_else(|| response.header("x-ratelimit-reset"))
                    .map(str::to_owned),
            },
            status @ 500..=599 => Self::Server { status, message },
            status => Self::Unexpected { status, message },
        }
    }

    /// Whether the same call may succeed later without anything being changed.
    pub fn may_pass(&self) -> bool {
        matches!(self, Self::Network | Self::TimedOut | Self::TooMany { .. } | Self::Server { .. })
    }
}

impl From<TransportError> for ApiError {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::Network => Self::Network,
            TransportError::TimedOut => Self::TimedOut,
        }
    }
}

/// The body of an error as Mastodon and its kin write it.
#[derive(Default, Deserialize)]
struct Told {
    #[serde(default, deserialize_with = "crate::tolerant::or_default")]
    error: Option<String>,
    #[serde(default, deserialize_with = "crate::tolerant::or_default")]
    error_description: Option<String>,
    #[serde(default, deserialize_with = "crate::tolerant::or_default")]
    details: Option<BTreeMap<String, Vec<FieldError>>>,
}

impl Told {
    fn message(&self) -> String {
        self.error_description.clone().or_else(|| self.error.clone()).unwrap_or_default()
    }
}

impl From<serde_json::Error> for ApiError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unreadable { reason: error.to_string() }
    }
}
