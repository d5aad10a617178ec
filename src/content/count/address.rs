//! Web addresses in a text.

use super::is_mark;

/// What an address begins with; those without are no links.
const SCHEMES: [&str; 9] = [
    "https://",
    "http://",
    "dat://",
    "dweb://",
    "ipfs://",
    "ipns://",
    "ssb://",
    "gopher://",
    "gemini://",
];

/// Longer ones are no links; in characters.
const LONGEST: usize = 4096;

/// The length in bytes of the address that `text` begins with, without the punctuation that ends a
/// sentence; `None` where it begins with none. `before` is the character before it.
pub(super) fn length(text: &str, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || "@＠$#＃\u{feff}".contains(c)) {
        return None;
    }
    let scheme = SCHEMES.into_iter().find(|scheme| {
        text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })?;
    let mut length = scheme.len();
    length += host(text.get(length..)?)?;
    length += port(text.get(length..)?);
    length += path(text.get(length..)?);
    length += query(text.get(length..)?);
    let is_short = text.get(..length)?.chars().take(LONGEST + 1).count() <= LONGEST;
    is_short.then_some(length)
}

/// The length of the longest name of a host that `text` begins with.
fn host(text: &str) -> Option<usize> {
    let run = text.find(|c| !(is_label(c) || "-_.".contains(c))).unwrap_or(text.len());
    let mut end = run;
    loop {
        let (names, last) = text.get(..end)?.rsplit_once('.')?;
        let start = names.len() + 1;
        if let Some(top) = top_level(last, text.get(start..)?)
            && are_names(names)
        {
            return Some(start + top);
        }
        end = names.len();
    }
}

/// The length of the top-level domain that a label begins with; `rest` is the text from there.
fn top_level(label: &str, rest: &str) -> Option<usize> {
    if let Some(code) = label.get(..4).filter(|start| start.eq_ignore_ascii_case("xn--")) {
        let coded = label.get(4..)?;
        let length = coded.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(coded.len());
        return (length > 0).then_some(code.len() + length);
    }
    let latin = label.starts_with(|c: char| c.is_ascii());
    let of_a_kind = |c: char| c.is_ascii() == latin && (c.is_alphabetic() || is_mark(c));
    let length = label.find(|c| !of_a_kind(c)).unwrap_or(label.len());
    let next = rest.get(length..)?.chars().next();
    let goes_on = next.is_some_and(|c| c.is_ascii_alphanumeric() || "@+-".contains(c));
    let enough = label.get(..length)?.chars().nth(1).is_some();
    (enough && !goes_on).then_some(length)
}

/// Whether all labels before the top-level domain are sound; the last of them has no underscore.
fn are_names(names: &str) -> bool {
    let (others, last) =
        names.rsplit_once('.').map_or(("", names), |(others, last)| (others, last));
    let is_sound = |label: &str| label.starts_with(is_label) && label.ends_with(is_label);
    let are_others_sound = others.is_empty() || others.split('.').all(is_sound);
    are_others_sound && is_sound(last) && !last.contains('_')
}

/// Letters, digits and pictures: whatever is neither punctuation nor blank.
fn is_label(c: char) -> bool {
    c.is_alphanumeric()
        || is_mark(c)
        || matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// `:8443`
fn port(text: &str) -> usize {
    let Some(digits) = text.strip_prefix(':') else { return 0 };
    match digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len()) {
        0 => 0,
        length => 1 + length,
    }
}

/// `/x/y#z`, up to the last character that may end it; parentheses only in pairs.
fn path(text: &str) -> usize {
    if !text.starts_with('/') {
        return 0;
    }
    let mut good = 1;
    let mut at = 1;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if c == '(' {
            let Some(length) = text.get(at..).and_then(|rest| balanced(rest, 2)) else { break };
            at += length;
            good = at;
        } else if is_in_path(c) {
            at += c.len_utf8();
            if !"!*\"'「」;:=,.$%[]~&|@".contains(c) {
                good = at;
            }
        } else {
            break;
        }
    }
    good
}

/// The length of a pair of parentheses that `text` begins with, with something in it; `depth` pairs
/// may stand within each other, and a pair in a pair only once.
fn balanced(text: &str, depth: usize) -> Option<usize> {
    let mut at = 1;
    let mut inner = 0;
    loop {
        let rest = text.get(at..)?;
        match rest.chars().next()? {
            ')' if at > 1 => return Some(at + 1),
            '(' if depth > 1 && inner == 0 => {
                at += balanced(rest, depth - 1)?;
                inner += 1;
            }
            c if is_in_path(c) => at += c.len_utf8(),
            _ => return None,
        }
    }
}

fn is_in_path(c: char) -> bool {
    !c.is_whitespace() && !"<>()?".contains(c)
}

/// `?q=1`, up to the last character that may end it.
fn query(text: &str) -> usize {
    let Some(after) = text.strip_prefix('?') else { return 0 };
    let beyond_ascii = |c: char| c >= '\u{a0}';
    let may_stand = |c: char| {
        c.is_ascii_alphanumeric() || beyond_ascii(c) || "!?*'();:&=+$/%#[]-_.,~|@^".contains(c)
    };
    let may_end = |c: char| c.is_ascii_alphanumeric() || beyond_ascii(c) || "_&=#/-".contains(c);
    let run = after.find(|c| !may_stand(c)).unwrap_or(after.len());
    let kept = after.get(..run).unwrap_or_default().trim_end_matches(|c| !may_end(c));
    if kept.is_empty() { 0 } else { 1 + kept.len() }
}
