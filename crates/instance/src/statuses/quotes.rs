//! Quotes: who may quote what, and what becomes of a quote.
//! <https://docs.joinmastodon.org/entities/Quote/>

use rusqlite::{Connection, params};

use super::{QuotePolicy, Status, Visibility, blocks, find_own, find_proper, follows};
use crate::error::{ApiError, Result};
use crate::events::Event;
use crate::ids::Id;
use crate::paging::Paging;
use crate::state::App;

/// Whether someone may quote a post. `quote_approval.current_user`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuoteRight {
    /// Yes, at once.
    Automatic,
    /// No.
    Denied,
}

impl QuoteRight {
    /// Mastodon's word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Automatic => "automatic",
            Self::Denied => "denied",
        }
    }
}

/// Whether this account may quote the post (which it can see).
///
/// # Errors
/// If the database cannot be read.
pub fn quote_right(db: &Connection, account: Id, status: &Status) -> Result<QuoteRight> {
    let own = status.account_id == account;
    let allowed = if status.visibility == Visibility::Direct || status.reblog_of_id.is_some() {
        false
    } else if own {
        true
    } else if !status.visibility.is_for_everyone() || blocks(db, status.account_id, account)? {
        false
    } else {
        match status.quote_policy {
            QuotePolicy::Public => true,
            QuotePolicy::Followers => follows(db, account, status.account_id)?,
            QuotePolicy::Nobody => false,
        }
    };
    Ok(if allowed { QuoteRight::Automatic } else { QuoteRight::Denied })
}

/// The posts that quote this one, as its author or anyone else may see them, newest first.
///
/// # Errors
/// If the database cannot be read.
pub fn quoting(db: &Connection, viewer: Option<Id>, status: Id, page: &Paging) -> Result<Vec<Id>> {
    let sql = format!(
        "SELECT s.id FROM quotes q JOIN statuses s ON s.id = q.status_id
         WHERE q.quoted_status_id = ?1 AND q.state = 'accepted' AND {}{}{}",
        super::visible("s", viewer),
        page.borders("s.id"),
        page.order("s.id")
    );
    let ids = db
        .prepare(&sql)?
        .query_map([status], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<Id>>>()?;
    Ok(page.newest_first(ids))
}

/// Takes back the approval of a quote of one's own post.
///
/// # Errors
/// 404 unless the author's post is quoted by the other.
pub fn revoke(app: &App, db: &Connection, author: Id, quoted: Id, quoting: Id) -> Result<()> {
    let quoted = find_own(db, author, quoted)?;
    let changed = db.execute(
        "UPDATE quotes SET state = 'revoked' WHERE status_id = ?1 AND quoted_status_id = ?2",
        [quoting, quoted.id],
    )?;
    if changed == 0 {
        return Err(ApiError::not_found());
    }
    app.tell(Event::StatusEdited(quoting));
    Ok(())
}

/// The post to quote, if the author may quote it.
pub(super) fn quotable(db: &Connection, author: Id, id: Id) -> Result<Status> {
    let missing = || {
        ApiError::new(
            axum::http::StatusCode::NOT_FOUND,
            "The post you are trying to quote does not appear to exist.",
        )
    };
    let status = find_proper(db, Some(author), id).map_err(|_| missing())?;
    match quote_right(db, author, &status)? {
        QuoteRight::Automatic => Ok(status),
        QuoteRight::Denied => Err(missing()),
    }
}

/// The visibility of a quoting post: no wider than what it quotes.
pub(super) fn narrowed(
    visibility: Visibility,
    quoted: &Status,
    author: Id,
    mentioned: &[Id],
) -> Result<Visibility> {
    if visibility == Visibility::Direct {
        if quoted.account_id != author && !mentioned.contains(&quoted.account_id) {
            return Err(ApiError::unprocessable(
                "Cannot quote a non-mentioned user in a Private Mention post.",
            ));
        }
        return Ok(visibility);
    }
    if quoted.visibility == Visibility::Private { Ok(Visibility::Private) } else { Ok(visibility) }
}

/// Remembers an accepted quote.
pub(super) fn store(db: &Connection, status: Id, quoted: &Status) -> Result<()> {
    db.execute(
        "INSERT INTO quotes (status_id, quoted_status_id, quoted_account_id, state)
         VALUES (?1, ?2, ?3, 'accepted')",
        params![status, quoted.id, quoted.account_id],
    )?;
    Ok(())
}
