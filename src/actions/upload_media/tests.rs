//! Uploading to a server that fails in every way.

use mastodon::{Body, MediaId, TransportError};

use super::{
    resume::{DOUBT, PATIENCE},
    *,
};
use crate::{
    actions::fake::{Fake, sign_in, with_store},
    browser::upload::fake,
    store::{Draft, DraftPart},
};

const KEY: DraftKey = DraftKey::New(1);
const READY: &str =
    r#"{"id":"9","type":"image","url":"https://a.example/9","preview_url":"https://a.example/s9"}"#;
const NOT_YET: &str = r#"{"id":"9","type":"image","url":null}"#;

fn picture(name: &str, size: u64) -> Chosen {
    Chosen { file: 1, name: name.into(), mime: "image/png".into(), size, preview: None }
}

fn add_one(store: Store) -> u32 {
    add(store, &KEY, 0, vec![picture("Dorf.png", 10)]).attachments[0]
}

fn state(store: Store) -> Upload {
    store.drafts.peek(&KEY).attachments[0].upload.clone()
}

fn is_ready(store: Store) -> bool {
    matches!(state(store), Upload::Ready { .. })
}

fn send(store: Store, fake: &Fake, attachment: u32) {
    fake.run(upload(store, KEY, attachment));
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
        assert_eq!(fake::sent()[0].path, "/api/v2/media");
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
fn what_went_wrong_stays_beside_its_picture_and_can_be_tried_again() {
    with_store(|store, fake| {
        let attachment = add_one(store);
        fake::answer(422, "");
        send(store, fake, attachment);
        assert!(matches!(state(store), Upload::Failed(_)));
        fake::answer(500, "");
        send(store, fake, attachment);
        assert!(matches!(state(store), Upload::Waiting(_)), "it goes with the post");
        fake::fail(Failure::Transport(TransportError::Network));
        send(store, fake, attachment);
        assert!(matches!(state(store), Upload::Waiting(_)));
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
fn what_the_server_works_on_for_long_is_asked_for_later() {
    with_store(|store, fake| {
        sign_in(store, "5");
        let attachment = add_one(store);
        fake::answer(202, NOT_YET);
        for _ in 0..PATIENCE {
            fake.answer("/media/9", 206, NOT_YET);
        }
        send(store, fake, attachment);
        assert_eq!(state(store), Upload::Processing(MediaId::new("9")));
        assert_eq!(fake.sent().len(), PATIENCE, "not forever");
        fake.answer("/media/9", 200, READY);
        assert_eq!(fake.run(complete(store, &KEY)), Ok(()));
        assert!(is_ready(store));
        assert_eq!(fake::sent().len(), 1, "it is not sent again");
    });
}

#[test]
fn what_the_server_may_have_forgotten_is_asked_for_before_the_post_is_sent() {
    with_store(|store, fake| {
        sign_in(store, "5");
        let attachment = add_one(store);
        fake::answer(200, READY);
        send(store, fake, attachment);
        assert_eq!(fake.run(complete(store, &KEY)), Ok(()));
        assert!(fake.sent().is_empty(), "it has just arrived");
        let a_day_later = |draft: &mut Draft| {
            let since = &mut draft.attachments[0].uploaded;
            *since = since.map(|since| since - 86_400_000.0);
        };
        keep_drafts::change(store, &KEY, a_day_later);
        fake.answer("/media/9", 404, r#"{"error":"Record not found"}"#);
        fake::answer(200, &READY.replace('9', "10"));
        assert_eq!(fake.run(complete(store, &KEY)), Ok(()));
        let media = store.drafts.peek(&KEY).attachments[0].media().cloned();
        assert_eq!(media, Some(MediaId::new("10")));
        assert_eq!(fake.run(complete(store, &KEY)), Ok(()));
        assert_eq!(fake.sent().len(), 1);
    });
}

#[test]
fn files_of_a_planned_post_are_not_asked_for() {
    with_store(|store, fake| {
        sign_in(store, "5");
        let upload = Upload::Ready { id: MediaId::new("9"), preview: None };
        keep_drafts::change(store, &KEY, |draft| {
            draft.attachments.push(Attachment { upload, ..Attachment::new(1, "Dorf.png") });
            draft.replaces = Some(mastodon::ScheduledStatusId::new("2"));
        });
        fake.run(resume(store, KEY));
        assert_eq!(fake.run(complete(store, &KEY)), Ok(()));
        assert!(fake.sent().is_empty() && is_ready(store));
    });
}

#[test]
fn an_expired_login_is_noticed() {
    with_store(|store, fake| {
        let attachment = add_one(store);
        fake::answer(401, r#"{"error":"The access token is invalid"}"#);
        send(store, fake, attachment);
        assert!(untrack(|| store.session.is_expired()));
        assert!(matches!(state(store), Upload::Waiting(_)), "until one has signed in again");
    });
}

#[test]
fn what_the_instance_does_not_take_is_told_before_it_is_sent() {
    with_store(|store, _| {
        let text = Chosen { mime: "text/plain".into(), ..picture("Brief.txt", 1) };
        let added = add(store, &KEY, 0, vec![text]);
        assert_eq!(added.attachments, Vec::<u32>::new());
        assert!(added.refused[0].starts_with("Brief.txt"), "{added:?}");
        let many = (1..=6).map(|_| picture("x.png", 1)).collect();
        let added = add(store, &KEY, 0, many);
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
fn the_point_that_matters_is_sent_with_the_description() {
    with_store(|store, fake| {
        let attachment = add_one(store);
        fake::answer(200, READY);
        send(store, fake, attachment);
        fake.answer("/media/9", 200, READY);
        fake.run(focus(store, KEY, attachment, (0.5, -0.25)));
        let Body::Json(sent) = fake.requests()[0].body.clone() else { panic!("no json") };
        assert_eq!(sent["focus"], "0.50,-0.25");
        fake.run(focus(store, KEY, attachment, (0.5, -0.25)));
        assert_eq!(fake.sent().len(), 1, "the server knows it already");
    });
}

#[test]
fn pictures_change_places() {
    with_store(|store, _| {
        add(store, &KEY, 0, (1..=3).map(|_| picture("x.png", 1)).collect());
        let order = || -> Vec<u32> {
            store.drafts.peek(&KEY).attachments.iter().map(|it| it.key).collect()
        };
        move_by(store, &KEY, 3, -1);
        assert_eq!(order(), [1, 3, 2]);
        move_by(store, &KEY, 1, 5);
        assert_eq!(order(), [3, 2, 1]);
        move_by(store, &KEY, 3, -1);
        assert_eq!(order(), [3, 2, 1]);
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
        // The device has not kept the file of one who was not signed in.
        sign_in(store, "5");
        store.drafts.signal(&KEY).update(|draft| {
            draft.attachments[0].file = None;
            draft.attachments[0].upload = Upload::Processing(MediaId::new("9"));
        });
        fake.answer("/media/9", 200, READY);
        fake.run(resume(store, KEY));
        assert!(is_ready(store));
        for _ in 0..DOUBT {
            fake.answer("/media/9", 404, r#"{"error":"Record not found"}"#);
        }
        fake.run(resume(store, KEY));
        assert_eq!(state(store), Upload::Failed(texts::GONE.into()));
    });
}

#[test]
fn an_upload_that_a_reload_broke_off_goes_on_with_the_kept_file() {
    with_store(|store, fake| {
        sign_in(store, "5");
        add_one(store);
        keep_drafts::restore(store);
        assert_eq!(store.drafts.peek(&KEY).attachments[0].file, None);
        fake::answer(200, READY);
        fake.run(resume(store, KEY));
        assert!(is_ready(store));
        // What the server has forgotten meanwhile is sent once more, too.
        keep_drafts::restore(store);
        fake.answer("/media/9", 404, r#"{"error":"Record not found"}"#);
        fake::answer(200, READY);
        fake.run(resume(store, KEY));
        assert!(is_ready(store));
        assert_eq!(fake::sent().len(), 2);
    });
}

#[test]
fn a_removed_picture_leaves_the_kept_files_of_others_alone() {
    with_store(|store, fake| {
        sign_in(store, "5");
        for _ in 0..10 {
            keep_drafts::change(store, &KEY, |draft| draft.more.push(DraftPart::default()));
        }
        for place in 0..=10 {
            add(store, &KEY, place, vec![picture("Dorf.png", 10)]);
        }
        let is_kept = |attachment| {
            let name = keep_drafts::file_name(store, &KEY, attachment).unwrap();
            fake.run(archive::take_file(&name)).is_some()
        };
        fake.run(remove(store, KEY, 1));
        assert!(!is_kept(1) && is_kept(10) && is_kept(11));
    });
}

#[test]
fn a_file_that_the_device_refuses_to_keep_is_not_said_to_be_kept() {
    with_store(|store, fake| {
        sign_in(store, "5");
        archive::refuse(true);
        let attachment = add_one(store);
        archive::refuse(false);
        keep_drafts::change(store, &KEY, |draft| draft.text = "Hallo".into());
        assert!(!store.drafts.peek(&KEY).are_files_kept());
        fake::answer(200, READY);
        send(store, fake, attachment);
        assert!(store.drafts.peek(&KEY).are_files_kept(), "the server has it");
    });
}
