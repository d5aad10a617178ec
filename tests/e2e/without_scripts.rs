//! A visitor whose browser runs no scripts: old, locked down, or a screen reader's text mode.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const EXPLANATION: &str = "Dein Browser führt gerade kein JavaScript aus";

#[tokio::test(flavor = "multi_thread")]
async fn reads_the_whole_landing_page() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
        visitor.opens("/").await;
        // That the app did not start after all.
        visitor.sees(EXPLANATION).await;
        let headings = "return [...document.querySelectorAll('h1, h2')].map((heading) => heading.innerText.trim()).join('|');";
        assert_eq!(
            visitor.asks(headings, json!([])).await,
            "Die gemeinsame Heimat der Genossenschaften im Fediverse|Wer hier ist\
             |Was eure Genossenschaft davon hat|In drei Schritten dabei|Gerade erzählt\
             |Was ist das Fediverse?|Fragen und Antworten|Lieber erst einmal reden?"
        );
        for text in [
            "geno.social ist für Genossenschaften aus Deutschland, Österreich, der Schweiz und Südtirol da.",
            "Ihr gewinnt Mitglieder",
            "Antrag ausfüllen",
            "040 2093313-51",
            "Hostsharing eG",
            "Impressum",
        ] {
            visitor.sees(text).await;
        }
        let links = "const paths = [...document.links].map((link) => link.getAttribute('href'));\
             return arguments[0].filter((path) => !paths.includes(path)).join(' ');";
        let wanted = json!([[
            "/mitmachen",
            "/anmelden",
            "/public/local",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit",
            "/about",
            "tel:+4940209331351"
        ]]);
        assert_eq!(visitor.asks(links, wanted).await, "", "links that are missing");
        // What only adorns says so; all else has words.
        let pictures = "const all = [...document.querySelectorAll('img, svg')].filter((it) => it.checkVisibility());\
             const mute = all.filter((it) => !it.closest('[aria-hidden=true]') && !it.hasAttribute('alt') && !it.ariaLabel);\
             return [all.length > 0, mute.map((it) => it.outerHTML)];";
        assert_eq!(visitor.asks(pictures, json!([])).await, json!([true, []]), "without words");
        visitor.fits_the_screen().await;
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn is_told_what_needs_scripts_on_other_pages() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    for path in ["/@wohnen_am_fluss", "/mitmachen", "/genossenschaften"] {
        visitor.opens(path).await;
        visitor.sees(EXPLANATION).await;
        visitor.sees("das Verzeichnis und der Antrag auf ein Konto brauchen JavaScript").await;
    }
    visitor.clicks("Oder sprich mit uns").await;
    visitor.is_at("/").await;
    let in_view = "const box = document.getElementById('kontakt').getBoundingClientRect();\
         return box.top < innerHeight && box.bottom > 0;";
    visitor.wait_for("the contact", in_view, json!([])).await;
    visitor.leaves().await;
}
