//! What the sample data say of the server as a whole: texts, rules, announcements, emoji, link
//! previews, and someone who waits for approval.

use rusqlite::{Connection, params};
use serde_json::json;

use super::accounts::People;
use super::clock;
use super::data::{Announcement, Server};
use super::illustrate::Pictures;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::media::write_file;
use crate::settings::{self, Settings};
use crate::sign_up::members::{self, NewMember};
use crate::state::App;
use crate::times::Time;

/// Stores texts, rules, announcements and emoji.
///
/// # Errors
/// If the database or the media folder cannot be written.
pub fn store(
    app: &App,
    db: &Connection,
    server: &Server,
    pictures: &Pictures,
    now: Time,
) -> Result<()> {
    let texts = &server.texts;
    settings::save(
        db,
        &Settings {
            title: texts.title.clone(),
            description: texts.description.clone(),
            extended_description: texts.extended_description.clone(),
            privacy_policy: texts.privacy_policy.clone(),
            terms_of_service: texts.terms_of_service.clone(),
            ..settings::load(db)?
        },
    )?;
    for (position, rule) in (0_i64..).zip(&server.rules) {
        let translations = match &rule.en {
            Some(en) => json!({ "en": { "text": en.text, "hint": en.hint } }),
            None => json!({}),
        };
        db.execute(
            "INSERT INTO rules (position, text, hint, translations) VALUES (?1, ?2, ?3, ?4)",
            params![position, rule.text, rule.hint, translations.to_string()],
        )?;
    }
    for announcement in &server.announcements {
        announce(db, announcement, now)?;
    }
    for emoji in &server.emoji {
        let file = write_file(app, "custom_emojis/images", pictures.badge(emoji.badge)?)?;
        db.execute(
            "INSERT INTO custom_emojis (shortcode, file, category) VALUES (?1, ?2, ?3)",
            params![emoji.shortcode, file, emoji.category],
        )?;
    }
    Ok(())
}

/// Stores the previews of linked pages; has to be done before the posts that link to them.
///
/// # Errors
/// If the database or the media folder cannot be written.
pub fn store_cards(
    app: &App,
    db: &Connection,
    server: &Server,
    people: &People,
    pictures: &Pictures,
) -> Result<()> {
    for card in &server.cards {
        let author = card.author_account.as_deref().map(|it| people.id(it)).transpose()?;
        db.execute(
            "INSERT INTO link_cards (url, title, description, language, provider_name, author_name, author_account_id)
             VALUES (?1, ?2, ?3, 'de', ?4, ?5, ?6)",
            params![card.url, card.title, card.description, card.provider, card.author, author],
        )?;
        let Some(image) = &card.image else { continue };
        let picture = pictures.on_card(image)?;
        let file = write_file(app, "cache/preview_cards/images", &picture.small)?;
        db.execute(
            "UPDATE link_cards SET image = ?2, image_description = ifnull(?3, ''), width = ?4, height = ?5,
                 blurhash = ?6 WHERE url = ?1",
            params![
                card.url,
                file,
                image.alt,
                picture.small.width,
                picture.small.height,
                picture.blurhash
            ],
        )?;
    }
    Ok(())
}

/// Stores the application that waits for the operator.
///
/// # Errors
/// If the database cannot be written.
pub fn store_application(db: &Connection, server: &Server, now: Time) -> Result<()> {
    let it = &server.application;
    let at = clock::days_ago(now, it.days_ago);
    let new = NewMember {
        reason: Some(&it.reason),
        approved: false,
        ..NewMember::ready(&it.username, &it.email, super::PASSWORD, at)
    };
    members::create(db, &new)?;
    Ok(())
}

fn announce(db: &Connection, announcement: &Announcement, now: Time) -> Result<()> {
    let published = clock::days_ago(now, announcement.days_ago);
    let text = clock::fill_in(&announcement.text, now)
        .ok_or_else(|| ApiError::internal("an announcement names no day"))?;
    let ahead = |days: Option<i64>| days.map(|it| clock::days_ago(now, -it));
    db.execute(
        "INSERT INTO announcements (id, text, starts_at, ends_at, all_day, published_at, updated_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
        params![
            Id::at(published),
            text,
            ahead(announcement.starts_in_days),
            ahead(announcement.ends_in_days),
            announcement.starts_in_days.is_some(),
            published
        ],
    )?;
    Ok(())
}
