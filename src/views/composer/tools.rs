//! The composer's foot: what can be added, how much room is left, and publishing.

use leptos::{html, prelude::*};

use super::desk::Desk;
use crate::{
    actions::upload_media::accepted_types, browser::files, texts::composer as texts,
    views::parts::Icon,
};

/// The composer's foot.
#[component]
pub(super) fn Foot(desk: Desk) -> impl IntoView {
    let busy = Memo::new(move |_| desk.is_busy());
    view! {
        <div class="composer__foot">
            <div class="composer__tools">
                <AddPictures desk />
                <WarningSwitch desk />
            </div>
            <Counter desk />
            <button
                class="button button--primary"
                type="submit"
                aria-busy=move || busy.get().to_string()
            >
                {move || if busy.get() { texts::PUBLISHING } else { texts::PUBLISH }}
            </button>
        </div>
    }
}

/// Chooses pictures.
#[component]
fn AddPictures(desk: Desk) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let is_full =
        Memo::new(move |_| desk.read(|draft| draft.attachments.len()) >= desk.most_files());
    view! {
        <input
            type="file"
            name="file"
            multiple
            hidden
            node_ref=input
            accept=move || accepted_types(&desk.media_limits().supported_mime_types)
            on:change=move |_| {
                if let Some(input) = input.get_untracked() {
                    desk.add_files(files::chosen(&input));
                }
            }
        />
        <button
            class="icon-button"
            type="button"
            aria-label=texts::upload::ADD
            title=texts::upload::ADD
            disabled=move || is_full.get() || desk.is_busy()
            on:click=move |_| {
                if let Some(input) = input.get_untracked() {
                    input.click();
                }
            }
        >
            <Icon name="image" />
        </button>
    }
}

/// Switches the content warning on and off.
#[component]
fn WarningSwitch(desk: Desk) -> impl IntoView {
    let is_on = Memo::new(move |_| desk.read(|draft| draft.warning.is_some()));
    view! {
        <button
            class="icon-button"
            type="button"
            aria-label=texts::WARNING
            title=texts::WARNING
            aria-pressed=move || is_on.get().to_string()
            on:click=move |_| desk.change(|draft| {
                draft.warning = if draft.warning.is_some() { None } else { Some(String::new()) };
            })
        >
            <Icon name="warning" />
        </button>
    }
}

/// How many characters are free; spoken only near the limit.
#[component]
fn Counter(desk: Desk) -> impl IntoView {
    let nearing = Memo::new(move |_| texts::nearing(desk.left()));
    view! {
        <span class="composer__counter" class=("composer__counter--over", move || desk.left() < 0)>
            <span aria-hidden="true">{move || desk.left()}</span>
            <span class="visually-hidden">{move || texts::left(desk.left())}</span>
        </span>
        <span class="visually-hidden" role="status">{move || nearing.get()}</span>
    }
}
