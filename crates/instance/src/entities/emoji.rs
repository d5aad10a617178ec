//! CustomEmoji: <https://docs.joinmastodon.org/entities/CustomEmoji/>.

use serde_json::{Value, json};

use super::View;
use crate::error::Result;

/// All custom emojis, as the picker lists them.
///
/// # Errors
/// If the database cannot be read.
pub fn all(view: &View<'_>) -> Result<Vec<Value>> {
    select(view, |_| true)
}

/// The custom emojis whose `:shortcode:` is in the text.
///
/// # Errors
/// If the database cannot be read.
pub fn used_in(view: &View<'_>, text: &str) -> Result<Vec<Value>> {
    if !text.contains(':') {
        return Ok(Vec::new());
    }
    select(view, |shortcode| text.contains(&format!(":{shortcode}:")))
}

fn select(view: &View<'_>, wanted: impl Fn(&str) -> bool) -> Result<Vec<Value>> {
    let mut statement = view.db.prepare_cached(
        "SELECT shortcode, file, category, visible_in_picker FROM custom_emojis ORDER BY shortcode",
    )?;
    let mut rows = statement.query([])?;
    let mut emojis = Vec::new();
    while let Some(row) = rows.next()? {
        let shortcode: String = row.get(0)?;
        if !wanted(&shortcode) {
            continue;
        }
        let url = view.file_url(&row.get::<_, String>(1)?);
        let mut emoji = json!({
            "shortcode": shortcode,
            "url": url,
            "static_url": url,
            "visible_in_picker": row.get::<_, bool>(3)?,
        });
        if let Some(category) = row.get::<_, Option<String>>(2)? {
            emoji["category"] = json!(category);
        }
        emojis.push(emoji);
    }
    Ok(emojis)
}
