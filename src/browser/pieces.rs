//! Files read piece by piece, and compressed data: a large file never comes into memory as a whole.

/// Compresses bytes (raw Deflate); `None` where the browser cannot.
pub async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
    backend::deflate(bytes).await
}

/// Undoes [`deflate`]; `None` where the bytes are damaged, or would become more than `most`.
pub async fn inflate(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
    backend::inflate(bytes, most).await
}

/// How large a held file is, in bytes.
pub fn size(file: u32) -> Option<u64> {
    backend::size(file)
}

/// Reads a part of a held file, in bytes from its beginning; `None` where it cannot be read.
pub async fn part(file: u32, from: u64, to: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    each(file, from, to, false, |piece| bytes.extend_from_slice(piece)).await.then_some(bytes)
}

/// Reads a part of a held file piece by piece, undoing Deflate where it is packed; `false` where it
/// cannot be read to its end.
pub async fn each(file: u32, from: u64, to: u64, is_packed: bool, take: impl FnMut(&[u8])) -> bool {
    backend::each(file, from, to, is_packed, take).await
}

/// Makes a part of a held file a file of its own, undoing Deflate where it is packed; returns it
/// with its number. `None` where it cannot be read.
pub async fn cut_out(
    file: u32,
    from: u64,
    to: u64,
    is_packed: bool,
    name: &str,
    mime: &str,
) -> Option<super::files::Chosen> {
    backend::cut_out(file, (from, to), is_packed, name, mime).await
}

#[cfg(target_arch = "wasm32")]
mod backend {
    use js_sys::{Array, Function, Object, Reflect, Uint8Array};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Blob, BlobPropertyBag, ReadableStream, ReadableStreamDefaultReader, Response};

    use crate::browser::files::{self, Chosen};

    pub(super) async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
        let mut packed = Vec::new();
        let stream = through(&blob(bytes)?.stream(), "CompressionStream")?;
        let take = |piece: &[u8]| {
            packed.extend_from_slice(piece);
            true
        };
        read(stream, take).await.then_some(packed)
    }

    pub(super) async fn inflate(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
        let mut unpacked = Vec::new();
        let stream = through(&blob(bytes)?.stream(), "DecompressionStream")?;
        let take = |piece: &[u8]| {
            unpacked.extend_from_slice(piece);
            unpacked.len() <= most
        };
        read(stream, take).await.then_some(unpacked)
    }

    pub(super) fn size(file: u32) -> Option<u64> {
        files::held(file).map(|held| held.blob.size() as u64)
    }

    pub(super) async fn each(
        file: u32,
        from: u64,
        to: u64,
        is_packed: bool,
        mut take: impl FnMut(&[u8]),
    ) -> bool {
        let Some(stream) = stream(file, (from, to), is_packed) else { return false };
        let take = |piece: &[u8]| {
            take(piece);
            true
        };
        read(stream, take).await
    }

    pub(super) async fn cut_out(
        file: u32,
        range: (u64, u64),
        is_packed: bool,
        name: &str,
        mime: &str,
    ) -> Option<Chosen> {
        let content = if is_packed {
            let stream = stream(file, range, true)?;
            let whole = Response::new_with_opt_readable_stream(Some(&stream)).ok()?;
            JsFuture::from(whole.blob().ok()?).await.ok()?.dyn_into::<Blob>().ok()?
        } else {
            slice(file, range)?
        };
        // The same with its type.
        let size = content.size();
        let typed = content.slice_with_f64_and_f64_and_content_type(0.0, size, mime).ok()?;
        Some(files::hold_named(&typed, name))
    }

    fn blob(bytes: &[u8]) -> Option<Blob> {
        let parts = Array::of1(&Uint8Array::from(bytes));
        Blob::new_with_u8_array_sequence_and_options(&parts, &BlobPropertyBag::new()).ok()
    }

    fn slice(file: u32, (from, to): (u64, u64)) -> Option<Blob> {
        let blob = files::held(file)?.blob;
        blob.slice_with_f64_and_f64(from as f64, to as f64).ok()
    }

    fn stream(file: u32, range: (u64, u64), is_packed: bool) -> Option<ReadableStream> {
        let stream = slice(file, range)?.stream();
        if is_packed { through(&stream, "DecompressionStream") } else { Some(stream) }
    }

    /// A stream behind the browser's own packing or unpacking.
    fn through(stream: &ReadableStream, kind: &str) -> Option<ReadableStream> {
        let make: Function = Reflect::get(&js_sys::global(), &kind.into()).ok()?.dyn_into().ok()?;
        let pair = Reflect::construct(&make, &Array::of1(&"deflate-raw".into())).ok()?;
        let pipe: Function = Reflect::get(stream, &"pipeThrough".into()).ok()?.dyn_into().ok()?;
        pipe.call1(stream, &pair).ok()?.dyn_into().ok()
    }

    /// Reads on until the end, or until `take` has enough; whether the end was reached.
    async fn read(stream: ReadableStream, mut take: impl FnMut(&[u8]) -> bool) -> bool {
        let Ok(reader) = ReadableStreamDefaultReader::new(&stream) else { return false };
        loop {
            let Ok(step) = JsFuture::from(reader.read()).await else { return false };
            let step: Object = step.unchecked_into();
            let of = |name: &str| Reflect::get(&step, &name.into()).unwrap_or(JsValue::UNDEFINED);
            if of("done").is_truthy() {
                return true;
            }
            let Ok(piece) = of("value").dyn_into::<Uint8Array>() else { return false };
            if !take(&piece.to_vec()) {
                // Nothing waits for it.
                let _ = reader.cancel();
                return false;
            }
        }
    }
}

/// Stands in for the browser in host tests: files are those a test has made, and what is packed is
/// the same as before.
#[cfg(not(target_arch = "wasm32"))]
mod backend {
    use std::cell::RefCell;

    use crate::browser::files::Chosen;

    thread_local! {
        pub(super) static HELD: RefCell<Vec<Vec<u8>>> = RefCell::default();
    }

    pub(super) async fn deflate(bytes: &[u8]) -> Option<Vec<u8>> {
        Some(bytes.to_vec())
    }

    pub(super) async fn inflate(bytes: &[u8], most: usize) -> Option<Vec<u8>> {
        (bytes.len() <= most).then(|| bytes.to_vec())
    }

    pub(super) fn size(file: u32) -> Option<u64> {
        HELD.with_borrow(|held| held.get(file as usize).map(|bytes| bytes.len() as u64))
    }

    pub(super) async fn each(
        file: u32,
        from: u64,
        to: u64,
        _: bool,
        mut take: impl FnMut(&[u8]),
    ) -> bool {
        let bytes = HELD.with_borrow(|held| {
            held.get(file as usize)?.get(from as usize..to as usize).map(<[u8]>::to_vec)
        });
        // In pieces, as they come in a browser.
        bytes.map(|bytes| bytes.chunks(1000).for_each(&mut take)).is_some()
    }

    pub(super) async fn cut_out(
        file: u32,
        (from, to): (u64, u64),
        _: bool,
        name: &str,
        mime: &str,
    ) -> Option<Chosen> {
        HELD.with_borrow(|held| {
            held.get(file as usize)?.get(from as usize..to as usize).map(drop)
        })?;
        Some(Chosen {
            file: 1000,
            name: name.to_owned(),
            mime: mime.to_owned(),
            size: to - from,
            preview: None,
        })
    }
}

/// What host tests hand to the stand-in.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod fake {
    /// Holds a file; returns its number.
    pub(crate) fn hold(bytes: Vec<u8>) -> u32 {
        super::backend::HELD.with_borrow_mut(|held| {
            held.push(bytes);
            held.len() as u32 - 1
        })
    }
}
