//! The browser engines, and how one is started for a person. Each of the others than Chromium has
//! a driver of its own, since theirs steer one browser at a time.

use std::{
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::json;
use thirtyfour::{WebDriver, common::capabilities::desiredcapabilities::Capabilities};

use super::{instance::setting, person::Screen};

/// How long a browser may take to start: a busy machine starts it slowly.
const PATIENCE: Duration = Duration::from_secs(60);

/// What draws the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium's Blink, in which all tests run.
    Chromium,
    /// Firefox' Gecko.
    Firefox,
    /// WebKitGTK, the nearest to Safari that Linux has.
    WebKit,
}

/// A driver that ends, with its browser, when the person leaves.
pub struct Driver(Child);

impl Engine {
    /// The engine of this run.
    pub fn of_run() -> Self {
        match std::env::var("E2E_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("E2E_ENGINE is chromium, firefox or webkit, not {other}"),
        }
    }

    /// Opens a browser that has not been here before.
    pub async fn open(self, screen: Screen) -> (WebDriver, Option<Driver>) {
        let capabilities = self.capabilities(screen);
        if self == Self::Chromium {
            return (session(&setting("E2E_WEBDRIVER"), capabilities).await, None);
        }
        let (driver, process) = Driver::open(capabilities).await;
        let (width, height) = screen.size();
        driver.set_window_rect(0, 0, width, height).await.unwrap();
        (driver, Some(process))
    }

    fn capabilities(self, screen: Screen) -> Capabilities {
        let (width, height) = screen.size();
        let browser = setting("E2E_BROWSER");
        let (name, key, options) = match self {
            Self::Chromium => (
                "chrome",
                "goog:chromeOptions",
                json!({
                    "binary": browser,
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                        "--disable-background-networking", "--disable-component-update",
                        "--disable-sync", "--no-first-run", "--lang=de-DE",
                        format!("--window-size={width},{height}"),
                    ],
                    "prefs": { "intl.accept_languages": "de-DE,de" },
                }),
            ),
            Self::Firefox => (
                "firefox",
                "moz:firefoxOptions",
                json!({
                    "binary": browser,
                    "args": ["-headless"],
                    "prefs": { "intl.accept_languages": "de-DE,de" },
                }),
            ),
            Self::WebKit => (
                "MiniBrowser",
                "webkitgtk:browserOptions",
                json!({ "binary": browser, "args": ["--automation"] }),
            ),
        };
        let mut capabilities = Capabilities::default();
        capabilities.set("browserName", name).unwrap();
        capabilities.set(key, options).unwrap();
        // A busy machine takes its time for a script, too (milliseconds).
        capabilities.set("timeouts", json!({ "script": 300_000 })).unwrap();
        if self == Self::Chromium {
            capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" })).unwrap();
        }
        capabilities
    }
}

impl Driver {
    /// A browser with a driver of its own. On a busy machine a browser may not come in time: then
    /// another one is asked for.
    async fn open(capabilities: Capabilities) -> (WebDriver, Self) {
        let mut tries = 3;
        loop {
            let port = free_port();
            let process = Self::start(&setting("E2E_WEBDRIVER"), port).await;
            let address = format!("http://127.0.0.1:{port}");
            match WebDriver::new(address, capabilities.clone()).await {
                Ok(driver) => return (driver, process),
                Err(error) if tries == 1 => panic!("no browser: {error}"),
                Err(_) => tries -= 1,
            }
        }
    }

    async fn start(program: &str, port: u16) -> Self {
        let process = Command::new(program)
            .arg(format!("--port={port}"))
            .env("LANGUAGE", "de")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // A group of its own, so that the browser ends with it.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        let driver = Self(process);
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < PATIENCE, "{program} does not listen");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        driver
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.0.wait();
    }
}

/// A browser of a driver that serves many. On a busy machine one may not come in time: then another
/// one is asked for.
async fn session(address: &str, capabilities: Capabilities) -> WebDriver {
    for _ in 0..2 {
        if let Ok(driver) = WebDriver::new(address, capabilities.clone()).await {
            return driver;
        }
    }
    WebDriver::new(address, capabilities).await.unwrap()
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}
