//! A picture of a draft: its description, and how its upload stands.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    store::{Attachment, Upload},
    texts::composer::upload as texts,
    views::parts::Icon,
};

/// A picture of a draft.
#[component]
pub(super) fn AttachmentCard(
    desk: Desk,
    /// Its key within the draft.
    attachment: u32,
) -> impl IntoView {
    let name = StoredValue::new(
        untrack(|| desk.read(|draft| draft.attachment(attachment).map(|it| it.name.clone())))
            .unwrap_or_default(),
    );
    let upload = Memo::new(move |_| {
        desk.read(|draft| draft.attachment(attachment).map(|it| it.upload.clone()))
    });
    let preview =
        Memo::new(move |_| desk.read(|draft| draft.attachment(attachment).and_then(preview)));
    let failed = move || upload.with(|upload| matches!(upload, Some(Upload::Failed(_))));
    view! {
        <li class="composer__file" class=("composer__file--failed", failed)>
            {move || match preview.get() {
                Some(source) => view! { <img class="composer__thumb" src=source alt="" /> }.into_any(),
                None => view! { <span class="composer__thumb"></span> }.into_any(),
            }}
            <div class="composer__file-body">
                <Description desk attachment name />
                <div role="status">
                    {move || upload.get().map(|upload| state(desk, attachment, name, upload))}
                </div>
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

#[component]
fn Description(desk: Desk, attachment: u32, name: StoredValue<String>) -> impl IntoView {
    let id = format!("description-{}-{attachment}", desk.key().name());
    let text = move || {
        desk.read(|draft| draft.attachment(attachment).map(|it| it.description.clone()))
            .unwrap_or_default()
    };
    view! {
        <label class="field__label" for=id.clone()>
            {texts::DESCRIPTION}
            <span class="visually-hidden">": " {name.get_value()}</span>
        </label>
        <textarea
            class="field__textarea"
            id=id
            dir="auto"
            rows="2"
            maxlength=move || desk.media_limits().description_limit.to_string()
            placeholder=texts::DESCRIPTION_PLACEHOLDER
            lang=move || desk.language()
            readonly=move || desk.is_busy()
            prop:value=text
            on:input=move |event| desk.describe(attachment, event_target_value(&event))
        ></textarea>
    }
}

/// How an upload stands.
fn state(desk: Desk, attachment: u32, name: StoredValue<String>, upload: Upload) -> AnyView {
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
        Upload::Failed(why) => {
            let has_file = untrack(|| {
                desk.read(|draft| draft.attachment(attachment).is_some_and(|it| it.file.is_some()))
            });
            view! {
                <p class="field__error">
                    <Icon name="warning" small=true />
                    <span>{why}</span>
                </p>
                {has_file.then(|| view! {
                    <button
                        class="button button--small"
                        type="button"
                        on:click=move |_| desk.upload(attachment)
                    >
                        {texts::RETRY}
                    </button>
                })}
            }
            .into_any()
        }
    }
}

/// The server's preview, or until then the file's own.
fn preview(attachment: &Attachment) -> Option<String> {
    let own = attachment.local_preview.clone();
    own.or_else(|| match &attachment.upload {
        Upload::Ready { preview, .. } => preview.clone(),
        _ => None,
    })
}
