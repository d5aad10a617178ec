//! The operator's configuration as a context.

use leptos::prelude::*;

use crate::{browser::config::Config, store::use_store};

/// The operator's configuration, found by [`use_config`].
#[derive(Clone, Copy)]
pub struct Deployment(StoredValue<Config>);

impl Deployment {
    /// Makes `config` the one that [`use_config`] finds below the current owner.
    pub fn provide(config: Config) {
        provide_context(Self(StoredValue::new(config)));
    }
}

/// The operator's configuration.
///
/// # Panics
/// Outside the app's component tree, which is a bug that shows at the first start.
pub fn use_config() -> Config {
    use_context::<Deployment>()
        .expect("the configuration is provided by the app's root")
        .0
        .get_value()
}

/// The domain of this instance's handles, tracked: what the instance says, and the address it is
/// at until it has.
pub fn use_domain() -> Signal<String> {
    let store = use_store();
    let host = use_config().host().to_owned();
    Signal::derive(move || {
        let told = store.instance.read(|instance| instance.domain.clone());
        told.filter(|domain| !domain.is_empty()).unwrap_or_else(|| host.clone())
    })
}
