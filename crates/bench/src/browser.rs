//! A browser of its own for each visit, steered by chromedriver and the DevTools protocol.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::capabilities::desiredcapabilities::Capabilities;

use crate::Outcome;
use crate::figures::Figures;
use crate::server::{Server, WHO};
use crate::ways::Line;

/// Notes in every page what happens from its first moment on.
const MEASURE: &str = include_str!("page/measure.js");
/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a journey may take.
const LONGEST: Duration = Duration::from_secs(400);

/// Somebody with a new browser.
pub struct Visit {
    driver: WebDriver,
    origin: String,
}

impl Visit {
    /// Starts the browser.
    pub async fn begin(webdriver: &str, chromium: &Path, server: &Server) -> Outcome<Self> {
        let mut capabilities = Capabilities::default();
        let options = json!({
            "binary": chromium,
            "args": [
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-first-run", "--lang=de-DE", "--window-size=1440,900", "--enable-precise-memory-info",
            ],
        });
        capabilities.set("browserName", "chrome")?;
        capabilities.set("goog:chromeOptions", options)?;
        let driver = WebDriver::new(webdriver, capabilities).await?;
        let visit = Self { driver, origin: server.origin.clone() };
        visit.driver.set_script_timeout(LONGEST).await?;
        visit.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": MEASURE })).await?;
        Ok(visit)
    }

    /// Makes machine and network what they are to be.
    pub async fn on(&self, line: Line) -> Outcome<()> {
        if line != Line::Fast {
            self.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
        }
        if line == Line::Slow {
            self.cdp("Network.enable", json!({})).await?;
            let network = json!({
                "offline": false, "latency": 150,
                "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8,
            });
            self.cdp("Network.emulateNetworkConditions", network).await?;
        }
        Ok(())
    }

    /// Opens an address of the server.
    pub async fn opens(&self, address: &str) -> Outcome<()> {
        self.driver.goto(format!("{}{address}", self.origin)).await?;
        Ok(())
    }

    /// Leaves the page for an empty one.
    pub async fn goes_away(&self) -> Outcome<()> {
        Ok(self.driver.goto("about:blank").await?)
    }

    /// Signs in, up to the last click.
    pub async fn signs_in(&self) -> Outcome<()> {
        self.opens("/anmelden?zurueck=%2Fhome").await?;
        self.waits_for("return !!document.querySelector('input[type=password]');").await?;
        let fill = "const [who, ...rest] = arguments;\
            const secret = document.querySelector('input[type=password]'), form = secret.form;\
            form.querySelector('input:not([type=password]):not([type=hidden])').value = who;\
            secret.value = 'probeinstanz'; setTimeout(() => form.requestSubmit()); return true;";
        self.asks(fill, json!([format!("{WHO}@genossenschaften.example")])).await?;
        Ok(())
    }

    /// Presses a key that means nothing anywhere.
    pub async fn presses_a_key(&self) -> Outcome<()> {
        for kind in ["keyDown", "keyUp"] {
            let key =
                json!({ "type": kind, "key": "F8", "code": "F8", "windowsVirtualKeyCode": 119 });
            self.cdp("Input.dispatchKeyEvent", key).await?;
        }
        Ok(())
    }

    /// Types, wherever the focus is.
    pub async fn types(&self, text: &str) -> Outcome<()> {
        Ok(self.driver.active_element().await?.send_keys(text).await?)
    }

    /// Waits until a script answers `true`.
    pub async fn waits_for(&self, script: &str) -> Outcome<()> {
        let start = Instant::now();
        // While a page is on its way, there may be none to ask.
        while self.asks(script, json!([])).await.ok() != Some(json!(true)) {
            if start.elapsed() > PATIENCE {
                let page = self
                    .asks("return location.href + ' ' + document.body.innerText;", json!([]))
                    .await;
                let page: String = page.unwrap_or_default().to_string().chars().take(600).collect();
                return Err(format!("waited in vain for {script} at {page}").into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// The result of a script.
    pub async fn asks(&self, script: &str, arguments: Value) -> Outcome<Value> {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// The result of a journey: a function body that may wait, with `arguments`.
    pub async fn walks(&self, journey: &str, arguments: Value) -> Outcome<Value> {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let script = format!(
            "const done = arguments[arguments.length - 1];\
             (async (...arguments) => {{ {journey} }})(...arguments)\
                .then(done, (error) => done({{ error: String(error) }}));"
        );
        let answer = self.driver.execute_async(&script, arguments).await?.json().clone();
        match answer["error"].as_str() {
            Some(error) => Err(error.into()),
            None => Ok(answer),
        }
    }

    /// What was measured since the page began.
    pub async fn figures(&self) -> Outcome<Figures> {
        self.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        Ok(Figures::of(&self.asks("return bench.figures();", json!([])).await?))
    }

    /// Closes the browser.
    pub async fn end(self) -> Outcome<()> {
        Ok(self.driver.quit().await?)
    }

    async fn cdp(&self, command: &str, parameters: Value) -> Outcome<()> {
        self.driver.cdp().send_raw(command, parameters).await?;
        Ok(())
    }
}
