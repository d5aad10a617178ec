//! Throws a draft away.

use leptos::prelude::*;

use super::{keep_drafts, upload_media};
use crate::{
    store::{DraftKey, Store},
    texts,
};

/// Empties a draft at once and offers to undo that. Once that is no longer offered, its files are
/// taken off the device and the server.
pub async fn discard_draft(store: Store, key: DraftKey) {
    let draft = store.drafts.peek(&key);
    if draft.is_empty() {
        return;
    }
    let account = untrack(|| store.session.account_id());
    keep_drafts::discard(store, &key);
    let (again, thrown_away, owner) = (key.clone(), draft.clone(), account.clone());
    let offer = store.toasts.done_or(texts::drafts::DELETED, texts::people::UNDO, move || {
        // Somebody else may be signed in by now, or something else stand there.
        let is_own = untrack(|| store.session.account_id()) == owner;
        if is_own && store.drafts.peek(&again).is_empty() {
            keep_drafts::change(store, &again, |draft| *draft = thrown_away.clone());
        }
    });
    store.toasts.gone(offer).await;
    let is_own = untrack(|| store.session.account_id()) == account;
    if is_own && !store.drafts.peek(&key).is_empty() {
        return;
    }
    if let Some(account) = account {
        keep_drafts::forget_files_of(&account, &key);
    }
    for attachment in draft.all_attachments() {
        if is_own && !attachment.media().is_some_and(|media| draft.is_published(media)) {
            upload_media::forget(store, attachment).await;
        } else {
            upload_media::let_go(attachment);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::{pin::pin, task::Poll};

    use mastodon::MediaId;

    use super::*;
    use crate::{
        actions::fake::{Fake, sign_in, with_store},
        browser::archive,
        store::{Attachment, Upload},
    };

    const KEY: DraftKey = DraftKey::New(1);

    fn with_picture(store: Store) {
        sign_in(store, "5");
        let upload = Upload::Ready { id: MediaId::new("3"), preview: None };
        let attachment = Attachment { upload, ..Attachment::new(1, "Dorf.png") };
        keep_drafts::change(store, &KEY, |draft| {
            draft.text = "Hallo".into();
            draft.attachments.push(attachment);
        });
        archive::keep_file("geno.drafts.5.new.1/1", 1, |_| {});
    }

    fn is_kept(fake: &Fake) -> bool {
        fake.run(archive::take_file("geno.drafts.5.new.1/1")).is_some()
    }

    #[test]
    fn a_draft_goes_with_its_pictures_once_it_can_no_longer_be_had_back() {
        with_store(|store, fake| {
            with_picture(store);
            let mut discarding = pin!(discard_draft(store, KEY));
            assert_eq!(fake.step(discarding.as_mut()), Poll::Pending);
            assert!(store.drafts.all().is_empty());
            assert!(is_kept(fake) && fake.sent().is_empty());
            store.toasts.close(store.toasts.list()[0].id);
            fake.run(discarding);
            assert!(!is_kept(fake));
            assert_eq!(fake.sent(), ["DELETE /api/v1/media/3"]);
        });
    }

    #[test]
    fn what_is_had_back_however_late_has_its_pictures() {
        with_store(|store, fake| {
            with_picture(store);
            let mut discarding = pin!(discard_draft(store, KEY));
            assert_eq!(fake.step(discarding.as_mut()), Poll::Pending);
            let toast = store.toasts.list().remove(0);
            store.toasts.close(toast.id);
            toast.action.unwrap().run();
            fake.run(discarding);
            let draft = store.drafts.peek(&KEY);
            assert_eq!((draft.text.as_str(), draft.media().count()), ("Hallo", 1));
            assert!(is_kept(fake) && fake.sent().is_empty());
        });
    }

    #[test]
    fn nothing_comes_back_under_another_account() {
        with_store(|store, fake| {
            with_picture(store);
            let mut discarding = pin!(discard_draft(store, KEY));
            assert_eq!(fake.step(discarding.as_mut()), Poll::Pending);
            let toast = store.toasts.list().remove(0);
            sign_in(store, "6");
            keep_drafts::restore(store);
            store.toasts.close(toast.id);
            toast.action.unwrap().run();
            assert!(store.drafts.all().is_empty());
            fake.run(discarding);
            assert!(!is_kept(fake));
            assert!(fake.sent().is_empty(), "the other account's login is none of its own");
        });
    }
}
