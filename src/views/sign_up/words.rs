//! What is wrong with a field, in words.

use crate::{
    store::{Field, Problem},
    texts::sign_up as texts,
};

/// What is wrong with a field, in one sentence.
pub fn sentence(field: Field, problem: &Problem) -> String {
    let fixed = match (field, problem) {
        (Field::DateOfBirth, Problem::TooYoung(least)) => {
            return texts::date_of_birth::too_young(*least);
        }
        (_, Problem::Other(words)) if !words.is_empty() => return words.clone(),
        (Field::Applicant, _) => texts::applicant::BLANK,
        (Field::Country, _) => texts::COUNTRY_BLANK,
        (Field::Name, _) => texts::NAME_BLANK,
        (Field::Seat, _) => texts::SEAT_BLANK,
        (Field::Username, Problem::Blank) => texts::username::BLANK,
        (Field::Username, Problem::Invalid) => texts::username::INVALID,
        (Field::Username, Problem::TooLong(_)) => texts::username::TOO_LONG,
        (Field::Username, Problem::Taken) => texts::username::TAKEN,
        (Field::Username, Problem::Reserved) => texts::username::RESERVED,
        (Field::Email, Problem::Blank) => texts::email::BLANK,
        (Field::Email, Problem::Invalid) => texts::email::INVALID,
        (Field::Email, Problem::TooLong(_)) => texts::email::TOO_LONG,
        (Field::Email, Problem::Taken) => texts::email::TAKEN,
        (Field::Email, Problem::Blocked) => texts::email::BLOCKED,
        (Field::Email, Problem::Unreachable) => texts::email::UNREACHABLE,
        (Field::Password, Problem::Blank) => texts::password::BLANK,
        (Field::Password, Problem::TooShort(_)) => texts::password::TOO_SHORT,
        (Field::Password, Problem::TooLong(_)) => texts::password::TOO_LONG,
        (Field::Password, _) => texts::password::INVALID,
        (Field::DateOfBirth, Problem::Blank) => texts::date_of_birth::BLANK,
        (Field::DateOfBirth, _) => texts::date_of_birth::INVALID,
        (Field::Reason, Problem::Blank) => texts::reason::BLANK,
        (Field::Reason, Problem::TooLong(_)) => texts::reason::TOO_LONG,
        (Field::Reason, Problem::TooShort(_)) => texts::reason::TOO_SHORT,
        (Field::Agreement, _) => texts::NOT_ACCEPTED,
        (Field::Terms, _) => texts::TERMS_NOT_ACCEPTED,
        (Field::Privacy, _) => texts::PRIVACY_NOT_ACCEPTED,
        _ => texts::WRONG,
    };
    fixed.to_owned()
}

/// The id of a field's control, for labels and for links to it.
pub fn id(field: Field) -> &'static str {
    match field {
        // That of the first choice.
        Field::Applicant => "sign-up-applicant",
        Field::Country => "sign-up-country",
        Field::Name => "sign-up-name",
        Field::Form => "sign-up-form",
        Field::Seat => "sign-up-seat",
        Field::Region => "sign-up-region",
        Field::Number => "sign-up-number",
        Field::Court => "sign-up-court",
        Field::Audit => "sign-up-audit",
        Field::Sector => "sign-up-sector",
        Field::Website => "sign-up-website",
        Field::Imprint => "sign-up-imprint",
        Field::Role => "sign-up-role",
        Field::Username => "sign-up-username",
        Field::Email => "sign-up-email",
        Field::Password => "sign-up-password",
        Field::DateOfBirth => "sign-up-birth",
        Field::Reason => "sign-up-reason",
        Field::Agreement => "sign-up-agreement",
        Field::Terms => "sign-up-terms",
        Field::Privacy => "sign-up-privacy",
    }
}
