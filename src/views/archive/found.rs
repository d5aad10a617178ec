//! What was found in an archive, how it is looked through, and what is done with what is chosen.

use leptos::prelude::*;

use super::{desk::Desk, list::List, plan::PlanDialog};
use crate::{
    actions::plan_posts::{ask_whether_can_plan, can_plan},
    browser::{page, task},
    elsewhere::archive::years,
    store::use_store,
    texts::archive as texts,
    views::parts::Icon,
};

/// What was found in an archive.
#[component]
pub(super) fn Found(desk: Desk) -> impl IntoView {
    let (threads, owner) = desk.read(|archive| (archive.threads.len(), archive.owner.clone()));
    let lacks_words = desk.read(|archive| archive.has_media && archive.lacks_descriptions());
    let (unreadable, has_media) = desk.read(|archive| (archive.unreadable, archive.has_media));
    task::spawn(async {
        task::next_frame().await;
        page::focus_first("#archive-found");
    });
    view! {
        <section class="archive__found" aria-labelledby="archive-found">
            <h2 class="part-title" id="archive-found" tabindex="-1">
                {texts::found(threads, owner.as_deref())}
            </h2>
            <p class="field__hint">
                {texts::LEFT_OUT}
                {(!has_media).then(|| [" ", texts::TEXTS_ONLY].concat())}
                {lacks_words.then(|| [" ", texts::NO_DESCRIPTIONS].concat())}
                {(unreadable > 0).then(|| [" ", &texts::unreadable(unreadable)].concat())}
            </p>
            <Filters desk />
            <List desk />
            <Doing desk />
        </section>
    }
}

#[component]
fn Filters(desk: Desk) -> impl IntoView {
    let years = desk.read(|archive| years(&archive.threads));
    let fresh = Memo::new(move |_| desk.fresh());
    let choose_all = move |_| {
        let fresh = fresh.get_untracked();
        desk.chosen.update(|chosen| chosen.extend(fresh));
    };
    view! {
        <div class="archive__filters">
            <div class="field">
                <label class="field__label" for="archive-year">{texts::YEAR}</label>
                <select
                    class="field__select"
                    id="archive-year"
                    on:change=move |event| {
                        let year = event_target_value(&event).parse().ok();
                        desk.choice.update(|choice| choice.year = year);
                    }
                >
                    <option value="">{texts::ALL_YEARS}</option>
                    {years.into_iter().map(|(year, posts)| view! {
                        <option value=year.to_string()>{texts::year(year, posts)}</option>
                    }).collect_view()}
                </select>
            </div>
            <div class="field">
                <label class="field__label" for="archive-words">{texts::SEARCH}</label>
                <input
                    class="field__input"
                    id="archive-words"
                    type="search"
                    dir="auto"
                    on:input=move |event| {
                        let words = event_target_value(&event);
                        desk.choice.update(|choice| choice.words = words);
                    }
                />
            </div>
            <label class="choice archive__replies">
                <input
                    class="choice__input"
                    type="checkbox"
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        desk.choice.update(|choice| choice.with_replies = on);
                    }
                />
                <span class="choice__text">{texts::REPLIES}</span>
            </label>
        </div>
        <div class="button-row">
            <Show when=move || !fresh.with(Vec::is_empty)>
                <button class="button button--small" type="button" on:click=choose_all>
                    {move || texts::choose_all(fresh.with(Vec::len))}
                </button>
            </Show>
            <Show when=move || !desk.chosen.with(|chosen| chosen.is_empty())>
                <button
                    class="button button--small button--quiet"
                    type="button"
                    on:click=move |_| desk.chosen.update(|chosen| chosen.clear())
                >
                    {texts::CHOOSE_NONE}
                </button>
            </Show>
        </div>
    }
}

/// What is done with what is chosen.
#[component]
fn Doing(desk: Desk) -> impl IntoView {
    let store = use_store();
    task::spawn(ask_whether_can_plan(store));
    let asks = RwSignal::new(false);
    let chosen = Memo::new(move |_| desk.chosen.with(|chosen| chosen.len()));
    let running = Memo::new(move |_| desk.running.get());
    view! {
        <Show when=move || running.get().is_some() || chosen.get() != 0>
            <div class="archive__doing">
                <div role="status">
                    {move || desk.why.get().map(|why| view! {
                        <p class="field__error">
                            <Icon name="warning" small=true />
                            <span>{why}</span>
                        </p>
                    })}
                </div>
                {move || match running.get() {
                    Some((done, all)) => view! {
                        <span role="status">{texts::progress(done, all)}</span>
                        <button
                            class="button button--small"
                            type="button"
                            on:click=move |_| desk.stopped.set(true)
                        >
                            {texts::STOP}
                        </button>
                    }.into_any(),
                    None => view! {
                        <span role="status">{texts::chosen(chosen.get())}</span>
                        <div class="button-row">
                            <Show when=move || can_plan(store)>
                                <button
                                    class="button button--small"
                                    type="button"
                                    on:click=move |_| asks.set(true)
                                >
                                    {texts::PLAN}
                                </button>
                            </Show>
                            <button
                                class="button button--small button--primary"
                                type="button"
                                on:click=move |_| desk.take_over(Vec::new())
                            >
                                {texts::AS_DRAFTS}
                            </button>
                        </div>
                    }.into_any(),
                }}
            </div>
        </Show>
        <PlanDialog desk open=asks />
    }
}
