//! The files of a draft.

use leptos::prelude::*;

use super::{attachment::AttachmentCard, desk::Desk};
use crate::{
    actions::fit_media::undescribed,
    browser::page,
    store::use_store,
    texts::{common, composer::upload as texts},
    views::parts::Dialog,
};

/// The files of a draft, and why others were not taken.
#[component]
pub(super) fn Attachments(desk: Desk) -> impl IntoView {
    let keys = Memo::new(move |_| {
        desk.read_files(|files| files.iter().map(|it| it.key).collect::<Vec<_>>())
    });
    let said = RwSignal::new(String::new());
    view! {
        <div role="alert">
            {move || desk.refused.get().into_iter().map(|why| view! {
                <p class="field__error">{why}</p>
            }).collect_view()}
        </div>
        <Show when=move || !keys.with(Vec::is_empty)>
            <ul class="composer__media" aria-label=texts::LIST>
                <For each=move || keys.get() key=|key| *key let:attachment>
                    <AttachmentCard desk attachment list=keys said />
                </For>
            </ul>
            <p class="visually-hidden" role="status">{move || said.get()}</p>
            // What is told of all posts' files is told once.
            {(desk.place() == 0).then(|| view! { <Sensitive desk /> })}
            <Reminder desk />
        </Show>
    }
}

/// Whether the files are covered until somebody wants to see them.
#[component]
fn Sensitive(desk: Desk) -> impl IntoView {
    let store = use_store();
    let has_warning = Memo::new(move |_| {
        desk.read(|draft| draft.warning.as_ref().is_some_and(|it| !it.trim().is_empty()))
    });
    let by_account = Memo::new(move |_| {
        store.me().and_then(|me| me.source).is_some_and(|source| source.sensitive)
            && !desk.is_edit()
    });
    let hint = move || match (has_warning.get(), by_account.get()) {
        (true, _) => texts::SENSITIVE_BY_WARNING,
        (_, true) => texts::SENSITIVE_BY_ACCOUNT,
        _ => texts::SENSITIVE_HINT,
    };
    let anyway = move || has_warning.get() || by_account.get();
    view! {
        <label class="choice">
            <input
                class="choice__input"
                type="checkbox"
                prop:checked=move || anyway() || desk.read(|draft| draft.sensitive)
                disabled=move || anyway() || desk.is_busy()
                on:change:target=move |event| {
                    let on = event.target().checked();
                    desk.change(|draft| draft.sensitive = on);
                }
            />
            <span class="choice__text">
                {texts::SENSITIVE}
                <span class="choice__hint">{hint}</span>
            </span>
        </label>
    }
}

/// Reminds of descriptions that are missing.
#[component]
fn Reminder(desk: Desk) -> impl IntoView {
    let missing = Memo::new(move |_| desk.read(undescribed));
    view! {
        <Show when=move || missing.get() != 0>
            <p class="composer__reminder">{move || texts::undescribed(missing.get())}</p>
        </Show>
    }
}

/// Asks before files without a description are published; where the settings want it so, they are
/// not.
#[component]
pub(super) fn DescriptionDialog(desk: Desk) -> impl IntoView {
    let settings = use_store().settings;
    let is_strict = move || settings.choices.with(|choices| choices.needs_descriptions);
    let title = Signal::derive(move || texts::undescribed_title(desk.read(undescribed)));
    let open = desk.undescribed;
    let describe = move |_| {
        open.set(false);
        // The dialog gives the focus back first.
        request_animation_frame(|| page::focus_first(".composer__description:placeholder-shown"));
    };
    view! {
        <Dialog open title>
            <div class="dialog__body">
                <p>{texts::UNDESCRIBED_TEXT}</p>
                {move || is_strict().then(|| view! { <p>{texts::UNDESCRIBED_STRICT}</p> })}
            </div>
            <div class="dialog__foot">
                <Show
                    when=is_strict
                    fallback=move || view! {
                        <button
                            class="button"
                            type="button"
                            on:click=move |_| {
                                open.set(false);
                                desk.publish_undescribed();
                            }
                        >
                            {texts::PUBLISH_ANYWAY}
                        </button>
                    }
                >
                    <button class="button" type="button" on:click=move |_| open.set(false)>
                        {common::CLOSE}
                    </button>
                </Show>
                <button class="button button--primary" type="button" on:click=describe>
                    {texts::DESCRIBE}
                </button>
            </div>
        </Dialog>
    }
}
