//! A card that tells in a few lines who is behind a name.

use leptos::{html, prelude::*};
use mastodon::{AccountId, entities::Account};

use super::glance::{Glance, use_glances};
use crate::{
    actions::{
        load_profile::load_profile, load_relationships::load_relationships,
        read_content::read_profile_html,
    },
    browser::{format, page, task},
    content::excerpt,
    routes::{Circle, Route},
    store::use_store,
    texts::{people as texts, profile},
    views::parts::{Avatar, FollowButton, name_view, use_config},
};

/// How much of what they say of themselves is shown, in characters.
const WORDS: usize = 180;

/// The card that is wanted; once, in the app's root.
#[component]
pub fn GlanceCard() -> impl IntoView {
    let glances = use_glances();
    move || glances.wanted().map(|glance| view! { <Card glance /> })
}

#[component]
fn Card(glance: Glance) -> impl IntoView {
    let store = use_store();
    let known = RwSignal::new(store.accounts.id_of(&glance.acct));
    let acct = glance.acct.clone();
    task::spawn(async move {
        match known.get_untracked() {
            Some(id) => load_relationships(store, vec![id]).await,
            // Nobody known by this name: then there is no card.
            None => {
                if let Ok(id) = load_profile(store, &acct).await {
                    let _ = known.try_set(Some(id));
                }
            }
        }
    });
    let glance = StoredValue::new_local(glance);
    move || known.get().map(|id| view! { <Shown id glance /> })
}

#[component]
fn Shown(id: AccountId, glance: StoredValue<Glance, LocalStorage>) -> impl IntoView {
    let store = use_store();
    let card = NodeRef::<html::Div>::new();
    card.on_load(move |card| {
        // In the document by the next task.
        request_animation_frame(move || {
            glance.try_with_value(|glance| {
                page::open_popover(&card, &glance.link);
                if glance.by_keyboard {
                    page::focus_first(".glance a");
                }
            });
        });
    });
    store.accounts.signal(&id).map(|signal| {
        let account = signal.get_untracked();
        let label = texts::glance(account.name());
        view! {
            <div class="glance" popover="manual" role="dialog" aria-label=label node_ref=card>
                <div class="account">
                    <Avatar account=Signal::from(signal) />
                    <a class="account__who" href=Route::profile(account.acct.clone()).href()>
                        <span class="account__name">{name_view(&account)}</span>
                        <span class="account__handle">"@" {account.acct.clone()}</span>
                    </a>
                    <FollowButton id=id.clone() small=true />
                </div>
                <Standing id />
                {words(&account)}
                {numbers(&account)}
            </div>
        }
    })
}

/// How one stands to them, where there is something to say.
#[component]
fn Standing(id: AccountId) -> impl IntoView {
    let store = use_store();
    move || {
        let one = store.accounts.relationship(&id)?;
        let chips = [
            (one.followed_by, profile::FOLLOWS_YOU),
            (one.muting, texts::CHIP_MUTED),
            (one.blocking, profile::BLOCKED),
        ];
        let chips = chips.into_iter().filter(|(is_so, _)| *is_so);
        let chips: Vec<_> =
            chips.map(|(_, word)| view! { <span class="chip chip--brand">{word}</span> }).collect();
        let note = (!one.note.is_empty()).then_some(one.note);
        Some(view! {
            {(!chips.is_empty()).then(|| view! { <p>{chips}</p> })}
            {note.map(|note| view! {
                <p class="glance__note">{texts::note::LABEL} ": " <bdi>{note}</bdi></p>
            })}
        })
    }
}

fn words(account: &Account) -> Option<AnyView> {
    let nodes = read_profile_html(&use_config(), &account.note, &account.emojis);
    let words = excerpt(&nodes, WORDS);
    (!words.is_empty())
        .then(|| view! { <p class="glance__words"><bdi>{words}</bdi></p> }.into_any())
}

fn numbers(account: &Account) -> AnyView {
    let circle = |circle| Route::Circle { acct: account.acct.clone(), circle }.href();
    view! {
        <p class="glance__numbers">
            <a href=circle(Circle::Followers)>
                <strong>{format::compact(account.followers_count)}</strong>
                " "
                {profile::FOLLOWERS}
            </a>
            <span>
                <strong>{format::compact(account.statuses_count)}</strong>
                " "
                {profile::posts(account.statuses_count)}
            </span>
        </p>
    }
    .into_any()
}
