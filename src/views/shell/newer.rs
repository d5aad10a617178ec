//! Tells that a newer version of the app waits.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    browser::{service_worker, task},
    texts::shell as texts,
    views::parts::use_config,
};

/// How long the page has for itself before the rest of the app is fetched.
const PAUSE: Duration = Duration::from_secs(2);

/// Keeps the app on the device, and offers a newer version when there is one: nothing is taken from
/// anybody who is writing.
#[component]
pub fn NewerVersion() -> impl IntoView {
    let offered = RwSignal::new(false);
    let version = use_config().version;
    task::spawn(async move {
        // It fetches all parts of the app: what is opened first is not to wait for them.
        task::sleep(PAUSE).await;
        service_worker::register(version, move || offered.set(true)).await;
    });
    view! {
        <div class="newer-place" role="status">
            <Show when=move || offered.get()>
                <div class="newer">
                    <p class="newer__text">{texts::NEWER}</p>
                    <button
                        class="button button--small button--primary"
                        type="button"
                        on:click=move |_| service_worker::take_over()
                    >
                        {texts::NEWER_NOW}
                    </button>
                    <button
                        class="button button--small button--quiet"
                        type="button"
                        on:click=move |_| offered.set(false)
                    >
                        {texts::NEWER_LATER}
                    </button>
                </div>
            </Show>
        </div>
    }
}
