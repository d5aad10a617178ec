//! Passing a post on to other networks, by the addresses that they themselves offer for that. They
//! are plain links: nobody is told anything before a person follows one.

use mastodon::percent_encode;

/// A network or program that a post can be passed on to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// <https://docs.bsky.app/docs/advanced-guides/intent-links>
    Bluesky,
    /// <https://learn.microsoft.com/linkedin/consumer/integrations/self-serve/plugins/share-plugin>
    LinkedIn,
    /// <https://developers.facebook.com/docs/sharing/reference/share-dialog>
    Facebook,
    /// <https://developers.facebook.com/docs/threads/threads-web-intents>
    Threads,
    /// <https://developer.x.com/en/docs/x-for-websites/web-intents>
    X,
    /// <https://faq.whatsapp.com/5913398998672934>
    WhatsApp,
    /// The device's own program for e-mail.
    Mail,
}

/// What is passed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The post's text.
    pub text: String,
    /// The post's address.
    pub link: String,
    /// Who wrote it, and where: the subject of a mail.
    pub title: String,
}

/// What stands for what was left out.
const MORE: &str = "…";
/// What stands between text and link.
const GAP: &str = "\n\n";

impl Network {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Mail,
        Self::WhatsApp,
        Self::LinkedIn,
        Self::Bluesky,
        Self::Facebook,
        Self::Threads,
        Self::X,
    ];

    /// Whether it takes the text, or nothing but the link.
    pub fn takes_text(self) -> bool {
        !matches!(self, Self::LinkedIn | Self::Facebook)
    }

    /// Whether the text is too long for it and would be shortened.
    pub fn shortens(self, passed: &Passed) -> bool {
        self.takes_text() && self.text(passed) != passed.text.trim()
    }

    /// Where it is passed on.
    pub fn address(self, passed: &Passed) -> String {
        let link = percent_encode(&passed.link);
        let text = self.text(passed);
        let both = [text.as_str(), &passed.link].into_iter().filter(|part| !part.is_empty());
        let both = percent_encode(&both.collect::<Vec<_>>().join(GAP));
        match self {
            Self::Bluesky => ["https://bsky.app/intent/compose?text=", &both].concat(),
            Self::LinkedIn => {
                ["https://www.linkedin.com/sharing/share-offsite/?url=", &link].concat()
            }
            Self::Facebook => ["https://www.facebook.com/sharer/sharer.php?u=", &link].concat(),
            Self::Threads => ["https://www.threads.com/intent/post?text=", &both].concat(),
            Self::X => {
                let text = percent_encode(&text);
                ["https://x.com/intent/post?text=", &text, "&url=", &link].concat()
            }
            Self::WhatsApp => ["https://wa.me/?text=", &both].concat(),
            Self::Mail => {
                // Mail has line ends of its own (RFC 6068).
                let body = both.replace("%0A", "%0D%0A");
                ["mailto:?subject=", &percent_encode(&passed.title), "&body=", &body].concat()
            }
        }
    }

    /// As much of the text as it takes beside the link.
    fn text(self, passed: &Passed) -> String {
        let text = passed.text.trim();
        let beside = passed.link.chars().count() + GAP.len();
        match self {
            // Graphemes; there are never more of them than characters.
            Self::Bluesky => fit(text, 300_usize.saturating_sub(beside), plain),
            Self::Threads => fit(text, 500_usize.saturating_sub(beside), plain),
            // A link counts 23, and a blank stands before it.
            Self::X => fit(text, 280 - 24, weighted),
            // Addresses cannot be endless.
            Self::Mail | Self::WhatsApp => fit(text, 1500, plain),
            Self::LinkedIn | Self::Facebook => String::new(),
        }
    }
}

/// The address at which another server of the Fediverse takes a text to write about (`origin`
/// without a trailing slash).
pub fn share_page(origin: &str, passed: &Passed) -> String {
    let text = [passed.text.trim(), &passed.link];
    let text = text.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(GAP);
    [origin, "/share?text=", &percent_encode(&text)].concat()
}

/// The text, or its beginning up to the end of a word.
fn fit(text: &str, room: usize, weigh: fn(char) -> usize) -> String {
    if text.chars().map(weigh).sum::<usize>() <= room {
        return text.to_owned();
    }
    let mut left = room.saturating_sub(MORE.chars().map(weigh).sum());
    let end = text.char_indices().find(|(_, c)| {
        let fits = weigh(*c) <= left;
        left = left.saturating_sub(weigh(*c));
        !fits
    });
    let beginning = text.get(..end.map_or(text.len(), |(at, _)| at)).unwrap_or_default();
    let words = beginning.rsplit_once(char::is_whitespace).map_or(beginning, |(words, _)| words);
    let words = words.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '–' | '-')
    });
    if words.is_empty() { String::new() } else { [words, MORE].concat() }
}

fn plain(_: char) -> usize {
    1
}

/// <https://docs.x.com/fundamentals/counting-characters>
fn weighted(c: char) -> usize {
    match u32::from(c) {
        0..=4351 | 8192..=8205 | 8208..=8223 | 8242..=8247 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed(text: &str) -> Passed {
        Passed {
            text: text.into(),
            link: "https://geno.example/@laden/1".into(),
            title: "Dorfladen & Co".into(),
        }
    }

    #[test]
    fn each_network_gets_what_it_takes() {
        let passed = passed("Hallo #Dorf & mehr\nab 8 Uhr");
        let address = |network: Network| network.address(&passed);
        let link = "https%3A%2F%2Fgeno.example%2F%40laden%2F1";
        let text = "Hallo%20%23Dorf%20%26%20mehr%0Aab%208%20Uhr";
        assert_eq!(
            address(Network::Bluesky),
            format!("https://bsky.app/intent/compose?text={text}%0A%0A{link}")
        );
        assert_eq!(
            address(Network::X),
            format!("https://x.com/intent/post?text={text}&url={link}")
        );
        assert_eq!(
            address(Network::Facebook),
            format!("https://www.facebook.com/sharer/sharer.php?u={link}")
        );
        let mail = text.replace("%0A", "%0D%0A");
        assert_eq!(
            address(Network::Mail),
            format!("mailto:?subject=Dorfladen%20%26%20Co&body={mail}%0D%0A%0D%0A{link}")
        );
        assert_eq!(
            share_page("https://mastodon.example", &passed),
            format!("https://mastodon.example/share?text={text}%0A%0A{link}")
        );
        for network in Network::ALL {
            assert!(address(network).contains(link), "{network:?}");
            assert!(!network.shortens(&passed), "{network:?}");
        }
    }

    #[test]
    fn a_long_text_ends_with_a_word_and_within_the_limit() {
        for (network, limit) in [(Network::Bluesky, 300), (Network::Threads, 500)] {
            let long = passed(&"Genossenschaft ".repeat(60));
            assert!(network.shortens(&long));
            let text = network.text(&long);
            assert!(text.ends_with("Genossenschaft…"), "{text}");
            let whole = text.chars().count() + 2 + long.link.chars().count();
            assert!(whole <= limit && whole > limit - 16, "{network:?}: {whole}");
        }
        let emojis = passed(&"🎉 ".repeat(200));
        let text = Network::X.text(&emojis);
        let weight: usize = text.chars().map(weighted).sum();
        assert!((250..=256).contains(&weight), "{weight}");
    }

    #[test]
    fn a_text_is_cut_between_words_where_it_has_any() {
        let unbroken = Network::X.text(&passed(&"a".repeat(400)));
        assert_eq!(unbroken.chars().map(weighted).sum::<usize>(), 256);
        assert_eq!(fit("kurz", 4, plain), "kurz");
        assert_eq!(fit("eins zwei", 6, plain), "eins…");
        assert_eq!(fit("eins, zwei", 8, plain), "eins…");
        assert_eq!(fit("abc", 0, plain), "");
    }
}
