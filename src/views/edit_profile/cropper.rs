//! Cutting a part out of a chosen picture, by pointer or by keyboard, and saving it.

use leptos::{ev, html, prelude::*};
use mastodon::{ApiError, endpoints::profile::ProfilePicture};

use super::{
    desk::Desk,
    pictures::{describes, description},
};
use crate::{
    actions::set_picture::set_picture,
    browser::{files::Chosen, picture as canvas_of, task},
    content::{Crop, MOST_ZOOM, Size},
    texts::{common, edit_profile::picture as texts, errors},
    views::parts::Icon,
};

/// The largest file, in bytes: what Mastodon takes for profiles in every version.
const MOST_BYTES: f64 = 2_000_000.0;

/// How large the picture is made, in pixels: Mastodon's own sizes.
fn target_of(picture: ProfilePicture) -> Size {
    match picture {
        ProfilePicture::Avatar => Size { width: 400.0, height: 400.0 },
        ProfilePicture::Header => Size { width: 1500.0, height: 500.0 },
    }
}

/// What the parts of the cropper share.
#[derive(Clone, Copy)]
struct Cut {
    desk: Desk,
    picture: ProfilePicture,
    target: Size,
    canvas: NodeRef<html::Canvas>,
    source: NodeRef<html::Img>,
    size: RwSignal<Option<Size>>,
    crop: RwSignal<Crop>,
    /// How far the saving is, in per cent.
    progress: RwSignal<Option<u8>>,
    trouble: RwSignal<Option<String>>,
}

/// The body and foot of the dialog that cuts a part out of a chosen picture.
#[component]
pub(super) fn Cropper(
    desk: Desk,
    picture: ProfilePicture,
    file: Chosen,
    /// Whether the dialog is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let cut = Cut {
        desk,
        picture,
        target: target_of(picture),
        canvas: NodeRef::new(),
        source: NodeRef::new(),
        size: RwSignal::new(None),
        crop: RwSignal::new(Crop::default()),
        progress: RwSignal::new(None),
        trouble: RwSignal::new(None),
    };
    Effect::new(move || cut.paint());
    let is_drawing = file.mime != "image/jpeg";
    let save = move |_| cut.save(is_drawing, open);
    let busy = move || cut.progress.with(Option::is_some);
    view! {
        <div class="dialog__body">
            <p class="field__hint">{texts::CROP_HINT}</p>
            <img
                hidden
                alt=""
                node_ref=cut.source
                src=file.preview
                on:load=move |_| cut.loaded()
                on:error=move |_| cut.trouble.set(Some(texts::BROKEN.to_owned()))
            />
            <Stage cut />
            <Sliders cut />
            {move || describes(desk).then(|| description(desk, picture, true))}
            <div role="alert">
                {move || cut.trouble.get().map(|words| view! {
                    <p class="field__error">
                        <Icon name="warning" small=true />
                        <span>{words}</span>
                    </p>
                })}
            </div>
            {move || cut.progress.get().map(|percent| view! {
                <progress
                    class="progress"
                    max="100"
                    value=percent.to_string()
                    aria-label=texts::USE
                ></progress>
            })}
        </div>
        <div class="dialog__foot">
            <button
                class="button button--primary"
                type="button"
                aria-busy=move || busy().to_string()
                disabled=move || cut.size.with(Option::is_none)
                on:click=save
            >
                {texts::USE}
            </button>
            <button class="button button--quiet" type="button" on:click=move |_| open.set(false)>
                {common::CANCEL}
            </button>
        </div>
    }
}

/// The part that is cut out, as it will be; it follows the pointer.
#[component]
fn Stage(cut: Cut) -> impl IntoView {
    let held = StoredValue::new(None::<(f64, f64)>);
    let at = |event: &ev::PointerEvent| (f64::from(event.client_x()), f64::from(event.client_y()));
    view! {
        <canvas
            class="cropper"
            class=("cropper--round", cut.picture == ProfilePicture::Avatar)
            role="img"
            aria-label=texts::CROPPED
            width=cut.target.width.to_string()
            height=cut.target.height.to_string()
            node_ref=cut.canvas
            on:pointerdown=move |event| {
                if let Some(canvas) = cut.canvas.get_untracked() {
                    // Refused only where the pointer is gone already.
                    let _ = canvas.set_pointer_capture(event.pointer_id());
                    held.set_value(Some(at(&event)));
                }
            }
            on:pointermove=move |event| {
                let Some((x, y)) = held.get_value() else { return };
                let (now_x, now_y) = at(&event);
                held.set_value(Some((now_x, now_y)));
                cut.drag(now_x - x, now_y - y);
            }
            on:pointerup=move |_| held.set_value(None)
            on:pointercancel=move |_| held.set_value(None)
        ></canvas>
    }
}

/// The same by sliders.
#[component]
fn Sliders(cut: Cut) -> impl IntoView {
    let room = Memo::new(move |_| {
        let (picture, crop) = (cut.size.get()?, cut.crop.get());
        let part = crop.part_of(picture, cut.target).size;
        Some((part.width + 0.5 < picture.width, part.height + 0.5 < picture.height))
    });
    view! {
        {slider(cut, texts::ZOOM, (1.0, MOST_ZOOM), |crop| &mut crop.zoom, Signal::derive(move || room.get().is_some()))}
        {slider(cut, texts::ACROSS, (0.0, 1.0), |crop| &mut crop.x, Signal::derive(move || room.get().is_some_and(|it| it.0)))}
        {slider(cut, texts::DOWN, (0.0, 1.0), |crop| &mut crop.y, Signal::derive(move || room.get().is_some_and(|it| it.1)))}
    }
}

fn slider(
    cut: Cut,
    label: &'static str,
    (least, most): (f64, f64),
    part: fn(&mut Crop) -> &mut f64,
    is_free: Signal<bool>,
) -> AnyView {
    view! {
        <label class="slider">
            <span>{label}</span>
            <input
                type="range"
                min=least.to_string()
                max=most.to_string()
                step="0.02"
                disabled=move || !is_free.get()
                prop:value=move || part(&mut cut.crop.get()).to_string()
                on:input=move |event| {
                    if let Ok(value) = event_target_value(&event).parse() {
                        cut.crop.update(|crop| *part(crop) = value);
                    }
                }
            />
        </label>
    }
    .into_any()
}

impl Cut {
    fn loaded(self) {
        let size = self.source.get_untracked().and_then(|source| canvas_of::size_of(&source));
        self.trouble.set(size.is_none().then(|| texts::BROKEN.to_owned()));
        self.size.set(size);
    }

    fn paint(self) {
        let (Some(picture), crop) = (self.size.get(), self.crop.get()) else { return };
        if let (Some(canvas), Some(source)) = (self.canvas.get(), self.source.get()) {
            canvas_of::paint(&canvas, &source, crop.part_of(picture, self.target));
        }
    }

    /// Drags the picture by so many pixels of the screen.
    fn drag(self, right: f64, down: f64) {
        let (Some(picture), Some(canvas)) =
            (self.size.get_untracked(), self.canvas.get_untracked())
        else {
            return;
        };
        let scale = self.target.width / f64::from(canvas.client_width().max(1));
        self.crop.update(|crop| {
            *crop = crop.dragged(picture, self.target, right * scale, down * scale);
        });
    }

    fn save(self, is_drawing: bool, open: RwSignal<bool>) {
        let Some(canvas) = self.canvas.get_untracked() else { return };
        if self.progress.with_untracked(Option::is_some) {
            return;
        }
        self.trouble.set(None);
        self.progress.set(Some(0));
        let (desk, picture) = (self.desk, self.picture);
        let text = desk.draft.with_untracked(|draft| match picture {
            ProfilePicture::Avatar => draft.avatar_description.trim().to_owned(),
            ProfilePicture::Header => draft.header_description.trim().to_owned(),
        });
        let text = untrack(|| describes(desk)).then_some(text);
        task::spawn(async move {
            let Some(file) = canvas_of::file_of(&canvas, is_drawing, MOST_BYTES).await else {
                self.progress.try_set(None);
                self.trouble.try_set(Some(texts::NO_FILE.to_owned()));
                return;
            };
            // The dialog may be gone by now, and its signals with it.
            let tell = move |percent| {
                self.progress.try_set(Some(percent));
            };
            let outcome = set_picture(desk.store, picture, file, text, tell).await;
            self.progress.try_set(None);
            match outcome {
                Ok(()) => {
                    desk.store.toasts.done(texts::SAVED);
                    open.try_set(false);
                }
                Err(error) => self.failed(&error),
            }
        });
    }

    fn failed(self, error: &ApiError) {
        self.trouble.try_set(Some(errors::advice(error)));
    }
}
