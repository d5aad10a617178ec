//! `cargo xtask VERB`: installs the tools, builds, tries out and tests the web client.
//!
//! One verb, one file. A verb ends well or with a [`Failure`]: one sentence that says what is wrong and what to do.

mod apt;
mod bench;
mod browser;
mod budget;
mod build;
mod chunks;
mod compress;
mod demo;
mod deployment;
mod dist;
mod engines;
mod failure;
mod finish;
mod fonts;
mod merge;
mod page;
mod place;
mod process;
mod program;
mod prose;
mod share_picture;
mod shell;
mod sizes;
mod styles;
mod tally;
mod test;
mod tools;
mod worker;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use failure::{Failure, Outcome};

const HELP: &str = "\
cargo xtask VERB [OPTIONS]

  demo     build the app, start it with the Probeinstanz and sample data on one loopback port
             --port N      the port (default 8420)
             --data DIR    where the database and the media live (default target/demo)
             --fresh       start from an empty database
             --dev         rebuild and reload on every change; the API is proxied
  test     run all tests
             --only NAME   one part: host, wasm, e2e or engines
             -- ARGS       what follows goes to the tests, such as a part of a test's name
  dist     build what an operator deploys, precompressed, into dist/
             --instance URL  the instance the app talks to: https://… or same-origin
             --address URL   where the app will be, for the picture of shared links
             --out DIR       another folder
  bench    measure the app beside a bare page that shows the same
             --only NAME   ways whose name contains this (again for more)
             --runs N      how often each is measured (default 5)
             --dist DIR    measure this build and make none
             --keep        keep the figures that later ones are held against
  tools    install the tools that are missing
  prose    prose/*.md to HTML in target/prose/ (trunk calls it before a build)
  shell    make the built index.html fit for the Content-Security-Policy (trunk calls it after a build)
";

fn main() -> ExitCode {
    let asks = |argument: &OsString| argument == "--help" || argument == "-h";
    if env::args_os()
        .skip(1)
        .take_while(|argument| argument != "--")
        .any(|argument| asks(&argument))
    {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match run(lexopt::Parser::from_env()) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: lexopt::Parser) -> Outcome<ExitCode> {
    let verb = match arguments.next()? {
        Some(lexopt::Arg::Value(verb)) => verb.to_string_lossy().into_owned(),
        None => {
            print!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    match verb.as_str() {
        "demo" => demo::run(demo::Options::parse(arguments)?),
        "test" => test::run(&test::Options::parse(arguments)?),
        "dist" => dist::run(&dist::Options::parse(arguments)?).map(|()| ExitCode::SUCCESS),
        "bench" => bench::run(&bench::Options::parse(arguments)?).map(|()| ExitCode::SUCCESS),
        "tools" => {
            no_options(arguments).and_then(|()| tools::ensure_all()).map(|()| ExitCode::SUCCESS)
        }
        "prose" => no_options(arguments).and_then(|()| prose::run()).map(|()| ExitCode::SUCCESS),
        "shell" => no_options(arguments).and_then(|()| shell::run()).map(|()| ExitCode::SUCCESS),
        unknown => Err(Failure::new(format!(
            "there is no verb \"{unknown}\"; cargo xtask --help lists them"
        ))),
    }
}

fn no_options(mut arguments: lexopt::Parser) -> Outcome<()> {
    match arguments.next()? {
        Some(other) => Err(other.unexpected().into()),
        None => Ok(()),
    }
}
