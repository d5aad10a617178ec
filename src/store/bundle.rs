//! Posts that nobody looks at, put together so that they take little room.

use std::sync::{Arc, OnceLock};

use lz4_flex::block::{compress_with_dict, decompress_with_dict};
use mastodon::entities::{Account, Status};

/// Some posts in little room, in an order.
pub(super) struct Bundle {
    /// Each a line of JSON, without its author, as an LZ4 block.
    squeezed: Box<[u8]>,
    /// How many bytes the lines have.
    length: usize,
    authors: Vec<Arc<Account>>,
}

impl Bundle {
    /// Puts posts together; `None` where that cannot be.
    pub(super) fn of<'a>(posts: impl Iterator<Item = &'a Status>) -> Option<Self> {
        let blank = Blank::of_all()?;
        let mut lines = String::new();
        let mut authors = Vec::new();
        for post in posts {
            let alone = Status { account: blank.author.clone(), ..post.clone() };
            lines.push_str(&serde_json::to_string(&alone).ok()?);
            lines.push('\n');
            authors.push(post.account.clone());
        }
        let squeezed = compress_with_dict(lines.as_bytes(), blank.line.as_bytes());
        Some(Self { squeezed: squeezed.into(), length: lines.len(), authors })
    }

    /// A post, by its place from 0.
    pub(super) fn post(&self, place: u8) -> Option<Status> {
        let before = Blank::of_all()?.line.as_bytes();
        let lines = decompress_with_dict(&self.squeezed, self.length, before).ok()?;
        let lines = String::from_utf8(lines).ok()?;
        let mut post: Status = serde_json::from_str(lines.lines().nth(place.into())?).ok()?;
        post.account = self.author(place)?.clone();
        Some(post)
    }

    /// Who wrote a post, by its place from 0.
    pub(super) fn author(&self, place: u8) -> Option<&Arc<Account>> {
        self.authors.get(usize::from(place))
    }
}

/// A post of which nothing is known: what all have in common need not be told of any.
struct Blank {
    author: Arc<Account>,
    line: String,
}

impl Blank {
    fn of_all() -> Option<&'static Self> {
        static BLANK: OnceLock<Option<Blank>> = OnceLock::new();
        let make = || {
            let post: Status = serde_json::from_str(r#"{"id":"","account":{"id":""}}"#).ok()?;
            Some(Self { line: serde_json::to_string(&post).ok()?, author: post.account })
        };
        BLANK.get_or_init(make).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A post with everything there is, once more in what it quotes.
    fn post(id: &str) -> Status {
        let emoji = serde_json::json!({ "shortcode": "a", "url": "https://x/a", "static_url": "https://x/s" });
        let size = serde_json::json!({ "width": 3, "height": 2, "aspect": 1.5, "duration": 0.1 });
        serde_json::from_value(serde_json::json!({
            "id": id, "uri": "https://x/u", "url": "https://x/w", "created_at": "2026-08-01T12:00:00.000Z",
            "edited_at": "2026-08-02T12:00:00.000Z", "account": { "id": "1", "acct": "laden" },
            "content": "<p>Äpfel\n\r\u{2028}</p>", "text": "Äpfel", "visibility": "private",
            "sensitive": true, "spoiler_text": "Obst", "language": "de", "in_reply_to_id": "5",
            "in_reply_to_account_id": "2",
            "quote": { "state": "accepted", "quoted_status_id": "4" },
            "quote_approval": { "automatic": ["public"], "manual": ["followers"], "current_user": "manual" },
            "media_attachments": [{
                "id": "9", "type": "video", "url": "https://x/v", "preview_url": "https://x/p",
                "remote_url": "https://y/v", "description": "Ein Apfel", "blurhash": "UOHn",
                "meta": { "original": size, "small": size, "focus": { "x": -0.5, "y": 0.3 } }
            }],
            "card": { "url": "https://z", "title": "Z", "type": "link", "author_name": "Wir" },
            "mentions": [{ "id": "2", "username": "b", "acct": "b@y", "url": "https://y/b" }],
            "tags": [{ "name": "obst", "url": "https://x/obst" }], "emojis": [emoji],
            "application": { "name": "Feder", "website": "https://feder" },
            "replies_count": 1, "reblogs_count": 2, "favourites_count": 3, "quotes_count": 4,
            "favourited": true, "reblogged": true, "muted": true, "bookmarked": true, "pinned": true,
            "filtered": [{
                "filter": { "id": "1", "title": "Obst", "context": ["home"], "filter_action": "blur" },
                "keyword_matches": ["Apfel"], "status_matches": [id]
            }],
            "poll": { "id": "3", "options": [{ "title": "Ja", "votes_count": 1 }], "own_votes": [0] }
        }))
        .unwrap()
    }

    #[test]
    fn posts_come_back_as_they_were() {
        let bare = r#"{"id":"8","account":{"id":"2"}}"#;
        let posts = [post("7"), serde_json::from_str(bare).unwrap(), post("9")];
        let bundle = Bundle::of(posts.iter()).unwrap();
        for (place, post) in (0..).zip(&posts) {
            assert_eq!(bundle.post(place).as_ref(), Some(post));
            assert!(Arc::ptr_eq(bundle.author(place).unwrap(), &post.account));
        }
        assert_eq!(bundle.post(3), None);
    }

    #[test]
    fn they_take_a_fraction_of_the_room() {
        let posts: Vec<_> = (0..20).map(|number| post(&number.to_string())).collect();
        let one = serde_json::to_string(&posts[0]).unwrap().len();
        let bundle = Bundle::of(posts.iter()).unwrap();
        assert!(bundle.squeezed.len() < 2 * one, "{} of {one} each", bundle.squeezed.len());
    }
}
