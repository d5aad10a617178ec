//! The verified website: what it is, what to do for it, and how it stands.

use leptos::prelude::*;

use super::desk::Desk;
use crate::{
    browser::{format, share, task},
    cooperative::FieldText,
    store::use_store,
    texts::edit_profile::verification as texts,
    views::parts::Icon,
};

/// The verified website: what it is, what to do for it, and how it stands.
#[component]
pub fn Verification(desk: Desk) -> impl IntoView {
    let address = Memo::new(move |_| desk.me().url);
    let line = move || format!(r#"<a rel="me" href="{}">{}</a>"#, address.get(), texts::LINK_TEXT);
    let head = move || format!(r#"<link rel="me" href="{}">"#, address.get());
    view! {
        <h2 class="part-title">{texts::TITLE}</h2>
        <p>{texts::TEXT}</p>
        {move || states(desk)}
        <p>{texts::COPY_THIS}</p>
        <Line text=Signal::derive(line) copy=texts::COPY />
        <p>{texts::HEAD}</p>
        <Line text=Signal::derive(head) copy=texts::COPY_HEAD />
        <p>{texts::THEN}</p>
    }
}

/// Each field of the profile with an address, and whether it is verified.
fn states(desk: Desk) -> AnyView {
    let rows: Vec<AnyView> = desk
        .me()
        .fields
        .into_iter()
        .filter_map(|field| {
            let link = FieldText::read(&field.value).links.into_iter().find(|it| it.is_page())?;
            let verified =
                field.verified_at.as_ref().map(|time| texts::verified(&format::date(time)));
            let is_verified = verified.is_some();
            Some(
                view! {
                    <li class="verification__field">
                        <span><bdi>{field.name}</bdi> ": " <bdi>{link.label}</bdi></span>
                        <span class="chip" class=("chip--success", is_verified)>
                            {is_verified.then(|| view! { <Icon name="verified" small=true /> })}
                            {verified.unwrap_or_else(|| texts::OPEN.to_owned())}
                        </span>
                    </li>
                }
                .into_any(),
            )
        })
        .collect();
    if rows.is_empty() {
        return view! { <p class="field__hint">{texts::NO_LINK}</p> }.into_any();
    }
    view! { <ul class="verification">{rows}</ul> }.into_any()
}

#[component]
fn Line(text: Signal<String>, copy: &'static str) -> impl IntoView {
    let store = use_store();
    let run = move |_| {
        let line = text.get_untracked();
        task::spawn(async move {
            match share::copy(&line).await {
                share::Outcome::Refused => store.toasts.problem(texts::NOT_COPIED),
                _ => store.toasts.done(texts::COPIED),
            }
        });
    };
    view! {
        <div class="code-line">
            <code dir="ltr" tabindex="0">{move || text.get()}</code>
            <button class="icon-button" type="button" aria-label=copy title=copy on:click=run>
                <Icon name="copy" />
            </button>
        </div>
    }
}
