//! Threads by the post they were opened at.

use std::collections::HashMap;

use leptos::prelude::*;
use mastodon::StatusId;

use super::Load;

/// What stands around a post.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thread {
    /// From the first post down to the one before.
    pub ancestors: Vec<StatusId>,
    /// The replies, in the server's order (depth first).
    pub descendants: Vec<StatusId>,
    /// How it stands.
    pub load: Load,
    /// Whether answers are fetched from other servers.
    pub remote: Remote,
}

/// How fetching answers from other servers stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Remote {
    /// Nothing is fetched.
    #[default]
    Idle,
    /// So many were found so far.
    Fetching(u64),
    /// There are new ones: all replies as they are now, not shown yet.
    Found(Vec<StatusId>),
}

impl Thread {
    /// Shows the replies that were fetched.
    pub fn show_found(&mut self) {
        if let Remote::Found(found) = std::mem::take(&mut self.remote) {
            // What came by the stream meanwhile stays.
            let others = self.descendants.iter().filter(|id| !found.contains(id)).cloned();
            let others: Vec<_> = others.collect();
            self.descendants = found;
            self.descendants.extend(others);
        }
    }

    /// How many replies were fetched and are not shown yet.
    pub fn count_found(&self) -> usize {
        match &self.remote {
            Remote::Found(found) => {
                found.iter().filter(|id| !self.descendants.contains(id)).count()
            }
            _ => 0,
        }
    }

    /// Takes a post out.
    pub fn remove(&mut self, gone: &StatusId) {
        self.ancestors.retain(|id| id != gone);
        self.descendants.retain(|id| id != gone);
        if let Remote::Found(found) = &mut self.remote {
            found.retain(|id| id != gone);
        }
    }
}

/// Threads by the post they were opened at.
#[derive(Clone, Copy)]
pub struct Threads {
    threads: StoredValue<HashMap<StatusId, ArcRwSignal<Thread>>>,
}

impl Threads {
    pub(super) fn new() -> Self {
        Self { threads: StoredValue::new(HashMap::new()) }
    }

    /// The thread's signal; an untouched one where it was never opened.
    pub fn signal(self, id: &StatusId) -> ArcRwSignal<Thread> {
        if let Some(known) = self.threads.with_value(|known| known.get(id).cloned()) {
            return known;
        }
        let fresh = ArcRwSignal::new(Thread::default());
        self.threads.update_value(|known| {
            known.insert(id.clone(), fresh.clone());
        });
        fresh
    }

    /// Adds a reply below every open thread that holds the post replied to, or was opened at it.
    pub fn add_reply(self, parent: &StatusId, reply: &StatusId) {
        for (root, thread) in self.all() {
            thread.update(|thread| {
                let place = thread.descendants.iter().position(|id| id == parent);
                let known = thread.descendants.contains(reply);
                match place {
                    _ if known || thread.load != Load::Done => {}
                    Some(place) => thread.descendants.insert(place + 1, reply.clone()),
                    None if root == *parent => thread.descendants.push(reply.clone()),
                    None => {}
                }
            });
        }
    }

    /// Takes a post out of every thread.
    pub fn remove(self, id: &StatusId) {
        for (_, thread) in self.all() {
            thread.update(|thread| thread.remove(id));
        }
    }

    fn all(self) -> Vec<(StatusId, ArcRwSignal<Thread>)> {
        self.threads.with_value(|known| {
            known.iter().map(|(id, thread)| (id.clone(), thread.clone())).collect()
        })
    }

    pub(super) fn clear(self) {
        self.threads.set_value(HashMap::new());
    }
}
