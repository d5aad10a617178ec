//! Who is signed in, and the way to the server.

use std::sync::Arc;

use leptos::prelude::*;
use mastodon::{AccountId, ApiError, Endpoint, Method, Request, Response, Transport, read_answer};
use serde::{Deserialize, Serialize};

/// A login on this device. Kept in the browser's storage; the token never appears in an address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Login {
    /// The access token.
    pub token: String,
    /// The account that is signed in.
    pub account_id: AccountId,
    /// Its handle on this instance, without `@`.
    pub acct: String,
    /// The app's client id, needed to revoke the token.
    pub client_id: String,
    /// The app's client secret, needed to revoke the token.
    pub client_secret: String,
}

/// Who is signed in, and the way to the server.
#[derive(Clone, Copy)]
pub struct Session {
    transport: StoredValue<Arc<dyn Transport>>,
    login: RwSignal<Option<Login>>,
    expired: RwSignal<bool>,
    /// How often it was set who is signed in.
    turns: StoredValue<u32>,
}

impl Session {
    /// A session that nobody is signed in to.
    pub fn new(transport: impl Transport + 'static) -> Self {
        Self {
            transport: StoredValue::new(Arc::new(transport)),
            login: RwSignal::new(None),
            expired: RwSignal::new(false),
            turns: StoredValue::new(0),
        }
    }

    /// Calls an endpoint, as the one signed in where somebody is.
    ///
    /// A 401 to somebody signed in marks the login as expired: the app then offers to sign in
    /// again and keeps what was being written.
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn call<E: Endpoint>(self, endpoint: E) -> Result<E::Answer, ApiError> {
        let response = self.send(endpoint.request()).await?;
        read_answer::<E>(&response)
    }

    /// Calls an endpoint as nobody: what it answers says nothing about the login. For getting and
    /// giving back tokens.
    ///
    /// # Errors
    /// Whatever kept the answer away.
    pub async fn call_as_nobody<E: Endpoint>(self, endpoint: E) -> Result<E::Answer, ApiError> {
        let transport = self.transport.get_value();
        let response = transport.send(endpoint.request()).await?;
        read_answer::<E>(&response)
    }

    /// Calls an endpoint as an account that is signed in but not in use.
    ///
    /// # Errors
    /// Whatever kept the answer away. It says nothing about the login in use.
    pub async fn call_with<E: Endpoint>(
        self,
        token: &str,
        endpoint: E,
    ) -> Result<E::Answer, ApiError> {
        let request = Request { token: Some(token.to_owned()), ..endpoint.request() };
        let response = self.send(request).await?;
        read_answer::<E>(&response)
    }

    /// Sends a request as [`Self::call`] does and returns the answer unread, whatever its status.
    ///
    /// # Errors
    /// Where no answer came at all, or another account is in use by the time it came to a question.
    pub async fn send(self, mut request: Request) -> Result<Response, ApiError> {
        let own =
            self.login.with_untracked(|login| login.as_ref().map(|login| login.token.clone()));
        let as_login = request.token.is_none() && own.is_some();
        if request.token.is_none() {
            request.token = own;
        }
        let transport = self.transport.get_value();
        let asks = request.method == Method::Get;
        let token = request.token.clone();
        let response = transport.send(request).await?;
        if as_login && self.token() != token {
            // What one account has asked for is not shown to another; what it has done is done.
            return if asks { Err(ApiError::Network) } else { Ok(response) };
        }
        if response.status == 401 && as_login {
            self.expired.set(true);
        }
        Ok(response)
    }

    /// The login, tracked.
    pub fn login(self) -> Option<Login> {
        self.login.get()
    }

    /// The token, for what the transport does not carry (uploads, the websocket). Not tracked.
    pub fn token(self) -> Option<String> {
        self.login.with_untracked(|login| login.as_ref().map(|login| login.token.clone()))
    }

    /// Whether somebody is signed in, tracked.
    pub fn is_signed_in(self) -> bool {
        self.login.with(Option::is_some)
    }

    /// Whether `account` is the one signed in, tracked.
    pub fn is_me(self, account: &AccountId) -> bool {
        self.login.with(|login| login.as_ref().is_some_and(|login| login.account_id == *account))
    }

    /// The id of the account that is signed in, tracked.
    pub fn account_id(self) -> Option<AccountId> {
        self.login.with(|login| login.as_ref().map(|login| login.account_id.clone()))
    }

    /// Whether the server no longer takes the token, tracked.
    pub fn is_expired(self) -> bool {
        self.expired.get()
    }

    /// Tells that the server no longer takes the token; for what the transport does not carry.
    pub fn expire(self) {
        self.expired.set(true);
    }

    /// Tells, when asked later, whether what the app knows still belongs to the account in use now:
    /// what one account has done is not to be shown to another.
    pub fn belonging(self) -> impl Fn() -> bool + Copy {
        let before = self.turns.get_value();
        move || self.turns.get_value() == before
    }

    /// Sets who is signed in.
    pub fn set_login(self, login: Option<Login>) {
        self.turns.update_value(|turns| *turns = turns.wrapping_add(1));
        self.expired.set(false);
        self.login.set(login);
    }
}
