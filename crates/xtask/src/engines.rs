//! The other browser engines of the tests: Firefox' Gecko and WebKitGTK, with what steers them.

use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::Stdio;

use crate::failure::{Failure, Outcome};
use crate::process::{Companion, command};
use crate::tools::{self, GECKODRIVER};
use crate::{apt, fonts, place};

/// One engine, ready to be steered by the end-to-end tests.
pub struct Engine {
    /// Its name in `E2E_ENGINE`.
    pub name: &'static str,
    /// The program that steers it.
    pub driver: PathBuf,
    /// The browser.
    pub browser: PathBuf,
}

/// A screen that nobody sees: WebKitGTK's browser cannot do without. Ends when it is dropped.
pub struct Screen {
    _server: Companion,
    number: String,
}

/// Both engines; what is missing is installed where the system's package manager may be used.
pub fn ensure() -> Outcome<[Engine; 2]> {
    tools::install_missing(&[&GECKODRIVER])?;
    if firefox().is_none()
        || webkit_driver().is_none()
        || mini_browser().is_none()
        || xvfb().is_none()
    {
        apt::install(&["firefox-esr", "webkit2gtk-driver", "xvfb", fonts::PACKAGE])?;
    } else {
        fonts::ensure();
    }
    let found = |program: Option<PathBuf>, name: &str| {
        program.ok_or_else(|| Failure::new(format!("{name} is not where it is looked for")))
    };
    Ok([
        Engine {
            name: "firefox",
            driver: tools::file_of(&GECKODRIVER)?,
            browser: found(firefox(), "Firefox")?,
        },
        Engine {
            name: "webkit",
            driver: found(webkit_driver(), "WebKitWebDriver")?,
            browser: found(mini_browser(), "WebKitGTK's MiniBrowser")?,
        },
    ])
}

impl Screen {
    /// Starts one beside those that there are.
    pub fn start() -> Outcome<Self> {
        let xvfb = xvfb().ok_or_else(|| Failure::new("Xvfb is not where it is looked for"))?;
        let mut server = command(xvfb);
        server.args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]);
        server.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Companion::start(&mut server)?;
        let output = server.child().stdout.take();
        let mut number = String::new();
        if let Some(output) = output {
            let _ = BufReader::new(output).read_line(&mut number);
        }
        let number = number.trim().to_owned();
        if number.is_empty() {
            return Err(Failure::new(
                "Xvfb ended before it had a screen; start it by hand to see why",
            ));
        }
        Ok(Self { _server: server, number })
    }

    /// The value of `DISPLAY` for programs that shall show themselves there.
    pub fn display(&self) -> OsString {
        format!(":{}", self.number).into()
    }
}

fn firefox() -> Option<PathBuf> {
    place::program(&["firefox-esr", "firefox"], &["/usr/bin/firefox-esr"])
}

fn webkit_driver() -> Option<PathBuf> {
    place::program(&["WebKitWebDriver"], &["/usr/bin/WebKitWebDriver"])
}

/// It lies below a folder that is named after the machine's kind.
fn mini_browser() -> Option<PathBuf> {
    let kinds = fs::read_dir("/usr/lib").ok()?.filter_map(Result::ok);
    let mut places = kinds.flat_map(|kind| {
        ["webkit2gtk-4.1", "webkit2gtk-4.0"]
            .map(|version| kind.path().join(version).join("MiniBrowser"))
    });
    places.find(|place| place.is_file())
}

fn xvfb() -> Option<PathBuf> {
    place::program(&["Xvfb"], &["/usr/bin/Xvfb"])
}
