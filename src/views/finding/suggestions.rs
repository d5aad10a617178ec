//! Suggestions below a search field.

use std::time::Duration;

use leptos::prelude::*;
use mastodon::{AccountId, endpoints::search::SearchKind};

use super::{Suggesting, Suggestion, option_id};
use crate::{
    actions::{
        keep_searches, navigate,
        search::{is_address, is_full_handle, suggest_accounts},
    },
    browser::task::{self, Timer},
    routes::Route,
    store::{Store, use_store},
    texts::search as texts,
    views::parts::{Avatar, AvatarSize, Icon, name_view},
};

/// How long somebody pauses who may have written enough.
const PAUSE: Duration = Duration::from_millis(250);
/// How much has to be written before accounts are looked for.
const ENOUGH: usize = 2;

/// Suggestions below a search field: what was looked for lately, and where the text may lead.
#[component]
pub fn Suggestions(
    /// The field's state.
    state: Suggesting,
) -> impl IntoView {
    let store = use_store();
    follow_text(store, state);
    let choose = move |place: usize| {
        let route = state.options.with_untracked(|all| all.get(place).map(|it| it.route.clone()));
        let Some(route) = route else { return };
        keep_searches::keep(store, &state.text.get_untracked());
        state.close();
        state.text.set(String::new());
        navigate::go(store, route);
    };
    let shown = move || state.open.get() && state.options.with(|options| !options.is_empty());
    view! {
        <ul
            class="suggestions"
            id=state.list
            role="listbox"
            aria-label=texts::SUGGESTIONS
            hidden=move || !shown()
        >
            {move || state.options.get().into_iter().enumerate().map(|(place, option)| view! {
                <li
                    class="suggestions__option"
                    id=option_id(state.list, place)
                    role="option"
                    aria-selected=move || (state.active.get() == Some(place)).to_string()
                    // The field keeps the focus.
                    on:mousedown=move |event| event.prevent_default()
                    on:click=move |_| choose(place)
                >
                    {face(store, &option)}
                </li>
            }).collect_view()}
        </ul>
        <span class="visually-hidden" role="status">
            {move || shown().then(|| texts::suggestions(state.options.with(Vec::len)))}
        </span>
    }
}

fn face(store: Store, option: &Suggestion) -> AnyView {
    let account = option.account.as_ref().and_then(|id| store.accounts.signal(id));
    let hint = option.hint;
    let hint = (!hint.is_empty()).then(|| view! { <span class="suggestions__hint">{hint}</span> });
    match account {
        Some(account) => {
            let name = account.with_untracked(name_view);
            view! {
                <Avatar account=Signal::from(account) size=AvatarSize::Small />
                <span class="suggestions__text">
                    {name} " " <span class="suggestions__hint">{option.text.clone()}</span>
                </span>
            }
            .into_any()
        }
        None => view! {
            <Icon name=option.icon />
            <span class="suggestions__text">{option.text.clone()}</span>
            {hint}
        }
        .into_any(),
    }
}

/// Suggests at once where the text may lead, and after a pause accounts that fit it. What was asked
/// for before is dropped.
fn follow_text(store: Store, state: Suggesting) {
    let timer = StoredValue::new_local(None::<Timer>);
    // Opened anew, the field may have been used elsewhere; set again, it is the same.
    let open = Memo::new(move |_| state.open.get());
    Effect::new(move || {
        open.track();
        let text = state.text.get().trim().to_owned();
        if text.is_empty() {
            timer.set_value(None);
            state.options.set(recent(keep_searches::kept(store)));
            return;
        }
        let signed_in = untrack(|| store.session.is_signed_in());
        state.options.set(ways(&text, signed_in));
        if text.chars().count() < ENOUGH || is_address(&text) || text.starts_with('#') {
            timer.set_value(None);
            return;
        }
        let look = move || {
            task::spawn(async move {
                let accounts = suggest_accounts(store, &text).await;
                // The field may say something else by now, or be gone.
                let is_current =
                    state.text.try_with_untracked(|now| now.trim() == text).unwrap_or(false);
                if is_current {
                    state.options.update(|options| add_accounts(store, options, accounts));
                }
            });
        };
        timer.set_value(Some(Timer::new(PAUSE, look)));
    });
}

fn add_accounts(store: Store, options: &mut Vec<Suggestion>, accounts: Vec<AccountId>) {
    options.retain(|option| option.account.is_none());
    for id in accounts {
        let Some(account) = store.accounts.peek(&id) else { continue };
        options.push(Suggestion {
            route: Route::profile(account.acct.clone()),
            icon: "user",
            text: format!("@{}", account.acct),
            hint: "",
            account: Some(id),
        });
    }
}

fn recent(searches: Vec<String>) -> Vec<Suggestion> {
    searches
        .into_iter()
        .map(|text| plain(Route::search(text.clone()), "clock", text, texts::RECENT_HINT))
        .collect()
}

/// Where a text may lead.
fn ways(text: &str, signed_in: bool) -> Vec<Suggestion> {
    let everything = plain(Route::search(text), "search", texts::search_for(text), "");
    if is_address(text) {
        let route = match signed_in {
            true => Route::Interaction { uri: text.to_owned() },
            false => Route::search(text),
        };
        return vec![plain(route, "link", texts::OPEN_ADDRESS.to_owned(), "")];
    }
    if is_full_handle(text) {
        let acct = text.trim_start_matches('@');
        let profile = plain(Route::profile(acct), "at", format!("@{acct}"), "");
        return vec![profile, everything];
    }
    let mut ways = vec![everything];
    let name = text.strip_prefix('#').unwrap_or(text);
    let is_word =
        !name.is_empty() && name.chars().all(|sign| sign.is_alphanumeric() || sign == '_');
    if is_word {
        let route = Route::Tag { name: name.to_owned() };
        ways.push(plain(route, "tag", format!("#{name}"), ""));
    }
    if signed_in && !text.starts_with(['#', '@']) {
        let kind = Some(SearchKind::Statuses);
        let route = Route::Search { query: text.to_owned(), kind };
        ways.push(plain(route, "reply", texts::posts_with(text), ""));
    }
    ways
}

fn plain(route: Route, icon: &'static str, text: String, hint: &'static str) -> Suggestion {
    Suggestion { route, icon, text, hint, account: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routes(text: &str, signed_in: bool) -> Vec<Route> {
        ways(text, signed_in).into_iter().map(|way| way.route).collect()
    }

    #[test]
    fn a_text_leads_where_it_points() {
        let address = "https://b.example/@a/1";
        assert_eq!(routes(address, true), [Route::Interaction { uri: address.into() }]);
        assert_eq!(routes(address, false), [Route::search(address)]);
        let handle = [Route::profile("a@b.example"), Route::search("@a@b.example")];
        assert_eq!(routes("@a@b.example", true), handle);
        let tag = [Route::search("#strom"), Route::Tag { name: "strom".into() }];
        assert_eq!(routes("#strom", true), tag);
        assert_eq!(routes("zwei Worte", false), [Route::search("zwei Worte")]);
        assert_eq!(routes("strom", true).len(), 3);
    }
}
