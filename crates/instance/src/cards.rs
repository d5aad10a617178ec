//! Link cards: what a post's first link leads to. This server never fetches pages, so a card has to be told
//! to it; posts with the address show it from then on, older ones too.
//! <https://docs.joinmastodon.org/entities/PreviewCard/>

use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use rusqlite::{Connection, params};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::content;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::state::Shared;
use crate::times::Time;

/// What is known of a page.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct NewCard {
    /// The page's address, exactly as in posts.
    pub url: String,
    /// The page's title.
    pub title: String,
    /// What it is about.
    pub description: String,
    /// ISO 639 code.
    pub language: Option<String>,
    /// The site's name.
    pub provider_name: String,
    /// Who wrote it.
    pub author_name: String,
    /// The author's page.
    pub author_url: String,
    /// The author's account, if there is one here.
    #[serde(skip)]
    pub author: Option<Id>,
    /// The picture, stored by whoever tells the card.
    #[serde(skip)]
    pub image: Option<CardImage>,
    /// When the page was published.
    #[serde(skip)]
    pub published_at: Option<Time>,
}

/// A card's picture.
#[derive(Clone, Debug)]
pub struct CardImage {
    /// Below the media folder.
    pub file: String,
    /// For those who cannot see it.
    pub description: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// A few colours that stand for it while it loads.
    pub blurhash: String,
}

/// Remembers a card.
///
/// # Errors
/// If the database cannot be written.
pub fn remember(db: &Connection, card: &NewCard) -> Result<Id> {
    let image = card.image.as_ref();
    db.execute(
        "INSERT OR REPLACE INTO link_cards (url, title, description, language, provider_name, author_name,
             author_url, author_account_id, image, image_description, width, height, blurhash, published_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        params![
            card.url,
            card.title,
            card.description,
            card.language,
            card.provider_name,
            card.author_name,
            card.author_url,
            card.author,
            image.map(|it| &it.file),
            image.map_or("", |it| &it.description),
            image.map_or(0, |it| it.width),
            image.map_or(0, |it| it.height),
            image.map(|it| &it.blurhash),
            card.published_at,
        ],
    )?;
    let id = Id(db.last_insert_rowid());
    let posts: Vec<(Id, String)> = db
        .prepare(
            "SELECT id, text FROM statuses WHERE instr(text, ?1) > 0
             AND id NOT IN (SELECT status_id FROM media WHERE status_id IS NOT NULL)
             AND id NOT IN (SELECT status_id FROM quotes)",
        )?
        .query_map([&card.url], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (status, text) in posts {
        if content::urls(&text).first() == Some(&card.url) {
            db.execute("UPDATE statuses SET card_id = ?2 WHERE id = ?1", [status, id])?;
        }
    }
    Ok(id)
}

/// `POST /_probe/card`: tells a card.
pub fn routes() -> Router<Shared> {
    Router::new().route("/_probe/card", post(tell))
}

async fn tell(State(app): State<Shared>, params: Params) -> Result<Json<Value>> {
    let card: NewCard = serde_json::from_value(params.into_json())
        .map_err(|error| ApiError::unprocessable(error.to_string()))?;
    let id = remember(&app.db(), &card)?;
    Ok(Json(json!({ "id": id })))
}
