//! The Probeinstanz as a client meets it: real HTTP against a server on a free port with a folder of its own.
//!
//! Every JSON answer any of these tests gets is checked against the schema of Mastodon's API on the way
//! (see `support::conformance`).

mod support;

mod accounts;
mod apps;
mod conformance;
mod cors;
mod faults;
mod instance_info;
mod oauth;
mod own_pages;
mod rate_limits;
mod relations;
mod sign_up;
mod start;
mod web_client;
