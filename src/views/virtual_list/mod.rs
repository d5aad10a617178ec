//! A list of any length of which only the rows near the view are in the page.
//!
//! What it does about screen readers: the rows are the articles of a feed, numbered; the one that
//! has the focus stays, however far one scrolls. About the browser's search in the page: from
//! pressing its keys on, some hundred rows around are there to be found.

mod rows;
mod stage;
mod workshop;

pub use workshop::MakeRow;

use std::{
    cell::{Cell, RefCell},
    ops::Range,
    rc::Rc,
    sync::Arc,
};

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use self::{
    rows::Rows,
    stage::{Pace, Stage},
    workshop::Workshop,
};
use crate::{
    browser::{
        history, page, task,
        viewport::{Listener, SizeWatch},
    },
    store::{RowId, use_store},
};

/// What the events of a list work on.
#[derive(Default)]
struct Desk {
    stage: RefCell<Option<Stage>>,
    /// Whether the next frame goes on already.
    goes_on: Cell<bool>,
    on_sight: Cell<Option<Callback<Range<usize>>>>,
    /// Whether anything may have another height by now.
    resized: Cell<bool>,
}

/// A list of any length, scrolled with the page.
#[component]
pub fn VirtualList(
    /// Which list: what is remembered of its rows is found again by this.
    list: RowId,
    /// The class of the list.
    class: &'static str,
    /// The class of each row.
    row_class: &'static str,
    /// What the list is called for screen readers.
    label: &'static str,
    /// Whether more is on its way.
    #[prop(into)]
    busy: Signal<bool>,
    /// The rows, in order.
    #[prop(into)]
    rows: Signal<Arc<[RowId]>>,
    /// Makes a row: its place from 0, and its id.
    make: MakeRow,
    /// Told which rows are in sight (their places from 0) whenever that may have changed.
    #[prop(optional_no_strip)]
    on_sight: Option<Callback<Range<usize>>>,
) -> impl IntoView {
    let store = use_store();
    let element = NodeRef::<html::Div>::new();
    let desk = StoredValue::new_local(Rc::<Desk>::default());
    let listeners = StoredValue::new_local(Vec::<Listener>::new());
    let parts = StoredValue::new_local((make, Owner::current().unwrap_or_default()));
    Effect::new(move || {
        let Some(element) = element.get() else { return };
        store.places.track_calls();
        let ids = rows.get();
        let desk = desk.get_value();
        let known = desk.stage.borrow_mut().take();
        let is_new = known.is_none();
        let mut stage = known.unwrap_or_else(|| {
            desk.on_sight.set(on_sight);
            listeners.set_value(listen(&desk, element.clone().into()));
            let (make, owner) = parts.get_value();
            let heights = Rows::new(store.places.take_heights(list));
            let workshop = Workshop::new(row_class, make, owner);
            Stage::new(element.into(), workshop, heights, size_watch(&desk))
        });
        stage.set_rows(ids);
        let returned = store.places.returned().is_some_and(|place| stage.go_to(place));
        if returned {
            store.places.set_returned(None);
        }
        stage.update(if is_new { Pace::AtOnce } else { Pace::Sight }, true);
        desk.stage.replace(Some(stage));
        go_on(desk);
    });
    on_cleanup(move || {
        listeners.set_value(Vec::new());
        let stage = desk.with_value(|desk| desk.stage.borrow_mut().take());
        if let Some(stage) = stage {
            store.places.keep_heights(list, stage.end().into_measured());
        }
    });
    view! {
        <div
            class=class
            role="feed"
            aria-label=label
            aria-busy=move || busy.get().to_string()
            node_ref=element
        ></div>
    }
}

/// Watches for whatever may move what is read: rows that change, and what stands around the list.
fn size_watch(desk: &Rc<Desk>) -> SizeWatch {
    let changed = Rc::downgrade(desk);
    let sizes = SizeWatch::new(move || {
        if let Some(desk) = changed.upgrade() {
            desk.resized.set(true);
            update(&desk, Pace::Sight);
        }
    });
    if let Some(main) = page::element("main") {
        sizes.watch(&main);
    }
    sizes
}

fn listen(desk: &Rc<Desk>, list: web_sys::EventTarget) -> Vec<Listener> {
    let (scrolled, leaves) = (Rc::downgrade(desk), Rc::downgrade(desk));
    history::on_leave(move || leaves.upgrade()?.stage.borrow_mut().as_mut()?.place());
    let on_scroll = move |_| {
        let Some(desk) = scrolled.upgrade() else { return };
        if let Some(stage) = desk.stage.borrow_mut().as_mut() {
            stage.follow_scroll();
        }
        update(&desk, Pace::Sight);
    };
    let touched = |desk: &Rc<Desk>| {
        let desk = Rc::downgrade(desk);
        move |event: web_sys::Event| {
            let at = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            if let (Some(desk), Some(at)) = (desk.upgrade(), at)
                && let Some(stage) = desk.stage.borrow_mut().as_mut()
            {
                stage.touch(&at);
            }
        }
    };
    let search = |desk: &Rc<Desk>, event: &'static str| {
        let desk = Rc::downgrade(desk);
        Listener::at_window(event, move |event| {
            let Some(searched) = searches(&event) else { return };
            let Some(desk) = desk.upgrade() else { return };
            if let Some(stage) = desk.stage.borrow_mut().as_mut() {
                stage.set_searched(searched);
            }
            update(&desk, Pace::Sight);
        })
    };
    vec![
        Listener::at_window("scroll", on_scroll),
        Listener::at(list.clone(), "pointerdown", touched(desk)),
        Listener::at(list, "keydown", touched(desk)),
        search(desk, "keydown"),
        search(desk, "pointerdown"),
    ]
}

/// Whether an event begins a search in the page (its keys), or ends it (a click into the page).
fn searches(event: &web_sys::Event) -> Option<bool> {
    let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return Some(false) };
    let modified = key.ctrl_key() || key.meta_key();
    ((modified && key.key().eq_ignore_ascii_case("f")) || key.key() == "F3").then_some(true)
}

/// Brings the rows up to date, and goes on with the next frame as long as that is needed.
fn update(desk: &Rc<Desk>, pace: Pace) {
    let more = match desk.stage.try_borrow_mut() {
        Ok(mut stage) => {
            let resized = desk.resized.take();
            stage.as_mut().is_some_and(|stage| stage.update(pace, resized))
        }
        Err(_) => true,
    };
    if more {
        go_on(Rc::clone(desk));
    } else if let Some(on_sight) = desk.on_sight.get() {
        let sight = desk.stage.borrow().as_ref().and_then(Stage::sight);
        if let Some(sight) = sight {
            on_sight.run(sight);
        }
    }
}

fn go_on(desk: Rc<Desk>) {
    if desk.goes_on.replace(true) {
        return;
    }
    task::spawn(async move {
        task::next_frame().await;
        desk.goes_on.set(false);
        update(&desk, Pace::Step);
    });
}
