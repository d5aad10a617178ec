//! `PATCH /api/v1/accounts/update_credentials`: one changes one's profile.
//!
//! See <https://docs.joinmastodon.org/methods/accounts/#update_credentials>.

use axum::extract::State;
use axum::routing::{delete, patch};
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Map, Value, json};

use super::pictures::{self, Kind};
use super::{MAX_DISPLAY_NAME, MAX_FIELD_TEXT, MAX_FIELDS, MAX_NOTE, MAX_PICTURE_DESCRIPTION};
use crate::auth::Member;
use crate::base::Base;
use crate::entities::View;
use crate::entities::account::{AccountRow, credential_account};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::{Params, scalar, truth};
use crate::savepoint::atomically;
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/accounts/update_credentials", patch(update))
        .route("/api/v1/profile/avatar", delete(remove_avatar))
        .route("/api/v1/profile/header", delete(remove_header))
}

async fn update(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:accounts")?;
    check(&params)?;
    // Scaling takes a while: before the database is taken.
    let mut files = Vec::new();
    for kind in [Kind::Avatar, Kind::Header] {
        if let Some(upload) = params.file(kind.name()) {
            files.push((kind, pictures::keep(&app, kind, upload)?));
        }
    }
    let db = app.db();
    atomically(&db, || {
        for (kind, file) in &files {
            pictures::set(&db, member.account, *kind, Some(file))?;
        }
        save_account(&db, member.account, &params)?;
        save_defaults(&db, member.user, &params)
    })?;
    credential_account(&View::new(&db, &base, Some(member.account)), member.account).map(Json)
}

async fn remove_avatar(
    State(app): State<Shared>,
    base: Base,
    member: Member,
) -> Result<Json<Value>> {
    remove(&app, &base, &member, Kind::Avatar)
}

async fn remove_header(
    State(app): State<Shared>,
    base: Base,
    member: Member,
) -> Result<Json<Value>> {
    remove(&app, &base, &member, Kind::Header)
}

fn remove(app: &Shared, base: &Base, member: &Member, kind: Kind) -> Result<Json<Value>> {
    member.needs("write:accounts")?;
    let db = app.db();
    pictures::set(&db, member.account, kind, None)?;
    credential_account(&View::new(&db, base, Some(member.account)), member.account).map(Json)
}

/// Mastodon's limits; what is wrong comes back by field.
fn check(params: &Params) -> Result<()> {
    let mut messages = Vec::new();
    let mut details = Map::new();
    let mut add = |field: &str, name: &str, code: &str, text: String| {
        messages.push(format!("{name} {text}"));
        details.insert(field.to_owned(), json!([{ "error": code, "description": text }]));
    };
    let longer = |name: &str, max: usize| {
        params.text(name).is_some_and(|it| it.trim().chars().count() > max)
    };
    if longer("display_name", MAX_DISPLAY_NAME) {
        add("display_name", "Display name", "ERR_TOO_LONG", too_long(MAX_DISPLAY_NAME));
    }
    if longer("note", MAX_NOTE) {
        add("note", "Note", "ERR_TOO_LONG", format!("character limit of {MAX_NOTE} exceeded"));
    }
    for (field, name) in
        [("avatar_description", "Avatar description"), ("header_description", "Header description")]
    {
        if longer(field, MAX_PICTURE_DESCRIPTION) {
            add(field, name, "ERR_TOO_LONG", too_long(MAX_PICTURE_DESCRIPTION));
        }
    }
    let fields = fields(params);
    if fields.len() > MAX_FIELDS {
        add("fields", "Fields", "ERR_TOO_LONG", too_long(MAX_FIELDS));
    }
    if fields.iter().any(|(name, value)| name.is_empty() && !value.is_empty()) {
        let text = "contains values with missing labels".to_owned();
        add("fields", "Fields", "ERR_FIELDS_WITH_VALUES_MISSING_LABELS", text);
    }
    if messages.is_empty() {
        return Ok(());
    }
    Err(ApiError::invalid(messages.join(", ")).with_details(Value::Object(details)))
}

fn too_long(max: usize) -> String {
    format!("is too long (maximum is {max} characters)")
}

/// Name and value of the fields sent, without those where both are empty.
fn fields(params: &Params) -> Vec<(String, String)> {
    let text = |it: &Value, key: &str| {
        let whole = it.get(key).and_then(scalar).unwrap_or_default();
        whole.trim().chars().take(MAX_FIELD_TEXT).collect::<String>()
    };
    let sent = params
        .items("fields_attributes")
        .into_iter()
        .map(|it| (text(it, "name"), text(it, "value")));
    sent.filter(|(name, value)| !(name.is_empty() && value.is_empty())).collect()
}

fn save_account(db: &Connection, id: Id, params: &Params) -> Result<()> {
    let texts = ["display_name", "note", "avatar_description", "header_description"];
    for name in texts {
        if let Some(text) = params.text(name) {
            set(db, "accounts", id, name, &text.trim())?;
        }
    }
    let flags = [
        "locked",
        "bot",
        "discoverable",
        "indexable",
        "hide_collections",
        "show_media",
        "show_media_replies",
        "show_featured",
    ];
    for name in flags {
        if let Some(flag) = params.flag(name) {
            set(db, "accounts", id, name, &flag)?;
        }
    }
    if params.has("attribution_domains") {
        let domains = serde_json::to_string(&params.list("attribution_domains"))?;
        set(db, "accounts", id, "attribution_domains", &domains)?;
    }
    if params.has("fields_attributes") {
        let stored = AccountRow::find(db, id)?.fields;
        let fields: Vec<Value> =
            fields(params).into_iter().map(|it| with_verification(it, &stored)).collect();
        set(db, "accounts", id, "fields", &Value::Array(fields).to_string())?;
    }
    Ok(())
}

/// A field that did not change stays verified.
fn with_verification((name, value): (String, String), stored: &Value) -> Value {
    let old = stored.as_array().into_iter().flatten().find(|it| it["value"] == value.as_str());
    let verified_at = old.map_or(Value::Null, |it| it["verified_at"].clone());
    json!({ "name": name, "value": value, "verified_at": verified_at })
}

fn save_defaults(db: &Connection, user: Id, params: &Params) -> Result<()> {
    let Some(source) = params.value("source") else {
        return Ok(());
    };
    let one_of = |key: &str, allowed: &[&str]| {
        source.get(key).and_then(scalar).filter(|it| allowed.contains(&it.as_str()))
    };
    if let Some(privacy) = one_of("privacy", &["public", "unlisted", "private", "direct"]) {
        set(db, "users", user, "default_privacy", &privacy)?;
    }
    if let Some(policy) = one_of("quote_policy", &["public", "followers", "nobody"]) {
        set(db, "users", user, "default_quote_policy", &policy)?;
    }
    if let Some(sensitive) = source.get("sensitive").and_then(truth) {
        set(db, "users", user, "default_sensitive", &sensitive)?;
    }
    if let Some(language) = source.get("language").and_then(scalar) {
        set(db, "users", user, "default_language", &Some(language).filter(|it| !it.is_empty()))?;
    }
    Ok(())
}

fn set(
    db: &Connection,
    table: &'static str,
    id: Id,
    column: &'static str,
    value: &dyn rusqlite::ToSql,
) -> Result<()> {
    db.prepare_cached(&format!("UPDATE {table} SET {column} = ?1 WHERE id = ?2"))?
        .execute(params![value, id])?;
    Ok(())
}
