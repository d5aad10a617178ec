//! What the tabs of this app say to each other, and what only one of them may do at a time.

use std::future::Future;

/// Tells all other tabs something on a channel.
pub fn tell(channel: &str, message: &str) {
    backend::tell(channel, message);
}

/// Calls `heard` with whatever another tab tells on a channel, as long as the app runs.
pub fn listen(channel: &str, heard: impl Fn(String) + 'static) {
    backend::listen(channel, heard);
}

/// Does something while no other tab does anything under this name. A browser that cannot see to
/// that does it all the same.
pub async fn alone<T>(name: &str, work: impl Future<Output = T>) -> T {
    let _held = backend::hold(name, false).await;
    work.await
}

/// The same; `None` where another tab, or this one, is at it already.
pub async fn alone_if_free<T>(name: &str, work: impl Future<Output = T>) -> Option<T> {
    let _held = backend::hold(name, true).await?;
    Some(work.await)
}

#[cfg(target_arch = "wasm32")]
mod backend {
    use std::{cell::RefCell, collections::HashMap};

    use js_sys::{Function, Object, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{BroadcastChannel, MessageEvent};

    use crate::browser::{page, task};

    thread_local! {
        static CHANNELS: RefCell<HashMap<String, BroadcastChannel>> = RefCell::default();
    }

    pub(super) fn tell(channel: &str, message: &str) {
        if let Some(channel) = open(channel) {
            // Refused only once it is closed.
            let _ = channel.post_message(&message.into());
        }
    }

    pub(super) fn listen(channel: &str, heard: impl Fn(String) + 'static) {
        let Some(channel) = open(channel) else { return };
        let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(message) = event.data().as_string() {
                heard(message);
            }
        });
        channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        // It listens as long as the page lives.
        listener.forget();
    }

    fn open(name: &str) -> Option<BroadcastChannel> {
        CHANNELS.with_borrow_mut(|all| {
            if let Some(known) = all.get(name) {
                return Some(known.clone());
            }
            let channel = BroadcastChannel::new(name).ok()?;
            all.insert(name.to_owned(), channel.clone());
            Some(channel)
        })
    }

    /// A lock; dropped, it is given back.
    pub(super) struct Held {
        release: Option<Function>,
    }

    impl Drop for Held {
        fn drop(&mut self) {
            if let Some(release) = &self.release {
                let _ = release.call0(&JsValue::NULL);
            }
        }
    }

    /// `None` where it is not to be waited for and somebody else has it.
    pub(super) async fn hold(name: &str, if_free: bool) -> Option<Held> {
        let mut release = None;
        let end = Promise::new(&mut |resolve, _| release = Some(resolve));
        let granted = Promise::new(&mut |resolve, reject| {
            let end = end.clone();
            let grant = Closure::once_into_js(move |lock: JsValue| {
                let _ = resolve.call1(&JsValue::NULL, &(!lock.is_null()).into());
                if lock.is_null() { JsValue::NULL } else { end.into() }
            });
            let asked = request(name, if_free, &grant);
            task::spawn(async move {
                // Refused where the page may not lock anything: then nobody waits.
                let is_refused = match asked {
                    Some(asked) => JsFuture::from(asked).await.is_err(),
                    None => true,
                };
                if is_refused {
                    let _ = reject.call0(&JsValue::NULL);
                }
            });
        });
        match JsFuture::from(granted).await.map(|is_held| is_held.as_bool()) {
            Ok(Some(false)) => None,
            Ok(_) => Some(Held { release }),
            Err(_) => Some(Held { release: None }),
        }
    }

    /// Asks for a lock (the Web Locks API). Missing in older browsers and outside secure pages.
    fn request(name: &str, if_free: bool, grant: &JsValue) -> Option<Promise> {
        let locks = Reflect::get(&page::window().navigator(), &"locks".into()).ok()?;
        let request: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
        let options = Object::new();
        Reflect::set(&options, &"ifAvailable".into(), &if_free.into()).ok()?;
        request.call3(&locks, &name.into(), &options, grant).ok()?.dyn_into().ok()
    }
}

/// What host tests let another tab do.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn take_all(taken: bool) {
    backend::TAKEN.set(taken);
}

/// There is no other tab; in host tests, one can be at everything.
#[cfg(not(target_arch = "wasm32"))]
mod backend {
    use std::cell::Cell;

    thread_local! {
        pub(super) static TAKEN: Cell<bool> = const { Cell::new(false) };
    }

    pub(super) fn tell(_: &str, _: &str) {}

    pub(super) fn listen(_: &str, _: impl Fn(String) + 'static) {}

    pub(super) struct Held;

    pub(super) async fn hold(_: &str, if_free: bool) -> Option<Held> {
        (!if_free || !TAKEN.get()).then_some(Held)
    }
}
