//! The language of a text, by the browser's own `LanguageDetector` where it has one at hand.
//! Nothing is loaded for it and nothing leaves the device.
//! <https://developer.mozilla.org/docs/Web/API/LanguageDetector>

use std::cell::Cell;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How sure the browser must be, from 0 to 1.
const SURE: f64 = 0.85;

thread_local! {
    /// That this browser has nothing to tell a language by: it is asked only once.
    static HAS_NONE: Cell<bool> = const { Cell::new(false) };
}

/// The language of a text (`de`), where the browser is sure.
pub async fn detect(text: &str) -> Option<String> {
    if HAS_NONE.get() {
        return None;
    }
    let found = try_detect(text).await;
    HAS_NONE.set(found.is_err());
    found.ok().flatten()
}

async fn try_detect(text: &str) -> Result<Option<String>, JsValue> {
    let class = Reflect::get(&js_sys::global(), &"LanguageDetector".into())?;
    if class.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    let availability = call(&class, "availability", None).await?;
    // Otherwise it would be loaded from elsewhere first.
    if availability.as_string().as_deref() != Some("available") {
        return Err(availability);
    }
    let detector = call(&class, "create", None).await?;
    let found: Array = call(&detector, "detect", Some(text)).await?.dyn_into()?;
    let best = found.get(0);
    let confidence = Reflect::get(&best, &"confidence".into())?.as_f64().unwrap_or(0.0);
    let language = Reflect::get(&best, &"detectedLanguage".into())?.as_string();
    Ok(language.filter(|code| confidence >= SURE && code != "und"))
}

/// Calls a method and waits for its promise.
async fn call(of: &JsValue, name: &str, argument: Option<&str>) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(of, &name.into())?.dyn_into()?;
    let answer = match argument {
        Some(argument) => method.call1(of, &argument.into())?,
        None => method.call0(of)?,
    };
    JsFuture::from(Promise::resolve(&answer)).await
}
