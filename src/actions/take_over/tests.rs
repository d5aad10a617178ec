//! Old posts against a server that does not always do as it is asked.

use serde_json::json;

use super::*;
use crate::{
    actions::{
        fake::{Fake, sign_in, with_store},
        read_archive::read_archive,
    },
    browser::{
        pieces::fake::hold,
        upload::fake::{answer, sent},
    },
    elsewhere::archive::{OldMedium, OldPost, zip::sample::zip},
};

/// A time that is far ahead.
const LATER: Option<f64> = Some(4e12);
const ARRIVED: &str = r#"{"id":"7","type":"image"}"#;

fn post(id: &str, text: &str) -> OldPost {
    OldPost { id: id.into(), text: text.into(), ..OldPost::default() }
}

fn pictured(id: &str, text: &str) -> OldPost {
    let medium = OldMedium { names: vec!["1-A.jpg".into()], description: "Ein Hof".into() };
    OldPost { media: vec![medium], ..post(id, text) }
}

fn thread(posts: Vec<OldPost>) -> OldThread {
    OldThread { posts, is_reply: false }
}

/// An archive with one picture.
fn archive(fake: &Fake) -> Archive {
    let posts =
        br#"window.YTD.tweets.part0 = [{ "tweet": { "id_str": "1", "full_text": "Eins" } }]"#;
    let files = [("data/tweets.js", &posts[..]), ("data/tweets_media/1-A.jpg", b"JPEG")];
    fake.run(read_archive(hold(zip(&files, false)), |_| {})).unwrap()
}

fn planned(id: &str) -> String {
    json!({ "id": id, "scheduled_at": "2096-10-02T07:06:40.000Z", "params": { "text": "Eins" } })
        .to_string()
}

fn on_mastodon(store: Store) {
    sign_in(store, "5");
    let instance = json!({ "domain": "geno.example", "api_versions": { "mastodon": 10 } });
    store.instance.instance.set(serde_json::from_value(instance).unwrap());
}

/// The only draft.
fn draft(store: Store) -> Draft {
    let mut all = store.drafts.all();
    assert_eq!(all.len(), 1);
    all.remove(0).1
}

#[test]
fn a_thread_becomes_a_draft_once_and_that_is_remembered_per_account() {
    with_store(|store, fake| {
        sign_in(store, "5");
        let posts =
            vec![OldPost { language: Some("de".into()), ..post("1", "Eins") }, post("2", "Zwei")];
        let thread = thread(posts);
        let done = fake.run(take_over(store, &Archive::default(), &thread, None));
        assert_eq!(done, TakenOver { refused: Vec::new(), missing: 0, became: Became::Draft });
        let draft = draft(store);
        assert_eq!((draft.text.as_str(), draft.more[0].text.as_str()), ("Eins", "Zwei"));
        assert_eq!(draft.language.as_deref(), Some("de"));
        assert!(fake.sent().is_empty());
        assert!(taken(store).contains("1"));
        sign_in(store, "6");
        assert!(taken(store).is_empty());
    });
}

#[test]
fn what_was_marked_stays_covered() {
    let marked = |media: Vec<OldMedium>| {
        let post = OldPost { is_sensitive: true, media, ..post("1", "x") };
        draft_of(&StatusLimits::default(), &thread(vec![post])).0
    };
    let covered = marked(vec![OldMedium::default()]);
    assert_eq!((covered.sensitive, covered.warning), (true, None));
    let warned = marked(Vec::new());
    assert_eq!((warned.sensitive, warned.warning.is_some()), (false, true));
}

#[test]
fn what_is_too_long_is_taken_apart_and_its_pictures_stay_with_its_beginning() {
    with_store(|store, fake| {
        on_mastodon(store);
        let sentence = "Das ist einer von vielen langen Saetzen aus alter Zeit. ";
        let long = sentence.repeat(12);
        let thread = thread(vec![post("1", &long), pictured("2", "Zwei")]);
        assert_eq!(number_of_posts(&StatusLimits::default(), &thread), 3);
        answer(200, ARRIVED);
        let done = fake.run(take_over(store, &archive(fake), &thread, LATER));
        assert_eq!((done.became, done.missing), (Became::Draft, 0));
        let draft = draft(store);
        assert_eq!(draft.scheduled_at, None, "several posts in a row cannot be planned");
        let texts = [0, 1, 2].map(|place| draft.plain_text_of(place));
        assert_eq!(texts[..2].join(" "), long.trim());
        assert!(texts[0].chars().count() <= 492 && texts[0].ends_with('.'), "{}", texts[0]);
        assert_eq!(texts[2], "Zwei");
        assert_eq!([0, 1, 2].map(|place| draft.attachments_of(place).len()), [0, 0, 1]);
    });
}

#[test]
fn a_post_is_planned_with_its_picture() {
    with_store(|store, fake| {
        on_mastodon(store);
        answer(200, ARRIVED);
        fake.answer("/api/v1/statuses", 200, &planned("3"));
        let thread = thread(vec![pictured("1", "Eins")]);
        let done = fake.run(take_over(store, &archive(fake), &thread, LATER));
        assert_eq!(done.became, Became::Planned);
        assert!(store.drafts.all().is_empty() && taken(store).contains("1"));
        let waits = store.scheduled.all.with_untracked(|all| all.len());
        assert_eq!(waits, 1);
        let asked = fake.requests().into_iter().find(|it| it.path == "/api/v1/statuses");
        let asked = format!("{:?}", asked.unwrap().body);
        assert!(asked.contains("media_ids") && asked.contains("07:06:40"), "{asked}");
    });
}

#[test]
fn what_the_network_keeps_off_the_server_can_be_taken_over_anew() {
    with_store(|store, fake| {
        on_mastodon(store);
        let thread = thread(vec![pictured("1", "Eins")]);
        let archive = archive(fake);
        answer(429, "");
        answer(503, "");
        answer(503, "");
        answer(429, "");
        let done = fake.run(take_over(store, &archive, &thread, LATER));
        assert_eq!(sent().len(), 4, "it was tried several times");
        assert!(matches!(done.became, Became::Nothing(ApiError::TooMany { .. })), "{done:?}");
        assert!(store.drafts.all().is_empty() && taken(store).is_empty());
        answer(503, "");
        answer(200, ARRIVED);
        fake.answer("/api/v1/statuses", 200, &planned("3"));
        let done = fake.run(take_over(store, &archive, &thread, LATER));
        assert_eq!(done.became, Became::Planned);
    });
}

#[test]
fn what_was_not_planned_waits_in_the_outbox_or_stays_a_draft() {
    with_store(|store, fake| {
        on_mastodon(store);
        let takes_over = |id: &str, at| {
            let thread = thread(vec![post(id, "Eins")]);
            fake.run(take_over(store, &Archive::default(), &thread, at)).became
        };
        fake.answer("/api/v1/statuses", 503, "");
        assert_eq!(takes_over("1", LATER), Became::Waits);
        assert_eq!(store.drafts.queue().len(), 1);
        fake.answer("/api/v1/statuses", 422, r#"{"error":"Zu viele"}"#);
        assert_eq!(takes_over("2", LATER), Became::Refused);
        let sent = fake.sent().len();
        assert_eq!(takes_over("3", Some(clock::now())), Became::Refused, "it is too soon");
        assert_eq!(fake.sent().len(), sent, "the server would have published it at once");
        assert_eq!(store.drafts.all().len(), 3);
    });
}

#[test]
fn what_is_not_whole_is_not_planned() {
    with_store(|store, fake| {
        on_mastodon(store);
        let thread = thread(vec![pictured("1", "Eins")]);
        let done = fake.run(take_over(store, &Archive::default(), &thread, LATER));
        assert_eq!((done.missing, done.became), (1, Became::Incomplete));
        assert_eq!(draft(store).scheduled_at, LATER);
        assert!(fake.sent().is_empty());
    });
}

#[test]
fn what_must_be_described_is_not_planned_without() {
    with_store(|store, fake| {
        on_mastodon(store);
        store.settings.change(|choices| choices.needs_descriptions = true);
        answer(200, ARRIVED);
        let mut undescribed = pictured("1", "Eins");
        undescribed.media[0].description.clear();
        let thread = thread(vec![undescribed]);
        let done = fake.run(take_over(store, &archive(fake), &thread, LATER));
        assert_eq!(done.became, Became::Incomplete);
    });
}
