//! Starting and stopping: the data folder, the port, the connections.

use std::convert::Infallible;
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, Response, StatusCode};
use axum::response::IntoResponse;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::ServiceExt;

use crate::db::{self, OpenError};
use crate::error::ApiError;
use crate::faults::Cut;
use crate::params::MAX_BODY;
use crate::state::{App, Shared};

/// How the server is to run.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// TCP port on 127.0.0.1; 0 takes any that is free.
    pub port: u16,
    /// Folder of the database and the media.
    pub data: PathBuf,
    /// Empty the folder first.
    pub fresh: bool,
    /// Fill an empty database with the sample data.
    pub sample: bool,
    /// Folder of a built web client to serve besides.
    pub web_client: Option<PathBuf>,
}

/// Why the server did not start.
#[derive(Debug)]
pub enum StartError {
    /// Another program has the port, or it may not be used.
    Port(u16, io::Error),
    /// The data folder cannot be made, read or written.
    Folder(PathBuf, io::Error),
    /// The database in the data folder cannot be used.
    Database(PathBuf, OpenError),
    /// The sample data could not be made.
    Sample(ApiError),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Port(port, error) if error.kind() == io::ErrorKind::AddrInUse => {
                write!(
                    f,
                    "Port {port} is in use by another program; choose another with --port, or 0 for any."
                )
            }
            Self::Port(port, error) => write!(f, "Port {port} cannot be used: {error}."),
            Self::Folder(folder, error) => {
                write!(f, "The data folder {} cannot be used: {error}.", folder.display())
            }
            Self::Database(folder, error) => {
                write!(f, "The database in {} cannot be used: {error}.", folder.display())
            }
            Self::Sample(error) => {
                write!(f, "The sample data could not be made: {}.", error.message())
            }
        }
    }
}

impl std::error::Error for StartError {}

/// A server that runs. It stops when this is dropped.
pub struct Running {
    address: SocketAddr,
    app: Shared,
    _stop: watch::Sender<()>,
}

impl Running {
    /// `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The server's inside, for those who start it in-process.
    pub fn app(&self) -> &Shared {
        &self.app
    }
}

/// Starts the server on the current tokio runtime; it answers by the time this returns.
///
/// # Errors
/// If the data folder or the port cannot be used.
pub async fn start(config: Config) -> Result<Running, StartError> {
    // The port first: a second start on a running server's folder must not empty it.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port))
        .await
        .map_err(|error| StartError::Port(config.port, error))?;
    let address = listener.local_addr().map_err(|error| StartError::Port(config.port, error))?;
    let app = Arc::new(open(&config)?);
    if config.sample {
        crate::sample::fill(&app).map_err(StartError::Sample)?;
    }
    let (stop, stopped) = watch::channel(());
    let router = crate::router::router(app.clone());
    tokio::spawn(crate::due::keep_up(app.clone(), stopped.clone()));
    tokio::spawn(accept(listener, router, stopped));
    Ok(Running { address, app, _stop: stop })
}

fn open(config: &Config) -> Result<App, StartError> {
    let folder_error = |error| StartError::Folder(config.data.clone(), error);
    let database = config.data.join("instance.sqlite3");
    let media = config.data.join("media");
    if config.fresh {
        // Only what this program wrote: the folder might hold other things.
        for name in ["instance.sqlite3", "instance.sqlite3-wal", "instance.sqlite3-shm"] {
            ignore_missing(std::fs::remove_file(config.data.join(name))).map_err(folder_error)?;
        }
        ignore_missing(std::fs::remove_dir_all(&media)).map_err(folder_error)?;
    }
    std::fs::create_dir_all(&media).map_err(folder_error)?;
    let db =
        db::open(&database).map_err(|error| StartError::Database(config.data.clone(), error))?;
    Ok(App::new(db, media, config.web_client.clone()))
}

fn ignore_missing(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

async fn accept(listener: TcpListener, router: Router, mut stopped: watch::Receiver<()>) {
    loop {
        tokio::select! {
            // The sender is never used, so this ends only when it is dropped.
            _ = stopped.changed() => return,
            accepted = listener.accept() => {
                if let Ok((stream, peer)) = accepted {
                    tokio::spawn(serve(stream, peer, router.clone(), stopped.clone()));
                }
            }
        }
    }
}

async fn serve(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    mut stopped: watch::Receiver<()>,
) {
    // Without this, small answers wait for each other.
    let _ = stream.set_nodelay(true);
    let service =
        service_fn(move |request: Request<Incoming>| answer(router.clone(), peer, request));
    let connection = hyper::server::conn::http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    tokio::select! {
        _ = stopped.changed() => {}
        // An error here is a connection that ended early, by a fault or by the other side.
        _ = connection => {}
    }
}

/// The error that makes hyper cut the connection without an answer.
#[derive(Debug)]
struct ConnectionCut;

impl fmt::Display for ConnectionCut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("connection cut by a fault that a test switched on")
    }
}

impl std::error::Error for ConnectionCut {}

async fn answer(
    router: Router,
    peer: SocketAddr,
    request: Request<Incoming>,
) -> Result<Response<Body>, ConnectionCut> {
    let (parts, body) = request.into_parts();
    // Read to the end, also where nobody wants it: a connection with unread bytes is closed after the
    // answer, and a client that sends the next request on it meanwhile would lose that one.
    let Ok(bytes) = axum::body::to_bytes(Body::new(body), MAX_BODY).await else {
        return Ok(
            ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "Payload too large").into_response()
        );
    };
    let mut request = Request::from_parts(parts, Body::from(bytes));
    request.extensions_mut().insert(ConnectInfo(peer));
    let response = router.oneshot(request).await.unwrap_or_else(|error: Infallible| match error {});
    if response.extensions().get::<Cut>().is_some() {
        return Err(ConnectionCut);
    }
    Ok(response)
}
