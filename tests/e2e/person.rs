//! A person with a browser. Each step waits for what it needs, as a person would.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{
    Key, TypingData, WebDriver, WebElement, common::capabilities::desiredcapabilities::Capabilities,
};

use super::{
    finder::FIND,
    instance::{Instance, setting},
};

/// How long a person waits for something to appear.
const PATIENCE: Duration = Duration::from_secs(20);

/// A person with a browser of their own.
pub struct Person {
    pub(super) driver: WebDriver,
    origin: String,
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
        let size = match screen {
            Screen::Phone => "--window-size=390,844",
            Screen::Desktop => "--window-size=1440,900",
        };
        let mut capabilities = Capabilities::default();
        let options = json!({
            "binary": setting("E2E_CHROMIUM"),
            "args": [
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--no-first-run", "--lang=de-DE", size,
            ],
            "prefs": { "intl.accept_languages": "de-DE,de" },
        });
        capabilities.set("browserName", "chrome").unwrap();
        capabilities.set("goog:chromeOptions", options).unwrap();
        capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" })).unwrap();
        let driver = WebDriver::new(setting("E2E_WEBDRIVER"), capabilities).await.unwrap();
        Self { driver, origin: instance.origin.clone() }
    }

    /// Opens an address of the app (`/public/local`), or a whole one.
    pub async fn opens(&self, path: &str) {
        let address =
            if path.starts_with('/') { format!("{}{path}", self.origin) } else { path.to_owned() };
        self.driver.goto(address).await.unwrap();
    }

    /// Sees a text on the page (in time).
    pub async fn sees(&self, text: &str) {
        self.wait_for(&format!("to see “{text}”"), SEES, json!([text])).await;
    }

    /// Does not see a text, or sees it go.
    pub async fn no_longer_sees(&self, text: &str) {
        let gone =
            format!("return !({});", SEES.trim_start_matches("return ").trim_end_matches(';'));
        self.wait_for(&format!("“{text}” to go"), &gone, json!([text])).await;
    }

    /// Clicks a button or link by what it says.
    pub async fn clicks(&self, name: &str) {
        // The page may be drawn anew between the look and the click (when the app takes over).
        while !self.has_pressed(&self.finds("control", name).await).await {}
    }

    /// Rests on a button or link with the mouse.
    pub async fn rests_on(&self, name: &str) {
        let element = self.finds("control", name).await;
        let mouse = self.driver.action_chain();
        mouse.move_to_element_center(&element).perform().await.unwrap();
    }

    /// Follows the first link to an address that contains `part`.
    pub async fn clicks_address(&self, part: &str) {
        let script =
            "return [...document.links].find((link) => link.href.includes(arguments[0])) ?? null;";
        let element = self.element(&format!("a link to {part}"), script, json!([part])).await;
        self.press(&element).await;
    }

    /// Clicks a button or link within the first post (or other region) that says `region`.
    pub async fn clicks_within(&self, region: &str, name: &str) {
        let script = format!(
            "{FIND} const r = find('region', arguments[0]); r?.scrollIntoView({{ block: 'center' }});\
             const e = r && find('control', arguments[1], r); e?.scrollIntoView({{ block: 'center' }}); return e;"
        );
        let wanted = format!("“{name}” within “{region}”");
        let element = self.element(&wanted, &script, json!([region, name])).await;
        self.press(&element).await;
    }

    /// Sees at least so many posts; of a long list, which is not in the page as a whole, is told
    /// that there are so many.
    pub async fn sees_posts(&self, number: usize) {
        let script = format!(
            "{POSTS} return Math.max(posts.length, ...posts.map((p) => p.ariaSetSize ?? 0)) >= arguments[0];"
        );
        self.wait_for(&format!("to see {number} posts"), &script, json!([number])).await;
    }

    /// Scrolls on until the post at this place (from 0) is in the middle of the screen.
    pub async fn scrolls_to_post(&self, place: usize) {
        let script = format!(
            "{POSTS} const post = at(arguments[0]);\
             if (post) post.scrollIntoView({{ block: 'center' }}); else scrollBy(0, innerHeight / 2);\
             return post !== undefined;"
        );
        self.wait_for(&format!("post {place}"), &script, json!([place])).await;
    }

    /// Opens the thread of the post at this place (from 0) by its time.
    pub async fn clicks_post(&self, place: usize) {
        let script =
            format!("{POSTS} return at(arguments[0])?.querySelector('a.post__time') ?? null;");
        let element = self.element(&format!("post {place}"), &script, json!([place])).await;
        self.press(&element).await;
    }

    /// Opens the thread of the post that says `text` by its time.
    pub async fn clicks_post_saying(&self, text: &str) {
        let script = format!(
            "{POSTS} return posts.find((p) => p.innerText.includes(arguments[0]))?.querySelector('a.post__time') ?? null;"
        );
        let element = self.element(&format!("the post “{text}”"), &script, json!([text])).await;
        self.press(&element).await;
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

    /// Writes into a field by its label, in place of what is there.
    pub async fn writes(&self, label: &str, text: &str) {
        let field = self.finds("field", label).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Writes on in a field by its label, after what is there.
    pub async fn adds(&self, label: &str, text: &str) {
        let field = self.finds("field", label).await;
        field.send_keys(text).await.unwrap();
    }

    /// Chooses a file. The button that opens the system's own dialog cannot be followed there, so
    /// the file goes straight to the field behind it.
    pub async fn chooses_file(&self, path: &Path) {
        let script = "return document.querySelector('input[type=file]');";
        let field = self.element("a field for files", script, json!([])).await;
        field.send_keys(path.display().to_string()).await.unwrap();
    }

    /// Chooses from a list by its label.
    pub async fn chooses(&self, label: &str, option: &str) {
        let list = self.finds("field", label).await;
        let script = "const option = [...arguments[0].options].find((o) => o.text === arguments[1]);\
             if (!option) return false; arguments[0].value = option.value;\
             arguments[0].dispatchEvent(new Event('change', { bubbles: true })); return true;";
        let list = list.to_json().unwrap();
        self.wait_for(&format!("“{option}” in “{label}”"), script, json!([list, option])).await;
    }

    /// Ticks a box by its label.
    pub async fn ticks(&self, label: &str) {
        let field = self.finds("field", label).await;
        self.press(&field).await;
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

    /// Presses keys, wherever the focus is.
    pub async fn presses(&self, keys: impl Into<TypingData>) {
        self.driver.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Draws a finger over the screen, from one place to another; to the same one, it is a tap.
    pub async fn swipes(&self, from: (i32, i32), to: (i32, i32)) {
        let touch = |kind: &str, places: Value| json!({ "type": kind, "touchPoints": places });
        let at = |step: i32| {
            let between = |a: i32, b: i32| a + (b - a) * step / 4;
            json!([{ "x": between(from.0, to.0), "y": between(from.1, to.1) }])
        };
        self.cdp("Input.dispatchTouchEvent", touch("touchStart", at(0))).await;
        if from != to {
            for step in 1..=4 {
                self.cdp("Input.dispatchTouchEvent", touch("touchMove", at(step))).await;
            }
        }
        self.cdp("Input.dispatchTouchEvent", touch("touchEnd", json!([]))).await;
    }

    /// Moves on with the tab key until something by this name has the focus.
    pub async fn tabs_to(&self, name: &str) {
        let script = format!("{FIND} return nameOf(document.activeElement);");
        for _ in 0..80 {
            self.presses(Key::Tab).await;
            let focused = self.asks(&script, json!([])).await;
            if focused.as_str().is_some_and(|focused| focused.contains(name)) {
                return;
            }
        }
        self.gives_up(&format!("to reach “{name}” with the tab key")).await;
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

    /// Prefers dark or light.
    pub async fn prefers(&self, scheme: &str) {
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
    pub(super) async fn console(&self) -> Vec<String> {
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

    async fn finds(&self, kind: &str, name: &str) -> WebElement {
        let script = format!(
            "{FIND} const e = find(arguments[0], arguments[1]); e?.scrollIntoView({{ block: 'center' }}); return e;"
        );
        self.element(&format!("the {kind} “{name}”"), &script, json!([kind, name])).await
    }

    async fn element(&self, wanted: &str, script: &str, arguments: Value) -> WebElement {
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

    /// Clicks; where something lies above (a toast going away), once more.
    async fn press(&self, element: &WebElement) {
        assert!(self.has_pressed(element).await, "what was to be clicked is gone");
    }

    /// As [`Self::press`]; `false` where the element is gone meanwhile.
    async fn has_pressed(&self, element: &WebElement) -> bool {
        let start = Instant::now();
        loop {
            match element.click().await {
                Ok(()) => return true,
                Err(error) if error.to_string().contains("stale element") => return false,
                Err(error) if start.elapsed() > Duration::from_secs(5) => {
                    panic!("cannot click: {error}")
                }
                Err(_) => {
                    // It may lie under the header, which the driver takes for being in sight.
                    let script = "arguments[0].scrollIntoView({ block: 'center' });";
                    let _ = self.driver.execute(script, vec![element.to_json().unwrap()]).await;
                    pause().await;
                }
            }
        }
    }

    /// Ends the test with what is on the screen; a picture of it is kept.
    async fn gives_up(&self, wanted: &str) -> ! {
        let page =
            self.asks("return location.href + '\\n' + document.body.innerText;", json!([])).await;
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
        panic!(
            "waited for {wanted}, in vain\n{page}\nconsole: {console}\npicture: {}",
            picture.display()
        );
    }
}

/// The posts that are in the page, in order, and the one at a place (from 0) of a list.
const POSTS: &str = "const posts = [...document.querySelectorAll('article.post')];\
    const at = (place) => posts.find((post) => post.ariaPosInSet === String(place + 1));";

const SEES: &str = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0]);";

/// The shortest useful time between two looks at the page; every look has its deadline.
async fn pause() {
    tokio::time::sleep(Duration::from_millis(40)).await;
}
