//! Which addresses an app may be led back to.

/// Shows the code on a page instead of leading anywhere.
pub const OUT_OF_BAND: &str = "urn:ietf:wg:oauth:2.0:oob";

/// What is wrong with the address, in Mastodon's words; `None` if nothing is.
pub fn problem(uri: &str) -> Option<&'static str> {
    if uri == OUT_OF_BAND {
        return None;
    }
    let Some((scheme, rest)) = uri.split_once(':') else {
        return Some("must be an absolute URI.");
    };
    let first_is_letter = scheme.starts_with(|it: char| it.is_ascii_alphabetic());
    let rest_fits = scheme.chars().all(|it| it.is_ascii_alphanumeric() || "+-.".contains(it));
    if !first_is_letter || !rest_fits || uri.contains(char::is_whitespace) {
        return Some("must be an absolute URI.");
    }
    if ["data", "vbscript", "javascript"].contains(&scheme.to_ascii_lowercase().as_str()) {
        return Some("is forbidden by the server.");
    }
    if uri.contains('#') {
        return Some("cannot contain a fragment.");
    }
    let of_the_web = ["http", "https"].contains(&scheme);
    if of_the_web && rest.strip_prefix("//").is_none_or(str::is_empty) {
        return Some("must be an absolute URI.");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_web_addresses_custom_schemes_and_out_of_band() {
        for uri in [
            OUT_OF_BAND,
            "https://app.example/back?x=1",
            "http://127.0.0.1:8080/",
            "coop.app://oauth",
        ] {
            assert_eq!(problem(uri), None, "{uri}");
        }
    }

    #[test]
    fn refuses_what_leads_nowhere_or_runs_code() {
        for uri in [
            "/back",
            "app.example/back",
            "https://",
            "https://a.example/#x",
            "javascript:alert(1)",
            "ht tp://x",
        ] {
            assert!(problem(uri).is_some(), "{uri}");
        }
    }
}
