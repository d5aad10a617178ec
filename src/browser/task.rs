//! Work that goes on beside the views.

use std::{future::Future, time::Duration};

/// Runs a future to its end, whatever becomes of the view that began it.
pub fn spawn(future: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(future);
}

/// Waits. On the host it does not, so that tests never sleep.
pub async fn sleep(duration: Duration) {
    #[cfg(target_arch = "wasm32")]
    gloo_timers::future::sleep(duration).await;
    #[cfg(not(target_arch = "wasm32"))]
    let _ = duration;
}

/// Waits for the browser's next frame.
pub async fn next_frame() {
    #[cfg(target_arch = "wasm32")]
    {
        let promise = js_sys::Promise::new(&mut |resolve, _| {
            // Refused only outside a page.
            let _ = super::page::window().request_animation_frame(&resolve);
        });
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    }
}

/// Waits for a moment in which the browser has nothing else to do.
pub async fn idle() {
    #[cfg(target_arch = "wasm32")]
    {
        let promise = js_sys::Promise::new(&mut |resolve, _| {
            let window = super::page::window();
            // Safari has no such moments.
            if window.request_idle_callback(&resolve).is_err() {
                let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 50);
            }
        });
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    }
}

/// Something that is to be done later; dropped, it is not done. On the host it is done at once, so
/// that tests never sleep.
pub struct Timer {
    #[cfg(target_arch = "wasm32")]
    _timeout: gloo_timers::callback::Timeout,
}

impl Timer {
    /// Does `action` after a pause.
    pub fn new(pause: Duration, action: impl FnOnce() + 'static) -> Self {
        #[cfg(target_arch = "wasm32")]
        {
            let milliseconds = u32::try_from(pause.as_millis()).unwrap_or(u32::MAX);
            // Done as a task, so that it may drop this very timer.
            let due = move || spawn(async move { action() });
            Self { _timeout: gloo_timers::callback::Timeout::new(milliseconds, due) }
        }
        #[cfg(not(target_arch = "wasm32"))]
        {
            let _ = pause;
            action();
            Self {}
        }
    }
}
