//! What the app knows, as signals; no DOM, no I/O but through [`Session`]'s transport.
//!
//! Everything the server sends goes in here once, by id. Timelines hold ids; a card reads its post
//! from [`Posts`], so two cards of one post never disagree.

mod accounts;
mod announcements;
mod bundle;
mod calendar;
mod contents;
mod directory;
mod drafts;
mod emojis;
mod first_steps;
mod heeds;
mod instance;
mod kept_posts;
mod lists;
mod load;
mod logins;
mod merge;
mod notice;
mod notification_groups;
mod notifications;
mod opened;
mod places;
mod posting;
mod posts;
mod profile_draft;
mod readers;
mod reading;
mod scheduled;
mod search;
mod session;
mod settings;
mod sign_up;
mod streams;
mod tags;
mod threads;
mod timeline;
mod timelines;
mod toasts;
mod translations;

pub use accounts::{Accounts, Hidden};
pub use announcements::Announcements;
pub use calendar::{Calendar, Preparation, PreparedPost};
pub use contents::{Content, Contents};
pub use directory::Directory;
pub use drafts::{
    Attachment, AttachmentKind, Attempt, Beginning, Draft, DraftKey, DraftPart, Drafts, PollDraft,
    Publishing, ThreadSettings, Upload,
};
pub use emojis::{EmojiGroup, Emojis, Tone, UnicodeEmoji, find_custom, find_emoji, read_emoji};
pub use first_steps::{FirstSteps, is_done};
pub use heeds::{Heed, Reach, heeds, short};
pub use instance::InstanceInfo;
pub use kept_posts::PostSignal;
pub use lists::Lists;
pub use load::Load;
pub use logins::Logins;
pub use merge::merge;
pub use notice::{Notice, NoticeField, NoticeMail};
pub use notification_groups::{group_all, group_of, without};
pub use notifications::{NotificationList, Notifications, kinds};
pub use opened::{Choice, Opened, Part};
pub use places::{Places, RowId};
pub use posting::{beginning_of_reply, language_of, shows_in, visibility_of};
pub use posts::{Mark, Posts, has_mark};
pub use profile_draft::{ProfileDraft, ProfileProblem};
pub use reading::{Progress, Reading, Sight};
pub use scheduled::{MOST_SCHEDULED, MOST_SCHEDULED_A_DAY, SOONEST, Scheduled};
pub use search::{Found, Search};
pub use session::{Login, Session};
pub use settings::{Choices, Density, Inherited, Motion, Settings, TextSize, Theme};
pub use sign_up::{
    Applicant, Application, Field, Invitation, PASSWORD_LEAST, Problem, Problems, REASON_LIMIT,
    SignUp, SignUpForm, Stage, Step, USERNAME_LIMIT, email_problem, problems_told,
    username_problem,
};
pub use streams::Streams;
pub use tags::Tags;
pub use threads::{Remote, Thread, Threads};
pub use timeline::{Item, Timeline};
pub use timelines::{TimelineKey, Timelines};
pub use toasts::{Toast, ToastAction, ToastKind, Toasts};
pub use translations::{LanguagePairs, OWN_LANGUAGE, Translated, Translations, in_own_words};

use leptos::prelude::*;
use mastodon::entities::Account;

use readers::forget_readers;

use crate::routes::{Arrival, Location, Route};

/// All of the app's state. `Copy`: it holds only handles to signals that live as long as the app.
#[derive(Clone, Copy)]
pub struct Store {
    /// Who is signed in, and the way to the server.
    pub session: Session,
    /// The accounts that are signed in on this device.
    pub logins: Logins,
    /// Which page is shown. Changed by `actions::navigate` alone.
    pub location: RwSignal<Location>,
    /// What the instance says about itself.
    pub instance: InstanceInfo,
    /// Posts by id.
    pub posts: Posts,
    /// The posts' contents as trees.
    pub contents: Contents,
    /// What was opened or closed of posts.
    pub opened: Opened,
    /// Posts as the server translated them.
    pub translations: Translations,
    /// Accounts and relationships by id.
    pub accounts: Accounts,
    /// The directory of this server's accounts.
    pub directory: Directory,
    /// Hashtags by name.
    pub tags: Tags,
    /// Timelines by key.
    pub timelines: Timelines,
    /// What is remembered of long lists while they are not shown.
    pub places: Places,
    /// How far the home timeline was read.
    pub reading: Reading,
    /// One's own lists.
    pub lists: Lists,
    /// What is looked for and was found last.
    pub search: Search,
    /// Threads by the post they were opened at.
    pub threads: Threads,
    /// Announcements of the operators.
    pub announcements: Announcements,
    /// Which streams are wanted by what is shown.
    pub streams: Streams,
    /// Notifications and how many are unread.
    pub notifications: Notifications,
    /// The account that is signed in, once it is loaded; the same as in `accounts`.
    me: RwSignal<Option<ArcRwSignal<Account>>>,
    /// What is being written.
    pub drafts: Drafts,
    /// The emoji to choose from.
    pub emojis: Emojis,
    /// What is being prepared in the Genossenschaftskalender.
    pub calendar: Calendar,
    /// What waits for its time on the server.
    pub scheduled: Scheduled,
    /// The post that is being answered in a dialog. Changed by `actions::reply_to`, and on closing
    /// the dialog.
    pub replying: RwSignal<Option<mastodon::StatusId>>,
    /// The post that is being quoted in a dialog, in the same way.
    pub quoting: RwSignal<Option<mastodon::StatusId>>,
    /// One's own post that is being passed on to other networks, in the same way.
    pub passing: RwSignal<Option<mastodon::StatusId>>,
    /// The application for an account that is being filled in.
    pub sign_up: SignUp,
    /// The application for an account that was sent from this device.
    pub application: RwSignal<Option<Application>>,
    /// What this device is set to.
    pub settings: Settings,
    /// Whether the list of all keys is shown.
    pub shows_keys: RwSignal<bool>,
    /// Short messages at the edge of the screen.
    pub toasts: Toasts,
    /// The time in milliseconds since 1970, now and then: what depends on the time of day reads it
    /// to stay current. Changed by `actions::keep_time` alone.
    pub now: RwSignal<f64>,
}

impl Store {
    /// An empty store whose session sends through `transport`. Needs a reactive owner.
    pub fn new(transport: impl mastodon::Transport + 'static) -> Self {
        Self {
            session: Session::new(transport),
            logins: Logins::new(),
            location: RwSignal::new(Location { route: Route::Landing, arrival: Arrival::Opened }),
            instance: InstanceInfo::new(),
            posts: Posts::new(),
            contents: Contents::new(),
            opened: Opened::new(),
            translations: Translations::new(),
            accounts: Accounts::new(),
            directory: Directory::new(),
            tags: Tags::new(),
            timelines: Timelines::new(),
            places: Places::new(),
            reading: Reading::new(),
            lists: Lists::new(),
            search: Search::new(),
            threads: Threads::new(),
            announcements: Announcements::new(),
            streams: Streams::new(),
            notifications: Notifications::new(),
            me: RwSignal::new(None),
            drafts: Drafts::new(),
            emojis: Emojis::new(),
            calendar: RwSignal::default(),
            scheduled: Scheduled::new(),
            replying: RwSignal::new(None),
            quoting: RwSignal::new(None),
            passing: RwSignal::new(None),
            sign_up: SignUp::new(),
            application: RwSignal::new(None),
            settings: Settings::new(),
            shows_keys: RwSignal::new(false),
            toasts: Toasts::new(),
            now: RwSignal::new(0.0),
        }
    }

    /// Makes the store the one that [`use_store`] finds below the current owner.
    pub fn provide(self) {
        provide_context(self);
    }

    /// Takes in a post with its boosted and quoted posts and their authors; returns its id.
    pub fn take_in(&self, status: mastodon::entities::Status) -> mastodon::StatusId {
        self.posts.insert(status, &self.accounts)
    }

    /// Takes in a post that came without one's own marks on it (by a public stream): what is known
    /// of them stays. Returns its id.
    pub fn take_in_unmarked(&self, mut status: mastodon::entities::Status) -> mastodon::StatusId {
        self.posts.keep_marks(&mut status);
        self.take_in(status)
    }

    /// Takes out a post everywhere, with all boosts of it.
    pub fn remove_post(&self, id: &mastodon::StatusId) {
        for gone in self.posts.remove(id) {
            self.timelines.remove(&gone);
            self.threads.remove(&gone);
            self.contents.remove(&gone);
        }
        self.notifications.remove_post(id);
    }

    /// Posts that nobody looks at any more are put away.
    pub fn put_posts_away(&self) {
        self.posts.rest().iter().for_each(|post| forget_readers(&**post));
    }

    /// What all cards read forgets those that are gone.
    pub fn forget_cards(&self) {
        self.settings.forget_readers();
        self.translations.forget_readers();
        forget_readers(&self.now);
    }

    /// Takes in the account that is signed in.
    pub fn set_me(&self, account: Account) {
        let id = account.id.clone();
        self.accounts.insert(account);
        self.me.set(self.accounts.signal(&id));
    }

    /// The account that is signed in, with its defaults for posting, tracked; `None` until it is
    /// loaded.
    pub fn me(&self) -> Option<Account> {
        self.me.get().map(|account| account.get())
    }

    /// Forgets what belongs to one account (on signing in or out, or changing the account).
    pub fn forget_account(&self) {
        self.me.set(None);
        self.posts.clear();
        self.contents.clear();
        self.opened.clear();
        self.translations.clear();
        self.accounts.clear();
        self.directory.clear();
        self.tags.clear();
        self.timelines.clear();
        self.places.clear();
        self.reading.clear();
        self.lists.clear();
        self.scheduled.clear();
        self.calendar.set(Preparation::default());
        self.search.clear();
        self.threads.clear();
        self.notifications.clear();
        self.announcements.clear();
        self.replying.set(None);
        self.quoting.set(None);
        self.passing.set(None);
        self.toasts.withdraw_offers();
    }
}

/// The app's store.
///
/// # Panics
/// Outside the app's component tree, which is a bug that shows at the first start.
pub fn use_store() -> Store {
    use_context::<Store>().expect("the store is provided by the app's root")
}
