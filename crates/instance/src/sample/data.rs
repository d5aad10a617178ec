//! The JSON files of the folder `sample`, as values.

use serde::Deserialize;

use super::drawings::{Badge, Colour, Mark, Mood, Scene};
use crate::error::Result;

const ACCOUNTS: &str = include_str!("../../sample/accounts.json");
const SERVER: &str = include_str!("../../sample/server.json");
const POSTS: [&str; 13] = [
    include_str!("../../sample/posts/wohnen.json"),
    include_str!("../../sample/posts/energie.json"),
    include_str!("../../sample/posts/banken.json"),
    include_str!("../../sample/posts/agrar.json"),
    include_str!("../../sample/posts/handwerk.json"),
    include_str!("../../sample/posts/konsum.json"),
    include_str!("../../sample/posts/soziales.json"),
    include_str!("../../sample/posts/kultur.json"),
    include_str!("../../sample/posts/digitales.json"),
    include_str!("../../sample/posts/verkehr.json"),
    include_str!("../../sample/posts/verband.json"),
    include_str!("../../sample/posts/betrieb.json"),
    include_str!("../../sample/posts/sonderfaelle.json"),
];

/// All sample data.
pub struct Data {
    /// The accounts, the operator first.
    pub accounts: Vec<Account>,
    /// The beginnings of all threads.
    pub posts: Vec<Post>,
    /// What belongs to the server as a whole.
    pub server: Server,
}

impl Data {
    /// Reads the files that are compiled in.
    ///
    /// # Errors
    /// If one of them is no JSON of this shape.
    pub fn read() -> Result<Self> {
        let mut posts = Vec::new();
        for file in POSTS {
            posts.extend(serde_json::from_str::<Vec<Post>>(file)?);
        }
        Ok(Self {
            accounts: serde_json::from_str(ACCOUNTS)?,
            posts,
            server: serde_json::from_str(SERVER)?,
        })
    }
}

/// Whose account it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A cooperative.
    #[default]
    Cooperative,
    /// A federation of cooperatives.
    Federation,
    /// The cooperative that runs the server; its account may do everything.
    Operator,
    /// A person.
    Person,
    /// Made to be odd or hostile: a client has to get along with it.
    Odd,
}

/// An account.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Handle without domain.
    pub username: String,
    /// The domain, if it is an account of another server.
    pub domain: Option<String>,
    /// Display name.
    pub name: String,
    /// Whose it is.
    #[serde(default)]
    pub kind: Kind,
    /// DE, AT, CH or ST (South Tyrol).
    #[cfg_attr(not(test), expect(dead_code, reason = "tests check that all are there"))]
    pub country: String,
    /// Branch of a cooperative.
    #[cfg_attr(not(test), expect(dead_code, reason = "tests check that all are there"))]
    pub sector: Option<String>,
    /// The profile's text.
    pub note: String,
    /// The profile's fields.
    pub fields: Vec<Field>,
    /// The hashtags it features, without `#`.
    #[serde(default)]
    pub featured: Vec<String>,
    /// How many days ago it was made.
    pub joined: i64,
    /// Its picture, if it has one.
    pub avatar: Option<Avatar>,
    /// The picture above its profile, if it has one.
    pub header: Option<Picture>,
    /// Handles of those it follows.
    pub follows: Vec<String>,
}

/// A profile field.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// Left.
    pub name: String,
    /// Right.
    pub value: String,
    /// How many days ago the link was found to point back.
    pub verified: Option<i64>,
}

/// What an avatar shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Avatar {
    /// Its motif.
    pub mark: Mark,
    /// The colour behind it.
    pub colour: Colour,
}

/// What a drawn picture shows.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Its motif.
    pub scene: Scene,
    /// The light it is seen in.
    pub mood: Mood,
    /// Another number gives another drawing of the same.
    pub seed: u64,
    /// Width and height in pixels, if not as usual.
    pub size: Option<(u32, u32)>,
    /// What a person who cannot see it should know.
    pub alt: Option<String>,
    /// The point that stays visible when it is cut: -1 to 1, right and up positive.
    pub focus: Option<(f64, f64)>,
}

/// A post with all that follows from it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// A name others refer to.
    pub id: Option<String>,
    /// The author's handle.
    pub by: String,
    /// When (see [`super::clock`]).
    pub at: String,
    /// The text as typed; `{+3}` and the like stand for days (see [`super::clock`]).
    pub text: String,
    /// HTML as another server delivers it, in place of what this one would make of the text.
    pub raw_html: Option<String>,
    /// Content warning.
    #[serde(default)]
    pub cw: String,
    /// ISO 639 code, if not German.
    pub lang: Option<String>,
    /// Mastodon's word, if not public (a reply: if not as what it answers).
    pub visibility: Option<String>,
    /// The `id` of the post it quotes.
    pub quote: Option<String>,
    /// Pictures, at most four.
    #[serde(default)]
    pub media: Vec<Picture>,
    /// A poll.
    pub poll: Option<Poll>,
    /// Whether it is pinned to the author's profile.
    #[serde(default)]
    pub pinned: bool,
    /// Handles of those who boost it.
    #[serde(default)]
    pub boosts: Vec<String>,
    /// Later versions.
    #[serde(default)]
    pub edits: Vec<Edit>,
    /// Answers.
    #[serde(default)]
    pub replies: Vec<Post>,
}

/// A poll.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poll {
    /// The answers to choose from.
    pub options: Vec<String>,
    /// How long it is open.
    pub hours: i64,
    /// Whether one may choose several.
    #[serde(default)]
    pub multiple: bool,
    /// How popular each answer is.
    pub weights: Vec<u32>,
}

/// A later version of a post.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// How long after the post.
    pub after: String,
    /// The text from then on.
    pub text: String,
}

/// What belongs to the server as a whole.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// Its name and long texts.
    pub texts: Texts,
    /// Its rules, in their order.
    pub rules: Vec<Rule>,
    /// What it announces.
    pub announcements: Vec<Announcement>,
    /// Its own emoji.
    pub emoji: Vec<Emoji>,
    /// Someone who waits for approval.
    pub application: Application,
    /// Previews of linked pages.
    pub cards: Vec<Card>,
}

/// Name and long texts of the server; all but the title are HTML or one plain sentence.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// Its name.
    pub title: String,
    /// One or two sentences.
    pub description: String,
    /// HTML about it.
    pub extended_description: String,
    /// HTML of the privacy policy.
    pub privacy_policy: String,
    /// HTML of the terms of service.
    pub terms_of_service: String,
}

/// A rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// In one sentence.
    pub text: String,
    /// What it means.
    pub hint: String,
    /// In English.
    pub en: Option<RuleInEnglish>,
}

/// A rule's translation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleInEnglish {
    /// In one sentence.
    pub text: String,
    /// What it means.
    pub hint: String,
}

/// An announcement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Announcement {
    /// As typed.
    pub text: String,
    /// When it was published.
    pub days_ago: i64,
    /// When what it announces begins.
    pub starts_in_days: Option<i64>,
    /// When it ends.
    pub ends_in_days: Option<i64>,
}

/// A custom emoji.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emoji {
    /// Its name between the colons.
    pub shortcode: String,
    /// What it shows.
    pub badge: Badge,
    /// Where the picker lists it.
    pub category: String,
}

/// An application that waits for the operator.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// Handle.
    pub username: String,
    /// Address, confirmed.
    pub email: String,
    /// When it was made.
    pub days_ago: i64,
    /// Who they are and why they want to join.
    pub reason: String,
}

/// The preview of a page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Its address.
    pub url: String,
    /// Its title.
    pub title: String,
    /// What it says of itself.
    pub description: String,
    /// Whose site it is on.
    pub provider: String,
    /// Who wrote it.
    #[serde(default)]
    pub author: String,
    /// The handle of who wrote it.
    pub author_account: Option<String>,
    /// A picture.
    pub image: Option<Picture>,
}
