//! Profile pictures.

use leptos::prelude::*;
use mastodon::entities::Account;

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
