//! Sends the application for an account.
//! <https://docs.joinmastodon.org/methods/accounts/#create>

use leptos::prelude::*;
use mastodon::{
    ApiError,
    endpoints::{accounts::CreateAccount, instance::GetInstance},
};

use super::{
    check_invitation::{Validity, check_invitation, leave_invitation},
    keep_application, register_client,
};
use crate::{
    browser::{clock, config::Config},
    store::{Application, Field, Problems, SignUpForm, Stage, Store, problems_told},
};

/// Why an application was not sent.
#[derive(Clone, Debug, PartialEq)]
pub enum SignUpProblem {
    /// Fields are to be mended.
    Fields(Problems),
    /// The server takes no applications.
    Closed,
    /// The invitation is not valid (any more).
    Invitation {
        /// Its code.
        code: String,
    },
    /// The server takes no applications from this network's address.
    Blocked,
    /// Too many applications from this network lately.
    TooMany {
        /// When to come back, as the server wrote it: seconds, or a point in time (ISO 8601).
        reset: Option<String>,
    },
    /// Anything else.
    Failed(ApiError),
}

/// Sends the application that is filled in, and remembers it on the device.
///
/// # Errors
/// What is to be mended, or why the server did not take it. What is filled in stays as it is.
pub async fn sign_up(store: Store, config: Config) -> Result<(), SignUpProblem> {
    let form = store.sign_up.form.get_untracked();
    let instance = store.instance.instance.get_untracked();
    let problems = form.problems(instance.as_ref());
    if !problems.is_empty() {
        return Err(SignUpProblem::Fields(problems));
    }
    match send(store, &config, &form).await {
        Ok(application) => {
            keep_application::set(store, Some(application));
            keep_application::forget_form(store);
            Ok(())
        }
        Err(ApiError::Invalid { message, details }) => {
            let problems = problems_told(&details, instance.as_ref());
            // An invitation that ended meanwhile no longer spares the reason.
            if problems.contains_key(&Field::Reason) && form.is_invited() {
                return Err(refused(store, &form).await);
            }
            if problems.is_empty() {
                return Err(SignUpProblem::Failed(ApiError::Invalid { message, details }));
            }
            Err(SignUpProblem::Fields(problems))
        }
        Err(ApiError::Forbidden { .. }) => Err(refused(store, &form).await),
        Err(ApiError::TooMany { reset }) => Err(SignUpProblem::TooMany { reset }),
        Err(error) => Err(SignUpProblem::Failed(error)),
    }
}

async fn send(store: Store, config: &Config, form: &SignUpForm) -> Result<Application, ApiError> {
    let (client, app_token) = register_client::client_with_token(store, config).await?;
    let some = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let needs_reason =
        store.instance.instance.with_untracked(|instance| form.needs_reason(instance.as_ref()));
    let create = CreateAccount {
        app_token: app_token.access_token,
        username: form.username.trim().to_owned(),
        email: form.email.trim().to_owned(),
        password: form.password.clone(),
        agreement: form.agreement,
        locale: "de".to_owned(),
        reason: some(&form.reason).filter(|_| needs_reason),
        time_zone: clock::time_zone(),
        invite_code: form.invitation.as_ref().map(|invitation| invitation.code.clone()),
        date_of_birth: some(&form.date_of_birth),
    };
    let token = store.session.call_as_nobody(create).await?;
    Ok(Application {
        username: form.username.trim().to_owned(),
        email: form.email.trim().to_owned(),
        token: token.access_token,
        client_id: client.id,
        client_secret: client.secret,
        mail_asked_at: clock::now(),
        stage: Stage::ConfirmMail,
        particulars: form.told(),
        skips_approval: !needs_reason,
    })
}

/// Why the server refused: it says no more than that it did. An invitation that is not valid any
/// more, registrations that are closed by now; otherwise it is the network's address.
async fn refused(store: Store, form: &SignUpForm) -> SignUpProblem {
    if let Some(invitation) = &form.invitation
        && check_invitation(store, &invitation.code).await == Validity::Invalid
    {
        return SignUpProblem::Invitation { code: invitation.code.clone() };
    }
    if let Ok(instance) = store.session.call_as_nobody(GetInstance).await {
        let is_closed = !instance.registrations.enabled;
        store.instance.instance.set(Some(instance));
        if is_closed && !form.is_invited() {
            // One that was never confirmed opens no doors.
            leave_invitation(store);
            return SignUpProblem::Closed;
        }
    }
    SignUpProblem::Blocked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        actions::fake::{Fake, config, with_store},
        store::{Applicant, Field, Invitation, Problem},
    };

    fn fill_in(store: Store) {
        store.sign_up.form.update(|form| {
            for (field, value) in [
                (Field::Applicant, "genossenschaft"),
                (Field::Country, "deutschland"),
                (Field::Name, "Dorfladen eG"),
                (Field::Seat, "Hinterwald"),
                (Field::Email, "a@dorfladen.example"),
                (Field::Password, "zusammen8"),
            ] {
                form.set(field, value.into());
            }
            form.tick(Field::Agreement, true);
        });
    }

    fn registered(fake: &Fake) {
        register_client::forget_client();
        fake.answer("/api/v1/apps", 200, r#"{"client_id":"i","client_secret":"s"}"#);
        fake.answer("/oauth/token", 200, r#"{"access_token":"app"}"#);
    }

    fn body(fake: &Fake) -> serde_json::Value {
        match fake.requests().pop().unwrap().body {
            mastodon::Body::Json(body) => body,
            other => panic!("no JSON: {other:?}"),
        }
    }

    #[test]
    fn an_application_is_sent_and_remembered() {
        with_store(|store, fake| {
            registered(fake);
            fill_in(store);
            fake.answer("/api/v1/accounts", 200, r#"{"access_token":"mine"}"#);
            fake.run(sign_up(store, config())).unwrap();
            assert_eq!(fake.requests().pop().unwrap().token.as_deref(), Some("app"));
            assert_eq!(body(fake)["username"], "dorfladen");
            let reason =
                "Dorfladen eG, Genossenschaft (Deutschland)\nSitz: Hinterwald (Deutschland)";
            assert_eq!(body(fake)["reason"], reason);
            let kept = store.application.get_untracked().unwrap();
            assert_eq!((kept.token.as_str(), kept.stage), ("mine", Stage::ConfirmMail));
            assert_eq!(kept.particulars.name, "Dorfladen eG");
            assert!(!kept.skips_approval);
            assert_eq!(store.sign_up.form.get_untracked(), SignUpForm::default());
        });
    }

    #[test]
    fn an_invitation_goes_along_and_spares_the_reason() {
        with_store(|store, fake| {
            registered(fake);
            fill_in(store);
            let invitation = Invitation { code: "aB3d".into(), is_confirmed: true };
            store.sign_up.form.update(|form| form.invitation = Some(invitation));
            fake.answer("/api/v1/accounts", 200, r#"{"access_token":"mine"}"#);
            fake.run(sign_up(store, config())).unwrap();
            assert_eq!(body(fake)["invite_code"], "aB3d");
            assert_eq!(body(fake).get("reason"), None);
            assert!(store.application.get_untracked().unwrap().skips_approval);
        });
    }

    #[test]
    fn a_form_that_cannot_work_is_not_sent() {
        with_store(|store, fake| {
            fill_in(store);
            store.sign_up.form.update(|form| form.set(Field::Username, "dorf laden".into()));
            let problems = Problems::from([(Field::Username, Problem::Invalid)]);
            let answer = fake.run(sign_up(store, config()));
            assert_eq!(answer, Err(SignUpProblem::Fields(problems)));
            assert!(fake.sent().is_empty());
        });
    }

    #[test]
    fn what_the_server_refuses_is_told_at_its_field() {
        with_store(|store, fake| {
            registered(fake);
            fill_in(store);
            fake.answer(
                "/api/v1/accounts",
                422,
                r#"{"error":"Validation failed","details":{"username":[{"error":"ERR_TAKEN","description":"x"}]}}"#,
            );
            let problems = Problems::from([(Field::Username, Problem::Taken)]);
            let answer = fake.run(sign_up(store, config()));
            assert_eq!(answer, Err(SignUpProblem::Fields(problems)));
            assert_eq!(store.application.get_untracked(), None);
            let applicant = store.sign_up.form.with_untracked(|form| form.applicant);
            assert_eq!(applicant, Some(Applicant::Cooperative));
        });
    }

    #[test]
    fn a_refusal_without_words_is_looked_into() {
        let closed = r#"{"domain":"x.example","registrations":{"enabled":false}}"#;
        let open = r#"{"domain":"x.example","registrations":{"enabled":true}}"#;
        let gone = SignUpProblem::Invitation { code: "aB3d".into() };
        for (code, invitation, instance, problem) in [
            (None, 404, closed, SignUpProblem::Closed),
            (None, 404, open, SignUpProblem::Blocked),
            (Some("aB3d"), 404, closed, gone),
            (Some("aB3d"), 200, closed, SignUpProblem::Blocked),
            (Some("aB3d"), 200, open, SignUpProblem::Blocked),
        ] {
            with_store(|store, fake| {
                registered(fake);
                fill_in(store);
                let invited = code.map(|code| Invitation { code: code.into(), is_confirmed: true });
                store.sign_up.form.update(|form| form.invitation = invited);
                fake.answer("/api/v1/accounts", 403, r#"{"error":"This action is not allowed"}"#);
                fake.answer("/invite/", invitation, r#"{"invite_code":"aB3d"}"#);
                fake.answer("/api/v2/instance", 200, instance);
                assert_eq!(fake.run(sign_up(store, config())), Err(problem));
            });
        }
    }

    #[test]
    fn an_invitation_that_ended_meanwhile_is_told_as_such() {
        with_store(|store, fake| {
            registered(fake);
            fill_in(store);
            let invitation = Invitation { code: "aB3d".into(), is_confirmed: true };
            store.sign_up.form.update(|form| form.invitation = Some(invitation));
            let details = r#"{"error":"x","details":{"reason":[{"error":"ERR_BLANK"}]}}"#;
            fake.answer("/api/v1/accounts", 422, details);
            fake.answer("/invite/", 401, r#"{"error":"This invite is not valid"}"#);
            let gone = SignUpProblem::Invitation { code: "aB3d".into() };
            assert_eq!(fake.run(sign_up(store, config())), Err(gone));
        });
    }

    #[test]
    fn haste_and_plain_words_are_told() {
        with_store(|store, fake| {
            registered(fake);
            fill_in(store);
            fake.answer("/api/v1/accounts", 429, "{}");
            let answer = fake.run(sign_up(store, config()));
            assert_eq!(answer, Err(SignUpProblem::TooMany { reset: None }));
            registered(fake);
            fake.answer("/api/v1/accounts", 400, r#"{"error":"Bad Request: reason too short"}"#);
            let Err(SignUpProblem::Failed(ApiError::Invalid { message, .. })) =
                fake.run(sign_up(store, config()))
            else {
                panic!("not told")
            };
            assert_eq!(message, "Bad Request: reason too short");
        });
    }
}
