//! A post, wherever it stands.

mod action_bar;
mod body;
mod card;
mod context;
mod details;
mod filtered;
mod header;
mod history;
mod invite_dialog;
mod lightbox;
mod lightbox_stage;
mod link_card;
mod media;
mod media_measures;
mod more_menu;
mod overlays;
mod passing;
mod poll;
mod poll_result;
mod quote;
mod text;
mod translation;
mod zoom;

pub use card::{Place, PostCard};
pub use filtered::hides;
pub use header::visibility_icon;
pub use link_card::link_card;
pub use more_menu::report_link;
pub use overlays::{Overlays, PostOverlays, use_overlays};
pub use text::PostText;
