//! `GET /oauth/authorize`, its form, and where it leads: back to the app with a code or with a refusal.

use axum::Router;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rusqlite::{Connection, OptionalExtension, params};

use super::login_page::{self, Problem};
use super::pkce;
use crate::apps::OUT_OF_BAND;
use crate::entities::application::AppRow;
use crate::error::Result;
use crate::ids::Id;
use crate::params::Params;
use crate::scopes::Scopes;
use crate::secrets;
use crate::state::Shared;
use crate::times::Time;

/// How long a code is good for, in seconds.
const CODE_LIFE: i64 = 10 * 60;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/oauth/authorize", get(ask).post(decide))
        .route("/oauth/authorize/native", get(native))
}

/// What an app asks for, checked.
#[derive(Clone, Debug)]
pub struct Request {
    client_id: String,
    /// Where the answer goes.
    pub redirect_uri: String,
    /// What the app wants to be allowed.
    pub scopes: Scopes,
    state: Option<String>,
    challenge: Option<String>,
}

impl Request {
    /// The hidden fields that carry the request through the form.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("response_type", "code".to_owned()),
            ("client_id", self.client_id.clone()),
            ("redirect_uri", self.redirect_uri.clone()),
            ("scope", self.scopes.to_string()),
        ];
        if let Some(state) = &self.state {
            fields.push(("state", state.clone()));
        }
        if let Some(challenge) = &self.challenge {
            fields.push(("code_challenge", challenge.clone()));
            fields.push(("code_challenge_method", "S256".to_owned()));
        }
        fields
    }
}

async fn ask(State(app): State<Shared>, params: Params) -> Result<Response> {
    let checked = check(&app.db(), &params)?;
    Ok(match checked {
        Ok((client, request)) => login_page::show(&client, &request, "", None),
        Err(refusal) => refusal,
    })
}

async fn decide(State(app): State<Shared>, params: Params) -> Result<Response> {
    let db = app.db();
    let (client, request) = match check(&db, &params)? {
        Ok(checked) => checked,
        Err(refusal) => return Ok(refusal),
    };
    if params.text("decision").as_deref() == Some("deny") {
        let answer = [
            ("error", "access_denied"),
            ("error_description", "The resource owner or authorization server denied the request."),
        ];
        return Ok(lead_back(&request, &answer));
    }
    let login = params.text("login").unwrap_or_default();
    let password = params.text("password").unwrap_or_default();
    let user = match log_in(&db, login.trim(), &password)? {
        Ok(user) => user,
        Err(problem) => return Ok(login_page::show(&client, &request, &login, Some(problem))),
    };
    let code = secrets::random_token();
    db.execute(
        "INSERT INTO authorization_codes (code, app_id, user_id, redirect_uri, scopes, code_challenge, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            code,
            client.id,
            user,
            request.redirect_uri,
            request.scopes.to_string(),
            request.challenge,
            Time::now().plus_seconds(CODE_LIFE),
        ],
    )?;
    if request.redirect_uri == OUT_OF_BAND {
        return Ok(redirect(&format!("/oauth/authorize/native?code={code}")));
    }
    Ok(lead_back(&request, &[("code", code.as_str())]))
}

async fn native(params: Params) -> Response {
    login_page::show_code(&params.text("code").unwrap_or_default())
}

type Checked = std::result::Result<(AppRow, Request), Response>;

/// Reads the request; what is wrong with it is told on a page, never by leading to an address nobody registered.
fn check(db: &Connection, params: &Params) -> Result<Checked> {
    let refuse = |status, text| Ok(Err(login_page::refuse(status, text)));
    let bad = StatusCode::BAD_REQUEST;
    let client_id = params.text("client_id").unwrap_or_default();
    let Some(app) = AppRow::by_client_id(db, &client_id)? else {
        return refuse(
            StatusCode::UNAUTHORIZED,
            "Die App, die dich hierher geschickt hat, ist hier nicht bekannt.",
        );
    };
    let redirect_uri = params.text("redirect_uri").unwrap_or_default();
    if !app.redirect_uris.contains(&redirect_uri) {
        return refuse(
            bad,
            "Die App möchte dich an eine Adresse zurückschicken, die sie nicht angemeldet hat.",
        );
    }
    if params.text("response_type").as_deref() != Some("code") {
        return refuse(
            bad,
            "Die App hat nach einer Art der Anmeldung gefragt, die es hier nicht gibt.",
        );
    }
    let scopes = Scopes::parse(&params.filled("scope").unwrap_or_else(|| "read".into()));
    if !scopes.all_known() || !app.scopes.cover(&scopes) {
        return refuse(bad, "Die App möchte mehr dürfen, als sie angemeldet hat.");
    }
    let challenge = params.filled("code_challenge");
    let method = params.filled("code_challenge_method");
    let challenge_fits = match &challenge {
        Some(challenge) => method.as_deref() == Some("S256") && pkce::well_formed(challenge),
        None => true,
    };
    if !challenge_fits {
        return refuse(
            bad,
            "Die App hat die Anmeldung nicht so abgesichert, wie dieser Server es versteht.",
        );
    }
    let request =
        Request { client_id, redirect_uri, scopes, state: params.text("state"), challenge };
    Ok(Ok((app, request)))
}

/// The login's id, if name and password fit and the member may use it.
fn log_in(
    db: &Connection,
    login: &str,
    password: &str,
) -> Result<std::result::Result<Id, Problem>> {
    let name = login.strip_prefix('@').unwrap_or(login);
    let found: Option<(Id, String, bool, bool, bool)> = db
        .prepare_cached(
            "SELECT u.id, u.password_hash, u.confirmed_at IS NOT NULL, u.approved, u.disabled OR a.suspended
             FROM users u JOIN accounts a ON a.id = u.account_id
             WHERE u.email = ?1 OR (a.username = ?2 AND a.domain IS NULL)",
        )?
        .query_row((login, name), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
        })
        .optional()?;
    Ok(match found {
        Some((id, hash, confirmed, approved, disabled))
            if secrets::verify_password(password, &hash) =>
        {
            if disabled {
                Err(Problem::Disabled)
            } else if !confirmed {
                Err(Problem::Unconfirmed)
            } else if !approved {
                Err(Problem::Pending)
            } else {
                Ok(id)
            }
        }
        _ => Err(Problem::Wrong),
    })
}

/// Back to the app, with the answer and its `state`.
fn lead_back(request: &Request, answer: &[(&str, &str)]) -> Response {
    if request.redirect_uri == OUT_OF_BAND {
        return login_page::refuse(StatusCode::OK, "Du hast den Zugriff abgelehnt.");
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(answer);
    if let Some(state) = &request.state {
        query.append_pair("state", state);
    }
    let joint = if request.redirect_uri.contains('?') { '&' } else { '?' };
    redirect(&format!("{}{joint}{}", request.redirect_uri, query.finish()))
}

fn redirect(address: &str) -> Response {
    match HeaderValue::from_str(address) {
        Ok(location) => (StatusCode::FOUND, [(LOCATION, location)]).into_response(),
        Err(_) => login_page::refuse(
            StatusCode::BAD_REQUEST,
            "Die Adresse der App lässt sich nicht öffnen.",
        ),
    }
}
