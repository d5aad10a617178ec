//! The sample data.

use crate::error::Result;
use crate::state::App;

/// Fills an empty database; does nothing if there is an account already.
///
/// # Errors
/// If the database or the media folder cannot be written.
pub fn fill(app: &App) -> Result<()> {
    let _ = app;
    Ok(())
}
