//! Writing, changing and deleting posts.

use serde_json::Value;

use crate::{
    ApiError, Endpoint, MediaId, Request, Response, StatusId,
    endpoint::one,
    endpoints::{object, segment, unless_empty},
    entities::{Focus, QuotePolicy, Status, Visibility},
};

/// Publishes a post. To publish it later, see
/// [`Schedule`](crate::endpoints::scheduled_statuses::Schedule).
///
/// 422 where something is not acceptable: too long, a file that is still processed, a poll with
/// too short a time.
/// <https://docs.joinmastodon.org/methods/statuses/#create>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CreateStatus {
    /// The text; may be empty with files.
    pub status: String,
    /// The content warning; empty means none.
    pub spoiler_text: String,
    /// Whether media are hidden at first.
    pub sensitive: bool,
    /// Who can see it; `None` means the account's own default.
    pub visibility: Option<Visibility>,
    /// The language (ISO 639-1); `None` means the account's own default.
    pub language: Option<String>,
    /// The post it answers.
    pub in_reply_to_id: Option<StatusId>,
    /// Attached files, in order.
    pub media_ids: Vec<MediaId>,
    /// A poll; never together with files.
    pub poll: Option<NewPoll>,
    /// The post it quotes.
    pub quoted_status_id: Option<StatusId>,
    /// Who may quote it; `None` means the account's own default.
    pub quote_approval_policy: Option<QuotePolicy>,
    /// The MIME type of the text (`text/markdown`), where the instance offers a choice; `None`
    /// means plain text.
    pub content_type: Option<String>,
    /// Makes a repetition harmless for an hour: the same key brings the same post. Not every
    /// server knows it.
    pub idempotency_key: Option<String>,
}

/// A poll to be made. The limits are in [`PollLimits`](crate::entities::PollLimits).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewPoll {
    /// What can be chosen.
    pub options: Vec<String>,
    /// How long it lasts from now on, in seconds. An edit has to say so, too: servers refuse a poll
    /// without it, and one that has ended runs anew.
    pub expires_in: u32,
    /// Whether more than one option may be chosen.
    pub multiple: bool,
    /// Whether counts are hidden until the end.
    pub hide_totals: bool,
}

/// Changes one's own post. All parts are replaced: send unchanged ones too, or they are lost. A
/// poll whose options differ starts anew.
/// <https://docs.joinmastodon.org/methods/statuses/#edit>
#[derive(Clone, Debug, PartialEq)]
pub struct EditStatus {
    /// Which post.
    pub id: StatusId,
    /// The text.
    pub status: String,
    /// The content warning; empty means none.
    pub spoiler_text: String,
    /// Whether media are hidden at first.
    pub sensitive: bool,
    /// The language.
    pub language: Option<String>,
    /// Attached files, in order.
    pub media_ids: Vec<MediaId>,
    /// New descriptions and focuses of attached files; those not named keep theirs.
    pub media_attributes: Vec<MediaAttributes>,
    /// The poll.
    pub poll: Option<NewPoll>,
    /// Who may quote it; `None` leaves it as it is.
    pub quote_approval_policy: Option<QuotePolicy>,
    /// The MIME type of the text (`text/markdown`), where the instance offers a choice.
    pub content_type: Option<String>,
}

/// What to change about a file of a post.
#[derive(Clone, Debug, PartialEq)]
pub struct MediaAttributes {
    /// Which file.
    pub id: MediaId,
    /// What it shows.
    pub description: Option<String>,
    /// The point that cropping must keep.
    pub focus: Option<Focus>,
}

/// Deletes one's own post. The answer has [`text`](Status::text) as it was typed, with poll and
/// files, so that it can be written anew.
/// <https://docs.joinmastodon.org/methods/statuses/#delete>
#[derive(Clone, Debug, PartialEq)]
pub struct DeleteStatus {
    /// Which post.
    pub id: StatusId,
    /// Whether to delete its files at once. Otherwise they stay usable for a new post for a day.
    pub delete_media: bool,
}

impl Endpoint for CreateStatus {
    type Answer = Status;

    fn request(&self) -> Request {
        let mut request = Request::post("/api/v1/statuses").json(self.body());
        request.idempotency_key = self.idempotency_key.clone();
        request
    }

    fn read(response: &Response) -> Result<Status, ApiError> {
        one(response)
    }
}

impl Endpoint for EditStatus {
    type Answer = Status;

    fn request(&self) -> Request {
        let attributes: Vec<Value> =
            self.media_attributes.iter().map(MediaAttributes::to_json).collect();
        Request::put(format!("/api/v1/statuses/{}", segment(&self.id))).json(object([
            ("status", Some(self.status.as_str().into())),
            ("spoiler_text", Some(self.spoiler_text.as_str().into())),
            ("sensitive", Some(self.sensitive.into())),
            ("language", self.language.as_deref().map(Into::into)),
            ("media_ids", unless_empty(&self.media_ids)),
            ("media_attributes", unless_empty(&attributes)),
            ("poll", self.poll.as_ref().map(NewPoll::to_json)),
            ("quote_approval_policy", self.quote_approval_policy.map(|it| it.as_str().into())),
            ("content_type", self.content_type.as_deref().map(Into::into)),
        ]))
    }

    fn read(response: &Response) -> Result<Status, ApiError> {
        one(response)
    }
}

impl Endpoint for DeleteStatus {
    type Answer = Status;

    fn request(&self) -> Request {
        Request::delete(format!("/api/v1/statuses/{}", segment(&self.id)))
            .query_flag("delete_media", self.delete_media)
    }

    fn read(response: &Response) -> Result<Status, ApiError> {
        one(response)
    }
}

impl CreateStatus {
    /// The post as JSON.
    pub(in crate::endpoints) fn body(&self) -> Value {
        object([
            ("status", Some(self.status.as_str().into())),
            (
                "spoiler_text",
                (!self.spoiler_text.is_empty()).then(|| self.spoiler_text.as_str().into()),
            ),
            ("sensitive", self.sensitive.then_some(true.into())),
            ("visibility", self.visibility.map(|it| it.as_str().into())),
            ("language", self.language.as_deref().map(Into::into)),
            ("in_reply_to_id", self.in_reply_to_id.clone().map(Into::into)),
            ("media_ids", unless_empty(&self.media_ids)),
            ("poll", self.poll.as_ref().map(NewPoll::to_json)),
            ("quoted_status_id", self.quoted_status_id.clone().map(Into::into)),
            ("quote_approval_policy", self.quote_approval_policy.map(|it| it.as_str().into())),
            ("content_type", self.content_type.as_deref().map(Into::into)),
        ])
    }
}

impl NewPoll {
    fn to_json(&self) -> Value {
        object([
            ("options", Some(self.options.clone().into())),
            ("expires_in", Some(self.expires_in.into())),
            ("multiple", Some(self.multiple.into())),
            ("hide_totals", Some(self.hide_totals.into())),
        ])
    }
}

impl MediaAttributes {
    fn to_json(&self) -> Value {
        object([
            ("id", Some(self.id.clone().into())),
            ("description", self.description.as_deref().map(Into::into)),
            ("focus", self.focus.map(|focus| focus.to_string().into())),
        ])
    }
}
