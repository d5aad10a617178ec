//! PreviewCard: <https://docs.joinmastodon.org/entities/PreviewCard/>.

use serde_json::{Value, json};

use super::{View, account};
use crate::error::Result;
use crate::ids::Id;
use crate::times::Time;

/// A PreviewCard.
///
/// # Errors
/// 404 if there is none.
pub fn card(view: &View<'_>, id: Id) -> Result<Value> {
    let (mut entity, author) = view
        .db
        .prepare_cached("SELECT * FROM link_cards WHERE id = ?1")?
        .query_row([id], |row| {
            let image: Option<String> = row.get("image")?;
            let entity = json!({
                "url": row.get::<_, String>("url")?,
                "title": row.get::<_, String>("title")?,
                "description": row.get::<_, String>("description")?,
                "language": row.get::<_, Option<String>>("language")?,
                "type": "link",
                "author_name": row.get::<_, String>("author_name")?,
                "author_url": row.get::<_, String>("author_url")?,
                "provider_name": row.get::<_, String>("provider_name")?,
                "provider_url": "",
                "html": "",
                "width": row.get::<_, i64>("width")?,
                "height": row.get::<_, i64>("height")?,
                "image": image.map(|file| view.file_url(&file)),
                "image_description": row.get::<_, String>("image_description")?,
                "embed_url": "",
                "blurhash": row.get::<_, Option<String>>("blurhash")?,
                "published_at": row.get::<_, Option<Time>>("published_at")?,
                "authors": [],
            });
            Ok((entity, row.get::<_, Option<Id>>("author_account_id")?))
        })?;
    let name = entity["author_name"].clone();
    if author.is_some() || name != "" {
        let account = author.map(|id| account::account(view, id)).transpose()?;
        entity["authors"] = json!([{
            "name": name,
            "url": entity["author_url"].clone(),
            "account": account,
        }]);
    }
    Ok(entity)
}
