//! Hashtags.

use serde_json::json;

use crate::support::Server;

#[test]
fn a_tag_knows_its_use_and_its_followers() {
    let server = Server::start();
    let (a, b) = (server.member("a"), server.member("b"));
    let unused = server.get("/api/v1/tags/Nirgends").expect(200);
    assert_eq!((unused.str("/id"), unused.str("/name")), ("", "Nirgends"));
    server.publish(&a, "#Bürgerenergie");
    server.publish(&b, "#bürgerenergie");
    let tag = server.get("/api/v1/tags/buergerenergie").expect(200);
    assert_eq!(tag.json["history"][0]["uses"], "0", "another spelling is another tag");
    let tag = server.get("/api/v1/tags/burgerenergie").expect(200);
    assert_eq!(tag.str("/name"), "Bürgerenergie");
    assert_eq!(tag.json["history"][0]["uses"], "2");
    assert_eq!(tag.json["history"][0]["accounts"], "2");
    assert_eq!(tag.json["history"].as_array().map(Vec::len), Some(7));
    assert!(tag.json.get("following").is_none());

    let follow =
        server.post_as(&a, "/api/v1/tags/B%C3%BCrgerenergie/follow", json!({})).expect(200);
    assert_eq!(follow.json["following"], true);
    server.post_as(&a, "/api/v1/tags/neu/follow", json!({})).expect(200);
    let followed = server.get_as(&a, "/api/v1/followed_tags").expect(200);
    assert_eq!(followed.each("name"), ["neu", "Bürgerenergie"]);
    assert_eq!(server.get_as(&b, "/api/v1/followed_tags").expect(200).json, json!([]));
    let back = server.post_as(&a, "/api/v1/tags/neu/unfollow", json!({})).expect(200);
    assert_eq!(back.json["following"], false);
    assert_eq!(server.get_as(&a, "/api/v1/followed_tags").each("name"), ["Bürgerenergie"]);
    server.get("/api/v1/tags/123").expect(404);
}
