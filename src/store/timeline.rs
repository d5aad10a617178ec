//! One timeline: ids, gaps and what waits above.

use mastodon::{Cursor, StatusId};

use super::Load;

/// An entry of a timeline.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A post.
    Post(StatusId),
    /// Posts may be missing here, below the entry above (a lost connection).
    Gap {
        /// Where the missing posts are.
        at: Cursor,
        /// The newest known post below the gap.
        below: StatusId,
    },
}

/// One timeline, newest first. Pure data; which posts belong here is the server's business.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// What is shown.
    pub items: Vec<Item>,
    /// Grows with every change of what is shown.
    pub revision: u32,
    /// Posts that arrived while the timeline was shown and that nobody has asked to see yet, newest
    /// first: they never move what is being read.
    pub pending: Vec<StatusId>,
    /// Where older posts are; `None` at the end (or before the first page).
    pub next: Option<Cursor>,
    /// How the first page stands.
    pub load: Load,
    /// How the next older page stands.
    pub older: Load,
}

impl Timeline {
    /// Whether the oldest post is reached.
    pub fn is_complete(&self) -> bool {
        self.load == Load::Done && self.next.is_none()
    }

    /// The posts shown, in order.
    pub fn ids(&self) -> impl Iterator<Item = &StatusId> {
        self.items.iter().filter_map(|item| match item {
            Item::Post(id) => Some(id),
            Item::Gap { .. } => None,
        })
    }

    /// Replaces everything by a first page.
    pub fn set_first_page(&mut self, ids: Vec<StatusId>, next: Option<Cursor>) {
        self.items = ids.into_iter().map(Item::Post).collect();
        self.revision += 1;
        self.pending.clear();
        self.next = next;
        self.load = Load::Done;
        self.older = Load::Untouched;
    }

    /// Adds a page of older posts at the end. A page without anything new still moves the cursor.
    pub fn append_page(&mut self, ids: Vec<StatusId>, next: Option<Cursor>) {
        let fresh: Vec<_> = ids.into_iter().filter(|id| !self.knows(id)).collect();
        self.items.extend(fresh.into_iter().map(Item::Post));
        self.revision += 1;
        self.next = next;
        self.older = Load::Done;
    }

    /// Takes in a post that has just arrived; it waits until [`Self::show_pending`].
    pub fn receive(&mut self, id: StatusId) {
        if self.load == Load::Done && !self.knows(&id) {
            self.pending.insert(0, id);
        }
    }

    /// Takes in one's own new post: it is shown at once, with all that waits.
    pub fn receive_own(&mut self, id: StatusId) {
        self.receive(id);
        self.show_pending();
    }

    /// Takes in the newest page after a lost connection. Where it does not reach what is known, a
    /// gap tells so and can be filled. Older posts that came to stand between known ones (of an
    /// account that is followed now) are left out: they are no news and would move what is read.
    pub fn catch_up(&mut self, ids: Vec<StatusId>, next: Option<Cursor>) {
        if self.load != Load::Done {
            return;
        }
        let reaches = ids.iter().any(|id| self.knows(id)) || self.ids().next().is_none();
        let fresh: Vec<_> = ids.into_iter().take_while(|id| !self.knows(id)).collect();
        if fresh.is_empty() {
            return;
        }
        let below = self.pending.last().or_else(|| self.ids().next()).cloned();
        if let (false, Some(at), Some(below)) = (reaches, next, below) {
            self.show_pending();
            self.items.insert(0, Item::Gap { at, below });
            self.revision += 1;
            self.pending = fresh;
            return;
        }
        for id in fresh.into_iter().rev() {
            self.pending.insert(0, id);
        }
    }

    /// Fills a gap with the page that was asked for at it. The gap moves down, and closes where the
    /// page reaches what is below it.
    pub fn fill_gap(&mut self, gap: &Item, ids: Vec<StatusId>, next: Option<Cursor>) {
        let Some(place) = self.items.iter().position(|item| item == gap) else { return };
        let Item::Gap { below, .. } = gap else { return };
        let closed = ids.is_empty() || ids.iter().any(|id| self.knows(id) || id <= below);
        let mut filling: Vec<_> =
            ids.into_iter().filter(|id| !self.knows(id)).map(Item::Post).collect();
        if let (false, Some(at)) = (closed, next) {
            filling.push(Item::Gap { at, below: below.clone() });
        }
        self.items.splice(place..=place, filling);
        self.revision += 1;
    }

    /// Shows what waits.
    pub fn show_pending(&mut self) {
        let pending = std::mem::take(&mut self.pending);
        self.items.splice(0..0, pending.into_iter().map(Item::Post));
        self.revision += 1;
    }

    /// Takes a post out (deleted, unfollowed, muted).
    pub fn remove(&mut self, gone: &StatusId) {
        let before = self.items.len();
        self.items.retain(|item| !matches!(item, Item::Post(id) if id == gone));
        if self.items.len() != before {
            self.revision += 1;
        }
        self.pending.retain(|id| id != gone);
    }

    fn knows(&self, id: &StatusId) -> bool {
        self.pending.contains(id) || self.ids().any(|known| known == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(numbers: &[u32]) -> Vec<StatusId> {
        numbers.iter().map(|number| StatusId::new(number.to_string())).collect()
    }

    fn shown(timeline: &Timeline) -> Vec<String> {
        timeline
            .items
            .iter()
            .map(|item| match item {
                Item::Post(id) => id.to_string(),
                Item::Gap { .. } => "gap".into(),
            })
            .collect()
    }

    fn loaded(numbers: &[u32]) -> Timeline {
        let mut timeline = Timeline::default();
        timeline.set_first_page(ids(numbers), Some(Cursor::older_than(1)));
        timeline
    }

    #[test]
    fn what_arrives_waits_and_is_shown_once() {
        let mut timeline = loaded(&[13, 12]);
        timeline.receive(StatusId::new("14"));
        timeline.receive(StatusId::new("14"));
        timeline.receive(StatusId::new("13"));
        assert_eq!(shown(&timeline), ["13", "12"]);
        assert_eq!(timeline.pending, ids(&[14]));
        timeline.show_pending();
        assert_eq!(shown(&timeline), ["14", "13", "12"]);
        assert!(timeline.pending.is_empty());
    }

    #[test]
    fn older_pages_bring_nothing_twice_and_tell_the_end() {
        let mut timeline = loaded(&[13, 12]);
        timeline.append_page(ids(&[12, 11]), None);
        assert_eq!(shown(&timeline), ["13", "12", "11"]);
        assert!(timeline.is_complete());
    }

    #[test]
    fn a_lost_connection_leaves_a_gap_that_can_be_filled() {
        let mut timeline = loaded(&[13, 12]);
        timeline.catch_up(ids(&[40, 39]), Some(Cursor::older_than(39)));
        timeline.show_pending();
        assert_eq!(shown(&timeline), ["40", "39", "gap", "13", "12"]);
        let gap = timeline.items[2].clone();
        timeline.fill_gap(&gap, ids(&[38, 37]), Some(Cursor::older_than(37)));
        assert_eq!(shown(&timeline), ["40", "39", "38", "37", "gap", "13", "12"]);
        let gap = timeline.items[4].clone();
        timeline.fill_gap(&gap, ids(&[14, 13]), Some(Cursor::older_than(13)));
        assert_eq!(shown(&timeline), ["40", "39", "38", "37", "14", "13", "12"]);
    }

    #[test]
    fn a_short_absence_leaves_none() {
        let mut timeline = loaded(&[13, 12]);
        timeline.catch_up(ids(&[14, 13]), Some(Cursor::older_than(13)));
        timeline.show_pending();
        assert_eq!(shown(&timeline), ["14", "13", "12"]);
    }

    #[test]
    fn older_posts_of_a_newly_followed_account_are_no_news() {
        let mut timeline = loaded(&[13, 10]);
        timeline.catch_up(ids(&[14, 13, 12, 11, 10]), None);
        assert_eq!(timeline.pending, ids(&[14]));
    }

    #[test]
    fn a_deleted_post_goes_wherever_it_is() {
        let mut timeline = loaded(&[13, 12]);
        timeline.receive(StatusId::new("14"));
        timeline.remove(&StatusId::new("14"));
        timeline.remove(&StatusId::new("12"));
        assert_eq!((shown(&timeline), timeline.pending.len()), (vec!["13".into()], 0));
    }
}
