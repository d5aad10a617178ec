//! Counting tests by what their runners print.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u64,
    /// Tests that failed, and parts that could not run.
    pub failed: u64,
}

impl Tally {
    /// What one line of a runner's output adds: cargo test and wasm-bindgen's runner close each program with
    /// `test result: ok. 3 passed; 0 failed; …`.
    pub fn of_line(line: &str) -> Option<Self> {
        let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        let count = |word: &str| -> Option<u64> {
            let part = counts.split(';').find_map(|part| part.trim().strip_suffix(word))?;
            part.trim().parse().ok()
        };
        Some(Self { passed: count("passed")?, failed: count("failed")? })
    }

    /// The tally of a part whose program has ended: a program that failed without a failed test, for one that did not
    /// compile, and a program that ran no test count as one failure each.
    pub fn settled(self, ended_well: bool) -> Self {
        let silent = if ended_well { self == Self::default() } else { self.failed == 0 };
        Self { failed: self.failed + u64::from(silent), ..self }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn tally(passed: u64, failed: u64) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn closing_lines_are_counted_and_others_are_not() {
        let cargo = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.02s";
        assert_eq!(Tally::of_line(cargo), Some(tally(12, 0)));
        let failed = "test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 9.1s";
        assert_eq!(Tally::of_line(failed), Some(tally(4, 2)));
        let wasm =
            "test result: ok. 7 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.31s";
        assert_eq!(Tally::of_line(wasm), Some(tally(7, 0)));
        for other in [
            "running 3 tests",
            "test result of mine ... ok",
            "test result: ok. many passed; 0 failed",
            "",
        ] {
            assert_eq!(Tally::of_line(other), None, "{other}");
        }
    }

    #[test]
    fn a_part_that_did_not_run_has_failed() {
        assert_eq!(tally(3, 0).settled(true), tally(3, 0));
        assert_eq!(tally(3, 2).settled(false), tally(3, 2));
        assert_eq!(tally(0, 0).settled(false), tally(0, 1));
        assert_eq!(tally(5, 0).settled(false), tally(5, 1));
        assert_eq!(tally(0, 0).settled(true), tally(0, 1));
    }

    #[test]
    fn the_sum_reads_as_the_closing_line() {
        let mut sum = tally(1, 0);
        sum += tally(2, 1);
        assert_eq!(sum.to_string(), "3 passed, 1 failed");
    }
}
