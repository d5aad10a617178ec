//! The Probeinstanz as a program.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use instance::{Config, start};

/// A Mastodon-API server for trying out and for tests. Loopback only.
#[derive(Parser)]
#[command(name = "probeinstanz")]
struct Arguments {
    /// TCP port on 127.0.0.1; 0 takes any that is free
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Folder of the database and the media; kept between starts
    #[arg(long)]
    data: PathBuf,
    /// Empty the data folder first
    #[arg(long)]
    fresh: bool,
    /// Fill an empty database with the sample data
    #[arg(long)]
    sample: bool,
    /// Folder of the built web client, to serve besides
    #[arg(long, value_name = "DIST_DIR")]
    app: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let config = Config {
        port: arguments.port,
        data: arguments.data,
        fresh: arguments.fresh,
        sample: arguments.sample,
        web_client: arguments.app,
    };
    match start(config).await {
        Ok(running) => {
            println!("listening on {}", running.url());
            wait_for_the_end().await;
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// Waits for Ctrl-C or a SIGTERM.
async fn wait_for_the_end() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        let _ = tokio::signal::ctrl_c().await;
        return;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
