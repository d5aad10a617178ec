//! Whether a sign-up is in order; if not, Mastodon's list of what is wrong, field by field.
//!
//! The codes: <https://docs.joinmastodon.org/methods/accounts/#422-unprocessable-entity>.

use jiff::civil::Date;
use rusqlite::Connection;
use serde_json::{Map, Value, json};

use crate::error::{ApiError, Result};
use crate::params::Params;
use crate::settings::{Registrations, Settings};
use crate::times::Time;

const USERNAME_MAX: usize = 30;
const EMAIL_MAX: usize = 320;
const PASSWORD_MIN: usize = 8;
const PASSWORD_MAX: usize = 72;
const REASON_MAX: usize = 420;
/// Names Mastodon keeps for itself.
const RESERVED: &[&str] = &[
    "abuse",
    "account",
    "accounts",
    "admin",
    "administration",
    "administrator",
    "admins",
    "help",
    "helpdesk",
    "instance",
    "mod",
    "moderator",
    "moderators",
    "mods",
    "owner",
    "root",
    "security",
    "server",
    "staff",
    "support",
    "webmaster",
];

/// The languages Mastodon speaks.
const LOCALES: &str = "af an ar ast be bg bn br bs ca ckb co cs cy da de el en en-GB eo es es-AR es-MX et eu fa fi \
    fo fr fr-CA fy ga gd gl he hi hr hu hy ia id ie io is it ja ka kab kk kn ko ku la lt lv mk ml mr ms my nan-TW ne \
    nl nn no oc pa pl pt-BR pt-PT ro ru sa sc sco si sk sl sq sr sr-Latn sv szl ta te th tr tt ug uk ur vi zgh zh-CN \
    zh-HK zh-TW";

/// A sign-up in order.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Handle without domain.
    pub username: String,
    /// Address.
    pub email: String,
    /// Password.
    pub password: String,
    /// Why one wants to join, if told.
    pub reason: Option<String>,
    /// Date of birth, if asked for.
    pub date_of_birth: Option<Date>,
}

/// What is wrong, in the order found: field, its name in the message, code, description.
#[derive(Debug, Default)]
struct Problems(Vec<(&'static str, &'static str, &'static str, String)>);

impl Problems {
    fn add(&mut self, field: &'static str, code: &'static str, description: impl Into<String>) {
        let name = match field {
            "username" => "Username",
            "email" => "E-mail address",
            "password" => "Password",
            "agreement" => "Service agreement",
            "locale" => "Locale",
            "reason" => "Reason",
            _ => "Date of birth",
        };
        self.0.push((field, name, code, description.into()));
    }

    fn into_error(self) -> Option<ApiError> {
        if self.0.is_empty() {
            return None;
        }
        let message: Vec<String> =
            self.0.iter().map(|(_, name, _, text)| format!("{name} {text}")).collect();
        let mut details = Map::new();
        for (field, _, code, description) in self.0 {
            let list = details.entry(field).or_insert_with(|| json!([]));
            if let Some(list) = list.as_array_mut() {
                list.push(json!({ "error": code, "description": description }));
            }
        }
        Some(ApiError::invalid(message.join(", ")).with_details(Value::Object(details)))
    }
}

/// Checks a sign-up. `invited` means that a valid invitation came with it.
///
/// # Errors
/// 422 with `details` if something is wrong.
pub fn check(
    db: &Connection,
    settings: &Settings,
    params: &Params,
    invited: bool,
) -> Result<Checked> {
    let mut problems = Problems::default();
    let checked = Checked {
        username: username(db, params, &mut problems)?,
        email: String::new(),
        password: password(params, &mut problems),
        reason: None,
        date_of_birth: None,
    };
    let email = email(db, params, &mut problems)?;
    if params.flag("agreement") != Some(true) {
        problems.add("agreement", "ERR_ACCEPTED", "must be accepted");
    }
    let locale = params.filled("locale");
    if locale.is_some_and(|it| !LOCALES.split_whitespace().any(|known| known == it)) {
        problems.add("locale", "ERR_INCLUSION", "is not included in the list");
    }
    let needed =
        settings.reason_required && settings.registrations == Registrations::Approval && !invited;
    let reason = reason(params, needed, &mut problems);
    let date_of_birth = match settings.min_age {
        Some(years) => date_of_birth(params, years, &mut problems),
        None => None,
    };
    match problems.into_error() {
        Some(error) => Err(error),
        None => Ok(Checked { email, reason, date_of_birth, ..checked }),
    }
}

/// Checks an address alone, for a member who mistyped it.
///
/// # Errors
/// 422 with `details` if it is no good.
pub fn check_email(db: &Connection, params: &Params) -> Result<String> {
    let mut problems = Problems::default();
    let email = email(db, params, &mut problems)?;
    problems.into_error().map_or(Ok(email), Err)
}

fn username(db: &Connection, params: &Params, problems: &mut Problems) -> Result<String> {
    const FIELD: &str = "username";
    let username = params.text(FIELD).unwrap_or_default().trim().to_owned();
    if username.is_empty() {
        problems.add(FIELD, "ERR_BLANK", "can't be blank");
        return Ok(username);
    }
    if !username.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_') {
        problems.add(FIELD, "ERR_INVALID", "must contain only letters, numbers and underscores");
    }
    if username.chars().count() > USERNAME_MAX {
        problems.add(FIELD, "ERR_TOO_LONG", too_long(USERNAME_MAX));
    }
    let taken = "SELECT EXISTS (SELECT 1 FROM accounts WHERE username = ?1 AND domain IS NULL)";
    if db.prepare_cached(taken)?.query_row([&username], |row| row.get(0))? {
        problems.add(FIELD, "ERR_TAKEN", "has already been taken");
    }
    if RESERVED.contains(&username.to_ascii_lowercase().as_str()) {
        problems.add(FIELD, "ERR_RESERVED", "is reserved");
    }
    Ok(username)
}

fn email(db: &Connection, params: &Params, problems: &mut Problems) -> Result<String> {
    const FIELD: &str = "email";
    let email = params.text(FIELD).unwrap_or_default().trim().to_lowercase();
    if email.is_empty() {
        problems.add(FIELD, "ERR_BLANK", "can't be blank");
        return Ok(email);
    }
    if email.chars().count() > EMAIL_MAX {
        problems.add(FIELD, "ERR_TOO_LONG", too_long(EMAIL_MAX));
    }
    let taken = "SELECT EXISTS (SELECT 1 FROM users WHERE email = ?1)";
    if db.prepare_cached(taken)?.query_row([&email], |row| row.get(0))? {
        problems.add(FIELD, "ERR_TAKEN", "has already been taken");
    }
    let Some(domain) = mail_domain(&email) else {
        problems.add(FIELD, "ERR_INVALID", "is invalid");
        return Ok(email);
    };
    let blocked = "SELECT EXISTS (SELECT 1 FROM blocked_mail_domains
                   WHERE ?1 = domain OR ?1 LIKE '%.' || domain)";
    if db.prepare_cached(blocked)?.query_row([domain], |row| row.get(0))? {
        problems.add(FIELD, "ERR_BLOCKED", "uses a disallowed e-mail provider");
    }
    // Nothing is looked up in DNS here: the top-level domain kept for "does not exist" stands for it.
    if domain.ends_with(".invalid") {
        problems.add(FIELD, "ERR_UNREACHABLE", "does not seem to exist");
    }
    Ok(email)
}

/// The part after the `@`, if this can be an address at all.
fn mail_domain(email: &str) -> Option<&str> {
    let (local, domain) = email.rsplit_once('@')?;
    let odd = |it: char| it.is_whitespace() || it.is_control() || "<>()[]\\,;:\"@".contains(it);
    let label_fits = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.chars().all(|it| it.is_alphanumeric() || it == '-')
    };
    let local_fits =
        !local.is_empty() && !local.contains(odd) && !local.split('.').any(str::is_empty);
    (local_fits && domain.split('.').all(label_fits)).then_some(domain)
}

fn password(params: &Params, problems: &mut Problems) -> String {
    const FIELD: &str = "password";
    let password = params.text(FIELD).unwrap_or_default();
    if password.trim().is_empty() {
        problems.add(FIELD, "ERR_BLANK", "can't be blank");
    } else if password.chars().count() < PASSWORD_MIN {
        problems.add(
            FIELD,
            "ERR_TOO_SHORT",
            format!("is too short (minimum is {PASSWORD_MIN} characters)"),
        );
    } else if password.len() > PASSWORD_MAX {
        problems.add(FIELD, "ERR_TOO_LONG", too_long(PASSWORD_MAX));
    }
    password
}

fn reason(params: &Params, needed: bool, problems: &mut Problems) -> Option<String> {
    const FIELD: &str = "reason";
    let reason = params.filled(FIELD);
    if needed && reason.is_none() {
        problems.add(FIELD, "ERR_BLANK", "can't be blank");
    }
    if reason.as_ref().is_some_and(|it| it.chars().count() > REASON_MAX) {
        problems.add(FIELD, "ERR_TOO_LONG", too_long(REASON_MAX));
    }
    reason
}

fn date_of_birth(params: &Params, min_age: i64, problems: &mut Problems) -> Option<Date> {
    const FIELD: &str = "date_of_birth";
    let date = params.filled(FIELD).and_then(|it| it.trim().parse::<Date>().ok());
    let Some(date) = date else {
        problems.add(FIELD, "ERR_BLANK", "can't be blank");
        return None;
    };
    let today = Time::now().civil().date();
    let latest = today.checked_sub(jiff::Span::new().years(min_age.clamp(0, 1000)));
    if !latest.is_ok_and(|latest| date <= latest) {
        problems.add(FIELD, "ERR_BELOW_LIMIT", "is below the age limit");
    }
    Some(date)
}

fn too_long(max: usize) -> String {
    format!("is too long (maximum is {max} characters)")
}

#[cfg(test)]
mod tests {
    use super::mail_domain;

    #[test]
    fn tells_addresses_from_what_is_none() {
        assert_eq!(mail_domain("vorstand@geno.example"), Some("geno.example"));
        assert_eq!(mail_domain("a.b+c@localhost"), Some("localhost"));
        for wrong in [
            "vorstand",
            "@geno.example",
            "a b@geno.example",
            "a@geno..example",
            "a@-x.example",
            "a..b@x.example",
        ] {
            assert_eq!(mail_domain(wrong), None, "{wrong}");
        }
    }
}
