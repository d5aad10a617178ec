//! Publishing later: switched on by the clock, with date and time.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    actions::{
        plan_many::no_room,
        plan_posts::{ask_whether_can_plan, can_plan, load_scheduled},
    },
    browser::{format, local_time, page, task},
    routes::Route,
    store::{Load, use_store},
    texts::{planning as texts, shell},
    views::parts::{Icon, WhenFields, room_words, tomorrow_morning},
};

/// Switches planning on and off, where the server keeps posts for later.
#[component]
pub(super) fn ScheduleSwitch(desk: Desk) -> impl IntoView {
    let store = use_store();
    task::spawn(ask_whether_can_plan(store));
    let is_on = Memo::new(move |_| desk.is_planned());
    let toggle = move |_| {
        if is_on.get_untracked() {
            return desk.plan(None);
        }
        desk.plan(Some(&tomorrow_morning()));
        task::spawn(async {
            task::next_frame().await;
            task::next_frame().await;
            page::focus_first(".composer .when input");
        });
    };
    view! {
        <Show when=move || can_plan(store) && !desk.is_edit()>
            <button
                class="icon-button"
                type="button"
                aria-label=texts::PLAN
                title=texts::PLAN
                aria-pressed=move || is_on.get().to_string()
                disabled=move || desk.is_busy() || desk.is_begun()
                on:click=toggle
            >
                <Icon name="clock" />
            </button>
        </Show>
    }
}

/// Date and time of a post that is to be planned, and what the server asks for.
#[component]
pub(super) fn ScheduleFields(desk: Desk) -> impl IntoView {
    let is_on = Memo::new(move |_| desk.is_planned());
    view! {
        <Show when=move || is_on.get()>
            <Fields desk />
        </Show>
    }
}

#[component]
fn Fields(desk: Desk) -> impl IntoView {
    let store = use_store();
    if store.scheduled.load.get_untracked() == Load::Untouched {
        task::spawn(load_scheduled(store));
    }
    let value = Signal::derive(move || desk.planned_for());
    let change = Callback::new(move |text: String| desk.plan(Some(&text)));
    let replaces = Memo::new(move |_| desk.read(|draft| draft.replaces.is_some()));
    let room = Memo::new(move |_| {
        let at = local_time::milliseconds(&desk.planned_for())?;
        no_room(store, &[at]).map(room_words)
    });
    view! {
        <div class="composer__schedule">
            <Row desk />
            {move || replaces.get().then(|| view! {
                <p class="composer__told">
                    <Icon name="info" small=true />
                    <span>{texts::EDIT_TOLD}</span>
                </p>
            })}
            <WhenFields id="schedule" legend=texts::WHEN value change strict=move || desk.is_asked() />
            <p class="field__hint">{texts::HINT}</p>
            <div role="status">
                {move || room.get().map(|room| view! {
                    <p class="field__error">
                        <Icon name="warning" small=true />
                        <span>{room}</span>
                    </p>
                })}
            </div>
            <p class="composer__ways">
                <a href=Route::Scheduled.href()>{shell::page::SCHEDULED}</a>
                <a href=Route::Calendar.href()>{shell::page::CALENDAR}</a>
                <button
                    class="link-button"
                    type="button"
                    disabled=move || desk.is_busy()
                    on:click=move |_| {
                        desk.plan(None);
                        page::focus_first(".composer__text");
                    }
                >
                    {texts::NOT_LATER}
                </button>
            </p>
        </div>
    }
}

/// Tells at once that several posts in a row cannot be planned, and what can be done.
#[component]
fn Row(desk: Desk) -> impl IntoView {
    let is_row =
        Memo::new(move |_| desk.read(|draft| draft.more.iter().any(|part| !part.is_empty())));
    let first_alone = move |_| {
        desk.plan_first_alone();
        page::focus_first(".composer .when input");
    };
    view! {
        <div role="status">
            <Show when=move || is_row.get()>
                <div class="notice">
                    <Icon name="info" />
                    <div class="notice__body">
                        <p>{texts::ROW_TOLD}</p>
                        <div class="button-row">
                            <button
                                class="button button--small"
                                type="button"
                                disabled=move || desk.is_busy()
                                on:click=first_alone
                            >
                                {texts::FIRST_ALONE}
                            </button>
                        </div>
                    </div>
                </div>
            </Show>
        </div>
    }
}

/// What the button that plans says: with the time, once it is whole.
pub(super) fn plan_words(desk: Desk) -> String {
    match local_time::milliseconds(&desk.planned_for()) {
        Some(at) => texts::plan_at(&format::short_moment(at)),
        None => texts::PLAN_BUTTON.to_owned(),
    }
}
