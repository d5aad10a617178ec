//! On the way from another server to one's own account here.

use leptos::prelude::*;

use crate::{
    actions::{find_address::find_address, navigate},
    browser::task,
    routes::Route,
    store::{Load, use_store},
    texts::elsewhere as texts,
    views::parts::{ErrorState, PageHead, use_title},
};

/// Looks up the account or post that was wanted elsewhere, and goes on to its page.
#[component]
pub fn InteractionPage(
    /// Its address, or a handle.
    uri: String,
) -> impl IntoView {
    let store = use_store();
    let load = RwSignal::new(Load::Untouched);
    let here = Route::Interaction { uri: uri.clone() };
    let uri = StoredValue::new(uri);
    use_title(texts::ARRIVAL_TITLE.to_owned());
    let look = Callback::new(move |()| {
        load.set(Load::Loading);
        let (uri, here) = (uri.get_value(), here.clone());
        task::spawn(async move {
            match find_address(store, &uri).await {
                // The person may have gone elsewhere meanwhile.
                Ok(route) if store.location.with_untracked(|it| it.route == here) => {
                    navigate::go_instead(store, route);
                }
                Ok(_) => {}
                Err(error) => {
                    load.try_set(Load::Failed(error));
                }
            }
        });
    });
    look.run(());
    view! {
        <PageHead title=texts::ARRIVAL_TITLE />
        {move || match load.with(|load| load.error().cloned()) {
            Some(error) => view! { <ErrorState error retry=look /> }.into_any(),
            None => view! {
                <p class="state" role="status">
                    <span class="spinner" aria-hidden="true"></span>
                    " "
                    {texts::ARRIVAL}
                </p>
            }
            .into_any(),
        }}
    }
}
