//! The pages no real Mastodon has.

use serde_json::json;

use crate::support::Server;
use crate::support::login::App;

#[test]
fn post_and_applications_are_in_german_safe_and_linked() {
    let server = Server::start();
    let app = App::register(&server);
    let mut application = App::application("neue_geno");
    application["reason"] = json!("<script>alert(1)</script>");
    server
        .call("POST", "/api/v1/accounts", Some(&app.own_token(&server)), &application)
        .expect(200);
    for (path, text) in [("/_post", "Bestätige deine E-Mail-Adresse"), ("/_antraege", "neue_geno")]
    {
        let page = server.get(path).expect(200);
        assert!(page.text.contains("<html lang=\"de\">"));
        assert!(page.text.contains(text), "{path}");
        assert!(page.text.contains("href=\"/_post\"") && page.text.contains("href=\"/_antraege\""));
        assert!(!page.text.contains("<script"), "what people typed is text");
        assert!(page.header("content-security-policy").unwrap().contains("default-src 'none'"));
    }
    server.post_form("/_antraege/1", &[("decision", "approve")]).expect(404);
}
