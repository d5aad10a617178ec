//! Profile pictures.

use leptos::prelude::*;
use mastodon::entities::Account;
use web_sys::Element;

use crate::browser::{elements, viewport::Listener};

/// How large a profile picture is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum AvatarSize {
    /// 20 px.
    Tiny,
    /// 32 px.
    Small,
    /// 48 px.
    #[default]
    Medium,
    /// 96 px.
    Large,
}

/// A profile picture, or the first letter of the name where there is none or it does not load. It
/// says nothing to screen readers: the name stands beside it.
#[component]
pub fn Avatar(
    /// Whose.
    #[prop(into)]
    account: Signal<Account>,
    /// How large.
    #[prop(optional)]
    size: AvatarSize,
    /// A further class, for its place.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let source = Memo::new(move |_| account.with(picture));
    let broken = RwSignal::new(None::<String>);
    view! {
        {move || match source.get().filter(|source| broken.get().as_ref() != Some(source)) {
            Some(source) => view! {
                <img
                    class=class_of("avatar", size, class)
                    src=source.clone()
                    alt=""
                    loading="lazy"
                    decoding="async"
                    on:error=move |_| broken.set(Some(source.clone()))
                />
            }.into_any(),
            None => view! {
                <span class=class_of("avatar avatar--letter", size, class) aria-hidden="true">
                    {move || account.with(letter)}
                </span>
            }.into_any(),
        }}
    }
}

/// Puts a profile picture of medium size into a place, in the stead of what is there. What it returns
/// is to be kept as long: it looks after pictures that do not load. The picture is loaded at once: a
/// card is only made where it is soon seen.
pub fn put_avatar(place: &Element, account: &Account) -> Option<Listener> {
    let letter = letter(account);
    let known = elements::part(place, "img");
    let Some(source) = picture(account) else {
        put_letter(place, &letter);
        return None;
    };
    let image = known.or_else(|| {
        let image = elements::create("img")?;
        for (attribute, value) in [("class", "avatar"), ("alt", ""), ("decoding", "async")] {
            elements::set(&image, attribute, Some(value));
        }
        elements::say(place, "");
        elements::put(place, &image, None);
        Some(image)
    })?;
    if image.get_attribute("src").as_ref() != Some(&source) {
        elements::set(&image, "src", Some(&source));
    }
    let place = place.clone();
    Some(Listener::at(image.into(), "error", move |_| put_letter(&place, &letter)))
}

fn put_letter(place: &Element, letter: &str) {
    let Some(span) = elements::create("span") else { return };
    elements::set(&span, "class", Some("avatar avatar--letter"));
    elements::set(&span, "aria-hidden", Some("true"));
    elements::say(&span, letter);
    elements::say(place, "");
    elements::put(place, &span, None);
}

/// The picture's address, standing still where there is such a one.
fn picture(account: &Account) -> Option<String> {
    [&account.avatar_static, &account.avatar]
        .into_iter()
        .find(|address| !address.is_empty() && !address.ends_with("/missing.png"))
        .cloned()
}

fn letter(account: &Account) -> String {
    let first = account.name().chars().find(|sign| sign.is_alphanumeric());
    first.map(|sign| sign.to_uppercase().to_string()).unwrap_or_default()
}

fn class_of(base: &str, size: AvatarSize, place: &str) -> String {
    let size = match size {
        AvatarSize::Tiny => " avatar--tiny",
        AvatarSize::Small => " avatar--small",
        AvatarSize::Medium => "",
        AvatarSize::Large => " avatar--large",
    };
    format!("{base}{size} {place}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(name: &str, avatar: &str) -> Account {
        serde_json::from_value(serde_json::json!({
            "id": "1", "username": "laden", "display_name": name, "avatar": avatar
        }))
        .unwrap()
    }

    #[test]
    fn without_a_picture_the_first_letter_stands_for_the_name() {
        assert_eq!(letter(&account("„über-Land“ eG", "")), "Ü");
        assert_eq!(letter(&account("", "")), "L");
        assert_eq!(letter(&account("🌻", "")), "");
        assert_eq!(
            picture(&account("", "https://geno.example/avatars/original/missing.png")),
            None
        );
        assert_eq!(picture(&account("", "https://geno.example/a.png")).unwrap().len(), 26);
    }
}
