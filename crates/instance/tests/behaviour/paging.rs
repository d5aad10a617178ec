//! Pages in all directions.

use crate::support::Server;

/// Ten posts, oldest first, and the paths of lists that have exactly these, newest first.
fn ten_posts(server: &Server) -> (crate::support::Member, Vec<String>, Vec<String>) {
    let a = server.member("a");
    let ids: Vec<String> =
        (0..10).map(|number| server.publish(&a, &format!("Nummer {number} #seite"))).collect();
    let paths = [
        "/api/v1/timelines/home".to_owned(),
        "/api/v1/timelines/public".to_owned(),
        "/api/v1/timelines/tag/seite".to_owned(),
        format!("/api/v1/accounts/{}/statuses", a.id),
    ];
    (a, ids, paths.to_vec())
}

#[test]
fn older_pages_follow_the_next_link_to_the_end() {
    let server = Server::start();
    let (a, ids, paths) = ten_posts(&server);
    let newest_first: Vec<String> = ids.iter().rev().cloned().collect();
    for path in paths {
        let mut seen = Vec::new();
        let mut next = Some(format!("{path}?limit=4"));
        let mut pages = 0;
        while let Some(page) = next {
            let answer = server.get_as(&a, &page).expect(200);
            seen.extend(answer.each("id"));
            next = answer.link("next");
            pages += 1;
            assert!(pages < 6, "{path} never ends");
            if let Some(next) = &next {
                assert!(next.contains("limit=4"), "{next}");
            }
        }
        assert_eq!(seen, newest_first, "{path}");
    }
}

#[test]
fn min_id_goes_on_right_after_and_since_id_takes_the_newest() {
    let server = Server::start();
    let (a, ids, paths) = ten_posts(&server);
    for path in paths {
        let page =
            |query: &str| server.get_as(&a, &format!("{path}?{query}")).expect(200).each("id");
        let start = &ids[2];
        assert_eq!(
            page(&format!("limit=3&min_id={start}")),
            [&ids[5], &ids[4], &ids[3]].map(String::as_str),
            "{path}"
        );
        assert_eq!(
            page(&format!("limit=3&since_id={start}")),
            [&ids[9], &ids[8], &ids[7]].map(String::as_str)
        );
        let between = page(&format!("max_id={}&min_id={}", ids[6], ids[3]));
        assert_eq!(between, [&ids[5], &ids[4]].map(String::as_str));
        assert_eq!(page(&format!("min_id={}", ids[9])), [] as [&str; 0]);
        assert_eq!(page(&format!("max_id={}", ids[0])), [] as [&str; 0]);
    }
}

#[test]
fn the_prev_link_leads_to_what_came_since() {
    let server = Server::start();
    let (a, ids, paths) = ten_posts(&server);
    let prev: Vec<String> = paths
        .iter()
        .map(|path| {
            let page = server.get_as(&a, &format!("{path}?limit=2")).expect(200);
            assert_eq!(page.each("id"), [&ids[9], &ids[8]].map(String::as_str));
            page.link("prev").expect("a way back")
        })
        .collect();
    let new = server.publish(&a, "Neu #seite");
    for prev in prev {
        assert_eq!(server.get_as(&a, &prev).expect(200).each("id"), [new.as_str()], "{prev}");
    }
}

#[test]
fn limits_are_kept() {
    let server = Server::start();
    let a = server.member("a");
    for number in 0..41 {
        server.publish(&a, &format!("{number}"));
    }
    let length = |query: &str| {
        server.get_as(&a, &format!("/api/v1/timelines/home{query}")).expect(200).each("id").len()
    };
    assert_eq!(length(""), 20);
    assert_eq!(length("?limit=1000"), 40);
    assert_eq!(length("?limit=1"), 1);
    let full = server.get(&format!("/api/v1/accounts/{}/statuses?limit=40", a.id)).expect(200);
    let last = server.get(&full.link("next").expect("a next page")).expect(200);
    assert_eq!(last.each("id").len(), 1);
    assert_eq!(last.link("next"), None, "the last page of a profile says so");
}
