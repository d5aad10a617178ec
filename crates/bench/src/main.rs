//! Measures the built app in Chromium, in turn with its *floor*: a bare page that asks the same server for the same and
//! shows it with one inline script, than which nothing can be faster. What counts is the ratio of the two, since both
//! know the same machine on the same day.
//!
//! `cargo xtask bench` builds what it needs and runs it.

mod browser;
mod figures;
mod journeys;
mod kept;
mod report;
mod server;
mod site;
mod ways;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use lexopt::prelude::*;

use browser::Visit;
use figures::{Figures, Medians};
use server::Server;
use ways::{Place, WAYS, Way};

/// The result of what can fail: the error is one sentence for the person at the terminal.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// What to measure, and with what.
#[derive(Debug, Default)]
pub struct Options {
    /// The built app, with its compressed files.
    dist: PathBuf,
    /// The Probeinstanz' program.
    instance: PathBuf,
    /// chromedriver's address.
    webdriver: String,
    /// The browser's program.
    chromium: PathBuf,
    /// A folder for what is made on the way, and for the figures.
    work: PathBuf,
    /// The file with the kept figures.
    kept: PathBuf,
    /// Only ways whose name contains one of these.
    only: Vec<String>,
    /// How often each is measured.
    runs: usize,
    /// Whether these figures are to be kept.
    keep: bool,
}

impl Options {
    fn parse(mut arguments: lexopt::Parser) -> Outcome<Self> {
        let mut options = Self { runs: 5, ..Self::default() };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("dist") => options.dist = arguments.value()?.into(),
                Long("instance") => options.instance = arguments.value()?.into(),
                Long("webdriver") => options.webdriver = arguments.value()?.string()?,
                Long("chromium") => options.chromium = arguments.value()?.into(),
                Long("work") => options.work = arguments.value()?.into(),
                Long("kept") => options.kept = arguments.value()?.into(),
                Long("only") => options.only.push(arguments.value()?.string()?),
                Long("runs") => options.runs = arguments.value()?.parse::<usize>()?.max(1),
                Long("keep") => options.keep = true,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }

    fn wants(&self, way: &Way) -> bool {
        self.only.is_empty() || self.only.iter().any(|part| way.name.contains(part.as_str()))
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let measured = match Options::parse(lexopt::Parser::from_env()) {
        Ok(options) => measure_all(&options).await,
        Err(error) => Err(error),
    };
    match measured {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn measure_all(options: &Options) -> Outcome<()> {
    let ways: Vec<&Way> = WAYS.iter().filter(|way| options.wants(way)).collect();
    if ways.is_empty() {
        let names: Vec<&str> = WAYS.iter().map(|way| way.name).collect();
        return Err(format!("--only fits no way; there are {}", names.join(", ")).into());
    }
    let site = site::make(&options.dist, &options.work.join("site"))?;
    let server = Server::start(&options.instance, &site)?;
    eprintln!("··· filling the Probeinstanz");
    let place = server.fill()?;
    let (mut results, mut failed) = (Vec::new(), Vec::new());
    for way in ways {
        let start = Instant::now();
        eprintln!("··· {}: {}", way.name, way.about);
        let medians = match measure(options, way, &server, &place).await {
            Ok(medians) => medians,
            // What was measured before, and what comes after, is worth as much.
            Err(error) => {
                eprintln!("  ! {error}");
                failed.push(way.name);
                continue;
            }
        };
        eprintln!(
            " ok {} ({:.0} s): {}",
            way.name,
            start.elapsed().as_secs_f32(),
            report::line(&medians)
        );
        results.push((way, medians));
    }
    print!("{}", report::table(&results));
    let figures = options.work.join("figures.json");
    std::fs::write(&figures, report::json(&results))?;
    println!("\nall figures: {}", figures.display());
    let before = kept::read(&options.kept)?;
    for slower in kept::worse(&before, &results) {
        println!("  ! {slower}");
    }
    if options.keep {
        kept::write(&options.kept, before, &results)?;
        println!("kept in {}", options.kept.display());
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("not measured: {}", failed.join(", ")).into())
    }
}

/// Floor and app in turn, so that what else the machine does reaches both.
async fn measure(options: &Options, way: &Way, server: &Server, place: &Place) -> Outcome<Medians> {
    let (mut app, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..options.runs.min(way.most_runs) {
        floor.push(one_visit(options, way, server, place, false).await?);
        app.push(one_visit(options, way, server, place, true).await?);
    }
    Ok(Medians::of(&app, &floor))
}

/// Someone who comes with a new browser. The browser is closed also where something goes wrong.
async fn one_visit(
    options: &Options,
    way: &Way,
    server: &Server,
    place: &Place,
    is_app: bool,
) -> Outcome<Figures> {
    let visit = Visit::begin(&options.webdriver, &options.chromium, server).await?;
    let figures = journeys::walk(&visit, way, server, place, is_app).await;
    let figures = figures.map_err(|error| {
        format!("{} ({}): {error}", way.name, if is_app { "app" } else { "floor" })
    });
    visit.end().await?;
    Ok(figures?)
}
