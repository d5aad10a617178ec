//! A button with a menu that is made when it opens.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

use super::Icon;
use crate::browser::page::{self, Step};

const ITEMS: &str = "[role^=menuitem]";

/// A button that opens a menu. Arrow keys move within it; Escape, a click elsewhere and choosing an
/// entry close it.
#[component]
pub fn MenuButton(
    /// The button's class.
    class: &'static str,
    /// What the button is called.
    #[prop(into)]
    label: Signal<String>,
    /// The button's icon.
    #[prop(into)]
    icon: Signal<&'static str>,
    /// What stands beside the icon.
    #[prop(optional, into)]
    face: ViewFn,
    /// The entries ([`MenuItem`], or elements with `role="menuitem"`).
    children: ChildrenFn,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let open = RwSignal::new(false);
    let children = StoredValue::new(children);
    view! {
        <button
            class=class
            type="button"
            node_ref=button
            aria-label=move || label.get()
            aria-haspopup="menu"
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <Icon name=icon />
            {face.run()}
        </button>
        <MenuBeside open button label>{children.with_value(|children| children())}</MenuBeside>
    }
}

/// The menu of a button that stands for itself, and tells by itself whether the menu is open.
#[component]
pub fn MenuBeside(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The button.
    button: NodeRef<html::Button>,
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// The entries, as in [`MenuButton`].
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    view! {
        <Show when=move || open.get()>
            <Menu open button label>{children.with_value(|children| children())}</Menu>
        </Show>
    }
}

/// An entry of a menu.
#[component]
pub fn MenuItem(
    /// The entry's icon.
    icon: &'static str,
    /// What it says.
    #[prop(into)]
    text: String,
    /// Whether it destroys something.
    #[prop(optional)]
    danger: bool,
    /// Does it.
    run: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="menu__item"
            class=("menu__item--danger", danger)
            type="button"
            role="menuitem"
            tabindex="-1"
            on:click=move |_| run.run(())
        >
            <Icon name=icon />
            <span>{text}</span>
        </button>
    }
}

#[component]
fn Menu(
    open: RwSignal<bool>,
    button: NodeRef<html::Button>,
    label: Signal<String>,
    children: Children,
) -> impl IntoView {
    let menu = NodeRef::<html::Div>::new();
    menu.on_load(move |menu| {
        // In the document by the next task.
        request_animation_frame(move || {
            if let Some(button) = button.get_untracked() {
                page::open_popover(&menu, &button);
                page::move_focus(&menu, ITEMS, Step::First);
            }
        });
    });
    let on_toggle = move |event: ev::Event| {
        let state = js_sys::Reflect::get(&event, &"newState".into()).ok();
        if state.and_then(|state| state.as_string()).as_deref() == Some("closed") {
            open.set(false);
        }
    };
    // The focus goes back to the button, from where it goes on or a dialog takes it.
    let close = move || {
        if let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
        open.set(false);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" => Step::Next,
            "ArrowUp" => Step::Previous,
            "Home" => Step::First,
            "End" => Step::Last,
            "Tab" => return close(),
            _ => return,
        };
        event.prevent_default();
        if let Some(menu) = menu.get_untracked() {
            page::move_focus(&menu, ITEMS, step);
        }
    };
    let on_click = move |event: ev::MouseEvent| {
        let chosen = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if chosen.is_some_and(|chosen| matches!(chosen.closest(ITEMS), Ok(Some(_)))) {
            close();
        }
    };
    view! {
        <div
            class="menu"
            popover="auto"
            role="menu"
            aria-label=move || label.get()
            node_ref=menu
            on:toggle=on_toggle
            on:keydown=on_key
            on:click=on_click
        >
            {children()}
        </div>
    }
}
