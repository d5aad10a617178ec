//! `/.well-known/nodeinfo` and the document it leads to: <https://nodeinfo.diaspora.software/protocol>.

use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::{VERSION, local_posts, members};
use crate::base::Base;
use crate::error::Result;
use crate::settings::{self, Registrations};
use crate::state::Shared;

pub fn routes() -> Router<Shared> {
    Router::new().route("/.well-known/nodeinfo", get(links)).route("/nodeinfo/2.0", get(document))
}

async fn links(Base(base): Base) -> Json<Value> {
    let rel = "http://nodeinfo.diaspora.software/ns/schema/2.0";
    Json(json!({ "links": [{ "rel": rel, "href": format!("{base}/nodeinfo/2.0") }] }))
}

async fn document(State(app): State<Shared>) -> Result<Json<Value>> {
    let db = app.db();
    let settings = settings::load(&db)?;
    let members = members(&db)?;
    Ok(Json(json!({
        "version": "2.0",
        "software": { "name": "mastodon", "version": VERSION },
        "protocols": ["activitypub"],
        "services": { "outbound": [], "inbound": [] },
        "usage": {
            "users": { "total": members, "activeMonth": members, "activeHalfyear": members },
            "localPosts": local_posts(&db)?,
        },
        "openRegistrations": settings.registrations != Registrations::Closed,
        "metadata": { "nodeName": settings.title, "nodeDescription": settings.description },
    })))
}
