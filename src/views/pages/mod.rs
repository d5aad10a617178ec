//! Pages: what a route shows. Long pages put their parts into folders of their own.

mod landing;
mod legal;

mod about;
mod interaction;
mod invite;
mod not_found;
mod notifications;
mod policy;
mod settings;
mod sign_in;
mod tag;
mod timeline;

pub use landing::LandingPage;

pub use about::AboutPage;
pub use interaction::InteractionPage;
pub use invite::InvitePage;
pub use legal::LegalPage;
pub use not_found::NotFoundPage;
pub use notifications::NotificationsPage;
pub use policy::PolicyPage;
pub use settings::SettingsPage;
pub use sign_in::{SignInAnswerPage, SignInPage};
pub use tag::TagPage;
pub use timeline::TimelinePage;
