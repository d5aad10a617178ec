//! Taking over old posts from an archive of another network.

mod desk;
mod found;
mod list;
mod page;
mod plan;

pub use page::ArchivePage;
