//! Where the links of a content lead: to the app's own pages where they can, outside where that is
//! safe, and nowhere else.

use mastodon::entities::{CustomEmoji, Mention, Status, StatusTag};

use super::{LinkKind, Target};
use crate::routes::Route;

/// What stands around a content and gives its links and emojis a meaning.
#[derive(Clone, Copy, Default)]
pub struct Surroundings<'a> {
    /// Accounts it mentions.
    pub mentions: &'a [Mention],
    /// Hashtags it has.
    pub tags: &'a [StatusTag],
    /// Emojis it uses.
    pub emojis: &'a [CustomEmoji],
    /// Whether a quoted post is shown below it, so that the link to it need not be.
    pub has_quote: bool,
    /// Origins whose profiles, posts and hashtags are the app's own pages: the instance's and the
    /// app's.
    pub origins: &'a [String],
    /// In a long text (a policy, the operator's own pages): by how much its headings rank below
    /// their own; its addresses that begin with `/` are the app's pages. `None` elsewhere, where a
    /// heading is a strong paragraph.
    pub headings: Option<u8>,
}

impl<'a> Surroundings<'a> {
    /// What stands around a post's content.
    pub fn of_post(status: &'a Status, origins: &'a [String]) -> Self {
        Self {
            mentions: &status.mentions,
            tags: &status.tags,
            emojis: &status.emojis,
            has_quote: status.quote.is_some(),
            origins,
            headings: None,
        }
    }

    /// What stands around a biography or a profile's field.
    pub fn of_profile(emojis: &'a [CustomEmoji], origins: &'a [String]) -> Self {
        Self { emojis, origins, ..Self::default() }
    }

    /// What stands around a long text.
    pub fn of_long_text(headings: u8, origins: &'a [String]) -> Self {
        Self { origins, headings: Some(headings), ..Self::default() }
    }

    /// Where a link leads and what it stands for; `None` where it must not be a link.
    pub(super) fn resolve(
        &self,
        href: &str,
        class: &str,
        text: &str,
    ) -> Option<(Target, LinkKind)> {
        let href = href.trim();
        if self.headings.is_some() && href.starts_with('/') && !href.starts_with("//") {
            let path = href.split(['?', '#']).next().unwrap_or_default();
            return Some((Target::App(Route::parse(path, "")), LinkKind::Plain));
        }
        if !is_safe_address(href) {
            return None;
        }
        if let Some(mention) = self.mentions.iter().find(|mention| is_same(&mention.url, href)) {
            return Some((Target::App(Route::profile(&mention.acct)), LinkKind::Mention));
        }
        if let Some(name) = self.hashtag(href, class, text) {
            return Some((Target::App(Route::Tag { name }), LinkKind::Hashtag));
        }
        match self.own_page(href) {
            Some(route) => {
                let kind = match &route {
                    Route::Profile { .. } if has_class(class, "mention") => LinkKind::Mention,
                    Route::Tag { .. } => LinkKind::Hashtag,
                    _ => LinkKind::Plain,
                };
                Some((Target::App(route), kind))
            }
            None => Some((Target::Outside(href.to_owned()), LinkKind::Plain)),
        }
    }

    /// The hashtag a link stands for: by its address, or by what it is called.
    fn hashtag(&self, href: &str, class: &str, text: &str) -> Option<String> {
        if let Some(tag) = self.tags.iter().find(|tag| is_same(&tag.url, href)) {
            return Some(tag.name.clone());
        }
        let name = text.trim().strip_prefix('#')?;
        let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_');
        let known = || self.tags.iter().any(|tag| tag.name.to_lowercase() == name.to_lowercase());
        (is_name && (has_class(class, "hashtag") || known())).then(|| name.to_owned())
    }

    /// The page of the app that an address of the instance stands for.
    fn own_page(&self, href: &str) -> Option<Route> {
        let path = self.origins.iter().find_map(|origin| href.strip_prefix(origin.as_str()))?;
        let path = path.split(['?', '#']).next().filter(|path| path.starts_with('/'))?;
        let route = Route::parse(path, "");
        matches!(route, Route::Profile { .. } | Route::Status { .. } | Route::Tag { .. })
            .then_some(route)
    }
}

/// Whether a stranger's link may be followed: `http`, `https`, `mailto` and `tel` only. Browsers
/// overlook control characters in addresses, so none may be there.
pub fn is_safe_address(href: &str) -> bool {
    const LONGEST: usize = 4096;
    let begins = |scheme: &str| {
        href.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && href.len() > scheme.len()
    };
    href.len() <= LONGEST
        && !href.chars().any(char::is_control)
        && ["https://", "http://", "mailto:", "tel:"].into_iter().any(begins)
}

/// Whether a class attribute has a class.
pub(super) fn has_class(class: &str, name: &str) -> bool {
    class.split_ascii_whitespace().any(|word| word == name)
}

fn is_same(known: &str, href: &str) -> bool {
    !known.is_empty() && known.trim_end_matches('/') == href.trim_end_matches('/')
}

#[cfg(test)]
mod tests {
    use mastodon::AccountId;

    use crate::routes::Legal;

    use super::*;

    fn resolve(href: &str, class: &str, text: &str) -> Option<(Target, LinkKind)> {
        let mentions = [Mention {
            id: AccountId::new("1"),
            username: "a".into(),
            acct: "a@b.example".into(),
            url: "https://b.example/users/a".into(),
        }];
        let tags = [StatusTag { name: "geno".into(), url: "https://b.example/t/geno".into() }];
        let origins = ["https://geno.social".to_owned()];
        let around = Surroundings {
            mentions: &mentions,
            tags: &tags,
            origins: &origins,
            ..Default::default()
        };
        around.resolve(href, class, text)
    }

    fn app(route: Route, kind: LinkKind) -> Option<(Target, LinkKind)> {
        Some((Target::App(route), kind))
    }

    #[test]
    fn a_mention_leads_to_the_profile_here() {
        let profile = app(Route::profile("a@b.example"), LinkKind::Mention);
        assert_eq!(resolve("https://b.example/users/a", "u-url mention", "@a"), profile);
        assert_eq!(resolve("https://b.example/users/a/", "", "@a"), profile);
        let local = app(Route::profile("wohnen"), LinkKind::Mention);
        assert_eq!(resolve("https://geno.social/@wohnen", "mention", "@wohnen"), local);
    }

    #[test]
    fn a_hashtag_leads_to_its_page_here() {
        let tag = |name: &str| app(Route::Tag { name: name.into() }, LinkKind::Hashtag);
        assert_eq!(resolve("https://b.example/t/geno", "", "x"), tag("geno"));
        assert_eq!(resolve("https://c.example/x", "mention hashtag", "#Strom"), tag("Strom"));
        assert_eq!(resolve("https://c.example/x", "", "#Geno"), tag("Geno"));
        assert_eq!(resolve("https://geno.social/tags/caf%C3%A9", "", "x"), tag("café"));
    }

    #[test]
    fn posts_of_the_instance_are_shown_here() {
        let route = Route::parse("/@a@b.example/7", "");
        assert_eq!(
            resolve("https://geno.social/@a@b.example/7?x#y", "", "x"),
            app(route, LinkKind::Plain)
        );
    }

    #[test]
    fn other_pages_are_outside() {
        for href in [
            "https://geno.social.evil.example/@a",
            "https://geno.social@evil.example/@a",
            "https://geno.social/about",
            "https://c.example/#geno",
            "HTTP://c.example",
            "mailto:a@b.example",
            "tel:+4940",
        ] {
            let outside = Some((Target::Outside(href.to_owned()), LinkKind::Plain));
            assert_eq!(resolve(href, "mention", "x"), outside, "{href}");
        }
    }

    #[test]
    fn other_schemes_are_no_links() {
        for href in [
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://geno.social/x",
            "file:///etc/passwd",
            "//evil.example",
            "/settings",
            "#main",
            "",
            "https://",
            "https:evil.example",
            "https://a.example/\u{0}",
        ] {
            assert_eq!(resolve(href, "mention", "@a"), None, "{href:?}");
        }
        assert!(!is_safe_address(&format!("https://{}", "a".repeat(5000))));
    }

    #[test]
    fn the_apps_own_pages_are_linked_from_long_texts_alone() {
        let text = Surroundings::of_long_text(0, &[]);
        let own = text.resolve("/impressum#kontakt", "", "");
        assert_eq!(own, app(Route::Legal(Legal::Imprint), LinkKind::Plain));
        assert_eq!(text.resolve("//evil.example/", "", ""), None);
        assert_eq!(Surroundings::default().resolve("/impressum", "", ""), None);
    }
}
