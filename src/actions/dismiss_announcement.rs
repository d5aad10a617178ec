//! Dismisses an announcement.

use mastodon::{AnnouncementId, endpoints::announcements::Dismiss};

use super::tell;
use crate::{store::Store, texts};

/// Dismisses an announcement for good, on all devices. Gone at once; it comes back where the server
/// refuses.
pub async fn dismiss_announcement(store: Store, id: AnnouncementId) {
    store.announcements.mark_read(&id, true); // optimistic update
    if let Err(error) = store.session.call(Dismiss { id: id.clone() }).await {
        store.announcements.mark_read(&id, false); // undo optimistic update
        tell::problem(store, texts::home::DISMISS_FAILED, &error);
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::untrack;

    use super::*;
    use crate::actions::{fake::with_store, load_announcements::load_announcements};

    const TWO: &str = r#"[
        {"id":"1","content":"<p>alt</p>","published_at":"2026-01-01T00:00:00.000Z"},
        {"id":"2","content":"<p>neu</p>","published_at":"2026-02-01T00:00:00.000Z"},
        {"id":"3","content":"<p>gelesen</p>","read":true}
    ]"#;

    fn unread(store: Store) -> Vec<String> {
        untrack(|| store.announcements.unread()).iter().map(|one| one.id.to_string()).collect()
    }

    #[test]
    fn a_dismissed_announcement_is_gone_and_a_refusal_brings_it_back() {
        with_store(|store, fake| {
            fake.answer("/api/v1/announcements", 200, TWO);
            fake.run(load_announcements(store));
            assert_eq!(unread(store), ["2", "1"]);
            fake.answer("/announcements/2/dismiss", 200, "{}");
            fake.run(dismiss_announcement(store, AnnouncementId::new("2")));
            fake.answer("/announcements/1/dismiss", 500, "");
            fake.run(dismiss_announcement(store, AnnouncementId::new("1")));
            assert_eq!(unread(store), ["1"]);
            assert_eq!(store.toasts.list().len(), 1);
        });
    }
}
