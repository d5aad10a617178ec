//! An account's public posts as RSS 2.0, as Mastodon has them at `/@name.rss`.

use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

use crate::base::Base;
use crate::content::escape;
use crate::entities::account::AccountRow;
use crate::entities::{View, status};
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::state::Shared;
use crate::times::Time;

/// The newest public posts of a member, without replies and boosts.
///
/// # Errors
/// If there is no such member, or the database cannot be read.
pub fn feed(app: &Shared, base: &Base, name: &str) -> Result<Response> {
    let db = app.db();
    let account = AccountRow::by_handle(&db, name, None)?;
    if account.suspended {
        return Err(ApiError::not_found());
    }
    let ids: Vec<Id> = db
        .prepare_cached(
            "SELECT id FROM statuses WHERE account_id = ?1 AND visibility = 'public'
             AND reblog_of_id IS NULL AND in_reply_to_id IS NULL ORDER BY id DESC LIMIT 20",
        )?
        .query_map([account.id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let posts = status::statuses(&View::new(&db, base, None), &ids)?;
    let items: String = posts.iter().map(item).collect();
    let (title, link) = (escape(&account.display_name), account.url(&base.0));
    let feed = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>{title}</title>\
         <link>{link}</link><description>Public posts from @{name}</description>{items}</channel></rss>\n"
    );
    Ok(([(CONTENT_TYPE, "application/rss+xml; charset=utf-8")], feed).into_response())
}

fn item(post: &Value) -> String {
    let text = |key: &str| escape(post[key].as_str().unwrap_or_default()).into_owned();
    let (url, content) = (text("url"), text("content"));
    let published = Time::parse(&text("created_at"))
        .map(|time| time.civil().strftime("%a, %d %b %Y %H:%M:%S +0000").to_string());
    let published = published.unwrap_or_default();
    format!(
        "<item><guid isPermaLink=\"true\">{url}</guid><link>{url}</link>\
         <pubDate>{published}</pubDate><description>{content}</description></item>"
    )
}
