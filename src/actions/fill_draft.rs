//! Fills a new draft with what was brought along from elsewhere: texts, choices and files.

use super::{keep_drafts, upload_media};
use crate::{
    browser::files::Chosen,
    store::{Draft, DraftKey, Store},
};

/// A file with what is told about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Brought {
    /// The file.
    pub file: Chosen,
    /// What can be seen on it.
    pub description: String,
    /// The point that cropping must keep.
    pub focus: Option<(f32, f32)>,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// The new draft.
    pub key: DraftKey,
    /// Its attachments, which are now to be uploaded.
    pub attachments: Vec<u32>,
    /// Why some files are not in it, in words.
    pub refused: Vec<String>,
}

/// Makes a new draft. `media` are the files of its first post, of its second, and so on.
pub fn fill_draft(store: Store, draft: Draft, media: Vec<Vec<Brought>>) -> Filled {
    fill_draft_at(store, keep_drafts::fresh(store), draft, media)
}

/// As [`fill_draft`], in this place, which has to be empty.
pub fn fill_draft_at(
    store: Store,
    key: DraftKey,
    draft: Draft,
    media: Vec<Vec<Brought>>,
) -> Filled {
    let mut filled = Filled { key: key.clone(), attachments: Vec::new(), refused: Vec::new() };
    keep_drafts::change(store, &key, |it| *it = draft);
    // The last first: files are added to the first post, and go on from there to their own.
    for (place, brought) in media.into_iter().enumerate().rev() {
        let mut keys = Vec::new();
        for one in brought {
            let added = upload_media::add(store, &key, 0, vec![one.file]);
            filled.refused.extend(added.refused);
            keep_drafts::change(store, &key, |draft| {
                for added in &added.attachments {
                    if let Some(attachment) = draft.attachment_mut(*added) {
                        attachment.description.clone_from(&one.description);
                        attachment.focus = one.focus;
                    }
                }
            });
            keys.extend(added.attachments);
        }
        if let Some(part) = place.checked_sub(1) {
            move_to_part(store, &key, part);
        }
        filled.attachments.extend(keys);
    }
    filled
}

fn move_to_part(store: Store, key: &DraftKey, part: usize) {
    keep_drafts::change(store, key, |draft| {
        if let Some(part) = draft.more.get_mut(part) {
            part.attachments = std::mem::take(&mut draft.attachments);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{actions::fake::with_store, store::DraftPart};

    fn brought(file: u32) -> Brought {
        let name = format!("{file}.png");
        let file = Chosen { file, name, mime: "image/png".into(), size: 10, preview: None };
        Brought { file, description: "Ein Dorf".into(), focus: Some((0.0, 1.0)) }
    }

    #[test]
    fn each_post_gets_its_own_files() {
        with_store(|store, _| {
            let part = |text: &str| DraftPart { text: text.into(), ..DraftPart::default() };
            let draft = Draft {
                text: "Eins".into(),
                more: vec![part("Zwei"), part("Drei")],
                ..Draft::default()
            };
            let media = vec![vec![brought(1)], Vec::new(), vec![brought(2), brought(3)]];
            let filled = fill_draft(store, draft, media);
            let draft = store.drafts.peek(&filled.key);
            let names = |attachments: &[crate::store::Attachment]| -> Vec<String> {
                attachments.iter().map(|attachment| attachment.name.clone()).collect()
            };
            assert_eq!(names(&draft.attachments), ["1.png"]);
            assert_eq!(names(&draft.more[0].attachments), Vec::<String>::new());
            assert_eq!(names(&draft.more[1].attachments), ["2.png", "3.png"]);
            assert_eq!((filled.attachments.len(), filled.refused.len()), (3, 0));
            assert!(draft.all_attachments().all(|it| it.description == "Ein Dorf"));
            assert_eq!(draft.attachments[0].focus, Some((0.0, 1.0)));
        });
    }
}
