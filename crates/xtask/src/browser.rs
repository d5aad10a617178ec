//! The browser in which all tests run: Chromium and its driver.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use crate::failure::{Failure, Outcome};
use crate::process::{Companion, command};
use crate::{apt, fonts, place};

/// What the tests start Chromium with: no window, and neither questions nor calls of its own.
const ARGUMENTS: [&str; 8] = [
    "--headless=new",
    // Chromium refuses its sandbox to root, and containers seldom allow it.
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

/// Chromium and the driver that steers it.
#[derive(Debug)]
pub struct Browser {
    /// The browser's program.
    pub chromium: PathBuf,
    /// Its WebDriver.
    pub chromedriver: PathBuf,
}

/// The browser on this machine; where there is none and the system's package manager may be used, it is installed.
pub fn ensure() -> Outcome<Browser> {
    if let Some(browser) = find() {
        fonts::ensure();
        return Ok(browser);
    }
    apt::install(&["chromium", "chromium-driver", fonts::PACKAGE])?;
    find().ok_or_else(|| Failure::new("apt-get installed no Chromium where it is looked for"))
}

/// The capabilities file by which wasm-bindgen's test runner starts the browser.
pub fn capabilities(browser: &Browser) -> String {
    let arguments: Vec<String> = ARGUMENTS.iter().map(|argument| json(argument)).collect();
    let binary = json(&browser.chromium.to_string_lossy());
    format!(
        "{{\"goog:chromeOptions\": {{\"binary\": {binary}, \"args\": [{}]}}}}\n",
        arguments.join(", ")
    )
}

/// A running chromedriver. Dropped, it closes its browsers before it ends.
pub struct Driver {
    port: u16,
    process: Companion,
}

impl Driver {
    /// Starts chromedriver on a free port.
    pub fn start(browser: &Browser) -> Outcome<Self> {
        let mut driver = command(&browser.chromedriver);
        driver.arg("--port=0").stdout(Stdio::piped());
        let mut process = Companion::start(&mut driver)?;
        let output = process.child().stdout.take();
        let mut lines =
            BufReader::new(output.ok_or_else(|| Failure::new("chromedriver has no output"))?)
                .lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| port_in(&line));
        // Its later lines are read to the end so that it never waits for a reader.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        let port = port.ok_or_else(|| {
            Failure::new("chromedriver ended before it listened; start it by hand to see why")
        })?;
        Ok(Self { port, process })
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// chromedriver's own way to end: it closes every browser it has opened.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Where it does not answer, the companion's own drop ends it.
        if self.shut_down().is_ok() {
            self.process.ends_within(Duration::from_secs(5));
        }
    }
}

fn find() -> Option<Browser> {
    let chromium = place::program(
        &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
        &["/usr/bin/chromium", "/snap/bin/chromium", "/opt/google/chrome/chrome"],
    )?;
    let chromedriver = place::program(
        &["chromedriver"],
        &[
            "/usr/bin/chromedriver",
            "/usr/lib/chromium/chromedriver",
            "/usr/lib/chromium-browser/chromedriver",
        ],
    )?;
    Some(Browser { chromium, chromedriver })
}

/// The port in chromedriver's line "… was started successfully on port N."
fn port_in(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim().trim_end_matches('.').parse().ok()
}

/// A text as JSON. Paths and flags have no control characters.
fn json(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_the_drivers_line() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 37719."), Some(37719));
        assert_eq!(port_in("Only local connections are allowed."), None);
        assert_eq!(port_in("ChromeDriver was started successfully on port x."), None);
    }

    #[test]
    fn the_capabilities_name_the_browser_found() {
        let browser =
            Browser { chromium: "/opt/a \"b\"/chrome".into(), chromedriver: PathBuf::new() };
        let file = capabilities(&browser);
        assert!(file.contains(r#""binary": "/opt/a \"b\"/chrome""#), "{file}");
        assert!(file.contains(r#""args": ["--headless=new", "--no-sandbox","#), "{file}");
    }
}
