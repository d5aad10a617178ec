//! The pictures of a draft.

use leptos::prelude::*;

use super::{attachment::AttachmentCard, desk::Desk};
use crate::texts::composer::upload as texts;

/// The pictures of a draft, and why others were not taken.
#[component]
pub(super) fn Attachments(desk: Desk) -> impl IntoView {
    let keys = Memo::new(move |_| {
        desk.read(|draft| draft.attachments.iter().map(|it| it.key).collect::<Vec<_>>())
    });
    view! {
        <div role="alert">
            {move || desk.refused.get().into_iter().map(|why| view! {
                <p class="field__error">{why}</p>
            }).collect_view()}
        </div>
        <Show when=move || !keys.with(Vec::is_empty)>
            <ul class="composer__media" aria-label=texts::LIST>
                <For each=move || keys.get() key=|key| *key let:attachment>
                    <AttachmentCard desk attachment />
                </For>
            </ul>
            <Reminder desk />
        </Show>
    }
}

/// Reminds of descriptions that are missing.
#[component]
fn Reminder(desk: Desk) -> impl IntoView {
    let missing = Memo::new(move |_| {
        desk.read(|draft| {
            draft.attachments.iter().filter(|it| it.description.trim().is_empty()).count()
        })
    });
    view! {
        <Show when=move || missing.get() != 0>
            <p class="composer__reminder">{move || texts::undescribed(missing.get())}</p>
        </Show>
    }
}
