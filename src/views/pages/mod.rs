//! Pages: what a route shows. Long pages put their parts into folders of their own.

mod landing;

mod not_found;
mod timeline;

pub use landing::LandingPage;

pub use not_found::NotFoundPage;
pub use timeline::TimelinePage;
