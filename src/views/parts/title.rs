//! The title in the browser's tab.

use leptos::prelude::*;

use super::use_config;
use crate::{browser::page, store::use_store, texts::shell};

/// Sets the title of the browser's tab to this page's, with the number of unread notifications, and
/// follows its changes.
pub fn use_title(title: impl Into<Signal<String>>) {
    let title = title.into();
    let store = use_store();
    let brand = use_config().brand;
    Effect::new(move || {
        let unread = store.notifications.unread.get();
        page::set_title(&shell::title(unread, &title.get(), &brand));
    });
}
