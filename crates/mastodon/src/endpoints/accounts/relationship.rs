//! How one stands to accounts.

use crate::{
    AccountId, ApiError, Endpoint, Request, Response,
    endpoint::{all, one},
    endpoints::{object, segment},
    entities::Relationship,
};

/// How one stands to accounts.
/// <https://docs.joinmastodon.org/methods/accounts/#relationships>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Relationships {
    /// Which accounts; the answer may come in another order.
    pub ids: Vec<AccountId>,
    /// Suspended accounts too.
    pub with_suspended: bool,
}

impl Endpoint for Relationships {
    type Answer = Vec<Relationship>;

    fn request(&self) -> Request {
        Request::get("/api/v1/accounts/relationships")
            .query_all("id[]", &self.ids)
            .query_flag("with_suspended", self.with_suspended)
    }

    fn read(response: &Response) -> Result<Vec<Relationship>, ApiError> {
        all(response)
    }
}

/// Changes how one stands to an account, and answers how that is now.
/// <https://docs.joinmastodon.org/methods/accounts/#follow> and the methods after it
#[derive(Clone, Debug, PartialEq)]
pub struct SetRelationship {
    /// Which account.
    pub id: AccountId,
    /// What to change.
    pub kind: RelationshipChange,
}

/// What to change between oneself and an account.
#[derive(Clone, Debug, PartialEq)]
pub enum RelationshipChange {
    /// Follow, or ask to where the account is locked; repeated, it changes the details. What is
    /// `None` stays as it is.
    Follow {
        /// Show its boosts in the home timeline.
        reblogs: Option<bool>,
        /// Notify its new posts.
        notify: Option<bool>,
        /// Show only posts in these languages; an empty list means all.
        languages: Option<Vec<String>>,
    },
    /// Follow no longer, or take the request back.
    Unfollow,
    /// Keep it from following, seeing and reaching one.
    Block,
    /// End the block.
    Unblock,
    /// See nothing of it; it does not learn of that.
    Mute {
        /// Its notifications too.
        notifications: bool,
        /// For how many seconds; `None` means until it is ended.
        duration: Option<u32>,
    },
    /// End the mute.
    Unmute,
    /// Have it follow one no longer.
    RemoveFromFollowers,
    /// Feature it on one's own profile; only for those one follows.
    Endorse,
    /// Feature it no longer.
    Unendorse,
    /// Keep a private note about it; empty removes it.
    Note(String),
}

impl RelationshipChange {
    /// Follow with the server's defaults.
    pub fn follow() -> Self {
        Self::Follow { reblogs: None, notify: None, languages: None }
    }

    fn verb(&self) -> &'static str {
        match self {
            Self::Follow { .. } => "follow",
            Self::Unfollow => "unfollow",
            Self::Block => "block",
            Self::Unblock => "unblock",
            Self::Mute { .. } => "mute",
            Self::Unmute => "unmute",
            Self::RemoveFromFollowers => "remove_from_followers",
            Self::Endorse => "endorse",
            Self::Unendorse => "unendorse",
            Self::Note(_) => "note",
        }
    }
}

impl Endpoint for SetRelationship {
    type Answer = Relationship;

    fn request(&self) -> Request {
        let path = format!("/api/v1/accounts/{}/{}", segment(&self.id), self.kind.verb());
        let request = Request::post(path);
        match &self.kind {
            RelationshipChange::Follow { reblogs, notify, languages } => request.json(object([
                ("reblogs", reblogs.map(Into::into)),
                ("notify", notify.map(Into::into)),
                ("languages", languages.clone().map(Into::into)),
            ])),
            RelationshipChange::Mute { notifications, duration } => request.json(object([
                ("notifications", Some((*notifications).into())),
                ("duration", duration.map(Into::into)),
            ])),
            RelationshipChange::Note(comment) => {
                request.json(object([("comment", Some(comment.as_str().into()))]))
            }
            _ => request,
        }
    }

    fn read(response: &Response) -> Result<Relationship, ApiError> {
        one(response)
    }
}
