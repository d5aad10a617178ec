//! Notifications: <https://docs.joinmastodon.org/methods/notifications/>.

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
}

use crate::error::Result;
use crate::events::Event;
use crate::ids::Id;
use crate::state::App;
use crate::times::Time;

/// Tells `recipient` what `from` did (`kind` is Mastodon's `type`), unless they muted or blocked each other.
///
/// # Errors
/// If the database cannot be written.
pub fn notify(
    app: &App,
    db: &rusqlite::Connection,
    recipient: Id,
    kind: &str,
    from: Id,
    status: Option<Id>,
    at: Time,
) -> Result<()> {
    if recipient == from {
        return Ok(());
    }
    let id = Id::at(at);
    db.execute(
        "INSERT INTO notifications (id, account_id, from_account_id, kind, status_id, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        rusqlite::params![id, recipient, from, kind, status, at],
    )?;
    app.tell(Event::NotificationCreated(id));
    Ok(())
}
