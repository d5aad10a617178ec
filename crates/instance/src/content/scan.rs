//! Finds links, mentions and hashtags in a post's text by Mastodon's rules.

use std::ops::Range;

use super::tags::{is_separator, is_word};

/// One stretch of a text that becomes a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity<'a> {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind<'a>,
}

/// What a stretch of text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind<'a> {
    /// An address with `http://` or `https://`; the text is the address.
    Url,
    /// `@username` or `@username@domain`.
    Mention {
        /// The name as written.
        username: &'a str,
        /// The domain as written, if any.
        domain: Option<&'a str>,
    },
    /// `#name`; holds the name.
    Hashtag(&'a str),
}

/// All links, mentions and hashtags of a text, in their order, none overlapping another.
pub fn scan(text: &str) -> Vec<Entity<'_>> {
    let mut found = Vec::new();
    let mut before: Option<char> = None;
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        if let Some((length, kind)) = entity_at(rest, c, before) {
            found.push(Entity { range: at..at + length, kind });
            before = rest.get(..length).and_then(|taken| taken.chars().last());
            at += length;
        } else {
            before = Some(c);
            at += c.len_utf8();
        }
    }
    found
}

fn entity_at(rest: &str, first: char, before: Option<char>) -> Option<(usize, Kind<'_>)> {
    match first {
        'h' | 'H' => url_length(rest, before).map(|length| (length, Kind::Url)),
        '@' => mention(rest, before),
        '#' | '\u{ff03}' => hashtag(rest, first, before),
        _ => None,
    }
}

fn mention(rest: &str, before: Option<char>) -> Option<(usize, Kind<'_>)> {
    if before.is_some_and(|c| c == '=' || c == '/' || is_word(c)) {
        return None;
    }
    let after = rest.strip_prefix('@')?;
    let name_length = joined_length(after, |c| c.is_ascii_alphanumeric() || c == '_', ".-");
    if name_length == 0 {
        return None;
    }
    let (username, tail) = after.split_at(name_length);
    let domain = tail.strip_prefix('@').and_then(|tail| {
        let length = joined_length(tail, is_word, ".-:");
        tail.get(..length).filter(|domain| !domain.is_empty())
    });
    let length = 1 + name_length + domain.map_or(0, |domain| 1 + domain.len());
    Some((length, Kind::Mention { username, domain }))
}

/// The length of a run of `part` characters, joined by any number of `joints` between them.
fn joined_length(text: &str, part: impl Fn(char) -> bool, joints: &str) -> usize {
    let mut length = 0;
    for (at, c) in text.char_indices() {
        if part(c) {
            length = at + c.len_utf8();
        } else if length == 0 || !joints.contains(c) {
            break;
        }
    }
    length
}

fn hashtag(rest: &str, sign: char, before: Option<char>) -> Option<(usize, Kind<'_>)> {
    if before.is_some_and(|c| c == '=' || c == '/' || c == ')' || c.is_alphanumeric()) {
        return None;
    }
    let after = rest.get(sign.len_utf8()..)?;
    let run = after.find(|c: char| !(is_word(c) || is_separator(c))).unwrap_or(after.len());
    let name = after.get(..run)?;
    let name = name.trim_end_matches(|c: char| is_separator(c) && !is_word(c));
    super::is_tag_name(name).then(|| (sign.len_utf8() + name.len(), Kind::Hashtag(name)))
}

fn url_length(rest: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| c.is_alphanumeric() || "@$#/".contains(c)) {
        return None;
    }
    let scheme = ["https://", "http://"].into_iter().find(|scheme| {
        rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })?;
    let after = rest.get(scheme.len()..)?;
    let host_length = after
        .find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '.' || c == '_'))
        .unwrap_or(after.len());
    let host = after.get(..host_length)?.trim_end_matches(['.', '-', '_']);
    if !is_host(host) {
        return None;
    }
    let mut length = scheme.len() + host.len();
    // A host that had its end trimmed is followed by punctuation, not by a path.
    if host.len() == host_length {
        length += port_length(rest.get(length..)?);
        length += path_length(rest.get(length..)?);
    }
    Some(length)
}

/// A name with a top-level domain, or this machine's own address: posts of the Probeinstanz
/// itself are linked as `http://127.0.0.1:…`.
fn is_host(host: &str) -> bool {
    if host == "localhost" || host.parse::<std::net::Ipv4Addr>().is_ok() {
        return true;
    }
    let labels_are_sound = host
        .split('.')
        .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'));
    let top = host.rsplit_once('.').map_or("", |(_, top)| top);
    labels_are_sound
        && top.chars().count() >= 2
        && (top.chars().all(char::is_alphabetic) || top.starts_with("xn--"))
}

fn port_length(rest: &str) -> usize {
    let Some(after) = rest.strip_prefix(':') else {
        return 0;
    };
    let digits = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
    if digits == 0 { 0 } else { 1 + digits }
}

/// The length of path, query and fragment, without the punctuation that ends the sentence.
fn path_length(rest: &str) -> usize {
    if !rest.starts_with(['/', '?', '#']) {
        return 0;
    }
    let run =
        rest.find(|c: char| c.is_whitespace() || "<>\"“”„«»".contains(c)).unwrap_or(rest.len());
    let mut path = rest.get(..run).unwrap_or_default();
    while let Some(last) = path.chars().last() {
        let dangling = match last {
            ')' => path.matches('(').count() < path.matches(')').count(),
            '(' => true,
            _ => ".,:;!?'’…*".contains(last),
        };
        if !dangling {
            break;
        }
        path = path.strip_suffix(last).unwrap_or_default();
    }
    path.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        scan(text).into_iter().filter_map(|entity| text.get(entity.range)).collect()
    }

    #[test]
    fn finds_links_without_the_punctuation_around_them() {
        assert_eq!(
            found("(https://a.example/x_(y)), https://b.example. „https://c.example/?q=1&r=2“!"),
            ["https://a.example/x_(y)", "https://b.example", "https://c.example/?q=1&r=2"]
        );
    }

    #[test]
    fn leaves_alone_what_is_no_link() {
        for text in [
            "a.example",
            "xhttps://a.example",
            "https://",
            "https://nur-ein-wort/",
            "javascript:alert(1)",
            "http://-a.example",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn links_may_have_port_umlauts_and_own_address() {
        assert_eq!(
            found("http://127.0.0.1:4000/@a/1 https://über.example/straße#ziel"),
            ["http://127.0.0.1:4000/@a/1", "https://über.example/straße#ziel"]
        );
    }

    #[test]
    fn finds_mentions_by_their_borders() {
        assert_eq!(
            found("@anna, (@ben@b.example). x@mail.example =@no /@no @c.d-e. @f@g.example:3000"),
            ["@anna", "@ben@b.example", "@c.d-e", "@f@g.example:3000"]
        );
    }

    #[test]
    fn finds_hashtags_by_mastodons_rule() {
        assert_eq!(
            found(
                "#Genossenschaft, #2024 #1a #Wohn·Projekt· #für_alle x#no https://a.example/#no #ok"
            ),
            [
                "#Genossenschaft",
                "#1a",
                "#Wohn·Projekt",
                "#für_alle",
                "https://a.example/#no",
                "#ok"
            ]
        );
    }

    #[test]
    fn a_mention_inside_a_link_belongs_to_the_link() {
        assert_eq!(found("https://a.example/@anna/1"), ["https://a.example/@anna/1"]);
    }
}
