//! What can be looked for, and how.

use leptos::prelude::*;

use crate::{store::use_store, texts::search as texts};

/// What can be looked for; members are told the words that narrow a search for posts.
#[component]
pub(super) fn Operators(
    /// Takes over one of these words.
    take: Callback<&'static str>,
) -> impl IntoView {
    let store = use_store();
    let rows = move || {
        texts::EACH_OPERATOR.map(|(operator, meaning)| {
            view! {
                <div class="operators__row">
                    <dt>
                        <button
                            class="operators__word"
                            type="button"
                            title=texts::INSERT
                            on:click=move |_| take.run(operator)
                        >
                            <code>{operator}</code>
                        </button>
                    </dt>
                    <dd>{meaning}</dd>
                </div>
            }
        })
    };
    view! {
        <section class="operators">
            <h2 class="operators__title">{texts::HELP_TITLE}</h2>
            <p>{texts::HELP}</p>
            <p class="operators__key">{texts::KEY_HINT}</p>
            <Show when=move || store.session.is_signed_in()>
                <h3 class="operators__title">{texts::OPERATORS_TITLE}</h3>
                <p>{texts::OPERATORS}</p>
                <dl>{rows()}</dl>
            </Show>
        </section>
    }
}
