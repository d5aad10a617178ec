//! Loads what belongs to the account whenever somebody is signed in.

use leptos::prelude::*;

use super::{count_elsewhere, count_unread, load_me, load_preferences};
use crate::{browser::task, store::Store};

/// From now on, loads the account and what is unread as soon as somebody is signed in.
pub fn follow_login(store: Store) {
    Effect::new(move |before: Option<Option<String>>| {
        let token = store.session.login().map(|login| login.token);
        if token.is_some() && before.flatten() != token {
            task::spawn(load_me::load_me(store));
            task::spawn(load_preferences::load_preferences(store));
            task::spawn(count_unread::count_unread(store));
            task::spawn(count_elsewhere::count_elsewhere(store));
        }
        token
    });
}
