//! Who asks: extractors for the access token and the member behind it.
//!
//! The texts are Mastodon's: see <https://docs.joinmastodon.org/client/token/>.

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use rusqlite::{Connection, OptionalExtension};

use crate::error::{ApiError, Result};
use crate::ids::Id;
use crate::params::Params;
use crate::scopes::Scopes;
use crate::state::Shared;

/// A valid access token, with or without a member behind it.
#[derive(Clone, Debug)]
pub struct Token {
    /// The app it was made for.
    pub app: Option<Id>,
    /// What it may do.
    pub scopes: Scopes,
    /// The member, unless it is the app's own token.
    pub user: Option<User>,
}

/// The member behind a token, in whatever state the sign-up is.
#[derive(Clone, Debug)]
pub struct User {
    /// Id of the login.
    pub id: Id,
    /// Id of the account.
    pub account: Id,
    confirmed: bool,
    approved: bool,
    disabled: bool,
}

impl User {
    /// Whether the address has been confirmed.
    pub fn confirmed(&self) -> bool {
        self.confirmed
    }
}

impl Token {
    /// Refuses (403) if the token lacks this scope. `write` includes `write:statuses`.
    ///
    /// # Errors
    /// Mastodon's 403 "This action is outside the authorized scopes".
    pub fn needs(&self, scope: &str) -> Result<()> {
        if self.scopes.include(scope) {
            Ok(())
        } else {
            Err(ApiError::forbidden("This action is outside the authorized scopes"))
        }
    }
}

/// Whoever asks, perhaps a visitor. Fails only for a token that was revoked.
#[derive(Clone, Debug)]
pub struct Viewer(pub Option<Token>);

impl Viewer {
    /// The account that looks, if it is a member's token and the member may use it.
    pub fn account(&self) -> Option<Id> {
        let user = self.0.as_ref()?.user.as_ref()?;
        (!user.disabled).then_some(user.account)
    }

    /// Refuses a token without this scope; visitors pass.
    ///
    /// # Errors
    /// 403 if there is a token without the scope.
    pub fn needs(&self, scope: &str) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |token| token.needs(scope))
    }
}

/// A valid token of any kind; 401 without.
#[derive(Clone, Debug)]
pub struct AnyToken(pub Token);

/// A member who may act: confirmed, approved, not disabled.
#[derive(Clone, Debug)]
pub struct Member {
    /// Id of the account.
    pub account: Id,
    /// Id of the login.
    pub user: Id,
    /// The token used.
    pub token: Token,
}

impl Member {
    /// Refuses (403) if the token lacks this scope.
    ///
    /// # Errors
    /// Mastodon's 403 "This action is outside the authorized scopes".
    pub fn needs(&self, scope: &str) -> Result<()> {
        self.token.needs(scope)
    }
}

impl FromRequestParts<Shared> for Viewer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self> {
        let Some(text) = token_text(parts) else {
            return Ok(Self(None));
        };
        find(&app.db(), &text).map(Self)
    }
}

impl FromRequestParts<Shared> for AnyToken {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self> {
        let Viewer(token) = Viewer::from_request_parts(parts, app).await?;
        token.map(Self).ok_or_else(ApiError::invalid_token)
    }
}

impl FromRequestParts<Shared> for Member {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self> {
        let AnyToken(token) = AnyToken::from_request_parts(parts, app).await?;
        member(token)
    }
}

/// The member behind a token.
///
/// # Errors
/// As Mastodon's `require_user!`: 422 for an app's token, 403 while the sign-up is not finished.
pub fn member(token: Token) -> Result<Member> {
    let Some(user) = &token.user else {
        return Err(ApiError::unprocessable("This method requires an authenticated user"));
    };
    if !user.confirmed {
        return Err(ApiError::forbidden("Your login is missing a confirmed e-mail address"));
    }
    if !user.approved {
        return Err(ApiError::forbidden("Your login is currently pending approval"));
    }
    if user.disabled {
        return Err(ApiError::forbidden("Your login is currently disabled"));
    }
    Ok(Member { account: user.account, user: user.id, token: token.clone() })
}

/// Looks a token up; `None` if it never existed.
///
/// # Errors
/// 401 if it was revoked.
pub fn find(db: &Connection, text: &str) -> Result<Option<Token>> {
    let row = db
        .prepare_cached(
            "SELECT t.app_id, t.scopes, t.revoked_at IS NOT NULL, u.id, u.account_id,
                    u.confirmed_at IS NOT NULL, u.approved, u.disabled OR a.suspended
             FROM tokens t LEFT JOIN users u ON u.id = t.user_id
             LEFT JOIN accounts a ON a.id = u.account_id
             WHERE t.token = ?1",
        )?
        .query_row([text], |row| {
            let user = match row.get::<_, Option<Id>>(3)? {
                None => None,
                Some(id) => Some(User {
                    id,
                    account: row.get(4)?,
                    confirmed: row.get(5)?,
                    approved: row.get(6)?,
                    disabled: row.get(7)?,
                }),
            };
            let scopes = Scopes::parse(&row.get::<_, String>(1)?);
            let token = Token { app: row.get(0)?, scopes, user };
            Ok((token, row.get::<_, bool>(2)?))
        })
        .optional()?;
    match row {
        Some((_, true)) => {
            Err(ApiError::new(StatusCode::UNAUTHORIZED, "The access token was revoked"))
        }
        Some((token, false)) => Ok(Some(token)),
        None => Ok(None),
    }
}

/// The token in the header, or as a parameter of the address.
fn token_text(parts: &Parts) -> Option<String> {
    let header = parts
        .headers
        .get(AUTHORIZATION)
        .and_then(|it| it.to_str().ok())
        .and_then(|it| it.split_once(' '))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
        .map(|(_, token)| token.trim().to_owned());
    header.or_else(|| Params::from_form(parts.uri.query()?).filled("access_token"))
}
