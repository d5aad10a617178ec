//! Texts made comparable: without case, umlauts, accents and punctuation.

/// A text as a key: lower case, `ä` as `ae`, accents dropped, everything else between letters and
/// digits one `-`. `"St. Pölten"` → `st-poelten`.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 4);
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'æ' => key.push_str("ae"),
            'ö' | 'œ' => key.push_str("oe"),
            'ü' => key.push_str("ue"),
            'ß' => key.push_str("ss"),
            // A letter and the marks upon it may come one by one.
            '\u{308}' if key.ends_with(['a', 'o', 'u']) => key.push('e'),
            '\u{300}'..='\u{36f}' => {}
            letter => match without_accent(letter) {
                letter if letter.is_alphanumeric() => key.push(letter),
                _ if key.is_empty() || key.ends_with('-') => {}
                _ => key.push('-'),
            },
        }
    }
    key.truncate(key.trim_end_matches('-').len());
    key
}

/// A text as it is searched in and for: like [`key`] with blanks between words, and umlauts in
/// whatever way they are typed (`ü`, `ue` and `u`) alike.
pub fn search_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    for letter in key(text).chars() {
        match letter {
            '-' => form.push(' '),
            'e' if form.ends_with(['a', 'o', 'u']) => {}
            letter => form.push(letter),
        }
    }
    form
}

fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' => 'o',
        'ù' | 'ú' | 'û' => 'u',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_bear_no_marks() {
        assert_eq!(key("  Mitglied werden: "), "mitglied-werden");
        assert_eq!(key("St. Pölten"), "st-poelten");
        assert_eq!(key("Straße – Genève"), "strasse-geneve");
        assert_eq!(key("Ko\u{308}ln"), "koeln");
        assert_eq!(key("…"), "");
    }

    #[test]
    fn umlauts_may_be_typed_in_every_way() {
        for typed in ["Bürgersonne", "buergersonne", "BURGERSONNE"] {
            assert_eq!(search_form(typed), "burgersonne", "{typed}");
        }
    }

    #[test]
    fn a_word_s_beginning_stays_its_beginning() {
        for word in ["bauen", "Quelle", "Flusstal", "Steuer", "Poësie"] {
            let whole = search_form(word);
            for (end, _) in word.char_indices() {
                let beginning = search_form(&word[..end]);
                assert!(whole.starts_with(&beginning), "{beginning} {whole}");
            }
        }
    }
}
