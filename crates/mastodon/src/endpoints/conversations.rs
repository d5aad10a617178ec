//! Private mentions.
//! <https://docs.joinmastodon.org/methods/conversations/>

use crate::{
    ApiError, ConversationId, Cursor, Endpoint, Page, Request, Response,
    endpoint::one,
    endpoints::{paged, segment},
    entities::Conversation,
};

/// Conversations by private mentions, the liveliest first.
/// <https://docs.joinmastodon.org/methods/conversations/#get>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ListConversations {
    /// Where in the list; only from an earlier page.
    pub at: Option<Cursor>,
    /// How many, 20 by default and 40 at most.
    pub limit: Option<u32>,
}

impl Endpoint for ListConversations {
    type Answer = Page<Conversation>;

    fn request(&self) -> Request {
        paged(Request::get("/api/v1/conversations"), &self.at, self.limit)
    }

    fn read(response: &Response) -> Result<Page<Conversation>, ApiError> {
        Page::read(response)
    }
}

/// Marks a conversation as read.
/// <https://docs.joinmastodon.org/methods/conversations/#read>
#[derive(Clone, Debug, PartialEq)]
pub struct MarkConversationRead {
    /// Which.
    pub id: ConversationId,
}

impl Endpoint for MarkConversationRead {
    type Answer = Conversation;

    fn request(&self) -> Request {
        Request::post(format!("/api/v1/conversations/{}/read", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Conversation, ApiError> {
        one(response)
    }
}

/// Removes a conversation from the list; its posts stay.
/// <https://docs.joinmastodon.org/methods/conversations/#delete>
#[derive(Clone, Debug, PartialEq)]
pub struct RemoveConversation {
    /// Which.
    pub id: ConversationId,
}

impl Endpoint for RemoveConversation {
    type Answer = ();

    fn request(&self) -> Request {
        Request::delete(format!("/api/v1/conversations/{}", segment(&self.id)))
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
