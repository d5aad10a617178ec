//! A preview of the page a post links to.

use leptos::prelude::*;
use mastodon::entities::{Account, PreviewCard};

use crate::{
    content::is_safe_address,
    routes::Route,
    texts::post as texts,
    views::parts::{Avatar, AvatarSize, OUTSIDE_REL, name_view},
};

/// The preview of a linked page, and its author where that is somebody in the fediverse.
pub fn link_card(card: &PreviewCard) -> AnyView {
    if !is_safe_address(&card.url) || card.title.trim().is_empty() {
        return ().into_any();
    }
    let image = card.image.clone().filter(|image| !image.is_empty());
    let has_image = image.is_some();
    let description = (!card.description.trim().is_empty()).then(|| card.description.clone());
    let author = card.authors.iter().find_map(|author| author.account.as_deref()).map(author_view);
    view! {
        <a
            class="link-card"
            class=("link-card--image", has_image)
            href=card.url.clone()
            target="_blank"
            rel=OUTSIDE_REL
            lang=card.language.clone()
        >
            {image.map(|image| view! {
                <img class="link-card__image" src=image alt=card.image_description.clone() loading="lazy" />
            })}
            <span class="link-card__body">
                <span class="link-card__site">{site(card)}</span>
                <strong class="link-card__title">{card.title.clone()}</strong>
                {description.map(|text| view! { <span class="link-card__text">{text}</span> })}
            </span>
        </a>
        {author}
    }
    .into_any()
}

fn author_view(author: &Account) -> AnyView {
    let href = Route::profile(author.acct.clone()).href();
    view! {
        <p class="link-card__author">
            <span>{texts::CARD_AUTHOR}</span>
            <Avatar account=author.clone() size=AvatarSize::Tiny />
            <a href=href>{name_view(author)}</a>
        </p>
    }
    .into_any()
}

/// The publisher's name, or the address without what needs no reading.
fn site(card: &PreviewCard) -> String {
    let publisher = card.provider_name.trim();
    if !publisher.is_empty() {
        return publisher.to_owned();
    }
    let address = card.url.split_once("://").map_or(card.url.as_str(), |(_, address)| address);
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_named_by_its_publisher_or_its_address() {
        let card = |url: &str, publisher: &str| -> PreviewCard {
            serde_json::from_value(serde_json::json!({ "url": url, "provider_name": publisher }))
                .unwrap()
        };
        assert_eq!(site(&card("https://a.example/x", " Blatt ")), "Blatt");
        assert_eq!(site(&card("https://www.a.example/x?y#z", "")), "a.example");
        assert_eq!(site(&card("https://bank.example@evil.example?x", "")), "evil.example");
    }
}
