//! The rows that are in the page: made and taken away as one scrolls, measured, and held still.
//!
//! The list is as tall as all its rows; only those near the view are there, with room left free for
//! the others. The browser's own scroll anchoring is switched off within the list: it knows nothing
//! of rows that are not there, and Safari has none. Instead the row that is being read is put back
//! to where it was whenever something above it has changed, before that is painted.

use std::{ops::Range, sync::Arc};

use web_sys::HtmlElement;

use super::{
    rows::{Rows, anchor_among, missing},
    workshop::{Mounted, Workshop},
};
use crate::{
    browser::viewport::{self, SizeWatch},
    routes::RowPlace,
    store::RowId,
};

/// How long a frame may be spent on rows that are in sight, in milliseconds.
const URGENT: f64 = 16.0;
/// How long on rows around them.
const AHEAD: f64 = 4.0;
/// As long as no more rows are missing, what is far is taken away in frames of its own.
const CALM: usize = 2;
/// How many views of rows are kept ready above and below.
const REACH: f64 = 0.75;
/// How many rows are there for the browser's search in the page, above and below.
const SEARCHED: f64 = 100.0;
/// What is covered at the top of the view by the app's header.
const HEADER: f64 = 60.0;
/// How long a row counts as worked at, in milliseconds.
const TOUCH: f64 = 2_000.0;

/// How much is made at once.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Pace {
    /// All that is in sight: it must be there in this very frame.
    AtOnce,
    /// What is in sight, as much as one frame bears.
    Sight,
    /// That, and else one step of what is around: a row is made in one frame, put into the page in
    /// the next, and what is far is taken away in a third. So each frame has its share.
    Step,
}

/// What has been done at once.
#[derive(Clone, Copy, Default)]
struct Done {
    /// Something that is in sight, or above it: what is read may have moved.
    moves: bool,
    /// Not all; another frame has to go on.
    left: bool,
}

/// The rows that are in the page.
pub(super) struct Stage {
    list: HtmlElement,
    workshop: Workshop,
    rows: Rows,
    /// In order.
    there: Vec<Mounted>,
    /// A row that was made ahead, and is put into the page with the next frame: the one's work and
    /// the other's would be too much for the same.
    ready: Option<Mounted>,
    anchor: Option<Anchor>,
    touched: Option<(RowId, f64)>,
    scrolled: f64,
    /// How much too low what is read stands, in pixels: browsers scroll by whole ones only, and what
    /// is left of each correction would add up.
    owed: f64,
    downwards: bool,
    /// The free room below the last row.
    room_below: f64,
    /// Whether the browser's search should find more than what is near.
    searched: bool,
    sizes: SizeWatch,
}

/// The row that holds still, and where it was.
#[derive(Clone, Copy)]
struct Anchor {
    id: RowId,
    /// From the top of the view.
    in_view: f64,
    /// From the top of the list.
    in_list: f64,
}

impl Stage {
    /// No rows yet, in an empty element.
    pub(super) fn new(list: HtmlElement, workshop: Workshop, rows: Rows, sizes: SizeWatch) -> Self {
        Self {
            list,
            workshop,
            rows,
            there: Vec::new(),
            ready: None,
            anchor: None,
            touched: None,
            scrolled: viewport::scrolled(),
            owed: 0.0,
            downwards: true,
            room_below: 0.0,
            searched: false,
            sizes,
        }
    }

    /// Takes in which rows there are now, in order.
    pub(super) fn set_rows(&mut self, ids: Arc<[RowId]>) {
        let before = Arc::clone(self.rows.ids());
        self.rows.set(ids);
        let (stay, gone): (Vec<_>, Vec<_>) = std::mem::take(&mut self.there)
            .into_iter()
            .map(|row| (self.rows.index_of(row.id), row))
            .partition(|(index, _)| index.is_some());
        for (_, row) in gone {
            self.take_away(row);
        }
        self.there =
            stay.into_iter().filter_map(|(index, row)| index.map(|index| row.at(index))).collect();
        if !self.there.is_sorted_by_key(|row| row.index) {
            self.there.sort_by_key(|row| row.index);
            for row in &self.there {
                let _ = self.list.append_child(&row.element);
            }
        }
        self.replace_lost_anchor(&before);
    }

    /// Makes the rows around a place one comes back to, and scrolls there; `false` where that row
    /// is not in the list.
    pub(super) fn go_to(&mut self, place: RowPlace) -> bool {
        let id = RowId(place.row);
        let Some(index) = self.rows.index_of(id) else { return false };
        let from = self.rows.top(index) - place.top;
        self.anchor = Some(Anchor { id, in_view: place.top, in_list: self.rows.top(index) });
        self.fill(from, Pace::AtOnce);
        // The room is there now; what is still wrong is put right by the row itself.
        viewport::scroll_by(from - self.from());
        self.measure();
        self.hold_still();
        self.scrolled = viewport::scrolled();
        self.note_anchor();
        true
    }

    /// Makes and takes away rows as is needed now; tells whether another frame has to go on.
    /// `resized`: whether anything may be taller or shorter than it was.
    pub(super) fn update(&mut self, pace: Pace, resized: bool) -> bool {
        self.heed_scroll();
        let done = self.fill(self.from(), pace);
        if !done.moves && !resized {
            return done.left;
        }
        let moved = self.measure();
        self.hold_still();
        done.left || moved
    }

    /// The page was scrolled.
    pub(super) fn follow_scroll(&mut self) {
        let scrolled = viewport::scrolled();
        if (scrolled - self.scrolled).abs() > 1.0 {
            self.downwards = scrolled > self.scrolled;
        }
        self.scrolled = scrolled;
        self.note_anchor();
    }

    /// Where the page was scrolled and its event is still on its way, what is read goes with it:
    /// holding it still would undo the person's own scrolling.
    fn heed_scroll(&mut self) {
        let by = viewport::scrolled() - self.scrolled;
        if by.abs() < 0.5 {
            return;
        }
        if let Some(anchor) = &mut self.anchor {
            anchor.in_view -= by;
        }
        self.scrolled += by;
        self.downwards = by > 0.0;
    }

    /// Somebody works at a row: what opens in it opens downwards.
    pub(super) fn touch(&mut self, at: &web_sys::Node) {
        let row = self.there.iter().find(|row| row.element.contains(Some(at)));
        self.touched = row.map(|row| (row.id, viewport::now()));
        self.note_anchor();
    }

    /// From now on, whether the browser's search in the page should find more than what is near.
    pub(super) fn set_searched(&mut self, searched: bool) {
        self.searched = searched;
    }

    /// Where one is, to be come back to.
    pub(super) fn place(&mut self) -> Option<RowPlace> {
        self.note_anchor();
        let anchor = self.anchor?;
        Some(RowPlace { row: anchor.id.0, top: anchor.in_view })
    }

    /// The rows that are in sight; `None` where there are none.
    pub(super) fn sight(&self) -> Option<Range<usize>> {
        let from = self.from();
        let sight = self.rows.between(from + HEADER, from + viewport::height());
        (!sight.is_empty()).then_some(sight)
    }

    /// Ends it; returns the rows with their heights.
    pub(super) fn end(mut self) -> Rows {
        for row in std::mem::take(&mut self.there) {
            self.take_away(row);
        }
        if let Some(row) = self.ready.take() {
            self.workshop.let_go(row);
        }
        self.rows
    }

    /// Which height of the list is at the top of the view.
    fn from(&self) -> f64 {
        -viewport::top_of(&self.list) - f64::from(self.list.client_top())
    }

    /// Makes and takes away rows for a view that begins at a height of the list.
    fn fill(&mut self, from: f64, pace: Pace) -> Done {
        let view = viewport::height();
        let to = from + view;
        let reach = match self.searched {
            true => SEARCHED * 300.0,
            false => view.max(400.0) * REACH,
        };
        let sight = self.rows.between(from, to);
        let around = self.rows.between(from - reach, to + reach);
        let kept = self.rows.between(from - 1.6 * reach, to + 1.6 * reach);
        let there: Vec<usize> = self.there.iter().map(|row| row.index).collect();
        let missing = missing(&sight, &around, &there, self.downwards);
        // The urgent ones come first.
        let urgent = missing.iter().filter(|index| sight.contains(index)).count();
        let (urgent, ahead) = missing.split_at(urgent);
        if !urgent.is_empty() {
            self.bring_urgent(urgent, pace);
            self.clear_except(&kept);
            self.lay_out();
            return Done { moves: true, left: true };
        }
        let has_far = self.there.iter().any(|row| !kept.contains(&row.index) && !row.is_held);
        if pace != Pace::Step {
            return Done { moves: false, left: !ahead.is_empty() || has_far };
        }
        let hurries = ahead.len() > CALM;
        let next = ahead.first().copied().filter(|_| hurries || !has_far);
        let Some(index) = next else {
            self.clear_except(&kept);
            self.lay_out();
            return Done { moves: false, left: !ahead.is_empty() };
        };
        if !self.has_ready(index) && !self.prepare(index) {
            return Done { moves: false, left: true };
        }
        self.bring(index);
        if hurries {
            self.clear_except(&kept);
        }
        self.lay_out();
        // What comes below moves nothing, and tells by itself how tall it is.
        Done { moves: index < sight.start, left: true }
    }

    /// Makes rows that are in sight.
    fn bring_urgent(&mut self, missing: &[usize], pace: Pace) {
        let begun = viewport::now();
        for (made, index) in missing.iter().enumerate() {
            if pace != Pace::AtOnce && made > 0 && viewport::now() - begun > URGENT {
                break;
            }
            self.bring(*index);
        }
    }

    /// Makes a row ahead; tells whether there is time left to put it into the page, too.
    fn prepare(&mut self, index: usize) -> bool {
        let begun = viewport::now();
        if let Some(other) = self.ready.take() {
            self.workshop.let_go(other);
        }
        self.ready = self.make(index);
        viewport::now() - begun <= AHEAD
    }

    fn has_ready(&self, index: usize) -> bool {
        let id = self.rows.ids().get(index);
        self.ready.as_ref().is_some_and(|ready| Some(&ready.id) == id)
    }

    /// Takes away what is far; what is in use stays.
    fn clear_except(&mut self, kept: &Range<usize>) {
        let mut stay = Vec::new();
        for mut row in std::mem::take(&mut self.there) {
            let is_far = !kept.contains(&row.index);
            row.is_held = is_far && viewport::is_in_use(&row.element);
            if is_far && !row.is_held {
                self.take_away(row);
            } else {
                stay.push(row);
            }
        }
        self.there = stay;
    }

    /// Puts a row into the page.
    fn bring(&mut self, index: usize) {
        let is_ready = self.has_ready(index);
        let ready = self.ready.take_if(|_| is_ready).map(|row| row.at(index));
        let Some(row) = ready.or_else(|| self.make(index)) else { return };
        let place = self.there.partition_point(|row| row.index < index);
        let next = self.there.get(place).map(|row| row.element.clone());
        let _ = self.list.insert_before(&row.element, next.as_ref().map(AsRef::as_ref));
        self.sizes.watch(&row.element);
        self.there.insert(place, row);
    }

    fn make(&mut self, index: usize) -> Option<Mounted> {
        let id = self.rows.ids().get(index).copied()?;
        self.workshop.make(index, id)
    }

    fn take_away(&mut self, row: Mounted) {
        self.sizes.unwatch(&row.element);
        row.element.remove();
        self.workshop.let_go(row);
    }

    /// Leaves room for the rows that are not there, and numbers those that are.
    fn lay_out(&mut self) {
        let count = self.rows.len();
        let mut end = 0.0;
        let mut next = 0;
        for row in &mut self.there {
            // Rows that follow one another touch, whatever the sums say.
            let room = if row.index == next { 0.0 } else { self.rows.top(row.index) - end };
            if (room - row.room).abs() > 0.01 {
                row.room = room;
                viewport::set_length(&row.element, "margin-block-start", room);
            }
            next = row.index + 1;
            end = self.rows.top(next);
            row.number(next, count);
        }
        let below = self.rows.height() - end;
        if (below - self.room_below).abs() > 0.01 {
            self.room_below = below;
            viewport::set_length(&self.list, "padding-block-end", below);
        }
    }

    /// Measures what is there; tells whether anything is not as tall as was thought.
    fn measure(&mut self) -> bool {
        let mut changed = false;
        for row in &self.there {
            changed |= self.rows.measure(row.index, viewport::height_of(&row.element));
        }
        changed
    }

    /// Puts the row that is being read back to where it was.
    fn hold_still(&mut self) {
        let held = self.anchor.and_then(|anchor| {
            let row = self.there.iter().find(|row| row.id == anchor.id)?;
            Some((anchor, row))
        });
        let Some((anchor, row)) = held else { return self.note_anchor() };
        let in_view = viewport::top_of(&row.element);
        let before = viewport::scrolled();
        let is_scrolled = before > 0.5;
        let distance = match is_scrolled {
            true => in_view - anchor.in_view,
            // At the very top of the page what comes above the list may push it; not so rows that
            // come above others.
            false => in_view - viewport::top_of(&self.list) - anchor.in_list,
        };
        if distance.abs() >= 0.5 {
            viewport::scroll_by(distance);
            self.scrolled = viewport::scrolled();
        }
        // More than a pixel is left only where the page ends.
        let left = distance - (viewport::scrolled() - before);
        self.owed = if is_scrolled && left.abs() < 1.0 { left } else { 0.0 };
        self.note_anchor();
    }

    /// Notes which row is being read, and where it is.
    fn note_anchor(&mut self) {
        let list = viewport::top_of(&self.list);
        let begin = list + f64::from(self.list.client_top());
        let tops: Vec<(usize, f64)> =
            self.there.iter().map(|row| (row.index, begin + self.rows.top(row.index))).collect();
        let touched = self.touched.filter(|(_, at)| viewport::now() - at < TOUCH);
        let touched = touched.and_then(|(id, _)| self.rows.index_of(id));
        let Some(index) = anchor_among(&tops, HEADER..viewport::height(), touched) else { return };
        self.anchor = self.there.iter().find(|row| row.index == index).map(|row| {
            let in_view = viewport::top_of(&row.element);
            Anchor { id: row.id, in_view: in_view - self.owed, in_list: in_view - list }
        });
    }

    /// Where the row that held still is gone, the next one that was there before takes its place.
    fn replace_lost_anchor(&mut self, before: &[RowId]) {
        let Some(anchor) = self.anchor.filter(|it| self.rows.index_of(it.id).is_none()) else {
            return;
        };
        let after = before.iter().skip_while(|id| **id != anchor.id);
        let heir = after.copied().find(|id| self.there.iter().any(|row| row.id == *id));
        self.anchor = heir.map(|id| Anchor { id, ..anchor });
    }
}
