//! Sends a chosen file and tells how far it is: `fetch` cannot, `XMLHttpRequest` can.

use mastodon::{Response, TransportError};

/// What is sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    /// The HTTP method.
    pub method: &'static str,
    /// The path on the instance.
    pub path: &'static str,
    /// The access token.
    pub token: Option<String>,
    /// The name of the form's field for the file.
    pub field: &'static str,
    /// The chosen file's number.
    pub file: u32,
    /// The form's other fields: name and text.
    pub texts: Vec<(&'static str, String)>,
}

/// Why no answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// As with any request.
    Transport(TransportError),
    /// It was cancelled.
    Cancelled,
    /// The file is no longer at hand.
    NoFile,
}

/// Sends a file as a form; `progress` is told per cent, 0 to 100.
///
/// # Errors
/// Why no answer came, whatever its status.
pub async fn send(upload: Upload, progress: impl Fn(u8) + 'static) -> Result<Response, Failure> {
    backend::send(upload, progress).await
}

/// Breaks off the sending of a file; nothing happens where it is not being sent.
pub fn cancel(file: u32) {
    backend::cancel(file);
}

#[cfg(target_arch = "wasm32")]
mod backend {
    use std::{
        cell::{Cell, RefCell},
        collections::HashMap,
        rc::Rc,
    };

    use gloo_timers::callback::Interval;
    use mastodon::{Response, TransportError};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use web_sys::{FormData, ProgressEvent, XmlHttpRequest};

    use super::{Failure, Upload};

    thread_local! {
        static UNDERWAY: RefCell<HashMap<u32, XmlHttpRequest>> = RefCell::default();
    }

    /// How often is looked whether anything goes on, in milliseconds.
    const LOOK: u32 = 5_000;
    /// How many such looks without any progress it takes for the sending to be broken off.
    const IDLE: u32 = 12;
    /// The same once all is sent: the server needs its time then.
    const IDLE_AT_END: u32 = 24;

    pub(super) async fn send(
        upload: Upload,
        progress: impl Fn(u8) + 'static,
    ) -> Result<Response, Failure> {
        let file = super::super::files::held(upload.file).ok_or(Failure::NoFile)?;
        let lost = |_: JsValue| Failure::Transport(TransportError::Network);
        let form = FormData::new().map_err(lost)?;
        form.append_with_blob_and_filename(upload.field, &file.blob, &file.name).map_err(lost)?;
        for (name, text) in &upload.texts {
            form.append_with_str(name, text).map_err(lost)?;
        }
        let request = XmlHttpRequest::new().map_err(lost)?;
        let address = [&super::super::config::instance(), upload.path].concat();
        request.open(upload.method, &address).map_err(lost)?;
        request.set_request_header("Accept", "application/json").map_err(lost)?;
        if let Some(token) = &upload.token {
            request
                .set_request_header("Authorization", &format!("Bearer {token}"))
                .map_err(lost)?;
        }
        let left = Rc::new(Cell::new(IDLE));
        let moved = Rc::clone(&left);
        let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            let is_all = event.length_computable() && event.loaded() >= event.total();
            moved.set(if is_all { IDLE_AT_END } else { IDLE });
            if event.length_computable() && event.total() > 0.0 {
                progress((event.loaded() / event.total() * 100.0) as u8);
            }
        });
        let listener = on_progress.as_ref().unchecked_ref();
        let sender = request.upload().map_err(lost)?;
        sender.set_onprogress(Some(listener));
        UNDERWAY.with_borrow_mut(|all| all.insert(upload.file, request.clone()));
        let end = js_sys::Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
        let (counted, stalled) = (Rc::clone(&left), request.clone());
        let watch = Interval::new(LOOK, move || {
            counted.set(counted.get().saturating_sub(1));
            if counted.get() == 0 {
                // Refused only where it is over already.
                let _ = stalled.abort();
            }
        });
        let begun = request.send_with_opt_form_data(Some(&form));
        if begun.is_ok() {
            // Never refused: it only waits for the end, whichever it is.
            let _ = wasm_bindgen_futures::JsFuture::from(end).await;
        }
        drop(watch);
        sender.set_onprogress(None);
        let is_own = UNDERWAY.with_borrow_mut(|all| all.remove(&upload.file)).is_some();
        match (begun, is_own) {
            (_, false) => Err(Failure::Cancelled),
            (Err(error), _) => Err(lost(error)),
            _ if left.get() == 0 => Err(Failure::Transport(TransportError::TimedOut)),
            (Ok(()), true) => answer(&request),
        }
    }

    pub(super) fn cancel(file: u32) {
        let request = UNDERWAY.with_borrow_mut(|all| all.remove(&file));
        if let Some(request) = request {
            // Refused only where it is over already.
            let _ = request.abort();
        }
    }

    fn answer(request: &XmlHttpRequest) -> Result<Response, Failure> {
        let status = request.status().unwrap_or(0);
        if status == 0 {
            return Err(Failure::Transport(TransportError::Network));
        }
        let headers = request.get_all_response_headers().unwrap_or_default();
        let headers = headers.lines().filter_map(|line| line.split_once(':'));
        Ok(Response {
            status,
            headers: headers
                .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
                .collect(),
            body: request.response_text().ok().flatten().unwrap_or_default(),
        })
    }
}

/// Stands in for the server in host tests.
#[cfg(not(target_arch = "wasm32"))]
mod backend {
    use std::cell::RefCell;

    use mastodon::{Response, TransportError};

    use super::{Failure, Upload};

    thread_local! {
        pub(super) static ANSWERS: RefCell<Vec<Result<Response, Failure>>> = RefCell::default();
        pub(super) static SENT: RefCell<Vec<Upload>> = RefCell::default();
    }

    pub(super) async fn send(upload: Upload, progress: impl Fn(u8)) -> Result<Response, Failure> {
        SENT.with_borrow_mut(|sent| sent.push(upload));
        progress(50);
        let lost = Err(Failure::Transport(TransportError::Network));
        ANSWERS.with_borrow_mut(|answers| if answers.is_empty() { lost } else { answers.remove(0) })
    }

    pub(super) fn cancel(_: u32) {}
}

/// What host tests tell the stand-in, and learn from it.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod fake {
    use mastodon::Response;

    use super::{Failure, Upload, backend};

    /// The answer to the next upload.
    pub(crate) fn answer(status: u16, body: &str) {
        let response = Response { status, headers: Vec::new(), body: body.to_owned() };
        backend::ANSWERS.with_borrow_mut(|answers| answers.push(Ok(response)));
    }

    /// The next upload fails.
    pub(crate) fn fail(failure: Failure) {
        backend::ANSWERS.with_borrow_mut(|answers| answers.push(Err(failure)));
    }

    /// What was sent.
    pub(crate) fn sent() -> Vec<Upload> {
        backend::SENT.with_borrow(Clone::clone)
    }
}
