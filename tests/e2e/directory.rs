//! Somebody looks for a cooperative: the directory, its map, and a cooperative's particulars.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

/// How many cards there are.
const CARDS: &str = "return document.querySelectorAll('.coop-card').length === arguments[0];";

/// Chooses an entry of a list to choose from, by the ids of both.
const CHOOSE: &str = "const list = document.getElementById(arguments[0]); \
    list.value = arguments[1]; list.dispatchEvent(new Event('change', { bubbles: true })); \
    return list.value;";

#[tokio::test(flavor = "multi_thread")]
async fn finds_a_cooperative_by_what_it_is_called() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/").await;
    visitor.clicks("Alle Genossenschaften ansehen").await;
    visitor.is_at("/genossenschaften").await;
    visitor.sees("Wohnen am Fluss eG").await;
    // In whatever way umlauts are typed, and in the middle of a word.
    visitor.writes("Genossenschaften suchen", "gruenhafen").await;
    visitor.wait_for("the one card", CARDS, json!([1])).await;
    visitor.sees("1 von ").await;
    visitor.is_at("/genossenschaften?q=gruenhafen").await;
    visitor.sees("Nachbarschaftspflege Grünhafen eG").await;
    visitor.clicks_address("/@pflege_gruenhafen").await;
    visitor.sees("Dabei seit").await;
    visitor.goes_back().await;
    visitor.sees_in_field("Genossenschaften suchen", "gruenhafen").await;
    visitor.wait_for("the one card", CARDS, json!([1])).await;
    visitor.writes("Genossenschaften suchen", "gibt es nicht").await;
    visitor.sees("Niemand gefunden").await;
    visitor.clicks("Alle zeigen").await;
    visitor.sees("Wohnen am Fluss eG").await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn narrows_by_place_sector_and_membership() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens("/genossenschaften?ort=suedtirol").await;
        visitor.wait_for("the three of South Tyrol", CARDS, json!([3])).await;
        visitor.sees("Obstgenossenschaft Apfelgrund").await;
        visitor.asks(CHOOSE, json!(["directory-sector", "agrar"])).await;
        visitor.wait_for("the one card", CARDS, json!([1])).await;
        visitor.is_at("/genossenschaften?ort=suedtirol&sparte=agrar").await;
        visitor.asks(CHOOSE, json!(["directory-area", ""])).await;
        visitor.sees("Käsereigenossenschaft Gantmatt").await;
        visitor.ticks("Nimmt Mitglieder auf").await;
        visitor.no_longer_sees("Käsereigenossenschaft Gantmatt").await;
        visitor.is_at("/genossenschaften?sparte=agrar&aufnahme=ja").await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn chooses_a_region_on_the_map_or_in_the_list_beside_it() {
    let instance = Instance::start();
    let visitor = Person::arrives_with(&instance, Screen::Desktop).await;
    visitor.opens("/genossenschaften").await;
    visitor.sees("Wohnen am Fluss eG").await;
    let drawn = "return document.querySelectorAll('.map path').length === arguments[0];";
    visitor.wait_for("all regions", drawn, json!([52])).await;
    visitor.finds_no_fault(&[]).await;
    visitor.tabs_to("Niedersachsen: 2 Einträge").await;
    visitor.presses(thirtyfour::Key::Enter).await;
    visitor.wait_for("the two of Niedersachsen", CARDS, json!([2])).await;
    visitor.is_at("/genossenschaften?ort=niedersachsen").await;
    visitor.clicks("Südtirol (3)").await;
    visitor.wait_for("the three of South Tyrol", CARDS, json!([3])).await;
    visitor.prefers("dark").await;
    visitor.finds_no_fault(&[]).await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_without_a_directory_shows_who_wrote() {
    let instance = Instance::start();
    instance.fault(json!({
        "method": "GET", "path": "/api/v1/directory", "fault": "status", "status": 404, "times": 9
    }));
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/genossenschaften").await;
    visitor.sees("Dieser Server führt kein Verzeichnis.").await;
    visitor.sees("Wohnen am Fluss eG").await;
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reads_a_cooperative_s_particulars() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens("/@almstrom_hinterkar").await;
        visitor.sees("Steckbrief").await;
        visitor.sees("FN 271828y").await;
        visitor.sees("Das Prüfzeichen passt.").await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        let link = "return [...document.querySelectorAll('.profile a')] \
            .filter((link) => link.textContent.trim() === arguments[0]).map((link) => link.href);";
        assert_eq!(
            visitor.asks(link, json!(["Impressum"])).await,
            json!(["https://almstrom.example/impressum"])
        );
        assert_eq!(
            visitor.asks(link, json!(["Mitglied werden"])).await,
            json!(["https://almstrom.example/beitritt"])
        );
        visitor.clicks("Energie: alle im Verzeichnis").await;
        visitor.is_at("/genossenschaften?sparte=energie").await;
        visitor.sees("Bürgersonne Distelfeld eG").await;
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn learns_how_the_particulars_are_written() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/genossenschaften").await;
    visitor.clicks("Wie eure Genossenschaft hier richtig erscheint").await;
    visitor.is_at("/steckbrief").await;
    visitor.sees("Die vier Felder").await;
    visitor.finds_no_fault(&[]).await;
    visitor.leaves().await;
}
