//! What waits for its time: the posts that are planned, and the Genossenschaftskalender.

mod calendar_page;
mod move_dialog;
mod particulars_form;
mod planned;
mod scheduled_page;
mod suggestions;

pub use calendar_page::CalendarPage;
pub use scheduled_page::ScheduledPage;
