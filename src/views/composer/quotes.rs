//! Who may quote the post.

use leptos::prelude::*;
use mastodon::entities::{QuotePolicy, Visibility};

use super::{
    choice::{ChoiceMenu, Entry},
    desk::Desk,
};
use crate::{store::use_store, texts::composer::quotes as texts};

/// From this version of Mastodon's API on, posts can be quoted (4.5).
const SINCE: u64 = 7;
const CHOICES: [QuotePolicy; 3] =
    [QuotePolicy::Public, QuotePolicy::Followers, QuotePolicy::Nobody];

/// Who may quote the post: a menu. Only where the instance knows quotes, and for posts that all may
/// see: others cannot be quoted at all.
#[component]
pub(super) fn QuoteChoice(desk: Desk) -> impl IntoView {
    let store = use_store();
    let is_known = Memo::new(move |_| {
        let is_for_all = matches!(desk.visibility(), Visibility::Public | Visibility::Unlisted);
        store.instance.api_version() >= SINCE && is_for_all
    });
    view! {
        <Show when=move || is_known.get()>
            <Choice desk />
        </Show>
    }
}

#[component]
fn Choice(desk: Desk) -> impl IntoView {
    let store = use_store();
    let policy = Memo::new(move |_| {
        let own = store.me().and_then(|me| me.source).map(|source| source.quote_policy);
        let own = own.filter(|own| *own != QuotePolicy::Unknown).unwrap_or(QuotePolicy::Public);
        desk.read(|draft| draft.quote_policy).unwrap_or(own)
    });
    let label = Signal::derive(move || texts::button(policy.get()));
    let face = Signal::derive(move || texts::face(policy.get()));
    let chosen = Signal::derive(move || CHOICES.iter().position(|choice| *choice == policy.get()));
    let choose = Callback::new(move |place: usize| {
        desk.change(|draft| draft.quote_policy = CHOICES.get(place).copied());
    });
    let entries = CHOICES.map(|choice| Entry {
        icon: "",
        name: texts::name(choice),
        hint: texts::hint(choice),
    });
    let icon = Signal::stored("quote");
    view! { <ChoiceMenu label icon face entries=entries.to_vec() chosen choose /> }
}
