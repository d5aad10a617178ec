//! Takes in drafts: from the device, and from other tabs.

use std::time::Duration;

use leptos::prelude::*;
use mastodon::AccountId;

use super::{PREFIX, account, name, prefix, read, write};
use crate::{
    browser::{archive, attention, clock, page, storage, tabs, task},
    store::{Attachment, Draft, DraftKey, Publishing, Store, Upload},
};

/// How long it is remembered that a draft is gone, in milliseconds: longer than tabs sleep.
const REMEMBERED: f64 = 14.0 * 24.0 * 60.0 * 60.0 * 1000.0;

/// How long after a draft is gone its files may still be wanted, in milliseconds: as long as some
/// tab offers to have it back, and longer.
const WANTED: f64 = 60.0 * 60.0 * 1000.0;

/// The pauses before the device is asked again for what it keeps, in seconds. After the first, the
/// app goes on without it.
const AGAIN: [u64; 4] = [4, 15, 30, 60];

/// From now on, the drafts in the store are those of the account that is signed in.
pub fn follow_account(store: Store) {
    restore(store);
    Effect::new(move |before: Option<Option<AccountId>>| {
        let account = store.session.account_id();
        if before.is_some_and(|before| before != account) {
            restore(store);
        }
        account
    });
    tabs::listen(PREFIX, move |message| {
        if let Some((name, text)) = message.split_once('\n') {
            hear(store, name, text);
        }
    });
    attention::on_sight_change(move || {
        // A tab that slept may have missed what others told.
        if attention::is_visible() {
            take_in(store, None);
        }
    });
    page::warn_before_leaving(move || {
        let (all, are_kept) = (store.drafts.all(), store.drafts.are_kept.get_untracked());
        all.iter().any(|(_, draft)| !are_kept || !draft.are_files_kept())
    });
}

/// Takes the drafts of the account that is signed in from the device, in place of those in the store.
pub fn restore(store: Store) {
    store.drafts.forget();
    store.drafts.are_there.set(false);
    take_in(store, Some(0));
}

/// Takes in what the device has of the account's drafts, as far as it is newer. At first, it is asked
/// again where it does not answer; `turn` counts how often that was.
fn take_in(store: Store, turn: Option<usize>) {
    let is_first = turn.is_some();
    let Some(account) = account(store) else {
        store.drafts.are_there.set(true);
        return;
    };
    archive::read_below(&prefix(&account), move |archived| {
        if super::account(store).as_ref() != Some(&account) {
            return;
        }
        if let (None, Some(turn)) = (&archived, turn)
            && let Some(pause) = AGAIN.get(turn)
        {
            let owner = Some(account.clone());
            task::spawn(async move {
                task::sleep(Duration::from_secs(*pause)).await;
                if super::account(store) == owner {
                    take_in(store, Some(turn + 1));
                }
            });
            if turn == 0 {
                return;
            }
        }
        let mut unwanted = Vec::new();
        for (name, text) in archived.unwrap_or_default() {
            let Some((key, mut draft)) = read(&account, &name, &text) else { continue };
            if is_first && draft.is_empty() && clock::now() - draft.changed > WANTED {
                // A tab that was closed soon after had no time for it.
                unwanted.push((key.clone(), [&name, "/"].concat()));
            }
            if draft.is_empty() && clock::now() - draft.changed > REMEMBERED {
                archive::remove(&name);
                continue;
            }
            if is_first {
                draft = as_after_a_reload(draft);
            }
            store.drafts.note_kept(&key);
            merge(store, &key, draft);
        }
        if is_first {
            take_journal(store, &account);
            // What the journal has brought back keeps its files.
            unwanted.retain(|(key, _)| store.drafts.peek(key).is_empty());
            archive::remove_files_below(unwanted.into_iter().map(|(_, files)| files).collect());
        }
        store.drafts.are_there.set(true);
    });
}

/// Takes in what a tab that was closed had no time to put into the archive, and what versions of
/// the app without one have kept.
fn take_journal(store: Store, account: &AccountId) {
    for name in storage::keys() {
        let Some(text) = storage::read(&name).filter(|_| name.starts_with(PREFIX)) else {
            continue;
        };
        let Some((key, mut draft)) = read(account, &name, &text) else { continue };
        draft.changed = draft.changed.max(1.0);
        let draft = as_after_a_reload(draft);
        if store.drafts.peek(&key).changed <= draft.changed {
            write(store, name, &draft, false);
        } else {
            storage::remove(&name);
        }
        store.drafts.note_kept(&key);
        merge(store, &key, draft);
    }
}

/// Reads a draft once more, as the device has it after all that other tabs have written.
pub(in crate::actions) async fn refresh(store: Store, key: &DraftKey) {
    let Some(account) = account(store) else { return };
    let name = name(&account, key);
    let Some(text) = archive::read(&name).await else { return };
    if super::account(store).as_ref() == Some(&account)
        && let Some((_, draft)) = read(&account, &name, &text)
    {
        merge(store, key, draft);
    }
}

/// Takes over what another tab wrote, so that both show the same and what one has published the
/// other does not publish again.
pub(super) fn hear(store: Store, name: &str, text: &str) {
    let Some(account) = account(store) else { return };
    let Some((key, draft)) = read(&account, name, text) else { return };
    store.drafts.note_kept(&key);
    merge(store, &key, draft);
}

/// Takes in a state of a draft if it is later than the one known.
fn merge(store: Store, key: &DraftKey, mut theirs: Draft) {
    let own = store.drafts.peek(key);
    if theirs.changed <= own.changed {
        return;
    }
    each_attachment(&mut theirs, |attachment| {
        if let Some(known) = own.attachment(attachment.key) {
            attachment.file = known.file;
            attachment.is_unkept = known.is_unkept;
            attachment.local_preview.clone_from(&known.local_preview);
            // Its own uploads a tab knows best.
            if attachment.media().is_none() && known.file.is_some() {
                attachment.upload = known.upload.clone();
            }
        }
    });
    let is_done = theirs.is_empty() || theirs.queued != own.queued;
    store.drafts.set(key, theirs);
    let publishing = store.drafts.publishing(key);
    if is_done && !publishing.get_untracked().is_underway() {
        publishing.set(Publishing::Idle);
    }
}

/// What was on its way when the tab was closed begins anew.
fn as_after_a_reload(mut draft: Draft) -> Draft {
    each_attachment(&mut draft, |attachment| {
        if let Upload::Sending(percent) = &mut attachment.upload {
            *percent = 0;
        }
    });
    draft
}

fn each_attachment(draft: &mut Draft, change: impl FnMut(&mut Attachment)) {
    let further = draft.more.iter_mut().flat_map(|part| &mut part.attachments);
    draft.attachments.iter_mut().chain(further).for_each(change);
}
