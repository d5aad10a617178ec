//! All routes and what lies around them.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};

use crate::base::Base;
use crate::error::ApiError;
use crate::state::Shared;
use crate::{cors, faults, rate_limits, request_log, web_client};

/// The whole server as a router. Each area adds its own routes.
pub fn router(app: Shared) -> Router {
    Router::new()
        .merge(crate::accounts::routes())
        .merge(crate::apps::routes())
        .merge(crate::async_refreshes::routes())
        .merge(crate::cards::routes())
        .merge(crate::conversations::routes())
        .merge(crate::due::routes())
        .merge(crate::filters::routes())
        .merge(crate::instance_info::routes())
        .merge(crate::lists::routes())
        .merge(crate::mails::routes())
        .merge(crate::media::routes())
        .merge(crate::notifications::routes())
        .merge(crate::oauth::routes())
        .merge(crate::polls::routes())
        .merge(crate::probe::routes())
        .merge(crate::reports::routes())
        .merge(crate::search::routes())
        .merge(crate::sign_up::routes())
        .merge(crate::statuses::routes())
        .merge(crate::streaming::routes())
        .merge(crate::tags::routes())
        .merge(crate::timelines::routes())
        .fallback(unclaimed)
        .method_not_allowed_fallback(unknown_address)
        .layer(from_fn_with_state(app.clone(), rate_limits::apply))
        .layer(from_fn_with_state(app.clone(), faults::apply))
        .layer(from_fn(cors::apply))
        .layer(from_fn_with_state(app.clone(), request_log::keep))
        .with_state(app)
}

/// Whatever no route wanted: the web client's, if it is served here and this is a page or file of it.
async fn unclaimed(
    State(app): State<Shared>,
    base: Base,
    method: Method,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    if method == Method::GET || method == Method::HEAD {
        let name = uri.path().strip_prefix("/@").and_then(|path| path.strip_suffix(".rss"));
        if let Some(name) = name {
            return crate::accounts::feed(&app, &base, name).into_response();
        }
        return web_client::serve(&app, &headers, &uri).await;
    }
    if method == Method::POST && uri.path() == "/share" && app.web_client.is_some() {
        return web_client::shared().into_response();
    }
    ApiError::new(StatusCode::NOT_FOUND, "Not Found").into_response()
}

/// As Rails sees it, an address with another verb is another address.
async fn unknown_address() -> ApiError {
    ApiError::new(StatusCode::NOT_FOUND, "Not Found")
}
