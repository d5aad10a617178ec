//! Other people: lists of them, what one does about them, and what one keeps to oneself.

mod account_list;
mod circle;
mod desk;
mod dialogs;
mod filter_form;
mod filter_list;
mod glance;
mod glance_card;
mod languages;
mod lists;
mod menu;
mod mute;
mod notice;
mod own_list;
mod report;

pub use circle::CirclePage;
pub use desk::{Ask, PeopleDesk, use_people_desk};
pub use dialogs::PeopleDialogs;
pub use filter_form::FilterPage;
pub use glance::{Glances, use_glances};
pub use glance_card::GlanceCard;
pub use menu::RelationItems;
pub use notice::NoticePage;
pub use own_list::OwnListPage;
