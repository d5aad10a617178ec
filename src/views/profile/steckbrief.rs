//! A cooperative's particulars as a card, and the way to become a member.

use leptos::prelude::*;
use mastodon::entities::Account;

use crate::{
    cooperative::{Area, Check, Link, Membership, Place, Register, Sector, Steckbrief, Website},
    routes::{DirectoryFilter, Legal, Route},
    texts::steckbrief as texts,
    views::parts::{Icon, OUTSIDE_REL, text_view},
};

/// The particulars as a card; nothing where the profile tells none. `own`: the reader's own
/// profile, with the way to the help.
pub(super) fn steckbrief_view(
    account: &Account,
    steckbrief: &Steckbrief,
    own: impl Fn() -> bool + Send + Sync + 'static,
) -> Option<AnyView> {
    if !steckbrief.has_card() {
        return None;
    }
    let words = |words: &str| text_view(words, &account.emojis);
    let form = steckbrief.form_name().filter(|_| steckbrief.is_told()).map(words);
    let audit = Some(steckbrief.audit.as_str()).filter(|audit| !audit.is_empty()).map(words);
    let rows = [
        (texts::FORM, form),
        (texts::SECTOR, steckbrief.sector.map(sector_view)),
        (texts::SEAT, seat_view(&steckbrief.place)),
        (texts::WEBSITE, steckbrief.website.as_ref().map(website_view)),
        (texts::REGISTER, steckbrief.register.as_ref().map(register_view)),
        (texts::AUDIT, audit),
    ];
    let rows = rows.into_iter().filter_map(|(label, value)| Some(row_view(label, value?)));
    let view = view! {
        <section class="steckbrief" aria-labelledby="steckbrief">
            <h2 class="steckbrief__title" id="steckbrief">{texts::TITLE}</h2>
            <dl class="steckbrief__rows">{rows.collect_view()}</dl>
            {steckbrief.membership.as_ref().map(|it| membership_view(account, it))}
            <Show when=own>
                <p class="steckbrief__help">
                    <a href=Route::Legal(Legal::Steckbrief).href()>{texts::HELP}</a>
                </p>
            </Show>
        </section>
    };
    Some(view.into_any())
}

fn row_view(label: &'static str, value: AnyView) -> AnyView {
    // Their words are many.
    let is_wide = label == texts::REGISTER || label == texts::AUDIT;
    view! {
        <div class="steckbrief__row" class=("steckbrief__row--wide", is_wide)>
            <dt class="steckbrief__label">{label}</dt>
            <dd class="steckbrief__value">{value}</dd>
        </div>
    }
    .into_any()
}

/// Leads to others of the sector.
fn sector_view(sector: Sector) -> AnyView {
    let filter = DirectoryFilter { sector: Some(sector.slug().into()), ..Default::default() };
    others_link(filter, sector.name())
}

/// The town, and the way to others of its region.
fn seat_view(place: &Place) -> Option<AnyView> {
    let area = place.region.map(Area::Region).or(place.country.map(Area::Country));
    // Hamburg is in Hamburg.
    let area_name = area.map(Area::name).filter(|name| *name != place.town);
    let link = area.map(|area| {
        let filter = DirectoryFilter { area: Some(area.slug()), ..Default::default() };
        others_link(filter, area_name.unwrap_or(&place.town))
    });
    let town = Some(place.town.clone()).filter(|town| !town.is_empty());
    match (town, link) {
        (Some(_), Some(link)) if area_name.is_none() => Some(link),
        (Some(town), Some(link)) => Some(view! { <bdi>{town}</bdi> ", " {link} }.into_any()),
        (Some(town), None) => Some(view! { <bdi>{town}</bdi> }.into_any()),
        (None, link) => link,
    }
}

fn others_link(filter: DirectoryFilter, name: &str) -> AnyView {
    let label = texts::others(name);
    let href = Route::Directory(filter).href();
    view! { <a href=href aria-label=label>{name.to_owned()}</a> }.into_any()
}

/// Number, court, and what the number's own check says.
fn register_view(register: &Register) -> AnyView {
    let number = register.number.as_ref().map(ToString::to_string);
    let words = Some(register.words.clone()).filter(|words| !words.is_empty());
    let line: Vec<String> = number.into_iter().chain(words).collect();
    let check = register.number.as_ref().map_or(Check::None, |number| number.check());
    let hint = match check {
        Check::None => None,
        Check::Passed => Some(("check", texts::CHECK_PASSED)),
        Check::Failed => Some(("info", texts::CHECK_FAILED)),
    };
    view! {
        <bdi>{line.join(" · ")}</bdi>
        {hint.map(|(icon, hint)| view! {
            <span class="steckbrief__hint">
                <Icon name=icon small=true />
                <span>{hint}</span>
            </span>
        })}
    }
    .into_any()
}

fn website_view(website: &Website) -> AnyView {
    let link = page_link(&website.link, website.link.label.clone());
    if !website.is_verified {
        return link;
    }
    view! {
        <span class="steckbrief__verified" title=texts::VERIFIED>
            <Icon name="verified" />
            <span class="visually-hidden">{texts::VERIFIED} ": "</span>
            {link}
        </span>
    }
    .into_any()
}

fn page_link(link: &Link, words: String) -> AnyView {
    view! { <a href=link.href.clone() target="_blank" rel=OUTSIDE_REL>{words}</a> }.into_any()
}

/// The way to become a member, and what is said about it.
fn membership_view(account: &Account, membership: &Membership) -> AnyView {
    let label = texts::membership_of(account);
    let button = membership.link.as_ref().map(|link| {
        let target = link.is_page().then_some("_blank");
        view! {
            <a
                class="button"
                class=("button--primary", membership.is_open)
                href=link.href.clone()
                target=target
                rel=OUTSIDE_REL
                aria-label=label
            >
                <Icon name="hands" />
                {texts::MEMBERSHIP}
            </a>
        }
    });
    let has_button = button.is_some();
    let words = Some(membership.words.clone()).filter(|words| !words.is_empty());
    let words = words.map(|words| {
        let words = text_view(&words, &account.emojis);
        view! {
            <p class="steckbrief__words">
                {(!has_button).then(|| view! { <strong>{texts::MEMBERSHIP} ": "</strong> })}
                <bdi>{words}</bdi>
            </p>
        }
    });
    view! { <div class="steckbrief__membership">{button} {words}</div> }.into_any()
}
