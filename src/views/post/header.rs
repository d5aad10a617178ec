//! Who wrote a post, when, and who can see it.

use leptos::prelude::*;
use mastodon::{
    Timestamp,
    entities::{Status, Visibility},
};
use web_sys::Element;

use crate::{
    browser::{elements, format, viewport::Listener},
    routes::Route,
    store::use_store,
    texts::post as texts,
    views::parts::{Icon, put_avatar, put_name},
};

/// The elements of avatar, name, handle, time and visibility, without what they say. Two elements of
/// the card's grid.
pub(super) fn header_pattern() -> AnyView {
    view! {
        <a class="post__avatar" tabindex="-1" aria-hidden="true">
            <img class="avatar" alt="" decoding="async" />
        </a>
        <header class="post__header">
            <div class="post__who">
                <a class="post__name">
                    <bdi></bdi>
                </a>
                <span class="post__handle"></span>
            </div>
            <div class="post__meta">
                {visibility_view(PATTERN)}
                <a class="post__time">
                    <time></time>
                </a>
            </div>
        </header>
    }
    .into_any()
}

/// The visibility that stands in the pattern.
const PATTERN: Visibility = Visibility::Public;

/// The elements of a card's header.
pub(super) struct Head {
    avatar: Element,
    name: Element,
    words: Element,
    handle: Element,
    visibility: Element,
    thread: Element,
    time: Element,
    /// What is written there.
    created: Timestamp,
    ago: String,
    /// Looks after the picture.
    _picture: Option<Listener>,
}

impl Head {
    /// Finds them in a card.
    pub(super) fn of(card: &Element) -> Option<Self> {
        let name = elements::part(card, ".post__name")?;
        let thread = elements::part(card, ".post__time")?;
        Some(Self {
            avatar: elements::part(card, ".post__avatar")?,
            words: name.first_element_child()?,
            name,
            handle: elements::part(card, ".post__handle")?,
            visibility: thread.previous_element_sibling()?,
            time: thread.first_element_child()?,
            thread,
            created: Timestamp::default(),
            ago: String::new(),
            _picture: None,
        })
    }

    /// Tells whose post it is, since when and for whom.
    pub(super) fn show(&mut self, status: &Status) {
        let account = &status.account;
        let profile = Route::profile(account.acct.clone()).href();
        let thread = Route::status(account.acct.clone(), status.id.clone()).href();
        elements::set(&self.avatar, "href", Some(&profile));
        elements::set(&self.name, "href", Some(&profile));
        elements::set(&self.thread, "href", Some(&thread));
        self._picture = put_avatar(&self.avatar, account);
        put_name(&self.words, account);
        elements::say(&self.handle, &["@", &account.acct].concat());
        if status.visibility != PATTERN || self.created != Timestamp::default() {
            self.show_visibility(status.visibility);
        }
        if self.created != status.created_at {
            self.created = status.created_at.clone();
            elements::set(&self.time, "datetime", Some(self.created.as_str()));
            elements::set(&self.time, "title", Some(&format::moment(&self.created)));
        }
    }

    /// Tells how long ago it was; `now` in milliseconds since 1970.
    pub(super) fn tell_time(&mut self, now: f64) {
        let ago = format::ago(&self.created, now);
        if ago != self.ago {
            elements::say(&self.time, &ago);
            self.ago = ago;
        }
    }

    fn show_visibility(&self, visibility: Visibility) {
        let word = texts::visibility(visibility);
        elements::set(&self.visibility, "title", Some(word));
        if let Some(icon) = elements::part(&self.visibility, "svg") {
            elements::draw_icon(&icon, visibility_icon(visibility));
        }
        if let Some(words) = elements::part(&self.visibility, ".visually-hidden") {
            elements::say(&words, &[texts::VISIBLE_FOR, " ", word].concat());
        }
    }
}

/// How long ago something was; stays current, and tells the exact time on hovering.
#[component]
pub fn RelativeTime(
    /// When.
    time: Timestamp,
) -> impl IntoView {
    let store = use_store();
    let (exact, title) = (time.as_str().to_owned(), format::moment(&time));
    view! {
        <time datetime=exact title=title>{move || format::ago(&time, store.now.get())}</time>
    }
}

/// The icon of a visibility; its word for screen readers and on hovering.
pub(super) fn visibility_view(visibility: Visibility) -> AnyView {
    let word = texts::visibility(visibility);
    view! {
        <span title=word>
            <Icon name=visibility_icon(visibility) small=true />
            <span class="visually-hidden">{texts::VISIBLE_FOR} " " {word}</span>
        </span>
    }
    .into_any()
}

/// The icon of a visibility.
pub fn visibility_icon(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public | Visibility::Unknown => "globe",
        Visibility::Unlisted => "moon",
        Visibility::Private => "lock",
        Visibility::Direct => "at",
    }
}
