//! The buttons below a post.

use std::cell::RefCell;

use leptos::{prelude::*, reactive::effect::RenderEffect, tachys::view::any_view::AnyViewState};
use mastodon::entities::{Status, Visibility};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::{
    more_menu::more_menu,
    overlays::{Overlays, use_overlays},
};
use crate::{
    actions::{mark_post::toggle_mark, reply_to::reply_to},
    browser::{elements, format, task, viewport::Listener},
    elsewhere::{Intent, Wish},
    store::{Mark, PostSignal, Store, has_mark, use_store},
    texts::post as texts,
    views::parts::{Growth, Icon},
};

/// The marks that have a button, in the order of the buttons.
const MARKS: [Mark; 3] = [Mark::Boost, Mark::Favourite, Mark::Bookmark];

/// The elements of the buttons: answer, boost, favourite, bookmark, and more. Nothing is set or
/// counted in them.
pub(super) fn actions_pattern() -> AnyView {
    let marks = MARKS.map(|mark| {
        view! {
            <button
                class=class_of(mark)
                type="button"
                aria-pressed="false"
                aria-label=texts::mark(mark)
            >
                <Icon name=icon_of(mark, false) />
            </button>
        }
    });
    view! {
        <div class="actions" role="group" aria-label=texts::ACTIONS>
            <button class="action action--reply" type="button" aria-label=texts::ANSWER>
                <Icon name="reply" />
            </button>
            {marks.into_iter().collect_view()}
            <button
                class="action action--more"
                type="button"
                aria-label=texts::MORE
                aria-haspopup="menu"
                aria-expanded="false"
            >
                <Icon name="more" />
            </button>
        </div>
    }
    .into_any()
}

/// What the buttons of a post do and show.
#[derive(Clone)]
pub(super) struct ActionBar {
    store: Store,
    overlays: Overlays,
    post: PostSignal,
    /// Owns the menu.
    owner: Owner,
}

/// What is seen of a button.
#[derive(Clone, Copy, Default, PartialEq)]
struct Standing {
    set: bool,
    count: u64,
    /// Whether the count is not told.
    mute: bool,
    disabled: bool,
}

impl ActionBar {
    /// The buttons of a post, for a card of the current owner's.
    pub(super) fn new(post: PostSignal) -> Self {
        let owner = Owner::current().unwrap_or_default();
        Self { store: use_store(), overlays: use_overlays(), post, owner }
    }

    /// Brings the copied buttons to life.
    pub(super) fn grow_into(self, actions: &Element, growth: &mut Growth) {
        let buttons = actions.children();
        let buttons: Vec<Element> =
            (0..buttons.length()).filter_map(|at| buttons.item(at)).collect();
        let (this, shown) = (self.clone(), buttons.clone());
        growth.keep(RenderEffect::new(move |before: Option<(Standing, [Standing; 3])>| {
            let (replies, marks) = this.standing();
            let (no_replies, no_marks) = before.unwrap_or_default();
            if replies != no_replies
                && let Some(button) = shown.first()
            {
                show_count(button, texts::ANSWER, replies);
            }
            let pairs = marks.iter().zip(&no_marks).zip(MARKS);
            for (((now, before), mark), button) in pairs.zip(shown.iter().skip(1)) {
                show_standing(button, mark, *now, *before);
            }
            (replies, marks)
        }));
        let menu = RefCell::new(None);
        growth.keep(Listener::at(actions.clone().into(), "click", move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            let at = buttons.iter().position(|button| button.contains(target.as_ref()));
            match at.and_then(|at| Some((at, buttons.get(at)?))) {
                Some((_, button)) if button.has_attribute("disabled") => {}
                Some((0, _)) => self.reply(),
                Some((at, button)) => match MARKS.get(at - 1) {
                    Some(mark) => self.toggle(*mark),
                    None => menu.borrow_mut().get_or_insert_with(|| self.menu(button)).toggle(),
                },
                None => {}
            }
        }));
    }

    fn standing(&self) -> (Standing, [Standing; 3]) {
        let mute = !self.store.settings.shows_counts();
        self.post.with(|post| {
            // With another login, all posts are others.
            let own = untrack(|| self.store.session.is_me(&post.account.id));
            let marks = MARKS.map(|mark| Standing {
                set: has_mark(post, mark),
                count: count_of(post, mark),
                mute,
                disabled: mark == Mark::Boost && !may_boost(post, own),
            });
            (Standing { count: post.replies_count, mute, ..Standing::default() }, marks)
        })
    }

    fn reply(&self) {
        let wish = self.post.with_untracked(|post| Wish::with_post(post, Intent::Reply));
        if self.overlays.ask_for_account(self.store, wish) {
            reply_to(self.store, self.post.with_untracked(|post| post.id.clone()));
        }
    }

    /// Sets a mark, or takes it back.
    fn toggle(&self, mark: Mark) {
        let (store, overlays) = (self.store, self.overlays);
        let (id, wish) = self
            .post
            .with_untracked(|post| (post.id.clone(), Wish::with_post(post, intent_of(mark))));
        if overlays.ask_for_account(store, wish)
            && !(mark == Mark::Boost && overlays.ask_to_boost(store, &id))
        {
            task::spawn(toggle_mark(store, id, mark));
        }
    }

    /// The menu with what else can be done; made when it is wanted first.
    fn menu(&self, button: &Element) -> OpenMenu {
        self.owner.with(|| {
            untrack(|| {
                let open = RwSignal::new(false);
                let mut view = more_menu(self.post.clone(), button, open).build();
                if let Some(bar) = button.parent_element() {
                    view.mount(&bar, None);
                }
                OpenMenu { open, _view: view }
            })
        })
    }
}

/// The menu of a card.
struct OpenMenu {
    open: RwSignal<bool>,
    _view: AnyViewState,
}

impl OpenMenu {
    fn toggle(&self) {
        self.open.update(|open| *open = !*open);
    }
}

fn show_standing(button: &Element, mark: Mark, now: Standing, before: Standing) {
    if now.set != before.set {
        elements::set(button, "aria-pressed", Some(if now.set { "true" } else { "false" }));
        if let Some(icon) = elements::part(button, "svg") {
            elements::draw_icon(&icon, icon_of(mark, now.set));
        }
    }
    if now.disabled != before.disabled {
        elements::set(button, "disabled", now.disabled.then_some(""));
    }
    if (now.count, now.mute) != (before.count, before.mute) {
        show_count(button, texts::mark(mark), now);
    }
}

/// Shows how often something was done in the button that does it, and tells it with the button's
/// name; nothing where it is 0.
fn show_count(button: &Element, name: &str, standing: Standing) {
    let count = standing.count;
    let told = match count == 0 || standing.mute {
        true => name.to_owned(),
        false => [name, " ", &format::compact(count)].concat(),
    };
    elements::set(button, "aria-label", Some(&told));
    let known = elements::part(button, ".action__count");
    if count == 0 {
        known.iter().for_each(|known| elements::take_out(known));
        return;
    }
    let place = known.or_else(|| {
        let place = elements::create("span")?;
        elements::set(&place, "class", Some("action__count"));
        elements::put(button, &place, None);
        Some(place)
    });
    if let Some(place) = place {
        elements::say(&place, &format::compact(count));
    }
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
