//! Settings: how the app looks, the account, and what this device keeps.

use leptos::prelude::*;

use crate::{
    actions::{forget_device, navigate},
    browser::task,
    routes::{OwnList, Route},
    store::use_store,
    texts::{
        accounts, archive, common, edit_profile, first_steps, handover, passing, people,
        settings::{account, device},
        shell::page,
    },
    views::{
        parts::{Avatar, Dialog, Icon, PageHead, use_config, use_title},
        settings::{
            IncomingCard, KeysCard, LanguagesCard, LookCard, OtherRows, PostingCard, PostsCard,
        },
        sign_out::SignOutDialog,
    },
};

/// The settings of this device.
#[component]
pub fn SettingsPage() -> impl IntoView {
    use_title(page::SETTINGS.to_owned());
    view! {
        <PageHead title=page::SETTINGS.to_owned() />
        <div class="settings">
            <OwnAccount />
            <OwnProfile />
            <OwnLists />
            <PostingCard />
            <IncomingCard />
            <FromElsewhere />
            <LookCard />
            <PostsCard />
            <LanguagesCard />
            <KeysCard />
            <Device />
        </div>
    }
}

#[component]
fn OwnAccount() -> impl IntoView {
    let store = use_store();
    let host = use_config().host().to_owned();
    let leaving = RwSignal::new(false);
    let who = move || {
        let (host, login) = (host.clone(), store.session.login()?);
        let domain = store.instance.read(|instance| instance.domain.clone()).unwrap_or(host);
        let name = store.me().map_or_else(|| login.acct.clone(), |me| me.name().to_owned());
        Some((name, format!("@{}@{domain}", login.acct), Route::profile(login.acct).href()))
    };
    view! {
        <section class="card">
            <h2 class="card__title">{account::TITLE}</h2>
            {move || match who() {
                Some((name, handle, profile)) => view! {
                    <div class="account">
                        {move || store.me().map(|account| view! { <Avatar account /> })}
                        <a class="account__who" href=profile>
                            <bdi class="account__name">{name}</bdi>
                            <span class="account__handle">{handle}</span>
                        </a>
                        <button class="button" type="button" on:click=move |_| leaving.set(true)>
                            {page::SIGN_OUT}
                        </button>
                    </div>
                }.into_any(),
                None => view! {
                    <p>{account::NOBODY}</p>
                    <a class="button" href=sign_in_here()>{page::SIGN_IN}</a>
                }.into_any(),
            }}
            <Show when=move || store.session.is_signed_in()>
                <p>{accounts::ADD_TEXT}</p>
                <ul class="settings__accounts">
                    <OtherRows />
                </ul>
                <p>
                    <a class="button" href=Route::AddAccount.href()>{accounts::ADD}</a>
                </p>
            </Show>
            <SignOutDialog open=leaving />
        </section>
    }
}

/// The ways to one's own profile.
#[component]
fn OwnProfile() -> impl IntoView {
    let store = use_store();
    view! {
        <Show when=move || store.session.is_signed_in()>
            <section class="card">
                <h2 class="card__title">{account::PROFILE}</h2>
                <p>{account::PROFILE_TEXT}</p>
                <p class="button-row">
                    <a class="button" href=Route::EditProfile.href()>{edit_profile::TITLE}</a>
                    <a class="button" href=Route::FirstSteps { step: None }.href()>
                        {first_steps::TITLE}
                    </a>
                </p>
            </section>
        </Show>
    }
}

/// The ways to what one keeps for oneself about others.
#[component]
fn OwnLists() -> impl IntoView {
    let store = use_store();
    let links = || {
        OwnList::ALL.map(|list| {
            let href = Route::OwnList(list).href();
            view! {
                <li>
                    <a class="settings__way" href=href>
                        {people::own_list(list)} <Icon name="chevron-right" small=true />
                    </a>
                </li>
            }
        })
    };
    view! {
        <Show when=move || store.session.is_signed_in()>
            <section class="card">
                <h2 class="card__title">{people::OWN_LISTS}</h2>
                <p>{people::OWN_LISTS_TEXT}</p>
                <ul class="settings__ways">{links()}</ul>
            </section>
        </Show>
    }
}

/// The ways to what comes from other programs, people and networks.
#[component]
fn FromElsewhere() -> impl IntoView {
    let store = use_store();
    let links = || {
        [
            (Route::OpenDraft, handover::PAGE),
            (Route::Archive, archive::TITLE),
            (Route::ShareBookmark, passing::bookmark::TITLE),
        ]
        .map(|(route, name)| {
            view! {
                <li>
                    <a class="settings__way" href=route.href()>
                        {name} <Icon name="chevron-right" small=true />
                    </a>
                </li>
            }
        })
    };
    view! {
        <Show when=move || store.session.is_signed_in()>
            <section class="card">
                <h2 class="card__title">{passing::settings::TITLE}</h2>
                <p>{passing::settings::TEXT}</p>
                <ul class="settings__ways">{links()}</ul>
            </section>
        </Show>
    }
}

fn sign_in_here() -> String {
    Route::SignIn { back: Some(Route::Settings.href()) }.href()
}

/// What this device keeps, and the way to be rid of it.
#[component]
fn Device() -> impl IntoView {
    let store = use_store();
    let asking = RwSignal::new(false);
    let kept = RwSignal::new(forget_device::kept(store));
    view! {
        <section class="card">
            <h2 class="card__title">{device::TITLE}</h2>
            <p>{device::TEXT}</p>
            <ul class="settings__kept">
                {move || purposes(&kept.get()).into_iter().map(|(what, why)| view! {
                    <li>
                        <strong>{what}</strong>
                        " – "
                        {why}
                    </li>
                }).collect_view()}
            </ul>
            <Show when=move || kept.with(Vec::is_empty)>
                <p>{device::NOTHING}</p>
            </Show>
            <button class="button button--danger" type="button" on:click=move |_| asking.set(true)>
                {device::DELETE}
            </button>
            <Dialog open=asking title=device::DELETE.to_owned()>
                <div class="dialog__body">
                    <p>{device::DELETE_TEXT}</p>
                </div>
                <div class="dialog__foot">
                    <button
                        class="button button--danger button--primary"
                        type="button"
                        on:click=move |_| {
                            asking.set(false);
                            task::spawn(async move {
                                forget_device::forget_device(store).await;
                                store.toasts.done(device::DELETED);
                                navigate::go(store, Route::Landing);
                            });
                        }
                    >
                        {device::DELETE_NOW}
                    </button>
                    <button
                        class="button button--quiet"
                        type="button"
                        on:click=move |_| asking.set(false)
                    >
                        {common::CANCEL}
                    </button>
                </div>
            </Dialog>
        </section>
    }
}

/// What the kept pieces are for, each once.
fn purposes(keys: &[String]) -> Vec<(&'static str, &'static str)> {
    let mut purposes: Vec<_> = keys.iter().map(|key| device::purpose(key)).collect();
    purposes.sort_unstable();
    purposes.dedup();
    purposes
}
