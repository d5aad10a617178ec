//! What happened to one's own account.

use leptos::prelude::*;

use crate::{
    actions::{
        clear_notifications::clear_notifications, navigate,
        see_notifications::see_all_notifications, switch_account::show_notifications_of,
    },
    browser::task,
    routes::{NotificationTab, Route},
    store::use_store,
    texts::{common, notifications as texts, shell::page},
    views::{
        notifications::NotificationsView,
        parts::{Dialog, MenuButton, MenuItem, PageHead, use_title},
    },
};

/// What happened to one's own account. The address tells of which kinds, and to which account.
#[component]
pub fn NotificationsPage() -> impl IntoView {
    let store = use_store();
    use_title(page::NOTIFICATIONS.to_owned());
    let asked = Memo::new(move |before: Option<&(NotificationTab, Option<String>)>| {
        match store.location.with(|location| location.route.clone()) {
            Route::Notifications { tab, account } => (tab, account),
            // The page is being left.
            _ => before.cloned().unwrap_or_default(),
        }
    });
    Effect::new(move || {
        if let (tab, Some(acct)) = asked.get() {
            // Later: this very page is made anew for the other account.
            task::spawn(async move { show_notifications_of(store, &acct, tab) });
        }
    });
    let tab = Memo::new(move |_| asked.with(|asked| asked.0));
    view! {
        <PageHead title=page::NOTIFICATIONS.to_owned()>
            <More />
        </PageHead>
        <nav class="tabs" aria-label=texts::TABS>
            {NotificationTab::EACH.map(|one| view! {
                <a
                    class="tabs__tab"
                    href=Route::Notifications { tab: one, account: None }.href()
                    aria-current=move || (tab.get() == one).then_some("page")
                >
                    {texts::tab(one)}
                </a>
            })}
        </nav>
        {move || view! { <NotificationsView tab=tab.get() /> }}
    }
}

/// What can be done with all of them.
#[component]
fn More() -> impl IntoView {
    let store = use_store();
    let clearing = RwSignal::new(false);
    view! {
        <MenuButton class="icon-button" label=texts::MORE.to_owned() icon="more">
            <MenuItem
                icon="check"
                text=texts::READ_ALL
                run=Callback::new(move |()| task::spawn(see_all_notifications(store)))
            />
            <MenuItem
                icon="settings"
                text=page::SETTINGS
                run=Callback::new(move |()| navigate::go(store, Route::Settings))
            />
            <MenuItem
                icon="trash"
                text=texts::CLEAR
                danger=true
                run=Callback::new(move |()| clearing.set(true))
            />
        </MenuButton>
        <Dialog open=clearing title=texts::CLEAR_TITLE.to_owned()>
            <div class="dialog__body">
                <p>{texts::CLEAR_TEXT}</p>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| clearing.set(false)>
                    {common::CANCEL}
                </button>
                <button
                    class="button button--danger button--primary"
                    type="button"
                    on:click=move |_| {
                        clearing.set(false);
                        task::spawn(clear_notifications(store));
                    }
                >
                    {texts::CLEAR}
                </button>
            </div>
        </Dialog>
    }
}
