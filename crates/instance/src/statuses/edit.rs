//! Editing a post, and the history of its versions.

use rusqlite::{Connection, params};
use serde_json::{Value, json};

use super::create::{check_length, effective_policy, html_of, link_card};
use super::{QuotePolicy, Status, find, find_own, mentioned};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::media::{self, Change};
use crate::notifications::notify;
use crate::polls::{self, NewPoll};
use crate::savepoint::atomically;
use crate::state::App;
use crate::times::Time;

/// The post as it is to be. What an edit leaves out, the post loses: that is Mastodon's way.
/// <https://docs.joinmastodon.org/methods/statuses/#edit>
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// The text as typed.
    pub text: String,
    /// The content warning, empty for none.
    pub spoiler_text: String,
    /// Whether media are hidden at first.
    pub sensitive: bool,
    /// ISO 639 code; `None` leaves it.
    pub language: Option<String>,
    /// The media it has now, old and new, in this order.
    pub media: Vec<Id>,
    /// New descriptions and focal points of its media.
    pub media_changes: Vec<(Id, Change)>,
    /// The poll it has now. Other options than before reset the votes.
    pub poll: Option<NewPoll>,
    /// Whose quotes are accepted; `None` leaves it.
    pub quote_policy: Option<QuotePolicy>,
    /// Whether the text is Markdown; only where the settings allow it.
    pub markdown: bool,
    /// When it was edited, if not now.
    pub edited_at: Option<Time>,
}

/// Edits an own post and tells those who boosted it, or are newly mentioned.
///
/// # Errors
/// 404 if it is not the author's; 422 as for a new post.
pub fn edit(app: &App, db: &Connection, author: Id, id: Id, edit: &Edit) -> Result<()> {
    let old = find_own(db, author, id)?;
    if old.reblog_of_id.is_some() {
        return Err(ApiError::not_found());
    }
    check(edit)?;
    let before = Version::of(db, &old)?;
    let known = mentioned::of(db, id)?;
    atomically(db, || {
        write(db, &old, edit)?;
        let after = Version::of(db, &find(db, id)?)?;
        if before == after {
            return Ok(());
        }
        let at = edit.edited_at.unwrap_or_else(Time::now);
        if old.edited_at.is_none() {
            before.keep(db, id, old.created_at)?;
        }
        after.keep(db, id, at)?;
        db.execute("UPDATE statuses SET edited_at = ?2 WHERE id = ?1", params![id, at])?;
        app.tell(Event::StatusEdited(id));
        for account in mentioned::of(db, id)?.iter().filter(|it| !known.contains(it)) {
            notify(app, db, *account, "mention", author, Some(id), at)?;
        }
        tell_those_who_boosted(app, db, &old, at)
    })
}

/// Sets whose quotes of an own post are accepted.
///
/// # Errors
/// 404 if it is not the author's.
pub fn set_quote_policy(
    app: &App,
    db: &Connection,
    author: Id,
    id: Id,
    policy: QuotePolicy,
) -> Result<()> {
    let status = find_own(db, author, id)?;
    db.execute(
        "UPDATE statuses SET quote_policy = ?2 WHERE id = ?1",
        params![id, effective_policy(policy, status.visibility)],
    )?;
    app.tell(Event::StatusEdited(id));
    Ok(())
}

fn check(edit: &Edit) -> Result<()> {
    if edit.media.len() > media::MAX_PER_STATUS || (!edit.media.is_empty() && edit.poll.is_some()) {
        return Err(ApiError::unprocessable("Cannot attach more than 4 files"));
    }
    if edit.text.trim().is_empty() && edit.spoiler_text.trim().is_empty() && edit.media.is_empty() {
        return Err(ApiError::invalid("Text can't be blank"));
    }
    check_length(&edit.spoiler_text, &edit.text)?;
    edit.poll.as_ref().map_or(Ok(()), NewPoll::check)
}

fn write(db: &Connection, old: &Status, edit: &Edit) -> Result<()> {
    let (mut text, mut spoiler_text) = (edit.text.trim(), edit.spoiler_text.trim());
    if text.is_empty() && edit.media.is_empty() {
        (text, spoiler_text) = (spoiler_text, "");
    }
    let policy = edit
        .quote_policy
        .map_or(old.quote_policy, |wanted| effective_policy(wanted, old.visibility));
    db.execute(
        "UPDATE statuses SET text = ?2, spoiler_text = ?3, sensitive = ?4, language = ifnull(?5, language),
             quote_policy = ?6, html = CASE WHEN uri IS NULL THEN ?7 ELSE html END WHERE id = ?1",
        params![
            old.id,
            text,
            spoiler_text,
            edit.sensitive || !spoiler_text.is_empty(),
            edit.language,
            policy,
            html_of(db, text, edit.markdown)?
        ],
    )?;
    media::replace(db, old.account_id, old.id, &edit.media)?;
    for (attachment, change) in edit.media_changes.iter().filter(|(id, _)| edit.media.contains(id))
    {
        media::change(db, *attachment, change)?;
    }
    polls::replace(db, old, edit.poll.as_ref(), edit.edited_at.unwrap_or_else(Time::now))?;
    mentioned::replace(db, old.id, &mentioned::accounts(db, text)?)?;
    crate::tags::store(db, old.id, text, old.created_at)?;
    if edit.media.is_empty() { link_card(db, old.id, text) } else { link_card(db, old.id, "") }
}

fn tell_those_who_boosted(app: &App, db: &Connection, status: &Status, at: Time) -> Result<()> {
    let boosters: Vec<Id> = db
        .prepare_cached("SELECT account_id FROM statuses WHERE reblog_of_id = ?1")?
        .query_map([status.id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for booster in boosters {
        notify(app, db, booster, "update", status.account_id, Some(status.id), at)?;
    }
    Ok(())
}

/// What a person notices of a post, as it was at one time.
#[derive(Debug, PartialEq)]
struct Version {
    text: String,
    spoiler_text: String,
    sensitive: bool,
    /// List of `{id, description, focus}`.
    media: Value,
    /// List of titles.
    poll_options: Option<Value>,
}

impl Version {
    fn of(db: &Connection, status: &Status) -> Result<Self> {
        let media: Vec<Value> = db
            .prepare_cached(
                "SELECT id, description, focus_x, focus_y FROM media WHERE status_id = ?1 ORDER BY position",
            )?
            .query_map([status.id], |row| {
                Ok(json!({
                    "id": row.get::<_, Id>(0)?,
                    "description": row.get::<_, Option<String>>(1)?,
                    "focus": [row.get::<_, f64>(2)?, row.get::<_, f64>(3)?],
                }))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let poll_options = match status.poll_id {
            Some(poll) => Some(json!(polls::titles(db, poll)?)),
            None => None,
        };
        Ok(Self {
            text: status.text.clone(),
            spoiler_text: status.spoiler_text.clone(),
            sensitive: status.sensitive,
            media: Value::Array(media),
            poll_options,
        })
    }

    fn keep(&self, db: &Connection, status: Id, at: Time) -> Result<()> {
        db.execute(
            "INSERT INTO status_edits (status_id, text, spoiler_text, sensitive, media, poll_options, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                status,
                self.text,
                self.spoiler_text,
                self.sensitive,
                self.media.to_string(),
                self.poll_options.as_ref().map(Value::to_string),
                at
            ],
        )?;
        Ok(())
    }
}
