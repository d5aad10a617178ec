//! Pictures to upload.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::{Answer, Member, Server};

/// A JPEG with something to see in it.
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let shade = |part: u32, whole: u32| u8::try_from(part * 255 / whole.max(1)).unwrap_or(255);
        Rgb([shade(x, width), shade(y, height), 90])
    });
    let mut bytes = Vec::new();
    DynamicImage::from(picture)
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg)
        .expect("a picture in memory can be encoded");
    bytes
}

impl Server {
    /// Uploads a small picture with a description and waits until it is ready; its id.
    #[track_caller]
    pub fn picture(&self, member: &Member, description: &str) -> String {
        let id = self.upload_picture(member, description).id();
        let path = format!("/api/v1/media/{id}");
        self.until("the upload is ready", || self.get_as(member, &path).status == 200);
        id
    }

    /// Uploads a small picture with a description.
    #[track_caller]
    pub fn upload_picture(&self, member: &Member, description: &str) -> Answer {
        let parts = [
            ("file", Some("bild.jpg"), jpeg(120, 80)),
            ("description", None, description.as_bytes().to_vec()),
        ];
        let parts: Vec<_> =
            parts.iter().map(|(name, file, bytes)| (*name, *file, bytes.as_slice())).collect();
        self.upload("POST", "/api/v2/media", &member.token, &parts)
    }
}
