//! Text kept on the device (`localStorage`). A full or forbidden storage is reported, never fatal.

/// Reads what is kept under a key.
pub fn read(key: &str) -> Option<String> {
    backend::read(key)
}

/// Keeps a text under a key; `false` where the device refuses (full, private mode).
pub fn write(key: &str, value: &str) -> bool {
    backend::write(key, value)
}

/// Removes what is kept under a key.
pub fn remove(key: &str) {
    backend::remove(key);
}

/// The keys of all that is kept.
pub fn keys() -> Vec<String> {
    backend::keys()
}

/// Calls `changed` whenever another tab changes what is kept under a key.
pub fn on_change(key: &'static str, changed: impl Fn() + 'static) {
    backend::on_change(key, changed);
}

/// Calls `changed` with the key whenever another tab changes what is kept under a key that begins
/// with `prefix`.
pub fn on_change_below(prefix: &'static str, changed: impl Fn(String) + 'static) {
    backend::on_change_below(prefix, changed);
}

/// Lets the device refuse to keep anything, or no longer.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn refuse(on: bool) {
    backend::refuse(on);
}

/// Reads a value kept as JSON; `None` where there is none or it cannot be read any more.
pub fn read_json<T: serde::de::DeserializeOwned>(key: &str) -> Option<T> {
    serde_json::from_str(&read(key)?).ok()
}

/// Keeps a value as JSON; `false` where the device refuses.
pub fn write_json<T: serde::Serialize>(key: &str, value: &T) -> bool {
    serde_json::to_string(value).is_ok_and(|text| write(key, &text))
}

#[cfg(target_arch = "wasm32")]
mod backend {
    use wasm_bindgen::{JsCast, closure::Closure};
    use web_sys::StorageEvent;

    fn storage() -> Option<web_sys::Storage> {
        crate::browser::page::window().local_storage().ok().flatten()
    }

    pub(super) fn read(key: &str) -> Option<String> {
        storage()?.get_item(key).ok().flatten()
    }

    pub(super) fn write(key: &str, value: &str) -> bool {
        storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
    }

    pub(super) fn remove(key: &str) {
        if let Some(storage) = storage() {
            let _ = storage.remove_item(key);
        }
    }

    pub(super) fn keys() -> Vec<String> {
        let Some(storage) = storage() else { return Vec::new() };
        let count = storage.length().unwrap_or(0);
        (0..count).filter_map(|index| storage.key(index).ok().flatten()).collect()
    }

    pub(super) fn on_change(key: &'static str, changed: impl Fn() + 'static) {
        listen(move |event| {
            // No key: everything was cleared.
            if event.key().is_none_or(|changed| changed == key) {
                changed();
            }
        });
    }

    pub(super) fn on_change_below(prefix: &'static str, changed: impl Fn(String) + 'static) {
        listen(move |event| {
            if let Some(key) = event.key().filter(|key| key.starts_with(prefix)) {
                changed(key);
            }
        });
    }

    fn listen(changed: impl Fn(StorageEvent) + 'static) {
        let listener = Closure::<dyn Fn(StorageEvent)>::new(changed);
        let window = crate::browser::page::window();
        let _ =
            window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
        // It listens as long as the page lives.
        listener.forget();
    }
}

/// Stands in for the device in host tests; each test's thread has its own.
#[cfg(not(target_arch = "wasm32"))]
mod backend {
    use std::{
        cell::{Cell, RefCell},
        collections::HashMap,
    };

    thread_local! {
        static KEPT: RefCell<HashMap<String, String>> = RefCell::default();
        static REFUSES: Cell<bool> = const { Cell::new(false) };
    }

    #[cfg(test)]
    pub(super) fn refuse(on: bool) {
        REFUSES.set(on);
    }

    pub(super) fn read(key: &str) -> Option<String> {
        KEPT.with_borrow(|kept| kept.get(key).cloned())
    }

    pub(super) fn write(key: &str, value: &str) -> bool {
        if REFUSES.get() {
            return false;
        }
        KEPT.with_borrow_mut(|kept| kept.insert(key.to_owned(), value.to_owned()));
        true
    }

    pub(super) fn remove(key: &str) {
        KEPT.with_borrow_mut(|kept| kept.remove(key));
    }

    pub(super) fn keys() -> Vec<String> {
        KEPT.with_borrow(|kept| kept.keys().cloned().collect())
    }

    /// There is no other tab.
    pub(super) fn on_change(_: &'static str, _: impl Fn() + 'static) {}

    /// There is no other tab.
    pub(super) fn on_change_below(_: &'static str, _: impl Fn(String) + 'static) {}
}
