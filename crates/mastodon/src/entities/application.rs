//! Programs registered with an instance, and the tokens they get.

use serde::{Deserialize, Serialize};

use crate::tolerant::{count, list, or_default, text};

/// A program registered with an instance.
/// <https://docs.joinmastodon.org/entities/Application/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Application {
    /// Its name.
    #[serde(default, deserialize_with = "text")]
    pub name: String,
    /// Its website.
    pub website: Option<String>,
    /// What it may ask for.
    #[serde(default, deserialize_with = "list")]
    pub scopes: Vec<String>,
    /// Where people may be sent back to.
    #[serde(default, deserialize_with = "list")]
    pub redirect_uris: Vec<String>,
}

/// A program registered with an instance, with its secrets.
/// <https://docs.joinmastodon.org/entities/Application/#CredentialApplication>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CredentialApplication {
    /// Its name.
    #[serde(default, deserialize_with = "text")]
    pub name: String,
    /// Its website.
    pub website: Option<String>,
    /// What it may ask for.
    #[serde(default, deserialize_with = "list")]
    pub scopes: Vec<String>,
    /// Where people may be sent back to.
    #[serde(default, deserialize_with = "list")]
    pub redirect_uris: Vec<String>,
    /// Names the program in OAuth calls.
    pub client_id: String,
    /// Proves it. In a browser this is no secret.
    #[serde(default, deserialize_with = "text")]
    pub client_secret: String,
    /// When the secret ends, in seconds since 1970; 0 where it does not.
    #[serde(default, deserialize_with = "count")]
    pub client_secret_expires_at: u64,
}

/// A token to act with.
/// <https://docs.joinmastodon.org/entities/Token/>
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Token {
    /// Goes into the `Authorization` header after `Bearer`.
    pub access_token: String,
    /// `Bearer`.
    #[serde(default, deserialize_with = "text")]
    pub token_type: String,
    /// What it allows, separated by spaces.
    #[serde(default, deserialize_with = "text")]
    pub scope: String,
    /// When it was made, in seconds since 1970.
    #[serde(default, deserialize_with = "or_default")]
    pub created_at: u64,
}
