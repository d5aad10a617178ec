//! The page `/_antraege`, where the operator decides about applications.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::html;
use rusqlite::Connection;

use crate::base::PathId;
use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::mails::{self, Letter};
use crate::pages;
use crate::params::Params;
use crate::savepoint::atomically;
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new().route("/_antraege", get(list)).route("/_antraege/{id}", post(decide))
}

/// An application as it is shown; its id is the account's.
struct Application {
    id: Id,
    username: String,
    email: String,
    reason: String,
    confirmed: bool,
    at: Time,
}

async fn list(State(app): State<Shared>) -> Result<Response> {
    let applications = pending(&app.db())?;
    let contents = html! {
        (pages::own_pages())
        p { "Wer ein Konto möchte, steht hier, bis du zustimmst oder ablehnst." }
        @if applications.is_empty() { p { "Keine offenen Anträge." } }
        @for it in &applications {
            article {
                h2 { (it.username) }
                p.meta {
                    (it.email) " · " time datetime=(it.at) { (it.at.civil().strftime("%d.%m.%Y, %H:%M UTC")) }
                    " · " (if it.confirmed { "Adresse bestätigt" } else { "Adresse noch nicht bestätigt" })
                }
                p.reason { (it.reason) }
                form.buttons method="post" action={ "/_antraege/" (it.id) } {
                    button.main type="submit" name="decision" value="approve"
                        aria-label={ "Antrag von " (it.username) " annehmen" } { "Annehmen" }
                    button type="submit" name="decision" value="reject"
                        aria-label={ "Antrag von " (it.username) " ablehnen" } { "Ablehnen" }
                }
            }
        }
    };
    Ok(pages::page(StatusCode::OK, "Anträge", &contents, ""))
}

async fn decide(State(app): State<Shared>, PathId(id): PathId, params: Params) -> Result<Response> {
    let db = app.db();
    let application =
        pending(&db)?.into_iter().find(|it| it.id == id).ok_or_else(ApiError::not_found)?;
    match params.text("decision").as_deref() {
        Some("approve") => approve(&db, &application)?,
        Some("reject") => reject(&db, &application)?,
        _ => return Err(ApiError::unprocessable("decision has to be approve or reject")),
    }
    Ok(Redirect::to("/_antraege").into_response())
}

fn pending(db: &Connection) -> Result<Vec<Application>> {
    let mut statement = db.prepare_cached(
        "SELECT a.id, a.username, u.email, ifnull(u.reason, ''), u.confirmed_at IS NOT NULL, u.created_at
         FROM users u JOIN accounts a ON a.id = u.account_id WHERE NOT u.approved ORDER BY u.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Application {
            id: row.get(0)?,
            username: row.get(1)?,
            email: row.get(2)?,
            reason: row.get(3)?,
            confirmed: row.get(4)?,
            at: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn approve(db: &Connection, application: &Application) -> Result<()> {
    atomically(db, || {
        db.execute("UPDATE users SET approved = 1 WHERE account_id = ?1", [application.id])?;
        let letter = Letter::Approved { username: &application.username };
        mails::send(db, &application.email, &letter, Time::now())
    })
}

/// As Mastodon does: the account and all that belongs to it is gone, and its token with it.
fn reject(db: &Connection, application: &Application) -> Result<()> {
    atomically(db, || {
        db.execute("DELETE FROM accounts WHERE id = ?1", [application.id])?;
        let letter = Letter::Rejected { username: &application.username };
        mails::send(db, &application.email, &letter, Time::now())
    })
}
