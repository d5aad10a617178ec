//! Pictures that stand for `:shortcode:` in texts.

use serde::{Deserialize, Serialize};

use crate::tolerant::{flag, text};

/// A custom emoji of the instance.
/// <https://docs.joinmastodon.org/entities/CustomEmoji/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CustomEmoji {
    /// The name, without colons.
    pub shortcode: String,
    /// The picture, possibly animated.
    #[serde(default, deserialize_with = "text")]
    pub url: String,
    /// The picture standing still.
    #[serde(default, deserialize_with = "text")]
    pub static_url: String,
    /// Whether a picker should offer it.
    #[serde(default, deserialize_with = "flag")]
    pub visible_in_picker: bool,
    /// The heading it stands under in a picker.
    pub category: Option<String>,
}
