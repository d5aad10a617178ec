//! Signs in by OAuth with PKCE: to the instance's login, and back with a code for a token.
//! <https://docs.joinmastodon.org/spec/oauth/>

use leptos::prelude::*;
use mastodon::{
    ApiError,
    endpoints::{
        accounts::VerifyCredentials,
        oauth::{Authorization, Grant, ObtainToken},
    },
    entities::Account,
};
use serde::{Deserialize, Serialize};

use super::{
    keep_login,
    register_client::{self, Client, SCOPES},
};
use crate::{
    browser::{config::Config, crypto, page, random, storage},
    routes::Route,
    store::{Login, Store},
};

const KEY: &str = "geno.signing_in";

/// How many begun logins are remembered: one may begin in several tabs and end in any.
const MOST: usize = 5;

/// Why a login did not come about.
#[derive(Clone, Debug, PartialEq)]
pub enum SignInProblem {
    /// The person said no at the instance.
    Denied,
    /// The login was not begun here, or too long ago. It must be begun anew.
    UnknownState,
    /// The code was used already, or is too old. The login must be begun anew.
    UsedCode,
    /// The page came without encryption; browsers then offer no cryptography.
    Insecure,
    /// The instance could not be reached or did not do its part; may be tried again.
    Failed(ApiError),
}

/// What the instance's login sent back.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The code, where the login was granted.
    pub code: Option<String>,
    /// What the login was begun with.
    pub state: Option<String>,
    /// `access_denied` and the like.
    pub error: Option<String>,
}

/// A login that was begun. Kept on the device until it is finished.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Attempt {
    state: String,
    verifier: String,
    back: Option<String>,
    client: Client,
    /// The token, where the code was exchanged but the account could not be asked for.
    token: Option<String>,
}

/// Leaves for the instance's login, unless the person has gone to another page meanwhile.
///
/// # Errors
/// Why it was not possible to leave.
pub async fn begin(
    store: Store,
    config: Config,
    back: Option<String>,
) -> Result<(), SignInProblem> {
    let is_further =
        || store.location.with_untracked(|location| location.route == Route::AddAccount);
    // Who adds an account is asked for it, whoever is signed in at the instance.
    let address = login_address(store, &config, back, is_further()).await?;
    let still_here = is_further()
        || store.location.with_untracked(|location| matches!(location.route, Route::SignIn { .. }));
    if still_here {
        page::go_to_instead(&address);
    }
    Ok(())
}

/// Finishes a login with what the instance's login sent back; returns the page to show now.
///
/// # Errors
/// Why nobody is signed in.
pub async fn finish(store: Store, answer: Answer) -> Result<Route, SignInProblem> {
    let begun = answer.state.as_deref().and_then(attempt);
    let Some(attempt) = begun else {
        // Going back in the history can lead here once more, after the login has worked.
        let signed_in = untrack(|| store.session.is_signed_in() && !store.session.is_expired());
        return if signed_in { Ok(Route::Home) } else { Err(SignInProblem::UnknownState) };
    };
    let code = match (answer.code, answer.error.as_deref()) {
        (Some(code), None) => code,
        (_, Some("access_denied")) => {
            forget(&attempt.state);
            return Err(SignInProblem::Denied);
        }
        _ => return Err(SignInProblem::UnknownState),
    };
    let token = match &attempt.token {
        Some(token) => token.clone(),
        None => exchange(store, &attempt, code).await?,
    };
    keep(Attempt { token: Some(token.clone()), ..attempt.clone() });
    match store.session.call_as_nobody(VerifyCredentials { token: Some(token.clone()) }).await {
        Ok(account) => {
            storage::remove(KEY);
            sign_in_as(store, account, token, &attempt.client);
            Ok(page_to_show(attempt.back.as_deref()))
        }
        Err(ApiError::Forbidden { message }) if !message.contains("disabled") => {
            storage::remove(KEY);
            Ok(Route::Application)
        }
        Err(error) => Err(SignInProblem::Failed(error)),
    }
}

/// The login among those before that the one in use now has replaced: the same account with another
/// token.
pub fn replaced(store: Store, before: Vec<Login>) -> Option<Login> {
    let now = untrack(|| store.session.login())?;
    before.into_iter().find(|it| it.account_id == now.account_id && it.token != now.token)
}

/// The page that was asked for, or the home timeline where that was none for a member.
pub fn page_to_show(back: Option<&str>) -> Route {
    let Some(back) = back else { return Route::Home };
    let (path, query) = back.split_once('?').unwrap_or((back, ""));
    match Route::parse(path, query) {
        Route::Landing
        | Route::SignIn { .. }
        | Route::AddAccount
        | Route::SignInAnswer { .. }
        | Route::SignUp
        | Route::SignUpAccess
        | Route::SignUpRules
        | Route::Invitation { .. }
        | Route::Application
        | Route::NotFound { .. } => Route::Home,
        route => route,
    }
}

/// Forgets logins that were begun and not finished.
pub(super) fn forget_attempts() {
    storage::remove(KEY);
}

/// The address of the instance's login; remembers that it was begun.
async fn login_address(
    store: Store,
    config: &Config,
    back: Option<String>,
    force_login: bool,
) -> Result<String, SignInProblem> {
    let client =
        register_client::known_client(store, config).await.map_err(SignInProblem::Failed)?;
    let (state, verifier) = (random::token(32), random::token(64));
    let code_challenge = crypto::challenge(&verifier).await.ok_or(SignInProblem::Insecure)?;
    let authorization = Authorization {
        client_id: client.id.clone(),
        redirect_uri: client.answer_uri.clone(),
        scope: SCOPES.to_owned(),
        state: state.clone(),
        code_challenge,
        force_login,
        lang: Some("de".to_owned()),
    };
    keep(Attempt { state, verifier, back, client, token: None });
    Ok(authorization.address(&config.instance))
}

async fn exchange(store: Store, attempt: &Attempt, code: String) -> Result<String, SignInProblem> {
    let obtain = ObtainToken {
        client_id: attempt.client.id.clone(),
        client_secret: attempt.client.secret.clone(),
        redirect_uri: attempt.client.answer_uri.clone(),
        scope: None,
        grant: Grant::AuthorizationCode { code, code_verifier: attempt.verifier.clone() },
    };
    match store.session.call_as_nobody(obtain).await {
        Ok(token) => Ok(token.access_token),
        // `invalid_grant`, and `invalid_client` where the app was forgotten meanwhile.
        Err(ApiError::Invalid { .. }) => {
            forget(&attempt.state);
            Err(SignInProblem::UsedCode)
        }
        Err(ApiError::SignedOut { .. }) => {
            forget(&attempt.state);
            register_client::forget_client();
            Err(SignInProblem::UsedCode)
        }
        Err(error) => Err(SignInProblem::Failed(error)),
    }
}

fn sign_in_as(store: Store, account: Account, token: String, client: &Client) {
    let login = Login {
        token,
        account_id: account.id.clone(),
        acct: account.acct.clone(),
        client_id: client.id.clone(),
        client_secret: client.secret.clone(),
    };
    keep_login::set(store, Some(login));
    keep_login::set_account(store, account);
}

fn attempts() -> Vec<Attempt> {
    storage::read_json(KEY).unwrap_or_default()
}

fn attempt(state: &str) -> Option<Attempt> {
    attempts().into_iter().find(|attempt| attempt.state == state)
}

fn keep(attempt: Attempt) {
    let mut all = attempts();
    all.retain(|known| known.state != attempt.state);
    all.insert(0, attempt);
    all.truncate(MOST);
    storage::write_json(KEY, &all);
}

fn forget(state: &str) {
    let mut all = attempts();
    all.retain(|known| known.state != state);
    storage::write_json(KEY, &all);
}

#[cfg(test)]
mod tests {
    use mastodon::{AccountId, Body, TransportError};

    use super::*;
    use crate::actions::fake::{Fake, config, with_store};

    const TOKEN: &str = r#"{"access_token":"t"}"#;
    const ACCOUNT: &str = r#"{"id":"5","username":"laden","acct":"laden"}"#;

    /// Begins a login and returns its `state` and the address of the instance's login.
    fn begun(store: Store, fake: &Fake, back: Option<&str>) -> (String, String) {
        fake.answer("/api/v1/apps", 200, r#"{"client_id":"i","client_secret":"s"}"#);
        let back = back.map(str::to_owned);
        let address = fake.run(login_address(store, &config(), back, false)).unwrap();
        let state = address.split("state=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        (state, address)
    }

    fn granted(state: &str) -> Answer {
        Answer { code: Some("c".into()), state: Some(state.into()), error: None }
    }

    #[test]
    fn a_login_comes_back_to_the_page_that_was_asked_for() {
        with_store(|store, fake| {
            let (state, address) = begun(store, fake, Some("/@laden/7"));
            assert!(
                address.starts_with("https://geno.example/oauth/authorize?response_type=code&")
            );
            assert!(address.contains("code_challenge_method=S256"), "{address}");
            fake.answer("/oauth/token", 200, TOKEN);
            fake.answer("verify_credentials", 200, ACCOUNT);
            let route = fake.run(finish(store, granted(&state))).unwrap();
            assert_eq!(route.href(), "/@laden/7");
            assert_eq!(store.session.token().as_deref(), Some("t"));
            assert!(store.accounts.peek(&AccountId::new("5")).is_some());
            assert_eq!(attempts(), []);
        });
    }

    #[test]
    fn who_adds_an_account_is_asked_for_it_whoever_is_signed_in_there() {
        with_store(|store, fake| {
            let (_, address) = begun(store, fake, None);
            assert!(!address.contains("force_login=true"), "{address}");
            fake.answer("/oauth/token", 200, TOKEN);
            let address = fake.run(login_address(store, &config(), None, true)).unwrap();
            assert!(address.contains("force_login=true"), "{address}");
        });
    }

    #[test]
    fn the_code_is_exchanged_with_the_verifier_of_its_own_login() {
        with_store(|store, fake| {
            let (state, _) = begun(store, fake, None);
            fake.answer("/oauth/token", 200, "{}");
            let verifier = attempt(&state).unwrap().verifier;
            // The other login is begun later, in another tab.
            fake.run(login_address(store, &config(), None, false)).ok();
            fake.run(finish(store, granted(&state))).ok();
            let Body::Form(sent) = fake.requests().pop().unwrap().body else { panic!("no form") };
            assert!(sent.contains(&("code_verifier", verifier)), "{sent:?}");
            assert!(sent.contains(&("code", "c".into())), "{sent:?}");
        });
    }

    #[test]
    fn a_login_that_was_not_begun_here_is_not_finished() {
        with_store(|store, fake| {
            begun(store, fake, None);
            let sent = fake.sent().len();
            let end = fake.run(finish(store, granted("foreign")));
            assert_eq!(end, Err(SignInProblem::UnknownState));
            let without = Answer { state: None, ..granted("") };
            assert_eq!(fake.run(finish(store, without)), Err(SignInProblem::UnknownState));
            assert_eq!(fake.sent().len(), sent, "no code may be exchanged");
        });
    }

    #[test]
    fn the_login_that_a_new_one_of_the_same_account_replaces_is_known() {
        with_store(|store, fake| {
            let (state, _) = begun(store, fake, None);
            fake.answer("/oauth/token", 200, r#"{"access_token":"t2"}"#);
            fake.answer("verify_credentials", 200, ACCOUNT);
            fake.run(finish(store, granted(&state))).unwrap();
            let (old, other) = (crate::actions::fake::login("5"), crate::actions::fake::login("6"));
            assert_eq!(replaced(store, vec![other.clone(), old.clone()]), Some(old.clone()));
            let same = Login { token: "t2".into(), ..old };
            assert_eq!(replaced(store, vec![other, same]), None);
        });
    }

    #[test]
    fn who_says_no_stays_signed_out_and_may_begin_anew() {
        with_store(|store, fake| {
            let (state, _) = begun(store, fake, None);
            let no = Answer { code: None, state: Some(state), error: Some("access_denied".into()) };
            assert_eq!(fake.run(finish(store, no)), Err(SignInProblem::Denied));
            assert_eq!((store.session.token(), attempts()), (None, vec![]));
        });
    }

    #[test]
    fn a_used_code_must_be_begun_anew() {
        with_store(|store, fake| {
            let (state, _) = begun(store, fake, None);
            fake.answer("/oauth/token", 400, r#"{"error":"invalid_grant"}"#);
            assert_eq!(fake.run(finish(store, granted(&state))), Err(SignInProblem::UsedCode));
            assert_eq!(attempts(), []);
        });
    }

    #[test]
    fn a_forgotten_app_is_registered_anew_next_time() {
        with_store(|store, fake| {
            let (state, _) = begun(store, fake, None);
            fake.answer("/oauth/token", 401, r#"{"error":"invalid_client"}"#);
            assert_eq!(fake.run(finish(store, granted(&state))), Err(SignInProblem::UsedCode));
            begun(store, fake, None);
            assert_eq!(fake.sent().last().unwrap(), "POST /api/v1/apps");
        });
    }

    #[test]
    fn a_lost_connection_is_made_good_by_trying_again() {
        with_store(|store, fake| {
            let (state, _) = begun(store, fake, None);
            fake.fail("/oauth/token", TransportError::Network);
            let lost = Err(SignInProblem::Failed(ApiError::Network));
            assert_eq!(fake.run(finish(store, granted(&state))), lost);
            fake.answer("/oauth/token", 200, TOKEN);
            fake.fail("verify_credentials", TransportError::Network);
            assert_eq!(fake.run(finish(store, granted(&state))), lost);
            fake.answer("verify_credentials", 200, ACCOUNT);
            assert_eq!(fake.run(finish(store, granted(&state))), Ok(Route::Home));
            let exchanges = fake.sent().iter().filter(|sent| sent.ends_with("token")).count();
            assert_eq!(exchanges, 2, "a code that was exchanged is not exchanged again");
        });
    }

    #[test]
    fn who_waits_for_approval_is_led_to_the_application() {
        with_store(|store, fake| {
            let (state, _) = begun(store, fake, None);
            fake.answer("/oauth/token", 200, TOKEN);
            fake.answer(
                "verify_credentials",
                403,
                r#"{"error":"Your login is currently pending approval"}"#,
            );
            assert_eq!(fake.run(finish(store, granted(&state))), Ok(Route::Application));
            assert_eq!(store.session.token(), None);
        });
    }

    #[test]
    fn a_visitors_page_is_not_come_back_to() {
        for back in ["/", "/anmelden?zurueck=/x", "//evil.example", "/mitmachen"] {
            assert_eq!(page_to_show(Some(back)), Route::Home, "{back}");
        }
        assert_eq!(page_to_show(Some("/search?q=a")).href(), "/search?q=a");
    }
}
