//! The versions of a post, and what has changed from one to the next.

use leptos::prelude::*;
use mastodon::{
    ApiError, StatusId,
    endpoints::statuses::History,
    entities::{MediaAttachment, StatusEdit},
};

use super::overlays::open_while;
use crate::{
    actions::read_content::read_profile_html,
    browser::{format, task},
    content::{Passage, difference, plain_text},
    store::use_store,
    texts::{common, post as texts},
    views::parts::{Dialog, ErrorState, use_config},
};

/// A version of a post as it is shown.
struct Version {
    title: String,
    /// The warning against that of the version before.
    warning: Vec<Passage>,
    text: Vec<Passage>,
    /// What else has changed.
    notes: Vec<&'static str>,
}

/// Shows the versions of a post.
#[component]
pub(super) fn HistoryDialog(
    /// The post; `None` closes it.
    post: RwSignal<Option<StatusId>>,
) -> impl IntoView {
    let open = open_while(post);
    view! {
        <Dialog open title=texts::HISTORY>
            {move || post.get().map(|id| view! { <Versions id /> })}
        </Dialog>
    }
}

#[component]
fn Versions(id: StatusId) -> impl IntoView {
    let store = use_store();
    let config = StoredValue::new(use_config());
    let answer = RwSignal::new(None::<Result<Vec<StatusEdit>, ApiError>>);
    let load = Callback::new(move |()| {
        answer.set(None);
        let id = id.clone();
        task::spawn(async move {
            let versions = store.session.call(History { id }).await;
            // The dialog may be closed by now.
            let _ = answer.try_set(Some(versions));
        });
    });
    load.run(());
    let plain = move |edit: &StatusEdit| {
        config.with_value(|config| {
            plain_text(&read_profile_html(config, &edit.content, &edit.emojis))
        })
    };
    let list = move || match answer.get() {
        None => view! { <p role="status">{common::LOADING}</p> }.into_any(),
        Some(Err(error)) => view! { <ErrorState error retry=load /> }.into_any(),
        Some(Ok(edits)) => {
            versions(&edits, plain).into_iter().map(version_view).collect_view().into_any()
        }
    };
    view! { <div class="dialog__body history">{list}</div> }
}

fn version_view(version: Version) -> AnyView {
    let Version { title, warning, text, notes } = version;
    view! {
        <section class="history__version">
            <h3 class="history__title">{title}</h3>
            {(!warning.is_empty()).then(|| view! {
                <p class="history__warning">{texts::HISTORY_WARNING} " " {passages_view(warning)}</p>
            })}
            <p class="history__text">{passages_view(text)}</p>
            {notes.into_iter().map(|note| view! { <p class="history__note">{note}</p> }).collect_view()}
        </section>
    }
    .into_any()
}

fn passages_view(passages: Vec<Passage>) -> AnyView {
    let views = passages.into_iter().map(|passage| match passage {
        Passage::Same(text) => text.into_any(),
        // Screen readers do not all tell the elements themselves.
        Passage::Removed(text) => view! {
            <del><span class="visually-hidden">" " {texts::HISTORY_REMOVED} " "</span>{text}</del>
        }
        .into_any(),
        Passage::Added(text) => view! {
            <ins><span class="visually-hidden">" " {texts::HISTORY_ADDED} " "</span>{text}</ins>
        }
        .into_any(),
    });
    views.collect_view().into_any()
}

/// The versions, newest first; each against the one before.
fn versions(edits: &[StatusEdit], plain: impl Fn(&StatusEdit) -> String) -> Vec<Version> {
    let mut versions: Vec<Version> = Vec::with_capacity(edits.len());
    let mut before: Option<(&StatusEdit, String)> = None;
    for edit in edits {
        let text = plain(edit);
        let moment = format::moment(&edit.created_at);
        versions.push(match &before {
            None => Version {
                title: texts::first_version(&moment),
                warning: unchanged(&edit.spoiler_text),
                text: unchanged(&text),
                notes: Vec::new(),
            },
            Some((old, old_text)) => Version {
                title: texts::version(&moment),
                warning: difference(&old.spoiler_text, &edit.spoiler_text),
                text: difference(old_text, &text),
                notes: notes(old, edit),
            },
        });
        before = Some((edit, text));
    }
    versions.reverse();
    versions
}

fn unchanged(text: &str) -> Vec<Passage> {
    if text.is_empty() { Vec::new() } else { vec![Passage::Same(text.to_owned())] }
}

/// What has changed beside the words.
fn notes(old: &StatusEdit, new: &StatusEdit) -> Vec<&'static str> {
    let ids =
        |files: &[MediaAttachment]| files.iter().map(|file| file.id.clone()).collect::<Vec<_>>();
    let words = |files: &[MediaAttachment]| {
        files.iter().map(|file| file.description.clone().unwrap_or_default()).collect::<Vec<_>>()
    };
    let options = |edit: &StatusEdit| {
        let poll = edit.poll.as_ref();
        poll.map(|poll| poll.options.iter().map(|option| option.title.clone()).collect::<Vec<_>>())
    };
    let (before, after) = (&old.media_attachments, &new.media_attachments);
    let mut notes = Vec::new();
    if ids(before) != ids(after) {
        notes.push(texts::HISTORY_MEDIA);
    } else if words(before) != words(after) {
        notes.push(texts::HISTORY_DESCRIPTIONS);
    }
    if options(old) != options(new) {
        notes.push(texts::HISTORY_POLL);
    }
    if old.sensitive != new.sensitive {
        notes.push(if new.sensitive { texts::HISTORY_COVERED } else { texts::HISTORY_UNCOVERED });
    }
    notes
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn edit(value: serde_json::Value) -> StatusEdit {
        let mut edit = json!({ "created_at": "2026-01-01T00:00:00Z" });
        edit.as_object_mut().unwrap().extend(value.as_object().unwrap().clone());
        serde_json::from_value(edit).unwrap()
    }

    #[test]
    fn what_changed_beside_the_words_is_told() {
        let file =
            |id: &str, words: &str| json!({ "id": id, "type": "image", "description": words });
        let old = edit(json!({ "media_attachments": [file("1", "Bild")] }));
        assert!(notes(&old, &old).is_empty());
        let described =
            edit(json!({ "media_attachments": [file("1", "Ein Bild")], "sensitive": true }));
        assert_eq!(notes(&old, &described), [texts::HISTORY_DESCRIPTIONS, texts::HISTORY_COVERED]);
        let replaced = edit(json!({ "media_attachments": [file("2", "Bild")] }));
        assert_eq!(notes(&old, &replaced), [texts::HISTORY_MEDIA]);
        let asked = edit(json!({ "poll": { "options": [{ "title": "Ja" }] } }));
        assert_eq!(notes(&old, &asked), [texts::HISTORY_MEDIA, texts::HISTORY_POLL]);
    }
}
