//! `cargo xtask bench`: measures the built app beside its floor. The measuring itself is a program of its own
//! (`crates/bench`), so that the other verbs need not wait for what it is made of.

use std::path::PathBuf;

use lexopt::prelude::*;

use crate::browser::{self, Driver};
use crate::deployment::Deployment;
use crate::failure::Outcome;
use crate::process::{self, command, step};
use crate::{build, finish, place};

/// What to measure.
#[derive(Debug, Default)]
pub struct Options {
    /// A build to measure, in place of one made now.
    dist: Option<PathBuf>,
    /// Handed on to the program that measures.
    arguments: Vec<String>,
}

impl Options {
    /// Reads the verb's options.
    pub fn parse(mut arguments: lexopt::Parser) -> Outcome<Self> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("dist") => {
                    options.dist = Some(place::absolute(&PathBuf::from(arguments.value()?))?);
                }
                Long(name @ ("only" | "runs")) => {
                    let name = format!("--{name}");
                    options.arguments.extend([name, arguments.value()?.string()?]);
                }
                Long("keep") => options.arguments.push("--keep".to_owned()),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Builds what is needed and measures.
pub fn run(options: &Options) -> Outcome<()> {
    let browser = browser::ensure()?;
    let dist = match &options.dist {
        Some(dist) => dist.clone(),
        None => built()?,
    };
    let instance = build::instance()?;
    let driver = Driver::start(&browser)?;
    let work = place::made("bench");
    place::make_folder(&work)?;
    let mut bench = command("cargo");
    bench.args(["run", "--quiet", "--package", "bench", "--"]);
    bench.arg("--dist").arg(dist).arg("--instance").arg(instance);
    bench.args(["--webdriver", &driver.url()]).arg("--chromium").arg(&browser.chromium);
    bench.arg("--work").arg(work).arg("--kept").arg(place::root().join(KEPT));
    bench.args(&options.arguments);
    process::run(&mut bench, "measuring")
}

/// The figures that later ones are held against.
const KEPT: &str = "crates/bench/kept.json";

fn built() -> Outcome<PathBuf> {
    let app = build::release()?;
    let dist = place::made("bench-dist");
    step("compressing", || finish::finish(&app, &dist, &Deployment::on_loopback()))?;
    Ok(dist)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_concerns_measuring_is_handed_on() {
        let given = ["--only", "warm", "--dist", "/tmp/x", "--runs", "3", "--keep"];
        let options = Options::parse(lexopt::Parser::from_args(given)).expect("options");
        assert_eq!(options.dist, Some("/tmp/x".into()));
        assert_eq!(options.arguments, ["--only", "warm", "--runs", "3", "--keep"]);
    }
}
