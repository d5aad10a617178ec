//! Files that a person has chosen, dropped or pasted. They stay in the browser; the app speaks of
//! them by number.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};

use wasm_bindgen::JsCast;
use web_sys::{
    Blob, BlobPropertyBag, DataTransfer, File, FileList, HtmlAnchorElement, HtmlInputElement, Url,
};

thread_local! {
    static HELD: RefCell<HashMap<u32, Held>> = RefCell::default();
    static LAST: Cell<u32> = const { Cell::new(0) };
}

struct Held {
    content: Content,
    preview: Option<String>,
}

/// What is in a file.
#[derive(Clone)]
pub struct Content {
    /// Its bytes with their type.
    pub blob: Blob,
    /// Its name.
    pub name: String,
}

/// A chosen file.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Its number.
    pub file: u32,
    /// Its name on the device.
    pub name: String,
    /// Its type as the browser guesses it (`image/png`); empty where it cannot.
    pub mime: String,
    /// Its size in bytes.
    pub size: u64,
    /// An address of the picture for this tab, where it is one.
    pub preview: Option<String>,
}

/// The files chosen in an input, which can then be used for the next choice.
pub fn chosen(input: &HtmlInputElement) -> Vec<Chosen> {
    let files = hold_all(input.files());
    input.set_value("");
    files
}

/// The files that are dropped or pasted.
pub fn carried(data: Option<DataTransfer>) -> Vec<Chosen> {
    hold_all(data.and_then(|data| data.files()))
}

/// Whether something that is dragged has files in it.
pub fn are_dragged(data: Option<&DataTransfer>) -> bool {
    data.is_some_and(|data| {
        data.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"))
    })
}

/// Lets go of a file.
pub fn forget(file: u32) {
    let Some(held) = HELD.with_borrow_mut(|all| all.remove(&file)) else { return };
    if let Some(preview) = held.preview {
        // Refused only for what is no address.
        let _ = Url::revoke_object_url(&preview);
    }
}

/// The file of a number, as long as it is held.
pub fn held(file: u32) -> Option<Content> {
    HELD.with_borrow(|all| all.get(&file).map(|held| held.content.clone()))
}

/// Puts another content in the place of a held file.
pub fn replace(file: u32, content: Content) {
    HELD.with_borrow_mut(|all| {
        if let Some(held) = all.get_mut(&file) {
            held.content = content;
        }
    });
}

/// Holds a file that the app has made; returns its number.
pub fn hold_made(blob: Blob, name: &str) -> u32 {
    hold_content(Content { blob, name: name.to_owned() }, None)
}

/// Holds a file that was held before and kept on the device.
pub fn hold_again(blob: Blob, name: String) -> Chosen {
    hold_named(&blob, &name)
}

/// Holds bytes as if a person had chosen a file with them; `None` where the browser refuses.
pub fn hold_bytes(bytes: &[u8], name: &str, mime: &str) -> Option<Chosen> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind).ok()?;
    Some(hold_named(&blob, name))
}

/// Holds what the app has made or found as if a person had chosen it.
pub fn hold_named(blob: &Blob, name: &str) -> Chosen {
    let preview = preview_of(blob);
    let (mime, size) = (blob.type_(), blob.size() as u64);
    let content = Content { blob: blob.clone(), name: name.to_owned() };
    let file = hold_content(content, preview.clone());
    Chosen { file, name: name.to_owned(), mime, size, preview }
}

/// Offers a file to be saved on the device.
pub fn save(bytes: &[u8], name: &str) -> bool {
    let Some(held) = hold_bytes(bytes, name, "application/octet-stream") else { return false };
    let address = self::held(held.file)
        .and_then(|content| Url::create_object_url_with_blob(&content.blob).ok());
    forget(held.file);
    let link = super::page::document().create_element("a").ok();
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    let (Some(address), Some(link)) = (address, link) else { return false };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken it over by then.
    super::task::spawn(async move {
        super::task::sleep(std::time::Duration::from_secs(60)).await;
        let _ = Url::revoke_object_url(&address);
    });
    true
}

fn preview_of(blob: &Blob) -> Option<String> {
    let is_picture = blob.type_().starts_with("image/");
    is_picture.then(|| Url::create_object_url_with_blob(blob).ok()).flatten()
}

fn hold_all(files: Option<FileList>) -> Vec<Chosen> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|index| files.get(index)).map(hold).collect()
}

fn hold(file: File) -> Chosen {
    let name = file.name();
    hold_named(&file, &name)
}

fn hold_content(content: Content, preview: Option<String>) -> u32 {
    let number = LAST.get() + 1;
    LAST.set(number);
    HELD.with_borrow_mut(|all| all.insert(number, Held { content, preview }));
    number
}
