//! A list's name, rules and members.

use leptos::{ev, prelude::*};
use mastodon::{
    ApiError, ListId,
    endpoints::lists::SaveList,
    entities::{List, RepliesPolicy},
};

use super::list_members::Members;
use crate::{
    actions::{
        edit_lists::{delete_list, load_lists, save_list},
        navigate, tell,
    },
    browser::task,
    routes::Route,
    store::{Load, use_store},
    texts::{common, lists as texts},
    views::{
        parts::{Dialog, ErrorState, Field, PageHead, described_by, use_title},
        timeline::PostSkeletons,
    },
};

const TITLE: &str = "list-title";
const POLICIES: [(RepliesPolicy, &str); 3] = [
    (RepliesPolicy::List, texts::REPLIES_LIST),
    (RepliesPolicy::Followed, texts::REPLIES_FOLLOWED),
    (RepliesPolicy::None, texts::REPLIES_NONE),
];

/// A list's name, rules and members.
#[component]
pub fn EditListPage(
    /// Which list.
    id: ListId,
) -> impl IntoView {
    let store = use_store();
    use_title(texts::EDIT.to_owned());
    let load = Callback::new(move |()| task::spawn(load_lists(store)));
    if untrack(|| store.lists.find(&id)).is_none() {
        load.run(());
    }
    let list = {
        let id = id.clone();
        Memo::new(move |_| store.lists.find(&id))
    };
    // The form begins with what the list is, and is not made anew while one changes that.
    let known = Memo::new(move |_| list.with(Option::is_some));
    view! {
        <PageHead title=texts::EDIT.to_owned() back=Route::List { id } />
        {move || match (known.get(), store.lists.load.get()) {
            (true, _) => list.get_untracked().map(|list| view! { <Settings list /> }).into_any(),
            (false, Load::Failed(error)) => view! { <ErrorState error retry=load /> }.into_any(),
            (false, Load::Done) => {
                view! { <ErrorState error=ApiError::NotFound retry=load /> }.into_any()
            }
            (false, _) => view! { <PostSkeletons /> }.into_any(),
        }}
    }
}

#[component]
fn Settings(list: List) -> impl IntoView {
    let store = use_store();
    let title = RwSignal::new(list.title);
    let policy = RwSignal::new(list.replies_policy);
    let exclusive = RwSignal::new(list.exclusive);
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let asking = RwSignal::new(false);
    let id = StoredValue::new(list.id.clone());
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let wanted = SaveList {
            id: Some(id.get_value()),
            title: title.get_untracked().trim().to_owned(),
            replies_policy: Some(policy.get_untracked()),
            exclusive: exclusive.get_untracked(),
        };
        if wanted.title.is_empty() {
            return problem.set(Some(texts::NEEDS_NAME.into()));
        }
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        task::spawn(async move {
            match save_list(store, wanted).await {
                Ok(_) => store.toasts.done(texts::SAVED),
                Err(error) => tell::problem(store, texts::NOT_SAVED, &error),
            }
            busy.try_set(false);
        });
    };
    let choices = POLICIES.map(|(choice, label)| {
        view! {
            <label class="choice">
                <input
                    class="choice__input"
                    type="radio"
                    name="replies"
                    prop:checked=move || policy.get() == choice
                    on:change=move |_| policy.set(choice)
                />
                <span class="choice__text">{label}</span>
            </label>
        }
    });
    view! {
        <div class="lists">
            <form class="form card" on:submit=save novalidate>
                <Field id=TITLE label=texts::NAME error=problem>
                    <input
                        class="field__input"
                        id=TITLE
                        maxlength="255"
                        aria-describedby=described_by(TITLE)
                        aria-invalid=move || problem.with(Option::is_some).to_string()
                        prop:value=title
                        on:input=move |event| {
                            title.set(event_target_value(&event));
                            problem.set(None);
                        }
                    />
                </Field>
                <fieldset class="field">
                    <legend class="field__label">{texts::REPLIES}</legend>
                    {choices}
                </fieldset>
                <label class="choice">
                    <input
                        class="choice__input"
                        type="checkbox"
                        role="switch"
                        prop:checked=exclusive
                        on:change=move |event| exclusive.set(event_target_checked(&event))
                    />
                    <span class="choice__text">
                        {texts::EXCLUSIVE}
                        <span class="choice__hint">{texts::EXCLUSIVE_HINT}</span>
                    </span>
                </label>
                <div class="button-row">
                    <button
                        class="button button--primary"
                        type="submit"
                        aria-busy=move || busy.get().to_string()
                    >
                        {texts::SAVE}
                    </button>
                    <button
                        class="button button--quiet button--danger"
                        type="button"
                        on:click=move |_| asking.set(true)
                    >
                        {texts::DELETE}
                    </button>
                </div>
            </form>
            <Members id=list.id />
        </div>
        <DeleteDialog id asking />
    }
}

#[component]
fn DeleteDialog(id: StoredValue<ListId>, asking: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let delete = move |_| {
        asking.set(false);
        let id = id.get_value();
        task::spawn(async move {
            let here = Route::EditList { id: id.clone() };
            if delete_list(store, id).await
                && store.location.with_untracked(|location| location.route == here)
            {
                navigate::go_instead(store, Route::Lists);
            }
        });
    };
    view! {
        <Dialog open=asking title=texts::DELETE_TITLE>
            <div class="dialog__body">
                <p>{texts::DELETE_TEXT}</p>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| asking.set(false)>
                    {common::CANCEL}
                </button>
                <button class="button button--danger button--primary" type="button" on:click=delete>
                    {texts::DELETE}
                </button>
            </div>
        </Dialog>
    }
}
