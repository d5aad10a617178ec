//! Status: <https://docs.joinmastodon.org/entities/Status/>.

use rusqlite::OptionalExtension;
use serde_json::{Map, Value, json};

use super::account::{self, AccountRow};
use super::{View, card, emoji, media, poll};
use crate::content::{self, Links, Mentioned};
use crate::error::Result;
use crate::filters;
use crate::ids::Id;
use crate::state::LOCAL_DOMAIN;
use crate::statuses::{self, QuotePolicy, QuoteRight, Status, Visibility};

/// A Status, by id. Whether the viewer may see it has been decided before.
///
/// # Errors
/// 404 if there is none.
pub fn status(view: &View<'_>, id: Id) -> Result<Value> {
    status_of(view, &statuses::find(view.db, id)?)
}

/// Statuses in this order.
///
/// # Errors
/// If one is gone or the database cannot be read.
pub fn statuses(view: &View<'_>, ids: &[Id]) -> Result<Vec<Value>> {
    ids.iter().map(|id| status(view, *id)).collect()
}

/// A Status.
///
/// # Errors
/// If the database cannot be read.
pub fn status_of(view: &View<'_>, status: &Status) -> Result<Value> {
    written(view, status, Quotes::Whole)
}

/// A Status with its source text in place of its HTML, as the answer to its deletion has it.
///
/// # Errors
/// If the database cannot be read.
pub fn with_source(view: &View<'_>, status: &Status) -> Result<Value> {
    let mut entity = status_of(view, status)?;
    if let Some(map) = entity.as_object_mut() {
        map.remove("content");
        map.insert("text".into(), json!(status.text));
    }
    Ok(entity)
}

/// The HTML of a post's text (its own, or that of an earlier version).
///
/// # Errors
/// If the database cannot be read.
pub fn content_html(view: &View<'_>, status: &Status, text: &str) -> Result<String> {
    if let Some(html) = &status.html {
        return Ok(html.clone());
    }
    let mentioned = mentioned_rows(view, status.id, true)?;
    let mentioned: Vec<Mentioned> = mentioned
        .into_iter()
        .map(|row| Mentioned {
            url: row.url(view.base),
            username: row.username,
            domain: row.domain,
        })
        .collect();
    let links = Links { base: view.base, local_domain: LOCAL_DOMAIN, mentioned: &mentioned };
    let html = content::to_html(text, &links);
    match quoted_url(view, status)? {
        Some(url) if !text.contains(&url) => Ok(content::quote_line(&url) + &html),
        _ => Ok(html),
    }
}

/// The address of a post's page.
///
/// # Errors
/// If the database cannot be read.
pub fn url(view: &View<'_>, status: &Status) -> Result<String> {
    if let Some(url) = &status.url {
        return Ok(url.clone());
    }
    let author = AccountRow::find(view.db, status.account_id)?;
    Ok(match status.reblog_of_id {
        Some(_) => {
            format!("{}/users/{}/statuses/{}/activity", view.base, author.username, status.id)
        }
        None => format!("{}/@{}/{}", view.base, author.username, status.id),
    })
}

/// How much of a quoted post is written: a quote inside a quote is only named.
#[derive(Clone, Copy, PartialEq)]
enum Quotes {
    Whole,
    Named,
}

fn written(view: &View<'_>, status: &Status, quotes: Quotes) -> Result<Value> {
    let author = AccountRow::find(view.db, status.account_id)?;
    let uri = status.uri.clone().unwrap_or_else(|| {
        let activity = if status.reblog_of_id.is_some() { "/activity" } else { "" };
        format!("{}/statuses/{}{activity}", author.uri(view.base), status.id)
    });
    let reblog = match status.reblog_of_id {
        Some(original) => Some(written(view, &statuses::find(view.db, original)?, quotes)?),
        None => None,
    };
    let is_boost = reblog.is_some();
    let content = if is_boost { String::new() } else { content_html(view, status, &status.text)? };
    let mut map = Map::new();
    let mut set = |name: &str, value: Value| map.insert(name.into(), value);
    set("id", json!(status.id));
    set("created_at", json!(status.created_at));
    set("in_reply_to_id", json!(status.in_reply_to_id));
    set("in_reply_to_account_id", json!(status.in_reply_to_account_id));
    set("sensitive", json!(status.sensitive));
    set("spoiler_text", json!(status.spoiler_text));
    set("visibility", json!(status.visibility.as_str()));
    set("language", json!(status.language));
    set("uri", json!(uri));
    set("url", json!(url(view, status)?));
    set("edited_at", json!(status.edited_at));
    set("content", json!(content));
    set("application", application(view, status)?);
    set("account", account::account_of(view, &author)?);
    set("media_attachments", json!(media::of_status(view, status.id)?));
    set("mentions", mentions(view, status.id)?);
    set("tags", tags(view, status.id)?);
    let texts = format!("{} {}", status.spoiler_text, status.text);
    set("emojis", json!(emoji::used_in(view, &texts)?));
    set("tagged_collections", json!([]));
    set("quote", quote(view, status.id, quotes)?);
    set("quote_approval", quote_approval(view, status)?);
    set("card", status.card_id.map(|id| card::card(view, id)).transpose()?.unwrap_or(Value::Null));
    set("poll", status.poll_id.map(|id| poll::poll(view, id)).transpose()?.unwrap_or(Value::Null));
    set("reblog", json!(reblog));
    add_counts(view, status, &mut map)?;
    add_relation(view, status, &mut map)?;
    Ok(Value::Object(map))
}

fn add_counts(view: &View<'_>, status: &Status, map: &mut Map<String, Value>) -> Result<()> {
    for (name, sql) in [
        (
            "replies_count",
            "SELECT count(*) FROM statuses WHERE in_reply_to_id = ?1 AND visibility IN ('public', 'unlisted')",
        ),
        ("reblogs_count", "SELECT count(*) FROM statuses WHERE reblog_of_id = ?1"),
        ("favourites_count", "SELECT count(*) FROM favourites WHERE status_id = ?1"),
        (
            "quotes_count",
            "SELECT count(*) FROM quotes WHERE quoted_status_id = ?1 AND state = 'accepted'",
        ),
    ] {
        let count: i64 = view.db.prepare_cached(sql)?.query_row([status.id], |row| row.get(0))?;
        map.insert(name.into(), json!(count));
    }
    Ok(())
}

/// What the viewer did with the post; visitors do not get these fields.
fn add_relation(view: &View<'_>, status: &Status, map: &mut Map<String, Value>) -> Result<()> {
    let Some(viewer) = view.viewer else { return Ok(()) };
    let proper = status.proper_id();
    for (name, sql) in [
        (
            "favourited",
            "SELECT EXISTS (SELECT 1 FROM favourites WHERE account_id = ?1 AND status_id = ?2)",
        ),
        (
            "reblogged",
            "SELECT EXISTS (SELECT 1 FROM statuses WHERE account_id = ?1 AND reblog_of_id = ?2)",
        ),
        (
            "bookmarked",
            "SELECT EXISTS (SELECT 1 FROM bookmarks WHERE account_id = ?1 AND status_id = ?2)",
        ),
        (
            "muted",
            "SELECT EXISTS (SELECT 1 FROM conversation_mutes m JOIN statuses s
                            ON s.conversation_id = m.conversation_id
                            WHERE m.account_id = ?1 AND s.id = ?2)",
        ),
    ] {
        let marked: bool =
            view.db.prepare_cached(sql)?.query_row([viewer, proper], |row| row.get(0))?;
        map.insert(name.into(), json!(marked));
    }
    let can_be_pinned = status.account_id == viewer
        && status.reblog_of_id.is_none()
        && status.visibility != Visibility::Direct;
    if can_be_pinned {
        let pinned: bool = view
            .db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM pins WHERE account_id = ?1 AND status_id = ?2)",
            )?
            .query_row([viewer, status.id], |row| row.get(0))?;
        map.insert("pinned".into(), json!(pinned));
    }
    map.insert("filtered".into(), json!(filters::matches(view, viewer, proper)?));
    Ok(())
}

fn application(view: &View<'_>, status: &Status) -> Result<Value> {
    let Some(app) = status.app_id else { return Ok(Value::Null) };
    let found = view
        .db
        .prepare_cached("SELECT name, website FROM apps WHERE id = ?1")?
        .query_row([app], |row| {
            Ok(json!({
                "name": row.get::<_, String>(0)?,
                "website": row.get::<_, Option<String>>(1)?,
            }))
        })
        .optional()?;
    Ok(found.unwrap_or(Value::Null))
}

fn mentions(view: &View<'_>, status: Id) -> Result<Value> {
    let rows = mentioned_rows(view, status, false)?;
    let entity = |row: AccountRow| {
        json!({
            "id": row.id,
            "username": row.username,
            "url": row.url(view.base),
            "acct": row.acct(),
        })
    };
    Ok(rows.into_iter().map(entity).collect())
}

fn mentioned_rows(view: &View<'_>, status: Id, with_silent: bool) -> Result<Vec<AccountRow>> {
    let ids: Vec<Id> = view
        .db
        .prepare_cached(
            "SELECT account_id FROM mentions WHERE status_id = ?1 AND (silent = 0 OR ?2) ORDER BY rowid",
        )?
        .query_map(rusqlite::params![status, with_silent], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    ids.into_iter().map(|id| AccountRow::find(view.db, id)).collect()
}

fn tags(view: &View<'_>, status: Id) -> Result<Value> {
    let names: Vec<String> = view
        .db
        .prepare_cached(
            "SELECT t.name FROM status_tags st JOIN tags t ON t.id = st.tag_id
             WHERE st.status_id = ?1 ORDER BY st.rowid",
        )?
        .query_map([status], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let entity = |name: &String| json!({ "name": name, "url": super::tag::url(view, name) });
    Ok(names.iter().map(entity).collect())
}

fn quoted_url(view: &View<'_>, status: &Status) -> Result<Option<String>> {
    let quoted: Option<Id> = view
        .db
        .prepare_cached("SELECT quoted_status_id FROM quotes WHERE status_id = ?1")?
        .query_row([status.id], |row| row.get(0))
        .optional()?
        .flatten();
    quoted.map(|id| url(view, &statuses::find(view.db, id)?)).transpose()
}

fn quote(view: &View<'_>, status: Id, quotes: Quotes) -> Result<Value> {
    let found: Option<(Option<Id>, String)> = view
        .db
        .prepare_cached("SELECT quoted_status_id, state FROM quotes WHERE status_id = ?1")?
        .query_row([status], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((quoted, state)) = found else { return Ok(Value::Null) };
    let (state, shown) = match quoted {
        _ if state != "accepted" => (state.as_str(), None),
        None => ("deleted", None),
        Some(id) => seen(view, id)?,
    };
    Ok(match quotes {
        Quotes::Named => json!({ "state": state, "quoted_status_id": shown.map(|it| it.id) }),
        Quotes::Whole => {
            let entity = shown.map(|it| written(view, &it, Quotes::Named)).transpose()?;
            json!({ "state": state, "quoted_status": entity })
        }
    })
}

/// How an accepted quote looks to the viewer.
fn seen(view: &View<'_>, quoted: Id) -> Result<(&'static str, Option<Status>)> {
    let status = statuses::find(view.db, quoted)?;
    if !statuses::may_see(view.db, view.viewer, quoted)? {
        return Ok(("unauthorized", None));
    }
    let Some(viewer) = view.viewer else { return Ok(("accepted", Some(status))) };
    let author = status.account_id;
    let state = if super::relationship::is_in(view.db, "blocks", viewer, author)? {
        "blocked_account"
    } else if super::relationship::is_in(view.db, "mutes", viewer, author)? {
        "muted_account"
    } else {
        "accepted"
    };
    Ok((state, Some(status)))
}

fn quote_approval(view: &View<'_>, status: &Status) -> Result<Value> {
    let automatic = match status.quote_policy {
        QuotePolicy::Public => json!(["public"]),
        QuotePolicy::Followers => json!(["followers"]),
        QuotePolicy::Nobody => json!([]),
    };
    let right = match view.viewer {
        Some(viewer) => statuses::quote_right(view.db, viewer, status)?,
        None => QuoteRight::Denied,
    };
    Ok(json!({ "automatic": automatic, "manual": [], "current_user": right.as_str() }))
}
