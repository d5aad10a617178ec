//! Name and description.

use leptos::prelude::*;

use super::{
    controls::{TextField, limited_field},
    desk::Desk,
};
use crate::texts::edit_profile::words as texts;

/// Name and description.
#[component]
pub fn Words(desk: Desk) -> impl IntoView {
    let name = TextField::line("profile-name", texts::NAME, texts::NAME_HINT);
    let note =
        TextField { rows: 6, ..TextField::line("profile-note", texts::NOTE, texts::NOTE_HINT) };
    let name_limit = Signal::derive(move || desk.limits().max_display_name_length as usize);
    let note_limit = Signal::derive(move || desk.limits().max_note_length as usize);
    view! {
        {limited_field(desk, name, |draft| &mut draft.display_name, name_limit, texts::name_too_long)}
        {limited_field(desk, note, |draft| &mut draft.note, note_limit, texts::note_too_long)}
    }
}
