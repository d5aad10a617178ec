//! The release build of the app by trunk, which is skipped when nothing it is made of has changed.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::Outcome;
use crate::process::{self, command, step};
use crate::tools::{BINARYEN, TRUNK, WASM_BINDGEN, WASM_SPLIT};
use crate::{chunks, place, tools};

/// The files and folders the app is made of, from the project's root.
const INPUTS: [&str; 20] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "assets",
    "crates/mastodon",
    "crates/xtask/src/chunks.rs",
    "crates/xtask/src/deployment.rs",
    "crates/xtask/src/merge.rs",
    "crates/xtask/src/page.rs",
    "crates/xtask/src/program.rs",
    "crates/xtask/src/prose.rs",
    "crates/xtask/src/shell.rs",
    "crates/xtask/src/styles.rs",
    "crates/xtask/src/worker.rs",
    "index.html",
    "prose",
    "rust-toolchain.toml",
    "src",
    "style",
];

/// What trunk may say. Its JavaScript minifier does not know what wasm-bindgen writes, warns, and leaves it as it is.
const LOG: &str = "warn,trunk::processing::minify=off";

/// Builds the app for release, where that is needed, and tells the folder it lies in.
///
/// The folder is as trunk leaves it: hashed names, the policy set, nothing compressed, the instance of index.html.
pub fn release() -> Outcome<PathBuf> {
    let app = place::made("app/release");
    let stamp = place::made("app/release.stamp");
    let inputs = fingerprint(&place::root())?;
    if fs::read_to_string(&stamp).is_ok_and(|built| built == inputs)
        && app.join("index.html").is_file()
    {
        return Ok(app);
    }
    tools::ensure_build()?;
    let mut trunk = trunk()?;
    trunk.args(["build", "--release", "--log", LOG, "--dist"]).arg(&app);
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", chunks::RUSTFLAGS);
    step("building the app for release", || process::run(&mut trunk, "trunk build"))?;
    place::write(&stamp, inputs)?;
    Ok(app)
}

/// Builds the Probeinstanz, and tells where its program is.
pub fn instance() -> Outcome<PathBuf> {
    // By way of the workspace: with the same features of its libraries as in the tests, which are then built once.
    let arguments = ["build", "--quiet", "--workspace", "--bin", "probeinstanz"];
    step("building the Probeinstanz", || {
        process::run(command("cargo").args(arguments), "cargo build")
    })?;
    place::built_program("probeinstanz")
}

/// trunk with its helpers on its `PATH`, in the project's root.
pub fn trunk() -> Outcome<std::process::Command> {
    let mut trunk = command(tools::file_of(&TRUNK)?);
    trunk.env("PATH", tools::search_path()?);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk.toml's hooks call this very program, without asking cargo whether it is up to date. A path with a space
    // would fall apart there; cargo does the same then, only slower.
    if let Ok(own) = env::current_exe()
        && own.is_file()
        && !own.to_string_lossy().contains(char::is_whitespace)
    {
        trunk.env("GENO_SOCIAL_XTASK", own);
    }
    // What fails in here is told by its message; trunk's own call stack helps nobody.
    trunk.env("RUST_BACKTRACE", "0");
    // trunk takes only true and false for it, the rest of the world any value.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

/// A digest of everything the app is made of, the versions of the tools included.
fn fingerprint(root: &Path) -> Outcome<String> {
    let mut digest = Sha256::new();
    // A tool's Debug text names its version.
    for tool in [&TRUNK, &WASM_BINDGEN, &WASM_SPLIT, &BINARYEN] {
        digest.update(format!("{tool:?}"));
    }
    for input in INPUTS {
        let path = root.join(input);
        if path.is_file() {
            add(&mut digest, Path::new(input), &place::read(&path)?);
            continue;
        }
        for file in place::files_below(&path)? {
            add(&mut digest, &Path::new(input).join(&file), &place::read(&path.join(&file))?);
        }
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Name and content, each with its length in front, so that no two sets of files look the same.
fn add(digest: &mut Sha256, name: &Path, content: &[u8]) {
    for part in [name.as_os_str().as_encoded_bytes(), content] {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_follows_content_and_names() {
        let root = std::env::temp_dir().join(format!("xtask-fingerprint-{}", std::process::id()));
        place::write(&root.join("src/a.rs"), "1").expect("a file");
        let first = fingerprint(&root).expect("a digest");
        assert_eq!(fingerprint(&root).expect("a digest"), first);
        place::write(&root.join("src/a.rs"), "2").expect("a file");
        let changed = fingerprint(&root).expect("a digest");
        fs::rename(root.join("src/a.rs"), root.join("src/b.rs")).expect("to rename");
        let renamed = fingerprint(&root).expect("a digest");
        place::write(&root.join("crates/instance/src/main.rs"), "").expect("a file");
        let elsewhere = fingerprint(&root).expect("a digest");
        fs::remove_dir_all(&root).expect("to clean up");
        assert_ne!(changed, first);
        assert_ne!(renamed, changed);
        assert_eq!(elsewhere, renamed);
    }

    #[test]
    fn every_input_is_there() {
        for input in INPUTS {
            assert!(place::root().join(input).exists(), "{input}");
        }
    }
}
