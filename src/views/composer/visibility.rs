//! Who may see the post.

use leptos::prelude::*;
use mastodon::entities::Visibility;

use super::desk::Desk;
use crate::{
    texts::{composer as texts, post},
    views::{
        parts::{Icon, MenuButton},
        post::visibility_icon,
    },
};

const CHOICES: [Visibility; 4] =
    [Visibility::Public, Visibility::Unlisted, Visibility::Private, Visibility::Direct];

/// Who may see the post: a menu.
#[component]
pub(super) fn VisibilityChoice(desk: Desk) -> impl IntoView {
    let visibility = Memo::new(move |_| desk.visibility());
    let label = Signal::derive(move || texts::visibility_button(visibility.get()));
    let icon = Signal::derive(move || visibility_icon(visibility.get()));
    let face = move || {
        view! {
            <span>{move || post::visibility(visibility.get())}</span>
            <Icon name="chevron" small=true />
        }
    };
    view! {
        <MenuButton class="composer__option" label icon face>
            {CHOICES.map(|choice| view! {
                <button
                    class="menu__item"
                    type="button"
                    role="menuitemradio"
                    tabindex="-1"
                    aria-checked=move || (visibility.get() == choice).to_string()
                    on:click=move |_| desk.change(|draft| draft.visibility = Some(choice))
                >
                    <Icon name=visibility_icon(choice) />
                    <span>
                        {post::visibility(choice)}
                        <span class="menu__hint">{texts::visibility_hint(choice)}</span>
                    </span>
                    <Show when=move || visibility.get() == choice>
                        <Icon name="check" />
                    </Show>
                </button>
            })}
        </MenuButton>
    }
}
