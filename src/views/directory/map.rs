//! The map: where cooperatives are, by region. The same stands below it as a list.

use leptos::{ev, prelude::*, svg};
use mastodon::ApiError;

use super::Choice;
use crate::{
    actions::load_outlines,
    browser::{page, task},
    cooperative::{Area, Country, Outline, Outlines, REGIONS, Region, Tally},
    routes::{DirectoryFilter, Route},
    texts::{common, directory as texts},
    views::parts::ErrorState,
};

/// The map and the list of countries and regions, folded up where there is little room.
#[component]
pub(super) fn Map(choice: Choice, counts: Memo<Tally>) -> impl IntoView {
    let open = page::is_wide();
    // Folded up again and opened anew, it stays as it is.
    let was_opened = RwSignal::new(open);
    let on_toggle = move |event: ev::Event| {
        let is_open = js_sys::Reflect::get(&event_target(&event), &"open".into());
        if is_open.is_ok_and(|open| open.is_truthy()) {
            was_opened.set(true);
        }
    };
    view! {
        <details class="directory__map" open=open on:toggle=on_toggle>
            <summary class="directory__map-title">{texts::MAP}</summary>
            <Show when=move || was_opened.get()>
                <Sheet choice counts />
                <AreaList choice counts />
            </Show>
        </details>
    }
}

/// The map itself, once its outlines are here.
#[component]
fn Sheet(choice: Choice, counts: Memo<Tally>) -> impl IntoView {
    let outlines = RwSignal::new(None::<Result<Outlines, ApiError>>);
    let load = Callback::new(move |()| {
        outlines.set(None);
        task::spawn(async move {
            let loaded = load_outlines::load_outlines().await;
            outlines.try_set(Some(loaded));
        });
    });
    load.run(());
    let pointed = RwSignal::new(None::<&'static Region>);
    let caption = move || match pointed.get() {
        Some(region) => {
            counts.with(|counts| texts::count_in(region.name, counts.in_area(Area::Region(region))))
        }
        None => texts::MAP_HINT.to_owned(),
    };
    move || {
        match outlines.get() {
        None => view! { <p class="map__waiting" role="status">{common::LOADING}</p> }.into_any(),
        // The list below tells the same.
        Some(Err(ApiError::NotFound)) => ().into_any(),
        Some(Err(error)) => view! { <ErrorState error retry=load /> }.into_any(),
        Some(Ok(Outlines { width, height, regions })) => view! {
            <svg
                class="map"
                viewBox=format!("0 0 {width} {height}")
                role="group"
                aria-label=texts::MAP_LABEL
            >
                {regions.into_iter().filter_map(|one| region_view(one, choice, counts, pointed)).collect_view()}
            </svg>
            <p class="map__caption" aria-hidden="true">{caption}</p>
        }
        .into_any(),
    }
    }
}

/// A region on the map: a link where somebody is.
fn region_view(
    outline: Outline,
    choice: Choice,
    counts: Memo<Tally>,
    pointed: RwSignal<Option<&'static Region>>,
) -> Option<AnyView> {
    let region = outline.region()?;
    let area = Area::Region(region);
    let count = Memo::new(move |_| counts.with(|counts| counts.in_area(area)));
    let path = outline.path;
    let view = move || {
        let level = match count.get() {
            0 => "",
            1..=2 => " map__region--few",
            3..=9 => " map__region--some",
            _ => " map__region--many",
        };
        let class = move || {
            let chosen = if is_within(choice, region) { " map__region--chosen" } else { "" };
            format!("map__region{level}{chosen}")
        };
        let shape = svg::path().attr("d", path.clone()).attr("class", class);
        if count.get() == 0 {
            return shape.into_any();
        }
        svg::a()
            .attr("class", "map__link")
            .attr("href", href_of(choice, area))
            .attr("aria-label", move || texts::count_in(region.name, count.get()))
            .attr("aria-current", move || is_chosen(choice, area).then_some("true"))
            .on(ev::click, move |event| toggle(choice, area, &event))
            .on(ev::pointerenter, move |_| pointed.set(Some(region)))
            .on(ev::pointerleave, move |_| pointed.set(None))
            .on(ev::focus, move |_| pointed.set(Some(region)))
            .on(ev::blur, move |_| pointed.set(None))
            .child(shape)
            .into_any()
    };
    Some(view.into_any())
}

/// Countries and regions where somebody is, with how many.
#[component]
fn AreaList(choice: Choice, counts: Memo<Tally>) -> impl IntoView {
    let countries = move || {
        counts.with(|counts| {
            Country::ALL.map(|country| country_view(country, choice, counts)).collect_view()
        })
    };
    let without = move || counts.with(|counts| texts::without_country(counts.without_country()));
    view! {
        <ul class="map__list" aria-label=texts::AREA_LIST>{countries}</ul>
        {move || without().map(|words| view! { <p class="map__rest">{words}</p> })}
    }
}

fn country_view(country: Country, choice: Choice, counts: &Tally) -> Option<AnyView> {
    let whole = Area::Country(country);
    let all = counts.in_area(whole);
    if all == 0 {
        return None;
    }
    let regions = REGIONS
        .iter()
        .filter(|region| region.country == country)
        .map(Area::Region)
        .filter(|area| area.slug() != whole.slug() && counts.in_area(*area) > 0)
        .map(|area| {
            let count = counts.in_area(area);
            view! { <li>{area_link(choice, area, count)}</li> }
        })
        .collect_view();
    Some(
        view! {
            <li>
                {area_link(choice, whole, all)}
                <ul class="map__regions">{regions}</ul>
            </li>
        }
        .into_any(),
    )
}

fn area_link(choice: Choice, area: Area, count: usize) -> AnyView {
    view! {
        <a
            class="map__area"
            href=href_of(choice, area)
            aria-current=move || is_chosen(choice, area).then_some("true")
            on:click=move |event| toggle(choice, area, &event)
        >
            {texts::choice(area.name(), count)}
        </a>
    }
    .into_any()
}

/// The address with this area and the other filters as they are.
fn href_of(choice: Choice, area: Area) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    move || {
        let area = Some(area.slug());
        Route::Directory(choice.read(|filter| DirectoryFilter { area, ..filter.clone() })).href()
    }
}

fn is_chosen(choice: Choice, area: Area) -> bool {
    choice.read(|filter| filter.area.as_deref() == Some(area.slug().as_str()))
}

/// Whether a region, or its whole country, is chosen.
fn is_within(choice: Choice, region: &'static Region) -> bool {
    is_chosen(choice, Area::Region(region)) || is_chosen(choice, Area::Country(region.country))
}

/// Filters by an area, or no longer; keys that open links elsewhere do so.
fn toggle(choice: Choice, area: Area, event: &ev::MouseEvent) {
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return;
    }
    event.prevent_default();
    let is_chosen = untrack(|| is_chosen(choice, area));
    choice.change(|filter| filter.area = (!is_chosen).then(|| area.slug()));
}
