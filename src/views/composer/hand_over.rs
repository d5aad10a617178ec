//! Handing the draft to a colleague who looks at it first.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    actions::hand_over::{Saved, handover_of, link_of, save_file},
    browser::{
        page,
        share::{self, Outcome},
        task,
    },
    store::{Store, use_store},
    texts::handover as texts,
    views::parts::{Dialog, Field, described_by},
};

const FROM: &str = "hand-over-from";
const WISH: &str = "hand-over-wish";

/// Asks how the draft is handed over; it stays as it is.
#[component]
pub(super) fn HandOverDialog(
    desk: Desk,
    /// Whether it asks.
    open: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Dialog open title=texts::TITLE>
            <HandOver desk open />
        </Dialog>
    }
}

#[component]
fn HandOver(desk: Desk, open: RwSignal<bool>) -> impl IntoView {
    let store = use_store();
    let own_name = untrack(|| store.me()).map(|me| me.name().to_owned()).unwrap_or_default();
    let from = RwSignal::new(own_name);
    let wish = RwSignal::new(String::new());
    let link = RwSignal::new(None::<String>);
    // Made anew with each key, so that it is there when it is asked for: browsers let a page copy
    // only right after a click.
    Effect::new(move || {
        let handed =
            desk.read(|draft| handover_of(store, &desk.key(), draft, &from.get(), &wish.get()));
        let key = desk.key();
        task::spawn(async move {
            let made = link_of(&page::origin(), &handed).await;
            let is_current = desk.try_peek(|draft| {
                let (from, wish) = (from.get_untracked(), wish.get_untracked());
                handover_of(store, &key, draft, &from, &wish)
            }) == Some(handed);
            if is_current {
                let _ = link.try_set(made);
            }
        });
    });
    let has_media = move || desk.read(|draft| draft.all_attachments().next().is_some());
    let note = move || match (link.with(Option::is_some), has_media()) {
        (true, _) => texts::LINK_NOTE,
        (false, true) => texts::MEDIA_NEED_FILE,
        (false, false) => texts::LONG_NEEDS_FILE,
    };
    let save = move |_| {
        let (key, from, wish) = (desk.key(), from.get_untracked(), wish.get_untracked());
        task::spawn(async move {
            match save_file(store, &key, &from, &wish).await {
                Saved::Without(missing) => {
                    store.toasts.done(texts::saved(missing));
                    let _ = open.try_set(false);
                }
                Saved::Refused => store.toasts.problem(texts::NOT_SAVED),
            }
        });
    };
    view! {
        <div class="dialog__body">
            <p>{texts::TEXT}</p>
            {text_field(FROM, texts::FROM, texts::FROM_HINT, from)}
            {text_field(WISH, texts::WISH, texts::WISH_HINT, wish)}
            <p class="field__hint">{note}</p>
        </div>
        <div class="dialog__foot">
            <button class="button" type="button" on:click=save>
                {texts::SAVE_FILE}
            </button>
            <Show when=move || link.with(Option::is_some)>
                <button
                    class="button button--primary"
                    type="button"
                    on:click=move |_| {
                        if let Some(link) = link.get_untracked() {
                            task::spawn(copy(store, link, open));
                        }
                    }
                >
                    {texts::COPY_LINK}
                </button>
            </Show>
        </div>
    }
}

async fn copy(store: Store, link: String, open: RwSignal<bool>) {
    match share::copy(&link).await {
        Outcome::Refused => store.toasts.problem(texts::NOT_COPIED),
        _ => {
            store.toasts.done(texts::COPIED);
            let _ = open.try_set(false);
        }
    }
}

fn text_field(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    value: RwSignal<String>,
) -> impl IntoView {
    view! {
        <Field id label hint optional=texts::OPTIONAL error=Signal::derive(|| None::<String>)>
            <div class="field__control">
                <input
                    class="field__input"
                    id=id
                    type="text"
                    dir="auto"
                    maxlength="200"
                    autocomplete="off"
                    aria-describedby=described_by(id)
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                />
            </div>
        </Field>
    }
}
