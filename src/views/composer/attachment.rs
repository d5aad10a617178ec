//! A file of a draft: its description, its place, and how its upload stands.

use leptos::{ev, prelude::*};

use super::{desk::Desk, focal_point::FocalPoint};
use crate::{
    store::{Attachment, AttachmentKind, Upload},
    texts::composer::upload as texts,
    views::parts::Icon,
};

/// What the parts of a card share.
#[derive(Clone, Copy)]
struct Card {
    desk: Desk,
    attachment: u32,
    name: StoredValue<String>,
    kind: AttachmentKind,
    /// Whether the point that matters is being chosen.
    focusing: RwSignal<bool>,
}

/// A file of a draft.
#[component]
pub(super) fn AttachmentCard(
    desk: Desk,
    /// Its key within the draft.
    attachment: u32,
    /// The files of the list, in order.
    #[prop(into)]
    list: Signal<Vec<u32>>,
    /// Tells what was done, for those who do not see it.
    said: RwSignal<String>,
) -> impl IntoView {
    let (name, kind) = untrack(|| {
        desk.read(|draft| draft.attachment(attachment).map(|it| (it.name.clone(), it.kind)))
    })
    .unwrap_or_default();
    let name = StoredValue::new(name);
    let card = Card { desk, attachment, name, kind, focusing: RwSignal::new(false) };
    let upload = Memo::new(move |_| card.read(|it| it.upload.clone()));
    let failed = move || upload.with(|upload| matches!(upload, Some(Upload::Failed(_))));
    let hovered = RwSignal::new(false);
    view! {
        <li
            class="composer__file"
            class=("composer__file--failed", failed)
            class=("composer__file--aim", hovered)
            on:dragover=move |event| {
                if desk.is_moving() {
                    event.prevent_default();
                    event.stop_propagation();
                    hovered.set(true);
                }
            }
            on:dragleave=move |_| hovered.set(false)
            on:drop=move |event: ev::DragEvent| {
                hovered.set(false);
                if desk.is_moving() {
                    event.prevent_default();
                    event.stop_propagation();
                    desk.drop_before(attachment, list);
                }
            }
        >
            <Thumb card />
            <div class="composer__file-body">
                <Description card />
                <div role="status">{move || upload.get().map(|upload| state(card, upload))}</div>
                <Tools card list said upload=upload.into() />
                <Show when=move || card.focusing.get()>
                    {preview_view(card)}
                </Show>
            </div>
            <button
                class="icon-button composer__remove"
                type="button"
                aria-label=name.with_value(|name| texts::remove(name))
                disabled=move || desk.is_busy()
                on:click=move |_| desk.remove(attachment)
            >
                <Icon name="close" />
            </button>
        </li>
    }
}

impl Card {
    /// Reads something of the file, tracked.
    fn read<T>(self, read: impl FnOnce(&Attachment) -> T) -> Option<T> {
        self.desk.read(|draft| draft.attachment(self.attachment).map(read))
    }
}

/// A small picture of the file, by which it can be dragged to another place.
#[component]
fn Thumb(card: Card) -> impl IntoView {
    let preview = Memo::new(move |_| card.read(preview).flatten());
    let icon = match card.kind {
        AttachmentKind::Picture => "image",
        AttachmentKind::Video => "film",
        AttachmentKind::Sound => "sound",
    };
    let focus = move || card.read(|it| it.focus).flatten().unwrap_or_default();
    let percent = |part: f32| [((part + 1.0) * 50.0).round().to_string().as_str(), "%"].concat();
    view! {
        <span
            class="composer__thumb"
            draggable="true"
            on:dragstart=move |event: ev::DragEvent| {
                if let Some(data) = event.data_transfer() {
                    // Firefox drags nothing that carries nothing.
                    let _ = data.set_data("text/plain", "");
                    data.set_effect_allowed("move");
                }
                card.desk.moves(Some(card.attachment));
            }
            on:dragend=move |_| card.desk.moves(None)
        >
            {move || match preview.get() {
                Some(source) => view! {
                    <img
                        src=source
                        alt=""
                        draggable="false"
                        style:--focus-x=move || percent(focus().0)
                        style:--focus-y=move || percent(-focus().1)
                    />
                }.into_any(),
                None => view! { <Icon name=icon large=true /> }.into_any(),
            }}
        </span>
    }
}

#[component]
fn Description(card: Card) -> impl IntoView {
    let Card { desk, attachment, name, .. } = card;
    let id = format!("description-{}-{attachment}", desk.key().name());
    let room = [&id, "-room"].concat();
    let text = move || card.read(|it| it.description.clone()).unwrap_or_default();
    let limit = move || desk.media_limits().description_limit;
    let left = Memo::new(move |_| {
        let written = card.read(|it| it.description.chars().count()).unwrap_or_default();
        i64::from(limit()) - i64::try_from(written).unwrap_or(i64::MAX)
    });
    let (label, placeholder) = match card.kind {
        AttachmentKind::Picture => (texts::DESCRIPTION, texts::DESCRIPTION_PLACEHOLDER),
        AttachmentKind::Video => (texts::VIDEO_DESCRIPTION, texts::VIDEO_PLACEHOLDER),
        AttachmentKind::Sound => (texts::SOUND_DESCRIPTION, texts::SOUND_PLACEHOLDER),
    };
    view! {
        <label class="field__label" for=id.clone()>
            {label}
            <span class="visually-hidden">": " {name.get_value()}</span>
        </label>
        <textarea
            class="field__textarea composer__description"
            id=id
            dir="auto"
            rows="2"
            maxlength=move || limit().to_string()
            placeholder=placeholder
            lang=move || desk.language()
            aria-describedby=room.clone()
            readonly=move || desk.is_busy()
            prop:value=text
            on:input=move |event| desk.describe(attachment, event_target_value(&event))
        ></textarea>
        <p class="composer__room" id=room>
            <span aria-hidden="true">{move || left.get()}</span>
            <span class="visually-hidden">{move || texts::description_left(left.get())}</span>
        </p>
    }
}

/// The point that matters, and the place in the list.
#[component]
fn Tools(
    card: Card,
    list: Signal<Vec<u32>>,
    said: RwSignal<String>,
    upload: Signal<Option<Upload>>,
) -> impl IntoView {
    let Card { desk, attachment, name, focusing, .. } = card;
    let is_ready = move || upload.with(|upload| matches!(upload, Some(Upload::Ready { .. })));
    let has_focus = move || card.kind == AttachmentKind::Picture && is_ready();
    let place = Memo::new(move |_| list.with(|list| list.iter().position(|it| *it == attachment)));
    let count = Memo::new(move |_| list.with(Vec::len));
    let go = move |places: isize| {
        desk.move_by(attachment, places);
        let place = place.get_untracked().map_or(1, |place| place + 1);
        said.set(name.with_value(|name| texts::moved(name, place, count.get_untracked())));
    };
    view! {
        <div class="composer__file-tools">
            <Show when=has_focus>
                <button
                    class="button button--small button--quiet"
                    type="button"
                    aria-expanded=move || focusing.get().to_string()
                    disabled=move || desk.is_busy()
                    on:click=move |_| focusing.update(|open| *open = !*open)
                >
                    <Icon name="focus" small=true />
                    {texts::FOCUS}
                </button>
            </Show>
            <Show when=move || { count.get() > 1 }>
                <button
                    class="icon-button icon-button--small composer__forward"
                    type="button"
                    aria-label=name.with_value(|name| texts::forward(name))
                    aria-disabled=move || (place.get() == Some(0) || desk.is_busy()).to_string()
                    on:click=move |_| go(-1)
                >
                    <Icon name="chevron" />
                </button>
                <button
                    class="icon-button icon-button--small"
                    type="button"
                    aria-label=name.with_value(|name| texts::back(name))
                    aria-disabled=move || {
                        (place.get().is_some_and(|place| place + 1 == count.get()) || desk.is_busy())
                            .to_string()
                    }
                    on:click=move |_| go(1)
                >
                    <Icon name="chevron" />
                </button>
            </Show>
        </div>
    }
}

/// The picture on which the point that matters is chosen.
fn preview_view(card: Card) -> AnyView {
    let Some(source) = untrack(|| card.read(preview)).flatten() else { return ().into_any() };
    let point = Signal::derive(move || card.read(|it| it.focus).flatten().unwrap_or_default());
    let set = Callback::new(move |point| card.desk.focus(card.attachment, point));
    view! { <FocalPoint source point set /> }.into_any()
}

/// How an upload stands.
fn state(card: Card, upload: Upload) -> AnyView {
    let name = card.name;
    match upload {
        Upload::Sending(percent) => {
            let label = name.with_value(|name| texts::progress(name));
            view! {
                <progress class="progress" max="100" value=percent.to_string() aria-label=label></progress>
            }
            .into_any()
        }
        Upload::Processing(_) => {
            let label = name.with_value(|name| texts::progress(name));
            view! {
                <progress class="progress" aria-label=label></progress>
                <p class="field__hint">{texts::PROCESSING}</p>
            }
            .into_any()
        }
        Upload::Ready { .. } => view! { <p class="visually-hidden">{texts::READY}</p> }.into_any(),
        Upload::Waiting(why) => view! {
            <p class="field__hint">{why} " " {texts::GOES_WITH_POST}</p>
            {retry(card)}
        }
        .into_any(),
        Upload::Failed(why) => view! {
            <p class="field__error">
                <Icon name="warning" small=true />
                <span>{why}</span>
            </p>
            {retry(card)}
        }
        .into_any(),
    }
}

/// Uploads the file once more, where it is at hand.
fn retry(card: Card) -> AnyView {
    let Card { desk, attachment, .. } = card;
    let has_file = untrack(|| card.read(|it| it.file.is_some())).unwrap_or_default();
    has_file
        .then(|| {
            view! {
                <button
                    class="button button--small"
                    type="button"
                    disabled=move || desk.is_busy()
                    on:click=move |_| desk.upload(attachment)
                >
                    {texts::RETRY}
                </button>
            }
        })
        .into_any()
}

/// The file's own picture, or else the server's preview.
fn preview(attachment: &Attachment) -> Option<String> {
    let own = attachment.local_preview.clone();
    own.or_else(|| match &attachment.upload {
        Upload::Ready { preview, .. } => preview.clone(),
        _ => None,
    })
    .filter(|_| attachment.kind == AttachmentKind::Picture)
}
