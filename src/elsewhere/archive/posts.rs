//! What of an archive can be taken over: one's own posts, as threads.

use std::collections::{HashMap, HashSet};

use super::{
    tweet::{Medium, Tweet},
    wording::{is_retweet, wording},
};

/// A day in milliseconds.
const DAY: f64 = 86_400_000.0;

/// An own post of the archive, as it would stand here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OldPost {
    /// Its number there.
    pub id: String,
    /// When it was written, in milliseconds since 1970; 0 where that cannot be read.
    pub written: f64,
    /// Its text, with links unfolded.
    pub text: String,
    /// What it warns of.
    pub warning: Option<String>,
    /// Whether it was marked there as not for everyone.
    pub is_sensitive: bool,
    /// Its language (ISO 639-1), where it was recognised there.
    pub language: Option<String>,
    /// Its pictures and videos.
    pub media: Vec<OldMedium>,
}

/// A picture or video of an old post.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OldMedium {
    /// The names that its file may have in the archive, best first.
    pub names: Vec<String>,
    /// What can be seen on it, where that was told.
    pub description: String,
}

/// An own post and what continues it, oldest first; never empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OldThread {
    /// Its posts.
    pub posts: Vec<OldPost>,
    /// Whether it answers somebody else.
    pub is_reply: bool,
}

impl OldThread {
    /// The number of its first post, by which it is known.
    pub fn id(&self) -> &str {
        self.posts.first().map_or("", |post| post.id.as_str())
    }

    /// When it was begun, in milliseconds since 1970.
    pub fn written(&self) -> f64 {
        self.posts.first().map_or(0.0, |post| post.written)
    }

    /// The year of its beginning (UTC); 0 where that cannot be read.
    pub fn year(&self) -> i64 {
        if self.written() > 0.0 { year_of((self.written() / DAY).floor() as i64) } else { 0 }
    }

    /// How many pictures and videos it has.
    pub fn media_count(&self) -> usize {
        self.posts.iter().map(|post| post.media.len()).sum()
    }
}

/// Which threads are looked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choice {
    /// Only of this year.
    pub year: Option<i64>,
    /// Only with all these words.
    pub words: String,
    /// Also answers to others.
    pub with_replies: bool,
}

impl Choice {
    /// Whether a thread is among them.
    pub fn takes(&self, thread: &OldThread) -> bool {
        let words = self.words.to_lowercase();
        let says =
            |word: &str| thread.posts.iter().any(|post| post.text.to_lowercase().contains(word));
        (self.with_replies || !thread.is_reply)
            && self.year.is_none_or(|year| thread.year() == year)
            && words.split_whitespace().all(says)
    }
}

/// The own threads of an archive, newest first. What repeats others is left out. `me` is the name
/// of the archive's owner, where it is known.
pub fn threads(tweets: Vec<Tweet>, me: Option<&str>) -> Vec<OldThread> {
    let mut own: Vec<(OldPost, Option<String>, bool)> = Vec::with_capacity(tweets.len());
    let mut known = HashSet::new();
    for tweet in tweets {
        if !is_retweet(&tweet) && known.insert(tweet.id_str.clone()) {
            let answers = tweet.in_reply_to_status_id_str.clone().filter(|id| !id.is_empty());
            // A post that begins with a name is an answer, too, even where what it answers is gone.
            let to_others = tweet
                .in_reply_to_screen_name
                .as_deref()
                .is_some_and(|name| me.is_none_or(|me| !me.eq_ignore_ascii_case(name)));
            own.push((post_of(tweet, me), answers, to_others));
        }
    }
    own.sort_by(|(a, ..), (b, ..)| {
        a.written.total_cmp(&b.written).then_with(|| by_number(&a.id, &b.id))
    });
    let mut threads: Vec<OldThread> = Vec::new();
    let mut thread_of: HashMap<String, usize> = HashMap::new();
    for (post, answers, to_others) in own {
        let begun = answers.as_ref().and_then(|id| thread_of.get(id).copied());
        // Only what goes on from the end continues a thread; a second branch is a thread of its own.
        let place = begun.filter(|place| {
            let last = threads.get(*place).and_then(|thread| thread.posts.last());
            last.map(|last| &last.id) == answers.as_ref()
        });
        let place = place.unwrap_or_else(|| {
            let is_reply = match begun.and_then(|place| threads.get(place)) {
                Some(thread) => thread.is_reply,
                None => to_others || answers.is_some(),
            };
            threads.push(OldThread { posts: Vec::new(), is_reply });
            threads.len() - 1
        });
        thread_of.insert(post.id.clone(), place);
        if let Some(thread) = threads.get_mut(place) {
            thread.posts.push(post);
        }
    }
    threads.reverse();
    threads
}

/// The years in which threads were begun, newest first, and how many each has.
pub fn years(threads: &[OldThread]) -> Vec<(i64, usize)> {
    let mut years: Vec<(i64, usize)> = Vec::new();
    for year in threads.iter().map(OldThread::year).filter(|year| *year > 0) {
        match years.iter_mut().find(|(known, _)| *known == year) {
            Some((_, count)) => *count += 1,
            None => years.push((year, 1)),
        }
    }
    years.sort_unstable_by_key(|(year, _)| std::cmp::Reverse(*year));
    years
}

fn post_of(tweet: Tweet, me: Option<&str>) -> OldPost {
    let wording = wording(&tweet, me);
    let media = [&tweet.extended_entities, &tweet.entities]
        .into_iter()
        .flatten()
        .map(|entities| &entities.media)
        .find(|media| !media.is_empty());
    OldPost {
        written: time_of(&tweet.created_at).unwrap_or(0.0),
        text: wording.text,
        warning: wording.warning,
        is_sensitive: tweet.possibly_sensitive.unwrap_or(false),
        language: tweet.lang.as_deref().and_then(language),
        media: media
            .map(|media| media.iter().map(|medium| medium_of(medium, &tweet.id_str)).collect())
            .unwrap_or_default(),
        id: tweet.id_str,
    }
}

fn medium_of(medium: &Medium, id: &str) -> OldMedium {
    let variants = medium.video_info.iter().flat_map(|video| &video.variants).map(|it| &it.url);
    // A video's own file; the picture is only what stands there before it plays.
    let addresses = variants.chain(std::iter::once(&medium.media_url_https));
    let names = addresses.filter_map(|address| {
        let name = address.split(['?', '#']).next()?.rsplit('/').next()?;
        (!name.is_empty()).then(|| [id, "-", name].concat())
    });
    OldMedium {
        names: names.collect(),
        description: medium.ext_alt_text.as_deref().unwrap_or_default().trim().to_owned(),
    }
}

/// Two-letter codes only; two of them are older names.
fn language(code: &str) -> Option<String> {
    let code = match code {
        "in" => "id",
        "iw" => "he",
        other => other,
    };
    let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    is_code.then(|| code.to_owned())
}

/// Numbers grow with time; they may be longer than a number can be.
fn by_number(a: &str, b: &str) -> std::cmp::Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

/// `Wed Oct 10 20:19:24 +0000 2018` in milliseconds since 1970.
fn time_of(text: &str) -> Option<f64> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut parts = text.split_whitespace().skip(1);
    let month = parts.next()?;
    let month = MONTHS.iter().position(|known| *known == month)? as i64 + 1;
    let day: i64 = parts.next()?.parse().ok()?;
    let mut clock = parts.next()?.split(':').map(|part| part.parse::<i64>().ok());
    let (hours, minutes, seconds) = (clock.next()??, clock.next()??, clock.next()??);
    let year: i64 = parts.nth(1)?.parse().ok()?;
    let seconds = ((days_until(year, month, day) * 24 + hours) * 60 + minutes) * 60 + seconds;
    Some(seconds as f64 * 1000.0)
}

/// Days from 1970 to a day of the Gregorian calendar: years begin in March here, so that the leap
/// day is their last.
fn days_until(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year
        - 719_468
}

fn year_of(days: i64) -> i64 {
    let guess = 1970 + days.div_euclid(366);
    (guess..guess + 3).rev().find(|year| days_until(*year, 1, 1) <= days).unwrap_or(guess)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn tweet(id: &str, fields: Value) -> Tweet {
        let mut tweet = json!({ "id_str": id, "full_text": format!("Beitrag {id}") });
        tweet.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        serde_json::from_value(tweet).unwrap()
    }

    fn at(day: u32) -> Value {
        json!({ "created_at": format!("Wed Oct {day:02} 20:19:24 +0000 2018") })
    }

    fn answer(day: u32, to: &str, whom: &str) -> Value {
        let mut fields = at(day);
        fields["in_reply_to_status_id_str"] = to.into();
        fields["in_reply_to_screen_name"] = whom.into();
        fields
    }

    fn shape(threads: &[OldThread]) -> Vec<(Vec<&str>, bool)> {
        fn ids(thread: &OldThread) -> Vec<&str> {
            thread.posts.iter().map(|post| post.id.as_str()).collect()
        }
        threads.iter().map(|thread| (ids(thread), thread.is_reply)).collect()
    }

    #[test]
    fn threads_are_recognised_and_others_posts_left_out() {
        let tweets = vec![
            tweet("13", answer(3, "12", "laden")),
            tweet("11", at(1)),
            tweet("12", answer(2, "11", "Laden")),
            tweet("20", json!({ "full_text": "RT @anna: Hallo" })),
            tweet("30", answer(4, "999", "anna")),
            tweet("31", answer(5, "30", "laden")),
            tweet("40", answer(6, "11", "laden")),
            tweet("50", answer(7, "998", "laden")),
            tweet("11", at(1)),
        ];
        let threads = threads(tweets, Some("laden"));
        assert_eq!(
            shape(&threads),
            [
                // What it answers is gone; it is an answer still.
                (vec!["50"], true),
                (vec!["40"], false),
                (vec!["30", "31"], true),
                (vec!["11", "12", "13"], false),
            ]
        );
    }

    #[test]
    fn times_are_read() {
        let read = |text: &str| time_of(text);
        assert_eq!(read("Thu Jan 01 00:00:00 +0000 1970"), Some(0.0));
        assert_eq!(read("Wed Oct 10 20:19:24 +0000 2018"), Some(1_539_202_764_000.0));
        assert_eq!(read("Thu Feb 29 23:59:59 +0000 2024"), Some(1_709_251_199_000.0));
        for text in ["", "gestern", "Wed Okt 10 20:19:24 +0000 2018", "Wed Oct 10 20:19 +0000 2018"]
        {
            assert_eq!(read(text), None, "{text}");
        }
        for year in 1970..2100 {
            assert_eq!(year_of(days_until(year, 1, 1)), year);
            assert_eq!(year_of(days_until(year, 12, 31)), year);
        }
    }

    #[test]
    fn media_are_known_by_their_files_names() {
        let post = post_of(
            tweet(
                "7",
                json!({
                    "lang": "iw",
                    "entities": { "media": [{ "media_url_https": "https://pbs.example/media/A.jpg" }] },
                    "extended_entities": { "media": [
                        { "media_url_https": "https://pbs.example/media/A.jpg", "ext_alt_text": " Ein Dorf " },
                        { "media_url": "http://pbs.example/thumb/B.jpg", "video_info": { "variants": [
                            { "url": "https://video.example/vid/640x360/v.mp4?tag=12" },
                        ] } },
                    ] },
                }),
            ),
            None,
        );
        let media = |names: &[&str], description: &str| OldMedium {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            description: description.to_owned(),
        };
        assert_eq!(
            post.media,
            [media(&["7-A.jpg"], "Ein Dorf"), media(&["7-v.mp4", "7-B.jpg"], "")]
        );
        assert_eq!(post.language.as_deref(), Some("he"));
        assert_eq!(["und", "qme", "DE", ""].map(language), [const { None }; 4]);
    }

    #[test]
    fn a_choice_is_by_year_and_words_and_without_replies() {
        let mut old = at(1);
        old["created_at"] = "Mon Dec 31 23:59:59 +0000 2012".into();
        let all = threads(
            vec![tweet("1", old), tweet("2", at(1)), tweet("3", answer(2, "9", "anna"))],
            None,
        );
        assert_eq!(years(&all), [(2018, 2), (2012, 1)]);
        let chosen = |choice: Choice| -> Vec<String> {
            all.iter().filter(|thread| choice.takes(thread)).map(|it| it.id().to_owned()).collect()
        };
        assert_eq!(chosen(Choice::default()), ["2", "1"]);
        assert_eq!(chosen(Choice { year: Some(2012), ..Choice::default() }), ["1"]);
        assert_eq!(chosen(Choice { words: "BEITRAG 2".into(), ..Choice::default() }), ["2"]);
        assert_eq!(chosen(Choice { with_replies: true, ..Choice::default() }), ["3", "2", "1"]);
    }
}
