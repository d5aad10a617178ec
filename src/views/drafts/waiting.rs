//! An entry of the outbox: how it stands, and what can be done about it.

use leptos::prelude::*;
use mastodon::ApiError;

use crate::{
    actions::outbox::{self, Stopped},
    browser::task,
    store::{AttachmentKind, Draft, DraftKey, Publishing, Upload, use_store},
    texts::drafts as texts,
    views::parts::Icon,
};

/// How many characters of a draft are shown.
const EXCERPT: usize = 160;

/// How an entry of the outbox stands, with the ways to hurry and to stop it.
#[component]
pub fn Waiting(
    /// Which.
    key: DraftKey,
) -> impl IntoView {
    let store = use_store();
    let publishing = RwSignal::from(store.drafts.publishing(&key));
    let draft = RwSignal::from(store.drafts.signal(&key));
    let key = StoredValue::new(key);
    let state = Memo::new(move |_| match publishing.get() {
        Publishing::Busy => texts::STATE_BUSY,
        Publishing::Uploading => draft.with(uploading),
        Publishing::Waiting(error) => texts::state(&error),
        Publishing::Failed(ApiError::SignedOut { .. })
        | Publishing::Idle
        | Publishing::FileMissing
        | Publishing::Outdated
        | Publishing::Arrived(_) => texts::STATE_IDLE,
        Publishing::Failed(error) => texts::state(&error),
    });
    let is_uploading = Memo::new(move |_| publishing.get() == Publishing::Uploading);
    let stop = move |_| {
        task::spawn(async move {
            match outbox::stop(store, key.get_value()).await {
                Stopped::Draft => store.toasts.done(texts::STOPPED),
                Stopped::Unclear => store.toasts.done(texts::STOPPED_UNCLEAR),
                Stopped::TooLate => store.toasts.done(texts::TOO_LATE),
                Stopped::Published => {}
            }
        });
    };
    view! {
        <p class="drafts__state" role="status">
            <Icon name="send" small=true />
            <span>{move || state.get()}</span>
        </p>
        <Show when=move || is_uploading.get()>
            <progress
                class="progress"
                max="100"
                value=move || draft.with(percent).to_string()
                aria-label=move || state.get()
            ></progress>
        </Show>
        <div class="button-row">
            <button
                class="button button--small"
                type="button"
                disabled=move || publishing.with(Publishing::is_underway)
                on:click=move |_| store.drafts.wake.set(true)
            >
                {texts::TRY_NOW}
            </button>
            <button
                class="button button--small"
                type="button"
                disabled=move || publishing.get() == Publishing::Busy
                on:click=stop
            >
                {texts::STOP}
            </button>
        </div>
    }
}

/// What is said while the files of a draft are on their way.
fn uploading(draft: &Draft) -> &'static str {
    match draft.all_attachments().all(|it| it.kind == AttachmentKind::Picture) {
        true => texts::STATE_PICTURES,
        false => texts::STATE_FILES,
    }
}

/// How far the files of a draft are, from 0 to 100.
fn percent(draft: &Draft) -> u32 {
    let done = draft.all_attachments().map(|it| match it.upload {
        Upload::Sending(percent) => percent.into(),
        Upload::Processing(_) | Upload::Ready { .. } => 100,
        Upload::Waiting(_) | Upload::Failed(_) => 0,
    });
    let (sum, count) = done.fold((0_u32, 0), |(sum, count), done: u32| (sum + done, count + 1));
    sum / count.max(1)
}

/// The first words of a draft.
pub fn words_of(draft: &Draft) -> String {
    let begun = draft.beginning.text.trim();
    let own = draft.text.trim();
    let own = own.strip_prefix(begun).map_or(own, str::trim_start);
    let options = || draft.poll.iter().flat_map(|poll| poll.options.iter().map(String::as_str));
    let further = || draft.more.iter().map(|part| part.text.as_str());
    let pictures = || draft.attachments.iter().map(|it| it.description.as_str());
    let words = std::iter::once(own)
        .chain(draft.warning.as_deref())
        .chain(further())
        .chain(options())
        .chain(pictures())
        .map(str::trim)
        .find(|words| !words.is_empty())
        .unwrap_or(texts::NO_WORDS);
    match words.char_indices().nth(EXCERPT) {
        Some((end, _)) => [&words[..end], "…"].concat(),
        None => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Attachment, Beginning};

    #[test]
    fn how_far_the_files_are_is_told_together() {
        let at = |key, upload| Attachment { upload, ..Attachment::new(key, "Dorf.png") };
        let mut draft = Draft::default();
        assert_eq!(percent(&draft), 0);
        draft.attachments = vec![at(1, Upload::Sending(20)), at(2, Upload::Waiting("".into()))];
        assert_eq!((percent(&draft), uploading(&draft)), (10, texts::STATE_PICTURES));
        draft.attachments.push(at(3, Upload::Processing(mastodon::MediaId::new("3"))));
        draft.attachments[2].kind = AttachmentKind::Video;
        assert_eq!((percent(&draft), uploading(&draft)), (40, texts::STATE_FILES));
    }

    #[test]
    fn the_first_words_are_ones_own() {
        let beginning = Beginning { text: "@anna ".into(), ..Beginning::default() };
        let reply = Draft { text: "@anna Danke!".into(), beginning, ..Draft::default() };
        assert_eq!(words_of(&reply), "Danke!");
        let warned = Draft { warning: Some("Essen".into()), ..Draft::default() };
        assert_eq!(words_of(&warned), "Essen");
        assert_eq!(words_of(&Draft::default()), texts::NO_WORDS);
        let long = Draft { text: "ä".repeat(500), ..Draft::default() };
        assert_eq!(words_of(&long).chars().count(), EXCERPT + 1);
    }
}
