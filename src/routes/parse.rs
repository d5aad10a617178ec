//! Reads an address.

use mastodon::{FilterId, ListId, NotificationRequestId, StatusId};

use super::{
    Audience, Circle, DirectoryFilter, Explore, FirstStep, Legal, NotificationTab, OwnList, Policy,
    ProfileTab, Route, TagMix, finding,
    query::{parameter, percent_decode},
};

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
            ["notifications", "requests"] => Self::NotificationRequests,
            ["notifications", "requests", id] => {
                Self::NotificationRequest { id: NotificationRequestId::new(*id) }
            }
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
            ["drafts"] => Self::Drafts,
            ["drafts", name] => Self::Draft { name: (*name).to_owned() },
            // A dot in an address is taken for a file's name by some servers.
            ["drafts", kind, id] => Self::Draft { name: [*kind, ".", *id].concat() },
            ["scheduled"] => Self::Scheduled,
            ["kalender"] => Self::Calendar,
            ["share"] => Self::Share { text: shared(query), files: parameter(query, "files") },
            ["share", "lesezeichen"] => Self::ShareBookmark,
            ["entwurf"] => Self::OpenDraft,
            ["archiv"] => Self::Archive,
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
}

/// The handle in a segment `@name`, without its `@`.
fn acct(segment: &str) -> Option<String> {
    let acct = segment.strip_prefix('@')?;
    (!acct.is_empty()).then(|| acct.to_owned())
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
