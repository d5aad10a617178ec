//! The accounts that are signed in on this device, one of which the app is used as.

use std::collections::HashMap;

use leptos::prelude::*;
use mastodon::AccountId;

use super::Login;

/// The accounts that are signed in on this device. `actions::keep_login` keeps them.
#[derive(Clone, Copy)]
pub struct Logins {
    /// All of them, in the order they came; the one in use among them.
    pub all: RwSignal<Vec<Login>>,
    /// How many notifications of those not in use are unread.
    pub unread: RwSignal<HashMap<AccountId, u64>>,
}

impl Logins {
    pub(super) fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), unread: RwSignal::new(HashMap::new()) }
    }

    /// Those that are not in use, tracked.
    pub fn others(self, used: Option<&AccountId>) -> Vec<Login> {
        let mut others = self.all.get();
        others.retain(|login| Some(&login.account_id) != used);
        others
    }

    /// How many notifications of one that is not in use are unread, tracked.
    pub fn unread_of(self, id: &AccountId) -> u64 {
        self.unread.with(|unread| unread.get(id).copied().unwrap_or(0))
    }
}
