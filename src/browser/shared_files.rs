//! Files that another program shares with the installed app. The service worker (assets/sw.js) keeps
//! them until a page takes them: through a login, too.

use super::files::Chosen;

/// Takes the files of a share by its number, in their order: once. None where the service worker did
/// not get or could not keep them.
pub async fn take(share: &str) -> Vec<Chosen> {
    backend::take(share).await
}

#[cfg(target_arch = "wasm32")]
mod backend {
    use js_sys::{Promise, Reflect, decode_uri_component};
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{Blob, Cache, CacheStorage, Response};

    use crate::browser::{
        files::{self, Chosen},
        page::window,
    };

    /// As in assets/sw.js.
    const STORE: &str = "geno.shared";
    /// What a file is called there, percent-encoded.
    const NAME: &str = "X-Name";

    pub(super) async fn take(share: &str) -> Vec<Chosen> {
        let mut taken = Vec::new();
        let Some(store) = store().await else { return taken };
        while let Some(file) = one(&store, &format!("/share/{share}/{}", taken.len())).await {
            taken.push(file);
        }
        taken
    }

    async fn store() -> Option<Cache> {
        // Missing where the page did not come over a secure connection.
        let stores = Reflect::get(&window(), &"caches".into()).ok()?;
        settled(stores.dyn_into::<CacheStorage>().ok()?.open(STORE)).await?.dyn_into().ok()
    }

    async fn one(store: &Cache, place: &str) -> Option<Chosen> {
        let kept: Response = settled(store.match_with_str(place)).await?.dyn_into().ok()?;
        let name = kept.headers().get(NAME).ok().flatten().unwrap_or_default();
        let name = decode_uri_component(&name).map_or(name, String::from);
        let blob: Blob = settled(kept.blob().ok()?).await?.dyn_into().ok()?;
        // Of two tabs, only one has it to delete.
        let is_mine = settled(store.delete_with_str(place)).await?.is_truthy();
        is_mine.then(|| files::hold_named(&blob, &name))
    }

    async fn settled(promise: Promise) -> Option<JsValue> {
        JsFuture::from(promise).await.ok()
    }
}

/// Stands in for the browser in host tests: what waits is what a test has put there.
#[cfg(not(target_arch = "wasm32"))]
mod backend {
    use std::cell::RefCell;

    use crate::browser::files::Chosen;

    thread_local! {
        pub(super) static WAITING: RefCell<Vec<(String, Vec<Chosen>)>> = RefCell::default();
    }

    pub(super) async fn take(share: &str) -> Vec<Chosen> {
        WAITING.with_borrow_mut(|all| {
            let place = all.iter().position(|(number, _)| number == share);
            place.map(|place| all.remove(place).1).unwrap_or_default()
        })
    }
}

/// What host tests hand to the stand-in.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod fake {
    use crate::browser::files::Chosen;

    /// Lets files wait under a number.
    pub(crate) fn keep(share: &str, files: Vec<Chosen>) {
        super::backend::WAITING.with_borrow_mut(|all| all.push((share.to_owned(), files)));
    }
}
