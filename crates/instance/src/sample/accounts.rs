//! Making the sample's accounts.

use std::collections::HashMap;

use rusqlite::{Connection, params};
use serde_json::{Value, json};

use super::data::{Account, Kind};
use super::illustrate::Pictures;
use super::{PASSWORD, clock};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::media::write_file;
use crate::sign_up::members::{self, NewMember};
use crate::state::{App, LOCAL_DOMAIN};
use crate::times::Time;

/// The accounts' ids by their handles (without domain).
pub struct People(HashMap<String, Id>);

impl People {
    /// Whose handle it is.
    ///
    /// # Errors
    /// If it is nobody's.
    pub fn id(&self, username: &str) -> Result<Id> {
        self.0
            .get(username)
            .copied()
            .ok_or_else(|| ApiError::internal(format!("nobody is called {username}")))
    }
}

/// Stores all accounts with their profiles.
///
/// # Errors
/// If the database or the media folder cannot be written.
pub fn store(
    app: &App,
    db: &Connection,
    accounts: &[Account],
    pictures: &Pictures,
    now: Time,
) -> Result<People> {
    let mut people = HashMap::new();
    for account in accounts {
        let joined = clock::days_ago(now, account.joined);
        let id = match &account.domain {
            Some(domain) => store_distant(db, account, domain, joined)?,
            None => store_member(db, account, joined)?,
        };
        fill_profile(app, db, id, account, pictures, now)?;
        people.insert(account.username.clone(), id);
    }
    Ok(People(people))
}

fn store_member(db: &Connection, account: &Account, joined: Time) -> Result<Id> {
    let email = format!("{}@{LOCAL_DOMAIN}", account.username);
    let made = members::create(db, &NewMember::ready(&account.username, &email, PASSWORD, joined))?;
    if account.kind == Kind::Operator {
        db.execute("UPDATE users SET role = 'admin' WHERE id = ?1", [made.user])?;
    }
    Ok(made.account)
}

fn store_distant(db: &Connection, account: &Account, domain: &str, joined: Time) -> Result<Id> {
    let id = Id::at(joined);
    let name = &account.username;
    db.execute(
        "INSERT INTO accounts (id, username, domain, url, uri, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![
            id,
            name,
            domain,
            format!("https://{domain}/@{name}"),
            format!("https://{domain}/users/{name}"),
            joined
        ],
    )?;
    Ok(id)
}

fn fill_profile(
    app: &App,
    db: &Connection,
    id: Id,
    account: &Account,
    pictures: &Pictures,
    now: Time,
) -> Result<()> {
    let fields: Vec<Value> = account
        .fields
        .iter()
        .map(|field| {
            let verified_at = field.verified.map(|days| clock::days_ago(now, days));
            json!({ "name": field.name, "value": field.value, "verified_at": verified_at })
        })
        .collect();
    let avatar = match account.avatar {
        Some(avatar) => Some(write_file(app, "accounts/avatars", pictures.avatar(avatar)?)?),
        None => None,
    };
    let header = match &account.header {
        Some(header) => Some(write_file(app, "accounts/headers", pictures.header(header)?)?),
        None => None,
    };
    db.execute(
        "UPDATE accounts SET display_name = ?2, note = ?3, fields = ?4, avatar = ?5, avatar_static = ?5,
             header = ?6, header_static = ?6, discoverable = ?7, indexable = ?7 WHERE id = ?1",
        params![
            id,
            account.name,
            account.note,
            Value::Array(fields).to_string(),
            avatar,
            header,
            account.kind != Kind::Odd
        ],
    )?;
    for name in &account.featured {
        crate::accounts::feature_tag(db, id, name, clock::days_ago(now, account.joined))?;
    }
    Ok(())
}
