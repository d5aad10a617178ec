//! How a picture lies in its stage when it is zoomed and moved. All lengths are in CSS pixels; places
//! are told from the middle of the stage.

/// How large a picture may get.
const MOST: f64 = 8.0;
/// How large it gets by a double tap.
const BY_TAP: f64 = 2.5;

/// A place, a way or a size: across, down.
pub(super) type Pair = (f64, f64);

/// How a picture lies in its stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Zoom {
    /// How many times larger than it fits.
    pub scale: f64,
    /// How far it is moved from the middle.
    pub moved: Pair,
}

impl Default for Zoom {
    fn default() -> Self {
        Self { scale: 1.0, moved: (0.0, 0.0) }
    }
}

impl Zoom {
    /// Whether it is larger than it fits.
    pub(super) fn is_in(self) -> bool {
        self.scale > 1.001
    }

    /// Larger or smaller, so that what is seen at `at` stays there.
    pub(super) fn by(self, factor: f64, at: Pair, stage: Pair) -> Self {
        let scale = (self.scale * factor).clamp(1.0, MOST);
        let factor = scale / self.scale;
        let keep = |at: f64, moved: f64| at - (at - moved) * factor;
        Self { scale, moved: (keep(at.0, self.moved.0), keep(at.1, self.moved.1)) }.within(stage)
    }

    /// Moved, but never so far that its edge comes into the stage.
    pub(super) fn dragged(self, way: Pair, stage: Pair) -> Self {
        Self { moved: (self.moved.0 + way.0, self.moved.1 + way.1), ..self }.within(stage)
    }

    /// By a double tap: in, or out again.
    pub(super) fn tapped(self, at: Pair, stage: Pair) -> Self {
        if self.is_in() { Self::default() } else { self.by(BY_TAP, at, stage) }
    }

    fn within(self, stage: Pair) -> Self {
        let bound = |moved: f64, size: f64| {
            let most = (size * (self.scale - 1.0) / 2.0).max(0.0);
            moved.clamp(-most, most)
        };
        Self { moved: (bound(self.moved.0, stage.0), bound(self.moved.1, stage.1)), ..self }
    }
}

/// What a finger meant that went this way over a picture that is not zoomed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Swipe {
    /// To the next picture.
    Next,
    /// To the one before.
    Previous,
    /// Away with it.
    Close,
}

/// Reads a finger's way.
pub(super) fn swipe((across, down): Pair) -> Option<Swipe> {
    const LEAST: f64 = 56.0;
    if across.abs() > LEAST && across.abs() > 1.5 * down.abs() {
        return Some(if across < 0.0 { Swipe::Next } else { Swipe::Previous });
    }
    (down > 2.0 * LEAST && down > 1.5 * across.abs()).then_some(Swipe::Close)
}

/// How far two fingers are from each other, and the place between them.
pub(super) fn pinch(one: Pair, other: Pair) -> (f64, Pair) {
    let distance = (one.0 - other.0).hypot(one.1 - other.1).max(1.0);
    (distance, ((one.0 + other.0) / 2.0, (one.1 + other.1) / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAGE: Pair = (400.0, 300.0);

    #[test]
    fn what_is_pointed_at_stays_in_its_place() {
        let zoomed = Zoom::default().by(2.0, (100.0, -50.0), STAGE);
        assert_eq!(zoomed, Zoom { scale: 2.0, moved: (-100.0, 50.0) });
        assert_eq!(zoomed.by(0.5, (100.0, -50.0), STAGE), Zoom::default());
    }

    #[test]
    fn it_gets_neither_too_large_nor_too_small_nor_out_of_sight() {
        assert_eq!(Zoom::default().by(0.2, (9.0, 9.0), STAGE), Zoom::default());
        assert_eq!(Zoom::default().by(100.0, (0.0, 0.0), STAGE).scale, 8.0);
        assert_eq!(Zoom::default().dragged((50.0, 50.0), STAGE), Zoom::default());
        let far = Zoom { scale: 2.0, moved: (0.0, 0.0) }.dragged((900.0, -900.0), STAGE);
        assert_eq!(far.moved, (200.0, -150.0));
    }

    #[test]
    fn a_double_tap_goes_in_and_out() {
        let inside = Zoom::default().tapped((0.0, 0.0), STAGE);
        assert!(inside.is_in());
        assert_eq!(inside.tapped((10.0, 10.0), STAGE), Zoom::default());
    }

    #[test]
    fn a_finger_leafs_and_closes_but_a_slip_does_nothing() {
        assert_eq!(swipe((-80.0, 10.0)), Some(Swipe::Next));
        assert_eq!(swipe((80.0, -10.0)), Some(Swipe::Previous));
        assert_eq!(swipe((10.0, 200.0)), Some(Swipe::Close));
        for slip in [(0.0, 0.0), (30.0, 0.0), (80.0, 80.0), (0.0, -200.0), (0.0, 60.0)] {
            assert_eq!(swipe(slip), None, "{slip:?}");
        }
    }

    #[test]
    fn two_fingers_are_measured() {
        assert_eq!(pinch((0.0, 0.0), (30.0, 40.0)), (50.0, (15.0, 20.0)));
        assert_eq!(pinch((1.0, 1.0), (1.0, 1.0)).0, 1.0);
    }
}
