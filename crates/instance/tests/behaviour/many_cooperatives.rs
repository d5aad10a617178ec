//! Many cooperatives at once.

use serde_json::json;

use crate::support::Server;

#[test]
fn they_are_all_in_the_directory_each_once() {
    let server = Server::start();
    server.post("/_probe/cooperatives", json!({ "count": 200 })).expect(200);
    let mut seen = Vec::new();
    loop {
        let path = format!("/api/v1/directory?local=true&limit=80&offset={}", seen.len());
        let page = server.get(&path).expect(200);
        let names = page.each("acct");
        if names.is_empty() {
            break;
        }
        seen.extend(names);
    }
    seen.sort();
    let before = seen.len();
    seen.dedup();
    assert_eq!((before, seen.len()), (200, 200));
}
