//! `cargo xtask dist`: what an operator deploys.

use std::path::PathBuf;

use lexopt::prelude::*;

use crate::deployment::{Deployment, SAME_ORIGIN};
use crate::failure::{Failure, Outcome};
use crate::process::step;
use crate::sizes::Sizes;
use crate::{build, finish, place};

/// What to build, and whereto.
#[derive(Debug)]
pub struct Options {
    deployment: Deployment,
    out: PathBuf,
}

impl Options {
    /// Reads the verb's options.
    pub fn parse(mut arguments: lexopt::Parser) -> Outcome<Self> {
        let mut options =
            Self { deployment: Deployment::default(), out: place::root().join("dist") };
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("instance") => {
                    options.deployment.instance = Some(instance(&arguments.value()?.string()?)?)
                }
                Long("address") => {
                    options.deployment.address = Some(address(&arguments.value()?.string()?)?)
                }
                Long("out") => options.out = PathBuf::from(arguments.value()?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Builds, and prints the table of sizes.
pub fn run(options: &Options) -> Outcome<()> {
    let app = build::release()?;
    step("compressing", || finish::finish(&app, &options.out, &options.deployment))?;
    print!("{}", Sizes::measure(&options.out)?.table());
    println!("built into {}", options.out.display());
    Ok(())
}

/// An instance as the app wants it: an origin without a slash at its end, or `same-origin`.
fn instance(given: &str) -> Outcome<String> {
    if given == SAME_ORIGIN {
        return Ok(given.to_owned());
    }
    origin(given).ok_or_else(|| {
        Failure::new(format!(
            "--instance takes an origin such as https://geno.social, or {SAME_ORIGIN}, but not \"{given}\""
        ))
    })
}

/// Where the app will be: an origin without a slash at its end.
fn address(given: &str) -> Outcome<String> {
    origin(given).ok_or_else(|| {
        Failure::new(format!(
            "--address takes an origin such as https://geno.social, but not \"{given}\""
        ))
    })
}

/// An origin without a slash at its end; `None` for anything else. The page's policy lets it talk to https only.
fn origin(given: &str) -> Option<String> {
    let origin = given.trim_end_matches('/');
    let host = origin.strip_prefix("https://")?;
    (!host.is_empty() && !host.contains(['/', ' ', '"'])).then(|| origin.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instance_is_an_origin() {
        let taken = |given| instance(given).ok();
        assert_eq!(taken("https://geno.social/").as_deref(), Some("https://geno.social"));
        assert_eq!(taken("same-origin").as_deref(), Some("same-origin"));
        for refused in ["geno.social", "https://", "https://geno.social/web", "http://geno.social"]
        {
            assert_eq!(taken(refused), None, "{refused}");
        }
        assert!(address("same-origin").is_err(), "links are shared elsewhere");
        assert_eq!(address("https://a.example/").ok().as_deref(), Some("https://a.example"));
    }
}
