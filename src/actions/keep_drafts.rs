//! Keeps every draft on the device, from the first keystroke until the server has confirmed the
//! post. Each account has its own; each draft has a place of its own, so that a tab that writes one
//! never undoes what another tab writes elsewhere.

use leptos::prelude::*;
use mastodon::AccountId;

use crate::{
    browser::storage,
    store::{Draft, DraftKey, Store, Upload},
    texts,
};

const PREFIX: &str = "geno.drafts";

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
    storage::on_change_below(PREFIX, move |name| follow_other_tab(store, &name));
}

/// Takes the drafts of the account that is signed in from the device, in place of those in the store.
pub fn restore(store: Store) {
    store.drafts.forget();
    let Some(account) = account(store) else { return };
    for (key, name) in kept(&account) {
        if let Some(draft) = storage::read_json::<Draft>(&name) {
            store.drafts.signal(&key).set(as_after_a_reload(draft));
        }
    }
}

/// Takes over what another tab wrote, so that both show the same and what one has published the
/// other does not publish again.
fn follow_other_tab(store: Store, name: &str) {
    let Some(account) = account(store) else { return };
    let Some((key, _)) = kept_as(&account, name) else { return };
    let signal = store.drafts.signal(&key);
    let own = signal.get_untracked();
    let mut theirs: Draft = storage::read_json(name).unwrap_or_default();
    for attachment in &mut theirs.attachments {
        match own.attachment(attachment.key) {
            // Its own uploads a tab knows best.
            Some(known) if known.file.is_some() => *attachment = known.clone(),
            _ => {}
        }
    }
    if theirs != own {
        signal.set(theirs);
    }
}

/// Changes a draft and keeps it at once. What would become another post must be published as one:
/// an earlier attempt is forgotten then.
pub fn change(store: Store, key: &DraftKey, change: impl FnOnce(&mut Draft)) {
    let signal = store.drafts.signal(key);
    let before = signal.get_untracked();
    let mut draft = before.clone();
    change(&mut draft);
    if !draft.says_the_same(&before) {
        draft.attempt = None;
    }
    if draft == before {
        return;
    }
    keep(store, key, &draft);
    signal.set(draft);
}

/// Empties a draft, in the store and on the device.
pub fn discard(store: Store, key: &DraftKey) {
    store.drafts.signal(key).set(Draft::default());
    if let Some(account) = account(store) {
        forget_kept(&account, key);
    }
}

/// Removes a draft of any account from the device.
pub(super) fn forget_kept(account: &AccountId, key: &DraftKey) {
    storage::remove(&name(account, key));
}

/// Empties all drafts of the account that is signed in, in the store and on the device.
pub fn forget(store: Store) {
    store.drafts.forget();
    let Some(account) = account(store) else { return };
    for (_, name) in kept(&account) {
        storage::remove(&name);
    }
}

fn keep(store: Store, key: &DraftKey, draft: &Draft) {
    let Some(account) = account(store) else { return };
    let name = name(&account, key);
    if draft.is_empty() {
        storage::remove(&name);
        return;
    }
    let is_kept = storage::write_json(&name, draft);
    if !is_kept && store.drafts.are_kept.get_untracked() {
        store.toasts.problem(texts::composer::DEVICE_REFUSES);
    }
    store.drafts.are_kept.set(is_kept);
}

/// What was on its way when the tab was closed did not arrive.
fn as_after_a_reload(mut draft: Draft) -> Draft {
    for attachment in &mut draft.attachments {
        if let Upload::Sending(_) = attachment.upload {
            attachment.upload = Upload::Failed(texts::composer::upload::INTERRUPTED.into());
        }
    }
    draft
}

/// What an account's drafts are and how they are called on the device.
fn kept(account: &AccountId) -> Vec<(DraftKey, String)> {
    storage::keys().iter().filter_map(|name| kept_as(account, name)).collect()
}

/// Which draft of an account is kept under a name.
fn kept_as(account: &AccountId, name: &str) -> Option<(DraftKey, String)> {
    let key = name.strip_prefix(&format!("{PREFIX}.{account}."))?;
    Some((DraftKey::from_name(key)?, name.to_owned()))
}

fn name(account: &AccountId, key: &DraftKey) -> String {
    format!("{PREFIX}.{account}.{}", key.name())
}

fn account(store: Store) -> Option<AccountId> {
    untrack(|| store.session.account_id())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use mastodon::StatusId;

    use super::*;
    use crate::{
        actions::{
            fake::{login, with_store},
            keep_login,
        },
        store::{Attachment, Attempt},
    };

    fn write(store: Store, key: &DraftKey, text: &str) {
        change(store, key, |draft| draft.text = text.into());
    }

    fn text(store: Store, key: &DraftKey) -> String {
        store.drafts.peek(key).text
    }

    fn reply() -> DraftKey {
        DraftKey::Reply(StatusId::new("7"))
    }

    #[test]
    fn a_reload_finds_every_draft() {
        with_store(|store, _| {
            keep_login::set(store, Some(login("5")));
            write(store, &DraftKey::New, "Hallo");
            write(store, &reply(), "Danke");
        });
        with_store(|store, _| {
            keep_login::restore(store);
            restore(store);
            assert_eq!(text(store, &DraftKey::New), "Hallo");
            assert_eq!(text(store, &reply()), "Danke");
        });
    }

    #[test]
    fn another_account_has_its_own() {
        with_store(|store, _| {
            keep_login::set(store, Some(login("5")));
            write(store, &DraftKey::New, "Von fünf");
            keep_login::set(store, Some(login("51")));
            restore(store);
            assert_eq!(text(store, &DraftKey::New), "");
            write(store, &DraftKey::New, "Von einundfünfzig");
            keep_login::set(store, Some(login("5")));
            restore(store);
            assert_eq!(text(store, &DraftKey::New), "Von fünf");
        });
    }

    #[test]
    fn an_expired_login_finds_its_draft_again() {
        with_store(|store, _| {
            keep_login::set(store, Some(login("5")));
            write(store, &DraftKey::New, "Hallo");
            keep_login::set(store, None);
            restore(store);
            assert_eq!(text(store, &DraftKey::New), "");
            keep_login::set(store, Some(login("5")));
            restore(store);
            assert_eq!(text(store, &DraftKey::New), "Hallo");
        });
    }

    #[test]
    fn what_is_discarded_is_gone_from_the_device() {
        with_store(|store, _| {
            keep_login::set(store, Some(login("5")));
            write(store, &DraftKey::New, "Hallo");
            write(store, &reply(), "Danke");
            discard(store, &DraftKey::New);
            restore(store);
            assert_eq!(text(store, &DraftKey::New), "");
            assert_eq!(text(store, &reply()), "Danke");
            forget(store);
            restore(store);
            assert!(store.drafts.all().is_empty());
        });
    }

    #[test]
    fn only_a_change_of_the_post_makes_it_another_one() {
        with_store(|store, _| {
            let attempt =
                Attempt { key: "k".into(), since: 0.0, newest_before: None, unclear: true };
            write(store, &DraftKey::New, "Hallo");
            change(store, &DraftKey::New, |draft| draft.attempt = Some(attempt.clone()));
            write(store, &DraftKey::New, "Hallo");
            assert_eq!(store.drafts.peek(&DraftKey::New).attempt, Some(attempt));
            write(store, &DraftKey::New, "Hallo!");
            assert_eq!(store.drafts.peek(&DraftKey::New).attempt, None);
        });
    }

    #[test]
    fn an_upload_that_a_reload_broke_off_says_so() {
        with_store(|store, _| {
            keep_login::set(store, Some(login("5")));
            let attachment = Attachment {
                key: 1,
                name: "Dorf.jpg".into(),
                description: "Ein Dorf".into(),
                described: String::new(),
                upload: Upload::Sending(40),
                file: Some(3),
                local_preview: Some("blob:x".into()),
            };
            change(store, &DraftKey::New, |draft| draft.attachments.push(attachment));
            restore(store);
            let kept = store.drafts.peek(&DraftKey::New).attachments.remove(0);
            assert!(matches!(kept.upload, Upload::Failed(_)));
            assert_eq!((kept.file, kept.local_preview), (None, None));
            assert_eq!(kept.description, "Ein Dorf");
        });
    }

    #[test]
    fn what_another_tab_has_published_is_empty_here_too() {
        with_store(|store, _| {
            keep_login::set(store, Some(login("5")));
            write(store, &DraftKey::New, "Hallo");
            storage::write("geno.drafts.5.new", r#"{"text":"Hallo Welt"}"#);
            follow_other_tab(store, "geno.drafts.5.new");
            assert_eq!(text(store, &DraftKey::New), "Hallo Welt");
            storage::remove("geno.drafts.5.new");
            follow_other_tab(store, "geno.drafts.5.new");
            assert_eq!(text(store, &DraftKey::New), "");
        });
    }

    #[test]
    fn a_device_that_refuses_is_told_once() {
        with_store(|store, _| {
            keep_login::set(store, Some(login("5")));
            storage::refuse(true);
            write(store, &DraftKey::New, "H");
            store.toasts.close(store.toasts.list()[0].id);
            write(store, &DraftKey::New, "Ha");
            assert!(store.toasts.list().is_empty());
            assert!(!store.drafts.are_kept.get_untracked());
            storage::refuse(false);
            write(store, &DraftKey::New, "Hal");
            assert!(store.drafts.are_kept.get_untracked());
            assert_eq!(text(store, &DraftKey::New), "Hal");
        });
    }
}
