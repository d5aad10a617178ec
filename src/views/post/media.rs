//! Pictures, videos and sounds of a post.

use leptos::{html, prelude::*};
use mastodon::{
    StatusId,
    entities::{MediaAttachment, MediaKind},
};

use super::{
    media_measures::{Sorted, focal_point, grid_class, shape, sort},
    overlays::use_overlays,
};
use crate::{
    browser::{canvas, page},
    content::is_safe_address,
    store::{Choice, Part, use_store},
    texts::post as texts,
    views::parts::{Icon, OUTSIDE_REL},
};

/// A post's files.
#[component]
pub(super) fn Media(
    /// Whose they are.
    id: StatusId,
    /// The files, in order.
    files: Vec<MediaAttachment>,
    /// Why pictures and videos are covered at first; `None` where they are not.
    cover: Option<String>,
) -> impl IntoView {
    let Sorted { visual, audio, other } = sort(files);
    view! {
        {(!visual.is_empty()).then(|| view! { <Grid id files=visual cover /> })}
        {audio.iter().map(audio_view).collect_view()}
        {other.iter().filter_map(link_view).collect_view()}
    }
}

/// Pictures and videos in a grid.
#[component]
fn Grid(id: StatusId, files: Vec<MediaAttachment>, cover: Option<String>) -> impl IntoView {
    let overlays = use_overlays();
    // Only where there is something to choose is the choice looked up.
    let choice = cover.as_ref().map(|_| use_store().opened.choice(&id, Part::Media));
    let hidden = {
        let choice = choice.clone();
        Memo::new(move |_| choice.as_ref().is_some_and(|choice| choice.get() != Some(true)))
    };
    let count = files.len();
    let single = files.first().filter(|_| count == 1).and_then(shape);
    let files = StoredValue::new(files);
    let enlarge =
        move |place: usize| Callback::new(move |()| overlays.enlarge(files.get_value(), place));
    let hide = choice.clone().map(|choice| {
        let choice = StoredValue::new(choice);
        view! {
            <Show when=move || !hidden.get()>
                <button
                    class="icon-button icon-button--small media__hide"
                    type="button"
                    aria-label=texts::COVER
                    on:click=move |_| choice.with_value(|choice| choice.set(Some(false)))
                >
                    <Icon name="eye-off" />
                </button>
            </Show>
        }
    });
    let items = move || {
        files.with_value(|files| {
            files
                .iter()
                .enumerate()
                .map(|(place, file)| match (hidden.get(), file.kind) {
                    (true, _) => match (&cover, &choice) {
                        (Some(words), Some(choice)) => {
                            cover_view(file, words.clone(), choice.clone())
                        }
                        _ => ().into_any(),
                    },
                    (false, MediaKind::Image) => {
                        let open = enlarge(place);
                        view! { <Picture file=file.clone() place of=count open /> }.into_any()
                    }
                    (false, _) => video_view(file, enlarge(place)),
                })
                .collect_view()
        })
    };
    view! {
        <div class=grid_class(count) style:--shape=single.map(|shape| shape.to_string())>
            {items} {hide}
        </div>
    }
}

/// A picture that can be enlarged.
#[component]
fn Picture(
    file: MediaAttachment,
    /// Which of the post's pictures it is, from 0.
    place: usize,
    /// How many there are.
    of: usize,
    /// Shows it large.
    open: Callback<()>,
) -> impl IntoView {
    let broken = RwSignal::new(false);
    let description = described(&file);
    let alt = description.clone().unwrap_or_else(|| texts::NO_DESCRIPTION.into());
    let source = file.preview_url.clone().or_else(|| file.url.clone());
    let focus = focal_point(&file);
    let has_words = description.is_some();
    let shown = {
        let alt = alt.clone();
        move || {
            match source.clone().filter(|_| !broken.get()) {
            Some(source) => view! {
                <img
                    class="media__file"
                    src=source
                    alt=alt.clone()
                    loading="lazy"
                    decoding="async"
                    style:--focus-x=focus.map(|(x, _)| format!("{x}%"))
                    style:--focus-y=focus.map(|(_, y)| format!("{y}%"))
                    on:error=move |_| broken.set(true)
                />
            }
            .into_any(),
            None => view! {
                <span class="media__cover">
                    <Icon name="image" />
                    <span>{if has_words { alt.clone() } else { texts::PICTURE_MISSING.into() }}</span>
                </span>
            }
            .into_any(),
        }
        }
    };
    view! {
        <button class="media__item" type="button" on:click=move |_| open.run(())>
            {placeholder(&file)}
            <span class="visually-hidden">{texts::enlarge(place + 1, of)} ": "</span>
            {shown}
            {has_words.then(|| view! {
                <span class="media__badges" aria-hidden="true">
                    <span class="media__badge">{texts::ALT}</span>
                </span>
            })}
        </button>
    }
}

/// A video; it plays only when asked to. A soundless one that plays in a loop is no different, unless
/// the settings say so: nobody is made to look at something that moves. `open` shows it large, with
/// its description to read.
fn video_view(file: &MediaAttachment, open: Callback<()>) -> AnyView {
    let is_loop = file.kind == MediaKind::Gifv;
    let autoplay = is_loop
        && !page::prefers_less_motion()
        && untrack(|| use_store().settings.plays_by_itself());
    let words = described(file);
    let badge = if words.is_some() { texts::ALT } else { texts::LARGE };
    let spoken = if words.is_some() { texts::ENLARGE_DESCRIBED } else { texts::ENLARGE_VIDEO };
    let label = words.unwrap_or_else(|| texts::VIDEO_WITHOUT_DESCRIPTION.into());
    view! {
        <div class="media__item media__item--whole">
            {placeholder(file)}
            <video
                class="media__file"
                src=file.url.clone()
                poster=file.preview_url.clone()
                preload="none"
                controls
                playsinline
                loop=is_loop
                autoplay=autoplay
                prop:muted=is_loop
                aria-label=label.clone()
                title=label
            ></video>
            <button
                class="media__badge media__badge--video"
                type="button"
                aria-label=spoken
                title=spoken
                on:click=move |_| open.run(())
            >
                {badge}
            </button>
        </div>
    }
    .into_any()
}

fn audio_view(file: &MediaAttachment) -> AnyView {
    let words = described(file);
    let label = words.clone().unwrap_or_else(|| texts::AUDIO_WITHOUT_DESCRIPTION.into());
    view! {
        <div class="media media--audio">
            <audio src=file.url.clone() preload="none" controls aria-label=label></audio>
            {words.map(|words| view! { <p>{words}</p> })}
        </div>
    }
    .into_any()
}

/// A file that cannot be shown here, as a link.
fn link_view(file: &MediaAttachment) -> Option<AnyView> {
    let address = file.url.clone().or_else(|| file.remote_url.clone());
    let address = address.filter(|address| is_safe_address(address))?;
    let words = described(file).unwrap_or_else(|| texts::OTHER_FILE.into());
    Some(
        view! {
            <p class="post__tags">
                <a href=address target="_blank" rel=OUTSIDE_REL>
                    <Icon name="external" small=true />
                    " "
                    {words}
                </a>
            </p>
        }
        .into_any(),
    )
}

/// Stands before a covered file; uncovers all of the post.
fn cover_view(file: &MediaAttachment, words: String, choice: Choice) -> AnyView {
    view! {
        <button class="media__item" type="button" on:click=move |_| choice.set(Some(true))>
            {placeholder(file)}
            <span class="media__cover">
                <Icon name="eye-off" />
                <span>{words}</span>
                <span>{texts::SHOW}</span>
            </span>
        </button>
    }
    .into_any()
}

/// The blurred picture that stands there until the real one comes.
fn placeholder(file: &MediaAttachment) -> Option<AnyView> {
    let hash = file.blurhash.clone()?;
    let place = NodeRef::<html::Canvas>::new();
    place.on_load(move |element| canvas::paint_blurhash(&element, &hash));
    Some(
        view! { <canvas class="media__blur" node_ref=place aria-hidden="true"></canvas> }
            .into_any(),
    )
}

/// What the author wrote about a file.
fn described(file: &MediaAttachment) -> Option<String> {
    file.description.as_deref().map(str::trim).filter(|words| !words.is_empty()).map(str::to_owned)
}
