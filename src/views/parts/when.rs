//! Date and time of something that will be, by the browser's own fields.

use leptos::prelude::*;

use super::Icon;
use crate::{
    actions::{
        plan_many::NoRoom,
        plan_posts::{TimeProblem, time_problem},
    },
    browser::{clock, format, local_time},
    store::{MOST_SCHEDULED, MOST_SCHEDULED_A_DAY},
    texts::planning as texts,
};

/// Fields for date and time on the device's clock, with its time zone, and what is wrong with them.
#[component]
pub fn WhenFields(
    /// What the fields' ids begin with.
    #[prop(into)]
    id: String,
    /// What the group is called.
    #[prop(into)]
    legend: String,
    /// Date and time as the fields have them (`2026-07-04T18:00`); either may be missing.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the new ones.
    change: Callback<String>,
    /// Whether fields that are not filled in are told, too.
    #[prop(into)]
    strict: Signal<bool>,
) -> impl IntoView {
    let (date_id, time_id, error_id) =
        ([&id, "-date"].concat(), [&id, "-time"].concat(), [&id, "-error"].concat());
    let part = move |first: bool| {
        value.with(|value| {
            let (date, time) = value.split_once('T').unwrap_or((value, ""));
            if first { date } else { time }.to_owned()
        })
    };
    let set = move |first: bool, text: String| {
        let (date, time) =
            if first { (text, untrack(|| part(false))) } else { (untrack(|| part(true)), text) };
        change.run([&date, "T", &time].concat());
    };
    let time = Memo::new(move |_| value.with(|value| local_time::milliseconds(value)));
    let problem = Memo::new(move |_| {
        let problem = time_problem(time.get(), clock::now());
        problem.filter(|it| strict.get() || *it != TimeProblem::Incomplete)
    });
    let today = local_time::local(clock::now());
    let today = today.split_once('T').map(|(date, _)| date.to_owned());
    let invalid = move || problem.with(Option::is_some).then_some("true");
    view! {
        <fieldset class="when">
            <legend class="field__label">{legend}</legend>
            <div class="when__fields">
                <div class="field">
                    <label class="field__label" for=date_id.clone()>{texts::DATE}</label>
                    <input
                        class="field__input"
                        type="date"
                        id=date_id
                        min=today
                        aria-describedby=error_id.clone()
                        aria-invalid=invalid
                        prop:value=move || part(true)
                        on:change=move |event| set(true, event_target_value(&event))
                    />
                </div>
                <div class="field">
                    <label class="field__label" for=time_id.clone()>{texts::TIME}</label>
                    <input
                        class="field__input"
                        type="time"
                        id=time_id
                        aria-describedby=error_id.clone()
                        aria-invalid=invalid
                        prop:value=move || part(false)
                        on:change=move |event| set(false, event_target_value(&event))
                    />
                </div>
            </div>
            <div id=error_id role="status">
                {move || match (problem.get(), time.get()) {
                    (Some(problem), _) => view! {
                        <p class="field__error">
                            <Icon name="warning" small=true />
                            <span>{time_words(problem)}</span>
                        </p>
                    }.into_any(),
                    (None, Some(time)) => view! {
                        <p class="when__told">{texts::appears(&moment(time))}</p>
                    }.into_any(),
                    (None, None) => ().into_any(),
                }}
            </div>
            <p class="field__hint">
                {move || texts::zone(&format::zone(time.get().unwrap_or_else(clock::now)))}
            </p>
        </fieldset>
    }
}

/// A planned time in words: `Donnerstag, 26. November 2026, um 09:00 Uhr`.
pub fn moment(time: f64) -> String {
    texts::moment(&format::day(time), &format::clock(time))
}

/// Tomorrow at nine, as the fields have it.
pub fn tomorrow_morning() -> String {
    let tomorrow = local_time::local(local_time::days_later(clock::now(), 1));
    let date = tomorrow.split_once('T').map_or("", |(date, _)| date);
    [date, "T09:00"].concat()
}

/// Why there is no room for planned posts.
pub fn room_words(room: NoRoom) -> String {
    match room {
        NoRoom::InAll { waiting } => texts::all_is_full(waiting, MOST_SCHEDULED),
        NoRoom::OnDay { time, waiting } => {
            texts::day_is_full(&format::day(time), waiting, MOST_SCHEDULED_A_DAY)
        }
    }
}

/// What is wrong with a time.
pub fn time_words(problem: TimeProblem) -> &'static str {
    match problem {
        TimeProblem::Incomplete => texts::INCOMPLETE,
        TimeProblem::Past => texts::PAST,
        TimeProblem::TooSoon => texts::TOO_SOON,
    }
}
