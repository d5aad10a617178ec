//! Choosing the point of a picture that cropping must keep, by pointer or by arrow keys.

use leptos::{ev, html, prelude::*};

use crate::texts::composer::upload as texts;

/// How far an arrow key moves the point.
const STEP: f32 = 0.1;

/// The picture with its point. The point is told from -1 (left, bottom) to 1 (right, top).
#[component]
pub(super) fn FocalPoint(
    /// The picture's address.
    source: String,
    /// Where the point is.
    point: Signal<(f32, f32)>,
    /// Moves it.
    set: Callback<(f32, f32)>,
) -> impl IntoView {
    let stage = NodeRef::<html::Div>::new();
    let held = StoredValue::new(false);
    let aim = move |event: &ev::PointerEvent| {
        let Some(stage) = stage.get_untracked() else { return };
        let frame = stage.get_bounding_client_rect();
        let part = |at: i32, from: f64, length: f64| {
            ((f64::from(at) - from) / length.max(1.0) * 2.0 - 1.0).clamp(-1.0, 1.0) as f32
        };
        let x = part(event.client_x(), frame.left(), frame.width());
        let y = part(event.client_y(), frame.top(), frame.height());
        set.run((rounded(x), rounded(-y)));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if let Some(next) = moved(point.get_untracked(), &event.key()) {
            event.prevent_default();
            set.run(next);
        }
    };
    let words = move || {
        let (right, down) = in_percent(point.get());
        texts::focus_at(right, down)
    };
    let percent = |number: i32| [number.to_string().as_str(), "%"].concat();
    view! {
        <p class="field__hint">{texts::FOCUS_HINT}</p>
        <div
            class="focal"
            node_ref=stage
            // In two directions at once: for screen readers its own words say where it is.
            role="application"
            tabindex="0"
            aria-label=words
            on:keydown=on_key
            on:pointerdown=move |event| {
                event.prevent_default();
                if let Some(stage) = stage.get_untracked() {
                    let _ = stage.focus();
                    // Refused only where the pointer is gone already.
                    let _ = stage.set_pointer_capture(event.pointer_id());
                }
                held.set_value(true);
                aim(&event);
            }
            on:pointermove=move |event| {
                if held.get_value() {
                    aim(&event);
                }
            }
            on:pointerup=move |_| held.set_value(false)
            on:pointercancel=move |_| held.set_value(false)
        >
            <img src=source alt="" draggable="false" />
            <span
                class="focal__point"
                style:--focus-x=move || percent(in_percent(point.get()).0)
                style:--focus-y=move || percent(in_percent(point.get()).1)
            ></span>
        </div>
        <p class="visually-hidden" role="status">{words}</p>
    }
}

/// Where a key moves the point.
fn moved((x, y): (f32, f32), key: &str) -> Option<(f32, f32)> {
    let (x, y) = match key {
        "ArrowLeft" => (x - STEP, y),
        "ArrowRight" => (x + STEP, y),
        "ArrowUp" => (x, y + STEP),
        "ArrowDown" => (x, y - STEP),
        "Home" => (0.0, 0.0),
        _ => return None,
    };
    Some((rounded(x.clamp(-1.0, 1.0)), rounded(y.clamp(-1.0, 1.0))))
}

/// As exact as the server is told.
fn rounded(part: f32) -> f32 {
    (part * 100.0).round() / 100.0
}

/// A point in per cent from the left and from the top.
fn in_percent((x, y): (f32, f32)) -> (i32, i32) {
    let percent = |part: f32| ((part + 1.0) * 50.0).round() as i32;
    (percent(x), percent(-y))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrow_keys_move_the_point_within_the_picture() {
        assert_eq!(moved((0.0, 0.0), "ArrowUp"), Some((0.0, 0.1)));
        assert_eq!(moved((0.95, 0.0), "ArrowRight"), Some((1.0, 0.0)));
        assert_eq!(moved((0.4, -0.3), "Home"), Some((0.0, 0.0)));
        assert_eq!(moved((0.0, 0.0), "Tab"), None);
        assert_eq!(in_percent((-1.0, 1.0)), (0, 0));
        assert_eq!(in_percent((0.5, -0.5)), (75, 75));
    }
}
