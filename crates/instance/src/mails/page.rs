//! The page `/_post`: all mails, the newest first; the same as JSON for tests.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header::ACCEPT};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use maud::html;
use serde::Serialize;

use crate::base::Base;
use crate::error::Result;
use crate::pages;
use crate::state::Shared;
use crate::times::Time;

/// A mail as it is shown.
#[derive(Serialize)]
struct Mail {
    to: String,
    subject: String,
    body: String,
    link: Option<String>,
    sent_at: Time,
}

pub fn routes() -> Router<Shared> {
    Router::new().route("/_post", get(show))
}

async fn show(State(app): State<Shared>, base: Base, headers: HeaderMap) -> Result<Response> {
    let mails = mails(&app, &base)?;
    let wants_json = headers.get(ACCEPT).is_some_and(|it| it == "application/json");
    if wants_json {
        return Ok(Json(mails).into_response());
    }
    let contents = html! {
        (pages::own_pages())
        p { "Die Probeinstanz verschickt nichts. Hier steht, was sie verschickt hätte, das Neueste zuerst." }
        @if mails.is_empty() { p { "Noch keine Post." } }
        @for mail in &mails {
            article {
                h2 { (mail.subject) }
                p.meta { "An " (mail.to) " · " time datetime=(mail.sent_at) { (mail.sent_at.civil().strftime("%d.%m.%Y, %H:%M UTC")) } }
                p.letter { (mail.body) }
                @if let Some(link) = &mail.link { p { a href=(link) { (link) } } }
            }
        }
    };
    Ok(pages::page(StatusCode::OK, "Post", &contents, ""))
}

fn mails(app: &Shared, base: &Base) -> Result<Vec<Mail>> {
    let db = app.db();
    let mut statement = db.prepare_cached(
        "SELECT recipient, subject, body, link, sent_at FROM mails ORDER BY id DESC LIMIT 200",
    )?;
    let mails = statement.query_map([], |row| {
        let path: Option<String> = row.get(3)?;
        Ok(Mail {
            to: row.get(0)?,
            subject: row.get(1)?,
            body: row.get(2)?,
            link: path.map(|path| format!("{}{path}", base.0)),
            sent_at: row.get(4)?,
        })
    })?;
    Ok(mails.collect::<rusqlite::Result<_>>()?)
}
