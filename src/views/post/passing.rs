//! Passing one's own post on to other networks.

use leptos::prelude::*;
use mastodon::entities::Status;

use super::overlays::open_while;
use crate::{
    actions::{keep_home, read_content::read_content},
    browser::{
        share::{self, Outcome},
        task,
    },
    content::{is_safe_address, portable_text},
    elsewhere::{
        Home,
        passing_on::{Network, Passed, share_page},
    },
    store::{Store, use_store},
    texts::{passing as texts, post as post_texts},
    views::parts::{Dialog, Field, Icon, OUTSIDE_REL, described_by, use_config, use_domain},
};

const SERVER: &str = "passing-server";

/// Offers other networks for one's own post.
#[component]
pub(super) fn PassingDialog() -> impl IntoView {
    let store = use_store();
    let passing = store.passing;
    let open = open_while(passing);
    view! {
        <Dialog open title=texts::TITLE>
            {move || passing.get().and_then(|id| store.posts.peek(&id)).map(|post| view! {
                <Ways post />
            })}
        </Dialog>
    }
}

#[component]
fn Ways(post: Status) -> impl IntoView {
    let (store, config, domain) = (use_store(), use_config(), use_domain());
    let address = post.url.clone().filter(|address| is_safe_address(address));
    let warning = post.spoiler_text.trim();
    let text = portable_text(&read_content(store, &config, &post).nodes, &domain.get_untracked());
    let passed = Passed {
        // Who warns here warns elsewhere, too.
        text: if warning.is_empty() { text } else { [warning, "\n\n", &text].concat() },
        link: address.unwrap_or_default(),
        title: post_texts::share_title(post.account.name()),
    };
    let media = post.media_attachments.len();
    let links = Network::ALL.map(|network| way(network, &passed));
    let both = [passed.text.as_str(), "\n\n", &passed.link].concat();
    view! {
        <div class="dialog__body">
            <p>{texts::TEXT}</p>
            {(media > 0).then(|| view! { <p class="field__hint">{texts::media_stay(media)}</p> })}
            <ul class="passing" aria-label=texts::NETWORKS>{links}</ul>
            <OtherServer passed />
        </div>
        <div class="dialog__foot">
            <button
                class="button"
                type="button"
                on:click=move |_| task::spawn(copy(store, both.clone()))
            >
                <Icon name="copy" />
                {texts::COPY}
            </button>
        </div>
    }
}

fn way(network: Network, passed: &Passed) -> AnyView {
    let hint = match (network.takes_text(), network.shortens(passed)) {
        (false, _) => Some(texts::LINK_ONLY),
        (true, true) => Some(texts::SHORTENED),
        (true, false) => None,
    };
    let href = network.address(passed);
    view! {
        <li>
            <a class="button" href=href target="_blank" rel=OUTSIDE_REL>
                <span>
                    {name(network)}
                    {hint.map(|hint| view! { <span class="passing__hint">{hint}</span> })}
                </span>
                <Icon name="external" small=true />
                <span class="visually-hidden">{texts::NEW_TAB}</span>
            </a>
        </li>
    }
    .into_any()
}

/// Another server, by its name.
#[component]
fn OtherServer(passed: Passed) -> impl IntoView {
    let config = use_config();
    let written = RwSignal::new(keep_home::kept().unwrap_or_default());
    let home = Memo::new(move |_| written.with(|written| Home::read(written, &config.origin)));
    let way = move || {
        home.get().map(|home| {
            let href = share_page(&home.origin(), &passed);
            view! {
                <a class="button" href=href target="_blank" rel=OUTSIDE_REL>
                    {texts::to_server(&home.host)}
                    <Icon name="external" small=true />
                    <span class="visually-hidden">{texts::NEW_TAB}</span>
                </a>
            }
        })
    };
    view! {
        <Field
            id=SERVER
            label=texts::SERVER
            hint=texts::SERVER_HINT
            error=Signal::derive(|| None::<String>)
        >
            <div class="field__control">
                <input
                    class="field__input"
                    id=SERVER
                    type="text"
                    inputmode="url"
                    autocapitalize="none"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=described_by(SERVER)
                    prop:value=move || written.get()
                    on:input=move |event| written.set(event_target_value(&event))
                />
            </div>
        </Field>
        {way}
    }
}

async fn copy(store: Store, text: String) {
    match share::copy(&text).await {
        Outcome::Refused => store.toasts.problem(texts::NOT_COPIED),
        _ => store.toasts.done(texts::COPIED),
    }
}

/// Names that are the same in every language stand here.
fn name(network: Network) -> &'static str {
    match network {
        Network::Bluesky => "Bluesky",
        Network::LinkedIn => "LinkedIn",
        Network::Facebook => "Facebook",
        Network::Threads => "Threads",
        Network::WhatsApp => "WhatsApp",
        Network::X => texts::X,
        Network::Mail => texts::MAIL,
    }
}
