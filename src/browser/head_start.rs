//! The answer that `assets/boot.js` has asked for before the program was there.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The property of the window that it stands in.
const PROPERTY: &str = "genoHeadStart";

/// The answer to a request that was made already, if this is the one; it is handed out once.
///
/// `token`: of whoever asks; empty for nobody.
pub(super) fn take(address: &str, token: &str) -> Option<JsFuture> {
    let window = super::page::window();
    let known = Reflect::get(&window, &PROPERTY.into()).ok()?;
    let text = |name: &str| Reflect::get(&known, &name.into()).ok()?.as_string();
    if known.is_undefined() || text("address")? != address || text("token")? != token {
        return None;
    }
    // Whoever asks again wants to know what is new.
    let _ = Reflect::set(&window, &PROPERTY.into(), &JsValue::UNDEFINED);
    let answer: Promise = Reflect::get(&known, &"answer".into()).ok()?.dyn_into().ok()?;
    Some(JsFuture::from(answer))
}

#[cfg(test)]
mod tests {
    use mastodon::{
        Endpoint, StatusId,
        endpoints::{
            accounts::LookupAccount,
            statuses::GetStatus,
            timelines::{Home, Public},
        },
    };

    const BOOT: &str = include_str!("../../assets/boot.js");

    #[test]
    fn the_first_requests_are_the_very_ones_of_the_app() {
        let limit = Some(20);
        for address in [
            Home { at: None, limit }.request().path_and_query(),
            Public { limit, ..Default::default() }.request().path_and_query(),
            Public { local: true, limit, ..Default::default() }.request().path_and_query(),
        ] {
            assert!(BOOT.contains(&format!("\"{address}\"")), "{address}");
        }
        let account = LookupAccount { acct: "ACCT".into() }.request().path_and_query();
        let account = account.replace("ACCT", "${encodeURIComponent(acct)}");
        let status = GetStatus { id: StatusId::new("ID") }.request().path_and_query();
        for address in [account, status.replace("ID", "${id}")] {
            assert!(BOOT.contains(&format!("`{address}`")), "{address}");
        }
    }
}
