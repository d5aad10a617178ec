//! What all parts of the page share: the archive, what is looked for, what is chosen.

use std::{collections::HashSet, sync::Arc};

use leptos::prelude::*;

use crate::{
    actions::{
        plan_many::Every,
        read_archive::Archive,
        split_text::status_limits,
        take_over::{Became, number_of_posts, take_over, taken},
    },
    browser::{local_time, task},
    elsewhere::archive::{Choice, OldMedium, OldThread},
    routes::Route,
    store::{Store, use_store},
    texts::archive as texts,
    views::parts::tomorrow_morning,
};

/// What all parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    store: Store,
    archive: StoredValue<Arc<Archive>>,
    /// What is looked for.
    pub(super) choice: RwSignal<Choice>,
    /// What fits, by its place in the archive.
    pub(super) matching: Memo<Vec<usize>>,
    /// What is chosen, by its place in the archive.
    pub(super) chosen: RwSignal<HashSet<usize>>,
    /// What was taken over, by its number there.
    pub(super) taken: RwSignal<HashSet<String>>,
    /// How many of how many are taken over by now, while that goes on.
    pub(super) running: RwSignal<Option<(usize, usize)>>,
    /// Whether to stop.
    pub(super) stopped: RwSignal<bool>,
    /// Why it has stopped before the end.
    pub(super) why: RwSignal<Option<String>>,
    /// When what is chosen is to appear, if it is planned.
    pub(super) plan: RwSignal<Plan>,
}

/// When the posts are to appear that are planned.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plan {
    /// When the first does, as the fields have it.
    pub(super) first: String,
    /// The distance between two.
    pub(super) every: Every,
}

/// What became of what was chosen, by numbers.
#[derive(Default)]
struct Sum {
    drafts: usize,
    planned: usize,
    incomplete: usize,
    missing: usize,
    /// Why it did not go on to the end.
    stopped: Option<String>,
}

impl Desk {
    pub(super) fn new(archive: Arc<Archive>) -> Self {
        let store = use_store();
        let archive = StoredValue::new(archive);
        let choice = RwSignal::new(Choice::default());
        let matching = Memo::new(move |_| {
            choice.with(|choice| {
                archive.with_value(|archive| {
                    let threads = archive.threads.iter().enumerate();
                    let fitting = threads.filter(|(_, thread)| choice.takes(thread));
                    fitting.map(|(place, _)| place).collect()
                })
            })
        });
        let running = RwSignal::new(None);
        on_cleanup(move || {
            // What still takes posts over lets go of the file itself.
            if running.get_untracked().is_none() {
                archive.with_value(|archive| archive.close());
            }
        });
        Self {
            store,
            archive,
            choice,
            matching,
            chosen: RwSignal::new(HashSet::new()),
            taken: RwSignal::new(taken(store)),
            running,
            stopped: RwSignal::new(false),
            why: RwSignal::new(None),
            plan: RwSignal::new(Plan { first: tomorrow_morning(), every: Every::default() }),
        }
    }

    /// Reads something of the archive.
    pub(super) fn read<T>(self, read: impl FnOnce(&Archive) -> T) -> T {
        self.archive.with_value(|archive| read(archive))
    }

    /// Reads something of a thread, by its place.
    pub(super) fn thread<T>(self, place: usize, read: impl FnOnce(&OldThread) -> T) -> Option<T> {
        self.read(|archive| archive.threads.get(place).map(read))
    }

    /// Whether a thread was taken over, tracked.
    pub(super) fn is_taken(self, place: usize) -> bool {
        let id = self.thread(place, |thread| thread.id().to_owned());
        id.is_some_and(|id| self.taken.with(|taken| taken.contains(&id)))
    }

    /// How many posts a thread makes here, tracked.
    pub(super) fn number_of_posts(self, place: usize) -> usize {
        let limits = status_limits(self.store);
        self.thread(place, |thread| number_of_posts(&limits, thread)).unwrap_or_default()
    }

    /// How many of the chosen can be planned, since they are one post each.
    pub(super) fn singles(self) -> usize {
        let chosen = self.chosen.get();
        chosen.into_iter().filter(|place| self.number_of_posts(*place) == 1).count()
    }

    /// How many of those that can be planned have pictures, tracked.
    pub(super) fn pictured(self) -> usize {
        self.singles_with(|_| true)
    }

    /// How many of those that can be planned have pictures without a description, tracked.
    pub(super) fn undescribed(self) -> usize {
        self.singles_with(|medium| medium.description.is_empty())
    }

    fn singles_with(self, is_meant: impl Fn(&OldMedium) -> bool) -> usize {
        let has_one =
            |thread: &OldThread| thread.posts.iter().flat_map(|post| &post.media).any(&is_meant);
        let chosen = self.chosen.get();
        let counts = |place: usize| {
            self.thread(place, has_one) == Some(true) && self.number_of_posts(place) == 1
        };
        chosen.into_iter().filter(|place| counts(*place)).count()
    }

    /// Those of the matching that can be chosen at once: not taken over before; tracked.
    pub(super) fn fresh(self) -> Vec<usize> {
        let matching = self.matching.get();
        matching.into_iter().filter(|place| !self.is_taken(*place)).collect()
    }

    /// Takes over what is chosen, the oldest first: as drafts, or planned for these times, one for
    /// each single post.
    pub(super) fn take_over(self, times: Vec<f64>) {
        if self.running.get_untracked().is_some() {
            return;
        }
        let mut places: Vec<usize> = self.chosen.get_untracked().into_iter().collect();
        // The archive begins with the newest.
        places.sort_unstable_by(|a, b| b.cmp(a));
        self.running.set(Some((0, places.len())));
        self.stopped.set(false);
        self.why.set(None);
        task::spawn(self.run(self.archive.get_value(), places, times));
    }

    async fn run(self, archive: Arc<Archive>, places: Vec<usize>, times: Vec<f64>) {
        let (store, all) = (self.store, places.len());
        let account = untrack(|| store.session.account_id());
        let mut sum = Sum::default();
        let mut times = times.into_iter().peekable();
        for (done, place) in places.into_iter().enumerate() {
            let is_stopped = self.stopped.try_get_untracked() == Some(true);
            if is_stopped
                || sum.stopped.is_some()
                || untrack(|| store.session.account_id()) != account
            {
                break;
            }
            let Some(thread) = archive.threads.get(place) else { continue };
            let outcome = take_over(store, &archive, thread, times.peek().copied()).await;
            sum.missing += outcome.missing;
            for text in outcome.refused {
                store.toasts.problem(text);
            }
            if matches!(outcome.became, Became::Planned | Became::Waits) {
                times.next();
            }
            match outcome.became {
                Became::Draft => sum.drafts += 1,
                Became::Incomplete => sum.incomplete += 1,
                Became::Planned => sum.planned += 1,
                Became::Waits => sum.stopped = Some(texts::ONE_WAITS.to_owned()),
                Became::Refused => sum.stopped = Some(texts::ONE_REFUSED.to_owned()),
                Became::Nothing(error) => {
                    sum.stopped = Some(texts::stopped(&error));
                    break;
                }
            }
            // The page may have been left meanwhile; what was begun goes on.
            let _ = self.running.try_set(Some((done + 1, all)));
            let _ = self.chosen.try_update(|chosen| chosen.remove(&place));
            let _ = self.taken.try_set(taken(store));
        }
        if let Some(next) = times.peek() {
            // What is left goes on where this has ended.
            let _ = self.plan.try_update(|plan| plan.first = local_time::local(*next));
        }
        self.tell(sum);
        if self.running.try_set(None).is_some() {
            archive.close();
        }
    }

    fn tell(self, sum: Sum) {
        let toasts = self.store.toasts;
        if sum.planned > 0 {
            toasts.done_at(texts::planned(sum.planned), texts::LOOK, Route::Scheduled);
        }
        if sum.drafts > 0 {
            toasts.done_at(texts::drafts_made(sum.drafts), texts::LOOK, Route::Drafts);
        }
        if sum.incomplete > 0 {
            toasts.problem_at(texts::incomplete(sum.incomplete), texts::LOOK, Route::Drafts);
        }
        if sum.missing > 0 {
            toasts.problem(texts::missing(sum.missing));
        }
        if let Some(why) = sum.stopped {
            // Beside what goes on with the rest, where that is in sight.
            let has_rest = self.chosen.try_with_untracked(|chosen| !chosen.is_empty());
            match has_rest {
                Some(true) => self.why.set(Some(why)),
                _ => toasts.problem(why),
            }
        }
    }
}
