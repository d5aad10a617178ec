//! Where one is, and how one came there.

use super::Route;

/// Where one is, and how one came there.
#[derive(Clone, Debug, PartialEq)]
pub struct Location {
    /// The page.
    pub route: Route,
    /// How one came to it.
    pub arrival: Arrival,
}

/// How one came to a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrival {
    /// The app was opened here.
    Opened,
    /// By a link.
    Followed,
    /// The page itself changed its address; nothing moves.
    Adjusted,
    /// By going back or forward.
    Returned {
        /// How far the page was scrolled when it was left, in CSS pixels.
        scroll: f64,
        /// Where one was in a long list.
        row: Option<RowPlace>,
    },
}

/// A place in a long list: kept by a row, so that it is the same whatever has changed above.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowPlace {
    /// The row, by its number.
    pub row: u64,
    /// Where it begins, from the top of the view, in CSS pixels.
    pub top: f64,
}
