//! An app, and the way through its login.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{Answer, Server};

/// Where the test's app is led back to.
pub const REDIRECT_URI: &str = "http://127.0.0.1:9/anmelden?von=hier";
/// The verifier of the test's logins.
pub const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// A registered app.
#[derive(Clone, Debug)]
pub struct App {
    /// Its public name.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
}

impl App {
    /// Registers an app with the usual scopes.
    #[track_caller]
    pub fn register(server: &Server) -> Self {
        let answer = server.post(
            "/api/v1/apps",
            json!({ "client_name": "Testfenster", "redirect_uris": [REDIRECT_URI, "urn:ietf:wg:oauth:2.0:oob"],
                    "scopes": "read write follow push profile" }),
        );
        let answer = answer.expect(200);
        Self {
            client_id: answer.str("/client_id").to_owned(),
            client_secret: answer.str("/client_secret").to_owned(),
        }
    }

    /// The fields of an authorize request with PKCE.
    pub fn request(&self) -> Vec<(&'static str, String)> {
        vec![
            ("response_type", "code".into()),
            ("client_id", self.client_id.clone()),
            ("redirect_uri", REDIRECT_URI.into()),
            ("scope", "read write follow push".into()),
            ("state", "z u/s&tand".into()),
            ("code_challenge", URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER))),
            ("code_challenge_method", "S256".into()),
        ]
    }

    /// Fills in the login page.
    #[track_caller]
    pub fn log_in(&self, server: &Server, login: &str, password: &str, decision: &str) -> Answer {
        let mut fields = self.request();
        fields.push(("login", login.into()));
        fields.push(("password", password.into()));
        fields.push(("decision", decision.into()));
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        server.post_form("/oauth/authorize", &fields)
    }

    /// Turns a code into a token.
    #[track_caller]
    pub fn redeem(&self, server: &Server, code: &str, verifier: &str) -> Answer {
        server.post(
            "/oauth/token",
            json!({ "grant_type": "authorization_code", "client_id": self.client_id,
                    "client_secret": self.client_secret, "code": code, "redirect_uri": REDIRECT_URI,
                    "code_verifier": verifier }),
        )
    }

    /// The app's own token.
    #[track_caller]
    pub fn own_token(&self, server: &Server) -> String {
        let answer = server.post(
            "/oauth/token",
            json!({ "grant_type": "client_credentials", "client_id": self.client_id,
                    "client_secret": self.client_secret, "scope": "read write" }),
        );
        answer.expect(200).str("/access_token").to_owned()
    }

    /// A sign-up that is in order.
    pub fn application(username: &str) -> Value {
        json!({ "username": username, "email": format!("{username}@geno.example"), "password": "ein langes Wort",
                "agreement": true, "locale": "de", "reason": "Wir sind eine Genossenschaft." })
    }
}

/// The value of a parameter in the address an answer leads to.
pub fn parameter(answer: &Answer, name: &str) -> Option<String> {
    let query = answer.header("location")?.split_once('?')?.1;
    form_urlencoded::parse(query.as_bytes())
        .find(|(it, _)| it == name)
        .map(|(_, value)| value.into_owned())
}
