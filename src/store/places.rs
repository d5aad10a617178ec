//! What is remembered of long lists while they are not shown.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::routes::RowPlace;

/// A row of a list, by a number that is made from its id: cheap to keep and to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RowId(pub u64);

impl RowId {
    /// The number of the row with this id (FNV-1a; two ids of one list share a number once in
    /// some billion lists).
    pub fn of(id: &str) -> Self {
        let step = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        Self(id.bytes().fold(0xcbf2_9ce4_8422_2325, step))
    }
}

/// The heights of rows, by list, so that one returns to the same place at once.
#[derive(Clone, Copy)]
pub struct Places {
    heights: StoredValue<HashMap<RowId, Vec<(RowId, f32)>>>,
    returned: StoredValue<Option<RowPlace>>,
    calls: RwSignal<u32>,
}

impl Places {
    pub(super) fn new() -> Self {
        Self {
            heights: StoredValue::new(HashMap::new()),
            returned: StoredValue::new(None),
            calls: RwSignal::new(0),
        }
    }

    /// Takes out the heights of a list's rows, in CSS pixels.
    pub fn take_heights(self, list: RowId) -> Vec<(RowId, f32)> {
        self.heights.try_update_value(|known| known.remove(&list)).flatten().unwrap_or_default()
    }

    /// Keeps the heights of a list's rows for the next time.
    pub fn keep_heights(self, list: RowId, heights: Vec<(RowId, f32)>) {
        self.heights.update_value(|known| {
            known.insert(list, heights);
        });
    }

    /// The place in a list that one is coming back to; `None` once the list is there.
    pub fn returned(self) -> Option<RowPlace> {
        self.returned.get_value()
    }

    /// Sets the place in a list that one is coming back to.
    pub fn set_returned(self, place: Option<RowPlace>) {
        self.returned.set_value(place);
    }

    /// Goes to a place in the list that is shown.
    pub fn go_to(self, place: RowPlace) {
        self.set_returned(Some(place));
        self.calls.update(|calls| *calls += 1);
    }

    /// Tracks the calls to go to a place.
    pub fn track_calls(self) {
        self.calls.track();
    }

    pub(super) fn clear(self) {
        self.returned.set_value(None);
        self.heights.set_value(HashMap::new());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_has_its_own_heights() {
        Owner::new().with(|| {
            let places = Places::new();
            let (home, local) = (RowId::of("home"), RowId::of("local"));
            assert_ne!(home, local);
            places.keep_heights(home, vec![(RowId::of("1"), 120.5)]);
            assert!(places.take_heights(local).is_empty());
            assert_eq!(places.take_heights(home), [(RowId::of("1"), 120.5)]);
        });
    }
}
