//! What is wrong with an application: found here, or told by the server.

use std::collections::BTreeMap;

use mastodon::{FieldError, entities::Instance};

use super::{
    Field, PASSWORD_LEAST, PASSWORD_LIMIT, REASON_LIMIT, SignUpForm, Step, USERNAME_LIMIT,
};

/// The longest e-mail address.
const EMAIL_LIMIT: usize = 320;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nothing is filled in.
    Blank,
    /// Not of the form it needs.
    Invalid,
    /// Too long; with the longest that is taken, where it is known.
    TooLong(Option<usize>),
    /// Too short; with the shortest that is taken, where it is known.
    TooShort(Option<usize>),
    /// Somebody else has it.
    Taken,
    /// The server keeps it for itself.
    Reserved,
    /// The mail provider is not taken here.
    Blocked,
    /// The mail provider cannot be reached.
    Unreachable,
    /// Not accepted yet.
    NotAccepted,
    /// Younger than the server allows; with the least age, where it is known.
    TooYoung(Option<u8>),
    /// Something the app does not know: the server's own words.
    Other(String),
}

/// What is wrong, by field, in the order of the form.
pub type Problems = BTreeMap<Field, Problem>;

impl SignUpForm {
    /// What is wrong as far as can be told without the server; empty where nothing is.
    pub fn problems(&self, instance: Option<&Instance>) -> Problems {
        let registrations = instance.map(|instance| &instance.registrations);
        let least_age = registrations.and_then(|registrations| registrations.min_age);
        // Where the instance is not known yet, the server will say so itself.
        let reason_required = registrations.is_some_and(|it| it.reason_required);
        let urls = instance.map(|instance| &instance.configuration.urls);
        let has_terms = urls.is_some_and(|urls| urls.terms_of_service.is_some());
        let has_privacy = urls.is_some_and(|urls| urls.privacy_policy.is_some());
        let needed = |field: Field| {
            let is_blank = self.asks_for(field) && self.value(field).trim().is_empty();
            (field, is_blank.then_some(Problem::Blank))
        };
        let accepted = |field: Field, asked: bool| {
            (field, (asked && !self.is_ticked(field)).then_some(Problem::NotAccepted))
        };
        let reason = self
            .needs_reason(instance)
            .then(|| reason_problem(&self.reason, reason_required))
            .flatten();
        [
            needed(Field::Applicant),
            needed(Field::Country),
            needed(Field::Name),
            needed(Field::Seat),
            (Field::Username, username_problem(&self.username)),
            (Field::Email, email_problem(&self.email)),
            (Field::Password, password_problem(&self.password)),
            (
                Field::DateOfBirth,
                (least_age.is_some() && self.date_of_birth.is_empty()).then_some(Problem::Blank),
            ),
            accepted(Field::Agreement, true),
            accepted(Field::Terms, has_terms),
            accepted(Field::Privacy, has_privacy),
            (Field::Reason, reason),
        ]
        .into_iter()
        .filter_map(|(field, problem)| Some((field, problem?)))
        .collect()
    }

    /// What is wrong in one step.
    pub fn problems_of(&self, step: Step, instance: Option<&Instance>) -> Problems {
        let mut problems = self.problems(instance);
        problems.retain(|field, _| field.step() == step);
        problems
    }

    /// The first step before `step` that is not in order; a password that is missing is told in
    /// its own way, since it alone goes by a reload.
    pub fn step_before(&self, step: Step, instance: Option<&Instance>) -> Option<Step> {
        let problems = self.problems(instance);
        let mut steps = problems
            .into_iter()
            .filter(|(field, problem)| (*field, problem) != (Field::Password, &Problem::Blank))
            .map(|(field, _)| field.step());
        steps.next().filter(|first| *first < step)
    }
}

/// What is wrong with a name; `None` where the server may take it.
pub fn username_problem(username: &str) -> Option<Problem> {
    if username.is_empty() {
        return Some(Problem::Blank);
    }
    if username.chars().count() > USERNAME_LIMIT {
        return Some(Problem::TooLong(Some(USERNAME_LIMIT)));
    }
    let fits = username.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    (!fits).then_some(Problem::Invalid)
}

/// Reads what the server says is wrong, keyed by its names of the fields.
pub fn problems_told(
    details: &BTreeMap<String, Vec<FieldError>>,
    instance: Option<&Instance>,
) -> Problems {
    let least_age = instance.and_then(|instance| instance.registrations.min_age);
    details
        .iter()
        .filter_map(|(name, errors)| {
            let field = match name.as_str() {
                "username" | "account.username" => Field::Username,
                "email" => Field::Email,
                "password" => Field::Password,
                "date_of_birth" => Field::DateOfBirth,
                "reason" | "invite_request.text" => Field::Reason,
                "agreement" => Field::Agreement,
                _ => return None,
            };
            Some((field, problem_told(field, errors.first()?, least_age)))
        })
        .collect()
}

fn problem_told(field: Field, error: &FieldError, least_age: Option<u8>) -> Problem {
    match error.error.as_str() {
        "ERR_BLANK" => Problem::Blank,
        "ERR_INVALID" | "ERR_INCLUSION" => Problem::Invalid,
        "ERR_TOO_LONG" => Problem::TooLong(match field {
            Field::Username => Some(USERNAME_LIMIT),
            Field::Reason => Some(REASON_LIMIT),
            Field::Password => Some(PASSWORD_LIMIT),
            _ => None,
        }),
        "ERR_TOO_SHORT" => Problem::TooShort((field == Field::Password).then_some(PASSWORD_LEAST)),
        "ERR_TAKEN" => Problem::Taken,
        "ERR_RESERVED" => Problem::Reserved,
        "ERR_BLOCKED" => Problem::Blocked,
        "ERR_UNREACHABLE" => Problem::Unreachable,
        "ERR_ACCEPTED" => Problem::NotAccepted,
        "ERR_BELOW_LIMIT" => Problem::TooYoung(least_age),
        _ => Problem::Other(error.description.clone()),
    }
}

/// What is wrong with an e-mail address; `None` where the server may take it.
pub fn email_problem(email: &str) -> Option<Problem> {
    let email = email.trim();
    if email.is_empty() {
        return Some(Problem::Blank);
    }
    if email.chars().count() > EMAIL_LIMIT {
        return Some(Problem::TooLong(None));
    }
    let fits = email.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.ends_with('.') && !email.contains(' ')
    });
    (!fits).then_some(Problem::Invalid)
}

fn password_problem(password: &str) -> Option<Problem> {
    if password.is_empty() {
        return Some(Problem::Blank);
    }
    if password.chars().count() < PASSWORD_LEAST {
        return Some(Problem::TooShort(Some(PASSWORD_LEAST)));
    }
    (password.len() > PASSWORD_LIMIT).then_some(Problem::TooLong(Some(PASSWORD_LIMIT)))
}

fn reason_problem(reason: &str, required: bool) -> Option<Problem> {
    if required && reason.trim().is_empty() {
        return Some(Problem::Blank);
    }
    (reason.chars().count() > REASON_LIMIT).then_some(Problem::TooLong(Some(REASON_LIMIT)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Applicant;

    fn filled() -> SignUpForm {
        SignUpForm {
            applicant: Some(Applicant::Neither),
            username: "dorfladen".into(),
            email: "vorstand@dorfladen.example".into(),
            password: "zusammen8".into(),
            reason: "Wir sind ein Dorfladen.".into(),
            agreement: true,
            ..Default::default()
        }
    }

    fn instance(registrations: serde_json::Value) -> Instance {
        let instance = serde_json::json!({
            "domain": "x.example",
            "registrations": registrations,
            "configuration": { "urls": { "terms_of_service": "x", "privacy_policy": "x" } },
        });
        serde_json::from_value(instance).unwrap()
    }

    #[test]
    fn a_filled_form_is_in_order() {
        assert!(filled().problems(None).is_empty());
    }

    #[test]
    fn every_needed_field_of_an_empty_form_is_named() {
        let asked = instance(serde_json::json!({
            "enabled": true, "approval_required": true, "reason_required": true, "min_age": 16
        }));
        let problems = SignUpForm::default().problems(Some(&asked));
        assert_eq!(
            problems.into_iter().collect::<Vec<_>>(),
            [
                (Field::Applicant, Problem::Blank),
                (Field::Username, Problem::Blank),
                (Field::Email, Problem::Blank),
                (Field::Password, Problem::Blank),
                (Field::DateOfBirth, Problem::Blank),
                (Field::Agreement, Problem::NotAccepted),
                (Field::Terms, Problem::NotAccepted),
                (Field::Privacy, Problem::NotAccepted),
                (Field::Reason, Problem::Blank),
            ]
        );
    }

    #[test]
    fn a_cooperative_needs_country_name_and_seat_and_no_number() {
        let mut form = SignUpForm::default();
        form.set(Field::Applicant, "genossenschaft".into());
        let blank = |form: &SignUpForm| {
            form.problems_of(Step::Identity, None).into_keys().collect::<Vec<_>>()
        };
        assert_eq!(blank(&form), [Field::Country]);
        form.set(Field::Country, "schweiz".into());
        assert_eq!(blank(&form), [Field::Name, Field::Seat]);
        form.set(Field::Name, "Velowerk".into());
        form.set(Field::Seat, "Brunnmatt".into());
        form.set(Field::Number, "CHE-123.456.789".into());
        assert_eq!(blank(&form), []);
    }

    #[test]
    fn one_goes_on_only_from_what_is_in_order() {
        assert_eq!(SignUpForm::default().step_before(Step::Rules, None), Some(Step::Identity));
        assert_eq!(SignUpForm::default().step_before(Step::Identity, None), None);
        let half = SignUpForm { email: String::new(), ..filled() };
        assert_eq!(half.step_before(Step::Rules, None), Some(Step::Access));
        assert_eq!(half.step_before(Step::Access, None), None);
        let reloaded = SignUpForm { password: String::new(), ..filled() };
        assert_eq!(reloaded.step_before(Step::Rules, None), None);
    }

    #[test]
    fn names_are_letters_digits_and_underscores() {
        for name in ["Dorfladen_1", "a", &"a".repeat(30)] {
            assert_eq!(username_problem(name), None, "{name}");
        }
        for name in ["dorf-laden", "dörfchen", "a b", "a@b"] {
            assert_eq!(username_problem(name), Some(Problem::Invalid), "{name}");
        }
        assert_eq!(username_problem(&"a".repeat(31)), Some(Problem::TooLong(Some(30))));
    }

    #[test]
    fn limits_hold_to_the_letter() {
        let at_limit = SignUpForm { reason: "ü".repeat(420), ..filled() };
        assert!(at_limit.problems(None).is_empty());
        let over = SignUpForm { reason: "ü".repeat(421), password: "ä".repeat(37), ..filled() };
        let problems = over.problems(None);
        assert_eq!(problems.get(&Field::Reason), Some(&Problem::TooLong(Some(420))));
        assert_eq!(problems.get(&Field::Password), Some(&Problem::TooLong(Some(72))));
    }

    #[test]
    fn addresses_without_a_host_are_told() {
        for email in ["a", "a@", "@b.de", "a@b", "a b@c.de"] {
            let form = SignUpForm { email: email.into(), ..filled() };
            assert_eq!(form.problems(None).get(&Field::Email), Some(&Problem::Invalid), "{email}");
        }
    }

    #[test]
    fn what_the_server_says_stands_at_its_field() {
        let details = serde_json::json!({
            "username": [{ "error": "ERR_TAKEN", "description": "x" }],
            "email": [{ "error": "ERR_BLOCKED", "description": "x" }],
            "date_of_birth": [{ "error": "ERR_BELOW_LIMIT", "description": "x" }],
            "password": [{ "error": "ERR_NEW", "description": "Neu" }],
            "locale": [{ "error": "ERR_INCLUSION", "description": "x" }],
        });
        let asked = instance(serde_json::json!({ "min_age": 16 }));
        let details = serde_json::from_value(details).unwrap();
        assert_eq!(
            problems_told(&details, Some(&asked)).into_iter().collect::<Vec<_>>(),
            [
                (Field::Username, Problem::Taken),
                (Field::Email, Problem::Blocked),
                (Field::Password, Problem::Other("Neu".into())),
                (Field::DateOfBirth, Problem::TooYoung(Some(16))),
            ]
        );
    }
}
