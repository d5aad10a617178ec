//! Cutting a part out of a picture, on a canvas.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::files;
use crate::content::{Part, Size};

/// How well a JPEG is kept, from 0 to 1.
const QUALITY: f64 = 0.9;

/// The size of a loaded picture, turned as its camera says; `None` where it has none.
pub fn size_of(picture: &HtmlImageElement) -> Option<Size> {
    let (width, height) = (picture.natural_width(), picture.natural_height());
    let size = Size { width: f64::from(width), height: f64::from(height) };
    (width > 0 && height > 0).then_some(size)
}

/// Paints a part of a picture so that it fills a canvas.
pub fn paint(canvas: &HtmlCanvasElement, picture: &HtmlImageElement, part: Part) {
    let context = canvas.get_context("2d").ok().flatten();
    let context = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok());
    let Some(context) = context else { return };
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    // Without it, large photos become coarse.
    let _ = js_sys::Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
    context.clear_rect(0.0, 0.0, width, height);
    // Refused only for pictures that are broken or have no size.
    let _ = context.draw_image_with_html_image_element_and_sw_and_sh_and_dx_and_dy_and_dw_and_dh(
        picture,
        part.x,
        part.y,
        part.size.width,
        part.size.height,
        0.0,
        0.0,
        width,
        height,
    );
}

/// What stands on a canvas as a file of at most `most` bytes; returns its number. A drawing stays
/// sharp and transparent (PNG) where that is small enough; photos become JPEG. `None` where the
/// browser refuses.
pub async fn file_of(canvas: &HtmlCanvasElement, is_drawing: bool, most: f64) -> Option<u32> {
    if is_drawing
        && let Some(png) = blob_of(canvas, "image/png").await
        && png.size() <= most
    {
        return Some(files::hold_made(png, "bild.png"));
    }
    let jpeg = blob_of(canvas, "image/jpeg").await?;
    Some(files::hold_made(jpeg, "bild.jpg"))
}

async fn blob_of(canvas: &HtmlCanvasElement, kind: &str) -> Option<Blob> {
    let made = js_sys::Promise::new(&mut |resolve, _| {
        let quality = JsValue::from_f64(QUALITY);
        // Refused only for canvases that hold foreign pictures; then nothing comes.
        let refused =
            canvas.to_blob_with_type_and_encoder_options(&resolve, kind, &quality).is_err();
        if refused {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    JsFuture::from(made).await.ok()?.dyn_into::<Blob>().ok()
}
