//! `cargo xtask test`: all tests, with all they need.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use lexopt::prelude::*;

use crate::browser::{self, Driver};
use crate::deployment::Deployment;
use crate::failure::{Failure, Outcome};
use crate::process::{self, command, step};
use crate::tally::Tally;
use crate::tools::{AXE, WASM_BINDGEN};
use crate::{build, finish, place, tools};

/// Which tests to run.
#[derive(Debug, Default)]
pub struct Options {
    only: Option<Part>,
    /// Passed on to the test programs.
    arguments: Vec<OsString>,
}

/// The parts of the tests, in the order they run: the quickest to fail first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// All that needs no browser.
    Host,
    /// What needs a DOM: wasm in Chromium.
    Wasm,
    /// What a person does: the built app against the Probeinstanz, in Chromium.
    E2e,
}

const PARTS: [Part; 3] = [Part::Host, Part::Wasm, Part::E2e];

impl Options {
    /// Reads the verb's options.
    pub fn parse(mut arguments: lexopt::Parser) -> Outcome<Self> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("only") => options.only = Some(Part::named(&arguments.value()?.string()?)?),
                // lexopt gives what stands behind "--" as values.
                Value(value) => options.arguments.push(value),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Runs the tests. The last line printed is the sum, `N passed, N failed`.
pub fn run(options: &Options) -> Outcome<ExitCode> {
    let mut sum = Tally::default();
    let mut summary = String::new();
    for part in PARTS.into_iter().filter(|part| options.only.is_none_or(|only| only == *part)) {
        println!("··· tests: {}", part.name());
        let start = Instant::now();
        let (tally, reason) = match part.run(&options.arguments) {
            Ok((tally, ended_well)) => (tally.settled(ended_well), reason(tally, ended_well)),
            Err(failure) => (Tally::default().settled(false), failure.to_string()),
        };
        let verdict = if tally.failed == 0 { " ok" } else { "  !" };
        let ran = tally.passed + tally.failed;
        summary.push_str(&format!(
            "{verdict} tests: {}, {} of {ran} good ({:.0} s){reason}\n",
            part.name(),
            tally.passed,
            start.elapsed().as_secs_f32(),
            reason = if reason.is_empty() { reason } else { format!(": {reason}") },
        ));
        sum += tally;
    }
    println!("{summary}{sum}");
    Ok(if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Wasm => "wasm",
            Self::E2e => "e2e",
        }
    }

    fn named(name: &str) -> Outcome<Self> {
        PARTS.into_iter().find(|part| part.name() == name).ok_or_else(|| {
            Failure::new(format!("--only takes host, wasm or e2e, but not \"{name}\""))
        })
    }

    /// Runs the part and tells what its programs counted, and whether they ended well.
    fn run(self, arguments: &[OsString]) -> Outcome<(Tally, bool)> {
        match self {
            Self::Host => host(arguments),
            Self::Wasm => wasm(arguments),
            Self::E2e => e2e(arguments),
        }
    }
}

/// The e2e test in Cargo.toml says `test = false`, so that this leaves it out.
fn host(arguments: &[OsString]) -> Outcome<(Tally, bool)> {
    counted(command("cargo").args(["test", "--workspace", "--no-fail-fast", "--"]).args(arguments))
}

fn wasm(arguments: &[OsString]) -> Outcome<(Tally, bool)> {
    tools::ensure_build()?;
    let browser = browser::ensure()?;
    let capabilities = place::made("test/webdriver.json");
    place::write(&capabilities, browser::capabilities(&browser))?;
    let mut tests = command("cargo");
    tests
        .args(["test", "-p", "geno-social", "--lib", "--target", "wasm32-unknown-unknown", "--"])
        .args(arguments)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools::file_of(&WASM_BINDGEN)?)
        .env("CHROMEDRIVER", &browser.chromedriver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities)
        .env("WASM_BINDGEN_USE_BROWSER", "1")
        // Seconds: a busy machine starts a browser slowly.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    counted(&mut tests)
}

fn e2e(arguments: &[OsString]) -> Outcome<(Tally, bool)> {
    tools::install_missing(&[&AXE])?;
    let browser = browser::ensure()?;
    let app = build::release()?;
    let dist = place::made("e2e-dist");
    step("compressing", || finish::finish(&app, &dist, &Deployment::on_loopback()))?;
    let instance = build::instance()?;
    let driver = Driver::start(&browser)?;
    let mut tests = command("cargo");
    tests
        .args(["test", "--workspace", "--test", "e2e", "--"])
        .args(arguments)
        .env("E2E_DIST", &dist)
        .env("E2E_PROBEINSTANZ", instance)
        .env("E2E_WEBDRIVER", driver.url())
        .env("E2E_CHROMIUM", &browser.chromium)
        .env("E2E_AXE", tools::file_of(&AXE)?);
    counted(&mut tests)
}

/// Runs test programs, shows what they print, and counts their closing lines.
fn counted(tests: &mut Command) -> Outcome<(Tally, bool)> {
    tests.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut running = tests.spawn().map_err(|error| process::not_started(tests, &error))?;
    let mut tally = Tally::default();
    let mut lines =
        BufReader::new(running.stdout.take().ok_or_else(|| Failure::new("cargo has no output"))?);
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        let text = String::from_utf8_lossy(&line);
        print!("{text}");
        if let Some(counted) = Tally::of_line(&text) {
            tally += counted;
        }
        line.clear();
    }
    let status =
        running.wait().map_err(|error| Failure::new(format!("cargo test was lost: {error}")))?;
    Ok((tally, status.success()))
}

/// Why a part failed that has no failed test to show for it.
fn reason(tally: Tally, ended_well: bool) -> String {
    match (ended_well, tally) {
        (true, Tally { passed: 0, failed: 0 }) => "it ran no test".to_owned(),
        (false, Tally { failed: 0, .. }) => {
            "it could not be built, or a test program broke off; see above".to_owned()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_can_be_named_and_arguments_are_passed_on() {
        let parser = lexopt::Parser::from_args(["--only", "e2e", "--", "sign_up", "--nocapture"]);
        let options = Options::parse(parser).expect("options");
        assert_eq!(options.only, Some(Part::E2e));
        assert_eq!(options.arguments, ["sign_up", "--nocapture"]);
        let unknown = Options::parse(lexopt::Parser::from_args(["--only", "unit"]));
        assert!(unknown.expect_err("no such part").to_string().contains("host, wasm or e2e"));
    }

    #[test]
    fn closing_lines_of_a_program_are_counted_with_its_end() {
        let script = "printf 'x\\377\\ntest result: ok. 2 passed; 0 failed; 0 ignored\\n'; \
                      echo 'test result: FAILED. 1 passed; 1 failed; 0 ignored'; exit 101";
        let counted = counted(Command::new("sh").args(["-c", script])).expect("a shell");
        assert_eq!(counted, (Tally { passed: 3, failed: 1 }, false));
    }
}
