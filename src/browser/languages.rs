//! Languages and their German names, by the browser's `Intl.DisplayNames`.

use js_sys::{Array, Intl, Object, Reflect};

/// What is spoken where the app's cooperatives are and around, and the widespread languages of the
/// world, as servers know them.
const OFFERED: [&str; 44] = [
    "de", "gsw", "nds", "en", "fr", "it", "rm", "ar", "bg", "bs", "ca", "cs", "da", "el", "eo",
    "es", "et", "fa", "fi", "fy", "ga", "he", "hr", "hu", "is", "ja", "ko", "lb", "lt", "lv", "mk",
    "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk",
];

/// Languages that browsers have no German name for, though some speak them here and around.
const UNNAMED: [(&str, &str); 14] = [
    ("bar", "Bairisch"),
    ("csb", "Kaschubisch"),
    ("dsb", "Niedersorbisch"),
    ("frr", "Nordfriesisch"),
    ("fur", "Furlanisch"),
    ("gsw", "Schweizerdeutsch"),
    ("hsb", "Obersorbisch"),
    ("lld", "Ladinisch"),
    ("nds", "Niederdeutsch"),
    ("rom", "Romani"),
    ("sc", "Sardisch"),
    ("sco", "Schottisch"),
    ("szl", "Schlesisch"),
    ("tok", "Toki Pona"),
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

/// The language this browser is set to (`de-AT`); `None` where it names none (on Linux it may say
/// `C`).
#[cfg(target_arch = "wasm32")]
pub fn of_device() -> Option<String> {
    super::page::window().navigator().language().filter(|code| is_code(code))
}

/// The language this browser is set to.
#[cfg(not(target_arch = "wasm32"))]
pub fn of_device() -> Option<String> {
    None
}

/// The German name of a language; its code where it has none.
pub fn name(code: &str) -> String {
    let code = main_part(code);
    // The browser throws at what is no code.
    if !is_code(code) {
        return code.to_owned();
    }
    let code = code.to_ascii_lowercase();
    // Browsers answer the code itself where they have no name.
    if let Some((_, name)) = UNNAMED.iter().find(|(unnamed, _)| *unnamed == code) {
        return (*name).to_owned();
    }
    NAMES.with(|names| names.of(&code)).map_or(code, String::from)
}

/// Whether something begins with the code of a language.
fn is_code(code: &str) -> bool {
    let code = main_part(code);
    (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// `de` of `de-AT`.
fn main_part(code: &str) -> &str {
    code.split(['-', '_']).next().unwrap_or(code)
}

fn names() -> Intl::DisplayNames {
    let options = Object::new();
    // Only frozen objects refuse.
    let _ = Reflect::set(&options, &"type".into(), &"language".into());
    Intl::DisplayNames::new(&Array::of1(&"de".into()), &options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_language_is_told_apart() {
        assert!(["de", "de-AT", "gsw", "de_CH"].into_iter().all(is_code));
        assert!(!["C", "", "POSIX", "d1"].into_iter().any(is_code));
    }
}
