//! Takes over files that another program shares with the installed app.

use super::{
    keep_drafts,
    share_text::add_text,
    upload_media::{self, Added},
};
use crate::{
    browser::shared_files,
    store::{DraftKey, Store},
    texts::composer::upload as texts,
};

/// Adds the files of a share, by its number, to a new post, with the text that came along. A post
/// that has files or a poll already stays as it is: a fresh one is begun then. What the instance does
/// not take is told. Returns which post it is, and its new attachments, which are now to be
/// [uploaded](upload_media::upload).
pub async fn share_files(store: Store, share: &str, text: &str) -> (DraftKey, Vec<u32>) {
    let files = shared_files::take(share).await;
    if files.is_empty() {
        store.toasts.problem(texts::NOT_SHARED);
    }
    let key = if files.is_empty() {
        keep_drafts::newest_or_fresh(store)
    } else {
        newest_without_files(store).unwrap_or_else(|| keep_drafts::fresh(store))
    };
    add_text(store, &key, text);
    let Added { attachments, refused } = upload_media::add(store, &key, 0, files);
    for refusal in refused {
        store.toasts.problem(refusal);
    }
    (key, attachments)
}

fn newest_without_files(store: Store) -> Option<DraftKey> {
    store.drafts.newest().filter(|key| {
        let draft = store.drafts.peek(key);
        draft.attachments.is_empty() && draft.poll.is_none()
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::{
        actions::fake::{Fake, sign_in, with_store},
        browser::{files::Chosen, shared_files::fake::keep},
    };

    fn pictures(number: u32) -> Vec<Chosen> {
        let picture = |file| Chosen {
            file,
            name: format!("{file}.png"),
            mime: "image/png".into(),
            size: 10,
            preview: None,
        };
        (1..=number).map(picture).collect()
    }

    fn shares(store: Store, fake: &Fake, share: &str, text: &str) -> Vec<(String, usize)> {
        fake.run(share_files(store, share, text));
        let all = store.drafts.all().into_iter();
        let mut all: Vec<_> = all.map(|(_, it)| (it.text, it.attachments.len())).collect();
        all.sort();
        all
    }

    #[test]
    fn files_come_once_to_what_is_being_written() {
        with_store(|store, fake| {
            sign_in(store, "5");
            let key = keep_drafts::fresh(store);
            keep_drafts::change(store, &key, |draft| draft.text = "Hoffest".into());
            keep("17", pictures(2));
            let with_both = [("Hoffest\n\nSeht her".to_owned(), 2)];
            assert_eq!(shares(store, fake, "17", "Seht her"), with_both);
            assert!(store.toasts.list().is_empty());
            assert_eq!(shares(store, fake, "17", "Seht her"), with_both, "not a second time");
            assert_eq!(store.toasts.list().len(), 1, "it is told that nothing has arrived");
        });
    }

    #[test]
    fn a_post_that_has_files_stays_as_it_is() {
        with_store(|store, fake| {
            sign_in(store, "5");
            keep("17", pictures(1));
            shares(store, fake, "17", "Erstens");
            keep("18", pictures(2));
            let two = [("Erstens".to_owned(), 1), ("Zweitens".to_owned(), 2)];
            assert_eq!(shares(store, fake, "18", "Zweitens"), two);
        });
    }

    #[test]
    fn what_is_too_much_is_told() {
        with_store(|store, fake| {
            sign_in(store, "5");
            keep("17", pictures(6));
            assert_eq!(shares(store, fake, "17", ""), [(String::new(), 4)]);
            let told: Vec<_> = store.toasts.list().into_iter().map(|toast| toast.text).collect();
            assert_eq!(told, [texts::too_many(4)]);
        });
    }
}
