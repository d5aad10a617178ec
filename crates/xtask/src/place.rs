//! Where things are: the project, what is made from it, and the tools.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The project's root folder: of the checkout in which cargo runs xtask, since several may share one target folder.
pub fn root() -> PathBuf {
    let built_in = env!("CARGO_MANIFEST_DIR");
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let manifest = manifest.filter(|folder| folder.ends_with("crates/xtask"));
    let here = manifest.unwrap_or_else(|| PathBuf::from(built_in));
    here.ancestors().nth(2).map_or_else(|| here.clone(), Path::to_path_buf)
}

/// A folder or file for what is made here, below `target/`.
///
/// Always the project's own `target/`, even where cargo builds into another folder: index.html names `target/prose`.
pub fn made(name: &str) -> PathBuf {
    root().join("target").join(name)
}

/// A program of this workspace built for the host in the dev profile; it lies beside xtask itself.
pub fn built_program(name: &str) -> Outcome<PathBuf> {
    let own = env::current_exe()
        .map_err(|error| Failure::new(format!("cannot tell where xtask was built: {error}")))?;
    let program = own.with_file_name(format!("{name}{}", env::consts::EXE_SUFFIX));
    if !program.is_file() {
        return Err(Failure::new(format!(
            "cargo built no program \"{name}\" in {}",
            program.display()
        )));
    }
    Ok(program)
}

/// Where installed tools are kept between builds and checkouts: `$XDG_CACHE_HOME/geno-social/tools`.
pub fn tools() -> Outcome<PathBuf> {
    let cache = match (env::var_os("XDG_CACHE_HOME"), env::home_dir()) {
        (Some(cache), _) if Path::new(&cache).is_absolute() => PathBuf::from(cache),
        (_, Some(home)) => home.join(".cache"),
        _ => {
            return Err(Failure::new(
                "no home folder is known to keep the tools in; set XDG_CACHE_HOME to a folder",
            ));
        }
    };
    Ok(cache.join("geno-social").join("tools"))
}

/// A program on `PATH`, or at one of the places given.
pub fn program(names: &[&str], places: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .chain(places.iter().map(PathBuf::from))
        .find(|candidate| candidate.is_file())
}

/// A path from the file system's root, of one as a person types it.
pub fn absolute(path: &Path) -> Outcome<PathBuf> {
    std::path::absolute(path).map_err(|error| Failure::file("use", path, &error))
}

/// Makes a folder with its parents.
pub fn make_folder(folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder).map_err(|error| Failure::file("make", folder, &error))
}

/// Reads a file.
pub fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::file("read", path, &error))
}

/// Reads a UTF-8 file.
pub fn read_text(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| Failure::file("read", path, &error))
}

/// Writes a file, with its folder where that is missing.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome<()> {
    if let Some(folder) = path.parent() {
        make_folder(folder)?;
    }
    fs::write(path, content).map_err(|error| Failure::file("write", path, &error))
}

/// All files below a folder, sorted, as paths relative to it. A folder that is not there has none.
pub fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let entries = match fs::read_dir(&next) {
            Ok(entries) => entries,
            Err(_) if !next.exists() => continue,
            Err(error) => return Err(Failure::file("list", &next, &error)),
        };
        for entry in entries {
            let path = entry.map_err(|error| Failure::file("list", &next, &error))?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                files.push(relative.to_path_buf());
            }
        }
    }
    files.sort();
    Ok(files)
}
