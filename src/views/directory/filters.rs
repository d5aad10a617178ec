//! Search and filters of the directory.

use leptos::{ev, prelude::*};

use super::{Choice, count};
use crate::{
    cooperative::{Area, Country, Region, Sector, Tally},
    routes::{DirectoryFilter, DirectoryOrder},
    store::use_store,
    texts::directory as texts,
};

/// Search and filters.
#[component]
pub(super) fn Filters(choice: Choice, counts: Memo<Tally>) -> impl IntoView {
    view! {
        <form class="directory__filters" role="search" on:submit=|event| event.prevent_default()>
            <Search choice />
            <AreaField choice counts />
            <SectorField choice />
            <OrderField choice />
            <label class="choice directory__members">
                <input
                    class="choice__input"
                    type="checkbox"
                    prop:checked=move || choice.read(|filter| filter.takes_members)
                    on:change=move |event| {
                        let checked = event_target_checked(&event);
                        choice.change(|filter| filter.takes_members = checked);
                    }
                />
                <span class="choice__text">{texts::TAKES_MEMBERS}</span>
            </label>
        </form>
    }
}

#[component]
fn Search(choice: Choice) -> impl IntoView {
    view! {
        <div class="search directory__search">
            <svg class="icon search__icon" aria-hidden="true" focusable="false">
                <use href="#icon-search"></use>
            </svg>
            <label class="visually-hidden" for="directory-search">{texts::SEARCH}</label>
            <input
                class="search__input"
                id="directory-search"
                type="search"
                autocomplete="off"
                placeholder=texts::SEARCH_HINT
                prop:value=move || choice.read(|filter| filter.query.clone())
                on:input=move |event| {
                    let query = event_target_value(&event);
                    choice.change(|filter| filter.query = query);
                }
            />
        </div>
    }
}

/// Country or region, with how many there are of those that fit otherwise.
#[component]
fn AreaField(choice: Choice, counts: Memo<Tally>) -> impl IntoView {
    let chosen = Memo::new(move |_| choice.read(|filter| filter.area.clone()));
    let options = move || {
        counts.with(|counts| {
            Country::ALL.map(|country| area_options(country, counts, chosen)).into_any()
        })
    };
    let change = move |event: ev::Event| {
        let slug = Some(event_target_value(&event)).filter(|slug| !slug.is_empty());
        choice.change(|filter| filter.area = slug);
    };
    view! {
        <SelectField id="directory-area" label=texts::AREA change>
            <option value="" prop:selected=move || chosen.with(Option::is_none)>
                {texts::EVERYWHERE}
            </option>
            {options}
        </SelectField>
    }
}

/// A country and those of its regions where somebody is.
fn area_options(country: Country, counts: &Tally, chosen: Memo<Option<String>>) -> AnyView {
    let option = |area: Area, name: &str| {
        let slug = area.slug();
        let is_chosen = {
            let slug = slug.clone();
            move || chosen.with(|chosen| chosen.as_deref() == Some(slug.as_str()))
        };
        let label = texts::choice(name, counts.in_area(area));
        view! { <option value=slug prop:selected=is_chosen>{label}</option> }
    };
    let whole = Area::Country(country);
    let mut regions = Region::of_country(country).map(Area::Region).peekable();
    let is_shown = |area: &Area| {
        counts.in_area(*area) > 0
            || chosen.with(|chosen| chosen.as_deref() == Some(area.slug().as_str()))
    };
    // South Tyrol is its only region.
    if regions.peek().is_some_and(|region| region.slug() == whole.slug()) {
        return option(whole, country.name()).into_any();
    }
    let regions = regions.filter(is_shown).map(|area| option(area, area.name())).collect_view();
    view! {
        <optgroup label=country.name()>
            {option(whole, &texts::whole(country.name()))} {regions}
        </optgroup>
    }
    .into_any()
}

#[component]
fn SectorField(choice: Choice) -> impl IntoView {
    let store = use_store();
    let counts = Memo::new(move |_| {
        let filter = choice.read(|filter| DirectoryFilter { sector: None, ..filter.clone() });
        store.directory.entries.with(|all| count(all, &filter))
    });
    let chosen = Memo::new(move |_| choice.read(|filter| filter.sector.clone()));
    let options = Sector::ALL.map(|sector| {
        let is_chosen = move || chosen.with(|chosen| chosen.as_deref() == Some(sector.slug()));
        let label =
            move || texts::choice(sector.name(), counts.with(|counts| counts.of_sector(sector)));
        view! { <option value=sector.slug() prop:selected=is_chosen>{label}</option> }
    });
    let change = move |event: ev::Event| {
        let slug = Some(event_target_value(&event)).filter(|slug| !slug.is_empty());
        choice.change(|filter| filter.sector = slug);
    };
    view! {
        <SelectField id="directory-sector" label=texts::SECTOR change>
            <option value="" prop:selected=move || chosen.with(Option::is_none)>
                {texts::ALL_SECTORS}
            </option>
            {options}
        </SelectField>
    }
}

#[component]
fn OrderField(choice: Choice) -> impl IntoView {
    let orders = [
        (DirectoryOrder::Active, "aktiv", texts::ACTIVE),
        (DirectoryOrder::Name, "name", texts::NAME),
        (DirectoryOrder::Newest, "neu", texts::NEWEST),
    ];
    let options = orders.map(|(order, value, label)| {
        let is_chosen = move || choice.read(|filter| filter.order == order);
        view! { <option value=value prop:selected=is_chosen>{label}</option> }
    });
    let change = move |event: ev::Event| {
        let value = event_target_value(&event);
        let order = orders.into_iter().find(|(_, known, _)| *known == value);
        choice.change(|filter| filter.order = order.map(|(order, ..)| order).unwrap_or_default());
    };
    view! {
        <SelectField id="directory-order" label=texts::ORDER change>
            {options}
        </SelectField>
    }
}

#[component]
fn SelectField(
    id: &'static str,
    label: &'static str,
    change: impl FnMut(ev::Event) + 'static,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <select class="field__select" id=id on:change=change>
                {children()}
            </select>
        </div>
    }
}
