//! The Steckbrief as a form.

use leptos::prelude::*;

use super::{
    controls::{TextField, select, switch, text_field},
    desk::Desk,
};
use crate::{
    cooperative::{Check, Country, LegalForm, Region, Sector},
    routes::{Legal, Route},
    texts::{edit_profile::steckbrief as texts, steckbrief as card},
};

/// The Steckbrief as a form, with the fields that it becomes.
#[component]
pub fn SteckbriefForm(desk: Desk) -> impl IntoView {
    let is_federation =
        Memo::new(move |_| desk.draft.with(|draft| draft.particulars.is_federation));
    let line = TextField::line;
    let address = |id, label, hint| TextField { kind: "url", ..line(id, label, hint) };
    view! {
        <p>{texts::TEXT} " " <a href=Route::Legal(Legal::Steckbrief).href()>{texts::MORE}</a></p>
        <div>{switch(desk, texts::FEDERATION, "", |draft| &mut draft.particulars.is_federation)}</div>
        <div class="field-pair">
            {country(desk)}
            {form(desk)}
        </div>
        <Show when=move || !is_federation.get()>{sector(desk)}</Show>
        <div class="field-pair">
            {text_field(desk, line("coop-seat", card::SEAT, texts::SEAT_HINT), |draft| &mut draft.particulars.seat)}
            {region(desk)}
        </div>
        <div>
        <div class="field-pair">
            {text_field(desk, line("coop-number", texts::NUMBER, texts::NUMBER_HINT), |draft| &mut draft.particulars.number)}
            {text_field(desk, line("coop-court", texts::COURT, texts::COURT_HINT), |draft| &mut draft.particulars.court)}
        </div>
        <NumberCheck desk />
        </div>
        {text_field(desk, line("coop-audit", card::AUDIT, ""), |draft| &mut draft.particulars.audit)}
        {text_field(desk, address("coop-imprint", texts::IMPRINT, texts::IMPRINT_HINT), |draft| &mut draft.particulars.imprint)}
        {text_field(desk, line("coop-membership", card::MEMBERSHIP, texts::MEMBERSHIP_HINT), |draft| &mut draft.particulars.membership)}
    }
}

/// A number whose own check fails is worth another look, no more.
#[component]
fn NumberCheck(desk: Desk) -> impl IntoView {
    let is_doubtful = Memo::new(move |_| {
        let number = desk.draft.with(|draft| draft.particulars.register_number());
        number.is_some_and(|number| number.check() == Check::Failed)
    });
    view! {
        <p class="field__hint" role="status">
            {move || is_doubtful.get().then_some(card::CHECK_FAILED)}
        </p>
    }
}

/// Nothing chosen, then the names.
fn with_none(names: impl IntoIterator<Item = (String, String)>) -> Vec<(String, String)> {
    std::iter::once((String::new(), texts::NONE.to_owned())).chain(names).collect()
}

fn country(desk: Desk) -> AnyView {
    let chosen = Memo::new(move |_| {
        desk.draft.with(|draft| draft.particulars.country.map_or("", Country::slug).to_owned())
    });
    let choose = Callback::new(move |slug: String| {
        desk.change(|draft| {
            let country = Country::ALL.into_iter().find(|one| one.slug() == slug);
            let own = &mut draft.particulars;
            own.country = country;
            own.form = own.form.filter(|form| forms(country).contains(form));
            if Region::from_code(&own.region).is_some_and(|one| Some(one.country) != country) {
                own.region.clear();
            }
        });
    });
    let options =
        || with_none(Country::ALL.map(|one| (one.slug().to_owned(), one.name().to_owned())));
    select("coop-country", texts::COUNTRY, options, chosen, choose)
}

/// The legal forms of a country; all of them where none is told.
fn forms(country: Option<Country>) -> Vec<LegalForm> {
    let mut forms = Vec::new();
    for country in country.map_or(Country::ALL.to_vec(), |country| vec![country]) {
        for form in LegalForm::of_country(country) {
            if !forms.contains(form) {
                forms.push(*form);
            }
        }
    }
    forms
}

fn form(desk: Desk) -> AnyView {
    let chosen = Memo::new(move |_| {
        desk.draft.with(|draft| draft.particulars.form.map_or("", LegalForm::name).to_owned())
    });
    let country = Memo::new(move |_| desk.draft.with(|draft| draft.particulars.country));
    let choose = Callback::new(move |name: String| {
        desk.change(|draft| {
            draft.particulars.form = forms(None).into_iter().find(|form| form.name() == name);
        });
    });
    let options = move || {
        with_none(
            forms(country.get())
                .into_iter()
                .map(|one| (one.name().to_owned(), one.name().to_owned())),
        )
    };
    select("coop-form", card::FORM, options, chosen, choose)
}

fn sector(desk: Desk) -> AnyView {
    let chosen = Memo::new(move |_| {
        desk.draft.with(|draft| draft.particulars.sector.map_or("", Sector::slug).to_owned())
    });
    let choose = Callback::new(move |slug: String| {
        desk.change(|draft| draft.particulars.sector = Sector::from_slug(&slug));
    });
    let options = || {
        let all = Sector::ALL.into_iter().filter(|one| *one != Sector::Federation);
        with_none(all.map(|one| (one.slug().to_owned(), one.name().to_owned())))
    };
    select("coop-sector", card::SECTOR, options, chosen, choose)
}

fn region(desk: Desk) -> AnyView {
    let chosen = Memo::new(move |_| desk.draft.with(|draft| draft.particulars.region.clone()));
    let country = Memo::new(move |_| desk.draft.with(|draft| draft.particulars.country));
    let choose = Callback::new(move |code: String| {
        desk.change(|draft| {
            let region = Region::from_code(&code);
            draft.particulars.country = region.map(|one| one.country).or(draft.particulars.country);
            draft.particulars.region = code;
        });
    });
    let options = move || {
        let countries = country.get().map_or(Country::ALL.to_vec(), |country| vec![country]);
        with_none(countries.into_iter().flat_map(|country| {
            Region::of_country(country).map(|one| (one.code.to_owned(), one.name.to_owned()))
        }))
    };
    select("coop-region", texts::REGION, options, chosen, choose)
}
