//! Parts a thread: its first post alone can be planned, and the others are kept.

use super::keep_drafts;
use crate::store::{Attachment, Draft, DraftKey, DraftPart, Store};

/// Makes the posts that follow a draft's first a draft of their own, with the same choices. Returns
/// which that is, and those of its files whose upload is to begin anew; `None` where nothing follows,
/// or where one of the posts is published already.
pub fn keep_rest(store: Store, key: &DraftKey) -> Option<(DraftKey, Vec<u32>)> {
    let draft = store.drafts.peek(key);
    let mut rest = draft.more.iter().filter(|part| !part.is_empty()).cloned();
    let first = rest.next().filter(|_| draft.sent.is_empty());
    let more: Vec<DraftPart> = rest.collect();
    let first = first?;
    let rest = keep_drafts::fresh(store);
    keep_drafts::change(store, &rest, |it| {
        *it = Draft {
            text: first.text,
            attachments: first.attachments,
            more,
            warning: draft.warning,
            visibility: draft.visibility,
            language: draft.language,
            sensitive: draft.sensitive,
            quote_policy: draft.quote_policy,
            content_type: draft.content_type,
            thread: draft.thread,
            ..Draft::default()
        };
    });
    // Changed last, it stays the one that is being written.
    keep_drafts::change(store, key, |draft| draft.more.clear());
    keep_drafts::keep_files_for(store, key, &rest);
    let kept = store.drafts.peek(&rest);
    let is_missing = |it: &&Attachment| it.file.is_some() && it.media().is_none();
    let uploads = kept.all_attachments().filter(is_missing).map(|it| it.key).collect();
    Some((rest, uploads))
}

#[cfg(test)]
mod tests {
    use mastodon::{StatusId, entities::Visibility};

    use super::*;
    use crate::{
        actions::fake::{sign_in, with_store},
        browser::archive,
    };

    fn part(text: &str) -> DraftPart {
        DraftPart { text: text.into(), ..DraftPart::default() }
    }

    fn thread(store: Store) -> DraftKey {
        sign_in(store, "5");
        let key = keep_drafts::fresh(store);
        let picture = Attachment { file: Some(9), ..Attachment::new(3, "Hof.png") };
        let second = DraftPart { attachments: vec![picture], ..part("Zwei") };
        keep_drafts::change(store, &key, |draft| {
            draft.text = "Eins".into();
            draft.more = vec![second, part(" "), part("Drei")];
            draft.visibility = Some(Visibility::Unlisted);
            draft.scheduled_at = Some(1.0);
        });
        key
    }

    #[test]
    fn the_first_post_can_be_planned_and_the_others_are_kept() {
        with_store(|store, _| {
            let key = thread(store);
            let (rest, uploads) = keep_rest(store, &key).unwrap();
            let first = store.drafts.peek(&key);
            assert_eq!((first.text.as_str(), first.more.len()), ("Eins", 0));
            assert_eq!(first.scheduled_at, Some(1.0));
            let rest = store.drafts.peek(&rest);
            assert_eq!([rest.plain_text_of(0), rest.plain_text_of(1)], ["Zwei", "Drei"]);
            assert_eq!((rest.visibility, rest.scheduled_at), (Some(Visibility::Unlisted), None));
            assert_eq!(store.drafts.newest(), Some(key.clone()), "it is written on");
            assert_eq!((rest.attachments[0].name.as_str(), uploads), ("Hof.png", vec![3]));
            assert!(keep_rest(store, &key).is_none(), "nothing follows");
        });
    }

    #[test]
    fn the_kept_files_go_along_even_where_this_tab_does_not_hold_them() {
        with_store(|store, fake| {
            let key = thread(store);
            keep_drafts::keep_file(store, &key, 3, 9);
            keep_drafts::restore(store);
            let (rest, uploads) = keep_rest(store, &key).unwrap();
            let name = keep_drafts::file_name(store, &rest, 3).unwrap();
            let kept = fake.run(archive::take_file(&name));
            assert_eq!((kept.map(|it| it.file), uploads), (Some(9), Vec::new()));
        });
    }

    #[test]
    fn what_is_published_in_part_stays_together() {
        with_store(|store, _| {
            let key = thread(store);
            keep_drafts::change(store, &key, |draft| draft.sent.push(StatusId::new("7")));
            assert!(keep_rest(store, &key).is_none());
            assert_eq!(store.drafts.peek(&key).more.len(), 3);
        });
    }
}
