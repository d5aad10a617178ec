//! What stands below a list whose older part comes page by page.

use leptos::prelude::*;

use super::Sentinel;
use crate::{browser::page, store::Load, texts::common, views::parts::ErrorState};

/// Asks for the next page when the end comes near, or by a button; tells the end.
#[component]
pub fn Older(
    /// Whether there is no further page.
    complete: Memo<bool>,
    /// How the next page stands.
    older: Memo<Load>,
    /// Asks for it.
    load: Callback<()>,
    /// Says that this was all.
    end: &'static str,
    /// What the button says.
    more: &'static str,
) -> impl IntoView {
    // After a failure only the button tries again, so that nothing is asked for in a circle.
    let near = Callback::new(move |()| {
        if older.with_untracked(|older| older.error().is_none()) {
            load.run(());
        }
    });
    // What comes would push the footer away from under somebody's finger: style/timeline.css hides it.
    let hide_footer = |hidden: bool| page::set_root_attribute("data-coming", hidden.then_some(""));
    Effect::new(move || hide_footer(older.with(Load::is_loading)));
    on_cleanup(move || hide_footer(false));
    view! {
        {move || match (complete.get(), older.get()) {
            (true, _) => view! { <p class="feed__end">{end}</p> }.into_any(),
            (_, Load::Failed(error)) => view! { <ErrorState error retry=load /> }.into_any(),
            (_, Load::Loading) => view! {
                <p class="feed__more" role="status">{common::LOADING}</p>
            }.into_any(),
            _ => view! {
                <Sentinel near />
                <div class="feed__more">
                    <button class="button" type="button" on:click=move |_| load.run(())>
                        {more}
                    </button>
                </div>
            }.into_any(),
        }}
    }
}
