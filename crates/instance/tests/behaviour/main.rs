//! The Probeinstanz as a client meets it: real HTTP against a server on a free port with a folder of its own.
//!
//! Every JSON answer any of these tests gets is checked against the schema of Mastodon's API on the way
//! (see `support::conformance`).

mod support;

mod accounts;
mod announcements;
mod apps;
mod async_refreshes;
mod conformance;
mod conversations;
mod cors;
mod deleting;
mod domain_blocks;
mod editing;
mod faults;
mod filters;
mod instance_info;
mod lists;
mod many_cooperatives;
mod many_posts;
mod marks;
mod media;
mod notifications;
mod oauth;
mod own_pages;
mod paging;
mod polls;
mod posting;
mod quotes;
mod rate_limits;
mod relations;
mod reports;
mod sample;
mod scheduled;
mod search;
mod sign_up;
mod start;
mod streaming;
mod tags;
mod threads;
mod timelines;
mod translation;
mod trends;
mod visibility;
mod web_client;
