//! Which of one's own lists an account is on.

use leptos::prelude::*;
use mastodon::{AccountId, ApiError, entities::List};

use crate::{
    actions::keep_lists::{create_list, lists_of, set_on_list},
    browser::task,
    store::use_store,
    texts::{common, people::lists as texts},
    views::parts::ErrorState,
};

/// One's own lists to tick, and a field for a new one. Each tick counts at once.
#[component]
pub(super) fn Lists(id: AccountId, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let lists = RwSignal::new(None::<Result<Vec<(List, bool)>, ApiError>>);
    let id = StoredValue::new(id);
    let load = Callback::new(move |()| {
        lists.set(None);
        task::spawn(async move {
            let found = lists_of(store, id.get_value()).await;
            // The dialog may be closed by now.
            let _ = lists.try_set(Some(found));
        });
    });
    load.run(());
    let shown = move || match lists.get() {
        None => view! { <p role="status">{common::LOADING}</p> }.into_any(),
        Some(Err(error)) => view! { <ErrorState error retry=load /> }.into_any(),
        Some(Ok(lists)) if lists.is_empty() => view! { <p>{texts::NONE}</p> }.into_any(),
        Some(Ok(lists)) => view! {
            <fieldset class="people__choices">
                <legend class="visually-hidden">{texts::GROUP}</legend>
                {lists.into_iter().map(|(list, on)| view! { <Choice id list on /> }).collect_view()}
            </fieldset>
        }
        .into_any(),
    };
    let title = RwSignal::new(String::new());
    let create = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let name = title.get_untracked().trim().to_owned();
        if name.is_empty() {
            return;
        }
        task::spawn(async move {
            let Some(list) = create_list(store, name, id.get_value()).await else { return };
            let _ = title.try_set(String::new());
            let _ = lists.try_update(|lists| {
                if let Some(Ok(lists)) = lists {
                    lists.push((list, true));
                }
            });
        });
    };
    view! {
        <div class="dialog__body">
            <p>{texts::NEEDS_FOLLOW}</p>
            {shown}
            <form class="people__new" on:submit=create>
                <div class="field">
                    <label class="field__label" for="new-list">{texts::NEW}</label>
                    <input
                        class="field__input"
                        id="new-list"
                        type="text"
                        maxlength="255"
                        autocomplete="off"
                        prop:value=move || title.get()
                        on:input=move |event| title.set(event_target_value(&event))
                    />
                </div>
                <button class="button" type="submit">{texts::CREATE}</button>
            </form>
        </div>
        <div class="dialog__foot">
            <button class="button button--primary" type="button" on:click=move |_| open.set(false)>
                {texts::DONE}
            </button>
        </div>
    }
}

#[component]
fn Choice(id: StoredValue<AccountId>, list: List, on: bool) -> impl IntoView {
    let store = use_store();
    let is_on = RwSignal::new(on);
    let toggle = move |_| {
        let on = !is_on.get_untracked();
        is_on.set(on); // optimistic update
        let list = list.id.clone();
        task::spawn(async move {
            if !set_on_list(store, list, id.get_value(), on).await {
                let _ = is_on.try_set(!on); // undo optimistic update
            }
        });
    };
    view! {
        <label class="choice">
            <input
                class="choice__input"
                type="checkbox"
                prop:checked=move || is_on.get()
                on:change=toggle
            />
            <span class="choice__text">
                <bdi>{list.title}</bdi>
            </span>
        </label>
    }
}
