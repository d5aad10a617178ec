//! Notifications by group (v2).

use std::collections::HashSet;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::routing::{get, post};
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use super::query;
use crate::auth::Member;
use crate::base::Base;
use crate::entities::{View, account, status};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::paging::Paging;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

/// How many accounts of a group are named.
const SAMPLE: i64 = 8;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v2/notifications", get(list))
        .route("/api/v2/notifications/unread_count", get(unread_count))
        .route("/api/v2/notifications/{group_key}", get(show))
        .route("/api/v2/notifications/{group_key}/accounts", get(accounts))
        .route("/api/v2/notifications/{group_key}/dismiss", post(dismiss))
}

/// A group, as far as it is on the page.
struct Group {
    key: String,
    page_min: Id,
    page_max: Id,
}

async fn list(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<(HeaderMap, Json<Value>)> {
    member.needs("read:notifications")?;
    let page = Paging::read(&params, 40, 80);
    let db = app.db();
    let condition = query::condition(member.account, &params);
    let groups = groups(&db, &condition, &params, &page)?;
    let view = View::new(&db, &base, Some(member.account));
    let mut results = Results::default();
    for group in &groups {
        results.add(&view, member.account, group, true)?;
    }
    let partial = params.text("expand_accounts").as_deref() == Some("partial_avatars");
    let ids: Vec<Id> = groups.iter().map(|it| it.page_max).collect();
    let keep = [
        "types",
        "exclude_types",
        "account_id",
        "include_filtered",
        "grouped_types",
        "expand_accounts",
    ];
    Ok((
        page.open_links(&base, "/api/v2/notifications", &params, &keep, &ids),
        Json(results.entity(&view, partial)?),
    ))
}

async fn show(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    Path(key): Path<String>,
) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    let db = app.db();
    let group = find(&db, member.account, &key)?;
    let view = View::new(&db, &base, Some(member.account));
    let mut results = Results::default();
    results.add(&view, member.account, &group, false)?;
    Ok(Json(results.entity(&view, false)?))
}

async fn accounts(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    Path(key): Path<String>,
    params: Params,
) -> Result<(HeaderMap, Json<Vec<Value>>)> {
    member.needs("read:notifications")?;
    let page = Paging::read(&params, 40, 80);
    let db = app.db();
    find(&db, member.account, &key)?;
    let sql = format!(
        "SELECT id, from_account_id FROM notifications WHERE account_id = ?1 AND group_key = ?2{}{}",
        page.borders("id"),
        page.order("id")
    );
    let rows: Vec<(Id, Id)> = db
        .prepare(&sql)?
        .query_map(params![member.account, key], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let rows = page.newest_first(rows);
    let (ids, senders): (Vec<Id>, Vec<Id>) = rows.into_iter().unzip();
    let entities = account::accounts(&View::new(&db, &base, Some(member.account)), &senders)?;
    let path = format!("/api/v2/notifications/{key}/accounts");
    Ok((page.links(&base, &path, &params, &[], &ids), Json(entities)))
}

async fn dismiss(
    State(app): State<Shared>,
    member: Member,
    Path(key): Path<String>,
) -> Result<Json<Value>> {
    member.needs("write:notifications")?;
    app.db().execute(
        "DELETE FROM notifications WHERE account_id = ?1 AND group_key = ?2",
        params![member.account, key],
    )?;
    Ok(Json(json!({})))
}

async fn unread_count(
    State(app): State<Shared>,
    member: Member,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("read:notifications")?;
    let db = app.db();
    let sql = format!(
        "SELECT count(*) FROM (SELECT DISTINCT n.group_key FROM notifications n
                               WHERE {} AND n.id > ?1 LIMIT {})",
        query::condition(member.account, &params),
        params.limit(100, 1000)
    );
    let last_read = query::last_read(&db, member.user)?;
    let count: i64 = db.prepare(&sql)?.query_row([last_read], |row| row.get(0))?;
    Ok(Json(json!({ "count": count })))
}

/// The groups of a page, the one with the newest notification first.
fn groups(db: &Connection, condition: &str, params: &Params, page: &Paging) -> Result<Vec<Group>> {
    let grouped = params.list("grouped_types");
    let key = if params.has("grouped_types") {
        // A type the client does not group gets a key for each of its notifications.
        let kept: Vec<String> = ["favourite", "reblog", "follow", "admin.sign_up"]
            .iter()
            .filter(|it| grouped.iter().any(|word| word == *it))
            .map(|it| format!("'{it}'"))
            .collect();
        format!(
            "CASE WHEN n.kind IN ({}) THEN n.group_key ELSE 'ungrouped-' || n.id END",
            kept.join(", ")
        )
    } else {
        "n.group_key".to_owned()
    };
    let sql = format!(
        "SELECT {key} AS shown_key, min(n.id), max(n.id) FROM notifications n
         WHERE {condition}{} GROUP BY shown_key{}",
        page.borders("n.id"),
        page.order("max(n.id)")
    );
    let groups = db
        .prepare(&sql)?
        .query_map([], |row| {
            Ok(Group { key: row.get(0)?, page_min: row.get(1)?, page_max: row.get(2)? })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(page.newest_first(groups))
}

fn find(db: &Connection, account: Id, key: &str) -> Result<Group> {
    let (min, max): (Option<Id>, Option<Id>) = db
        .prepare_cached(
            "SELECT min(id), max(id) FROM notifications WHERE account_id = ?1 AND group_key = ?2",
        )?
        .query_row(params![account, key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    match (min, max) {
        (Some(page_min), Some(page_max)) => Ok(Group { key: key.to_owned(), page_min, page_max }),
        _ => Err(ApiError::not_found()),
    }
}

/// GroupedNotificationsResults, as it is gathered.
#[derive(Default)]
struct Results {
    groups: Vec<Value>,
    /// The newest account of each group: always written in full.
    first_accounts: Vec<Id>,
    other_accounts: Vec<Id>,
    statuses: Vec<Id>,
}

impl Results {
    fn add(&mut self, view: &View<'_>, account: Id, group: &Group, with_page: bool) -> Result<()> {
        let (kind, status, at): (String, Option<Id>, Time) = view
            .db
            .prepare_cached("SELECT kind, status_id, created_at FROM notifications WHERE id = ?1")?
            .query_row([group.page_max], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        // A group the client did not want has a key of its own; only its one notification is in it.
        let members =
            "account_id = ?1 AND (group_key = ?2 OR (id = ?3 AND ?2 = 'ungrouped-' || ?3))";
        let sample: Vec<Id> = view
            .db
            .prepare_cached(&format!(
                "SELECT from_account_id FROM notifications WHERE {members}
                 GROUP BY from_account_id ORDER BY max(id) DESC LIMIT {SAMPLE}"
            ))?
            .query_map(params![account, group.key, group.page_max], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let (count, newest): (i64, i64) = view
            .db
            .prepare_cached(&format!(
                "SELECT count(*), max(id) FROM notifications WHERE {members}"
            ))?
            .query_row(params![account, group.key, group.page_max], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let mut entity = json!({
            "group_key": group.key,
            "notifications_count": count,
            "type": kind,
            "most_recent_notification_id": newest,
            "sample_account_ids": sample,
        });
        if with_page {
            entity["page_min_id"] = json!(group.page_min);
            entity["page_max_id"] = json!(group.page_max);
            entity["latest_page_notification_at"] = json!(at);
        }
        if let Some(status) = status {
            entity["status_id"] = json!(status);
            if !self.statuses.contains(&status) {
                self.statuses.push(status);
            }
        }
        if let Some((first, others)) = sample.split_first() {
            self.first_accounts.push(*first);
            self.other_accounts.extend(others);
        }
        self.groups.push(entity);
        Ok(())
    }

    fn entity(self, view: &View<'_>, partial: bool) -> Result<Value> {
        let mut seen = HashSet::new();
        let full: Vec<Id> = self.first_accounts.into_iter().filter(|id| seen.insert(*id)).collect();
        let rest: Vec<Id> = self.other_accounts.into_iter().filter(|id| seen.insert(*id)).collect();
        let mut accounts = account::accounts(view, &full)?;
        let others = account::accounts(view, &rest)?;
        let mut entity = json!({
            "statuses": status::statuses(view, &self.statuses)?,
            "notification_groups": self.groups,
        });
        if partial {
            entity["partial_accounts"] = others.iter().map(partial_account).collect();
        } else {
            accounts.extend(others);
        }
        entity["accounts"] = json!(accounts);
        Ok(entity)
    }
}

/// PartialAccountWithAvatar: enough to show a small picture.
fn partial_account(account: &Value) -> Value {
    let fields =
        ["id", "acct", "locked", "bot", "url", "avatar", "avatar_static", "avatar_description"];
    fields.iter().map(|name| ((*name).to_owned(), account[*name].clone())).collect()
}
