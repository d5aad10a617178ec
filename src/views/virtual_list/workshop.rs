//! Makes the rows of a list, and lets go of them.

use std::rc::Rc;

use leptos::{prelude::*, tachys::view::any_view::AnyViewState};
use web_sys::{Element, HtmlElement};

use crate::{
    browser::{elements, viewport},
    store::RowId,
};

/// Makes a row: its place from 0, and its id.
pub type MakeRow = Rc<dyn Fn(usize, RowId) -> AnyView>;

/// Where the rows of a list are made.
pub(super) struct Workshop {
    class: &'static str,
    make: MakeRow,
    /// Owns what the rows own.
    owner: Owner,
    /// Owners of rows that went, for those that come.
    idle: Vec<Owner>,
}

/// A row that was made.
pub(super) struct Mounted {
    /// Which.
    pub(super) id: RowId,
    /// Its place from 0.
    pub(super) index: usize,
    /// What stands in the list.
    pub(super) element: HtmlElement,
    /// The free room above it.
    pub(super) room: f64,
    /// Whether it is far, and stays because it is in use.
    pub(super) is_held: bool,
    /// What screen readers are told of: the row's article.
    article: Option<Element>,
    /// Which of how many it was told to be.
    numbered: (usize, usize),
    owner: Owner,
    view: AnyViewState,
}

impl Workshop {
    /// For rows of a class, by a function, with an owner for what they own.
    pub(super) fn new(class: &'static str, make: MakeRow, owner: Owner) -> Self {
        Self { class, make, owner, idle: Vec::new() }
    }

    /// Makes a row; it stands nowhere yet.
    pub(super) fn make(&mut self, index: usize, id: RowId) -> Option<Mounted> {
        let element = viewport::row_element(self.class)?;
        let owner = self.idle.pop().unwrap_or_else(|| self.owner.child());
        let mut view = untrack(|| owner.with(|| (self.make)(index, id).build()));
        view.mount(&element, None);
        let (article, numbered, room, is_held) = (None, (0, 0), 0.0, false);
        Some(Mounted { id, index, element, room, is_held, article, numbered, owner, view })
    }

    /// Ends a row that stands nowhere any more.
    pub(super) fn let_go(&mut self, mut row: Mounted) {
        row.view.unmount();
        drop(row.view);
        // An owner remembers all children it ever had: they are used again.
        row.owner.cleanup();
        self.idle.push(row.owner);
    }
}

impl Mounted {
    /// The same at another place.
    pub(super) fn at(mut self, index: usize) -> Self {
        self.index = index;
        self
    }

    /// Tells screen readers which of how many it is.
    pub(super) fn number(&mut self, place: usize, count: usize) {
        let stands = self.article.as_ref().is_some_and(|article| article.is_connected());
        if stands && self.numbered == (place, count) {
            return;
        }
        if !stands {
            self.article = elements::part(&self.element, "article");
        }
        let Some(article) = &self.article else { return };
        elements::set(article, "aria-posinset", Some(&place.to_string()));
        elements::set(article, "aria-setsize", Some(&count.to_string()));
        self.numbered = (place, count);
    }
}
