//! Which rows stand where: pure arithmetic over heights, without a page.
//!
//! All lengths are CSS pixels, measured from the top of the list.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use crate::store::RowId;

/// How tall a row is taken to be before any was measured.
const GUESS: f64 = 240.0;

/// The rows of a list, in order, with their heights: measured where they were ever seen, estimated
/// where not.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rows {
    ids: Vec<RowId>,
    heights: Vec<f64>,
    /// Where each row begins, and at the end the height of all.
    tops: Vec<f64>,
    measured: HashMap<RowId, f32>,
    sum: f64,
}

impl Rows {
    /// No rows yet; `measured`: heights that are known from before.
    pub(super) fn new(measured: HashMap<RowId, f32>) -> Self {
        let sum = measured.values().map(|height| f64::from(*height)).sum();
        Self { measured, sum, tops: vec![0.0], ..Self::default() }
    }

    /// Replaces the rows. Those that stay keep their heights, estimates too, so that nothing moves
    /// that has not changed.
    pub(super) fn set(&mut self, ids: Vec<RowId>) {
        let estimate = self.estimate();
        let known: HashMap<RowId, f64> =
            self.ids.iter().copied().zip(self.heights.iter().copied()).collect();
        let height_of = |id: &RowId| {
            let measured = self.measured.get(id).map(|height| f64::from(*height));
            measured.or_else(|| known.get(id).copied()).unwrap_or(estimate)
        };
        self.heights = ids.iter().map(height_of).collect();
        self.ids = ids;
        self.add_up(0);
    }

    /// Notes how tall a row is; tells whether that is new by more than a rounding.
    pub(super) fn measure(&mut self, index: usize, height: f64) -> bool {
        let (Some(id), Some(kept)) = (self.ids.get(index), self.heights.get_mut(index)) else {
            return false;
        };
        let before = self.measured.insert(*id, height as f32);
        self.sum += height - before.map_or(0.0, f64::from);
        if (*kept - height).abs() < 0.01 {
            return false;
        }
        *kept = height;
        self.add_up(index);
        true
    }

    /// The ids in order.
    pub(super) fn ids(&self) -> &[RowId] {
        &self.ids
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Where a row is.
    pub(super) fn index_of(&self, id: RowId) -> Option<usize> {
        self.ids.iter().position(|known| *known == id)
    }

    /// Where a row begins; behind the last one, where the list ends.
    pub(super) fn top(&self, index: usize) -> f64 {
        self.tops.get(index).copied().unwrap_or_else(|| self.height())
    }

    /// How tall all rows are together.
    pub(super) fn height(&self) -> f64 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    /// The rows of which something lies between two heights; where the list does not reach there,
    /// the nearest one.
    pub(super) fn between(&self, from: f64, to: f64) -> Range<usize> {
        let Some(last) = self.len().checked_sub(1) else { return 0..0 };
        // The first row that ends below `from`, and the first that begins at `to` or below.
        let first = self.tops.partition_point(|top| *top <= from).saturating_sub(1).min(last);
        let end = self.tops.partition_point(|top| *top < to).clamp(first + 1, self.len());
        first..end
    }

    /// The heights that were measured, to be kept for the next time.
    pub(super) fn into_measured(self) -> HashMap<RowId, f32> {
        self.measured
    }

    /// What a row that nobody has seen is taken to be: as tall as those seen on the average.
    fn estimate(&self) -> f64 {
        match self.measured.len() {
            0 => GUESS,
            count => self.sum / count as f64,
        }
    }

    fn add_up(&mut self, from: usize) {
        self.tops.truncate(from + 1);
        let mut top = self.tops.last().copied().unwrap_or(0.0);
        for height in self.heights.iter().skip(from) {
            top += height;
            self.tops.push(top);
        }
    }
}

/// Which rows to make next, the most urgent first: those in sight from the top down, then the ones
/// around, on the side that is scrolled to first.
pub(super) fn missing(
    sight: &Range<usize>,
    around: &Range<usize>,
    there: &HashSet<usize>,
    downwards: bool,
) -> Vec<usize> {
    let below = sight.end..around.end;
    let above = (around.start..sight.start).rev();
    let order: Vec<usize> = if downwards {
        sight.clone().chain(below).chain(above).collect()
    } else {
        sight.clone().chain(above).chain(below).collect()
    };
    order.into_iter().filter(|index| !there.contains(index)).collect()
}

/// Which of the rows in sight holds still when others change: the first that begins in sight, so
/// that what grows above it grows upwards; where one fills the whole view, that one. A row that
/// somebody is just working at (`touched`) goes before: what opens there opens downwards.
/// `rows`: index and top of each row in the page, in order, from the top of the view.
pub(super) fn anchor_among(
    rows: &[(usize, f64)],
    view: Range<f64>,
    touched: Option<usize>,
) -> Option<usize> {
    let first_below = rows.iter().position(|(_, top)| *top >= view.start);
    let straddling = match first_below {
        Some(0) => None,
        Some(place) => rows.get(place - 1),
        None => rows.last(),
    };
    let begins = first_below.and_then(|place| rows.get(place)).filter(|(_, top)| *top < view.end);
    if let Some((index, _)) = straddling
        && touched == Some(*index)
    {
        return Some(*index);
    }
    begins.or(straddling).or(rows.first()).map(|(index, _)| *index)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(numbers: Range<u64>) -> Vec<RowId> {
        numbers.map(RowId).collect()
    }

    /// Rows of 100, 200, 300, … pixels.
    fn steps(count: u64) -> Rows {
        let mut rows = Rows::new(HashMap::new());
        rows.set(ids(0..count));
        for index in 0..rows.len() {
            rows.measure(index, (index + 1) as f64 * 100.0);
        }
        rows
    }

    #[test]
    fn what_lies_in_a_stretch_is_found_by_its_heights() {
        let rows = steps(4);
        assert_eq!(rows.height(), 1000.0);
        assert_eq!((rows.top(0), rows.top(3), rows.top(4)), (0.0, 600.0, 1000.0));
        assert_eq!(rows.between(0.0, 100.0), 0..1);
        assert_eq!(rows.between(99.0, 301.0), 0..3);
        assert_eq!(rows.between(300.0, 600.0), 2..3);
        assert_eq!(rows.between(-500.0, -10.0), 0..1, "above the list the first is nearest");
        assert_eq!(rows.between(5000.0, 6000.0), 3..4, "below it the last");
        assert_eq!(Rows::new(HashMap::new()).between(0.0, 100.0), 0..0);
    }

    #[test]
    fn a_change_moves_only_what_is_below_it() {
        let mut rows = steps(4);
        assert!(rows.measure(1, 250.0));
        assert!(!rows.measure(1, 250.001), "a rounding is no change");
        assert_eq!((rows.top(1), rows.top(2), rows.height()), (100.0, 350.0, 1050.0));
        assert!(!rows.measure(9, 10.0), "there is no such row");
    }

    #[test]
    fn rows_that_take_no_room_are_passed_over() {
        let mut rows = steps(3);
        rows.measure(1, 0.0);
        assert_eq!(rows.between(100.0, 150.0), 2..3);
        assert_eq!(rows.between(50.0, 150.0), 0..3);
    }

    #[test]
    fn whoever_stays_keeps_its_height_and_the_rest_is_estimated() {
        let mut rows = steps(2);
        rows.set([7, 0, 1].map(RowId).to_vec());
        assert_eq!(rows.top(1), 150.0, "new ones are as tall as the others on the average");
        assert_eq!(rows.height(), 450.0);
        rows.measure(1, 900.0);
        rows.set([7, 0, 1].map(RowId).to_vec());
        assert_eq!(rows.top(1), 150.0, "an estimate stays until the row is seen");
        let mut later = Rows::new(rows.into_measured());
        later.set([1, 0].map(RowId).to_vec());
        assert_eq!((later.top(1), later.height()), (200.0, 1100.0), "heights outlive the view");
    }

    #[test]
    fn ten_thousand_rows_are_quickly_added_up() {
        let mut rows = Rows::new(HashMap::new());
        rows.set(ids(0..10_000));
        assert_eq!(rows.height(), 10_000.0 * GUESS);
        assert_eq!(rows.between(1_200_000.0, 1_201_000.0), 5_000..5_005);
        assert_eq!(rows.index_of(RowId(9_999)), Some(9_999));
    }

    #[test]
    fn what_is_in_sight_is_made_first_and_then_where_one_scrolls_to() {
        let there = HashSet::from([5, 6]);
        assert_eq!(missing(&(5..8), &(3..10), &there, true), [7, 8, 9, 4, 3]);
        assert_eq!(missing(&(5..8), &(3..10), &there, false), [7, 4, 3, 8, 9]);
    }

    #[test]
    fn the_first_row_that_begins_in_sight_holds_still() {
        let rows = [(4, -300.0), (5, -100.0), (6, 200.0), (7, 500.0)];
        assert_eq!(anchor_among(&rows, 0.0..800.0, None), Some(6));
        assert_eq!(anchor_among(&rows, 0.0..150.0, None), Some(5), "it fills the view");
        assert_eq!(anchor_among(&rows, 0.0..800.0, Some(5)), Some(5), "somebody opens it");
        assert_eq!(anchor_among(&rows, 0.0..800.0, Some(7)), Some(6));
        assert_eq!(anchor_among(&rows[..2], 0.0..800.0, None), Some(5));
        assert_eq!(anchor_among(&[(9, 2000.0)], 0.0..800.0, None), Some(9));
        assert_eq!(anchor_among(&[], 0.0..800.0, None), None);
    }
}
