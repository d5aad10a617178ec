//! The service worker (`assets/sw.js`): starts the app without a network, keeps the files of the
//! version that is open, and fetches newer versions, which wait until somebody asks for them.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration,
    ServiceWorkerState,
};

use super::{attention, clock, page, task};

/// Where it is; its scope is everything beside it.
const ADDRESS: &str = "/sw.js";
/// What it says where it is of another version than the page that asked.
const NEWER: &str = "newer";
/// What it is told when somebody wants its version.
const TAKE_OVER: &str = "take over";
/// How often is looked for a newer version, at most, in milliseconds.
const PERIOD: f64 = 30.0 * 60.0 * 1000.0;

/// Registers it, where the build has one and the browser runs such, and calls `offered` when a newer
/// version waits. `version`: the page's own, empty where the build has no service worker.
pub async fn register(version: String, offered: impl Fn() + 'static) {
    let Some(container) = container().filter(|_| !version.is_empty()) else { return };
    let heard = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if event.data().as_string().as_deref() == Some(NEWER) {
            offered();
        }
    });
    // As a property, since only that lets messages in from the beginning.
    container.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    // Refused in private windows of some browsers, and where the device is full: it works without.
    let Some(registration) = settled(container.register(ADDRESS)).await else { return };
    let Ok(registration) = registration.dyn_into::<ServiceWorkerRegistration>() else { return };
    if let Some(waiting) = registration.waiting() {
        introduce(&waiting, &version);
    }
    follow(&registration, version);
    look_now_and_then(registration);
}

/// Lets the newer version take over, and shows it.
pub fn take_over() {
    task::spawn(async {
        let Some(container) = container() else { return page::reload() };
        let found = settled(container.get_registration()).await;
        let registration =
            found.and_then(|found| found.dyn_into::<ServiceWorkerRegistration>().ok());
        let Some(waiting) = registration.and_then(|registration| registration.waiting()) else {
            return page::reload();
        };
        listen(&container, "controllerchange", |_| page::reload());
        let _ = waiting.post_message(&TAKE_OVER.into());
    });
}

/// Tells every newer version, as soon as it is whole, which one the page is of.
fn follow(registration: &ServiceWorkerRegistration, version: String) {
    let known = registration.clone();
    listen(registration, "updatefound", move |_| {
        let Some(worker) = known.installing() else { return };
        let (watched, version) = (worker.clone(), version.clone());
        listen(&worker, "statechange", move |_| {
            if watched.state() == ServiceWorkerState::Installed {
                introduce(&watched, &version);
            }
        });
    });
}

/// The browser itself looks only when a page is opened; a tab may be open for days.
fn look_now_and_then(registration: ServiceWorkerRegistration) {
    let last = std::cell::Cell::new(clock::now());
    attention::on_sight_change(move || {
        if attention::is_visible() && clock::now() - last.get() > PERIOD {
            last.set(clock::now());
            if let Ok(looking) = registration.update() {
                task::spawn(async move {
                    settled(looking).await;
                });
            }
        }
    });
}

/// A worker of the page's own version takes over at once; another says that it is newer.
fn introduce(worker: &ServiceWorker, version: &str) {
    let _ = worker.post_message(&version.into());
}

/// The browser's service workers; `None` where it has none, or not for this page.
fn container() -> Option<ServiceWorkerContainer> {
    let navigator = page::window().navigator();
    let found = Reflect::get(&navigator, &"serviceWorker".into()).ok()?;
    found.is_object().then(|| found.unchecked_into())
}

async fn settled(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}

fn listen(target: &web_sys::EventTarget, event: &str, heard: impl Fn(web_sys::Event) + 'static) {
    let listener = Closure::<dyn Fn(web_sys::Event)>::new(heard);
    let _ = target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    // It listens as long as the page lives.
    listener.forget();
}
