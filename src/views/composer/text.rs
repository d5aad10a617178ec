//! The text and its content warning.

use leptos::{html, prelude::*};

use super::{
    completing::{Completing, Completions},
    desk::Desk,
};
use crate::{
    browser::{page, task},
    texts::composer as texts,
};

/// The fewest lines the text field shows.
const FEWEST_LINES: usize = 5;
/// Characters on a line of it on a phone, about.
const LINE: usize = 40;

/// The text. It grows with what is written; that of the first post has the focus from the start.
#[component]
pub(super) fn TextField(desk: Desk) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    let place = desk.place();
    field.on_load(move |field| {
        if place > 0 {
            return;
        }
        task::spawn(async move {
            // A page's heading or a dialog's first button takes the focus by the next frame.
            task::next_frame().await;
            task::next_frame().await;
            page::focus_at_end(&field);
        });
    });
    let completing = Completing::new(field, &desk.text_id());
    let (label, placeholder) = match place {
        0 if desk.is_reply() => (texts::REPLY_TEXT.to_owned(), texts::REPLY_PLACEHOLDER),
        0 => (texts::TEXT.to_owned(), texts::PLACEHOLDER),
        place => (texts::thread::text(place + 1), texts::thread::PLACEHOLDER),
    };
    view! {
        <textarea
            class="composer__text"
            node_ref=field
            name="status"
            id=desk.text_id()
            dir="auto"
            aria-label=label
            placeholder=placeholder
            lang=move || desk.language()
            rows=move || desk.read(|draft| rows(draft.plain_text_of(place))).to_string()
            readonly=move || desk.is_fixed()
            aria-invalid=move || (desk.left() < 0).then_some("true")
            aria-autocomplete="list"
            aria-controls=move || completing.controls()
            aria-activedescendant=move || completing.active_id()
            autocomplete="off"
            prop:value=move || desk.text()
            on:input=move |event| {
                desk.write(event_target_value(&event));
                completing.look();
            }
            on:focus:target=move |event| desk.writes_in(event.target())
            on:keydown=move |event| {
                completing.key(&event);
            }
            on:keyup=move |_| completing.look()
            on:click=move |_| completing.look()
            on:blur=move |_| completing.close()
        ></textarea>
        <Completions state=completing />
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
