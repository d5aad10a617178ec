//! Reporting to the moderation.
//! <https://docs.joinmastodon.org/methods/reports/>

use crate::{
    AccountId, ApiError, Endpoint, Request, Response, RuleId, StatusId,
    endpoint::one,
    endpoints::{object, unless_empty},
    entities::{Report, ReportCategory},
};

/// Reports an account to the moderation; needs a login.
/// <https://docs.joinmastodon.org/methods/reports/#post>
#[derive(Clone, Debug, PartialEq)]
pub struct CreateReport {
    /// Which account.
    pub account_id: AccountId,
    /// Posts that show what is meant.
    pub status_ids: Vec<StatusId>,
    /// More about it, up to 1000 characters.
    pub comment: String,
    /// Whether to send it on to the account's own server.
    pub forward: bool,
    /// What it is about.
    pub category: ReportCategory,
    /// The rules that were broken; makes it [`ReportCategory::Violation`].
    pub rule_ids: Vec<RuleId>,
}

impl Endpoint for CreateReport {
    type Answer = Report;

    fn request(&self) -> Request {
        Request::post("/api/v1/reports").json(object([
            ("account_id", Some(self.account_id.clone().into())),
            ("status_ids", unless_empty(&self.status_ids)),
            ("comment", Some(self.comment.as_str().into())),
            ("forward", Some(self.forward.into())),
            ("category", Some(self.category.as_str().into())),
            ("rule_ids", unless_empty(&self.rule_ids)),
        ]))
    }

    fn read(response: &Response) -> Result<Report, ApiError> {
        one(response)
    }
}
