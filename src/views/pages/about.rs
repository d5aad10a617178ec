//! What the server is, its rules, whom to ask, and its long texts.

use leptos::prelude::*;

use crate::{
    actions::{load_instance, load_policy},
    browser::task,
    routes::{Legal, Policy, Route},
    store::{Load, use_store},
    texts::{about as texts, common, shell::page},
    views::parts::{ErrorState, LongText, Rules, TextOnItsWay, use_config, use_title},
};

/// What the server is, its rules, whom to ask, and its long texts.
#[component]
pub fn AboutPage() -> impl IntoView {
    use_title(page::ABOUT.to_owned());
    let store = use_store();
    let retry = Callback::new(move |()| task::spawn(load_instance::load_instance(store)));
    // What comes after the description waits for it, and moves nothing then.
    let described = RwSignal::new(false);
    let name = move || store.instance.read(|known| known.title.clone()).unwrap_or_default();
    let summary =
        move || store.instance.read(|known| known.description.clone()).unwrap_or_default();
    view! {
        <div class="main--padded">
            <h1 tabindex="-1">{page::ABOUT}</h1>
            {move || match store.instance.load.get() {
                Load::Done => view! {
                    <div class="prose">
                        <h2>{name()}</h2>
                        <p>{summary()}</p>
                    </div>
                    <Description described />
                    <div hidden=move || !described.get()>
                        <RulesSection />
                        <Contact />
                        <Texts />
                    </div>
                }.into_any(),
                Load::Failed(error) => view! {
                    <ErrorState error retry />
                    <Contact />
                    <Texts />
                }.into_any(),
                Load::Untouched | Load::Loading => view! {
                    <p role="status">{common::LOADING}</p>
                }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Description(
    /// Set when it has come, or is known not to come.
    described: RwSignal<bool>,
) -> impl IntoView {
    let store = use_store();
    let load = Callback::new(move |()| -> TextOnItsWay {
        Box::pin(async move {
            let description = load_policy::load_description(store).await;
            // The page may be gone by now.
            described.try_set(true);
            description
        })
    });
    view! {
        <section class="prose">
            <h2>{texts::DESCRIPTION}</h2>
            <LongText load headings=1 />
        </section>
    }
}

#[component]
fn RulesSection() -> impl IntoView {
    let store = use_store();
    // Made when the server has told.
    let has_rules = untrack(|| store.instance.read(|known| !known.rules.is_empty())) == Some(true);
    view! {
        <section class="prose" id="rules">
            <h2>{texts::RULES}</h2>
            {if has_rules {
                view! { <Rules /> }.into_any()
            } else {
                view! { <p>{texts::NO_RULES}</p> }.into_any()
            }}
        </section>
    }
}

/// Whom to ask: what the operator has configured, and what the server says.
#[component]
fn Contact() -> impl IntoView {
    let store = use_store();
    let config = use_config();
    let told = untrack(|| store.instance.read(|known| known.contact.clone()));
    let mail = [config.contact_mail, told.as_ref().map(|it| it.email.clone()).unwrap_or_default()];
    let mail = mail.into_iter().find(|mail| !mail.is_empty());
    let account = told.and_then(|contact| contact.account);
    let phone = (!config.contact_phone.is_empty()).then_some(config.contact_phone);
    let is_empty = mail.is_none() && account.is_none() && phone.is_none();
    view! {
        <section class="prose">
            <h2>{texts::CONTACT}</h2>
            {is_empty.then(|| view! { <p>{texts::NO_CONTACT}</p> })}
            <dl>
                {phone.map(|phone| {
                    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
                    view! {
                        <dt>{texts::PHONE}</dt>
                        <dd>
                            <a href=format!("tel:{digits}")>{phone}</a>
                        </dd>
                    }
                })}
                {mail.map(|mail| view! {
                    <dt>{texts::MAIL}</dt>
                    <dd>
                        <a href=format!("mailto:{mail}")>{mail.clone()}</a>
                    </dd>
                })}
                {account.map(|account| view! {
                    <dt>{texts::ACCOUNT}</dt>
                    <dd>
                        <a href=Route::profile(&account.acct).href()>{format!("@{}", account.acct)}</a>
                    </dd>
                })}
            </dl>
        </section>
    }
}

#[component]
fn Texts() -> impl IntoView {
    let links = [
        (Route::Policy(Policy::Terms), page::TERMS),
        (Route::Policy(Policy::Privacy), page::SERVER_PRIVACY),
        (Route::Legal(Legal::Imprint), page::IMPRINT),
        (Route::Legal(Legal::Privacy), page::PRIVACY),
        (Route::Legal(Legal::Accessibility), page::ACCESSIBILITY),
        (Route::Legal(Legal::Questions), page::QUESTIONS),
    ];
    view! {
        <section class="prose">
            <h2>{texts::TEXTS}</h2>
            <ul>
                {links.map(|(route, label)| view! {
                    <li>
                        <a href=route.href()>{label}</a>
                    </li>
                })}
            </ul>
        </section>
    }
}
