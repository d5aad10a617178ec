//! The figures kept in the repository, by which is seen what has got slower: ratios to the floor and amounts, no times,
//! which only hold on one machine.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::figures::Medians;
use crate::ways::Way;
use crate::{Outcome, report};

/// What may come on top before it is named.
const TOLERANCE: f64 = 0.1;
/// Amounts that hold on every machine; the rest is kept as its ratio.
const AMOUNTS: [&str; 5] = ["code", "elements", "growth", "lost", "wasm"];

/// What the names of ratios end with.
const RATIO: &str = " ratio";

/// By way and measure.
pub type Kept = BTreeMap<String, BTreeMap<String, f64>>;

/// Reads the kept figures; none where there is no file yet.
pub fn read(path: &Path) -> Outcome<Kept> {
    if !path.exists() {
        return Ok(Kept::new());
    }
    let text = std::fs::read_to_string(path)?;
    let value: Value =
        serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let measures = |value: &Value| -> BTreeMap<String, f64> {
        let measures = value.as_object().into_iter().flatten();
        measures.filter_map(|(name, value)| Some((name.clone(), value.as_f64()?))).collect()
    };
    let ways = value.as_object().into_iter().flatten();
    Ok(ways.map(|(way, value)| (way.clone(), measures(value))).collect())
}

/// Writes them; ways that were not measured keep what they had.
pub fn write(path: &Path, mut kept: Kept, results: &[(&Way, Medians)]) -> Outcome<()> {
    kept.extend(results.iter().map(|(way, medians)| (way.name.to_owned(), kept_of(medians))));
    Ok(std::fs::write(path, format!("{:#}\n", serde_json::json!(kept)))?)
}

/// A sentence for each that is worse than before by more than a tenth. Of a ratio, the middle one has to be, and even
/// the best visit's worse than before: else it may be noise.
pub fn worse(kept: &Kept, results: &[(&Way, Medians)]) -> Vec<String> {
    let mut found = Vec::new();
    for (way, medians) in results {
        let Some(before) = kept.get(way.name) else { continue };
        for (name, now) in kept_of(medians) {
            match before.get(&name) {
                Some(before)
                    if now > before * (1.0 + TOLERANCE) && least(medians, &name) > *before =>
                {
                    found.push(format!("{}: {name} is {now:.2}, and was {before:.2}", way.name));
                }
                _ => {}
            }
        }
    }
    found
}

/// The least of a kept ratio; amounts know no noise.
fn least(medians: &Medians, name: &str) -> f64 {
    let ratio = name.strip_suffix(RATIO).and_then(|name| medians.least_ratio(name));
    ratio.unwrap_or(f64::INFINITY)
}

fn kept_of(medians: &Medians) -> BTreeMap<String, f64> {
    let rounded = |value: f64| (value * 100.0).round() / 100.0;
    let ratio =
        report::headline(medians).map(|(name, ratio)| (format!("{name}{RATIO}"), rounded(ratio)));
    let amounts = AMOUNTS
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), rounded(medians.app.value(name)?))));
    ratio.into_iter().chain(amounts).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::figures::Figures;
    use crate::ways::WAYS;

    fn measured(content: f64, code: f64) -> [(&'static Way, Medians); 1] {
        visits(&[content], code)
    }

    fn visits(contents: &[f64], code: f64) -> [(&'static Way, Medians); 1] {
        let app = |content: &f64| Figures::of(&json!({ "content": content, "code": code }));
        let app: Vec<_> = contents.iter().map(app).collect();
        let floor = vec![Figures::of(&json!({ "content": 100 })); app.len()];
        [(&WAYS[0], Medians::of(&app, &floor))]
    }

    #[test]
    fn what_got_slower_by_more_than_a_tenth_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("kept.json");
        write(&path, read(&path).expect("none yet"), &measured(200.0, 50.0)).expect("to write");
        let kept = read(&path).expect("figures");
        assert!(worse(&kept, &measured(219.0, 54.0)).is_empty());
        assert!(worse(&kept, &visits(&[195.0, 221.0, 400.0], 50.0)).is_empty(), "that is noise");
        let named = worse(&kept, &measured(221.0, 60.0));
        assert_eq!(
            named,
            [
                "landing: code is 60.00, and was 50.00",
                "landing: content ratio is 2.21, and was 2.00"
            ]
        );
    }
}
