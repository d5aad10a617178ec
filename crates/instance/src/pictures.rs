//! What happens to an uploaded picture: it is turned upright, loses its metadata (place, camera),
//! is scaled to Mastodon's limits, gets a small preview and a blurhash.
//!
//! Pure and slow (hundreds of milliseconds for a large photograph): run it off the async threads.

use std::fmt;
use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use serde_json::{Value, json};

/// The largest file taken, in bytes.
pub const SIZE_LIMIT: usize = 16 * 1024 * 1024;

/// The most pixels a picture taken may have; a larger one is refused.
pub const MATRIX_LIMIT: u64 = 33_177_600;

/// The types of picture taken.
pub const MIME_TYPES: [&str; 4] = ["image/jpeg", "image/png", "image/gif", "image/webp"];

/// The most pixels a picture keeps; a larger one is scaled down.
const ORIGINAL_PIXELS: u64 = 3840 * 2160;

/// The most pixels of a preview.
const SMALL_PIXELS: u64 = 640 * 360;

/// A picture ready to be stored.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The picture itself, upright, without metadata.
    pub original: File,
    /// Its preview.
    pub small: File,
    /// A few colours that stand for it while it loads.
    pub blurhash: String,
}

/// An encoded picture.
#[derive(Debug, Clone)]
pub struct File {
    /// The encoded bytes.
    pub bytes: Vec<u8>,
    /// How the file's name ends, without the dot.
    pub extension: &'static str,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Why an upload is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No picture of a type in [`MIME_TYPES`].
    UnknownType,
    /// The type is right, but the file cannot be read.
    Broken,
    /// More pixels than are taken.
    TooManyPixels {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// More bytes than are taken.
    TooLarge {
        /// How many are.
        megabytes: usize,
    },
}

impl fmt::Display for Refusal {
    /// Mastodon's sentence for it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Validation failed: ")?;
        match self {
            Self::UnknownType => f.write_str("File content type is invalid, File is invalid"),
            Self::Broken => f.write_str("File is invalid"),
            Self::TooManyPixels { width, height } => {
                write!(f, "File {width}x{height} images are not supported")
            }
            Self::TooLarge { megabytes } => {
                write!(f, "File file size must be less than {megabytes} MB")
            }
        }
    }
}

/// What is taken of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a file.
    pub bytes: usize,
    /// Pixels of a picture.
    pub pixels: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: SIZE_LIMIT, pixels: MATRIX_LIMIT }
    }
}

/// Decodes an upload and makes what is stored of it.
pub fn process(bytes: &[u8], limits: Limits) -> Result<Picture, Refusal> {
    check_size(bytes, limits.bytes)?;
    let format = known_format(bytes)?;
    let (picture, turned) = decode(bytes, format, limits.pixels)?;
    let (width, height) = fit(picture.width(), picture.height(), ORIGINAL_PIXELS);
    let original = scale(&picture, width, height);
    let small = preview(&original);
    let unchanged = !turned && original.width() == picture.width();
    Ok(Picture {
        blurhash: blurhash_of(&small)?,
        // A GIF may move, and its format has no room for places or cameras: it stays as it is.
        original: if format == ImageFormat::Gif && unchanged {
            File {
                bytes: bytes.to_vec(),
                extension: "gif",
                width: original.width(),
                height: original.height(),
            }
        } else {
            encode(&original, format)?
        },
        small: encode(&small, format)?,
    })
}

/// What is stored of a picture made by this program, as PNG.
pub fn process_own(picture: &DynamicImage) -> Result<Picture, Refusal> {
    let small = preview(picture);
    Ok(Picture {
        original: encode(picture, ImageFormat::Png)?,
        small: encode(&small, ImageFormat::Png)?,
        blurhash: blurhash_of(&small)?,
    })
}

/// A picture made by this program, as it is, as PNG.
pub fn png(picture: &DynamicImage) -> Result<File, Refusal> {
    encode(picture, ImageFormat::Png)
}

/// A picture cut and scaled to fill a frame, for avatars and headers. Metadata is dropped.
pub fn fill(bytes: &[u8], width: u32, height: u32) -> Result<File, Refusal> {
    check_size(bytes, SIZE_LIMIT)?;
    let format = known_format(bytes)?;
    let (picture, _) = decode(bytes, format, MATRIX_LIMIT)?;
    encode(&picture.resize_to_fill(width, height, FilterType::CatmullRom), format)
}

/// The `meta` block of Mastodon's MediaAttachment.
/// <https://docs.joinmastodon.org/entities/MediaAttachment/#meta>
pub fn meta(picture: &Picture) -> Value {
    let block = |file: &File| {
        json!({
            "width": file.width,
            "height": file.height,
            "size": format!("{}x{}", file.width, file.height),
            "aspect": f64::from(file.width) / f64::from(file.height.max(1)),
        })
    };
    json!({ "original": block(&picture.original), "small": block(&picture.small) })
}

fn check_size(bytes: &[u8], most: usize) -> Result<(), Refusal> {
    match bytes.len() > most {
        true => Err(Refusal::TooLarge { megabytes: most >> 20 }),
        false => Ok(()),
    }
}

fn known_format(bytes: &[u8]) -> Result<ImageFormat, Refusal> {
    let format = image::guess_format(bytes).map_err(|_| Refusal::UnknownType)?;
    if MIME_TYPES.contains(&format.to_mime_type()) { Ok(format) } else { Err(Refusal::UnknownType) }
}

/// The picture upright, and whether it had to be turned.
fn decode(
    bytes: &[u8],
    format: ImageFormat,
    most_pixels: u64,
) -> Result<(DynamicImage, bool), Refusal> {
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format)
        .into_decoder()
        .map_err(|_| Refusal::Broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > most_pixels {
        return Err(Refusal::TooManyPixels { width, height });
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Refusal::Broken)?;
    picture.apply_orientation(orientation);
    Ok((picture, orientation != Orientation::NoTransforms))
}

/// Width and height with the same aspect and at most `pixels` in all.
fn fit(width: u32, height: u32, pixels: u64) -> (u32, u32) {
    let (w, h) = (f64::from(width.max(1)), f64::from(height.max(1)));
    if u64::from(width) * u64::from(height) <= pixels {
        return (width, height);
    }
    // The limit is far below 2^52, and so is every side: both casts are exact enough.
    #[allow(clippy::cast_precision_loss)]
    let pixels = pixels as f64;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let side = |length: f64| (length.round() as u32).max(1);
    (side((pixels * w / h).sqrt().min(pixels)), side((pixels * h / w).sqrt().min(pixels)))
}

fn scale(picture: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    if picture.width() == width && picture.height() == height {
        return picture.clone();
    }
    picture.resize_exact(width, height, FilterType::Triangle)
}

fn preview(picture: &DynamicImage) -> DynamicImage {
    let (width, height) = fit(picture.width(), picture.height(), SMALL_PIXELS);
    scale(picture, width, height)
}

fn encode(picture: &DynamicImage, format: ImageFormat) -> Result<File, Refusal> {
    let mut bytes = Vec::new();
    let (written, extension) = match format {
        ImageFormat::Jpeg => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
            (picture.to_rgb8().write_with_encoder(encoder), "jpg")
        }
        ImageFormat::WebP => (
            DynamicImage::from(picture.to_rgba8())
                .write_to(&mut Cursor::new(&mut bytes), ImageFormat::WebP),
            "webp",
        ),
        _ => (picture.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png), "png"),
    };
    written.map_err(|_| Refusal::Broken)?;
    Ok(File { bytes, extension, width: picture.width(), height: picture.height() })
}

fn blurhash_of(small: &DynamicImage) -> Result<String, Refusal> {
    // A hash of 4 × 4 colours needs no more pixels than this.
    let tiny = small.thumbnail(64, 64).to_rgba8();
    blurhash::encode(4, 4, tiny.width(), tiny.height(), tiny.as_raw()).map_err(|_| Refusal::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::RgbImage;

    fn jpeg(width: u32, height: u32) -> Vec<u8> {
        let picture = RgbImage::from_fn(width, height, |x, y| {
            image::Rgb([u8::try_from(x % 256).unwrap_or(0), u8::try_from(y % 256).unwrap_or(0), 90])
        });
        let mut bytes = Vec::new();
        DynamicImage::from(picture)
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg)
            .expect("a picture in memory can be encoded");
        bytes
    }

    /// The same picture with an EXIF block saying it lies on its side, and naming a camera.
    fn with_exif(jpeg: &[u8]) -> Vec<u8> {
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
        exif.extend(b"\x01\x0f\0\x02\0\0\0\x04CAM\0"); // Make
        exif.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"); // Orientation: turn by 90°
        exif.extend(b"\0\0\0\0");
        let length = u16::try_from(exif.len() + 2).expect("short");
        let mut bytes = jpeg[..2].to_vec();
        bytes.extend([0xff, 0xe1]);
        bytes.extend(length.to_be_bytes());
        bytes.extend(exif);
        bytes.extend(&jpeg[2..]);
        bytes
    }

    #[test]
    fn keeps_a_small_picture_and_makes_a_preview() {
        let picture = process(&jpeg(1200, 900), Limits::default()).expect("a picture");
        assert_eq!((picture.original.width, picture.original.height), (1200, 900));
        assert_eq!((picture.small.width, picture.small.height), (554, 416));
        let small = image::load_from_memory(&picture.small.bytes).expect("readable");
        assert_eq!((small.width(), small.height()), (554, 416));
        assert!(picture.blurhash.len() > 20);
    }

    #[test]
    fn scales_down_what_has_too_many_pixels() {
        let picture = process(&jpeg(5000, 2500), Limits::default()).expect("a picture");
        assert_eq!((picture.original.width, picture.original.height), (4073, 2036));
        let original = image::load_from_memory(&picture.original.bytes).expect("readable");
        assert!(u64::from(original.width()) * u64::from(original.height()) <= ORIGINAL_PIXELS);
    }

    #[test]
    fn turns_upright_and_drops_metadata() {
        let turned = with_exif(&jpeg(40, 20));
        let picture = process(&turned, Limits::default()).expect("a picture");
        assert_eq!((picture.original.width, picture.original.height), (20, 40));
        assert!(turned.windows(4).any(|bytes| bytes == b"Exif"));
        assert!(!picture.original.bytes.windows(4).any(|bytes| bytes == b"Exif"));
    }

    #[test]
    fn refuses_what_is_no_picture() {
        assert_eq!(process(b"Hallo", Limits::default()).err(), Some(Refusal::UnknownType));
        assert_eq!(process(b"%PDF-1.4", Limits::default()).err(), Some(Refusal::UnknownType));
        let broken = &jpeg(40, 40)[..200];
        assert_eq!(process(broken, Limits::default()).err(), Some(Refusal::Broken));
        assert_eq!(
            process(&vec![0; SIZE_LIMIT + 1], Limits::default()).err(),
            Some(Refusal::TooLarge { megabytes: 16 })
        );
    }

    #[test]
    fn says_size_and_aspect_as_mastodon_does() {
        let picture = process(&jpeg(640, 480), Limits::default()).expect("a picture");
        let meta = meta(&picture);
        assert_eq!(meta["original"]["size"], "640x480");
        assert_eq!(meta["small"]["size"], "554x416");
        assert_eq!(meta["original"]["aspect"], json!(640.0 / 480.0));
    }

    #[test]
    fn fills_a_frame() {
        let avatar = fill(&jpeg(300, 100), 40, 40).expect("a picture");
        assert_eq!((avatar.width, avatar.height, avatar.extension), (40, 40, "jpg"));
    }
}
