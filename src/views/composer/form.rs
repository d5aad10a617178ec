//! The composer itself.

use leptos::{ev, prelude::*};

use super::{
    attachments::{Attachments, DescriptionDialog},
    desk::Desk,
    draft_line::{DiscardDialog, DraftLine},
    heeds::Heeds,
    language::{LanguageChoice, LanguageHint},
    markdown::Markdown,
    obstacle::Problem,
    parked::Parked,
    poll::PollEditor,
    quotes::QuoteChoice,
    reply::QuotedToo,
    schedule::ScheduleFields,
    text::{TextField, WarningField},
    thread::{FirstCounter, FirstIsPublished, Split, Thread},
    tools::Foot,
    visibility::VisibilityChoice,
};
use crate::{
    actions::upload_media,
    browser::{files, task},
    store::{DraftKey, use_store},
    views::parts::{Avatar, AvatarSize},
};

/// Writes a draft and publishes it. Text, choices and pictures are kept with every change.
#[component]
pub fn Composer(
    /// Which draft.
    key: DraftKey,
    /// Called when the draft is published.
    published: Callback<()>,
    /// Called when it is thrown away.
    #[prop(optional)]
    discarded: Option<Callback<()>>,
) -> impl IntoView {
    let store = use_store();
    task::spawn(upload_media::resume(store, key.clone()));
    // What found no network goes on as soon as there is one.
    let again = key.clone();
    Effect::new(move |before: Option<()>| {
        if store.drafts.wake.get() && before.is_some() {
            task::spawn(upload_media::resume(store, again.clone()));
        }
    });
    let desk = Desk::new(store, key, published);
    let asking = RwSignal::new(false);
    // Not while the first try is on its way, if it began here.
    let parked = Memo::new(move |before: Option<&bool>| {
        desk.is_queued() && (before != Some(&false) || !desk.is_busy())
    });
    view! {
        {move || if parked.get() {
            view! { <Parked desk /> }.into_any()
        } else {
            view! { <Form desk asking /> }.into_any()
        }}
        <DiscardDialog desk asking discarded />
    }
}

#[component]
fn Form(
    desk: Desk,
    /// Set to ask whether to throw the draft away.
    asking: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    let hovered = RwSignal::new(false);
    view! {
        <form
            class="composer"
            class=("composer--drop", hovered)
            on:submit=move |event| {
                event.prevent_default();
                desk.publish();
            }
            on:keydown=move |event| publish_by_keys(desk, &event)
            on:paste=move |event| paste(desk, &event)
            on:dragover=move |event| {
                if files::are_dragged(event.data_transfer().as_ref()) {
                    event.prevent_default();
                    hovered.set(true);
                }
            }
            on:dragleave=move |_| hovered.set(false)
            on:drop=move |event| drop_files(desk, &event)
            on:drop:capture=move |_| hovered.set(false)
        >
            <div class="composer__head">
                {move || store.me().map(|account| view! { <Avatar account size=AvatarSize::Small /> })}
                // Who may see a published post stays as it is.
                {desk.key().edited().is_none().then(|| view! { <VisibilityChoice desk /> })}
                <QuoteChoice desk />
                <LanguageChoice desk />
            </div>
            <QuotedToo desk />
            <WarningField desk />
            <FirstIsPublished desk />
            <TextField desk />
            <FirstCounter desk />
            <Split desk />
            <Markdown desk />
            <LanguageHint desk />
            <Attachments desk />
            <PollEditor desk />
            <Thread desk />
            <ScheduleFields desk />
            <Heeds desk />
            <Problem desk />
            <Foot desk />
            <DraftLine desk asking />
        </form>
        <DescriptionDialog desk />
    }
}

/// Ctrl or Cmd with Enter publishes from anywhere in the composer.
fn publish_by_keys(desk: Desk, event: &ev::KeyboardEvent) {
    if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing() {
        event.prevent_default();
        desk.publish();
    }
}

/// Pasted pictures are added; pasted text goes its own way, also where it brings a picture of
/// itself along, as office programs do.
pub(super) fn paste(desk: Desk, event: &ev::ClipboardEvent) {
    let data = event.clipboard_data();
    let has_text = data.as_ref().and_then(|data| data.get_data("text/plain").ok());
    if has_text.is_some_and(|text| !text.is_empty()) {
        return;
    }
    let chosen = files::carried(data);
    if !chosen.is_empty() {
        event.prevent_default();
        desk.add_files(chosen);
    }
}

/// Takes in dropped files.
pub(super) fn drop_files(desk: Desk, event: &ev::DragEvent) {
    let data = event.data_transfer();
    if files::are_dragged(data.as_ref()) {
        event.prevent_default();
        desk.add_files(files::carried(data));
    }
}
