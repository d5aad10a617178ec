//! The emoji to choose from: Unicode's own with their German names, and those of the instance.

use std::sync::Arc;

use leptos::prelude::*;
use mastodon::entities::CustomEmoji;

use super::Load;
use crate::cooperative::search_form;

/// How many of those used last are remembered.
const RECENT: usize = 24;

/// An emoji of Unicode.
#[derive(Clone, Debug, PartialEq)]
pub struct UnicodeEmoji {
    /// The character or characters.
    pub text: String,
    /// Its German name.
    pub name: String,
    /// Whether it has skin tones.
    pub has_tones: bool,
    /// Name and words to search in, comparable.
    words: String,
    /// Where the words that are not the name begin.
    name_end: usize,
}

/// Emoji under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct EmojiGroup {
    /// The heading.
    pub name: String,
    /// The emoji.
    pub emoji: Vec<UnicodeEmoji>,
}

/// A skin tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone(u8);

impl Tone {
    /// The yellow of no one, then from light to dark.
    pub const ALL: [Self; 6] = [Self(0), Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The character that gives a hand this tone.
    fn modifier(self) -> Option<char> {
        char::from_u32(0x1f3fa + u32::from(self.0)).filter(|_| self.0 > 0)
    }

    /// Its place from 0 (none) to 5 (dark).
    pub fn place(self) -> usize {
        usize::from(self.0)
    }
}

impl UnicodeEmoji {
    /// The emoji in a skin tone, where it has such.
    pub fn in_tone(&self, tone: Tone) -> String {
        let Some(modifier) = tone.modifier().filter(|_| self.has_tones) else {
            return self.text.clone();
        };
        let mut signs = self.text.chars();
        let mut toned: String = signs.next().into_iter().chain([modifier]).collect();
        toned.push_str(signs.as_str().trim_start_matches('\u{fe0f}'));
        toned
    }

    /// How well a search fits: 0 is best; `None` where it does not. `query` is in
    /// [`search_form`](crate::cooperative::search_form).
    fn rank(&self, query: &str) -> Option<u8> {
        let name = self.words.get(..self.name_end).unwrap_or_default();
        if name == query {
            return Some(0);
        }
        if name.starts_with(query) {
            return Some(1);
        }
        let has = |text: &str, word: &str| text.split(' ').any(|it| it.starts_with(word));
        let mut words = query.split(' ');
        if words.clone().all(|word| has(name, word)) {
            return Some(2);
        }
        words.all(|word| has(&self.words, word)).then_some(3)
    }
}

/// Reads the list of emoji (`assets/emoji.txt`): a line an emoji with its name and words to search
/// for, separated by tabs; `=` begins a heading, `+` stands before those that have skin tones.
pub fn read_emoji(list: &str) -> Vec<EmojiGroup> {
    let mut groups = Vec::new();
    for line in list.lines() {
        if let Some(name) = line.strip_prefix('=') {
            groups.push(EmojiGroup { name: name.to_owned(), emoji: Vec::new() });
            continue;
        }
        let mut parts = line.split('\t');
        if let (Some(text), Some(name), Some(words), Some(group)) =
            (parts.next(), parts.next(), parts.next(), groups.last_mut())
        {
            let bare = text.strip_prefix('+');
            let mut searched = search_form(name);
            let name_end = searched.len();
            searched.push(' ');
            searched.push_str(&search_form(words));
            group.emoji.push(UnicodeEmoji {
                text: bare.unwrap_or(text).to_owned(),
                name: name.to_owned(),
                has_tones: bare.is_some(),
                words: searched,
                name_end,
            });
        }
    }
    groups
}

/// The emoji that fit a search, best first, at most `most`.
pub fn find_emoji<'a>(groups: &'a [EmojiGroup], query: &str, most: usize) -> Vec<&'a UnicodeEmoji> {
    let query = search_form(query);
    if query.is_empty() {
        return Vec::new();
    }
    let all = groups.iter().flat_map(|group| &group.emoji);
    let mut found: Vec<_> = all.filter_map(|emoji| Some((emoji.rank(&query)?, emoji))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, emoji)| emoji).take(most).collect()
}

/// The emoji of the instance that fit a search, those first whose name begins so, at most `most`.
pub fn find_custom(all: &[CustomEmoji], query: &str, most: usize) -> Vec<CustomEmoji> {
    let query = query.to_lowercase();
    let place = |emoji: &CustomEmoji| emoji.shortcode.to_lowercase().find(&query);
    let mut found: Vec<_> = all
        .iter()
        .filter(|emoji| emoji.visible_in_picker)
        .filter_map(|emoji| Some((place(emoji)?.min(1), emoji)))
        .collect();
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, emoji)| emoji.clone()).take(most).collect()
}

/// The emoji to choose from. `actions::load_emojis` fills it.
#[derive(Clone, Copy)]
pub struct Emojis {
    /// Unicode's, once they are asked for.
    pub unicode: RwSignal<Arc<Vec<EmojiGroup>>>,
    /// How that stands.
    pub load: RwSignal<Load>,
    /// The instance's, once they are asked for.
    pub custom: RwSignal<Option<Arc<Vec<CustomEmoji>>>>,
    /// What was used last as it stands in a text (`😀`, `:geno:`), latest first.
    pub recent: RwSignal<Vec<String>>,
    /// The skin tone of hands and people, from 0 (none) to 5 (dark).
    pub tone: RwSignal<usize>,
}

impl Emojis {
    pub(super) fn new() -> Self {
        Self {
            unicode: RwSignal::new(Arc::default()),
            load: RwSignal::new(Load::Untouched),
            custom: RwSignal::new(None),
            recent: RwSignal::new(Vec::new()),
            tone: RwSignal::new(0),
        }
    }

    /// Notes that an emoji was used.
    pub fn used(self, text: &str) {
        self.recent.update(|recent| {
            recent.retain(|known| known != text);
            recent.insert(0, text.to_owned());
            recent.truncate(RECENT);
        });
    }

    /// The skin tone that is set, tracked.
    pub fn tone(self) -> Tone {
        Tone::ALL.get(self.tone.get()).copied().unwrap_or(Tone(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<EmojiGroup> {
        read_emoji(include_str!("../../assets/emoji.txt"))
    }

    fn first(query: &str) -> String {
        find_emoji(&all(), query, 8).first().map(|it| it.text.clone()).unwrap_or_default()
    }

    #[test]
    fn the_list_is_read_whole() {
        let all = all();
        assert_eq!(all.len(), 9);
        assert!(all.iter().map(|group| group.emoji.len()).sum::<usize>() > 1800);
        let odd: Vec<_> = all
            .iter()
            .flat_map(|group| &group.emoji)
            .filter(|it| it.text.is_empty() || it.name.is_empty() || it.text.contains('+'))
            .collect();
        assert!(odd.is_empty(), "{odd:?}");
    }

    #[test]
    fn german_words_find_them() {
        assert_eq!(first("Rakete"), "🚀");
        assert_eq!(first("haus"), "🏠️");
        assert_eq!(first("daumen hoch"), "👍️");
        assert_eq!(first("fluegel"), first("Flügel"));
        let all = all();
        assert!(find_emoji(&all, "Fahrrad", 8).iter().any(|it| it.text == "🚲️"));
        let found = find_emoji(&all, "lachen", 30);
        assert!(found.iter().any(|it| it.text == "😀") && found.len() > 3, "{found:?}");
        assert!(find_emoji(&all, "xyzzy", 8).is_empty() && find_emoji(&all, " ", 8).is_empty());
    }

    #[test]
    fn hands_have_tones() {
        let all = all();
        let thumb = find_emoji(&all, "daumen hoch", 1)[0];
        assert_eq!(thumb.in_tone(Tone(0)), thumb.text);
        assert_eq!(thumb.in_tone(Tone(5)), "👍🏿");
        let rocket = find_emoji(&all, "rakete", 1)[0];
        assert_eq!(rocket.in_tone(Tone(3)), "🚀");
    }

    #[test]
    fn the_instances_own_are_found_by_any_part_of_their_name() {
        let emoji = |code: &str, visible| {
            serde_json::from_value(
                serde_json::json!({ "shortcode": code, "visible_in_picker": visible }),
            )
            .unwrap()
        };
        let all = [emoji("blob_geno", true), emoji("geno", true), emoji("geno_alt", false)];
        let found: Vec<_> = find_custom(&all, "gen", 5)
            .into_iter()
            .map(|emoji: CustomEmoji| emoji.shortcode)
            .collect();
        assert_eq!(found, ["geno", "blob_geno"]);
    }

    #[test]
    fn what_was_used_last_stands_first_and_once() {
        Owner::new().with(|| {
            let emojis = Emojis::new();
            for text in ["😀", ":geno:", "😀"] {
                emojis.used(text);
            }
            assert_eq!(emojis.recent.get_untracked(), ["😀", ":geno:"]);
        });
    }
}
