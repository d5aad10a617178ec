//! The archive's own words: `window.YTD.tweets.part0 = [ { "tweet": { … } }, … ]`, read piece by
//! piece.

use serde::Deserialize;

/// A post as the archive has it, as far as it is of use here.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Tweet {
    /// Its number.
    pub id_str: String,
    /// `Wed Oct 10 20:19:24 +0000 2018`
    pub created_at: String,
    /// Its text, with `&amp;` and shortened links.
    #[serde(alias = "text")]
    pub full_text: String,
    /// The post it answers.
    pub in_reply_to_status_id_str: Option<String>,
    /// Whom it answers.
    pub in_reply_to_screen_name: Option<String>,
    /// What the text's parts mean.
    pub entities: Option<Entities>,
    /// All its media, of which `entities` may have only the first.
    pub extended_entities: Option<Entities>,
    /// Whether it, or what it links, was marked as not for everyone.
    pub possibly_sensitive: Option<bool>,
    /// Its language, as guessed there.
    pub lang: Option<String>,
}

/// What the parts of a text mean.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Entities {
    /// Links.
    pub urls: Vec<Link>,
    /// Pictures and videos.
    pub media: Vec<Medium>,
}

/// A shortened link.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Link {
    /// As it stands in the text.
    pub url: String,
    /// Where it leads.
    pub expanded_url: Option<String>,
}

/// A picture or video.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Medium {
    /// As it stands in the text.
    pub url: String,
    /// Where the picture was; its last part is a part of the file's name.
    #[serde(alias = "media_url")]
    pub media_url_https: String,
    /// What can be seen on it.
    #[serde(alias = "alt_text")]
    pub ext_alt_text: Option<String>,
    /// The versions of a video.
    pub video_info: Option<Video>,
}

/// The versions of a video.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Video {
    /// Each version.
    pub variants: Vec<Variant>,
}

/// A version of a video.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Variant {
    /// Where it was; its last part is a part of the file's name.
    pub url: String,
}

/// Reads the file `tweets.js` (or `tweet.js`, `tweets-part1.js`), however it is cut into pieces.
#[derive(Debug, Default)]
pub struct TweetReader {
    /// What of an element was in earlier pieces.
    held: Vec<u8>,
    /// How deep in braces one is; 0 = between elements.
    depth: usize,
    in_text: bool,
    escaped: bool,
    begun: bool,
    /// How many elements could not be read.
    pub unreadable: usize,
}

/// The longest element that is read, in bytes.
const LONGEST: usize = 4 << 20;

impl TweetReader {
    /// Reads on; returns what has become whole.
    pub fn push(&mut self, piece: &[u8]) -> Vec<Tweet> {
        let mut tweets = Vec::new();
        // What stands before the first bracket is the name of a variable.
        let skipped = match self.begun {
            true => 0,
            false => match piece.iter().position(|byte| *byte == b'[') {
                Some(at) => at + 1,
                None => return tweets,
            },
        };
        self.begun = true;
        for byte in piece.get(skipped..).unwrap_or_default() {
            if self.depth > 0 && self.held.len() < LONGEST {
                self.held.push(*byte);
            }
            if self.in_text {
                match byte {
                    _ if self.escaped => self.escaped = false,
                    b'\\' => self.escaped = true,
                    b'"' => self.in_text = false,
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => self.in_text = true,
                b'{' => {
                    if self.depth == 0 {
                        self.held.push(b'{');
                    }
                    self.depth += 1;
                }
                b'}' if self.depth > 0 => {
                    self.depth -= 1;
                    if self.depth == 0 {
                        tweets.extend(self.take());
                    }
                }
                _ => {}
            }
        }
        tweets
    }

    /// Whether it was such a file, read to an end between two elements.
    pub fn is_whole(&self) -> bool {
        self.begun && self.depth == 0
    }

    fn take(&mut self) -> Option<Tweet> {
        /// Newer archives wrap each post.
        #[derive(Deserialize)]
        struct Wrapped {
            tweet: Tweet,
        }
        let held = std::mem::take(&mut self.held);
        let tweet = match serde_json::from_slice::<Wrapped>(&held) {
            Ok(wrapped) => Some(wrapped.tweet),
            Err(_) => serde_json::from_slice(&held).ok(),
        };
        let tweet = tweet.filter(|tweet| !tweet.id_str.is_empty());
        self.unreadable += usize::from(tweet.is_none());
        tweet
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"window.YTD.tweets.part0 = [
  { "tweet" : { "id_str" : "1", "full_text" : "Klammern } und \"{\" und \\ ü", "retweeted" : false,
    "entities" : { "urls" : [ { "url" : "https://t.co/a", "expanded_url" : "https://a.example", "indices" : ["0", "5"] } ] } } },
  { "tweet" : { "id_str" : 7 } },
  { "id_str" : "2", "text" : "von früher", "possibly_sensitive" : true }
]"#;

    #[test]
    fn it_is_read_however_it_is_cut() {
        let expected = ["Klammern } und \"{\" und \\ ü", "von früher"];
        for length in [1, 2, 3, 7, 64, FILE.len()] {
            let mut reader = TweetReader::default();
            let tweets: Vec<_> =
                FILE.as_bytes().chunks(length).flat_map(|piece| reader.push(piece)).collect();
            let texts: Vec<_> = tweets.iter().map(|tweet| tweet.full_text.as_str()).collect();
            assert_eq!(texts, expected, "{length}");
            assert_eq!((reader.unreadable, reader.is_whole()), (1, true));
            assert_eq!(tweets[1].possibly_sensitive, Some(true));
        }
    }

    #[test]
    fn another_file_has_none() {
        for file in ["", "<html></html>", "{\"tweet\":{\"id_str\":\"1\"}}"] {
            let mut reader = TweetReader::default();
            assert_eq!(reader.push(file.as_bytes()), [], "{file}");
            assert!(!reader.is_whole());
        }
        let mut reader = TweetReader::default();
        assert_eq!(reader.push(br#"window.YTD.tweets.part0 = [ { "tweet" : { "id_str""#), []);
        assert!(!reader.is_whole());
    }
}
