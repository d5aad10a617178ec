//! What a new post is by default, and where it shows.

use mastodon::{
    AccountId,
    entities::{Account, Status, Visibility},
};

use super::{Beginning, Draft, TimelineKey};
use crate::routes::ProfileTab;

/// Who may see a draft: as chosen, else by the account's default; a reply is by itself never more
/// public than the post it answers.
pub fn visibility_of(draft: &Draft, me: Option<&Account>, parent: Option<&Status>) -> Visibility {
    if let Some(chosen) = draft.visibility {
        return chosen;
    }
    let own = me.and_then(|me| me.source.as_ref()).map(|source| source.privacy);
    let own = own.filter(|own| *own != Visibility::Unknown).unwrap_or(Visibility::Public);
    // A word of another server's for something narrower than public.
    let parents = parent.map(|parent| match parent.visibility {
        Visibility::Unknown => Visibility::Private,
        known => known,
    });
    parents.map_or(own, |parents| own.max(parents))
}

/// The language of a draft: as chosen, else by the account's default, else the device's, else
/// German. A code without region.
pub fn language_of(draft: &Draft, me: Option<&Account>, device: Option<&str>) -> String {
    let own = me.and_then(|me| me.source.as_ref()).and_then(|source| source.language.as_deref());
    [draft.language.as_deref(), own, device]
        .into_iter()
        .flatten()
        .filter_map(|language| language.split(['-', '_']).next())
        .find(|language| !language.is_empty())
        .unwrap_or("de")
        .to_lowercase()
}

/// What a reply begins with: the author and all who are mentioned, but not oneself, and the content
/// warning.
pub fn beginning_of_reply(parent: &Status, me: Option<&AccountId>) -> Beginning {
    let author = (&parent.account.id, &parent.account.acct);
    let mentioned = parent.mentions.iter().map(|mention| (&mention.id, &mention.acct));
    let mut handles: Vec<&str> = Vec::new();
    for (id, acct) in std::iter::once(author).chain(mentioned) {
        if Some(id) != me && !acct.is_empty() && !handles.contains(&acct.as_str()) {
            handles.push(acct);
        }
    }
    let text = handles.into_iter().map(|acct| format!("@{acct} ")).collect();
    let warning = parent.spoiler_text.trim();
    let warning = (!warning.is_empty()).then(|| warning.to_owned());
    Beginning { text, warning, ..Beginning::default() }
}

/// The timelines at whose head one's own new post stands.
pub fn shows_in(status: &Status) -> Vec<TimelineKey> {
    let author = &status.account.id;
    let answers_others =
        status.in_reply_to_id.is_some() && status.in_reply_to_account_id.as_ref() != Some(author);
    let tab = |tab| TimelineKey::Account(author.clone(), tab);
    let mut keys = vec![TimelineKey::Home, tab(ProfileTab::Replies)];
    if !status.media_attachments.is_empty() {
        keys.push(tab(ProfileTab::Media));
    }
    if !answers_others {
        keys.push(tab(ProfileTab::Posts));
    }
    if status.visibility == Visibility::Public {
        if !answers_others {
            keys.extend([TimelineKey::Local, TimelineKey::Public]);
        }
        keys.extend(status.tags.iter().map(|tag| TimelineKey::Tag(tag.name.clone())));
    }
    keys
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn me(privacy: &str, language: Value) -> Account {
        let source = json!({ "privacy": privacy, "language": language });
        serde_json::from_value(json!({ "id": "1", "acct": "ich", "source": source })).unwrap()
    }

    fn post(fields: Value) -> Status {
        let mut post = json!({ "id": "7", "account": { "id": "2", "acct": "anna@b.example" } });
        post.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        serde_json::from_value(post).unwrap()
    }

    #[test]
    fn a_reply_is_never_more_public_than_the_post_or_the_accounts_default() {
        let draft = Draft::default();
        let of = |own: &str, parent: Option<&str>| {
            let parent = parent.map(|word| post(json!({ "visibility": word })));
            visibility_of(&draft, Some(&me(own, Value::Null)), parent.as_ref())
        };
        assert_eq!(of("public", None), Visibility::Public);
        assert_eq!(of("unlisted", None), Visibility::Unlisted);
        assert_eq!(of("public", Some("direct")), Visibility::Direct);
        assert_eq!(of("public", Some("private")), Visibility::Private);
        assert_eq!(of("unlisted", Some("public")), Visibility::Unlisted);
        assert_eq!(of("public", Some("mutuals_only")), Visibility::Private);
        assert_eq!(of("", Some("public")), Visibility::Public);
        let chosen = Draft { visibility: Some(Visibility::Public), ..Draft::default() };
        let private = post(json!({ "visibility": "private" }));
        assert_eq!(visibility_of(&chosen, None, Some(&private)), Visibility::Public);
    }

    #[test]
    fn the_language_is_the_nearest_known() {
        let draft = Draft { language: Some("fr".into()), ..Draft::default() };
        let none = Draft::default();
        assert_eq!(language_of(&draft, Some(&me("", "en".into())), Some("de-AT")), "fr");
        assert_eq!(language_of(&none, Some(&me("", "en".into())), Some("de-AT")), "en");
        assert_eq!(language_of(&none, Some(&me("", Value::Null)), Some("it-CH")), "it");
        assert_eq!(language_of(&none, None, None), "de");
    }

    #[test]
    fn a_reply_mentions_all_who_take_part_but_oneself() {
        let parent = post(json!({
            "spoiler_text": " Essen ",
            "mentions": [
                { "id": "1", "acct": "ich" },
                { "id": "3", "acct": "ben" },
                { "id": "2", "acct": "anna@b.example" }
            ]
        }));
        let me = AccountId::new("1");
        let beginning = beginning_of_reply(&parent, Some(&me));
        assert_eq!(beginning.text, "@anna@b.example @ben ");
        assert_eq!(beginning.warning.as_deref(), Some("Essen"));
        let own = AccountId::new("2");
        assert_eq!(beginning_of_reply(&post(json!({})), Some(&own)), Beginning::default());
    }

    #[test]
    fn a_post_shows_where_the_server_would_show_it() {
        let public =
            shows_in(&post(json!({ "visibility": "public", "tags": [{ "name": "geno" }] })));
        assert!(public.contains(&TimelineKey::Home) && public.contains(&TimelineKey::Local));
        assert!(public.contains(&TimelineKey::Tag("geno".into())));
        let private = shows_in(&post(json!({ "visibility": "private" })));
        assert!(private.contains(&TimelineKey::Home) && !private.contains(&TimelineKey::Local));
        let reply = post(json!({
            "visibility": "public", "in_reply_to_id": "5", "in_reply_to_account_id": "9"
        }));
        let posts = TimelineKey::Account(AccountId::new("2"), ProfileTab::Posts);
        assert!(!shows_in(&reply).contains(&TimelineKey::Local));
        assert!(!shows_in(&reply).contains(&posts));
        let to_oneself = post(json!({
            "visibility": "public", "in_reply_to_id": "5", "in_reply_to_account_id": "2"
        }));
        assert!(shows_in(&to_oneself).contains(&posts));
    }
}
