//! The Probeinstanz: a Mastodon-API server on SQLite, for trying the client out and for its tests.
//!
//! It keeps Mastodon's documented behaviour (<https://docs.joinmastodon.org/>) for what the client uses,
//! binds to loopback only, and can be told to fail (see [`faults`]).
//!
//! One folder is one area of the API, one file in it one verb or resource; each file has its `routes()`.

mod accounts;
mod apps;
mod async_refreshes;
mod auth;
mod base;
mod cards;
mod content;
mod conversations;
mod cors;
mod db;
mod due;
mod entities;
mod error;
mod events;
pub mod faults;
mod filters;
mod ids;
mod instance_info;
mod lists;
mod mails;
mod media;
mod notifications;
mod oauth;
mod open_streams;
mod pages;
mod paging;
mod params;
mod pictures;
mod polls;
mod probe;
mod rate_limits;
mod reports;
mod request_log;
mod router;
mod sample;
mod savepoint;
mod scopes;
mod search;
mod search_posts;
mod search_words;
mod secrets;
mod server;
mod settings;
mod sign_up;
mod state;
mod statuses;
mod streaming;
mod tags;
mod timelines;
mod times;
mod web_client;

pub use server::{Config, Running, StartError, start};
