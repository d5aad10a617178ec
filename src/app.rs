//! Puts the app together: the store, what runs beside the pages, and which route shows which page.

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    actions::{
        follow_login, follow_stream, keep_application, keep_drafts, keep_login, keep_settings,
        keep_time, load_instance, navigate, sign_in::Answer,
    },
    browser::{config::Config, http::Fetch, page, prerendered, task},
    routes::Route,
    store::{Step, Store},
    views::{
        composer::{ComposePage, ReplyDialog, SharePage},
        directory::DirectoryPage,
        edit_profile::EditProfilePage,
        first_steps::FirstStepsPage,
        pages::{
            AboutPage, InteractionPage, InvitePage, LandingPage, LegalPage, NotFoundPage,
            NotificationsPage, PolicyPage, SettingsPage, SignInAnswerPage, SignInPage, TagPage,
            TimelinePage,
        },
        parts::Deployment,
        post::{Overlays, PostOverlays},
        profile::{PosterPage, ProfilePage},
        shell::Shell,
        sign_up::{ApplicationPage, InvitationPage, SignUpPage},
        thread::StatusPage,
    },
};

/// Mounts the app into the page.
pub fn mount() {
    prerendered::take_over();
    let Some(root) = page::element("app").and_then(|root| root.dyn_into().ok()) else { return };
    mount_to(root, App).forget();
}

/// The whole app.
#[component]
fn App() -> impl IntoView {
    let config = Config::read();
    let store = Store::new(Fetch::to(config.instance.clone()));
    store.provide();
    follow_stream::follow_stream(store, &config);
    Deployment::provide(config);
    keep_settings::keep_settings(store.settings);
    keep_time::keep_time(store);
    keep_login::restore(store);
    keep_drafts::follow_account(store);
    keep_application::restore(store);
    follow_login::follow_login(store);
    navigate::follow_address(store);
    task::spawn(load_instance::load_instance(store));
    let route = Memo::new(move |_| store.location.with(|location| location.route.page()));
    let invited = Memo::new(move |_| route.get().needs_sign_in() && !store.session.is_signed_in());
    let account = Memo::new(move |_| store.session.account_id());
    let page = move || {
        // Another account sees another page, also where it was changed in another tab.
        account.track();
        let route = route.get();
        if invited.get() { view! { <InvitePage /> }.into_any() } else { page_of(route) }
    };
    Overlays::provide();
    view! {
        <Shell>{page}</Shell>
        <PostOverlays />
        <ReplyDialog />
    }
}

/// The page that a route shows.
fn page_of(route: Route) -> AnyView {
    match route {
        Route::Landing => view! { <LandingPage /> }.into_any(),
        Route::Home | Route::PublicLocal | Route::Public | Route::Bookmarks | Route::Favourites => {
            view! { <TimelinePage route /> }.into_any()
        }
        Route::About => view! { <AboutPage /> }.into_any(),
        Route::Policy(policy) => view! { <PolicyPage policy /> }.into_any(),
        Route::Legal(legal) => view! { <LegalPage legal /> }.into_any(),
        Route::Compose => view! { <ComposePage /> }.into_any(),
        Route::Share { text } => view! { <SharePage text /> }.into_any(),
        Route::SignUp => view! { <SignUpPage step=Step::Identity /> }.into_any(),
        Route::SignUpAccess => view! { <SignUpPage step=Step::Access /> }.into_any(),
        Route::SignUpRules => view! { <SignUpPage step=Step::Rules /> }.into_any(),
        Route::Invitation { code } => view! { <InvitationPage code /> }.into_any(),
        Route::Application => view! { <ApplicationPage /> }.into_any(),
        Route::Tag { name } => view! { <TagPage name /> }.into_any(),
        Route::Directory(_) => view! { <DirectoryPage /> }.into_any(),
        Route::Profile { acct, tab } => view! { <ProfilePage acct tab /> }.into_any(),
        Route::Poster { acct } => view! { <PosterPage acct /> }.into_any(),
        Route::Status { acct, id } => view! { <StatusPage acct id /> }.into_any(),
        Route::Notifications => view! { <NotificationsPage /> }.into_any(),
        Route::Settings => view! { <SettingsPage /> }.into_any(),
        Route::Interaction { uri } => view! { <InteractionPage uri /> }.into_any(),
        Route::EditProfile => view! { <EditProfilePage /> }.into_any(),
        Route::FirstSteps { step } => view! { <FirstStepsPage step /> }.into_any(),
        Route::SignIn { back } => view! { <SignInPage back /> }.into_any(),
        Route::SignInAnswer { code, state, error } => {
            let answer = Answer { code, state, error };
            view! { <SignInAnswerPage answer /> }.into_any()
        }
        _ => view! { <NotFoundPage /> }.into_any(),
    }
}
