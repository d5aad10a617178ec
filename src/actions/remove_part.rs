//! Takes a further post out of a thread, and puts it back.

use leptos::prelude::*;

use super::{keep_drafts, upload_media};
use crate::{
    browser::task,
    routes::Route,
    store::{DraftKey, DraftPart, Publishing, Store},
    texts::{composer::thread as texts, drafts},
};

/// Takes a further post out of a draft, by its place from 1, and offers to undo that.
pub fn remove_part(store: Store, key: DraftKey, place: usize) {
    let Some(index) = place.checked_sub(1) else { return };
    let Some(removed) = store.drafts.peek(&key).more.get(index).cloned() else { return };
    keep_drafts::change(store, &key, |draft| {
        draft.more.remove(index);
    });
    if removed.is_empty() {
        return;
    }
    let belongs = store.session.belonging();
    store.toasts.done_or(texts::REMOVED, texts::UNDO, move || {
        if belongs() {
            let (key, uploads) = put_back(store, &key, index, removed.clone());
            for attachment in uploads {
                task::spawn(upload_media::upload(store, key.clone(), attachment));
            }
        }
    });
}

/// Puts a post back into a thread; where that is being sent or is gone by now, it becomes a draft of
/// its own. Returns where it is, and which of its files are to be uploaded.
fn put_back(
    store: Store,
    key: &DraftKey,
    index: usize,
    mut part: DraftPart,
) -> (DraftKey, Vec<u32>) {
    let draft = store.drafts.peek(key);
    let is_underway = store.drafts.publishing(key).with_untracked(Publishing::is_underway);
    let stands_alone = is_underway || draft.queued.is_some() || draft.is_blank();
    let to = if stands_alone { keep_drafts::fresh(store) } else { key.clone() };
    let own = part.attachments.iter().map(|it| it.key).max().unwrap_or(0);
    let mut free = draft.next_attachment().max(own + 1);
    for attachment in &mut part.attachments {
        // Its number may have been given to another file meanwhile.
        if draft.attachment(attachment.key).is_some() {
            attachment.key = free;
            free += 1;
        }
    }
    let attachments = part.attachments.clone();
    keep_drafts::change(store, &to, |draft| {
        if stands_alone {
            (draft.text, draft.attachments) = (part.text, part.attachments);
        } else {
            // What is published already stays before it.
            let first = draft.sent.len().saturating_sub(1);
            draft.more.insert(index.max(first).min(draft.more.len()), part);
        }
    });
    if stands_alone {
        let route = Route::Draft { name: to.name() };
        store.toasts.done_at(texts::STANDS_ALONE, drafts::OPEN, route);
    }
    let mut uploads = Vec::new();
    for attachment in attachments {
        let Some(file) = attachment.file else { continue };
        keep_drafts::keep_file(store, &to, attachment.key, file);
        if attachment.media().is_none() {
            uploads.push(attachment.key);
        }
    }
    (to, uploads)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::{
        actions::fake::{sign_in, with_store},
        store::Attachment,
    };

    const KEY: DraftKey = DraftKey::New(1);

    fn part(text: &str, attachment: u32) -> DraftPart {
        let picture =
            Attachment { file: Some(attachment), ..Attachment::new(attachment, "Hof.png") };
        DraftPart { text: text.into(), attachments: vec![picture] }
    }

    /// A thread whose second post is taken out.
    fn begun(store: Store) -> DraftPart {
        sign_in(store, "5");
        keep_drafts::change(store, &KEY, |draft| {
            draft.text = "Eins".into();
            draft.more = vec![part("Zwei", 1), part("Drei", 2)];
        });
        remove_part(store, KEY, 1);
        part("Zwei", 1)
    }

    fn texts_of(store: Store, key: &DraftKey) -> Vec<String> {
        let draft = store.drafts.peek(key);
        (0..=draft.more.len()).map(|place| draft.plain_text_of(place).to_owned()).collect()
    }

    #[test]
    fn a_post_comes_back_where_it_was_though_its_files_number_is_taken() {
        with_store(|store, _| {
            let removed = begun(store);
            assert_eq!(texts_of(store, &KEY), ["Eins", "Drei"]);
            assert!(store.toasts.list()[0].action.is_some());
            keep_drafts::change(store, &KEY, |draft| {
                draft.attachments.push(Attachment::new(1, "Dorf.png"));
            });
            let (key, uploads) = put_back(store, &KEY, 0, removed);
            assert_eq!((key, uploads), (KEY, vec![3]));
            assert_eq!(texts_of(store, &KEY), ["Eins", "Zwei", "Drei"]);
            let draft = store.drafts.peek(&KEY);
            let mut keys: Vec<_> = draft.all_attachments().map(|it| it.key).collect();
            keys.sort_unstable();
            assert_eq!(keys, [1, 2, 3]);
        });
    }

    #[test]
    fn what_is_being_sent_stays_as_it_is_and_nothing_is_lost() {
        with_store(|store, _| {
            let removed = begun(store);
            keep_drafts::change(store, &KEY, |draft| draft.queued = Some(1.0));
            let (key, _) = put_back(store, &KEY, 0, removed.clone());
            assert_ne!(key, KEY);
            assert_eq!(texts_of(store, &KEY), ["Eins", "Drei"]);
            assert_eq!(texts_of(store, &key), ["Zwei"]);
            keep_drafts::discard(store, &KEY);
            let (key, _) = put_back(store, &KEY, 0, removed);
            assert_eq!(store.drafts.peek(&key).attachments.len(), 1, "it is published by now");
        });
    }

    #[test]
    fn what_is_published_stays_before_it() {
        with_store(|store, _| {
            let removed = begun(store);
            keep_drafts::change(store, &KEY, |draft| {
                draft.more.push(DraftPart { text: "Vier".into(), ..DraftPart::default() });
                draft.sent = ["7", "8"].map(mastodon::StatusId::new).into();
            });
            put_back(store, &KEY, 0, removed);
            assert_eq!(texts_of(store, &KEY), ["Eins", "Drei", "Zwei", "Vier"]);
        });
    }
}
