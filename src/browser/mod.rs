//! The only home of the browser's I/O: everything here wraps one thing the platform offers.
//!
//! Modules that `actions` need have a small stand-in for the host, so that every action runs in a
//! plain `cargo test`.

pub mod archive;
pub mod attention;
pub mod badge;
pub mod canvas;
pub mod clock;
pub mod config;
pub mod crypto;
pub mod detect_language;
pub mod elements;
pub mod files;
pub mod format;
mod head_start;
pub mod history;
pub mod html;
pub mod http;
pub mod keys;
pub mod languages;
pub mod local_time;
pub mod own_files;
pub mod page;
pub mod picture;
pub mod pieces;
pub mod prerendered;
pub mod random;
pub mod segment;
pub mod service_worker;
pub mod share;
pub mod shared_files;
pub mod shrink;
pub mod storage;
pub mod tabs;
pub mod task;
pub mod text_field;
pub mod upload;
pub mod viewport;
pub mod websocket;
