//! Holds the import rule that src/lib.rs states: modules know only what lies below them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Each module with the modules of the app that it may import.
const RULE: [(&str, &[&str]); 9] = [
    ("routes.rs", &[]),
    ("texts", &["routes"]),
    ("content", &["routes"]),
    ("cooperative", &["routes"]),
    ("elsewhere", &["routes"]),
    ("store", &["routes", "texts", "content", "cooperative"]),
    ("browser", &["routes", "content"]),
    ("actions", &["routes", "texts", "content", "cooperative", "elsewhere", "store", "browser"]),
    (
        "views",
        &["routes", "texts", "content", "cooperative", "elsewhere", "store", "browser", "actions"],
    ),
];

#[test]
fn modules_know_only_what_lies_below_them() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut broken = Vec::new();
    let mut seen = 0;
    for (module, allowed) in RULE {
        for file in rust_files(&source.join(module)) {
            let text = fs::read_to_string(&file).unwrap();
            for (number, line) in text.lines().enumerate() {
                seen += 1;
                let own = module.trim_end_matches(".rs");
                for imported in imported_modules(line) {
                    if imported != own && !allowed.contains(&imported) {
                        let place = file.strip_prefix(&source).unwrap().display();
                        broken.push(format!("{place}:{} imports {imported}", number + 1));
                    }
                }
            }
        }
    }
    assert!(seen > 1000, "the rule was held against too little source: {seen} lines");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The app's modules that a line names, as `crate::x` or within `use crate::{…}` (one a line, as
/// rustfmt breaks them).
fn imported_modules(line: &str) -> Vec<&'static str> {
    let modules = [
        "actions",
        "app",
        "browser",
        "content",
        "cooperative",
        "elsewhere",
        "routes",
        "store",
        "texts",
        "views",
    ];
    let names = |text: &str, module: &str| {
        text.strip_prefix(module)
            .is_some_and(|rest| rest.starts_with("::") || rest.starts_with([',', ';', '}']))
    };
    let by_path = line.split("crate::").skip(1);
    let in_braces = line.split("crate::{").skip(1).flat_map(|list| list.split([' ', ',', '{']));
    let own_line = line.starts_with("    ").then(|| line.trim_start());
    let parts: Vec<&str> = by_path.chain(in_braces).chain(own_line).collect();
    modules.into_iter().filter(|module| parts.iter().any(|part| names(part, module))).collect()
}

fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|entry| rust_files(&entry))
        .filter(|file| file.extension().is_some_and(|extension| extension == "rs"))
        .collect()
}

#[test]
fn the_rule_sees_every_way_of_importing() {
    assert_eq!(imported_modules("use crate::store::Store;"), ["store"]);
    assert_eq!(imported_modules("use crate::{routes::Route, views::parts};"), ["routes", "views"]);
    assert_eq!(imported_modules("    texts::{common, errors},"), ["texts"]);
    assert_eq!(imported_modules("    crate::browser::page::focus();"), ["browser"]);
    assert!(imported_modules("use mastodon::endpoints::statuses;").is_empty());
}
