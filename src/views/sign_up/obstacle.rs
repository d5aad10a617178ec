//! What stands in the way of an application, each with the ways on.

use leptos::prelude::*;
use mastodon::Timestamp;

use super::{contact::ContactLinks, summary};
use crate::{
    actions::keep_application,
    browser::{clock, format, html},
    content::{self, Surroundings},
    routes::{Legal, Route},
    store::{Stage, use_store},
    texts::{common, shell::page, sign_up as sign_up_texts, sign_up::obstacle as texts},
    views::parts::Icon,
};

/// An application was sent from this device already.
#[component]
pub fn Underway() -> impl IntoView {
    let store = use_store();
    let is_over = move || {
        store.application.with(|application| {
            application.as_ref().is_some_and(|it| matches!(it.stage, Stage::Approved | Stage::Gone))
        })
    };
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="check" large=true />
            </span>
            <h1 class="state__title" tabindex="-1">{sign_up_texts::status::SENT}</h1>
            <p class="state__text">{sign_up_texts::status::UNDERWAY}</p>
            <a class="button button--primary" href=Route::Application.href()>
                {sign_up_texts::status::TO_STATUS}
            </a>
            <Show when=is_over>
                <button
                    class="button button--quiet"
                    type="button"
                    on:click=move |_| keep_application::set(store, None)
                >
                    {sign_up_texts::status::ANOTHER}
                </button>
            </Show>
        </div>
    }
}

/// The server takes no applications.
#[component]
pub fn Closed() -> impl IntoView {
    let store = use_store();
    let own_words = move || {
        store.instance.read(|known| known.registrations.message.clone()).flatten().map(|html| {
            content::plain_text(&html::parse(&html, &Surroundings::of_profile(&[], &[])))
        })
    };
    let other_page = move || {
        let url = store.instance.read(|known| known.registrations.url.clone()).flatten();
        url.filter(|url| url.starts_with("https://"))
    };
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="lock" large=true />
            </span>
            <h1 class="state__title" tabindex="-1">{texts::CLOSED_TITLE}</h1>
            <p class="state__text">{move || own_words().unwrap_or_else(|| texts::CLOSED_TEXT.into())}</p>
            <ContactLinks />
            <div class="button-row">
                {move || other_page().map(|url| view! {
                    <a class="button button--primary" href=url rel="noreferrer">
                        {texts::CLOSED_ELSEWHERE}
                    </a>
                })}
                <a class="button" href=Route::Legal(Legal::Elsewhere).href()>{page::ELSEWHERE}</a>
                <a class="button button--quiet" href=Route::About.href()>{page::ABOUT}</a>
            </div>
        </div>
    }
}

/// The server takes no applications from this network's address.
#[component]
pub fn Blocked(
    /// Back to what was filled in.
    back: Callback<()>,
) -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="block" large=true />
            </span>
            <h2 class="state__title" id=summary::ID tabindex="-1">{texts::BLOCKED_TITLE}</h2>
            <p class="state__text">{texts::BLOCKED_TEXT}</p>
            <p class="state__text">{texts::KEPT}</p>
            <ContactLinks />
            <BackButton back label=texts::BACK />
        </div>
    }
}

/// Too many applications came from this network lately.
#[component]
pub fn TooMany(
    /// When to come back, as the server wrote it.
    reset: Option<String>,
    /// Back to what was filled in.
    back: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let moment = reset.and_then(|reset| moment_of(&reset, clock::now()));
    let words = move || {
        // The time of day goes on while one waits.
        let now = store.now.get().max(clock::now());
        match moment {
            Some(moment) => texts::too_many(minutes(moment - now)),
            None => texts::TOO_MANY_TEXT.to_owned(),
        }
    };
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="clock" large=true />
            </span>
            <h2 class="state__title" id=summary::ID tabindex="-1">{texts::TOO_MANY_TITLE}</h2>
            <p class="state__text">{words}</p>
            <p class="state__text">{texts::KEPT}</p>
            <BackButton back label=common::RETRY />
        </div>
    }
}

#[component]
fn BackButton(back: Callback<()>, label: &'static str) -> impl IntoView {
    view! {
        <button class="button button--primary" type="button" on:click=move |_| back.run(())>
            {label}
        </button>
    }
}

/// When a limit ends, in milliseconds since 1970: servers write seconds from now, or the time.
fn moment_of(reset: &str, now: f64) -> Option<f64> {
    match reset.trim().parse::<u32>() {
        Ok(seconds) => Some(now + f64::from(seconds) * 1000.0),
        Err(_) => format::milliseconds(&Timestamp::new(reset)),
    }
}

/// Whole minutes of a time in milliseconds, rounded up.
fn minutes(milliseconds: f64) -> u32 {
    (milliseconds.max(0.0) / 60_000.0).ceil() as u32
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn seconds_count_from_now() {
        assert_eq!(moment_of("90", 1_000.0), Some(91_000.0));
    }

    #[test]
    fn a_part_of_a_minute_is_one() {
        assert_eq!(minutes(1.0), 1);
        assert_eq!(minutes(120_000.0), 2);
        assert_eq!(minutes(-5.0), 0);
    }
}
