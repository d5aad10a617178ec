//! Search.

use serde_json::json;

use crate::support::{Member, Server};

#[track_caller]
fn search(server: &Server, member: &Member, query: &str) -> serde_json::Value {
    server.get_as(member, &format!("/api/v2/search?{query}")).expect(200).json
}

fn ids(found: &serde_json::Value, kind: &str) -> Vec<String> {
    let list = found[kind].as_array().expect("a list");
    list.iter().map(|it| it["id"].as_str().unwrap_or_default().to_owned()).collect()
}

#[test]
fn finds_accounts_posts_and_tags() {
    let server = Server::start();
    let (a, b) = (server.member("solardorf"), server.member("b"));
    let post = server.publish(&a, "Neue Module auf dem Dach #Solarstrom");
    server.publish(&a, "Etwas anderes");
    let found = search(&server, &b, "q=solar");
    assert_eq!(ids(&found, "accounts"), [a.id.as_str()]);
    assert_eq!(found["hashtags"][0]["name"], "Solarstrom");
    assert_eq!(ids(&found, "statuses"), [post.as_str()]);
    assert_eq!(ids(&search(&server, &b, "q=dach+MODULE"), "statuses"), [post.as_str()]);
    assert_eq!(ids(&search(&server, &b, "q=dach+keller"), "statuses"), [] as [&str; 0]);
    let only = search(&server, &b, "q=solar&type=hashtags");
    assert_eq!((ids(&only, "accounts").len(), ids(&only, "hashtags").len()), (0, 1));
    assert_eq!(ids(&search(&server, &b, "q=%23solarstrom&type=hashtags"), "hashtags").len(), 1);
    assert_eq!(ids(&search(&server, &b, "q=solar&type=accounts&offset=1"), "accounts").len(), 0);
    let by = format!("q=anderes&type=statuses&account_id={}", b.id);
    assert_eq!(ids(&search(&server, &b, &by), "statuses").len(), 0);
    assert_eq!(ids(&search(&server, &b, "q=100%25_"), "statuses").len(), 0, "no wildcards");
    server.get_as(&b, "/api/v2/search").expect(400);
}

#[test]
fn operators_narrow_a_search_for_posts() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let plain = server.publish(&a, "Dach mit Ziegeln");
    let reply = json!({ "status": "Dach ohne Ziegel", "in_reply_to_id": plain, "language": "fr" });
    let reply = server.publish_with(&b, reply).expect(200).id();
    let poll =
        json!({ "status": "Welches Dach?", "poll": { "options": ["A", "B"], "expires_in": 600 } });
    let poll = server.publish_with(&b, poll).expect(200).id();
    let found = |query: &str| {
        let query: String = form_urlencoded::byte_serialize(query.as_bytes()).collect();
        ids(&search(&server, &b, &format!("q={query}&type=statuses")), "statuses")
    };
    assert_eq!(found("dach from:a"), [plain.as_str()]);
    assert_eq!(found("dach from:me"), [poll.as_str(), reply.as_str()]);
    assert_eq!(found("dach -from:me"), [plain.as_str()]);
    assert_eq!(found("dach has:poll"), [poll.as_str()]);
    assert_eq!(found("dach is:reply"), [reply.as_str()]);
    assert_eq!(found("dach language:fr"), [reply.as_str()]);
    assert_eq!(found("dach before:2020-01-01"), [] as [&str; 0]);
    assert_eq!(found("dach after:2020-01-01").len(), 3);
    assert_eq!(found("\"dach mit\""), [plain.as_str()]);
    assert_eq!(found("dach -ziegel"), [poll.as_str()]);
    assert_eq!(found("dach in:library"), [poll.as_str(), reply.as_str()]);
}

#[test]
fn private_posts_are_found_only_by_those_they_concern() {
    let server = Server::start();
    let (a, b, c) = (server.member("a"), server.member("b"), server.member("c"));
    let post = json!({ "status": "@b das Passwort", "visibility": "direct" });
    server.publish_with(&a, post).expect(200);
    let finds = |member: &Member| ids(&search(&server, member, "q=passwort"), "statuses").len();
    assert_eq!((finds(&a), finds(&b), finds(&c)), (1, 1, 0));
}

#[test]
fn own_addresses_lead_to_what_they_name() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let post = server.publish(&a, "Hier");
    let private = json!({ "status": "Da", "visibility": "private" });
    let private = server.publish_with(&a, private).expect(200).id();
    let at = |path: &str| {
        let address: String =
            form_urlencoded::byte_serialize(format!("{}{path}", server.url()).as_bytes()).collect();
        search(&server, &b, &format!("q={address}&resolve=true"))
    };
    assert_eq!(ids(&at(&format!("/@a/{post}")), "statuses"), [post.as_str()]);
    assert_eq!(ids(&at(&format!("/@a/{private}")), "statuses"), [] as [&str; 0]);
    assert_eq!(ids(&at("/@a"), "accounts"), [a.id.as_str()]);
    assert_eq!(ids(&at("/@nobody"), "accounts"), [] as [&str; 0]);
    assert_eq!(ids(&at(&format!("/ap/users/{}", a.id)), "accounts"), [a.id.as_str()]);
}

#[test]
fn visitors_search_without_resolving() {
    let server = Server::start();
    let a = server.member("solardorf");
    server.publish(&a, "solar");
    let found = server.get("/api/v2/search?q=solar").expect(200).json;
    assert_eq!(ids(&found, "accounts"), [a.id.as_str()]);
    assert_eq!(ids(&found, "statuses"), [] as [&str; 0]);
    server.get("/api/v2/search?q=solar&resolve=true").expect(401);
}
