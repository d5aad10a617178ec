//! Small views that many pages use.

mod deployment;
mod error_state;
mod icon;
mod page_head;
mod title;

pub use deployment::{Deployment, use_config};
pub use error_state::ErrorState;
pub use icon::Icon;
pub use page_head::PageHead;
pub use title::use_title;
