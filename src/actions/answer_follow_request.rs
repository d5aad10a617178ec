//! Lets an account follow one, or not.

use mastodon::{AccountId, endpoints::follow_requests::AnswerFollowRequest};

use super::tell;
use crate::{store::Store, texts};

/// Answers the wish of an account to follow one; tells whether the server knows the answer now.
pub async fn answer_follow_request(store: Store, account_id: AccountId, accept: bool) -> bool {
    let belongs = store.session.belonging();
    match store.session.call(AnswerFollowRequest { account_id, accept }).await {
        answer if !belongs() => answer.is_ok(),
        Ok(relationship) => {
            store.accounts.set_relationships(vec![relationship]);
            true
        }
        // Taken back meanwhile, or answered elsewhere.
        Err(mastodon::ApiError::NotFound) => true,
        Err(error) => {
            tell::problem(store, texts::notifications::ANSWER_FAILED, &error);
            false
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn an_answer_is_sent_and_a_failure_is_told() {
        with_store(|store, fake| {
            let id = AccountId::new("5");
            fake.answer("/authorize", 200, r#"{"id":"5","followed_by":true}"#);
            assert!(fake.run(answer_follow_request(store, id.clone(), true)));
            fake.answer("/reject", 500, "");
            assert!(!fake.run(answer_follow_request(store, id, false)));
            assert_eq!(store.toasts.list().len(), 1);
            assert_eq!(
                fake.sent(),
                [
                    "POST /api/v1/follow_requests/5/authorize",
                    "POST /api/v1/follow_requests/5/reject"
                ]
            );
        });
    }
}
