//! Short messages at the edge of the screen, spoken by screen readers.

use std::{
    future::poll_fn,
    sync::Arc,
    task::{Poll, Waker},
};

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
    /// Who waits for messages to go.
    waiting: StoredValue<Vec<Waker>>,
}

impl Toasts {
    pub(super) fn new() -> Self {
        Self {
            toasts: RwSignal::new(Vec::new()),
            last: StoredValue::new(0),
            waiting: StoredValue::new(Vec::new()),
        }
    }

    /// Tells that something worked.
    pub fn done(self, text: impl Into<String>) {
        self.show(ToastKind::Done, text.into(), None);
    }

    /// Tells that something worked, with a link to it.
    pub fn done_at(self, text: impl Into<String>, label: &'static str, route: Route) {
        self.show(ToastKind::Done, text.into(), Some((label, route)));
    }

    /// Tells that something worked, and offers to do something about it (to undo it). Returns the
    /// message's id.
    pub fn done_or(
        self,
        text: impl Into<String>,
        label: &'static str,
        run: impl Fn() + Send + Sync + 'static,
    ) -> u32 {
        let action = ToastAction { label, run: Arc::new(run) };
        self.add(ToastKind::Done, text.into(), None, Some(action))
    }

    /// Tells that something worked, with a link to it, and offers to do something with it.
    pub fn done_at_or(
        self,
        text: impl Into<String>,
        link: (&'static str, Route),
        label: &'static str,
        run: impl Fn() + Send + Sync + 'static,
    ) {
        let action = ToastAction { label, run: Arc::new(run) };
        self.add(ToastKind::Done, text.into(), Some(link), Some(action));
    }

    /// Tells that something did not work. The same problem is not told twice at a time.
    pub fn problem(self, text: impl Into<String>) {
        self.show(ToastKind::Problem, text.into(), None);
    }

    /// Tells that something did not work, with a link to where it goes on.
    pub fn problem_at(self, text: impl Into<String>, label: &'static str, route: Route) {
        self.show(ToastKind::Problem, text.into(), Some((label, route)));
    }

    /// Tells that something did not work, and offers to do something about it.
    pub fn problem_or(
        self,
        text: impl Into<String>,
        label: &'static str,
        run: impl Fn() + Send + Sync + 'static,
    ) {
        let action = ToastAction { label, run: Arc::new(run) };
        self.add(ToastKind::Problem, text.into(), None, Some(action));
    }

    /// The messages that are shown, tracked.
    pub fn list(self) -> Vec<Toast> {
        self.toasts.get()
    }

    /// Takes a message away.
    pub fn close(self, id: u32) {
        self.toasts.update(|toasts| toasts.retain(|toast| toast.id != id));
        self.wake();
    }

    /// Takes away what offers to do something: another account would do it.
    pub(super) fn withdraw_offers(self) {
        self.toasts.update(|toasts| toasts.retain(|toast| toast.action.is_none()));
        self.wake();
    }

    /// Takes messages away that are told together with others.
    pub fn withdraw(self, text: &str) {
        self.toasts.update(|toasts| toasts.retain(|toast| toast.text != text));
        self.wake();
    }

    /// Waits until a message is gone, and with it what it offered.
    pub async fn gone(self, id: u32) {
        poll_fn(|context| {
            if !self.toasts.with_untracked(|toasts| toasts.iter().any(|toast| toast.id == id)) {
                return Poll::Ready(());
            }
            self.waiting.update_value(|waiting| waiting.push(context.waker().clone()));
            Poll::Pending
        })
        .await;
    }

    fn wake(self) {
        let waiting = self.waiting.try_update_value(std::mem::take).unwrap_or_default();
        waiting.into_iter().for_each(Waker::wake);
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
    ) -> u32 {
        self.last.update_value(|last| *last += 1);
        let id = self.last.get_value();
        self.toasts.update(|toasts| {
            toasts.retain(|toast| toast.text != text || toast.link != link);
            toasts.push(Toast { id, kind, text, link, action });
        });
        self.wake();
        id
    }
}
