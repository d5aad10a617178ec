//! Parts of the program that are loaded when they are needed first.
//!
//! `cargo xtask dist` compiles with `--cfg chunks`: what only a chunk reaches is moved into a wasm
//! file of its own then ([wasm_split_helpers]). Without it, as in development, everything lies in
//! one file, and "loading" ends at once.
//!
//! [wasm_split_helpers]: https://docs.rs/wasm_split_helpers

use std::{future::Future, pin::Pin};

use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;

use super::{parts::Icon, timeline::PostSkeletons};
use crate::{
    browser::{page, task},
    texts::{common, errors},
};

/// The chunks are few, since each group of them that shares something has a further file for it:
/// `beside` (what runs beside the pages), `reading` (what a link leads to), `member` (what needs a
/// login), `joining` (forms and what few open), `people` (lists of accounts and what one does about
/// them), `finding` (search, trends, lists), `planning` (posts for later), `passing` (what comes from
/// elsewhere), `directory`, `landing`, and two that are small or seldom wanted: `emoji` (choosing
/// one) and `markdown` (its preview).
///
/// Declares a function of a chunk: an async function that loads the chunk and tells that function.
/// `chunk!(member: compose -> fn() -> AnyView = || …);` makes `compose()` of the chunk `member`.
macro_rules! chunk {
    ($(#[$doc:meta])* $chunk:ident: $name:ident -> $function:ty = $value:expr) => {
        $(#[$doc])*
        // What the macro writes is the border between two wasm files.
        #[cfg(chunks)]
        #[allow(unsafe_code)]
        #[wasm_split_helpers::wasm_split($chunk, fallible)]
        pub(crate) fn $name() -> Result<$function, wasm_split_helpers::SplitLoaderError> {
            Ok($value)
        }
        $(#[$doc])*
        #[cfg(not(chunks))]
        pub(crate) async fn $name() -> Result<$function, wasm_split_helpers::SplitLoaderError> {
            Ok($value)
        }
    };
}
pub(crate) use chunk;

/// How loading a chunk ended; a function within it cannot be called before.
type Outcome<Function> = Option<Result<Function, SplitLoaderError>>;

/// A chunk on its way. Boxed, like all here that differs from chunk to chunk: there is one copy of
/// the code then, and not one for each.
type Loading<Function> = Pin<Box<dyn Future<Output = Result<Function, SplitLoaderError>>>>;

/// What a chunk's function makes, as soon as the chunk is there.
pub fn from_chunk<Function, Loads>(
    load: fn() -> Loads,
    waiting: fn() -> AnyView,
    make: impl Fn(Function) -> AnyView + Send + 'static,
) -> AnyView
where
    Function: Copy + 'static,
    Loads: Future<Output = Result<Function, SplitLoaderError>> + 'static,
{
    from_boxed(Box::new(move || Box::pin(load())), waiting, Box::new(make))
}

fn from_boxed<Function: Copy + 'static>(
    load: Box<dyn Fn() -> Loading<Function>>,
    waiting: fn() -> AnyView,
    make: Box<dyn Fn(Function) -> AnyView + Send>,
) -> AnyView {
    let outcome = RwSignal::new_local(None);
    start(load(), outcome);
    let load = StoredValue::new_local(load);
    let again = Callback::new(move |()| {
        outcome.set(None);
        load.with_value(|load| start(load(), outcome));
    });
    let view = move || {
        outcome.with(|outcome| match outcome {
            None => waiting(),
            Some(Ok(function)) => untrack(|| make(*function)),
            Some(Err(_)) => view! { <NotLoaded again /> }.into_any(),
        })
    };
    view.into_any()
}

/// What a page shows while its chunk is on the way; on a fast line it is never seen.
pub fn page_waits() -> AnyView {
    view! { <div class="late"><PostSkeletons /></div> }.into_any()
}

/// What shows nothing while its chunk is on the way.
pub fn nothing_yet() -> AnyView {
    ().into_any()
}

/// Loads a chunk ahead of its use; a failure is told when it is used.
pub fn prefetch<Function: 'static, Loads>(load: fn() -> Loads)
where
    Loads: Future<Output = Result<Function, SplitLoaderError>> + 'static,
{
    let loading: Loading<Function> = Box::pin(load());
    task::spawn(async move {
        let _ = loading.await;
    });
}

fn start<Function: 'static>(
    loading: Loading<Function>,
    outcome: RwSignal<Outcome<Function>, LocalStorage>,
) {
    task::spawn(async move {
        let loaded = loading.await;
        // The page may have been left meanwhile, and its signal with it.
        let _ = outcome.try_set(Some(loaded));
    });
}

/// A chunk did not come: no network, or a newer version of the app has replaced it on the server.
#[component]
fn NotLoaded(again: Callback<()>) -> impl IntoView {
    view! {
        <div class="state state--error" role="alert">
            <span class="state__icon">
                <Icon name="warning" large=true />
            </span>
            <h2 class="state__title">{errors::CHUNK_TITLE}</h2>
            <p class="state__text">{errors::CHUNK_TEXT}</p>
            <div class="button-row">
                <button class="button" type="button" on:click=move |_| again.run(())>
                    {common::RETRY}
                </button>
                <button class="button button--quiet" type="button" on:click=move |_| page::reload()>
                    {errors::RELOAD}
                </button>
            </div>
        </div>
    }
}
