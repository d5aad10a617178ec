//! A board announces its general assembly with the Genossenschaftskalender.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";

/// How many posts wait, and what they say, the earliest first.
fn waiting(instance: &Instance) -> Vec<(String, String)> {
    let all = instance.get_as(ME, "/api/v1/scheduled_statuses?limit=40");
    let mut all: Vec<_> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|post| {
            let text = |path: &str| post.pointer(path).unwrap().as_str().unwrap().to_owned();
            (text("/scheduled_at"), text("/params/text"))
        })
        .collect();
    all.sort();
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assembly_becomes_four_planned_posts() {
    let instance = Instance::start();
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        member.opens("/kalender").await;
        member.sees("Was eine Genossenschaft Jahr für Jahr ankündigt").await;
        member.finds_no_fault(&[]).await;
        member.ticks("Generalversammlung").await;
        member.clicks("Beiträge vorschlagen").await;
        member.sees_described_by("Datum", "Dieses Datum wird gebraucht.").await;
        member.fills_in("Datum", "2999-06-26").await;
        member.fills_in("Beginn", "18:00").await;
        member.writes("Ort", "Gemeinschaftshaus, Deichstraße 4").await;
        member.writes("Link mit mehr dazu", "https://wohnen-am-fluss.example/gv").await;
        member.clicks("Beiträge vorschlagen").await;
        member.sees("Beitrag 4").await;
        member.fits_the_screen().await;
        member.finds_no_fault(&[]).await;
        member.adds("Text", " Bis dann!").await;
        // The last one, the thanks, one would rather write later.
        member
            .asks(
                "[...document.querySelectorAll('.planning__post input[type=checkbox]')].pop().click(); return true;",
                json!([]),
            )
            .await;
        // A reload in between loses nothing.
        member.reloads().await;
        member.clicks("3 Beiträge planen").await;
        member.sees("3 Beiträge sind geplant.").await;
        member.sees("Mai 2999").await;
        member.finds_no_fault(&[]).await;
        let all = waiting(&instance);
        assert_eq!(all.len(), 3, "{all:?}");
        assert!(all[0].0.starts_with("2999-05-29") && all[2].0.starts_with("2999-06-26"));
        assert!(all[0].1.contains("Wo: Gemeinschaftshaus, Deichstraße 4"), "{}", all[0].1);
        assert!(all[0].1.ends_with("Bis dann!"), "{}", all[0].1);
        instance.hurries();
        member.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_fault_kept_from_being_planned_is_planned_once_at_the_second_try() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/kalender").await;
    member.ticks("Zeichnungsfrist").await;
    member.fills_in("Erster Tag", "2999-04-01").await;
    member.fills_in("Letzter Tag", "2999-04-30").await;
    member.writes("Wofür?", "unser neues Solardach").await;
    member.clicks("Beiträge vorschlagen").await;
    // Stored, but nobody hears of it.
    instance.fault(json!({
        "method": "POST", "path": "/api/v1/statuses", "fault": "drop_after",
    }));
    member.clicks("3 Beiträge planen").await;
    member.sees("Nicht alles wurde geplant").await;
    member.finds_no_fault(&["net::"]).await;
    instance.heal();
    member.clicks("3 Beiträge planen").await;
    member.sees("3 Beiträge sind geplant.").await;
    let all = waiting(&instance);
    assert_eq!(all.len(), 3, "{all:?}");
    assert!(all.iter().all(|(_, text)| text.contains("Anteile für unser neues Solardach")));
    // Nothing of it is left among the drafts.
    member.opens("/publish").await;
    member.sees_in_field("Text des Beitrags", "").await;
    member.leaves().await;
}
