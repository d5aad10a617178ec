//! The way back to where one stopped reading.

use leptos::prelude::*;

use crate::{
    actions::keep_reading::{go_on_reading, read_from_the_top},
    browser::{page, task},
    store::{Progress, use_store},
    texts::{common, timeline as texts},
    views::parts::Icon,
};

/// Offers to go on where one stopped reading, at the lower edge; nothing moves by itself.
#[component]
pub fn GoOnReading() -> impl IntoView {
    let store = use_store();
    let is_offered = Memo::new(move |_| store.reading.progress.with(Progress::is_offered));
    let busy = RwSignal::new(false);
    let go = move |_| {
        busy.set(true);
        task::spawn(async move {
            let place = go_on_reading(store).await;
            let _ = busy.try_set(false);
            let Some(place) = place else { return };
            // The post is in the page by the next frame; the button is gone.
            task::next_frame().await;
            store.places.set_returned(None);
            let number = (place + 1).to_string();
            page::focus_first(&[".feed article[aria-posinset=\"", &number, "\"]"].concat());
        });
    };
    let close = move |_| {
        read_from_the_top(store);
        // The button is gone: the focus goes to the heading of the page.
        page::focus_first("#main h1");
    };
    view! {
        <div class="go-on-place" role="status" aria-live="polite">
            <Show when=move || is_offered.get()>
                <div class="go-on">
                    <button
                        class="go-on__button"
                        type="button"
                        aria-busy=move || busy.get().to_string()
                        disabled=move || busy.get()
                        on:click=go
                    >
                        <Icon name="clock" />
                        {texts::GO_ON}
                    </button>
                    <button
                        class="icon-button"
                        type="button"
                        aria-label=common::CLOSE
                        on:click=close
                    >
                        <Icon name="close" />
                    </button>
                </div>
            </Show>
        </div>
    }
}
