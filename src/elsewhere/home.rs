//! The server of a person's own account, as they write its address.

use mastodon::Request;

/// The server of a person's own account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    /// The server's name, in lower case, with a port where one is written.
    pub host: String,
    /// The account's name, where it is written.
    name: Option<String>,
    is_loopback: bool,
}

impl Home {
    /// Reads what a person writes: `@ich@mein.server`, `mein.server`, or the address of a profile
    /// there. `None` where it is none of these.
    ///
    /// Other servers are spoken to by HTTPS alone. Only an app that itself is tried out on the
    /// loopback interface (`origin`) may meet other servers there.
    pub fn read(written: &str, origin: &str) -> Option<Self> {
        let text = written.trim();
        let text = ["https://", "http://", "acct:"]
            .into_iter()
            .find_map(|prefix| text.strip_prefix(prefix))
            .unwrap_or(text);
        let text = text.trim_start_matches('@').trim_end_matches('/');
        let (name, host) = match text.split_once('/') {
            // The address of a profile; of other pages only the server is of use.
            Some((host, path)) => (path.strip_prefix('@').filter(|name| is_name(name)), host),
            None => match text.split_once('@') {
                Some((name, host)) => (Some(name), host),
                None => (None, text),
            },
        };
        if name.is_some_and(|name| !is_name(name)) {
            return None;
        }
        let host = host.to_lowercase();
        let may_loop = is_loopback(origin.strip_prefix("http://").unwrap_or_default());
        let is_loopback = may_loop && is_loopback(&host);
        let is_read = is_loopback || is_public(&host);
        is_read.then(|| Self { host, name: name.map(str::to_owned), is_loopback })
    }

    /// Where its pages are, without a trailing slash.
    pub fn origin(&self) -> String {
        let scheme = if self.is_loopback { "http://" } else { "https://" };
        [scheme, &self.host].concat()
    }

    /// Asks the server what it tells about the account, or about itself where none is known.
    /// <https://docs.joinmastodon.org/spec/webfinger/>
    pub fn webfinger(&self) -> Request {
        let resource = match &self.name {
            Some(name) => ["acct:", name, "@", &self.host].concat(),
            None => self.origin(),
        };
        Request::get("/.well-known/webfinger").query("resource", resource)
    }

    /// Whether the app may lead to an address that this server tells.
    pub(super) fn may_lead_to(&self, address: &str) -> bool {
        let host = |scheme| address.strip_prefix(scheme).map(|rest: &str| rest.split('/').next());
        host("https://").flatten().is_some_and(|host| !host.is_empty())
            || self.is_loopback && host("http://").flatten().is_some_and(is_loopback)
    }
}

fn is_name(text: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    !text.is_empty() && text.chars().all(fits)
}

/// A host as the network knows it: two labels at least, and no number.
fn is_public(host: &str) -> bool {
    let (domain, port) = host.split_once(':').unwrap_or((host, "443"));
    let is_label = |label: &str| {
        let fits = |c: char| c.is_alphanumeric() || c == '-';
        !label.is_empty() && !label.starts_with('-') && label.chars().all(fits)
    };
    let last = domain.rsplit('.').next().unwrap_or_default();
    domain.contains('.')
        && domain.split('.').all(is_label)
        && !last.chars().all(|c| c.is_ascii_digit())
        && port.parse::<u16>().is_ok()
}

fn is_loopback(host: &str) -> bool {
    let (address, port) = host.split_once(':').unwrap_or((host, "80"));
    address == "127.0.0.1" && port.parse::<u16>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "https://geno.example";

    fn asked(written: &str) -> Option<String> {
        let home = Home::read(written, APP)?;
        Some(home.origin() + &home.webfinger().path_and_query())
    }

    #[test]
    fn an_address_is_read_however_people_write_it() {
        let expected =
            "https://mein.server/.well-known/webfinger?resource=acct%3AIch%40mein.server";
        for written in [
            "@Ich@mein.server",
            "Ich@Mein.Server",
            " acct:Ich@mein.server ",
            "https://mein.server/@Ich",
            "mein.server/@Ich/",
        ] {
            assert_eq!(asked(written).as_deref(), Some(expected), "{written}");
        }
    }

    #[test]
    fn the_server_alone_is_enough() {
        let expected =
            "https://mein.server/.well-known/webfinger?resource=https%3A%2F%2Fmein.server";
        for written in ["mein.server", "@mein.server", "https://mein.server/", "mein.server/home"] {
            assert_eq!(asked(written).as_deref(), Some(expected), "{written}");
        }
        assert_eq!(Home::read("müsli.example:8443", APP).unwrap().host, "müsli.example:8443");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for written in [
            "",
            "@",
            "ich",
            "@ich",
            "ich@",
            "@ich@",
            "ich@server",
            "ein satz.de mit",
            "a..b",
            "ich@a.b:x",
            "a b@c.de",
            "192.168.0.1",
            "127.0.0.1:8432",
            "javascript:alert(1)",
            "-a.de",
            "ich@mein.server?x=1",
        ] {
            assert_eq!(Home::read(written, APP), None, "{written}");
        }
    }

    #[test]
    fn loopback_is_for_an_app_that_is_tried_out_there() {
        let home = Home::read("@ich@127.0.0.1:8432", "http://127.0.0.1:8421").unwrap();
        assert_eq!(home.origin(), "http://127.0.0.1:8432");
        assert!(home.may_lead_to("http://127.0.0.1:9/x") && home.may_lead_to("https://a.de/x"));
        assert!(!home.may_lead_to("http://a.de/x") && !home.may_lead_to("http://127.0.0.1.a.de/"));
        assert!(
            Home::read("mein.server", "http://127.0.0.1:8421")
                .unwrap()
                .origin()
                .starts_with("https")
        );
        let other = Home::read("mein.server", APP).unwrap();
        for address in
            ["http://mein.server/x", "http://127.0.0.1/", "https://", "//a.de", "javascript:x"]
        {
            assert!(!other.may_lead_to(address), "{address}");
        }
    }
}
