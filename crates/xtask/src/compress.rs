//! Compressed copies, made once at build time, so that the server has no work and the best ratio.

use std::io::Write;
use std::path::Path;

use flate2::{Compression, write::GzEncoder};

use crate::failure::{Failure, Outcome};

/// The smallest file, in bytes, for which a compressed copy pays: below, it fits a packet either way.
const SMALLEST: usize = 1024;

/// The kinds of files that compression makes smaller; pictures and fonts are compressed already.
const KINDS: [&str; 10] =
    ["css", "html", "ico", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// A file's compressed copies.
#[derive(Debug)]
pub struct Copies {
    /// gzip, level 9.
    pub gzip: Vec<u8>,
    /// Brotli, quality 11.
    pub brotli: Vec<u8>,
}

/// The compressed copies of a file, where they pay.
pub fn copies(name: &Path, content: &[u8]) -> Outcome<Option<Copies>> {
    let kind = name.extension().unwrap_or_default().to_string_lossy();
    if content.len() < SMALLEST || !KINDS.contains(&kind.as_ref()) {
        return Ok(None);
    }
    let failed = |error| Failure::file("compress", name, &error);
    let copies =
        Copies { gzip: gzip(content).map_err(failed)?, brotli: brotli(content).map_err(failed)? };
    Ok(Some(copies)
        .filter(|copies| copies.gzip.len() < content.len() && copies.brotli.len() < content.len()))
}

fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

fn brotli(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        // 2^22 bytes, the largest window every browser takes.
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_copies_hold_the_same_and_are_smaller() {
        let content = "Gemeinsam geht mehr. ".repeat(200).into_bytes();
        let copies = copies(Path::new("a.html"), &content).expect("to compress").expect("copies");
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&*copies.gzip).read_to_end(&mut unpacked).expect("gzip");
        assert_eq!(unpacked, content);
        unpacked.clear();
        brotli::Decompressor::new(&*copies.brotli, 4096)
            .read_to_end(&mut unpacked)
            .expect("brotli");
        assert_eq!(unpacked, content);
        assert!(copies.brotli.len() < copies.gzip.len() && copies.gzip.len() < content.len() / 10);
    }

    #[test]
    fn small_files_pictures_and_noise_get_none() {
        let mut noise = 1_u64;
        let noise: Vec<u8> = std::iter::repeat_with(|| {
            noise = noise
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (noise >> 56) as u8
        })
        .take(4096)
        .collect();
        for (name, content) in
            [("a.js", &vec![b'x'; 1023]), ("a.png", &vec![b'x'; 4096]), ("a.wasm", &noise)]
        {
            assert!(copies(Path::new(name), content).expect("to compress").is_none(), "{name}");
        }
    }
}
