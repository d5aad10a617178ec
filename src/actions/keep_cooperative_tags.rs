//! Keeps on the device which hashtags belong to what is written about cooperatives.

use crate::browser::storage;

const KEY: &str = "geno.cooperative_tags";
/// The most that are asked for: each further four cost a request.
const MOST: usize = 9;
/// Where nobody has chosen.
const COMMON: [&str; 4] = ["Genossenschaft", "GenoDigital", "CoopsDay", "platformcoop"];

/// The hashtags, without `#`.
pub fn kept() -> Vec<String> {
    storage::read_json(KEY).unwrap_or_else(common)
}

/// The hashtags where nobody has chosen.
pub fn common() -> Vec<String> {
    COMMON.map(str::to_owned).to_vec()
}

/// Keeps hashtags.
pub fn keep(tags: &[String]) {
    if *tags == common() {
        storage::remove(KEY);
    } else {
        storage::write_json(KEY, &tags);
    }
}

/// Whether there is room for one more.
pub fn has_room(tags: &[String]) -> bool {
    tags.len() < MOST
}

/// Reads a hashtag as somebody wrote it; `None` where it is none, or known already.
pub fn read(written: &str, known: &[String]) -> Option<String> {
    let name = written.trim().trim_start_matches('#');
    let is_tag = |sign: char| sign.is_alphanumeric() || sign == '_';
    let has_letter = name.chars().any(|sign| sign.is_alphabetic() || sign == '_');
    let is_new = !known.iter().any(|tag| tag.to_lowercase() == name.to_lowercase());
    (has_letter && name.chars().all(is_tag) && is_new).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_chosen_is_kept_until_it_is_the_common_again() {
        assert_eq!(kept(), common());
        keep(&["Wohnen".to_owned()]);
        assert_eq!(kept(), ["Wohnen"]);
        keep(&common());
        assert_eq!(storage::read(KEY), None);
    }

    #[test]
    fn a_hashtag_is_read_as_it_is_written() {
        let known = ["Strom".to_owned()];
        assert_eq!(read(" #Überlandwerk ", &known), Some("Überlandwerk".into()));
        assert_eq!(read("#strom", &known), None);
        assert_eq!(read("zwei Worte", &known), None);
        assert_eq!(read("2026", &known), None);
        assert_eq!(read("#", &known), None);
    }
}
