//! Completes what is being written: names, hashtags, emoji.

use leptos::prelude::*;
use mastodon::{
    AccountId,
    endpoints::{
        accounts::SearchAccounts,
        search::{Search, SearchKind},
    },
    entities::CustomEmoji,
};

use super::load_emojis;
use crate::{
    content::{Begun, BegunKind},
    store::{Store, find_custom, find_emoji},
};

/// How many completions are offered.
const OFFERED: usize = 6;

/// What could be meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Completion {
    /// Somebody.
    Account(AccountId),
    /// A hashtag, without its sign, and how many accounts have used it lately.
    Hashtag(String, u64),
    /// An emoji of the instance.
    Custom(CustomEmoji),
    /// An emoji of Unicode and its name.
    Unicode(String, String),
}

/// What could be meant by what is begun. A failure is nothing to tell: one goes on writing.
pub async fn complete(store: Store, begun: &Begun) -> Vec<Completion> {
    match begun.kind {
        BegunKind::Mention => accounts(store, &begun.written).await,
        BegunKind::Hashtag => hashtags(store, &begun.written).await,
        BegunKind::Emoji => emojis(store, &begun.written).await,
    }
}

/// What stands in the text for a completion.
pub fn text_of(store: Store, completion: &Completion) -> Option<String> {
    Some(match completion {
        Completion::Account(id) => ["@", &store.accounts.peek(id)?.acct].concat(),
        Completion::Hashtag(name, _) => ["#", name].concat(),
        Completion::Custom(emoji) => [":", &emoji.shortcode, ":"].concat(),
        Completion::Unicode(text, _) => text.clone(),
    })
}

/// Those whom one follows stand first.
async fn accounts(store: Store, written: &str) -> Vec<Completion> {
    let call = SearchAccounts {
        q: written.to_owned(),
        limit: u32::try_from(OFFERED).ok(),
        ..SearchAccounts::default()
    };
    let found = store.session.call(call).await.unwrap_or_default();
    let mut ids: Vec<AccountId> = found
        .into_iter()
        .map(|account| {
            let id = account.id.clone();
            store.accounts.insert(account);
            id
        })
        .collect();
    let follows = |id: &AccountId| {
        untrack(|| store.accounts.relationship(id))
            .is_some_and(|relationship| relationship.following)
    };
    ids.sort_by_key(|id| !follows(id));
    ids.into_iter().map(Completion::Account).collect()
}

/// The most used stand first.
async fn hashtags(store: Store, written: &str) -> Vec<Completion> {
    let call = Search {
        q: ["#", written].concat(),
        kind: Some(SearchKind::Hashtags),
        limit: u32::try_from(OFFERED).ok(),
        ..Search::default()
    };
    let found = store.session.call(call).await.unwrap_or_default();
    let mut tags: Vec<(String, u64)> = found
        .hashtags
        .into_iter()
        .map(|tag| {
            let accounts = tag.history.iter().map(|day| day.accounts).sum();
            (tag.name, accounts)
        })
        .collect();
    tags.sort_by_key(|(_, accounts)| std::cmp::Reverse(*accounts));
    tags.into_iter().map(|(name, accounts)| Completion::Hashtag(name, accounts)).collect()
}

/// The instance's own stand first.
async fn emojis(store: Store, written: &str) -> Vec<Completion> {
    load_emojis::load_custom(store).await;
    load_emojis::load_unicode(store).await;
    let custom = store.emojis.custom.get_untracked().unwrap_or_default();
    let mut found: Vec<Completion> =
        find_custom(&custom, written, OFFERED / 2).into_iter().map(Completion::Custom).collect();
    let tone = untrack(|| store.emojis.tone());
    let unicode = store.emojis.unicode.get_untracked();
    let unicode = find_emoji(&unicode, &written.replace('_', " "), OFFERED - found.len());
    found.extend(
        unicode.into_iter().map(|it| Completion::Unicode(it.in_tone(tone), it.name.clone())),
    );
    found
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::{actions::fake::with_store, content::begun};

    fn offered(store: Store, fake: &crate::actions::fake::Fake, text: &str) -> Vec<String> {
        let place = u32::try_from(text.encode_utf16().count()).unwrap();
        let found = fake.run(complete(store, &begun(text, place).unwrap()));
        found.iter().filter_map(|it| text_of(store, it)).collect()
    }

    #[test]
    fn names_come_whole_and_a_failure_offers_nothing() {
        with_store(|store, fake| {
            let found = r#"[{"id":"1","acct":"anna"},{"id":"2","acct":"anna@b.example"}]"#;
            fake.answer("/accounts/search?q=an", 200, found);
            assert_eq!(offered(store, fake, "Hallo @an"), ["@anna", "@anna@b.example"]);
            assert!(offered(store, fake, "@an").is_empty());
        });
    }

    #[test]
    fn the_hashtags_most_used_come_first() {
        with_store(|store, fake| {
            let tag = |name: &str, accounts: &str| {
                format!(
                    r#"{{"name":"{name}","url":"","history":[{{"day":"1","uses":"9","accounts":"{accounts}"}}]}}"#
                )
            };
            let found = format!(
                r#"{{"hashtags":[{},{}]}}"#,
                tag("Genuss", "1"),
                tag("Genossenschaft", "5")
            );
            fake.answer("/search?q=%23Gen", 200, &found);
            assert_eq!(offered(store, fake, "#Gen"), ["#Genossenschaft", "#Genuss"]);
        });
    }
}
