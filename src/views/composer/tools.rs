//! The composer's foot: what can be added, how much room is left, and publishing.

use leptos::{html, prelude::*};

use super::{
    desk::Desk,
    emoji_picker::EmojiButton,
    poll::PollSwitch,
    schedule::{ScheduleSwitch, plan_words},
    thread::AddPost,
};
use crate::{
    actions::fit_media::{accepted_types, takes_recordings},
    browser::{files, page},
    texts::{composer as texts, planning},
    views::parts::Icon,
};

/// The composer's foot.
#[component]
pub(super) fn Foot(desk: Desk) -> impl IntoView {
    let busy = Memo::new(move |_| desk.is_busy());
    view! {
        <div class="composer__foot">
            <div class="composer__tools">
                <AddFiles desk />
                <PollSwitch desk />
                <WarningSwitch desk />
                <ScheduleSwitch desk />
                <AddPost desk />
                <EmojiButton choose=Callback::new(move |text: String| desk.insert(&text)) disabled=busy />
            </div>
            <Show when=move || desk.read(|draft| draft.more.is_empty())>
                <Counter desk />
            </Show>
            <button
                class="button button--primary"
                type="submit"
                aria-busy=move || busy.get().to_string()
            >
                {move || publish_words(desk)}
            </button>
        </div>
    }
}

/// What the button that publishes says.
fn publish_words(desk: Desk) -> String {
    let (posts, sent) = desk.read(|draft| (draft.more.len() + 1, draft.sent.len()));
    match (desk.is_busy(), desk.is_planned()) {
        (true, true) => planning::PLANNING.into(),
        (true, false) => texts::PUBLISHING.into(),
        (false, true) => plan_words(desk),
        (false, false) if sent >= posts => texts::thread::DONE.into(),
        (false, false) if sent > 0 => texts::thread::publish_rest(posts.saturating_sub(sent)),
        (false, false) if posts > 1 => texts::thread::publish(posts),
        (false, false) if desk.is_edit() => texts::edit::SAVE.into(),
        (false, false) => texts::PUBLISH.into(),
    }
}

/// Chooses files; on devices with a camera at hand, takes a photo.
#[component]
pub(super) fn AddFiles(desk: Desk) -> impl IntoView {
    let is_full = Memo::new(move |_| desk.read_files(<[_]>::len) >= desk.most_files());
    let has_poll = Memo::new(move |_| desk.place() == 0 && desk.read(|draft| draft.poll.is_some()));
    let off = Signal::derive(move || is_full.get() || has_poll.get() || desk.is_fixed());
    let takes = Memo::new(move |_| takes_recordings(&desk.media_limits().supported_mime_types));
    let name = Signal::derive(move || match takes.get() {
        true => texts::upload::ADD_ANY,
        false => texts::upload::ADD,
    });
    let accept = Signal::derive(move || accepted_types(&desk.media_limits().supported_mime_types));
    view! {
        <FileButton desk name icon="image" accept off />
        {page::has_touch().then(|| view! {
            <FileButton
                desk
                name=texts::upload::CAMERA
                icon="camera"
                accept="image/*".to_owned()
                off
                camera=true
            />
        })}
    }
}

/// A button that opens the system's choice of files, or its camera.
#[component]
fn FileButton(
    desk: Desk,
    #[prop(into)] name: Signal<&'static str>,
    icon: &'static str,
    #[prop(into)] accept: Signal<String>,
    off: Signal<bool>,
    #[prop(optional)] camera: bool,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    view! {
        <input
            type="file"
            name="file"
            multiple=!camera
            capture=camera.then_some("environment")
            hidden
            node_ref=input
            accept=move || accept.get()
            on:change=move |_| {
                if let Some(input) = input.get_untracked() {
                    desk.add_files(files::chosen(&input));
                }
            }
        />
        <button
            class="icon-button"
            type="button"
            aria-label=move || name.get()
            title=move || name.get()
            disabled=move || off.get()
            on:click=move |_| {
                if let Some(input) = input.get_untracked() {
                    input.click();
                }
            }
        >
            <Icon name=icon />
        </button>
    }
}

/// Switches the content warning on and off.
#[component]
fn WarningSwitch(desk: Desk) -> impl IntoView {
    let is_on = Memo::new(move |_| desk.read(|draft| draft.warning.is_some()));
    view! {
        <button
            class="icon-button"
            type="button"
            aria-label=texts::WARNING
            title=texts::WARNING
            aria-pressed=move || is_on.get().to_string()
            on:click=move |_| desk.change(|draft| {
                draft.warning = if draft.warning.is_some() { None } else { Some(String::new()) };
            })
        >
            <Icon name="warning" />
        </button>
    }
}

/// How many characters are free; spoken only near the limit.
#[component]
pub(super) fn Counter(desk: Desk) -> impl IntoView {
    let nearing = Memo::new(move |_| texts::nearing(desk.left()));
    view! {
        <span class="composer__counter" class=("composer__counter--over", move || desk.left() < 0)>
            <span aria-hidden="true">{move || desk.left()}</span>
            <span class="visually-hidden">{move || texts::left(desk.left())}</span>
        </span>
        <span class="visually-hidden" role="status">{move || nearing.get()}</span>
    }
}
