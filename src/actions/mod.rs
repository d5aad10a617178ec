//! What can be done, one verb a file. An action changes the store first where it can, calls the
//! server, then takes its answer or undoes the change. It outlives the view that began it.

pub mod answer_follow_request;
pub mod apply_event;
pub mod check_username;
pub mod count_unread;
pub mod delete_post;
pub mod discard_draft;
pub mod dismiss_announcement;
pub mod fill_gap;
pub mod find_address;
pub mod find_way_home;
pub mod follow_account;
pub mod follow_application;
pub mod follow_login;
pub mod follow_stream;
pub mod follow_tag;
pub mod forget_device;
pub mod keep_application;
pub mod keep_drafts;
pub mod keep_home;
pub mod keep_login;
pub mod keep_settings;
pub mod keep_time;
pub mod load_announcements;
pub mod load_directory;
pub mod load_featured_tags;
pub mod load_instance;
pub mod load_landing;
pub mod load_me;
pub mod load_notifications;
pub mod load_outlines;
pub mod load_policy;
pub mod load_profile;
pub mod load_prose;
pub mod load_relationships;
pub mod load_suggestions;
pub mod load_thread;
pub mod load_timeline;
pub mod mark_post;
pub mod navigate;
pub mod publish_post;
pub mod read_content;
pub mod register_client;
pub mod reply_to;
pub mod see_notifications;
pub mod share_link;
pub mod share_text;
pub mod sign_in;
pub mod sign_out;
pub mod sign_up;
pub mod tell;
pub mod upload_media;
pub mod vote_poll;

#[cfg(test)]
pub(crate) mod fake;
