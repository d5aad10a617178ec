//! What stands above the page and belongs to posts: there is one of each, whatever the number of
//! cards.

use leptos::prelude::*;
use mastodon::{StatusId, entities::MediaAttachment};

use super::{
    history::HistoryDialog,
    invite_dialog::InviteDialog,
    lightbox::{Lightbox, Pictures},
    passing::PassingDialog,
};
use crate::{
    actions::{
        delete_post::delete_post, mark_post::toggle_mark, navigate, redraft_post::redraft_post,
        revoke_quote::revoke_quote,
    },
    browser::task,
    elsewhere::Wish,
    routes::Route,
    store::{Mark, Store, use_store},
    texts::{common, composer::edit, post as texts},
    views::parts::Dialog,
};

/// What stands above the page and belongs to posts; found by [`use_overlays`].
#[derive(Clone, Copy)]
pub struct Overlays {
    /// Whether a visitor is asked where their account is.
    inviting: RwSignal<bool>,
    /// What they would like to do, where other servers can do it.
    wish: RwSignal<Option<Wish>>,
    /// The post that is about to be deleted.
    deleting: RwSignal<Option<StatusId>>,
    /// The post that is about to become a draft again.
    redrafting: RwSignal<Option<StatusId>>,
    /// The post that is about to be boosted, where one wants to be asked before.
    boosting: RwSignal<Option<StatusId>>,
    /// The post out of which one's own is about to be taken.
    revoking: RwSignal<Option<StatusId>>,
    /// The post whose versions are shown.
    history: RwSignal<Option<StatusId>>,
    /// The pictures that are shown large.
    pictures: RwSignal<Option<Pictures>>,
}

impl Overlays {
    /// Makes them what [`use_overlays`] finds below the current owner.
    pub fn provide() {
        provide_context(Self {
            inviting: RwSignal::new(false),
            wish: RwSignal::new(None),
            deleting: RwSignal::new(None),
            redrafting: RwSignal::new(None),
            boosting: RwSignal::new(None),
            revoking: RwSignal::new(None),
            history: RwSignal::new(None),
            pictures: RwSignal::new(None),
        });
    }

    /// Whether any of them is to be shown.
    pub fn are_wanted(self) -> bool {
        self.inviting.get()
            || self.deleting.with(Option::is_some)
            || self.redrafting.with(Option::is_some)
            || self.boosting.with(Option::is_some)
            || self.revoking.with(Option::is_some)
            || self.history.with(Option::is_some)
            || self.pictures.with(Option::is_some)
    }

    /// Tells a visitor that what they want to do needs an account, and asks where theirs is; `true`
    /// where somebody is signed in, and nothing is told. `wish`: how other servers can do it.
    pub fn ask_for_account(self, store: Store, wish: Option<Wish>) -> bool {
        let signed_in = untrack(|| store.session.is_signed_in());
        if !signed_in {
            self.wish.set(wish);
            self.inviting.set(true);
        }
        signed_in
    }

    /// Asks whether a post is to be deleted.
    pub fn ask_to_delete(self, id: StatusId) {
        self.deleting.set(Some(id));
    }

    /// Asks whether a post is to be deleted and written anew.
    pub fn ask_to_redraft(self, id: StatusId) {
        self.redrafting.set(Some(id));
    }

    /// Asks whether a post is to be boosted, where one wants to be asked; `false` where not.
    pub fn ask_to_boost(self, store: Store, id: &StatusId) -> bool {
        let asks = store.settings.choices.with_untracked(|choices| choices.ask_before_boost);
        let sets = !store.posts.is_marked(id, Mark::Boost);
        if asks && sets {
            self.boosting.set(Some(id.clone()));
        }
        asks && sets
    }

    /// Asks whether one's own post is to be taken out of a post that quotes it.
    pub fn ask_to_revoke(self, quoting: StatusId) {
        self.revoking.set(Some(quoting));
    }

    /// Shows the versions of a post.
    pub fn show_history(self, id: StatusId) {
        self.history.set(Some(id));
    }

    /// Shows pictures large, beginning with one.
    pub fn enlarge(self, pictures: Vec<MediaAttachment>, place: usize) {
        self.pictures.set(Some(Pictures { pictures, place }));
    }
}

/// What stands above the page and belongs to posts.
///
/// # Panics
/// Outside the app's component tree, which is a bug that shows at the first start.
pub fn use_overlays() -> Overlays {
    use_context::<Overlays>().expect("the overlays are provided by the app's root")
}

/// The dialogs themselves; once, in the app's root.
#[component]
pub fn PostOverlays() -> impl IntoView {
    let overlays = use_overlays();
    view! {
        <InviteDialog open=overlays.inviting wish=overlays.wish />
        <DeleteDialog deleting=overlays.deleting />
        <RedraftDialog redrafting=overlays.redrafting />
        <BoostDialog boosting=overlays.boosting />
        <RevokeDialog revoking=overlays.revoking />
        <HistoryDialog post=overlays.history />
        <Lightbox pictures=overlays.pictures />
        <PassingDialog />
    }
}

/// Asks before a post is boosted.
#[component]
fn BoostDialog(boosting: RwSignal<Option<StatusId>>) -> impl IntoView {
    let store = use_store();
    let open = open_while(boosting);
    let boost = move |_| {
        let Some(id) = boosting.get_untracked() else { return };
        open.set(false);
        task::spawn(toggle_mark(store, id, Mark::Boost));
    };
    view! {
        <Dialog open title=texts::BOOST_TITLE>
            <div class="dialog__body">
                <p>{texts::BOOST_TEXT}</p>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {common::CANCEL}
                </button>
                <button class="button button--primary" type="button" on:click=boost>
                    {texts::BOOST_NOW}
                </button>
            </div>
        </Dialog>
    }
}

/// Asks before a post is deleted.
#[component]
fn DeleteDialog(deleting: RwSignal<Option<StatusId>>) -> impl IntoView {
    let store = use_store();
    let open = open_while(deleting);
    let delete = move |_| {
        let Some(id) = deleting.get_untracked() else { return };
        open.set(false);
        task::spawn(async move {
            let page = store.location.get_untracked().route;
            let was_subject = matches!(&page, Route::Status { id: subject, .. } if *subject == id);
            if delete_post(store, id).await && was_subject {
                navigate::go_back(store, Route::Home);
            }
        });
    };
    view! {
        <Dialog open title=texts::DELETE_TITLE>
            <div class="dialog__body">
                <p>{texts::DELETE_TEXT}</p>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {common::CANCEL}
                </button>
                <button class="button button--danger button--primary" type="button" on:click=delete>
                    {texts::DELETE}
                </button>
            </div>
        </Dialog>
    }
}

/// Asks before a post is deleted and made a draft again.
#[component]
fn RedraftDialog(redrafting: RwSignal<Option<StatusId>>) -> impl IntoView {
    let store = use_store();
    let open = open_while(redrafting);
    let redraft = move |_| {
        let Some(id) = redrafting.get_untracked() else { return };
        open.set(false);
        task::spawn(redraft_post(store, id));
    };
    view! {
        <Dialog open title=edit::REDRAFT_TITLE>
            <div class="dialog__body">
                <p>{edit::REDRAFT_TEXT}</p>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {common::CANCEL}
                </button>
                <button class="button button--danger button--primary" type="button" on:click=redraft>
                    {edit::REDRAFT}
                </button>
            </div>
        </Dialog>
    }
}

/// Asks before one's own post is taken out of another that quotes it.
#[component]
fn RevokeDialog(
    /// The post that quotes.
    revoking: RwSignal<Option<StatusId>>,
) -> impl IntoView {
    let store = use_store();
    let open = open_while(revoking);
    let revoke = move |_| {
        let Some(id) = revoking.get_untracked() else { return };
        open.set(false);
        task::spawn(revoke_quote(store, id));
    };
    view! {
        <Dialog open title=texts::REVOKE_TITLE>
            <div class="dialog__body">
                <p>{texts::REVOKE_TEXT}</p>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| open.set(false)>
                    {common::CANCEL}
                </button>
                <button class="button button--danger button--primary" type="button" on:click=revoke>
                    {texts::REVOKE_NOW}
                </button>
            </div>
        </Dialog>
    }
}

/// Whether a dialog about a post is open: while there is such a post. Closing it forgets the post.
pub(super) fn open_while(post: RwSignal<Option<StatusId>>) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    Effect::new(move || open.set(post.with(Option::is_some)));
    Effect::new(move || {
        // Only where there is something to forget: setting it would wake the effect above again.
        if !open.get() && post.with_untracked(Option::is_some) {
            post.set(None);
        }
    });
    open
}
