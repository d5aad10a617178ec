//! Who an account is.

use leptos::prelude::*;
use mastodon::{AccountId, entities::Account};

use super::{
    actions::Actions,
    featured::Featured,
    fields::{fields_view, imprint_view, particulars},
    standing::{Distance, Endorsed, Familiar, Note},
    steckbrief::steckbrief_view,
    ways::ways_view,
};
use crate::{
    actions::read_content::read_profile_html,
    browser::format,
    cooperative::Steckbrief,
    routes::{Circle, Route},
    store::use_store,
    texts::profile as texts,
    views::parts::{Avatar, AvatarSize, name_view, nodes_view, use_config, use_domain},
};

/// Banner, picture, name, imprint, biography, particulars and numbers.
#[component]
pub(super) fn Head(
    id: AccountId,
    /// With counts.
    account: Memo<Option<Account>>,
    /// Without counts, which change often.
    face: Memo<Option<Account>>,
) -> impl IntoView {
    let picture = face.get_untracked().map(|first| {
        let account = Signal::derive(move || face.get().unwrap_or_else(|| first.clone()));
        view! { <Avatar account size=AvatarSize::Large class="profile__avatar" /> }
    });
    let named = id.clone();
    view! {
        <article class="profile">
            <div class="profile__header">{move || face.with(|it| it.as_ref().and_then(banner))}</div>
            <div class="profile__top">
                {picture}
                <div class="profile__actions">
                    <Actions id=id.clone() face />
                </div>
            </div>
            {move || face.with(|it| it.as_ref().map(|it| name_lines(&named, it)))}
            <Distance id=id.clone() />
            {move || face.with(|it| it.as_ref().map(words))}
            <Note id=id.clone() />
            <Featured id=id.clone() />
            <Endorsed id=id.clone() />
            {move || account.with(|it| it.as_ref().map(numbers))}
            <Familiar id=id.clone() />
            {move || face.with(|it| it.as_ref().map(since))}
            {move || face.with(|it| it.as_ref().map(ways_view))}
        </article>
    }
}

fn banner(account: &Account) -> Option<AnyView> {
    let source = [&account.header_static, &account.header]
        .into_iter()
        .find(|address| !address.is_empty() && !address.ends_with("/missing.png"))?
        .clone();
    let broken = RwSignal::new(false);
    let alt = account.header_description.clone();
    let shown = move || {
        (!broken.get()).then(|| {
            view! {
                <img
                    class="profile__banner"
                    src=source.clone()
                    alt=alt.clone()
                    decoding="async"
                    on:error=move |_| broken.set(true)
                />
            }
        })
    };
    Some(shown.into_any())
}

fn name_lines(id: &AccountId, account: &Account) -> AnyView {
    let store = use_store();
    let roles = account.roles.iter().map(|role| role.name.clone()).filter(|name| !name.is_empty());
    let facts = [
        (account.memorial, texts::MEMORIAL),
        (account.bot, texts::BOT),
        (account.group, texts::GROUP),
        (account.locked, texts::LOCKED),
    ];
    let facts = facts.into_iter().filter(|(is_so, _)| *is_so).map(|(_, word)| word.to_owned());
    let chips = roles.chain(facts).map(|word| view! { <span class="chip">{word}</span> });
    // Whole, since people elsewhere look for it by this.
    let domain = use_domain();
    let own_server = account.is_local().then_some(move || ["@", &domain.get()].concat());
    let id = id.clone();
    let follows_me = move || store.accounts.relationship(&id).is_some_and(|it| it.followed_by);
    view! {
        <h1 class="profile__name" tabindex="-1">{name_view(account)}</h1>
        <p class="profile__handle">
            <bdi>"@" {account.acct.clone()} {own_server}</bdi>
            {chips.collect_view()}
            {move || follows_me().then(|| view! {
                <span class="chip chip--brand">{texts::FOLLOWS_YOU}</span>
            })}
        </p>
    }
    .into_any()
}

/// Imprint, biography, Steckbrief and the other particulars.
fn words(account: &Account) -> AnyView {
    let store = use_store();
    let config = use_config();
    let steckbrief = Steckbrief::read(account);
    let (imprint, others) = particulars(&config, account, &steckbrief);
    let id = account.id.clone();
    let own = move || store.session.is_me(&id);
    let note = read_profile_html(&config, &account.note, &account.emojis);
    let has_note = !note.is_empty();
    view! {
        {imprint.as_ref().map(imprint_view)}
        {has_note.then(|| view! { <div class="profile__note content">{nodes_view(&note)}</div> })}
        {steckbrief_view(account, &steckbrief, own)}
        {fields_view(&others, &account.emojis)}
    }
    .into_any()
}

fn numbers(account: &Account) -> AnyView {
    let row = |number: u64, word: &'static str, route: Route| {
        view! {
            <li>
                <a href=route.href()><strong>{format::number(number)}</strong> " " {word}</a>
            </li>
        }
    };
    let circle = |circle| Route::Circle { acct: account.acct.clone(), circle };
    let posts = Route::profile(account.acct.clone());
    view! {
        <ul class="profile__numbers">
            {row(account.statuses_count, texts::posts(account.statuses_count), posts)}
            {row(account.following_count, texts::FOLLOWING, circle(Circle::Following))}
            {row(account.followers_count, texts::FOLLOWERS, circle(Circle::Followers))}
        </ul>
    }
    .into_any()
}

fn since(account: &Account) -> Option<AnyView> {
    let month = format::month(&account.created_at);
    let line = || view! { <p class="profile__since">{texts::since(&month)}</p> }.into_any();
    (!month.is_empty()).then(line)
}
