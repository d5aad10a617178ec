//! What was measured on one visit, and the middle of several.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// What can be measured, in the order of the table: name, unit (with how many digits), and whether the ratio to the
/// floor says something.
pub const MEASURES: [(&str, &str, usize, bool); 17] = [
    // First and largest contentful paint.
    ("fcp", "ms", 0, true),
    ("lcp", "ms", 0, true),
    // The first post (on the landing page: its text) is painted.
    ("content", "ms", 0, true),
    // The app itself stands, and answers.
    ("ready", "ms", 0, true),
    // Scripts and wasm that had come before the first content, and in all, as they travel.
    ("code", "KB", 0, false),
    ("code_all", "KB", 0, false),
    // The longest task, and the sum of what tasks take above 50 ms.
    ("longest", "ms", 0, false),
    ("blocking", "ms", 0, false),
    ("shift", "", 3, false),
    ("elements", "", 0, false),
    ("heap", "MB", 1, false),
    ("wasm", "MB", 1, false),
    // How many times the memory after the first posts that after thousands is.
    ("growth", "", 2, false),
    // One step of the journey (a frame, a keystroke until it is painted): the middle one, and 95 of 100.
    ("step", "ms", 0, true),
    ("step95", "ms", 0, true),
    // The longest wait for an answer to a key.
    ("input", "ms", 0, false),
    // Posts of the stream that are not there, or more than once.
    ("lost", "", 0, false),
];

/// Figures by their names.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures(BTreeMap<String, f64>);

/// The figures of app and floor, from as many visits to each.
#[derive(Debug, Default)]
pub struct Medians {
    /// The app's.
    pub app: Figures,
    /// The floor's.
    pub floor: Figures,
    /// The least that the ratios of single visits are.
    least: BTreeMap<String, f64>,
}

impl Figures {
    /// The numbers in what a page has told; the rest is left out.
    pub fn of(told: &Value) -> Self {
        let numbers = told.as_object().into_iter().flatten();
        Self(numbers.filter_map(|(name, value)| Some((name.clone(), value.as_f64()?))).collect())
    }

    /// One figure.
    pub fn value(&self, name: &str) -> Option<f64> {
        self.0.get(name).copied()
    }

    /// Notes a figure that is made from others.
    pub fn set(&mut self, name: &str, value: f64) {
        self.0.insert(name.to_owned(), value);
    }

    /// All memory of the page, in megabytes.
    pub fn memory(&self) -> Option<f64> {
        Some(self.value("heap")? + self.value("wasm").unwrap_or_default())
    }

    /// The median of each figure that every visit has.
    pub fn median(visits: &[Self]) -> Self {
        let names = visits.iter().flat_map(|visit| visit.0.keys());
        let middle = |name: &String| {
            let mut values: Vec<f64> =
                visits.iter().filter_map(|visit| visit.value(name)).collect();
            values.sort_by(f64::total_cmp);
            (values.len() == visits.len()).then(|| values.get(values.len() / 2).copied()).flatten()
        };
        Self(names.filter_map(|name| Some((name.clone(), middle(name)?))).collect())
    }

    /// As JSON, with two digits.
    pub fn json(&self) -> Value {
        let rounded = |value: &f64| Value::from((value * 100.0).round() / 100.0);
        Value::Object(
            self.0
                .iter()
                .map(|(name, value)| (name.clone(), rounded(value)))
                .collect::<Map<_, _>>(),
        )
    }
}

impl Medians {
    /// From the visits to both, which were made in turn.
    pub fn of(app: &[Figures], floor: &[Figures]) -> Self {
        let mut least = BTreeMap::new();
        for (app, floor) in app.iter().zip(floor) {
            for (name, value) in &app.0 {
                if let Some(ratio) = ratio(Some(*value), floor.value(name)) {
                    let known = least.entry(name.clone()).or_insert(ratio);
                    *known = ratio.min(*known);
                }
            }
        }
        Self { app: Figures::median(app), floor: Figures::median(floor), least }
    }

    /// The least that the ratio was on a single visit: what lies above is not the machine's mood alone.
    pub fn least_ratio(&self, name: &str) -> Option<f64> {
        self.least.get(name).copied()
    }

    /// How many times the floor's figure the app's is.
    pub fn ratio(&self, name: &str) -> Option<f64> {
        ratio(self.app.value(name), self.floor.value(name))
    }
}

fn ratio(app: Option<f64>, floor: Option<f64>) -> Option<f64> {
    let (app, floor) = (app?, floor?);
    (floor > 0.0).then(|| app / floor)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_median_is_of_what_all_visits_have() {
        let visits: Vec<_> = [
            json!({ "lcp": 9, "fcp": 1, "odd": "x" }),
            json!({ "lcp": 7, "fcp": 3 }),
            json!({ "lcp": 8 }),
        ]
        .iter()
        .map(Figures::of)
        .collect();
        assert_eq!(Figures::median(&visits), Figures::of(&json!({ "lcp": 8 })));
    }

    #[test]
    fn a_ratio_needs_both() {
        let app = Figures::of(&json!({ "lcp": 300, "blocking": 10, "wasm": 1 }));
        let floor = Figures::of(&json!({ "lcp": 100, "blocking": 0 }));
        let medians = Medians::of(&[app], &[floor]);
        assert_eq!(medians.ratio("lcp"), Some(3.0));
        assert_eq!((medians.ratio("blocking"), medians.ratio("wasm")), (None, None));
    }

    #[test]
    fn the_least_ratio_is_of_visits_made_in_turn() {
        let visits = |values: [u32; 3]| values.map(|lcp| Figures::of(&json!({ "lcp": lcp })));
        // The machine was busy at the second turn.
        let medians = Medians::of(&visits([200, 900, 240]), &visits([100, 300, 100]));
        assert_eq!((medians.ratio("lcp"), medians.least_ratio("lcp")), (Some(2.4), Some(2.0)));
    }
}
