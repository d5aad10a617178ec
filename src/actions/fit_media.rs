//! Which files an instance takes, and making pictures fit that it would not take as they are.

use leptos::prelude::*;
use mastodon::entities::MediaLimits;

use crate::{
    browser::{
        files::Chosen,
        shrink::{self, Measure, Misfit},
    },
    store::{Attachment, AttachmentKind, Draft, Store},
    texts::composer::upload as texts,
};

/// How the names of pictures end whose type not every browser knows.
const PICTURES: [&str; 6] = [".heic", ".heif", ".avif", ".jpg", ".jpeg", ".png"];

/// What kind of file it is; `None` where no instance takes it.
pub fn kind_of(file: &Chosen) -> Option<AttachmentKind> {
    match file.mime.split('/').next() {
        Some("image") => Some(AttachmentKind::Picture),
        Some("video") => Some(AttachmentKind::Video),
        Some("audio") => Some(AttachmentKind::Sound),
        _ => {
            let name = file.name.to_lowercase();
            let is_picture = PICTURES.iter().any(|ending| name.ends_with(ending));
            is_picture.then_some(AttachmentKind::Picture)
        }
    }
}

/// Why the instance would not take a file; `None` where it may. Pictures are made to fit.
pub fn refusal(file: &Chosen, limits: &MediaLimits) -> Option<String> {
    let Some(kind) = kind_of(file) else { return Some(texts::unsupported(&file.name)) };
    if kind == AttachmentKind::Picture {
        return None;
    }
    // Servers that do not say what they take are asked by sending.
    let known = &limits.supported_mime_types;
    if !known.is_empty() && !known.iter().any(|mime| *mime == bare(&file.mime)) {
        return Some(texts::unsupported(&file.name));
    }
    let limit = limits.video_size_limit;
    (file.size > limit).then(|| texts::too_large(&file.name, file.size, limit))
}

/// Whether a further file of a kind cannot stand in a post beside those that are there: on Mastodon,
/// a video or sound stands alone.
pub fn must_stand_alone(store: Store, there: &[Attachment], kind: AttachmentKind) -> bool {
    let is_mastodon = untrack(|| store.instance.api_version()) > 0;
    let is_picture = |kind| kind == AttachmentKind::Picture;
    is_mastodon
        && !there.is_empty()
        && !(is_picture(kind) && there.iter().all(|it| is_picture(it.kind)))
}

/// Makes a chosen picture one that the instance takes, without what it tells of place and camera.
///
/// # Errors
/// Why it cannot be sent, in words; `None` where the file is no longer at hand.
pub async fn make_fit(
    file: u32,
    attachment: &Attachment,
    limits: &MediaLimits,
) -> Result<(), Option<String>> {
    if attachment.kind != AttachmentKind::Picture {
        return Ok(());
    }
    let types = &limits.supported_mime_types;
    let measure = Measure {
        bytes: limits.image_size_limit as f64,
        pixels: limits.image_matrix_limit as f64,
        types: types.clone(),
    };
    shrink::make_fit(file, measure).await.map_err(|misfit| {
        let name = attachment.name.as_str();
        let lower = name.to_lowercase();
        match misfit {
            Misfit::NoFile => None,
            Misfit::Unreadable if lower.ends_with(".heic") || lower.ends_with(".heif") => {
                Some(texts::heic(name))
            }
            Misfit::Unreadable => Some(texts::unsupported(name)),
            Misfit::Moving => Some(texts::too_large_gif(name, limits.image_size_limit)),
            Misfit::Stays => Some(texts::stays_too_large(name)),
        }
    })
}

/// The types of files to choose from: all pictures, since they are made to fit, and what else the
/// instance takes: `image/*,video/mp4`.
pub fn accepted_types(supported: &[String]) -> String {
    let mut types = vec!["image/*"];
    types.extend(supported.iter().map(String::as_str).filter(|it| is_recording(it)));
    types.join(",")
}

/// Whether the instance takes videos or sounds.
pub fn takes_recordings(supported: &[String]) -> bool {
    supported.iter().any(|mime| is_recording(mime))
}

/// How many pictures (and other files) of a draft have no description.
pub fn undescribed(draft: &Draft) -> usize {
    draft.all_attachments().filter(|it| it.description.trim().is_empty()).count()
}

fn is_recording(mime: &str) -> bool {
    mime.starts_with("video/") || mime.starts_with("audio/")
}

/// A type without parameters, as instances name them: `audio/webm;codecs=opus` → `audio/webm`.
fn bare(mime: &str) -> &str {
    mime.split(';').next().unwrap_or(mime)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    fn file(name: &str, mime: &str, size: u64) -> Chosen {
        Chosen { file: 1, name: name.into(), mime: mime.into(), size, preview: None }
    }

    fn mastodons() -> MediaLimits {
        let types = ["image/png", "video/mp4", "audio/mpeg"];
        MediaLimits {
            supported_mime_types: types.map(str::to_owned).into(),
            ..MediaLimits::default()
        }
    }

    #[test]
    fn pictures_are_taken_however_large_and_of_whatever_kind() {
        for picture in [
            file("Dorf.png", "image/png", 90 << 20),
            file("IMG_1.HEIC", "", 3 << 20),
            file("Dorf.bmp", "image/bmp", 1),
        ] {
            assert_eq!(refusal(&picture, &mastodons()), None, "{picture:?}");
        }
    }

    #[test]
    fn other_files_only_as_the_instance_takes_them() {
        let limits = mastodons();
        assert_eq!(refusal(&file("Film.mp4", "video/mp4", 1 << 20), &limits), None);
        let avi = refusal(&file("Film.avi", "video/x-msvideo", 1), &limits);
        assert!(avi.is_some_and(|why| why.starts_with("Film.avi")));
        let long = refusal(&file("Film.mp4", "video/mp4", 120 << 20), &limits);
        assert!(long.is_some_and(|why| why.contains("120,0 MB")));
        assert!(refusal(&file("Brief.txt", "text/plain", 1), &limits).is_some());
        let silent = MediaLimits::default();
        assert_eq!(refusal(&file("Film.avi", "video/x-msvideo", 1), &silent), None);
    }

    #[test]
    fn a_video_stands_alone_on_mastodon() {
        use AttachmentKind::{Picture, Sound, Video};
        let there = |kind| [Attachment { kind, ..Attachment::new(1, "a") }];
        with_store(|store, _| {
            assert!(!must_stand_alone(store, &there(Picture), Video), "others take both");
            let mastodon = serde_json::json!({ "domain": "a", "api_versions": { "mastodon": 7 } });
            store.instance.instance.set(serde_json::from_value(mastodon).unwrap());
            assert!(must_stand_alone(store, &there(Picture), Video));
            assert!(must_stand_alone(store, &there(Sound), Picture));
            assert!(!must_stand_alone(store, &there(Picture), Picture));
            assert!(!must_stand_alone(store, &[], Video));
        });
    }

    #[test]
    fn what_can_be_chosen_is_told_the_browser() {
        assert_eq!(
            accepted_types(&mastodons().supported_mime_types),
            "image/*,video/mp4,audio/mpeg"
        );
        assert_eq!(accepted_types(&[]), "image/*");
        assert!(takes_recordings(&mastodons().supported_mime_types) && !takes_recordings(&[]));
    }
}
