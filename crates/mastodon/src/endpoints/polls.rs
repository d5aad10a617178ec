//! Polls.
//! <https://docs.joinmastodon.org/methods/polls/>

use crate::{
    ApiError, Endpoint, PollId, Request, Response,
    endpoint::one,
    endpoints::{object, segment},
    entities::Poll,
};

/// A poll as it stands now.
/// <https://docs.joinmastodon.org/methods/polls/#get>
#[derive(Clone, Debug, PartialEq)]
pub struct GetPoll {
    /// Which.
    pub id: PollId,
}

impl Endpoint for GetPoll {
    type Answer = Poll;

    fn request(&self) -> Request {
        Request::get(format!("/api/v1/polls/{}", segment(&self.id)))
    }

    fn read(response: &Response) -> Result<Poll, ApiError> {
        one(response)
    }
}

/// Votes, once. 422 where the poll has ended or one has voted already.
/// <https://docs.joinmastodon.org/methods/polls/#vote>
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    /// Which poll.
    pub id: PollId,
    /// The indexes of the options chosen.
    pub choices: Vec<usize>,
}

impl Endpoint for Vote {
    type Answer = Poll;

    fn request(&self) -> Request {
        Request::post(format!("/api/v1/polls/{}/votes", segment(&self.id)))
            .json(object([("choices", Some(self.choices.clone().into()))]))
    }

    fn read(response: &Response) -> Result<Poll, ApiError> {
        one(response)
    }
}
