//! What a visitor would like to do, and with what.

use mastodon::entities::{Account, Status};

/// What a visitor would like to do, and with what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What.
    pub intent: Intent,
    /// The address by which other servers know the account or post.
    pub object: String,
    /// The name of the account, or of the post's author.
    pub name: String,
}

/// What can be wished for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// To follow an account.
    Follow,
    /// To answer a post.
    Reply,
    /// To boost a post.
    Announce,
    /// To favourite a post.
    Like,
    /// To do with a post what other servers have no address for (a bookmark, a vote): it is only
    /// opened there.
    Open,
}

impl Wish {
    /// To follow an account; `None` where other servers know no address of it.
    pub fn follow(account: &Account) -> Option<Self> {
        let object = address([&account.uri, &account.url])?;
        Some(Self { intent: Intent::Follow, object, name: account.name().to_owned() })
    }

    /// To do something with a post; `None` where other servers know no address of it.
    pub fn with_post(post: &Status, intent: Intent) -> Option<Self> {
        let url = post.url.clone().unwrap_or_default();
        let object = address([&post.uri, &url])?;
        Some(Self { intent, object, name: post.account.name().to_owned() })
    }
}

/// The first that is an address on the web.
fn address(candidates: [&String; 2]) -> Option<String> {
    let is_web = |text: &&&String| text.starts_with("https://") || text.starts_with("http://");
    candidates.iter().find(is_web).map(|text| (*text).clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(uri: &str, url: &str) -> Account {
        let json = serde_json::json!({ "id": "1", "acct": "a", "display_name": "Laden", "uri": uri, "url": url });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn an_account_is_named_by_its_id_and_else_by_its_page() {
        let object = |uri, url| Wish::follow(&account(uri, url)).map(|wish| wish.object);
        assert_eq!(
            object("https://a.de/users/1", "https://a.de/@a").unwrap(),
            "https://a.de/users/1"
        );
        assert_eq!(object("", "https://a.de/@a").unwrap(), "https://a.de/@a");
        assert_eq!(object("", "javascript:x"), None);
    }

    #[test]
    fn a_post_knows_its_author() {
        let json = serde_json::json!({
            "id": "7", "account": { "id": "1", "acct": "a", "display_name": "Laden" },
            "uri": "tag:a.de,2020:7", "url": "https://a.de/@a/7",
        });
        let post: Status = serde_json::from_value(json).unwrap();
        let wish = Wish::with_post(&post, Intent::Like).unwrap();
        assert_eq!((wish.object.as_str(), wish.name.as_str()), ("https://a.de/@a/7", "Laden"));
    }
}
