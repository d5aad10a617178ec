//! Which streams are wanted by what is shown.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;
use mastodon::Stream;

/// Which streams are wanted by what is shown. `actions::follow_stream` brings them.
#[derive(Clone, Copy)]
pub struct Streams {
    watchers: RwSignal<HashMap<Stream, u32>>,
    /// What was missed and is not made good yet.
    missed: StoredValue<HashSet<Stream>>,
    /// How often it was begun to make that good.
    tries: StoredValue<u32>,
}

impl Streams {
    pub(super) fn new() -> Self {
        Self {
            watchers: RwSignal::new(HashMap::new()),
            missed: StoredValue::new(HashSet::new()),
            tries: StoredValue::new(0),
        }
    }

    /// Somebody wants a stream. Each call needs an [`Self::unwatch`] later.
    pub fn watch(self, stream: Stream) {
        self.watchers.update(|watchers| *watchers.entry(stream).or_default() += 1);
    }

    /// Somebody wants a stream no longer.
    pub fn unwatch(self, stream: &Stream) {
        self.watchers.update(|watchers| {
            let left = watchers.get(stream).copied().unwrap_or(0).saturating_sub(1);
            if left == 0 {
                watchers.remove(stream);
            } else {
                watchers.insert(stream.clone(), left);
            }
        });
    }

    /// The streams somebody wants, tracked.
    pub fn wanted(self) -> HashSet<Stream> {
        self.watchers.with(|watchers| watchers.keys().cloned().collect())
    }

    /// Something was missed in these streams, and is going to be made good, with all that was missed
    /// before. Returns the number of this try.
    pub fn miss(self, streams: HashSet<Stream>) -> u32 {
        self.missed.update_value(|missed| missed.extend(streams));
        self.tries.update_value(|tries| *tries = tries.wrapping_add(1));
        self.tries.get_value()
    }

    /// What a try has to make good; `None` where a newer one does.
    pub fn missed(self, number: u32) -> Option<HashSet<Stream>> {
        (self.tries.get_value() == number).then(|| self.missed.get_value())
    }

    /// A try has made good what was missed.
    pub fn make_good(self, number: u32) {
        if self.tries.get_value() == number {
            self.missed.update_value(HashSet::clear);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_wanted_as_long_as_anybody_wants_it() {
        Owner::new().with(|| {
            let streams = Streams::new();
            streams.watch(Stream::Public);
            streams.watch(Stream::Public);
            streams.unwatch(&Stream::Public);
            assert!(untrack(|| streams.wanted()).contains(&Stream::Public));
            streams.unwatch(&Stream::Public);
            assert!(untrack(|| streams.wanted()).is_empty());
        });
    }
}
