//! Who may see which post: the one place where this is decided.

use rusqlite::{Connection, OptionalExtension, Row};

use super::{QuotePolicy, Visibility};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::times::Time;

/// A stored post (or boost), as its row has it.
#[derive(Debug, Clone)]
pub struct Status {
    /// Its id.
    pub id: Id,
    /// Who wrote (or boosted) it.
    pub account_id: Id,
    /// The text as typed.
    pub text: String,
    /// HTML as it came, if it is of another server: whatever that sent, clients have to cope.
    pub html: Option<String>,
    /// The content warning, empty if none.
    pub spoiler_text: String,
    /// Whether its media are to be hidden at first.
    pub sensitive: bool,
    /// Who may read it.
    pub visibility: Visibility,
    /// ISO 639 code, if known.
    pub language: Option<String>,
    /// The post it answers, if that still exists.
    pub in_reply_to_id: Option<Id>,
    /// Whom it answers.
    pub in_reply_to_account_id: Option<Id>,
    /// The thread it belongs to.
    pub conversation_id: Option<Id>,
    /// The post it boosts.
    pub reblog_of_id: Option<Id>,
    /// Its poll.
    pub poll_id: Option<Id>,
    /// The preview of its first link.
    pub card_id: Option<Id>,
    /// Whose quotes it accepts.
    pub quote_policy: QuotePolicy,
    /// The application it was written with.
    pub app_id: Option<Id>,
    /// Its address for machines, if it is of another server.
    pub uri: Option<String>,
    /// Its address for people, if it is of another server.
    pub url: Option<String>,
    /// When it was last edited.
    pub edited_at: Option<Time>,
    /// When it was published.
    pub created_at: Time,
}

impl Status {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            account_id: row.get("account_id")?,
            text: row.get("text")?,
            html: row.get("html")?,
            spoiler_text: row.get("spoiler_text")?,
            sensitive: row.get("sensitive")?,
            visibility: row.get("visibility")?,
            language: row.get("language")?,
            in_reply_to_id: row.get("in_reply_to_id")?,
            in_reply_to_account_id: row.get("in_reply_to_account_id")?,
            conversation_id: row.get("conversation_id")?,
            reblog_of_id: row.get("reblog_of_id")?,
            poll_id: row.get("poll_id")?,
            card_id: row.get("card_id")?,
            quote_policy: row.get("quote_policy")?,
            app_id: row.get("app_id")?,
            uri: row.get("uri")?,
            url: row.get("url")?,
            edited_at: row.get("edited_at")?,
            created_at: row.get("created_at")?,
        })
    }

    /// The post itself, or the one it boosts.
    pub fn proper_id(&self) -> Id {
        self.reblog_of_id.unwrap_or(self.id)
    }
}

/// The post, whoever may see it.
///
/// # Errors
/// 404 if there is none.
pub fn find(db: &Connection, id: Id) -> Result<Status> {
    let status = db
        .prepare_cached("SELECT * FROM statuses WHERE id = ?1")?
        .query_row([id], Status::from_row)
        .optional()?;
    status.ok_or_else(ApiError::not_found)
}

/// The post, if this viewer may see it (`None`: a visitor).
///
/// # Errors
/// 404 if there is none, or none for this viewer.
pub fn find_visible(db: &Connection, viewer: Option<Id>, id: Id) -> Result<Status> {
    let status = find(db, id)?;
    if !may_see(db, viewer, status.id)? {
        return Err(ApiError::not_found());
    }
    if let Some(original) = status.reblog_of_id
        && !may_see(db, viewer, original)?
    {
        return Err(ApiError::not_found());
    }
    Ok(status)
}

/// The post as its author may change it.
///
/// # Errors
/// 404 if there is none, or it is someone else's.
pub fn find_own(db: &Connection, author: Id, id: Id) -> Result<Status> {
    let status = find(db, id)?;
    if status.account_id == author { Ok(status) } else { Err(ApiError::not_found()) }
}

/// The post to answer, favourite, boost or bookmark: for a boost, what it boosts.
///
/// # Errors
/// 404 if there is none, or none for this viewer.
pub fn find_proper(db: &Connection, viewer: Option<Id>, id: Id) -> Result<Status> {
    let status = find_visible(db, viewer, id)?;
    match status.reblog_of_id {
        Some(original) => find(db, original),
        None => Ok(status),
    }
}

/// Whether the viewer may see the post.
///
/// # Errors
/// If the database cannot be read.
pub fn may_see(db: &Connection, viewer: Option<Id>, id: Id) -> Result<bool> {
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM statuses s WHERE s.id = ?1 AND {})",
        visible("s", viewer)
    );
    Ok(db.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?)
}

/// The condition under which a viewer may see the post in the row `alias`.
pub fn visible(alias: &str, viewer: Option<Id>) -> String {
    // No account has the id 0, so a visitor is nobody's follower.
    let me = viewer.map_or(0, |id| id.0);
    format!(
        "({alias}.account_id IN (SELECT id FROM accounts WHERE suspended = 0) AND (
            {alias}.account_id = {me}
            OR ({alias}.visibility IN ('public', 'unlisted')
                AND {alias}.account_id NOT IN (SELECT account_id FROM blocks WHERE target_id = {me}))
            OR ({alias}.visibility = 'private'
                AND {alias}.account_id IN (SELECT target_id FROM follows WHERE account_id = {me}))
            OR ({alias}.visibility IN ('private', 'direct')
                AND {alias}.id IN (SELECT status_id FROM mentions WHERE account_id = {me}))))"
    )
}

/// The accounts whose posts a viewer does not want or is not to see in lists of posts:
/// blocked either way, muted, or on a server the viewer blocks.
pub fn hidden_accounts(viewer: Option<Id>) -> String {
    let me = viewer.map_or(0, |id| id.0);
    let now = Time::now().0;
    format!(
        "(SELECT target_id FROM blocks WHERE account_id = {me}
          UNION SELECT account_id FROM blocks WHERE target_id = {me}
          UNION SELECT target_id FROM mutes WHERE account_id = {me}
                AND (expires_at IS NULL OR expires_at > {now})
          UNION SELECT id FROM accounts WHERE domain IN
                (SELECT domain FROM domain_blocks WHERE account_id = {me}))"
    )
}

/// Whether one follows the other.
///
/// # Errors
/// If the database cannot be read.
pub fn follows(db: &Connection, follower: Id, followed: Id) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM follows WHERE account_id = ?1 AND target_id = ?2)",
        )?
        .query_row([follower, followed], |row| row.get(0))?)
}

/// Whether one blocks the other.
///
/// # Errors
/// If the database cannot be read.
pub fn blocks(db: &Connection, blocker: Id, blocked: Id) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM blocks WHERE account_id = ?1 AND target_id = ?2)",
        )?
        .query_row([blocker, blocked], |row| row.get(0))?)
}
