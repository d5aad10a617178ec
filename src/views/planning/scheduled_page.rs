//! One's own posts that wait for their time.

use leptos::prelude::*;
use mastodon::ApiError;

use super::{
    move_dialog::MoveDialog,
    planned::{By, Planned},
};
use crate::{
    actions::plan_posts::load_scheduled,
    browser::task,
    routes::Route,
    store::{Load, MOST_SCHEDULED, MOST_SCHEDULED_A_DAY, use_store},
    texts::{planning as texts, shell::page},
    views::{
        parts::{ErrorState, Icon, PageHead, use_title},
        timeline::PostSkeletons,
    },
};

/// One's own posts that wait for their time, by day.
#[component]
pub fn ScheduledPage() -> impl IntoView {
    let store = use_store();
    use_title(page::SCHEDULED.to_owned());
    task::spawn(load_scheduled(store));
    let retry = Callback::new(move |()| task::spawn(load_scheduled(store)));
    let moving = RwSignal::new(None);
    let is_empty = Memo::new(move |_| store.scheduled.all.with(Vec::is_empty));
    view! {
        <PageHead title=page::SCHEDULED.to_owned() back=Route::Home />
        <div class="planning">
            {move || match (store.scheduled.load.get(), is_empty.get()) {
                (Load::Failed(ApiError::NotFound | ApiError::Gone), _) => {
                    view! { <Nothing title=texts::NOT_OFFERED_TITLE text=texts::NOT_OFFERED /> }
                        .into_any()
                }
                (Load::Failed(error), true) => view! { <ErrorState error retry /> }.into_any(),
                (Load::Done, true) => view! {
                    <Nothing title=texts::NONE_TITLE text=texts::NONE />
                    <Ways />
                }.into_any(),
                (_, true) => view! { <PostSkeletons /> }.into_any(),
                (_, false) => view! {
                    <div class="planning__intro">
                        <p>{texts::INTRO}</p>
                        <Room />
                    </div>
                    <Ways />
                    <Planned by=By::Day moving />
                }.into_any(),
            }}
        </div>
        <MoveDialog post=moving />
    }
}

/// How many are planned, and how many can be.
#[component]
fn Room() -> impl IntoView {
    let store = use_store();
    let number = Memo::new(move |_| store.scheduled.all.with(Vec::len));
    view! {
        <p class="planning__room">
            {move || texts::room(number.get(), MOST_SCHEDULED, MOST_SCHEDULED_A_DAY)}
        </p>
    }
}

/// To the composer and to the calendar.
#[component]
fn Ways() -> impl IntoView {
    view! {
        <p class="button-row planning__ways">
            <a class="button" href=Route::Compose.href()>{page::COMPOSE}</a>
            <a class="button" href=Route::Calendar.href()>
                <Icon name="calendar" />
                {page::CALENDAR}
            </a>
        </p>
    }
}

#[component]
fn Nothing(title: &'static str, text: &'static str) -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="clock" large=true />
            </span>
            <h2 class="state__title">{title}</h2>
            <p class="state__text">{text}</p>
        </div>
    }
}
