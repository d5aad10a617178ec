//! Pictures, videos and sounds attached to posts.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{MediaId, tolerant::or_default};

/// A file attached to a post, or just uploaded.
/// <https://docs.joinmastodon.org/entities/MediaAttachment/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MediaAttachment {
    /// The file's id.
    pub id: MediaId,
    /// What kind of file it is.
    #[serde(default, rename = "type")]
    pub kind: MediaKind,
    /// The file; `None` while the server still processes it.
    pub url: Option<String>,
    /// A small picture of it.
    pub preview_url: Option<String>,
    /// The file on the server it came from.
    pub remote_url: Option<String>,
    /// Sizes, length and focus.
    #[serde(default, deserialize_with = "or_default")]
    pub meta: Option<MediaMeta>,
    /// What the file shows or tells, written by its author.
    pub description: Option<String>,
    /// A blurred placeholder, encoded by the BlurHash algorithm.
    pub blurhash: Option<String>,
}

super::words! {
    /// The kind of an attached file. The API's own `unknown` (a kind the server does not know:
    /// offer it as a link) reads as `Unknown` too.
    MediaKind {
        /// A still picture.
        Image = "image",
        /// A soundless video that plays in a loop.
        Gifv = "gifv",
        /// A video.
        Video = "video",
        /// A sound.
        Audio = "audio",
    }
}

/// What is known about a file.
/// <https://docs.joinmastodon.org/entities/MediaAttachment/#meta>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MediaMeta {
    /// The file itself.
    #[serde(default, deserialize_with = "or_default")]
    pub original: Option<MediaSize>,
    /// The preview.
    #[serde(default, deserialize_with = "or_default")]
    pub small: Option<MediaSize>,
    /// The point that cropping must keep.
    #[serde(default, deserialize_with = "or_default")]
    pub focus: Option<Focus>,
}

/// Measures of a file or its preview.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MediaSize {
    /// In pixels.
    #[serde(default, deserialize_with = "or_default")]
    pub width: Option<u32>,
    /// In pixels.
    #[serde(default, deserialize_with = "or_default")]
    pub height: Option<u32>,
    /// Width divided by height.
    #[serde(default, deserialize_with = "or_default")]
    pub aspect: Option<f64>,
    /// In seconds.
    #[serde(default, deserialize_with = "or_default")]
    pub duration: Option<f64>,
}

/// A point of a picture: (0, 0) is the middle, (-1, 1) the upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Focus {
    /// From -1 (left) to 1 (right).
    #[serde(default, deserialize_with = "or_default")]
    pub x: f64,
    /// From -1 (bottom) to 1 (top).
    #[serde(default, deserialize_with = "or_default")]
    pub y: f64,
}

/// As the API takes it: `-0.50,0.30`.
impl fmt::Display for Focus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:.2},{:.2}", self.x, self.y)
    }
}
