//! Which streaming connections are open and what each listens to, for tests to wait for
//! (`GET /_probe/streams`).

use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use serde_json::Value;
use tokio::sync::broadcast::{Receiver, Sender};

use crate::events::Event;
use crate::ids::Id;

/// One connection.
#[derive(Clone, Debug, Serialize)]
pub struct OpenStream {
    #[serde(skip)]
    number: u64,
    /// Whose it is; `null` with an app's own token.
    account: Option<Id>,
    /// The `stream` fields of the messages that it brings now.
    streams: Vec<Value>,
}

/// Those that are open, the oldest first.
#[derive(Debug, Default)]
pub struct OpenStreams(Mutex<List>);

#[derive(Debug, Default)]
struct List {
    last: u64,
    open: Vec<OpenStream>,
}

impl OpenStreams {
    /// Adds one, and tells its number and where it hears of all that happens from now on.
    pub fn begin(&self, account: Option<Id>, events: &Sender<Event>) -> (u64, Receiver<Event>) {
        let mut list = self.list();
        list.last += 1;
        let number = list.last;
        list.open.push(OpenStream { number, account, streams: Vec::new() });
        (number, events.subscribe())
    }

    /// The connection of this number brings these streams from now on.
    pub fn listens(&self, number: u64, streams: Vec<Value>) {
        if let Some(one) = self.list().open.iter_mut().find(|it| it.number == number) {
            one.streams = streams;
        }
    }

    /// The connection of this number has ended.
    pub fn end(&self, number: u64) {
        self.list().open.retain(|it| it.number != number);
    }

    /// Has all of them end. They are no longer listed, though some may learn of it a moment later.
    pub fn cut(&self, events: &Sender<Event>) {
        let mut list = self.list();
        list.open.clear();
        // An error only means that nobody listens.
        let _ = events.send(Event::CutStreams);
    }

    /// A copy of the list.
    pub fn all(&self) -> Vec<OpenStream> {
        self.list().open.clone()
    }

    fn list(&self) -> MutexGuard<'_, List> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
