//! The picture in the viewer: it is zoomed by two fingers, a double tap, the wheel or keys, moved when
//! it is zoomed, and left by a swipe.

use leptos::{ev, html, prelude::*};
use mastodon::entities::MediaAttachment;

use super::zoom::{Pair, Swipe, Zoom, pinch, swipe};
use crate::{browser::viewport, texts::post as texts};

/// Two taps within so many milliseconds are a double tap.
const DOUBLE_TAP: f64 = 320.0;
/// Further than so many pixels is no tap.
const SLIP: f64 = 12.0;

/// What pointers are doing.
#[derive(Clone, Debug, Default)]
struct Gesture {
    /// Which pointers are down, and where.
    pointers: Vec<(i32, Pair)>,
    /// Where the first came down.
    start: Pair,
    /// Whether there was more than one since.
    was_pinch: bool,
    /// When and where the last tap was.
    tap: Option<(f64, Pair)>,
}

/// A picture that can be zoomed.
#[component]
pub(super) fn Stage(
    file: MediaAttachment,
    /// How it lies.
    zoom: RwSignal<Zoom>,
    /// What a swipe does.
    on_swipe: Callback<Swipe>,
) -> impl IntoView {
    let words = file.description.clone().filter(|words| !words.trim().is_empty());
    let alt = words.unwrap_or_else(|| texts::NO_DESCRIPTION.into());
    let gesture = StoredValue::new(Gesture::default());
    let stage = NodeRef::<html::Div>::new();
    let place = move |x, y| stage.get_untracked().map(|stage| viewport::from_middle(&stage, x, y));
    let down = move |event: ev::PointerEvent| {
        let Some((at, _)) = place(event.client_x(), event.client_y()) else { return };
        if let Some(stage) = stage.get_untracked() {
            // Refused only where the pointer is gone already.
            let _ = stage.set_pointer_capture(event.pointer_id());
        }
        gesture.update_value(|gesture| {
            if gesture.pointers.is_empty() {
                (gesture.start, gesture.was_pinch) = (at, false);
            } else {
                gesture.was_pinch = true;
            }
            gesture.pointers.push((event.pointer_id(), at));
        });
    };
    let moves = move |event: ev::PointerEvent| {
        let Some((at, size)) = place(event.client_x(), event.client_y()) else { return };
        gesture.update_value(|gesture| {
            let others = |(id, _): &&(i32, Pair)| *id != event.pointer_id();
            let other = gesture.pointers.iter().find(others).copied();
            let own = gesture.pointers.iter_mut().find(|(id, _)| *id == event.pointer_id());
            let Some((_, before)) = own else { return };
            let was = std::mem::replace(before, at);
            let now = zoom.get_untracked();
            match other {
                Some((_, other)) => {
                    let ((old, _), (new, between)) = (pinch(was, other), pinch(at, other));
                    zoom.set(now.by(new / old, between, size));
                }
                None if now.is_in() => {
                    zoom.set(now.dragged((at.0 - was.0, at.1 - was.1), size));
                }
                None => {}
            }
        });
    };
    let up = move |event: ev::PointerEvent| {
        let Some((at, size)) = place(event.client_x(), event.client_y()) else { return };
        let now = event.time_stamp();
        let mut swiped = None;
        gesture.update_value(|gesture| {
            gesture.pointers.retain(|(id, _)| *id != event.pointer_id());
            if !gesture.pointers.is_empty() || gesture.was_pinch {
                return;
            }
            let way = (at.0 - gesture.start.0, at.1 - gesture.start.1);
            if way.0.hypot(way.1) <= SLIP {
                let is_second = gesture.tap.is_some_and(|(time, place)| {
                    now - time < DOUBLE_TAP && pinch(place, at).0 <= 3.0 * SLIP
                });
                gesture.tap = (!is_second).then_some((now, at));
                if is_second {
                    zoom.update(|zoom| *zoom = zoom.tapped(at, size));
                }
            } else if !zoom.get_untracked().is_in() && event.pointer_type() != "mouse" {
                swiped = swipe(way);
            }
        });
        if let Some(swiped) = swiped {
            on_swipe.run(swiped);
        }
    };
    let cancel = move |event: ev::PointerEvent| {
        gesture.update_value(|gesture| {
            gesture.pointers.retain(|(id, _)| *id != event.pointer_id());
        });
    };
    let wheel = move |event: ev::WheelEvent| {
        let Some((at, size)) = place(event.client_x(), event.client_y()) else { return };
        event.prevent_default();
        zoom.update(|zoom| *zoom = zoom.by((-event.delta_y() * 0.002).exp(), at, size));
    };
    view! {
        <div
            class="lightbox__stage"
            node_ref=stage
            class=("lightbox__stage--zoomed", move || zoom.get().is_in())
            on:pointerdown=down
            on:pointermove=moves
            on:pointerup=up
            on:pointercancel=cancel
            on:wheel=wheel
        >
            <img
                class="lightbox__file"
                src=file.url
                alt=alt
                draggable="false"
                style:--zoom=move || zoom.get().scale.to_string()
                style:--zoom-x=move || pixels(zoom.get().moved.0)
                style:--zoom-y=move || pixels(zoom.get().moved.1)
            />
        </div>
    }
}

fn pixels(number: f64) -> String {
    let mut text = number.to_string();
    text.push_str("px");
    text
}
