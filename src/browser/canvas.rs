//! Painting.

use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// The width and height of a painted placeholder in pixels; CSS stretches it.
const SIDE: u32 = 32;

/// Paints the blurred placeholder that a BlurHash describes. One that cannot be read leaves the
/// canvas empty.
pub fn paint_blurhash(canvas: &HtmlCanvasElement, hash: &str) {
    let Ok(pixels) = blurhash::decode(hash, SIDE, SIDE, 1.0) else { return };
    canvas.set_width(SIDE);
    canvas.set_height(SIDE);
    let context = canvas.get_context("2d").ok().flatten();
    let context = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok());
    let data = ImageData::new_with_u8_clamped_array_and_sh(Clamped(&pixels), SIDE, SIDE);
    if let (Some(context), Ok(data)) = (context, data) {
        // Refused only for sizes of zero.
        let _ = context.put_image_data(&data, 0.0, 0.0);
    }
}
