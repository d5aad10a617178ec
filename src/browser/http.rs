//! HTTP by the browser's `fetch`.

use gloo_net::http::RequestBuilder;
use mastodon::{LocalFuture, Request, Response, Transport, TransportError};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortSignal;

use super::head_start;

/// How long an answer of the instance may take, in milliseconds.
const PATIENCE: u32 = 20_000;

/// Carries requests to one instance by `fetch`.
#[derive(Clone, Debug)]
pub struct Fetch {
    /// The instance's origin without a trailing slash.
    pub instance: String,
    /// How long an answer may take, in milliseconds.
    pub patience: u32,
}

impl Fetch {
    /// To the instance at an origin, with the patience that its answers deserve.
    pub fn to(instance: String) -> Self {
        Self { instance, patience: PATIENCE }
    }
}

impl Transport for Fetch {
    fn send(&self, request: Request) -> LocalFuture<'_, Result<Response, TransportError>> {
        Box::pin(send(self.clone(), request))
    }
}

async fn send(to: Fetch, request: Request) -> Result<Response, TransportError> {
    let address = format!("{}{}", to.instance, request.path_and_query());
    if let Some(answer) = head_start(&address, &request) {
        let answer = answer.await.map_err(|_| TransportError::Network)?;
        return read(answer.unchecked_into::<web_sys::Response>().into())
            .await
            .map_err(|_| TransportError::Network);
    }
    let signal = AbortSignal::timeout_with_u32(to.patience);
    let mut builder = RequestBuilder::new(&address)
        .method(method(&request))
        .header("Accept", "application/json")
        .credentials(web_sys::RequestCredentials::Omit)
        .abort_signal(Some(&signal));
    if let Some(token) = &request.token {
        builder = builder.header("Authorization", &format!("Bearer {token}"));
    }
    if let Some(key) = &request.idempotency_key {
        builder = builder.header("Idempotency-Key", key);
    }
    let built = match request.body.encode() {
        Some((content_type, text)) => builder.header("Content-Type", content_type).body(text),
        None => builder.build(),
    };
    let failed = |_| failure(&signal);
    let mut built = built.map_err(failed)?;
    if request.outlives_page {
        built = outliving_page(built);
    }
    let answer = built.send().await.map_err(failed)?;
    read(answer).await.map_err(failed)
}

/// The request as one that goes on where the page is left meanwhile; where the browser knows no
/// such requests, the same as before.
fn outliving_page(request: gloo_net::http::Request) -> gloo_net::http::Request {
    let request = web_sys::Request::from(request);
    let options = web_sys::RequestInit::new();
    let _ = js_sys::Reflect::set(&options, &"keepalive".into(), &true.into());
    web_sys::Request::new_with_request_and_init(&request, &options).unwrap_or(request).into()
}

/// The answer, if the very same was asked for before the program was there.
fn head_start(address: &str, request: &Request) -> Option<JsFuture> {
    if request.method != mastodon::Method::Get {
        return None;
    }
    head_start::take(address, request.token.as_deref().unwrap_or_default())
}

async fn read(answer: gloo_net::http::Response) -> Result<Response, gloo_net::Error> {
    let headers = answer.headers().entries().map(|(name, value)| (name.to_lowercase(), value));
    let (status, headers) = (answer.status(), headers.collect());
    Ok(Response { status, headers, body: answer.text().await? })
}

fn failure(signal: &AbortSignal) -> TransportError {
    if signal.aborted() { TransportError::TimedOut } else { TransportError::Network }
}

fn method(request: &Request) -> gloo_net::http::Method {
    use gloo_net::http::Method as Http;
    match request.method {
        mastodon::Method::Get => Http::GET,
        mastodon::Method::Post => Http::POST,
        mastodon::Method::Put => Http::PUT,
        mastodon::Method::Patch => Http::PATCH,
        mastodon::Method::Delete => Http::DELETE,
    }
}
