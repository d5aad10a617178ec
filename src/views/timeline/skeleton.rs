//! Posts that are on their way.

use leptos::prelude::*;

use crate::texts::common;

/// Stands in place of posts that are on their way.
#[component]
pub fn PostSkeletons() -> impl IntoView {
    view! {
        <div role="status">
            <span class="visually-hidden">{common::LOADING}</span>
            {(0..4).map(|_| view! {
                <div class="post" aria-hidden="true">
                    <div class="post__grid">
                        <span class="post__avatar skeleton skeleton--avatar"></span>
                        <div class="post__header">
                            <div class="post__who">
                                <span class="skeleton skeleton--short"></span>
                            </div>
                        </div>
                        <div class="content">
                            <span class="skeleton"></span>
                            <span class="skeleton skeleton--medium"></span>
                        </div>
                    </div>
                </div>
            }).collect_view()}
        </div>
    }
}
