//! An old post's text as it is written here: links unfolded, mentions made unambiguous, warnings
//! recognised.

use super::tweet::Tweet;

/// How mentions of people there are marked here. Without it, they would mean other people: those
/// of the same name on this server.
const THERE: &str = "@twitter.com";
/// What a line begins with that warns of what follows.
const WARNINGS: [&str; 6] =
    ["cw", "tw", "cn", "content warning", "contentwarnung", "inhaltswarnung"];

/// A text, and the warning that its first line was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// The text.
    pub text: String,
    /// What it warns of.
    pub warning: Option<String>,
}

/// The text of an old post as it is written here. `me` is the name of the archive's owner, where
/// it is known.
pub fn wording(tweet: &Tweet, me: Option<&str>) -> Wording {
    let text = unescape(&tweet.full_text);
    let text = mentions(without_own_name(&text, me));
    let text = unfold(text, tweet);
    let text = text.trim();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let rest = rest.trim();
    match warning(first) {
        Some(warning) if !rest.is_empty() => {
            Wording { text: rest.to_owned(), warning: Some(warning.to_owned()) }
        }
        _ => Wording { text: text.to_owned(), warning: None },
    }
}

/// Whether it only repeats somebody else's post.
pub fn is_retweet(tweet: &Tweet) -> bool {
    let rest = tweet.full_text.trim_start().strip_prefix("RT @");
    rest.is_some_and(|rest| rest.starts_with(is_name_char))
}

fn warning(line: &str) -> Option<&str> {
    let (word, warning) = line.split_once(':')?;
    let is_known = WARNINGS.contains(&word.trim().to_lowercase().as_str());
    Some(warning.trim()).filter(|warning| is_known && !warning.is_empty())
}

/// Answers to oneself sometimes begin with one's own name, which says nothing here.
fn without_own_name<'a>(text: &'a str, me: Option<&str>) -> &'a str {
    let rest = me.and_then(|me| {
        let named = text.strip_prefix('@')?;
        let (name, rest) = named.split_at_checked(me.len())?;
        name.eq_ignore_ascii_case(me).then(|| rest.strip_prefix(' ')).flatten()
    });
    rest.unwrap_or(text)
}

/// `@name` becomes `@name@twitter.com`; e-mail addresses and handles with a server stay.
fn mentions(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('@') {
        let (before, tail) = rest.split_at(at);
        let name_length = tail
            .char_indices()
            .skip(1)
            .find(|(_, c)| !is_name_char(*c))
            .map_or(tail.len(), |(at, _)| at);
        let (mention, after) = tail.split_at(name_length);
        let stands_alone = !before
            .chars()
            .next_back()
            .or(written.chars().next_back())
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '@' | '/'));
        let has_server =
            after.strip_prefix('@').is_some_and(|server| server.starts_with(char::is_alphanumeric));
        written.push_str(before);
        written.push_str(mention);
        if stands_alone && !has_server && mention.len() > 1 {
            written.push_str(THERE);
        }
        rest = after;
    }
    written.push_str(rest);
    written
}

fn is_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// Shortened links become what they lead to; those of the post's own media go.
fn unfold(mut text: String, tweet: &Tweet) -> String {
    let entities = || [&tweet.entities, &tweet.extended_entities].into_iter().flatten();
    let mut links: Vec<(&str, &str)> = entities()
        .flat_map(|entities| &entities.urls)
        .filter_map(|link| Some((link.url.as_str(), link.expanded_url.as_deref()?)))
        .filter(|(_, address)| is_web_address(address))
        .chain(
            entities().flat_map(|entities| &entities.media).map(|medium| (medium.url.as_str(), "")),
        )
        .filter(|(short, _)| is_web_address(short))
        .collect();
    // One may be the beginning of another.
    links.sort_by_key(|(short, _)| std::cmp::Reverse(short.len()));
    links.dedup();
    for (short, address) in links {
        text = text.replace(short, address);
    }
    text
}

fn is_web_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(char::is_whitespace)
}

/// The archive's texts have these three escaped, as in HTML.
fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn tweet(fields: Value) -> Tweet {
        serde_json::from_value(fields).unwrap()
    }

    fn written(text: &str) -> String {
        wording(&tweet(json!({ "full_text": text })), Some("Dorfladen")).text
    }

    #[test]
    fn mentions_mean_the_people_there() {
        assert_eq!(
            written("Danke @anna_b und @Bert!"),
            "Danke @anna_b@twitter.com und @Bert@twitter.com!"
        );
        assert_eq!(written(".@anna (@bert) @"), ".@anna@twitter.com (@bert@twitter.com) @");
        assert_eq!(
            written("post@laden.example @laden@geno.social a@b"),
            "post@laden.example @laden@geno.social a@b"
        );
        assert_eq!(written("@dorfladen und weiter"), "und weiter");
        assert_eq!(written("@dorfladen_eg und weiter"), "@dorfladen_eg@twitter.com und weiter");
        assert_eq!(written("@anna@"), "@anna@twitter.com@");
    }

    #[test]
    fn links_are_unfolded_and_those_of_media_go() {
        let post = tweet(json!({
            "full_text": "Neu &amp; gut: https://t.co/aaa https://t.co/aaab https://t.co/m1",
            "entities": {
                "urls": [
                    { "url": "https://t.co/aaa", "expanded_url": "https://a.example/@anna?x=1&y=2" },
                    { "url": "https://t.co/aaab", "expanded_url": "https://b.example" },
                ],
                "media": [{ "url": "https://t.co/m1" }],
            },
            "extended_entities": { "media": [{ "url": "https://t.co/m1" }, { "url": "https://t.co/m1" }] },
        }));
        assert_eq!(
            wording(&post, None).text,
            "Neu & gut: https://a.example/@anna?x=1&y=2 https://b.example"
        );
        let odd = json!({
            "full_text": "Ein https://t.co/x",
            "entities": { "urls": [
                { "url": "https://t.co/x", "expanded_url": "javascript:alert(1)" },
                { "url": "", "expanded_url": "https://b.example" },
            ] },
        });
        assert_eq!(wording(&tweet(odd), None).text, "Ein https://t.co/x");
    }

    #[test]
    fn warnings_are_recognised() {
        let of = |text: &str| wording(&tweet(json!({ "full_text": text })), None);
        let warned = |warning: &str, text: &str| Wording {
            text: text.into(),
            warning: Some(warning.into()),
        };
        assert_eq!(of("CW: Essen\n\nHeute Suppe"), warned("Essen", "Heute Suppe"));
        assert_eq!(of("Inhaltswarnung:  Politik \nWahl"), warned("Politik", "Wahl"));
        for text in ["CW: Essen", "CW:\nSuppe", "Heute: Suppe\nund Brot"] {
            assert_eq!(of(text), Wording { text: text.into(), warning: None });
        }
    }

    #[test]
    fn what_repeats_others_is_known() {
        for (text, repeats) in
            [("RT @anna: Hallo", true), ("RT @ anna", false), ("Ein RT @anna: x", false)]
        {
            assert_eq!(is_retweet(&tweet(json!({ "full_text": text }))), repeats, "{text}");
        }
    }
}
