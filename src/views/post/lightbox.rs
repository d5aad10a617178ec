//! Pictures large, one at a time, over everything.

use leptos::{ev, html, prelude::*};
use mastodon::entities::MediaAttachment;

use crate::{
    content::is_safe_address,
    texts::{common, post as texts},
    views::parts::{Icon, OUTSIDE_REL},
};

/// Pictures that are shown large.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pictures {
    /// All that one can leaf through.
    pub pictures: Vec<MediaAttachment>,
    /// Which one is seen, from 0.
    pub place: usize,
}

impl Pictures {
    fn current(&self) -> Option<&MediaAttachment> {
        self.pictures.get(self.place)
    }

    /// Goes to the next picture or the one before; stays at the ends.
    fn leaf(&mut self, forwards: bool) {
        let last = self.pictures.len().saturating_sub(1);
        self.place =
            if forwards { (self.place + 1).min(last) } else { self.place.saturating_sub(1) };
    }
}

/// Shows pictures large, with their descriptions; arrow keys leaf through them.
#[component]
pub(super) fn Lightbox(
    /// What is shown; `None` closes it.
    pictures: RwSignal<Option<Pictures>>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let is_open = Memo::new(move |_| pictures.with(Option::is_some));
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        match (is_open.get(), dialog.open()) {
            // Refused only where it is open already.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    let on_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "ArrowRight" => leaf(pictures, true),
        "ArrowLeft" => leaf(pictures, false),
        _ => {}
    };
    view! {
        <dialog
            class="lightbox"
            node_ref=dialog
            aria-label=texts::PICTURES
            on:close=move |_| pictures.set(None)
            on:keydown=on_key
        >
            <Show when=move || is_open.get()>
                <Head pictures />
                {move || pictures.with(|pictures| pictures.as_ref()?.current().map(picture_view))}
            </Show>
        </dialog>
    }
}

/// Which picture it is, and the buttons.
#[component]
fn Head(pictures: RwSignal<Option<Pictures>>) -> impl IntoView {
    let place = move || pictures.with(|it| it.as_ref().map_or(0, |it| it.place));
    let count = move || pictures.with(|it| it.as_ref().map_or(0, |it| it.pictures.len()));
    let button = move |icon, label, forwards, at_end: Signal<bool>| {
        view! {
            <button
                class="icon-button"
                type="button"
                aria-label=label
                disabled=at_end
                on:click=move |_| leaf(pictures, forwards)
            >
                <Icon name=icon />
            </button>
        }
    };
    let at_start = Signal::derive(move || place() == 0);
    let at_end = Signal::derive(move || place() + 1 >= count());
    view! {
        <div class="lightbox__head">
            <Show when=move || { count() > 1 }>
                {button("arrow-left", texts::PREVIOUS_PICTURE, false, at_start)}
                <span role="status">{move || texts::picture_number(place() + 1, count())}</span>
                {button("chevron-right", texts::NEXT_PICTURE, true, at_end)}
            </Show>
            <button
                class="icon-button"
                type="button"
                aria-label=common::CLOSE
                on:click=move |_| pictures.set(None)
            >
                <Icon name="close" />
            </button>
        </div>
    }
}

fn picture_view(file: &MediaAttachment) -> AnyView {
    let words = file.description.clone().filter(|words| !words.trim().is_empty());
    let alt = words.clone().unwrap_or_else(|| texts::NO_DESCRIPTION.into());
    let address = file.url.clone().filter(|address| is_safe_address(address));
    view! {
        <img class="lightbox__file" src=file.url.clone() alt=alt />
        <p class="lightbox__text">
            {words.map(|words| view! { <span aria-hidden="true">{words} " "</span> })}
            {address.map(|address| view! {
                <a href=address target="_blank" rel=OUTSIDE_REL>{texts::OPEN_PICTURE}</a>
            })}
        </p>
    }
    .into_any()
}

fn leaf(pictures: RwSignal<Option<Pictures>>, forwards: bool) {
    pictures.update(|pictures| {
        if let Some(pictures) = pictures {
            pictures.leaf(forwards);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leafing_stops_at_both_ends() {
        let picture: MediaAttachment =
            serde_json::from_value(serde_json::json!({ "id": "1", "type": "image" })).unwrap();
        let mut pictures = Pictures { pictures: vec![picture; 2], place: 0 };
        let mut places = Vec::new();
        for forwards in [false, true, true, false] {
            pictures.leaf(forwards);
            places.push(pictures.place);
        }
        assert_eq!(places, [0, 1, 1, 0]);
    }
}
