//! The figures for people and for programs.

use serde_json::{Map, Value, json};

use crate::figures::{Figures, MEASURES, Medians};
use crate::ways::Way;

/// What a way's ratio is told by first.
pub fn headline(medians: &Medians) -> Option<(&'static str, f64)> {
    let names = ["step95", "content"];
    names.into_iter().find_map(|name| Some((name, medians.ratio(name)?)))
}

/// A way's result in a line, as soon as it is there.
pub fn line(medians: &Medians) -> String {
    let Some((name, ratio)) = headline(medians) else { return "no ratio".to_owned() };
    let of = |figures: &Figures| figures.value(name).unwrap_or_default();
    format!(
        "{name} {:.0} ms, floor {:.0} ms: {ratio:.2} times",
        of(&medians.app),
        of(&medians.floor)
    )
}

/// The table: for each way a row of the app, one of the floor and one of the ratios.
pub fn table(results: &[(&Way, Medians)]) -> String {
    let mut table = format!("\n  {:<24}", "");
    for (name, unit, ..) in MEASURES {
        table.push_str(&format!("{:>11}", format!("{name} {unit}").trim_end()));
    }
    for (way, medians) in results {
        table.push_str(&format!("\n  {:<24}", way.name));
        table.push_str(&row(&medians.app));
        table.push_str(&format!("\n  {:<24}", "  floor"));
        table.push_str(&row(&medians.floor));
        table.push_str(&format!("\n  {:<24}", "  times the floor"));
        for (name, _, _, has_ratio) in MEASURES {
            let ratio = medians.ratio(name).filter(|_| has_ratio);
            table.push_str(&cell(ratio.map(|ratio| format!("{ratio:.2}"))));
        }
    }
    table.push('\n');
    table
}

/// All figures: `{"WAY": {"app": {…}, "floor": {…}, "ratio": {…}}}`.
pub fn json(results: &[(&Way, Medians)]) -> String {
    let ways = results.iter().map(|(way, medians)| {
        let ratios = MEASURES.iter().filter(|measure| measure.3).filter_map(|(name, ..)| {
            Some(((*name).to_owned(), json!((medians.ratio(name)? * 100.0).round() / 100.0)))
        });
        let ratios = Value::Object(ratios.collect::<Map<_, _>>());
        let figures =
            json!({ "app": medians.app.json(), "floor": medians.floor.json(), "ratio": ratios });
        (way.name.to_owned(), figures)
    });
    format!("{:#}\n", Value::Object(ways.collect::<Map<_, _>>()))
}

fn row(figures: &Figures) -> String {
    MEASURES
        .iter()
        .map(|(name, _, digits, _)| {
            cell(figures.value(name).map(|value| format!("{value:.digits$}")))
        })
        .collect()
}

fn cell(text: Option<String>) -> String {
    format!("{:>11}", text.as_deref().unwrap_or("–"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ways::WAYS;

    #[test]
    fn the_table_shows_app_floor_and_ratio_of_a_way() {
        let app = Figures::of(&json!({ "content": 300.4, "shift": 0.0123, "heap": 4.26 }));
        let medians = Medians::of(&[app], &[Figures::of(&json!({ "content": 100 }))]);
        assert_eq!(line(&medians), "content 300 ms, floor 100 ms: 3.00 times");
        let table = table(&[(&WAYS[2], medians)]);
        let rows: Vec<Vec<&str>> =
            table.lines().skip(2).map(|row| row.split_whitespace().collect()).collect();
        assert_eq!(rows[0][..4], ["timeline", "–", "–", "300"]);
        assert!(rows[0].contains(&"0.012") && rows[0].contains(&"4.3"), "{:?}", rows[0]);
        assert_eq!(rows[1][..4], ["floor", "–", "–", "100"]);
        assert_eq!(rows[2][..6], ["times", "the", "floor", "–", "–", "3.00"]);
    }
}
