//! A draft on its way to a colleague, who looks at it before it is published (*Vier Augen*): packed
//! into an address or a file, and read from there. What arrives is only text, whoever made it: it is
//! cut to sensible lengths, and nothing in it is followed or loaded. Only when somebody opens it as a
//! draft is their own server asked for the post that it answers or quotes.

use mastodon::entities::{QuotePolicy, Visibility};
use serde::{Deserialize, Serialize};

/// The newest version that is read.
const VERSION: u32 = 2;
/// How many characters an address may have behind its `#`: longer ones are cut off by some programs
/// for mail and chat.
pub const LONGEST_LINK: usize = 8_000;
/// The longest that is read of an address behind its `#`, in characters.
pub const LONGEST_READ: usize = 200_000;
/// How large what is packed into an address may be, in bytes.
pub const MOST_UNPACKED: usize = 1 << 20;
/// How large a file with a draft may be, in bytes.
pub const LARGEST_FILE: u64 = 120 << 20;
/// What such a file's name ends with.
pub const ENDING: &str = ".geno-entwurf";

const LONGEST_TEXT: usize = 50_000;
const LONGEST_WORDS: usize = 5_000;
const LONGEST_LINE: usize = 200;
const LONGEST_ADDRESS: usize = 2_000;
const MOST_PARTS: usize = 100;
const MOST_OPTIONS: usize = 50;
const MOST_MEDIA: usize = 64;
/// A year in seconds: no poll lasts longer.
const LONGEST_POLL: u32 = 366 * 24 * 60 * 60;

/// A draft that is handed over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Handover {
    /// How it is written; set by [`Handover::write`].
    #[serde(rename = "geno-entwurf")]
    pub version: u32,
    /// Who hands it over, as they call themselves.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// What they ask for (`bis Freitag`).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub wish: String,
    /// The post's text and media, and those of the posts that follow it in a thread.
    pub posts: Vec<HandedPost>,
    /// The content warning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    /// Whether media are hidden at first.
    #[serde(skip_serializing_if = "is_off")]
    pub sensitive: bool,
    /// Who may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
    /// Who may quote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote_policy: Option<QuotePolicy>,
    /// Its language (ISO 639-1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The MIME type of its text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_type: Option<String>,
    /// When it is to be published, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheduled_at: Option<f64>,
    /// A poll.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub poll: Option<HandedPoll>,
    /// The address of the post it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replies_to: Option<String>,
    /// The address of the post it quotes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quotes: Option<String>,
    /// Whether the posts of a thread are numbered.
    #[serde(skip_serializing_if = "is_off")]
    pub numbered: bool,
    /// Whether a thread's further posts keep out of public timelines.
    #[serde(skip_serializing_if = "is_off")]
    pub quiet_replies: bool,
}

/// A post of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandedPost {
    /// The text.
    pub text: String,
    /// Its media, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub media: Vec<HandedMedium>,
}

/// A picture or other file of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandedMedium {
    /// The file's name.
    pub name: String,
    /// Its MIME type.
    #[serde(rename = "type")]
    pub mime: String,
    /// What can be seen on it.
    pub description: String,
    /// The point that cropping must keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<(f32, f32)>,
    /// Its bytes, as base64; empty where they were not at hand.
    pub data: String,
}

/// A poll.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandedPoll {
    /// What can be chosen.
    pub options: Vec<String>,
    /// Whether more than one may be chosen.
    pub multiple: bool,
    /// Whether counts are hidden until the end.
    pub hide_totals: bool,
    /// How long it lasts, in seconds.
    pub expires_in: u32,
}

/// Why something cannot be opened as a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoverProblem {
    /// It is damaged, or something else.
    Unreadable,
    /// A newer version of the app wrote it.
    Newer,
    /// It is larger than a draft can be.
    TooLarge,
    /// Nothing is in it.
    Empty,
}

impl Handover {
    /// As it is written into an address or a file.
    pub fn write(&self) -> String {
        // Whoever does not know yet that a draft can belong to a post would make it stand alone.
        let version = if self.is_alone() { 1 } else { VERSION };
        let versioned = Self { version, ..self.clone() };
        // It has nothing that cannot be written.
        serde_json::to_string(&versioned).unwrap_or_default()
    }

    /// Reads what was written, by whomever.
    ///
    /// # Errors
    /// Why it is no draft that can be opened.
    pub fn read(written: &[u8]) -> Result<Self, HandoverProblem> {
        // A newer version may have changed anything but this.
        #[derive(Deserialize)]
        struct Versioned {
            #[serde(rename = "geno-entwurf")]
            version: u32,
        }
        let versioned: Versioned =
            serde_json::from_slice(written).map_err(|_| HandoverProblem::Unreadable)?;
        match versioned.version {
            0 => return Err(HandoverProblem::Unreadable),
            1..=VERSION => {}
            _ => return Err(HandoverProblem::Newer),
        }
        let read: Self =
            serde_json::from_slice(written).map_err(|_| HandoverProblem::Unreadable)?;
        // Without its post it would stand alone.
        if [&read.replies_to, &read.quotes].into_iter().flatten().any(|it| !is_address(it)) {
            return Err(HandoverProblem::Unreadable);
        }
        let clean = read.clean();
        if clean.is_empty() { Err(HandoverProblem::Empty) } else { Ok(clean) }
    }

    /// How many media belong to it.
    pub fn media_count(&self) -> usize {
        self.posts.iter().map(|post| post.media.len()).sum()
    }

    /// Whether it neither answers nor quotes a post.
    fn is_alone(&self) -> bool {
        self.replies_to.is_none() && self.quotes.is_none()
    }

    fn is_empty(&self) -> bool {
        let says_nothing = |post: &HandedPost| post.text.trim().is_empty() && post.media.is_empty();
        self.posts.iter().all(says_nothing) && self.poll.is_none()
    }

    /// Only what a draft can have.
    fn clean(mut self) -> Self {
        self.from = line(&self.from);
        self.wish = line(&self.wish);
        self.warning = self.warning.map(|warning| text(&warning, LONGEST_WORDS));
        self.visibility = self.visibility.filter(|it| *it != Visibility::Unknown);
        self.quote_policy = self.quote_policy.filter(|it| *it != QuotePolicy::Unknown);
        self.language = self.language.filter(|code| is_code(code));
        self.content_type = self
            .content_type
            .filter(|kind| matches!(kind.as_str(), "text/markdown" | "text/plain"));
        self.scheduled_at = self.scheduled_at.filter(|at| (1.0..8.64e15).contains(at));
        self.poll = self.poll.map(HandedPoll::clean).filter(|poll| !poll.options.is_empty());
        self.posts.truncate(MOST_PARTS);
        let mut room = MOST_MEDIA;
        for post in &mut self.posts {
            post.text = text(&post.text, LONGEST_TEXT);
            post.media.truncate(room);
            room -= post.media.len();
            for medium in &mut post.media {
                medium.name = line(&medium.name);
                medium.description = text(&medium.description, LONGEST_WORDS);
                medium.focus = medium.focus.filter(|(x, y)| x.abs() <= 1.0 && y.abs() <= 1.0);
                if !is_mime(&medium.mime) {
                    medium.mime.clear();
                }
            }
        }
        self
    }
}

impl HandedPoll {
    fn clean(mut self) -> Self {
        self.options = self.options.iter().take(MOST_OPTIONS).map(|option| line(option)).collect();
        self.expires_in = self.expires_in.min(LONGEST_POLL);
        self
    }
}

/// The name of a file with a draft: by its first words.
pub fn file_name(handover: &Handover) -> String {
    let text = handover.posts.first().map_or("", |post| post.text.as_str());
    let plain =
        |c: char| if c.is_alphanumeric() { c.to_lowercase().next().unwrap_or(c) } else { ' ' };
    let words: String = text.chars().take(200).map(plain).collect();
    let words: Vec<_> = words.split_whitespace().take(5).collect();
    let name: String = words.join("-").chars().take(60).collect();
    [if name.is_empty() { "entwurf" } else { &name }, ENDING].concat()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_off(on: &bool) -> bool {
    !on
}

/// A text without what no keyboard writes: control characters, and those that turn the direction
/// of what follows.
fn text(written: &str, longest: usize) -> String {
    let is_seen = |c: &char| match c {
        '\n' | '\t' => true,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => false,
        other => !other.is_control(),
    };
    written.replace("\r\n", "\n").chars().filter(is_seen).take(longest).collect()
}

/// The same on one line.
fn line(written: &str) -> String {
    let words = text(written, LONGEST_LINE * 4);
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_LINE).collect()
}

fn is_address(address: &str) -> bool {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control();
    is_web && address.len() <= LONGEST_ADDRESS && address.chars().all(is_plain)
}

fn is_code(code: &str) -> bool {
    (2..=8).contains(&code.len())
        && code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn is_mime(mime: &str) -> bool {
    let known = ["image/", "video/", "audio/"].into_iter().find_map(|kind| mime.strip_prefix(kind));
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    // Drawings can hold scripts.
    known.is_some_and(|rest| rest.len() <= 40 && rest.bytes().all(fits) && !rest.starts_with("svg"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(fields: &str) -> Result<Handover, HandoverProblem> {
        Handover::read(format!("{{\"geno-entwurf\":1,{fields}}}").as_bytes())
    }

    #[test]
    fn all_of_a_draft_arrives() {
        let medium = HandedMedium {
            name: "Dorf.jpg".into(),
            mime: "image/jpeg".into(),
            description: "Ein Dorf\nim Nebel".into(),
            focus: Some((-0.5, 1.0)),
            data: "AAAA".into(),
        };
        let handover = Handover {
            from: "Anna".into(),
            wish: "bis Freitag".into(),
            posts: vec![
                HandedPost {
                    text: "Hallo 👩‍👩‍👧\n#Genossenschaft".into(), media: vec![medium]
                },
                HandedPost { text: "Zweitens".into(), ..HandedPost::default() },
            ],
            warning: Some("Essen".into()),
            sensitive: true,
            visibility: Some(Visibility::Unlisted),
            quote_policy: Some(QuotePolicy::Nobody),
            language: Some("de".into()),
            content_type: Some("text/markdown".into()),
            scheduled_at: Some(1.7e12),
            poll: Some(HandedPoll {
                options: vec!["Ja".into(), "Nein".into()],
                multiple: true,
                hide_totals: true,
                expires_in: 3600,
            }),
            replies_to: Some("https://geno.example/@laden/7".into()),
            quotes: Some("https://geno.example/@laden/8".into()),
            numbered: true,
            quiet_replies: true,
            ..Handover::default()
        };
        let read = Handover::read(handover.write().as_bytes()).unwrap();
        assert_eq!(Handover { version: 0, ..read }, handover);
        let plain = Handover {
            posts: vec![HandedPost { text: "Hallo".into(), ..HandedPost::default() }],
            ..Handover::default()
        };
        assert_eq!(plain.write(), r#"{"geno-entwurf":1,"posts":[{"text":"Hallo"}]}"#);
    }

    #[test]
    fn what_is_no_draft_is_told() {
        use HandoverProblem::{Empty, Newer, Unreadable};
        for (file, problem) in [
            ("", Unreadable),
            ("PK", Unreadable),
            ("{}", Unreadable),
            ("[]", Unreadable),
            (r#"{"geno-entwurf":0}"#, Unreadable),
            (r#"{"geno-entwurf":"1"}"#, Unreadable),
            (r#"{"geno-entwurf":1,"posts":7}"#, Unreadable),
            (r#"{"geno-entwurf":1,"posts":[{"text":["a"]}]}"#, Unreadable),
            (
                r#"{"geno-entwurf":2,"posts":[{"text":"a"}],"replies_to":"javascript:1"}"#,
                Unreadable,
            ),
            (r#"{"geno-entwurf":2,"posts":[{"text":"a"}],"quotes":"https://a b"}"#, Unreadable),
            (r#"{"geno-entwurf":3,"posts":7}"#, Newer),
            (r#"{"geno-entwurf":1}"#, Empty),
            (r#"{"geno-entwurf":1,"posts":[{"text":" \n "}],"warning":"x"}"#, Empty),
        ] {
            assert_eq!(Handover::read(file.as_bytes()), Err(problem), "{file}");
        }
    }

    #[test]
    fn what_a_draft_cannot_have_is_left_out() {
        let read = written(
            r#""posts":[{"text":"a\u0000b\u202ec\r\nd","media":[
                {"name":"x\ny","type":"text/html","focus":[7,0]},
                {"type":"image/svg+xml"},{"type":"image/png\r\n"},{"type":"image/avif"}]}],
               "from":" A\n\u0007nna ","visibility":"everyone","quote_policy":"x",
               "language":"javascript:alert(1)","content_type":"text/html","scheduled_at":-5,
               "poll":{"options":[]},"later":{"unknown":[1]},"attempt":"x""#,
        )
        .unwrap();
        let post = &read.posts[0];
        assert_eq!((post.text.as_str(), read.from.as_str()), ("abc\nd", "A nna"));
        let mimes: Vec<_> = post.media.iter().map(|medium| medium.mime.as_str()).collect();
        assert_eq!(mimes, ["", "", "", "image/avif"]);
        assert_eq!((post.media[0].name.as_str(), post.media[0].focus), ("x y", None));
        assert_eq!((read.visibility, read.quote_policy), (None, None));
        assert_eq!((read.language, read.content_type, read.scheduled_at), (None, None, None));
        assert_eq!(read.poll, None);
    }

    #[test]
    fn nothing_is_longer_than_a_draft_can_be() {
        let long = "ä".repeat(LONGEST_TEXT + 1);
        let posts = vec![format!("{{\"text\":\"{long}\",\"media\":[{{}},{{}}]}}"); MOST_PARTS + 1];
        let read =
            written(&format!("\"from\":\"{long}\",\"posts\":[{}]", posts.join(","))).unwrap();
        assert_eq!((read.posts.len(), read.media_count()), (MOST_PARTS, MOST_MEDIA));
        assert_eq!(read.posts[0].text.chars().count(), LONGEST_TEXT);
        assert_eq!(read.from.chars().count(), LONGEST_LINE);
    }

    #[test]
    fn a_file_is_named_by_its_first_words() {
        let named = |text: &str| {
            let posts = vec![HandedPost { text: text.into(), ..HandedPost::default() }];
            file_name(&Handover { posts, ..Handover::default() })
        };
        assert_eq!(
            named("Einladung: Generalversammlung 2026, im Saal!"),
            "einladung-generalversammlung-2026-im-saal.geno-entwurf"
        );
        assert_eq!(named("../../etc/ 🎉"), "etc.geno-entwurf");
        assert_eq!(named("🎉"), "entwurf.geno-entwurf");
    }
}
