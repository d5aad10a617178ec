//! `cargo xtask demo`: the app and the Probeinstanz on one loopback port, with sample data.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use lexopt::prelude::*;

use crate::deployment::Deployment;
use crate::failure::{Failure, Outcome};
use crate::process::{Companion, command, step};
use crate::{build, finish, place, tools};

/// Where the Probeinstanz listens behind trunk's server; Trunk.toml names it too.
const DEV_API_PORT: u16 = 8421;

/// How long the Probeinstanz and trunk get to end by themselves after Ctrl-C.
const FAREWELL: Duration = Duration::from_secs(2);

/// How to start the demo.
#[derive(Debug)]
pub struct Options {
    port: u16,
    data: PathBuf,
    fresh: bool,
    dev: bool,
}

impl Options {
    /// Reads the verb's options.
    pub fn parse(mut arguments: lexopt::Parser) -> Outcome<Self> {
        let mut options = Self { port: 8420, data: place::made("demo"), fresh: false, dev: false };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("port") => options.port = arguments.value()?.parse()?,
                Long("data") => options.data = place::absolute(&PathBuf::from(arguments.value()?))?,
                Long("fresh") => options.fresh = true,
                Long("dev") => options.dev = true,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Runs until Ctrl-C, or until one of the servers ends by itself.
pub fn run(options: Options) -> Outcome<ExitCode> {
    let stop = stop_signal()?;
    refuse_busy(options.port)?;
    if options.dev { develop(&options, &stop) } else { show(&options, &stop) }
}

fn show(options: &Options, stop: &Receiver<()>) -> Outcome<ExitCode> {
    let app = build::release()?;
    let dist = place::made("demo-dist");
    finish::finish(&app, &dist, &Deployment::on_loopback())?;
    let program = build::instance()?;
    let mut instance = start_instance(&program, options, options.port, Some(&dist))?;
    print!("{}", frame(&lines(options)));
    Ok(wait(&mut [("the Probeinstanz", &mut instance)], stop))
}

fn develop(options: &Options, stop: &Receiver<()>) -> Outcome<ExitCode> {
    refuse_busy(DEV_API_PORT)?;
    tools::ensure_build()?;
    let program = build::instance()?;
    let mut instance = start_instance(&program, options, DEV_API_PORT, None)?;
    print!("{}", frame(&lines(options)));
    let mut trunk = build::trunk()?;
    trunk.args(["serve", "--dist"]).arg(place::made("app/dev"));
    trunk.args(["--port", &options.port.to_string()]);
    trunk.envs(Deployment::on_loopback().environment());
    let mut trunk = Companion::start(&mut trunk)?;
    Ok(wait(&mut [("trunk", &mut trunk), ("the Probeinstanz", &mut instance)], stop))
}

/// Starts the Probeinstanz and waits until it says that it listens.
fn start_instance(
    program: &Path,
    options: &Options,
    port: u16,
    dist: Option<&Path>,
) -> Outcome<Companion> {
    let mut instance = command(program);
    instance.args(["--port", &port.to_string(), "--sample", "--data"]).arg(&options.data);
    if options.fresh {
        instance.arg("--fresh");
    }
    if let Some(dist) = dist {
        instance.arg("--app").arg(dist);
    }
    instance.stdout(Stdio::piped());
    step("starting the Probeinstanz (the first start makes the sample data)", || {
        let mut instance = Companion::start(&mut instance)?;
        let output = instance.child().stdout.take();
        let output = output.ok_or_else(|| Failure::new("the Probeinstanz has no output"))?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        if !lines.by_ref().any(|line| line.starts_with("listening on ")) {
            return Err(Failure::new(
                "the Probeinstanz ended before it listened; its own message is above",
            ));
        }
        std::thread::spawn(move || lines.for_each(|line| println!("{line}")));
        Ok(instance)
    })
}

/// Waits for Ctrl-C or for the end of one of the programs; then the others are ended, too.
fn wait(programs: &mut [(&str, &mut Companion)], stop: &Receiver<()>) -> ExitCode {
    loop {
        match stop.recv_timeout(Duration::from_millis(200)) {
            Ok(()) | Err(RecvTimeoutError::Disconnected) => {
                // Ctrl-C reached them as well; what has not ended by then is ended when it is dropped.
                for (_, program) in programs {
                    program.ends_within(FAREWELL);
                }
                return ExitCode::SUCCESS;
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
        let ended = programs
            .iter_mut()
            .find_map(|(name, program)| program.ends_within(Duration::ZERO).then_some(*name));
        if let Some(name) = ended {
            eprintln!("error: {name} has ended by itself; its own messages are above");
            return ExitCode::FAILURE;
        }
    }
}

/// Hears Ctrl-C and the request to end, instead of dying before the servers are ended.
fn stop_signal() -> Outcome<Receiver<()>> {
    let (sender, receiver) = channel();
    ctrlc::set_handler(move || {
        // Nobody listens any more when the demo is ending already.
        let _ = sender.send(());
    })
    .map_err(|error| Failure::new(format!("Ctrl-C cannot be heard: {error}")))?;
    Ok(receiver)
}

fn refuse_busy(port: u16) -> Outcome<()> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(drop).map_err(|error| {
        let remedy = if port == DEV_API_PORT {
            "end what uses it, such as another demo --dev".to_owned()
        } else {
            format!(
                "end what uses it, or choose another with --port, such as --port {}",
                port.saturating_add(10)
            )
        };
        Failure::new(format!("port {port} is not free ({error}); {remedy}"))
    })
}

/// What to know for trying out.
fn lines(options: &Options) -> Vec<String> {
    let address = format!("http://127.0.0.1:{}", options.port);
    vec![
        format!("geno.social on trial: {address}/"),
        String::new(),
        "Log in with the password  probeinstanz  as".to_owned(),
        "  wohnen_am_fluss@genossenschaften.example   a cooperative".to_owned(),
        "  betrieb@genossenschaften.example           the operator".to_owned(),
        String::new(),
        format!("Mails sent:            {address}/_post"),
        format!("Pending applications:  {address}/_antraege"),
        format!("Data is kept in        {}", options.data.display()),
        String::new(),
        "Ctrl-C ends it; --fresh starts anew.".to_owned(),
    ]
}

/// Lines with a frame around them.
fn frame(lines: &[String]) -> String {
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let edge = "─".repeat(width + 4);
    let rows: String = lines.iter().map(|line| format!("│  {line:<width$}  │\n")).collect();
    format!("\n┌{edge}┐\n{rows}└{edge}┘\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_port_is_told_in_one_sentence() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        let port = taken.local_addr().expect("an address").port();
        let sentence = refuse_busy(port).expect_err("busy").to_string();
        assert!(sentence.starts_with(&format!("port {port} is not free")), "{sentence}");
        assert!(sentence.contains("--port"), "{sentence}");
        assert_eq!(sentence.lines().count(), 1);
    }

    #[test]
    fn trunk_passes_the_instances_paths_on() {
        let config = place::read_text(&place::root().join("Trunk.toml")).expect("Trunk.toml");
        for path in ["api", "oauth", "auth", "invite", "media", ".well-known", "_post", "_antraege"]
        {
            let backend = format!("backend = \"http://127.0.0.1:{DEV_API_PORT}/{path}\"");
            assert!(config.contains(&backend), "{backend}");
        }
    }

    #[test]
    fn the_frame_closes_around_every_line() {
        let framed = frame(&["ä".to_owned(), "abc".to_owned()]);
        assert_eq!(framed, "\n┌───────┐\n│  ä    │\n│  abc  │\n└───────┘\n\n");
    }

    #[test]
    fn options_are_read() {
        let parser = lexopt::Parser::from_args(["--port", "9000", "--data", "/tmp/x", "--fresh"]);
        let options = Options::parse(parser).expect("options");
        assert_eq!(
            (options.port, options.data, options.fresh, options.dev),
            (9000, "/tmp/x".into(), true, false)
        );
        assert!(Options::parse(lexopt::Parser::from_args(["--port", "x"])).is_err());
    }
}
