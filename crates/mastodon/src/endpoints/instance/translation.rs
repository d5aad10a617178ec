//! What the instance can translate.

use std::collections::BTreeMap;

use crate::{ApiError, Endpoint, Request, Response, endpoint::one};

/// Which languages the instance translates into which, by the language of the original (`und` where
/// it finds out by itself). Empty where it does not translate.
/// <https://docs.joinmastodon.org/methods/instance/#translation_languages>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TranslationLanguages;

impl Endpoint for TranslationLanguages {
    type Answer = BTreeMap<String, Vec<String>>;

    fn request(&self) -> Request {
        Request::get("/api/v1/instance/translation_languages")
    }

    fn read(response: &Response) -> Result<Self::Answer, ApiError> {
        one(response)
    }
}
