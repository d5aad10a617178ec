//! Making a member: the account and its login.

use rusqlite::{Connection, params};

use crate::error::Result;
use crate::ids::Id;
use crate::secrets;
use crate::times::Time;

/// What a new member is made of.
#[derive(Clone, Debug)]
pub struct NewMember<'a> {
    /// Handle without domain, already checked.
    pub username: &'a str,
    /// Address, already checked.
    pub email: &'a str,
    /// Password, already checked.
    pub password: &'a str,
    /// Language of the mails.
    pub locale: &'a str,
    /// IANA name, if told.
    pub time_zone: Option<&'a str>,
    /// ISO date, if asked for.
    pub date_of_birth: Option<&'a str>,
    /// Why one wants to join.
    pub reason: Option<&'a str>,
    /// Whether the operator need not look.
    pub approved: bool,
    /// Whether the address is known to be right.
    pub confirmed: bool,
    /// The app it was made with.
    pub app: Option<Id>,
    /// The invitation it was made with.
    pub invite: Option<Id>,
    /// When.
    pub at: Time,
}

impl<'a> NewMember<'a> {
    /// A member who may act at once.
    pub fn ready(username: &'a str, email: &'a str, password: &'a str, at: Time) -> Self {
        Self {
            username,
            email,
            password,
            locale: "de",
            time_zone: None,
            date_of_birth: None,
            reason: None,
            approved: true,
            confirmed: true,
            app: None,
            invite: None,
            at,
        }
    }
}

/// Ids of a member just made.
#[derive(Clone, Debug)]
pub struct Made {
    /// The login.
    pub user: Id,
    /// The account.
    pub account: Id,
    /// The secret of the confirmation link, unless already confirmed.
    pub confirmation_token: Option<String>,
}

/// Stores a new member. Run it in a transaction.
///
/// # Errors
/// If the handle or the address is taken, or the database cannot be written.
pub fn create(db: &Connection, new: &NewMember<'_>) -> Result<Made> {
    let account = Id::at(new.at);
    db.execute(
        "INSERT INTO accounts (id, username, created_at) VALUES (?1, ?2, ?3)",
        params![account, new.username, new.at],
    )?;
    let user = Id::at(new.at);
    let confirmation_token = (!new.confirmed).then(secrets::random_token);
    let confirmed_at = new.confirmed.then_some(new.at);
    db.execute(
        "INSERT INTO users (id, account_id, email, password_hash, locale, time_zone, date_of_birth, reason, approved,
                            confirmation_token, confirmation_sent_at, confirmed_at, invite_id, created_by_app_id,
                            created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        params![
            user,
            account,
            new.email,
            secrets::hash_password(new.password)?,
            new.locale,
            new.time_zone,
            new.date_of_birth,
            new.reason,
            new.approved,
            confirmation_token,
            confirmation_token.as_ref().map(|_| new.at),
            confirmed_at,
            new.invite,
            new.app,
            new.at,
        ],
    )?;
    Ok(Made { user, account, confirmation_token })
}
