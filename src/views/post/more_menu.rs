//! What else can be done with a post.

use leptos::{html, prelude::*, tachys::html::node_ref::NodeRefContainer};
use mastodon::entities::{QuoteState, Status, Visibility};
use web_sys::Element;

use super::overlays::use_overlays;
use crate::{
    actions::{edit_post::edit_post, mark_post::toggle_mark, share_link::share_link},
    browser::{elements, task},
    content::is_safe_address,
    routes::Route,
    store::{Mark, PostSignal, Store, has_mark, use_store},
    texts::{composer::edit, passing, people::menu as people, post as texts},
    views::{
        parts::{Icon, MenuBeside, MenuItem, OUTSIDE_REL, use_config},
        people::{Ask, use_people_desk},
    },
};

/// The menu with what else can be done with a post; it opens beside the card's button, which tells
/// whether it is open.
pub(super) fn more_menu(post: PostSignal, button: &Element, open: RwSignal<bool>) -> AnyView {
    let place = NodeRef::<html::Button>::new();
    place.load(button);
    Effect::new(move || {
        let is_open = if open.get() { "true" } else { "false" };
        if let Some(button) = place.get_untracked() {
            elements::set(&button, "aria-expanded", Some(is_open));
        }
    });
    let post = StoredValue::new(post);
    view! {
        <MenuBeside open button=place label=texts::MORE>
            <Entries post=post.get_value() />
        </MenuBeside>
    }
    .into_any()
}

#[component]
fn Entries(post: PostSignal) -> impl IntoView {
    let (store, overlays) = (use_store(), use_overlays());
    let post = post.get_untracked();
    let (signed_in, own) =
        untrack(|| (store.session.is_signed_in(), store.session.is_me(&post.account.id)));
    let address = address_of(&post, &use_config().origin);
    let title = texts::share_title(post.account.name());
    let share = {
        let address = address.clone();
        Callback::new(move |()| {
            task::spawn(share_link(store, title.clone(), address.clone()));
        })
    };
    let mark = |mark: Mark, icon: &'static str| {
        let text = if has_mark(&post, mark) { texts::unmark(mark) } else { texts::mark(mark) };
        let id = post.id.clone();
        let run = Callback::new(move |()| task::spawn(toggle_mark(store, id.clone(), mark)));
        view! { <MenuItem icon text run /> }
    };
    let open_to_all = matches!(post.visibility, Visibility::Public | Visibility::Unlisted);
    let pass_on = {
        let id = post.id.clone();
        Callback::new(move |()| store.passing.set(Some(id.clone())))
    };
    let delete = {
        let id = post.id.clone();
        Callback::new(move |()| overlays.ask_to_delete(id.clone()))
    };
    let edit_it = {
        let id = post.id.clone();
        Callback::new(move |()| task::spawn(edit_post(store, id.clone())))
    };
    let redraft = {
        let id = post.id.clone();
        Callback::new(move |()| overlays.ask_to_redraft(id.clone()))
    };
    let quotes_mine = untrack(|| quotes_mine(store, &post));
    let revoke = {
        let id = post.id.clone();
        Callback::new(move |()| overlays.ask_to_revoke(id.clone()))
    };
    let remote = !post.account.is_local() && is_safe_address(&address);
    view! {
        <MenuItem icon="share-link" text=texts::SHARE_LINK run=share />
        {(own && open_to_all).then(|| view! {
            <MenuItem icon="external" text=passing::TITLE run=pass_on />
        })}
        {remote.then(|| view! {
            <a
                class="menu__item"
                role="menuitem"
                tabindex="-1"
                href=address.clone()
                target="_blank"
                rel=OUTSIDE_REL
            >
                <Icon name="external" />
                <span>{texts::OPEN_ORIGINAL}</span>
            </a>
        })}
        {signed_in.then(|| mark(Mark::Mute, "mute"))}
        {quotes_mine.then(|| view! {
            <MenuItem icon="quote" text=texts::REVOKE_QUOTE run=revoke />
        })}
        {match (signed_in, own) {
            (true, false) => Some(about_author(&post)),
            (false, _) => Some(report_link(address.clone())),
            _ => None,
        }}
        {(own && post.visibility != Visibility::Direct).then(|| mark(Mark::Pin, "pin"))}
        {own.then(|| view! {
            <hr class="menu__rule" />
            <MenuItem icon="edit" text=edit::EDIT run=edit_it />
            <MenuItem icon="refresh" text=edit::REDRAFT run=redraft />
            <MenuItem icon="trash" text=texts::DELETE danger=true run=delete />
        })}
    }
}

/// Whether a post of somebody else shows one's own post as a quote, tracked.
fn quotes_mine(store: Store, post: &Status) -> bool {
    let quote = post.quote.as_ref().filter(|quote| quote.state == QuoteState::Accepted);
    let quoted = quote.and_then(|quote| store.posts.peek(quote.status_id()?));
    quoted.is_some_and(|quoted| store.session.is_me(&quoted.account.id))
        && !store.session.is_me(&post.account.id)
}

/// The way to a report without an account.
pub fn report_link(address: String) -> AnyView {
    view! {
        <hr class="menu__rule" />
        <a
            class="menu__item menu__item--danger"
            role="menuitem"
            tabindex="-1"
            href=Route::Report { address }.href()
        >
            <Icon name="flag" />
            <span>{people::REPORT}</span>
        </a>
    }
    .into_any()
}

/// What can be done about the post's author.
fn about_author(post: &Status) -> AnyView {
    let desk = use_people_desk();
    let author = &post.account;
    let asking = |ask: Ask| Callback::new(move |()| desk.ask(ask.clone()));
    let mute = asking(Ask::Mute(author.id.clone()));
    let block = asking(Ask::Block(author.id.clone()));
    let report = asking(Ask::Report(author.id.clone(), Some(post.id.clone())));
    view! {
        <hr class="menu__rule" />
        <MenuItem icon="user" text=people::mute(author.name()) run=mute />
        <MenuItem icon="block" text=people::block(author.name()) danger=true run=block />
        <MenuItem icon="flag" text=people::REPORT danger=true run=report />
    }
    .into_any()
}

/// The post's address on the web; of a post without one, its page here.
fn address_of(post: &Status, origin: &str) -> String {
    post.url.clone().filter(|address| is_safe_address(address)).unwrap_or_else(|| {
        let page = Route::status(post.account.acct.clone(), post.id.clone()).href();
        format!("{origin}{page}")
    })
}
