//! Timelines.

mod feed;
mod older;
mod sentinel;
mod skeleton;
mod tabs;

pub use feed::TimelineView;
pub use older::Older;
pub use sentinel::Sentinel;
pub use skeleton::PostSkeletons;
pub use tabs::TimelineTabs;
