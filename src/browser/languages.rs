//! Languages and their German names, by the browser's `Intl.DisplayNames`.

use js_sys::{Array, Intl, Object, Reflect};

/// What is spoken where the app's cooperatives are and around, and the widespread languages of the
/// world, as servers know them.
const OFFERED: [&str; 44] = [
    "de", "gsw", "nds", "en", "fr", "it", "rm", "ar", "bg", "bs", "ca", "cs", "da", "el", "eo",
    "es", "et", "fa", "fi", "fy", "ga", "he", "hr", "hu", "is", "ja", "ko", "lb", "lt", "lv", "mk",
    "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk",
];

/// How many of them stand first, because they are the most likely.
const LIKELY: usize = 7;

thread_local! {
    static NAMES: Intl::DisplayNames = names();
}

/// The codes (ISO 639) and names of the languages to choose from: the likely ones first, the others
/// by name. `own` is there in any case.
pub fn to_choose_from(own: &str) -> Vec<(String, String)> {
    let named = |code: &&str| ((*code).to_owned(), name(code));
    let mut likely: Vec<_> = OFFERED.iter().take(LIKELY).map(named).collect();
    let mut others: Vec<_> = OFFERED.iter().skip(LIKELY).map(named).collect();
    others.sort_by_key(|(_, name)| name.to_lowercase());
    likely.append(&mut others);
    if !likely.iter().any(|(code, _)| code == own) {
        likely.insert(0, (own.to_owned(), name(own)));
    }
    likely
}

/// The language this browser is set to (`de-AT`).
#[cfg(target_arch = "wasm32")]
pub fn of_device() -> Option<String> {
    super::page::window().navigator().language()
}

/// The language this browser is set to.
#[cfg(not(target_arch = "wasm32"))]
pub fn of_device() -> Option<String> {
    None
}

/// The German name of a language; its code where it has none.
pub fn name(code: &str) -> String {
    let code = code.split(['-', '_']).next().unwrap_or(code);
    // The browser throws at what is no code.
    if !(2..=3).contains(&code.len()) || !code.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return code.to_owned();
    }
    NAMES.with(|names| names.of(code)).map_or_else(|| code.to_owned(), String::from)
}

fn names() -> Intl::DisplayNames {
    let options = Object::new();
    // Only frozen objects refuse.
    let _ = Reflect::set(&options, &"type".into(), &"language".into());
    Intl::DisplayNames::new(&Array::of1(&"de".into()), &options)
}
