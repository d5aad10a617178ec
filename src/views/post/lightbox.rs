//! Pictures and videos large, one at a time, over everything.

use leptos::{ev, html, prelude::*};
use mastodon::entities::{MediaAttachment, MediaKind};

use super::{
    lightbox_stage::Stage,
    zoom::{Swipe, Zoom},
};
use crate::{
    browser::viewport,
    content::is_safe_address,
    texts::{common, post as texts},
    views::parts::{Icon, OUTSIDE_REL},
};

/// How much larger a picture gets by a button or key.
const LARGER: f64 = 1.5;
/// How far an arrow key moves a zoomed picture, in CSS pixels.
const STEP: f64 = 60.0;

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

/// Shows pictures large, with their descriptions; swipes and arrow keys leaf through them, two
/// fingers, a double tap, the wheel, buttons and the keys `+`, `-` and `0` zoom.
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
    let zoom = RwSignal::new(Zoom::default());
    let go = move |forwards: bool| {
        zoom.set(Zoom::default());
        leaf(pictures, forwards);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let step =
            |across, down| zoom.update(|zoom| *zoom = zoom.dragged((across, down), window_size()));
        let is_in = zoom.get_untracked().is_in();
        // A video has keys of its own, and is not zoomed.
        let is_own = event_target::<web_sys::Element>(&event).tag_name() == "VIDEO";
        let leafs = matches!(event.key().as_str(), "ArrowLeft" | "ArrowRight");
        if untrack(|| moves(pictures)) && (is_own || !leafs) {
            return;
        }
        match event.key().as_str() {
            "ArrowRight" if is_in => step(-STEP, 0.0),
            "ArrowLeft" if is_in => step(STEP, 0.0),
            "ArrowDown" if is_in => step(0.0, -STEP),
            "ArrowUp" if is_in => step(0.0, STEP),
            "ArrowRight" => go(true),
            "ArrowLeft" => go(false),
            "+" => enlarge(zoom, LARGER),
            "-" => enlarge(zoom, 1.0 / LARGER),
            "0" => zoom.set(Zoom::default()),
            _ => return,
        }
        event.prevent_default();
    };
    let on_swipe = Callback::new(move |swipe| match swipe {
        Swipe::Next => go(true),
        Swipe::Previous => go(false),
        Swipe::Close => pictures.set(None),
    });
    view! {
        <dialog
            class="lightbox"
            node_ref=dialog
            aria-label=texts::PICTURES
            on:close=move |_| {
                zoom.set(Zoom::default());
                pictures.set(None);
            }
            on:keydown=on_key
        >
            <Show when=move || is_open.get()>
                <Head pictures zoom go=Callback::new(go) />
                {move || pictures.with(|pictures| {
                    let file = pictures.as_ref()?.current()?;
                    let stage = match file.kind {
                        MediaKind::Image => {
                            view! { <Stage file=file.clone() zoom on_swipe /> }.into_any()
                        }
                        _ => video(file),
                    };
                    Some(view! { {stage} {foot(file)} })
                })}
            </Show>
        </dialog>
    }
}

/// Which picture it is, and the buttons.
#[component]
fn Head(
    pictures: RwSignal<Option<Pictures>>,
    zoom: RwSignal<Zoom>,
    /// To the next picture, or to the one before.
    go: Callback<bool>,
) -> impl IntoView {
    let place = move || pictures.with(|it| it.as_ref().map_or(0, |it| it.place));
    let count = move || pictures.with(|it| it.as_ref().map_or(0, |it| it.pictures.len()));
    let button = move |icon, label, off: Signal<bool>, run: Callback<()>| {
        view! {
            <button
                class="icon-button"
                type="button"
                aria-label=label
                title=label
                aria-disabled=move || off.get().to_string()
                on:click=move |_| run.run(())
            >
                <Icon name=icon />
            </button>
        }
    };
    let at_start = Signal::derive(move || place() == 0);
    let at_end = Signal::derive(move || place() + 1 >= count());
    let is_small = Signal::derive(move || !zoom.get().is_in());
    let moves = Signal::derive(move || moves(pictures));
    let never = Signal::stored(false);
    let leaf = move |forwards| Callback::new(move |()| go.run(forwards));
    let zoomed = move |factor| Callback::new(move |()| enlarge(zoom, factor));
    view! {
        <div class="lightbox__head">
            <div class="lightbox__group">
                <Show when=move || { count() > 1 }>
                    {button("arrow-left", texts::PREVIOUS_PICTURE, at_start, leaf(false))}
                    <span role="status">{move || texts::picture_number(place() + 1, count())}</span>
                    {button("chevron-right", texts::NEXT_PICTURE, at_end, leaf(true))}
                </Show>
            </div>
            <div class="lightbox__group">
                {button("minus", texts::ZOOM_OUT, is_small, zoomed(1.0 / LARGER))}
                {button("plus", texts::ZOOM_IN, moves, zoomed(LARGER))}
                {button("close", common::CLOSE, never, Callback::new(move |()| pictures.set(None)))}
            </div>
        </div>
    }
}

/// A video, with its own controls.
fn video(file: &MediaAttachment) -> AnyView {
    let words = file.description.clone().filter(|words| !words.trim().is_empty());
    let is_loop = file.kind == MediaKind::Gifv;
    view! {
        <div class="lightbox__video">
            <video
                class="lightbox__file"
                src=file.url.clone()
                poster=file.preview_url.clone()
                preload="metadata"
                controls
                playsinline
                loop=is_loop
                prop:muted=is_loop
                aria-label=words.unwrap_or_else(|| texts::VIDEO_WITHOUT_DESCRIPTION.into())
            ></video>
        </div>
    }
    .into_any()
}

/// Whether a video is seen now, tracked: it is not zoomed.
fn moves(pictures: RwSignal<Option<Pictures>>) -> bool {
    pictures.with(|pictures| {
        let file = pictures.as_ref().and_then(Pictures::current);
        file.is_some_and(|file| file.kind != MediaKind::Image)
    })
}

/// What the author wrote about the picture, and the picture itself to keep.
fn foot(file: &MediaAttachment) -> AnyView {
    let words = file.description.clone().filter(|words| !words.trim().is_empty());
    let address = file.url.clone().filter(|address| is_safe_address(address));
    view! {
        <div class="lightbox__foot">
            {words.map(|words| view! { <p class="lightbox__text" aria-hidden="true">{words}</p> })}
            {address.map(|address| view! {
                <p class="lightbox__links">
                    <a href=address.clone() download="" target="_blank" rel=OUTSIDE_REL>
                        <Icon name="download" small=true />
                        " "
                        {texts::SAVE_PICTURE}
                    </a>
                    <a href=address target="_blank" rel=OUTSIDE_REL>
                        <Icon name="external" small=true />
                        " "
                        {texts::OPEN_PICTURE}
                    </a>
                </p>
            })}
        </div>
    }
    .into_any()
}

/// Larger or smaller around the middle.
fn enlarge(zoom: RwSignal<Zoom>, factor: f64) {
    zoom.update(|zoom| *zoom = zoom.by(factor, (0.0, 0.0), window_size()));
}

/// The stage takes nearly all of the window.
fn window_size() -> (f64, f64) {
    viewport::size()
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
