//! What a post's plain text turns into: its mentions, hashtags and links, its HTML as Mastodon
//! emits it, and its length by the server's counting rule.
//!
//! The text is kept as written, and the HTML is made afresh for every answer, because the
//! addresses in it depend on the host the request came to.

mod html;
mod length;
mod markdown;
mod profile;
mod scan;
mod tags;

pub use html::{Links, Mentioned, escape, percent_encode, plain_html, quote_line, to_html};
pub use length::{MAX_CHARACTERS, URL_CHARACTERS, length};
pub use markdown::{TYPE as MARKDOWN, markdown_html};
pub use profile::{field_html, note_html};
pub use scan::{Kind, scan};
pub use tags::{fold_tag, is_tag_name};

/// A handle as written in a text: `@name` or `@name@domain`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle {
    /// The part before the domain, as written.
    pub username: String,
    /// The domain, if one was written; not yet compared with the server's own.
    pub domain: Option<String>,
}

/// All handles in a text, each once, in the order of their first appearance.
pub fn handles(text: &str) -> Vec<Handle> {
    let mut found: Vec<Handle> = Vec::new();
    for entity in scan(text) {
        let Kind::Mention { username, domain } = entity.kind else {
            continue;
        };
        let known = found.iter().any(|handle| {
            handle.username.eq_ignore_ascii_case(username)
                && same_domain(handle.domain.as_deref(), domain)
        });
        if !known {
            found.push(Handle { username: username.to_owned(), domain: domain.map(str::to_owned) });
        }
    }
    found
}

/// All hashtags in a text without their `#`, as written, each once by its folded name.
pub fn hashtags(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for entity in scan(text) {
        let Kind::Hashtag(name) = entity.kind else {
            continue;
        };
        if !found.iter().any(|known| fold_tag(known) == fold_tag(name)) {
            found.push(name.to_owned());
        }
    }
    found
}

/// All links in a text, in their order.
pub fn urls(text: &str) -> Vec<String> {
    scan(text)
        .into_iter()
        .filter_map(|entity| match entity.kind {
            Kind::Url => text.get(entity.range).map(str::to_owned),
            _ => None,
        })
        .collect()
}

fn same_domain(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_each_handle_once() {
        let found = handles("@Anna und @anna@a.example, noch einmal @anna, auch @ben@A.example");
        let written: Vec<_> =
            found.iter().map(|h| (h.username.as_str(), h.domain.as_deref())).collect();
        let wanted = [("Anna", None), ("anna", Some("a.example")), ("ben", Some("A.example"))];
        assert_eq!(written, wanted);
    }

    #[test]
    fn lists_each_hashtag_once_whatever_its_case() {
        assert_eq!(hashtags("#Bürger #bürger #Energie #burger"), ["Bürger", "Energie"]);
    }

    #[test]
    fn lists_links_in_order() {
        assert_eq!(
            urls("Siehe https://b.example/x. Und http://a.example"),
            ["https://b.example/x", "http://a.example"]
        );
    }
}
