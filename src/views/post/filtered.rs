//! What one's own filters do with a post.

use leptos::prelude::*;
use mastodon::entities::{FilterAction, FilterContext, Status};

use crate::{store::Choice, texts::post as texts, views::parts::Icon};

/// What one's own filters do with a post.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Verdict {
    /// Nothing.
    Show,
    /// Media are covered because of these filters.
    Blur(Vec<String>),
    /// The post waits behind the names of these filters.
    Warn(Vec<String>),
    /// The post is not shown.
    Hide,
}

/// What the filters that a post matches do with it where they work in `context`. An unknown context
/// means a place no filter is made for.
pub(super) fn judge(status: &Status, context: Option<FilterContext>) -> Verdict {
    let Some(context) = context.filter(|context| *context != FilterContext::Unknown) else {
        return Verdict::Show;
    };
    let filters = status.filtered.iter().map(|result| &result.filter);
    let filters: Vec<_> = filters.filter(|filter| filter.context.contains(&context)).collect();
    let any = |action| filters.iter().any(|filter| filter.filter_action == action);
    if any(FilterAction::Hide) {
        return Verdict::Hide;
    }
    let warnings: Vec<_> =
        filters.iter().filter(|filter| filter.filter_action != FilterAction::Blur).collect();
    match (warnings.is_empty(), filters.is_empty()) {
        (false, _) => Verdict::Warn(warnings.iter().map(|filter| filter.title.clone()).collect()),
        (true, false) => Verdict::Blur(filters.iter().map(|filter| filter.title.clone()).collect()),
        (true, true) => Verdict::Show,
    }
}

/// Whether one's own filters hide a post where they work in `context`.
pub fn hides(status: &Status, context: FilterContext) -> bool {
    judge(status, Some(context)) == Verdict::Hide
}

/// Stands in place of a post that filters cover.
#[component]
pub(super) fn FilterNotice(
    /// The filters' names.
    filters: Vec<String>,
    /// Set when the person wants to see the post.
    revealed: Choice,
) -> impl IntoView {
    view! {
        <article class="post" tabindex="-1">
            <div class="warning">
                <p class="warning__text">
                    <Icon name="eye-off" />
                    <span>{texts::filtered(&filters.join(", "))}</span>
                </p>
                <button class="button button--small" type="button" on:click=move |_| revealed.set(Some(true))>
                    {texts::SHOW_FILTERED}
                </button>
            </div>
        </article>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn post(filters: &[(&str, &str, &str)]) -> Status {
        let filtered: Vec<_> = filters
            .iter()
            .map(|(title, context, action)| {
                serde_json::json!({ "filter": {
                    "id": "1", "title": title, "context": [context], "filter_action": action
                }})
            })
            .collect();
        serde_json::from_value(
            serde_json::json!({ "id": "7", "account": { "id": "1" }, "filtered": filtered }),
        )
        .unwrap()
    }

    #[test]
    fn filters_work_where_they_are_made_for() {
        let post = post(&[("Fußball", "home", "warn")]);
        let warned = Verdict::Warn(vec!["Fußball".into()]);
        assert_eq!(judge(&post, Some(FilterContext::Home)), warned);
        assert_eq!(judge(&post, Some(FilterContext::Public)), Verdict::Show);
        assert_eq!(judge(&post, None), Verdict::Show);
    }

    #[test]
    fn the_strictest_filter_wins() {
        let home = Some(FilterContext::Home);
        let both = post(&[("a", "home", "warn"), ("b", "home", "hide")]);
        assert_eq!(judge(&both, home), Verdict::Hide);
        let blurred = post(&[("a", "home", "blur")]);
        assert_eq!(judge(&blurred, home), Verdict::Blur(vec!["a".into()]));
        let new_kind = post(&[("a", "home", "blur"), ("b", "home", "something")]);
        assert_eq!(judge(&new_kind, home), Verdict::Warn(vec!["b".into()]));
    }
}
