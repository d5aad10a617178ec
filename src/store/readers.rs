//! Lets signals forget readers that are gone.
//!
//! A signal keeps a note of each effect and memo that has read it until that one reads again, also of
//! those that were dropped: in a timeline, thousands of cards come and go.

use leptos::reactive::graph::Source;

/// Lets a signal forget all its readers. Those that are still there look again, and are noted again
/// by that; nothing has changed for them.
pub fn forget_readers(signal: &impl Source) {
    signal.mark_dirty();
    signal.clear_subscribers();
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::*;

    #[test]
    fn who_is_still_there_is_told_of_changes() {
        Owner::new().with(|| {
            let signal = RwSignal::new(1);
            let double = Memo::new(move |_| signal.get() * 2);
            let far = Memo::new(move |_| double.get() + 1);
            assert_eq!(far.get(), 3);
            forget_readers(&signal);
            signal.set(2);
            assert_eq!(far.get(), 5);
            forget_readers(&signal);
            forget_readers(&signal);
            assert_eq!(far.get(), 5);
            signal.set(3);
            assert_eq!(far.get(), 7);
        });
    }
}
