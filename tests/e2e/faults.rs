//! A page is in order: axe-core finds nothing in light and dark, and the console is silent.

use std::fs;

use serde_json::{Value, json};

use super::{instance::setting, person::Person};

/// What this browser says of itself: it has come without its model for telling languages apart.
const OF_THE_BROWSER: &str = "language detection model";

impl Person {
    /// The page passes axe-core in light and dark, and the console held no error and no CSP report.
    /// `expected` names parts of console messages that this page may cause (a 404 it asked for).
    pub async fn finds_no_fault(&self, expected: &[&str]) {
        // What a page consists of may still be on its way.
        let stands = "return document.querySelector('h1') !== null;";
        self.wait_for("the page's heading", stands, json!([])).await;
        for scheme in ["light", "dark"] {
            self.prefers(scheme).await;
            // A colour on its way from light to dark is neither, and what fades in is hard to read
            // until it is there. What never ends (a spinner) is as it is.
            let settled = "return document.getAnimations().every((one) =>\
                one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity);";
            self.wait_for("the colours to settle", settled, json!([])).await;
            let problems = self.axe().await;
            assert!(problems.is_empty(), "axe-core, {scheme}:\n{}", problems.join("\n"));
        }
        let mut console = self.console().await;
        console.retain(|message| {
            !message.contains(OF_THE_BROWSER) && !expected.iter().any(|part| message.contains(part))
        });
        assert!(console.is_empty(), "console:\n{}", console.join("\n"));
    }

    async fn axe(&self) -> Vec<String> {
        let source = fs::read_to_string(setting("E2E_AXE")).unwrap();
        self.asks(&source, json!([])).await;
        // An animation can count as finished before its end is drawn (WebKit): the styles that axe reads
        // may be those of the frame before.
        let script = "const done = arguments[arguments.length - 1];\
             const drawn = () => new Promise(requestAnimationFrame);\
             drawn().then(drawn).then(() => axe.run(document, { resultTypes: ['violations'] })).then((r) => done(r.violations), (e) => done([{ id: String(e), nodes: [] }]));";
        let answer = self.driver.execute_async(script, vec![]).await.unwrap();
        let violations: Vec<Value> = answer.convert().unwrap();
        violations.iter().map(describe).collect()
    }
}

fn describe(violation: &Value) -> String {
    let nodes: Vec<String> = violation["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| format!("{} {}", node["html"], node["any"][0]["message"]))
        .collect();
    format!("{}: {}", violation["id"], nodes.join("\n  "))
}
