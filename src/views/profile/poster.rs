//! A sheet for notice boards: who a cooperative is, and the way to its profile.

use leptos::prelude::*;
use mastodon::entities::Account;

use super::{account::use_account, qr, ways::public_address};
use crate::{
    actions::read_content::read_profile_html,
    browser::page,
    cooperative::{Area, Membership, Place, Steckbrief},
    routes::Route,
    texts::{common, poster as texts},
    views::parts::{
        Avatar, AvatarSize, ErrorState, Icon, PageHead, name_view, nodes_view, use_config,
        use_domain, use_title,
    },
};

/// The sheet as it will be printed, and the button that prints it.
#[component]
pub fn PosterPage(
    /// The account's handle.
    acct: String,
) -> impl IntoView {
    let profile = Route::profile(acct.clone());
    let loaded = use_account(acct);
    let (account, reload) = (loaded.account, loaded.reload);
    use_title(Signal::derive(move || {
        let name = account.with(|it| it.as_ref().map(|it| it.name().to_owned()));
        name.map_or(texts::TITLE.into(), |name| texts::title(&name))
    }));
    // Neither counts nor relationships stand on it.
    let face = Memo::new(move |_| account.with(|it| it.as_ref().map(|it| it.id.clone())));
    view! {
        <div class="no-print">
            <PageHead title=texts::TITLE back=profile />
            <div class="poster-tools">
                <p>{texts::EXPLANATION}</p>
                <button
                    class="button button--primary"
                    type="button"
                    disabled=move || face.with(Option::is_none)
                    on:click=move |_| page::print()
                >
                    <Icon name="print" />
                    {texts::PRINT}
                </button>
            </div>
        </div>
        {move || {
            face.track();
            match (account.get_untracked(), loaded.load.with(|it| it.error().cloned())) {
                (Some(account), _) => sheet_view(account),
                (None, Some(error)) => view! { <ErrorState error retry=reload /> }.into_any(),
                (None, None) => view! { <p role="status">{common::LOADING}</p> }.into_any(),
            }
        }}
    }
}

fn sheet_view(account: Account) -> AnyView {
    let config = use_config();
    let domain = use_domain();
    let steckbrief = Steckbrief::read(&account);
    let address = public_address(&account, &config);
    let note = read_profile_html(&config, &account.note, &account.emojis);
    let facts: Vec<String> = [
        steckbrief.form_name().filter(|_| steckbrief.is_told()).map(str::to_owned),
        steckbrief.sector.map(|sector| sector.name().to_owned()),
        seat(&steckbrief.place),
    ]
    .into_iter()
    .flatten()
    .collect();
    let membership = steckbrief.membership.as_ref().map(membership_view);
    let handle = {
        let acct = account.acct.clone();
        let is_local = account.is_local();
        move || {
            let own = is_local.then(|| view! { <wbr /> "@" {domain.get()} });
            view! { "@" {acct.clone()} {own} }
        }
    };
    let code = qr::draw(&address).map(|code| {
        let side = code.size.to_string();
        view! {
            <svg
                class="poster__code"
                viewBox=["0 0 ", &side, " ", &side].concat()
                role="img"
                aria-label=texts::CODE
            >
                <path class="poster__paper" d=["M0 0h", &side, "v", &side, "H0z"].concat() />
                <path d=code.path />
            </svg>
        }
    });
    view! {
        <article class="poster" aria-label=texts::TITLE>
            <header class="poster__head">
                <Avatar account=account.clone() size=AvatarSize::Large />
                <div>
                    <h2 class="poster__name">{name_view(&account)}</h2>
                    <p class="poster__facts">{facts.join(" · ")}</p>
                </div>
            </header>
            <div class="poster__note content">{nodes_view(&note)}</div>
            <section class="poster__way">
                {code}
                <div>
                    <p class="poster__call">{texts::CALL}</p>
                    <p class="poster__address">{breakable(&address)}</p>
                    <p>{texts::SEARCH} " " <strong class="poster__handle">{handle}</strong></p>
                </div>
            </section>
            {membership}
            <footer class="poster__foot">
                <svg class="brand__mark" aria-hidden="true"><use href="#mark"></use></svg>
                <p><strong>{config.brand.clone()}</strong> " – " {texts::LINE}</p>
            </footer>
        </article>
    }
    .into_any()
}

fn membership_view(membership: &Membership) -> AnyView {
    let address = membership.link.as_ref().map(|link| breakable(&link.href));
    let words = Some(membership.words.clone()).filter(|words| !words.is_empty());
    view! {
        <section class="poster__membership">
            <h3 class="poster__heading">{texts::MEMBERSHIP}</h3>
            {address.map(|address| view! { <p class="poster__address">{address}</p> })}
            {words.map(|words| view! { <p>{words}</p> })}
        </section>
    }
    .into_any()
}

/// The town, and the region where it does not say the same.
fn seat(place: &Place) -> Option<String> {
    let area = place.region.map(Area::Region).or(place.country.map(Area::Country));
    let area = area.map(Area::name).filter(|name| *name != place.town);
    let parts: Vec<&str> = [Some(place.town.as_str()), area]
        .into_iter()
        .flatten()
        .filter(|it| !it.is_empty())
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// An address as people write it down, with places where a line may end.
fn breakable(address: &str) -> AnyView {
    let parts = readable(address).split_inclusive('/');
    parts.map(|part| view! { {part.to_owned()} <wbr /> }).collect_view().into_any()
}

/// An address as people write it down.
fn readable(address: &str) -> &str {
    let address = ["https://", "http://", "mailto:", "tel:"]
        .into_iter()
        .find_map(|scheme| address.strip_prefix(scheme))
        .unwrap_or(address);
    address.strip_prefix("www.").unwrap_or(address).trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_stand_there_as_people_write_them() {
        for (address, expected) in [
            ("https://www.laden.example/", "laden.example"),
            ("http://127.0.0.1:8421/@laden", "127.0.0.1:8421/@laden"),
            ("mailto:laden@laden.example", "laden@laden.example"),
        ] {
            assert_eq!(readable(address), expected);
        }
    }

    #[test]
    fn a_seat_says_nothing_twice() {
        let said = |words: &str| seat(&Place::read(words, None));
        assert_eq!(said("Flusstal (Niedersachsen)").as_deref(), Some("Flusstal, Niedersachsen"));
        assert_eq!(said("Hamburg").as_deref(), Some("Hamburg"));
        assert_eq!(said(""), None);
    }
}
