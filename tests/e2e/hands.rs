//! What a person does with their hands: clicks, keys, fingers, and what they write into fields.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use thirtyfour::{Key, TypingData, WebElement, error::WebDriverError};

use super::{
    finder::{FIND, HEARS},
    person::{PATIENCE, POSTS, Person, pause},
};

/// How long one waits before doing once more what seems to have had no effect.
const AGAIN: Duration = Duration::from_secs(5);

impl Person {
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
        self.press(&format!("a link to {part}"), script, json!([part])).await;
    }

    /// Clicks a button or link within the first post (or other region) that says `region`.
    pub async fn clicks_within(&self, region: &str, name: &str) {
        let script = format!(
            "{HEARS} {FIND} const r = find('region', arguments[0]); r?.scrollIntoView({{ block: 'center' }});\
             const e = r && find('control', arguments[1], r); e?.scrollIntoView({{ block: 'center' }}); return atRest(e);"
        );
        let wanted = format!("“{name}” within “{region}”");
        self.press(&wanted, &script, json!([region, name])).await;
    }

    /// Opens the thread of the post at this place (from 0) by its time.
    pub async fn clicks_post(&self, place: usize) {
        let script =
            format!("{POSTS} return at(arguments[0])?.querySelector('a.post__time') ?? null;");
        self.press(&format!("post {place}"), &script, json!([place])).await;
    }

    /// Opens the thread of the post that says `text` by its time.
    pub async fn clicks_post_saying(&self, text: &str) {
        let script = format!(
            "{POSTS} return posts.find((p) => p.innerText.includes(arguments[0]))?.querySelector('a.post__time') ?? null;"
        );
        self.press(&format!("the post “{text}”"), &script, json!([text])).await;
    }

    /// Writes into a field by its label, in place of what is there.
    pub async fn writes(&self, label: &str, text: &str) {
        let start = Instant::now();
        loop {
            let field = self.finds("field", label).await;
            let cleared = field.clear().await;
            match if cleared.is_ok() { field.send_keys(text).await } else { cleared } {
                Ok(()) => return,
                Err(error) => self.cannot_write_yet(label, start, &error).await,
            }
        }
    }

    /// Fills a field for a date or a time, whatever the browser's own way of writing them.
    pub async fn fills_in(&self, label: &str, value: &str) {
        let field = self.finds("field", label).await.to_json().unwrap();
        let script = "const [field, value] = arguments; field.focus(); field.value = value;\
             for (const kind of ['input', 'change'])\
               field.dispatchEvent(new Event(kind, { bubbles: true }));\
             return field.value === value;";
        self.wait_for(&format!("“{value}” in “{label}”"), script, json!([field, value])).await;
    }

    /// Writes on in a field by its label, after what is there.
    pub async fn adds(&self, label: &str, text: &str) {
        let start = Instant::now();
        while let Err(error) = self.finds("field", label).await.send_keys(text).await {
            self.cannot_write_yet(label, start, &error).await;
        }
    }

    /// A field may be there before it can be seen, or be drawn anew between the look and the writing.
    async fn cannot_write_yet(&self, label: &str, start: Instant, error: &WebDriverError) {
        if start.elapsed() > PATIENCE {
            self.gives_up(&format!("to write into “{label}” ({error})")).await;
        }
        pause().await;
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
        while !self.has_pressed(&self.finds("field", label).await).await {}
    }

    /// Presses keys, wherever the focus is.
    pub async fn presses(&self, keys: impl Into<TypingData>) {
        self.driver.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Presses a key that does something on every page. The app hears such keys a moment after its
    /// first posts are seen: who sees nothing happen presses again.
    pub async fn presses_until(
        &self,
        key: impl Into<TypingData> + Clone,
        wanted: &str,
        script: &str,
    ) {
        let start = Instant::now();
        let mut pressed: Option<Instant> = None;
        while self.asks(script, json!([])).await != json!(true) {
            if start.elapsed() > PATIENCE {
                self.gives_up(wanted).await;
            }
            if pressed.is_none_or(|at| at.elapsed() > AGAIN) {
                self.presses(key.clone()).await;
                pressed = Some(Instant::now());
            }
            pause().await;
        }
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

    /// Clicks what a script finds; anew where the page is drawn anew between the look and the click.
    async fn press(&self, wanted: &str, script: &str, arguments: Value) {
        while !self.has_pressed(&self.element(wanted, script, arguments.clone()).await).await {}
    }

    /// Clicks; where something lies above (a toast going away), once more. `false` where the element
    /// is gone meanwhile.
    async fn has_pressed(&self, element: &WebElement) -> bool {
        let start = Instant::now();
        loop {
            let arguments = || vec![element.to_json().unwrap()];
            let _ = self.driver.execute(FEELS, arguments()).await;
            match element.click().await {
                // Where the page moved in the same moment, it was something else that was clicked.
                Ok(()) if self.was_felt().await => return true,
                Ok(()) if start.elapsed() > PATIENCE => {
                    self.gives_up("a click to arrive where it was meant to").await
                }
                Ok(()) => {}
                Err(error) if error.to_string().contains("stale element") => return false,
                Err(error) if start.elapsed() > PATIENCE => {
                    panic!("cannot click: {error}")
                }
                Err(_) => {
                    // It may lie under the header, which the driver takes for being in sight.
                    let script = "arguments[0].scrollIntoView({ block: 'center' });";
                    let _ = self.driver.execute(script, arguments()).await;
                    pause().await;
                }
            }
        }
    }

    /// Whether the last click arrived where it was meant to, or has led elsewhere.
    async fn was_felt(&self) -> bool {
        for _ in 0..10 {
            if self.asks("return window.felt !== false;", json!([])).await == true {
                return true;
            }
            pause().await;
        }
        false
    }
}

/// Notes whether a click arrives at an element; one that is switched off feels none.
const FEELS: &str = "window.felt = arguments[0].matches(':disabled, option') || false;\
    arguments[0].addEventListener('click', () => { window.felt = true; }, { capture: true, once: true });";
