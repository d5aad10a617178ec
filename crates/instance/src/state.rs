//! What all handlers share.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use tokio::sync::broadcast;

use crate::async_refreshes::AsyncRefreshes;
use crate::events::Event;
use crate::faults::Faults;
use crate::open_streams::OpenStreams;
use crate::rate_limits::RateLimits;
use crate::request_log::RequestLog;

/// The domain of all local handles. The addresses in answers are those the request came to.
pub const LOCAL_DOMAIN: &str = "genossenschaften.example";

/// The running server, as handlers see it: `State<Shared>`.
pub type Shared = Arc<App>;

/// The running server's parts.
pub struct App {
    db: Mutex<Connection>,
    media_folder: PathBuf,
    /// The built web client to serve besides, if any.
    pub web_client: Option<PathBuf>,
    /// Where everything that happens is told.
    pub events: broadcast::Sender<Event>,
    /// The streaming connections that are open.
    pub streams: OpenStreams,
    /// Faults that tests have switched on.
    pub faults: Faults,
    /// The API requests so far.
    pub requests: RequestLog,
    /// Answers that come from "other servers".
    pub async_refreshes: AsyncRefreshes,
    /// Who asked how often.
    pub rate_limits: RateLimits,
}

impl App {
    /// A server on this database and this folder for media.
    pub fn new(db: Connection, media_folder: PathBuf, web_client: Option<PathBuf>) -> Self {
        Self {
            db: Mutex::new(db),
            media_folder,
            web_client,
            events: broadcast::channel(1024).0,
            streams: OpenStreams::default(),
            faults: Faults::default(),
            requests: RequestLog::default(),
            async_refreshes: AsyncRefreshes::default(),
            rate_limits: RateLimits::default(),
        }
    }

    /// The database, for as long as the guard lives. Never keep it over an `await`.
    pub fn db(&self) -> MutexGuard<'_, Connection> {
        // A panic in another handler leaves at most an unfinished transaction, which its guard rolled back.
        self.db.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where uploaded files are kept; served at `/system/`.
    pub fn media_folder(&self) -> &Path {
        &self.media_folder
    }

    /// Tells the listeners, if there are any.
    pub fn tell(&self, event: Event) {
        // An error only means that nobody listens.
        let _ = self.events.send(event);
    }
}
