//! People and organisations with a profile.

use serde::{Deserialize, Serialize};

use super::{CustomEmoji, QuotePolicy, Visibility};
use crate::{
    AccountId, Timestamp,
    tolerant::{count, flag, list, or_default, text},
};

/// An account, here or on another server. Mastodon's CredentialAccount and MutedAccount are read
/// as this too: they only add [`source`](Self::source), [`role`](Self::role) and
/// [`mute_expires_at`](Self::mute_expires_at).
/// <https://docs.joinmastodon.org/entities/Account/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// The account's id on this instance.
    pub id: AccountId,
    /// The name without domain.
    #[serde(default, deserialize_with = "text")]
    pub username: String,
    /// `username` for accounts of this instance, `username@domain` for others.
    #[serde(default, deserialize_with = "text")]
    pub acct: String,
    /// The profile's address on the web.
    #[serde(default, deserialize_with = "text")]
    pub url: String,
    /// The ActivityPub address.
    #[serde(default, deserialize_with = "text")]
    pub uri: String,
    /// The name shown, with `:shortcodes:`; may be empty.
    #[serde(default, deserialize_with = "text")]
    pub display_name: String,
    /// The biography, HTML.
    #[serde(default, deserialize_with = "text")]
    pub note: String,
    /// The profile picture, possibly animated.
    #[serde(default, deserialize_with = "text")]
    pub avatar: String,
    /// The profile picture standing still.
    #[serde(default, deserialize_with = "text")]
    pub avatar_static: String,
    /// What the profile picture shows.
    #[serde(default, deserialize_with = "text")]
    pub avatar_description: String,
    /// The banner, possibly animated.
    #[serde(default, deserialize_with = "text")]
    pub header: String,
    /// The banner standing still.
    #[serde(default, deserialize_with = "text")]
    pub header_static: String,
    /// What the banner shows.
    #[serde(default, deserialize_with = "text")]
    pub header_description: String,
    /// Whether follows need the account's consent.
    #[serde(default, deserialize_with = "flag")]
    pub locked: bool,
    /// Label and content pairs of the profile.
    #[serde(default, deserialize_with = "list")]
    pub fields: Vec<Field>,
    /// Emojis used in name, biography and fields.
    #[serde(default, deserialize_with = "list")]
    pub emojis: Vec<CustomEmoji>,
    /// Whether the account posts automatically.
    #[serde(default, deserialize_with = "flag")]
    pub bot: bool,
    /// Whether the account passes on what mentions it.
    #[serde(default, deserialize_with = "flag")]
    pub group: bool,
    /// Whether the account wants to be in the directory; `None` where it was not asked.
    pub discoverable: Option<bool>,
    /// Whether public posts may be found by searching.
    #[serde(default, deserialize_with = "flag")]
    pub indexable: bool,
    /// Whether search engines are asked to stay away.
    #[serde(default, deserialize_with = "flag")]
    pub noindex: bool,
    /// Whether followers and followed accounts are hidden.
    #[serde(default, deserialize_with = "flag")]
    pub hide_collections: bool,
    /// Whether the profile shows a tab with media; `None` on servers that don't say.
    pub show_media: Option<bool>,
    /// Whether the profile shows a tab with featured things; `None` on servers that don't say.
    pub show_featured: Option<bool>,
    /// The account this one moved to.
    #[serde(default, deserialize_with = "or_default")]
    pub moved: Option<Box<Account>>,
    /// Whether the moderation suspended the account.
    #[serde(default, deserialize_with = "flag")]
    pub suspended: bool,
    /// Whether the moderation limited the account: hide the profile behind a question.
    #[serde(default, deserialize_with = "flag")]
    pub limited: bool,
    /// Whether the account's owner has died.
    #[serde(default, deserialize_with = "flag")]
    pub memorial: bool,
    /// When the account was made, or first seen.
    #[serde(default, deserialize_with = "or_default")]
    pub created_at: Timestamp,
    /// The day of the newest post.
    #[serde(default, deserialize_with = "or_default")]
    pub last_status_at: Option<Timestamp>,
    /// How many posts there are.
    #[serde(default, deserialize_with = "count")]
    pub statuses_count: u64,
    /// How many accounts follow this one.
    #[serde(default, deserialize_with = "count")]
    pub followers_count: u64,
    /// How many accounts this one follows.
    #[serde(default, deserialize_with = "count")]
    pub following_count: u64,
    /// Roles that are shown on the profile.
    #[serde(default, deserialize_with = "list")]
    pub roles: Vec<Role>,
    /// What only the account itself sees; set by `verify_credentials`.
    /// <https://docs.joinmastodon.org/entities/Account/#CredentialAccount>
    #[serde(default, deserialize_with = "or_default")]
    pub source: Option<Source>,
    /// The account's own role with its permissions; set by `verify_credentials`.
    #[serde(default, deserialize_with = "or_default")]
    pub role: Option<Role>,
    /// When the mute ends; set in the list of muted accounts.
    #[serde(default, deserialize_with = "or_default")]
    pub mute_expires_at: Option<Timestamp>,
}

impl Account {
    /// The name shown, or the user name where there is none.
    pub fn name(&self) -> &str {
        let name = self.display_name.trim();
        if name.is_empty() { &self.username } else { name }
    }

    /// Whether the account belongs to this instance.
    pub fn is_local(&self) -> bool {
        !self.acct.contains('@')
    }
}

/// A label and its content on a profile.
/// <https://docs.joinmastodon.org/entities/Account/#Field>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// The label, plain text with `:shortcodes:`.
    #[serde(default, deserialize_with = "text")]
    pub name: String,
    /// The content: HTML on a profile, plain text in [`Source::fields`].
    #[serde(default, deserialize_with = "text")]
    pub value: String,
    /// When the linked page was found to link back.
    #[serde(default, deserialize_with = "or_default")]
    pub verified_at: Option<Timestamp>,
}

/// What only the account itself sees: defaults for posting, and texts as they were typed.
/// <https://docs.joinmastodon.org/entities/Account/#source>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The biography as typed.
    #[serde(default, deserialize_with = "text")]
    pub note: String,
    /// The fields as typed.
    #[serde(default, deserialize_with = "list")]
    pub fields: Vec<Field>,
    /// The visibility of new posts.
    #[serde(default)]
    pub privacy: Visibility,
    /// Whether new media are marked as sensitive.
    #[serde(default, deserialize_with = "flag")]
    pub sensitive: bool,
    /// The language of new posts (ISO 639-1).
    pub language: Option<String>,
    /// Who may quote new posts.
    #[serde(default)]
    pub quote_policy: QuotePolicy,
    /// How many follow requests wait.
    #[serde(default, deserialize_with = "count")]
    pub follow_requests_count: u64,
    /// Websites that may name the account as an author.
    #[serde(default, deserialize_with = "list")]
    pub attribution_domains: Vec<String>,
}

/// A role that the operators gave.
/// <https://docs.joinmastodon.org/entities/Role/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Role {
    /// The role's number.
    #[serde(default, deserialize_with = "or_default")]
    pub id: Option<crate::RoleId>,
    /// The name shown.
    #[serde(default, deserialize_with = "text")]
    pub name: String,
    /// A colour like `#abcdef`, or empty.
    #[serde(default, deserialize_with = "text")]
    pub color: String,
    /// A number whose bits are permissions, as a text; only for the account itself.
    #[serde(default, deserialize_with = "text")]
    pub permissions: String,
    /// Whether the role is shown on the profile.
    #[serde(default, deserialize_with = "flag")]
    pub highlighted: bool,
}

/// Accounts that one follows and that follow an account.
/// <https://docs.joinmastodon.org/entities/FamiliarFollowers/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FamiliarFollowers {
    /// The account that was asked for.
    pub id: AccountId,
    /// Those who follow it.
    #[serde(default, deserialize_with = "list")]
    pub accounts: Vec<Account>,
}

/// An account worth following.
/// <https://docs.joinmastodon.org/entities/Suggestion/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Why it is suggested.
    #[serde(default, deserialize_with = "list")]
    pub sources: Vec<SuggestionSource>,
    /// The account.
    pub account: Account,
}

super::words! {
    /// Why an account is suggested.
    SuggestionSource {
        /// Chosen by the operators.
        Featured = "featured",
        /// Followed by many here.
        MostFollowed = "most_followed",
        /// Talked with by many here.
        MostInteractions = "most_interactions",
        /// Like an account followed lately.
        SimilarToRecentlyFollowed = "similar_to_recently_followed",
        /// Followed by those one follows.
        FriendsOfFriends = "friends_of_friends",
    }
}
