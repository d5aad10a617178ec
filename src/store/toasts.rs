//! Short messages at the edge of the screen, spoken by screen readers.

use std::sync::Arc;

use leptos::prelude::*;

use crate::routes::Route;

/// What a message offers to do, and in which word.
#[derive(Clone)]
pub struct ToastAction {
    /// The word on the button.
    pub label: &'static str,
    run: Arc<dyn Fn() + Send + Sync>,
}

impl ToastAction {
    /// Does it.
    pub fn run(&self) {
        (self.run)();
    }
}

impl PartialEq for ToastAction {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.run, &other.run)
    }
}

impl std::fmt::Debug for ToastAction {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.label)
    }
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToastKind {
    /// Something worked.
    Done,
    /// Something did not work; stays until it is closed.
    Problem,
}

/// A short message.
#[derive(Clone, Debug, PartialEq)]
pub struct Toast {
    /// Tells messages apart.
    pub id: u32,
    /// What it is about.
    pub kind: ToastKind,
    /// What happened and, for a problem, what can be done.
    pub text: String,
    /// Where it leads, and in which word.
    pub link: Option<(&'static str, Route)>,
    /// What it offers to do.
    pub action: Option<ToastAction>,
}

/// The messages that are shown, oldest first.
#[derive(Clone, Copy)]
pub struct Toasts {
    toasts: RwSignal<Vec<Toast>>,
    last: StoredValue<u32>,
}

impl Toasts {
    pub(super) fn new() -> Self {
        Self { toasts: RwSignal::new(Vec::new()), last: StoredValue::new(0) }
    }

    /// Tells that something worked.
    pub fn done(self, text: impl Into<String>) {
        self.show(ToastKind::Done, text.into(), None);
    }

    /// Tells that something worked, with a link to it.
    pub fn done_at(self, text: impl Into<String>, label: &'static str, route: Route) {
        self.show(ToastKind::Done, text.into(), Some((label, route)));
    }

    /// Tells that something worked, and offers to do something about it (to undo it).
    pub fn done_or(
        self,
        text: impl Into<String>,
        label: &'static str,
        run: impl Fn() + Send + Sync + 'static,
    ) {
        let action = ToastAction { label, run: Arc::new(run) };
        self.add(ToastKind::Done, text.into(), None, Some(action));
    }

    /// Tells that something did not work. The same problem is not told twice at a time.
    pub fn problem(self, text: impl Into<String>) {
        self.show(ToastKind::Problem, text.into(), None);
    }

    /// The messages that are shown, tracked.
    pub fn list(self) -> Vec<Toast> {
        self.toasts.get()
    }

    /// Takes a message away.
    pub fn close(self, id: u32) {
        self.toasts.update(|toasts| toasts.retain(|toast| toast.id != id));
    }

    fn show(self, kind: ToastKind, text: String, link: Option<(&'static str, Route)>) {
        self.add(kind, text, link, None);
    }

    fn add(
        self,
        kind: ToastKind,
        text: String,
        link: Option<(&'static str, Route)>,
        action: Option<ToastAction>,
    ) {
        self.last.update_value(|last| *last += 1);
        let id = self.last.get_value();
        self.toasts.update(|toasts| {
            toasts.retain(|toast| toast.text != text || toast.link != link);
            toasts.push(Toast { id, kind, text, link, action });
        });
    }
}
