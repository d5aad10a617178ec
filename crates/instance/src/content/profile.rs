//! The texts of a profile.

use super::{Links, Mentioned, handles, html, to_html};
use crate::entities::View;
use crate::entities::account::AccountRow;
use crate::state::LOCAL_DOMAIN;

/// HTML of an account's `note`.
pub fn note_html(view: &View<'_>, note: &str) -> String {
    let mentioned = mentioned(view, note);
    to_html(note, &Links { base: view.base, local_domain: LOCAL_DOMAIN, mentioned: &mentioned })
}

/// HTML of the value of a profile field.
pub fn field_html(view: &View<'_>, value: &str) -> String {
    let mentioned = mentioned(view, value);
    let links = Links { base: view.base, local_domain: LOCAL_DOMAIN, mentioned: &mentioned };
    html::field_to_html(value, &links)
}

/// The accounts a text names, as far as this server knows them; the others stay plain text.
fn mentioned(view: &View<'_>, text: &str) -> Vec<Mentioned> {
    let known = |handle: super::Handle| {
        let domain = handle.domain.filter(|it| !it.eq_ignore_ascii_case(LOCAL_DOMAIN));
        let row = AccountRow::by_handle(view.db, &handle.username, domain.as_deref()).ok()?;
        Some(Mentioned { url: row.url(view.base), username: row.username, domain: row.domain })
    };
    handles(text).into_iter().filter_map(known).collect()
}
