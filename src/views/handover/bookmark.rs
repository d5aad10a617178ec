//! A bookmark for the browser that shares the page one is on.

use leptos::prelude::*;

use crate::{
    browser::{
        share::{self, Outcome},
        task,
    },
    routes::Route,
    store::use_store,
    texts::passing::bookmark as texts,
    views::parts::{Icon, PageHead, use_config, use_title},
};

/// The bookmark, to be dragged or copied into the browser.
#[component]
pub fn ShareBookmarkPage() -> impl IntoView {
    let (store, config) = (use_store(), use_config());
    use_title(texts::TITLE);
    let content = script(&config.origin);
    let copied = content.clone();
    let copy = move |_| {
        let content = copied.clone();
        task::spawn(async move {
            match share::copy(&content).await {
                Outcome::Refused => store.toasts.problem(texts::NOT_COPIED),
                _ => store.toasts.done(texts::COPIED),
            }
        });
    };
    view! {
        <PageHead title=texts::TITLE back=Route::Settings />
        <div class="bookmarklet">
            <p>{texts::TEXT}</p>
            <p id="bookmark-drag">{texts::DRAG}</p>
            <p>
                <a
                    class="button button--primary"
                    aria-describedby="bookmark-drag"
                    href=content.clone()
                    on:click=move |event| {
                        // Under the page's own policy it could not run here anyway.
                        event.prevent_default();
                        store.toasts.done(texts::NOT_HERE);
                    }
                >
                    <Icon name="bookmark" />
                    {texts::name(&config.brand)}
                </a>
            </p>
            <div class="field">
                <label class="field__label" for="bookmark-content">{texts::CONTENT}</label>
                <p class="field__hint" id="bookmark-hint">{texts::BY_HAND}</p>
                <textarea
                    class="field__textarea"
                    id="bookmark-content"
                    rows="4"
                    readonly
                    spellcheck="false"
                    aria-describedby="bookmark-hint"
                    prop:value=content
                ></textarea>
            </div>
            <p>
                <button class="button" type="button" on:click=copy>
                    <Icon name="copy" />
                    {texts::COPY}
                </button>
            </p>
            <p>{texts::PHONE}</p>
        </div>
    }
}

/// What the bookmark does: it opens the composer of the app at `origin` with title, address and
/// marked text of the page.
fn script(origin: &str) -> String {
    const BODY: &str = "/share?title=\"+e(document.title)+\"&text=\"+e(String(getSelection()))+\"&url=\"+e(location.href))})()";
    ["javascript:(()=>{const e=encodeURIComponent;open(\"", origin, BODY].concat()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_bookmark_opens_the_share_page() {
        let script = super::script("https://geno.example");
        assert!(script.starts_with("javascript:(()=>{"), "{script}");
        assert!(script.contains("open(\"https://geno.example/share?title=\"+"), "{script}");
        assert!(!script.contains(['\n', '%', '#']), "browsers would change it");
    }
}
