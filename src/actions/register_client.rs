//! Registers the app with the instance, once per instance and origin, and keeps that on the device.
//!
//! Logging in and applying for an account use the same registration: the token of an applicant
//! inherits its scopes, and its first redirect address is where the confirmation mail leads.

use mastodon::{
    ApiError,
    endpoints::{
        apps::CreateApp,
        oauth::{Grant, ObtainToken},
    },
    entities::Token,
};
use serde::{Deserialize, Serialize};

use crate::{
    browser::{config::Config, storage},
    routes::Route,
    store::Store,
};

const KEY: &str = "geno.client";

/// All the app will ever need.
pub const SCOPES: &str = "read write follow push";

/// The app as the instance knows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Client {
    /// Names the app in OAuth calls.
    pub id: String,
    /// Proves it; in a browser this is no secret.
    pub secret: String,
    /// Where it was registered: nothing else knows it.
    instance: String,
    /// Where the confirmation mail leads: the page that shows how the application stands.
    pub application_uri: String,
    /// Where the instance's login leads back to.
    pub answer_uri: String,
}

/// The app's registration: the one kept on the device, or a new one.
///
/// # Errors
/// Where the instance did not register the app.
pub async fn register_client(store: Store, config: &Config) -> Result<Client, ApiError> {
    match kept(config) {
        Some(client) => Ok(client),
        None => register(store, config).await,
    }
}

/// As [`register_client`], but asks the instance whether it still knows the app, and registers it
/// anew where it does not: instances forget apps that nobody is signed in with. The login page of
/// an instance that has forgotten the app is a dead end.
///
/// # Errors
/// Where the instance could not be asked, or did not register the app.
pub async fn known_client(store: Store, config: &Config) -> Result<Client, ApiError> {
    let Some(client) = kept(config) else { return register(store, config).await };
    match app_token(store, &client).await {
        Ok(_) => Ok(client),
        Err(error) if error.may_pass() => Err(error),
        Err(_) => register(store, config).await,
    }
}

/// The app's registration and its own token; registers the app anew where the instance has
/// forgotten it.
///
/// # Errors
/// Where the instance could not be asked, or did not register the app.
pub async fn client_with_token(store: Store, config: &Config) -> Result<(Client, Token), ApiError> {
    let client = register_client(store, config).await?;
    match app_token(store, &client).await {
        Ok(token) => Ok((client, token)),
        Err(error) if error.may_pass() => Err(error),
        Err(_) => {
            let client = register(store, config).await?;
            let token = app_token(store, &client).await?;
            Ok((client, token))
        }
    }
}

/// The app's own token, which belongs to no account. An applicant signs up with it.
///
/// # Errors
/// [`ApiError::SignedOut`] where the instance does not know the app (any more).
pub async fn app_token(store: Store, client: &Client) -> Result<Token, ApiError> {
    let obtain = ObtainToken {
        client_id: client.id.clone(),
        client_secret: client.secret.clone(),
        redirect_uri: client.application_uri.clone(),
        scope: Some(SCOPES.to_owned()),
        grant: Grant::ClientCredentials,
    };
    store.session.call_as_nobody(obtain).await
}

/// Forgets the registration; the next login registers the app anew.
pub fn forget_client() {
    storage::remove(KEY);
}

/// The registration on the device, where it is for this instance and this origin.
fn kept(config: &Config) -> Option<Client> {
    let client: Client = storage::read_json(KEY)?;
    let fits = client.instance == config.instance && client.answer_uri == answer_uri(config);
    fits.then_some(client)
}

async fn register(store: Store, config: &Config) -> Result<Client, ApiError> {
    let application_uri = format!("{}{}", config.origin, Route::Application.href());
    let answer_uri = answer_uri(config);
    let create = CreateApp {
        client_name: config.brand.clone(),
        redirect_uris: vec![application_uri.clone(), answer_uri.clone()],
        scopes: SCOPES.to_owned(),
        website: Some(config.origin.clone()),
    };
    let app = store.session.call_as_nobody(create).await?;
    let client = Client {
        id: app.client_id,
        secret: app.client_secret,
        instance: config.instance.clone(),
        application_uri,
        answer_uri,
    };
    storage::write_json(KEY, &client);
    Ok(client)
}

fn answer_uri(config: &Config) -> String {
    let answer = Route::SignInAnswer { code: None, state: None, error: None };
    format!("{}{}", config.origin, answer.href())
}

#[cfg(test)]
mod tests {
    use mastodon::Body;

    use super::*;
    use crate::actions::fake::{config, with_store};

    const APP: &str = r#"{"client_id":"i","client_secret":"s"}"#;

    #[test]
    fn the_app_is_registered_once_for_an_instance_and_an_origin() {
        with_store(|store, fake| {
            fake.answer("/api/v1/apps", 200, APP);
            fake.answer("/api/v1/apps", 200, r#"{"client_id":"j","client_secret":"t"}"#);
            let first = fake.run(register_client(store, &config())).unwrap();
            assert_eq!(fake.run(register_client(store, &config())).unwrap(), first);
            let moved = Config { origin: "https://neu.example".into(), ..config() };
            assert_eq!(fake.run(register_client(store, &moved)).unwrap().id, "j");
            assert_eq!(fake.sent().len(), 2);
        });
    }

    #[test]
    fn the_mail_leads_to_the_application_and_the_token_may_do_all() {
        with_store(|store, fake| {
            fake.answer("/api/v1/apps", 200, APP);
            fake.run(register_client(store, &config())).unwrap();
            let Body::Json(sent) = fake.requests().remove(0).body else { panic!("no JSON") };
            assert_eq!(
                sent["redirect_uris"],
                "https://app.example/mitmachen/stand\nhttps://app.example/anmelden/antwort"
            );
            assert_eq!(sent["scopes"], "read write follow push");
        });
    }

    #[test]
    fn an_app_that_the_instance_has_forgotten_is_registered_anew() {
        with_store(|store, fake| {
            fake.answer("/api/v1/apps", 200, APP);
            fake.run(register_client(store, &config())).unwrap();
            fake.answer("/oauth/token", 401, r#"{"error":"invalid_client"}"#);
            fake.answer("/api/v1/apps", 200, r#"{"client_id":"j","client_secret":"t"}"#);
            assert_eq!(fake.run(known_client(store, &config())).unwrap().id, "j");
        });
    }

    #[test]
    fn a_lost_connection_does_not_register_it_anew() {
        with_store(|store, fake| {
            fake.answer("/api/v1/apps", 200, APP);
            let client = fake.run(register_client(store, &config())).unwrap();
            fake.fail("/oauth/token", mastodon::TransportError::Network);
            assert_eq!(fake.run(known_client(store, &config())), Err(ApiError::Network));
            assert_eq!(kept(&config()), Some(client));
        });
    }
}
