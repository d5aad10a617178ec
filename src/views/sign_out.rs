//! Signing out, with the question what becomes of drafts.

use leptos::prelude::*;

use crate::{
    actions::{navigate, sign_out},
    browser::task,
    routes::Route,
    store::{Store, use_store},
    texts::{common, shell::page, sign_in::leave},
    views::parts::Dialog,
};

/// Asks before signing out, and whether drafts shall stay where there are any.
#[component]
pub fn SignOutDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    view! {
        <Dialog open title=leave::TITLE.to_owned()>
            {
                let drafts = store.drafts.all().len();
                view! {
                    <div class="dialog__body">
                        <p>{leave::TEXT}</p>
                        {(drafts > 0).then(|| view! { <p>{leave::drafts(drafts)}</p> })}
                    </div>
                    <div class="dialog__foot">
                        {if drafts > 0 {
                            view! {
                                <Leave open keep=true label=leave::KEEP />
                                <Leave open keep=false label=leave::DISCARD />
                            }.into_any()
                        } else {
                            view! { <Leave open keep=true label=page::SIGN_OUT /> }.into_any()
                        }}
                        <button class="button button--quiet" type="button" on:click=move |_| open.set(false)>
                            {common::CANCEL}
                        </button>
                    </div>
                }
            }
        </Dialog>
    }
}

#[component]
fn Leave(open: RwSignal<bool>, keep: bool, label: &'static str) -> impl IntoView {
    let store = use_store();
    let class = if keep { "button button--primary" } else { "button button--danger" };
    view! {
        <button
            class=class
            type="button"
            on:click=move |_| {
                open.set(false);
                leave_now(store, keep);
            }
        >
            {label}
        </button>
    }
}

fn leave_now(store: Store, keep_drafts: bool) {
    let is_last = store.logins.all.with_untracked(|all| all.len() < 2);
    navigate::go(store, if is_last { Route::Landing } else { Route::Home });
    task::spawn(sign_out::sign_out(store, keep_drafts));
}
