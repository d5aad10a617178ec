//! Characters as a person sees them, by the browser's `Intl.Segmenter`.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

thread_local! {
    static SEGMENTER: Option<Intl::Segmenter> = segmenter();
}

/// How many characters (grapheme clusters) a person sees in a text. Where the browser cannot tell
/// (some before 2024), Unicode's own characters are counted, which are never fewer.
pub fn graphemes(text: &str) -> usize {
    if text.is_ascii() && !text.contains('\r') {
        return text.len();
    }
    SEGMENTER
        .with(|segmenter| {
            let segments: JsValue = segmenter.as_ref()?.segment(text).into();
            Some(js_sys::try_iter(&segments).ok()??.count())
        })
        .unwrap_or_else(|| text.chars().count())
}

fn segmenter() -> Option<Intl::Segmenter> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let has_one = Reflect::has(&intl, &"Segmenter".into()).unwrap_or(false);
    // By default it looks for grapheme clusters.
    has_one.then(|| Intl::Segmenter::new(&Array::new(), &Object::new()))
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;

    wasm_bindgen_test_configure!(run_in_browser);

    #[wasm_bindgen_test]
    fn families_flags_and_marks_are_one_character() {
        let texts = ["Hallo", "Gru\u{308}ße", "👩‍👩‍👧‍👦", "🇩🇪🇦🇹", "🏳️‍🌈", "a\r\nb", ""];
        assert_eq!(texts.map(graphemes), [5, 5, 1, 2, 1, 3, 0]);
    }
}
