//! Accounts: looking at them, changing one's own.

use serde_json::{Value, json};

use crate::support::{Answer, Member, Server};

#[track_caller]
fn update(server: &Server, member: &Member, changes: Value) -> Answer {
    server.call("PATCH", "/api/v1/accounts/update_credentials", Some(&member.token), &changes)
}

/// A picture of one colour.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([20, 90, 60]));
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[test]
fn an_account_is_found_by_id_by_handle_and_among_several() {
    let server = Server::start();
    let member = server.member("Wohnen_am_Fluss");
    let by_id = server.get(&format!("/api/v1/accounts/{}", member.id)).expect(200);
    assert_eq!(by_id.json["acct"], "Wohnen_am_Fluss");
    assert_eq!(by_id.str("/url"), format!("{}/@Wohnen_am_Fluss", server.url()));
    assert!(by_id.str("/created_at").ends_with("T00:00:00.000Z"), "only the day is told");
    for handle in
        ["wohnen_am_fluss", "@WOHNEN_am_fluss", "wohnen_am_fluss@genossenschaften.example"]
    {
        let found = server.get(&format!("/api/v1/accounts/lookup?acct={handle}")).expect(200);
        assert_eq!(found.id(), member.id);
    }
    let several = server.get(&format!("/api/v1/accounts?id[]={}&id[]=1", member.id)).expect(200);
    assert_eq!(several.each("id"), [member.id.as_str()]);
    for missing in
        ["/api/v1/accounts/1", "/api/v1/accounts/x", "/api/v1/accounts/lookup?acct=niemand"]
    {
        server.get(missing).expect_error(404, "Record not found");
    }
    let picture = server.get(by_id.str("/avatar")).expect(200);
    assert_eq!(
        picture.header("content-type"),
        Some("image/png"),
        "also who has no picture shows one"
    );
}

#[test]
fn a_profile_is_changed_and_shown_as_html_and_as_typed() {
    let server = Server::start();
    let member = server.member("wohnen");
    let changed = update(
        &server,
        &member,
        json!({
            "display_name": " Wohnen am Fluss eG ", "note": "Wir wohnen <b>gemeinsam</b>.\nSeit 1921.",
            "locked": true, "discoverable": true, "bot": "1",
            "fields_attributes": [{ "name": "Rechtsform", "value": "eG" }, { "name": "", "value": "" }],
        }),
    );
    let changed = changed.expect(200);
    assert_eq!(changed.json["display_name"], "Wohnen am Fluss eG");
    assert_eq!(
        changed.json["note"],
        "<p>Wir wohnen &lt;b&gt;gemeinsam&lt;/b&gt;.<br />Seit 1921.</p>"
    );
    assert_eq!(changed.json["source"]["note"], "Wir wohnen <b>gemeinsam</b>.\nSeit 1921.");
    assert_eq!(
        changed.json["fields"],
        json!([{ "name": "Rechtsform", "value": "eG", "verified_at": null }])
    );
    assert_eq!(
        [&changed.json["locked"], &changed.json["discoverable"], &changed.json["bot"]],
        [&json!(true), &json!(true), &json!(true)]
    );
    let seen = server.get(&format!("/api/v1/accounts/{}", member.id)).expect(200);
    assert!(seen.json.get("source").is_none(), "others do not see what is one's own");
    let kept = update(&server, &member, json!({ "note": "" })).expect(200);
    assert_eq!(
        (&kept.json["note"], &kept.json["display_name"]),
        (&json!(""), &json!("Wohnen am Fluss eG"))
    );
}

#[test]
fn limits_of_a_profile_are_told_by_field() {
    let server = Server::start();
    let member = server.member("wohnen");
    let field = json!({ "name": "a", "value": "b" });
    for (changes, name, code, message) in [
        (
            json!({ "display_name": "ä".repeat(41) }),
            "display_name",
            "ERR_TOO_LONG",
            "Display name is too long (maximum is 40 characters)",
        ),
        (
            json!({ "note": "ä".repeat(501) }),
            "note",
            "ERR_TOO_LONG",
            "Note character limit of 500 exceeded",
        ),
        (
            json!({ "fields_attributes": [field, field, field, field, field] }),
            "fields",
            "ERR_TOO_LONG",
            "Fields is too long (maximum is 4 characters)",
        ),
        (
            json!({ "fields_attributes": [{ "name": "", "value": "b" }] }),
            "fields",
            "ERR_FIELDS_WITH_VALUES_MISSING_LABELS",
            "Fields contains values with missing labels",
        ),
    ] {
        let refused = update(&server, &member, changes)
            .expect_error(422, &format!("Validation failed: {message}"));
        assert_eq!(refused.json["details"][name][0]["error"], code);
    }
    update(&server, &member, json!({ "note": "ä".repeat(500), "display_name": "ä".repeat(40) }))
        .expect(200);
}

#[test]
fn pictures_are_scaled_served_and_removed() {
    let server = Server::start();
    let member = server.member("wohnen");
    let path = "/api/v1/accounts/update_credentials";
    let picture = png(800, 600);
    let parts: [(&str, Option<&str>, &[u8]); 3] = [
        ("avatar", Some("bild.png"), &picture),
        ("header", Some("kopf.png"), &picture),
        ("avatar_description", None, "Ein grünes Feld".as_bytes()),
    ];
    let changed = server.upload("PATCH", path, &member.token, &parts).expect(200);
    assert_eq!(changed.json["avatar_description"], "Ein grünes Feld");
    for (field, width, height) in [("/avatar", 400, 400), ("/header", 1500, 500)] {
        let url = changed.str(field).to_owned();
        assert!(url.starts_with(&format!("{}/system/", server.url())), "{url}");
        let bytes = ureq::get(&url).call().unwrap().body_mut().read_to_vec().unwrap();
        let seen = image::load_from_memory(&bytes).unwrap();
        assert_eq!((seen.width(), seen.height()), (width, height));
    }
    let removed = server
        .call("DELETE", "/api/v1/profile/avatar", Some(&member.token), &Value::Null)
        .expect(200);
    assert!(removed.str("/avatar").ends_with("/avatars/original/missing.png"));
    let broken: [(&str, Option<&str>, &[u8]); 1] = [("avatar", Some("bild.png"), b"kein Bild")];
    server.upload("PATCH", path, &member.token, &broken).expect(422);
}

#[test]
fn accounts_are_searched_by_handle_and_by_words_of_the_name() {
    let server = Server::start();
    let member = server.member("suchend");
    let found = server.member("wohnen_am_fluss");
    let other = server.member("flussenergie");
    update(&server, &found, json!({ "display_name": "Wohnen am Fluss eG" })).expect(200);
    update(&server, &other, json!({ "display_name": "Bürgerenergie" })).expect(200);
    let search = |query: &str| {
        server
            .get_as(&member, &format!("/api/v1/accounts/search?q={query}"))
            .expect(200)
            .each("username")
    };
    assert_eq!(search("@wohnen_am_fluss"), ["wohnen_am_fluss"]);
    assert_eq!(search("fluss"), ["wohnen_am_fluss", "flussenergie"]);
    assert_eq!(search("erfunden"), [""; 0]);
    server
        .post_as(&member, &format!("/api/v1/accounts/{}/follow", other.id), json!({}))
        .expect(200);
    assert_eq!(
        search("fluss"),
        ["flussenergie", "wohnen_am_fluss"],
        "whom one follows comes first"
    );
    assert_eq!(search("fluss&following=true"), ["flussenergie"]);
    assert_eq!(search("fluss&limit=1&offset=1"), ["wohnen_am_fluss"]);
}

#[test]
fn markers_are_kept_by_timeline() {
    let server = Server::start();
    let member = server.member("wohnen");
    let saved = server
        .post_as(&member, "/api/v1/markers", json!({ "home": { "last_read_id": "123" } }))
        .expect(200);
    assert_eq!(saved.json["home"]["version"], 0);
    server
        .post_as(&member, "/api/v1/markers", json!({ "home": { "last_read_id": "124" } }))
        .expect(200);
    let kept = server
        .get_as(&member, "/api/v1/markers?timeline[]=home&timeline[]=notifications")
        .expect(200);
    assert_eq!(kept.json["home"]["last_read_id"], "124");
    assert_eq!(kept.json["home"]["version"], 1);
    assert!(kept.json.get("notifications").is_none());
}

#[test]
fn hashtags_are_featured_on_a_profile() {
    let server = Server::start();
    let member = server.member("wohnen");
    let added = server
        .post_as(&member, "/api/v1/featured_tags", json!({ "name": "#Genossenschaft" }))
        .expect(200);
    assert_eq!(added.json["name"], "Genossenschaft");
    let shown = server.get(&format!("/api/v1/accounts/{}/featured_tags", member.id)).expect(200);
    assert_eq!(shown.each("id"), [added.id()]);
    server.post_as(&member, "/api/v1/featured_tags", json!({ "name": "mit leer" })).expect(422);
    let path = format!("/api/v1/featured_tags/{}", added.id());
    server.call("DELETE", &path, Some(&member.token), &Value::Null).expect(200);
    server
        .call("DELETE", &path, Some(&member.token), &Value::Null)
        .expect_error(404, "Record not found");
}

#[test]
fn public_posts_are_there_as_a_feed() {
    let server = Server::start();
    let member = server.member("laden");
    let post = server.publish(&member, "Brot & Käse");
    let unlisted = json!({ "status": "Leise", "visibility": "unlisted" });
    server.publish_with(&member, unlisted).expect(200);
    let reply = json!({ "status": "Eine Antwort", "in_reply_to_id": post });
    server.publish_with(&member, reply).expect(200);
    let feed = server.get("/@laden.rss").expect(200);
    assert_eq!(feed.header("content-type"), Some("application/rss+xml; charset=utf-8"));
    assert_eq!(feed.text.matches("<item>").count(), 1, "{}", feed.text);
    assert!(feed.text.contains(&format!("<link>{}/@laden/{post}</link>", server.url())));
    assert!(feed.text.contains("Brot &amp;amp; Käse"), "{}", feed.text);
    server.get("/@niemand.rss").expect(404);
}
