//! The composer as a page, and what other programs share with it.

use leptos::prelude::*;
use mastodon::{ApiError, StatusId};

use super::{form::Composer, reply::Subject};
use crate::{
    actions::{
        edit_post, keep_drafts, navigate, share_files::share_files, share_text::share_text,
        upload_media,
    },
    browser::task,
    routes::Route,
    store::{DraftKey, use_store},
    texts::{composer as texts, drafts, shell::page},
    views::{
        parts::{ErrorState, Icon, PageHead, use_title},
        timeline::PostSkeletons,
    },
};

/// The composer of a new post as a page: the one written at last, or an empty one. A published post
/// is then seen on the home timeline.
#[component]
pub fn ComposePage() -> impl IntoView {
    let store = use_store();
    use_title(page::COMPOSE);
    let published = Callback::new(move |()| navigate::go_instead(store, Route::Home));
    view! {
        <PageHead title=page::COMPOSE back=Route::Home />
        {once_there(move || {
            let key = keep_drafts::newest_or_fresh(store);
            view! { <Composer key published /> }.into_any()
        })}
    }
}

/// The composer of one draft as a page.
#[component]
pub fn DraftPage(
    /// The draft's name.
    name: String,
) -> impl IntoView {
    let store = use_store();
    let key = DraftKey::from_name(&name);
    let title = match &key {
        None | Some(DraftKey::New(_)) => page::COMPOSE,
        Some(DraftKey::Reply(_)) => texts::REPLY_TITLE,
        Some(DraftKey::Quote(_)) => texts::QUOTE_TITLE,
        Some(DraftKey::Edit(_)) => texts::edit::TITLE,
    };
    use_title(title);
    let done = Callback::new(move |()| navigate::go_back(store, Route::Home));
    view! {
        <PageHead title back=Route::Drafts />
        {once_there(move || match key.clone() {
            None => view! { <Gone /> }.into_any(),
            Some(DraftKey::Edit(id)) => view! { <Version id done /> }.into_any(),
            Some(key) => view! { <Written key done /> }.into_any(),
        })}
    }
}

/// Takes what is shared into the draft of a new post, and shows its composer.
#[component]
pub fn SharePage(
    /// The text that is shared.
    text: String,
    /// Under which number files wait that are shared.
    files: Option<String>,
) -> impl IntoView {
    let store = use_store();
    once_there(move || {
        let Some(files) = files.clone() else {
            share_text(store, &text);
            navigate::go_instead(store, Route::Compose);
            return ().into_any();
        };
        let text = text.clone();
        task::spawn(async move {
            let (key, attachments) = share_files(store, &files, &text).await;
            for attachment in attachments {
                task::spawn(upload_media::upload(store, key.clone(), attachment));
            }
            let here = store.location.with_untracked(|location| location.route.clone());
            if matches!(here, Route::Share { .. }) {
                navigate::go_instead(store, Route::Compose);
            }
        });
        waits()
    })
}

/// Shows something as soon as the drafts that the device keeps are there.
fn once_there(show: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let are_there = use_store().drafts.are_there;
    let is_there = Memo::new(move |_| are_there.get());
    let view = move || {
        if is_there.get() { untrack(&show) } else { waits() }
    };
    view.into_any()
}

fn waits() -> AnyView {
    view! { <div class="late"><PostSkeletons /></div> }.into_any()
}

/// A draft, below the post that it answers or quotes.
#[component]
fn Written(key: DraftKey, done: Callback<()>) -> impl IntoView {
    let line = if key.quoted().is_some() { texts::QUOTED_OF } else { texts::REPLY_TO };
    let subject = key.parent().or(key.quoted()).cloned();
    view! {
        <div class="composer-page">{subject.map(|id| view! { <Subject id line /> })}</div>
        <Composer key published=done discarded=done />
    }
}

/// The new version of a post, once the post is there.
#[component]
fn Version(id: StatusId, done: Callback<()>) -> impl IntoView {
    let store = use_store();
    let key = DraftKey::Edit(id.clone());
    let is_begun = store.drafts.peek(&key).beginning.post.is_some();
    let problem = RwSignal::new(None::<ApiError>);
    let is_there = RwSignal::new(is_begun);
    let load = Callback::new(move |()| {
        let id = id.clone();
        problem.set(None);
        task::spawn(async move {
            match edit_post::load(store, &id).await {
                Ok(()) => {
                    is_there.try_set(true);
                }
                Err(error) => {
                    problem.try_set(Some(error));
                }
            }
        });
    });
    if !is_begun {
        load.run(());
    }
    move || match (is_there.get(), problem.get()) {
        (true, _) => {
            view! { <Composer key=key.clone() published=done discarded=done /> }.into_any()
        }
        (false, Some(error)) => view! { <ErrorState error retry=load /> }.into_any(),
        (false, None) => waits(),
    }
}

#[component]
fn Gone() -> impl IntoView {
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="edit" large=true />
            </span>
            <h2 class="state__title">{drafts::GONE_TITLE}</h2>
            <p class="state__text">{drafts::GONE}</p>
        </div>
    }
}
