//! A downloaded archive of posts from X (formerly Twitter), read in the browser: what is in its ZIP,
//! which posts are one's own, and how they are written here. Nothing of it leaves the device.

mod posts;
mod tweet;
mod wording;
pub mod zip;

pub use posts::{Choice, OldMedium, OldPost, OldThread, threads, years};
pub use tweet::{Tweet, TweetReader};

/// Whether a file of the ZIP holds posts (`data/tweets.js`, in older archives `tweet.js`).
pub fn has_posts(path: &str) -> bool {
    let Some(name) = path.rsplit('/').next().and_then(|name| name.strip_suffix(".js")) else {
        return false;
    };
    let begins = ["tweets", "tweet"].into_iter().find_map(|word| name.strip_prefix(word));
    let is_part = |rest: &str| {
        rest.is_empty()
            || rest.strip_prefix("-part").is_some_and(|number| number.parse::<u32>().is_ok())
    };
    begins.is_some_and(is_part)
}

/// Whether a file of the ZIP tells whose archive it is.
pub fn tells_owner(path: &str) -> bool {
    path == "account.js" || path.ends_with("/account.js")
}

/// The owner's name there, by that file.
pub fn owner(file: &str) -> Option<String> {
    let json = file.get(file.find('[')?..)?;
    let accounts: serde_json::Value = serde_json::from_str(json).ok()?;
    let name = accounts.get(0)?.get("account")?.get("username")?.as_str()?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// The name of a file among the posts' pictures and videos; `None` for all other files.
pub fn medium_name(path: &str) -> Option<&str> {
    let (folder, name) = path.rsplit_once('/')?;
    let folder = folder.rsplit('/').next()?;
    matches!(folder, "tweets_media" | "tweet_media").then_some(name)
}

/// The kind of a file by its name's ending, as servers want to know it.
pub fn mime_of(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "mp4" | "m4v" => "video/mp4",
        "mov" => "video/quicktime",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_place() {
        for path in ["data/tweets.js", "tweet.js", "x/data/tweets-part12.js", "data/tweet-part1.js"]
        {
            assert!(has_posts(path), "{path}");
        }
        for path in [
            "data/tweets.json",
            "data/tweet-headers.js",
            "data/deleted-tweets.js",
            "tweets-part.js",
        ] {
            assert!(!has_posts(path), "{path}");
        }
        assert_eq!(medium_name("x/data/tweets_media/7-A.jpg"), Some("7-A.jpg"));
        assert_eq!(medium_name("data/deleted_tweets_media/7-A.jpg"), None);
        assert!(tells_owner("data/account.js") && !tells_owner("data/ageinfo-account.js"));
    }

    #[test]
    fn the_owner_is_told() {
        let file = r#"window.YTD.account.part0 = [ { "account" : { "username" : "dorfladen" } } ]"#;
        assert_eq!(owner(file).as_deref(), Some("dorfladen"));
        for file in ["", "window.x = [", "window.x = []", r#"[{"account":{"username":7}}]"#] {
            assert_eq!(owner(file), None, "{file}");
        }
    }
}
