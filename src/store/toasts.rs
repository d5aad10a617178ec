//! Short messages at the edge of the screen, spoken by screen readers.

use leptos::prelude::*;

use crate::routes::Route;

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
        self.last.update_value(|last| *last += 1);
        let id = self.last.get_value();
        self.toasts.update(|toasts| {
            toasts.retain(|toast| toast.text != text || toast.link != link);
            toasts.push(Toast { id, kind, text, link });
        });
    }
}
