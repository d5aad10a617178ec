//! The tools that build and test the app: which, in what version, and how they get here.
//!
//! They are installed into a cached folder of their own ([`place::tools`]), one folder a version, and are never taken
//! from elsewhere on the machine, so that every machine builds with the same ones.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::process::{self, command, step};
use crate::{browser, engines, place};

/// The pinned tools, all of them.
pub const TOOLS: [&Tool; 6] = [&TRUNK, &WASM_BINDGEN, &WASM_SPLIT, &GECKODRIVER, &BINARYEN, &AXE];

/// Builds index.html and what it names. 0.22 wants a newer Rust.
pub const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    source: Source::Cargo { locked: true, features: &[] },
    proof: "bin/trunk",
    takes: "up to ten minutes",
};

/// Joins wasm and JavaScript, and runs the tests in a browser. Must be of the version in Cargo.lock.
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: "0.2.130",
    // Its own lock file names a version of a dependency that is no longer served.
    source: Source::Cargo { locked: false, features: &[] },
    proof: "bin/wasm-bindgen-test-runner",
    takes: "some minutes",
};

/// Takes the wasm apart. Must fit the version of wasm_split_helpers in Cargo.toml.
pub const WASM_SPLIT: Tool = Tool {
    name: "wasm_split_cli_support",
    version: "0.2.4",
    source: Source::Cargo { locked: true, features: &["build-binary"] },
    proof: "bin/wasm-split-cli",
    takes: "some minutes",
};

/// Steers Firefox in the end-to-end tests.
pub const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    version: "0.37.1",
    source: Source::Cargo { locked: true, features: &[] },
    proof: "bin/geckodriver",
    takes: "some minutes",
};

/// wasm-opt, which makes the wasm small. Debian's is too old for what Rust writes.
pub const BINARYEN: Tool = Tool {
    name: "binaryen",
    version: "132.0.0",
    source: Source::Npm,
    proof: "node_modules/binaryen/bin/wasm-opt",
    takes: "some seconds",
};

/// The accessibility checks of the end-to-end tests.
pub const AXE: Tool = Tool {
    name: "axe-core",
    version: "4.14.1",
    source: Source::Npm,
    proof: "node_modules/axe-core/axe.min.js",
    takes: "some seconds",
};

/// The target the app is compiled to.
const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// One tool in one version.
#[derive(Debug)]
pub struct Tool {
    name: &'static str,
    version: &'static str,
    source: Source,
    /// The file, below the tool's folder, that is there once the tool is installed.
    proof: &'static str,
    takes: &'static str,
}

/// Who installs a tool.
#[derive(Debug)]
enum Source {
    /// `cargo install`, with the tool's own lock file or without, and with the features named.
    Cargo { locked: bool, features: &'static [&'static str] },
    /// `npm install`.
    Npm,
}

/// Installs what the build needs: the wasm target and the tools.
pub fn ensure_build() -> Outcome<()> {
    ensure_wasm_target()?;
    check_wasm_bindgen(&place::read_text(&place::root().join("Cargo.lock"))?)?;
    install_missing(&[&TRUNK, &WASM_BINDGEN, &WASM_SPLIT, &BINARYEN])
}

/// Installs what the build and the tests need, the browser included.
pub fn ensure_all() -> Outcome<()> {
    ensure_build()?;
    install_missing(&TOOLS)?;
    let browser = browser::ensure()?;
    let [firefox, webkit] = engines::ensure()?;
    eprintln!(
        "all tools are there, and {}, {}, {}",
        browser.chromium.display(),
        firefox.browser.display(),
        webkit.browser.display()
    );
    Ok(())
}

/// Installs the tools among these that are missing.
pub fn install_missing(tools: &[&Tool]) -> Outcome<()> {
    let folder = place::tools()?;
    if tools.iter().all(|tool| tool.is_whole(&folder)) {
        return Ok(());
    }
    place::make_folder(&folder)?;
    let _alone = lock(&folder)?;
    let missing = || tools.iter().filter(|tool| !tool.is_whole(&folder));
    for tool in missing() {
        // Before the first long install, not after it.
        tool.source.ensure_installer()?;
    }
    for tool in missing() {
        let what = format!("installing {} {} (takes {})", tool.name, tool.version, tool.takes);
        step(&what, || tool.install(&folder))?;
    }
    Ok(())
}

/// `PATH` with the folders of the tools in front, for the programs that look their helpers up there.
pub fn search_path() -> Outcome<OsString> {
    let folder = place::tools()?;
    let own = [&TRUNK, &WASM_BINDGEN, &BINARYEN]
        .iter()
        .filter_map(|tool| tool.proof_in(&folder).parent().map(Path::to_path_buf))
        .collect::<Vec<_>>();
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&inherited)))
        .map_err(|_| Failure::new("the path of the cache folder has a colon, which PATH cannot hold; set XDG_CACHE_HOME to another folder"))
}

/// A tool's main file, once it is installed.
pub fn file_of(tool: &Tool) -> Outcome<PathBuf> {
    Ok(tool.proof_in(&place::tools()?))
}

impl Source {
    fn installer(&self) -> &'static str {
        match self {
            Self::Cargo { .. } => "cargo",
            Self::Npm => "npm",
        }
    }

    /// Fails with what to do when the installer itself is missing.
    fn ensure_installer(&self) -> Outcome<()> {
        let installer = self.installer();
        let missing =
            || process::not_started(&Command::new(installer), &io::ErrorKind::NotFound.into());
        place::program(&[installer], &[]).map(drop).ok_or_else(missing)
    }
}

impl Tool {
    fn folder_in(&self, tools: &Path) -> PathBuf {
        tools.join(format!("{}-{}", self.name, self.version))
    }

    fn proof_in(&self, tools: &Path) -> PathBuf {
        self.folder_in(tools).join(self.proof)
    }

    fn is_whole(&self, tools: &Path) -> bool {
        self.proof_in(tools).is_file()
    }

    /// Installs beside the final place and moves it there when it is whole, so that a broken-off install is not taken
    /// for a tool.
    fn install(&self, tools: &Path) -> Outcome<()> {
        let target = self.folder_in(tools);
        let part = tools.join(format!("{}-{}.part", self.name, self.version));
        remove(&part)?;
        place::make_folder(&part)?;
        self.run_installer(&part, &tools.join(format!("{}-{}.log", self.name, self.version)))?;
        if !part.join(self.proof).is_file() {
            return Err(Failure::new(format!(
                "{} {} was installed but brought no {}; the pinned version in crates/xtask/src/tools.rs needs another look",
                self.name, self.version, self.proof
            )));
        }
        remove(&target)?;
        fs::rename(&part, &target).map_err(|error| Failure::file("make", &target, &error))
    }

    fn run_installer(&self, into: &Path, log: &Path) -> Outcome<()> {
        let mut installer = self.installer(into);
        let output = File::create(log).map_err(|error| Failure::file("write", log, &error))?;
        let errors = output.try_clone().map_err(|error| Failure::file("write", log, &error))?;
        let status = installer
            .stdout(output)
            .stderr(errors)
            .status()
            .map_err(|error| process::not_started(&installer, &error))?;
        if status.success() {
            return Ok(());
        }
        let said = fs::read_to_string(log).unwrap_or_default();
        Err(Failure::new(format!(
            "{} {} could not be installed ({}: {}); see {}, mend that (often it is the network) and run this command again",
            self.name,
            self.version,
            process::end(status),
            complaint(&said),
            log.display()
        )))
    }

    fn installer(&self, into: &Path) -> Command {
        let mut installer = command(self.source.installer());
        match self.source {
            Source::Cargo { locked, features } => {
                installer
                    .args(["install", self.name, "--version", self.version, "--root"])
                    .arg(into);
                if locked {
                    installer.arg("--locked");
                }
                if !features.is_empty() {
                    installer.arg("--features").arg(features.join(","));
                }
            }
            Source::Npm => {
                installer
                    .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"])
                    .arg(into);
                installer.arg(format!("{}@{}", self.name, self.version));
            }
        }
        installer
    }
}

/// The line of an installer's log that best says what went wrong.
fn complaint(log: &str) -> &str {
    let lines = || log.lines().map(str::trim).filter(|line| !line.is_empty());
    lines()
        .find(|line| {
            line.starts_with("error")
                || line.starts_with("npm error")
                || line.starts_with("npm ERR!")
        })
        .or_else(|| lines().next_back())
        .unwrap_or("it said nothing")
}

/// Fails with a sentence when Cargo.lock has another wasm-bindgen than the pinned program.
fn check_wasm_bindgen(lock: &str) -> Outcome<()> {
    match locked_version(lock, "wasm-bindgen") {
        Some(locked) if locked == WASM_BINDGEN.version => Ok(()),
        Some(locked) => Err(Failure::new(format!(
            "Cargo.lock has wasm-bindgen {locked}, but crates/xtask/src/tools.rs pins the program at {}; make them the same",
            WASM_BINDGEN.version
        ))),
        None => {
            Err(Failure::new("Cargo.lock names no wasm-bindgen; is the app's Cargo.toml whole?"))
        }
    }
}

/// The version of a package in the text of a Cargo.lock.
fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

fn ensure_wasm_target() -> Outcome<()> {
    let mut rustc = command("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    let output = rustc.output().map_err(|error| process::not_started(&rustc, &error))?;
    if output.status.success() && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
    {
        return Ok(());
    }
    step(&format!("adding the target {WASM_TARGET}"), || {
        process::run(command("rustup").args(["target", "add", WASM_TARGET]), "rustup target add")
    })
}

/// Waits until no other xtask installs, and keeps others waiting until the file is dropped.
fn lock(folder: &Path) -> Outcome<File> {
    let path = folder.join(".lock");
    let file = File::create(&path).map_err(|error| Failure::file("write", &path, &error))?;
    if file.try_lock().is_err() {
        eprintln!("another cargo xtask is installing tools; waiting for it");
        file.lock().map_err(|error| Failure::file("lock", &path, &error))?;
    }
    Ok(file)
}

fn remove(folder: &Path) -> Outcome<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if folder.exists() => Err(Failure::file("remove", folder, &error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pinned_wasm_bindgen_is_the_one_in_the_lock_file() {
        let lock = place::read_text(&place::root().join("Cargo.lock")).expect("Cargo.lock");
        assert_eq!(check_wasm_bindgen(&lock).map_err(|failure| failure.to_string()), Ok(()));
    }

    #[test]
    fn another_wasm_bindgen_is_refused_with_both_versions() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.7\"\n";
        let sentence = check_wasm_bindgen(lock).expect_err("another version").to_string();
        assert!(
            sentence.contains("0.2.7") && sentence.contains(WASM_BINDGEN.version),
            "{sentence}"
        );
    }

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        let lock = "name = \"wasm-bindgen-futures\"\nversion = \"9\"\n\nname = \"wasm-bindgen\"\nversion = \"1.2.3\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("1.2.3"));
        assert_eq!(locked_version(lock, "wasm"), None);
    }

    #[test]
    fn every_tool_has_an_exact_version() {
        for tool in TOOLS {
            let numbers: Vec<_> = tool.version.split('.').map(str::parse::<u32>).collect();
            assert_eq!(numbers.len(), 3, "{tool:?}");
            assert!(numbers.iter().all(Result::is_ok), "{tool:?}");
        }
    }

    #[test]
    fn a_half_finished_install_is_no_tool() {
        let tools = env::temp_dir().join(format!("xtask-tools-{}", std::process::id()));
        place::write(&AXE.folder_in(&tools).join("package.json"), "{}").expect("a file");
        assert!(!AXE.is_whole(&tools));
        place::write(&AXE.proof_in(&tools), "").expect("a file");
        assert!(AXE.is_whole(&tools));
        remove(&tools).expect("to clean up");
    }

    #[test]
    fn the_line_with_the_error_is_quoted() {
        let log = "  Downloading x\nerror: failed to fetch x\n\nCaused by:\n  no network\n";
        assert_eq!(complaint(log), "error: failed to fetch x");
        assert_eq!(complaint("gave up\n\n"), "gave up");
        assert_eq!(complaint(""), "it said nothing");
    }
}
