//! Finding something: search, trends, lists, several hashtags together, and what cooperatives write.

mod cooperative_posts;
mod edit_list;
mod explore;
mod further;
mod list_members;
mod lists;
mod operators;
mod quick_post;
mod recent;
mod results;
mod search_page;
mod strengthen;
mod suggesting;
mod suggestions;
mod tag_mix;

pub use cooperative_posts::CooperativePostsPage;
pub use edit_list::EditListPage;
pub use explore::ExplorePage;
pub use lists::{ListPage, ListsPage};
pub use search_page::SearchPage;
pub use strengthen::{StrengthenBlock, StrengthenPage};
pub use suggesting::{Suggesting, Suggestion, option_id};
pub use suggestions::Suggestions;
pub use tag_mix::{TagMixEditor, TagMixPage};
