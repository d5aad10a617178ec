//! What the operator of the server can set, here switchable while it runs (`POST /_probe/settings`).

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::pictures;

/// Who may sign up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Registrations {
    /// Everyone, at once.
    Open,
    /// Everyone, after the operator said yes.
    Approval,
    /// Nobody without an invitation.
    Closed,
}

/// Who may read a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FeedAccess {
    /// Visitors too.
    Public,
    /// Members only.
    Authenticated,
    /// Nobody (but the operator).
    Disabled,
}

/// Access to one kind of feed, by where its posts come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FeedAccesses {
    /// Posts of this server.
    pub local: FeedAccess,
    /// Posts of other servers.
    pub remote: FeedAccess,
}

/// `configuration.timelines_access` of the instance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimelinesAccess {
    /// The public timelines.
    pub live_feeds: FeedAccesses,
    /// Tag timelines.
    pub hashtag_feeds: FeedAccesses,
    /// Posts with a trending link.
    pub trending_link_feeds: FeedAccesses,
}

/// All settings. Their JSON names are the field names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Who may sign up.
    pub registrations: Registrations,
    /// What is told while nobody may.
    pub registrations_message: Option<String>,
    /// Whether an application needs a reason.
    pub reason_required: bool,
    /// Years one has to be old.
    pub min_age: Option<i64>,
    /// Who may read which feed.
    pub timelines_access: TimelinesAccess,
    /// Whether 429 is answered to those who ask too often.
    pub rate_limits: bool,
    /// Whether posts are "translated".
    pub translation: bool,
    /// How long an upload stays `206` before it is ready, in milliseconds.
    pub media_delay_ms: u64,
    /// The most bytes of a picture that is taken.
    pub image_size_limit: usize,
    /// The most pixels of a picture that is taken.
    pub image_matrix_limit: u64,
    /// Whether posts may be in Markdown, as on servers other than Mastodon's.
    pub markdown: bool,
    /// The server's name.
    pub title: String,
    /// One sentence about the server.
    pub description: String,
    /// HTML of the page about the server.
    pub extended_description: String,
    /// HTML of the privacy policy; none if empty.
    pub privacy_policy: String,
    /// HTML of the terms of service; none if empty.
    pub terms_of_service: String,
    /// Day of the last change to these texts, such as `2026-01-15`.
    pub texts_updated_on: String,
    /// Where the operator can be reached.
    pub contact_email: String,
}

impl Default for Settings {
    fn default() -> Self {
        let open = FeedAccesses { local: FeedAccess::Public, remote: FeedAccess::Public };
        Self {
            registrations: Registrations::Approval,
            registrations_message: None,
            reason_required: true,
            min_age: None,
            timelines_access: TimelinesAccess {
                live_feeds: open,
                hashtag_feeds: open,
                trending_link_feeds: open,
            },
            rate_limits: true,
            translation: true,
            media_delay_ms: 400,
            markdown: false,
            image_size_limit: pictures::SIZE_LIMIT,
            image_matrix_limit: pictures::MATRIX_LIMIT,
            title: "Probeinstanz".into(),
            description: "Ein Server zum Ausprobieren: Hier ist alles erfunden.".into(),
            extended_description: String::new(),
            privacy_policy: String::new(),
            terms_of_service: String::new(),
            texts_updated_on: "2026-01-15".into(),
            contact_email: "betrieb@genossenschaften.example".into(),
        }
    }
}

/// The settings now in force.
///
/// # Errors
/// If the database cannot be read.
pub fn load(db: &Connection) -> Result<Settings> {
    let stored: Option<String> = db
        .prepare_cached("SELECT value FROM settings WHERE name = 'server'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(match stored {
        Some(text) => serde_json::from_str(&text)?,
        None => Settings::default(),
    })
}

/// Puts new settings in force.
///
/// # Errors
/// If the database cannot be written.
pub fn save(db: &Connection, settings: &Settings) -> Result<()> {
    db.execute(
        "INSERT INTO settings (name, value) VALUES ('server', ?1)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![serde_json::to_string(settings)?],
    )?;
    Ok(())
}
