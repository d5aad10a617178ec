//! Adds pictures to a draft: uploads them, waits until the server has prepared them, and describes
//! them. What goes wrong stays beside its picture, where it can be tried again.

use std::time::Duration;

use leptos::prelude::*;
use mastodon::{
    ApiError, MediaId,
    endpoints::media::{self, DeleteMedia, GetMedia, UPLOAD_PATH, UpdateMedia, read_upload},
    entities::{MediaAttachment, MediaLimits},
};

use super::{keep_drafts, tell};
use crate::{
    browser::{
        files::{self, Chosen},
        task,
        upload::{self, Failure},
    },
    store::{Attachment, DraftKey, Store, Upload},
    texts::composer::upload as texts,
};

/// How long a description rests after the last keystroke before it is sent.
const REST: Duration = Duration::from_millis(1200);
/// The pauses between questions whether a picture is ready, in seconds; the last one is repeated.
const PAUSES: [u64; 5] = [1, 1, 2, 3, 5];
/// How often to ask.
const PATIENCE: usize = 40;

/// What became of chosen files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Added {
    /// The keys of the new attachments, which are now to be [`upload`]ed.
    pub attachments: Vec<u32>,
    /// Why others were not taken, in words.
    pub refused: Vec<String>,
}

/// Adds chosen files to a draft, as far as the instance takes them.
pub fn add(store: Store, key: &DraftKey, chosen: Vec<Chosen>) -> Added {
    let limits = limits(store);
    let most = untrack(|| {
        store.instance.read(|instance| instance.configuration.statuses.max_media_attachments)
    });
    let most = usize::try_from(most.unwrap_or(4)).unwrap_or(usize::MAX);
    let mut added = Added::default();
    for file in chosen {
        let count = store.drafts.peek(key).attachments.len();
        let refusal =
            refusal(&file, &limits).or_else(|| (count >= most).then(|| texts::too_many(most)));
        if let Some(refusal) = refusal {
            files::forget(file.file);
            if !added.refused.contains(&refusal) {
                added.refused.push(refusal);
            }
            continue;
        }
        keep_drafts::change(store, key, |draft| {
            let number =
                draft.attachments.iter().map(|attachment| attachment.key).max().unwrap_or(0) + 1;
            draft.attachments.push(Attachment {
                key: number,
                name: file.name,
                description: String::new(),
                described: String::new(),
                upload: Upload::Sending(0),
                file: Some(file.file),
                local_preview: file.preview,
            });
            added.attachments.push(number);
        });
    }
    added
}

/// Uploads an attachment's file to the instance (its origin), anew where that has failed before.
pub async fn upload(store: Store, instance: String, key: DraftKey, attachment: u32) {
    let Some(known) = store.drafts.peek(&key).attachment(attachment).cloned() else { return };
    let Some(file) = known.file else { return };
    set(store, &key, attachment, Upload::Sending(0));
    let described = known.description.trim().to_owned();
    let form = upload::Upload {
        method: "POST",
        address: format!("{instance}{UPLOAD_PATH}"),
        token: store.session.token(),
        field: "file",
        file,
        texts: match described.as_str() {
            "" => Vec::new(),
            text => vec![("description", text.to_owned())],
        },
    };
    let progress = {
        let key = key.clone();
        move |percent| show_progress(store, &key, attachment, percent)
    };
    let answer = match upload::send(form, progress).await {
        Err(Failure::Cancelled) => return,
        Err(Failure::NoFile) => return fail(store, &key, attachment, texts::INTERRUPTED.into()),
        Err(Failure::Transport(error)) => Err(ApiError::from(error)),
        Ok(response) => {
            if response.status == 401 {
                store.session.expire();
            }
            read_upload(&response)
        }
    };
    match answer {
        Err(error) => return fail(store, &key, attachment, texts::failed(&error)),
        Ok(media::Upload::Ready(media)) => ready(store, &key, attachment, media),
        Ok(media::Upload::Processing(media)) => {
            set(store, &key, attachment, Upload::Processing(media.id.clone()));
            wait_until_ready(store, &key, attachment, media.id).await;
        }
    }
    keep_drafts::change(store, &key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.described = described;
        }
    });
    // What was written meanwhile. A failure is told when the post is to be published.
    let _ = save_description(store, &key, attachment).await;
}

/// Looks after the attachments of a draft that has come back from the device: goes on waiting for
/// those the server was preparing, and tells which ones it has forgotten meanwhile.
pub async fn resume(store: Store, key: DraftKey) {
    for attachment in store.drafts.peek(&key).attachments {
        if attachment.file.is_some() {
            continue; // Uploaded by this very tab.
        }
        match attachment.upload {
            Upload::Processing(id) => wait_until_ready(store, &key, attachment.key, id).await,
            Upload::Ready { id, .. } => {
                if let Err(ApiError::NotFound) = store.session.call(GetMedia { id }).await {
                    fail(store, &key, attachment.key, texts::GONE.into());
                }
            }
            Upload::Sending(_) | Upload::Failed(_) => {}
        }
    }
}

/// Takes an attachment out of its draft, and off the server where it is there already.
pub async fn remove(store: Store, key: DraftKey, attachment: u32) {
    let Some(gone) = store.drafts.peek(&key).attachment(attachment).cloned() else { return };
    keep_drafts::change(store, &key, |draft| {
        draft.attachments.retain(|known| known.key != attachment);
    });
    forget(store, gone).await;
}

/// Lets go of what is no longer in a draft, and takes it off the server.
pub(super) async fn forget(store: Store, attachment: Attachment) {
    let_go(&attachment);
    if let Upload::Ready { id, .. } | Upload::Processing(id) = attachment.upload {
        // Servers forget by themselves what is in no post; older ones know no other way.
        let _ = store.session.call(DeleteMedia { id }).await;
    }
}

/// Changes a description, and sends it to the server once it rests.
pub async fn describe(store: Store, key: DraftKey, attachment: u32, description: String) {
    keep_drafts::change(store, &key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.description.clone_from(&description);
        }
    });
    task::sleep(REST).await;
    let now = store.drafts.peek(&key).attachment(attachment).map(|it| it.description.clone());
    if now == Some(description)
        && let Err(error) = save_description(store, &key, attachment).await
        && !error.may_pass()
    {
        tell::problem(store, texts::NOT_DESCRIBED, &error);
    }
}

/// Sends a description that the server does not know yet.
///
/// # Errors
/// Why the server did not take it.
pub(super) async fn save_description(
    store: Store,
    key: &DraftKey,
    attachment: u32,
) -> Result<(), ApiError> {
    let Some(known) = store.drafts.peek(key).attachment(attachment).cloned() else { return Ok(()) };
    let Upload::Ready { id, .. } = known.upload else { return Ok(()) };
    let description = known.description.trim().to_owned();
    if description == known.described {
        return Ok(());
    }
    let update = UpdateMedia { id, description: Some(description.clone()), focus: None };
    store.session.call(update).await?;
    keep_drafts::change(store, key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.described = description;
        }
    });
    Ok(())
}

/// Breaks off the upload and lets go of the file.
pub(super) fn let_go(attachment: &Attachment) {
    if let Some(file) = attachment.file {
        upload::cancel(file);
        files::forget(file);
    }
}

/// Asks the server again and again whether it has prepared a picture, as long as the draft holds it.
async fn wait_until_ready(store: Store, key: &DraftKey, attachment: u32, id: MediaId) {
    for turn in 0..PATIENCE {
        let pause = PAUSES.get(turn).or(PAUSES.last()).copied().unwrap_or(1);
        task::sleep(Duration::from_secs(pause)).await;
        let draft = store.drafts.peek(key);
        let waits = draft.attachment(attachment).map(|attachment| &attachment.upload);
        if waits != Some(&Upload::Processing(id.clone())) {
            return;
        }
        match store.session.call(GetMedia { id: id.clone() }).await {
            Ok(media::Upload::Ready(media)) => return ready(store, key, attachment, media),
            Ok(media::Upload::Processing(_)) => {}
            Err(ApiError::NotFound) => return fail(store, key, attachment, texts::GONE.into()),
            Err(error) if error.may_pass() => {}
            Err(error) => return fail(store, key, attachment, texts::failed(&error)),
        }
    }
    fail(store, key, attachment, texts::TOO_SLOW.into());
}

fn ready(store: Store, key: &DraftKey, attachment: u32, media: MediaAttachment) {
    let preview = media.preview_url.or(media.url);
    set(store, key, attachment, Upload::Ready { id: media.id, preview });
}

fn fail(store: Store, key: &DraftKey, attachment: u32, why: String) {
    set(store, key, attachment, Upload::Failed(why));
}

fn set(store: Store, key: &DraftKey, attachment: u32, upload: Upload) {
    keep_drafts::change(store, key, |draft| {
        if let Some(attachment) = draft.attachment_mut(attachment) {
            attachment.upload = upload;
        }
    });
}

/// Shown only: a reload begins anew anyway.
fn show_progress(store: Store, key: &DraftKey, attachment: u32, percent: u8) {
    store.drafts.signal(key).update(|draft| {
        if let Some(attachment) = draft.attachment_mut(attachment)
            && let Upload::Sending(shown) = &mut attachment.upload
        {
            *shown = percent;
        }
    });
}

/// Why the instance would not take a file; `None` where it may.
fn refusal(file: &Chosen, limits: &MediaLimits) -> Option<String> {
    let is_picture = file.mime.starts_with("image/");
    let known = &limits.supported_mime_types;
    if !is_picture || !(known.is_empty() || known.contains(&file.mime)) {
        return Some(texts::unsupported(&file.name));
    }
    let limit = limits.image_size_limit;
    (file.size > limit).then(|| texts::too_large(&file.name, file.size, limit))
}

/// The types of pictures that the instance takes, for choosing files: `image/png,image/jpeg`.
pub fn accepted_types(supported: &[String]) -> String {
    let pictures: Vec<&str> =
        supported.iter().map(String::as_str).filter(|kind| kind.starts_with("image/")).collect();
    if pictures.is_empty() { "image/*".into() } else { pictures.join(",") }
}

fn limits(store: Store) -> MediaLimits {
    untrack(|| store.instance.read(|instance| instance.configuration.media_attachments.clone()))
        .unwrap_or_default()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use mastodon::{Body, TransportError};

    use super::*;
    use crate::{
        actions::fake::{Fake, with_store},
        browser::upload::fake,
    };

    const KEY: DraftKey = DraftKey::New;
    const READY: &str = r#"{"id":"9","type":"image","url":"https://a.example/9","preview_url":"https://a.example/s9"}"#;
    const NOT_YET: &str = r#"{"id":"9","type":"image","url":null}"#;

    fn picture(name: &str, size: u64) -> Chosen {
        Chosen { file: 1, name: name.into(), mime: "image/png".into(), size, preview: None }
    }

    fn add_one(store: Store) -> u32 {
        add(store, &KEY, vec![picture("Dorf.png", 10)]).attachments[0]
    }

    fn state(store: Store) -> Upload {
        store.drafts.peek(&KEY).attachments[0].upload.clone()
    }

    fn is_ready(store: Store) -> bool {
        matches!(state(store), Upload::Ready { .. })
    }

    fn send(store: Store, fake: &Fake, attachment: u32) {
        fake.run(upload(store, "https://geno.example".into(), KEY, attachment));
    }

    #[test]
    fn a_picture_is_there_at_once_or_when_the_server_is_ready() {
        with_store(|store, fake| {
            let attachment = add_one(store);
            assert_eq!(state(store), Upload::Sending(0));
            fake::answer(200, READY);
            send(store, fake, attachment);
            let preview = Some("https://a.example/s9".to_owned());
            assert_eq!(state(store), Upload::Ready { id: MediaId::new("9"), preview });
            assert_eq!(fake::sent()[0].address, "https://geno.example/api/v2/media");
        });
        with_store(|store, fake| {
            let attachment = add_one(store);
            fake::answer(202, NOT_YET);
            fake.answer("/media/9", 206, NOT_YET);
            fake.fail("/media/9", TransportError::Network);
            fake.answer("/media/9", 200, READY);
            send(store, fake, attachment);
            assert!(is_ready(store));
            assert_eq!(fake.sent().len(), 3);
        });
    }

    #[test]
    fn a_failure_stays_beside_its_picture_and_can_be_tried_again() {
        with_store(|store, fake| {
            let attachment = add_one(store);
            fake::answer(500, "");
            send(store, fake, attachment);
            assert!(matches!(state(store), Upload::Failed(_)));
            fake::fail(Failure::Transport(TransportError::Network));
            send(store, fake, attachment);
            assert!(matches!(state(store), Upload::Failed(_)));
            fake::answer(200, READY);
            send(store, fake, attachment);
            assert!(is_ready(store));
        });
    }

    #[test]
    fn a_picture_the_server_cannot_read_is_told_even_late() {
        with_store(|store, fake| {
            let attachment = add_one(store);
            fake::answer(202, NOT_YET);
            fake.answer("/media/9", 422, r#"{"error":"Error processing thumbnail"}"#);
            send(store, fake, attachment);
            let Upload::Failed(why) = state(store) else { panic!("not failed") };
            assert!(why.contains("JPEG"), "{why}");
        });
    }

    #[test]
    fn a_server_that_never_gets_ready_is_not_asked_forever() {
        with_store(|store, fake| {
            let attachment = add_one(store);
            fake::answer(202, NOT_YET);
            for _ in 0..PATIENCE {
                fake.answer("/media/9", 206, NOT_YET);
            }
            send(store, fake, attachment);
            assert_eq!(state(store), Upload::Failed(texts::TOO_SLOW.into()));
        });
    }

    #[test]
    fn an_expired_login_is_noticed() {
        with_store(|store, fake| {
            let attachment = add_one(store);
            fake::answer(401, r#"{"error":"The access token is invalid"}"#);
            send(store, fake, attachment);
            assert!(untrack(|| store.session.is_expired()));
            assert!(matches!(state(store), Upload::Failed(_)));
        });
    }

    #[test]
    fn what_the_instance_does_not_take_is_told_before_it_is_sent() {
        with_store(|store, _| {
            let text = Chosen { mime: "text/plain".into(), ..picture("Brief.txt", 1) };
            let huge = picture("Riese.png", 17 << 20);
            let added = add(store, &KEY, vec![text, huge]);
            assert_eq!(added.attachments, Vec::<u32>::new());
            assert!(added.refused[0].starts_with("Brief.txt"), "{added:?}");
            assert!(added.refused[1].contains("17,0 MB"), "{added:?}");
            let many = (1..=6).map(|_| picture("x.png", 1)).collect();
            let added = add(store, &KEY, many);
            assert_eq!((added.attachments, added.refused.len()), (vec![1, 2, 3, 4], 1));
        });
    }

    #[test]
    fn a_description_is_sent_once_it_rests_and_differs() {
        with_store(|store, fake| {
            let attachment = add_one(store);
            fake.run(describe(store, KEY, attachment, "Ein Dorf".into()));
            assert_eq!(fake.sent().len(), 0, "nothing to describe on the server yet");
            fake::answer(200, READY);
            send(store, fake, attachment);
            assert_eq!(fake::sent()[0].texts, [("description", "Ein Dorf".to_owned())]);
            assert_eq!(fake.sent().len(), 0, "it went with the file");
            fake.answer("/media/9", 200, READY);
            fake.run(describe(store, KEY, attachment, "Ein Dorf am Fluss ".into()));
            let Body::Json(sent) = fake.requests()[0].body.clone() else { panic!("no json") };
            assert_eq!(sent["description"], "Ein Dorf am Fluss");
            assert_eq!(store.drafts.peek(&KEY).attachments[0].described, "Ein Dorf am Fluss");
        });
    }

    #[test]
    fn a_removed_picture_goes_from_the_server_too() {
        with_store(|store, fake| {
            let attachment = add_one(store);
            fake::answer(200, READY);
            send(store, fake, attachment);
            fake.run(remove(store, KEY, attachment));
            assert_eq!(fake.sent(), ["DELETE /api/v1/media/9"]);
            assert!(store.drafts.peek(&KEY).attachments.is_empty());
        });
    }

    #[test]
    fn a_restored_draft_goes_on_waiting_and_tells_what_the_server_forgot() {
        with_store(|store, fake| {
            add_one(store);
            store.drafts.signal(&KEY).update(|draft| {
                draft.attachments[0].file = None;
                draft.attachments[0].upload = Upload::Processing(MediaId::new("9"));
            });
            fake.answer("/media/9", 200, READY);
            fake.run(resume(store, KEY));
            assert!(is_ready(store));
            fake.answer("/media/9", 404, r#"{"error":"Record not found"}"#);
            fake.run(resume(store, KEY));
            assert_eq!(state(store), Upload::Failed(texts::GONE.into()));
        });
    }

    #[test]
    fn only_pictures_are_offered_for_choosing() {
        let types = ["image/png", "video/mp4", "image/webp"].map(str::to_owned);
        assert_eq!(accepted_types(&types), "image/png,image/webp");
        assert_eq!(accepted_types(&[]), "image/*");
    }
}
