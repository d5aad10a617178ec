//! Drafts on a device that loses, refuses and comes late.

use mastodon::StatusId;

use super::{take_in::hear, *};
use crate::{
    actions::{
        fake::{login, with_store},
        keep_login,
    },
    store::{Attachment, Attempt, Upload},
};

const NEW: DraftKey = DraftKey::New(1);

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
fn new_posts_stand_side_by_side() {
    with_store(|store, _| {
        let first = newest_or_fresh(store);
        write(store, &first, "Eins");
        assert_eq!(newest_or_fresh(store), first);
        let second = fresh(store);
        assert_ne!(second, first);
        write(store, &second, "Zwei");
        assert_eq!((text(store, &first).as_str(), text(store, &second).as_str()), ("Eins", "Zwei"));
        discard(store, &second);
        assert_eq!(newest_or_fresh(store), first);
        discard(store, &first);
        assert_ne!(newest_or_fresh(store), first, "a number is never used again");
    });
}

#[test]
fn the_draft_of_an_earlier_version_is_a_new_post() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        storage::write("geno.drafts.5.new", r#"{"text":"Von früher"}"#);
        restore(store);
        assert_eq!(newest_or_fresh(store), DraftKey::New(0));
        assert_eq!(text(store, &DraftKey::New(0)), "Von früher");
    });
}

#[test]
fn a_reload_finds_every_draft() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        write(store, &NEW, "Hallo");
        write(store, &reply(), "Danke");
    });
    with_store(|store, _| {
        keep_login::restore(store);
        restore(store);
        assert_eq!(text(store, &NEW), "Hallo");
        assert_eq!(text(store, &reply()), "Danke");
    });
}

#[test]
fn another_account_has_its_own() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        write(store, &NEW, "Von fünf");
        keep_login::set(store, Some(login("51")));
        restore(store);
        assert_eq!(text(store, &NEW), "");
        write(store, &NEW, "Von einundfünfzig");
        keep_login::set(store, Some(login("5")));
        restore(store);
        assert_eq!(text(store, &NEW), "Von fünf");
    });
}

#[test]
fn an_expired_login_finds_its_draft_again() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        write(store, &NEW, "Hallo");
        keep_login::set(store, None);
        restore(store);
        assert_eq!(text(store, &NEW), "");
        keep_login::set(store, Some(login("5")));
        restore(store);
        assert_eq!(text(store, &NEW), "Hallo");
    });
}

#[test]
fn what_is_discarded_is_gone_from_the_device() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        write(store, &NEW, "Hallo");
        write(store, &reply(), "Danke");
        discard(store, &NEW);
        restore(store);
        assert_eq!(text(store, &NEW), "");
        assert_eq!(text(store, &reply()), "Danke");
        forget(store);
        restore(store);
        assert!(store.drafts.all().is_empty());
    });
}

#[test]
fn only_a_change_of_the_post_makes_it_another_one() {
    with_store(|store, _| {
        let attempt = Attempt { key: "k".into(), since: 0.0, newest_before: None, unclear: true };
        write(store, &NEW, "Hallo");
        change(store, &NEW, |draft| draft.attempt = Some(attempt.clone()));
        write(store, &NEW, "Hallo");
        assert_eq!(store.drafts.peek(&NEW).attempt, Some(attempt));
        write(store, &NEW, "Hallo!");
        assert_eq!(store.drafts.peek(&NEW).attempt, None);
    });
}

#[test]
fn what_the_archive_has_confirmed_needs_no_journal() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        write(store, &NEW, "Hallo");
        assert_eq!(storage::read("geno.drafts.5.new.1"), None);
        archive::refuse(true);
        write(store, &NEW, "Hallo Welt");
        assert!(storage::read("geno.drafts.5.new.1").is_some());
        restore(store);
        assert_eq!(text(store, &NEW), "Hallo Welt", "the journal is newer");
        archive::refuse(false);
        restore(store);
        assert_eq!(storage::read("geno.drafts.5.new.1"), None, "the archive has it now");
        restore(store);
        assert_eq!(text(store, &NEW), "Hallo Welt");
    });
}

#[test]
fn an_old_journal_undoes_nothing() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        write(store, &NEW, "Neuer Text");
        storage::write("geno.drafts.5.new.1", r#"{"text":"Alter Text","changed":7.0}"#);
        restore(store);
        assert_eq!(text(store, &NEW), "Neuer Text");
        assert_eq!(storage::read("geno.drafts.5.new.1"), None);
    });
}

#[test]
fn an_upload_that_a_reload_broke_off_begins_anew() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        let attachment = Attachment {
            description: "Ein Dorf".into(),
            upload: Upload::Sending(40),
            file: Some(3),
            local_preview: Some("blob:x".into()),
            ..Attachment::new(1, "Dorf.jpg")
        };
        change(store, &NEW, |draft| draft.attachments.push(attachment));
        restore(store);
        let kept = store.drafts.peek(&NEW).attachments.remove(0);
        assert_eq!(kept.upload, Upload::Sending(0));
        assert_eq!((kept.file, kept.local_preview), (None, None));
        assert_eq!(kept.description, "Ein Dorf");
    });
}

#[test]
fn what_another_tab_has_published_is_empty_here_too() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        write(store, &NEW, "Hallo");
        let name = "geno.drafts.5.new.1";
        let later = clock::now() + 1000.0;
        let told = |text: &str, time: f64| format!(r#"{{"text":"{text}","changed":{time}}}"#);
        hear(store, name, &told("Hallo Welt", later));
        assert_eq!(text(store, &NEW), "Hallo Welt");
        hear(store, name, &told("", later + 1.0));
        assert_eq!(text(store, &NEW), "");
        hear(store, name, &told("Hallo Welt", later));
        assert_eq!(text(store, &NEW), "", "a tab that slept brings nothing back");
        hear(store, "geno.drafts.6.new.1", &told("Von sechs", later + 2.0));
        assert_eq!(text(store, &NEW), "", "another account's");
    });
}

#[test]
fn a_device_that_refuses_is_told_once() {
    with_store(|store, _| {
        keep_login::set(store, Some(login("5")));
        storage::refuse(true);
        archive::refuse(true);
        write(store, &NEW, "H");
        store.toasts.close(store.toasts.list()[0].id);
        write(store, &NEW, "Ha");
        assert!(store.toasts.list().is_empty());
        assert!(!store.drafts.are_kept.get_untracked());
        archive::refuse(false);
        write(store, &NEW, "Hal");
        assert!(store.drafts.are_kept.get_untracked(), "one of both is enough");
        assert_eq!(text(store, &NEW), "Hal");
        storage::refuse(false);
    });
}

#[test]
fn files_of_what_has_been_gone_for_long_go_too() {
    with_store(|store, fake| {
        keep_login::set(store, Some(login("5")));
        write(store, &reply(), "Danke");
        let gone = |ago: f64| format!(r#"{{"changed":{}}}"#, clock::now() - ago);
        archive::write("geno.drafts.5.new.1", gone(7_200_000.0), |_| {});
        archive::write("geno.drafts.5.new.2", gone(10_000.0), |_| {});
        for name in ["new.1/1", "new.2/1", "reply.7/1"] {
            archive::keep_file(&["geno.drafts.5.", name].concat(), 1, |_| {});
        }
        restore(store);
        let is_kept =
            |name: &str| fake.run(archive::take_file(&["geno.drafts.5.", name].concat())).is_some();
        assert!(!is_kept("new.1/1"));
        assert!(is_kept("new.2/1"), "another tab may still offer to have it back");
        assert!(is_kept("reply.7/1"));
    });
}
