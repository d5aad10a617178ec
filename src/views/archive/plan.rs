//! Asks when what is chosen is to appear, one post after the other.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    actions::{
        plan_many::{Every, NoRoom, no_room},
        plan_posts::{load_scheduled, time_problem},
    },
    browser::{clock, local_time, task},
    store::{Load, MOST_SCHEDULED, use_store},
    texts::{archive as texts, common},
    views::parts::{Dialog, Icon, WhenFields, moment, room_words},
};

const CHOICES: [(Every, &str); 4] = [
    (Every::Day, texts::DAILY),
    (Every::Workday, texts::WORKDAYS),
    (Every::OtherDay, texts::EVERY_OTHER),
    (Every::Week, texts::WEEKLY),
];

/// Asks when the chosen posts are to appear, and plans them.
#[component]
pub(super) fn PlanDialog(
    desk: Desk,
    /// Whether it asks.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog open title=texts::PLAN_TITLE>
            {move || match untrack(|| desk.singles()) {
                0 => view! {
                    <div class="dialog__body"><p>{texts::ONLY_THREADS}</p></div>
                    <div class="dialog__foot">
                        <button class="button" type="button" on:click=move |_| open.set(false)>
                            {common::CLOSE}
                        </button>
                    </div>
                }.into_any(),
                singles => view! { <Planning desk open singles /> }.into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn Planning(
    desk: Desk,
    open: RwSignal<bool>,
    /// How many posts are to be planned.
    singles: usize,
) -> impl IntoView {
    let store = use_store();
    if !matches!(store.scheduled.load.get_untracked(), Load::Done | Load::Loading) {
        task::spawn(load_scheduled(store));
    }
    let plan = desk.plan;
    let first = Memo::new(move |_| plan.with(|plan| local_time::milliseconds(&plan.first)));
    let times = Memo::new(move |_| {
        let every = plan.with(|plan| plan.every);
        first.get().map(|first| every.times(first, singles)).unwrap_or_default()
    });
    let room = Memo::new(move |_| times.with(|times| no_room(store, times)));
    let strict = RwSignal::new(false);
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        strict.set(true);
        let is_possible =
            untrack(|| time_problem(first.get(), clock::now()).is_none() && room.get().is_none());
        if is_possible {
            open.set(false);
            desk.take_over(times.get_untracked());
        }
    };
    let change = Callback::new(move |value| plan.update(|plan| plan.first = value));
    view! {
        <form novalidate on:submit=go>
            <div class="dialog__body">
                <p>{texts::PLAN_TEXT}</p>
                <WhenFields
                    id="archive-first"
                    legend=texts::FIRST
                    value=Signal::derive(move || plan.with(|plan| plan.first.clone()))
                    change
                    strict
                />
                {(singles > 1).then(|| view! { <Distance desk /> })}
                <div role="status">
                    {move || match room.get() {
                        Some(room) => view! {
                            <p class="field__error">
                                <Icon name="warning" small=true />
                                <span>{words(room)}</span>
                            </p>
                        }.into_any(),
                        None => last_words(&times.get()).into_any(),
                    }}
                </div>
                {besides(desk, singles)}
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {common::CANCEL}
                </button>
                <button class="button button--primary" type="submit">
                    {texts::plan_now(singles)}
                </button>
            </div>
        </form>
    }
}

/// How far apart the posts appear.
#[component]
fn Distance(desk: Desk) -> impl IntoView {
    let chosen = desk.plan.with_untracked(|plan| plan.every);
    view! {
        <div class="field">
            <label class="field__label" for="archive-every">{texts::EVERY}</label>
            <select
                class="field__select"
                id="archive-every"
                on:change=move |event| {
                    let place = event_target_value(&event).parse::<usize>().unwrap_or_default();
                    if let Some((every, _)) = CHOICES.get(place) {
                        desk.plan.update(|plan| plan.every = *every);
                    }
                }
            >
                {CHOICES.into_iter().enumerate().map(|(place, (every, words))| view! {
                    <option value=place.to_string() selected=every == chosen>{words}</option>
                }).collect_view()}
            </select>
        </div>
    }
}

/// When the last of several posts appears.
fn last_words(times: &[f64]) -> Option<impl IntoView> {
    let last = times.get(1..)?.last().copied()?;
    Some(view! { <p class="field__hint">{texts::last(&moment(last))}</p> })
}

/// What else is to be known of the choice.
fn besides(desk: Desk, singles: usize) -> impl IntoView {
    let settings = use_store().settings;
    let all = desk.chosen.with_untracked(|chosen| chosen.len());
    let threads = all.saturating_sub(singles);
    let has_media = desk.read(|archive| archive.has_media);
    let told = match (has_media, settings.choices.with_untracked(|it| it.needs_descriptions)) {
        (false, _) => texts::lack_pictures as fn(usize) -> String,
        (true, true) => texts::lack_descriptions,
        (true, false) => texts::undescribed,
    };
    let lacking = untrack(|| if has_media { desk.undescribed() } else { desk.pictured() });
    view! {
        {(threads > 0).then(|| view! { <p class="field__hint">{texts::threads_stay(threads)}</p> })}
        {(lacking > 0).then(|| view! { <p class="field__hint">{told(lacking)}</p> })}
    }
}

fn words(room: NoRoom) -> String {
    match room {
        NoRoom::InAll { waiting } => {
            texts::too_many(MOST_SCHEDULED.saturating_sub(waiting), MOST_SCHEDULED)
        }
        other => room_words(other),
    }
}
