//! When a post is to be published.

use leptos::prelude::*;

use super::Desk;
use crate::{
    actions::{keep_rest::keep_rest, upload_media},
    browser::{local_time, task},
    routes::Route,
    texts::planning as texts,
};

impl Desk {
    /// Whether the post is to be published later, tracked.
    pub(in crate::views::composer) fn is_planned(self) -> bool {
        self.read(|draft| draft.scheduled_at.is_some())
    }

    /// When, as the fields have it (`2026-07-04T18:00`); date or time may be missing. Tracked.
    pub(in crate::views::composer) fn planned_for(self) -> String {
        let time = self.time.get();
        // Another tab, or the app itself, may have changed what is whole here.
        let is_whole = time.is_empty() || local_time::milliseconds(&time).is_some();
        match self.read(|draft| draft.scheduled_at) {
            Some(at) if is_whole => local_time::local(at),
            _ => time,
        }
    }

    /// Plans the first post alone, and keeps those that follow it as a draft of their own.
    pub(in crate::views::composer) fn plan_first_alone(self) {
        let Some((rest, uploads)) = keep_rest(self.store, &self.key()) else { return };
        let route = Route::Draft { name: rest.name() };
        for attachment in uploads {
            task::spawn(upload_media::upload(self.store, rest.clone(), attachment));
        }
        self.store.toasts.done_at(texts::REST_KEPT, texts::SHOW, route);
    }

    /// Plans the post for a time as the fields have it, or no longer.
    pub(in crate::views::composer) fn plan(self, time: Option<&str>) {
        let at = time.map(local_time::milliseconds);
        self.time.set(time.unwrap_or_default().to_owned());
        self.change(|draft| {
            draft.scheduled_at = match at {
                None => None,
                // What is not whole is noticed before it is published.
                Some(at) => at.or(draft.scheduled_at),
            };
        });
    }
}
