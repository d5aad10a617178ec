//! Writes an address.

use mastodon::percent_encode;

use super::{Policy, ProfileTab, Route, finding};

impl Route {
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
            Self::NotificationRequests => "/notifications/requests".into(),
            Self::NotificationRequest { id } => {
                ["/notifications/requests/", &percent_encode(id.as_str())].concat()
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
            Self::Drafts => "/drafts".into(),
            Self::Draft { name } => match name.split_once('.') {
                Some((kind, id)) => {
                    ["/drafts/", &percent_encode(kind), "/", &percent_encode(id)].concat()
                }
                None => ["/drafts/", &percent_encode(name)].concat(),
            },
            Self::Scheduled => "/scheduled".into(),
            Self::Calendar => "/kalender".into(),
            Self::Share { text, files } => {
                let text = ["/share?text=", &percent_encode(text)].concat();
                match files {
                    Some(files) => [&text, "&files=", &percent_encode(files)].concat(),
                    None => text,
                }
            }
            Self::ShareBookmark => "/share/lesezeichen".into(),
            Self::OpenDraft => "/entwurf".into(),
            Self::Archive => "/archiv".into(),
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
}

/// Encodes a handle but keeps its `@` readable.
fn encode_acct(acct: &str) -> String {
    acct.split('@').map(percent_encode).collect::<Vec<_>>().join("@")
}
