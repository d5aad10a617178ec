//! Profile picture and banner.

use leptos::{html, prelude::*};
use mastodon::{endpoints::profile::ProfilePicture, entities::Account};

use super::{
    controls::{Text, TextField, limited_field},
    cropper::Cropper,
    desk::Desk,
};
use crate::{
    actions::{set_picture::remove_picture, tell},
    browser::{
        files::{self, Chosen},
        task,
    },
    texts::edit_profile::{picture as texts, words},
    views::parts::{Avatar, AvatarSize, Dialog, Icon},
};

/// The first version of Mastodon's API that knows what the pictures show.
const DESCRIBES: u64 = 10;

/// Profile picture and banner: choosing, cutting out, describing, removing.
#[component]
pub fn Pictures(desk: Desk) -> impl IntoView {
    view! {
        <PicturePart desk picture=ProfilePicture::Avatar />
        <PicturePart desk picture=ProfilePicture::Header />
    }
}

/// Whether the server keeps what the pictures show; tracked.
pub(super) fn describes(desk: Desk) -> bool {
    desk.store.instance.api_version() >= DESCRIBES
}

#[component]
fn PicturePart(desk: Desk, picture: ProfilePicture) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let chosen = RwSignal::new(None::<Chosen>);
    let open = RwSignal::new(false);
    let (name, hint) = match picture {
        ProfilePicture::Avatar => (texts::AVATAR, texts::AVATAR_HINT),
        ProfilePicture::Header => (texts::HEADER, texts::HEADER_HINT),
    };
    let has_one = Memo::new(move |_| address(&desk.me(), picture).is_some());
    let choose = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    // A picture that was not used is let go of.
    Effect::new(move || {
        if !open.get()
            && let Some(unused) = chosen.get_untracked()
        {
            files::forget(unused.file);
            chosen.set(None);
        }
    });
    let remove = move |_| {
        task::spawn(async move {
            match remove_picture(desk.store, picture).await {
                Ok(()) => desk.store.toasts.done(texts::REMOVED),
                Err(error) => tell::problem(desk.store, texts::NOT_REMOVED, &error),
            }
        });
    };
    view! {
        <div class="picture-part">
            <h2 class="part-title">{name}</h2>
            <p class="field__hint">{hint}</p>
            {move || shown(desk, picture)}
            <input
                type="file"
                hidden
                aria-label=name
                accept="image/*"
                node_ref=input
                on:change=move |_| {
                    let file = input.get_untracked().and_then(|input| files::chosen(&input).pop());
                    open.set(file.is_some());
                    chosen.set(file);
                }
            />
            <div class="button-row">
                <button
                    class="button"
                    type="button"
                    aria-label=move || texts::button(verb(has_one.get()), name)
                    on:click=choose
                >
                    <Icon name="image" />
                    {move || verb(has_one.get())}
                </button>
                <Show when=move || has_one.get()>
                    <button
                        class="button button--quiet"
                        type="button"
                        aria-label=texts::button(texts::REMOVE, name)
                        on:click=remove
                    >
                        {texts::REMOVE}
                    </button>
                </Show>
            </div>
            <Show when=move || has_one.get() && describes(desk)>
                {description(desk, picture, false)}
            </Show>
            <Dialog open title=texts::button(texts::CROP, name)>
                {move || chosen.get().map(|file| view! { <Cropper desk picture file open /> })}
            </Dialog>
        </div>
    }
}

fn verb(has_one: bool) -> &'static str {
    if has_one { texts::CHANGE } else { texts::CHOOSE }
}

/// What the picture shows; in the cropper's dialog it needs an id of its own.
pub(super) fn description(desk: Desk, picture: ProfilePicture, in_dialog: bool) -> AnyView {
    let (label, part): (_, Text) = match picture {
        ProfilePicture::Avatar => {
            (texts::AVATAR_DESCRIPTION, |draft| &mut draft.avatar_description)
        }
        ProfilePicture::Header => {
            (texts::HEADER_DESCRIPTION, |draft| &mut draft.header_description)
        }
    };
    let id = match (picture, in_dialog) {
        (ProfilePicture::Avatar, false) => "avatar-text",
        (ProfilePicture::Avatar, true) => "avatar-alt",
        (ProfilePicture::Header, false) => "header-text",
        (ProfilePicture::Header, true) => "header-alt",
    };
    let limit = Signal::derive(move || {
        let limits = desk.limits();
        match picture {
            ProfilePicture::Avatar => limits.max_avatar_description_length as usize,
            ProfilePicture::Header => limits.max_header_description_length as usize,
        }
    });
    let field = TextField::line(id, label, texts::DESCRIPTION_HINT);
    limited_field(desk, TextField { rows: 2, ..field }, part, limit, words::description_too_long)
}

/// The picture as it is now.
fn shown(desk: Desk, picture: ProfilePicture) -> AnyView {
    match picture {
        ProfilePicture::Avatar => {
            let account = Signal::derive(move || desk.me());
            view! { <Avatar account size=AvatarSize::Large /> }.into_any()
        }
        ProfilePicture::Header => {
            let banner = move || {
                address(&desk.me(), picture).map(|source| {
                    view! { <img class="profile__banner" src=source alt="" /> }
                })
            };
            view! { <div class="profile__header picture-part__header">{banner}</div> }.into_any()
        }
    }
}

fn address(account: &Account, picture: ProfilePicture) -> Option<String> {
    let address = match picture {
        ProfilePicture::Avatar => &account.avatar,
        ProfilePicture::Header => &account.header,
    };
    (!address.is_empty() && !address.ends_with("/missing.png")).then(|| address.clone())
}
