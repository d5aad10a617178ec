//! `GET /api/v1/instance`, the older form: <https://docs.joinmastodon.org/entities/V1_Instance/>.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::{VERSION, count, local_posts, members, operator, rules, thumbnail, v2};
use crate::accounts;
use crate::base::Base;
use crate::entities::View;
use crate::entities::account::account;
use crate::error::Result;
use crate::settings::{self, Registrations};
use crate::state::{LOCAL_DOMAIN, Shared};

pub fn routes() -> Router<Shared> {
    Router::new().route("/api/v1/instance", get(show))
}

async fn show(State(app): State<Shared>, base: Base) -> Result<Json<Value>> {
    let db = app.db();
    let view = View::new(&db, &base, None);
    let settings = settings::load(&db)?;
    let contact = match operator(&db)? {
        Some(id) => account(&view, id)?,
        None => Value::Null,
    };
    let domains =
        count(&db, "SELECT count(DISTINCT domain) FROM accounts WHERE domain IS NOT NULL")?;
    Ok(Json(json!({
        "uri": LOCAL_DOMAIN,
        "title": settings.title,
        "short_description": settings.description,
        "description": settings.description,
        "email": settings.contact_email,
        "version": VERSION,
        "urls": { "streaming_api": base.websocket() },
        "stats": { "user_count": members(&db)?, "status_count": local_posts(&db)?, "domain_count": domains },
        "thumbnail": thumbnail::url(&base),
        "languages": ["de"],
        "registrations": settings.registrations != Registrations::Closed,
        "approval_required": settings.registrations == Registrations::Approval,
        "invites_enabled": true,
        "configuration": {
            "accounts": { "max_featured_tags": accounts::MAX_FEATURED_TAGS },
            "statuses": v2::statuses(),
            "media_attachments": v2::media_attachments(&settings, false),
            "polls": v2::polls(),
        },
        "contact_account": contact,
        "rules": rules::all(&db)?,
    })))
}
