//! Finding a register number in what people write.

use super::{RegisterNumber, Section};

/// Letters before a number and what they stand for; those that begin like others come first.
const MARKS: [(&str, Mark); 23] = [
    ("genossenschaftsregister", Mark::Court(Section::Gnr)),
    ("genossenschaftsreg", Mark::Court(Section::Gnr)),
    ("vereinsregister", Mark::Court(Section::Vr)),
    ("firmenbuchnummer", Mark::Fn),
    ("firmenbuchnr", Mark::Fn),
    ("firmenbuch", Mark::Fn),
    ("partitaiva", Mark::Italian),
    ("mwstnummer", Mark::Italian),
    ("steuernummer", Mark::Italian),
    ("mwstnr", Mark::Italian),
    ("piva", Mark::Italian),
    ("genr", Mark::Court(Section::Gnr)),
    ("gnr", Mark::Court(Section::Gnr)),
    ("hrb", Mark::Court(Section::Hrb)),
    ("hra", Mark::Court(Section::Hra)),
    ("mwst", Mark::Italian),
    ("iva", Mark::Italian),
    ("che", Mark::Uid),
    ("atu", Mark::VatAustria),
    ("vr", Mark::Court(Section::Vr)),
    ("fn", Mark::Fn),
    ("de", Mark::VatGermany),
    ("it", Mark::Italian),
];

#[derive(Clone, Copy)]
enum Mark {
    Court(Section),
    Fn,
    Uid,
    VatGermany,
    VatAustria,
    Italian,
}

/// The first number in a text, and the text without it.
pub(super) fn find(text: &str) -> Option<(RegisterNumber, String)> {
    word_starts(text).find_map(|start| {
        let (mark, behind) = MARKS.iter().find_map(|(letters, mark)| {
            Some((*mark, after_letters(text.get(start..)?, letters)?))
        })?;
        let (number, rest) = number(mark, behind)?;
        let rest = format!("{} {rest}", text.get(..start).unwrap_or_default());
        Some((number, tidy(&rest)))
    })
}

/// Where words begin.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    text.char_indices().filter_map(move |(place, sign)| {
        let begins = sign.is_alphanumeric() && !inside;
        inside = sign.is_alphanumeric();
        begins.then_some(place)
    })
}

/// What follows `letters` in a text, whatever their case and with dots, hyphens and blanks between
/// them; a further letter right behind them makes them another word.
fn after_letters<'a>(text: &'a str, letters: &str) -> Option<&'a str> {
    let mut wanted = letters.chars().peekable();
    for (place, sign) in text.char_indices() {
        let Some(next) = wanted.peek() else {
            let rest = text.get(place..)?;
            return (!sign.is_alphabetic()).then_some(rest);
        };
        if sign.to_lowercase().eq(std::iter::once(*next)) {
            wanted.next();
        } else if !matches!(sign, '.' | '-' | ' ') {
            return None;
        }
    }
    None
}

/// The number behind its mark, and what follows it.
fn number(mark: Mark, behind: &str) -> Option<(RegisterNumber, &str)> {
    match mark {
        Mark::Court(section) => {
            let (number, rest) = court_number(skip_words(behind))?;
            Some((RegisterNumber::Court { section, number }, rest))
        }
        Mark::Fn => fn_number(skip_words(behind)),
        Mark::Uid => digits(behind).map(|(all, rest)| (RegisterNumber::Uid(all), rest)),
        Mark::VatGermany => {
            digits(behind).map(|(all, rest)| (RegisterNumber::VatGermany(all), rest))
        }
        Mark::VatAustria => {
            digits(behind).map(|(all, rest)| (RegisterNumber::VatAustria(all), rest))
        }
        Mark::Italian => {
            let behind = skip_words(behind);
            let behind = after_letters(behind, "it").unwrap_or(behind);
            digits(behind).map(|(all, rest)| (RegisterNumber::PartitaIva(all), rest))
        }
    }
}

/// Passes over what may stand between mark and number: `Nr.`, `Nummer`, `:`, `FN` once more.
fn skip_words(text: &str) -> &str {
    let mut rest = text.trim_start_matches([' ', ':', '.', '-', '\u{a0}', '#']);
    for word in ["nummer", "nr", "fn", "gnr", "genr"] {
        let front = rest.get(..word.len()).unwrap_or_default();
        if front.eq_ignore_ascii_case(word) {
            rest = rest.get(word.len()..).unwrap_or_default();
            rest = rest.trim_start_matches([' ', ':', '.', '-', '\u{a0}']);
        }
    }
    rest
}

/// `123`, `123 B`, `1234/5`: up to seven digits, and one capital letter behind them.
fn court_number(text: &str) -> Option<(String, &str)> {
    let end = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    if !(1..=7).contains(&digits.len()) {
        return None;
    }
    let mut signs = rest.trim_start_matches(' ').chars();
    let letter = signs.next().filter(char::is_ascii_uppercase);
    let stands_alone = signs.next().is_none_or(|sign| !sign.is_alphanumeric() && sign != '.');
    match letter.filter(|_| stands_alone) {
        Some(letter) => {
            let rest = rest.trim_start_matches(' ').get(1..).unwrap_or_default();
            Some((format!("{digits} {letter}"), rest))
        }
        None => Some((digits.to_owned(), rest)),
    }
}

/// One to six digits, and the letter behind them.
fn fn_number(text: &str) -> Option<(RegisterNumber, &str)> {
    let end = text.find(|sign: char| !sign.is_ascii_digit())?;
    let (digits, rest) = text.split_at_checked(end)?;
    let number = digits.parse().ok().filter(|_| (1..=6).contains(&digits.len()))?;
    let rest = rest.trim_start_matches([' ', '-', '\u{a0}']);
    let mut signs = rest.chars();
    let letter = signs.next().filter(char::is_ascii_alphabetic)?.to_ascii_lowercase();
    let stands_alone = signs.next().is_none_or(|sign| !sign.is_alphanumeric());
    stands_alone.then_some((RegisterNumber::Fn { number, letter }, signs_after(rest, 1)))
}

/// Exactly `N` digits with dots, blanks and hyphens between them, and what follows them.
fn digits<const N: usize>(text: &str) -> Option<([u8; N], &str)> {
    let mut all = [0; N];
    let mut count = 0;
    let mut end = 0;
    for (place, sign) in text.char_indices() {
        match sign.to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
            Some(digit) => {
                *all.get_mut(count)? = digit;
                count += 1;
                end = place + 1;
            }
            None if matches!(sign, '.' | ' ' | '-' | ':' | '\'' | '\u{a0}') => {}
            None => break,
        }
    }
    (count == N).then(|| (all, text.get(end..).unwrap_or_default()))
}

fn signs_after(text: &str, count: usize) -> &str {
    text.get(count..).unwrap_or_default()
}

/// A text without separators at its ends and in rows.
fn tidy(text: &str) -> String {
    const SEPARATORS: [char; 12] = [' ', '·', ',', ';', ':', '|', '–', '—', '-', '/', '(', ')'];
    let text = text.trim_matches(|sign| SEPARATORS.contains(&sign) || sign.is_whitespace());
    // Names that stand before a number leave nothing to tell.
    let is_name = |word: &str| {
        matches!(super::super::key(word).as_str(), "uid" | "mwst" | "nr" | "ust-idnr" | "ust-id")
    };
    let separates = |word: &str| word.chars().all(|sign| SEPARATORS.contains(&sign));
    let mut words: Vec<&str> = Vec::new();
    for word in text.split_whitespace().filter(|word| !is_name(word)) {
        if !(separates(word) && words.last().is_none_or(|last| separates(last))) {
            words.push(word);
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(String, String)> {
        find(text).map(|(number, rest)| (number.to_string(), rest))
    }

    fn found(number: &str, rest: &str) -> Option<(String, String)> {
        Some((number.to_owned(), rest.to_owned()))
    }

    #[test]
    fn number_and_court_are_told_apart() {
        for (text, number, rest) in [
            ("GnR 123 · Amtsgericht Flusstal", "GnR 123", "Amtsgericht Flusstal"),
            ("GnR 311 Amtsgericht Möwenstedt", "GnR 311", "Amtsgericht Möwenstedt"),
            ("GenR 52, AG Rabenstedt", "GnR 52", "AG Rabenstedt"),
            ("GnR 298 (Amtsgericht Rabenstedt)", "GnR 298", "Amtsgericht Rabenstedt"),
            ("Amtsgericht Hamburg, GnR-Nr. 1029", "GnR 1029", "Amtsgericht Hamburg"),
            ("Amtsgericht Charlottenburg GnR 746 B", "GnR 746 B", "Amtsgericht Charlottenburg"),
            ("Genossenschaftsregister Nr. 77", "GnR 77", ""),
            ("VR 1902 · Amtsgericht Weserau", "VR 1902", "Amtsgericht Weserau"),
            ("FN 271828y · Landesgericht Hochtann", "FN 271828y", "Landesgericht Hochtann"),
            ("Firmenbuchnummer: FN 418302 a", "FN 418302a", ""),
            ("CHE-110.482.931 (HR Gantmatt)", "CHE-110.482.931", "HR Gantmatt"),
            ("UID CHE-408.173.528", "CHE-408.173.528", ""),
            ("UID: CHE-408.173.528 MWST", "CHE-408.173.528", ""),
            ("USt-IdNr. DE136695976", "DE136695976", ""),
            ("MwSt-Nr. IT 00743110157", "IT00743110157", ""),
            ("P. IVA: 00743110157", "IT00743110157", ""),
        ] {
            assert_eq!(read(text), found(number, rest), "{text}");
        }
    }

    #[test]
    fn texts_without_a_number_have_none() {
        for text in [
            "",
            "Landesregister der genossenschaftlichen Körperschaften, Sektion I",
            "im Landesregister eingetragen, Nummer reichen wir nach",
            "gnr",
            "FN 1234567a",
            "FN 123",
            "FN 123 Wien",
            "CHE-123.456.78",
            "DE 12345",
            "Verein 12",
            "Regnr 5",
            "GnR 123456789",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_words_of_other_numbers_do_not_hide_the_one() {
        assert_eq!(read("Gegründet 1921, GnR 5"), found("GnR 5", "Gegründet 1921"));
        assert_eq!(read("de facto eG, GnR 8"), found("GnR 8", "de facto eG"));
    }
}
