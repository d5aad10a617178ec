//! In which language a text is, guessed by its small words: only among the languages of the region
//! and only where there is no doubt. Where the browser can tell, it is asked instead.

/// Small words that stand in nearly every sentence, and in no other of these languages.
const WORDS: [(&str, &[&str]); 4] = [
    (
        "de",
        &[
            "und", "der", "das", "nicht", "ist", "ein", "eine", "mit", "auf", "für", "wir", "ich",
            "sich", "auch", "dem", "den", "zu", "im", "von", "es", "sind", "wird", "bei", "uns",
            "aus", "nach", "oder", "noch", "über", "einen", "unsere", "zum", "zur", "am", "haben",
        ],
    ),
    (
        "en",
        &[
            "the", "and", "of", "to", "is", "that", "it", "for", "with", "are", "this", "our",
            "we", "you", "have", "be", "from", "not", "your", "will", "can", "by", "what", "has",
            "they", "at", "or", "an", "would", "their",
        ],
    ),
    (
        "fr",
        &[
            "le", "les", "et", "des", "est", "une", "pour", "que", "qui", "dans", "nous", "vous",
            "pas", "sur", "avec", "du", "au", "aux", "sont", "ce", "cette", "ou", "mais", "nos",
            "leur", "être", "notre", "votre", "très", "aussi",
        ],
    ),
    (
        "it",
        &[
            "il", "che", "di", "è", "per", "una", "sono", "della", "non", "gli", "con", "del",
            "nel", "alla", "questo", "anche", "più", "le", "dei", "delle", "ci", "al", "nostra",
            "nostro", "ma", "come", "lo", "nella", "abbiamo", "tutti",
        ],
    ),
];

/// How many small words there must be at least.
const ENOUGH: usize = 4;
/// How many times as many as of the next language.
const CLEARLY: usize = 3;

/// The language of a text (ISO 639-1) among German, English, French and Italian; `None` in doubt,
/// and for whatever is short.
pub fn guess_language(text: &str) -> Option<&'static str> {
    let mut hits = [0usize; WORDS.len()];
    let plain = text.split_whitespace().filter(|word| !word.starts_with(['@', '#', ':']));
    for word in plain.filter(|word| !word.contains("://")) {
        for word in word.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
            let word = word.to_lowercase();
            for (place, (_, words)) in WORDS.iter().enumerate() {
                if words.contains(&word.as_str())
                    && let Some(hit) = hits.get_mut(place)
                {
                    *hit += 1;
                }
            }
        }
    }
    let (best, (code, _)) = hits.iter().zip(&WORDS).max_by_key(|(hits, _)| **hits)?;
    let mut others: Vec<usize> = hits.to_vec();
    others.sort_unstable();
    let second = others.iter().rev().nth(1).copied().unwrap_or(0);
    (*best >= ENOUGH && *best >= second * CLEARLY).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::guess_language;

    #[test]
    fn sentences_are_told_apart() {
        let cases = [
            (
                "de",
                "Unsere Generalversammlung ist am 4. Juli im Hof. Wir freuen uns auf alle, die mit uns bauen!",
            ),
            (
                "en",
                "Our annual meeting is on the 4th of July, and we hope that all of you will join us in the yard.",
            ),
            (
                "fr",
                "Notre assemblée est le 4 juillet dans la cour. Nous nous réjouissons de vous voir avec vos amis, et pas seulement pour le vin.",
            ),
            (
                "it",
                "La nostra assemblea è il 4 luglio nel cortile. Siamo felici di vedere tutti, anche per il vino della casa.",
            ),
        ];
        for (code, text) in cases {
            assert_eq!(guess_language(text), Some(code), "{text}");
        }
    }

    #[test]
    fn in_doubt_nothing_is_said() {
        for text in [
            "",
            "Danke!",
            "#Genossenschaft #CoopsDay 2026",
            "Strom Dach Sonne",
            "@und @der @das @nicht @ist",
            "Meeting: Update for Q3 im Hof mit dem Team of the Year",
            "https://und.der.das/ist-nicht-ein",
            "Co to jest spółdzielnia i dlaczego jej potrzebujemy w naszym mieście?",
        ] {
            assert_eq!(guess_language(text), None, "{text}");
        }
    }
}
