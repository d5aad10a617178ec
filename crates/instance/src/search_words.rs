//! The query of a search for posts, read: words, phrases and operators.
//! <https://docs.joinmastodon.org/user/discoverability/#search>

/// One part of a query; a minus before it turns it around.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Whether posts with it are left out.
    pub without: bool,
    /// What it asks for.
    pub kind: Kind,
}

/// What a part of a query asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A word, or words in exactly this order.
    Text(String),
    /// Posts of an account: `me`, or a handle without its first `@`.
    From(String),
    /// `media`, `poll`, `embed`, `image`, `video`, `audio` or `link`.
    Has(String),
    /// `reply` or `sensitive`.
    Is(String),
    /// A language code.
    Language(String),
    /// Written before this day (`2026-01-31`).
    Before(String),
    /// Written after this day.
    After(String),
    /// Written on this day.
    During(String),
    /// Written, marked or answered by oneself.
    InLibrary,
    /// Public posts.
    InPublic,
}

/// Reads a query. An operator that is not known is a word like others.
pub fn parts(query: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = query.trim_start();
    while !rest.is_empty() {
        let (without, part) = match rest.strip_prefix(['-', '+']) {
            Some(part) if !part.is_empty() && !part.starts_with(' ') => {
                (rest.starts_with('-'), part)
            }
            _ => (false, rest),
        };
        let (text, quoted, after) = match part.strip_prefix('"') {
            Some(inside) => match inside.split_once('"') {
                Some((phrase, after)) => (phrase, true, after),
                None => (inside, true, ""),
            },
            None => match part.split_once(char::is_whitespace) {
                Some((word, after)) => (word, false, after),
                None => (part, false, ""),
            },
        };
        if !text.is_empty() {
            let kind = if quoted { Kind::Text(text.to_owned()) } else { kind_of(text) };
            parts.push(Part { without, kind });
        }
        rest = after.trim_start();
    }
    parts
}

fn kind_of(word: &str) -> Kind {
    let text = || Kind::Text(word.to_owned());
    let Some((operator, value)) = word.split_once(':').filter(|(_, value)| !value.is_empty())
    else {
        return text();
    };
    let owned = value.trim_matches('"').to_owned();
    match (operator, value) {
        ("from", _) => Kind::From(owned.trim_start_matches('@').to_owned()),
        ("has", _) => Kind::Has(owned),
        ("is", _) => Kind::Is(owned),
        ("language", _) => Kind::Language(owned),
        ("before", _) if is_day(&owned) => Kind::Before(owned),
        ("after", _) if is_day(&owned) => Kind::After(owned),
        ("during", _) if is_day(&owned) => Kind::During(owned),
        ("in", "library") => Kind::InLibrary,
        ("in", "public") => Kind::InPublic,
        ("in", "all") => Kind::Text(String::new()),
        _ => text(),
    }
}

fn is_day(text: &str) -> bool {
    let digits = |part: &str, number: usize| {
        part.len() == number && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut parts = text.split('-');
    let all = [parts.next(), parts.next(), parts.next(), parts.next()];
    matches!(all, [Some(year), Some(month), Some(day), None]
        if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(query: &str) -> Vec<(bool, Kind)> {
        parts(query).into_iter().map(|part| (part.without, part.kind)).collect()
    }

    #[test]
    fn words_phrases_and_operators_are_told_apart() {
        let text = |text: &str| Kind::Text(text.into());
        assert_eq!(
            kinds(r#"dach -"neue Module" from:@a@b.example"#),
            [
                (false, text("dach")),
                (true, text("neue Module")),
                (false, Kind::From("a@b.example".into())),
            ]
        );
        assert_eq!(
            kinds("-has:media before:2026-01-31 in:library"),
            [
                (true, Kind::Has("media".into())),
                (false, Kind::Before("2026-01-31".into())),
                (false, Kind::InLibrary),
            ]
        );
        assert_eq!(
            kinds("before:gestern 9:30 - x"),
            [
                (false, text("before:gestern")),
                (false, text("9:30")),
                (false, text("-")),
                (false, text("x")),
            ]
        );
    }
}
