//! When to show who is behind a name: after resting on it a moment, or on asking by keyboard or a
//! long press. What is shown is made elsewhere, when it is wanted first.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::{
    browser::{page, task::Timer, viewport::Listener},
    routes::{ProfileTab, Route},
    store::use_store,
};

/// How long the pointer rests on a name before the card comes.
const REST: Duration = Duration::from_millis(600);
/// How long the pointer may be on its way from the name to the card.
const GRACE: Duration = Duration::from_millis(350);
/// Where names and profile pictures lead; nothing in menus, and not where one is already.
const NAME: &str = "#main a[href^='/@'], .glance";

/// At whom one glances.
#[derive(Clone)]
pub struct Glance {
    /// Their handle.
    pub acct: String,
    /// The link the card belongs to.
    pub link: HtmlElement,
    /// Whether it was asked for by keyboard: then the focus goes into the card.
    pub by_keyboard: bool,
}

/// The card that is wanted; found by [`use_glances`].
#[derive(Clone, Copy)]
pub struct Glances {
    wanted: RwSignal<Option<Glance>, LocalStorage>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
    /// Whether the pointer itself has moved since the page did: a name that comes to lie under a
    /// resting pointer asks for nothing.
    has_moved: StoredValue<bool>,
}

/// The card that is wanted.
///
/// # Panics
/// Outside the app's component tree, which is a bug that shows at the first start.
pub fn use_glances() -> Glances {
    use_context::<Glances>().expect("the glances are provided by the app's root")
}

impl Glances {
    /// Makes them what [`use_glances`] finds below the current owner, and listens for what asks for
    /// a card.
    pub fn provide() {
        let glances = Self {
            wanted: RwSignal::new_local(None),
            timer: StoredValue::new_local(None),
            has_moved: StoredValue::new(false),
        };
        provide_context(glances);
        let at = |event, call: fn(Glances, &Event)| {
            Listener::at_window(event, move |event| call(glances, &event))
        };
        let listeners = vec![
            at("pointerover", |glances, event| {
                if glances.has_moved.get_value() {
                    glances.on_pointer(event);
                }
            }),
            at("pointermove", |glances, event| {
                if !glances.has_moved.get_value() {
                    glances.has_moved.set_value(true);
                    glances.on_pointer(event);
                }
            }),
            at("pointerdown", |glances, event| {
                if touched(event).is_none_or(|it| it.closest(".glance").ok().flatten().is_none()) {
                    glances.rest();
                }
            }),
            at("contextmenu", Self::on_long_press),
            at("keydown", Self::on_key),
            at("scroll", |glances, _| glances.rest()),
        ];
        // As long as the app runs.
        StoredValue::new_local(listeners);
        let store = use_store();
        Effect::new(move || {
            store.location.track();
            glances.rest();
        });
    }

    /// The card that is wanted, tracked.
    pub fn wanted(self) -> Option<Glance> {
        self.wanted.get()
    }

    /// Takes the card away.
    pub fn close(self) {
        self.timer.set_value(None);
        if self.wanted.with_untracked(Option::is_some) {
            self.wanted.set(None);
        }
    }

    /// The page has moved: takes the card away, and waits for the pointer to move.
    fn rest(self) {
        self.has_moved.set_value(false);
        self.close();
    }

    fn on_pointer(self, event: &Event) {
        if pointer_of(event) != "mouse" {
            return;
        }
        let Some(place) = touched(event).and_then(|it| it.closest(NAME).ok().flatten()) else {
            // Away from both: the card goes, unless the pointer comes back in time.
            let close = move || self.close();
            let is_shown = self.wanted.with_untracked(Option::is_some);
            self.timer.set_value(is_shown.then(|| Timer::new(GRACE, close)));
            return;
        };
        if place.matches(".glance").unwrap_or(false) || self.is_shown_at(&place) {
            self.timer.set_value(None);
            return;
        }
        let Some(glance) = glance_at(place, false) else { return };
        let show = move || self.show(glance);
        self.timer.set_value(Some(Timer::new(REST, show)));
    }

    fn on_long_press(self, event: &Event) {
        if pointer_of(event) != "touch" {
            return;
        }
        let place = touched(event).and_then(|it| it.closest(NAME).ok().flatten());
        if let Some(glance) = place.and_then(|place| glance_at(place, false)) {
            event.prevent_default();
            self.show(glance);
        }
    }

    /// Alt and the arrow down open the card of the name that has the focus; Escape closes it.
    fn on_key(self, event: &Event) {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        match event.key().as_str() {
            "Escape" => {
                let Some(glance) = self.wanted.get_untracked() else { return };
                self.close();
                if glance.by_keyboard {
                    let _ = glance.link.focus();
                }
            }
            "ArrowDown" if event.alt_key() => {
                let focused = page::document().active_element();
                let place = focused.and_then(|it| it.closest(NAME).ok().flatten());
                if let Some(glance) = place.and_then(|place| glance_at(place, true)) {
                    event.prevent_default();
                    self.show(glance);
                }
            }
            _ => {}
        }
    }

    fn show(self, glance: Glance) {
        self.timer.set_value(None);
        if glance.link.is_connected() {
            self.wanted.set(Some(glance));
        }
    }

    fn is_shown_at(self, place: &Element) -> bool {
        self.wanted.with_untracked(|wanted| {
            wanted.as_ref().is_some_and(|glance| glance.link.is_same_node(Some(place)))
        })
    }
}

/// Whom a link names: only links to a profile itself.
fn glance_at(place: Element, by_keyboard: bool) -> Option<Glance> {
    let link: HtmlElement = place.dyn_into().ok()?;
    let path = link.get_attribute("href")?;
    match Route::parse(&path, "") {
        Route::Profile { acct, tab: ProfileTab::Posts } => Some(Glance { acct, link, by_keyboard }),
        _ => None,
    }
}

fn touched(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn pointer_of(event: &Event) -> String {
    let kind = js_sys::Reflect::get(event, &"pointerType".into()).ok();
    kind.and_then(|kind| kind.as_string()).unwrap_or_default()
}
