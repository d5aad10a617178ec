//! The Mastodon API as values: entities, endpoints, errors, pages and streaming events.
//!
//! Nothing here does I/O or knows a browser. An [`Endpoint`] says what to ask and how the answer
//! reads; something that implements [`Transport`] carries the [`Request`] there and brings the
//! [`Response`] back; [`read_answer`] turns it into the answer or an [`ApiError`].
//!
//! Decoding is tolerant: unknown fields are ignored, missing optional fields take their default,
//! unknown values of an enumeration become `Unknown`, and a bad entry of a list is left out.
//!
//! Reference: <https://docs.joinmastodon.org/api/>

mod endpoint;
pub mod endpoints;
pub mod entities;
mod error;
mod ids;
mod page;
mod refresh_hint;
mod request;
mod response;
mod streaming;
mod timestamp;
mod tolerant;

pub use endpoint::{Endpoint, read_answer};
pub use error::{ApiError, FieldError};
pub use ids::*;
pub use page::{Cursor, Page};
pub use refresh_hint::RefreshHint;
pub use request::{Body, Method, Request, percent_encode};
pub use response::{LocalFuture, Response, Transport, TransportError};
pub use streaming::{Stream, StreamEvent};
pub use timestamp::Timestamp;
