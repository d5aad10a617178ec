//! Every address of the app: [`Route::parse`] reads one, [`Route::href`] writes it. The paths are
//! Mastodon's own, so that links from elsewhere lead to the same place here.

mod finding;

use mastodon::{FilterId, ListId, StatusId, endpoints::search::SearchKind, percent_encode};

pub use self::finding::{Explore, TagMix};

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
    /// `/share?text=…&url=…&title=…`: what other programs share, on its way into the composer.
    Share {
        /// Title, text and address, one a line.
        text: String,
    },
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

/// Where one is, and how one came there.
#[derive(Clone, Debug, PartialEq)]
pub struct Location {
    /// The page.
    pub route: Route,
    /// How one came to it.
    pub arrival: Arrival,
}

/// How one came to a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrival {
    /// The app was opened here.
    Opened,
    /// By a link.
    Followed,
    /// The page itself changed its address; nothing moves.
    Adjusted,
    /// By going back or forward.
    Returned {
        /// How far the page was scrolled when it was left, in CSS pixels.
        scroll: f64,
        /// Where one was in a long list.
        row: Option<RowPlace>,
    },
}

/// A step that a new account may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FirstStep {
    /// Profile picture and banner.
    Pictures,
    /// Name and description.
    Words,
    /// The cooperative's particulars.
    Steckbrief,
    /// Being found: directory, search, the verified website.
    Found,
    /// Whom to follow.
    Follow,
    /// The first post.
    Post,
}

impl FirstStep {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Pictures, Self::Words, Self::Steckbrief, Self::Found, Self::Follow, Self::Post];

    /// The name in the path.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Pictures => "bilder",
            Self::Words => "name",
            Self::Steckbrief => "steckbrief",
            Self::Found => "gefunden-werden",
            Self::Follow => "folgen",
            Self::Post => "erster-beitrag",
        }
    }

    /// The step of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// The step after it; `None` after the last.
    pub fn next(self) -> Option<Self> {
        let mut rest = Self::ALL.into_iter().skip_while(|step| *step != self);
        rest.nth(1)
    }
}

/// A place in a long list: kept by a row, so that it is the same whatever has changed above.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowPlace {
    /// The row, by its number.
    pub row: u64,
    /// Where it begins, from the top of the view, in CSS pixels.
    pub top: f64,
}

/// Which of an account's posts are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ProfileTab {
    /// Posts and boosts, without replies.
    #[default]
    Posts,
    /// With replies.
    Replies,
    /// Only posts with media.
    Media,
}

/// Accounts around an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Circle {
    /// Those who follow it.
    Followers,
    /// Those it follows.
    Following,
    /// Those it features on its profile.
    Featured,
}

impl Circle {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Followers, Self::Following, Self::Featured];

    /// The name in the path.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Followers => "followers",
            Self::Following => "following",
            Self::Featured => "featured",
        }
    }
}

/// What one keeps for oneself about others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OwnList {
    /// Who asks to follow one.
    FollowRequests,
    /// The hashtags one follows.
    FollowedTags,
    /// The words that are filtered.
    Filters,
    /// Whom one mutes.
    Mutes,
    /// Whom one blocks.
    Blocks,
    /// Which servers one blocks.
    DomainBlocks,
}

impl OwnList {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::FollowRequests,
        Self::FollowedTags,
        Self::Filters,
        Self::Mutes,
        Self::Blocks,
        Self::DomainBlocks,
    ];

    /// The name in the path.
    pub fn slug(self) -> &'static str {
        match self {
            Self::FollowRequests => "follow_requests",
            Self::FollowedTags => "followed_tags",
            Self::Filters => "filters",
            Self::Mutes => "mutes",
            Self::Blocks => "blocks",
            Self::DomainBlocks => "domain_blocks",
        }
    }

    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.slug() == slug)
    }
}

/// Those who carry a post on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Who boosted it.
    Boosts,
    /// Who favourited it.
    Favourites,
    /// Who quoted it.
    Quotes,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Boosts, Self::Favourites, Self::Quotes];

    /// The name in the path.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Boosts => "reblogs",
            Self::Favourites => "favourites",
            Self::Quotes => "quotes",
        }
    }

    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.slug() == slug)
    }
}

/// Which notifications are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NotificationTab {
    /// All.
    #[default]
    All,
    /// Mentions, replies and quotes.
    Mentions,
    /// Boosts and favourites.
    Reactions,
    /// Followers, and those who ask to be.
    Follows,
}

impl NotificationTab {
    /// All of them, in their order.
    pub const EACH: [Self; 4] = [Self::All, Self::Mentions, Self::Reactions, Self::Follows];

    /// The word in the address; empty for all.
    pub fn slug(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Mentions => "erwaehnungen",
            Self::Reactions => "reaktionen",
            Self::Follows => "follower",
        }
    }

    fn from_slug(slug: &str) -> Self {
        Self::EACH.into_iter().find(|tab| tab.slug() == slug).unwrap_or_default()
    }
}

/// Which cooperatives the directory shows, and in which order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct DirectoryFilter {
    /// What is looked for; empty where nothing is.
    pub query: String,
    /// The slug of a country or region.
    pub area: Option<String>,
    /// The slug of a sector.
    pub sector: Option<String>,
    /// Whether only those are shown that take members.
    pub takes_members: bool,
    /// In which order.
    pub order: DirectoryOrder,
}

/// The order of the directory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DirectoryOrder {
    /// Who posted last comes first.
    #[default]
    Active,
    /// By name.
    Name,
    /// Who came last comes first.
    Newest,
}

impl DirectoryFilter {
    /// Whether it lets everyone through.
    pub fn is_open(&self) -> bool {
        *self == Self { order: self.order, ..Self::default() }
    }

    fn parse(query: &str) -> Self {
        Self {
            query: parameter(query, "q").unwrap_or_default(),
            area: parameter(query, "ort"),
            sector: parameter(query, "sparte"),
            takes_members: parameter(query, "aufnahme").is_some_and(|value| value == "ja"),
            order: match parameter(query, "folge").as_deref() {
                Some("name") => DirectoryOrder::Name,
                Some("neu") => DirectoryOrder::Newest,
                _ => DirectoryOrder::Active,
            },
        }
    }

    fn query(&self) -> String {
        let order = match self.order {
            DirectoryOrder::Active => None,
            DirectoryOrder::Name => Some("name"),
            DirectoryOrder::Newest => Some("neu"),
        };
        let looked_for = Some(self.query.as_str()).filter(|query| !query.is_empty());
        let parameters = [
            ("q", looked_for),
            ("ort", self.area.as_deref()),
            ("sparte", self.sector.as_deref()),
            ("aufnahme", self.takes_members.then_some("ja")),
            ("folge", order),
        ];
        let pairs = parameters
            .iter()
            .filter_map(|(name, value)| Some(format!("{name}={}", percent_encode((*value)?))));
        pairs.collect::<Vec<_>>().join("&")
    }
}

/// A text that the server keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Policy {
    /// The privacy policy of the instance.
    Privacy,
    /// The terms of service of the instance.
    Terms,
}

/// A long text that the app's operator keeps in `prose/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Legal {
    /// Who answers for the site.
    Imprint,
    /// What the app stores and sends.
    Privacy,
    /// How accessible the app is, and whom to tell.
    Accessibility,
    /// How to take part without an account here.
    Elsewhere,
    /// Questions and answers.
    Questions,
    /// How a cooperative's particulars are written into its profile.
    Steckbrief,
}

impl Legal {
    /// The name in the path and of the file in `prose/`.
    pub fn slug(self) -> &'static str {
        match self {
            Legal::Imprint => "impressum",
            Legal::Privacy => "datenschutz",
            Legal::Accessibility => "barrierefreiheit",
            Legal::Elsewhere => "mitmachen_von_anderswo",
            Legal::Questions => "fragen",
            Legal::Steckbrief => "steckbrief",
        }
    }

    fn from_slug(slug: &str) -> Option<Self> {
        [
            Self::Imprint,
            Self::Privacy,
            Self::Accessibility,
            Self::Elsewhere,
            Self::Questions,
            Self::Steckbrief,
        ]
        .into_iter()
        .find(|legal| legal.slug() == slug)
    }
}

impl Route {
    /// Reads a path (with leading `/`) and a query (without `?`).
    pub fn parse(path: &str, query: &str) -> Self {
        let segments: Vec<String> =
            path.split('/').filter(|segment| !segment.is_empty()).map(percent_decode).collect();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        Self::from_segments(&segments, query)
            .unwrap_or_else(|| Self::NotFound { path: path.to_owned() })
    }

    fn from_segments(segments: &[&str], query: &str) -> Option<Self> {
        let route = match segments {
            [] => Self::Landing,
            ["home"] => Self::Home,
            ["public", "local"] => Self::PublicLocal,
            ["public"] => Self::Public,
            ["genossenschaften" | "directory"] => Self::Directory(DirectoryFilter::parse(query)),
            ["notifications"] => Self::Notifications {
                tab: NotificationTab::from_slug(&parameter(query, "nur").unwrap_or_default()),
                account: parameter(query, "konto"),
            },
            ["bookmarks"] => Self::Bookmarks,
            ["favourites"] => Self::Favourites,
            ["search"] => Self::Search {
                query: parameter(query, "q").unwrap_or_default(),
                kind: finding::kind_of(query),
            },
            ["explore"] => Self::Explore(Explore::Posts),
            ["explore", "tags"] => Self::Explore(Explore::Tags),
            ["explore", "links"] => Self::Explore(Explore::Links),
            ["genossenschaften", "beitraege"] => Self::CooperativePosts,
            ["staerken"] => Self::Strengthen,
            ["lists"] => Self::Lists,
            ["lists", id] => Self::List { id: ListId::new(*id) },
            ["lists", id, "edit" | "members"] => Self::EditList { id: ListId::new(*id) },
            ["tags", name] => TagMix::parse(name, query).route(),
            ["authorize_interaction"] => {
                Self::Interaction { uri: parameter(query, "uri").unwrap_or_default() }
            }
            ["publish"] => Self::Compose,
            ["share"] => Self::Share { text: shared(query) },
            ["mitmachen"] | ["auth", "sign_up"] => Self::SignUp,
            ["mitmachen", "zugang"] => Self::SignUpAccess,
            ["mitmachen", "regeln"] => Self::SignUpRules,
            ["invite", code] => Self::Invitation { code: (*code).to_owned() },
            ["mitmachen", "stand"] => Self::Application,
            ["anmelden"] | ["auth", "sign_in"] => {
                Self::SignIn { back: parameter(query, "zurueck") }
            }
            ["anmelden", "weiteres"] => Self::AddAccount,
            ["anmelden", "antwort"] => Self::SignInAnswer {
                code: parameter(query, "code"),
                state: parameter(query, "state"),
                error: parameter(query, "error"),
            },
            ["settings"] => Self::Settings,
            ["settings", "profile"] => Self::EditProfile,
            ["erste-schritte"] => Self::FirstSteps { step: None },
            ["erste-schritte", slug] => {
                Self::FirstSteps { step: Some(FirstStep::from_slug(slug)?) }
            }
            ["about"] => Self::About,
            ["privacy-policy"] => Self::Policy(Policy::Privacy),
            ["terms-of-service"] => Self::Policy(Policy::Terms),
            ["filters", "new"] => Self::Filter { id: None },
            ["filters", id, "edit"] => Self::Filter { id: Some(FilterId::new(*id)) },
            ["melden"] => Self::Report { address: parameter(query, "adresse").unwrap_or_default() },
            [slug] if OwnList::from_slug(slug).is_some() => {
                Self::OwnList(OwnList::from_slug(slug)?)
            }
            [slug] if Legal::from_slug(slug).is_some() => Self::Legal(Legal::from_slug(slug)?),
            [handle] => Self::Profile { acct: acct(handle)?, tab: ProfileTab::Posts },
            [handle, "with_replies"] => {
                Self::Profile { acct: acct(handle)?, tab: ProfileTab::Replies }
            }
            [handle, "media"] => Self::Profile { acct: acct(handle)?, tab: ProfileTab::Media },
            [handle, slug] if Circle::ALL.iter().any(|circle| circle.slug() == *slug) => {
                let circle = Circle::ALL.into_iter().find(|circle| circle.slug() == *slug)?;
                Self::Circle { acct: acct(handle)?, circle }
            }
            [handle, "aushang"] => Self::Poster { acct: acct(handle)? },
            [handle, id] if id.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                Self::Status { acct: acct(handle)?, id: StatusId::new(id) }
            }
            [handle, id, slug] if id.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {
                Self::Audience {
                    acct: acct(handle)?,
                    id: StatusId::new(*id),
                    audience: Audience::from_slug(slug)?,
                }
            }
            _ => return None,
        };
        Some(route)
    }

    /// The address of the page, from the root of the app.
    pub fn href(&self) -> String {
        match self {
            Self::Landing => "/".into(),
            Self::Home => "/home".into(),
            Self::PublicLocal => "/public/local".into(),
            Self::Public => "/public".into(),
            Self::Directory(filter) => match filter.query().as_str() {
                "" => "/genossenschaften".into(),
                query => format!("/genossenschaften?{query}"),
            },
            Self::Notifications { tab, account } => {
                let parts = [
                    ("nur", Some(tab.slug()).filter(|slug| !slug.is_empty())),
                    ("konto", account.as_deref()),
                ];
                let parts: Vec<_> = parts
                    .iter()
                    .filter_map(|(name, value)| {
                        Some(format!("{name}={}", percent_encode((*value)?)))
                    })
                    .collect();
                let question = if parts.is_empty() { "" } else { "?" };
                format!("/notifications{question}{}", parts.join("&"))
            }
            Self::AddAccount => "/anmelden/weiteres".into(),
            Self::Bookmarks => "/bookmarks".into(),
            Self::Favourites => "/favourites".into(),
            Self::Search { query, .. } if query.is_empty() => "/search".into(),
            Self::Search { query, kind } => {
                let mut href = ["/search?q=", &percent_encode(query)].concat();
                if let Some(kind) = kind {
                    href.extend(["&type=", finding::kind_name(*kind)]);
                }
                href
            }
            Self::Explore(what) => what.href().into(),
            Self::CooperativePosts => "/genossenschaften/beitraege".into(),
            Self::Strengthen => "/staerken".into(),
            Self::Lists => "/lists".into(),
            Self::List { id } => ["/lists/", &percent_encode(id.as_str())].concat(),
            Self::EditList { id } => ["/lists/", &percent_encode(id.as_str()), "/edit"].concat(),
            Self::TagMix(mix) => mix.href(),
            Self::Tag { name } => format!("/tags/{}", percent_encode(name)),
            Self::Profile { acct, tab } => {
                let tab = match tab {
                    ProfileTab::Posts => "",
                    ProfileTab::Replies => "/with_replies",
                    ProfileTab::Media => "/media",
                };
                format!("/@{}{tab}", encode_acct(acct))
            }
            Self::Circle { acct, circle } => format!("/@{}/{}", encode_acct(acct), circle.slug()),
            Self::OwnList(list) => ["/", list.slug()].concat(),
            Self::Filter { id: None } => "/filters/new".into(),
            Self::Filter { id: Some(id) } => {
                format!("/filters/{}/edit", percent_encode(id.as_str()))
            }
            Self::Report { address } if address.is_empty() => "/melden".into(),
            Self::Report { address } => format!("/melden?adresse={}", percent_encode(address)),
            Self::Poster { acct } => format!("/@{}/aushang", encode_acct(acct)),
            Self::Status { acct, id } => format!("/@{}/{id}", encode_acct(acct)),
            Self::Audience { acct, id, audience } => {
                [&Self::status(acct.clone(), id.clone()).href(), "/", audience.slug()].concat()
            }
            Self::Interaction { uri } => {
                format!("/authorize_interaction?uri={}", percent_encode(uri))
            }
            Self::Compose => "/publish".into(),
            Self::Share { text } => format!("/share?text={}", percent_encode(text)),
            Self::SignUp => "/mitmachen".into(),
            Self::SignUpAccess => "/mitmachen/zugang".into(),
            Self::SignUpRules => "/mitmachen/regeln".into(),
            Self::Invitation { code } => format!("/invite/{}", percent_encode(code)),
            Self::Application => "/mitmachen/stand".into(),
            Self::SignIn { back: None } => "/anmelden".into(),
            Self::SignIn { back: Some(path) } => {
                format!("/anmelden?zurueck={}", percent_encode(path))
            }
            // The code is spent at once; the address is never linked to.
            Self::SignInAnswer { .. } => "/anmelden/antwort".into(),
            Self::Settings => "/settings".into(),
            Self::EditProfile => "/settings/profile".into(),
            Self::FirstSteps { step: None } => "/erste-schritte".into(),
            Self::FirstSteps { step: Some(step) } => format!("/erste-schritte/{}", step.slug()),
            Self::About => "/about".into(),
            Self::Policy(Policy::Privacy) => "/privacy-policy".into(),
            Self::Policy(Policy::Terms) => "/terms-of-service".into(),
            Self::Legal(legal) => format!("/{}", legal.slug()),
            Self::NotFound { path } => path.clone(),
        }
    }

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
                | Self::Share { .. }
                | Self::EditProfile
                | Self::FirstSteps { .. }
        )
    }
}

/// The handle in a segment `@name`, without its `@`.
fn acct(segment: &str) -> Option<String> {
    let acct = segment.strip_prefix('@')?;
    (!acct.is_empty()).then(|| acct.to_owned())
}

/// Encodes a handle but keeps its `@` readable.
fn encode_acct(acct: &str) -> String {
    acct.split('@').map(percent_encode).collect::<Vec<_>>().join("@")
}

/// What is shared: what one part repeats of another is left out.
fn shared(query: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let text = parameter(query, "text");
    for part in ["title", "text", "url"].into_iter().filter_map(|name| parameter(query, name)) {
        let part = part.trim().to_owned();
        let is_said = text.as_ref().is_some_and(|text| text.trim() != part && text.contains(&part));
        if !part.is_empty() && !is_said && !parts.contains(&part) {
            parts.push(part);
        }
    }
    parts.join("\n")
}

/// A parameter of a query; `None` where it is missing or empty.
fn parameter(query: &str, name: &str) -> Option<String> {
    query
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| percent_decode(&value.replace('+', " ")))
        .filter(|value| !value.is_empty())
}

/// Undoes percent-encoding; what is not valid stays as it is.
fn percent_decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let escaped = (first == b'%')
            .then(|| tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok()))
            .flatten()
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match escaped {
            Some(byte) => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let routes = [
            Route::Landing,
            Route::Home,
            Route::PublicLocal,
            Route::Public,
            Route::directory(),
            Route::Directory(DirectoryFilter {
                query: "Käse & Milch +".into(),
                area: Some("zuerich".into()),
                sector: Some("agrar".into()),
                takes_members: true,
                order: DirectoryOrder::Name,
            }),
            Route::notifications(),
            Route::Notifications { tab: NotificationTab::Mentions, account: Some("a&b".into()) },
            Route::AddAccount,
            Route::Bookmarks,
            Route::Favourites,
            Route::search(""),
            Route::search("Dorfladen & Café #1"),
            Route::Search { query: "a".into(), kind: Some(SearchKind::Hashtags) },
            Route::Explore(Explore::Posts),
            Route::Explore(Explore::Tags),
            Route::Explore(Explore::Links),
            Route::CooperativePosts,
            Route::Strengthen,
            Route::Lists,
            Route::List { id: ListId::new("7") },
            Route::EditList { id: ListId::new("7") },
            Route::TagMix(TagMix {
                name: "Strom".into(),
                any: vec!["Wärme".into(), "Wind".into()],
                all: Vec::new(),
                none: vec!["Werbung".into()],
            }),
            Route::Tag { name: "Überlandwerk".into() },
            Route::profile("wohnen_am_fluss"),
            Route::Profile { acct: "a@b.example".into(), tab: ProfileTab::Replies },
            Route::Profile { acct: "a".into(), tab: ProfileTab::Media },
            Route::Circle { acct: "a@b.example".into(), circle: Circle::Followers },
            Route::Circle { acct: "a".into(), circle: Circle::Featured },
            Route::OwnList(OwnList::Mutes),
            Route::OwnList(OwnList::Filters),
            Route::Filter { id: None },
            Route::Filter { id: Some(FilterId::new("7")) },
            Route::Report { address: String::new() },
            Route::Report { address: "https://a.example/@b/1?c=d&e".into() },
            Route::Poster { acct: "a".into() },
            Route::status("a@b.example", StatusId::new("01HX")),
            Route::Audience {
                acct: "a@b.example".into(),
                id: StatusId::new("01HX"),
                audience: Audience::Quotes,
            },
            Route::Interaction { uri: "https://a.example/@b?c=d&e".into() },
            Route::Compose,
            Route::Share { text: "Dorfladen\nhttps://a.example/?b=c&d".into() },
            Route::SignUp,
            Route::SignUpAccess,
            Route::SignUpRules,
            Route::Invitation { code: "aB3/ä".into() },
            Route::Application,
            Route::SignIn { back: None },
            Route::SignIn { back: Some("/@a/1?x=y&z".into()) },
            Route::Settings,
            Route::EditProfile,
            Route::FirstSteps { step: None },
            Route::FirstSteps { step: Some(FirstStep::Found) },
            Route::About,
            Route::Policy(Policy::Privacy),
            Route::Policy(Policy::Terms),
            Route::Legal(Legal::Imprint),
            Route::Legal(Legal::Elsewhere),
            Route::Legal(Legal::Questions),
            Route::Legal(Legal::Steckbrief),
        ];
        for route in routes {
            let href = route.href();
            let (path, query) = href.split_once('?').unwrap_or((&href, ""));
            assert_eq!(Route::parse(path, query), route, "{href}");
        }
    }

    #[test]
    fn the_way_back_from_the_login_is_read() {
        assert_eq!(
            Route::parse("/anmelden/antwort", "code=a%2Fb&state=s"),
            Route::SignInAnswer { code: Some("a/b".into()), state: Some("s".into()), error: None }
        );
    }

    #[test]
    fn what_is_shared_says_nothing_twice() {
        let shared = |query: &str| match Route::parse("/share", query) {
            Route::Share { text } => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            shared("title=Laden&text=Neu+hier&url=https://a.example"),
            "Laden\nNeu hier\nhttps://a.example"
        );
        assert_eq!(
            shared("text=Neu:+https://a.example&url=https://a.example"),
            "Neu: https://a.example"
        );
        assert_eq!(shared("title=Neu&text=Neu"), "Neu");
        assert_eq!(shared(""), "");
    }

    #[test]
    fn other_paths_are_not_found() {
        for path in ["/x", "/@", "/@a/b/c", "/@a/..%2F", "/public/remote/x"] {
            assert!(matches!(Route::parse(path, ""), Route::NotFound { .. }), "{path}");
        }
    }
}
