//! A timeline: its posts, what waits above, older posts below, and how it stands.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    ops::Range,
    rc::Rc,
    sync::Arc,
};

use leptos::prelude::*;
use mastodon::{StatusId, entities::FilterContext};

use super::{Older, PostSkeletons};
use crate::{
    actions::{fill_gap, load_timeline},
    browser::{format, page, task},
    store::{Hidden, Item, Load, RowId, Sight, Store, Timeline, TimelineKey, use_store},
    texts::timeline as texts,
    views::{
        chunk::{chunk, from_chunk, nothing_yet},
        home::Suggestions,
        parts::{ErrorState, Icon},
        post::{Place, PostCard},
        virtual_list::{MakeRow, VirtualList},
    },
};

/// A timeline. It loads itself when it is first shown, and looks for what is new when it is shown
/// again; what is new waits above and never moves what is being read.
#[component]
pub fn TimelineView(
    /// Which one.
    key: TimelineKey,
) -> impl IntoView {
    let store = use_store();
    let timeline = store.timelines.signal(&key);
    for stream in key.streams() {
        store.streams.watch(stream.clone());
        on_cleanup(move || store.streams.unwatch(&stream));
    }
    // Another timeline may share one of its streams, but the others bring nothing any more.
    on_cleanup({
        let timeline = timeline.clone();
        move || timeline.update(Timeline::lose)
    });
    let key = StoredValue::new(key);
    task::spawn(load_timeline::open(store, key.get_value()));

    let reload =
        Callback::new(move |()| task::spawn(load_timeline::reload(store, key.get_value())));
    let read = {
        let timeline = timeline.clone();
        move || timeline.clone()
    };
    let load = {
        let timeline = read();
        Memo::new(move |_| timeline.with(|timeline| timeline.load.clone()))
    };
    let is_empty = {
        let timeline = read();
        Memo::new(move |_| timeline.with(|timeline| timeline.items.is_empty()))
    };
    let posts = StoredValue::new(timeline);
    view! {
        <Pending timeline=posts reload />
        {move || match (load.get(), is_empty.get()) {
            (Load::Failed(error), true) => view! { <ErrorState error retry=reload /> }.into_any(),
            (Load::Done, true) if key.get_value() == TimelineKey::Home => {
                from_chunk(nobody_followed, nothing_yet, |make| make())
            }
            (Load::Done, true) => view! { <Empty /> }.into_any(),
            (_, true) => view! { <PostSkeletons /> }.into_any(),
            (_, false) => view! { <Feed timeline=posts key /> }.into_any(),
        }}
    }
}

chunk!(member: nobody_followed -> fn() -> AnyView = || view! { <Suggestions /> }.into_any());

/// How many posts wait above; shows them.
#[component]
fn Pending(timeline: StoredValue<ArcRwSignal<Timeline>>, reload: Callback<()>) -> impl IntoView {
    let store = use_store();
    let signal = timeline.get_value();
    let waiting = {
        let signal = signal.clone();
        Memo::new(move |_| signal.with(Timeline::waiting))
    };
    let kept_at = Memo::new(move |_| signal.with(|timeline| timeline.kept_at));
    let show = move |_| {
        timeline.get_value().update(Timeline::show_pending);
        task::spawn(async {
            // What is new stands above what was read by the next frame, and is seen by the one after.
            task::next_frame().await;
            page::scroll_to_top();
            task::next_frame().await;
            page::focus_first(".feed article");
        });
    };
    view! {
        <div class="news-pill-place" role="status" aria-live="polite">
            <Show when=move || waiting.get() != 0>
                <button class="news-pill" type="button" on:click=show>
                    <Icon name="arrow-up" />
                    {move || texts::new_posts(waiting.get())}
                </button>
            </Show>
            {move || kept_at.get().map(|at| {
                let kept = move || texts::kept(&format::ago_since(at, store.now.get()));
                view! {
                    <p class="kept-pill">
                        <span>{kept}</span>
                        <button class="link-button" type="button" on:click=move |_| reload.run(())>
                            {texts::REFRESH}
                        </button>
                    </p>
                }
            })}
        </div>
    }
}

/// The posts, gaps between them, and the way to older ones.
#[component]
fn Feed(
    timeline: StoredValue<ArcRwSignal<Timeline>>,
    key: StoredValue<TimelineKey>,
) -> impl IntoView {
    let store = use_store();
    let signal = timeline.get_value();
    let busy = {
        let signal = signal.clone();
        Memo::new(move |_| signal.with(|timeline| timeline.older.is_loading()))
    };
    let revision = {
        let signal = signal.clone();
        Memo::new(move |_| signal.with(|timeline| timeline.revision))
    };
    // Of whom one mutes or blocks, the posts go at once.
    let hides = key.with_value(|key| key.leaves_out_hidden());
    let rows = Memo::new(move |_| {
        // Only asked for its value does a memo look.
        revision.get();
        let hidden = if hides { store.accounts.hidden() } else { Hidden::default() };
        signal.with_untracked(|timeline| {
            let items = timeline.items.iter();
            let seen = items.filter(|item| !is_hidden(store, &hidden, item));
            seen.map(row_of).collect::<Arc<[_]>>()
        })
    });
    let place = Place::List(key.with_value(filter_context));
    let make: MakeRow = Rc::new(move |index, row| {
        match timeline.with_value(|timeline| item_at(timeline, index, row)) {
            Some(Item::Post(id)) => view! { <PostCard id place /> }.into_any(),
            Some(gap) => view! { <Gap key gap /> }.into_any(),
            None => ().into_any(),
        }
    });
    let on_sight = key.with_value(|key| *key == TimelineKey::Home).then(|| {
        on_cleanup(move || store.reading.sight.set(None));
        Callback::new(move |sight: Range<usize>| {
            let posts: Vec<_> = rows.with_untracked(|rows| {
                let rows = rows.iter().enumerate().skip(sight.start).take(sight.len());
                // What stands above a gap does not go on below it.
                rows.map_while(|(index, row)| timeline.with_value(|it| item_at(it, index, *row)))
                    .collect::<Vec<_>>()
                    .rsplit(|item| matches!(item, Item::Gap(_)))
                    .next()
                    .into_iter()
                    .flatten()
                    .filter_map(Item::post)
                    .cloned()
                    .collect()
            });
            if let (Some(newest), Some(oldest)) = (posts.first().cloned(), posts.last().cloned()) {
                let sight = Some(Sight { newest, oldest });
                if store.reading.sight.with_untracked(|known| *known != sight) {
                    store.reading.sight.set(sight);
                }
            }
        })
    });
    view! {
        <VirtualList
            on_sight
            list=key.with_value(list_of)
            class="feed"
            row_class="feed__item"
            label=texts::LABEL
            busy
            rows
            make
        />
        <OlderPosts timeline key />
    }
}

/// A place where posts may be missing.
#[component]
fn Gap(key: StoredValue<TimelineKey>, gap: Item) -> impl IntoView {
    let store = use_store();
    let load = move |_| task::spawn(fill_gap::fill_gap(store, key.get_value(), gap.clone()));
    view! {
        <div class="feed__gap">
            <button class="button button--quiet" type="button" on:click=load>{texts::GAP}</button>
        </div>
    }
}

#[component]
fn OlderPosts(
    timeline: StoredValue<ArcRwSignal<Timeline>>,
    key: StoredValue<TimelineKey>,
) -> impl IntoView {
    let store = use_store();
    let signal = timeline.get_value();
    let complete = {
        let signal = signal.clone();
        Memo::new(move |_| signal.with(Timeline::is_complete))
    };
    let older = Memo::new(move |_| signal.with(|timeline| timeline.older.clone()));
    let load =
        Callback::new(move |()| task::spawn(load_timeline::load_older(store, key.get_value())));
    view! { <Older complete older load end=texts::END more=texts::OLDER /> }
}

#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="hands" large=true />
            </span>
            <h2 class="state__title">{texts::EMPTY_TITLE}</h2>
            <p class="state__text">{texts::EMPTY_OTHER}</p>
        </div>
    }
}

/// Which of one's own filters work in a timeline; `Unknown` where none is made for it.
fn filter_context(key: &TimelineKey) -> FilterContext {
    match key {
        TimelineKey::Home | TimelineKey::List(_) => FilterContext::Home,
        TimelineKey::Local
        | TimelineKey::Public
        | TimelineKey::Tag(_)
        | TimelineKey::TagMix(_)
        | TimelineKey::Cooperatives(_)
        | TimelineKey::Trends => FilterContext::Public,
        TimelineKey::Account(..) | TimelineKey::Pinned(_) => FilterContext::Account,
        TimelineKey::Search(_) | TimelineKey::Bookmarks | TimelineKey::Favourites => {
            FilterContext::Unknown
        }
    }
}

/// Whether an entry is a post, or a boost of a post, by someone who is hidden.
fn is_hidden(store: Store, hidden: &Hidden, item: &Item) -> bool {
    let Item::Post(id) = item else { return false };
    let by_hidden = |id: &StatusId| store.posts.author(id).is_some_and(|by| hidden.hides(&by));
    !hidden.is_empty()
        && (by_hidden(id) || store.posts.boosted(id).is_some_and(|boosted| by_hidden(&boosted)))
}

/// The number under which the heights of a timeline's rows are kept.
fn list_of(key: &TimelineKey) -> RowId {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    RowId(hasher.finish())
}

fn row_of(item: &Item) -> RowId {
    match item {
        Item::Post(id) => RowId::of(id.as_str()),
        Item::Gap(gap) => RowId(!RowId::of(gap.below.as_str()).0),
    }
}

/// The item of a row; where the rows have changed since, wherever it is now.
fn item_at(timeline: &ArcRwSignal<Timeline>, index: usize, row: RowId) -> Option<Item> {
    timeline.with_untracked(|timeline| {
        let here = timeline.items.get(index).filter(|item| row_of(item) == row);
        here.or_else(|| timeline.items.iter().find(|item| row_of(item) == row)).cloned()
    })
}
