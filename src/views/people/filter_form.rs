//! A filter, to make or to change it.

use leptos::prelude::*;
use mastodon::{
    ApiError, FilterId, FilterKeywordId,
    endpoints::filters::{FilterExpiry, KeywordChange, SaveFilter},
    entities::{Filter, FilterAction, FilterContext},
};

use crate::{
    actions::{
        keep_filters::{filters, save_filter},
        navigate,
    },
    browser::{format, page, task},
    routes::{OwnList, Route},
    store::use_store,
    texts::filters as texts,
    views::{
        parts::{ErrorState, Field, Icon, PageHead, described_by, use_title},
        timeline::PostSkeletons,
    },
};

/// Since this version of Mastodon's API a filter may cover media alone.
const BLURS: u64 = 6;

/// The page of a filter.
#[component]
pub fn FilterPage(
    /// Which; `None` = a new one.
    id: Option<FilterId>,
) -> impl IntoView {
    let title = if id.is_some() { texts::EDIT_TITLE } else { texts::NEW };
    use_title(title.to_owned());
    let content = match id {
        Some(id) => view! { <Known id /> }.into_any(),
        None => view! { <Form filter=None /> }.into_any(),
    };
    view! {
        <PageHead title=title.to_owned() back=Route::OwnList(OwnList::Filters) />
        <div class="people__sheet people__padded">{content}</div>
    }
}

/// The form, as soon as the filter is loaded.
#[component]
fn Known(id: FilterId) -> impl IntoView {
    let store = use_store();
    let found = RwSignal::new(None::<Result<Filter, ApiError>>);
    let load = Callback::new(move |()| {
        let id = id.clone();
        found.set(None);
        task::spawn(async move {
            let all = filters(store).await;
            let own = all.and_then(|all| {
                all.into_iter().find(|filter| filter.id == id).ok_or(ApiError::NotFound)
            });
            // The page may be gone by now.
            let _ = found.try_set(Some(own));
        });
    });
    load.run(());
    move || match found.get() {
        None => view! { <PostSkeletons /> }.into_any(),
        Some(Err(error)) => view! { <ErrorState error retry=load /> }.into_any(),
        Some(Ok(filter)) => view! { <Form filter=Some(filter) /> }.into_any(),
    }
}

/// A word in the form.
#[derive(Clone)]
struct Word {
    /// Tells the rows apart.
    row: u32,
    id: Option<FilterKeywordId>,
    text: RwSignal<String>,
    whole: RwSignal<bool>,
}

/// What is filled in.
#[derive(Clone, Copy)]
struct Desk {
    id: StoredValue<Option<FilterId>>,
    title: RwSignal<String>,
    words: RwSignal<Vec<Word>>,
    removed: RwSignal<Vec<FilterKeywordId>>,
    context: RwSignal<Vec<FilterContext>>,
    action: RwSignal<FilterAction>,
    expiry: RwSignal<FilterExpiry>,
    problem: RwSignal<Option<(&'static str, &'static str)>>,
}

impl Desk {
    fn new(filter: Option<Filter>) -> Self {
        let is_new = filter.is_none();
        let words = filter.iter().flat_map(|filter| filter.keywords.clone()).zip(0..);
        let words: Vec<Word> = words
            .map(|(word, row)| Word {
                row,
                id: Some(word.id),
                text: RwSignal::new(word.keyword),
                whole: RwSignal::new(word.whole_word),
            })
            .collect();
        let all = || texts::PLACES.map(|(context, _)| context).to_vec();
        let desk = Self {
            id: StoredValue::new(filter.as_ref().map(|filter| filter.id.clone())),
            title: RwSignal::new(filter.as_ref().map(|it| it.title.clone()).unwrap_or_default()),
            words: RwSignal::new(words),
            removed: RwSignal::new(Vec::new()),
            context: RwSignal::new(filter.as_ref().map_or_else(all, |it| it.context.clone())),
            action: RwSignal::new(
                filter.as_ref().map_or(FilterAction::Warn, |it| it.filter_action),
            ),
            expiry: RwSignal::new(if is_new {
                FilterExpiry::Never
            } else {
                FilterExpiry::Unchanged
            }),
            problem: RwSignal::new(None),
        };
        if is_new {
            desk.add_word();
        }
        desk
    }

    fn add_word(self) -> u32 {
        let rows = self.words.with_untracked(|words| words.iter().map(|word| word.row).max());
        let row = rows.map_or(0, |row| row + 1);
        let word =
            Word { row, id: None, text: RwSignal::new(String::new()), whole: RwSignal::new(true) };
        self.words.update(|words| words.push(word));
        row
    }

    fn remove_word(self, row: u32) {
        self.words.update(|words| {
            words.retain(|word| {
                if word.row == row {
                    self.removed.update(|removed| removed.extend(word.id.clone()));
                }
                word.row != row
            });
        });
    }

    /// The filter; or which field something is missing in, and what.
    fn read(self) -> Result<SaveFilter, (&'static str, &'static str)> {
        let title = self.title.get_untracked().trim().to_owned();
        if title.is_empty() {
            return Err(("filter-title", texts::NO_TITLE));
        }
        let mut keywords = Vec::new();
        let mut is_some = false;
        for word in self.words.get_untracked() {
            let keyword = word.text.get_untracked().trim().to_owned();
            let whole_word = word.whole.get_untracked();
            is_some |= !keyword.is_empty();
            match (word.id, keyword.is_empty()) {
                (Some(id), true) => keywords.push(KeywordChange::Remove(id)),
                (Some(id), false) => {
                    keywords.push(KeywordChange::Change { id, keyword, whole_word });
                }
                (None, false) => keywords.push(KeywordChange::Add { keyword, whole_word }),
                (None, true) => {}
            }
        }
        if !is_some {
            return Err(("filter-words", texts::NO_KEYWORD));
        }
        keywords.extend(self.removed.get_untracked().into_iter().map(KeywordChange::Remove));
        let context = self.context.get_untracked();
        if context.is_empty() {
            return Err(("filter-places", texts::NO_CONTEXT));
        }
        let action = Some(self.action.get_untracked());
        let expiry = self.expiry.get_untracked();
        Ok(SaveFilter { id: self.id.get_value(), title, context, action, expiry, keywords })
    }
}

#[component]
fn Form(filter: Option<Filter>) -> impl IntoView {
    let store = use_store();
    let ends = filter.as_ref().and_then(|filter| filter.expires_at.clone());
    let desk = Desk::new(filter);
    let busy = RwSignal::new(false);
    let save = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let filter = match desk.read() {
            _ if busy.get_untracked() => return,
            Ok(filter) => filter,
            Err((field, problem)) => {
                desk.problem.set(Some((field, problem)));
                page::focus_first(&["#", field, ", #", field, " input"].concat());
                return;
            }
        };
        desk.problem.set(None);
        busy.set(true);
        task::spawn(async move {
            if save_filter(store, filter).await {
                navigate::go_back(store, Route::OwnList(OwnList::Filters));
            }
            // The page may be gone by now.
            let _ = busy.try_set(false);
        });
    };
    let until = ends.map(|ends| texts::as_before(&format::moment(&ends)));
    view! {
        <form class="form" novalidate on:submit=save>
            <Field
                id="filter-title"
                label=texts::TITLE
                hint=texts::TITLE_HINT
                error=problem_of(desk, "filter-title")
            >
                <input
                    class="field__input"
                    id="filter-title"
                    type="text"
                    autocomplete="off"
                    aria-describedby=described_by("filter-title")
                    prop:value=move || desk.title.get()
                    on:input=move |event| desk.title.set(event_target_value(&event))
                />
            </Field>
            <Words desk />
            <Places desk />
            <Actions desk />
            <Expiry desk until />
            <div class="button-row">
                <button
                    class="button button--primary"
                    type="submit"
                    aria-busy=move || busy.get().then_some("true")
                >
                    {texts::SAVE}
                </button>
            </div>
        </form>
    }
}

#[component]
fn Words(desk: Desk) -> impl IntoView {
    let add = move |_| {
        let row = desk.add_word();
        task::spawn(async move {
            task::next_frame().await;
            page::focus_in_view(&word_id(row));
        });
    };
    view! {
        <fieldset class="field" id="filter-words">
            <legend class="field__label">{texts::KEYWORDS}</legend>
            <p class="field__hint">{texts::KEYWORDS_HINT}</p>
            <For each=move || desk.words.get() key=|word| word.row let:word>
                <WordRow desk word />
            </For>
            <Problem desk field="filter-words" />
            <button class="button button--quiet people__add" type="button" on:click=add>
                <Icon name="plus" />
                {texts::ADD}
            </button>
        </fieldset>
    }
}

#[component]
fn WordRow(desk: Desk, word: Word) -> impl IntoView {
    let Word { row, text, whole, .. } = word;
    let place = Memo::new(move |_| {
        let place = desk.words.with(|words| words.iter().position(|word| word.row == row));
        place.unwrap_or_default() + 1
    });
    view! {
        <div class="people__word">
            <input
                class="field__input"
                id=word_id(row)
                type="text"
                autocomplete="off"
                aria-label=move || texts::keyword(place.get())
                prop:value=move || text.get()
                on:input=move |event| text.set(event_target_value(&event))
            />
            <button
                class="icon-button"
                type="button"
                aria-label=move || texts::remove(place.get())
                on:click=move |_| desk.remove_word(row)
            >
                <Icon name="close" />
            </button>
            <label class="choice">
                <input
                    class="choice__input"
                    type="checkbox"
                    prop:checked=move || whole.get()
                    on:change=move |event| whole.set(event_target_checked(&event))
                />
                <span class="choice__text">{texts::WHOLE_WORD}</span>
            </label>
        </div>
    }
}

#[component]
fn Places(desk: Desk) -> impl IntoView {
    let choices = texts::PLACES.map(|(context, label)| {
        let toggle = move |event| {
            let on = event_target_checked(&event);
            desk.context.update(|places| {
                places.retain(|other| *other != context);
                if on {
                    places.push(context);
                }
            });
        };
        view! {
            <label class="choice">
                <input
                    class="choice__input"
                    type="checkbox"
                    prop:checked=move || desk.context.with(|places| places.contains(&context))
                    on:change=toggle
                />
                <span class="choice__text">{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field" id="filter-places">
            <legend class="field__label">{texts::CONTEXTS}</legend>
            {choices}
            <Problem desk field="filter-places" />
        </fieldset>
    }
}

#[component]
fn Actions(desk: Desk) -> impl IntoView {
    let store = use_store();
    let blurs = Memo::new(move |_| store.instance.api_version() >= BLURS);
    let choices = texts::ACTIONS.map(|(action, label, hint)| {
        view! {
            <Show when=move || blurs.get() || action != FilterAction::Blur>
                <label class="choice">
                    <input
                        class="choice__input"
                        type="radio"
                        name="filter-action"
                        prop:checked=move || desk.action.get() == action
                        on:change=move |_| desk.action.set(action)
                    />
                    <span class="choice__text">
                        {label} <span class="choice__hint">{hint}</span>
                    </span>
                </label>
            </Show>
        }
    });
    view! {
        <fieldset class="field">
            <legend class="field__label">{texts::ACTION}</legend>
            {choices}
        </fieldset>
    }
}

#[component]
fn Expiry(desk: Desk, until: Option<String>) -> impl IntoView {
    let choose = move |event| {
        let chosen = event_target_value(&event);
        desk.expiry.set(match chosen.as_str() {
            "before" => FilterExpiry::Unchanged,
            seconds => seconds.parse().map_or(FilterExpiry::Never, FilterExpiry::In),
        });
    };
    let ends = until.is_some();
    if !ends {
        desk.expiry.set(FilterExpiry::Never);
    }
    view! {
        <div class="field">
            <label class="field__label" for="filter-expiry">{texts::EXPIRY}</label>
            <select class="field__select" id="filter-expiry" on:change=choose>
                {until.map(|until| view! { <option value="before" selected=true>{until}</option> })}
                <option value="never" selected=!ends>{texts::NEVER}</option>
                {texts::EXPIRIES.map(|(seconds, label)| {
                    view! { <option value=seconds.to_string()>{label}</option> }
                })}
            </select>
        </div>
    }
}

/// What is missing in a group of fields.
#[component]
fn Problem(desk: Desk, field: &'static str) -> impl IntoView {
    let problem = problem_of(desk, field);
    view! {
        <div role="alert">
            {move || problem.get().map(|problem| view! {
                <p class="field__error">
                    <Icon name="warning" small=true />
                    <span>{problem}</span>
                </p>
            })}
        </div>
    }
}

fn problem_of(desk: Desk, field: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || {
        let problem = desk.problem.get().filter(|(place, _)| *place == field);
        problem.map(|(_, problem)| problem.to_owned())
    })
}

fn word_id(row: u32) -> String {
    ["filter-word-", &row.to_string()].concat()
}
