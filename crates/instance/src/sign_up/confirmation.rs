//! `GET /auth/confirmation`: where the link in the mail leads.

use axum::Router;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::html;
use rusqlite::{Connection, OptionalExtension};

use crate::apps::OUT_OF_BAND;
use crate::entities::application::AppRow;
use crate::error::Result;
use crate::ids::Id;
use crate::mails::{self, Letter};
use crate::pages;
use crate::params::Params;
use crate::settings::{self, Registrations};
use crate::state::Shared;
use crate::times::Time;

pub fn routes() -> Router<Shared> {
    Router::new().route("/auth/confirmation", get(confirm))
}

/// A sign-up as it is stored.
struct SignUp {
    user: Id,
    username: String,
    email: String,
    reason: String,
    confirmed: bool,
    approved: bool,
    app: Option<Id>,
}

async fn confirm(State(app): State<Shared>, params: Params) -> Result<Response> {
    let db = app.db();
    let token = params.text("confirmation_token").unwrap_or_default();
    let Some(sign_up) = find(&db, &token)? else {
        return Ok(page(
            StatusCode::UNPROCESSABLE_ENTITY,
            "Dieser Link gilt nicht",
            "Vielleicht fehlt ein Stück davon. Öffne ihn noch einmal aus der Mail, oder lass dir eine neue schicken.",
        ));
    };
    if sign_up.confirmed {
        return Ok(page(
            StatusCode::UNPROCESSABLE_ENTITY,
            "Schon bestätigt",
            "Diese Adresse ist bereits bestätigt. Du brauchst nichts weiter zu tun.",
        ));
    }
    let approved = mark_confirmed(&db, &sign_up)?;
    if params.flag("redirect_to_app") == Some(true)
        && let Some(address) = first_address(&db, sign_up.app)?
        && let Ok(location) = HeaderValue::from_str(&address)
    {
        return Ok((StatusCode::FOUND, [(LOCATION, location)]).into_response());
    }
    let text = if approved {
        "Danke! Du kannst dich jetzt anmelden."
    } else {
        "Danke! Jetzt wird dein Antrag geprüft. Sobald er angenommen ist, bekommst du eine Mail."
    };
    Ok(page(StatusCode::OK, "E-Mail-Adresse bestätigt", text))
}

fn find(db: &Connection, token: &str) -> Result<Option<SignUp>> {
    let found = db
        .prepare_cached(
            "SELECT u.id, a.username, u.email, ifnull(u.reason, ''), u.confirmed_at IS NOT NULL, u.approved,
                    u.created_by_app_id
             FROM users u JOIN accounts a ON a.id = u.account_id WHERE u.confirmation_token = ?1",
        )?
        .query_row([token], |row| {
            Ok(SignUp {
                user: row.get(0)?,
                username: row.get(1)?,
                email: row.get(2)?,
                reason: row.get(3)?,
                confirmed: row.get(4)?,
                approved: row.get(5)?,
                app: row.get(6)?,
            })
        });
    Ok(found.optional()?)
}

/// Confirms, and says whether the member may act now; if not, the operator is told of the application.
fn mark_confirmed(db: &Connection, sign_up: &SignUp) -> Result<bool> {
    let now = Time::now();
    let approved = sign_up.approved || settings::load(db)?.registrations == Registrations::Open;
    db.execute(
        "UPDATE users SET confirmed_at = ?1, approved = ?2 WHERE id = ?3",
        (now, approved, sign_up.user),
    )?;
    if !approved {
        let letter = Letter::NewApplication {
            username: &sign_up.username,
            email: &sign_up.email,
            reason: &sign_up.reason,
        };
        let mut operators = db.prepare_cached("SELECT email FROM users WHERE role = 'admin'")?;
        let addresses: Vec<String> =
            operators.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for address in addresses {
            mails::send(db, &address, &letter, now)?;
        }
    }
    Ok(approved)
}

/// The first address the app registered: where Mastodon leads after the confirmation.
fn first_address(db: &Connection, app: Option<Id>) -> Result<Option<String>> {
    let app = match app {
        Some(id) => AppRow::find(db, id)?,
        None => None,
    };
    Ok(app.and_then(|it| it.redirect_uris.into_iter().next()).filter(|it| it != OUT_OF_BAND))
}

fn page(status: StatusCode, title: &str, text: &str) -> Response {
    pages::page(status, title, &html! { p { (text) } (pages::own_pages()) }, "")
}
