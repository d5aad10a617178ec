//! The text and its content warning.

use leptos::{html, prelude::*};

use super::desk::Desk;
use crate::{
    browser::{page, task},
    texts::composer as texts,
};

/// The fewest lines the text field shows.
const FEWEST_LINES: usize = 5;
/// Characters on a line of it on a phone, about.
const LINE: usize = 40;

/// The text. It grows with what is written, and has the focus from the start.
#[component]
pub(super) fn TextField(desk: Desk) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    field.on_load(|field| {
        task::spawn(async move {
            // A page's heading or a dialog's first button takes the focus by the next frame.
            task::next_frame().await;
            task::next_frame().await;
            page::focus_at_end(&field);
        });
    });
    let reply = desk.is_reply();
    let (label, placeholder) = if reply {
        (texts::REPLY_TEXT, texts::REPLY_PLACEHOLDER)
    } else {
        (texts::TEXT, texts::PLACEHOLDER)
    };
    view! {
        <textarea
            class="composer__text"
            node_ref=field
            name="status"
            dir="auto"
            aria-label=label
            placeholder=placeholder
            lang=move || desk.language()
            rows=move || desk.read(|draft| rows(&draft.text)).to_string()
            readonly=move || desk.is_busy()
            aria-invalid=move || (desk.left() < 0).then_some("true")
            prop:value=move || desk.read(|draft| draft.text.clone())
            on:input=move |event| {
                let text = event_target_value(&event);
                desk.change(|draft| draft.text = text);
            }
        ></textarea>
    }
}

/// The content warning, while it is switched on.
#[component]
pub(super) fn WarningField(desk: Desk) -> impl IntoView {
    let is_on = Memo::new(move |_| desk.read(|draft| draft.warning.is_some()));
    view! {
        <Show when=move || is_on.get()>
            <input
                class="composer__warning"
                type="text"
                name="spoiler_text"
                dir="auto"
                aria-label=texts::WARNING
                placeholder=texts::WARNING_PLACEHOLDER
                readonly=move || desk.is_busy()
                prop:value=move || desk.read(|draft| draft.warning.clone().unwrap_or_default())
                on:input=move |event| {
                    let warning = event_target_value(&event);
                    desk.change(|draft| draft.warning = Some(warning));
                }
            />
        </Show>
    }
}

/// How many lines a text takes, about: for browsers whose text fields do not grow by themselves.
fn rows(text: &str) -> usize {
    let lines: usize = text.split('\n').map(|line| 1 + line.chars().count() / LINE).sum();
    (lines + 1).max(FEWEST_LINES)
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn the_field_grows_with_its_text() {
        assert_eq!(rows(""), 5);
        assert_eq!(rows(&"a\n".repeat(7)), 9);
        assert_eq!(rows(&"a".repeat(400)), 12);
    }
}
