//! What stands around a post: long ways, the author's own thread, what is gone, and what comes from
//! other servers.

use serde_json::{Value, json};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";
const THIRD: &str = "yusuf_sucht_wohnung";

/// Publishes as somebody, perhaps as an answer, and tells the post's id.
fn says(instance: &Instance, who: &str, text: &str, to: Option<&str>) -> String {
    let post = json!({ "status": text, "in_reply_to_id": to.map_or(Value::Null, Into::into) });
    instance.post_as(who, "/api/v1/statuses", post)["id"].as_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_authors_own_thread_stands_before_the_answers() {
    let instance = Instance::start();
    let first = says(&instance, OTHER, "Wie wir anfingen", None);
    let question = says(&instance, THIRD, "Und dann?", Some(&first));
    let second = says(&instance, OTHER, "Was dann kam", Some(&first));
    says(&instance, OTHER, "Wie es ausging", Some(&second));
    for screen in [Screen::Phone, Screen::Desktop] {
        let reader = Person::arrives_with(&instance, screen).await;
        reader.opens(&format!("/@{OTHER}/{first}")).await;
        reader.sees("Teil 2 von 3").await;
        reader.sees("Teil 3 von 3").await;
        let order = "const text = document.body.innerText; const at = (words) => text.indexOf(words);\
            return at('Was dann kam') < at('Wie es ausging') && at('Wie es ausging') < at('Und dann?');";
        reader.wait_for("the own thread to come first", order, json!([])).await;
        reader.fits_the_screen().await;
        reader.finds_no_fault(&[]).await;
        reader.opens(&format!("/@{THIRD}/{question}")).await;
        reader.sees("Und dann?").await;
        reader.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_way_is_folded_and_stays_open_on_coming_back() {
    let instance = Instance::start();
    let mut last = says(&instance, OTHER, "Schritt 0", None);
    let mut middle = String::new();
    for number in 1..=18 {
        let who = if number % 2 == 0 { OTHER } else { THIRD };
        last = says(&instance, who, &format!("Schritt {number}."), Some(&last));
        if number == 9 {
            middle.clone_from(&last);
        }
    }
    let reader = Person::arrives(&instance).await;
    reader.opens(&format!("/@{THIRD}/{middle}")).await;
    reader.sees("6 Beiträge dazwischen anzeigen").await;
    reader.sees("6 weitere Antworten anzeigen").await;
    let shown = "return document.body.innerText.includes(arguments[0]);";
    assert_eq!(reader.asks(shown, json!(["Schritt 4."])).await, json!(false));
    reader.finds_no_fault(&[]).await;
    reader.clicks("6 Beiträge dazwischen anzeigen").await;
    reader.sees("Schritt 4.").await;
    reader.clicks("6 weitere Antworten anzeigen").await;
    reader.sees("Schritt 18.").await;
    reader.clicks_post_saying("Schritt 18.").await;
    reader.is_at(&format!("/@{OTHER}/{last}")).await;
    reader.goes_back().await;
    reader.is_at(&format!("/@{THIRD}/{middle}")).await;
    reader.sees("Schritt 4.").await;
    reader.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_post_above_is_told() {
    let instance = Instance::start();
    let gone = says(&instance, OTHER, "Das nehme ich zurück", None);
    let answer = says(&instance, THIRD, "Schade eigentlich", Some(&gone));
    instance.delete_as(OTHER, &format!("/api/v1/statuses/{gone}"));
    let reader = Person::arrives(&instance).await;
    reader.opens(&format!("/@{THIRD}/{answer}")).await;
    reader.sees("Der Beitrag davor wurde gelöscht.").await;
    reader.sees("Antwort auf einen gelöschten Beitrag").await;
    reader.finds_no_fault(&[]).await;
    reader.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_from_other_servers_come_with_progress_and_move_nothing() {
    let instance = Instance::start();
    let post = says(&instance, OTHER, "Wer macht noch mit?", None);
    says(&instance, OTHER, "Wir sind schon zwei.", Some(&post));
    let texts = ["Wir aus Graz!", "Wir aus Bern!"];
    instance.probe(
        "remote_replies",
        json!({ "status": post, "username": THIRD, "texts": texts, "ms": 3000 }),
    );
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens(&format!("/@{OTHER}/{post}")).await;
    member.sees("Antworten von anderen Servern werden geholt").await;
    member.finds_no_fault(&[]).await;
    member.sees("2 neue Antworten von anderen Servern anzeigen").await;
    member.clicks("2 neue Antworten von anderen Servern anzeigen").await;
    for text in texts {
        member.sees(text).await;
    }
    member.no_longer_sees("von anderen Servern").await;
    member.leaves().await;
}
