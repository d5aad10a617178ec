//! *Vier Augen*: a draft goes to a colleague before it is published.

use std::fs;

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const COLLEAGUE: &str = "pv_weserau";
const TEXT: &str = "Einladung zur Generalversammlung am 4. Juli https://geno.example/einladung";

/// What the person's clipboard got last.
const WATCH_CLIPBOARD: &str = "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }; return true;";

/// Writes a draft and copies the link that hands it over.
async fn link_of(author: &Person, text: &str) -> String {
    author.opens("/publish").await;
    author.writes("Text des Beitrags", text).await;
    hands_over(author).await
}

/// Copies the link that hands the draft over which is being written.
async fn hands_over(author: &Person) -> String {
    author.asks(WATCH_CLIPBOARD, json!([])).await;
    author.clicks("Gegenlesen lassen").await;
    author.sees("Der ganze Entwurf steckt im Link selbst").await;
    author.writes("Dein Name", "Anna Beispiel").await;
    author.writes("Deine Bitte", "Bitte bis Freitag anschauen").await;
    author.finds_no_fault(&[]).await;
    author.clicks("Link kopieren").await;
    author.sees("Der Link ist kopiert.").await;
    author.asks("return window.copied;", json!([])).await.as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_colleague_opens_a_draft_by_its_link_and_nothing_is_published() {
    let instance = Instance::start();
    let author = Person::arrives(&instance).await;
    author.signs_in(ME).await;
    let link = link_of(&author, TEXT).await;
    author.leaves().await;

    let colleague = Person::arrives_with(&instance, Screen::Phone).await;
    colleague.opens(&link).await;
    colleague.sees("Ein Entwurf von Anna Beispiel").await;
    colleague.sees("Bitte bis Freitag anschauen").await;
    colleague.sees(TEXT).await;
    colleague.wait_for("the address to lose it", "return location.hash === '';", json!([])).await;
    let leads =
        "return [...document.links].some((link) => link.href.includes('geno.example/einladung'));";
    assert_eq!(colleague.asks(leads, json!([])).await, json!(false), "an address is only text");
    colleague.fits_the_screen().await;
    colleague.finds_no_fault(&[]).await;
    // It waits through the login.
    colleague.clicks_address("zurueck=%2Fentwurf").await;
    colleague.grants_login(COLLEAGUE).await;
    colleague.is_at("/entwurf").await;
    colleague.clicks("Zum Bearbeiten öffnen").await;
    colleague.sees("Veröffentlicht ist noch nichts.").await;
    colleague.sees_in_field("Text des Beitrags", TEXT).await;
    assert!(instance.posts_of(COLLEAGUE, "Generalversammlung am 4. Juli").is_empty());
    // Nothing of it has come to the server, in whatever way; what has come is found like this.
    assert_ne!(instance.requests_with(COLLEAGUE), "[]");
    let (_, hidden) = link.split_once('#').unwrap();
    for part in
        ["Generalversammlung", "einladung", "Anna", &hidden[..16], &hidden[hidden.len() - 16..]]
    {
        assert_eq!(instance.requests_with(part), "[]", "the server has learned of it by {part}");
    }
    // What was opened does not come up again.
    colleague.opens("/entwurf").await;
    colleague.sees("Jemand hat dir einen Entwurf zum Gegenlesen geschickt?").await;
    colleague.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_stays_one_in_the_colleagues_hands() {
    let instance = Instance::start();
    let asked = json!({ "status": "Wer kommt zur Versammlung?" });
    let asked = instance.post_as("bitacker", "/api/v1/statuses", asked);
    let id = asked["id"].as_str().unwrap();
    let author = Person::arrives(&instance).await;
    author.signs_in(ME).await;
    author.opens(&format!("/@bitacker/{id}")).await;
    author.clicks_within("Wer kommt zur Versammlung?", "Antworten").await;
    author.adds("Text der Antwort", "Unser ganzer Vorstand!").await;
    let link = hands_over(&author).await;
    author.leaves().await;

    let colleague = Person::arrives(&instance).await;
    colleague.signs_in(COLLEAGUE).await;
    colleague.opens(&link).await;
    colleague.sees("Antwort auf: http").await;
    colleague.finds_no_fault(&[]).await;
    colleague.clicks("Zum Bearbeiten öffnen").await;
    colleague.sees_in_field_also("Text der Antwort", "Unser ganzer Vorstand!").await;
    colleague.sees("Wer kommt zur Versammlung?").await;
    colleague.clicks("Veröffentlichen").await;
    colleague.sees("Deine Antwort ist veröffentlicht.").await;
    let answer = instance.posts_of(COLLEAGUE, "Unser ganzer Vorstand!").remove(0);
    let answer = instance.get_as(COLLEAGUE, &format!("/api/v1/statuses/{answer}"));
    assert_eq!(answer["in_reply_to_id"], json!(id));
    colleague.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_takes_pictures_with_their_descriptions_along() {
    let instance = Instance::start();
    let picture = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/icon-192.png");
    let author = Person::arrives(&instance).await;
    author.signs_in(ME).await;
    author.opens("/publish").await;
    author.writes("Text des Beitrags", "Unser neues Zeichen").await;
    author.chooses_file(&picture).await;
    author.writes("Bildbeschreibung", "Zwei Hände").await;
    // What the person's browser would save.
    let watch = "const make = URL.createObjectURL;\
        URL.createObjectURL = (blob) => { window.saved = blob; return make.call(URL, blob); };\
        HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download; }; return true;";
    author.asks(watch, json!([])).await;
    author.clicks("Gegenlesen lassen").await;
    author.sees("Mit Bildern passt der Entwurf in keinen Link.").await;
    author.clicks("Als Datei speichern").await;
    author.sees("Die Datei liegt bei deinen Downloads.").await;
    let name = author.asks("return window.savedAs;", json!([])).await;
    assert_eq!(name, json!("unser-neues-zeichen.geno-entwurf"));
    let read = "const done = arguments[0]; saved.text().then(done);";
    let content = author.awaits(read, json!([])).await;
    author.leaves().await;

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("unser-neues-zeichen.geno-entwurf");
    fs::write(&file, content.as_str().unwrap()).unwrap();
    let colleague = Person::arrives(&instance).await;
    colleague.signs_in(COLLEAGUE).await;
    colleague.opens("/settings").await;
    colleague.clicks("Entwurf von jemandem öffnen").await;
    colleague.sees("Datei auswählen").await;
    colleague.finds_no_fault(&[]).await;
    colleague.chooses_file(&file).await;
    colleague.sees("icon-192.png – Zwei Hände").await;
    colleague.clicks("Zum Bearbeiten öffnen").await;
    colleague.sees_in_field("Text des Beitrags", "Unser neues Zeichen").await;
    colleague.sees_in_field("Bildbeschreibung", "Zwei Hände").await;
    colleague.sees("Hochgeladen").await;
    colleague.clicks("Veröffentlichen").await;
    colleague.sees("Dein Beitrag ist veröffentlicht.").await;
    let id = instance.posts_of(COLLEAGUE, "Unser neues Zeichen").remove(0);
    let post = instance.get_as(COLLEAGUE, &format!("/api/v1/statuses/{id}"));
    assert_eq!(post["media_attachments"][0]["description"], json!("Zwei Hände"));
    colleague.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_draft_is_told_kindly() {
    let instance = Instance::start();
    let folder = tempfile::tempdir().unwrap();
    let person = Person::arrives(&instance).await;
    person.signs_in(ME).await;
    person.opens("/entwurf#%3Cscript%3Ealert(1)%3C/script%3E").await;
    person.sees("Dieser Link enthält keinen vollständigen Entwurf.").await;
    person.finds_no_fault(&[]).await;
    let file = folder.path().join("x.geno-entwurf");
    for (content, words) in [
        ("<html></html>", "In dieser Datei steckt kein Entwurf."),
        (r#"{"geno-entwurf":7,"posts":[]}"#, "kommt aus einer neueren Version"),
        (r#"{"geno-entwurf":1,"posts":[{"text":" "}]}"#, "Dieser Entwurf ist leer."),
    ] {
        fs::write(&file, content).unwrap();
        person.chooses_file(&file).await;
        person.sees(words).await;
    }
    let hostile = r#"{"geno-entwurf":1,"from":"<img src=x onerror=alert(1)>","visibility":"x","x":[],
        "posts":[{"text":"<script>alert(1)</script> javascript:alert(1)","media":[{"type":"text/html","data":"PHM+"}]}]}"#;
    fs::write(&file, hostile).unwrap();
    person.chooses_file(&file).await;
    person.sees("Ein Entwurf von <img src=x onerror=alert(1)>").await;
    person.clicks("Weglegen").await;
    person.sees("Der Entwurf ist weggelegt.").await;
    person.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_with_two_accounts_is_asked_for_which() {
    let instance = Instance::start();
    let author = Person::arrives(&instance).await;
    author.signs_in(ME).await;
    let link = link_of(&author, "Für das andere Konto").await;
    author.opens("/anmelden/weiteres").await;
    author.grants_login(COLLEAGUE).await;
    author.is_at("/home").await;
    author.opens(&link).await;
    author.sees("In welchem Konto öffnen?").await;
    author.finds_no_fault(&[]).await;
    author.ticks("@wohnen_am_fluss").await;
    author.clicks("Zum Bearbeiten öffnen").await;
    author.sees_in_field("Text des Beitrags", "Für das andere Konto").await;
    author.clicks("Veröffentlichen").await;
    author.sees("Dein Beitrag ist veröffentlicht.").await;
    assert_eq!(instance.posts_of(ME, "Für das andere Konto").len(), 1);
    assert!(instance.posts_of(COLLEAGUE, "Für das andere Konto").is_empty());
    author.leaves().await;
}
