//! A profile field's HTML as plain text and links. Only text comes out of it, so nothing hostile
//! can; where links lead is held against the protocols that are safe.

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it leads: `http`, `https`, `mailto` or `tel`.
    pub href: String,
    /// The page's host without `www.`, or the address of `mailto` and `tel`.
    pub label: String,
}

/// What stands in a profile's field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldText {
    /// The text on one line, links as their full address.
    pub text: String,
    /// The links, as marked by the server or as recognised in the text.
    pub links: Vec<Link>,
}

impl FieldText {
    /// Reads a field's value: HTML as servers send it, or plain text.
    pub fn read(value: &str) -> Self {
        let mut text = String::new();
        let mut links: Vec<Link> = Vec::new();
        let mut rest = value;
        while let Some((before, tail)) = rest.split_once('<') {
            text.push_str(&unescaped(before));
            // A sign that opens no tag is one that somebody forgot to escape.
            if !tail.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/') {
                text.push('<');
                rest = tail;
                continue;
            }
            let Some((tag, tail)) = tail.split_once('>') else {
                rest = "";
                break;
            };
            let name = tag.trim_start_matches('/');
            let name = name.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or("");
            match name.to_ascii_lowercase().as_str() {
                "br" | "p" | "li" | "div" => text.push('\n'),
                "a" => links.extend(attribute(tag, "href").and_then(|href| Link::new(&href))),
                _ => {}
            }
            rest = tail;
        }
        text.push_str(&unescaped(rest));
        for word in text.split(|sign: char| sign.is_whitespace() || "<>()\"„“".contains(sign)) {
            let found = Link::recognise(word);
            links.extend(found.filter(|found| !links.iter().any(|known| known.leads_to(found))));
        }
        Self { text: lines_joined(&text), links }
    }

    /// The text without its addresses.
    pub fn words(&self) -> String {
        let is_link = |word: &&str| Link::recognise(word).is_none();
        let words: Vec<&str> = self.text.split_whitespace().filter(is_link).collect();
        words.join(" ").trim_matches([' ', '·', ',', ':', '–', '|', '-']).to_owned()
    }
}

impl Link {
    /// A link to a full address; nothing where following it is not safe.
    pub fn new(href: &str) -> Option<Self> {
        const LONGEST: usize = 2048;
        let href = href.trim();
        if href.len() > LONGEST || href.chars().any(|sign| sign.is_control() || sign == ' ') {
            return None;
        }
        let (scheme, rest) = href.split_once(':')?;
        let label = match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" => host(rest.strip_prefix("//")?)?,
            "mailto" => rest.split('?').next()?.to_owned(),
            "tel" => rest.to_owned(),
            _ => return None,
        };
        (!label.is_empty()).then(|| Self { href: href.to_owned(), label })
    }

    /// A link that somebody typed: a full address, a bare one (`laden.example/impressum`), or one
    /// for mail.
    pub fn recognise(word: &str) -> Option<Self> {
        let word = word.trim_matches([',', ';', '.', '!', '?', '·', '|']);
        if word.contains("://") || word.starts_with("mailto:") || word.starts_with("tel:") {
            return Self::new(word);
        }
        if let Some((name, host)) = word.split_once('@') {
            let is_mail = !name.is_empty() && is_host(host);
            return is_mail.then(|| Self::new(&format!("mailto:{word}"))).flatten();
        }
        let name = word.split(['/', '?', '#']).next()?;
        is_host(name).then(|| Self::new(&format!("https://{word}"))).flatten()
    }

    /// Whether it leads to a page on the web.
    pub fn is_page(&self) -> bool {
        self.href.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("http"))
    }

    /// The path of its address, in lower case.
    pub(super) fn path(&self) -> String {
        let rest = self.href.split_once("://").map_or("", |(_, rest)| rest);
        rest.split_once('/').map(|(_, path)| path.to_lowercase()).unwrap_or_default()
    }

    /// The address of the site it belongs to.
    pub(super) fn site(&self) -> Option<Self> {
        let (scheme, rest) = self.href.split_once("://")?;
        Self::new(&format!("{scheme}://{}", rest.split(['/', '?', '#']).next()?))
    }

    fn leads_to(&self, other: &Self) -> bool {
        let bare = |link: &Self| {
            let href = link.href.split_once("://").map_or(link.href.as_str(), |(_, rest)| rest);
            href.trim_end_matches('/').to_lowercase()
        };
        bare(self) == bare(other)
    }
}

/// The host at the beginning of an address, without user, port and `www.`
fn host(rest: &str) -> Option<String> {
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?.to_lowercase();
    let host = host.strip_prefix("www.").map_or(host.as_str(), |bare| bare).to_owned();
    (!host.is_empty()).then_some(host)
}

/// Whether a word has the form of a host's name: labels with dots, ending in letters.
fn is_host(word: &str) -> bool {
    let mut labels = word.rsplit('.');
    let top = labels.next().unwrap_or_default();
    let fits = |label: &str| {
        !label.is_empty() && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-')
    };
    let mut others = labels.peekable();
    others.peek().is_some()
        && (2..=24).contains(&top.len())
        && top.chars().all(|sign| sign.is_ascii_lowercase())
        // `e.gen`, `a.d.o.nau` are abbreviations.
        && word.split('.').next().is_some_and(|first| first.chars().count() > 1)
        && others.all(fits)
}

/// An attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let mut rest = tag;
    loop {
        let (before, tail) = rest.split_once('=')?;
        let label = before.split_whitespace().next_back()?;
        let tail = tail.trim_start();
        let (value, after) = match tail.chars().next()? {
            quote @ ('"' | '\'') => tail.get(1..)?.split_once(quote)?,
            _ => tail.split_once(char::is_whitespace).unwrap_or((tail, "")),
        };
        if label.eq_ignore_ascii_case(name) {
            return Some(unescaped(value));
        }
        rest = after;
    }
}

/// A text with its character references resolved.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once('&') {
        out.push_str(before);
        let reference = tail.split_once(';').filter(|(name, _)| name.len() <= 8);
        match reference.and_then(|(name, after)| Some((referenced(name)?, after))) {
            Some((sign, after)) => {
                out.push(sign);
                rest = after;
            }
            None => {
                out.push('&');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}

fn referenced(name: &str) -> Option<char> {
    let number = match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        "nbsp" => return Some('\u{a0}'),
        _ => name.strip_prefix('#')?,
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|sign| !sign.is_control() || *sign == '\n')
}

/// A text of several lines on one, with `·` where a line ended.
fn lines_joined(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(value: &str) -> Vec<String> {
        FieldText::read(value).links.into_iter().map(|link| link.label).collect()
    }

    #[test]
    fn a_link_as_mastodon_writes_it() {
        let html = r#"<a href="https://www.laden.example/impressum?a=1&amp;b=2" target="_blank" rel="nofollow noopener me" translate="no"><span class="invisible">https://www.</span><span class="ellipsis">laden.example/im</span><span class="invisible">pressum?a=1&amp;b=2</span></a>"#;
        let field = FieldText::read(html);
        assert_eq!(field.text, "https://www.laden.example/impressum?a=1&b=2");
        let [link] = field.links.as_slice() else { panic!("{field:?}") };
        assert_eq!(link.href, "https://www.laden.example/impressum?a=1&b=2");
        assert_eq!(link.label, "laden.example");
        assert_eq!(field.words(), "");
    }

    #[test]
    fn what_people_type_is_recognised() {
        assert_eq!(labels("holunderau-laden.example/impressum"), ["holunderau-laden.example"]);
        assert_eq!(labels("siehe www.laden.example."), ["laden.example"]);
        assert_eq!(labels("Mail an vorstand@laden.example!"), ["vorstand@laden.example"]);
        assert_eq!(labels("<p>tel:+49401</p>"), ["+49401"]);
        assert_eq!(labels("<a href='https://a.example/x'>a.example/x</a>"), ["a.example"]);
        for words in ["e.Gen. · Linz", "e.G.", "Frankfurt a.d.Oder", "4.500 Mitglieder", "z.B."] {
            assert!(labels(words).is_empty(), "{words}");
        }
    }

    #[test]
    fn words_stay_beside_links() {
        let field =
            FieldText::read("Warteliste, mehr: <a href=\"https://au.example\">au.example</a>");
        assert_eq!(field.words(), "Warteliste, mehr");
        assert_eq!(FieldText::read("<p>eG<br>Wohnen</p><p>Au</p>").text, "eG · Wohnen · Au");
        assert_eq!(
            FieldText::read("1 < 2 &amp; &#39;x&#x27; &unknown;").text,
            "1 < 2 & 'x' &unknown;"
        );
    }

    #[test]
    fn unsafe_links_are_none() {
        for value in [
            "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"data:text/html,x\">x</a>",
            "<a href=\"java\nscript:alert(1)\">x</a>",
            "<a href=\"https://\">x</a>",
            "<a href=x><a",
            "javascript:alert('Feld')",
        ] {
            assert!(labels(value).is_empty(), "{value}");
        }
    }
}
