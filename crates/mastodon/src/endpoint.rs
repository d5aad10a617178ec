//! An endpoint is a value: what to ask, and how the answer reads.

use serde::de::DeserializeOwned;

use crate::{ApiError, Request, Response, tolerant};

/// One call of Mastodon's API. Implemented by small structs in [`crate::endpoints`], each with a
/// link to its documentation.
pub trait Endpoint {
    /// What the server answers on success.
    type Answer;

    /// The call as it is to be sent.
    fn request(&self) -> Request;

    /// Reads a successful (2xx) answer.
    ///
    /// # Errors
    /// [`ApiError::Unreadable`] where it is not what the API documents.
    fn read(response: &Response) -> Result<Self::Answer, ApiError>;
}

/// Reads an answer of `E`: the answer where the status is 2xx, else the error it tells.
///
/// # Errors
/// Whatever the server told, or [`ApiError::Unreadable`].
pub fn read_answer<E: Endpoint>(response: &Response) -> Result<E::Answer, ApiError> {
    if (200..300).contains(&response.status) {
        return E::read(response);
    }
    Err(ApiError::from_response(response))
}

/// Reads a body that is one entity.
pub(crate) fn one<T: DeserializeOwned>(response: &Response) -> Result<T, ApiError> {
    Ok(tolerant::parse(&response.body)?)
}

/// Reads a body that is an unpaged list; bad entries are left out.
pub(crate) fn all<T: DeserializeOwned>(response: &Response) -> Result<Vec<T>, ApiError> {
    Ok(tolerant::list_from_str(&response.body)?)
}
