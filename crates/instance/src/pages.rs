//! The frame of the few HTML pages this server has itself.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_FRAME_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("pages.css");

/// A page with this title and these contents. `form_targets` are the origins a form of it may lead to,
/// besides this server.
pub fn page(status: StatusCode, title: &str, contents: &Markup, form_targets: &str) -> Response {
    let document = html! {
        (DOCTYPE)
        html lang="de" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " – Probeinstanz" }
                link rel="icon" href="data:,";
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (title) }
                    (contents)
                }
            }
        }
    };
    let mut response = (status, document).into_response();
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy(form_targets)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// The links between the pages that a real server does not have.
pub fn own_pages() -> Markup {
    html! {
        nav aria-label="Seiten der Probeinstanz" {
            a href="/_post" { "Post" }
            a href="/_antraege" { "Anträge" }
            a href="/" { "Startseite" }
        }
    }
}

/// Nothing but the page's own style, by its hash.
fn policy(form_targets: &str) -> String {
    let hash = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; \
         frame-ancestors 'none'; form-action 'self' {form_targets}"
    )
}
