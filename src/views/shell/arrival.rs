//! What happens on coming to a page: a followed link starts at the top with the focus on the page's
//! heading; going back returns to where one was.

use leptos::prelude::*;

use crate::{
    browser::{history, page, task},
    routes::Arrival,
    store::Store,
};

/// Follows the location and moves scroll position and focus with it.
pub(super) fn follow_arrivals(store: Store) {
    Effect::new(move || {
        let arrival = store.location.with(|location| location.arrival);
        task::spawn(async move {
            // The page is in the document by the next frame.
            task::next_frame().await;
            match arrival {
                Arrival::Opened | Arrival::Adjusted => {}
                Arrival::Followed => {
                    history::scroll_to_when_tall_enough(0.0).await;
                    page::focus_first("#main");
                    focus_heading_when_there().await;
                }
                Arrival::Returned { row, .. }
                    if row.is_some() && store.places.returned().is_none() =>
                {
                    // The list has brought one back to the very row.
                    page::focus_first("#main");
                }
                Arrival::Returned { scroll, row } => {
                    page::focus_first("#main");
                    history::scroll_to_when_tall_enough(scroll).await;
                    // The list is there without that row, or the person goes on elsewhere: it would
                    // be torn away from what is read if the row came later.
                    if store.places.returned() == row {
                        store.places.set_returned(None);
                    }
                }
            }
        });
    });
}

/// Moves the focus on from the page to its heading as soon as that is there (pages that load
/// something first have it later), unless the person has moved it meanwhile.
async fn focus_heading_when_there() {
    // Five seconds of frames: whoever still waits then is reading something else.
    for _ in 0..300 {
        if !page::has_focus("#main") {
            return;
        }
        if page::has("#main h1") {
            page::focus_first("#main h1");
            return;
        }
        task::next_frame().await;
    }
}
