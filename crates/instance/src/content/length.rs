//! How long a post is by the server's rule.

use unicode_segmentation::UnicodeSegmentation;

use super::scan::{Kind, scan};

/// The most characters a post may have, content warning included.
pub const MAX_CHARACTERS: usize = 500;

/// What every link counts, however long it is.
pub const URL_CHARACTERS: usize = 23;

/// The length of a post: content warning and text in what a person sees as characters
/// (grapheme clusters); a link counts [`URL_CHARACTERS`], a mention without its domain.
pub fn length(spoiler_text: &str, text: &str) -> usize {
    let mut total = characters(spoiler_text);
    let mut at = 0;
    for entity in scan(text) {
        let counted = match entity.kind {
            Kind::Url => URL_CHARACTERS,
            Kind::Mention { username, .. } => 1 + characters(username),
            Kind::Hashtag(_) => continue,
        };
        total += characters(text.get(at..entity.range.start).unwrap_or_default()) + counted;
        at = entity.range.end;
    }
    total + characters(text.get(at..).unwrap_or_default())
}

fn characters(text: &str) -> usize {
    text.graphemes(true).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_a_person_sees() {
        assert_eq!(length("", "Grüße 👩‍👩‍👧‍👦🇩🇪"), 8);
        assert_eq!(length("", "u\u{308}"), 1);
    }

    #[test]
    fn a_content_warning_counts_too() {
        assert_eq!(length("Achtung", "Text"), 11);
    }

    #[test]
    fn every_link_counts_23() {
        let long = format!("https://a.example/{}", "x".repeat(400));
        assert_eq!(length("", &long), 23);
        assert_eq!(length("", "Ja: https://a.example!"), 4 + 23 + 1);
    }

    #[test]
    fn a_remote_mention_counts_its_name_only() {
        assert_eq!(length("", "@anna@sehr.lange.domain.example hallo"), 5 + 6);
        assert_eq!(length("", "@anna"), 5);
    }

    #[test]
    fn a_hashtag_counts_as_written() {
        assert_eq!(length("", "#Genossenschaft"), 15);
    }
}
