//! Questions that stand above the page.

use leptos::{html, prelude::*};

use super::Icon;
use crate::texts::common;

/// A modal dialog by the browser's `<dialog>`: it keeps the focus and closes with Escape. Its
/// content is made when it opens.
#[component]
pub fn Dialog(
    /// Whether it is open; closing it sets this to `false`.
    open: RwSignal<bool>,
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// Its body and foot (`dialog__body`, `dialog__foot`).
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            // Refused only where it is open already.
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let children = StoredValue::new(children);
    view! {
        <dialog
            class="dialog"
            node_ref=dialog
            aria-label=move || title.get()
            on:close=move |_| open.set(false)
        >
            <Show when=move || open.get()>
                <div class="dialog__head">
                    <h2 class="dialog__title">{move || title.get()}</h2>
                    <button
                        class="icon-button"
                        type="button"
                        aria-label=common::CLOSE
                        on:click=move |_| open.set(false)
                    >
                        <Icon name="close" />
                    </button>
                </div>
                {children.with_value(|children| children())}
            </Show>
        </dialog>
    }
}
