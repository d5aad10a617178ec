//! Posts quoted in posts.

use serde::{Deserialize, Serialize};

use super::Status;
use crate::{
    StatusId,
    tolerant::{list, or_default},
};

/// A quote in a post, full or (inside another quote) shallow.
/// <https://docs.joinmastodon.org/entities/Quote/>
/// <https://docs.joinmastodon.org/entities/ShallowQuote/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// Whether the quote may be shown.
    #[serde(default)]
    pub state: QuoteState,
    /// The quoted post; `None` unless accepted, and in shallow quotes.
    #[serde(default, deserialize_with = "or_default")]
    pub quoted_status: Option<Box<Status>>,
    /// The quoted post's id; only in shallow quotes.
    #[serde(default, deserialize_with = "or_default")]
    pub quoted_status_id: Option<StatusId>,
}

impl Quote {
    /// The quoted post's id, where it may be known.
    pub fn status_id(&self) -> Option<&StatusId> {
        self.quoted_status.as_ref().map(|status| &status.id).or(self.quoted_status_id.as_ref())
    }
}

/// Who may quote a post.
/// <https://docs.joinmastodon.org/entities/QuoteApproval/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct QuoteApproval {
    /// Who is always allowed to.
    #[serde(default, deserialize_with = "list")]
    pub automatic: Vec<QuoteAudience>,
    /// Whom the author wants to be asked by.
    #[serde(default, deserialize_with = "list")]
    pub manual: Vec<QuoteAudience>,
    /// What this means for one's own account.
    #[serde(default)]
    pub current_user: QuotePermission,
}

super::words! {
    /// Whether a quote may be shown.
    QuoteState {
        /// The author was not yet heard.
        Pending = "pending",
        /// May be shown.
        Accepted = "accepted",
        /// The author refused.
        Rejected = "rejected",
        /// The author took the consent back.
        Revoked = "revoked",
        /// The quoted post was deleted.
        Deleted = "deleted",
        /// One's own account may not see the quoted post.
        Unauthorized = "unauthorized",
        /// One blocks the quoted account.
        BlockedAccount = "blocked_account",
        /// One blocks the quoted account's server.
        BlockedDomain = "blocked_domain",
        /// One mutes the quoted account.
        MutedAccount = "muted_account",
    }

    /// A group of accounts in a quote policy.
    QuoteAudience {
        /// Everyone.
        Public = "public",
        /// The author's followers.
        Followers = "followers",
        /// Those the author follows.
        Following = "following",
        /// A policy that Mastodon cannot express.
        UnsupportedPolicy = "unsupported_policy",
    }

    /// Whether one's own account may quote a post.
    QuotePermission {
        /// Yes, at once.
        Automatic = "automatic",
        /// The author will be asked.
        Manual = "manual",
        /// No.
        Denied = "denied",
    }

    /// Who may quote one's own post.
    /// <https://docs.joinmastodon.org/methods/statuses/#create>
    QuotePolicy {
        /// Everyone.
        Public = "public",
        /// One's followers.
        Followers = "followers",
        /// Only oneself.
        Nobody = "nobody",
    }
}
