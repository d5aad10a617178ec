//! Reports an account to the moderation.

use mastodon::{
    AccountId, ApiError,
    endpoints::{accounts::AccountStatuses, reports::CreateReport},
    entities::Status,
};

use super::tell;
use crate::{store::Store, texts::people::report as texts};

/// Sends a report; tells whether it has arrived.
pub async fn report(store: Store, report: CreateReport) -> bool {
    let answer = store.session.call(report).await;
    if let Err(error) = &answer {
        tell::problem(store, texts::FAILED, error);
    }
    answer.is_ok()
}

/// The newest posts of an account that a report can name.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn reportable_posts(store: Store, id: AccountId) -> Result<Vec<Status>, ApiError> {
    let posts = AccountStatuses { exclude_reblogs: true, ..AccountStatuses::of(id) };
    store.session.call(posts).await.map(|page| page.items)
}

#[cfg(test)]
mod tests {
    use mastodon::entities::ReportCategory;

    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn a_report_that_does_not_arrive_is_told() {
        with_store(|store, fake| {
            let about_spam = CreateReport {
                account_id: AccountId::new("5"),
                status_ids: Vec::new(),
                comment: String::new(),
                forward: false,
                category: ReportCategory::Spam,
                rule_ids: Vec::new(),
            };
            fake.answer("/reports", 500, "");
            assert!(!fake.run(report(store, about_spam.clone())));
            assert_eq!(leptos::prelude::untrack(|| store.toasts.list()).len(), 1);
            fake.answer("/reports", 200, r#"{"id":"1"}"#);
            assert!(fake.run(report(store, about_spam)));
        });
    }
}
