//! Takes over old posts from an archive: as drafts, or as posts that the server publishes later.

use std::{collections::HashSet, time::Duration};

use leptos::prelude::*;
use mastodon::{AccountId, ApiError, entities::StatusLimits};

use super::{
    fill_draft::{Brought, fill_draft},
    fit_media::undescribed,
    keep_drafts,
    outbox::{self, Sent},
    plan_posts::time_problem,
    read_archive::Archive,
    split_text::{is_too_long, split_text, status_limits},
    upload_media::{self, Missing, try_upload, upload},
};
use crate::{
    browser::{clock, storage, task},
    elsewhere::archive::OldThread,
    store::{Draft, DraftKey, DraftPart, Store},
    texts::{archive as texts, composer::SCHEDULED},
};

/// The pauses between tries to upload a file, in seconds.
const PAUSES: [u64; 3] = [1, 3, 9];

/// The threads of archives that the account signed in has taken over, by the number of their first
/// post.
pub fn taken(store: Store) -> HashSet<String> {
    account(store).and_then(|id| storage::read_json(&name(&id))).unwrap_or_default()
}

/// What became of a thread.
#[derive(Clone, Debug, PartialEq)]
pub struct TakenOver {
    /// Why some of its files are not in it, in words.
    pub refused: Vec<String>,
    /// How many of its files the archive does not have.
    pub missing: usize,
    /// Where it stands.
    pub became: Became,
}

/// Where an old post stands after it was to be taken over.
#[derive(Clone, Debug, PartialEq)]
pub enum Became {
    /// It is a draft, as was asked for.
    Draft,
    /// The server keeps it until its time.
    Planned,
    /// It was to be planned, but some of its files are missing, or, where the settings want it so,
    /// their descriptions: it is a draft with that time.
    Incomplete,
    /// It waits in the outbox, which plans it by itself.
    Waits,
    /// The server does not plan it: it is a draft with that time.
    Refused,
    /// Nothing: it can be taken over anew, as soon as this has passed.
    Nothing(ApiError),
}

/// How many posts a thread of an archive makes here: what is too long for one is taken apart.
pub fn number_of_posts(limits: &StatusLimits, thread: &OldThread) -> usize {
    let (draft, _) = draft_of(limits, thread);
    draft.more.len() + 1
}

/// Makes a thread a draft, or, with a time (milliseconds since 1970), a post that the server
/// publishes then: a single post, since what answers another cannot be planned. Its files go to the
/// instance. Remembers that it was taken over.
pub async fn take_over(
    store: Store,
    archive: &Archive,
    thread: &OldThread,
    at: Option<f64>,
) -> TakenOver {
    let owner = account(store);
    let (draft, places) = draft_of(&untrack(|| status_limits(store)), thread);
    let at = at.filter(|_| draft.more.is_empty());
    let mut missing = 0;
    let mut media = Vec::new();
    for (post, place) in thread.posts.iter().zip(places) {
        let mut brought = Vec::new();
        for medium in &post.media {
            match archive.medium(medium).await {
                Some(file) => {
                    let description = medium.description.clone();
                    brought.push(Brought { file, description, focus: None });
                }
                None => missing += 1,
            }
        }
        media.resize_with(place, Vec::new);
        media.push(brought);
    }
    if account(store) != owner {
        // Somebody else is signed in by now.
        let became = Became::Nothing(ApiError::SignedOut { message: String::new() });
        return TakenOver { refused: Vec::new(), missing, became };
    }
    let filled = fill_draft(store, Draft { scheduled_at: at, ..draft }, media);
    remember(store, thread.id(), true);
    let mut hindered = None;
    for attachment in filled.attachments {
        // One after the other: servers take only so many at a time.
        if at.is_none() {
            upload(store, filled.key.clone(), attachment).await;
        } else if let Err(error) = upload_patiently(store, &filled.key, attachment).await {
            hindered = Some(error);
            break;
        }
    }
    let refused = filled.refused;
    let became = match hindered {
        Some(error) => {
            undo(store, &filled.key).await;
            remember(store, thread.id(), false);
            Became::Nothing(error)
        }
        None if at.is_none() => Became::Draft,
        None if missing > 0 || !refused.is_empty() => Became::Incomplete,
        None => plan(store, filled.key).await,
    };
    TakenOver { refused, missing, became }
}

/// Uploads a file, and tries again for a while what may pass by itself.
///
/// # Errors
/// What has not passed. What else goes wrong stands beside the attachment.
async fn upload_patiently(store: Store, key: &DraftKey, attachment: u32) -> Result<(), ApiError> {
    let mut pauses = PAUSES.into_iter();
    loop {
        let Err(Missing::Yet(error)) = try_upload(store, key, attachment).await else {
            return Ok(());
        };
        let Some(pause) = pauses.next().filter(|_| error.may_pass()) else { return Err(error) };
        task::sleep(Duration::from_secs(pause)).await;
    }
}

/// Hands a draft to the server, which publishes it at its time.
async fn plan(store: Store, key: DraftKey) -> Became {
    let draft = store.drafts.peek(&key);
    let arrived = draft.attachments.iter().all(|attachment| attachment.media().is_some());
    let must_tell = untrack(|| store.settings.choices.with(|choices| choices.needs_descriptions));
    if !arrived || (must_tell && undescribed(&draft) > 0) {
        return Became::Incomplete;
    }
    if time_problem(draft.scheduled_at, clock::now()).is_some() {
        // The server would publish it at once.
        return Became::Refused;
    }
    match outbox::send(store, key).await {
        Sent::Done => {
            // Whoever plans many is told once.
            store.toasts.withdraw(SCHEDULED);
            Became::Planned
        }
        Sent::Waits => Became::Waits,
        Sent::Refused | Sent::Elsewhere => Became::Refused,
    }
}

/// Throws a draft away with its files: the archive still has them.
async fn undo(store: Store, key: &DraftKey) {
    let draft = store.drafts.peek(key);
    keep_drafts::discard(store, key);
    keep_drafts::forget_files(store, key);
    for attachment in draft.all_attachments() {
        upload_media::forget(store, attachment).await;
    }
}

/// What a thread is here, and the place of each of its posts among those of the draft.
fn draft_of(limits: &StatusLimits, thread: &OldThread) -> (Draft, Vec<usize>) {
    let first = thread.posts.first().cloned().unwrap_or_default();
    let has_media = thread.media_count() > 0;
    let marked = thread.posts.iter().any(|post| post.is_sensitive);
    // Without media, nothing but a warning can cover what was marked.
    let warning = first
        .warning
        .or_else(|| (marked && !has_media).then(|| texts::SENSITIVE_WARNING.to_owned()));
    let warned = warning.as_deref().unwrap_or_default();
    let (mut parts, mut places) = (Vec::new(), Vec::new());
    for post in &thread.posts {
        places.push(parts.len());
        if is_too_long(limits, warned, &post.text) {
            parts.extend(split_text(limits, warned, &post.text));
        } else {
            parts.push(post.text.clone());
        }
    }
    let mut parts = parts.into_iter();
    let draft = Draft {
        text: parts.next().unwrap_or_default(),
        warning,
        sensitive: marked && has_media,
        language: first.language,
        more: parts.map(|text| DraftPart { text, ..DraftPart::default() }).collect(),
        ..Draft::default()
    };
    (draft, places)
}

fn remember(store: Store, id: &str, is_taken: bool) {
    let Some(account) = account(store) else { return };
    let mut all = taken(store);
    if is_taken {
        all.insert(id.to_owned())
    } else {
        all.remove(id)
    };
    // A device that keeps nothing offers it again, that is all.
    storage::write_json(&name(&account), &all);
}

fn account(store: Store) -> Option<AccountId> {
    untrack(|| store.session.account_id())
}

fn name(account: &AccountId) -> String {
    ["geno.archive.", account.as_str()].concat()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
