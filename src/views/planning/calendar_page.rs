//! The Genossenschaftskalender: choose an occasion, tell what is known, go over the posts, plan
//! them; and what is planned, by month.

use leptos::prelude::*;

use super::{
    move_dialog::MoveDialog,
    particulars_form::ParticularsForm,
    planned::{By, Planned},
    suggestions::Suggestions,
};
use crate::{
    actions::{
        plan_posts::load_scheduled,
        prepare_occasion::{change_preparation, restore_preparation},
    },
    browser::{clock, local_time, task},
    cooperative::calendar::{Day, Occasion, next_day_of_cooperatives},
    routes::Route,
    store::{Load, Preparation, use_store},
    texts::{calendar as texts, planning, shell::page},
    views::parts::{PageHead, use_title},
};

/// The Genossenschaftskalender.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let store = use_store();
    use_title(page::CALENDAR.to_owned());
    // What is planned already shows by its draft, which is there only after a moment.
    Effect::new(move || {
        if store.drafts.are_there.get() {
            untrack(|| restore_preparation(store));
        }
    });
    task::spawn(load_scheduled(store));
    let moving = RwSignal::new(None);
    let occasion = Memo::new(move |_| store.calendar.with(|it| it.occasion));
    let is_offered = move || store.scheduled.is_offered.get() != Some(false);
    view! {
        <PageHead title=page::CALENDAR.to_owned() back=Route::Scheduled />
        <div class="planning">
            <Show
                when=is_offered
                fallback=|| view! { <p class="planning__intro">{planning::NOT_OFFERED}</p> }
            >
                <p class="planning__intro">{texts::INTRO}</p>
                <Occasions />
                {move || occasion.get().map(|occasion| view! {
                    <ParticularsForm occasion />
                    <Suggestions />
                })}
                <section class="planning__months" aria-labelledby="planned">
                    <h2 class="planning__title" id="planned">{texts::PLANNED}</h2>
                    <NothingYet />
                    <Planned by=By::Month moving />
                </section>
            </Show>
        </div>
        <MoveDialog post=moving />
    }
}

/// Chooses an occasion.
#[component]
fn Occasions() -> impl IntoView {
    let store = use_store();
    let choose = move |occasion: Occasion| {
        change_preparation(store, |it| {
            // What was filled in may fit the next occasion, too; its posts do not.
            let particulars = std::mem::take(&mut it.particulars);
            *it = Preparation { occasion: Some(occasion), particulars, ..Preparation::default() };
        });
    };
    let choices = Occasion::ALL.map(|occasion| {
        let is_chosen = move || store.calendar.with(|it| it.occasion == Some(occasion));
        view! {
            <label class="choice planning__occasion">
                <input
                    class="choice__input"
                    type="radio"
                    name="occasion"
                    prop:checked=is_chosen
                    on:change=move |_| choose(occasion)
                />
                <span class="choice__text">
                    {name_of(occasion)}
                    <span class="choice__hint">{hint_of(occasion)}</span>
                </span>
            </label>
        }
    });
    view! {
        <fieldset class="planning__occasions">
            <legend class="planning__title">{texts::OCCASIONS}</legend>
            {choices.into_iter().collect_view()}
        </fieldset>
    }
}

fn name_of(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::Assembly => texts::ASSEMBLY,
        Occasion::Subscription => texts::SUBSCRIPTION,
        Occasion::OpenDay => texts::OPEN_DAY,
        Occasion::CoopsDay => texts::COOPS_DAY,
    }
}

fn hint_of(occasion: Occasion) -> String {
    match occasion {
        Occasion::Assembly => texts::ASSEMBLY_HINT.into(),
        Occasion::Subscription => texts::SUBSCRIPTION_HINT.into(),
        Occasion::OpenDay => texts::OPEN_DAY_HINT.into(),
        Occasion::CoopsDay => {
            let today = Day::parse(&local_time::local(clock::now()));
            let day = today.map(|today| next_day_of_cooperatives(today).words());
            texts::coops_day_hint(&day.unwrap_or_default())
        }
    }
}

#[component]
fn NothingYet() -> impl IntoView {
    let store = use_store();
    let is_empty = Memo::new(move |_| {
        store.scheduled.load.get() == Load::Done && store.scheduled.all.with(Vec::is_empty)
    });
    move || {
        is_empty.get().then(|| view! { <p class="planning__intro">{texts::NOTHING_PLANNED}</p> })
    }
}
