//! The rows that are in the page: made and taken away as one scrolls, measured, and held still.
//!
//! The list is as tall as all its rows; only those near the view are there, with room left free for
//! the others. The browser's own scroll anchoring is switched off within the list: it knows nothing
//! of rows that are not there, and Safari has none. Instead the row that is being read is put back
//! to where it was whenever something above it has changed, before that is painted.

use std::{collections::HashSet, rc::Rc};

use leptos::{prelude::*, tachys::view::any_view::AnyViewState};
use web_sys::HtmlElement;

use super::rows::{Rows, anchor_among, missing};
use crate::{
    browser::viewport::{self, SizeWatch},
    routes::RowPlace,
    store::RowId,
};

/// Makes a row: its place from 0, and its id.
pub type MakeRow = Rc<dyn Fn(usize, RowId) -> AnyView>;

/// How long a frame may be spent on rows that are in sight, in milliseconds.
const URGENT: f64 = 16.0;
/// How long on rows around them.
const AHEAD: f64 = 4.0;
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
    /// As much as one frame bears.
    Frame,
}

/// The rows that are in the page.
pub(super) struct Stage {
    list: HtmlElement,
    class: &'static str,
    make: MakeRow,
    /// Owns what the rows own.
    owner: Owner,
    /// Owners of rows that went, for those that come.
    idle: Vec<Owner>,
    rows: Rows,
    /// In order.
    there: Vec<Mounted>,
    anchor: Option<Anchor>,
    touched: Option<(RowId, f64)>,
    scrolled: f64,
    downwards: bool,
    /// The free room below the last row.
    room_below: f64,
    /// Whether the browser's search should find more than what is near.
    searched: bool,
    sizes: SizeWatch,
}

/// A row that is in the page.
struct Mounted {
    id: RowId,
    index: usize,
    element: HtmlElement,
    /// The free room above it.
    room: f64,
    owner: Owner,
    view: AnyViewState,
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
    pub(super) fn new(
        list: HtmlElement,
        class: &'static str,
        make: MakeRow,
        owner: Owner,
        rows: Rows,
        sizes: SizeWatch,
    ) -> Self {
        Self {
            list,
            class,
            make,
            owner,
            idle: Vec::new(),
            rows,
            there: Vec::new(),
            anchor: None,
            touched: None,
            scrolled: viewport::scrolled(),
            downwards: true,
            room_below: 0.0,
            searched: false,
            sizes,
        }
    }

    /// Takes in which rows there are now, in order.
    pub(super) fn set_rows(&mut self, ids: Vec<RowId>) {
        let before = self.rows.ids().to_vec();
        self.rows.set(ids);
        let (stay, gone): (Vec<_>, Vec<_>) = std::mem::take(&mut self.there)
            .into_iter()
            .map(|row| (self.rows.index_of(row.id), row))
            .partition(|(index, _)| index.is_some());
        for (_, row) in gone {
            self.take_away(row);
        }
        self.there = stay
            .into_iter()
            .filter_map(|(index, row)| index.map(|index| Mounted { index, ..row }))
            .collect();
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
    pub(super) fn update(&mut self, pace: Pace) -> bool {
        self.heed_scroll();
        let changed = self.fill(self.from(), pace);
        let moved = self.measure();
        self.hold_still();
        changed || moved
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

    /// The row that is first in sight, and how far it is scrolled out above.
    pub(super) fn first_in_sight(&self) -> Option<usize> {
        let from = self.from() + HEADER;
        (self.rows.len() > 0).then(|| self.rows.between(from, from + 1.0).start)
    }

    /// Ends it; returns the rows with their heights.
    pub(super) fn end(mut self) -> Rows {
        for row in std::mem::take(&mut self.there) {
            self.take_away(row);
        }
        self.rows
    }

    /// Which height of the list is at the top of the view.
    fn from(&self) -> f64 {
        -viewport::top_of(&self.list) - f64::from(self.list.client_top())
    }

    /// Makes and takes away rows for a view that begins at a height of the list; tells whether
    /// something changed or is left to do.
    fn fill(&mut self, from: f64, pace: Pace) -> bool {
        let view = viewport::height();
        let to = from + view;
        let reach = match self.searched {
            true => SEARCHED * 300.0,
            false => view.max(400.0) * REACH,
        };
        let sight = self.rows.between(from, to);
        let around = self.rows.between(from - reach, to + reach);
        let kept = self.rows.between(from - 1.6 * reach, to + 1.6 * reach);
        let mut changed = self.clear_except(&kept);
        let there: HashSet<usize> = self.there.iter().map(|row| row.index).collect();
        let begun = viewport::now();
        let mut made = 0;
        for index in missing(&sight, &around, &there, self.downwards) {
            let bears = match (pace, sight.contains(&index)) {
                (Pace::AtOnce, true) => f64::INFINITY,
                (_, true) => URGENT,
                (_, false) => AHEAD,
            };
            if made > 0 && viewport::now() - begun > bears {
                changed = true;
                break;
            }
            self.bring(index);
            made += 1;
        }
        self.lay_out();
        changed || made > 0
    }

    /// Takes away what is far; what is in use stays.
    fn clear_except(&mut self, kept: &std::ops::Range<usize>) -> bool {
        let is_far =
            |row: &Mounted| !kept.contains(&row.index) && !viewport::is_in_use(&row.element);
        let (far, near): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.there).into_iter().partition(is_far);
        self.there = near;
        let any = !far.is_empty();
        for row in far {
            self.take_away(row);
        }
        any
    }

    fn bring(&mut self, index: usize) {
        let Some(id) = self.rows.ids().get(index).copied() else { return };
        let Some(element) = viewport::row_element(self.class) else { return };
        let owner = self.idle.pop().unwrap_or_else(|| self.owner.child());
        let make = Rc::clone(&self.make);
        let mut view = untrack(|| owner.with(|| make(index, id).build()));
        view.mount(&element, None);
        let place = self.there.partition_point(|row| row.index < index);
        let next = self.there.get(place).map(|row| row.element.clone());
        let _ = self.list.insert_before(&element, next.as_ref().map(AsRef::as_ref));
        self.sizes.watch(&element);
        self.there.insert(place, Mounted { id, index, element, room: 0.0, owner, view });
    }

    fn take_away(&mut self, mut row: Mounted) {
        self.sizes.unwatch(&row.element);
        row.element.remove();
        row.view.unmount();
        drop(row.view);
        // An owner remembers all children it ever had: they are used again.
        row.owner.cleanup();
        self.idle.push(row.owner);
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
            number(&row.element, next, count);
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
        let distance = match viewport::scrolled() > 0.5 {
            true => in_view - anchor.in_view,
            // At the very top of the page what comes above the list may push it; not so rows that
            // come above others.
            false => in_view - viewport::top_of(&self.list) - anchor.in_list,
        };
        if distance.abs() >= 0.5 {
            viewport::scroll_by(distance);
            self.scrolled = viewport::scrolled();
        }
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
            Anchor { id: row.id, in_view, in_list: in_view - list }
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

/// Tells screen readers which of how many a row is.
fn number(element: &HtmlElement, place: usize, count: usize) {
    let Ok(Some(article)) = element.query_selector("article") else { return };
    for (name, value) in [("aria-posinset", place), ("aria-setsize", count)] {
        let value = value.to_string();
        if article.get_attribute(name).as_ref() != Some(&value) {
            let _ = article.set_attribute(name, &value);
        }
    }
}
