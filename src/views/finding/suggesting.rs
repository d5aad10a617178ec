//! What a search field and its suggestions share.

use leptos::prelude::*;
use mastodon::AccountId;

use crate::routes::Route;

/// A suggestion below a search field.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// Where it leads.
    pub route: Route,
    /// Its icon; an account has its picture instead.
    pub icon: &'static str,
    /// What it says; of an account, its handle.
    pub text: String,
    /// What it says besides; may be empty.
    pub hint: &'static str,
    /// The account it leads to.
    pub account: Option<AccountId>,
}

/// What a search field and its suggestions share.
#[derive(Clone, Copy)]
pub struct Suggesting {
    /// The id of the list.
    pub list: &'static str,
    /// What stands in the field.
    pub text: RwSignal<String>,
    /// What is suggested for it.
    pub options: RwSignal<Vec<Suggestion>>,
    /// Which suggestion the arrow keys have reached.
    pub active: RwSignal<Option<usize>>,
    /// Whether the suggestions are shown.
    pub open: RwSignal<bool>,
}

impl Suggesting {
    /// An empty field whose suggestions stand in a list with this id.
    pub fn new(list: &'static str) -> Self {
        Self {
            list,
            text: RwSignal::new(String::new()),
            options: RwSignal::new(Vec::new()),
            active: RwSignal::new(None),
            open: RwSignal::new(false),
        }
    }

    /// Goes on to the next suggestion, or back; beyond the last lies the field itself.
    pub fn step(self, on: bool) {
        let count = self.options.with_untracked(Vec::len);
        self.active.update(|active| *active = step(*active, count, on));
    }

    /// Where the suggestion leads that the arrow keys have reached, not tracked.
    pub fn chosen(self) -> Option<Route> {
        let place = self.active.get_untracked()?;
        self.options.with_untracked(|options| options.get(place).map(|it| it.route.clone()))
    }

    /// Hides the suggestions.
    pub fn close(self) {
        self.active.set(None);
        self.open.set(false);
    }
}

/// The id of the suggestion at a place.
pub fn option_id(list: &str, place: usize) -> String {
    format!("{list}-{place}")
}

fn step(active: Option<usize>, count: usize, on: bool) -> Option<usize> {
    match (active, on) {
        (None, true) => (count > 0).then_some(0),
        (None, false) => count.checked_sub(1),
        (Some(place), true) => Some(place + 1).filter(|next| *next < count),
        (Some(place), false) => place.checked_sub(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrow_keys_go_around_by_way_of_the_field() {
        assert_eq!(step(None, 3, true), Some(0));
        assert_eq!(step(Some(2), 3, true), None);
        assert_eq!(step(None, 3, false), Some(2));
        assert_eq!(step(Some(0), 3, false), None);
        assert_eq!((step(None, 0, true), step(None, 0, false)), (None, None));
    }
}
