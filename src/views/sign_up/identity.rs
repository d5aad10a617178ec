//! The first step: who applies.

use leptos::{ev, prelude::*};

use super::{
    actions_row::ActionsRow,
    by_country,
    field::{ErrorLine, Kind, SelectField, TextField, error_of, invalid, note_id, take, value_of},
    number::{NumberHint, number_hint},
    summary::{Summary, focus_summary},
    words::id,
};
use crate::{
    actions::{check_step, load_prose},
    browser::task,
    cooperative::{Country, LegalForm, Region, Sector},
    routes::{Legal, Route},
    store::{Applicant, Field, Step, use_store},
    texts::{shell::page, sign_up as common, sign_up::identity as texts},
    views::parts::{Icon, LongText, TextOnItsWay},
};

/// The name of the cooperative, as browsers know it.
const NAME: Kind = Kind("text", "organization", "text");
/// The applicant's place in it, as browsers know it.
const ROLE: Kind = Kind("text", "organization-title", "text");

/// The first step: who applies.
#[component]
pub fn IdentityStep() -> impl IntoView {
    let store = use_store();
    let busy = RwSignal::new(false);
    let go_on = move |event: ev::SubmitEvent| {
        event.prevent_default();
        task::spawn(async move {
            check_step::go_on(store, Step::Identity).await;
            focus_summary().await;
        });
    };
    let applicant = Memo::new(move |_| store.sign_up.form.with(|form| form.applicant));
    let country = Memo::new(move |_| store.sign_up.form.with(|form| form.particulars.country));
    view! {
        <p>{texts::INTRO}</p>
        <form class="form" novalidate on:submit=go_on>
            <Summary step=Step::Identity />
            <ApplicantField />
            {move || match applicant.get() {
                None => view! { <ActionsRow step=Step::Identity busy /> }.into_any(),
                Some(Applicant::Neither) => view! { <Elsewhere /> }.into_any(),
                Some(applicant) => view! {
                    <CountryField />
                    {move || country.get().map(|country| view! {
                        <ParticularsFields country is_federation=applicant == Applicant::Federation />
                    })}
                    <ActionsRow step=Step::Identity busy />
                }.into_any(),
            }}
        </form>
        <p class="sign-up__note">{texts::KEPT}</p>
        <p>
            {common::HAVE_ACCOUNT} " "
            <a href=Route::SignIn { back: None }.href()>{page::SIGN_IN}</a>
        </p>
    }
}

#[component]
fn ApplicantField() -> impl IntoView {
    let field = Field::Applicant;
    view! {
        <fieldset class="field" aria-describedby=format!("{}-error", id(field))>
            <legend class="field__label">{texts::APPLICANT}</legend>
            <div class="choice-cards">
                {Applicant::ALL.map(|one| view! { <ApplicantChoice one /> })}
            </div>
            <ErrorLine field error=error_of(field) />
        </fieldset>
    }
}

#[component]
fn ApplicantChoice(one: Applicant) -> impl IntoView {
    let chosen = value_of(Field::Applicant);
    let (label, hint) = match one {
        Applicant::Cooperative => (texts::COOPERATIVE, texts::COOPERATIVE_HINT),
        Applicant::Federation => (texts::FEDERATION, texts::FEDERATION_HINT),
        Applicant::Neither => (texts::NEITHER, texts::NEITHER_HINT),
    };
    // Links to the field lead to its first choice.
    let id = (one == Applicant::Cooperative).then_some(id(Field::Applicant));
    view! {
        <label class="choice choice--card">
            <input
                class="choice__input"
                id=id
                type="radio"
                name="applicant"
                value=one.slug()
                required
                aria-invalid=invalid(Field::Applicant)
                prop:checked=move || chosen.with(|chosen| chosen == one.slug())
                on:change=take(Field::Applicant)
            />
            <span class="choice__text">
                {label} <span class="choice__hint">{hint}</span>
            </span>
        </label>
    }
}

#[component]
fn CountryField() -> impl IntoView {
    let options = Country::ALL.map(|country| (country.slug().to_owned(), country.name()));
    view! {
        <SelectField
            field=Field::Country
            label=texts::COUNTRY
            none=texts::CHOOSE
            options=options.to_vec()
        />
    }
}

/// All that a country asks for.
#[component]
fn ParticularsFields(country: Country, is_federation: bool) -> impl IntoView {
    let name_hint = if is_federation { texts::NAME_HINT_FEDERATION } else { texts::NAME_HINT };
    view! {
        <TextField field=Field::Name label=texts::NAME hint=name_hint kind=NAME />
        <div class="sign-up__pair">
            <TextField field=Field::Seat label=texts::SEAT />
            <RegionField country />
        </div>
        <div class="sign-up__pair">
            <FormField country />
            {(!is_federation).then(|| view! { <SectorField /> })}
        </div>
        <NumberField country is_federation />
        {(country == Country::Germany).then(|| view! {
            <TextField field=Field::Court label=texts::COURT hint=texts::COURT_HINT optional=true />
        })}
        {(!is_federation).then(|| {
            let (label, hint) = by_country::audit(Some(country));
            view! { <TextField field=Field::Audit label hint optional=true /> }
        })}
        <TextField field=Field::Website label=texts::WEBSITE kind=Kind::ADDRESS optional=true />
        <TextField
            field=Field::Imprint
            label=texts::IMPRINT
            hint=texts::IMPRINT_HINT
            kind=Kind::ADDRESS
            optional=true
        />
        <TextField field=Field::Role label=texts::ROLE hint=texts::ROLE_HINT kind=ROLE optional=true />
    }
}

#[component]
fn FormField(country: Country) -> impl IntoView {
    let forms = LegalForm::of_country(country).iter();
    let options = forms.map(|form| (form.name().to_owned(), form.name())).collect();
    view! {
        <SelectField
            field=Field::Form
            label=texts::FORM
            none=texts::NO_CHOICE
            options
            optional=true
        />
    }
}

/// South Tyrol is its only region.
#[component]
fn RegionField(country: Country) -> impl IntoView {
    (country != Country::SouthTyrol).then(|| {
        let regions = Region::of_country(country);
        let options = regions.map(|region| (region.code.to_owned(), region.name)).collect();
        view! {
            <SelectField
                field=Field::Region
                label=by_country::region(Some(country))
                none=texts::NO_CHOICE
                options
                optional=true
            />
        }
    })
}

#[component]
fn SectorField() -> impl IntoView {
    let sectors = Sector::ALL.into_iter().filter(|sector| *sector != Sector::Federation);
    let options = sectors.map(|sector| (sector.slug().to_owned(), sector.name())).collect();
    view! {
        <SelectField
            field=Field::Sector
            label=texts::SECTOR
            none=texts::NO_CHOICE
            options
            optional=true
        />
    }
}

/// The register number, with what its own check tells.
#[component]
fn NumberField(country: Country, is_federation: bool) -> impl IntoView {
    let store = use_store();
    let field = Field::Number;
    let (label, hint) = by_country::number(Some(country), is_federation);
    let hint_now = move || store.sign_up.form.with(|form| number_hint(&form.told()));
    // While it is typed, every number is too short: only what stands there for a moment is told.
    let shown = RwSignal::new(untrack(hint_now));
    let pause = StoredValue::new_local(None::<task::Timer>);
    Effect::new(move |before: Option<()>| {
        let now = hint_now();
        if before.is_some() {
            let tell = move || {
                shown.try_set(now);
            };
            pause.set_value(Some(task::Timer::new(PAUSE, tell)));
        }
    });
    let note = view! {
        <div id=note_id(field) role="status">
            {move || shown.get().map(|hint| match hint {
                NumberHint::Fine(words) => view! {
                    <p class="field__good">
                        <Icon name="check" small=true />
                        <span>{words}</span>
                    </p>
                }.into_any(),
                NumberHint::LookAgain(words) => view! {
                    <p class="field__doubt">
                        <Icon name="info" small=true />
                        <span>{words}</span>
                    </p>
                }.into_any(),
            })}
        </div>
    };
    view! { <TextField field label hint optional=true foot=note.into_any() /> }
}

/// How long a number must stand before something is said about it.
const PAUSE: std::time::Duration = std::time::Duration::from_millis(600);

/// How to take part from elsewhere; and the way on for whoever belongs here all the same.
#[component]
fn Elsewhere() -> impl IntoView {
    let busy = RwSignal::new(false);
    let load = Callback::new(move |()| -> TextOnItsWay {
        Box::pin(load_prose::load_prose(Legal::Elsewhere))
    });
    view! {
        <div class="sign-up__elsewhere">
            <LongText load headings=1 />
        </div>
        <p>{texts::ANYWAY}</p>
        <ActionsRow step=Step::Identity label=texts::APPLY_ANYWAY busy />
    }
}
