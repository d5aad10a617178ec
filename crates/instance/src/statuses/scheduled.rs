//! Posts that wait for their time. <https://docs.joinmastodon.org/methods/scheduled_statuses/>

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Value, json};

use super::create::{Defaults, check};
use super::{NewStatus, QuotePolicy, Visibility, create};
use crate::content;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::media;
use crate::polls::NewPoll;
use crate::savepoint::atomically;
use crate::state::App;
use crate::times::Time;

/// What is to be published sooner than this is published at once; in seconds.
const SOONEST: i64 = 300;
/// How many posts of an account may wait.
const MOST: i64 = 300;
/// How many of them for the same day (UTC).
const MOST_A_DAY: i64 = 25;

/// Whether this time is far enough ahead to wait for it.
pub fn is_worth_waiting(at: Time) -> bool {
    at > Time::now().plus_seconds(SOONEST)
}

/// Keeps a post for later; a second time with the same idempotency key only while the first waits no more.
///
/// # Errors
/// 422 as for publishing it, and where too many posts wait already.
pub fn schedule(db: &Connection, author: Id, new: &NewStatus, at: Time) -> Result<Id> {
    if let Some(known) = already_scheduled(db, author, new.idempotency_key.as_deref())? {
        return Ok(known);
    }
    check(new)?;
    check_room(db, author, None, at)?;
    // What the author's settings are now counts, not what they will be then.
    let new = &Defaults::of(db, author)?.filled_in(new);
    atomically(db, || {
        db.execute(
            "INSERT INTO scheduled_statuses (account_id, params, scheduled_at) VALUES (?1, ?2, ?3)",
            params![author, to_params(new).to_string(), at],
        )?;
        let id = Id(db.last_insert_rowid());
        media::reserve(db, author, id, &new.media)?;
        Ok(id)
    })
}

/// Moves a post to another time.
///
/// # Errors
/// 404 if there is no such post of the author; 422 if the time is too soon, or the day is full.
pub fn reschedule(db: &Connection, author: Id, id: Id, at: Option<Time>) -> Result<()> {
    find_own(db, author, id)?;
    let Some(at) = at.filter(|it| is_worth_waiting(*it)) else {
        return Err(ApiError::invalid("Scheduled at The scheduled date must be in the future"));
    };
    check_room(db, author, Some(id), at)?;
    db.execute("UPDATE scheduled_statuses SET scheduled_at = ?2 WHERE id = ?1", params![id, at])?;
    Ok(())
}

/// Gives a post up.
///
/// # Errors
/// 404 if there is no such post of the author.
pub fn cancel(db: &Connection, author: Id, id: Id) -> Result<()> {
    find_own(db, author, id)?;
    db.execute("DELETE FROM scheduled_statuses WHERE id = ?1", [id])?;
    Ok(())
}

/// A waiting post of the author.
///
/// # Errors
/// 404 if there is none.
pub fn find_own(db: &Connection, author: Id, id: Id) -> Result<()> {
    Ok(db
        .prepare_cached("SELECT 1 FROM scheduled_statuses WHERE id = ?1 AND account_id = ?2")?
        .query_row([id, author], |_| Ok(()))?)
}

/// Publishes everything whose time has come. What cannot be published any more is dropped.
///
/// # Errors
/// If the database cannot be read or written.
pub fn publish_due(app: &App, db: &Connection, now: Time) -> Result<()> {
    loop {
        let due: Option<(Id, Id, String)> = db
            .prepare_cached(
                "SELECT id, account_id, params FROM scheduled_statuses WHERE scheduled_at <= ?1
                 ORDER BY scheduled_at LIMIT 1",
            )?
            .query_row([now], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((id, author, params)) = due else { return Ok(()) };
        let new = from_params(&serde_json::from_str(&params)?);
        // Its media become free with this, so that the post can have them.
        db.execute("DELETE FROM scheduled_statuses WHERE id = ?1", [id])?;
        if let Err(error) = create(app, db, author, &new) {
            eprintln!("probeinstanz: a scheduled post was dropped: {}", error.message());
        }
    }
}

/// Whether one more may wait for this time; `moved` is not counted.
fn check_room(db: &Connection, author: Id, moved: Option<Id>, at: Time) -> Result<()> {
    let day = at.midnight();
    let (all, same_day): (i64, i64) = db
        .prepare_cached(
            "SELECT count(*), count(CASE WHEN scheduled_at >= ?3 AND scheduled_at < ?4 THEN 1 END)
             FROM scheduled_statuses WHERE account_id = ?1 AND id IS NOT ?2",
        )?
        .query_row(params![author, moved, day, day.plus_seconds(24 * 60 * 60)], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    if all >= MOST {
        let text = format!("You have exceeded the limit of {MOST} scheduled posts");
        return Err(ApiError::invalid(text));
    }
    if same_day >= MOST_A_DAY {
        let text = format!("You have exceeded the limit of {MOST_A_DAY} scheduled posts for today");
        return Err(ApiError::invalid(text));
    }
    Ok(())
}

fn already_scheduled(db: &Connection, author: Id, key: Option<&str>) -> Result<Option<Id>> {
    let Some(key) = key else { return Ok(None) };
    Ok(db
        .prepare_cached(
            "SELECT id FROM scheduled_statuses WHERE account_id = ?1 AND params ->> 'idempotency' = ?2",
        )?
        .query_row(params![author, key], |row| row.get(0))
        .optional()?)
}

/// `params` as Mastodon shows them.
fn to_params(new: &NewStatus) -> Value {
    let poll = new.poll.as_ref().map(|poll| {
        json!({
            "options": poll.options,
            "expires_in": poll.expires_in,
            "multiple": poll.multiple,
            "hide_totals": poll.hide_totals,
        })
    });
    let mut params = json!({
        "text": new.text,
        "spoiler_text": new.spoiler_text,
        "sensitive": new.sensitive,
        "language": new.language,
        "visibility": new.visibility.map(Visibility::as_str),
        "in_reply_to_id": new.in_reply_to.map(|it| it.0),
        "media_ids": if new.media.is_empty() { Value::Null } else { json!(new.media) },
        "poll": poll,
        "quoted_status_id": new.quoted,
        "quote_approval_policy": new.quote_policy.map(QuotePolicy::as_str),
        "application_id": new.app.map_or(0, |it| it.0),
        "idempotency": new.idempotency_key,
        "scheduled_at": null,
        "with_rate_limit": false,
    });
    // Mastodon has no such field.
    if new.markdown {
        params["content_type"] = json!(content::MARKDOWN);
    }
    params
}

fn from_params(params: &Value) -> NewStatus {
    let text = |name: &str| params[name].as_str().map(str::to_owned);
    let poll = params["poll"].as_object().map(|poll| NewPoll {
        options: strings(&params["poll"]["options"]),
        expires_in: poll.get("expires_in").and_then(Value::as_i64).unwrap_or_default(),
        multiple: poll.get("multiple").and_then(Value::as_bool).unwrap_or_default(),
        hide_totals: poll.get("hide_totals").and_then(Value::as_bool).unwrap_or_default(),
    });
    NewStatus {
        text: text("text").unwrap_or_default(),
        spoiler_text: text("spoiler_text").unwrap_or_default(),
        sensitive: params["sensitive"].as_bool(),
        language: text("language"),
        visibility: text("visibility").and_then(|it| Visibility::parse(&it)),
        in_reply_to: params["in_reply_to_id"].as_i64().map(Id),
        media: strings(&params["media_ids"]).iter().filter_map(|it| it.parse().ok()).collect(),
        poll,
        quoted: text("quoted_status_id").and_then(|it| it.parse().ok()),
        quote_policy: text("quote_approval_policy").and_then(|it| QuotePolicy::parse(&it)),
        markdown: params["content_type"] == content::MARKDOWN,
        app: params["application_id"].as_i64().filter(|it| *it != 0).map(Id),
        idempotency_key: text("idempotency"),
        created_at: None,
    }
}

fn strings(list: &Value) -> Vec<String> {
    let items = list.as_array().map(Vec::as_slice).unwrap_or_default();
    items.iter().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_will_be_published() {
        let new = NewStatus {
            text: "Morgen".into(),
            spoiler_text: "Achtung".into(),
            sensitive: Some(true),
            language: Some("de".into()),
            visibility: Some(Visibility::Unlisted),
            in_reply_to: Some(Id(7)),
            media: vec![Id(8), Id(9)],
            poll: Some(NewPoll {
                options: vec!["ja".into(), "nein".into()],
                expires_in: 600,
                multiple: true,
                hide_totals: true,
            }),
            quoted: Some(Id(10)),
            quote_policy: Some(QuotePolicy::Followers),
            markdown: true,
            app: Some(Id(11)),
            idempotency_key: Some("k".into()),
            created_at: None,
        };
        assert_eq!(format!("{:?}", from_params(&to_params(&new))), format!("{new:?}"));
    }
}
