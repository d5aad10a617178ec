//! The page of a post: what it answers, the post itself, what answers it.

mod rows;

use leptos::prelude::*;
use mastodon::{ApiError, StatusId};

use self::rows::{Fold, Row, rows};
use crate::{
    actions::{load_thread::load_thread, read_content::read_content},
    browser::{page, task},
    content::excerpt,
    routes::{Arrival, Route},
    store::{Load, Part, Remote, Store, Thread, use_store},
    texts::{common, thread as texts},
    views::{
        parts::{ErrorState, Icon, PageHead, use_config, use_title},
        post::{Place, PostCard},
        timeline::PostSkeletons,
    },
};

/// How many characters of the post stand in the title of the browser's tab.
const TITLE_LENGTH: usize = 60;

/// The page of a post.
#[component]
pub fn StatusPage(
    /// The handle in the address.
    acct: String,
    /// The post, or the boost of one.
    id: StatusId,
) -> impl IntoView {
    let store = use_store();
    let thread = store.threads.signal(&id);
    let id = StoredValue::new(id);
    let reload = Callback::new(move |()| task::spawn(load_thread(store, id.get_value())));
    reload.run(());
    let thread = Memo::new(move |_| thread.get());
    // Posts come and go together with the thread, which is tracked.
    let known = move || thread.with(|_| id.with_value(|id| store.posts.knows(id)));
    name_tab(store, thread, id);
    keep_subject_in_view(store, thread);
    view! {
        <PageHead title=texts::TITLE.to_owned() back=Route::profile(acct) />
        {move || match (known(), thread.with(|thread| thread.load.clone())) {
            (true, _) => view! { <Conversation thread id reload /> }.into_any(),
            (false, Load::Failed(error)) => view! { <ErrorState error retry=reload /> }.into_any(),
            (false, Load::Done) => {
                view! { <ErrorState error=ApiError::Gone retry=reload /> }.into_any()
            }
            (false, _) => view! { <PostSkeletons /> }.into_any(),
        }}
    }
}

/// The posts of the thread, and how its loading stands.
#[component]
fn Conversation(
    thread: Memo<Thread>,
    id: StoredValue<StatusId>,
    reload: Callback<()>,
) -> impl IntoView {
    let store = use_store();
    let signal = id.with_value(|id| store.threads.signal(id));
    let listed = move || thread.with(|thread| id.with_value(|id| rows(store, thread, id)));
    let standing = Memo::new(move |_| {
        thread.with(|thread| (thread.load.clone(), thread.descendants.is_empty()))
    });
    view! {
        <div class="thread" role="group" aria-label=texts::LABEL>
            <For each=listed key=Row::clone let:row>
                {row_view(store, row)}
            </For>
        </div>
        <RemoteReplies thread signal=StoredValue::new(signal) />
        {move || match standing.get() {
            (Load::Failed(_), _) => view! { <ContextFailed reload /> }.into_any(),
            (Load::Done, true) => view! { <p class="feed__end">{texts::NO_REPLIES}</p> }.into_any(),
            (Load::Done, false) => ().into_any(),
            _ => view! { <p class="feed__more" role="status">{common::LOADING}</p> }.into_any(),
        }}
    }
}

/// A row of the thread.
fn row_view(store: Store, row: Row) -> AnyView {
    match row {
        Row::Post { id, place, joined } => view! {
            <div
                class="thread__item"
                class=("thread__item--line", joined)
                class=("thread__item--part", matches!(place, Place::Part { .. }))
            >
                <PostCard id place />
            </div>
        }
        .into_any(),
        Row::Missing { deleted, .. } => {
            let words = if deleted { texts::PARENT_DELETED } else { texts::PARENT_HIDDEN };
            view! { <p class="thread__note">{words}</p> }.into_any()
        }
        Row::Answers => view! { <h2 class="thread__answers">{texts::ANSWERS}</h2> }.into_any(),
        Row::Folded { first, count, fold } => {
            let words = match fold {
                Fold::Above => texts::unfold_above(count),
                Fold::Branch | Fold::Branches => texts::unfold(count),
            };
            let unfold = move |_| store.opened.choice(&first, Part::Branch).set(Some(true));
            view! {
                <p class="thread__note">
                    <button class="link-button" type="button" on:click=unfold>{words}</button>
                </p>
            }
            .into_any()
        }
    }
}

/// That answers are fetched from other servers, and those that came.
#[component]
fn RemoteReplies(thread: Memo<Thread>, signal: StoredValue<ArcRwSignal<Thread>>) -> impl IntoView {
    let state = Memo::new(move |_| {
        thread.with(|thread| match &thread.remote {
            Remote::Fetching(count) => (true, *count),
            _ => (false, thread.count_found() as u64),
        })
    });
    let show = move |_| signal.with_value(|signal| signal.update(Thread::show_found));
    let view = move || {
        match state.get() {
        (true, 0) => view! { <p class="thread__note">{texts::FETCHING}</p> }.into_any(),
        (true, count) => view! { <p class="thread__note">{texts::fetched(count)}</p> }.into_any(),
        (false, 0) => ().into_any(),
        (false, count) => view! {
            <p class="feed__more">
                <button class="button" type="button" on:click=show>{texts::show_fetched(count)}</button>
            </p>
        }
        .into_any(),
    }
    };
    view! { <div role="status">{view}</div> }
}

/// The post is here, but not all that stands around it.
#[component]
fn ContextFailed(reload: Callback<()>) -> impl IntoView {
    view! {
        <div class="feed__note" role="alert">
            <div class="notice notice--warning">
                <Icon name="warning" />
                <div class="notice__body">
                    <p>{texts::CONTEXT_FAILED}</p>
                    <button
                        class="button button--small"
                        type="button"
                        on:click=move |_| reload.run(())
                    >
                        {common::RETRY}
                    </button>
                </div>
            </div>
        </div>
    }
}

/// Names the browser's tab by the post's author and beginning; by its warning, where it has one.
fn name_tab(store: Store, thread: Memo<Thread>, id: StoredValue<StatusId>) {
    let config = use_config();
    use_title(Signal::derive(move || {
        thread.track();
        let id = id.with_value(|id| store.posts.boosted(id).unwrap_or_else(|| id.clone()));
        let Some(post) = store.posts.signal(&id) else { return texts::TITLE.to_owned() };
        post.with(|post| {
            let warning = post.spoiler_text.trim();
            let beginning = if warning.is_empty() {
                excerpt(&read_content(store, &config, post).nodes, TITLE_LENGTH)
            } else {
                warning.to_owned()
            };
            texts::title(post.account.name(), &beginning)
        })
    }));
}

/// Keeps the post itself in view when what it answers comes above it; once, and not where one has
/// come back to where one was.
fn keep_subject_in_view(store: Store, thread: Memo<Thread>) {
    let returned = store
        .location
        .with_untracked(|location| matches!(location.arrival, Arrival::Returned { .. }));
    let above = Memo::new(move |_| thread.with(|thread| !thread.ancestors.is_empty()));
    Effect::new(move |done: Option<bool>| {
        let done = done.unwrap_or(returned);
        if done || !above.get() {
            return done;
        }
        task::spawn(async {
            // The first frame shows the posts, and takes a page that was just opened to its top.
            task::next_frame().await;
            task::next_frame().await;
            page::scroll_to_first(".post--focused");
        });
        true
    });
}
