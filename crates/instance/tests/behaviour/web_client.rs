//! Serving the built web client besides the API.

use crate::support::{Answer, Server};

fn start() -> (Server, tempfile::TempDir) {
    let dist = tempfile::tempdir().unwrap();
    Server::write_files(
        dist.path(),
        &[
            ("index.html", "<!doctype html>Startseite"),
            ("app-0123456789abcdef.js", "klar"),
            ("app-0123456789abcdef.js.br", "brotli"),
            ("app-0123456789abcdef.js.gz", "gzip"),
            ("assets/icon.svg", "<svg/>"),
        ],
    );
    let folder = dist.path().to_owned();
    (Server::start_with(|config| config.web_client = Some(folder)), dist)
}

fn get(server: &Server, path: &str, encodings: &str) -> Answer {
    server.request("GET", path, &[("accept-encoding", encodings)], b"").unwrap()
}

#[test]
fn hashed_files_come_compressed_and_are_kept_for_good() {
    let (server, _dist) = start();
    for (accepted, encoding, text) in
        [("gzip, br", Some("br"), "brotli"), ("identity", None, "klar"), ("", None, "klar")]
    {
        let file = get(&server, "/app-0123456789abcdef.js", accepted).expect(200);
        assert_eq!((file.header("content-encoding"), file.text.as_str()), (encoding, text));
        assert_eq!(file.header("cache-control"), Some("public, max-age=31536000, immutable"));
        assert_eq!(file.header("content-type"), Some("text/javascript; charset=utf-8"));
        assert_eq!(file.header("vary"), Some("Accept-Encoding"));
    }
    server.get("/app-fedcba9876543210.js").expect(404);
}

#[test]
fn every_page_of_the_client_is_its_index() {
    let (server, _dist) = start();
    for path in
        ["/", "/public/local", "/@wohnen/123", "/tags/Genossenschaft", "/index.html", "/invite/abc"]
    {
        let page = server.get(path).expect(200);
        assert_eq!(page.text, "<!doctype html>Startseite", "{path}");
        assert_eq!(page.header("cache-control"), Some("no-cache"));
    }
    assert_eq!(
        server.get("/assets/icon.svg").expect(200).header("content-type"),
        Some("image/svg+xml")
    );
}

#[test]
fn what_is_shared_without_a_service_worker_leads_to_the_page_that_tells_so() {
    let (server, _dist) = start();
    let answer = server.request("POST", "/share", &[], b"x").unwrap().expect(303);
    assert_eq!(answer.header("location"), Some("/share?files=0"));
}

#[test]
fn what_is_the_servers_never_falls_back_to_the_client() {
    let (server, _dist) = start();
    for path in [
        "/api/v1/erfunden",
        "/oauth/erfunden",
        "/.well-known/erfunden",
        "/system/erfunden.png",
        "/_erfunden",
    ] {
        server.get(path).expect(404);
    }
    server.post("/public/local", serde_json::json!({})).expect(404);
}

#[test]
fn without_a_client_there_is_nothing_at_its_addresses() {
    Server::start().get("/public/local").expect(404);
}
