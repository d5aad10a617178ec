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
    /// Above this post some may be missing: nobody was told of what came until the stream began to
    /// flow (again). `None` where nothing is missing.
    seam: Option<StatusId>,
    /// How often the stream was lost.
    losses: u32,
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
        self.seam = ids.first().cloned();
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
            self.wait_above(id);
        }
    }

    /// Takes in one's own new post: it is shown at once, with all that waits.
    pub fn receive_own(&mut self, id: StatusId) {
        self.receive(id);
        self.show_pending();
    }

    /// The stream was lost, or begins to flow only now: what came meanwhile is missing.
    pub fn lose(&mut self) {
        self.losses += 1;
        if self.seam.is_none() {
            self.seam = self.newest().cloned();
        }
    }

    /// How often the stream was lost so far: to be asked before looking for what is missing.
    pub fn losses(&self) -> u32 {
        self.losses
    }

    /// Whether the newest posts reach down to where nothing is missing any more.
    pub fn reaches(&self, ids: &[StatusId]) -> bool {
        let seam = self.seam.as_ref().or_else(|| self.newest());
        seam.is_none_or(|seam| ids.iter().any(|id| id <= seam))
    }

    /// Takes in the newest posts after a time in which nobody listened; `next`: where older ones
    /// are. Where they do not reach what is known, a gap tells so and can be filled. Older posts
    /// that came to stand between known ones (of an account that is followed now) are left out:
    /// they are no news. `settled`: the stream flows since before these were asked for, and was
    /// lost so often then ([`Self::losses`]); nothing is missing from now on.
    pub fn catch_up(&mut self, ids: Vec<StatusId>, next: Option<Cursor>, settled: Option<u32>) {
        if self.load != Load::Done {
            return;
        }
        let seam = self.seam.clone().or_else(|| self.newest().cloned());
        let reaches = self.reaches(&ids);
        let newest = ids.first().cloned();
        if let (false, Some(at), Some(above), Some(below)) = (reaches, next, ids.last(), &seam) {
            self.open_gap(at, above, below.clone());
        }
        let is_news = |id: &StatusId| seam.as_ref().is_none_or(|seam| id > seam);
        let shown = self.ids().next().cloned();
        for id in ids.into_iter().filter(is_news) {
            if self.knows(&id) {
                continue;
            }
            match &shown {
                Some(shown) if id < *shown => self.insert_below(id),
                _ => self.wait_above(id),
            }
        }
        self.seam = match settled {
            Some(losses) if losses == self.losses => None,
            _ => newest.max(seam),
        };
    }

    /// Takes in the newest posts of a timeline that is not in the order of its ids, such as the
    /// bookmarks.
    pub fn catch_up_unordered(&mut self, ids: Vec<StatusId>) {
        let fresh: Vec<_> = ids.into_iter().take_while(|id| !self.knows(id)).collect();
        if self.load == Load::Done {
            self.pending.splice(0..0, fresh);
        }
    }

    /// Fills a gap with the page that was asked for at it. The gap moves down, and closes where the
    /// page reaches what is below it.
    pub fn fill_gap(&mut self, gap: &Item, ids: Vec<StatusId>, next: Option<Cursor>) {
        let Some(place) = self.items.iter().position(|item| item == gap) else { return };
        let Item::Gap { below, .. } = gap else { return };
        self.items.remove(place);
        self.revision += 1;
        let closed = ids.iter().any(|id| id <= below);
        let last = ids.last().cloned();
        for id in ids.into_iter().filter(|id| id > below) {
            if !self.knows(&id) {
                self.insert_below(id);
            }
        }
        if let (false, Some(at), Some(last)) = (closed, next, last) {
            self.insert_gap(at, &last, below.clone());
        }
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

    /// The newest post that is known.
    fn newest(&self) -> Option<&StatusId> {
        self.pending.first().max(self.ids().next())
    }

    fn knows(&self, id: &StatusId) -> bool {
        self.pending.contains(id) || self.ids().any(|known| known == id)
    }

    fn wait_above(&mut self, id: StatusId) {
        let place = self.pending.partition_point(|other| *other > id);
        self.pending.insert(place, id);
    }

    /// Puts a post between those that are shown already.
    fn insert_below(&mut self, id: StatusId) {
        let is_older = |item: &Item| matches!(item, Item::Post(other) if *other < id);
        let mut place = self.items.iter().position(is_older).unwrap_or(self.items.len());
        let before = place.checked_sub(1).and_then(|before| self.items.get(before));
        if matches!(before, Some(Item::Gap { .. })) {
            place -= 1;
        }
        self.items.insert(place, Item::Post(id));
        self.revision += 1;
    }

    /// Tells that posts may be missing between two; those known between them that nobody has seen
    /// yet will come again with the others.
    fn open_gap(&mut self, at: Cursor, above: &StatusId, below: StatusId) {
        let lower = self.pending.split_off(self.pending.partition_point(|id| *id > below));
        self.pending.retain(|id| id >= above);
        self.items.splice(0..0, lower.into_iter().map(Item::Post));
        self.insert_gap(at, above, below);
    }

    fn insert_gap(&mut self, at: Cursor, above: &StatusId, below: StatusId) {
        let is_below = |item: &Item| matches!(item, Item::Post(id) if id < above);
        let place = self.items.iter().position(is_below).unwrap_or(self.items.len());
        self.items.insert(place, Item::Gap { at, below });
        self.revision += 1;
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
        timeline.catch_up(ids(&[40, 39]), Some(Cursor::older_than(39)), Some(0));
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
        timeline.catch_up(ids(&[14, 13]), Some(Cursor::older_than(13)), Some(0));
        timeline.show_pending();
        assert_eq!(shown(&timeline), ["14", "13", "12"]);
    }

    #[test]
    fn older_posts_of_a_newly_followed_account_are_no_news() {
        let mut timeline = loaded(&[13, 10]);
        timeline.catch_up(ids(&[14, 13, 12, 11, 10]), None, Some(0));
        assert_eq!(timeline.pending, ids(&[14]));
    }

    #[test]
    fn what_the_stream_brings_before_the_rest_is_made_good_hides_nothing() {
        let mut timeline = loaded(&[13, 12]);
        timeline.catch_up(ids(&[13, 12]), None, Some(0));
        timeline.lose();
        // 14 and 15 are missed; the stream flows again with 16.
        timeline.receive(StatusId::new("16"));
        timeline.catch_up(ids(&[16, 15, 14, 13]), None, Some(1));
        assert_eq!(timeline.pending, ids(&[16, 15, 14]));
        // Also where somebody has looked at the new one already.
        timeline.show_pending();
        timeline.lose();
        timeline.receive(StatusId::new("19"));
        timeline.show_pending();
        timeline.catch_up(ids(&[19, 18, 17, 16]), None, Some(2));
        assert_eq!(shown(&timeline), ["19", "18", "17", "16", "15", "14", "13", "12"]);
        assert!(timeline.pending.is_empty());
    }

    #[test]
    fn a_second_loss_while_the_first_is_made_good_is_made_good_too() {
        let mut timeline = loaded(&[13]);
        timeline.catch_up(ids(&[13]), None, Some(0));
        timeline.lose();
        let losses = timeline.losses();
        // The answer is on its way when the stream is lost again; 15 is missed, 16 comes.
        timeline.lose();
        timeline.receive(StatusId::new("16"));
        timeline.catch_up(ids(&[14, 13]), None, Some(losses));
        timeline.catch_up(ids(&[16, 15, 14, 13]), None, Some(timeline.losses()));
        assert_eq!(timeline.pending, ids(&[16, 15, 14]));
    }

    #[test]
    fn a_gap_stands_between_what_was_missed_and_what_was_known() {
        let mut timeline = loaded(&[13]);
        timeline.catch_up(ids(&[13]), None, Some(0));
        timeline.receive(StatusId::new("14"));
        timeline.lose();
        timeline.receive(StatusId::new("40"));
        assert!(!timeline.reaches(&ids(&[40, 39])));
        timeline.catch_up(ids(&[40, 39]), Some(Cursor::older_than(39)), None);
        // Not settled: what comes between is looked for once more, the gap stays one.
        timeline.catch_up(ids(&[41, 40, 39]), Some(Cursor::older_than(39)), Some(1));
        assert_eq!(shown(&timeline), ["gap", "14", "13"]);
        timeline.show_pending();
        assert_eq!(shown(&timeline), ["41", "40", "39", "gap", "14", "13"]);
    }

    #[test]
    fn what_is_known_within_a_gap_does_not_close_it() {
        let mut timeline = loaded(&[13]);
        timeline.catch_up(ids(&[13]), None, Some(0));
        timeline.lose();
        // Between two cuts 20 and 25 came; somebody has looked at 20.
        timeline.receive(StatusId::new("20"));
        timeline.show_pending();
        timeline.receive(StatusId::new("25"));
        timeline.lose();
        timeline.catch_up(ids(&[40, 39]), Some(Cursor::older_than(39)), Some(2));
        timeline.show_pending();
        assert_eq!(shown(&timeline), ["40", "39", "gap", "20", "13"]);
        let gap = timeline.items[2].clone();
        timeline.fill_gap(&gap, ids(&[26, 25, 20]), Some(Cursor::older_than(20)));
        assert_eq!(shown(&timeline), ["40", "39", "26", "25", "20", "gap", "13"]);
        let gap = timeline.items[5].clone();
        timeline.fill_gap(&gap, ids(&[14, 13]), Some(Cursor::older_than(13)));
        assert_eq!(shown(&timeline), ["40", "39", "26", "25", "20", "14", "13"]);
    }

    #[test]
    fn bookmarks_come_in_their_own_order() {
        let mut timeline = loaded(&[7, 90]);
        timeline.catch_up_unordered(ids(&[3, 50, 7, 90]));
        assert_eq!(timeline.pending, ids(&[3, 50]));
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
