//! The sample data: invented cooperatives and what they tell each other, so that there is something
//! to read on a server nobody has used yet.
//!
//! What they say is in the folder `sample` of this crate, as JSON; their pictures are drawn by
//! [`drawings`]. Everything is stored through the server's own functions, in the order of time, so
//! that notifications, conversations and counts come about as they would have.

mod accounts;
mod clock;
mod data;
mod drawings;
mod happenings;
mod illustrate;
mod posts;
mod server;
#[cfg(test)]
mod tests;

use crate::error::Result;
use crate::savepoint::atomically;
use crate::state::App;
use crate::times::Time;

/// The password of every sample account.
const PASSWORD: &str = "probeinstanz";

/// Fills an empty database; does nothing if there is an account already.
///
/// # Errors
/// If the database or the media folder cannot be written.
pub fn fill(app: &App) -> Result<()> {
    let db = app.db();
    let used: bool =
        db.query_row("SELECT EXISTS (SELECT 1 FROM accounts)", [], |row| row.get(0))?;
    if used {
        return Ok(());
    }
    let now = Time::now();
    let data = data::Data::read()?;
    let pictures = illustrate::all(&data)?;
    atomically(&db, || {
        server::store(app, &db, &data.server, &pictures, now)?;
        let people = accounts::store(app, &db, &data.accounts, &pictures, now)?;
        server::store_cards(app, &db, &data.server, &people, &pictures)?;
        happenings::replay(app, &db, &data, &people, &pictures, now)?;
        server::store_application(&db, &data.server, now)
    })
}
