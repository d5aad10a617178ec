//! What is seen: views place what `store` holds and hand what a person does to `actions`.

pub mod archive;
pub mod audience;
pub mod chunk;
pub mod composer;
pub mod directory;
pub mod drafts;
pub mod edit_profile;
pub mod finding;
pub mod first_steps;
pub mod handover;
pub mod home;
pub mod notifications;
pub mod pages;
pub mod parts;
pub mod people;
pub mod planning;
pub mod post;
pub mod profile;
pub mod settings;
pub mod shell;
pub mod sign_out;
pub mod sign_up;
pub mod thread;
pub mod timeline;
pub mod virtual_list;
