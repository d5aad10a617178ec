//! Finds out where an application stands, and asks for the confirmation mail once more.

use leptos::prelude::*;
use mastodon::{
    ApiError,
    endpoints::{accounts::VerifyCredentials, emails::ResendConfirmation},
};

use super::{keep_application, keep_login};
use crate::{
    browser::clock,
    store::{Application, Field, Login, Problem, Stage, Store, email_problem, problems_told},
};

/// How long after one mail the next may be asked for, in milliseconds.
pub const MAIL_PAUSE: f64 = 60_000.0;

/// Asks the server where the application stands, and remembers it. Where it is through, the person
/// is signed in. Nothing happens where no application is known.
///
/// # Errors
/// Where the server did not tell; what is known stays.
pub async fn refresh(store: Store) -> Result<(), ApiError> {
    let Some(application) = store.application.get_untracked() else { return Ok(()) };
    if application.stage == Stage::Gone {
        return Ok(());
    }
    let verify = VerifyCredentials { token: Some(application.token.clone()) };
    let stage = match store.session.call_as_nobody(verify).await {
        Ok(account) => {
            keep_login::set(
                store,
                Some(Login {
                    token: application.token.clone(),
                    account_id: account.id.clone(),
                    acct: account.acct.clone(),
                    client_id: application.client_id.clone(),
                    client_secret: application.client_secret.clone(),
                }),
            );
            store.accounts.insert(account);
            Stage::Approved
        }
        Err(ApiError::Forbidden { message }) => stage_told(&message, application.stage),
        // The account is deleted when an application is refused, and its token with it.
        Err(ApiError::SignedOut { .. } | ApiError::NotFound | ApiError::Gone) => Stage::Gone,
        Err(error) => return Err(error),
    };
    if stage != application.stage {
        keep_application::set(store, Some(Application { stage, ..application }));
    }
    Ok(())
}

/// Why a mail was not sent once more.
#[derive(Clone, Debug, PartialEq)]
pub enum MailProblem {
    /// The address cannot be taken, and why.
    Address(Problem),
    /// The address is confirmed by now.
    NotNeeded,
    /// Anything else.
    Failed(ApiError),
}

/// Has the confirmation mail sent once more: to `email`, where that is another address than before.
///
/// # Errors
/// Where the address is none, or the server did not do so.
pub async fn send_mail_again(store: Store, email: &str) -> Result<(), MailProblem> {
    let Some(application) = store.application.get_untracked() else { return Ok(()) };
    let email = email.trim();
    if let Some(problem) = email_problem(email) {
        return Err(MailProblem::Address(problem));
    }
    let is_other = email != application.email;
    let resend = ResendConfirmation {
        token: Some(application.token.clone()),
        email: is_other.then(|| email.to_owned()),
    };
    match store.session.call_as_nobody(resend).await {
        Ok(()) => {}
        Err(ApiError::Invalid { message, details }) => {
            let problem = problems_told(&details, None).remove(&Field::Email);
            let error = ApiError::Invalid { message, details };
            return Err(problem.map_or(MailProblem::Failed(error), MailProblem::Address));
        }
        // Mostly the address is confirmed by now.
        Err(error @ ApiError::Forbidden { .. }) => {
            refresh(store).await.map_err(MailProblem::Failed)?;
            let stage = store.application.with_untracked(|it| it.as_ref().map(|it| it.stage));
            let is_settled = stage != Some(Stage::ConfirmMail);
            return Err(if is_settled {
                MailProblem::NotNeeded
            } else {
                MailProblem::Failed(error)
            });
        }
        Err(error) => return Err(MailProblem::Failed(error)),
    }
    let asked = Application { email: email.to_owned(), mail_asked_at: clock::now(), ..application };
    keep_application::set(store, Some(asked));
    Ok(())
}

/// How long until the next mail may be asked for, in milliseconds; 0 where it may be at once.
pub fn mail_wait(application: &Application, now: f64) -> f64 {
    (application.mail_asked_at + MAIL_PAUSE - now).clamp(0.0, MAIL_PAUSE)
}

/// Mastodon tells the stage by the words of its refusal alone.
fn stage_told(message: &str, known: Stage) -> Stage {
    let message = message.to_lowercase();
    if message.contains("confirm") {
        Stage::ConfirmMail
    } else if message.contains("pending") || message.contains("approv") {
        Stage::AwaitApproval
    } else if message.contains("disabled") || message.contains("suspend") {
        Stage::Gone
    } else {
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    fn application() -> Application {
        Application {
            username: "dorfladen".into(),
            email: "a@dorfladen.example".into(),
            token: "mine".into(),
            client_id: "i".into(),
            client_secret: "s".into(),
            mail_asked_at: 1_000.0,
            stage: Stage::ConfirmMail,
            particulars: Default::default(),
            skips_approval: false,
        }
    }

    #[test]
    fn each_answer_of_the_server_is_a_stage() {
        let answers = [
            (
                403,
                r#"{"error":"Your login is missing a confirmed e-mail address"}"#,
                Stage::ConfirmMail,
            ),
            (403, r#"{"error":"Your login is currently pending approval"}"#, Stage::AwaitApproval),
            (403, r#"{"error":"Your login is currently disabled"}"#, Stage::Gone),
            (401, r#"{"error":"The access token is invalid"}"#, Stage::Gone),
            (200, r#"{"id":"9","acct":"dorfladen"}"#, Stage::Approved),
        ];
        for (status, body, stage) in answers {
            with_store(|store, fake| {
                keep_application::set(store, Some(application()));
                fake.answer("/verify_credentials", status, body);
                fake.run(refresh(store)).unwrap();
                assert_eq!(store.application.get_untracked().unwrap().stage, stage, "{body}");
                assert_eq!(store.session.token().is_some(), stage == Stage::Approved);
            });
        }
    }

    #[test]
    fn a_lost_connection_changes_nothing() {
        with_store(|store, fake| {
            keep_application::set(store, Some(application()));
            assert_eq!(fake.run(refresh(store)), Err(ApiError::Network));
            assert_eq!(store.application.get_untracked(), Some(application()));
        });
    }

    #[test]
    fn a_mail_to_another_address_is_remembered() {
        with_store(|store, fake| {
            keep_application::set(store, Some(application()));
            fake.answer("/emails/confirmations", 200, "{}");
            fake.run(send_mail_again(store, " b@dorfladen.example")).unwrap();
            let kept = store.application.get_untracked().unwrap();
            assert_eq!(kept.email, "b@dorfladen.example");
            assert!(kept.mail_asked_at > 1_000.0);
        });
    }

    #[test]
    fn an_address_that_cannot_be_taken_is_told() {
        with_store(|store, fake| {
            keep_application::set(store, Some(application()));
            let answer = fake.run(send_mail_again(store, "b@"));
            assert_eq!(answer, Err(MailProblem::Address(Problem::Invalid)));
            assert!(fake.sent().is_empty());
            let taken = r#"{"error":"x","details":{"email":[{"error":"ERR_TAKEN"}]}}"#;
            fake.answer("/emails/confirmations", 422, taken);
            let answer = fake.run(send_mail_again(store, "b@dorfladen.example"));
            assert_eq!(answer, Err(MailProblem::Address(Problem::Taken)));
            assert_eq!(store.application.get_untracked(), Some(application()));
        });
    }

    #[test]
    fn a_mail_that_is_no_longer_needed_shows_where_it_stands() {
        with_store(|store, fake| {
            keep_application::set(store, Some(application()));
            fake.answer("/emails/confirmations", 403, r#"{"error":"only available while"}"#);
            let pending = r#"{"error":"Your login is currently pending approval"}"#;
            fake.answer("/verify_credentials", 403, pending);
            let answer = fake.run(send_mail_again(store, "a@dorfladen.example"));
            assert_eq!(answer, Err(MailProblem::NotNeeded));
            let stage = store.application.get_untracked().unwrap().stage;
            assert_eq!(stage, Stage::AwaitApproval);
        });
    }

    #[test]
    fn the_next_mail_waits_a_minute() {
        assert_eq!(mail_wait(&application(), 31_000.0), 30_000.0);
        assert_eq!(mail_wait(&application(), 61_001.0), 0.0);
    }
}
