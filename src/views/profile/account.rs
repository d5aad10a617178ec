//! The account a page is about, loaded by its handle.

use leptos::prelude::*;
use mastodon::entities::Account;

use crate::{
    actions::load_profile::load_profile,
    browser::task,
    store::{Load, use_store},
};

/// The account a page is about.
#[derive(Clone, Copy)]
pub struct Loaded {
    /// It, once it is known; follows its changes.
    pub account: Memo<Option<Account>>,
    /// How loading it stands.
    pub load: RwSignal<Load>,
    /// Loads it again.
    pub reload: Callback<()>,
}

/// Loads the account with this handle; shows what is known of it at once.
pub fn use_account(acct: String) -> Loaded {
    let store = use_store();
    let id = RwSignal::new(store.accounts.id_of(&acct));
    let load = RwSignal::new(Load::Untouched);
    let acct = StoredValue::new(acct);
    let reload = Callback::new(move |()| {
        load.set(Load::Loading);
        let acct = acct.get_value();
        task::spawn(async move {
            let outcome = load_profile(store, &acct).await;
            // The page may be gone by now.
            match outcome {
                Ok(found) => {
                    id.try_set(Some(found));
                    load.try_set(Load::Done);
                }
                Err(error) => {
                    load.try_set(Load::Failed(error));
                }
            }
        });
    });
    reload.run(());
    let account = Memo::new(move |_| {
        let signal = id.get().and_then(|id| store.accounts.signal(&id));
        signal.map(|account| account.get())
    });
    Loaded { account, load, reload }
}
