//! Taking over old posts from an archive of another network.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";

const POSTS: &str = r##"window.YTD.tweets.part0 = [
  { "tweet": { "id_str": "101", "created_at": "Wed Oct 10 20:19:24 +0000 2018", "lang": "de",
      "full_text": "Unser Richtfest &amp; ein Dank an @anna_b: https://t.co/aaa https://t.co/m1",
      "entities": { "urls": [{ "url": "https://t.co/aaa", "expanded_url": "https://bauen.example/richtfest" }],
                    "media": [{ "url": "https://t.co/m1", "media_url_https": "https://pbs.example/media/Haus.png" }] },
      "extended_entities": { "media": [{ "url": "https://t.co/m1", "media_url_https": "https://pbs.example/media/Haus.png", "ext_alt_text": "Ein Haus mit Kranz" }] } } },
  { "tweet": { "id_str": "102", "created_at": "Thu Oct 11 20:19:24 +0000 2018",
      "in_reply_to_status_id_str": "101", "in_reply_to_screen_name": "wohnen", "full_text": "Und so ging es weiter." } },
  { "tweet": { "id_str": "201", "created_at": "Mon Mar 02 08:00:00 +0000 2020", "full_text": "Mitglieder gesucht!" } },
  { "tweet": { "id_str": "202", "created_at": "Tue Mar 03 08:00:00 +0000 2020", "full_text": "RT @anna_b: Nicht von uns" } },
  { "tweet": { "id_str": "203", "created_at": "Wed Mar 04 08:00:00 +0000 2020", "in_reply_to_status_id_str": "9",
      "in_reply_to_screen_name": "bert", "full_text": "@bert Gern, ruf uns an" } }
]"##;

/// Posts of which three are one post each here, one is a thread, and one is too long.
fn many_posts() -> String {
    let post = |number: u32, text: &str| {
        json!({ "tweet": { "id_str": number.to_string(), "full_text": text,
            "created_at": format!("Mon Mar {number:02} 08:00:00 +0000 2020") } })
    };
    let sentence = "Vor vielen Jahren haben wir hier angefangen, Stein um Stein. ";
    let mut pictured = post(1, "Erstens das Dach https://t.co/m1");
    let media = json!([{ "url": "https://t.co/m1", "ext_alt_text": "Ein Dach",
        "media_url_https": "https://pbs.example/media/Haus.png" }]);
    pictured["tweet"]["entities"] = json!({ "media": media });
    let mut goes_on = post(5, "Und wie es weiterging.");
    goes_on["tweet"]["in_reply_to_status_id_str"] = json!("4");
    let posts = json!([
        pictured,
        post(2, "Zweitens der Keller"),
        post(3, "Drittens der Hof"),
        post(4, "Eine Reihe"),
        goes_on,
        post(6, &sentence.repeat(12)),
    ]);
    format!("window.YTD.tweets.part0 = {posts}")
}

/// What waits on the server, the next one first.
fn waiting(instance: &Instance) -> Vec<Value> {
    let all = instance.get_as(ME, "/api/v1/scheduled_statuses?limit=40");
    let mut all = all.as_array().unwrap().clone();
    all.sort_by_key(|post| post["scheduled_at"].as_str().unwrap().to_owned());
    all
}

/// What they say.
fn texts(waiting: &[Value]) -> Vec<&str> {
    waiting.iter().map(|post| post["params"]["text"].as_str().unwrap()).collect()
}

/// The archive as it is downloaded: its files are compressed.
fn archive(folder: &Path) -> PathBuf {
    archive_of(folder, POSTS, "101")
}

/// The same with these posts, and a picture of the one of this number.
fn archive_of(folder: &Path, posts: &str, pictured: &str) -> PathBuf {
    let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/icon-192.png");
    let account = r#"window.YTD.account.part0 = [ { "account": { "username": "wohnen" } } ]"#;
    let file = folder.join("twitter-archiv.zip");
    let zip = zip(&[
        ("data/account.js", account.as_bytes()),
        ("data/tweets.js", posts.as_bytes()),
        (&format!("data/tweets_media/{pictured}-Haus.png"), &fs::read(picture).unwrap()),
    ]);
    fs::write(&file, zip).unwrap();
    file
}

/// A ZIP whose files are in Deflate's own form, in blocks that repeat what they hold.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut zip, mut list) = (Vec::new(), Vec::new());
    let short = |value: usize| (value as u16).to_le_bytes();
    let word = |value: usize| (value as u32).to_le_bytes();
    for (name, content) in files {
        let mut packed = Vec::new();
        let blocks: Vec<_> = content.chunks(0xffff).collect();
        for (place, block) in blocks.iter().enumerate() {
            packed.push(u8::from(place + 1 == blocks.len()));
            packed.extend([short(block.len()), short(!block.len())].concat());
            packed.extend(*block);
        }
        let sizes = [word(0), word(packed.len()), word(content.len())].concat();
        let head = zip.len();
        zip.extend(b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0");
        zip.extend([&sizes[..], &short(name.len()), &short(0), name.as_bytes()].concat());
        zip.extend(packed);
        list.extend(b"PK\x01\x02\x14\0\x14\0\0\0\x08\0\0\0\0\0");
        list.extend([&sizes[..], &short(name.len()), &[0; 12], &word(head)].concat());
        list.extend(name.as_bytes());
    }
    let (start, length) = (zip.len(), list.len());
    zip.extend(list);
    zip.extend([&b"PK\x05\x06\0\0\0\0"[..], &short(files.len()), &short(files.len())].concat());
    zip.extend([&word(length)[..], &word(start), &short(0)].concat());
    zip
}

#[tokio::test(flavor = "multi_thread")]
async fn old_posts_become_drafts_with_their_pictures() {
    let instance = Instance::start();
    let folder = tempfile::tempdir().unwrap();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.opens("/settings").await;
    member.clicks("Alte Beiträge übernehmen").await;
    member.sees("Nichts davon verlässt dein Gerät").await;
    member.finds_no_fault(&[]).await;
    member.chooses_file(&archive(folder.path())).await;
    // What was only shared is left out; answers to others come only when they are asked for.
    member.sees("3 eigene Beiträge von @wohnen").await;
    member
        .sees("Unser Richtfest & ein Dank an @anna_b@twitter.com: https://bauen.example/richtfest")
        .await;
    member.sees("2 Teile").await;
    member.no_longer_sees("Nicht von uns").await;
    member.no_longer_sees("Gern, ruf uns an").await;
    member.ticks("Auch Antworten an andere zeigen").await;
    member.sees("@bert@twitter.com Gern, ruf uns an").await;
    member.ticks("Auch Antworten an andere zeigen").await;
    member.chooses("Jahr", "2018 (1)").await;
    member.no_longer_sees("Mitglieder gesucht!").await;
    member.clicks("Alle 1 auswählen").await;
    member.sees("1 ausgewählt").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    member.clicks("Als Entwürfe übernehmen").await;
    member.sees("1 Beitrag liegt in deinen Entwürfen.").await;
    member.sees("Schon übernommen").await;
    member.clicks("Ansehen").await;
    member.is_at("/drafts").await;
    member.clicks("Unser Richtfest").await;
    let text = "Unser Richtfest & ein Dank an @anna_b@twitter.com: https://bauen.example/richtfest";
    member.sees_in_field("Text des Beitrags", text).await;
    member.sees_in_field("Bildbeschreibung", "Ein Haus mit Kranz").await;
    assert!(instance.posts_of(ME, "anna_b").is_empty(), "nothing is published");
    // What was taken over is known the next time.
    member.opens("/archiv").await;
    member.chooses_file(&archive(folder.path())).await;
    member.sees("Schon übernommen").await;
    member.sees("Alle 1 auswählen").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_with_the_texts_is_enough_and_others_are_told() {
    let instance = Instance::start();
    let folder = tempfile::tempdir().unwrap();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/archiv").await;
    let file = folder.path().join("tweets.js");
    fs::write(&file, "<html></html>").unwrap();
    member.chooses_file(&file).await;
    member.sees("In dieser Datei stehen keine Beiträge.").await;
    let whole = fs::read(archive(folder.path())).unwrap();
    let half = folder.path().join("halb.zip");
    fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    member.chooses_file(&half).await;
    member.sees("Diese Datei ist unvollständig oder beschädigt.").await;
    member.finds_no_fault(&[]).await;
    fs::write(&file, POSTS).unwrap();
    member.chooses_file(&file).await;
    member.sees("Für die Bilder wähle die ganze ZIP-Datei aus.").await;
    member.writes("Suchen in den Beiträgen", "mitglieder").await;
    member.no_longer_sees("Unser Richtfest").await;
    member.sees("Mitglieder gesucht!").await;
    member.ticks("Mitglieder gesucht!").await;
    member.clicks("Als Entwürfe übernehmen").await;
    member.sees("1 Beitrag liegt in deinen Entwürfen.").await;
    let sent = json!(instance.page("/_probe/requests").contains("/api/v2/media"));
    assert_eq!(sent, json!(false));
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn old_posts_are_planned_one_after_the_other() {
    let instance = Instance::start();
    // The server's day is full already.
    for minute in 0..25 {
        let at = format!("2999-03-29T12:{minute:02}:00.000Z");
        instance.post_as(
            ME,
            "/api/v1/statuses",
            json!({ "status": "Schon da", "scheduled_at": at }),
        );
    }
    let folder = tempfile::tempdir().unwrap();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.opens("/archiv").await;
    member.chooses_file(&archive_of(folder.path(), &many_posts(), "1")).await;
    member.sees("Lang: wird auf 2 Beiträge verteilt").await;
    member.clicks("Alle 5 auswählen").await;
    member.clicks("Planen").await;
    member.sees("2 Beiträge mit mehreren Teilen werden als Entwurf übernommen").await;
    member.fills_in("Datum", "2020-01-01").await;
    member.clicks("3 Beiträge planen").await;
    member.sees("Dieser Zeitpunkt ist schon vorbei.").await;
    member.fills_in("Datum", "2999-03-28").await;
    member.fills_in("Uhrzeit", "12:00").await;
    member.sees("Für Freitag, 29. März 2999, sind schon 25 Beiträge geplant.").await;
    member.clicks("3 Beiträge planen").await;
    member.chooses("Und danach", "jeden zweiten Tag einer").await;
    member.sees("Der letzte erscheint am Montag, 1. April 2999, um 12:00 Uhr.").await;
    member.fits_the_screen().await;
    member.finds_no_fault(&[]).await;
    member.clicks("3 Beiträge planen").await;
    member.sees("3 Beiträge sind geplant.").await;
    member.sees("2 Beiträge liegen in deinen Entwürfen.").await;
    let mut all = waiting(&instance);
    all.retain(|post| post["params"]["text"] != "Schon da");
    assert_eq!(texts(&all), ["Erstens das Dach", "Zweitens der Keller", "Drittens der Hof"]);
    assert_eq!(all[0]["media_attachments"][0]["description"], "Ein Dach");
    // At the same time of day by the member's own clock, also where summer time begins between.
    let times = json!([all.iter().map(|post| &post["scheduled_at"]).collect::<Vec<_>>()]);
    let clock = "return arguments[0].map((time) => new Date(time)).map((time) => `${time.getDate()}. ${time.getHours()}`);";
    assert_eq!(member.asks(clock, times).await, json!(["28. 12", "30. 12", "1. 12"]));
    assert!(instance.posts_of(ME, "Erstens das Dach").is_empty(), "none is published");
    // What is too long has become several posts.
    member.opens("/drafts").await;
    member.clicks("Vor vielen Jahren").await;
    let [first, second] = [
        member.reads_field("Text des Beitrags").await,
        member.reads_field("Text von Beitrag 2").await,
    ];
    assert!(first.ends_with("Stein.") && second.ends_with("Stein."), "{first}\n{second}");
    member.clicks("2 Beiträge veröffentlichen").await;
    member.sees("Deine 2 Beiträge sind veröffentlicht.").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_fault_has_stopped_is_planned_on() {
    let instance = Instance::start();
    let folder = tempfile::tempdir().unwrap();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/archiv").await;
    member.chooses_file(&archive_of(folder.path(), &many_posts(), "1")).await;
    for text in ["Erstens das Dach", "Zweitens der Keller", "Drittens der Hof"] {
        member.ticks(text).await;
    }
    // The server takes the first, but for a while none of the others.
    instance.fault(json!({
        "method": "POST", "path": "/api/v1/statuses", "fault": "status", "status": 503, "after": 1,
    }));
    member.clicks("Planen").await;
    member.fills_in("Datum", "2999-03-01").await;
    member.fills_in("Uhrzeit", "12:00").await;
    member.clicks("3 Beiträge planen").await;
    member.sees("Ein Beitrag wartet im Postausgang").await;
    member.sees("1 ausgewählt").await;
    // The outbox goes on by itself, and the rest where it has ended.
    instance.heal();
    member.clicks("Planen").await;
    member.sees_in_field("Datum", "2999-03-03").await;
    member.clicks("1 Beitrag planen").await;
    member.sees("1 Beitrag ist geplant.").await;
    let page = "/api/v1/scheduled_statuses?limit=40";
    instance.waits_until(ME, page, |all| all.as_array().is_some_and(|all| all.len() >= 3)).await;
    let all = waiting(&instance);
    assert_eq!(texts(&all), ["Erstens das Dach", "Zweitens der Keller", "Drittens der Hof"]);
    let days: Vec<_> = all.iter().map(|it| &it["scheduled_at"].as_str().unwrap()[..10]).collect();
    assert_eq!(days, ["2999-03-01", "2999-03-02", "2999-03-03"]);
    member.opens("/drafts").await;
    member.no_longer_sees("Zweitens der Keller").await;
    assert_eq!(waiting(&instance).len(), 3);
    member.leaves().await;
}
