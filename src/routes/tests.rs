//! What is written is read back, and what comes from outside is understood.

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
        Route::NotificationRequests,
        Route::NotificationRequest { id: NotificationRequestId::new("7") },
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
        Route::Drafts,
        Route::Draft { name: "new.17".into() },
        Route::Scheduled,
        Route::Calendar,
        Route::Share { text: "Dorfladen\nhttps://a.example/?b=c&d".into(), files: None },
        Route::Share { text: String::new(), files: Some("17".into()) },
        Route::ShareBookmark,
        Route::OpenDraft,
        Route::Archive,
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
        Route::Share { text, .. } => text,
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
