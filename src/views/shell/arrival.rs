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
                    page::focus_first("#main h1, #main");
                }
                Arrival::Returned { scroll } => {
                    page::focus_first("#main");
                    history::scroll_to_when_tall_enough(scroll).await;
                }
            }
        });
    });
}
