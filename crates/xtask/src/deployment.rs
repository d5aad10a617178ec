//! What differs from one deployment of the same build to another: the instance, and the Content-Security-Policy.

use std::env;

use lol_html::html_content::ContentType;

use crate::failure::{Failure, Outcome};
use crate::{page, share_picture};

/// The value of `<meta name="instance">` by which the app talks to the server it came from.
pub const SAME_ORIGIN: &str = "same-origin";

/// How a copy of the app is set up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Deployment {
    /// The instance the app talks to; without one, index.html's own stays.
    pub instance: Option<String>,
    /// The origin the app itself will be at: other services show a link's picture only by its whole address.
    pub address: Option<String>,
    /// Whether the API, the media and the websocket may come from other loopback ports: for trying out only.
    pub loopback: bool,
}

impl Deployment {
    /// For the demo and the tests: the API comes from the same server, on the loopback interface.
    pub fn on_loopback() -> Self {
        Self { instance: Some(SAME_ORIGIN.to_owned()), address: None, loopback: true }
    }

    /// From the environment, by which the demo speaks through trunk to the hook `cargo xtask shell`.
    pub fn from_environment() -> Self {
        let loopback = env::var_os(LOOPBACK).is_some();
        Self { instance: env::var(INSTANCE).ok(), address: None, loopback }
    }

    /// The variables that [`Deployment::from_environment`] reads.
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let instance = self.instance.clone().map(|instance| (INSTANCE, instance));
        let loopback = self.loopback.then(|| (LOOPBACK, "1".to_owned()));
        instance.into_iter().chain(loopback).collect()
    }

    /// Sets `<meta name="instance">`, the picture's address and the policy in the text of a built index.html.
    pub fn apply(&self, html: &str) -> Outcome<String> {
        let policy = self.policy();
        let html = page::edit(html, "meta[http-equiv='Content-Security-Policy' i]", |meta| {
            meta.remove();
            Ok(())
        })?;
        // Before everything that the policy is for; a minified page has no <head> tag to find.
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        let mut places = 0;
        let html = page::edit(&html, "meta[charset]", |charset| {
            places += 1;
            charset.after(&meta, ContentType::Html);
            Ok(())
        })?;
        if places != 1 {
            return Err(Failure::new(
                "index.html needs exactly one <meta charset=\"utf-8\">, at the head's beginning",
            ));
        }
        let mut instances = 0;
        let html = page::edit(&html, "meta[name='instance']", |meta| {
            instances += 1;
            match &self.instance {
                Some(instance) => Ok(meta.set_attribute("content", instance)?),
                None => Ok(()),
            }
        })?;
        if instances != 1 {
            return Err(Failure::new(
                "index.html needs exactly one <meta name=\"instance\" content=\"https://…\">",
            ));
        }
        let Some(address) = &self.address else { return Ok(html) };
        page::edit(&html, "meta[property='og:image']", |meta| {
            let picture = format!("{address}/{}", share_picture::NAME);
            Ok(meta.set_attribute("content", &picture)?)
        })
    }

    /// The Content-Security-Policy of the page: own scripts and styles only, pictures and answers from any instance.
    pub fn policy(&self) -> String {
        let (pages, sockets) =
            if self.loopback { (" http://127.0.0.1:*", " ws://127.0.0.1:*") } else { ("", "") };
        POLICY.replace(" {pages}", pages).replace(" {sockets}", sockets)
    }
}

/// The policy. `{pages}` and `{sockets}` stand for the loopback ports of the demo and the tests.
///
/// A page's meta element cannot say `frame-ancestors`; README.md has the header that does.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' https: data: blob: {pages}; media-src 'self' https: blob: {pages}; \
    connect-src 'self' https: wss: {pages} {sockets}; font-src 'self'; manifest-src 'self'; worker-src 'self'; \
    form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types content default";

const INSTANCE: &str = "GENO_SOCIAL_INSTANCE";
const LOOPBACK: &str = "GENO_SOCIAL_LOOPBACK";

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html><head><meta charset=utf-8>\
        <meta http-equiv=content-security-policy content=old><meta name=instance content=\"https://geno.social\">\
        </head><body></body></html>";

    #[test]
    fn the_instance_is_set_and_else_kept() {
        let kept = Deployment::default().apply(PAGE).expect("a page");
        assert!(kept.contains("name=instance content=\"https://geno.social\""), "{kept}");
        let deployment =
            Deployment { instance: Some("https://a.example".into()), ..Deployment::default() };
        let set = deployment.apply(PAGE).expect("a page");
        assert!(set.contains("name=instance content=\"https://a.example\""), "{set}");
        assert!(!set.contains("geno.social"), "{set}");
    }

    #[test]
    fn the_picture_is_named_by_its_whole_address_where_that_is_known() {
        let page = PAGE.replace("</head>", "<meta property=og:image content=/share.png></head>");
        let kept = Deployment::default().apply(&page).expect("a page");
        assert!(kept.contains("property=og:image content=/share.png"), "{kept}");
        let address = Some("https://app.example".to_owned());
        let set = Deployment { address, ..Deployment::default() }.apply(&page).expect("a page");
        assert!(set.contains("content=\"https://app.example/share.png\""), "{set}");
    }

    #[test]
    fn the_policy_replaces_the_old_one() {
        let page = Deployment::default().apply(PAGE).expect("a page");
        assert!(!page.contains("content=old"), "{page}");
        assert_eq!(page.matches("default-src 'none'").count(), 1, "{page}");
        assert!(page.contains("<meta charset=utf-8>"), "{page}");
    }

    #[test]
    fn a_minified_page_gets_the_policy_before_all_else() {
        let page = "<!doctype html><html lang=de><meta charset=utf-8><link rel=icon href=/i><meta name=instance content=x>";
        let page = Deployment::default().apply(page).expect("a page");
        let expected = "<meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';";
        assert!(page.contains(expected), "{page}");
    }

    #[test]
    fn a_page_without_a_place_for_the_policy_is_refused() {
        let refused = Deployment::default().apply("<head><meta name=instance content=x></head>");
        assert!(refused.expect_err("no place").to_string().contains("<meta charset"));
    }

    #[test]
    fn loopback_ports_are_open_for_trying_out_only() {
        assert!(!Deployment::default().policy().contains("127.0.0.1"));
        let policy = Deployment::on_loopback().policy();
        assert!(
            policy.contains("connect-src 'self' https: wss: http://127.0.0.1:* ws://127.0.0.1:*;"),
            "{policy}"
        );
        assert!(!policy.contains('{') && !policy.contains("unsafe-inline"), "{policy}");
    }

    #[test]
    fn the_readme_shows_the_same_policy_as_a_header() {
        let readme =
            crate::place::read_text(&crate::place::root().join("README.md")).expect("README.md");
        let header = format!("\"{}; frame-ancestors 'none'\"", Deployment::default().policy());
        assert_eq!(readme.matches(&header).count(), 4);
        assert_eq!(readme.matches("default-src").count(), 4);
    }

    #[test]
    fn a_page_without_an_instance_is_refused() {
        let sentence = Deployment::default()
            .apply("<meta charset=utf-8>")
            .expect_err("no instance")
            .to_string();
        assert!(sentence.contains("<meta name=\"instance\""), "{sentence}");
    }
}
