//! What only the system's package manager can bring: the browsers of the tests, and their font.

use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};
use crate::place;
use crate::process::{self, command, step};

/// Installs packages with apt-get, where there is one and it may be used; else the failure says what to install.
pub fn install(packages: &[&str]) -> Outcome<()> {
    let names = packages.join(" ");
    step(&format!("installing {names} with apt-get"), || run(packages)).map_err(|failure| {
        Failure::new(format!(
            "{failure}; install {names} (as Debian calls it) and run this command again"
        ))
    })
}

fn run(packages: &[&str]) -> Outcome<()> {
    let Some(apt_get) = place::program(&["apt-get"], &["/usr/bin/apt-get"]) else {
        return Err(Failure::new(
            "the tests need more than is installed, and there is no apt-get here",
        ));
    };
    let root = succeeds(Command::new("sh").args(["-c", "[ \"$(id -u)\" = 0 ]"]));
    if !root && !succeeds(Command::new("sudo").args(["-n", "true"])) {
        return Err(Failure::new(
            "the tests need more than is installed, and only root may install it",
        ));
    }
    let install = [&["install", "-y", "--no-install-recommends"], packages].concat();
    for arguments in [&["update"][..], &install] {
        let mut apt = if root { command(&apt_get) } else { command("sudo") };
        if !root {
            apt.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive"]).arg(&apt_get);
        }
        apt.arg("-q").args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
        process::run(&mut apt, &format!("apt-get {}", arguments.join(" ")))?;
    }
    Ok(())
}

fn succeeds(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}
