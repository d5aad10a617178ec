//! The routes of the timelines.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::routing::get;
use axum::{Json, Router};
use rusqlite::Connection;
use serde_json::Value;

use super::{Scope, TagQuery};
use crate::auth::{Member, Viewer};
use crate::base::{Base, PathId};
use crate::entities::{View, status};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::lists;
use crate::paging::Paging;
use crate::params::Params;
use crate::settings::{self, FeedAccess, FeedAccesses};
use crate::state::Shared;
use crate::tags;

/// What goes out: the `Link` header and the posts.
type Page = (HeaderMap, Json<Vec<Value>>);

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/api/v1/timelines/home", get(home))
        .route("/api/v1/timelines/public", get(public))
        .route("/api/v1/timelines/tag/{name}", get(tag))
        .route("/api/v1/timelines/list/{id}", get(list))
        .route("/api/v1/timelines/link", get(link))
}

async fn home(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    params: Params,
) -> Result<Page> {
    member.needs("read:statuses")?;
    answer(
        &app.db(),
        &Scope::Home,
        Some(member.account),
        &base,
        "/api/v1/timelines/home",
        &params,
        &[],
    )
}

async fn public(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    params: Params,
) -> Result<Page> {
    viewer.needs("read:statuses")?;
    let db = app.db();
    let (local, remote) =
        (params.flag("local").unwrap_or(false), params.flag("remote").unwrap_or(false));
    let accesses = settings::load(&db)?.timelines_access.live_feeds;
    let (local, remote) = allowed(&viewer, accesses, local, remote)?;
    let only_media = params.flag("only_media").unwrap_or(false);
    let scope = Scope::Public { local, remote, only_media };
    let keep = ["local", "remote", "only_media"];
    answer(&db, &scope, viewer.account(), &base, "/api/v1/timelines/public", &params, &keep)
}

async fn tag(
    State(app): State<Shared>,
    viewer: Viewer,
    base: Base,
    Path(name): Path<String>,
    params: Params,
) -> Result<Page> {
    viewer.needs("read:statuses")?;
    let db = app.db();
    let (local, remote) =
        (params.flag("local").unwrap_or(false), params.flag("remote").unwrap_or(false));
    let accesses = settings::load(&db)?.timelines_access.hashtag_feeds;
    let (local, remote) = allowed(&viewer, accesses, local, remote)?;
    let mut any = vec![name.clone()];
    any.extend(params.list("any"));
    let query = TagQuery {
        any: known(&db, &any)?,
        all: every(&db, &params.list("all"))?,
        none: known(&db, &params.list("none"))?,
        local,
        remote,
        only_media: params.flag("only_media").unwrap_or(false),
    };
    let path = format!("/api/v1/timelines/tag/{}", crate::content::percent_encode(&name));
    let keep = ["local", "remote", "only_media", "any", "all", "none"];
    answer(&db, &Scope::Tag(query), viewer.account(), &base, &path, &params, &keep)
}

async fn list(
    State(app): State<Shared>,
    member: Member,
    base: Base,
    PathId(id): PathId,
    params: Params,
) -> Result<Page> {
    member.needs("read:lists")?;
    let db = app.db();
    lists::find_own(&db, member.account, id)?;
    let path = format!("/api/v1/timelines/list/{id}");
    answer(&db, &Scope::List(id), Some(member.account), &base, &path, &params, &[])
}

/// Posts with a trending link: this server has no trending links.
async fn link(State(_): State<Shared>) -> ApiError {
    ApiError::not_found()
}

/// Whether only local or only remote posts may be shown, given who may read which feed.
/// A visitor gets 401 where nothing is left, as does a member where the feed is off.
fn allowed(
    viewer: &Viewer,
    accesses: FeedAccesses,
    local: bool,
    remote: bool,
) -> Result<(bool, bool)> {
    let member = viewer.account().is_some();
    let open = |access: FeedAccess| match access {
        FeedAccess::Public => true,
        FeedAccess::Authenticated => member,
        FeedAccess::Disabled => false,
    };
    let wants_local = !remote && open(accesses.local);
    let wants_remote = !local && open(accesses.remote);
    match (wants_local, wants_remote) {
        (false, false) => Err(ApiError::login_required()),
        // Asking for everything while visitors may read only a part is refused, not cut down.
        (true, false) if !local => Err(ApiError::login_required()),
        (false, true) if !remote => Err(ApiError::login_required()),
        _ => Ok((local, remote)),
    }
}

fn answer(
    db: &Connection,
    scope: &Scope,
    viewer: Option<Id>,
    base: &Base,
    path: &str,
    params: &Params,
    keep: &[&str],
) -> Result<Page> {
    let page = Paging::read(params, 20, 40);
    let ids = scope.page(db, viewer, &page)?;
    let entities = status::statuses(&View::new(db, base, viewer), &ids)?;
    Ok((page.open_links(base, path, params, keep, &ids), Json(entities)))
}

/// The tags of these names that exist.
fn known(db: &Connection, names: &[String]) -> Result<Vec<Id>> {
    let mut ids = Vec::new();
    for name in names {
        ids.extend(tags::find(db, name)?);
    }
    Ok(ids)
}

/// The tags of these names; one that does not exist is nobody's (0), so nothing matches.
fn every(db: &Connection, names: &[String]) -> Result<Vec<Id>> {
    names.iter().map(|name| Ok(tags::find(db, name)?.unwrap_or(Id(0)))).collect()
}
