//! A server filled with the sample data, as those who try it meet it.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::support::{Member, Server};

/// One server for all these tests: filling it takes a while, and none of them changes it.
fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| {
        let server = Server::start_with(|config| config.sample = true);
        server.settings(json!({ "rate_limits": false }));
        server
    })
}

fn main_member(server: &Server) -> Member {
    let id = server.get("/api/v1/accounts/lookup?acct=wohnen_am_fluss").expect(200).id();
    let token = server.post("/_probe/token", json!({ "username": "wohnen_am_fluss" })).expect(200);
    Member { id, token: token.str("/access_token").to_owned() }
}

/// All entries of a list, page by page.
fn all(server: &Server, path: &str, member: Option<&Member>) -> Vec<Value> {
    let mut entries = Vec::new();
    let mut next = Some(path.to_owned());
    while let Some(path) = next {
        let answer = match member {
            Some(member) => server.get_as(member, &path),
            None => server.get(&path),
        }
        .expect(200);
        let page = answer.json.as_array().expect("a list");
        next = answer.link("next").filter(|_| !page.is_empty());
        entries.extend(page.iter().cloned());
    }
    entries
}

fn text<'a>(entry: &'a Value, pointer: &str) -> &'a str {
    entry.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}

#[test]
fn the_public_timeline_pages_through_all_posts_once_and_in_order() {
    let server = server();
    let posts = all(server, "/api/v1/timelines/public?limit=37", None);
    assert!(posts.len() > 280, "{}", posts.len());
    let ids: Vec<i64> = posts.iter().map(|it| text(it, "/id").parse().unwrap()).collect();
    assert!(ids.is_sorted_by(|a, b| a > b), "each once, the newest first");
    assert!(posts.iter().all(|it| it["visibility"] == "public"));
    let authors: BTreeSet<_> = posts.iter().map(|it| text(it, "/account/acct")).collect();
    assert!(authors.len() >= 31, "{authors:?}");
    let local = all(server, "/api/v1/timelines/public?local=true&limit=40", None);
    let distant = posts.iter().filter(|it| text(it, "/account/acct").contains('@')).count();
    assert_eq!(posts.len(), local.len() + distant);
    assert!(distant >= 5);
}

#[test]
fn visitors_see_no_post_that_is_for_few() {
    let server = server();
    let path = |id: &str| format!("/api/v1/accounts/{id}/statuses?limit=40");
    let me = main_member(server);
    let mine = all(server, &path(&me.id), Some(&me));
    let shown = all(server, &path(&me.id), None);
    let few = |it: &&Value| matches!(text(it, "/visibility"), "private" | "direct");
    assert!(mine.iter().filter(few).count() >= 4);
    assert_eq!(shown.iter().filter(few).count(), 0);
    assert!(shown.len() > 30);
}

#[test]
fn the_main_member_has_been_told_of_everything_in_the_order_of_time() {
    let server = server();
    let me = main_member(server);
    let told = all(server, "/api/v1/notifications?limit=80", Some(&me));
    let kinds: BTreeSet<_> = told.iter().map(|it| text(it, "/type")).collect();
    assert_eq!(
        kinds,
        BTreeSet::from(["favourite", "follow", "mention", "poll", "quote", "reblog"])
    );
    assert!(told.is_sorted_by(|a, b| text(a, "/created_at") >= text(b, "/created_at")));
    assert!(all(server, "/api/v1/timelines/home?limit=40", Some(&me)).len() > 200);
    assert_eq!(all(server, "/api/v1/conversations", Some(&me)).len(), 2);
    assert!(!all(server, "/api/v1/bookmarks", Some(&me)).is_empty());
}

#[test]
fn posts_have_pictures_polls_cards_warnings_quotes_and_a_history() {
    let server = server();
    let posts = all(server, "/api/v1/timelines/public?limit=40", None);
    let with = |test: fn(&Value) -> bool| posts.iter().filter(|it| test(it)).count();
    assert!(with(|it| it["media_attachments"].as_array().is_some_and(|m| !m.is_empty())) >= 30);
    assert_eq!(with(|it| it["poll"]["expired"] == true), 4);
    assert_eq!(with(|it| it["poll"]["expired"] == false), 2);
    assert!(with(|it| it["card"]["image"].is_string()) >= 6);
    assert!(with(|it| !text(it, "/spoiler_text").is_empty()) >= 8);
    assert_eq!(with(|it| it["quote"]["state"] == "accepted"), 3);
    assert!(with(|it| it["reblogs_count"].as_i64() > Some(3)) >= 5);
    let edited = posts
        .iter()
        .find(|it| !it["edited_at"].is_null() && text(it, "/content").contains("Dachluken"))
        .expect("the offer that was edited");
    let history = server.get(&format!("/api/v1/statuses/{}/history", text(edited, "/id")));
    assert_eq!(history.expect(200).json.as_array().map(Vec::len), Some(3));
}

#[test]
fn what_a_foreign_server_sends_is_passed_on_as_it_came() {
    let server = server();
    let path = "/api/v1/accounts/lookup?acct=sonderfall_fremd@fremd.example";
    let id = server.get(path).expect(200).id();
    let posts = all(server, &format!("/api/v1/accounts/{id}/statuses"), None);
    let contents: String = posts.iter().map(|it| text(it, "/content")).collect();
    for hostile in ["<script>", "onerror=", "javascript:", "<style>", "<iframe", "</div></div>"] {
        assert!(contents.contains(hostile), "{hostile}");
    }
    let own = server.get("/api/v1/accounts/lookup?acct=sonderfall_ohne_bild").expect(200).id();
    let posts = all(server, &format!("/api/v1/accounts/{own}/statuses"), None);
    assert!(posts.iter().any(|it| text(it, "/content").contains("&lt;script&gt;")));
}

#[test]
fn all_pictures_are_there() {
    let server = server();
    let posts = all(server, "/api/v1/timelines/public?limit=40", None);
    let mut addresses = BTreeSet::new();
    for post in &posts {
        for pointer in ["/account/avatar", "/account/header", "/card/image"] {
            addresses.insert(text(post, pointer).to_owned());
        }
        for picture in post["media_attachments"].as_array().into_iter().flatten() {
            assert!(text(picture, "/blurhash").len() > 5);
            addresses.insert(text(picture, "/url").to_owned());
            addresses.insert(text(picture, "/preview_url").to_owned());
        }
    }
    addresses.remove("");
    assert!(addresses.len() > 100, "{}", addresses.len());
    for address in addresses {
        let answer = server.get(&address).expect(200);
        assert!(answer.header("content-type").is_some_and(|it| it.starts_with("image/")));
    }
}

#[test]
fn the_server_tells_about_itself() {
    let server = server();
    let instance = server.get("/api/v2/instance").expect(200);
    assert_eq!(instance.str("/contact/account/acct"), "betrieb");
    assert_eq!(instance.json["rules"].as_array().map(Vec::len), Some(6));
    assert!(instance.json["rules"][0]["translations"]["en"]["text"].is_string());
    assert_eq!(server.get("/api/v1/custom_emojis").expect(200).each("shortcode").len(), 4);
    let me = main_member(server);
    assert_eq!(server.get_as(&me, "/api/v1/announcements").expect(200).each("id").len(), 2);
    assert!(all(server, "/api/v1/directory?limit=80", None).len() >= 24);
    let waiting = server.request("GET", "/_antraege", &[], b"").expect("an answer").expect(200);
    assert!(waiting.text.contains("fliederbraeu"));
}

#[test]
fn a_second_start_fills_nothing_in() {
    let folder = tempfile::tempdir().unwrap();
    let start = |sample| {
        let data = folder.path().to_owned();
        Server::start_with(move |config| {
            config.data = data;
            config.sample = sample;
        })
    };
    let first = start(false);
    first.member("schon_da");
    drop(first);
    let second = start(true);
    second.get("/api/v1/accounts/lookup?acct=schon_da").expect(200);
    second.get("/api/v1/accounts/lookup?acct=betrieb").expect(404);
}
