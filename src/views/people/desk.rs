//! What is asked about an account, above the pages.

use leptos::prelude::*;
use mastodon::{AccountId, StatusId};

/// What is asked about an account.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// Whether to mute it, and for how long.
    Mute(AccountId),
    /// Whether to block it.
    Block(AccountId),
    /// Whether to block its whole server.
    BlockServer(AccountId),
    /// Whether to have it follow one no longer.
    RemoveFollower(AccountId),
    /// Which of its languages one wants to read.
    Languages(AccountId),
    /// Which lists it belongs to.
    Lists(AccountId),
    /// What is wrong with it, and with which post.
    Report(AccountId, Option<StatusId>),
}

/// What is asked about an account; found by [`use_people_desk`].
#[derive(Clone, Copy)]
pub struct PeopleDesk {
    /// The question that is open.
    pub(super) asked: RwSignal<Option<Ask>>,
    /// The account about which a first note is being written.
    noting: RwSignal<Option<AccountId>>,
}

impl PeopleDesk {
    /// Makes it what [`use_people_desk`] finds below the current owner.
    pub fn provide() {
        provide_context(Self { asked: RwSignal::new(None), noting: RwSignal::new(None) });
    }

    /// Whether a question is open, tracked.
    pub fn is_wanted(self) -> bool {
        self.asked.with(Option::is_some)
    }

    /// Asks.
    pub fn ask(self, ask: Ask) {
        self.asked.set(Some(ask));
    }

    /// Opens the place for a note on the account's profile.
    pub fn write_note(self, id: AccountId) {
        self.noting.set(Some(id));
    }

    /// Whether a first note about the account is being written, tracked.
    pub fn is_noting(self, id: &AccountId) -> bool {
        self.noting.with(|noting| noting.as_ref() == Some(id))
    }
}

/// What is asked about an account.
///
/// # Panics
/// Outside the app's component tree, which is a bug that shows at the first start.
pub fn use_people_desk() -> PeopleDesk {
    use_context::<PeopleDesk>().expect("the desk is provided by the app's root")
}
