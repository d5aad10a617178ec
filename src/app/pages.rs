//! Which route shows which page. Pages that not everybody opens come in chunks.

use leptos::prelude::*;

use crate::{
    actions::{keep_application, sign_in::Answer},
    routes::Route,
    store::{Step, use_store},
    views::{
        archive::ArchivePage,
        audience::AudiencePage,
        chunk::{self, chunk, from_chunk, nothing_yet, page_waits},
        composer::{ComposePage, DraftPage, QuoteDialog, ReplyDialog, SharePage},
        directory::DirectoryPage,
        drafts::DraftsPage,
        edit_profile::EditProfilePage,
        finding::{
            CooperativePostsPage, EditListPage, ExplorePage, ListPage, ListsPage, SearchPage,
            StrengthenPage, TagMixPage,
        },
        first_steps::FirstStepsPage,
        handover::{OpenDraftPage, ShareBookmarkPage},
        notifications::{RequestPage, RequestsPage},
        pages::{
            AboutPage, InteractionPage, LandingPage, LegalPage, NotFoundPage, NotificationsPage,
            PolicyPage, SettingsPage, SignInAnswerPage, SignInPage, TagPage, TimelinePage,
        },
        people::{CirclePage, FilterPage, GlanceCard, NoticePage, OwnListPage, PeopleDialogs},
        planning::{CalendarPage, ScheduledPage},
        post::PostOverlays,
        profile::{PosterPage, ProfilePage},
        sign_up::{ApplicationPage, InvitationPage, SignUpPage},
        thread::StatusPage,
    },
};

/// Makes a route's page; for another chunk's route, the page that nothing is there.
type MakePage = fn(Route) -> AnyView;
/// Makes what stands above the pages.
type MakeOverlay = fn() -> AnyView;

/// The page that a route shows.
pub(super) fn page_of(route: Route) -> AnyView {
    match route {
        Route::Landing => view! { <LandingPage /> }.into_any(),
        Route::Home | Route::PublicLocal | Route::Public | Route::Bookmarks | Route::Favourites => {
            view! { <TimelinePage route /> }.into_any()
        }
        Route::NotFound { .. } => view! { <NotFoundPage /> }.into_any(),
        Route::Profile { .. } => page(profile, route),
        Route::Tag { .. } => page(tag, route),
        Route::Circle { .. } | Route::OwnList(_) | Route::Filter { .. } | Route::Report { .. } => {
            page(people, route)
        }
        Route::Status { .. } | Route::Audience { .. } => page(thread, route),
        Route::Directory(_) => page(directory, route),
        Route::Search { .. }
        | Route::Explore(_)
        | Route::CooperativePosts
        | Route::Strengthen
        | Route::TagMix(_)
        | Route::Lists
        | Route::List { .. }
        | Route::EditList { .. } => page(finding, route),
        Route::Notifications { .. }
        | Route::NotificationRequests
        | Route::NotificationRequest { .. } => page(notifications, route),
        Route::Compose | Route::Drafts | Route::Draft { .. } | Route::Share { .. } => {
            page(compose, route)
        }
        Route::Scheduled | Route::Calendar => page(planning, route),
        Route::OpenDraft | Route::Archive | Route::ShareBookmark => page(passing, route),
        Route::SignUp
        | Route::SignUpAccess
        | Route::SignUpRules
        | Route::Invitation { .. }
        | Route::Application => page(sign_up, route),
        Route::Poster { .. } => page(poster, route),
        Route::EditProfile | Route::FirstSteps { .. } => page(own_profile, route),
        Route::SignIn { .. } | Route::AddAccount | Route::SignInAnswer { .. } => {
            page(sign_in, route)
        }
        Route::Settings => page(settings, route),
        Route::Interaction { .. } => page(interaction, route),
        Route::About | Route::Policy(_) | Route::Legal(_) => page(about, route),
    }
}

/// The dialog for answering a post.
pub(super) fn reply_dialog() -> AnyView {
    from_chunk(reply, nothing_yet, |make| make())
}

/// The dialog for quoting a post.
pub(super) fn quote_dialog() -> AnyView {
    from_chunk(quote, nothing_yet, |make| make())
}

/// Questions about posts, and their pictures shown large.
pub(super) fn post_overlays() -> AnyView {
    from_chunk(above_posts, nothing_yet, |make| make())
}

/// Questions about accounts.
pub(super) fn people_dialogs() -> AnyView {
    from_chunk(above_people, nothing_yet, |make| make())
}

/// Who is behind a name.
pub(super) fn glance_card() -> AnyView {
    from_chunk(glance, nothing_yet, |make| make())
}

/// Loads what is opened soon, most likely.
pub(super) fn prefetch(signed_in: bool) {
    chunk::prefetch(thread);
    if signed_in {
        chunk::prefetch(notifications);
        chunk::prefetch(compose);
    }
}

fn page<Loading>(load: fn() -> Loading, route: Route) -> AnyView
where
    Loading: Future<Output = Result<MakePage, wasm_split_helpers::SplitLoaderError>> + 'static,
{
    from_chunk(load, page_waits, move |make| make(route.clone()))
}

chunk!(reading: profile -> MakePage = |route| match route {
    Route::Profile { acct, tab } => view! { <ProfilePage acct tab /> }.into_any(),
    _ => not_found(),
});

chunk!(reading: tag -> MakePage = |route| match route {
    Route::Tag { name } => view! { <TagPage name /> }.into_any(),
    _ => not_found(),
});

chunk!(joining: poster -> MakePage = |route| match route {
    Route::Poster { acct } => view! { <PosterPage acct /> }.into_any(),
    _ => not_found(),
});

chunk!(joining: own_profile -> MakePage = |route| {
    keep_application::take_up(use_store());
    match route {
    Route::EditProfile => view! { <EditProfilePage /> }.into_any(),
    Route::FirstSteps { step } => view! { <FirstStepsPage step /> }.into_any(),
    _ => not_found(),
}});

chunk!(reading: thread -> MakePage = |route| match route {
    Route::Status { acct, id } => view! { <StatusPage acct id /> }.into_any(),
    Route::Audience { acct, id, audience } => {
        view! { <AudiencePage acct id audience /> }.into_any()
    }
    _ => not_found(),
});

chunk!(directory: directory -> MakePage = |_| view! { <DirectoryPage /> }.into_any());

chunk!(finding: finding -> MakePage = |route| match route {
    Route::Search { .. } => view! { <SearchPage /> }.into_any(),
    Route::Explore(what) => view! { <ExplorePage what /> }.into_any(),
    Route::CooperativePosts => view! { <CooperativePostsPage /> }.into_any(),
    Route::Strengthen => view! { <StrengthenPage /> }.into_any(),
    Route::TagMix(mix) => view! { <TagMixPage mix /> }.into_any(),
    Route::Lists => view! { <ListsPage /> }.into_any(),
    Route::List { id } => view! { <ListPage id /> }.into_any(),
    Route::EditList { id } => view! { <EditListPage id /> }.into_any(),
    _ => not_found(),
});

chunk!(member: notifications -> MakePage = |route| match route {
    Route::NotificationRequests => view! { <RequestsPage /> }.into_any(),
    Route::NotificationRequest { id } => view! { <RequestPage id /> }.into_any(),
    _ => view! { <NotificationsPage /> }.into_any(),
});

chunk!(member: compose -> MakePage = |route| match route {
    Route::Compose => view! { <ComposePage /> }.into_any(),
    Route::Drafts => view! { <DraftsPage /> }.into_any(),
    Route::Draft { name } => view! { <DraftPage name /> }.into_any(),
    Route::Share { text, files } => view! { <SharePage text files /> }.into_any(),
    _ => not_found(),
});

chunk!(planning: planning -> MakePage = |route| match route {
    Route::Scheduled => view! { <ScheduledPage /> }.into_any(),
    Route::Calendar => view! { <CalendarPage /> }.into_any(),
    _ => not_found(),
});

chunk!(passing: passing -> MakePage = |route| match route {
    Route::OpenDraft => view! { <OpenDraftPage /> }.into_any(),
    Route::Archive => view! { <ArchivePage /> }.into_any(),
    Route::ShareBookmark => view! { <ShareBookmarkPage /> }.into_any(),
    _ => not_found(),
});

chunk!(member: reply -> MakeOverlay = || view! { <ReplyDialog /> }.into_any());

chunk!(member: quote -> MakeOverlay = || view! { <QuoteDialog /> }.into_any());

chunk!(reading: above_posts -> MakeOverlay = || view! { <PostOverlays /> }.into_any());

chunk!(joining: sign_up -> MakePage = |route| {
    keep_application::take_up(use_store());
    match route {
    Route::SignUp => view! { <SignUpPage step=Step::Identity /> }.into_any(),
    Route::SignUpAccess => view! { <SignUpPage step=Step::Access /> }.into_any(),
    Route::SignUpRules => view! { <SignUpPage step=Step::Rules /> }.into_any(),
    Route::Invitation { code } => view! { <InvitationPage code /> }.into_any(),
    Route::Application => view! { <ApplicationPage /> }.into_any(),
    _ => not_found(),
}});

chunk!(joining: sign_in -> MakePage = |route| match route {
    Route::SignIn { back } => view! { <SignInPage back /> }.into_any(),
    Route::AddAccount => view! { <SignInPage back=None /> }.into_any(),
    Route::SignInAnswer { code, state, error } => {
        let answer = Answer { code, state, error };
        view! { <SignInAnswerPage answer /> }.into_any()
    }
    _ => not_found(),
});

chunk!(member: settings -> MakePage = |_| view! { <SettingsPage /> }.into_any());

chunk!(member: interaction -> MakePage = |route| match route {
    Route::Interaction { uri } => view! { <InteractionPage uri /> }.into_any(),
    _ => not_found(),
});

chunk!(joining: about -> MakePage = |route| match route {
    Route::About => view! { <AboutPage /> }.into_any(),
    Route::Policy(policy) => view! { <PolicyPage policy /> }.into_any(),
    Route::Legal(legal) => view! { <LegalPage legal /> }.into_any(),
    _ => not_found(),
});

chunk!(people: people -> MakePage = |route| match route {
    Route::Circle { acct, circle } => view! { <CirclePage acct circle /> }.into_any(),
    Route::OwnList(list) => view! { <OwnListPage list /> }.into_any(),
    Route::Filter { id } => view! { <FilterPage id /> }.into_any(),
    Route::Report { address } => view! { <NoticePage address /> }.into_any(),
    _ => not_found(),
});

chunk!(people: glance -> MakeOverlay = || view! { <GlanceCard /> }.into_any());

chunk!(people: above_people -> MakeOverlay = || view! { <PeopleDialogs /> }.into_any());

fn not_found() -> AnyView {
    view! { <NotFoundPage /> }.into_any()
}
