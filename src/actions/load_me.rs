//! Loads the account that is signed in.

use mastodon::endpoints::accounts::VerifyCredentials;

use super::keep_login;
use crate::store::Store;

/// Loads the account that is signed in, with its defaults for posting. A failure is not told: what
/// needs the account shows what it can without, and an expired login shows by itself.
pub async fn load_me(store: Store) {
    let token = store.session.token();
    if let Ok(account) = store.session.call(VerifyCredentials::default()).await
        && store.session.token() == token
    {
        keep_login::set_account(store, account);
    }
}
