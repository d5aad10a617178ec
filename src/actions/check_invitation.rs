//! Asks the server whether an invitation may be used.

use leptos::prelude::*;
use mastodon::{ApiError, endpoints::invites::GetInvite};

use super::keep_application;
use crate::store::{Invitation, Store};

/// Whether an invitation may be used.
#[derive(Clone, Debug, PartialEq)]
pub enum Validity {
    /// It may: the application needs no approval.
    Valid,
    /// There is none with this code, or it is used up, expired or withdrawn.
    Invalid,
    /// The server does not tell, or cannot be asked from here. It shows on applying.
    Unknown(ApiError),
}

/// Asks the server whether an invitation may be used.
pub async fn check_invitation(store: Store, code: &str) -> Validity {
    match store.session.call_as_nobody(GetInvite { code: code.to_owned() }).await {
        Ok(_) => Validity::Valid,
        Err(ApiError::NotFound | ApiError::Gone | ApiError::SignedOut { .. }) => Validity::Invalid,
        Err(error) => Validity::Unknown(error),
    }
}

/// Goes on with an invitation: the application is sent with its code.
pub fn take_invitation(store: Store, code: String, is_confirmed: bool) {
    keep_application::change(store, |form| {
        form.invitation = Some(Invitation { code, is_confirmed });
    });
}

/// Goes on without an invitation.
pub fn leave_invitation(store: Store) {
    if store.sign_up.form.with_untracked(|form| form.invitation.is_some()) {
        keep_application::change(store, |form| form.invitation = None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn each_answer_says_whether_it_may_be_used() {
        let known = r#"{"invite_code":"aB3d"}"#;
        for (status, body, validity) in [
            (200, known, Validity::Valid),
            (404, r#"{"error":"Record not found"}"#, Validity::Invalid),
            (401, r#"{"error":"This invite is not valid"}"#, Validity::Invalid),
            (500, "", Validity::Unknown(ApiError::Server { status: 500, message: String::new() })),
        ] {
            with_store(|store, fake| {
                fake.answer("/invite/aB3d", status, body);
                assert_eq!(fake.run(check_invitation(store, "aB3d")), validity);
                assert!(!store.session.is_expired());
            });
        }
    }

    #[test]
    fn an_invitation_is_kept_until_it_is_left() {
        with_store(|store, _| {
            take_invitation(store, "aB3d".into(), true);
            keep_application::restore(store);
            assert!(store.sign_up.form.with_untracked(|form| form.is_invited()));
            leave_invitation(store);
            keep_application::restore(store);
            assert!(!store.sign_up.form.with_untracked(|form| form.is_invited()));
        });
    }
}
