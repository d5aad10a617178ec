//! What is asked about an occasion.

use leptos::{ev, prelude::*};

use crate::{
    actions::prepare_occasion::change_preparation,
    browser::{clock, local_time},
    cooperative::calendar::{Occasion, Particular, Wrong},
    store::use_store,
    texts::calendar as texts,
    views::parts::{Field, described_by},
};

/// Asks for an occasion's particulars and makes suggestions of them.
#[component]
pub(super) fn ParticularsForm(
    /// What is announced.
    occasion: Occasion,
) -> impl IntoView {
    let store = use_store();
    // Only once it was asked for is told what is missing.
    let asked = RwSignal::new(false);
    let nothing = RwSignal::new(false);
    let problems = Memo::new(move |_| {
        let now = local_time::local(clock::now());
        let problems =
            store.calendar.with(|preparation| occasion.problems(&preparation.particulars, &now));
        if asked.get() { problems } else { Vec::new() }
    });
    let suggest = move |event: ev::SubmitEvent| {
        event.prevent_default();
        asked.set(true);
        if problems.with_untracked(|problems| !problems.is_empty()) {
            return;
        }
        let now = local_time::local(clock::now());
        let suggestions = store
            .calendar
            .with_untracked(|preparation| occasion.suggestions(&preparation.particulars, &now));
        nothing.set(suggestions.is_empty());
        change_preparation(store, |preparation| preparation.suggest(suggestions));
    };
    let has_posts = Memo::new(move |_| store.calendar.with(|it| !it.posts.is_empty()));
    let fields = occasion.asks_for().iter().map(|(particular, needed)| {
        view! { <Asked occasion particular=*particular needed=*needed problems /> }
    });
    view! {
        <form class="form planning__form" on:submit=suggest novalidate>
            {fields.collect_view()}
            {(occasion == Occasion::Subscription).then(|| view! {
                <p class="field__hint">{texts::SHARES_HINT}</p>
            })}
            <div class="button-row">
                <button class="button button--primary" type="submit">
                    {move || if has_posts.get() { texts::SUGGEST_ANEW } else { texts::SUGGEST }}
                </button>
            </div>
            <Show when=move || has_posts.get()>
                <p class="field__hint">{texts::SUGGEST_ANEW_HINT}</p>
            </Show>
            <p role="status">{move || nothing.get().then_some(texts::NOTHING)}</p>
        </form>
    }
}

#[component]
fn Asked(
    occasion: Occasion,
    particular: Particular,
    needed: bool,
    problems: Memo<Vec<(Particular, Wrong)>>,
) -> impl IntoView {
    let store = use_store();
    let words = words_of(occasion, particular);
    let error = Signal::derive(move || {
        let wrong = problems.with(|problems| {
            problems.iter().find(|(other, _)| *other == particular).map(|(_, wrong)| *wrong)
        });
        wrong.map(|wrong| wrong_words(wrong).to_owned())
    });
    view! {
        <Field
            id=words.id
            label=words.label
            hint=words.hint
            optional={if needed { "" } else { texts::OPTIONAL }}
            error
        >
            <input
                class="field__input"
                type=words.kind
                id=words.id
                aria-describedby=described_by(words.id)
                aria-invalid=move || error.with(Option::is_some).to_string()
                required=needed
                prop:value=move || store.calendar.with(|it| it.particulars.of(particular).to_owned())
                on:input=move |event| {
                    let text = event_target_value(&event);
                    change_preparation(store, |it| it.particulars.set(particular, text));
                }
            />
        </Field>
    }
}

/// How a particular is asked for.
struct Words {
    id: &'static str,
    kind: &'static str,
    label: &'static str,
    hint: &'static str,
}

fn words_of(occasion: Occasion, particular: Particular) -> Words {
    let words = |id, kind, label, hint| Words { id, kind, label, hint };
    match (particular, occasion) {
        (Particular::Day, Occasion::Subscription) => words("day", "date", texts::FIRST_DAY, ""),
        (Particular::Day, _) => words("day", "date", texts::DAY, ""),
        (Particular::LastDay, _) => words("last-day", "date", texts::LAST_DAY, ""),
        (Particular::Time, _) => words("time", "time", texts::TIME, ""),
        (Particular::Place, _) => words("place", "text", texts::PLACE, texts::PLACE_HINT),
        (Particular::What, Occasion::Subscription) => {
            words("what", "text", texts::WHAT_FOR, texts::WHAT_FOR_HINT)
        }
        (Particular::What, Occasion::CoopsDay) => {
            words("what", "text", texts::WHAT_WE_DO, texts::WHAT_WE_DO_HINT)
        }
        (Particular::What, _) => words("what", "text", texts::WHAT_TO_SEE, texts::WHAT_TO_SEE_HINT),
        (Particular::Link, _) => words("link", "url", texts::LINK, texts::LINK_HINT),
    }
}

fn wrong_words(wrong: Wrong) -> &'static str {
    match wrong {
        Wrong::Missing => texts::MISSING,
        Wrong::Past => texts::PAST,
        Wrong::BeforeFirst => texts::BEFORE_FIRST,
    }
}
