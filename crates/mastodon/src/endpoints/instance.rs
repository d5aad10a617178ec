//! What the instance tells about itself.
//! <https://docs.joinmastodon.org/methods/instance/>

mod stats;
mod translation;
mod v1;

use crate::{
    ApiError, Endpoint, Request, Response,
    endpoint::{all, one},
    entities::{CustomEmoji, ExtendedDescription, Instance, PrivacyPolicy, Rule, TermsOfService},
};

pub use stats::{GetStats, InstanceStats};
pub use translation::TranslationLanguages;
pub use v1::GetInstanceV1;

/// The instance. Where it answers 404, [`GetInstanceV1`] may help.
/// <https://docs.joinmastodon.org/methods/instance/#v2>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GetInstance;

impl Endpoint for GetInstance {
    type Answer = Instance;

    fn request(&self) -> Request {
        Request::get("/api/v2/instance")
    }

    fn read(response: &Response) -> Result<Instance, ApiError> {
        one(response)
    }
}

/// The rules.
/// <https://docs.joinmastodon.org/methods/instance/#rules>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rules;

impl Endpoint for Rules {
    type Answer = Vec<Rule>;

    fn request(&self) -> Request {
        Request::get("/api/v1/instance/rules")
    }

    fn read(response: &Response) -> Result<Vec<Rule>, ApiError> {
        all(response)
    }
}

/// The long description.
/// <https://docs.joinmastodon.org/methods/instance/#extended_description>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GetExtendedDescription;

impl Endpoint for GetExtendedDescription {
    type Answer = ExtendedDescription;

    fn request(&self) -> Request {
        Request::get("/api/v1/instance/extended_description")
    }

    fn read(response: &Response) -> Result<ExtendedDescription, ApiError> {
        one(response)
    }
}

/// The privacy policy.
/// <https://docs.joinmastodon.org/methods/instance/#privacy_policy>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GetPrivacyPolicy;

impl Endpoint for GetPrivacyPolicy {
    type Answer = PrivacyPolicy;

    fn request(&self) -> Request {
        Request::get("/api/v1/instance/privacy_policy")
    }

    fn read(response: &Response) -> Result<PrivacyPolicy, ApiError> {
        one(response)
    }
}

/// The terms of service; 404 where there are none.
/// <https://docs.joinmastodon.org/methods/instance/#terms_of_service>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GetTermsOfService;

impl Endpoint for GetTermsOfService {
    type Answer = TermsOfService;

    fn request(&self) -> Request {
        Request::get("/api/v1/instance/terms_of_service")
    }

    fn read(response: &Response) -> Result<TermsOfService, ApiError> {
        one(response)
    }
}

/// The custom emojis.
/// <https://docs.joinmastodon.org/methods/custom_emojis/#get>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CustomEmojis;

impl Endpoint for CustomEmojis {
    type Answer = Vec<CustomEmoji>;

    fn request(&self) -> Request {
        Request::get("/api/v1/custom_emojis")
    }

    fn read(response: &Response) -> Result<Vec<CustomEmoji>, ApiError> {
        all(response)
    }
}
