//! What is being written at the caret that could be completed: a name, a hashtag, an emoji.

/// What is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BegunKind {
    /// `@anna`: someone's name.
    Mention,
    /// `#Genoss`: a hashtag.
    Hashtag,
    /// `:geno`: an emoji.
    Emoji,
}

/// Something that is begun at the caret. Places are in UTF-16 units, as the browser counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// What it is.
    pub kind: BegunKind,
    /// What is written of it before the caret, without its sign.
    pub written: String,
    /// Where it begins, at its sign.
    pub start: u32,
    /// Where it ends, which may be behind the caret.
    pub end: u32,
    /// Whether a blank follows.
    pub has_blank: bool,
}

/// What is begun before the caret, if anything.
pub fn begun(text: &str, caret: u32) -> Option<Begun> {
    let (before, after) = text.split_at_checked(byte_place(text, caret))?;
    let sign = before.rfind(|c: char| !is_part(c))?;
    let first = before.get(sign..)?.chars().next()?;
    // Of an address with its server, the first sign counts.
    let earlier = before.get(..sign)?.rfind(|c: char| !is_part(c));
    let earlier =
        earlier.filter(|place| before.get(*place..).is_some_and(|it| it.starts_with('@')));
    let sign = match (first, earlier) {
        ('@', Some(earlier)) if earlier + 1 < sign => earlier,
        _ => sign,
    };
    let kind = match first {
        '@' => BegunKind::Mention,
        '#' | '＃' => BegunKind::Hashtag,
        ':' => BegunKind::Emoji,
        _ => return None,
    };
    let previous = before.get(..sign)?.chars().next_back();
    if previous.is_some_and(|c| c.is_alphanumeric() || "/=_@#:".contains(c)) {
        return None;
    }
    let length = before.get(sign..)?.chars().next()?.len_utf8();
    let written = before.get(sign + length..)?;
    let enough = match kind {
        BegunKind::Emoji => written.chars().nth(1).is_some() && !written.contains(['.', '-']),
        BegunKind::Hashtag => !written.is_empty() && !written.contains(['.', '-']),
        BegunKind::Mention => !written.is_empty() && !written.starts_with(['.', '-', '@']),
    };
    if !enough {
        return None;
    }
    let rest = after.find(|c: char| !is_part(c)).unwrap_or(after.len());
    let tail = after.get(..rest)?;
    let has_blank = after.get(rest..)?.starts_with(char::is_whitespace);
    let start = utf16_length(before.get(..sign)?);
    let end = caret + utf16_length(tail);
    Some(Begun { kind, written: written.to_owned(), start, end, has_blank })
}

impl Begun {
    /// What is written in its place, with a blank behind it unless there is one.
    pub fn completed(&self, with: &str) -> String {
        let blank = if self.has_blank { "" } else { " " };
        [with, blank].concat()
    }
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '\u{300}'..='\u{36f}')
}

/// The place in bytes of a place in UTF-16 units; within a character, its beginning.
fn byte_place(text: &str, place: u32) -> usize {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if u32::try_from(units).is_ok_and(|units| units > place) {
            return at;
        }
    }
    text.len()
}

fn utf16_length(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is begun where `|` stands: kind, what is written, and the text it takes the place of.
    fn at(text: &str) -> Option<(BegunKind, String, String)> {
        let caret = utf16_length(text.split('|').next().unwrap());
        let text = text.replace('|', "");
        let begun = begun(&text, caret)?;
        let units: Vec<u16> = text.encode_utf16().collect();
        let taken = &units[begun.start as usize..begun.end as usize];
        Some((begun.kind, begun.written, String::from_utf16(taken).unwrap()))
    }

    #[test]
    fn names_hashtags_and_emoji_are_begun_by_their_signs() {
        use BegunKind::{Emoji, Hashtag, Mention};
        let cases = [
            ("@an|", Mention, "an", "@an"),
            ("Hallo 👩‍👩‍👧‍👦 @an|", Mention, "an", "@an"),
            ("(@anna@b.exa|", Mention, "anna@b.exa", "@anna@b.exa"),
            ("@an|na und so", Mention, "an", "@anna"),
            ("@wohnen_am|\nx", Mention, "wohnen_am", "@wohnen_am"),
            ("Zeile\n#Gen|", Hashtag, "Gen", "#Gen"),
            ("#für|", Hashtag, "für", "#für"),
            ("Ja :ge|", Emoji, "ge", ":ge"),
            (":lächel|", Emoji, "lächel", ":lächel"),
        ];
        for (text, kind, written, taken) in cases {
            assert_eq!(at(text), Some((kind, written.into(), taken.into())), "{text}");
        }
    }

    #[test]
    fn what_is_something_else_is_left_alone() {
        let cases = [
            "",
            "|",
            "@|",
            "#|",
            ":|",
            ":g|",
            "Hallo|",
            "a@b|",
            "https://a.example/@an|",
            "https://a|",
            "x#y|",
            "um 12:30|",
            "Also: ja|",
            "@an |",
            "a:bc|",
            "::ab|",
        ];
        for text in cases {
            assert_eq!(at(text), None, "{text}");
        }
    }

    #[test]
    fn a_blank_follows_unless_there_is_one() {
        assert_eq!(begun("@an", 3).unwrap().completed("@anna"), "@anna ");
        assert_eq!(begun("@an da", 3).unwrap().completed("@anna"), "@anna");
    }
}
