//! geno.social in the browser: a single-page app that talks to one Mastodon-API instance.
//!
//! **Who may import whom** (held by `tests/layers.rs`): [`texts`], [`content`], [`cooperative`]
//! and [`elsewhere`] know only the `mastodon` crate and [`routes`]; [`store`] those; [`browser`] only `mastodon`, [`routes`]
//! and `content`; [`actions`] `store`, `browser`, `texts`, `content`, `cooperative` and `elsewhere`; [`views`] all but
//! [`app`]; `app` all.

pub mod actions;
pub mod app;
pub mod browser;
pub mod content;
pub mod cooperative;
pub mod elsewhere;
pub mod routes;
pub mod store;
pub mod texts;
pub mod views;
