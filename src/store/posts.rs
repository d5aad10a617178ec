//! Posts by id.

use std::{collections::HashMap, sync::Arc};

use leptos::prelude::*;
pub use mastodon::endpoints::statuses::Mark;
use mastodon::{
    AccountId, StatusId,
    entities::{Account, Poll, Status},
};

use super::{
    Accounts,
    kept_posts::{KeptPosts, PostSignal},
};

/// Posts by id. A boost is a post of its own that names the boosted one
/// ([`Posts::boosted`]); both are kept, and cards show and change the boosted one.
#[derive(Clone, Copy)]
pub struct Posts {
    posts: StoredValue<KeptPosts>,
    boosted: StoredValue<HashMap<StatusId, StatusId>>,
    wishes: StoredValue<HashMap<(StatusId, Mark), Wish>>,
    /// The authors as they stand in posts.
    authors: StoredValue<HashMap<AccountId, Arc<Account>>>,
    /// How many cards have gone since it was looked last which posts nobody looks at any more.
    gone: StoredValue<usize>,
}

/// A mark that was set or taken back here.
#[derive(Clone, Copy)]
struct Wish {
    on: bool,
    /// Whether the server has not answered yet.
    is_open: bool,
    /// The wishes for this mark before this one.
    turn: u32,
}

/// How many cards go before it is looked which posts nobody looks at any more.
const TOGETHER: usize = 60;

impl Posts {
    pub(super) fn new() -> Self {
        Self {
            posts: StoredValue::new(KeptPosts::default()),
            boosted: StoredValue::new(HashMap::new()),
            wishes: StoredValue::new(HashMap::new()),
            authors: StoredValue::new(HashMap::new()),
            gone: StoredValue::new(0),
        }
    }

    /// Takes in a post, the posts it boosts or quotes, and their authors; returns its id. A post
    /// that is known already changes in place, on every card at once.
    pub(super) fn insert(self, mut status: Status, accounts: &Accounts) -> StatusId {
        let id = status.id.clone();
        accounts.insert(Account::clone(&status.account));
        status.account = self.shared(status.account);
        self.keep_wishes(&mut status);
        if let Some(boosted) = status.reblog.take() {
            let boosted = self.insert(*boosted, accounts);
            self.boosted.update_value(|map| {
                map.insert(id.clone(), boosted);
            });
        }
        if let Some(quoted) = status.quote.as_mut().and_then(|quote| quote.quoted_status.take()) {
            let quoted = self.insert(*quoted, accounts);
            if let Some(quote) = status.quote.as_mut() {
                quote.quoted_status_id = Some(quoted);
            }
        }
        match self.posts.with_value(|posts| posts.awake(&id)) {
            Some(known) => {
                if known.with_untracked(|known| *known != status) {
                    known.set(status);
                }
            }
            None => self.posts.update_value(|posts| posts.put(status)),
        }
        id
    }

    /// Notes that a card has gone; tells whether it is time to [`Posts::rest`].
    pub fn card_has_gone(self) -> bool {
        let many = self.gone.try_update_value(|gone| {
            *gone = (*gone + 1) % TOGETHER;
            *gone == 0
        });
        many == Some(true)
    }

    /// Keeps posts that nobody looks at any more without a signal; returns those they had.
    pub(super) fn rest(self) -> Vec<PostSignal> {
        self.posts.try_update_value(KeptPosts::rest).unwrap_or_default()
    }

    /// Keeps some posts that nobody has looked at for long in less room; tells whether there were so
    /// many that more may be left.
    pub fn squeeze(self) -> bool {
        self.posts.try_update_value(KeptPosts::squeeze) == Some(true)
    }

    /// The author as all posts of theirs share it, for as long as nothing of it changes.
    fn shared(self, mut author: Arc<Account>) -> Arc<Account> {
        make_lean(Arc::make_mut(&mut author));
        self.authors
            .try_update_value(|authors| {
                let known = authors.entry(author.id.clone()).or_insert_with(|| author.clone());
                if **known != *author {
                    *known = author.clone();
                }
                known.clone()
            })
            .unwrap_or(author)
    }

    /// The signal of a post; `None` where it is not known (any more). Whoever reads it has to keep it
    /// or ask for it anew each time: once nobody has it, the post gets another one.
    pub fn signal(self, id: &StatusId) -> Option<PostSignal> {
        self.posts.try_update_value(|posts| posts.wake(id)).flatten()
    }

    /// The post as it is now, not tracked.
    pub fn peek(self, id: &StatusId) -> Option<Status> {
        self.posts.with_value(|posts| posts.peek(id))
    }

    /// Who wrote a post, not tracked: quicker than to look at the whole.
    pub fn author(self, id: &StatusId) -> Option<Arc<Account>> {
        self.posts.with_value(|posts| posts.author(id))
    }

    /// Whether a post is known.
    pub fn knows(self, id: &StatusId) -> bool {
        self.posts.with_value(|posts| posts.knows(id))
    }

    /// The post that `id` boosts; `None` where it is no boost.
    pub fn boosted(self, id: &StatusId) -> Option<StatusId> {
        self.boosted.with_value(|boosted| boosted.get(id).cloned())
    }

    /// The boosts of a post that are known.
    fn boosts_of(self, id: &StatusId) -> Vec<StatusId> {
        self.boosted.with_value(|boosted| {
            let boosts = boosted.iter().filter(|(_, original)| *original == id);
            boosts.map(|(boost, _)| boost.clone()).collect()
        })
    }

    /// Gives a post that came without one's own marks those that are known of it.
    pub(super) fn keep_marks(self, status: &mut Status) {
        if let Some(boosted) = status.reblog.as_deref_mut() {
            self.keep_marks(boosted);
        }
        let Some(known) = self.peek(&status.id) else { return };
        status.favourited = known.favourited;
        status.reblogged = known.reblogged;
        status.muted = known.muted;
        status.bookmarked = known.bookmarked;
        status.pinned = known.pinned;
        status.quote_approval = known.quote_approval;
        if let (Some(poll), Some(known)) = (status.poll.as_mut(), known.poll) {
            poll.voted = known.voted;
            poll.own_votes = known.own_votes;
        }
        if status.filtered.is_empty() {
            status.filtered = known.filtered;
        }
    }

    /// Changes a post in place; nothing happens where it is not known.
    pub fn change(self, id: &StatusId, change: impl FnOnce(&mut Status)) {
        if let Some(post) = self.posts.with_value(|posts| posts.awake(id)) {
            post.update(change);
        } else if let Some(mut status) = self.peek(id) {
            change(&mut status);
            self.posts.update_value(|posts| posts.put(status));
        }
    }

    /// Sets or takes back a mark, and counts it.
    pub fn mark(self, id: &StatusId, mark: Mark, on: bool) {
        self.change(id, |status| set_mark(status, mark, on));
    }

    /// Whether a post carries a mark of the one signed in, not tracked.
    pub fn is_marked(self, id: &StatusId, mark: Mark) -> bool {
        self.peek(id).is_some_and(|status| has_mark(&status, mark))
    }

    /// Sets a mark, or takes it away, before the server knows: until that is let go of, nothing that
    /// was on its way already changes it back. `false` where an earlier wish is not settled yet.
    pub fn wish(self, id: &StatusId, mark: Mark, on: bool) -> bool {
        self.mark(id, mark, on);
        let mut is_first = true;
        self.wishes.update_value(|wishes| {
            let known = wishes.get(&(id.clone(), mark));
            is_first = known.is_none_or(|known| !known.is_open);
            let turn = known.map_or(0, |known| known.turn.wrapping_add(1));
            wishes.insert((id.clone(), mark), Wish { on, is_open: true, turn });
        });
        is_first
    }

    /// What is wished for and not settled yet.
    pub fn wished(self, id: &StatusId, mark: Mark) -> Option<bool> {
        let wish = self.wishes.with_value(|wishes| wishes.get(&(id.clone(), mark)).copied());
        wish.filter(|wish| wish.is_open).map(|wish| wish.on)
    }

    /// The server has answered to what was wished for last. What it has told before may still be on its
    /// way, so the wish holds until it is let go of ([`Posts::let_go`]); returns which one it is.
    pub fn settle(self, id: &StatusId, mark: Mark) -> u32 {
        let mut turn = 0;
        self.wishes.update_value(|wishes| {
            if let Some(wish) = wishes.get_mut(&(id.clone(), mark)) {
                wish.is_open = false;
                turn = wish.turn;
            }
        });
        turn
    }

    /// From now on the server's word goes, unless there was another wish since.
    pub fn let_go(self, id: &StatusId, mark: Mark, turn: u32) {
        self.wishes.update_value(|wishes| {
            wishes.retain(|(post, of), wish| {
                wish.is_open || wish.turn != turn || post != id || *of != mark
            });
        });
    }

    fn keep_wishes(self, status: &mut Status) {
        self.wishes.with_value(|wishes| {
            for ((id, mark), wish) in wishes {
                if *id == status.id {
                    set_mark(status, *mark, wish.on);
                }
            }
        });
    }

    /// Forgets a post and the boosts of it; returns the ids of all that went.
    pub(super) fn remove(self, id: &StatusId) -> Vec<StatusId> {
        let mut gone = self.boosts_of(id);
        gone.push(id.clone());
        self.posts.update_value(|posts| posts.remove(&gone));
        self.boosted.update_value(|boosted| boosted.retain(|id, _| !gone.contains(id)));
        gone
    }

    /// Takes in a poll as it stands now, in every post that has it.
    pub fn set_poll(self, poll: &Poll) {
        for id in self.posts.with_value(KeptPosts::with_polls) {
            let has_it = |post: &Status| post.poll.as_ref().is_some_and(|own| own.id == poll.id);
            if self.peek(&id).is_some_and(|post| has_it(&post)) {
                self.change(&id, |post| post.poll = Some(Box::new(poll.clone())));
            }
        }
    }

    pub(super) fn clear(self) {
        self.posts.set_value(KeptPosts::default());
        self.boosted.set_value(HashMap::new());
        self.wishes.set_value(HashMap::new());
        self.authors.set_value(HashMap::new());
        self.gone.set_value(0);
    }
}

/// Takes from a post's author what is told on the profile alone: among the accounts it is kept once,
/// with thousands of posts it would be kept thousands of times.
fn make_lean(author: &mut Account) {
    author.note = String::new();
    author.fields = Vec::new();
    author.header = String::new();
    author.header_static = String::new();
}

/// Whether a post carries a mark of the one signed in.
pub fn has_mark(status: &Status, mark: Mark) -> bool {
    match mark {
        Mark::Boost => status.reblogged,
        Mark::Favourite => status.favourited,
        Mark::Bookmark => status.bookmarked,
        Mark::Pin => status.pinned,
        Mark::Mute => status.muted,
    }
}

fn set_mark(status: &mut Status, mark: Mark, on: bool) {
    if has_mark(status, mark) == on {
        return;
    }
    match mark {
        Mark::Boost => {
            status.reblogged = on;
            status.reblogs_count = step(status.reblogs_count, on);
        }
        Mark::Favourite => {
            status.favourited = on;
            status.favourites_count = step(status.favourites_count, on);
        }
        Mark::Bookmark => status.bookmarked = on,
        Mark::Pin => status.pinned = on,
        Mark::Mute => status.muted = on,
    }
}

fn step(count: u64, up: bool) -> u64 {
    if up { count.saturating_add(1) } else { count.saturating_sub(1) }
}

#[cfg(test)]
mod tests;
