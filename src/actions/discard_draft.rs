//! Throws a draft away.

use super::{keep_drafts, upload_media};
use crate::store::{DraftKey, Store};

/// Empties a draft at once, then takes its pictures off the server.
pub async fn discard_draft(store: Store, key: DraftKey) {
    let draft = store.drafts.peek(&key);
    keep_drafts::discard(store, &key);
    for attachment in draft.attachments {
        upload_media::forget(store, attachment).await;
    }
}

#[cfg(test)]
mod tests {
    use mastodon::MediaId;

    use super::*;
    use crate::{
        actions::fake::with_store,
        store::{Attachment, Upload},
    };

    #[test]
    fn a_draft_goes_with_its_pictures() {
        with_store(|store, fake| {
            let attachment = Attachment {
                key: 1,
                name: "Dorf.png".into(),
                description: String::new(),
                described: String::new(),
                upload: Upload::Ready { id: MediaId::new("3"), preview: None },
                file: None,
                local_preview: None,
            };
            keep_drafts::change(store, &DraftKey::New, |draft| {
                draft.text = "Hallo".into();
                draft.attachments.push(attachment);
            });
            fake.run(discard_draft(store, DraftKey::New));
            assert!(store.drafts.all().is_empty());
            assert_eq!(fake.sent(), ["DELETE /api/v1/media/3"]);
        });
    }
}
