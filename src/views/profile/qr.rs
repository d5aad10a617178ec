//! A QR code as a drawing.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light rim around a code, in modules: what readers need to find it.
const RIM: i32 = 4;

/// A QR code as what a `<path>` draws, in a square of `size` user units, its light rim included.
#[derive(Debug)]
pub(super) struct Drawing {
    /// The dark modules, a strip a row.
    pub(super) path: String,
    /// Width and height.
    pub(super) size: i32,
}

/// Draws a text as a QR code that survives a torn corner or a drop of rain (a quarter may be
/// missing); `None` where it is too long for one.
pub(super) fn draw(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            // Outside the code all is light.
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (left, top, width) = (start + RIM, y + RIM, x - start);
                path += &format!("M{left} {top}h{width}v1h-{width}z");
            }
            x += 1;
        }
    }
    Some(Drawing { path, size: code.size() + 2 * RIM })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    /// Paints a path of `M x y h w v1 h-w z` strips, eight dots a module, and reads what it says.
    fn read(drawing: &Drawing) -> Option<String> {
        const DOTS: usize = 8;
        let side = usize::try_from(drawing.size).unwrap() * DOTS;
        let mut dots = vec![255_u8; side * side];
        for strip in drawing.path.split_terminator('z') {
            let numbers: Vec<usize> = strip
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [left, top, width, 1, back] = numbers[..] else { panic!("no strip: {strip}") };
            assert_eq!(width, back);
            for y in top * DOTS..(top + 1) * DOTS {
                dots[y * side + left * DOTS..y * side + (left + width) * DOTS].fill(0);
            }
        }
        let mut image =
            rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| dots[y * side + x]);
        let grids = image.detect_grids();
        grids.first()?.decode().ok().map(|(_, text)| text)
    }

    #[test]
    fn a_reader_reads_what_was_written() {
        for text in [
            "https://geno.social/@wohnen_am_fluss",
            "https://genossenschaften.example/@ein_sehr_langer_name_mit_30_ze",
            "https://müsli.example/@a",
        ] {
            assert_eq!(read(&draw(text).unwrap()).as_deref(), Some(text));
        }
    }

    #[test]
    fn what_is_too_long_has_none() {
        assert!(draw(&"x".repeat(3000)).is_none());
    }
}
