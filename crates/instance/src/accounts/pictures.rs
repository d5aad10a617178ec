//! An account's avatar and header.

use rusqlite::{Connection, params};

use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::media::write_file;
use crate::params::Upload;
use crate::pictures;
use crate::state::App;

/// Which picture of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Square, 400 pixels.
    Avatar,
    /// Wide, 1500 by 500 pixels.
    Header,
}

impl Kind {
    /// Its column, its parameter, and the folder of its files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Avatar => "avatar",
            Self::Header => "header",
        }
    }

    fn size(self) -> (u32, u32) {
        match self {
            Self::Avatar => (400, 400),
            Self::Header => (1500, 500),
        }
    }
}

/// Scales an upload and keeps it; returns its path below the media folder.
///
/// # Errors
/// 422 if it is no picture that is taken.
pub fn keep(app: &App, kind: Kind, upload: &Upload) -> Result<String> {
    let (width, height) = kind.size();
    let file = pictures::fill(&upload.bytes, width, height).map_err(|refusal| {
        let text = refusal
            .to_string()
            .replace("File", if kind == Kind::Avatar { "Avatar" } else { "Header" });
        ApiError::unprocessable(text)
    })?;
    write_file(app, &format!("accounts/{}s", kind.name()), &file)
}

/// Makes the file (or none) the account's picture.
///
/// # Errors
/// If the database cannot be written.
pub fn set(db: &Connection, account: Id, kind: Kind, file: Option<&str>) -> Result<()> {
    let name = kind.name();
    let sql = format!("UPDATE accounts SET {name} = ?1, {name}_static = ?1 WHERE id = ?2");
    db.execute(&sql, params![file, account])?;
    Ok(())
}
