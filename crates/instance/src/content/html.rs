//! A post's HTML as Mastodon emits it.

use std::borrow::Cow;

use super::scan::{Kind, scan};

/// What the links of a text point to.
#[derive(Debug, Clone, Copy)]
pub struct Links<'a> {
    /// The server's own address, without a slash at the end: `http://127.0.0.1:4000`.
    pub base: &'a str,
    /// The domain of local handles.
    pub local_domain: &'a str,
    /// Whom the text mentions, as far as they exist; other handles stay plain text.
    pub mentioned: &'a [Mentioned],
}

/// An account that a text mentions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mentioned {
    /// Its name without domain.
    pub username: String,
    /// Its domain; `None` for a local account.
    pub domain: Option<String>,
    /// The address of its profile.
    pub url: String,
}

/// HTML of a text without any links: paragraphs and line breaks.
pub fn plain_html(text: &str) -> String {
    paragraphs(&escape(text))
}

/// A post's or a profile's text as HTML: paragraphs, line breaks, links.
/// Empty for a text without a visible character.
pub fn to_html(text: &str, links: &Links<'_>) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    paragraphs(&inline(text, links, "nofollow noopener"))
}

/// A profile field's value as HTML: one line, its links marked as claims of identity.
pub fn field_to_html(text: &str, links: &Links<'_>) -> String {
    inline(text, links, "nofollow noopener me")
}

/// The paragraph that names the quoted post for readers whose server knows no quotes.
pub fn quote_line(url: &str) -> String {
    format!("<p class=\"quote-inline\">RE: {}</p>", link(url, "nofollow noopener"))
}

/// Text with the five characters that mean something in HTML replaced.
pub fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    Cow::Owned(safe)
}

fn inline(text: &str, links: &Links<'_>, rel: &str) -> String {
    let mut html = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for entity in scan(text) {
        html.push_str(&escape(text.get(at..entity.range.start).unwrap_or_default()));
        let written = text.get(entity.range.clone()).unwrap_or_default();
        match entity.kind {
            Kind::Url => html.push_str(&link(written, rel)),
            Kind::Hashtag(name) => html.push_str(&hashtag(name, links.base)),
            Kind::Mention { username, domain } => match find(username, domain, links) {
                Some(account) => html.push_str(&mention(account, links.mentioned)),
                None => html.push_str(&escape(written)),
            },
        }
        at = entity.range.end;
    }
    html.push_str(&escape(text.get(at..).unwrap_or_default()));
    html
}

/// `https://` and what goes beyond thirty characters stay in the link, but out of sight.
fn link(url: &str, rel: &str) -> String {
    const SHOWN: usize = 30;
    let prefix = ["https://www.", "http://www.", "https://", "http://"]
        .into_iter()
        .find(|prefix| url.starts_with(prefix))
        .unwrap_or_default();
    let rest = url.get(prefix.len()..).unwrap_or_default();
    let cut = rest.char_indices().nth(SHOWN).map_or(rest.len(), |(at, _)| at);
    let (shown, hidden) = rest.split_at(cut);
    let class = if hidden.is_empty() { "" } else { "ellipsis" };
    format!(
        "<a href=\"{}\" target=\"_blank\" rel=\"{rel}\" translate=\"no\">\
         <span class=\"invisible\">{prefix}</span>\
         <span class=\"{class}\">{}</span>\
         <span class=\"invisible\">{}</span></a>",
        escape(url),
        escape(shown),
        escape(hidden),
    )
}

fn hashtag(name: &str, base: &str) -> String {
    format!(
        "<a href=\"{base}/tags/{}\" class=\"mention hashtag\" rel=\"tag\">#<span>{}</span></a>",
        percent_encode(name),
        escape(name),
    )
}

fn mention(account: &Mentioned, all: &[Mentioned]) -> String {
    let has_namesake = all.iter().any(|other| {
        other.username.eq_ignore_ascii_case(&account.username) && other.domain != account.domain
    });
    let shown = match (&account.domain, has_namesake) {
        (Some(domain), true) => format!("{}@{domain}", account.username),
        _ => account.username.clone(),
    };
    format!(
        "<span class=\"h-card\" translate=\"no\">\
         <a href=\"{}\" class=\"u-url mention\">@<span>{}</span></a></span>",
        escape(&account.url),
        escape(&shown),
    )
}

fn find<'a>(username: &str, domain: Option<&str>, links: &Links<'a>) -> Option<&'a Mentioned> {
    let domain = domain.filter(|domain| !domain.eq_ignore_ascii_case(links.local_domain));
    links.mentioned.iter().find(|account| {
        account.username.eq_ignore_ascii_case(username)
            && super::same_domain(account.domain.as_deref(), domain)
    })
}

/// Blank lines part paragraphs, single line breaks become `<br />`.
fn paragraphs(html: &str) -> String {
    let html = html.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(html.len() + 16);
    for paragraph in html.split("\n\n") {
        let paragraph = paragraph.trim_matches('\n');
        if paragraph.is_empty() {
            continue;
        }
        out.push_str("<p>");
        out.push_str(&paragraph.replace('\n', "<br />"));
        out.push_str("</p>");
    }
    out
}

/// A name as part of an address.
pub fn percent_encode(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "http://127.0.0.1:4000";

    fn html(text: &str) -> String {
        let mentioned = [
            Mentioned { username: "anna".into(), domain: None, url: format!("{BASE}/@anna") },
            Mentioned {
                username: "ben".into(),
                domain: Some("b.example".into()),
                url: "https://b.example/@ben".into(),
            },
        ];
        let links =
            Links { base: BASE, local_domain: "genossenschaften.example", mentioned: &mentioned };
        to_html(text, &links)
    }

    #[test]
    fn parts_paragraphs_and_lines() {
        assert_eq!(
            html("Eins\nzwei\r\n\r\ndrei\n\n\n\nvier"),
            "<p>Eins<br />zwei</p><p>drei</p><p>vier</p>"
        );
        assert_eq!(html(" \n "), "");
    }

    #[test]
    fn escapes_what_means_something_in_html() {
        assert_eq!(
            html("<script>alert(\"it's\")</script> & mehr"),
            "<p>&lt;script&gt;alert(&quot;it&#39;s&quot;)&lt;/script&gt; &amp; mehr</p>"
        );
    }

    #[test]
    fn links_whom_it_mentions() {
        assert_eq!(
            html("@Anna hallo"),
            "<p><span class=\"h-card\" translate=\"no\"><a href=\"http://127.0.0.1:4000/@anna\" \
             class=\"u-url mention\">@<span>anna</span></a></span> hallo</p>"
        );
        assert_eq!(
            html("@ben@B.example"),
            "<p><span class=\"h-card\" translate=\"no\"><a href=\"https://b.example/@ben\" \
             class=\"u-url mention\">@<span>ben</span></a></span></p>"
        );
        assert!(html("@anna@genossenschaften.example").contains("<span>anna</span>"));
    }

    #[test]
    fn unknown_handles_stay_text() {
        assert_eq!(html("@niemand @ben"), "<p>@niemand @ben</p>");
    }

    #[test]
    fn namesakes_show_their_domain() {
        let mentioned = [
            Mentioned { username: "anna".into(), domain: None, url: "u".into() },
            Mentioned {
                username: "anna".into(),
                domain: Some("b.example".into()),
                url: "v".into(),
            },
        ];
        let links = Links { base: BASE, local_domain: "x", mentioned: &mentioned };
        let html = to_html("@anna @anna@b.example", &links);
        assert!(html.contains("@<span>anna</span>"));
        assert!(html.contains("@<span>anna@b.example</span>"));
    }

    #[test]
    fn links_hashtags_as_written() {
        assert_eq!(
            html("#hoot (hashtag toot)"),
            "<p><a href=\"http://127.0.0.1:4000/tags/hoot\" class=\"mention hashtag\" \
             rel=\"tag\">#<span>hoot</span></a> (hashtag toot)</p>"
        );
        assert!(html("#Bürger").contains("/tags/B%C3%BCrger\""));
    }

    #[test]
    fn shortens_links_out_of_sight() {
        assert_eq!(
            html("https://www.videos.example/watch?v=FAEKjYroiME"),
            "<p><a href=\"https://www.videos.example/watch?v=FAEKjYroiME\" target=\"_blank\" \
             rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">https://www.</span>\
             <span class=\"ellipsis\">videos.example/watch?v=FAEKjYr</span>\
             <span class=\"invisible\">oiME</span></a></p>"
        );
        assert_eq!(
            html("https://a.example/?a=1&b=2"),
            "<p><a href=\"https://a.example/?a=1&amp;b=2\" target=\"_blank\" \
             rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">https://</span>\
             <span class=\"\">a.example/?a=1&amp;b=2</span><span class=\"invisible\"></span></a></p>"
        );
    }

    #[test]
    fn a_quote_is_named_in_a_line_of_its_own() {
        let line = quote_line("http://localhost:3000/@name_test/117020583121982310");
        assert!(line.starts_with("<p class=\"quote-inline\">RE: <a href="));
        assert!(line.ends_with("</a></p>"));
    }

    #[test]
    fn fields_are_one_line_and_claim_identity() {
        let links = Links { base: BASE, local_domain: "x", mentioned: &[] };
        let html = field_to_html("https://a.example", &links);
        assert!(html.starts_with("<a href=\"https://a.example\""));
        assert!(html.contains("rel=\"nofollow noopener me\""));
    }
}
