//! Finds the address at which a visitor's own server does what they wish for here.

use mastodon::Transport;

use crate::elsewhere::{Home, Wish, told_way, usual_way};

/// The address at which a visitor's own server does what they wish for. `server` reaches that
/// server; `back` is the page the visitor comes from. A server that does not answer, that lets no
/// other page read its answer or tells nothing of use is tried at the usual place.
pub async fn find_way_home(server: &dyn Transport, home: &Home, wish: &Wish, back: &str) -> String {
    let answer = server.send(home.webfinger()).await;
    let document = answer.ok().filter(|answer| answer.status == 200);
    let document = document.and_then(|answer| serde_json::from_str(&answer.body).ok());
    document
        .and_then(|document| told_way(&document, home, wish, back))
        .unwrap_or_else(|| usual_way(home, wish))
}

#[cfg(test)]
mod tests {
    use mastodon::TransportError;

    use super::*;
    use crate::{actions::fake::Fake, elsewhere::Intent};

    const USUAL: &str = "https://mein.server/authorize_interaction?uri=https%3A%2F%2Fa.example%2F1";

    fn way(fake: &Fake) -> String {
        let home = Home::read("@ich@mein.server", "https://a.example").unwrap();
        let wish = Wish {
            intent: Intent::Follow,
            object: "https://a.example/1".into(),
            name: "Laden".into(),
        };
        fake.run(find_way_home(fake, &home, &wish, "https://a.example/@laden"))
    }

    #[test]
    fn the_server_is_asked_and_its_word_taken() {
        let fake = Fake::default();
        let links = r#"{"links":[{"rel":"https://w3id.org/fep/3b86/Follow","template":"https://mein.server/f/{object}"}]}"#;
        fake.answer("webfinger", 200, links);
        assert_eq!(way(&fake), "https://mein.server/f/https%3A%2F%2Fa.example%2F1");
        assert_eq!(fake.sent(), ["GET /.well-known/webfinger?resource=acct%3Aich%40mein.server"]);
    }

    #[test]
    fn a_server_that_keeps_silent_is_tried_at_the_usual_place() {
        let fake = Fake::default();
        fake.fail("webfinger", TransportError::Network);
        assert_eq!(way(&fake), USUAL);
        fake.answer("webfinger", 404, "");
        assert_eq!(way(&fake), USUAL);
        fake.answer("webfinger", 200, "<html>");
        assert_eq!(way(&fake), USUAL);
    }
}
