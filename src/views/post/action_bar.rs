//! The buttons below a post.

use leptos::prelude::*;
use mastodon::entities::{Status, Visibility};

use super::{more_menu::MoreMenu, overlays::use_overlays};
use crate::{
    actions::{mark_post::toggle_mark, reply_to::reply_to},
    browser::{format, task},
    elsewhere::{Intent, Wish},
    store::{Mark, has_mark, use_store},
    texts::post as texts,
    views::parts::Icon,
};

/// Answer, boost, favourite, bookmark, and more.
#[component]
pub(super) fn ActionBar(post: ArcRwSignal<Status>) -> impl IntoView {
    view! {
        <div class="actions" role="group" aria-label=texts::ACTIONS>
            <ReplyButton post=post.clone() />
            <MarkButton post=post.clone() mark=Mark::Boost />
            <MarkButton post=post.clone() mark=Mark::Favourite />
            <MarkButton post=post.clone() mark=Mark::Bookmark />
            <MoreMenu post />
        </div>
    }
}

#[component]
fn ReplyButton(post: ArcRwSignal<Status>) -> impl IntoView {
    let (store, overlays) = (use_store(), use_overlays());
    let answer = {
        let post = post.clone();
        move |_| {
            let wish = post.with_untracked(|post| Wish::with_post(post, Intent::Reply));
            if overlays.ask_for_account(store, wish) {
                reply_to(store, post.with_untracked(|post| post.id.clone()));
            }
        }
    };
    view! {
        <button class="action action--reply" type="button" on:click=answer>
            <Icon name="reply" />
            <span class="visually-hidden">{texts::ANSWER}</span>
            {move || count_view(post.with(|post| post.replies_count))}
        </button>
    }
}

/// Sets a mark, or takes it back.
#[component]
fn MarkButton(post: ArcRwSignal<Status>, mark: Mark) -> impl IntoView {
    let (store, overlays) = (use_store(), use_overlays());
    let toggle = {
        let post = post.clone();
        move |_| {
            let (id, wish) = post
                .with_untracked(|post| (post.id.clone(), Wish::with_post(post, intent_of(mark))));
            if overlays.ask_for_account(store, wish)
                && !(mark == Mark::Boost && overlays.ask_to_boost(store, &id))
            {
                task::spawn(toggle_mark(store, id, mark));
            }
        }
    };
    // What is seen of it: whether it is set, how often, and whether it can be.
    let state = Memo::new(move |_| {
        post.with(|post| {
            let own = store.session.is_me(&post.account.id);
            (
                has_mark(post, mark),
                count_of(post, mark),
                mark != Mark::Boost || may_boost(post, own),
            )
        })
    });
    let set = move || state.get().0;
    view! {
        <button
            class=class_of(mark)
            type="button"
            aria-pressed=move || set().to_string()
            disabled=move || !state.get().2
            on:click=toggle
        >
            <Icon name=Signal::derive(move || icon_of(mark, set())) />
            <span class="visually-hidden">{texts::mark(mark)}</span>
            {move || count_view(state.get().1)}
        </button>
    }
}

/// A number beside a button; nothing where it is 0.
fn count_view(count: u64) -> Option<impl IntoView> {
    (count > 0).then(|| view! { <span class="action__count">{format::compact(count)}</span> })
}

fn count_of(post: &Status, mark: Mark) -> u64 {
    match mark {
        Mark::Boost => post.reblogs_count,
        Mark::Favourite => post.favourites_count,
        Mark::Bookmark | Mark::Pin | Mark::Mute => 0,
    }
}

fn class_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Boost => "action action--boost",
        Mark::Favourite => "action action--favourite",
        Mark::Bookmark => "action action--bookmark",
        Mark::Pin | Mark::Mute => "action",
    }
}

fn icon_of(mark: Mark, on: bool) -> &'static str {
    match (mark, on) {
        (Mark::Boost, false) => "boost",
        (Mark::Boost, true) => "boost-active",
        (Mark::Favourite, false) => "star",
        (Mark::Favourite, true) => "star-filled",
        (Mark::Bookmark, false) => "bookmark",
        (Mark::Bookmark, true) => "bookmark-filled",
        (Mark::Pin, _) => "pin",
        (Mark::Mute, _) => "mute",
    }
}

/// What a visitor's own server is asked for.
fn intent_of(mark: Mark) -> Intent {
    match mark {
        Mark::Boost => Intent::Announce,
        Mark::Favourite => Intent::Like,
        Mark::Bookmark | Mark::Pin | Mark::Mute => Intent::Open,
    }
}

/// Whether a post can be boosted: one for followers only by its author, one for those mentioned not
/// at all.
fn may_boost(post: &Status, own: bool) -> bool {
    match post.visibility {
        Visibility::Public | Visibility::Unlisted => true,
        Visibility::Private => own,
        Visibility::Direct | Visibility::Unknown => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_meant_for_all_cannot_be_boosted() {
        let post = |visibility: &str| -> Status {
            serde_json::from_value(serde_json::json!({
                "id": "7", "account": { "id": "1" }, "visibility": visibility
            }))
            .unwrap()
        };
        assert!(may_boost(&post("public"), false) && may_boost(&post("unlisted"), false));
        assert!(!may_boost(&post("private"), false) && may_boost(&post("private"), true));
        assert!(!may_boost(&post("direct"), true));
    }
}
