//! Settings of one's own account that other clients share.

use serde::{Deserialize, Serialize};

use super::{QuotePolicy, Visibility};
use crate::tolerant::flag;

/// Settings of one's own account that other clients share.
/// <https://docs.joinmastodon.org/entities/Preferences/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Preferences {
    /// The visibility of new posts.
    #[serde(default, rename = "posting:default:visibility")]
    pub posting_default_visibility: Visibility,
    /// Whether new media are marked as sensitive.
    #[serde(default, rename = "posting:default:sensitive", deserialize_with = "flag")]
    pub posting_default_sensitive: bool,
    /// The language of new posts.
    #[serde(rename = "posting:default:language")]
    pub posting_default_language: Option<String>,
    /// Who may quote new posts.
    #[serde(default, rename = "posting:default:quote_policy")]
    pub posting_default_quote_policy: QuotePolicy,
    /// Which media are shown at once.
    #[serde(default, rename = "reading:expand:media")]
    pub reading_expand_media: ExpandMedia,
    /// Whether posts with a content warning are shown at once.
    #[serde(default, rename = "reading:expand:spoilers", deserialize_with = "flag")]
    pub reading_expand_spoilers: bool,
    /// Whether animated pictures move by themselves.
    #[serde(default, rename = "reading:autoplay:gifs", deserialize_with = "flag")]
    pub reading_autoplay_gifs: bool,
}

super::words! {
    /// Which media are shown at once.
    ExpandMedia {
        /// Those not marked as sensitive.
        Default = "default",
        /// All.
        ShowAll = "show_all",
        /// None.
        HideAll = "hide_all",
    }
}
