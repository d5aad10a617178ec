//! Making a picture's file smaller, or of another kind, on a canvas.

/// What a server takes of pictures.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// Bytes.
    pub bytes: f64,
    /// Pixels (width times height).
    pub pixels: f64,
    /// The types of files that are taken; empty where the server does not say.
    pub types: Vec<String>,
}

/// Why a picture cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// This browser cannot read such a file.
    Unreadable,
    /// It moves, and would stand still if it were made smaller.
    Moving,
    /// The browser would not make it small enough.
    Stays,
    /// The file is no longer at hand.
    NoFile,
}

/// Makes a held file one that a server takes: what it tells of place and camera goes, and it becomes
/// smaller or of another kind where it has to. Otherwise it stays as it is, byte by byte.
///
/// # Errors
/// Why it cannot be sent.
pub async fn make_fit(file: u32, measure: Measure) -> Result<(), Misfit> {
    backend::make_fit(file, measure).await
}

#[cfg(target_arch = "wasm32")]
mod backend {
    use js_sys::Uint8Array;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

    use super::{
        super::{
            files::{self, Content},
            page,
        },
        Measure, Misfit,
    };
    use crate::content::{Metadata, Size, first_size, next_size, without_metadata};

    /// How well a photo is kept, from 0 to 1.
    const QUALITY: f64 = 0.86;

    pub(super) async fn make_fit(file: u32, measure: Measure) -> Result<(), Misfit> {
        let held = files::held(file).ok_or(Misfit::NoFile)?;
        let bitmap = bitmap_of(&held.blob).await;
        let made = made_fit(&held, bitmap.as_ref(), &measure).await;
        if let Some(bitmap) = bitmap {
            bitmap.close();
        }
        if let Some(made) = made? {
            files::replace(file, made);
        }
        Ok(())
    }

    /// What is to be sent in place of a file; `None` where it stays as it is.
    async fn made_fit(
        held: &Content,
        bitmap: Option<&ImageBitmap>,
        measure: &Measure,
    ) -> Result<Option<Content>, Misfit> {
        let kind = held.blob.type_();
        let size = bitmap.map(size_of);
        // Nothing can be taken out of these but by drawing them anew, where this browser reads them.
        let is_closed = kind.starts_with("image/hei") || kind == "image/avif";
        let fits = takes(measure, &kind)
            && held.blob.size() <= measure.bytes
            && size.is_none_or(|size| size.width * size.height <= measure.pixels)
            && !(is_closed && size.is_some());
        if fits {
            match (metadata_of(held).await, size) {
                (Some(Metadata::Without(clean)), _) => return with_bytes(held, &clean).map(Some),
                (Some(Metadata::Nothing), _) | (_, None) => return Ok(None),
                // Whatever it tells, a picture that is drawn anew does not.
                (Some(Metadata::Unreadable) | None, Some(_)) => {}
            }
        } else if kind == "image/gif" {
            return Err(Misfit::Moving);
        }
        let (Some(bitmap), Some(size)) = (bitmap, size) else {
            return Err(Misfit::Unreadable);
        };
        let is_photo = kind == "image/jpeg" || kind.starts_with("image/hei");
        let webp = !is_photo && takes(measure, "image/webp");
        redrawn(held, bitmap, size, measure, webp).await.map(Some).ok_or(Misfit::Stays)
    }

    /// Whether a server takes a type; one that does not say takes what all do.
    fn takes(measure: &Measure, kind: &str) -> bool {
        match measure.types.as_slice() {
            [] => ["image/jpeg", "image/png", "image/gif", "image/webp"].contains(&kind),
            types => types.iter().any(|known| known == kind),
        }
    }

    /// What a file tells besides the picture; `None` where the browser does not read it.
    async fn metadata_of(held: &Content) -> Option<Metadata> {
        let buffer = JsFuture::from(held.blob.array_buffer()).await.ok()?;
        Some(without_metadata(&Uint8Array::new(&buffer).to_vec()))
    }

    /// A file of the same name and kind with other bytes.
    fn with_bytes(held: &Content, bytes: &[u8]) -> Result<Content, Misfit> {
        let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(&held.blob.type_());
        let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options);
        Ok(Content { blob: blob.map_err(|_| Misfit::Stays)?, name: held.name.clone() })
    }

    /// The picture drawn anew, smaller each time until it fits.
    async fn redrawn(
        held: &Content,
        bitmap: &ImageBitmap,
        size: Size,
        measure: &Measure,
        webp: bool,
    ) -> Option<Content> {
        let mut size = first_size(size, measure.pixels);
        let mut kind = if webp { "image/webp" } else { "image/jpeg" };
        loop {
            let mut blob = drawn(bitmap, size, kind).await?;
            // Not every browser writes WebP: it writes something else then.
            if blob.type_() != kind {
                kind = "image/jpeg";
                blob = drawn(bitmap, size, kind).await?;
            }
            if blob.size() <= measure.bytes {
                let stem = held.name.rsplit_once('.').map_or(held.name.as_str(), |(stem, _)| stem);
                let ending = if kind == "image/webp" { ".webp" } else { ".jpg" };
                return Some(Content { blob, name: [stem, ending].concat() });
            }
            size = next_size(size, blob.size(), measure.bytes)?;
        }
    }

    async fn drawn(bitmap: &ImageBitmap, size: Size, kind: &str) -> Option<Blob> {
        let canvas = page::document().create_element("canvas").ok()?;
        let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
        canvas.set_width(size.width as u32);
        canvas.set_height(size.height as u32);
        let context = canvas.get_context("2d").ok().flatten()?;
        let context = context.dyn_into::<CanvasRenderingContext2d>().ok()?;
        // Without it, large photos become coarse.
        let _ = js_sys::Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into());
        if kind == "image/jpeg" {
            // What is transparent would become black.
            context.set_fill_style_str("#fff");
            context.fill_rect(0.0, 0.0, size.width, size.height);
        }
        context
            .draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, size.width, size.height)
            .ok()?;
        let made = js_sys::Promise::new(&mut |resolve, _| {
            let quality = JsValue::from_f64(QUALITY);
            let refused =
                canvas.to_blob_with_type_and_encoder_options(&resolve, kind, &quality).is_err();
            if refused {
                let _ = resolve.call0(&JsValue::UNDEFINED);
            }
        });
        let blob = JsFuture::from(made).await.ok()?.dyn_into::<Blob>().ok();
        // Its memory is given back at once: a large photo needs a hundred megabytes.
        canvas.set_width(0);
        blob
    }

    /// The picture, turned as its camera says.
    async fn bitmap_of(blob: &Blob) -> Option<ImageBitmap> {
        let decoded = page::window().create_image_bitmap_with_blob(blob).ok()?;
        JsFuture::from(decoded).await.ok()?.dyn_into().ok()
    }

    fn size_of(bitmap: &ImageBitmap) -> Size {
        Size { width: f64::from(bitmap.width()), height: f64::from(bitmap.height()) }
    }
}

/// In host tests every file fits as it is.
#[cfg(not(target_arch = "wasm32"))]
mod backend {
    use super::{Measure, Misfit};

    pub(super) async fn make_fit(_: u32, _: Measure) -> Result<(), Misfit> {
        Ok(())
    }
}
