//! What cooperatives write here, and what is written about them elsewhere.

use leptos::{ev, prelude::*};

use crate::{
    actions::keep_cooperative_tags as keep,
    browser::page as window,
    routes::Route,
    store::{TimelineKey, use_store},
    texts::{finding as texts, shell::page},
    views::{
        parts::{Icon, PageHead, use_title},
        timeline::{TimelineTabs, TimelineView},
    },
};

const FIELD: &str = "cooperative-tag";

/// Public posts of this server and those with the cooperative hashtags, as one timeline.
#[component]
pub fn CooperativePostsPage() -> impl IntoView {
    use_title(page::COOPERATIVE_POSTS.to_owned());
    let store = use_store();
    let tags = RwSignal::new(keep::kept());
    let editing = RwSignal::new(false);
    let shown = Memo::new(move |_| tags.get());
    view! {
        <PageHead title=page::COOPERATIVE_POSTS.to_owned() />
        <TimelineTabs />
        <section class="tag-choice">
            <p>{texts::COOPERATIVES}</p>
            <Tags tags editing />
            <Show
                when=move || editing.get()
                fallback=move || view! {
                    <button
                        class="button button--small button--quiet"
                        type="button"
                        on:click=move |_| {
                            editing.set(true);
                            window::focus_in_view(FIELD);
                        }
                    >
                        {texts::EDIT_TAGS}
                    </button>
                }
            >
                <Edit tags editing />
            </Show>
            <Show when=move || store.session.is_signed_in() && !editing.get()>
                <a class="button button--small button--quiet" href=Route::Strengthen.href()>
                    <Icon name="hands" />
                    {page::STRENGTHEN}
                </a>
            </Show>
        </section>
        // Other hashtags make another timeline.
        {move || view! { <TimelineView key=TimelineKey::Cooperatives(shown.get()) /> }}
    }
}

#[component]
fn Tags(tags: RwSignal<Vec<String>>, editing: RwSignal<bool>) -> impl IntoView {
    let remove = move |name: &str| {
        tags.update(|tags| tags.retain(|tag| tag != name));
        keep::keep(&tags.get_untracked());
        // The button is gone then.
        window::focus_in_view(FIELD);
    };
    let entry = move |name: String| {
        if editing.get() {
            let label = texts::remove_tag(&name);
            let shown = ["#", &name].concat();
            return view! {
                <li>
                    <button class="chip chip--brand" type="button" aria-label=label on:click=move |_| remove(&name)>
                        <bdi>{shown}</bdi>
                        <Icon name="close" small=true />
                    </button>
                </li>
            }
            .into_any();
        }
        let href = Route::Tag { name: name.clone() }.href();
        view! { <li><a class="chip chip--brand" href=href><bdi>{["#", &name].concat()}</bdi></a></li> }.into_any()
    };
    view! { <ul class="tag-choice__tags">{move || tags.get().into_iter().map(entry).collect_view()}</ul> }
}

#[component]
fn Edit(tags: RwSignal<Vec<String>>, editing: RwSignal<bool>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<&'static str>);
    let add = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let known = tags.get_untracked();
        if !keep::has_room(&known) {
            return problem.set(Some(texts::ENOUGH_TAGS));
        }
        let Some(name) = keep::read(&text.get_untracked(), &known) else {
            return problem.set(Some(texts::NO_TAG));
        };
        tags.update(|tags| tags.push(name));
        keep::keep(&tags.get_untracked());
        text.set(String::new());
    };
    let reset = move |_| {
        tags.set(keep::common());
        keep::keep(&keep::common());
    };
    view! {
        <form class="tag-choice__edit" on:submit=add>
            <label class="visually-hidden" for=FIELD>{texts::ADD_TAG}</label>
            <input
                class="field__input"
                id=FIELD
                placeholder=texts::ADD_TAG
                autocomplete="off"
                autocapitalize="off"
                aria-describedby="cooperative-tag-error"
                aria-invalid=move || problem.with(Option::is_some).to_string()
                prop:value=text
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    problem.set(None);
                }
            />
            <button class="button" type="submit">{texts::ADD}</button>
            <p class="field__error" id="cooperative-tag-error" role="status">{move || problem.get()}</p>
            <div class="button-row">
                <button class="button button--small" type="button" on:click=move |_| editing.set(false)>
                    {texts::TAGS_DONE}
                </button>
                <button class="button button--small button--quiet" type="button" on:click=reset>
                    {texts::COMMON_TAGS}
                </button>
            </div>
        </form>
    }
}
