//! A number on the app's icon: in the browser's tab, and where the app is installed
//! ([Badging API](https://developer.mozilla.org/docs/Web/API/Badging_API)).

use std::cell::Cell;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::page::{document, window};

/// The icon without a number.
const ICON: &str = "/favicon.svg";
/// The width and height of the painted icon, in pixels.
const SIDE: f64 = 64.0;

thread_local! {
    static SHOWN: Cell<u64> = const { Cell::new(0) };
}

/// Shows a number on the icon; none where it is 0.
pub fn show(number: u64) {
    if SHOWN.replace(number) == number {
        return;
    }
    show_on_app(number);
    if number == 0 {
        set_icon(ICON, Some("image/svg+xml"));
        return;
    }
    let Ok(image) = HtmlImageElement::new() else { return };
    let loaded = image.clone();
    let paint = Closure::once_into_js(move || {
        // Another number may be shown by now.
        if SHOWN.get() == number
            && let Some(address) = paint(&loaded, number)
        {
            set_icon(&address, None);
        }
    });
    image.set_onload(Some(paint.unchecked_ref()));
    image.set_src(ICON);
}

/// By the Badging API, where there is one.
fn show_on_app(number: u64) {
    let navigator = window().navigator();
    let Ok(set) = js_sys::Reflect::get(&navigator, &"setAppBadge".into()) else { return };
    if let Some(set) = set.dyn_ref::<js_sys::Function>()
        && let Ok(done) = set.call1(&navigator, &JsValue::from(number as f64))
        && let Ok(done) = done.dyn_into::<js_sys::Promise>()
    {
        // Refused where the app is not installed: nobody misses it there.
        wasm_bindgen_futures::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(done).await;
        });
    }
}

fn set_icon(address: &str, kind: Option<&str>) {
    let Ok(Some(link)) = document().query_selector("link[rel=icon]") else { return };
    // Only malformed names are refused; they are literals.
    let _ = match kind {
        Some(kind) => link.set_attribute("type", kind),
        None => link.remove_attribute("type"),
    };
    let _ = link.set_attribute("href", address);
}

/// The icon with a number in its corner, as an address; `None` where the browser paints nothing.
fn paint(icon: &HtmlImageElement, number: u64) -> Option<String> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(SIDE as u32);
    canvas.set_height(SIDE as u32);
    let context = canvas.get_context("2d").ok().flatten()?;
    let context: CanvasRenderingContext2d = context.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(icon, 0.0, 0.0, SIDE, SIDE).ok()?;
    context.begin_path();
    context.arc(42.0, 22.0, 22.0, 0.0, std::f64::consts::TAU).ok()?;
    context.set_fill_style_str("#9c3f1c");
    context.fill();
    context.set_fill_style_str("#ffffff");
    context.set_font("bold 32px sans-serif");
    context.set_text_align("center");
    context.set_text_baseline("middle");
    context.fill_text(&number.min(99).to_string(), 42.0, 24.0).ok()?;
    canvas.to_data_url().ok()
}
