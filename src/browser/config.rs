//! What the operator configures in index.html, read at run time: another instance can adopt the
//! app without recompiling.

/// The deployment's configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The instance's origin without a trailing slash (`https://geno.social`).
    pub instance: String,
    /// The app's own origin.
    pub origin: String,
    /// The brand's name.
    pub brand: String,
    /// Whom to call; empty where there is none.
    pub contact_phone: String,
    /// Whom to write to; empty where there is none.
    pub contact_mail: String,
    /// The version of the build; empty where it brings no service worker.
    pub version: String,
}

impl Config {
    /// Reads `<meta name="instance">`, `brand`, `contact-phone` and `contact-mail`, and `version`,
    /// which the build adds. The instance may be `same-origin`.
    pub fn read() -> Self {
        Self {
            instance: instance(),
            origin: super::page::origin(),
            brand: meta("brand"),
            contact_phone: meta("contact-phone"),
            contact_mail: meta("contact-mail"),
            version: meta("version"),
        }
    }

    /// The instance's name without protocol (`geno.social`).
    pub fn host(&self) -> &str {
        self.instance.split_once("://").map_or(self.instance.as_str(), |(_, host)| host)
    }
}

/// The instance's origin without a trailing slash (`https://geno.social`).
pub fn instance() -> String {
    match meta("instance").as_str() {
        "" | "same-origin" => super::page::origin(),
        address => address.trim_end_matches('/').to_owned(),
    }
}

fn meta(name: &str) -> String {
    super::page::document()
        .query_selector(&format!("meta[name=\"{name}\"]"))
        .ok()
        .flatten()
        .and_then(|element| element.get_attribute("content"))
        .unwrap_or_default()
        .trim()
        .to_owned()
}
