//! The outbox: what is to be published and could not be sent by now. It is tried again by itself,
//! when the network is back above all, until the server has confirmed it; and it can be stopped.

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

use std::time::Duration;

use leptos::prelude::*;
use mastodon::ApiError;

use super::{
    keep_drafts,
    publish_post::{self, Earlier},
};
use crate::{
    browser::{attention, clock, tabs, task},
    routes::Route,
    store::{DraftKey, Publishing, Store},
    texts::{composer::edit, drafts as texts},
};

/// The pauses between tries, in seconds; the last one is repeated.
const PAUSES: [u64; 8] = [1, 2, 4, 8, 15, 30, 60, 180];

/// What became of a draft that was put into the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The server has confirmed it.
    Done,
    /// It is tried again by itself.
    Waits,
    /// It cannot be sent as it is, and is a draft again: how its publishing stands says why.
    Refused,
    /// Another tab has published or stopped it.
    Elsewhere,
}

/// Sends from now on what waits, as soon as it may succeed.
pub fn follow(store: Store) {
    let turn = StoredValue::new(0_u32);
    attention::on_online(move || store.drafts.wake.set(true));
    attention::on_sight_change(move || {
        if attention::is_visible() {
            store.drafts.wake.set(true);
        }
    });
    Effect::new(move |before: Option<()>| {
        let is_due = store.drafts.wake.get() || before.is_none();
        let is_ready = store.drafts.are_there.get()
            && store.session.is_signed_in()
            && !store.session.is_expired();
        let own = turn.get_value() + 1;
        turn.set_value(own);
        if is_ready {
            task::spawn(async move {
                let mut is_due = is_due;
                let mut tries = 0;
                while !store.drafts.queue().is_empty() {
                    if !is_due {
                        task::sleep(pause(tries)).await;
                    }
                    if turn.get_value() != own {
                        return;
                    }
                    is_due = false;
                    tries = if work(store).await { 0 } else { tries + 1 };
                }
            });
        }
    });
}

/// Puts a draft into the outbox and tries to send it at once.
pub async fn send(store: Store, key: DraftKey) -> Sent {
    keep_drafts::change(store, &key, |draft| {
        draft.queued.get_or_insert_with(clock::now);
    });
    let published = publish_post::publish(store, key.clone()).await;
    match (published, store.drafts.publishing(&key).get_untracked()) {
        (Some(_), _) => {
            // The server answers: whatever else waits for it may go, too.
            store.drafts.wake.set(true);
            Sent::Done
        }
        (None, Publishing::Waiting(_)) => {
            store.drafts.wake.set(false);
            Sent::Waits
        }
        (
            None,
            Publishing::Failed(_)
            | Publishing::FileMissing
            | Publishing::Outdated
            | Publishing::Arrived(_),
        ) => Sent::Refused,
        (None, _) => Sent::Elsewhere,
    }
}

/// Tries once whatever waits, in its order; tells whether anything came through.
async fn work(store: Store) -> bool {
    let mut has_sent = false;
    for key in store.drafts.queue() {
        let since = store.drafts.peek(&key).queued;
        if since.is_none() {
            continue;
        }
        if publish_post::publish(store, key.clone()).await.is_some() {
            has_sent = true;
            continue;
        }
        let publishing = store.drafts.publishing(&key);
        match publishing.get_untracked() {
            // Nothing else would come through either.
            Publishing::Waiting(ApiError::Network) => break,
            // It goes on as soon as one has signed in again.
            Publishing::Failed(error @ ApiError::SignedOut { .. }) => {
                keep_drafts::change(store, &key, |draft| draft.queued = since);
                publishing.set(Publishing::Waiting(error));
                break;
            }
            Publishing::Failed(_)
            | Publishing::FileMissing
            | Publishing::Outdated
            | Publishing::Arrived(_) => {
                tell_refused(store, &key);
            }
            _ => {}
        }
    }
    has_sent
}

/// Tells that a draft was taken out of the outbox, and why, where nobody looks at its composer.
pub fn tell_refused(store: Store, key: &DraftKey) {
    let text = match store.drafts.publishing(key).get_untracked() {
        Publishing::Arrived(_) => texts::ARRIVED,
        Publishing::FileMissing => texts::FILE_MISSING,
        Publishing::Outdated => edit::CHANGED_MEANWHILE,
        _ => texts::REFUSED,
    };
    store.toasts.problem_at(text, texts::OPEN, Route::Draft { name: key.name() });
}

/// What became of a draft that was to be taken out of the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// It can be written on, and nothing of it is published.
    Draft,
    /// It can be written on; whether an earlier try has reached the server is looked for before it
    /// is sent again.
    Unclear,
    /// An earlier try has reached the server unnoticed: it is published.
    Published,
    /// It is being sent at this very moment.
    TooLate,
}

/// Takes a draft out of the outbox. Files that are on their way are uploaded to the end.
pub async fn stop(store: Store, key: DraftKey) -> Stopped {
    let publishing = store.drafts.publishing(&key);
    if publishing.get_untracked() == Publishing::Busy {
        return Stopped::TooLate;
    }
    // While files are uploaded, nothing is sent, and who uploads them sees that it is stopped.
    if publishing.get_untracked() == Publishing::Uploading {
        keep_drafts::change(store, &key, |draft| draft.queued = None);
        let is_unclear = store.drafts.peek(&key).is_unclear();
        return if is_unclear { Stopped::Unclear } else { Stopped::Draft };
    }
    let Some(account) = untrack(|| store.session.account_id()) else { return Stopped::TooLate };
    // Another tab that sends it would let go of whatever is written from now on.
    let turn = publish_post::turn_of(&account, &key);
    tabs::alone_if_free(&turn, stop_alone(store, &key)).await.unwrap_or(Stopped::TooLate)
}

async fn stop_alone(store: Store, key: &DraftKey) -> Stopped {
    keep_drafts::refresh(store, key).await;
    if store.drafts.peek(key).is_blank() {
        // Another tab has just sent it.
        return Stopped::Published;
    }
    let stopped = match publish_post::look_for_earlier(store, key).await {
        Earlier::Published => return Stopped::Published,
        Earlier::NotThere => Stopped::Draft,
        Earlier::Unknown => Stopped::Unclear,
    };
    keep_drafts::change(store, key, |draft| draft.queued = None);
    store.drafts.publishing(key).set(Publishing::Idle);
    stopped
}

fn pause(tries: usize) -> Duration {
    Duration::from_secs(PAUSES.get(tries).or(PAUSES.last()).copied().unwrap_or(1))
}
