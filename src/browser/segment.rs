//! Characters as a person sees them, and sentences, by the browser's `Intl.Segmenter`.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

thread_local! {
    static SEGMENTER: Option<Intl::Segmenter> = segmenter(None);
}

/// How many characters (grapheme clusters) a person sees in a text. Where the browser cannot tell
/// (some before 2024), Unicode's own characters are counted, which are never fewer.
pub fn graphemes(text: &str) -> usize {
    if text.chars().all(is_whole) {
        return text.chars().count();
    }
    SEGMENTER
        .with(|segmenter| {
            let segments: JsValue = segmenter.as_ref()?.segment(text).into();
            Some(js_sys::try_iter(&segments).ok()??.count())
        })
        .unwrap_or_else(|| text.chars().count())
}

/// Where the sentences of a text end, in bytes. Where the browser cannot tell, a blank after a
/// point, a question mark or an exclamation mark ends one, and so does a new line.
pub fn sentence_ends(text: &str) -> Vec<usize> {
    segmenter(Some("sentence")).and_then(|by_sentence| ends(&by_sentence, text)).unwrap_or_else(
        || {
            let blanks = text.char_indices().filter(|(at, c)| {
                let before = text.get(..*at).unwrap_or_default();
                *c == '\n' || (c.is_whitespace() && before.ends_with(['.', '?', '!']))
            });
            blanks.map(|(at, c)| at + c.len_utf8()).collect()
        },
    )
}

/// Where the segments of a text end, in bytes.
fn ends(segmenter: &Intl::Segmenter, text: &str) -> Option<Vec<usize>> {
    let segments: JsValue = segmenter.segment(text).into();
    let mut end = 0;
    let segments = js_sys::try_iter(&segments).ok()??;
    let ends = segments.map(|segment| {
        let segment = Reflect::get(&segment.ok()?, &"segment".into()).ok()?.as_string()?;
        end += segment.len();
        Some(end)
    });
    ends.collect()
}

/// Whether a sign is a character by itself beside any other such sign: what European languages are
/// written with. The browser need not be asked about each key then.
fn is_whole(sign: char) -> bool {
    matches!(sign, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{20a0}'..='\u{20bf}')
        && sign != '\r'
}

fn segmenter(granularity: Option<&str>) -> Option<Intl::Segmenter> {
    if cfg!(not(target_arch = "wasm32")) {
        // Host tests have none.
        return None;
    }
    let options = Object::new();
    if let Some(granularity) = granularity {
        // Only frozen objects refuse.
        let _ = Reflect::set(&options, &"granularity".into(), &granularity.into());
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let has_one = Reflect::has(&intl, &"Segmenter".into()).unwrap_or(false);
    // By default it looks for grapheme clusters.
    has_one.then(|| Intl::Segmenter::new(&Array::of1(&"de".into()), &options))
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

    #[wasm_bindgen_test]
    fn sentences_end_where_the_next_begins() {
        assert_eq!(sentence_ends("Grüße! Kommt ihr? Ja"), [9, 20, 22]);
        assert_eq!(sentence_ends(""), [0; 0]);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    #[test]
    fn signs_that_are_whole_never_join() {
        let whole: String = ('\0'..='\u{ffff}').filter(|sign| is_whole(*sign)).collect();
        let back: String = whole.chars().rev().collect();
        for text in [&whole, &back] {
            assert_eq!(text.graphemes(true).count(), text.chars().count());
        }
        assert!("Für „Wohnen“ – 5 € pro m², à la carte …".chars().all(is_whole));
        assert!(!"e\u{301}👩\u{fe0f}\u{200d}\r".chars().any(|sign| sign != 'e' && is_whole(sign)));
    }
}
