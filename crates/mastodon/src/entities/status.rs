//! Posts.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Account, CustomEmoji, FilterResult, MediaAttachment, Poll, PollOption, PreviewCard, Quote,
    QuoteApproval,
};
use crate::{
    AccountId, RefreshHint, StatusId, Timestamp,
    tolerant::{count, flag, list, or_default, text},
};

/// A post.
/// <https://docs.joinmastodon.org/entities/Status/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Status {
    /// The post's id on this instance.
    pub id: StatusId,
    /// The ActivityPub address.
    #[serde(default, deserialize_with = "text")]
    pub uri: String,
    /// The address on the web; `None` for boosts.
    pub url: Option<String>,
    /// When it was published.
    #[serde(default, deserialize_with = "or_default")]
    pub created_at: Timestamp,
    /// When it was last edited.
    #[serde(default, deserialize_with = "or_default")]
    pub edited_at: Option<Timestamp>,
    /// Who wrote it; for boosts, who boosted. Posts of one author may share it.
    pub account: Arc<Account>,
    /// The text, HTML.
    #[serde(default, deserialize_with = "text")]
    pub content: String,
    /// The text as typed; only in the answer to its deletion.
    pub text: Option<String>,
    /// Who can see it.
    #[serde(default)]
    pub visibility: Visibility,
    /// Whether media are hidden at first.
    #[serde(default, deserialize_with = "flag")]
    pub sensitive: bool,
    /// The content warning, plain text; may be empty.
    #[serde(default, deserialize_with = "text")]
    pub spoiler_text: String,
    /// The language (ISO 639-1, or longer).
    pub language: Option<String>,
    /// The post it answers.
    #[serde(default, deserialize_with = "or_default")]
    pub in_reply_to_id: Option<StatusId>,
    /// Whom it answers.
    #[serde(default, deserialize_with = "or_default")]
    pub in_reply_to_account_id: Option<AccountId>,
    /// The boosted post; this one is then only its wrapper.
    #[serde(default, deserialize_with = "or_default")]
    pub reblog: Option<Box<Status>>,
    /// The quoted post.
    #[serde(default, deserialize_with = "or_default")]
    pub quote: Option<Box<Quote>>,
    /// Who may quote it.
    #[serde(default, deserialize_with = "or_default")]
    pub quote_approval: Option<Box<QuoteApproval>>,
    /// Attached files.
    #[serde(default, deserialize_with = "list")]
    pub media_attachments: Vec<MediaAttachment>,
    /// The poll in it.
    #[serde(default, deserialize_with = "or_default")]
    pub poll: Option<Box<Poll>>,
    /// A preview of the page it links to.
    #[serde(default, deserialize_with = "or_default")]
    pub card: Option<Box<PreviewCard>>,
    /// Accounts it mentions.
    #[serde(default, deserialize_with = "list")]
    pub mentions: Vec<Mention>,
    /// Hashtags it has.
    #[serde(default, deserialize_with = "list")]
    pub tags: Vec<StatusTag>,
    /// Emojis it uses.
    #[serde(default, deserialize_with = "list")]
    pub emojis: Vec<CustomEmoji>,
    /// The program it was written with.
    #[serde(default, deserialize_with = "or_default")]
    pub application: Option<Box<StatusApplication>>,
    /// How many answers it has.
    #[serde(default, deserialize_with = "count")]
    pub replies_count: u64,
    /// How often it was boosted.
    #[serde(default, deserialize_with = "count")]
    pub reblogs_count: u64,
    /// How often it was favourited.
    #[serde(default, deserialize_with = "count")]
    pub favourites_count: u64,
    /// How often it was quoted.
    #[serde(default, deserialize_with = "count")]
    pub quotes_count: u64,
    /// Whether one's own account favourited it.
    #[serde(default, deserialize_with = "flag")]
    pub favourited: bool,
    /// Whether one's own account boosted it.
    #[serde(default, deserialize_with = "flag")]
    pub reblogged: bool,
    /// Whether one's own account wants no notifications about its conversation.
    #[serde(default, deserialize_with = "flag")]
    pub muted: bool,
    /// Whether one's own account bookmarked it.
    #[serde(default, deserialize_with = "flag")]
    pub bookmarked: bool,
    /// Whether it is pinned to one's own profile.
    #[serde(default, deserialize_with = "flag")]
    pub pinned: bool,
    /// Filters of one's own account that it matches.
    #[serde(default, deserialize_with = "list")]
    pub filtered: Vec<FilterResult>,
}

impl Status {
    /// The post itself: the boosted one where this is a boost.
    pub fn original(&self) -> &Status {
        self.reblog.as_deref().unwrap_or(self)
    }
}

super::words! {
    /// Who can see a post.
    /// <https://docs.joinmastodon.org/entities/Status/#visibility>
    Visibility {
        /// Everyone, in all timelines.
        Public = "public",
        /// Everyone, but not in public timelines.
        Unlisted = "unlisted",
        /// Followers and those mentioned.
        Private = "private",
        /// Only those mentioned.
        Direct = "direct",
    }
}

/// An account that a post mentions.
/// <https://docs.joinmastodon.org/entities/Status/#Mention>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// The account.
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
}

/// A hashtag in a post.
/// <https://docs.joinmastodon.org/entities/Status/#Tag>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusTag {
    /// The name without `#`.
    pub name: String,
    /// Its page on the instance.
    #[serde(default, deserialize_with = "text")]
    pub url: String,
}

/// The program a post was written with.
/// <https://docs.joinmastodon.org/entities/Status/#application>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StatusApplication {
    /// Its name.
    #[serde(default, deserialize_with = "text")]
    pub name: String,
    /// Its website.
    pub website: Option<String>,
}

/// The conversation around a post.
/// <https://docs.joinmastodon.org/entities/Context/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Context {
    /// What it answers, oldest first.
    #[serde(default, deserialize_with = "list")]
    pub ancestors: Vec<Status>,
    /// Answers to it and to those answers, each after the one it answers.
    #[serde(default, deserialize_with = "list")]
    pub descendants: Vec<Status>,
    /// Where the server fetches more of them from other servers: how to follow that. It comes in a
    /// header of the answer.
    #[serde(skip)]
    pub refresh: Option<RefreshHint>,
}

/// A post as it was before or after an edit.
/// <https://docs.joinmastodon.org/entities/StatusEdit/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusEdit {
    /// The text, HTML.
    #[serde(default, deserialize_with = "text")]
    pub content: String,
    /// The content warning.
    #[serde(default, deserialize_with = "text")]
    pub spoiler_text: String,
    /// Whether media were hidden at first.
    #[serde(default, deserialize_with = "flag")]
    pub sensitive: bool,
    /// When this version was made.
    pub created_at: Timestamp,
    /// Who wrote it.
    #[serde(default, deserialize_with = "or_default")]
    pub account: Option<Account>,
    /// The poll's options.
    #[serde(default, deserialize_with = "or_default")]
    pub poll: Option<StatusEditPoll>,
    /// Attached files.
    #[serde(default, deserialize_with = "list")]
    pub media_attachments: Vec<MediaAttachment>,
    /// Emojis it uses.
    #[serde(default, deserialize_with = "list")]
    pub emojis: Vec<CustomEmoji>,
    /// The quoted post.
    #[serde(default, deserialize_with = "or_default")]
    pub quote: Option<Box<Quote>>,
}

/// A poll as it was in a version of a post.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StatusEditPoll {
    /// What could be chosen; without counts.
    #[serde(default, deserialize_with = "list")]
    pub options: Vec<PollOption>,
}

/// A post's texts as they were typed, for editing.
/// <https://docs.joinmastodon.org/entities/StatusSource/>
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusSource {
    /// The post.
    pub id: StatusId,
    /// The text.
    #[serde(default, deserialize_with = "text")]
    pub text: String,
    /// The content warning.
    #[serde(default, deserialize_with = "text")]
    pub spoiler_text: String,
}
