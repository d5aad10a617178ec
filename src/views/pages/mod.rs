//! Pages: what a route shows. Long pages put their parts into folders of their own.

mod not_found;
mod timeline;

pub use not_found::NotFoundPage;
pub use timeline::TimelinePage;
