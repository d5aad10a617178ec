//! Which rows stand where: pure arithmetic over heights, without a page.
//!
//! All lengths are CSS pixels, measured from the top of the list.

use std::{collections::HashMap, ops::Range, sync::Arc};

use crate::store::RowId;

/// How tall a row is taken to be before any was measured.
const GUESS: f64 = 240.0;

/// How tall a row is, exact for all that a browser lays out (it counts in parts of 64): as measured
/// where it was ever seen; an estimate has a minus before it.
type Height = f32;

/// The rows of a list, in order, with their heights. There may be thousands of them, so each takes as
/// little room as can be.
#[derive(Debug, Default)]
pub(super) struct Rows {
    ids: Arc<[RowId]>,
    heights: Vec<Height>,
    /// Where each row begins, and at the end the height of all.
    tops: Vec<f64>,
    /// Measured heights of rows that are not in the list (yet, or any more).
    absent: HashMap<RowId, Height>,
    /// How many rows were measured, and the sum of their heights.
    measured: usize,
    sum: f64,
}

impl Rows {
    /// No rows yet; `known`: heights that were measured before.
    pub(super) fn new(known: Vec<(RowId, f32)>) -> Self {
        let sum = known.iter().map(|(_, height)| f64::from(*height)).sum();
        let measured = known.len();
        let absent = known.into_iter().collect();
        Self { absent, measured, sum, tops: vec![0.0], ..Self::default() }
    }

    /// Replaces the rows. Those that stay keep their heights, estimates too, so that nothing moves
    /// that has not changed.
    pub(super) fn set(&mut self, ids: Arc<[RowId]>) {
        let guess = -(self.estimate() as Height);
        // Mostly rows come above or below: only what stands between is looked up.
        let (above, below) = common_ends(&self.ids, &ids);
        let end = self.ids.len() - below;
        for (id, height) in self.ids.iter().zip(&self.heights).take(end).skip(above) {
            self.absent.insert(*id, *height);
        }
        let mut heights = Vec::with_capacity(ids.len());
        heights.extend_from_slice(self.heights.get(..above).unwrap_or_default());
        for id in ids.iter().take(ids.len() - below).skip(above) {
            heights.push(self.absent.remove(id).unwrap_or(guess));
        }
        heights.extend_from_slice(self.heights.get(end..).unwrap_or_default());
        self.absent.retain(|_, height| height.is_sign_positive());
        self.heights = heights;
        self.ids = ids;
        self.add_up(above);
    }

    /// Notes how tall a row is; tells whether that is new by more than a rounding.
    pub(super) fn measure(&mut self, index: usize, height: f64) -> bool {
        let Some(kept) = self.heights.get_mut(index) else { return false };
        let before = f64::from(*kept);
        self.sum += height - before.max(0.0);
        self.measured += usize::from(kept.is_sign_negative());
        if (before.abs() - height).abs() < 0.01 {
            *kept = kept.abs();
            return false;
        }
        *kept = height as Height;
        self.add_up(index);
        true
    }

    /// The ids in order.
    pub(super) fn ids(&self) -> &Arc<[RowId]> {
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
    pub(super) fn into_measured(self) -> Vec<(RowId, f32)> {
        let rows = self.ids.iter().zip(self.heights);
        let seen = rows.filter(|(_, height)| height.is_sign_positive());
        seen.map(|(id, height)| (*id, height)).chain(self.absent).collect()
    }

    /// What a row that nobody has seen is taken to be: as tall as those seen on the average.
    fn estimate(&self) -> f64 {
        match self.measured {
            0 => GUESS,
            count => self.sum / count as f64,
        }
    }

    fn add_up(&mut self, from: usize) {
        self.tops.truncate(from + 1);
        let mut top = self.tops.last().copied().unwrap_or(0.0);
        for height in self.heights.iter().skip(from) {
            top += f64::from(height.abs());
            self.tops.push(top);
        }
    }
}

/// How many rows at the beginning, and how many of the others at the end, are the same.
fn common_ends(before: &[RowId], now: &[RowId]) -> (usize, usize) {
    let same = |(one, other): &(&RowId, &RowId)| one == other;
    let above = before.iter().zip(now).take_while(same).count();
    let rest = before.len().min(now.len()) - above;
    let below = before.iter().rev().zip(now.iter().rev()).take(rest).take_while(same).count();
    (above, below)
}

/// Which rows to make next, the most urgent first: those in sight from the top down, then the ones
/// around, on the side that is scrolled to first.
pub(super) fn missing(
    sight: &Range<usize>,
    around: &Range<usize>,
    there: &[usize],
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

    fn ids(numbers: Range<u64>) -> Arc<[RowId]> {
        numbers.map(RowId).collect()
    }

    /// Rows of 100, 200, 300, … pixels.
    fn steps(count: u64) -> Rows {
        let mut rows = Rows::new(Vec::new());
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
        assert_eq!(Rows::new(Vec::new()).between(0.0, 100.0), 0..0);
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
        rows.set([7, 0, 1].map(RowId).into());
        assert_eq!(rows.top(1), 150.0, "new ones are as tall as the others on the average");
        assert_eq!(rows.height(), 450.0);
        rows.measure(1, 900.0);
        rows.set([7, 0, 1].map(RowId).into());
        assert_eq!(rows.top(1), 150.0, "an estimate stays until the row is seen");
        let mut later = Rows::new(rows.into_measured());
        later.set([1, 0].map(RowId).into());
        assert_eq!((later.top(1), later.height()), (200.0, 1100.0), "heights outlive the view");
    }

    #[test]
    fn heights_follow_their_rows_wherever_those_go() {
        let mut rows = steps(5);
        let tops = |rows: &Rows| (0..=rows.len()).map(|index| rows.top(index)).collect::<Vec<_>>();
        rows.set([9, 0, 3, 8, 1, 4].map(RowId).into());
        rows.measure(0, 10.0);
        rows.measure(3, 20.0);
        assert_eq!(tops(&rows), [0.0, 10.0, 110.0, 510.0, 530.0, 730.0, 1230.0]);
        rows.set([2, 9].map(RowId).into());
        assert_eq!(tops(&rows), [0.0, 300.0, 310.0], "whoever comes back is as tall as before");
        rows.set([2, 9, 9].map(RowId).into());
        rows.set([].into());
        assert_eq!((rows.len(), rows.height()), (0, 0.0));
        rows.set(ids(0..5));
        assert_eq!(tops(&rows), [0.0, 100.0, 300.0, 600.0, 1000.0, 1500.0]);
    }

    #[test]
    fn ten_thousand_rows_are_quickly_added_up() {
        let mut rows = Rows::new(Vec::new());
        rows.set(ids(0..10_000));
        assert_eq!(rows.height(), 10_000.0 * GUESS);
        assert_eq!(rows.between(1_200_000.0, 1_201_000.0), 5_000..5_005);
        assert_eq!(rows.index_of(RowId(9_999)), Some(9_999));
    }

    #[test]
    fn what_is_in_sight_is_made_first_and_then_where_one_scrolls_to() {
        let there = [5, 6];
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
