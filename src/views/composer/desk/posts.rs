//! The posts of a draft: the first, and those that follow it.

use leptos::prelude::*;

use super::Desk;
use crate::{
    actions::split_text::{split_text, status_limits},
    store::{Attachment, DraftPart},
};

impl Desk {
    /// The same, about a further post of the thread.
    pub(in crate::views::composer) fn at(self, place: usize) -> Self {
        Self { place, refused: RwSignal::new(Vec::new()), ..self }
    }

    /// Which of the posts it is about: 0, or the place of a further one.
    pub(in crate::views::composer) fn place(self) -> usize {
        self.place
    }

    /// The id of the post's text field.
    pub(in crate::views::composer) fn text_id(self) -> String {
        self.key.with_value(|key| ["text-", &key.name(), "-", &self.place.to_string()].concat())
    }

    /// The post's text, tracked.
    pub(in crate::views::composer) fn text(self) -> String {
        self.read(|draft| draft.plain_text_of(self.place).to_owned())
    }

    /// Changes the post's text.
    pub(in crate::views::composer) fn write(self, text: String) {
        self.change(|draft| {
            if let Some(known) = draft.plain_text_of_mut(self.place) {
                *known = text;
            }
        });
    }

    /// How many posts follow the first.
    pub(in crate::views::composer) fn read_count(self) -> usize {
        self.draft.with_untracked(|draft| draft.more.len())
    }

    /// The post's text in parts that are each short enough for a post, tracked.
    pub(in crate::views::composer) fn parts(self) -> Vec<String> {
        let limits = status_limits(self.store);
        self.read(|draft| {
            let warning = draft.warning.as_deref().unwrap_or_default();
            split_text(&limits, warning, draft.plain_text_of(self.place))
        })
    }

    /// Takes the post's text apart into several posts; tells how many there are then.
    pub(in crate::views::composer) fn split(self) -> usize {
        let mut parts = untrack(|| self.parts()).into_iter();
        let Some(first) = parts.next() else { return 0 };
        self.change(|draft| {
            if let Some(text) = draft.plain_text_of_mut(self.place) {
                *text = first;
            }
            let further = parts.map(|text| DraftPart { text, ..DraftPart::default() });
            draft.more.splice(self.place..self.place, further);
        });
        self.read_count() + 1
    }

    /// Reads something of the post's files, tracked.
    pub(in crate::views::composer) fn read_files<T>(
        self,
        read: impl FnOnce(&[Attachment]) -> T,
    ) -> T {
        self.read(|draft| read(draft.attachments_of(self.place)))
    }

    /// Whether a part of the thread is published already, tracked.
    pub(in crate::views::composer) fn is_begun(self) -> bool {
        self.read(|draft| !draft.sent.is_empty())
    }

    /// Whether this post stays as it is, tracked: it is being published, or is already.
    pub(in crate::views::composer) fn is_fixed(self) -> bool {
        self.is_busy() || self.read(|draft| self.place < draft.sent.len())
    }
}
