//! The application for an account, and where it stands.

mod agreement;
mod form;
mod status;
mod username;
mod words;

pub use form::SignUpPage;
pub use status::ApplicationPage;
