//! Which part of a picture is cut out, in numbers. All sizes are in pixels.

/// The strongest enlargement.
pub const MOST_ZOOM: f64 = 4.0;

/// Which part of a picture is cut out: the largest part of the wanted shape, enlarged and moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crop {
    /// The enlargement, from 1 to [`MOST_ZOOM`].
    pub zoom: f64,
    /// Where it lies from left (0) to right (1).
    pub x: f64,
    /// Where it lies from top (0) to bottom (1).
    pub y: f64,
}

/// A width and a height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// The width.
    pub width: f64,
    /// The height.
    pub height: f64,
}

/// A part of a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its size.
    pub size: Size,
}

impl Default for Crop {
    /// The whole breadth or height, in the middle.
    fn default() -> Self {
        Self { zoom: 1.0, x: 0.5, y: 0.5 }
    }
}

impl Crop {
    /// The part of a picture that is to fill `target`.
    pub fn part_of(self, picture: Size, target: Size) -> Part {
        let shape = target.width / target.height;
        let whole = picture.width.min(picture.height * shape);
        let width = whole / self.zoom.clamp(1.0, MOST_ZOOM);
        let size = Size { width, height: width / shape };
        Part {
            x: self.x.clamp(0.0, 1.0) * (picture.width - size.width),
            y: self.y.clamp(0.0, 1.0) * (picture.height - size.height),
            size,
        }
    }

    /// Drags the picture by so many pixels of `target` to the right and down.
    pub fn dragged(self, picture: Size, target: Size, right: f64, down: f64) -> Self {
        let part = self.part_of(picture, target);
        let scale = part.size.width / target.width;
        Self {
            x: moved(self.x, right * scale, picture.width - part.size.width),
            y: moved(self.y, down * scale, picture.height - part.size.height),
            ..self
        }
    }
}

/// A place between 0 and 1 once the picture has gone `by` pixels the other way, of `room` there are.
fn moved(place: f64, by: f64, room: f64) -> f64 {
    if room <= 0.0 { place } else { (place - by / room).clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BANNER: Size = Size { width: 1500.0, height: 500.0 };
    const SQUARE: Size = Size { width: 400.0, height: 400.0 };

    fn size(width: f64, height: f64) -> Size {
        Size { width, height }
    }

    #[test]
    fn as_much_as_fits_is_cut_out_of_the_middle() {
        let wide = Crop::default().part_of(size(1200.0, 600.0), SQUARE);
        assert_eq!(wide, Part { x: 300.0, y: 0.0, size: size(600.0, 600.0) });
        let tall = Crop::default().part_of(size(600.0, 1000.0), BANNER);
        assert_eq!(tall, Part { x: 0.0, y: 400.0, size: size(600.0, 200.0) });
    }

    #[test]
    fn enlarging_takes_a_smaller_part_and_stops_at_the_edges() {
        let crop = Crop { zoom: 2.0, x: 1.0, y: 0.0 };
        let part = crop.part_of(size(800.0, 800.0), SQUARE);
        assert_eq!(part, Part { x: 400.0, y: 0.0, size: size(400.0, 400.0) });
        let too_much = Crop { zoom: 99.0, x: 7.0, y: -3.0 };
        let part = too_much.part_of(size(800.0, 800.0), SQUARE);
        assert_eq!(part, Part { x: 600.0, y: 0.0, size: size(200.0, 200.0) });
    }

    #[test]
    fn dragging_follows_the_hand() {
        let picture = size(800.0, 800.0);
        let crop = Crop { zoom: 2.0, x: 0.5, y: 0.5 };
        let before = crop.part_of(picture, SQUARE);
        let after = crop.dragged(picture, SQUARE, 100.0, -50.0).part_of(picture, SQUARE);
        assert_eq!((before.x - after.x, before.y - after.y), (100.0, -50.0));
        let end = crop.dragged(picture, SQUARE, 9_000.0, 0.0);
        assert_eq!(end.x, 0.0);
        // There is no room to move in a picture that fits exactly.
        let fits = Crop::default().dragged(picture, SQUARE, 30.0, 30.0);
        assert_eq!(fits, Crop::default());
    }
}
