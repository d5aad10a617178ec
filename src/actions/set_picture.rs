//! Sets or removes a picture of one's own profile.

use mastodon::{
    ApiError,
    endpoints::{
        accounts::{UPDATE_PATH, UpdateCredentials},
        profile::{ProfilePicture, RemovePicture},
    },
    entities::Account,
    read_answer,
};

use super::keep_login;
use crate::{
    browser::{
        files,
        upload::{self, Failure, Upload},
    },
    store::Store,
};

/// Sends a file to the instance as a picture of one's own profile; `progress` is told
/// per cent, 0 to 100. What it shows goes with it where it is given. The file is let go of.
///
/// # Errors
/// Why the server did not take it.
pub async fn set_picture(
    store: Store,
    picture: ProfilePicture,
    file: u32,
    description: Option<String>,
    progress: impl Fn(u8) + 'static,
) -> Result<(), ApiError> {
    let token = store.session.token();
    let (field, described) = match picture {
        ProfilePicture::Avatar => ("avatar", "avatar_description"),
        ProfilePicture::Header => ("header", "header_description"),
    };
    let form = Upload {
        method: "PATCH",
        path: UPDATE_PATH,
        token: token.clone(),
        field,
        file,
        texts: description.map(|text| (described, text)).into_iter().collect(),
    };
    let answer = upload::send(form, progress).await;
    // Another try makes another file.
    files::forget(file);
    let response = answer.map_err(|failure| match failure {
        Failure::Transport(error) => ApiError::from(error),
        Failure::Cancelled | Failure::NoFile => ApiError::Network,
    })?;
    if response.status == 401 {
        store.session.expire();
    }
    let account = read_answer::<UpdateCredentials>(&response)?;
    take_in(store, token.as_deref(), account);
    Ok(())
}

/// Removes a picture from one's own profile.
///
/// # Errors
/// Why the server did not do so.
pub async fn remove_picture(store: Store, picture: ProfilePicture) -> Result<(), ApiError> {
    let token = store.session.token();
    let account = store.session.call(RemovePicture { picture }).await?;
    take_in(store, token.as_deref(), account);
    Ok(())
}

/// Somebody else may have signed in meanwhile.
fn take_in(store: Store, token: Option<&str>, account: Account) {
    if store.session.token().as_deref() == token {
        keep_login::set_account(store, account);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use leptos::prelude::untrack;

    use super::*;
    use crate::{
        actions::fake::{sign_in, with_store},
        browser::upload::fake,
    };

    fn set(store: Store) -> Result<(), ApiError> {
        let description = Some("Unser Laden".to_owned());
        let verb = set_picture(store, ProfilePicture::Header, 7, description, |_| {});
        crate::actions::fake::Fake::default().run(verb)
    }

    #[test]
    fn a_picture_goes_with_what_it_shows() {
        with_store(|store, _| {
            sign_in(store, "5");
            fake::answer(200, r#"{"id":"5","header":"https://geno.example/h.png"}"#);
            set(store).unwrap();
            let sent = fake::sent().pop().unwrap();
            assert_eq!(sent.path, "/api/v1/accounts/update_credentials");
            assert_eq!((sent.method, sent.field, sent.file), ("PATCH", "header", 7));
            assert_eq!(sent.texts, [("header_description", "Unser Laden".to_owned())]);
            assert_eq!(untrack(|| store.me()).unwrap().header, "https://geno.example/h.png");
        });
    }

    #[test]
    fn a_refusal_changes_nothing() {
        with_store(|store, _| {
            sign_in(store, "5");
            fake::answer(422, r#"{"error":"Header is too large"}"#);
            assert!(matches!(set(store), Err(ApiError::Invalid { .. })));
            assert_eq!(untrack(|| store.me()), None);
        });
    }
}
