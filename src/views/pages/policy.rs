//! Long texts that the server keeps.

use leptos::prelude::*;

use crate::{
    actions::load_policy,
    routes::Policy,
    store::use_store,
    texts::shell::page,
    views::parts::{LongText, TextOnItsWay, use_title},
};

/// A long text that the server keeps.
#[component]
pub fn PolicyPage(
    /// Which one.
    policy: Policy,
) -> impl IntoView {
    let store = use_store();
    let title = match policy {
        Policy::Privacy => page::SERVER_PRIVACY,
        Policy::Terms => page::TERMS,
    };
    use_title(title.to_owned());
    let load = Callback::new(move |()| -> TextOnItsWay {
        Box::pin(load_policy::load_policy(store, policy))
    });
    view! {
        <div class="main--padded">
            <h1 tabindex="-1">{title}</h1>
            <LongText load headings=1 />
        </div>
    }
}
