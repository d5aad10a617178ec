//! Takes a text that is too long for one post apart into several.

/// Words before whose point a sentence goes on.
const ABBREVIATIONS: [&str; 26] = [
    "abs", "art", "bspw", "bzw", "ca", "dr", "eigtl", "evtl", "ggf", "inkl", "max", "min", "mind",
    "mio", "mrd", "nr", "prof", "sog", "st", "str", "tel", "usw", "vgl", "vol", "zzgl", "zzt",
];

/// Takes a text apart into parts that fit, each ending with a sentence. A sentence that is too long
/// by itself is cut between words, a word that is too long within; links, hashtags and mentions are
/// never cut, so that a part may stay too long in an extreme case. Blanks at the cuts go.
///
/// `fits` tells whether a text is short enough for one post; `sentence_ends` tells where sentences
/// end, in bytes.
pub fn split(
    text: &str,
    fits: impl Fn(&str) -> bool,
    sentence_ends: impl Fn(&str) -> Vec<usize>,
) -> Vec<String> {
    let text = text.trim();
    let mut ends = sentence_ends(text);
    ends.retain(|end| ends_sentence(text, *end));
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let start = text.len() - rest.len();
        let ends = ends.iter().filter_map(|end| end.checked_sub(start));
        let (part, after) = rest.split_at(length(rest, ends, &fits));
        parts.push(part.trim().to_owned());
        rest = after.trim_start();
    }
    parts
}

/// The text with its place among all, as a reader sees it: `… (1/4)`.
pub fn numbered(text: &str, place: usize, all: usize) -> String {
    [text.trim_end(), " (", &place.to_string(), "/", &all.to_string(), ")"].concat()
}

/// How much of the rest becomes the next part, in bytes; more than 0.
fn length(
    rest: &str,
    sentence_ends: impl Iterator<Item = usize>,
    fits: &impl Fn(&str) -> bool,
) -> usize {
    if fits(rest) {
        return rest.len();
    }
    let longest = |ends: &mut dyn Iterator<Item = usize>| {
        let ends = ends.filter(|end| *end > 0 && rest.is_char_boundary(*end));
        let fitting = ends.map_while(|end| {
            let part = rest.get(..end).unwrap_or_default().trim();
            (part.is_empty() || fits(part)).then_some(end)
        });
        fitting.last()
    };
    let mut blanks = rest.char_indices().filter(|(_, c)| c.is_whitespace());
    let (word, _) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let mut letters = word.char_indices().map(|(at, c)| at + c.len_utf8());
    longest(&mut sentence_ends.into_iter())
        .or_else(|| longest(&mut blanks.by_ref().map(|(at, _)| at)))
        .or_else(|| if is_whole(word) { None } else { longest(&mut letters) })
        .unwrap_or(word.len())
}

/// Whether a word must stay whole: link, hashtag, mention or custom emoji.
fn is_whole(word: &str) -> bool {
    word.contains("://") || word.contains(['#', '@', ':'])
}

/// Whether a sentence ends before `end`, as far as a German reader is concerned: not after an
/// abbreviation or the number of a day, and never within a word (a link may hold a question mark).
fn ends_sentence(text: &str, end: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(end) else { return false };
    let sentence = before.trim_end();
    if sentence.len() == before.len() && !after.is_empty() {
        return false;
    }
    if before.get(sentence.len()..).is_some_and(|blanks| blanks.contains('\n')) {
        return true;
    }
    let Some(sentence) = sentence.strip_suffix('.') else { return true };
    let word = sentence.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_day = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = word.chars().count() == 1;
    !(is_day || is_letter || ABBREVIATIONS.contains(&word.to_lowercase().as_str()))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;
    use crate::content::count;

    fn sentence_ends(text: &str) -> Vec<usize> {
        let sentences = text.split_sentence_bound_indices();
        sentences.map(|(at, sentence)| at + sentence.len()).collect()
    }

    fn parts(text: &str, most: usize) -> Vec<String> {
        let length = |text: &str| count("", text, 23, |text| text.graphemes(true).count());
        split(text, |part| length(part) <= most, sentence_ends)
    }

    #[test]
    fn what_fits_stays_one() {
        assert_eq!(parts(" Wir laden ein. Kommt! ", 500), ["Wir laden ein. Kommt!"]);
        assert_eq!(parts("  ", 500), [""; 0]);
    }

    #[test]
    fn parts_end_with_sentences() {
        let text = "Das Dach ist dicht. Der Keller auch! Kommt ihr? Ja, morgen.";
        assert_eq!(
            parts(text, 40),
            ["Das Dach ist dicht. Der Keller auch!", "Kommt ihr? Ja, morgen."]
        );
        assert_eq!(
            parts("Erstens ist alles gut\n\nZweitens auch das andere", 30),
            ["Erstens ist alles gut", "Zweitens auch das andere"],
            "a paragraph is an end as well"
        );
    }

    #[test]
    fn a_days_number_and_an_abbreviation_end_no_sentence() {
        assert_eq!(
            parts("Wir treffen uns hier am Freitag, dem 26. Juni. Bringt Kuchen mit.", 50),
            ["Wir treffen uns hier am Freitag, dem 26. Juni.", "Bringt Kuchen mit."]
        );
        assert_eq!(
            parts("Es war schön. Wir brauchen z. B. Schrauben und ca. Zehn Bretter dazu.", 40),
            ["Es war schön.", "Wir brauchen z. B. Schrauben und ca.", "Zehn Bretter dazu."],
            "only where nothing else helps"
        );
        assert_eq!(parts("Das war 2026. Es war gut.", 15), ["Das war 2026.", "Es war gut."]);
    }

    #[test]
    fn a_long_sentence_is_cut_between_words_and_a_long_word_within() {
        assert_eq!(parts("eins zwei drei vier fünf", 10), ["eins zwei", "drei vier", "fünf"]);
        assert_eq!(parts("Genossenschaftskalender", 10), ["Genossensc", "haftskalen", "der"]);
    }

    #[test]
    fn links_hashtags_and_mentions_stay_whole() {
        let link = "https://a.example/sehr/langer/pfad?mit=frage!und=mehr";
        assert_eq!(
            parts(&["Alles dazu steht hier: ", link, " und dort."].concat(), 30),
            ["Alles dazu steht hier:".to_owned(), [link, " und"].concat(), "dort.".to_owned()]
        );
        assert_eq!(
            parts("Kommt zum #Genossenschaftskalender", 12),
            ["Kommt zum", "#Genossenschaftskalender"]
        );
        assert_eq!(parts("a @wohnen_am_fluss@b.example", 8), ["a", "@wohnen_am_fluss@b.example"]);
    }

    #[test]
    fn nothing_of_the_text_is_lost() {
        let text = "Das Dach. Ist dicht! 👩‍👩‍👧‍👦 Kommt\nihr am 3. Mai? https://a.example/?x=1 #Dach @a@b.example "
            .repeat(20);
        for most in [25, 50, 77, 200, 500] {
            let split = parts(&text, most);
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(words(&split.join(" ")), words(&text), "{most}");
            let longest = split.iter().map(|part| parts(part, most).len()).max();
            assert_eq!(longest, Some(1), "each of them fits: {most}");
        }
    }

    #[test]
    fn the_number_stands_behind_the_text() {
        assert_eq!(numbered("Hallo\n", 2, 10), "Hallo (2/10)");
    }
}
