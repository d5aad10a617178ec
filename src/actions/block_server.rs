//! Blocks a whole server, or no longer.

use mastodon::{ApiError, Cursor, Page, endpoints::domain_blocks};

use super::tell;
use crate::{browser::task, store::Store, texts::people as texts};

/// Blocks a server, or no longer; tells whether the server knows it now. The posts of those who are
/// there go at once; the message that tells of it undoes it.
pub async fn block_server(store: Store, domain: String, on: bool) -> bool {
    let belongs = store.session.belonging();
    store.accounts.hide_server(&domain, on); // optimistic update
    let set = domain_blocks::SetDomainBlock { domain: domain.clone(), on };
    let answer = store.session.call(set).await;
    if !belongs() {
        return answer.is_ok();
    }
    if let Err(error) = answer {
        store.accounts.hide_server(&domain, !on); // undo optimistic update
        tell::problem(store, texts::server_failed(on), &error);
        return false;
    }
    // What it means for each of them is asked for when somebody looks.
    store.accounts.forget_relationships_of(&domain);
    if !on {
        store.toasts.done(texts::server_unblocked(&domain));
        return true;
    }
    store.toasts.done_or(texts::server_blocked(&domain), texts::UNDO, move || {
        let domain = domain.clone();
        task::spawn(async move {
            block_server(store, domain, false).await;
        });
    });
    true
}

/// The servers one blocks, page by page.
///
/// # Errors
/// Whatever kept the answer away.
pub async fn blocked_servers(store: Store, at: Option<Cursor>) -> Result<Page<String>, ApiError> {
    store.session.call(domain_blocks::ListDomainBlocks { at, limit: None }).await
}

#[cfg(test)]
mod tests {
    use leptos::prelude::untrack;
    use mastodon::entities::Account;

    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn those_of_a_blocked_server_are_out_of_sight_unless_it_is_refused() {
        with_store(|store, fake| {
            let account = serde_json::json!({ "id": "3", "acct": "a@laut.example" });
            let account: Account = serde_json::from_value(account).unwrap();
            let hides = || untrack(|| store.accounts.hidden()).hides(&account);
            fake.answer("/domain_blocks", 500, "");
            assert!(!fake.run(block_server(store, "laut.example".into(), true)));
            assert!(!hides());
            fake.answer("/domain_blocks", 200, "{}");
            assert!(fake.run(block_server(store, "laut.example".into(), true)));
            assert!(hides());
            fake.answer("/domain_blocks", 200, "{}");
            assert!(fake.run(block_server(store, "laut.example".into(), false)));
            assert!(!hides());
        });
    }
}
