//! The page on which an archive is chosen and read.

use std::sync::Arc;

use leptos::{html, prelude::*};

use super::{desk::Desk, found::Found};
use crate::{
    actions::read_archive::{Archive, ArchiveProblem, read_archive},
    browser::{files, task},
    routes::Route,
    texts::archive as texts,
    views::parts::{Icon, PageHead, use_title},
};

/// How far the reading is.
#[derive(Clone, Debug, Default)]
enum Reading {
    /// Nothing was chosen.
    #[default]
    Nothing,
    /// Per cent, 0 to 100.
    On(u8),
    Done(Arc<Archive>),
    Failed(ArchiveProblem),
}

/// Reads an archive in the browser, and takes over what is chosen of it.
#[component]
pub fn ArchivePage() -> impl IntoView {
    use_title(texts::TITLE);
    let reading = RwSignal::new(Reading::default());
    view! {
        <PageHead title=texts::TITLE back=Route::Settings />
        <div class="archive">
            <p>{texts::TEXT}</p>
            <Chooser reading />
            {move || match reading.get() {
                Reading::Nothing => view! { <p class="field__hint">{texts::HOW}</p> }.into_any(),
                Reading::On(percent) => view! {
                    <p role="status">{texts::READING}</p>
                    <progress
                        class="progress"
                        max="100"
                        value=percent.to_string()
                        aria-label=texts::READING
                    ></progress>
                }.into_any(),
                Reading::Done(archive) => {
                    view! { <Found desk=Desk::new(archive) /> }.into_any()
                }
                Reading::Failed(problem) => view! {
                    <div class="notice notice--warning" role="alert">
                        <Icon name="warning" />
                        <div class="notice__body"><p>{words(problem)}</p></div>
                    </div>
                }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Chooser(reading: RwSignal<Reading>) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let is_first = move || reading.with(|reading| matches!(reading, Reading::Nothing));
    let is_on = move || reading.with(|reading| matches!(reading, Reading::On(_)));
    let choose = move |_| {
        let Some(file) = input.get_untracked().and_then(|input| files::chosen(&input).pop()) else {
            return;
        };
        reading.set(Reading::On(0));
        task::spawn(async move {
            let progress = move |percent| {
                let is_news = reading.try_with_untracked(
                    |reading| matches!(reading, Reading::On(told) if *told != percent),
                );
                if is_news == Some(true) {
                    reading.set(Reading::On(percent));
                }
            };
            let read = match read_archive(file.file, progress).await {
                Ok(archive) => Reading::Done(Arc::new(archive)),
                Err(problem) => {
                    files::forget(file.file);
                    Reading::Failed(problem)
                }
            };
            // The page may have been left meanwhile.
            if reading.try_set(read).is_some() {
                files::forget(file.file);
            }
        });
    };
    view! {
        <input
            type="file"
            hidden
            aria-label=texts::CHOOSE
            accept=".zip,.js,application/zip"
            node_ref=input
            on:change=choose
        />
        <p>
            <button
                class="button"
                class=("button--primary", is_first)
                type="button"
                disabled=is_on
                on:click=move |_| {
                    if let Some(input) = input.get_untracked() {
                        input.click();
                    }
                }
            >
                {move || if is_first() { texts::CHOOSE } else { texts::CHOOSE_OTHER }}
            </button>
        </p>
    }
}

fn words(problem: ArchiveProblem) -> &'static str {
    match problem {
        ArchiveProblem::Other => texts::OTHER,
        ArchiveProblem::Broken => texts::BROKEN,
        ArchiveProblem::NoPosts => texts::NO_POSTS,
    }
}
