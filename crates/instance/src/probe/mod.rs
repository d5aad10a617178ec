//! Controls for tests, at `/_probe`. No real Mastodon has them. All take and give JSON.
//!
//! | | |
//! |---|---|
//! | `POST /_probe/faults`, `DELETE` | a [fault](crate::faults); switch all off |
//! | `GET /_probe/requests`, `DELETE` | the API requests so far; forget them |
//! | `GET /_probe/requests?text=` | all requests so far (of pages and files, too) that carried a text |
//! | `GET /_probe/streams` | the streaming connections that are open: whose, and what each listens to |
//! | `POST /_probe/streams/drop` | cut all streaming connections |
//! | `POST /_probe/token` `{"username", "scopes"?}` | a token to act as someone |
//! | `POST /_probe/member` `{"username", "email"?, "role"?}` | a new member, ready to act, and a token |
//! | `POST /_probe/invite` `{"username", "max_uses"?, "expires_in"?}` | an invitation |
//! | `POST /_probe/posts` `{"username", "count", "published"?, "from"?}` | many posts |
//! | `POST /_probe/cooperatives` `{"count"}` | many accounts in the directory |
//! | `POST /_probe/announcement` `{"text", "starts_at"?, "ends_at"?}` | an announcement |
//! | `POST /_probe/rule` `{"text", "hint"?, "translations"?}` | a rule |
//! | `POST /_probe/card` `{"url", "title"?, "description"?, …}` | a [link card](crate::cards::NewCard) |
//! | `POST /_probe/quote` `{"status", "state"}` | how the quoted account stands to a quote |
//! | `POST /_probe/remote_replies` `{"status", "username", "texts", "ms"?}` | answers that come when the thread is read |
//! | `POST /_probe/hurry` | the time of everything that waits (polls, scheduled posts) has come |
//! | `GET /_probe/settings`, `POST` | the [settings](crate::settings::Settings); change some |

mod contents;
mod controls;
mod cooperatives;
mod people;
mod posts;
mod set;

use axum::Router;

use crate::state::Shared;

/// The routes of this area.
pub fn routes() -> Router<Shared> {
    Router::new()
        .merge(contents::routes())
        .merge(controls::routes())
        .merge(cooperatives::routes())
        .merge(people::routes())
        .merge(posts::routes())
        .merge(set::routes())
}
