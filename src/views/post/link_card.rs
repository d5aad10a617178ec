//! A preview of the page a post links to.

use leptos::prelude::*;
use mastodon::entities::PreviewCard;

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
    let author = author(card);
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
                <img
                    class="link-card__image"
                    src=image
                    alt=card.image_description.clone()
                    loading="lazy"
                    decoding="async"
                />
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

/// Who wrote the page: an account of the fediverse before a mere name.
fn author(card: &PreviewCard) -> Option<AnyView> {
    if let Some(author) = card.authors.iter().find_map(|author| author.account.as_deref()) {
        let href = Route::profile(author.acct.clone()).href();
        let who = view! {
            <Avatar account=author.clone() size=AvatarSize::Tiny />
            <a href=href>{name_view(author)}</a>
        };
        return Some(author_view(who.into_any()));
    }
    let (name, address) = named_author(card)?;
    let name = view! { <bdi>{name.to_owned()}</bdi> };
    let who = match is_safe_address(address) {
        true => view! {
            <a href=address.to_owned() target="_blank" rel=OUTSIDE_REL>{name}</a>
        }
        .into_any(),
        false => name.into_any(),
    };
    Some(author_view(who))
}

fn author_view(who: AnyView) -> AnyView {
    view! {
        <p class="link-card__author">
            <span>{texts::CARD_AUTHOR}</span>
            {who}
        </p>
    }
    .into_any()
}

/// The name and page of an author who has no account; where servers tell of none, what older ones
/// tell.
fn named_author(card: &PreviewCard) -> Option<(&str, &str)> {
    let told = card.authors.iter().map(|author| (author.name.as_str(), author.url.as_str()));
    let older = (card.author_name.as_str(), card.author_url.as_str());
    let mut all = told.chain([older]).map(|(name, address)| (name.trim(), address));
    all.find(|(name, _)| !name.is_empty())
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
    fn an_author_without_an_account_is_named_once() {
        let card = |fields: serde_json::Value| -> PreviewCard {
            let mut card = serde_json::json!({ "url": "https://a.example/x" });
            card.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            serde_json::from_value(card).unwrap()
        };
        let new = card(serde_json::json!({
            "authors": [{ "name": " Ada ", "url": "https://a.example/ada", "account": null }],
            "author_name": "Ada", "author_url": "https://a.example/ada",
        }));
        assert_eq!(named_author(&new), Some(("Ada", "https://a.example/ada")));
        let old = card(serde_json::json!({ "author_name": "Bo", "author_url": "" }));
        assert_eq!(named_author(&old), Some(("Bo", "")));
        assert_eq!(named_author(&card(serde_json::json!({ "authors": [{ "name": "" }] }))), None);
    }

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
