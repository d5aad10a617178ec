//! The operator's configuration as a context.

use leptos::prelude::*;

use crate::{actions::load_instance::last_domain, browser::config::Config, store::use_store};

/// The operator's configuration, found by [`use_config`].
#[derive(Clone, Copy)]
pub struct Deployment {
    config: StoredValue<Config>,
    /// What handles end with until the instance has said so.
    domain: StoredValue<String>,
}

impl Deployment {
    /// Makes `config` the one that [`use_config`] finds below the current owner.
    pub fn provide(config: Config) {
        let domain = last_domain().unwrap_or_else(|| config.host().to_owned());
        provide_context(Self {
            config: StoredValue::new(config),
            domain: StoredValue::new(domain),
        });
    }
}

/// The operator's configuration.
///
/// # Panics
/// Outside the app's component tree, which is a bug that shows at the first start.
pub fn use_config() -> Config {
    use_deployment().config.get_value()
}

fn use_deployment() -> Deployment {
    use_context().expect("the configuration is provided by the app's root")
}

/// The domain of this instance's handles, tracked: what the instance says; until it has, what it said
/// last, or the address it is at.
pub fn use_domain() -> Signal<String> {
    let store = use_store();
    let known = use_deployment().domain;
    Signal::derive(move || {
        let told = store.instance.read(|instance| instance.domain.clone());
        told.filter(|domain| !domain.is_empty()).unwrap_or_else(|| known.get_value())
    })
}
