//! Short messages at the edge of the screen.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    browser::task,
    store::{Toast, ToastKind, use_store},
    texts::common,
    views::parts::Icon,
};

/// How long good news stays. Problems stay until they are closed.
const STAY: Duration = Duration::from_secs(6);

/// The messages that are shown; read out when they appear.
#[component]
pub fn Toasts() -> impl IntoView {
    let store = use_store();
    view! {
        <div class="toasts" role="status" aria-live="polite">
            <For each=move || store.toasts.list() key=|toast| toast.id let:toast>
                <ToastCard toast />
            </For>
        </div>
    }
}

#[component]
fn ToastCard(toast: Toast) -> impl IntoView {
    let store = use_store();
    let id = toast.id;
    if toast.kind == ToastKind::Done {
        task::spawn(async move {
            task::sleep(STAY).await;
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
