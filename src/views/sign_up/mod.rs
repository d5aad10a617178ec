//! The application for an account in three steps, invitations to it, and where it stands.

mod access;
mod actions_row;
mod agreement;
mod by_country;
mod contact;
mod field;
mod identity;
mod invitation;
mod number;
mod obstacle;
mod page;
mod reason;
mod resend;
mod rules;
mod status;
mod steps;
mod summary;
mod username;
mod words;

pub use invitation::InvitationPage;
pub use page::SignUpPage;
pub use status::ApplicationPage;
