//! How pictures lie in their grid: shapes and focal points.

use mastodon::entities::{Focus, MediaAttachment, MediaKind};

/// How a post's files are shown.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Sorted {
    /// Pictures and videos: in the grid.
    pub visual: Vec<MediaAttachment>,
    /// Sounds: below one another.
    pub audio: Vec<MediaAttachment>,
    /// What cannot be shown here: links.
    pub other: Vec<MediaAttachment>,
}

/// Sorts a post's files by how they are shown.
pub(super) fn sort(files: Vec<MediaAttachment>) -> Sorted {
    let mut sorted = Sorted::default();
    for file in files {
        match file.kind {
            _ if file.url.is_none() => sorted.other.push(file),
            MediaKind::Image | MediaKind::Gifv | MediaKind::Video => sorted.visual.push(file),
            MediaKind::Audio => sorted.audio.push(file),
            MediaKind::Unknown => sorted.other.push(file),
        }
    }
    sorted
}

/// The class of a grid with so many files.
pub(super) fn grid_class(count: usize) -> &'static str {
    match count {
        1 => "media media--1",
        2 => "media media--2",
        3 => "media media--3",
        4 => "media media--4",
        _ => "media media--many",
    }
}

/// The shape of a single picture as width divided by height, so that the page does not move when it
/// comes: its own, but neither a tower nor a ribbon. `None` where the server does not say.
pub(super) fn shape(file: &MediaAttachment) -> Option<f64> {
    const TALLEST: f64 = 0.8;
    const WIDEST: f64 = 2.4;
    let meta = file.meta.as_ref()?;
    let size = meta.original.as_ref().or(meta.small.as_ref())?;
    let measured = || Some(f64::from(size.width?) / f64::from(size.height?));
    let shape = size.aspect.or_else(measured)?;
    (shape.is_finite() && shape > 0.0).then(|| shape.clamp(TALLEST, WIDEST))
}

/// The point that cropping keeps, in per cent from the left and from the top.
pub(super) fn focal_point(file: &MediaAttachment) -> Option<(f64, f64)> {
    let Focus { x, y } = file.meta.as_ref()?.focus?;
    let percent = |share: f64| (share.clamp(-1.0, 1.0) + 1.0) * 50.0;
    (x.is_finite() && y.is_finite()).then(|| (percent(x), percent(-y)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(json: serde_json::Value) -> MediaAttachment {
        let mut file =
            serde_json::json!({ "id": "1", "type": "image", "url": "https://a.example/1" });
        file.as_object_mut().unwrap().extend(json.as_object().unwrap().clone());
        serde_json::from_value(file).unwrap()
    }

    #[test]
    fn a_picture_keeps_its_shape_within_reason() {
        let shaped = |width: u32, height: u32| {
            let original = serde_json::json!({ "width": width, "height": height });
            shape(&file(serde_json::json!({ "meta": { "original": original } })))
        };
        assert_eq!(shaped(300, 200), Some(1.5));
        assert_eq!(shaped(100, 4000), Some(0.8));
        assert_eq!(shaped(4000, 100), Some(2.4));
        assert_eq!([shaped(0, 0), shaped(1, 0), shaped(0, 1)], [None; 3]);
        assert_eq!(shape(&file(serde_json::json!({}))), None);
    }

    #[test]
    fn the_focal_point_is_turned_into_per_cent() {
        let at = |x: f64, y: f64| {
            focal_point(&file(serde_json::json!({ "meta": { "focus": { "x": x, "y": y } } })))
        };
        assert_eq!(at(0.0, 0.0), Some((50.0, 50.0)));
        assert_eq!(at(-1.0, 1.0), Some((0.0, 0.0)));
        assert_eq!(at(0.5, -7.0), Some((75.0, 100.0)));
    }

    #[test]
    fn files_without_an_address_and_unknown_kinds_become_links() {
        let sorted = sort(vec![
            file(serde_json::json!({})),
            file(serde_json::json!({ "type": "audio" })),
            file(serde_json::json!({ "type": "hologram" })),
            file(serde_json::json!({ "url": null })),
        ]);
        let counts = (sorted.visual.len(), sorted.audio.len(), sorted.other.len());
        assert_eq!(counts, (1, 1, 2));
    }
}
