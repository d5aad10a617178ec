//! Keeps a visitor's own address elsewhere on the device, so that it is written only once.

use crate::browser::storage;

const KEY: &str = "geno.home_server";

/// The address that was written last.
pub fn kept() -> Option<String> {
    storage::read(KEY)
}

/// Keeps an address, as it was written. A device that keeps nothing lets it be written again.
pub fn keep(written: &str) {
    storage::write(KEY, written);
}

/// Forgets it.
pub fn forget() {
    storage::remove(KEY);
}
