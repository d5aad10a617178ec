//! Keeps every draft on the device, from the first keystroke until the server has confirmed the
//! post. Each account has its own; each draft has a place of its own.
//!
//! The device's archive answers late, and is given a text only once that rests. What it has not
//! confirmed yet stands in a journal, which is written at once: a tab that is closed in the same
//! moment loses nothing. All tabs show the same:
//! each change is told to the others, and of two states the later one counts. What is published or
//! thrown away stays for a while as an empty draft, so that no tab that slept brings it back.

mod take_in;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;

pub(super) use self::take_in::refresh;
pub use self::take_in::{follow_account, restore};

use std::{cell::RefCell, time::Duration};

use leptos::prelude::*;
use mastodon::AccountId;

use crate::{
    browser::{archive, clock, storage, tabs, task::Timer},
    store::{Draft, DraftKey, Store},
    texts,
};

/// Where the drafts are, in the journal and in the archive; also the tabs' channel.
const PREFIX: &str = "geno.drafts";

/// How long what is written rests before the archive takes it.
const REST: Duration = Duration::from_millis(300);

thread_local! {
    /// The drafts that rest, by their names.
    static RESTING: RefCell<Vec<(String, Timer)>> = const { RefCell::new(Vec::new()) };
}

/// Changes a draft and keeps it at once. What would become another post must be published as one:
/// with an attempt of its own.
pub fn change(store: Store, key: &DraftKey, change: impl FnOnce(&mut Draft)) {
    let before = store.drafts.peek(key);
    let mut draft = before.clone();
    change(&mut draft);
    // One that is taken back out of the bin brings its own attempt.
    if draft.attempt == before.attempt && !draft.sends_the_same(&before) {
        draft.begin_another_attempt(&before);
    }
    if draft == before {
        return;
    }
    draft.changed = clock::now().max(before.changed + 0.01);
    // How publishing stands is what other tabs look for in the archive.
    let stands_alike = draft.attempt == before.attempt
        && draft.queued == before.queued
        && draft.sent == before.sent;
    let rests = stands_alike && !draft.is_empty();
    keep(store, key, &draft, rests);
    store.drafts.set(key, draft);
}

/// Sets what a draft begins with, as long as nobody has written anything: it is not kept.
pub fn begin(store: Store, key: &DraftKey, beginning: Draft) {
    let known = store.drafts.peek(key);
    if known.is_empty() {
        store.drafts.set(key, Draft { changed: known.changed, ..beginning });
    }
}

/// The new post that was written at last; a fresh one where none holds anything.
pub fn newest_or_fresh(store: Store) -> DraftKey {
    store.drafts.newest().unwrap_or_else(|| fresh(store))
}

/// A new post that nobody has written anything for yet.
pub fn fresh(store: Store) -> DraftKey {
    // The time, so that no two tabs and no two days give the same number.
    let mut number = clock::now() as u64;
    while store.drafts.knows(&DraftKey::New(number)) {
        number += 1;
    }
    DraftKey::New(number)
}

/// Empties a draft, in the store and on the device. Its files stay there: see [`forget_files`].
pub fn discard(store: Store, key: &DraftKey) {
    let known = store.drafts.peek(key);
    let gone = Draft { changed: clock::now().max(known.changed + 0.01), ..Draft::default() };
    keep(store, key, &gone, false);
    store.drafts.set(key, gone);
}

/// Removes the files of a draft from the device.
pub(super) fn forget_files(store: Store, key: &DraftKey) {
    if let Some(account) = account(store) {
        forget_files_of(&account, key);
    }
}

/// Removes the files of an account's draft from the device.
pub(super) fn forget_files_of(account: &AccountId, key: &DraftKey) {
    archive::remove_files_below(vec![[&name(account, key), "/"].concat()]);
}

/// Where a file of a draft is kept on the device; `None` while nobody is signed in.
pub(super) fn file_name(store: Store, key: &DraftKey, attachment: u32) -> Option<String> {
    Some(format!("{}/{attachment}", name(&account(store)?, key)))
}

/// Keeps the held file of an attachment on the device, and notes where that is refused.
pub(super) fn keep_file(store: Store, key: &DraftKey, attachment: u32, file: u32) {
    let (Some(owner), Some(name)) = (account(store), file_name(store, key, attachment)) else {
        return;
    };
    let key = key.clone();
    archive::keep_file(&name, file, move |is_kept| {
        let signal = store.drafts.signal(&key);
        let is_noted = signal.with_untracked(|draft| {
            draft.attachment(attachment).is_none_or(|it| it.is_unkept != is_kept)
        });
        if !is_noted && account(store) == Some(owner) {
            signal.update(|draft| {
                if let Some(attachment) = draft.attachment_mut(attachment) {
                    attachment.is_unkept = !is_kept;
                }
            });
        }
    });
}

/// Keeps the files of a draft for another one that has taken over its attachments, too.
pub(super) fn keep_files_for(store: Store, from: &DraftKey, to: &DraftKey) {
    for attachment in store.drafts.peek(to).all_attachments() {
        if let Some(file) = attachment.file {
            keep_file(store, to, attachment.key, file);
        } else if let (Some(from), Some(to)) =
            (file_name(store, from, attachment.key), file_name(store, to, attachment.key))
        {
            archive::copy_file(&from, &to);
        }
    }
}

/// Empties a draft of an account that is not in use, on the device.
pub(super) fn forget_kept(account: &AccountId, key: &DraftKey) {
    let name = name(account, key);
    let gone = Draft { changed: clock::now(), ..Draft::default() };
    storage::remove(&name);
    forget_files_of(account, key);
    archive::write(&name, serde_json::to_string(&gone).unwrap_or_default(), |_| {});
}

/// Removes all drafts of the account that is signed in from the store and the device.
pub fn forget(store: Store) {
    store.drafts.forget();
    let Some(account) = account(store) else { return };
    let prefix = prefix(&account);
    for name in storage::keys().iter().filter(|name| name.starts_with(&prefix)) {
        storage::remove(name);
    }
    archive::remove_below(&prefix);
}

/// Removes the drafts of all accounts from the device.
pub(super) fn forget_all() {
    archive::remove_below(PREFIX);
}

/// `rests`: whether the archive may wait for what else is written.
fn keep(store: Store, key: &DraftKey, draft: &Draft, rests: bool) {
    let Some(account) = account(store) else { return };
    // What nobody has written anything into is not worth a place.
    if !draft.is_empty() || store.drafts.was_kept(key) {
        store.drafts.note_kept(key);
        write(store, name(&account, key), draft, rests);
    }
}

fn write(store: Store, name: String, draft: &Draft, rests: bool) {
    let text = if draft.is_empty() {
        serde_json::to_string(&Draft { changed: draft.changed, ..Draft::default() })
    } else {
        serde_json::to_string(draft)
    };
    let Ok(text) = text else { return };
    let is_journalled = storage::write(&name, &text);
    tabs::tell(PREFIX, &[&name, "\n", &text].concat());
    RESTING.with_borrow_mut(|all| all.retain(|(resting, _)| *resting != name));
    if !rests || !is_journalled {
        return put_away(store, name, text, is_journalled);
    }
    let resting = name.clone();
    let timer = Timer::new(REST, move || {
        // What is gone from the journal is gone, or another tab has written on.
        if storage::read(&name).as_ref() == Some(&text) {
            put_away(store, name, text, is_journalled);
        }
    });
    RESTING.with_borrow_mut(|all| all.push((resting, timer)));
}

/// Puts a draft into the archive; the journal needs it no longer then.
fn put_away(store: Store, name: String, text: String, is_journalled: bool) {
    archive::write(&name.clone(), text.clone(), move |is_archived| {
        if is_archived && storage::read(&name) == Some(text) {
            storage::remove(&name);
        }
        tell_kept(store, is_journalled || is_archived);
    });
}

/// Says it once when the device keeps nothing any more.
fn tell_kept(store: Store, is_kept: bool) {
    if !is_kept && store.drafts.are_kept.get_untracked() {
        store.toasts.problem(texts::composer::DEVICE_REFUSES);
    }
    if store.drafts.are_kept.get_untracked() != is_kept {
        store.drafts.are_kept.set(is_kept);
    }
}

/// The draft that is kept under a name, if it is one of this account's.
fn read(account: &AccountId, name: &str, text: &str) -> Option<(DraftKey, Draft)> {
    let key = DraftKey::from_name(name.strip_prefix(&prefix(account))?)?;
    Some((key, serde_json::from_str(text).ok()?))
}

fn name(account: &AccountId, key: &DraftKey) -> String {
    [&prefix(account), key.name().as_str()].concat()
}

fn prefix(account: &AccountId) -> String {
    [PREFIX, ".", account.as_str(), "."].concat()
}

fn account(store: Store) -> Option<AccountId> {
    untrack(|| store.session.account_id())
}
