//! Where the material lies, and what to do without it.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

/// The path of something in the shared folder beside the checkout; `None`, with a line that says
/// so, where it is not there.
pub fn path(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(name);
    if path.exists() {
        return Some(path);
    }
    // Written past the test harness, which would keep it to itself.
    writeln!(std::io::stderr(), "skipped: ../shared/{name} is not there").ok();
    None
}

/// Reads a JSON file.
pub fn read_json(path: &Path) -> serde_json::Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
