//! Who may see the post.

use leptos::prelude::*;
use mastodon::entities::Visibility;

use super::{
    choice::{ChoiceMenu, Entry},
    desk::Desk,
};
use crate::{
    texts::{composer as texts, post},
    views::post::visibility_icon,
};

const CHOICES: [Visibility; 4] =
    [Visibility::Public, Visibility::Unlisted, Visibility::Private, Visibility::Direct];

/// Who may see the post: a menu.
#[component]
pub(super) fn VisibilityChoice(desk: Desk) -> impl IntoView {
    let visibility = Memo::new(move |_| desk.visibility());
    let label = Signal::derive(move || texts::visibility_button(visibility.get()));
    let icon = Signal::derive(move || visibility_icon(visibility.get()));
    let face = Signal::derive(move || post::visibility(visibility.get()));
    let chosen =
        Signal::derive(move || CHOICES.iter().position(|choice| *choice == visibility.get()));
    let choose = Callback::new(move |place: usize| {
        desk.change(|draft| draft.visibility = CHOICES.get(place).copied());
    });
    let entries = CHOICES.map(|choice| Entry {
        icon: visibility_icon(choice),
        name: post::visibility(choice),
        hint: texts::visibility_hint(choice),
    });
    view! { <ChoiceMenu label icon face entries=entries.to_vec() chosen choose /> }
}
