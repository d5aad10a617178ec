//! Loads the server's own long texts, as HTML.

use mastodon::{
    ApiError,
    endpoints::instance::{GetExtendedDescription, GetPrivacyPolicy, GetTermsOfService},
};

use crate::{routes::Policy, store::Store};

/// A policy; empty where the server has none.
///
/// # Errors
/// Where it does not come.
pub async fn load_policy(store: Store, policy: Policy) -> Result<String, ApiError> {
    let text = match policy {
        Policy::Privacy => store.session.call(GetPrivacyPolicy).await.map(|text| text.content),
        Policy::Terms => store.session.call(GetTermsOfService).await.map(|text| text.content),
    };
    none_is_empty(text)
}

/// What the server tells about itself at length; empty where it tells nothing.
///
/// # Errors
/// Where it does not come.
pub async fn load_description(store: Store) -> Result<String, ApiError> {
    none_is_empty(store.session.call(GetExtendedDescription).await.map(|text| text.content))
}

/// A server without the text answers 404.
fn none_is_empty(text: Result<String, ApiError>) -> Result<String, ApiError> {
    match text {
        Err(ApiError::NotFound) => Ok(String::new()),
        text => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn a_server_without_terms_is_no_error() {
        with_store(|store, fake| {
            fake.answer("/terms_of_service", 404, "{}");
            assert_eq!(fake.run(load_policy(store, Policy::Terms)), Ok(String::new()));
            fake.answer("/privacy_policy", 500, "{}");
            assert!(fake.run(load_policy(store, Policy::Privacy)).is_err());
        });
    }
}
