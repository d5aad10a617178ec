//! Nothing is at the address.

use leptos::prelude::*;

use crate::{
    routes::Route,
    texts::shell::{NOT_FOUND_TEXT, TO_START, page},
    views::parts::{Icon, use_title},
};

/// Tells that nothing is at the address, and leads to the start.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    use_title(page::NOT_FOUND.to_owned());
    view! {
        <div class="state">
            <span class="state__icon">
                <Icon name="search" large=true />
            </span>
            <h1 class="state__title" tabindex="-1">{page::NOT_FOUND}</h1>
            <p class="state__text">{NOT_FOUND_TEXT}</p>
            <a class="button" href=Route::Landing.href()>{TO_START}</a>
        </div>
    }
}
