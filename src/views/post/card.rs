//! The card of a post in a timeline, a thread or a profile.

use std::hash::{DefaultHasher, Hash, Hasher};

use leptos::{prelude::*, reactive::effect::RenderEffect};
use mastodon::{
    StatusId,
    entities::{FilterContext, Status},
};

use super::{
    action_bar::{ActionBar, actions_pattern},
    body::body,
    context::context,
    details::Details,
    filtered::{FilterNotice, Verdict, judge},
    header::{Head, header_pattern},
    translation::is_shown,
};
use crate::{
    actions::put_away,
    browser::elements::{self, Pattern},
    store::{Part, PostSignal, Store, use_store},
    texts::post as texts,
    views::parts::{Growth, grown, pattern},
};

/// Where a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// In a timeline whose posts this filter context is for.
    List(FilterContext),
    /// Among the posts pinned to a profile.
    Pinned,
    /// In a thread.
    Thread,
    /// In a thread, below the post it answers.
    Reply,
    /// In a thread: a part of its author's own thread.
    Part {
        /// Which, from 1.
        part: u16,
        /// Of how many.
        of: u16,
    },
    /// It is what the page is about.
    Focused,
}

impl Default for Place {
    fn default() -> Self {
        Self::List(FilterContext::Unknown)
    }
}

impl Place {
    /// Which filters apply; `None` where the post was asked for by name.
    fn filters(self) -> Option<FilterContext> {
        match self {
            Self::List(context) => Some(context),
            Self::Pinned => Some(FilterContext::Account),
            Self::Thread | Self::Reply | Self::Part { .. } => Some(FilterContext::Thread),
            Self::Focused => None,
        }
    }
}

/// The card of a post. Of a boost, it shows the boosted post and who shared it.
#[component]
pub fn PostCard(
    /// The post, or the boost of one.
    id: StatusId,
    /// Where the card stands.
    #[prop(optional)]
    place: Place,
) -> impl IntoView {
    let store = use_store();
    let original = store.posts.boosted(&id).unwrap_or_else(|| id.clone());
    store.posts.signal(&original).map(|post| {
        on_cleanup(move || put_away::card_has_gone(store));
        let verdict = {
            let post = post.clone();
            Memo::new(move |_| {
                post.with(|post| match judge(post, place.filters()) {
                    Verdict::Show if is_foreign(store, post, place) => Verdict::Hide,
                    verdict => verdict,
                })
            })
        };
        let post = StoredValue::new(post);
        let boost = (id != original).then_some(id);
        let context = StoredValue::new(boost);
        // Looked up only where a filter covers the post.
        let revealed = StoredValue::new(original);
        let revealed =
            move || revealed.with_value(|original| store.opened.choice(original, Part::Filter));
        move || match verdict.get() {
            Verdict::Hide => ().into_any(),
            Verdict::Warn(filters) if revealed().get() != Some(true) => {
                view! { <FilterNotice filters revealed=revealed() /> }.into_any()
            }
            verdict => {
                let blurred = match verdict {
                    Verdict::Blur(filters) => Some(filters.join(", ")),
                    _ => None,
                };
                let boost = context.get_value();
                view! { <Card post=post.get_value() boost place blurred /> }.into_any()
            }
        }
    })
}

/// Whether a post in a public timeline is in none of the languages one wants to see there.
fn is_foreign(store: Store, post: &Status, place: Place) -> bool {
    place == Place::List(FilterContext::Public)
        && !store.settings.shows_language(post.language.as_deref())
        // With another login, all posts are others.
        && !untrack(|| store.session.is_me(&post.account.id))
}

/// The elements of every card; what differs is filled in, and what few posts have is put between.
fn pattern_view() -> AnyView {
    view! {
        <article class="post" tabindex="-1">
            <div class="post__grid">{header_pattern()} {actions_pattern()}</div>
        </article>
    }
    .into_any()
}

thread_local! {
    static CARD: Pattern = pattern(pattern_view);
}

/// A card is copied from a pattern and filled in by hand, since so many are made while somebody
/// scrolls.
#[component]
fn Card(
    post: PostSignal,
    /// The boost that brought the post here.
    boost: Option<StatusId>,
    place: Place,
    /// The names of filters that want its media covered.
    blurred: Option<String>,
) -> impl IntoView {
    let store = use_store();
    let focused = place == Place::Focused;
    // What is seen of the post except marks and counts: only when this changes, all is made anew.
    let shape = {
        let post = post.clone();
        Memo::new(move |_| post.with(|post| (shape_of(post), is_shown(store, post))))
    };
    let shown = {
        let post = post.clone();
        move || {
            // Only asked for its value does a memo look.
            shape.get();
            body(&post, blurred.clone(), focused)
        }
    };
    let context = context(store, &post, boost, place);
    let details = focused.then(|| view! { <Details post=post.clone() /> }.into_any());
    let bar = ActionBar::new(post.clone());
    grown(move || {
        let Some(article) = CARD.with(Pattern::copy) else { return Growth::new(Vec::new()) };
        let mut growth = Growth::new(vec![article.clone().into()]);
        let grid = elements::part(&article, ".post__grid");
        let actions = elements::part(&article, ".actions");
        let head = Head::of(&article);
        let (Some(grid), Some(actions), Some(mut head)) = (grid, actions, head) else {
            return growth;
        };
        let name = post.with_untracked(|post| texts::share_title(post.account.name()));
        elements::set(&article, "aria-label", Some(&name));
        if focused {
            elements::set(&article, "class", Some("post post--focused"));
        }
        if let Some(context) = context {
            growth.put(context, &article, Some(&grid));
        }
        growth.put(shown.into_any(), &grid, Some(&actions));
        if let Some(details) = details {
            growth.put(details, &grid, Some(&actions));
        }
        growth.keep(RenderEffect::new(move |before: Option<_>| {
            let (shape, now) = (shape.get(), store.now.get());
            if before != Some(shape) {
                post.with_untracked(|post| head.show(post));
            }
            head.tell_time(now);
            shape
        }));
        bar.grow_into(&actions, &mut growth);
        growth
    })
}

/// Differs wherever a post looks different, marks, counts and the poll's state aside.
fn shape_of(status: &Status) -> u64 {
    let mut hasher = DefaultHasher::new();
    let state = &mut hasher;
    (&status.edited_at, &status.content, &status.spoiler_text).hash(state);
    (status.sensitive, status.visibility, &status.language).hash(state);
    let account = &status.account;
    (&account.acct, &account.display_name, &account.avatar_static, &account.avatar).hash(state);
    for file in &status.media_attachments {
        (&file.id, &file.url, &file.preview_url, &file.description).hash(state);
    }
    if let Some(card) = &status.card {
        (&card.url, &card.title, &card.image).hash(state);
    }
    if let Some(quote) = &status.quote {
        (quote.state, quote.status_id()).hash(state);
    }
    status.poll.as_ref().map(|poll| &poll.id).hash(state);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_counts_make_nothing_anew_but_an_edit_does() {
        let post: Status = serde_json::from_value(serde_json::json!({
            "id": "7", "account": { "id": "1" }, "content": "a"
        }))
        .unwrap();
        let marked = Status { favourited: true, replies_count: 7, ..post.clone() };
        assert_eq!(shape_of(&marked), shape_of(&post));
        let edited = Status { content: "b".into(), ..post.clone() };
        assert_ne!(shape_of(&edited), shape_of(&post));
    }
}
