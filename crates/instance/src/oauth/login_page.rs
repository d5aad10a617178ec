//! The page that asks a member to log in and to let the app in.

use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};

use super::authorize::Request;
use crate::entities::application::AppRow;
use crate::pages;
use crate::scopes::Scopes;

/// Why the login did not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No such login, or another password.
    Wrong,
    /// The address is not confirmed yet.
    Unconfirmed,
    /// The operator has not decided yet.
    Pending,
    /// The login was disabled.
    Disabled,
}

impl Problem {
    fn text(self) -> &'static str {
        match self {
            Self::Wrong => "Diese Angaben passen nicht zusammen. Prüfe Anmeldename und Passwort.",
            Self::Unconfirmed => {
                "Deine E-Mail-Adresse ist noch nicht bestätigt. Der Link dazu steht in der Mail, die du bekommen hast."
            }
            Self::Pending => {
                "Dein Antrag wird noch geprüft. Sobald er angenommen ist, bekommst du eine Mail."
            }
            Self::Disabled => {
                "Dieses Konto ist gesperrt. Wende dich an den Betrieb dieses Servers."
            }
        }
    }
}

/// The login page; after a failed try it keeps the name typed and says what is wrong.
pub fn show(app: &AppRow, request: &Request, login: &str, problem: Option<Problem>) -> Response {
    let status = if problem.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let contents = html! {
        p { strong { (app.name) } " möchte auf dein Konto zugreifen und darf dann: " (plain_words(&request.scopes)) "." }
        form.card method="post" action="/oauth/authorize" {
            @for (name, value) in request.fields() { input type="hidden" name=(name) value=(value); }
            @if let Some(problem) = problem { p.wrong #problem role="alert" { (problem.text()) } }
            label for="login" { "E-Mail-Adresse oder Profilname" }
            input #login name="login" value=(login) autocomplete="username" autocapitalize="none" spellcheck="false"
                required autofocus[problem.is_none()] aria-describedby=[problem.map(|_| "problem")];
            label for="password" { "Passwort" }
            input #password name="password" type="password" autocomplete="current-password" required
                autofocus[problem.is_some()] aria-describedby=[problem.map(|_| "problem")];
            div.buttons {
                button.main type="submit" name="decision" value="allow" { "Anmelden" }
                button type="submit" name="decision" value="deny" formnovalidate { "Ablehnen" }
            }
        }
        (note_on_samples())
    };
    pages::page(status, "Anmelden", &contents, &target(&request.redirect_uri))
}

/// A page that says why there is nothing to log in to.
pub fn refuse(status: StatusCode, explanation: &str) -> Response {
    let contents = html! {
        p { (explanation) }
        p { "Kehre zur App zurück und versuche es von dort noch einmal." }
    };
    pages::page(status, "So geht es nicht weiter", &contents, "")
}

/// The page that shows the code to an app without an address.
pub fn show_code(code: &str) -> Response {
    let contents = html! {
        p { "Kopiere diesen Code in die App:" }
        p.card { code { (code) } }
    };
    pages::page(StatusCode::OK, "Dein Code", &contents, "")
}

fn note_on_samples() -> Markup {
    html! { p.meta { "Die Beispielkonten dieser Probeinstanz haben das Passwort „probeinstanz“." } }
}

/// What the policy has to name so that the form may lead on to the app.
fn target(redirect_uri: &str) -> String {
    let Some((scheme, rest)) = redirect_uri.split_once(':') else {
        return String::new();
    };
    match rest.strip_prefix("//") {
        Some(rest) if scheme.starts_with("http") => {
            let host = rest.split(['/', '?', ';', ' ']).next().unwrap_or_default();
            format!("{scheme}://{host}")
        }
        _ => format!("{scheme}:"),
    }
}

fn plain_words(scopes: &Scopes) -> String {
    let named = [
        ("profile", "dein Profil lesen"),
        ("read", "alles lesen, was du lesen kannst"),
        ("write", "in deinem Namen schreiben"),
        ("follow", "deine Beziehungen zu anderen ändern"),
        ("push", "dir Mitteilungen schicken"),
    ];
    let mut words: Vec<&str> = Vec::new();
    for scope in scopes.names() {
        let wide = scope.split(':').next().unwrap_or(scope);
        let word =
            named.iter().find(|(name, _)| *name == wide).map_or("Weiteres", |(_, word)| *word);
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn names_the_origin_or_the_scheme() {
        assert_eq!(target("http://127.0.0.1:8080/anmelden?x=1"), "http://127.0.0.1:8080");
        assert_eq!(target("coop.app://oauth"), "coop.app:");
    }
}
