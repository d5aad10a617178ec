//! That the draft is kept, and throwing it away.

use leptos::prelude::*;

use super::{desk::Desk, hand_over::HandOverDialog};
use crate::{
    actions::{discard_draft::discard_draft, hand_over::can_be_handed_over},
    browser::{page, task},
    routes::Route,
    store::{Draft, use_store},
    texts::{composer as texts, drafts, handover},
    views::parts::Dialog,
};

/// Tells that the draft is kept on the device, and offers to throw it away.
#[component]
pub(super) fn DraftLine(
    desk: Desk,
    /// Set to ask whether to throw it away.
    asking: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    let kept = store.drafts.are_kept;
    let handing = RwSignal::new(false);
    // A new version means something only beside its post, and so does an answer.
    let can_be_handed = move || {
        desk.try_peek(|draft| can_be_handed_over(store, &desk.key(), draft)).unwrap_or(false)
    };
    let something = Memo::new(move |_| !desk.read(Draft::is_empty) && !desk.is_busy());
    view! {
        <Show when=move || something.get()>
            <p class="composer__draft">
                {move || if kept.get() && desk.read(Draft::are_files_kept) { texts::DRAFT_KEPT } else { texts::DRAFT_NOT_KEPT }}
                " · "
                <a href=Route::Drafts.href()>{drafts::ALL}</a>
                " · "
                <button class="link-button" type="button" on:click=move |_| asking.set(true)>
                    {texts::DISCARD}
                </button>
                {can_be_handed().then(|| view! {
                    " · "
                    <button class="link-button" type="button" on:click=move |_| handing.set(true)>
                        {handover::HAND_OVER}
                    </button>
                })}
            </p>
        </Show>
        <HandOverDialog desk open=handing />
    }
}

/// Asks whether to throw the draft away.
#[component]
pub(super) fn DiscardDialog(
    desk: Desk,
    /// Whether it asks.
    asking: RwSignal<bool>,
    /// Called when the draft is thrown away.
    discarded: Option<Callback<()>>,
) -> impl IntoView {
    let store = use_store();
    let discard = move |_| {
        asking.set(false);
        task::spawn(discard_draft(store, desk.key()));
        match discarded {
            Some(discarded) => discarded.run(()),
            // The dialog gives the focus back to a button that is gone.
            None => task::spawn(async {
                task::next_frame().await;
                task::next_frame().await;
                page::focus_first(".composer__text");
            }),
        }
    };
    view! {
        <Dialog open=asking title=texts::DISCARD_TITLE>
            <div class="dialog__body">
                <p>{texts::DISCARD_TEXT}</p>
            </div>
            <div class="dialog__foot">
                <button class="button" type="button" on:click=move |_| asking.set(false)>
                    {texts::DISCARD_NOT}
                </button>
                <button class="button button--danger button--primary" type="button" on:click=discard>
                    {texts::DISCARD}
                </button>
            </div>
        </Dialog>
    }
}
