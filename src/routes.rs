//! Every address of the app: [`Route::parse`] reads one, [`Route::href`] writes it. The paths are
//! Mastodon's own, so that links from elsewhere lead to the same place here.

mod directory;
mod finding;
mod href;
mod location;
mod parse;
mod prose;
mod query;
mod tabs;
#[cfg(test)]
mod tests;

use mastodon::{FilterId, ListId, NotificationRequestId, StatusId, endpoints::search::SearchKind};

pub use self::{
    directory::{DirectoryFilter, DirectoryOrder},
    finding::{Explore, TagMix},
    location::{Arrival, Location, RowPlace},
    prose::{FirstStep, Legal, Policy},
    tabs::{Audience, Circle, NotificationTab, OwnList, ProfileTab},
};

/// A page of the app.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// `/`: what geno.social is.
    Landing,
    /// `/home`: the home timeline.
    Home,
    /// `/public/local`: public posts of this server.
    PublicLocal,
    /// `/public`: public posts of all servers.
    Public,
    /// `/genossenschaften?…`: the cooperatives of this server.
    Directory(DirectoryFilter),
    /// `/notifications?nur=…`
    Notifications {
        /// Which of them.
        tab: NotificationTab,
        /// The handle of the account they belong to; `None` = the one in use.
        account: Option<String>,
    },
    /// `/notifications/requests`: whose notifications were held back.
    NotificationRequests,
    /// `/notifications/requests/ID`: what was held back of one account.
    NotificationRequest {
        /// Which request.
        id: NotificationRequestId,
    },
    /// `/bookmarks`
    Bookmarks,
    /// `/favourites`
    Favourites,
    /// `/search?q=…&type=…`
    Search {
        /// What is looked for; empty at first.
        query: String,
        /// Which kind of results is shown; `None` = the best of all.
        kind: Option<SearchKind>,
    },
    /// `/explore`, `/explore/tags`, `/explore/links`: what is talked about.
    Explore(Explore),
    /// `/genossenschaften/beitraege`: what cooperatives write here, and what is written about them.
    CooperativePosts,
    /// `/staerken`: posts of other cooperatives that one could share.
    Strengthen,
    /// `/lists`: one's own lists.
    Lists,
    /// `/lists/ID`: the posts of a list's members.
    List {
        /// Which list.
        id: ListId,
    },
    /// `/lists/ID/edit`: a list's name, rules and members.
    EditList {
        /// Which list.
        id: ListId,
    },
    /// `/tags/NAME`
    Tag {
        /// The hashtag without `#`.
        name: String,
    },
    /// `/tags/NAME?any=…&all=…&none=…`: several hashtags together.
    TagMix(TagMix),
    /// `/@name` or `/@name@server`
    Profile {
        /// The account's handle without the leading `@`.
        acct: String,
        /// Which of the account's posts are shown.
        tab: ProfileTab,
    },
    /// `/@name/followers`, `/@name/following`, `/@name/featured`
    Circle {
        /// The account's handle without the leading `@`.
        acct: String,
        /// Which accounts around it.
        circle: Circle,
    },
    /// `/mutes`, `/blocks`, …: what one keeps for oneself about others.
    OwnList(OwnList),
    /// `/filters/new` and `/filters/ID/edit`
    Filter {
        /// Which filter; `None` = a new one.
        id: Option<FilterId>,
    },
    /// `/melden?adresse=…`: a report by someone without an account here.
    Report {
        /// The address of what it is about; may be empty.
        address: String,
    },
    /// `/@name/aushang`: a sheet for notice boards.
    Poster {
        /// The account's handle without the leading `@`.
        acct: String,
    },
    /// `/@name/ID`
    Status {
        /// The author's handle without the leading `@`.
        acct: String,
        /// The post.
        id: StatusId,
    },
    /// `/@name/ID/reblogs`, `/@name/ID/favourites`, `/@name/ID/quotes`
    Audience {
        /// The author's handle without the leading `@`.
        acct: String,
        /// The post.
        id: StatusId,
        /// Who is shown.
        audience: Audience,
    },
    /// `/authorize_interaction?uri=…`: an account or post of any server, on the way from there to
    /// one's own account here.
    Interaction {
        /// Its address, or a handle.
        uri: String,
    },
    /// `/publish`: the composer as a page.
    Compose,
    /// `/drafts`: all drafts, and the outbox.
    Drafts,
    /// `/drafts/KIND/ID`: the composer of one draft.
    Draft {
        /// The draft's name.
        name: String,
    },
    /// `/scheduled`: one's own posts that wait for their time.
    Scheduled,
    /// `/kalender`: what a board announces year after year, as posts to plan.
    Calendar,
    /// `/share?text=…&url=…&title=…&files=…`: what other programs share, on its way into the composer.
    Share {
        /// Title, text and address, one a line.
        text: String,
        /// Under which number the service worker keeps files that are shared, where there are some.
        files: Option<String>,
    },
    /// `/share/lesezeichen`: a bookmark for the browser that shares the page one is on.
    ShareBookmark,
    /// `/entwurf#…`: a draft that a colleague hands over.
    OpenDraft,
    /// `/archiv`: old posts from an archive of another network.
    Archive,
    /// `/mitmachen`: the application for an account, and its first step: who applies.
    SignUp,
    /// `/mitmachen/zugang`: its second step: what the account needs.
    SignUpAccess,
    /// `/mitmachen/regeln`: its last step: rules, and the words to the operators.
    SignUpRules,
    /// `/invite/CODE`: an invitation, from which the application begins.
    Invitation {
        /// The invitation's code.
        code: String,
    },
    /// `/mitmachen/stand`: where the application stands.
    Application,
    /// `/anmelden`: to the instance's login, then to the page that was asked for.
    SignIn {
        /// The path to come back to.
        back: Option<String>,
    },
    /// `/anmelden/antwort?code=…&state=…`: the way back from the instance's login.
    SignInAnswer {
        /// The authorization code, if the login was granted.
        code: Option<String>,
        /// What the login was begun with.
        state: Option<String>,
        /// `access_denied` and the like.
        error: Option<String>,
    },
    /// `/anmelden/weiteres`: the login for a further account.
    AddAccount,
    /// `/settings`
    Settings,
    /// `/settings/profile`: one's own profile, to change it.
    EditProfile,
    /// `/erste-schritte` and `/erste-schritte/…`: what a new account may begin with.
    FirstSteps {
        /// The step shown; `None` = all of them, and how far each is.
        step: Option<FirstStep>,
    },
    /// `/about`: rules, contact, policies.
    About,
    /// `/privacy-policy`, `/terms-of-service`: the server's own texts.
    Policy(Policy),
    /// `/impressum`, `/datenschutz`, `/barrierefreiheit`: the operator's texts.
    Legal(Legal),
    /// Nothing is there.
    NotFound {
        /// The path that was asked for.
        path: String,
    },
}

impl Route {
    /// The posts tab of an account.
    pub fn profile(acct: impl Into<String>) -> Self {
        Self::Profile { acct: acct.into(), tab: ProfileTab::Posts }
    }

    /// The page that shows the route. The directory is one page whatever its filter, and so is the
    /// search whatever is looked for: they follow the address by themselves.
    pub fn page(&self) -> Self {
        match self {
            Self::Directory(_) => Self::directory(),
            Self::Notifications { .. } => Self::notifications(),
            Self::Search { .. } => Self::search(""),
            other => other.clone(),
        }
    }

    /// All notifications of the account in use.
    pub fn notifications() -> Self {
        Self::Notifications { tab: NotificationTab::All, account: None }
    }

    /// The search for something, with the best results of each kind.
    pub fn search(query: impl Into<String>) -> Self {
        Self::Search { query: query.into(), kind: None }
    }

    /// The directory with all cooperatives.
    pub fn directory() -> Self {
        Self::Directory(DirectoryFilter::default())
    }

    /// The thread of a post.
    pub fn status(acct: impl Into<String>, id: StatusId) -> Self {
        Self::Status { acct: acct.into(), id }
    }

    /// Whether the page is only for someone who is signed in.
    pub fn needs_sign_in(&self) -> bool {
        matches!(
            self,
            Self::Home
                | Self::Notifications { .. }
                | Self::NotificationRequests
                | Self::NotificationRequest { .. }
                | Self::Bookmarks
                | Self::Favourites
                | Self::OwnList(_)
                | Self::Filter { .. }
                | Self::Lists
                | Self::List { .. }
                | Self::EditList { .. }
                | Self::Strengthen
                | Self::Interaction { .. }
                | Self::Compose
                | Self::Drafts
                | Self::Draft { .. }
                | Self::Scheduled
                | Self::Calendar
                | Self::Share { .. }
                | Self::Archive
                | Self::EditProfile
                | Self::FirstSteps { .. }
        )
    }
}
