//! Timelines.

mod feed;
mod sentinel;
mod skeleton;

pub use feed::TimelineView;
pub use sentinel::Sentinel;
pub use skeleton::PostSkeletons;
