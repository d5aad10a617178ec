//! Getting and giving back tokens.
//! <https://docs.joinmastodon.org/methods/oauth/>

use crate::{
    ApiError, Endpoint, Request, Response, endpoint::one, entities::Token, percent_encode,
};

/// What the page that asks a person for consent needs to know.
/// <https://docs.joinmastodon.org/methods/oauth/#authorize>
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Authorization {
    /// The program.
    pub client_id: String,
    /// Where to send the person back to, with `code` and `state`, or `error`, in the query.
    pub redirect_uri: String,
    /// What to ask for, separated by spaces.
    pub scope: String,
    /// Comes back unchanged; must be unguessable and be compared.
    pub state: String,
    /// The S256 challenge of PKCE: base64url of the SHA-256 of the verifier, without padding.
    pub code_challenge: String,
    /// Ask for the password even if someone is signed in there: to add another account.
    pub force_login: bool,
    /// The page's language, like `de`.
    pub lang: Option<String>,
}

impl Authorization {
    /// The page's address on the instance at `origin` (`https://geno.social`).
    pub fn address(&self, origin: &str) -> String {
        let mut pairs = vec![
            ("response_type", "code"),
            ("client_id", &self.client_id),
            ("redirect_uri", &self.redirect_uri),
            ("scope", &self.scope),
            ("state", &self.state),
            ("code_challenge", &self.code_challenge),
            ("code_challenge_method", "S256"),
        ];
        if self.force_login {
            pairs.push(("force_login", "true"));
        }
        if let Some(lang) = &self.lang {
            pairs.push(("lang", lang));
        }
        let query: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{name}={}", percent_encode(value))).collect();
        format!("{}/oauth/authorize?{}", origin.trim_end_matches('/'), query.join("&"))
    }
}

/// Gets a token.
/// <https://docs.joinmastodon.org/methods/oauth/#token>
#[derive(Clone, Debug, PartialEq)]
pub struct ObtainToken {
    /// The program.
    pub client_id: String,
    /// The program's secret.
    pub client_secret: String,
    /// As it was registered; for a code, as it was in the authorization.
    pub redirect_uri: String,
    /// What to ask for, separated by spaces; for a code that is settled already.
    pub scope: Option<String>,
    /// What the token is given for.
    pub grant: Grant,
}

/// What a token is given for.
#[derive(Clone, Debug, PartialEq)]
pub enum Grant {
    /// The program itself: a token that belongs to no account, for signing up.
    ClientCredentials,
    /// A person's consent. A code works once and for a few minutes; 400 `invalid_grant` then.
    AuthorizationCode {
        /// The code that came back.
        code: String,
        /// The verifier whose challenge was in the authorization.
        code_verifier: String,
    },
}

impl Endpoint for ObtainToken {
    type Answer = Token;

    fn request(&self) -> Request {
        let mut form = vec![
            ("client_id", self.client_id.clone()),
            ("client_secret", self.client_secret.clone()),
            ("redirect_uri", self.redirect_uri.clone()),
        ];
        match &self.grant {
            Grant::ClientCredentials => form.push(("grant_type", "client_credentials".into())),
            Grant::AuthorizationCode { code, code_verifier } => form.extend([
                ("grant_type", "authorization_code".into()),
                ("code", code.clone()),
                ("code_verifier", code_verifier.clone()),
            ]),
        }
        form.extend(self.scope.clone().map(|scope| ("scope", scope)));
        Request::post("/oauth/token").form(form)
    }

    fn read(response: &Response) -> Result<Token, ApiError> {
        one(response)
    }
}

/// Gives a token back; it works no longer. A token that is gone already is no error.
/// <https://docs.joinmastodon.org/methods/oauth/#revoke>
#[derive(Clone, Debug, PartialEq)]
pub struct RevokeToken {
    /// The program it was given to.
    pub client_id: String,
    /// The program's secret.
    pub client_secret: String,
    /// The token.
    pub token: String,
}

impl Endpoint for RevokeToken {
    type Answer = ();

    fn request(&self) -> Request {
        Request::post("/oauth/revoke").form(vec![
            ("client_id", self.client_id.clone()),
            ("client_secret", self.client_secret.clone()),
            ("token", self.token.clone()),
        ])
    }

    fn read(_: &Response) -> Result<(), ApiError> {
        Ok(())
    }
}
