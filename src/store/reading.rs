//! How far the home timeline was read. It is kept on the server (its marker), so that one goes on
//! on another device where one has stopped on this one.

use leptos::prelude::*;
use mastodon::StatusId;

/// How many new posts there have to be before it is worth going back to where one stopped.
const WORTHWHILE: usize = 3;
/// Whoever has passed so many posts reads from the top and does not want to go elsewhere.
const PASSED: usize = 8;

/// Posts that are in sight.
#[derive(Clone, Debug, PartialEq)]
pub struct Sight {
    /// The one at the top.
    pub newest: StatusId,
    /// The one at the bottom.
    pub oldest: StatusId,
}

/// How far the home timeline was read.
#[derive(Clone, Copy)]
pub struct Reading {
    /// What of the home timeline is in sight; `None` while it is not shown.
    pub sight: RwSignal<Option<Sight>>,
    /// How far it was read.
    pub progress: RwSignal<Progress>,
}

impl Reading {
    pub(super) fn new() -> Self {
        Self { sight: RwSignal::new(None), progress: RwSignal::new(Progress::default()) }
    }

    pub(super) fn clear(self) {
        self.progress.set(Progress::default());
    }
}

/// How far the home timeline was read. Pure data.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// Up to this post, all was read; `None` where nothing ever was, or nothing is known yet.
    read: Option<StatusId>,
    /// What the server knows of it.
    kept: Option<StatusId>,
    /// Whether the server has told.
    is_known: bool,
    /// What was read in one go.
    stretch: Option<Sight>,
    offer: Offer,
}

/// Whether it is offered to go on where one stopped.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Offer {
    /// It is not decided yet.
    #[default]
    Undecided,
    /// It is.
    Made,
    /// Not (any more).
    Gone,
}

impl Progress {
    /// Up to this post, all was read.
    pub fn read(&self) -> Option<&StatusId> {
        self.read.as_ref()
    }

    /// Whether the server has told how far it was read.
    pub fn is_known(&self) -> bool {
        self.is_known
    }

    /// Whether it is offered to go on where one stopped.
    pub fn is_offered(&self) -> bool {
        self.offer == Offer::Made
    }

    /// What the server does not know yet.
    pub fn to_keep(&self) -> Option<&StatusId> {
        self.read.as_ref().filter(|_| self.is_known && self.read > self.kept)
    }

    /// The server tells how far it was read, here or elsewhere. It never goes back.
    pub fn learn(&mut self, marker: Option<StatusId>) {
        self.is_known = true;
        self.kept = marker.max(self.kept.take());
        self.read = self.kept.clone().max(self.read.take());
    }

    /// Posts are in sight. Where they go on from what was in sight before, down to what was read
    /// already, all of them are read. `ends`: the oldest of them is the oldest there is.
    pub fn see(&mut self, sight: Sight, ends: bool) {
        let stretch = match self.stretch.take() {
            Some(known) if sight.oldest <= known.newest && known.oldest <= sight.newest => Sight {
                newest: known.newest.max(sight.newest),
                oldest: known.oldest.min(sight.oldest),
            },
            _ => sight,
        };
        let reaches = self.read.as_ref().is_none_or(|read| stretch.oldest <= *read);
        if self.is_known && (reaches || ends) {
            self.read = Some(stretch.newest.clone()).max(self.read.take());
        }
        self.stretch = Some(stretch);
    }

    /// Makes or withdraws the offer, given the post at the top of the view and the posts of the
    /// timeline from its top on.
    pub fn consider<'a>(&mut self, top: &StatusId, posts: impl Iterator<Item = &'a StatusId>) {
        if !self.is_known || self.offer == Offer::Gone {
            return;
        }
        let first: Vec<&StatusId> = posts.take(PASSED).collect();
        let is_worthwhile = first
            .get(WORTHWHILE - 1)
            .is_some_and(|post| self.read.as_ref().is_some_and(|read| **post > *read));
        let has_passed = first.get(PASSED - 1).is_some_and(|post| top < *post);
        let is_first = self.offer == Offer::Undecided;
        let is_made = is_worthwhile && (is_first || !has_passed);
        self.offer = if is_made { Offer::Made } else { Offer::Gone };
    }

    /// Withdraws the offer: one goes there.
    pub fn go_on(&mut self) {
        self.offer = Offer::Gone;
        self.stretch = None;
    }

    /// Takes everything up to a post for read.
    pub fn skip_to(&mut self, newest: &StatusId) {
        self.offer = Offer::Gone;
        self.read = Some(newest.clone()).max(self.read.take());
    }

    /// Notes what the server knows now; returns what it knew before.
    pub fn set_kept(&mut self, kept: Option<StatusId>) -> Option<StatusId> {
        std::mem::replace(&mut self.kept, kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u32) -> StatusId {
        StatusId::new(number.to_string())
    }

    fn sight(newest: u32, oldest: u32) -> Sight {
        Sight { newest: id(newest), oldest: id(oldest) }
    }

    fn at(marker: Option<u32>) -> Progress {
        let mut progress = Progress::default();
        progress.learn(marker.map(id));
        progress
    }

    #[test]
    fn only_what_was_in_sight_without_a_hole_is_read() {
        let mut progress = at(Some(10));
        progress.see(sight(40, 36), false);
        assert_eq!(progress.read(), Some(&id(10)), "what lies between is not");
        // Reading up from where one stopped.
        progress.see(sight(12, 9), false);
        progress.see(sight(15, 12), false);
        assert_eq!(progress.read(), Some(&id(15)));
        // Jumping to the top leaves out something.
        progress.see(sight(40, 36), false);
        assert_eq!(progress.read(), Some(&id(15)));
        // Reading down to where one was fills it.
        for newest in (14..40).rev() {
            progress.see(sight(newest, newest - 3), false);
        }
        assert_eq!(progress.read(), Some(&id(40)));
        assert_eq!(progress.to_keep(), Some(&id(40)));
    }

    #[test]
    fn whoever_was_never_here_has_read_what_is_in_sight() {
        let mut progress = at(None);
        progress.see(sight(40, 36), false);
        assert_eq!(progress.to_keep(), Some(&id(40)));
        let mut unknown = Progress::default();
        unknown.see(sight(40, 36), false);
        assert_eq!(unknown.read(), None, "before the server has told, nothing is sure");
    }

    #[test]
    fn the_oldest_post_there_is_ends_the_hole() {
        let mut progress = at(Some(3));
        progress.see(sight(22, 20), true);
        assert_eq!(progress.read(), Some(&id(22)));
    }

    #[test]
    fn it_never_goes_back() {
        let mut progress = at(Some(10));
        progress.see(sight(11, 9), false);
        progress.learn(Some(id(30)));
        progress.learn(Some(id(20)));
        progress.learn(None);
        assert_eq!((progress.read(), progress.to_keep()), (Some(&id(30)), None));
    }

    #[test]
    fn going_on_is_offered_where_it_is_worthwhile_until_one_reads_from_the_top() {
        let posts: Vec<_> = (20..=40).rev().map(id).collect();
        let offered = |marker, sights: &[(u32, u32)]| {
            let mut progress = at(marker);
            for (newest, oldest) in sights {
                progress.see(sight(*newest, *oldest), false);
                progress.consider(&id(*newest), posts.iter());
            }
            progress.is_offered()
        };
        assert!(offered(Some(25), &[(40, 37)]));
        assert!(offered(Some(5), &[(40, 37), (39, 36)]));
        assert!(!offered(Some(38), &[(40, 37)]), "it is in sight anyway");
        assert!(!offered(None, &[(40, 37)]));
        assert!(!offered(Some(25), &[(40, 37), (32, 29)]), "reads from the top");
        let mut progress = at(Some(25));
        progress.see(sight(40, 37), false);
        progress.consider(&id(40), posts.iter());
        progress.skip_to(&id(40));
        progress.consider(&id(40), posts.iter());
        assert_eq!((progress.is_offered(), progress.to_keep()), (false, Some(&id(40))));
    }
}
