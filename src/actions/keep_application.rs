//! Keeps the application for an account on the device: the form while it is filled in, and where
//! the application stands once it is sent.

use leptos::prelude::Set;

use crate::{
    browser::storage,
    store::{Application, SignUpForm, Store},
};

const KEY: &str = "geno.application";
const FORM_KEY: &str = "geno.sign_up";

/// Takes the application from the device, where there is one.
pub fn restore(store: Store) {
    store.application.set(storage::read_json(KEY));
}

/// Remembers an application, or forgets it.
pub fn set(store: Store, application: Option<Application>) {
    match &application {
        Some(application) => {
            storage::write_json(KEY, application);
        }
        None => storage::remove(KEY),
    }
    store.application.set(application);
}

/// What was filled in before; never the password.
pub fn kept_form() -> SignUpForm {
    storage::read_json(FORM_KEY).unwrap_or_default()
}

/// Keeps what is filled in.
pub fn keep_form(form: &SignUpForm) {
    storage::write_json(FORM_KEY, form);
}

/// Forgets what was filled in.
pub fn forget_form() {
    storage::remove(FORM_KEY);
}
