//! Passing on an address: the device's own way (Web Share), or the clipboard.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use super::page::window;

/// What became of passing on an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The device took it, or the person thought better of it.
    Passed,
    /// It is in the clipboard.
    Copied,
    /// The device allows neither.
    Refused,
}

/// Passes on an address.
pub async fn share(title: &str, address: &str) -> Outcome {
    let navigator = window().navigator();
    if js_sys::Reflect::has(&navigator, &"share".into()).unwrap_or(false) {
        let data = ShareData::new();
        data.set_title(title);
        data.set_url(address);
        match JsFuture::from(navigator.share_with_data(&data)).await {
            Err(error) if !was_cancelled(&error) => {}
            _ => return Outcome::Passed,
        }
    }
    copy(address).await
}

/// Puts a text into the clipboard.
pub async fn copy(text: &str) -> Outcome {
    let navigator = window().navigator();
    // Missing where the page did not come over a secure connection.
    if !js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object()) {
        return Outcome::Refused;
    }
    match JsFuture::from(navigator.clipboard().write_text(text)).await {
        Ok(_) => Outcome::Copied,
        Err(_) => Outcome::Refused,
    }
}

fn was_cancelled(error: &JsValue) -> bool {
    let name = js_sys::Reflect::get(error, &"name".into());
    name.is_ok_and(|name| name.as_string().as_deref() == Some("AbortError"))
}
