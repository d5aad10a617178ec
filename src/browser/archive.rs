//! What is kept on the device beyond short texts (`IndexedDB`): texts and files by name. It answers
//! later, and may be missing or full: then what is asked of it comes back as not done.

use super::files::Chosen;

/// Keeps a text under a name; `done` is told whether it is kept for sure.
pub fn write(name: &str, text: String, done: impl FnOnce(bool) + 'static) {
    backend::write(name, text, done);
}

/// Reads all texts whose names begin with `prefix`: name and text. `None` where the device keeps
/// none.
pub fn read_below(prefix: &str, done: impl FnOnce(Option<Vec<(String, String)>>) + 'static) {
    backend::read_below(prefix, done);
}

/// Reads the text of a name, as it is once all that was written before is kept.
pub async fn read(name: &str) -> Option<String> {
    backend::read(name).await
}

/// Keeps a held file under a name; `done` is told whether it is kept for sure.
pub fn keep_file(name: &str, file: u32, done: impl FnOnce(bool) + 'static) {
    backend::keep_file(name, file, done);
}

/// Keeps the file of a name, where there is one, under another name as well.
pub fn copy_file(from: &str, to: &str) {
    backend::copy_file(from, to);
}

/// Holds the file that is kept under a name.
pub async fn take_file(name: &str) -> Option<Chosen> {
    backend::take_file(name).await
}

/// Removes the text of a name.
pub fn remove(name: &str) {
    backend::remove(name);
}

/// Removes all texts and files whose names begin with `prefix`.
pub fn remove_below(prefix: &str) {
    backend::remove_below(prefix);
}

/// Removes the file of a name.
pub fn remove_file(name: &str) {
    backend::remove_file(name);
}

/// Removes all files whose names begin with one of the `prefixes`.
pub fn remove_files_below(prefixes: Vec<String>) {
    backend::remove_files_below(prefixes);
}

/// Lets the device refuse to keep anything, or no longer.
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) fn refuse(on: bool) {
    backend::refuse(on);
}

#[cfg(target_arch = "wasm32")]
mod backend {
    use std::{cell::RefCell, time::Duration};

    use js_sys::{Array, Object, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue, closure::Closure};
    use wasm_bindgen_futures::{JsFuture, future_to_promise};
    use web_sys::{
        Blob, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest,
        IdbTransactionMode as Mode,
    };

    use super::Chosen;
    use crate::browser::{files, page, task};

    const DATABASE: &str = "geno";
    const TEXTS: &str = "texts";
    const FILES: &str = "files";
    /// How long opening may take, before the device counts as having no archive.
    const PATIENCE: Duration = Duration::from_secs(4);
    /// How long after that it counts as having none.
    const PAUSE: Duration = Duration::from_secs(3);
    /// How long keeping or reading one thing may take, before it counts as not done: WebKit at times
    /// never answers, and no post waits for that.
    const PATIENCE_AT_WORK: Duration = Duration::from_millis(2_500);
    /// How long reading all may take, which happens once.
    const PATIENCE_AT_FIRST: Duration = Duration::from_secs(8);

    thread_local! {
        /// The database, being opened or open.
        static OPEN: RefCell<Option<Promise>> = const { RefCell::new(None) };
    }

    pub(super) fn write(name: &str, text: String, done: impl FnOnce(bool) + 'static) {
        let name = JsValue::from(name);
        task::spawn(async move {
            let put = |shelf: &IdbObjectStore| shelf.put_with_key(&text.into(), &name);
            done(within(TEXTS, Mode::Readwrite, put).await.is_ok());
        });
    }

    pub(super) fn read_below(
        prefix: &str,
        done: impl FnOnce(Option<Vec<(String, String)>>) + 'static,
    ) {
        let prefix = prefix.to_owned();
        task::spawn(async move {
            let ask = |shelf: &IdbObjectStore| {
                let range = below(&prefix)?;
                Ok((shelf.get_all_keys_with_key(&range)?, shelf.get_all_with_key(&range)?))
            };
            let answer = within_time(TEXTS, Mode::Readonly, ask, PATIENCE_AT_FIRST).await;
            let found = answer.and_then(|(names, texts)| {
                let (names, texts) = (Array::from(&names.result()?), Array::from(&texts.result()?));
                let pairs = names.iter().zip(texts.iter());
                Ok(pairs.filter_map(|(a, b)| Some((a.as_string()?, b.as_string()?))).collect())
            });
            done(found.ok());
        });
    }

    pub(super) async fn read(name: &str) -> Option<String> {
        let ask = |shelf: &IdbObjectStore| shelf.get(&name.into());
        within(TEXTS, Mode::Readonly, ask).await.ok()?.result().ok()?.as_string()
    }

    pub(super) fn keep_file(name: &str, file: u32, done: impl FnOnce(bool) + 'static) {
        let Some(content) = files::held(file) else { return };
        let name = JsValue::from(name);
        task::spawn(async move {
            let kept = Object::new();
            let put = |shelf: &IdbObjectStore| {
                Reflect::set(&kept, &"blob".into(), &content.blob)?;
                Reflect::set(&kept, &"name".into(), &content.name.into())?;
                shelf.put_with_key(&kept, &name)
            };
            // Where the device has no room for it, it is held by this tab alone.
            done(within(FILES, Mode::Readwrite, put).await.is_ok());
        });
    }

    pub(super) fn copy_file(from: &str, to: &str) {
        let (from, to) = (JsValue::from(from), JsValue::from(to));
        task::spawn(async move {
            let kept = within(FILES, Mode::Readonly, |shelf| shelf.get(&from)).await;
            let Ok(kept) = kept.and_then(|kept| kept.result()) else { return };
            if !kept.is_undefined() {
                // Without it, the file counts as missing where it is wanted.
                let put = |shelf: &IdbObjectStore| shelf.put_with_key(&kept, &to);
                let _ = within(FILES, Mode::Readwrite, put).await;
            }
        });
    }

    pub(super) async fn take_file(name: &str) -> Option<Chosen> {
        let ask = |shelf: &IdbObjectStore| shelf.get(&name.into());
        let kept = within(FILES, Mode::Readonly, ask).await.ok()?.result().ok()?;
        let blob: Blob = Reflect::get(&kept, &"blob".into()).ok()?.dyn_into().ok()?;
        let name = Reflect::get(&kept, &"name".into()).ok()?.as_string()?;
        Some(files::hold_again(blob, name))
    }

    pub(super) fn remove(name: &str) {
        forget_one(TEXTS, name);
    }

    pub(super) fn remove_file(name: &str) {
        forget_one(FILES, name);
    }

    fn forget_one(shelf: &'static str, name: &str) {
        let name = JsValue::from(name);
        task::spawn(async move {
            // What cannot be removed now is found and removed later.
            let _ = within(shelf, Mode::Readwrite, |shelf| shelf.delete(&name)).await;
        });
    }

    pub(super) fn remove_below(prefix: &str) {
        forget(TEXTS, vec![prefix.to_owned()]);
        forget(FILES, vec![prefix.to_owned()]);
    }

    pub(super) fn remove_files_below(prefixes: Vec<String>) {
        forget(FILES, prefixes);
    }

    fn forget(shelf: &'static str, prefixes: Vec<String>) {
        task::spawn(async move {
            let delete = |shelf: &IdbObjectStore| {
                prefixes.iter().try_for_each(|prefix| {
                    shelf.delete(&below(prefix)?.into())?;
                    Ok(())
                })
            };
            // What cannot be removed now is found and removed later.
            let _ = within(shelf, Mode::Readwrite, delete).await;
        });
    }

    fn below(prefix: &str) -> Result<IdbKeyRange, JsValue> {
        IdbKeyRange::bound(&prefix.into(), &[prefix, "\u{ffff}"].concat().into())
    }

    /// Does something within a transaction, and waits until that is kept.
    async fn within<T>(
        shelf: &str,
        mode: Mode,
        work: impl FnOnce(&IdbObjectStore) -> Result<T, JsValue>,
    ) -> Result<T, JsValue> {
        within_time(shelf, mode, work, PATIENCE_AT_WORK).await
    }

    /// The same with its own patience.
    async fn within_time<T>(
        shelf: &str,
        mode: Mode,
        work: impl FnOnce(&IdbObjectStore) -> Result<T, JsValue>,
        patience: Duration,
    ) -> Result<T, JsValue> {
        let database: IdbDatabase = JsFuture::from(database()).await?.dyn_into()?;
        let transaction =
            database.transaction_with_str_and_mode(shelf, mode).inspect_err(|_| {
                // Closed behind the app's back: opened anew the next time.
                OPEN.replace(None);
            })?;
        let done = work(&transaction.object_store(shelf)?)?;
        let end = Promise::new(&mut |resolve, reject| {
            transaction.set_oncomplete(Some(&resolve));
            transaction.set_onabort(Some(&reject));
        });
        if let Err(error) = JsFuture::from(unless_late(&end, patience)).await {
            // Whatever holds it up, a database that is opened anew may not be.
            OPEN.replace(None);
            database.close();
            return Err(error);
        }
        Ok(done)
    }

    /// The same, refused where it takes too long.
    fn unless_late(work: &Promise, patience: Duration) -> Promise {
        let late = future_to_promise(async move {
            task::sleep(patience).await;
            Err(JsValue::NULL)
        });
        Promise::race(&Array::of2(work, &late))
    }

    fn database() -> Promise {
        if let Some(open) = OPEN.with_borrow(Clone::clone) {
            return open;
        }
        let open = unless_late(&begin_to_open(), PATIENCE);
        OPEN.replace(Some(open.clone()));
        let asked = open.clone();
        task::spawn(async move {
            if JsFuture::from(asked).await.is_err() {
                // It is tried again, but not with every keystroke.
                task::sleep(PAUSE).await;
                OPEN.replace(None);
            }
        });
        open
    }

    fn begin_to_open() -> Promise {
        Promise::new(&mut |resolve, reject| {
            let factory = page::window().indexed_db().ok().flatten();
            let Some(Ok(request)) = factory.map(|it| it.open_with_u32(DATABASE, 1)) else {
                let _ = reject.call0(&JsValue::NULL);
                return;
            };
            let empty = request.clone();
            let upgrade = Closure::once_into_js(move || make_shelves(&empty));
            request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
            request.set_onerror(Some(&reject));
            let opened = request.clone();
            let succeed = Closure::once_into_js(move || {
                let Ok(database) = opened.result() else { return };
                give_way(&database);
                let _ = resolve.call1(&JsValue::NULL, &database);
            });
            request.set_onsuccess(Some(succeed.unchecked_ref()));
        })
    }

    fn make_shelves(request: &IdbOpenDbRequest) {
        let Some(database) = request.result().ok().and_then(|it| it.dyn_into::<IdbDatabase>().ok())
        else {
            return;
        };
        for shelf in [TEXTS, FILES] {
            // Refused only where it is there already.
            let _ = database.create_object_store(shelf);
        }
    }

    /// A later version of the app in another tab may want to change the database.
    fn give_way(database: &JsValue) {
        let Some(database) = database.dyn_ref::<IdbDatabase>() else { return };
        let own = database.clone();
        let close = Closure::<dyn Fn()>::new(move || {
            own.close();
            OPEN.replace(None);
        });
        database.set_onversionchange(Some(close.as_ref().unchecked_ref()));
        close.forget();
    }
}

/// Stands in for the device in host tests; each test's thread has its own. It answers at once.
#[cfg(not(target_arch = "wasm32"))]
mod backend {
    use std::{
        cell::{Cell, RefCell},
        collections::BTreeMap,
    };

    use super::Chosen;

    thread_local! {
        static TEXTS: RefCell<BTreeMap<String, String>> = RefCell::default();
        static FILES: RefCell<BTreeMap<String, u32>> = RefCell::default();
        static REFUSES: Cell<bool> = const { Cell::new(false) };
    }

    #[cfg(test)]
    pub(super) fn refuse(on: bool) {
        REFUSES.set(on);
    }

    pub(super) fn write(name: &str, text: String, done: impl FnOnce(bool)) {
        let is_kept = !REFUSES.get();
        if is_kept {
            TEXTS.with_borrow_mut(|texts| texts.insert(name.to_owned(), text));
        }
        done(is_kept);
    }

    pub(super) fn read_below(prefix: &str, done: impl FnOnce(Option<Vec<(String, String)>>)) {
        let found = TEXTS.with_borrow(|texts| {
            let all = texts.iter().filter(|(name, _)| name.starts_with(prefix));
            all.map(|(name, text)| (name.clone(), text.clone())).collect()
        });
        done(Some(found));
    }

    pub(super) async fn read(name: &str) -> Option<String> {
        TEXTS.with_borrow(|texts| texts.get(name).cloned())
    }

    pub(super) fn keep_file(name: &str, file: u32, done: impl FnOnce(bool)) {
        let is_kept = !REFUSES.get();
        if is_kept {
            FILES.with_borrow_mut(|files| files.insert(name.to_owned(), file));
        }
        done(is_kept);
    }

    pub(super) fn copy_file(from: &str, to: &str) {
        FILES.with_borrow_mut(|files| {
            if let Some(file) = files.get(from).copied() {
                files.insert(to.to_owned(), file);
            }
        });
    }

    pub(super) async fn take_file(name: &str) -> Option<Chosen> {
        let file = FILES.with_borrow(|files| files.get(name).copied())?;
        let mime = "image/png".to_owned();
        Some(Chosen { file, name: "Dorf.png".into(), mime, size: 10, preview: None })
    }

    pub(super) fn remove(name: &str) {
        TEXTS.with_borrow_mut(|texts| texts.remove(name));
    }

    pub(super) fn remove_file(name: &str) {
        FILES.with_borrow_mut(|files| files.remove(name));
    }

    pub(super) fn remove_below(prefix: &str) {
        TEXTS.with_borrow_mut(|texts| texts.retain(|name, _| !name.starts_with(prefix)));
        remove_files_below(vec![prefix.to_owned()]);
    }

    pub(super) fn remove_files_below(prefixes: Vec<String>) {
        let is_below = |name: &str| prefixes.iter().any(|prefix| name.starts_with(prefix.as_str()));
        FILES.with_borrow_mut(|files| files.retain(|name, _| !is_below(name)));
    }
}
