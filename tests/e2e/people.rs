//! A member looks at who is around, and keeps some at a distance.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "dorfladen_holunderau";
/// The name of that account.
const SHOP: &str = "Dorfladen Holunderau eG";
const FAR: &str = "sonderfall_fremd@fremd.example";

/// The id of an account.
fn id_of(instance: &Instance, acct: &str) -> String {
    let path = format!("/api/v1/accounts/lookup?acct={acct}");
    instance.get_as(ME, &path)["id"].as_str().unwrap().to_owned()
}

/// Where it is told how one stands to an account.
fn relationship(id: &str) -> String {
    format!("/api/v1/accounts/relationships?id[]={id}")
}

#[tokio::test(flavor = "multi_thread")]
async fn sees_who_follows_whom() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens(&format!("/@{OTHER}")).await;
        visitor.clicks("Follower").await;
        visitor.is_at(&format!("/@{OTHER}/followers")).await;
        visitor.sees(&format!("Follower von {SHOP}")).await;
        visitor.sees("@wohnen_am_fluss").await;
        visitor.clicks("Folge ich").await;
        visitor.sees("@ackergold").await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sees_more_followers_page_by_page_and_respects_hidden_ones() {
    let instance = Instance::start();
    for number in 0..45 {
        let name = format!("folgt_{number}");
        instance.new_member(&name);
        let path = format!("/api/v1/accounts/{}/follow", id_of(&instance, OTHER));
        instance.post_as(&name, &path, json!({}));
    }
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{OTHER}/followers")).await;
    member.sees("@folgt_44").await;
    member.scrolls_to_the_end().await;
    member.sees("@pv_weserau").await;
    // Kept to oneself, they are told about kindly.
    let token = instance.probe("token", json!({ "username": OTHER }))["access_token"].clone();
    ureq::patch(format!("{}/api/v1/accounts/update_credentials", instance.origin))
        .header("Authorization", format!("Bearer {}", token.as_str().unwrap()))
        .send_json(json!({ "hide_collections": true }))
        .unwrap();
    member.reloads().await;
    member.sees("behält für sich, wer ihm folgt").await;
    member.finds_no_fault(&[]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn mutes_for_a_while_and_takes_it_back() {
    let instance = Instance::start();
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": "Heute frische Brezeln" }));
    let id = id_of(&instance, OTHER);
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        member.opens("/public/local").await;
        member.sees("Heute frische Brezeln").await;
        member.clicks_within("Heute frische Brezeln", "Mehr").await;
        member.clicks(&format!("{SHOP} stummschalten")).await;
        member.sees("Du siehst keine Beiträge mehr von diesem Konto").await;
        member.chooses("Wie lange?", "1 Tag").await;
        member.finds_no_fault(&[]).await;
        member.clicks("Stummschalten").await;
        // The posts go at once, without loading anew.
        member.no_longer_sees("Heute frische Brezeln").await;
        member.sees("für eine Weile stummgeschaltet").await;
        instance
            .waits_until(ME, &relationship(&id), |it| it[0]["muting_expires_at"].is_string())
            .await;
        member.clicks("Rückgängig").await;
        member.sees("Heute frische Brezeln").await;
        instance.waits_until(ME, &relationship(&id), |it| it[0]["muting"] == false).await;
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn blocks_an_account_and_lets_it_go_in_the_settings() {
    let instance = Instance::start();
    let id = id_of(&instance, OTHER);
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{OTHER}")).await;
    member.sees("Dabei seit").await;
    member.clicks("Mehr").await;
    member.clicks("Blockieren").await;
    member.sees("Ihr seht keine Beiträge mehr voneinander").await;
    member.clicks("Blockieren").await;
    member.sees("Du hast dieses Konto blockiert.").await;
    instance.waits_until(ME, &relationship(&id), |it| it[0]["blocking"] == true).await;
    member.opens("/settings").await;
    member.clicks("Blockierte Konten").await;
    member.is_at("/blocks").await;
    member.sees(SHOP).await;
    member.finds_no_fault(&[]).await;
    member.clicks(&format!("Freigeben: {SHOP}")).await;
    instance.waits_until(ME, &relationship(&id), |it| it[0]["blocking"] == false).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn blocks_a_whole_server() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{FAR}")).await;
    member.sees("Beitr").await;
    member.clicks("Mehr").await;
    member.clicks("Alles von fremd.example blockieren").await;
    member.sees("Wer von dort dir folgt").await;
    member.clicks("Server blockieren").await;
    member.sees("Du hast den ganzen Server dieses Kontos blockiert.").await;
    member.opens("/domain_blocks").await;
    member.sees("fremd.example").await;
    // The profile there tries to style itself, which the policy refuses.
    member.finds_no_fault(&["inline style", "inline script", "inline event handler"]).await;
    member.clicks("Freigeben: fremd.example").await;
    member.sees("Keine Server blockiert").await;
    instance.waits_until(ME, "/api/v1/domain_blocks", |left| *left == json!([])).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn follows_an_account_in_their_own_way() {
    let instance = Instance::start();
    let id = id_of(&instance, OTHER);
    let stands = relationship(&id);
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        member.opens(&format!("/@{OTHER}")).await;
        member.sees("Gefolgt von").await;
        member.clicks("Mehr").await;
        member.finds_no_fault(&[]).await;
        member.clicks("Bei neuen Beiträgen benachrichtigen").await;
        member.sees("Du erfährst jetzt von neuen Beiträgen").await;
        member.clicks("Mehr").await;
        member.clicks("Geteiltes ausblenden").await;
        let notifies = |it: &serde_json::Value| {
            it[0]["notifying"] == true && it[0]["showing_reblogs"] == false
        };
        instance.waits_until(ME, &stands, notifies).await;
        member.clicks("Mehr").await;
        member.clicks("Sprachen auswählen").await;
        member.ticks("Deutsch").await;
        member.finds_no_fault(&[]).await;
        member.clicks("Sichern").await;
        instance.waits_until(ME, &stands, |it| it[0]["languages"] == json!(["de"])).await;
        member.clicks("Mehr").await;
        member.clicks("Auf meinem Profil vorstellen").await;
        instance.waits_until(ME, &stands, |it| it[0]["endorsed"] == true).await;
        member.clicks("Mehr").await;
        member.clicks("In Listen aufnehmen").await;
        member.writes("Neue Liste", &format!("Läden {}", screen.name())).await;
        member.clicks("Anlegen").await;
        member.sees(&format!("Läden {}", screen.name())).await;
        member.finds_no_fault(&[]).await;
        member.fits_the_screen().await;
        member.clicks("Fertig").await;
        member.opens(&format!("/@{ME}")).await;
        member.sees("Vorgestellte Konten").await;
        // For the next screen everything is as before.
        instance.post_as(ME, &format!("/api/v1/accounts/{id}/unendorse"), json!({}));
        let usual = json!({ "notify": false, "reblogs": true, "languages": [] });
        instance.post_as(ME, &format!("/api/v1/accounts/{id}/follow"), usual);
        member.leaves().await;
    }
    let lists = format!("/api/v1/accounts/{id}/lists");
    instance.waits_until(ME, &lists, |lists| lists.as_array().unwrap().len() == 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keeps_a_note_and_sends_a_follower_away() {
    let instance = Instance::start();
    let id = id_of(&instance, OTHER);
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{OTHER}")).await;
    member.sees("Folgt dir").await;
    member.clicks("Mehr").await;
    member.clicks("Notiz schreiben").await;
    member.writes("Deine Notiz", "Getroffen in Bozen").await;
    member.clicks("Notiz sichern").await;
    member.sees("Die Notiz ist gesichert.").await;
    member.reloads().await;
    member.sees_in_field("Deine Notiz", "Getroffen in Bozen").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Mehr").await;
    member.clicks("Als Follower entfernen").await;
    member.clicks("Entfernen").await;
    member.no_longer_sees("Folgt dir").await;
    instance.waits_until(ME, &relationship(&id), |it| it[0]["followed_by"] == false).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_a_post_and_learns_what_to_do_besides() {
    let instance = Instance::start();
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": "Kauft jetzt alle Brezeln" }));
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        member.clicks_within("Kauft jetzt alle Brezeln", "Mehr").await;
        member.clicks("Melden").await;
        member.sees("Die Moderation dieses Servers liest deine Meldung").await;
        member.clicks("Meldung absenden").await;
        member.sees("Hier fehlt noch, worum es geht.").await;
        member.finds_no_fault(&[]).await;
        member.ticks("Verstoß gegen die Serverregeln").await;
        member.clicks("Meldung absenden").await;
        member.sees("Hier fehlt noch die verletzte Regel.").await;
        member.ticks("Spam").await;
        member.writes("Was sollte die Moderation noch wissen?", "Schon das dritte Mal").await;
        member.clicks("Meldung absenden").await;
        member.sees("Danke für deine Meldung").await;
        member.finds_no_fault(&[]).await;
        member.clicks("Fertig").await;
        let reports = instance.page("/_probe/reports");
        let reports: serde_json::Value = serde_json::from_str(&reports).unwrap();
        assert_eq!(reports[0]["category"], "spam");
        assert_eq!(reports[0]["comment"], "Schon das dritte Mal");
        assert_eq!(reports[0]["status_ids"].as_array().unwrap().len(), 1);
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_a_word_and_lets_it_through_again() {
    let instance = Instance::start();
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": "Heute frische Brezeln" }));
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        member.opens("/filters").await;
        member.sees("Noch keine Filter").await;
        member.clicks("Wort filtern").await;
        member.is_at("/filters/new").await;
        member.clicks("Filter sichern").await;
        member.sees("Hier fehlt noch ein Name.").await;
        member.writes("Name des Filters", "Gebäck").await;
        member.clicks("Filter sichern").await;
        member.sees("Hier fehlt noch mindestens ein Wort.").await;
        member.finds_no_fault(&[]).await;
        member.writes("Wort 1", "Brezeln").await;
        member.clicks("Weiteres Wort").await;
        member.writes("Wort 2", "Semmeln").await;
        member.chooses("Wie lange er wirkt", "1 Woche").await;
        member.fits_the_screen().await;
        member.clicks("Filter sichern").await;
        member.is_at("/filters").await;
        member.sees("Brezeln, Semmeln").await;
        member.sees("Warnen · überall · bis ").await;
        member.finds_no_fault(&[]).await;
        member.opens("/home").await;
        member.sees("Gebäck").await;
        member.no_longer_sees("Heute frische Brezeln").await;
        member.opens("/filters").await;
        member.clicks("Bearbeiten: Gebäck").await;
        member.sees_in_field("Name des Filters", "Gebäck").await;
        member.clicks("Wort 2 entfernen").await;
        member.ticks("Ausblenden").await;
        member.clicks("Filter sichern").await;
        member.is_at("/filters").await;
        member.sees("Ausblenden").await;
        member.no_longer_sees("Semmeln").await;
        member.clicks("Löschen: Gebäck").await;
        member.sees("Filter „Gebäck“ löschen?").await;
        member.clicks("Löschen").await;
        member.sees("Noch keine Filter").await;
        member.opens("/home").await;
        member.sees("Heute frische Brezeln").await;
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_follow_requests_and_gives_up_hashtags() {
    let instance = Instance::start();
    let token = instance.probe("token", json!({ "username": ME }))["access_token"].clone();
    ureq::patch(format!("{}/api/v1/accounts/update_credentials", instance.origin))
        .header("Authorization", format!("Bearer {}", token.as_str().unwrap()))
        .send_json(json!({ "locked": true }))
        .unwrap();
    instance.new_member("fragt_an");
    instance.new_member("fragt_auch");
    let id = id_of(&instance, ME);
    for asker in ["fragt_an", "fragt_auch"] {
        instance.post_as(asker, &format!("/api/v1/accounts/{id}/follow"), json!({}));
    }
    instance.post_as(ME, "/api/v1/tags/Genossenschaft/follow", json!({}));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/follow_requests").await;
    member.clicks("Annehmen: fragt_an").await;
    member.clicks("Ablehnen: fragt_auch").await;
    member.sees("Abgelehnt.").await;
    instance.waits_until(ME, "/api/v1/follow_requests", |it| *it == json!([])).await;
    member.finds_no_fault(&[]).await;
    member.opens("/followed_tags").await;
    member.clicks("Entfolgen: Genossenschaft").await;
    member.no_longer_sees("#Genossenschaft").await;
    instance
        .waits_until(ME, "/api/v1/followed_tags", |it| {
            it.as_array().unwrap().iter().all(|tag| tag["name"] != "Genossenschaft")
        })
        .await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn glances_at_who_is_behind_a_name() {
    let instance = Instance::start();
    instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": "Heute frische Brezeln" }));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.sees("Heute frische Brezeln").await;
    let shown = "return document.querySelector('.glance')?.matches(':popover-open') ?? false;";
    // By resting on the name with the mouse.
    member.rests_on(SHOP).await;
    member.wait_for("the card", shown, json!([])).await;
    member.sees("Folgt dir").await;
    member.finds_no_fault(&[]).await;
    member.rests_on("Neuer Beitrag").await;
    let gone = "return document.querySelector('.glance') === null;";
    member.wait_for("the card to go", gone, json!([])).await;
    // By keyboard.
    member.tabs_to(SHOP).await;
    member.presses(thirtyfour::Key::Alt + thirtyfour::Key::Down).await;
    member.wait_for("the card", shown, json!([])).await;
    let inside = "return document.activeElement.closest('.glance') !== null;";
    member.wait_for("the focus in the card", inside, json!([])).await;
    member.presses(thirtyfour::Key::Escape).await;
    member.wait_for("the card to go", gone, json!([])).await;
    let back = "return document.activeElement.innerText.includes(arguments[0]);";
    member.wait_for("the focus at the name", back, json!([SHOP])).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_without_an_account_by_a_prepared_mail() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens(&format!("/@{OTHER}")).await;
        visitor.sees("Dabei seit").await;
        visitor.clicks("Mehr").await;
        visitor.clicks("Melden").await;
        visitor.sees("Inhalte melden").await;
        let about = visitor.reads_field("Adresse des Inhalts").await;
        assert!(about.ends_with("/@dorfladen_holunderau"), "{about}");
        visitor.clicks("E-Mail vorbereiten").await;
        visitor.sees("Hier fehlt noch, worum es geht.").await;
        visitor.sees_described_by("Dein Name", "Hier fehlt noch dein Name.").await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&[]).await;
        visitor.chooses("Worum geht es?", "Betrug oder Spam").await;
        visitor.writes("Warum ist das rechtswidrig", "Die Brezeln gibt es nicht.").await;
        visitor.writes("Dein Name", "Marta Beispiel").await;
        visitor.writes("Deine E-Mail-Adresse", "marta@anderswo.example").await;
        visitor.ticks("Ich bin nach bestem Wissen überzeugt").await;
        visitor.no_longer_sees("Hier fehlt noch").await;
        visitor.clicks("E-Mail vorbereiten").await;
        visitor.sees("Dein Mailprogramm öffnet sich.").await;
        visitor.leaves().await;
    }
}
