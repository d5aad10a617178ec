//! A person with a browser. Each step waits for what it needs, as a person would.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{WebDriver, WebElement};

use super::{
    engine::{Driver, Engine},
    finder::{FIND, HEARS},
    instance::{Instance, setting},
};

/// How long a person waits for something to appear: long, since a busy machine is slow, and longer than
/// the app itself rests between two tries at something (a minute).
pub(super) const PATIENCE: Duration = Duration::from_secs(120);

/// A person with a browser of their own.
pub struct Person {
    pub(super) driver: WebDriver,
    origin: String,
    /// Ends after the browser.
    _process: Option<Driver>,
}

/// The screens that people have.
#[derive(Clone, Copy)]
pub enum Screen {
    /// 390 × 844
    Phone,
    /// 1440 × 900
    Desktop,
}

impl Screen {
    /// Its width and height in pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Self::Phone => (390, 844),
            Self::Desktop => (1440, 900),
        }
    }

    /// What the screen belongs to.
    pub fn name(self) -> &'static str {
        match self {
            Self::Phone => "Telefon",
            Self::Desktop => "Rechner",
        }
    }
}

impl Person {
    /// Someone at a desktop computer, who has not been here before.
    pub async fn arrives(instance: &Instance) -> Self {
        Self::arrives_with(instance, Screen::Desktop).await
    }

    /// Someone with this screen, who has not been here before.
    pub async fn arrives_with(instance: &Instance, screen: Screen) -> Self {
        let (driver, process) = Engine::of_run().open(screen).await;
        Self { driver, origin: instance.origin.clone(), _process: process }
    }

    /// Opens an address of the app (`/public/local`), or a whole one.
    pub async fn opens(&self, path: &str) {
        let address =
            if path.starts_with('/') { format!("{}{path}", self.origin) } else { path.to_owned() };
        self.driver.goto(address).await.unwrap();
    }

    /// Sees a text on the page (in time), or has just read it in a message that went by itself.
    pub async fn sees(&self, text: &str) {
        let script = format!("{HEARS} {SEES} return sees || window.messages.some(says);");
        self.wait_for(&format!("to see “{text}”"), &script, json!([text])).await;
        // Who reads the same again later reads another message.
        let script = format!(
            "{SEES} window.messages = (window.messages ?? []).filter((it) => !says(it)); return true;"
        );
        self.wait_for("to have read", &script, json!([text])).await;
    }

    /// Does not see a text, or sees it go.
    pub async fn no_longer_sees(&self, text: &str) {
        let script = format!("{SEES} return !sees;");
        self.wait_for(&format!("“{text}” to go"), &script, json!([text])).await;
    }

    /// Sees at least so many posts; of a long list, which is not in the page as a whole, is told
    /// that there are so many.
    pub async fn sees_posts(&self, number: usize) {
        let script = format!(
            "{POSTS} return Math.max(posts.length, ...posts.map((p) => p.ariaSetSize ?? 0)) >= arguments[0];"
        );
        self.wait_for(&format!("to see {number} posts"), &script, json!([number])).await;
    }

    /// Scrolls on until the post at this place (from 0) rests in the middle of the screen.
    pub async fn scrolls_to_post(&self, place: usize) {
        let script = format!(
            "{POSTS} const post = at(arguments[0]);\
             if (!post) return scrollBy(0, innerHeight / 2);\
             const at_rest = post.getBoundingClientRect().top === window.last_seen_at;\
             post.scrollIntoView({{ block: 'center' }});\
             window.last_seen_at = post.getBoundingClientRect().top;\
             return at_rest;"
        );
        self.wait_for(&format!("post {place}"), &script, json!([place])).await;
    }

    /// Nothing sticks out to the side, as far as a person could scroll.
    pub async fn fits_the_screen(&self) {
        let script =
            "const root = document.documentElement; return root.scrollWidth <= root.clientWidth;";
        self.wait_for("the page to fit the screen's width", script, json!([])).await;
    }

    /// Whether a control within a region is pressed (a favourite that is set).
    pub async fn sees_pressed(&self, region: &str, name: &str, pressed: bool) {
        let script = format!(
            "{FIND} const r = find('region', arguments[0]); const e = r && find('control', arguments[1], r);\
             return e?.getAttribute('aria-pressed') === String(arguments[2]);"
        );
        let wanted = format!("“{name}” within “{region}” to be pressed: {pressed}");
        self.wait_for(&wanted, &script, json!([region, name, pressed])).await;
    }

    /// What stands in a field.
    pub async fn reads_field(&self, label: &str) -> String {
        self.finds("field", label).await.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Waits until a field holds a text.
    pub async fn sees_in_field(&self, label: &str, text: &str) {
        let script = format!("{FIND} return find('field', arguments[0])?.value === arguments[1];");
        self.wait_for(&format!("“{label}” to hold “{text}”"), &script, json!([label, text])).await;
    }

    /// Waits until a field holds a text, and perhaps more.
    pub async fn sees_in_field_also(&self, label: &str, text: &str) {
        let script =
            format!("{FIND} return find('field', arguments[0])?.value.includes(arguments[1]);");
        self.wait_for(&format!("“{text}” in “{label}”"), &script, json!([label, text])).await;
    }

    /// Sees what is said about a field at the field itself, as a screen reader would read it.
    pub async fn sees_described_by(&self, label: &str, text: &str) {
        let script = format!(
            "{FIND} const field = find('field', arguments[0]);\
             const ids = (field?.getAttribute('aria-describedby') ?? '').split(' ');\
             return ids.some((id) => document.getElementById(id)?.innerText.includes(arguments[1]));"
        );
        let wanted = format!("“{text}” at “{label}”");
        self.wait_for(&wanted, &script, json!([label, text])).await;
    }

    /// Is at an address of the app.
    pub async fn is_at(&self, path: &str) {
        let script = "return location.pathname + location.search === arguments[0] || location.pathname === arguments[0];";
        self.wait_for(&format!("to be at {path}"), script, json!([path])).await;
    }

    /// Goes back with the browser's button.
    pub async fn goes_back(&self) {
        self.driver.back().await.unwrap();
    }

    /// Loads the page anew.
    pub async fn reloads(&self) {
        self.driver.refresh().await.unwrap();
    }

    /// Scrolls to the end of the page.
    pub async fn scrolls_to_the_end(&self) {
        self.asks(
            "window.scrollTo(0, document.documentElement.scrollHeight); return true;",
            json!([]),
        )
        .await;
    }

    /// Loses or regains the network.
    pub async fn is_offline(&self, offline: bool) {
        let network = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.enable", json!({})).await;
        self.cdp("Network.emulateNetworkConditions", network).await;
    }

    /// Is on a line that brings so many kilobytes a second; `None`: all it can.
    pub async fn has_a_line(&self, kilobytes: Option<i32>) {
        let bytes = kilobytes.map_or(-1, |it| it * 1024);
        let network = json!({ "offline": false, "latency": 0, "downloadThroughput": bytes, "uploadThroughput": bytes });
        self.cdp("Network.enable", json!({})).await;
        self.cdp("Network.emulateNetworkConditions", network).await;
    }

    /// Prefers dark or light, where the driver has a way to say so.
    pub async fn prefers(&self, scheme: &str) {
        if Engine::of_run() != Engine::Chromium {
            return;
        }
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.cdp("Emulation.setEmulatedMedia", media).await;
    }

    /// Signs in as an account of the sample data, from wherever one is.
    pub async fn signs_in(&self, username: &str) {
        self.opens("/anmelden?zurueck=%2Fhome").await;
        self.grants_login(username).await;
        self.is_at("/home").await;
    }

    /// Fills in the instance's login page.
    pub async fn grants_login(&self, username: &str) {
        self.sees("Passwort").await;
        self.writes("E-Mail", &format!("{username}@genossenschaften.example")).await;
        self.writes("Passwort", "probeinstanz").await;
        self.clicks("Anmelden").await;
    }

    /// The result of a script, at once. Its arguments stand in `arguments`.
    pub async fn asks(&self, script: &str, arguments: Value) -> Value {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let answer = self.driver.execute(script, arguments).await;
        answer.map_or(Value::Null, |answer| answer.json().clone())
    }

    /// The result of a script that takes its time. Its last argument is the function to call with
    /// the result.
    pub async fn awaits(&self, script: &str, arguments: Value) -> Value {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let answer = self.driver.execute_async(script, arguments).await;
        answer.map_or(Value::Null, |answer| answer.json().clone())
    }

    /// From now on, notes how long the page was busy at a time.
    pub async fn begins_to_count_long_tasks(&self) {
        let script = "window.tasks = [];\
            new PerformanceObserver((list) => tasks.push(...list.getEntries().map((e) => e.duration)))\
                .observe({ type: 'longtask' }); return true;";
        self.asks(script, json!([])).await;
    }

    /// What the page needs: the longest task so far, and the heap in megabytes.
    pub async fn measures(&self) -> Value {
        let script = "return { longestTask: Math.max(0, ...window.tasks ?? []),\
            heap: Math.round(performance.memory.usedJSHeapSize / 1e5) / 10,\
            elements: document.querySelectorAll('*').length };";
        self.asks(script, json!([])).await
    }

    /// Waits until a script answers `true`.
    pub async fn wait_for(&self, wanted: &str, script: &str, arguments: Value) {
        let start = Instant::now();
        while self.asks(script, arguments.clone()).await != json!(true) {
            if start.elapsed() > PATIENCE {
                self.gives_up(wanted).await;
            }
            pause().await;
        }
    }

    /// Ends the visit.
    pub async fn leaves(self) {
        self.driver.quit().await.unwrap();
    }

    pub(super) async fn cdp(&self, command: &str, parameters: Value) {
        self.driver.cdp().send_raw(command, parameters).await.unwrap();
    }

    /// What the browser logged since the last look: errors, refused requests, CSP reports.
    /// Only chromedriver tells.
    pub(super) async fn console(&self) -> Vec<String> {
        if Engine::of_run() != Engine::Chromium {
            return Vec::new();
        }
        // Not in WebDriver's standard, so not in the library: chromedriver's own log.
        let session = self.driver.handle().session_id();
        let address = format!("{}/session/{session}/se/log", setting("E2E_WEBDRIVER"));
        let mut answer = ureq::post(address).send_json(json!({ "type": "browser" })).unwrap();
        let entries: Value = answer.body_mut().read_json().unwrap();
        entries["value"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|entry| entry["level"] == "SEVERE" || entry["level"] == "WARNING")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    pub(super) async fn finds(&self, kind: &str, name: &str) -> WebElement {
        let script = format!(
            "{HEARS} {FIND} const e = find(arguments[0], arguments[1]); e?.scrollIntoView({{ block: 'center' }}); return atRest(e);"
        );
        self.element(&format!("the {kind} “{name}”"), &script, json!([kind, name])).await
    }

    pub(super) async fn element(&self, wanted: &str, script: &str, arguments: Value) -> WebElement {
        let start = Instant::now();
        loop {
            let arguments = arguments.as_array().cloned().unwrap_or_default();
            let answer = self.driver.execute(script, arguments).await;
            if let Some(element) = answer.ok().and_then(|answer| answer.element().ok()) {
                return element;
            }
            if start.elapsed() > PATIENCE {
                self.gives_up(wanted).await;
            }
            pause().await;
        }
    }

    /// Ends the test with what is on the screen; a picture of it is kept.
    pub(super) async fn gives_up(&self, wanted: &str) -> ! {
        let script = "return [location.href, `focus: ${document.activeElement?.outerHTML.slice(0, 200)}`,\
            ...window.messages ?? [], document.body.innerText].join('\\n');";
        let page = self.asks(script, json!([])).await;
        let page: String = page.as_str().unwrap_or_default().chars().take(3000).collect();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/e2e-failures");
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        let picture = folder.join(format!("{name}.png"));
        if fs::create_dir_all(&folder).is_ok()
            && let Ok(png) = self.driver.screenshot_as_png().await
        {
            let _ = fs::write(&picture, png);
        }
        let console = self.console().await.join("\n");
        let requests = ureq::get(format!("{}/_probe/requests", self.origin)).call();
        let requests = requests.and_then(|mut it| it.body_mut().read_to_string());
        let requests = requests.unwrap_or_default();
        let last: String = requests.chars().rev().take(1500).collect();
        let last: String = last.chars().rev().collect();
        panic!(
            "waited for {wanted}, in vain\n{page}\nrequests: {last}\nconsole: {console}\npicture: {}",
            picture.display()
        );
    }
}

/// The posts that are in the page, in order, and the one at a place (from 0) of a list.
pub(super) const POSTS: &str = "const posts = [...document.querySelectorAll('article.post')];\
    const at = (place) => posts.find((post) => post.ariaPosInSet === String(place + 1));";

const SEES: &str = "const says = (text) => text.includes(arguments[0]);\
    const sees = says(document.body.innerText.replace(/\\s+/g, ' '));";

/// The shortest useful time between two looks at the page; every look has its deadline.
pub(super) async fn pause() {
    tokio::time::sleep(Duration::from_millis(40)).await;
}
