//! Files that a person has chosen, dropped or pasted. They stay in the browser; the app speaks of
//! them by number.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
};

use web_sys::{Blob, DataTransfer, File, FileList, HtmlInputElement, Url};

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

/// Holds a file that the app has made; returns its number.
pub fn hold_made(blob: Blob, name: &str) -> u32 {
    hold_content(Content { blob, name: name.to_owned() }, None)
}

fn hold_all(files: Option<FileList>) -> Vec<Chosen> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|index| files.get(index)).map(hold).collect()
}

fn hold(file: File) -> Chosen {
    let is_picture = file.type_().starts_with("image/");
    let preview = is_picture.then(|| Url::create_object_url_with_blob(&file).ok()).flatten();
    let (name, mime, size) = (file.name(), file.type_(), file.size() as u64);
    let content = Content { blob: file.into(), name: name.clone() };
    Chosen { file: hold_content(content, preview.clone()), name, mime, size, preview }
}

fn hold_content(content: Content, preview: Option<String>) -> u32 {
    let number = LAST.get() + 1;
    LAST.set(number);
    HELD.with_borrow_mut(|all| all.insert(number, Held { content, preview }));
    number
}
