//! Translations that are plainly none: every text is told to be translated, so that nobody takes it
//! for one. <https://docs.joinmastodon.org/methods/statuses/#translate>

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::auth::Member;
use crate::base::{Base, PathId};
use crate::entities::{View, status};
use crate::error::{ApiError, Result};
use crate::params::Params;
use crate::settings;
use crate::state::Shared;
use crate::statuses;

/// The languages it "knows".
const LANGUAGES: [&str; 5] = ["de", "en", "es", "fr", "it"];
/// The language where a call names none.
const DEFAULT: &str = "de";

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/statuses/{id}/translate", post(translate))
        .route("/api/v1/instance/translation_languages", get(languages))
}

/// Each language into each other one.
async fn languages(State(app): State<Shared>) -> Result<Json<Value>> {
    if !settings::load(&app.db())?.translation {
        return Ok(Json(json!({})));
    }
    let pairs = LANGUAGES.iter().map(|from| {
        let others: Vec<_> = LANGUAGES.iter().filter(|to| *to != from).collect();
        ((*from).to_owned(), json!(others))
    });
    Ok(Json(Value::Object(pairs.collect())))
}

async fn translate(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Json<Value>> {
    member.needs("read:statuses")?;
    let db = app.db();
    if !settings::load(&db)?.translation {
        return Err(ApiError::not_found());
    }
    let found = statuses::find_visible(&db, Some(member.account), id)?;
    if !found.visibility.is_for_everyone() {
        return Err(ApiError::forbidden("This action is not allowed"));
    }
    let target = params.filled("lang").unwrap_or_else(|| DEFAULT.to_owned());
    let original = status::status_of(&View::new(&db, &base, Some(member.account)), &found)?;
    let source = original["language"].as_str().unwrap_or("en").to_owned();
    if source == target || !LANGUAGES.contains(&target.as_str()) {
        return Err(ApiError::unprocessable(
            "Translating this post into this language is not supported",
        ));
    }
    Ok(Json(translation(&original, &source, &target)))
}

fn translation(original: &Value, source: &str, target: &str) -> Value {
    let told = |text: &Value| match text.as_str().unwrap_or_default() {
        "" => String::new(),
        text => format!("[{target}] {text}"),
    };
    let poll = original["poll"].as_object().map(|poll| {
        let options = poll["options"].as_array().into_iter().flatten();
        let options: Vec<_> = options.map(|it| json!({ "title": told(&it["title"]) })).collect();
        json!({ "id": poll["id"], "options": options })
    });
    let files = original["media_attachments"].as_array().into_iter().flatten();
    let files: Vec<_> = files
        .filter(|file| !file["description"].is_null())
        .map(|file| json!({ "id": file["id"], "description": told(&file["description"]) }))
        .collect();
    let content = original["content"].as_str().unwrap_or_default();
    json!({
        "content": content.replacen("<p>", &format!("<p>[{target}] "), 1),
        "spoiler_text": told(&original["spoiler_text"]),
        "language": target,
        "media_attachments": files,
        "poll": poll,
        "detected_source_language": source,
        "provider": "Probeübersetzung",
    })
}
