//! Whether somebody looks, and whether the network is there.

use wasm_bindgen::{JsCast, closure::Closure};

use super::page;

/// Whether the tab is in view.
pub fn is_visible() -> bool {
    #[cfg(target_arch = "wasm32")]
    return page::is_visible();
    // On the host somebody always does.
    #[cfg(not(target_arch = "wasm32"))]
    true
}

/// Calls `changed` whenever the tab comes into view or goes out of it, as long as the app runs.
pub fn on_sight_change(changed: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(changed);
    let function = listener.as_ref().unchecked_ref();
    let _ = page::document().add_event_listener_with_callback("visibilitychange", function);
    listener.forget();
}

/// Calls `online` whenever the device is online again, as long as the app runs.
pub fn on_online(online: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(online);
    let function = listener.as_ref().unchecked_ref();
    let _ = page::window().add_event_listener_with_callback("online", function);
    listener.forget();
}
