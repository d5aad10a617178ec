//! Short messages at the edge of the screen.

use std::time::Duration;

use leptos::{html, prelude::*};

use crate::{
    browser::{attention, task},
    store::{Toast, ToastKind, use_store},
    texts::common,
    views::parts::Icon,
};

/// How long good news stays at least. Problems stay until they are closed.
const STAY: Duration = Duration::from_secs(6);
/// How long good news stays at least that offers something.
const STAY_WITH_OFFER: Duration = Duration::from_secs(15);

/// The messages that are shown; read out when they appear.
#[component]
pub fn Toasts() -> impl IntoView {
    let store = use_store();
    let place = NodeRef::<html::Div>::new();
    view! {
        <div class="toasts" role="status" aria-live="polite" node_ref=place>
            <For each=move || store.toasts.list() key=|toast| toast.id let:toast>
                <ToastCard toast place />
            </For>
        </div>
    }
}

#[component]
fn ToastCard(toast: Toast, place: NodeRef<html::Div>) -> impl IntoView {
    let store = use_store();
    let id = toast.id;
    if toast.kind == ToastKind::Done {
        let offers = toast.link.is_some() || toast.action.is_some();
        let stay = if offers { STAY_WITH_OFFER } else { STAY };
        task::spawn(async move {
            task::sleep(stay).await;
            while is_held(place) {
                task::sleep(STAY).await;
            }
            store.toasts.close(id);
        });
    }
    view! {
        <div class="toast" class=("toast--error", toast.kind == ToastKind::Problem)>
            <p class="toast__text">{toast.text}</p>
            {toast.link.map(|(label, route)| view! {
                <a
                    class="button button--small"
                    href=route.href()
                    on:click=move |_| store.toasts.close(id)
                >
                    {label}
                </a>
            })}
            {toast.action.map(|action| {
                let label = action.label;
                view! {
                    <button
                        class="button button--small"
                        type="button"
                        on:click=move |_| {
                            store.toasts.close(id);
                            action.run();
                        }
                    >
                        {label}
                    </button>
                }
            })}
            <button
                class="icon-button"
                type="button"
                aria-label=common::CLOSE
                on:click=move |_| store.toasts.close(id)
            >
                <Icon name="close" />
            </button>
        </div>
    }
}

/// Whether somebody rests on the messages, with the pointer or the keyboard, or cannot see them now.
fn is_held(place: NodeRef<html::Div>) -> bool {
    let is_rested_on =
        |place: web_sys::HtmlDivElement| place.matches(":hover, :focus-within").unwrap_or_default();
    !attention::is_visible() || place.try_get_untracked().flatten().is_some_and(is_rested_on)
}
