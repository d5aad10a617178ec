//! Loads what fills the landing page's live parts. Each part that does not come leaves the text in
//! its place as it is.

use mastodon::{
    AccountId,
    endpoints::{
        directory::{DirectoryOrder, ListDirectory},
        instance::{GetStats, InstanceStats},
        trends::TrendingTags,
    },
    entities::Tag,
};

use crate::store::Store;

/// How many cooperatives the landing page shows.
const COOPERATIVES: u32 = 6;
/// How many hashtags the landing page shows.
const TAGS: u32 = 10;

/// How large the instance is; `None` where it does not tell.
pub async fn load_numbers(store: Store) -> Option<InstanceStats> {
    let stats = store.session.call(GetStats).await.ok()?;
    (stats != InstanceStats::default()).then_some(stats)
}

/// Some accounts of this server that were active lately; empty where there is no directory.
pub async fn load_cooperatives(store: Store) -> Vec<AccountId> {
    let directory = ListDirectory {
        local: true,
        order: DirectoryOrder::Active,
        // A few more: those without a picture or a word about themselves come last.
        limit: Some(COOPERATIVES * 3),
        offset: None,
    };
    let mut accounts = store.session.call(directory).await.unwrap_or_default();
    accounts.sort_by_key(|account| account.note.trim().is_empty());
    accounts.truncate(COOPERATIVES as usize);
    accounts
        .into_iter()
        .map(|account| {
            let id = account.id.clone();
            store.accounts.insert(account);
            id
        })
        .collect()
}

/// Hashtags in use; empty where the server has no trends.
pub async fn load_tags(store: Store) -> Vec<Tag> {
    let trending = TrendingTags { offset: None, limit: Some(TAGS) };
    store.session.call(trending).await.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn those_who_say_something_about_themselves_come_first() {
        with_store(|store, fake| {
            fake.answer(
                "/directory",
                200,
                r#"[{"id":"1","acct":"a","note":" "},{"id":"2","acct":"b","note":"<p>Wir</p>"}]"#,
            );
            let ids = fake.run(load_cooperatives(store));
            assert_eq!(ids, [AccountId::new("2"), AccountId::new("1")]);
        });
    }

    #[test]
    fn a_server_without_numbers_tells_none() {
        with_store(|store, fake| {
            fake.answer("/api/v1/instance", 200, "{}");
            assert_eq!(fake.run(load_numbers(store)), None);
        });
    }
}
