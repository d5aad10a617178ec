//! Timelines.

mod feed;
mod sentinel;
mod skeleton;
mod tabs;

pub use feed::TimelineView;
pub use sentinel::Sentinel;
pub use skeleton::PostSkeletons;
pub use tabs::TimelineTabs;
