//! The German catalogue, by area: constants and functions, checked at compile time. No other module
//! holds text for a person.
//!
//! *du*, plain words, one word for one thing; no commands where a state is meant; errors say what
//! happened and what can be done, and never blame.

pub mod about;
pub mod accounts;
pub mod archive;
pub mod audience;
pub mod calendar;
pub mod common;
pub mod composer;
pub mod directory;
pub mod drafts;
pub mod edit_profile;
pub mod elsewhere;
pub mod errors;
pub mod filters;
pub mod finding;
pub mod first_steps;
pub mod handover;
pub mod home;
pub mod incoming;
pub mod keys;
pub mod landing;
pub mod lists;
pub mod notice;
pub mod notifications;
pub mod passing;
pub mod people;
pub mod planning;
pub mod post;
pub mod poster;
pub mod profile;
pub mod search;
pub mod settings;
pub mod shell;
pub mod sign_in;
pub mod sign_up;
pub mod steckbrief;
pub mod tag;
pub mod thread;
pub mod timeline;
