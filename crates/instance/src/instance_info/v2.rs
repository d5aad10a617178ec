//! `GET /api/v2/instance`: <https://docs.joinmastodon.org/entities/Instance/>.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::{API_VERSION, VERSION, operator, rules, thumbnail};
use crate::base::Base;
use crate::entities::View;
use crate::entities::account::account;
use crate::entities::application::VAPID_KEY;
use crate::error::Result;
use crate::media::recordings;
use crate::settings::{self, Registrations, Settings};
use crate::state::{LOCAL_DOMAIN, Shared};
use crate::{accounts, content, media, pictures, polls};

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v2/instance", get(show))
}

async fn show(State(app): State<Shared>, base: Base) -> Result<Json<Value>> {
    let db = app.db();
    let view = View::new(&db, &base, None);
    let settings = settings::load(&db)?;
    let contact = match operator(&db)? {
        Some(id) => account(&view, id)?,
        None => Value::Null,
    };
    let active_month = super::count(
        &db,
        "SELECT count(DISTINCT account_id) FROM statuses
         WHERE created_at > (SELECT max(created_at) FROM statuses) - 2592000000",
    )?;
    Ok(Json(json!({
        "domain": LOCAL_DOMAIN,
        "title": settings.title,
        "version": VERSION,
        "source_url": "https://github.com/mastodon/mastodon",
        "description": settings.description,
        "usage": { "users": { "active_month": active_month } },
        "thumbnail": {
            "url": thumbnail::url(&base),
            "blurhash": thumbnail::BLURHASH,
            "versions": { "@1x": thumbnail::url(&base) },
            "description": "Ein ruhiges Feld in Grün",
        },
        "icon": [],
        "languages": ["de"],
        "configuration": configuration(&base, &settings),
        "registrations": registrations(&settings),
        "api_versions": { "mastodon": API_VERSION },
        "wrapstodon": null,
        "contact": { "email": settings.contact_email, "account": contact },
        "rules": rules::all(&db)?,
    })))
}

fn configuration(base: &Base, settings: &Settings) -> Value {
    let terms =
        (!settings.terms_of_service.is_empty()).then(|| format!("{}/terms-of-service", base.0));
    let mut statuses = statuses();
    if settings.markdown {
        statuses["supported_mime_types"] = json!(["text/plain", content::MARKDOWN]);
    }
    json!({
        "urls": {
            "streaming": base.websocket(),
            "status": null,
            "about": format!("{}/about", base.0),
            "privacy_policy": format!("{}/privacy-policy", base.0),
            "terms_of_service": terms,
        },
        "vapid": { "public_key": VAPID_KEY },
        "accounts": {
            "max_display_name_length": accounts::MAX_DISPLAY_NAME,
            "max_note_length": accounts::MAX_NOTE,
            "max_avatar_description_length": accounts::MAX_PICTURE_DESCRIPTION,
            "max_header_description_length": accounts::MAX_PICTURE_DESCRIPTION,
            "max_featured_tags": accounts::MAX_FEATURED_TAGS,
            "max_pinned_statuses": 5,
            "max_profile_fields": accounts::MAX_FIELDS,
            "profile_field_name_limit": accounts::MAX_FIELD_TEXT,
            "profile_field_value_limit": accounts::MAX_FIELD_TEXT,
        },
        "statuses": statuses,
        "media_attachments": media_attachments(settings, true),
        "polls": polls(),
        "translation": { "enabled": settings.translation },
        "timelines_access": settings.timelines_access,
        "limited_federation": false,
    })
}

/// The limits of posts.
pub fn statuses() -> Value {
    json!({
        "max_characters": content::MAX_CHARACTERS,
        "max_media_attachments": media::MAX_PER_STATUS,
        "characters_reserved_per_url": content::URL_CHARACTERS,
    })
}

/// The limits of uploads.
pub fn media_attachments(settings: &Settings, with_description: bool) -> Value {
    let types = pictures::MIME_TYPES.iter().chain(&recordings::MIME_TYPES).collect::<Vec<_>>();
    let mut limits = json!({
        "supported_mime_types": types,
        "image_size_limit": settings.image_size_limit,
        "image_matrix_limit": settings.image_matrix_limit,
        "video_size_limit": recordings::SIZE_LIMIT,
        "video_frame_rate_limit": 120,
        "video_matrix_limit": 8_294_400,
    });
    if with_description {
        limits["description_limit"] = json!(media::MAX_DESCRIPTION);
    }
    limits
}

/// The limits of polls.
pub fn polls() -> Value {
    json!({
        "max_options": polls::MAX_OPTIONS,
        "max_characters_per_option": polls::MAX_OPTION_CHARACTERS,
        "min_expiration": polls::MIN_EXPIRATION,
        "max_expiration": polls::MAX_EXPIRATION,
    })
}

fn registrations(settings: &Settings) -> Value {
    let approval = settings.registrations == Registrations::Approval;
    let enabled = settings.registrations != Registrations::Closed;
    let message = settings
        .registrations_message
        .as_ref()
        .filter(|_| !enabled)
        .map(|it| content::plain_html(it));
    json!({
        "enabled": enabled,
        "approval_required": approval,
        "reason_required": approval && settings.reason_required,
        "message": message,
        "min_age": settings.min_age,
        "url": null,
    })
}
