//! Mentions in a text.

use super::is_word;

/// The mention that `text` begins with: its length in bytes up to its name's end, and as a whole;
/// `None` where it begins with none. `before` is the character before it.
pub(super) fn length(text: &str, before: Option<char>) -> Option<(usize, usize)> {
    let after = text.strip_prefix('@')?;
    if before.is_some_and(|c| "=/".contains(c) || is_word(c)) {
        return None;
    }
    let name = 1 + joined(after, |c| c.is_ascii_alphanumeric() || c == '_')?;
    let domain = text.get(name..)?.strip_prefix('@').and_then(|rest| joined(rest, is_word));
    let whole = name + domain.map_or(0, |length| 1 + length);
    let rest = text.get(whole..)?;
    let goes_on = rest.starts_with(['@', '＠']) || rest.starts_with("://");
    (!goes_on).then_some((name, whole))
}

/// The length of words joined by dots and hyphens.
fn joined(text: &str, is_part: impl Fn(char) -> bool) -> Option<usize> {
    let mut length = None;
    for (at, c) in text.char_indices() {
        if is_part(c) {
            length = Some(at + c.len_utf8());
        } else if length.is_none() || !".-".contains(c) {
            break;
        }
    }
    length
}
