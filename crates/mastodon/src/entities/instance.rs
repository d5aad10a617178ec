//! The instance: who runs it, what it allows, what it can do.

use serde::{Deserialize, Serialize};

use super::{Account, Rule};
use crate::tolerant::{flag, list, or_default, text};

/// What an instance tells about itself.
/// <https://docs.joinmastodon.org/entities/Instance/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Instance {
    /// The domain in handles.
    pub domain: String,
    /// The instance's name.
    #[serde(default, deserialize_with = "text")]
    pub title: String,
    /// The software's version. Gate nothing on it: see [`Instance::api_versions`].
    #[serde(default, deserialize_with = "text")]
    pub version: String,
    /// Where the software's source is.
    #[serde(default, deserialize_with = "text")]
    pub source_url: String,
    /// A short description, plain text.
    #[serde(default, deserialize_with = "text")]
    pub description: String,
    /// How much it is used.
    #[serde(default, deserialize_with = "or_default")]
    pub usage: Usage,
    /// A picture that stands for it.
    #[serde(default, deserialize_with = "or_default")]
    pub thumbnail: Thumbnail,
    /// Its icon in several sizes.
    #[serde(default, deserialize_with = "list")]
    pub icon: Vec<InstanceIcon>,
    /// Its main languages.
    #[serde(default, deserialize_with = "list")]
    pub languages: Vec<String>,
    /// Limits and features.
    #[serde(default, deserialize_with = "or_default")]
    pub configuration: Configuration,
    /// Whether and how one can join.
    #[serde(default, deserialize_with = "or_default")]
    pub registrations: Registrations,
    /// What it can do.
    #[serde(default, deserialize_with = "or_default")]
    pub api_versions: ApiVersions,
    /// Who answers for it.
    #[serde(default, deserialize_with = "or_default")]
    pub contact: Contact,
    /// Its rules.
    #[serde(default, deserialize_with = "list")]
    pub rules: Vec<Rule>,
}

/// How much an instance is used.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Usage {
    /// By how many people.
    #[serde(default, deserialize_with = "or_default")]
    pub users: UsageUsers,
}

/// How many people use an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UsageUsers {
    /// In the last four weeks.
    #[serde(default, deserialize_with = "crate::tolerant::count")]
    pub active_month: u64,
}

/// A picture that stands for an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Thumbnail {
    /// The picture.
    #[serde(default, deserialize_with = "text")]
    pub url: String,
    /// A blurred placeholder, encoded by the BlurHash algorithm.
    pub blurhash: Option<String>,
    /// What the picture shows.
    #[serde(default, deserialize_with = "text")]
    pub description: String,
    /// The picture in two sizes.
    #[serde(default, deserialize_with = "or_default")]
    pub versions: ThumbnailVersions,
}

/// A thumbnail for screens of different density.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ThumbnailVersions {
    /// For common screens.
    #[serde(rename = "@1x")]
    pub at_1x: Option<String>,
    /// For screens of double density.
    #[serde(rename = "@2x")]
    pub at_2x: Option<String>,
}

/// An icon in one size.
/// <https://docs.joinmastodon.org/entities/Instance/#InstanceIcon>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceIcon {
    /// The picture.
    #[serde(default, deserialize_with = "text")]
    pub src: String,
    /// Like `36x36`, in pixels.
    #[serde(default, deserialize_with = "text")]
    pub size: String,
}

/// Whether and how one can join.
/// <https://docs.joinmastodon.org/entities/Instance/#registrations>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Registrations {
    /// Whether one can.
    #[serde(default, deserialize_with = "flag")]
    pub enabled: bool,
    /// Whether the operators look at each application.
    #[serde(default, deserialize_with = "flag")]
    pub approval_required: bool,
    /// Whether an application must give a reason.
    #[serde(default, deserialize_with = "flag")]
    pub reason_required: bool,
    /// Why one cannot, HTML.
    pub message: Option<String>,
    /// From which age, in years.
    #[serde(default, deserialize_with = "or_default")]
    pub min_age: Option<u8>,
    /// Another page to join on.
    pub url: Option<String>,
}

/// Who answers for an instance.
/// <https://docs.joinmastodon.org/entities/Instance/#contact>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// An e-mail address; may be empty.
    #[serde(default, deserialize_with = "text")]
    pub email: String,
    /// An account.
    #[serde(default, deserialize_with = "or_default")]
    pub account: Option<Account>,
}

/// What an instance can do, by a number that grows.
/// <https://docs.joinmastodon.org/entities/Instance/#api-versions>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApiVersions {
    /// Mastodon's own: 2 = 4.3, 7 = 4.5, 10 = 4.6; 0 where the server does not say.
    #[serde(default, deserialize_with = "crate::tolerant::count")]
    pub mastodon: u64,
}

/// Limits and features. What a server leaves out has Mastodon's own defaults.
/// <https://docs.joinmastodon.org/entities/Instance/#configuration>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Configuration {
    /// Addresses.
    #[serde(default, deserialize_with = "or_default")]
    pub urls: InstanceUrls,
    /// Web push.
    #[serde(default, deserialize_with = "or_default")]
    pub vapid: Vapid,
    /// Limits for accounts.
    #[serde(default, deserialize_with = "or_default")]
    pub accounts: AccountLimits,
    /// Limits for posts.
    #[serde(default, deserialize_with = "or_default")]
    pub statuses: StatusLimits,
    /// Limits for attached files.
    #[serde(default, deserialize_with = "or_default")]
    pub media_attachments: MediaLimits,
    /// Limits for polls.
    #[serde(default, deserialize_with = "or_default")]
    pub polls: PollLimits,
    /// Translation of posts.
    #[serde(default, deserialize_with = "or_default")]
    pub translation: TranslationSupport,
    /// Who may read which timeline.
    #[serde(default, deserialize_with = "or_default")]
    pub timelines_access: TimelinesAccess,
    /// Whether it talks only with servers it chose.
    #[serde(default, deserialize_with = "flag")]
    pub limited_federation: bool,
}

/// Addresses of an instance.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceUrls {
    /// The websocket's origin.
    pub streaming: Option<String>,
    /// A page that tells about outages.
    pub status: Option<String>,
    /// The page about the instance.
    pub about: Option<String>,
    /// The privacy policy.
    pub privacy_policy: Option<String>,
    /// The terms of service.
    pub terms_of_service: Option<String>,
}

/// What web push needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Vapid {
    /// The server's key.
    #[serde(default, deserialize_with = "text")]
    pub public_key: String,
}

/// Limits for accounts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccountLimits {
    /// Characters of the name shown.
    pub max_display_name_length: u32,
    /// Characters of the biography.
    pub max_note_length: u32,
    /// Characters of the profile picture's description.
    pub max_avatar_description_length: u32,
    /// Characters of the banner's description.
    pub max_header_description_length: u32,
    /// Featured hashtags.
    pub max_featured_tags: u32,
    /// Pinned posts.
    pub max_pinned_statuses: u32,
    /// Profile fields.
    pub max_profile_fields: u32,
    /// Characters of a field's label.
    pub profile_field_name_limit: u32,
    /// Characters of a field's content.
    pub profile_field_value_limit: u32,
}

impl Default for AccountLimits {
    fn default() -> Self {
        Self {
            max_display_name_length: 30,
            max_note_length: 500,
            max_avatar_description_length: 150,
            max_header_description_length: 150,
            max_featured_tags: 10,
            max_pinned_statuses: 5,
            max_profile_fields: 4,
            profile_field_name_limit: 255,
            profile_field_value_limit: 255,
        }
    }
}

/// Limits for posts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StatusLimits {
    /// Characters of text and content warning together.
    pub max_characters: u32,
    /// Attached files.
    pub max_media_attachments: u32,
    /// Characters that every link counts as.
    pub characters_reserved_per_url: u32,
    /// In what kinds of text a post may be written (`text/markdown`); empty = plain text only.
    /// Not Mastodon's own: glitch-soc and GoToSocial tell it here.
    pub supported_mime_types: Vec<String>,
}

impl Default for StatusLimits {
    fn default() -> Self {
        Self {
            max_characters: 500,
            max_media_attachments: 4,
            characters_reserved_per_url: 23,
            supported_mime_types: Vec::new(),
        }
    }
}

/// Limits for attached files.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct MediaLimits {
    /// File types the server takes; empty where it does not say.
    pub supported_mime_types: Vec<String>,
    /// Characters of a description.
    pub description_limit: u32,
    /// Bytes of a picture.
    pub image_size_limit: u64,
    /// Pixels of a picture (width times height).
    pub image_matrix_limit: u64,
    /// Bytes of a video or sound.
    pub video_size_limit: u64,
    /// Frames per second of a video.
    pub video_frame_rate_limit: u32,
    /// Pixels of a video's frame (width times height).
    pub video_matrix_limit: u64,
}

impl Default for MediaLimits {
    fn default() -> Self {
        Self {
            supported_mime_types: Vec::new(),
            description_limit: 1500,
            image_size_limit: 16 << 20,
            image_matrix_limit: 33_177_600,
            video_size_limit: 99 << 20,
            video_frame_rate_limit: 120,
            video_matrix_limit: 8_294_400,
        }
    }
}

/// Limits for polls.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct PollLimits {
    /// Options.
    pub max_options: u32,
    /// Characters of an option.
    pub max_characters_per_option: u32,
    /// The shortest duration in seconds.
    pub min_expiration: u32,
    /// The longest duration in seconds.
    pub max_expiration: u32,
}

impl Default for PollLimits {
    fn default() -> Self {
        Self {
            max_options: 4,
            max_characters_per_option: 50,
            min_expiration: 300,
            max_expiration: 2_629_746,
        }
    }
}

/// Whether the instance translates posts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TranslationSupport {
    /// Whether it does.
    #[serde(default, deserialize_with = "flag")]
    pub enabled: bool,
}

/// Who may read which timeline; servers before 4.5 do not say.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TimelinesAccess {
    /// Public timelines.
    #[serde(default, deserialize_with = "or_default")]
    pub live_feeds: FeedAccess,
    /// Timelines of hashtags.
    #[serde(default, deserialize_with = "or_default")]
    pub hashtag_feeds: FeedAccess,
    /// Timelines of trending links.
    #[serde(default, deserialize_with = "or_default")]
    pub trending_link_feeds: FeedAccess,
}

/// Who may read a timeline, by where its posts come from.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct FeedAccess {
    /// Posts of this instance.
    pub local: TimelineAccess,
    /// Posts of others.
    pub remote: TimelineAccess,
}

impl Default for FeedAccess {
    fn default() -> Self {
        Self { local: TimelineAccess::Public, remote: TimelineAccess::Public }
    }
}

super::words! {
    /// Who may read a timeline.
    TimelineAccess {
        /// Everyone.
        Public = "public",
        /// Who is signed in.
        Authenticated = "authenticated",
        /// Nobody.
        Disabled = "disabled",
    }
}
