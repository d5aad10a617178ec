//! How long a post is by Mastodon's rule: what the composer's counter shows is what the server holds
//! against its limit.
//!
//! Content warning and text count together, in what a person sees as characters (grapheme clusters);
//! every link counts the same, however long it is; a mention counts without its domain; blanks at
//! either end do not count. <https://docs.joinmastodon.org/user/posting/#text>
//!
//! One thing is only nearly the server's: it knows by heart which top-level domains exist, and counts
//! what ends in none of them as it is written. Here every ending of two letters or more will do.

mod address;
mod mention;

/// The length of a post in characters. `per_link` is what every link counts
/// (`characters_reserved_per_url`); `graphemes` tells how many characters a person sees in a text.
pub fn count(
    warning: &str,
    text: &str,
    per_link: usize,
    graphemes: impl Fn(&str) -> usize,
) -> usize {
    let mut counted = without_blank_ends(warning).to_owned();
    shorten(&mut counted, without_blank_ends(text), per_link);
    graphemes(&counted)
}

/// The handles that a text mentions (`anna`, `anna@b.example`), in order, each once.
pub fn mentions(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    if !text.contains('@') {
        return found;
    }
    let mut before = None;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = if let Some(length) = address::length(rest, before) {
            length
        } else if let Some((_, length)) = mention::length(rest, before) {
            found.extend(rest.get(1..length).filter(|handle| !found.contains(handle)));
            length
        } else {
            first.len_utf8()
        };
        before = rest.get(..taken).and_then(|taken| taken.chars().next_back());
        rest = rest.get(taken..).unwrap_or_default();
    }
    found
}

/// Adds the text as it counts: each link as that many signs, each mention without its domain.
fn shorten(counted: &mut String, text: &str, per_link: usize) {
    let mut before = None;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let taken = if let Some(length) = address::length(rest, before) {
            counted.extend(std::iter::repeat_n('x', per_link));
            length
        } else if let Some((name, length)) = mention::length(rest, before) {
            counted.push_str(rest.get(..name).unwrap_or_default());
            length
        } else {
            counted.push(first);
            first.len_utf8()
        };
        before = rest.get(..taken).and_then(|taken| taken.chars().next_back());
        rest = rest.get(taken..).unwrap_or_default();
    }
}

/// The text without ASCII blanks at its ends, as the server keeps it; nothing where there is nothing
/// but blanks.
fn without_blank_ends(text: &str) -> &str {
    if text.trim().is_empty() {
        return "";
    }
    text.trim_matches(|c: char| c.is_ascii_whitespace() || matches!(c, '\0' | '\u{b}'))
}

/// A letter, digit, mark or underscore.
fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || is_mark(c)
}

/// A sign that is written over the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn length(text: &str) -> usize {
        count("", text, 23, |text| text.graphemes(true).count())
    }

    fn all_count(cases: &[(&str, usize)]) {
        let wrong: Vec<_> = cases
            .iter()
            .map(|(text, expected)| (text, expected, length(text)))
            .filter(|(_, expected, found)| *expected != found)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn characters_are_what_a_person_sees() {
        all_count(&[
            ("", 0),
            ("Hallo", 5),
            ("Grüße", 5),
            ("Gru\u{308}ße", 5),
            ("👍", 1),
            ("👍🏽", 1),
            ("👩‍👩‍👧‍👦", 1),
            ("👨‍🌾👩🏿‍🌾", 2),
            ("🏳️‍🌈", 1),
            ("🇩🇪🇦🇹🇨🇭", 3),
            ("1️⃣", 1),
            ("❤️", 1),
            ("Z̸a̷l̶g̵o̴", 5),
            ("e\u{301}\u{323}", 1),
            ("한국어", 3),
            ("\u{1112}\u{1161}\u{11ab}", 1),
            ("नमस्ते", 3),
            ("a\r\nb", 3),
            ("a\n\nb", 4),
            ("\u{202e}abc", 4),
            (":geno:", 6),
        ]);
    }

    #[test]
    fn blank_ends_do_not_count() {
        all_count(&[
            ("  a b \n", 3),
            ("\n\n", 0),
            (" \u{a0}\u{2003} ", 0),
            ("a\u{a0}", 2),
            ("\u{2003}a", 2),
        ]);
    }

    #[test]
    fn every_link_counts_the_same() {
        all_count(&[
            ("https://a.example", 23),
            ("http://a.de", 23),
            ("HTTPS://A.EXAMPLE/B", 23),
            ("https://www.sehr-lange-adresse.genossenschaft.example/mit/pfad?und=frage#ziel", 23),
            ("https://a.example:8443/x", 23),
            ("Ja: https://a.example!", 4 + 23 + 1),
            ("https://a.example https://b.example", 23 + 1 + 23),
            ("https://a.example\nhttps://b.example", 23 + 1 + 23),
            ("gemini://a.example/x", 23),
            ("ähttps://a.example", 1 + 23),
            ("/https://a.example", 1 + 23),
            ("https://a.example/👩‍👩‍👧‍👦", 23),
        ]);
        assert_eq!(count("", "https://a.example", 30, |text| text.len()), 30);
    }

    #[test]
    fn international_names_are_links() {
        all_count(&[
            ("https://über.example/straße", 23),
            ("https://xn--ber-goa.example", 23),
            ("https://пример.рф", 23),
            ("https://例え.テスト/パス", 23),
            ("https://a.xn--p1ai/x", 23),
            ("https://u\u{308}ber.example", 23),
            ("https://💩.la", 23),
        ]);
    }

    #[test]
    fn punctuation_around_a_link_counts_by_itself() {
        all_count(&[
            ("(https://a.example)", 25),
            ("(https://a.example/x)", 25),
            ("(https://a.example/x_(y))", 25),
            ("https://a.example/x_(y)", 23),
            ("https://a.example/x_(y_(z))", 23),
            ("https://a.example/x_(y", 23 + 2),
            ("https://a.example/x)", 24),
            ("[https://a.example/x]", 25),
            ("<https://a.example/x>", 25),
            ("\"https://a.example/x\"", 25),
            ("https://a.example.", 24),
            ("https://a.example/.", 24),
            ("https://a.example/x, y", 23 + 3),
            ("https://a.example/x...", 26),
            ("https://a.example/x?", 24),
            ("https://a.example/?q=1&r=2!", 24),
            ("https://a.example?q=(1)", 24),
            ("https://a.example:", 24),
            ("https://a.example#x", 25),
            ("https://a.example/#x", 23),
            ("https://a.example/x;", 24),
            ("https://a.example/a//b/", 23),
            ("https://a.example/@anna/1", 23),
        ]);
    }

    #[test]
    fn what_is_no_link_counts_as_written() {
        all_count(&[
            ("a.example", 9),
            ("www.a.example/x", 15),
            ("xhttps://a.example", 18),
            ("1https://a.example", 18),
            ("@https://a.example", 18),
            ("#https://a.example", 18),
            ("https://", 8),
            ("https://localhost", 17),
            ("http://127.0.0.1/x", 18),
            ("https://-a.example", 18),
            ("https://a-.example", 18),
            ("https://a_b.example", 19),
            ("https://a@b.example", 19),
            ("https://a.example@b.example", 27),
            ("https://a.e", 11),
            ("ftp://a.example", 15),
            ("mailto:a@b.example", 18),
        ]);
        let long = format!("https://a.example/{}", "x".repeat(4096));
        assert_eq!(length(&long), long.len());
    }

    #[test]
    fn a_name_of_another_place_counts_without_it() {
        all_count(&[
            ("@anna", 5),
            ("@anna@sehr.lange.domain.example", 5),
            ("@anna@b.example hallo", 5 + 6),
            ("@anna@b.example, @ben@c.example!", 5 + 2 + 4 + 1),
            ("(@anna@b.example)", 7),
            ("@anna@b.example.", 6),
            ("@anna.b-c_1@d.example", 11),
            ("@anna@über.example", 5),
            ("@anna@localhost", 5),
            ("ö: @anna@b.example", 3 + 5),
            (".@anna@b.example", 6),
            ("@anna@b.example/x", 7),
        ]);
    }

    #[test]
    fn mentions_are_found_once_each() {
        let text = "@anna, @ben@b.example (@anna) https://a.example/@carl x@y.example @a@b@c";
        assert_eq!(mentions(text), ["anna", "ben@b.example"]);
        assert!(mentions("").is_empty());
    }

    #[test]
    fn what_is_no_mention_counts_as_written() {
        all_count(&[
            ("anna@b.example", 14),
            ("/@anna@b.example", 16),
            ("=@anna@b.example", 16),
            ("ä@anna@b.example", 16),
            ("@anna@b@c.example", 17),
            ("@anna@https://b.example", 23),
            ("@ anna@b.example", 16),
            ("@-anna@b.example", 16),
            ("@", 1),
            ("@@", 2),
        ]);
    }

    #[test]
    fn hashtags_count_as_written() {
        all_count(&[("#Genossenschaft", 15), ("#für_alle", 9), ("#CoopsDay2026!", 14)]);
    }

    #[test]
    fn a_content_warning_counts_too_as_written() {
        let length = |warning, text| count(warning, text, 23, |text| text.graphemes(true).count());
        assert_eq!(length("Achtung", "Text"), 11);
        assert_eq!(length("Achtung", ""), 7);
        assert_eq!(length(" Achtung ", " Text "), 11);
        assert_eq!(length("https://sehr.lang.example/adresse", ""), 33);
        assert_eq!(length("@anna@b.example", ""), 15);
        // As on the server, where nothing stands between the two.
        assert_eq!(length("u", "\u{308}ber"), 4);
    }
}
