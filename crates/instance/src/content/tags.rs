//! Names of hashtags: which are allowed, and when two are the same.

use unicode_normalization::UnicodeNormalization;

/// The one name that `#Bürger`, `#bürger` and `#burger` share: lower case, no diacritics.
pub fn fold_tag(name: &str) -> String {
    name.nfkd().filter(|c| !is_diacritic(*c)).nfc().flat_map(char::to_lowercase).collect()
}

/// Whether a name (without `#`) can be a hashtag: letters, digits, `_` and the separators
/// `·` `・` and the zero-width non-joiner, at least one of them a letter.
pub fn is_tag_name(name: &str) -> bool {
    name.chars().all(|c| is_word(c) || is_separator(c))
        && name.chars().any(char::is_alphabetic)
        && name.chars().next().is_some_and(is_word)
        && name.chars().last().is_some_and(is_word)
}

/// A letter, mark, digit or underscore: a character of a word.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || unicode_normalization::char::is_combining_mark(c)
}

/// What may join the words of one hashtag.
pub(super) fn is_separator(c: char) -> bool {
    matches!(c, '_' | '\u{b7}' | '\u{30fb}' | '\u{200c}')
}

fn is_diacritic(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_and_diacritics() {
        assert_eq!(fold_tag("BÜRGER"), "burger");
        assert_eq!(fold_tag("Coopérative"), "cooperative");
        assert_eq!(fold_tag("Straße"), "straße");
        assert_eq!(fold_tag("協同組合"), "協同組合");
    }

    #[test]
    fn a_name_needs_a_letter_and_word_characters() {
        assert!(is_tag_name("1x"));
        assert!(is_tag_name("Wohn·Projekt"));
        for name in ["", "2024", "a b", "a-b", "·a", "a·", "__"] {
            assert!(!is_tag_name(name), "{name}");
        }
    }
}
