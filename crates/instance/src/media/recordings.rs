//! Uploaded videos and sounds. They are kept as they are: Mastodon turns them into MP4 and MP3 and
//! takes a picture out of a video, which this server does not.

use crate::pictures::Refusal;

/// The largest video or sound taken, in bytes.
pub const SIZE_LIMIT: usize = 103_809_024;

/// The types taken.
pub const MIME_TYPES: [&str; 9] = [
    "video/webm",
    "video/mp4",
    "video/quicktime",
    "audio/mpeg",
    "audio/ogg",
    "audio/wav",
    "audio/flac",
    "audio/mp4",
    "audio/aac",
];

/// What an upload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recording {
    /// `video` or `audio`.
    pub kind: &'static str,
    /// How the file's name ends, without the dot.
    pub extension: &'static str,
}

/// What video or sound an upload is, by its first bytes; `None` if it is neither.
///
/// # Errors
/// If it is one, but too large.
pub fn recognise(bytes: &[u8]) -> Result<Option<Recording>, Refusal> {
    let Some((kind, extension)) = kind_of(bytes) else { return Ok(None) };
    if bytes.len() > SIZE_LIMIT {
        return Err(Refusal::TooLarge { megabytes: SIZE_LIMIT >> 20 });
    }
    Ok(Some(Recording { kind, extension }))
}

fn kind_of(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    match bytes {
        [_, _, _, _, b'f', b't', b'y', b'p', b'M', b'4', b'A', ..] => Some(("audio", "m4a")),
        // HEIC and AVIF pictures come in the same container.
        [
            _,
            _,
            _,
            _,
            b'f',
            b't',
            b'y',
            b'p',
            b'h' | b'a' | b'm',
            b'e' | b'v' | b'i',
            b'i' | b'f',
            ..,
        ] => None,
        [_, _, _, _, b'f', b't', b'y', b'p', b'q', b't', ..] => Some(("video", "mov")),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(("video", "mp4")),
        [0x1a, 0x45, 0xdf, 0xa3, ..] => Some(("video", "webm")),
        [b'I', b'D', b'3', ..] | [0xff, 0xfb | 0xf3 | 0xf2, ..] => Some(("audio", "mp3")),
        [0xff, 0xf1 | 0xf9, ..] => Some(("audio", "aac")),
        [b'O', b'g', b'g', b'S', ..] => Some(("audio", "ogg")),
        [b'f', b'L', b'a', b'C', ..] => Some(("audio", "flac")),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => Some(("audio", "wav")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn videos_and_sounds_are_known_by_their_first_bytes() {
        let kinds = [
            (&b"\0\0\0\x18ftypmp42"[..], Some("mp4")),
            (b"\0\0\0\x18ftypqt  ", Some("mov")),
            (b"\0\0\0\x18ftypM4A ", Some("m4a")),
            (b"\0\0\0\x18ftypheic", None),
            (b"\0\0\0\x18ftypmif1", None),
            (b"\0\0\0\x18ftypavif", None),
            (b"\x1a\x45\xdf\xa3", Some("webm")),
            (b"ID3\x04", Some("mp3")),
            (b"OggS", Some("ogg")),
            (b"RIFF\0\0\0\0WAVEfmt ", Some("wav")),
            (b"RIFF\0\0\0\0WEBP", None),
            (b"\xff\xd8\xff\xe0", None),
            (b"", None),
        ];
        for (bytes, extension) in kinds {
            let found = recognise(bytes).unwrap();
            assert_eq!(found.map(|it| it.extension), extension, "{bytes:?}");
        }
    }
}
