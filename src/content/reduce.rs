//! How large a picture is made that is too large for the instance, in numbers.

use super::Size;

/// What Mastodon itself makes of larger pictures, in pixels: more is only loaded, never seen.
const SEEN: f64 = 3840.0 * 2160.0;
/// How much smaller at least, and at most, every further attempt is, in pixels.
const STEPS: (f64, f64) = (0.25, 0.8);
/// Fewer pixels than these are no picture any more.
const FEWEST: f64 = 10_000.0;

/// The size in which a picture is drawn first that is to have at most `most` pixels.
pub fn first_size(picture: Size, most: f64) -> Size {
    scaled_to(picture, most.min(SEEN))
}

/// The next smaller size, after a file of `bytes` was made of a picture of this size where `most`
/// are allowed; `None` where there is no point in going on.
pub fn next_size(drawn: Size, bytes: f64, most: f64) -> Option<Size> {
    let factor = (most / bytes.max(1.0) * 0.9).clamp(STEPS.0, STEPS.1);
    let pixels = drawn.width * drawn.height * factor;
    (pixels >= FEWEST).then(|| scaled_to(drawn, pixels))
}

/// The same shape with at most so many pixels, in whole ones.
fn scaled_to(picture: Size, most: f64) -> Size {
    let pixels = picture.width * picture.height;
    if pixels <= most {
        return picture;
    }
    let scale = (most / pixels).sqrt();
    let side = |length: f64| (length * scale).floor().max(1.0);
    Size { width: side(picture.width), height: side(picture.height) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_becomes_what_can_be_seen_of_it() {
        let photo = Size { width: 6000.0, height: 4000.0 };
        assert_eq!(first_size(photo, 33e6), Size { width: 3527.0, height: 2351.0 });
        assert_eq!(first_size(photo, 1e6), Size { width: 1224.0, height: 816.0 });
        let small = Size { width: 800.0, height: 600.0 };
        assert_eq!(first_size(small, 33e6), small);
    }

    #[test]
    fn it_becomes_smaller_until_it_fits() {
        let mut size = Size { width: 3527.0, height: 2351.0 };
        let mut attempts = 0;
        // Noise: half a byte a pixel.
        while size.width * size.height / 2.0 > 2e6 {
            size = next_size(size, size.width * size.height / 2.0, 2e6).unwrap();
            attempts += 1;
        }
        assert!(attempts <= 2 && size.width > 2000.0, "{attempts} {size:?}");
        let mut size = Some(size);
        let mut attempts = 0;
        while let Some(drawn) = size {
            size = next_size(drawn, 9e6, 1.0);
            attempts += 1;
        }
        assert!(attempts < 8, "what never fits is given up");
    }
}
