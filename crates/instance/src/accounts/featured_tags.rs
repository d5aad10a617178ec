//! Hashtags on one's profile: <https://docs.joinmastodon.org/methods/featured_tags/>.

use axum::extract::State;
use axum::routing::{delete, get};
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use super::{MAX_FEATURED_TAGS, existing};
use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::content;
use crate::entities::account::AccountRow;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::tags;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/featured_tags", get(own).post(add))
        .route("/api/v1/featured_tags/suggestions", get(suggestions))
        .route("/api/v1/featured_tags/{id}", delete(remove))
        .route("/api/v1/accounts/{id}/featured_tags", get(of_account))
}

async fn own(State(app): State<Shared>, base: Base, member: Member) -> Result<Json<Vec<Value>>> {
    member.needs("read:accounts")?;
    let db = app.db();
    list(&db, &base, &AccountRow::find(&db, member.account)?).map(Json)
}

async fn of_account(
    State(app): State<Shared>,
    base: Base,
    PathId(id): PathId,
) -> Result<Json<Vec<Value>>> {
    let db = app.db();
    list(&db, &base, &existing(&db, id)?).map(Json)
}

async fn add(
    State(app): State<Shared>,
    base: Base,
    member: Member,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("write:accounts")?;
    let name = params.text("name").unwrap_or_default();
    let name = name.trim().trim_start_matches('#');
    if name.is_empty() {
        return Err(ApiError::invalid("Tag name can't be blank"));
    }
    if !content::is_tag_name(name) {
        return Err(ApiError::invalid("Tag is invalid"));
    }
    let db = app.db();
    let account = AccountRow::find(&db, member.account)?;
    let now = Time::now();
    let count: i64 = db.query_row(
        "SELECT count(*) FROM featured_tags WHERE account_id = ?1",
        [member.account],
        |row| row.get(0),
    )?;
    if usize::try_from(count).is_ok_and(|it| it >= MAX_FEATURED_TAGS) {
        return Err(ApiError::invalid("You have already featured the maximum number of hashtags"));
    }
    if !feature_tag(&db, member.account, name, now)? {
        return Err(ApiError::invalid("Name has already been taken"));
    }
    let newest = list(&db, &base, &account)?.into_iter().find(|it| it["name"] == name);
    newest.map(Json).ok_or_else(ApiError::not_found)
}

/// Features a hashtag on an account's profile; `false` where it did already.
///
/// # Errors
/// If the database cannot be written.
pub fn feature_tag(db: &Connection, account: Id, name: &str, now: Time) -> Result<bool> {
    let tag = tags::find_or_create(db, name, now)?;
    let added = db.execute(
        "INSERT OR IGNORE INTO featured_tags (id, account_id, tag_id, name, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![Id::at(now), account, tag, name, now],
    )?;
    Ok(added > 0)
}

async fn remove(
    State(app): State<Shared>,
    member: Member,
    PathId(id): PathId,
) -> Result<Json<Value>> {
    member.needs("write:accounts")?;
    let removed = app.db().execute(
        "DELETE FROM featured_tags WHERE id = ?1 AND account_id = ?2",
        [id, member.account],
    )?;
    if removed == 0 {
        return Err(ApiError::not_found());
    }
    Ok(Json(json!({})))
}

/// The tags one used most and does not feature yet.
async fn suggestions(
    State(app): State<Shared>,
    base: Base,
    member: Member,
) -> Result<Json<Vec<Value>>> {
    member.needs("read:accounts")?;
    let db = app.db();
    let view = crate::entities::View::new(&db, &base, Some(member.account));
    let mut statement = db.prepare_cached(
        "SELECT t.tag_id FROM status_tags t JOIN statuses s ON s.id = t.status_id
         WHERE s.account_id = ?1
         AND t.tag_id NOT IN (SELECT tag_id FROM featured_tags WHERE account_id = ?1)
         GROUP BY t.tag_id ORDER BY count(*) DESC, t.tag_id LIMIT 10",
    )?;
    let ids: Vec<Id> = statement
        .query_map([member.account], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| crate::entities::tag::tag(&view, id)).collect::<Result<_>>().map(Json)
}

fn list(db: &Connection, base: &Base, account: &AccountRow) -> Result<Vec<Value>> {
    let mut statement = db.prepare_cached(
        "SELECT f.id, f.name, count(s.id), max(s.created_at) FROM featured_tags f
         LEFT JOIN status_tags t ON t.tag_id = f.tag_id
         LEFT JOIN statuses s ON s.id = t.status_id AND s.account_id = f.account_id
              AND s.visibility IN ('public', 'unlisted')
         WHERE f.account_id = ?1 GROUP BY f.id ORDER BY count(s.id) DESC, f.id",
    )?;
    let rows = statement.query_map([account.id], |row| {
        let name: String = row.get(1)?;
        let count: i64 = row.get(2)?;
        let last: Option<Time> = row.get(3)?;
        Ok(json!({
            "id": row.get::<_, Id>(0)?,
            "url": format!("{}/tagged/{}", account.url(&base.0), content::percent_encode(&name)),
            "name": name,
            "statuses_count": count.to_string(),
            "last_status_at": last.map(Time::day),
        }))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
