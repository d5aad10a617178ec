//! How much a first visit may weigh. The only place where it stands; `cargo xtask test` holds the build to it.

use crate::sizes::Sizes;
use crate::tally::Tally;

/// What is needed to read the landing page and the first posts of a timeline: the page, its style, and the script that
/// shows them. Bytes as they travel (Brotli).
const READING: u64 = 25_000;
/// All that a first visit loads before the app stands: the above, the program's first file and its scripts.
const STANDING: u64 = 430_000;

/// Says how much of the budget is used up, and counts each part as a test.
pub fn check(sizes: &Sizes) -> (Tally, String) {
    let parts = [
        ("to read the first posts", sizes.reading().brotli, READING),
        ("until the app stands", sizes.first_visit().brotli, STANDING),
    ];
    let mut tally = Tally::default();
    let mut said = String::new();
    for (what, bytes, budget) in parts {
        let holds = bytes <= budget;
        tally += Tally { passed: u64::from(holds), failed: u64::from(!holds) };
        let verdict = if holds { " ok" } else { "  !" };
        said.push_str(&format!("{verdict} {what}: {bytes} of {budget} bytes\n"));
    }
    (tally, said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place;

    #[test]
    fn a_build_above_the_budget_fails() {
        let folder = std::env::temp_dir().join(format!("xtask-budget-{}", std::process::id()));
        let page = "<script src=/boot.js data-program=\"/app.js\"></script>";
        let write = |name: &str, bytes: u64| {
            let content = vec![b'x'; usize::try_from(bytes).expect("a size")];
            place::write(&folder.join(name), content).expect("a file");
        };
        place::write(&folder.join("index.html"), page).expect("a file");
        write("boot.js", 1000);
        write("app.js", STANDING);
        let over = check(&Sizes::measure(&folder).expect("sizes"));
        write("app.js", 1000);
        let within = check(&Sizes::measure(&folder).expect("sizes"));
        std::fs::remove_dir_all(&folder).expect("to clean up");
        assert_eq!(over.0, Tally { passed: 1, failed: 1 }, "{}", over.1);
        assert_eq!(within.0, Tally { passed: 2, failed: 0 }, "{}", within.1);
    }
}
