//! The sample data keep what they promise.

use std::collections::{BTreeMap, BTreeSet};

use super::clock;
use super::data::{Account, Data, Kind, Post};
use super::posts::{self, Placed};
use crate::accounts::{MAX_DISPLAY_NAME, MAX_FIELD_TEXT, MAX_FIELDS, MAX_NOTE};
use crate::content;
use crate::times::Time;

fn data() -> Data {
    Data::read().unwrap_or_else(|error| panic!("{}", error.message()))
}

fn now() -> Time {
    Time::parse("2026-11-23T09:00:00Z").unwrap()
}

fn row(data: &Data) -> Vec<Placed<'_>> {
    posts::in_a_row(data, now()).unwrap_or_else(|error| panic!("{}", error.message()))
}

fn cooperatives(data: &Data) -> impl Iterator<Item = &Account> {
    data.accounts.iter().filter(|it| matches!(it.kind, Kind::Cooperative | Kind::Federation))
}

#[test]
fn there_are_24_cooperatives_of_all_sectors_and_countries() {
    let data = data();
    assert_eq!(cooperatives(&data).count(), 24);
    let mut countries = BTreeMap::new();
    for account in cooperatives(&data) {
        *countries.entry(account.country.as_str()).or_insert(0) += 1;
    }
    assert_eq!(countries, BTreeMap::from([("DE", 13), ("AT", 4), ("CH", 4), ("ST", 3)]));
    let sectors: BTreeSet<_> = cooperatives(&data).filter_map(|it| it.sector.as_deref()).collect();
    let all = [
        "Agrar/Raiffeisen",
        "Banken",
        "Bildung & Kultur",
        "Digitales & Plattform",
        "Energie",
        "Handwerk & Gewerbe",
        "Konsum & Dorfladen",
        "Soziales & Gesundheit",
        "Verband",
        "Verkehr",
        "Wohnen",
    ];
    assert_eq!(sectors, BTreeSet::from(all));
}

#[test]
fn profiles_keep_to_the_servers_limits() {
    let data = data();
    let mut handles = BTreeSet::new();
    for account in &data.accounts {
        let name = &account.username;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(name.len() <= 30 && name.chars().all(plain), "{name}");
        assert!(handles.insert(name), "{name} is there twice");
        assert!(account.name.chars().count() <= MAX_DISPLAY_NAME, "{name}");
        assert!(content::length("", &account.note) <= MAX_NOTE, "{name}");
        assert!(account.fields.len() <= MAX_FIELDS, "{name}");
        for field in &account.fields {
            assert!(field.name.chars().count() <= MAX_FIELD_TEXT, "{name}");
            assert!(field.value.chars().count() <= MAX_FIELD_TEXT, "{name}");
        }
    }
}

#[test]
fn cooperatives_have_an_impressum_pictures_and_some_a_verified_link() {
    let data = data();
    for account in cooperatives(&data) {
        let name = &account.username;
        let impressum = |it: &str| matches!(it, "Impressum" | "Mentions légales");
        assert!(account.fields.iter().any(|it| impressum(&it.name)), "{name}");
        assert!(account.avatar.is_some() && account.header.is_some(), "{name}");
    }
    let verified = cooperatives(&data).filter(|it| it.fields.iter().any(|f| f.verified.is_some()));
    assert!((6..24).contains(&verified.count()));
}

#[test]
fn links_lead_nowhere_real() {
    let data = data();
    let placed = row(&data);
    let fields = data.accounts.iter().flat_map(|it| &it.fields).map(|it| it.value.as_str());
    let texts = placed.iter().map(|it| it.post.text.as_str());
    for url in fields.chain(texts).flat_map(content::urls) {
        let host = url.split('/').nth(2).unwrap_or_default();
        assert!(host.ends_with(".example"), "{url}");
    }
}

/// `FN 271828y`: number and check letter.
fn is_firmenbuchnummer(digits: &str, letter: char) -> bool {
    let rest = digits.parse::<usize>().unwrap() % 17;
    "abdfghikmpstvwxyz".chars().nth(rest) == Some(letter)
}

/// `CHE-345.021.879`, without what is no digit.
fn is_uid(digits: &[u32]) -> bool {
    let sum: u32 = digits.iter().zip([5, 4, 3, 2, 7, 6, 5, 4]).map(|(a, b)| a * b).sum();
    digits.len() == 9 && digits[8] == (11 - sum % 11) % 11
}

#[test]
fn austrian_and_swiss_register_numbers_have_right_check_characters() {
    assert!(is_firmenbuchnummer("33209", 'm') && !is_firmenbuchnummer("33209", 'a'));
    assert!(is_uid(&[1, 2, 3, 4, 5, 6, 7, 8, 8]) && !is_uid(&[1, 2, 3, 4, 5, 6, 7, 8, 9]));
    let data = data();
    let mut checked = 0;
    for account in &data.accounts {
        for value in account.fields.iter().map(|it| it.value.as_str()) {
            if let Some(number) = value.strip_prefix("FN ") {
                let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
                let letter = number.chars().find(char::is_ascii_lowercase).unwrap();
                assert!(is_firmenbuchnummer(&digits, letter), "{value}");
                checked += 1;
            } else if let Some((_, number)) = value.split_once("CHE-") {
                let digits: Vec<u32> =
                    number.chars().take(11).filter_map(|c| c.to_digit(10)).collect();
                assert!(is_uid(&digits), "{value}");
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 8);
}

#[test]
fn no_text_is_there_twice_and_none_is_too_long() {
    let data = data();
    let mut seen = BTreeSet::new();
    for placed in row(&data) {
        let versions = placed.post.edits.iter().map(|it| &it.text);
        for text in std::iter::once(&placed.post.text).chain(versions) {
            let filled = clock::fill_in(text, placed.at).unwrap_or_else(|| panic!("{text}"));
            let length = content::length(&placed.post.cw, &filled);
            assert!(length <= content::MAX_CHARACTERS, "{length}: {text}");
            assert!(seen.insert(text.clone()), "twice: {text}");
        }
    }
}

#[test]
fn times_lie_in_the_past_whatever_the_hour() {
    let data = data();
    for hour in 0..24 {
        let now = now().midnight().plus_seconds(hour * 3600);
        for placed in posts::in_a_row(&data, now).unwrap_or_else(|_| panic!("a time is wrong")) {
            assert!(placed.at < now, "{}", placed.post.text);
            for edit in &placed.post.edits {
                let at = clock::moment(&format!("+{}", edit.after), now, Some(placed.at)).unwrap();
                assert!(at < now, "{}", edit.text);
            }
        }
    }
}

#[test]
fn there_are_some_300_posts_over_months_with_all_that_posts_can_have() {
    let data = data();
    let placed = row(&data);
    assert!((300..450).contains(&placed.len()), "{}", placed.len());
    let first = placed.iter().map(|it| it.at).min().unwrap();
    assert!(now().seconds() - first.seconds() > 260 * 24 * 3600);
    let count = |test: fn(&Post) -> bool| placed.iter().filter(|it| test(it.post)).count();
    assert!(count(|it| !it.media.is_empty()) >= 30);
    assert_eq!(count(|it| it.poll.is_some()), 6);
    assert!(count(|it| !it.cw.is_empty()) >= 8);
    assert!(count(|it| !it.edits.is_empty()) >= 3);
    assert!(count(|it| it.quote.is_some()) >= 3);
    assert!(count(|it| it.raw_html.is_some()) >= 5);
    assert!(count(|it| it.text.contains("#CoopsDay")) >= 10);
    for language in ["fr", "it", "en", "ar"] {
        assert!(placed.iter().any(|it| it.post.lang.as_deref() == Some(language)), "{language}");
    }
    for word in ["unlisted", "private", "direct"] {
        assert!(placed.iter().any(|it| it.visibility.as_str() == word), "{word}");
    }
}

#[test]
fn pictures_are_described_but_for_one_that_is_odd() {
    let data = data();
    for placed in row(&data) {
        let odd = placed.post.by.starts_with("sonderfall_");
        for picture in &placed.post.media {
            let length = picture.alt.as_ref().map_or(0, |it| it.chars().count());
            assert!(odd || length > 40, "{}", placed.post.text);
        }
    }
}

#[test]
fn the_application_fits_into_420_characters() {
    let application = data().server.application;
    assert!((200..=420).contains(&application.reason.chars().count()));
}
