//! Previews of linked pages.

use serde::{Deserialize, Serialize};

use super::{Account, TagHistory};
use crate::{
    Timestamp,
    tolerant::{count, list, or_default, text},
};

/// A preview of the page that a post links to; in trends with its history.
/// <https://docs.joinmastodon.org/entities/PreviewCard/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreviewCard {
    /// The page.
    pub url: String,
    /// The page's title.
    #[serde(default, deserialize_with = "text")]
    pub title: String,
    /// The page's description.
    #[serde(default, deserialize_with = "text")]
    pub description: String,
    /// What kind of page it is.
    #[serde(default, rename = "type")]
    pub kind: CardKind,
    /// Its authors, with their accounts where known.
    #[serde(default, deserialize_with = "list")]
    pub authors: Vec<CardAuthor>,
    /// The author's name, for servers that send no `authors`.
    #[serde(default, deserialize_with = "text")]
    pub author_name: String,
    /// The author's page, for servers that send no `authors`.
    #[serde(default, deserialize_with = "text")]
    pub author_url: String,
    /// The publisher's name.
    #[serde(default, deserialize_with = "text")]
    pub provider_name: String,
    /// The publisher's page.
    #[serde(default, deserialize_with = "text")]
    pub provider_url: String,
    /// Width of the preview in pixels.
    #[serde(default, deserialize_with = "count")]
    pub width: u64,
    /// Height of the preview in pixels.
    #[serde(default, deserialize_with = "count")]
    pub height: u64,
    /// A preview picture, on the instance.
    pub image: Option<String>,
    /// What the picture shows.
    #[serde(default, deserialize_with = "text")]
    pub image_description: String,
    /// A blurred placeholder, encoded by the BlurHash algorithm.
    pub blurhash: Option<String>,
    /// The page's language.
    pub language: Option<String>,
    /// When the page was published.
    #[serde(default, deserialize_with = "or_default")]
    pub published_at: Option<Timestamp>,
    /// How often it was shared on the last days; only in trends.
    #[serde(default, deserialize_with = "list")]
    pub history: Vec<TagHistory>,
}

/// An author of a linked page.
/// <https://docs.joinmastodon.org/entities/PreviewCardAuthor/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CardAuthor {
    /// The name.
    #[serde(default, deserialize_with = "text")]
    pub name: String,
    /// The author's page.
    #[serde(default, deserialize_with = "text")]
    pub url: String,
    /// The author's account in the fediverse.
    #[serde(default, deserialize_with = "or_default")]
    pub account: Option<Box<Account>>,
}

super::words! {
    /// The kind of a linked page.
    CardKind {
        /// A page.
        Link = "link",
        /// A picture.
        Photo = "photo",
        /// A video.
        Video = "video",
        /// A page that can be embedded.
        Rich = "rich",
    }
}
