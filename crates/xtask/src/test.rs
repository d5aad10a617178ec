//! `cargo xtask test`: all tests, with all they need.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use lexopt::prelude::*;

use crate::browser::{self, Driver};
use crate::deployment::Deployment;
use crate::engines::{self, Screen};
use crate::failure::{Failure, Outcome};
use crate::process::{self, command, step};
use crate::sizes::Sizes;
use crate::tally::Tally;
use crate::tools::{AXE, WASM_BINDGEN};
use crate::{budget, build, finish, place, tools};

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
    /// The main ways of that in Firefox and WebKitGTK.
    Engines,
}

const PARTS: [Part; 4] = [Part::Host, Part::Wasm, Part::E2e, Part::Engines];

/// What entities and endpoints are held against; it is kept beside the checkout, not in it.
const MATERIAL: [&str; 2] = ["mastodon-answers", "mastodon-openapi.json"];

/// The end-to-end tests that run in every engine: what people come for.
const MAIN_WAYS: [&str; 23] = [
    "visitor::learns_what_geno_social_is",
    "visitor::reads_on_and_finds_the_place_again",
    "visitor::opens_a_thread_from_outside",
    "visitor::reads_a_profile",
    "visitor::gets_about_by_keyboard_alone",
    "visitor::is_told_what_is_wrong_and_tries_again",
    "applicant::from_the_landing_page_to_the_first_login",
    "member::signs_in_and_out",
    "outbox::a_text_outlives_errors_and_is_published_once",
    "member::a_text_outlives_an_expired_login",
    "member::new_posts_wait_above_what_is_being_read",
    "member::favourites_boosts_and_bookmarks",
    "member::answers_and_deletes",
    "member::follows_and_is_notified",
    "timelines::what_is_new_above_never_moves_what_is_read",
    "timelines::edits_and_deletions_show_at_once_wherever_the_post_is",
    "thread::answers_from_other_servers_come_with_progress_and_move_nothing",
    "finding::a_member_searches_with_the_keyboard_alone",
    "post::pictures_are_leafed_through_and_zoomed_with_the_keyboard_alone",
    "directory::finds_a_cooperative_by_what_it_is_called",
    "people::mutes_for_a_while_and_takes_it_back",
    "settings::settings_hold_at_once_and_after_a_reload",
    "accounts::changes_between_two_accounts_each_with_its_own_draft",
];

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
        if part == Part::Host {
            summary.extend(left_out(&place::root()));
        }
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
            Self::Engines => "engines",
        }
    }

    fn named(name: &str) -> Outcome<Self> {
        PARTS.into_iter().find(|part| part.name() == name).ok_or_else(|| {
            Failure::new(format!("--only takes host, wasm, e2e or engines, but not \"{name}\""))
        })
    }

    /// Runs the part and tells what its programs counted, and whether they ended well.
    fn run(self, arguments: &[OsString]) -> Outcome<(Tally, bool)> {
        match self {
            Self::Host => host(arguments),
            Self::Wasm => wasm(arguments),
            Self::E2e => e2e(arguments),
            Self::Engines => engines(arguments),
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
    let browser = browser::ensure()?;
    let mut tests = end_to_end()?;
    let driver = Driver::start(&browser)?;
    tests.args(arguments).env("E2E_WEBDRIVER", driver.url()).env("E2E_BROWSER", &browser.chromium);
    let (budget, said) = budget::check(&Sizes::measure(&place::made(DIST))?);
    print!("{said}");
    let (mut tally, ended_well) = counted(&mut tests)?;
    tally += budget;
    Ok((tally, ended_well))
}

/// Names of tests among the arguments take the place of the main ways.
fn engines(arguments: &[OsString]) -> Outcome<(Tally, bool)> {
    let engines = engines::ensure()?;
    let screen = Screen::start()?;
    let mut sum = (Tally::default(), true);
    for engine in engines {
        println!("··· in {}", engine.name);
        let mut tests = end_to_end()?;
        if arguments.is_empty() {
            tests.arg("--exact").args(MAIN_WAYS);
        }
        tests
            .args(arguments)
            .env("E2E_ENGINE", engine.name)
            .env("E2E_WEBDRIVER", &engine.driver)
            .env("E2E_BROWSER", &engine.browser)
            .env("DISPLAY", screen.display());
        let (tally, ended_well) = counted(&mut tests)?;
        sum.0 += tally;
        sum.1 &= ended_well;
    }
    Ok(sum)
}

/// Where the app of the end-to-end tests lies, below `target/`.
const DIST: &str = "e2e-dist";

/// The end-to-end tests with all but the browser.
fn end_to_end() -> Outcome<Command> {
    tools::install_missing(&[&AXE])?;
    let app = build::release()?;
    let dist = place::made(DIST);
    step("compressing", || finish::finish(&app, &dist, &Deployment::on_loopback()))?;
    let mut tests = command("cargo");
    tests
        .args(["test", "--workspace", "--test", "e2e", "--"])
        .env("E2E_DIST", &dist)
        .env("E2E_PROBEINSTANZ", build::instance()?)
        .env("E2E_AXE", tools::file_of(&AXE)?);
    Ok(tests)
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

/// What the tests of the host leave out where the material for it is not beside the checkout, as a line:
/// they pass without it, and nobody is to take that for more than it is.
fn left_out(root: &Path) -> Option<String> {
    let shared = root.join("../shared");
    let missing: Vec<_> = MATERIAL.into_iter().filter(|name| !shared.join(name).exists()).collect();
    if missing.is_empty() {
        return None;
    }
    Some(format!(
        "  - left out: conformance tests for which ../shared/ has no {}\n",
        missing.join(" and no ")
    ))
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
        assert!(
            unknown.expect_err("no such part").to_string().contains("host, wasm, e2e or engines")
        );
    }

    #[test]
    fn every_main_way_is_there() {
        for way in MAIN_WAYS {
            let (file, name) = way.split_once("::").expect("a module and a test");
            let path = place::root().join(format!("tests/e2e/{file}.rs"));
            let source = place::read_text(&path).expect("a file of tests");
            assert!(source.contains(&format!("async fn {name}()")), "{way}");
        }
    }

    #[test]
    fn what_is_left_out_is_told_in_one_line() {
        let folder = place::made("test/left-out");
        let root = folder.join("checkout");
        place::make_folder(&root).expect("a folder");
        let shared = folder.join("shared");
        let _ = std::fs::remove_dir_all(&shared);
        place::write(&shared.join("mastodon-openapi.json"), "{}").expect("a file");
        let told = left_out(&root).expect("a line");
        assert!(told.ends_with("../shared/ has no mastodon-answers\n"), "{told}");
        assert_eq!(told.lines().count(), 1);
        place::make_folder(&shared.join("mastodon-answers")).expect("a folder");
        assert_eq!(left_out(&root), None);
    }

    #[test]
    fn closing_lines_of_a_program_are_counted_with_its_end() {
        let script = "printf 'x\\377\\ntest result: ok. 2 passed; 0 failed; 0 ignored\\n'; \
                      echo 'test result: FAILED. 1 passed; 1 failed; 0 ignored'; exit 101";
        let counted = counted(Command::new("sh").args(["-c", script])).expect("a shell");
        assert_eq!(counted, (Tally { passed: 3, failed: 1 }, false));
    }
}
