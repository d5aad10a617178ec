//! Tells when the end of a list comes near.

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// An element without size that calls `near` whenever it comes within 1,500 px of the window.
#[component]
pub fn Sentinel(
    /// Called each time it comes near.
    near: Callback<()>,
) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let Some(element) = place.get() else { return };
        let on_change = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let is_near = entries
                .iter()
                .any(|entry| entry.unchecked_into::<IntersectionObserverEntry>().is_intersecting());
            if is_near {
                near.run(());
            }
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin("1500px");
        let observer =
            IntersectionObserver::new_with_options(on_change.as_ref().unchecked_ref(), &options);
        let Ok(observer) = observer else { return };
        observer.observe(&element);
        let kept = StoredValue::new_local((observer, on_change));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    });
    view! { <div node_ref=place aria-hidden="true"></div> }
}
