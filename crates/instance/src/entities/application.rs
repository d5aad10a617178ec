//! Application and CredentialApplication: <https://docs.joinmastodon.org/entities/Application/>.

use rusqlite::{Connection, OptionalExtension};
use serde_json::{Value, json};

use crate::error::Result;
use crate::ids::Id;
use crate::scopes::Scopes;

/// The public key for push messages. Nothing is pushed here; clients only want to see one.
pub const VAPID_KEY: &str =
    "BCk-QqERU0q-CfYZjcuB6lnyyOYfJ2AifKqfeGIm7Z-HiTU5T9eTG5GxVA0_OH5mMlI4UkkDTpaZwozy0TzdZ2M=";

/// An app as it is stored.
#[derive(Clone, Debug)]
pub struct AppRow {
    /// Its id.
    pub id: Id,
    /// The name it goes by.
    pub name: String,
    /// Its page.
    pub website: Option<String>,
    /// Where its members may be led back to.
    pub redirect_uris: Vec<String>,
    /// What it may ask for.
    pub scopes: Scopes,
    /// Its public name in OAuth.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
}

impl AppRow {
    /// The app with this id, if there is one.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn find(db: &Connection, id: Id) -> Result<Option<Self>> {
        Self::select(db, "id", &id)
    }

    /// The app with this client id, if there is one.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub fn by_client_id(db: &Connection, client_id: &str) -> Result<Option<Self>> {
        Self::select(db, "client_id", &client_id)
    }

    fn select(db: &Connection, column: &str, value: &dyn rusqlite::ToSql) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT id, name, website, redirect_uris, scopes, client_id, client_secret FROM apps WHERE {column} = ?1"
        );
        let found = db.prepare_cached(&sql)?.query_row([value], |row| {
            Ok(Self {
                id: row.get(0)?,
                name: row.get(1)?,
                website: row.get(2)?,
                redirect_uris: serde_json::from_str(&row.get::<_, String>(3)?).unwrap_or_default(),
                scopes: Scopes::parse(&row.get::<_, String>(4)?),
                client_id: row.get(5)?,
                client_secret: row.get(6)?,
            })
        });
        Ok(found.optional()?)
    }
}

/// An Application.
pub fn application(app: &AppRow) -> Value {
    json!({
        "id": app.id,
        "name": app.name,
        "website": app.website,
        "scopes": app.scopes.names(),
        "redirect_uris": app.redirect_uris,
        "redirect_uri": app.redirect_uris.join("\n"),
        "vapid_key": VAPID_KEY,
    })
}

/// A CredentialApplication: what only the app itself is told.
pub fn credential_application(app: &AppRow) -> Value {
    let mut entity = application(app);
    entity["client_id"] = json!(app.client_id);
    entity["client_secret"] = json!(app.client_secret);
    entity["client_secret_expires_at"] = json!(0);
    entity
}
