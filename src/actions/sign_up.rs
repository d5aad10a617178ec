//! Sends the application for an account.
//! <https://docs.joinmastodon.org/methods/accounts/#create>

use leptos::prelude::*;
use mastodon::{ApiError, endpoints::accounts::CreateAccount};

use super::{keep_application, register_client};
use crate::{
    browser::{clock, config::Config},
    store::{Application, Problems, SignUpForm, Stage, Store, problems_told},
};

/// Why an application was not sent.
#[derive(Clone, Debug, PartialEq)]
pub enum SignUpProblem {
    /// Fields are to be mended.
    Fields(Problems),
    /// The server takes no applications: closed, or the network's address is blocked.
    Refused,
    /// Too many applications from this network lately.
    TooMany,
    /// Anything else.
    Failed(ApiError),
}

/// Sends the application and remembers it on the device.
///
/// # Errors
/// What is to be mended, or why the server did not take it. The form stays as it is.
pub async fn sign_up(store: Store, config: Config, form: SignUpForm) -> Result<(), SignUpProblem> {
    let instance = store.instance.instance.get_untracked();
    let problems = form.problems(instance.as_ref());
    if !problems.is_empty() {
        return Err(SignUpProblem::Fields(problems));
    }
    let (client, app_token) =
        register_client::client_with_token(store, &config).await.map_err(told)?;
    let some = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let create = CreateAccount {
        app_token: app_token.access_token,
        username: form.username.trim().to_owned(),
        email: form.email.trim().to_owned(),
        password: form.password.clone(),
        agreement: form.agreement,
        locale: "de".to_owned(),
        reason: some(&form.reason),
        time_zone: clock::time_zone(),
        invite_code: None,
        date_of_birth: some(&form.date_of_birth),
    };
    match store.session.call_as_nobody(create).await {
        Ok(token) => {
            let application = Application {
                username: form.username.trim().to_owned(),
                email: form.email.trim().to_owned(),
                token: token.access_token,
                client_id: client.id,
                client_secret: client.secret,
                mail_asked_at: clock::now(),
                stage: Stage::ConfirmMail,
                particulars: form.particulars,
            };
            keep_application::set(store, Some(application));
            keep_application::forget_form();
            Ok(())
        }
        Err(ApiError::Invalid { message, details }) => {
            let problems = problems_told(&details, instance.as_ref());
            if problems.is_empty() {
                return Err(SignUpProblem::Failed(ApiError::Invalid { message, details }));
            }
            Err(SignUpProblem::Fields(problems))
        }
        Err(error) => Err(told(error)),
    }
}

fn told(error: ApiError) -> SignUpProblem {
    match error {
        ApiError::Forbidden { .. } => SignUpProblem::Refused,
        ApiError::TooMany { .. } => SignUpProblem::TooMany,
        error => SignUpProblem::Failed(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        actions::fake::{Fake, config, with_store},
        store::{Field, Problem},
    };

    fn form() -> SignUpForm {
        SignUpForm {
            username: "dorfladen".into(),
            email: "a@dorfladen.example".into(),
            password: "zusammen8".into(),
            reason: "Wir.".into(),
            date_of_birth: String::new(),
            agreement: true,
            ..Default::default()
        }
    }

    fn registered(fake: &Fake) {
        fake.answer("/api/v1/apps", 200, r#"{"client_id":"i","client_secret":"s"}"#);
        fake.answer("/oauth/token", 200, r#"{"access_token":"app"}"#);
    }

    #[test]
    fn an_application_is_sent_and_remembered() {
        with_store(|store, fake| {
            registered(fake);
            fake.answer("/api/v1/accounts", 200, r#"{"access_token":"mine"}"#);
            fake.run(sign_up(store, config(), form())).unwrap();
            let sent = fake.requests().pop().unwrap();
            assert_eq!(sent.token.as_deref(), Some("app"));
            let kept = store.application.get_untracked().unwrap();
            assert_eq!((kept.token.as_str(), kept.stage), ("mine", Stage::ConfirmMail));
        });
    }

    #[test]
    fn a_form_that_cannot_work_is_not_sent() {
        with_store(|store, fake| {
            let form = SignUpForm { username: "dorf laden".into(), ..form() };
            let problems = Problems::from([(Field::Username, Problem::Invalid)]);
            let answer = fake.run(sign_up(store, config(), form));
            assert_eq!(answer, Err(SignUpProblem::Fields(problems)));
            assert!(fake.sent().is_empty());
        });
    }

    #[test]
    fn what_the_server_refuses_is_told_at_its_field() {
        with_store(|store, fake| {
            registered(fake);
            fake.answer(
                "/api/v1/accounts",
                422,
                r#"{"error":"Validation failed","details":{"username":[{"error":"ERR_TAKEN","description":"x"}]}}"#,
            );
            let problems = Problems::from([(Field::Username, Problem::Taken)]);
            let answer = fake.run(sign_up(store, config(), form()));
            assert_eq!(answer, Err(SignUpProblem::Fields(problems)));
            assert_eq!(store.application.get_untracked(), None);
        });
    }

    #[test]
    fn closed_doors_and_haste_are_told_apart() {
        for (status, problem) in [(403, SignUpProblem::Refused), (429, SignUpProblem::TooMany)] {
            with_store(|store, fake| {
                register_client::forget_client();
                registered(fake);
                fake.answer("/api/v1/accounts", status, "{}");
                assert_eq!(fake.run(sign_up(store, config(), form())), Err(problem));
            });
        }
    }
}
