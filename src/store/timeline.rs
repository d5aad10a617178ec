//! One timeline: ids, gaps and what waits above.

use mastodon::{Cursor, StatusId};

use super::Load;

/// An entry of a timeline.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A post.
    Post(StatusId),
    /// Posts may be missing here, below the entry above (a lost connection).
    Gap(Box<Gap>),
}

/// What is known of a gap.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// Where the missing posts are.
    pub at: Cursor,
    /// The newest known post below the gap.
    pub below: StatusId,
}

impl Item {
    /// The post, where it is one.
    pub fn post(&self) -> Option<&StatusId> {
        match self {
            Self::Post(id) => Some(id),
            Self::Gap(_) => None,
        }
    }
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
    /// When what is shown was told by the server, in milliseconds since 1970, where it is only what
    /// the device has kept.
    pub kept_at: Option<f64>,
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
        self.items.iter().filter_map(Item::post)
    }

    /// Replaces everything by a first page. What has arrived since that was asked for still waits.
    pub fn set_first_page(&mut self, ids: Vec<StatusId>, next: Option<Cursor>) {
        self.seam = ids.first().cloned();
        self.pending.retain(|id| Some(id) > ids.first());
        self.items = ids.into_iter().map(Item::Post).collect();
        self.revision += 1;
        self.next = next;
        self.kept_at = None;
        self.load = Load::Done;
        self.older = Load::Untouched;
    }

    /// As [`Self::set_first_page`], with what the device has kept from the time given.
    pub fn set_kept(&mut self, ids: Vec<StatusId>, next: Option<Cursor>, at: f64) {
        self.set_first_page(ids, next);
        self.kept_at = Some(at);
    }

    /// Takes out what the server no longer names among its newest posts: it is gone.
    pub fn remove_gone(&mut self, newest: &[StatusId]) {
        let Some(last) = newest.last() else { return };
        let gone: Vec<_> =
            self.ids().filter(|id| *id >= last && !newest.contains(id)).cloned().collect();
        for id in &gone {
            self.remove(id);
        }
    }

    /// Adds a page of older posts at the end. A page without anything new still moves the cursor.
    pub fn append_page(&mut self, ids: Vec<StatusId>, next: Option<Cursor>) {
        let fresh: Vec<_> = ids.into_iter().filter(|id| !self.knows(id)).collect();
        self.items.extend(fresh.into_iter().map(Item::Post));
        self.revision += 1;
        self.next = next;
        self.older = Load::Done;
    }

    /// Adds posts at the end that may not follow directly on what is shown: a gap between tells so.
    pub fn append_below_gap(&mut self, ids: Vec<StatusId>, next: Option<Cursor>) {
        if let (Some(at), Some(below)) = (self.next.take(), ids.first())
            && self.ids().last() > Some(below)
        {
            let below = below.clone();
            self.items.push(Item::Gap(Box::new(Gap { at, below })));
        }
        self.append_page(ids, next);
    }

    /// Takes in a post that has just arrived, also while the first page is on its way; it waits until
    /// [`Self::show_pending`].
    pub fn receive(&mut self, id: StatusId) {
        if matches!(self.load, Load::Done | Load::Loading) && !self.knows(&id) {
            self.wait_above(id);
        }
    }

    /// Takes in one's own new post: it is shown at once, with all that waits.
    pub fn receive_own(&mut self, id: StatusId) {
        self.receive(id);
        if self.load == Load::Done {
            self.show_pending();
        }
    }

    /// How many posts wait that can be shown now.
    pub fn waiting(&self) -> usize {
        if self.load.is_loading() { 0 } else { self.pending.len() }
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
        self.kept_at = None;
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
        let Item::Gap(gap) = gap else { return };
        let below = &gap.below;
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
        if matches!(before, Some(Item::Gap(_))) {
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
        self.items.insert(place, Item::Gap(Box::new(Gap { at, below })));
        self.revision += 1;
    }
}

#[cfg(test)]
mod tests;
