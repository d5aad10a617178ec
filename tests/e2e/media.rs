//! Pictures, videos and sounds of a post: chosen, made to fit, described, ordered.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";

/// A small picture on the disk.
fn picture() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/icon-192.png")
}

/// Makes a photo in the browser, as a camera would: so many pixels, with noise that no compression
/// likes, and with an Exif block that tells where it was taken. It is dropped on the composer.
const DROP_PHOTO: &str = r#"
const [width, height, done] = arguments;
const canvas = Object.assign(document.createElement("canvas"), { width, height });
const context = canvas.getContext("2d");
const tile = context.createImageData(512, 512);
let seed = 1;
for (let at = 0; at < tile.data.length; at += 4) {
  for (const part of [0, 1, 2]) tile.data[at + part] = (seed = (seed * 16807) % 2147483647) & 255;
  tile.data[at + 3] = 255;
}
for (let x = 0; x < width; x += 512) for (let y = 0; y < height; y += 512) context.putImageData(tile, x, y);
canvas.toBlob(async (blob) => {
  const plain = new Uint8Array(await blob.arrayBuffer());
  const words = new TextEncoder().encode("Exif\0\0MM\0*\0\0\0\x08\0\0GPSLatitude 48.2");
  const head = new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, words.length + 2, ...words]);
  const photo = new File([head, plain.slice(2)], "Hoffest.jpg", { type: "image/jpeg" });
  const data = new DataTransfer();
  data.items.add(photo);
  const composer = document.querySelector("form.composer");
  for (const kind of ["dragover", "drop"]) {
    composer.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }
  done(photo.size);
}, "image/jpeg", 0.9);
"#;

/// Pastes a small file of a kind into the composer.
const PASTE: &str = r#"
const [name, type, bytes] = arguments;
const data = new DataTransfer();
data.items.add(new File([new Uint8Array(bytes)], name, { type }));
document.querySelector("form.composer textarea").dispatchEvent(
  new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
return true;
"#;

async fn writes(member: &Person, text: &str) {
    member.opens("/publish").await;
    member.writes("Text des Beitrags", text).await;
}

/// The files of the newest post that says `text`.
fn files_of(instance: &Instance, text: &str) -> Vec<Value> {
    let ids = instance.posts_of(ME, text);
    let post = instance.get_as(ME, &format!("/api/v1/statuses/{}", ids[0]));
    post["media_attachments"].as_array().unwrap().clone()
}

/// The bytes of a file of the instance.
fn bytes_at(address: &Value) -> Vec<u8> {
    let mut answer = ureq::get(address.as_str().unwrap()).call().unwrap();
    answer.body_mut().with_config().limit(50 << 20).read_to_vec().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_photo_is_made_to_fit_and_tells_no_place() {
    let instance = Instance::start();
    instance.set(json!({ "image_size_limit": 2_000_000 }));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    writes(&member, "So war das Hoffest").await;
    let size = member.awaits(DROP_PHOTO, json!([6000, 4000])).await;
    assert!(size.as_f64().unwrap() > 4e6, "the photo has only {size} bytes");
    member.sees("Hochgeladen").await;
    member.writes("Bildbeschreibung", "Viele Menschen im Hof").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    let file = &files_of(&instance, "Hoffest")[0];
    let measures = &file["meta"]["original"];
    assert!((measures["aspect"].as_f64().unwrap() - 1.5).abs() < 0.01, "{measures}");
    assert!(measures["width"].as_u64().unwrap() > 1000, "{measures}");
    let is_told = |bytes: &[u8]| bytes.windows(3).any(|part| part == b"GPS");
    assert!(!is_told(&bytes_at(&file["url"])));
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_photo_tells_of_its_place_never_leaves_the_device() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    writes(&member, "Klein und ohne Ort").await;
    // Looks at what is sent, not at what the server makes of it.
    let watch = "const send = XMLHttpRequest.prototype.send; window.sent = [];\
        XMLHttpRequest.prototype.send = function (form) { const file = form.get?.('file');\
        if (file) file.text().then((text) => sent.push([file.size, text.includes('GPS')])); return send.call(this, form); };\
        return true;";
    member.asks(watch, json!([])).await;
    let size = member.awaits(DROP_PHOTO, json!([200, 100])).await;
    member.sees("Hochgeladen").await;
    let sent = "return window.sent.length === 1 && !sent[0][1];";
    member.wait_for("the photo to be sent without its place", sent, json!([])).await;
    let kept = "return arguments[0] - sent[0][0] < 60;";
    member.wait_for("the photo itself to stay as it is", kept, json!([size])).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_are_described_focused_and_ordered_by_keyboard() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        let text = format!("Zwei Bilder vom {}", screen.name());
        writes(&member, &text).await;
        for (name, alt) in [("erstes.png", "Ein Haus"), ("zweites.png", "Ein Baum")] {
            member.pastes_picture(name, &picture()).await;
            member.writes(name, alt).await;
        }
        member.sees_all_uploaded(2).await;
        member.clicks("zweites.png nach vorn").await;
        member.sees("zweites.png steht jetzt an Stelle 1 von 2.").await;
        member.clicks("Wichtigste Stelle").await;
        member.sees("Wichtigste Stelle: 50 % von links, 50 % von oben").await;
        member.focuses(".focal").await;
        for key in ["ArrowRight", "ArrowRight", "ArrowUp"] {
            member.presses_key(key).await;
        }
        member.sees("Wichtigste Stelle: 60 % von links, 45 % von oben").await;
        member.ticks("Als heikel markieren").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        member.clicks("Veröffentlichen").await;
        member.sees("Dein Beitrag ist veröffentlicht.").await;
        let files = files_of(&instance, &text);
        assert_eq!(files[0]["description"], "Ein Baum");
        assert_eq!(files[1]["description"], "Ein Haus");
        assert_eq!(files[0]["meta"]["focus"], json!({ "x": 0.2, "y": 0.1 }));
        let id = &instance.posts_of(ME, &text)[0];
        assert_eq!(instance.get_as(ME, &format!("/api/v1/statuses/{id}"))["sensitive"], true);
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn missing_descriptions_are_asked_about_and_can_be_required() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    writes(&member, "Noch ohne Worte").await;
    member.chooses_file(&picture()).await;
    member.sees("Hochgeladen").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Ein Bild ohne Beschreibung").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Trotzdem veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    assert_eq!(instance.posts_of(ME, "ohne Worte").len(), 1);

    member.opens("/settings").await;
    member.ticks("Bilder nur mit Beschreibung veröffentlichen").await;
    writes(&member, "Streng beschrieben").await;
    member.chooses_file(&picture()).await;
    member.sees("Hochgeladen").await;
    member.clicks("Veröffentlichen").await;
    member.sees("ohne Beschreibung nichts veröffentlicht").await;
    member.clicks("Beschreiben").await;
    member.has_focus_on("Bildbeschreibung").await;
    member.presses("Das Zeichen von geno.social").await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    assert_eq!(files_of(&instance, "Streng")[0]["description"], "Das Zeichen von geno.social");
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_upload_is_tried_again_and_a_sound_stands_alone() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    writes(&member, "Unser Chor").await;
    instance.fault(json!({
        "method": "POST", "path": "/api/v2/media", "fault": "status", "status": 500, "times": 1,
    }));
    let sound = json!(["Chor.wav", "audio/wav", b"RIFF\x24\0\0\0WAVEfmt \0\0\0\0"]);
    member.asks(PASTE, sound).await;
    member.clicks("Noch einmal hochladen").await;
    member.sees("Hochgeladen").await;
    member.writes("Beschreibung der Aufnahme", "Der Chor singt").await;
    member.pastes_picture("Bild.png", &picture()).await;
    member.sees("steht allein in einem Beitrag").await;
    member.asks(PASTE, json!(["Brief.pdf", "application/pdf", [37, 80, 68, 70]])).await;
    member.sees("Brief.pdf: Diese Art von Datei nimmt der Server nicht.").await;
    member.finds_no_fault(&["500"]).await;
    member.clicks("Veröffentlichen").await;
    member.sees("Dein Beitrag ist veröffentlicht.").await;
    let files = files_of(&instance, "Chor");
    assert_eq!((files.len(), &files[0]["type"]), (1, &json!("audio")));
    member.leaves().await;
}

impl Person {
    /// Pastes a picture from the disk under a name.
    async fn pastes_picture(&self, name: &str, path: &Path) {
        let bytes = std::fs::read(path).unwrap();
        self.asks(PASTE, json!([name, "image/png", bytes])).await;
    }

    /// Waits until so many files are on the server.
    async fn sees_all_uploaded(&self, number: usize) {
        let script = "return [...document.querySelectorAll('.composer__file [role=status]')]\
            .filter((it) => it.textContent.includes('Hochgeladen')).length === arguments[0];";
        self.wait_for(&format!("{number} files to be uploaded"), script, json!([number])).await;
    }

    /// Moves the focus to what a selector finds.
    async fn focuses(&self, selector: &str) {
        let script = "const e = document.querySelector(arguments[0]); e?.focus(); return document.activeElement === e;";
        self.wait_for(&format!("the focus on {selector}"), script, json!([selector])).await;
    }
}
