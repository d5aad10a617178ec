//! Pages: what a route shows. Long pages put their parts into folders of their own.

mod landing;

mod invite;
mod not_found;
mod notifications;
mod settings;
mod sign_in;
mod timeline;

pub use landing::LandingPage;

pub use invite::InvitePage;
pub use not_found::NotFoundPage;
pub use notifications::NotificationsPage;
pub use settings::SettingsPage;
pub use sign_in::{SignInAnswerPage, SignInPage};
pub use timeline::TimelinePage;
