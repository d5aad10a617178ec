//! Tells whether a name is free.

use mastodon::{ApiError, endpoints::accounts::LookupAccount};

use crate::store::{Problem, Store, username_problem};

/// Whether a name can be had.
#[derive(Clone, Debug, PartialEq)]
pub enum Availability {
    /// Nobody has it, as far as the server tells. It may still be reserved.
    Free,
    /// It cannot be had, and why.
    Not(Problem),
    /// The server does not tell.
    Unknown,
}

/// Asks the server whether somebody has the name already.
pub async fn check_username(store: Store, username: &str) -> Availability {
    if let Some(problem) = username_problem(username) {
        return Availability::Not(problem);
    }
    match store.session.call(LookupAccount { acct: username.to_owned() }).await {
        Ok(_) => Availability::Not(Problem::Taken),
        Err(ApiError::NotFound) => Availability::Free,
        Err(ApiError::Gone) => Availability::Not(Problem::Taken),
        Err(_) => Availability::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fake::with_store;

    #[test]
    fn the_server_is_asked_only_for_names_that_may_be() {
        with_store(|store, fake| {
            let answer = fake.run(check_username(store, "dorf laden"));
            assert_eq!(answer, Availability::Not(Problem::Invalid));
            assert!(fake.sent().is_empty());
        });
    }

    #[test]
    fn who_is_found_has_the_name() {
        for (status, availability) in [
            (200, Availability::Not(Problem::Taken)),
            (404, Availability::Free),
            (500, Availability::Unknown),
        ] {
            with_store(|store, fake| {
                fake.answer("/lookup", status, r#"{"id":"1","acct":"dorfladen"}"#);
                assert_eq!(fake.run(check_username(store, "dorfladen")), availability);
            });
        }
    }
}
