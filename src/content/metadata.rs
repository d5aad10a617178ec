//! What a picture's file tells besides the picture: where and when it was taken, by which camera,
//! who worked on it. It is taken out without touching the picture itself, so that nothing of its
//! quality is lost; only how the camera was held stays, since the picture would lie on its side.

/// What a picture's file tells besides the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Metadata {
    /// Nothing.
    Nothing,
    /// Something: this is the file without it.
    Without(Vec<u8>),
    /// Nobody knows: it is no GIF, JPEG, PNG or WebP that can be read.
    Unreadable,
}

/// Takes out what a picture's file tells besides the picture.
pub fn without_metadata(file: &[u8]) -> Metadata {
    let clean = if file.starts_with(JPEG) {
        clean_jpeg(file)
    } else if file.starts_with(PNG) {
        clean_png(file)
    } else if file.starts_with(b"RIFF") && file.get(8..12) == Some(b"WEBP") {
        clean_webp(file)
    } else if file.starts_with(b"GIF8") {
        // No camera writes one.
        return Metadata::Nothing;
    } else {
        None
    };
    match clean {
        None => Metadata::Unreadable,
        Some(clean) if clean.len() == file.len() => Metadata::Nothing,
        Some(clean) => Metadata::Without(clean),
    }
}

const JPEG: &[u8] = &[0xff, 0xd8];
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The tag of Exif that tells how the camera was held.
const ORIENTATION: u16 = 0x0112;

fn clean_jpeg(file: &[u8]) -> Option<Vec<u8>> {
    let mut clean = Vec::with_capacity(file.len());
    clean.extend(JPEG);
    let mut orientation = None;
    let mut body = Vec::new();
    let mut at = JPEG.len();
    loop {
        // Any number of 0xff may stand before a marker.
        while file.get(at..at + 2)? == [0xff, 0xff] {
            at += 1;
        }
        let (0xff, marker) = (*file.get(at)?, *file.get(at + 1)?) else { return None };
        if marker == 0xd9 {
            // What follows the end is no part of the picture: previews, short films.
            body.extend([0xff, 0xd9]);
            break;
        }
        let length = usize::from(u16::from_be_bytes([*file.get(at + 2)?, *file.get(at + 3)?]));
        let segment = file.get(at..at + 2 + length)?;
        let content = segment.get(4..)?;
        at += segment.len();
        match marker {
            0xe1 if content.starts_with(b"Exif\0\0") => {
                orientation = orientation.or_else(|| orientation_in(content.get(6..)?));
            }
            // XMP, positions of further pictures, notes of programs, comments.
            0xe1 | 0xed | 0xfe => {}
            0xe2 if content.starts_with(b"MPF\0") => {}
            0xda => {
                body.extend(segment);
                let length = scan_length(file.get(at..)?)?;
                body.extend(file.get(at..at + length)?);
                at += length;
            }
            _ => body.extend(segment),
        }
    }
    if let Some(orientation @ 2..=8) = orientation {
        clean.extend(exif_of(orientation));
    }
    clean.extend(body);
    Some(clean)
}

/// The length of compressed data, up to the next marker that is none of theirs.
fn scan_length(data: &[u8]) -> Option<usize> {
    let is_marker =
        |pair: &[u8]| matches!(pair, [0xff, next] if !matches!(next, 0 | 0xd0..=0xd7 | 0xff));
    data.windows(2).position(is_marker)
}

/// How the camera was held, from an Exif block.
fn orientation_in(exif: &[u8]) -> Option<u16> {
    let is_big = match exif.get(..2)? {
        b"MM" => true,
        b"II" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes = [*exif.get(at)?, *exif.get(at + 1)?];
        Some(if is_big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    };
    let (first, second) = (short(4)?, short(6)?);
    let (high, low) = if is_big { (first, second) } else { (second, first) };
    let start = usize::from(high) << 16 | usize::from(low);
    let count = usize::from(short(start)?);
    let entries = (0..count).map(|place| start + 2 + 12 * place);
    entries
        .take_while(|entry| *entry < exif.len())
        .find(|entry| short(*entry) == Some(ORIENTATION))
        .and_then(|entry| short(entry + 8))
}

/// A segment that tells how the camera was held, and nothing else.
fn exif_of(orientation: u16) -> Vec<u8> {
    let mut segment = vec![0xff, 0xe1, 0, 34];
    segment.extend(b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01");
    segment.extend(ORIENTATION.to_be_bytes());
    segment.extend(b"\0\x03\0\0\0\x01");
    segment.extend(orientation.to_be_bytes());
    segment.extend(b"\0\0\0\0\0\0");
    segment
}

fn clean_png(file: &[u8]) -> Option<Vec<u8>> {
    let mut clean = PNG.to_vec();
    let mut at = PNG.len();
    loop {
        let length = u32::from_be_bytes(file.get(at..at + 4)?.try_into().ok()?);
        let whole = usize::try_from(length).ok()?.checked_add(12)?;
        let chunk = file.get(at..at.checked_add(whole)?)?;
        at += whole;
        let kind = chunk.get(4..8)?;
        if !matches!(kind, b"eXIf" | b"tEXt" | b"zTXt" | b"iTXt" | b"tIME") {
            clean.extend(chunk);
        }
        if kind == b"IEND" {
            return Some(clean);
        }
    }
}

fn clean_webp(file: &[u8]) -> Option<Vec<u8>> {
    let mut clean = b"RIFF\0\0\0\0WEBP".to_vec();
    let mut at = clean.len();
    while at < file.len() {
        let length = u32::from_le_bytes(file.get(at + 4..at + 8)?.try_into().ok()?);
        let length = usize::try_from(length).ok()?;
        let whole = 8usize.checked_add(length)?.checked_add(length % 2)?;
        let mut chunk = file.get(at..at.checked_add(whole)?)?.to_vec();
        at += whole;
        match chunk.get(..4)? {
            b"EXIF" | b"XMP " => continue,
            // Its flags say that there are such parts.
            b"VP8X" => *chunk.get_mut(8)? &= !0b0000_1100,
            _ => {}
        }
        clean.extend(chunk);
    }
    let size = u32::try_from(clean.len() - 8).ok()?;
    clean.get_mut(4..8)?.copy_from_slice(&size.to_le_bytes());
    Some(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], &length[..], content].concat()
    }

    /// Exif with a camera's name, a position and how it was held.
    fn exif(orientation: u16) -> Vec<u8> {
        let mut exif = b"Exif\0\0II\x2a\0\x08\0\0\0\x02\0".to_vec();
        exif.extend(b"\x0f\x01\x02\0\x04\0\0\0GPS\0");
        exif.extend(b"\x12\x01\x03\0\x01\0\0\0");
        exif.extend(orientation.to_le_bytes());
        exif.extend(b"\0\0\0\0\0\0");
        segment(0xe1, &exif)
    }

    const SCAN: &[u8] = &[0xff, 0xda, 0, 4, 1, 2, 7, 0xff, 0, 9, 0xff, 0xd3, 8];
    const END: &[u8] = &[0xff, 0xd9];

    #[test]
    fn a_photo_loses_its_place_and_camera_but_not_its_colours() {
        let (table, profile) = (segment(0xdb, &[1; 65]), segment(0xe2, b"ICC_PROFILE\0"));
        let notes = [segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0x"), segment(0xfe, b"Hallo")];
        let file =
            [JPEG, &exif(1), &notes.concat(), &profile, &table, SCAN, SCAN, END, b"film"].concat();
        let clean = [JPEG, &profile, &table, SCAN, SCAN, END].concat();
        assert_eq!(without_metadata(&file), Metadata::Without(clean.clone()));
        assert_eq!(without_metadata(&clean), Metadata::Nothing);
    }

    #[test]
    fn how_the_camera_was_held_stays_and_nothing_else() {
        let file = [JPEG, &exif(6), SCAN, END].concat();
        let Metadata::Without(clean) = without_metadata(&file) else { panic!("not clean") };
        assert!(!clean.windows(3).any(|bytes| bytes == b"GPS"));
        assert_eq!(orientation_in(&clean[12..]), Some(6));
        assert_eq!(clean[2..6], [0xff, 0xe1, 0, 34]);
        assert_eq!(clean.len(), JPEG.len() + 36 + SCAN.len() + END.len());
    }

    #[test]
    fn drawings_and_webp_lose_it_too() {
        let chunk = |kind: &[u8], content: &[u8]| {
            let length = u32::try_from(content.len()).unwrap().to_be_bytes();
            [&length[..], kind, content, &[0; 4]].concat()
        };
        let head = [PNG, &chunk(b"IHDR", &[1; 13])].concat();
        let end = [chunk(b"IDAT", b"xyz"), chunk(b"IEND", b"")].concat();
        let png = [&head[..], &chunk(b"eXIf", b"GPS"), &chunk(b"tEXt", b"who"), &end].concat();
        assert_eq!(without_metadata(&png), Metadata::Without([head, end].concat()));

        let part = |kind: &[u8], content: &[u8]| {
            let length = u32::try_from(content.len()).unwrap().to_le_bytes();
            [kind, &length[..], content, &vec![0; content.len() % 2]].concat()
        };
        let webp = |flags: u8, more: &[u8]| {
            let body = [
                b"WEBP",
                &part(b"VP8X", &[flags, 0, 0, 0, 9, 0, 0, 9, 0, 0])[..],
                &part(b"VP8 ", b"abc"),
                more,
            ]
            .concat();
            part(b"RIFF", &body)
        };
        let with = webp(0b0001_1100, &part(b"EXIF", b"where"));
        assert_eq!(without_metadata(&with), Metadata::Without(webp(0b0001_0000, b"")));
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        for file in [&b""[..], JPEG, b"\xff\xd8\xff\xe1\xff\xff", PNG, b"RIFF\0\0\0\0WEBPEXIF"] {
            assert_eq!(without_metadata(file), Metadata::Unreadable, "{file:?}");
        }
        assert_eq!(without_metadata(b"GIF89a"), Metadata::Nothing);
        let whole = [JPEG, &exif(6), SCAN, END].concat();
        for end in 0..whole.len() {
            assert_eq!(without_metadata(&whole[..end]), Metadata::Unreadable, "{end}");
        }
    }
}
