//! The picture that other services show beside a link to the app: `assets/share.svg` as a PNG.

use resvg::{tiny_skia, usvg};

use crate::failure::{Failure, Outcome};
use crate::place;

/// The picture's name beside index.html, which names it in its head.
pub const NAME: &str = "share.png";

/// The picture. Its drawings (`<use href="#mark">`) are those of the app itself, from `assets/icons.svg`.
pub fn png() -> Outcome<Vec<u8>> {
    let assets = place::root().join("assets");
    let picture = place::read_text(&assets.join("share.svg"))?;
    let drawings = place::read_text(&assets.join("icons.svg"))?;
    render(&with_drawings(&picture, &drawings)?)
}

/// The picture with the symbols of another drawing, so that it can use them.
fn with_drawings(picture: &str, drawings: &str) -> Outcome<String> {
    let symbols = drawings.find("<symbol").zip(drawings.rfind("</svg>"));
    let symbols = symbols.and_then(|(start, end)| drawings.get(start..end));
    let end = picture.rfind("</svg>");
    match (symbols, end.and_then(|end| picture.split_at_checked(end))) {
        (Some(symbols), Some((before, after))) => Ok([before, symbols, after].concat()),
        _ => Err(Failure::new("assets/share.svg and assets/icons.svg must each end with </svg>")),
    }
}

/// A drawing as a PNG, one pixel a unit.
fn render(svg: &str) -> Outcome<Vec<u8>> {
    let unfit = |error: &dyn std::fmt::Display| {
        Failure::new(format!("assets/share.svg cannot be drawn: {error}"))
    };
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).map_err(|it| unfit(&it))?;
    let size = tree.size().to_int_size();
    let mut canvas = tiny_skia::Pixmap::new(size.width(), size.height())
        .ok_or_else(|| unfit(&"it has no size"))?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut canvas.as_mut());
    canvas.encode_png().map_err(|it| unfit(&it))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The colour of a pixel, red first.
    fn colour(picture: &tiny_skia::Pixmap, x: u32, y: u32) -> (u8, u8, u8) {
        let pixel = picture.pixel(x, y).expect("inside");
        (pixel.red(), pixel.green(), pixel.blue())
    }

    #[test]
    fn the_picture_has_the_size_that_services_want_and_all_its_parts() {
        let picture = tiny_skia::Pixmap::decode_png(&png().expect("a picture")).expect("a PNG");
        assert_eq!((picture.width(), picture.height()), (1200, 630));
        let ground = colour(&picture, 600, 20);
        // In each of these places something is drawn: mark, words, street.
        for (place, left, top, width, height) in
            [("mark", 64, 58, 76, 76), ("words", 72, 170, 680, 60), ("street", 900, 400, 200, 200)]
        {
            let drawn = (left..left + width)
                .flat_map(|x| (top..top + height).map(move |y| (x, y)))
                .any(|(x, y)| colour(&picture, x, y) != ground);
            assert!(drawn, "{place}");
        }
    }

    #[test]
    fn a_drawing_that_does_not_end_is_refused() {
        assert!(with_drawings("<svg>", "<svg><symbol/></svg>").is_err());
        assert!(with_drawings("<svg></svg>", "<svg></svg>").is_err());
    }
}
