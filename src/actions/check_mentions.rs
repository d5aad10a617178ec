//! Looks whether those whom a draft mentions will see it.
//! <https://docs.joinmastodon.org/methods/accounts/#lookup>

use std::collections::HashMap;

use leptos::prelude::*;
use mastodon::{ApiError, endpoints::accounts::LookupAccount};

use super::load_relationships::load_relationships;
use crate::store::{Reach, Store};

/// What is known of handles (without the first `@`) that is not in `known` yet. Those of other
/// servers are looked for by the server itself when it publishes; a failure says nothing.
pub async fn check_mentions(
    store: Store,
    handles: Vec<String>,
    known: &HashMap<String, Reach>,
) -> HashMap<String, Reach> {
    let mut found = HashMap::new();
    for handle in handles.into_iter().filter(|handle| !known.contains_key(handle)) {
        let reach = match reach_of(store, &handle).await {
            Ok(reach) => reach,
            Err(ApiError::NotFound) if !handle.contains('@') => Reach::Unknown,
            Err(ApiError::NotFound) => Reach::Fine,
            Err(_) => continue,
        };
        found.insert(handle, reach);
    }
    found
}

async fn reach_of(store: Store, handle: &str) -> Result<Reach, ApiError> {
    let id = match store.accounts.id_of(handle) {
        Some(id) => id,
        None => {
            let account = store.session.call(LookupAccount { acct: handle.to_owned() }).await?;
            let id = account.id.clone();
            store.accounts.insert(account);
            id
        }
    };
    load_relationships(store, vec![id.clone()]).await;
    let relationship = untrack(|| store.accounts.relationship(&id));
    let blocked = relationship.is_some_and(|it| it.blocking || it.blocked_by || it.domain_blocking);
    Ok(if blocked { Reach::Blocked } else { Reach::Fine })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::actions::fake::{sign_in, with_store};

    #[test]
    fn only_what_is_sure_is_told() {
        with_store(|store, fake| {
            sign_in(store, "5");
            fake.answer("lookup?acct=niemand", 404, r#"{"error":"Record not found"}"#);
            fake.answer("lookup?acct=fern", 404, r#"{"error":"Record not found"}"#);
            fake.answer("lookup?acct=streit", 200, r#"{"id":"7","acct":"streit"}"#);
            fake.answer("relationships", 200, r#"[{"id":"7","blocked_by":true}]"#);
            let handles = ["niemand", "fern@b.example", "streit", "stumm"].map(str::to_owned);
            let found = fake.run(check_mentions(store, handles.into(), &HashMap::new()));
            assert_eq!(found.get("niemand"), Some(&Reach::Unknown));
            assert_eq!(found.get("fern@b.example"), Some(&Reach::Fine));
            assert_eq!(found.get("streit"), Some(&Reach::Blocked));
            assert_eq!(found.get("stumm"), None, "no answer says nothing");
            let sent = fake.sent().len();
            fake.run(check_mentions(store, vec!["niemand".into()], &found));
            assert_eq!(fake.sent().len(), sent);
        });
    }
}
