//! What happened to one's own account.

use leptos::prelude::*;

use crate::{
    texts::shell::page,
    views::{
        notifications::NotificationsView,
        parts::{PageHead, use_title},
    },
};

/// What happened to one's own account.
#[component]
pub fn NotificationsPage() -> impl IntoView {
    use_title(page::NOTIFICATIONS.to_owned());
    view! {
        <PageHead title=page::NOTIFICATIONS.to_owned() />
        <NotificationsView />
    }
}
