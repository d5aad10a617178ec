//! Puts an account on one's own lists, or takes it off.

use mastodon::{
    AccountId, ApiError, ListId,
    endpoints::{
        accounts::AccountLists,
        lists::{Lists, SaveList, SetListAccounts},
    },
    entities::List,
};

use super::tell;
use crate::{store::Store, texts::people::lists as texts};

/// One's own lists, each with whether the account is on it.
///
/// # Errors
/// Whatever kept the answers away.
pub async fn lists_of(store: Store, id: AccountId) -> Result<Vec<(List, bool)>, ApiError> {
    let lists = store.session.call(Lists).await?;
    let on = store.session.call(AccountLists { id }).await?;
    let is_on = |list: &List| on.iter().any(|other| other.id == list.id);
    Ok(lists.into_iter().map(|list| (list.clone(), is_on(&list))).collect())
}

/// Puts an account on a list, or takes it off; tells whether the server knows it now.
pub async fn set_on_list(store: Store, list: ListId, account: AccountId, on: bool) -> bool {
    let set = SetListAccounts { id: list, account_ids: vec![account], on };
    let answer = store.session.call(set).await;
    if let Err(error) = &answer {
        tell::problem(store, texts::FAILED, error);
    }
    answer.is_ok()
}

/// Makes a list with an account on it.
pub async fn create_list(store: Store, title: String, account: AccountId) -> Option<List> {
    match store.session.call(SaveList { title, ..Default::default() }).await {
        Ok(list) => {
            set_on_list(store, list.id.clone(), account, true).await;
            Some(list)
        }
        Err(error) => {
            tell::problem(store, texts::FAILED, &error);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn lists_tell_whether_the_account_is_on_them() {
        with_store(|store, fake| {
            fake.answer("/api/v1/lists", 200, r#"[{"id":"1","title":"A"},{"id":"2","title":"B"}]"#);
            fake.answer("/accounts/5/lists", 200, r#"[{"id":"2","title":"B"}]"#);
            let lists = fake.run(lists_of(store, AccountId::new("5"))).unwrap();
            let told: Vec<_> = lists.iter().map(|(list, on)| (list.title.as_str(), *on)).collect();
            assert_eq!(told, [("A", false), ("B", true)]);
        });
    }

    #[test]
    fn a_new_list_begins_with_the_account() {
        with_store(|store, fake| {
            fake.answer("/api/v1/lists", 200, r#"{"id":"9","title":"Wohnen"}"#);
            fake.answer("/lists/9/accounts", 200, "{}");
            let made = fake.run(create_list(store, "Wohnen".into(), AccountId::new("5")));
            assert_eq!(made.unwrap().id, ListId::new("9"));
            assert_eq!(fake.sent(), ["POST /api/v1/lists", "POST /api/v1/lists/9/accounts"]);
        });
    }
}
