//! A menu of which one entry holds.

use leptos::prelude::*;

use crate::views::parts::{Icon, MenuButton};

/// What can be chosen.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// Its icon; empty for none.
    pub(super) icon: &'static str,
    /// Its name.
    pub(super) name: &'static str,
    /// What it means.
    pub(super) hint: &'static str,
}

/// A button that says what holds, and opens the menu to choose something else.
#[component]
pub(super) fn ChoiceMenu(
    /// What the button is called.
    label: Signal<String>,
    /// The button's icon.
    icon: Signal<&'static str>,
    /// What stands on the button.
    face: Signal<&'static str>,
    /// All that can be chosen.
    entries: Vec<Entry>,
    /// The place of what holds; `None` where it is none of them.
    chosen: Signal<Option<usize>>,
    /// Called with the place of what is chosen.
    choose: Callback<usize>,
) -> impl IntoView {
    let on_button = move || {
        view! {
            <span>{move || face.get()}</span>
            <Icon name="chevron" small=true />
        }
    };
    let entry_view = move |(place, entry): (usize, Entry)| {
        let holds = move || chosen.get() == Some(place);
        view! {
            <button
                class="menu__item"
                type="button"
                role="menuitemradio"
                tabindex="-1"
                aria-checked=move || holds().to_string()
                on:click=move |_| choose.run(place)
            >
                {(!entry.icon.is_empty()).then(|| view! { <Icon name=entry.icon /> })}
                <span>
                    {entry.name}
                    <span class="menu__hint">{entry.hint}</span>
                </span>
                <Show when=holds>
                    <Icon name="check" />
                </Show>
            </button>
        }
    };
    view! {
        <MenuButton class="composer__option" label icon face=on_button>
            {entries.iter().copied().enumerate().map(entry_view).collect_view()}
        </MenuButton>
    }
}
