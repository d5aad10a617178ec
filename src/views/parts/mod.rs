//! Small views that many pages use.

mod avatar;
mod deployment;
mod dialog;
mod error_state;
mod field;
mod follow_button;
mod grown;
mod icon;
mod long_text;
mod menu;
mod nodes;
mod page_head;
mod rules;
mod title;
mod when;

pub use avatar::{Avatar, AvatarSize, put_avatar};
pub use deployment::{Deployment, use_config, use_domain};
pub use dialog::Dialog;
pub use error_state::ErrorState;
pub use field::{Field, described_by};
pub use follow_button::FollowButton;
pub use grown::{Growth, grown, pattern};
pub use icon::Icon;
pub use long_text::{LongText, TextOnItsWay};
pub use menu::{MenuBeside, MenuButton, MenuItem};
pub use nodes::{OUTSIDE_REL, name_view, nodes_view, put_name, put_nodes, text_view};
pub use page_head::PageHead;
pub use rules::Rules;
pub use title::use_title;
pub use when::{WhenFields, moment, room_words, time_words, tomorrow_morning};
