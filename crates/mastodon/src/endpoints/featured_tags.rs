//! Hashtags featured on one's own profile.
//! <https://docs.joinmastodon.org/methods/featured_tags/>

use crate::{
    ApiError, Endpoint, FeaturedTagId, Request, Response,
    endpoint::{all, one},
    endpoints::{object, segment},
    entities::{FeaturedTag, Tag},
};

/// Hashtags featured on one's own profile.
/// <https://docs.joinmastodon.org/methods/featured_tags/#get>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ListFeaturedTags;

impl Endpoint for ListFeaturedTags {
    type Answer = Vec<FeaturedTag>;

    fn request(&self) -> Request {
        Request::get("/api/v1/featured_tags")
    }

    fn read(response: &Response) -> Result<Vec<FeaturedTag>, ApiError> {
        all(response)
    }
}

/// Features a hashtag on one's own profile.
/// <https://docs.joinmastodon.org/methods/featured_tags/#feature>
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureTag {
    /// The name without `#`.
    pub name: String,
}

impl Endpoint for FeatureTag {
    type Answer = FeaturedTag;

    fn request(&self) -> Request {
        Request::post("/api/v1/featured_tags")
            .json(object([("name", Some(self.name.as_str().into()))]))
    }

    fn read(response: &Response) -> Result<FeaturedTag, ApiError> {
        one(response)
    }
}

/// Features a hashtag no longer.
/// <https://docs.joinmastodon.org/methods/featured_tags/#unfeature>
#[derive(Clone, Debug, PartialEq)]
pub struct UnfeatureTag {
    /// Which entry.
    pub id: FeaturedTagId,
}

impl Endpoint for UnfeatureTag {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(format!("/api/v1/featured_tags/{}", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}

/// Hashtags one used lately and might feature.
/// <https://docs.joinmastodon.org/methods/featured_tags/#suggestions>
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SuggestFeaturedTags;

impl Endpoint for SuggestFeaturedTags {
    type Answer = Vec<Tag>;

    fn request(&self) -> Request {
        Request::get("/api/v1/featured_tags/suggestions")
    }

    fn read(response: &Response) -> Result<Vec<Tag>, ApiError> {
        all(response)
    }
}
