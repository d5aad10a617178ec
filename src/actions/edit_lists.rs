//! Makes, changes and deletes one's own lists, and says who is on them.

use leptos::prelude::*;
use mastodon::{
    AccountId, ApiError, ListId,
    endpoints::{
        accounts::SearchAccounts,
        lists::{DeleteList, ListAccounts, Lists, SaveList, SetListAccounts},
    },
    entities::List,
};

use super::tell;
use crate::{
    store::{Load, Store, TimelineKey},
    texts,
};

/// How many accounts a search for members finds at most.
const FOUND: u32 = 8;

/// Loads one's own lists.
pub async fn load_lists(store: Store) {
    store.lists.load.set(Load::Loading);
    match store.session.call(Lists).await {
        Ok(lists) => {
            store.lists.all.set(Vec::new());
            for list in lists {
                store.lists.insert(list);
            }
            store.lists.load.set(Load::Done);
        }
        Err(error) => store.lists.load.set(Load::Failed(error)),
    }
}

/// Makes a list, or changes one; returns it as the server has it now.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn save_list(store: Store, wanted: SaveList) -> Result<List, ApiError> {
    let list = store.session.call(wanted).await?;
    // Other replies may belong to it now.
    store.timelines.forget(&TimelineKey::List(list.id.clone()));
    store.lists.insert(list.clone());
    Ok(list)
}

/// Deletes a list; `false` where that did not work, which is told.
pub async fn delete_list(store: Store, id: ListId) -> bool {
    match store.session.call(DeleteList { id: id.clone() }).await {
        Ok(()) => {
            store.lists.remove(&id);
            store.timelines.forget(&TimelineKey::List(id));
            store.toasts.done(texts::lists::DELETED);
            true
        }
        Err(error) => {
            tell::problem(store, texts::lists::NOT_DELETED, &error);
            false
        }
    }
}

/// Who is on a list.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn load_members(store: Store, id: ListId) -> Result<Vec<AccountId>, ApiError> {
    // 0 asks for all at once.
    let members = ListAccounts { id, at: None, limit: Some(0) };
    let page = store.session.call(members).await?;
    Ok(page
        .items
        .into_iter()
        .map(|account| {
            let id = account.id.clone();
            store.accounts.insert(account);
            id
        })
        .collect())
}

/// Puts an account on a list, or takes it off; `false` where that did not work, which is told.
pub async fn set_member(store: Store, id: ListId, account: AccountId, on: bool) -> bool {
    let call = SetListAccounts { id: id.clone(), account_ids: vec![account], on };
    match store.session.call(call).await {
        Ok(()) => {
            store.timelines.forget(&TimelineKey::List(id));
            true
        }
        Err(error) => {
            tell::problem(store, texts::lists::member_failed(on), &error);
            false
        }
    }
}

/// Accounts one follows whose name or handle fits a text: only they can be on a list. A failure
/// finds nobody.
pub async fn find_followed(store: Store, text: &str) -> Vec<AccountId> {
    let search = SearchAccounts {
        q: text.trim().to_owned(),
        following: true,
        limit: Some(FOUND),
        ..SearchAccounts::default()
    };
    let found = store.session.call(search).await.unwrap_or_default();
    found
        .into_iter()
        .map(|account| {
            let id = account.id.clone();
            store.accounts.insert(account);
            id
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    fn titles(store: Store) -> Vec<String> {
        store.lists.all.with_untracked(|all| all.iter().map(|it| it.title.clone()).collect())
    }

    #[test]
    fn lists_stand_by_name_and_change_in_place() {
        with_store(|store, fake| {
            fake.answer(
                "/lists",
                200,
                r#"[{"id":"1","title":"Wohnen"},{"id":"2","title":"agrar"}]"#,
            );
            fake.run(load_lists(store));
            assert_eq!(titles(store), ["agrar", "Wohnen"]);
            fake.answer("/lists/2", 200, r#"{"id":"2","title":"Zucker","exclusive":true}"#);
            let wanted = SaveList {
                id: Some(ListId::new("2")),
                title: "Zucker".into(),
                replies_policy: None,
                exclusive: true,
            };
            assert!(fake.run(save_list(store, wanted)).is_ok());
            assert_eq!(titles(store), ["Wohnen", "Zucker"]);
            fake.answer("/lists/1", 500, "");
            assert!(!fake.run(delete_list(store, ListId::new("1"))));
            assert_eq!(titles(store).len(), 2);
            fake.answer("/lists/1", 200, "{}");
            assert!(fake.run(delete_list(store, ListId::new("1"))));
            assert_eq!(titles(store), ["Zucker"]);
        });
    }

    #[test]
    fn a_change_of_members_loads_the_lists_posts_anew() {
        with_store(|store, fake| {
            let id = ListId::new("3");
            let key = TimelineKey::List(id.clone());
            store.timelines.signal(&key).update(|it| it.set_first_page(Vec::new(), None));
            fake.answer("/lists/3/accounts", 200, "{}");
            assert!(fake.run(set_member(store, id, AccountId::new("4"), true)));
            let load = store.timelines.signal(&key).with_untracked(|it| it.load.clone());
            assert_eq!(load, Load::Untouched);
        });
    }
}
