//! A draft that is in the outbox: it is not written on until it is stopped.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    store::use_store,
    texts::drafts as texts,
    views::drafts::{Waiting, words_of},
};

/// What a draft in the outbox says, how it stands, and the way to stop it.
#[component]
pub(super) fn Parked(desk: Desk) -> impl IntoView {
    let draft = use_store().drafts.signal(&desk.key());
    view! {
        <div class="composer composer--parked">
            <p>{texts::PARKED}</p>
            <blockquote class="composer__reply" dir="auto">{move || draft.with(words_of)}</blockquote>
            <Waiting key=desk.key() />
        </div>
    }
}
