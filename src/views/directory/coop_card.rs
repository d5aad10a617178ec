//! A cooperative as a card.

use leptos::prelude::*;
use mastodon::AccountId;

use crate::{
    cooperative::{FieldText, Place, Steckbrief},
    routes::Route,
    store::use_store,
    texts::directory as texts,
    views::parts::{Avatar, name_view, text_view},
};

/// How much of the biography a card bears, in characters.
const NOTE: usize = 180;

/// A cooperative as a card that leads to its profile.
#[component]
pub fn CoopCard(
    /// Its account.
    id: AccountId,
) -> impl IntoView {
    use_store().accounts.signal(&id).map(|signal| {
        let account = signal.get_untracked();
        let steckbrief = Steckbrief::read(&account);
        let href = Route::profile(account.acct.clone()).href();
        let about = about(&steckbrief);
        let note = beginning(&FieldText::read(&account.note).text, NOTE);
        let note = (!note.is_empty()).then(|| text_view(&note, &account.emojis));
        let takes_members = steckbrief.takes_members();
        view! {
            <a class="coop-card" href=href>
                <span class="coop-card__avatar"><Avatar account=Signal::from(signal) /></span>
                <span class="coop-card__name">{name_view(&account)}</span>
                <span class="coop-card__handle">"@" {account.acct.clone()}</span>
                {(!about.is_empty()).then(|| view! { <span class="coop-card__about">{about}</span> })}
                {note.map(|note| view! { <span class="coop-card__note"><bdi>{note}</bdi></span> })}
                {takes_members.then(|| view! {
                    <span class="coop-card__foot">
                        <span class="chip chip--success">{texts::TAKES_MEMBERS}</span>
                    </span>
                })}
            </a>
        }
    })
}

/// What it does and where: `Wohnen · Flusstal, Niedersachsen`.
fn about(steckbrief: &Steckbrief) -> String {
    let sector = steckbrief.sector.map(|sector| sector.name().to_owned());
    let parts: Vec<String> = sector.into_iter().chain(seat(&steckbrief.place)).collect();
    parts.join(" · ")
}

fn seat(place: &Place) -> Option<String> {
    let area = place.region.map(|region| region.name);
    let area = area.or_else(|| place.country.map(|country| country.name()));
    match (place.town.as_str(), area) {
        ("", area) => area.map(str::to_owned),
        (town, Some(area)) if town != area => Some(format!("{town}, {area}")),
        (town, _) => Some(town.to_owned()),
    }
}

/// The beginning of a text, cut between words.
fn beginning(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let cut: String = text.chars().take(longest).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", cut.get(..end).unwrap_or_default().trim_end_matches([',', '.', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(particulars: &str) -> String {
        let account = serde_json::json!({
            "id": "1",
            "fields": [{ "name": "Genossenschaft", "value": particulars }],
        });
        about(&Steckbrief::read(&serde_json::from_value(account).unwrap()))
    }

    #[test]
    fn a_card_tells_what_and_where() {
        assert_eq!(line("eG · Wohnen · Au (Tirol)"), "Wohnen · Au, Tirol");
        assert_eq!(line("eG · Energie · Hamburg"), "Energie · Hamburg");
        assert_eq!(line("e.Gen. · Energie · Hinterkar"), "Energie · Hinterkar, Österreich");
        assert_eq!(line(""), "");
    }

    #[test]
    fn long_texts_are_cut_between_words() {
        assert_eq!(beginning("Wir sind, was wir sind", 12), "Wir sind …");
        assert_eq!(beginning("Übergröße", 4), "Über …");
        assert_eq!(beginning("kurz", 4), "kurz");
    }
}
