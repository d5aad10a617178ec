//! Long timelines: ten thousand posts, a stream that is cut, coming back, going on elsewhere.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
const OTHER: &str = "pv_weserau";

/// The posts in the page: which of the list each is, its text's first line, and where it begins.
const ROWS: &str = "const rows = [...document.querySelectorAll('.feed article')].map((post) => ({\
    place: Number(post.ariaPosInSet), text: post.querySelector('.content')?.innerText.split('.')[0] ?? '',\
    top: post.getBoundingClientRect().top }));";

/// Scrolls up and down through the list and takes notes: how many elements there were at most, and
/// by how much a post moved on the screen by itself.
const JOURNEY: &str = "
    const done = arguments[arguments.length - 1];
    const frames = (n) => new Promise((end) => { const next = () => n-- > 0 ? requestAnimationFrame(next) : end(); next(); });
    const posts = () => [...document.querySelectorAll('.feed article')];
    (async () => {
        let elements = 0, jump = 0, checked = 0;
        for (const step of arguments[0]) {
            const post = posts().find((post) => post.getBoundingClientRect().bottom > innerHeight / 3);
            const before = post?.getBoundingClientRect().top ?? 0;
            const from = scrollY;
            scrollBy(0, step);
            // Where the page was long enough, the post goes by as much as was scrolled.
            const expected = before - (scrollY - from);
            await frames(3);
            elements = Math.max(elements, document.querySelectorAll('*').length);
            if (post?.isConnected && Math.abs(step) < innerHeight) {
                jump = Math.max(jump, Math.abs(post.getBoundingClientRect().top - expected));
                checked += 1;
            }
        }
        done({ elements, jump, checked, place: Math.max(...posts().map((post) => Number(post.ariaPosInSet))) });
    })();";

/// What a script answers once it has answered the same all the while for some time.
async fn settled(person: &Person, script: &str) -> Value {
    let start = Instant::now();
    let (mut last, mut since) = (person.asks(script, json!([])).await, Instant::now());
    while since.elapsed() < Duration::from_millis(700) {
        tokio::time::sleep(Duration::from_millis(70)).await;
        let now = person.asks(script, json!([])).await;
        if now != last {
            (last, since) = (now, Instant::now());
        }
        assert!(start.elapsed() < Duration::from_secs(60), "it never rests: {last}");
    }
    last
}

/// Loads older posts until there are so many.
async fn loads_posts(person: &Person, number: usize) {
    let script = "const done = arguments[arguments.length - 1];\
        scrollTo(0, document.documentElement.scrollHeight);\
        const size = () => Number(document.querySelector('.feed article')?.ariaSetSize ?? 0);\
        setTimeout(() => done(size()), 60);";
    let start = Instant::now();
    loop {
        let there = person.awaits(script, json!([])).await.as_u64().unwrap_or(0);
        if there >= number as u64 {
            return;
        }
        assert!(start.elapsed() < Duration::from_secs(600), "{there} of {number} posts are there");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_posts_take_no_more_room_than_twenty_and_nothing_jumps() {
    let instance = Instance::start();
    instance.fill(ME, 10_000);
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/public/local").await;
    visitor.sees_posts(20).await;
    visitor.begins_to_count_long_tasks().await;
    loads_posts(&visitor, 10_000).await;
    println!("loading 10,000 posts: {}", visitor.measures().await);
    let (up, down): (Vec<i32>, Vec<i32>) = (vec![-350; 120], vec![350; 60]);
    // Far up at once, to rows nobody has measured yet; then by small steps.
    for (name, steps) in [("up", up), ("far", vec![-1_000_000, 5_000, -2_000]), ("down", down)] {
        let journey = visitor.awaits(JOURNEY, json!([steps])).await;
        println!("10,000 posts, {name}: {journey}; {}", visitor.measures().await);
        let elements = journey["elements"].as_f64().unwrap();
        assert!(elements <= 1500.0, "{elements} elements are in the page");
        let jump = journey["jump"].as_f64().unwrap();
        // A pixel, and what the browser's own rounding (to 64ths) adds at both ends.
        assert!(jump <= 1.0 + 2.0 / 64.0, "a post moved by {jump} pixels on the way {name}");
    }
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_new_above_never_moves_what_is_read() {
    let instance = Instance::start();
    instance.fill(ME, 100);
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.opens("/public/local").await;
    member.sees_posts(20).await;
    instance.waits_for_a_listener(&["public:local"]).await;
    member.scrolls_to_post(12).await;
    let read = format!("{ROWS} return rows.find((row) => row.top > 60);");
    let before = settled(&member, &read).await;
    instance.streams(OTHER, 1, 5);
    member.sees("5 neue Beiträge").await;
    let after = member.asks(&read, json!([])).await;
    assert_eq!(before, after, "what waits moves nothing");
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_that_is_cut_twenty_times_loses_no_post_and_brings_none_twice() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/public/local").await;
    member.sees_posts(20).await;
    instance.waits_for_a_listener(&["public:local"]).await;
    for round in 0..20 {
        // Some come while nobody listens, some by the stream.
        instance.drop_streams();
        instance.streams(OTHER, round * 25 + 1, 10);
        instance.waits_for_a_listener(&["public:local"]).await;
        instance.streams(OTHER, round * 25 + 11, 15);
    }
    // What could not be made good in time is told as a gap, and filled when one asks for it.
    let newest = format!(
        "{ROWS} document.querySelector('.news-pill')?.click();\
         return rows.some((row) => row.text.startsWith('Beitrag 500 '));"
    );
    member.wait_for("the newest post", &newest, json!([])).await;
    let walk = format!(
        "const done = arguments[arguments.length - 1]; {ROWS}\
         const gap = document.querySelector('.feed__gap button');\
         if (gap) gap.click(); else scrollBy(0, innerHeight * 0.8);\
         setTimeout(() => done([rows, Boolean(gap)]), 100);"
    );
    let start = Instant::now();
    let mut gaps = 0;
    loop {
        assert!(start.elapsed() < Duration::from_secs(300), "the gaps are not filled");
        let seen = member.awaits(&walk, json!([])).await;
        let is_gap = seen[1] == true;
        gaps += u32::from(is_gap);
        let rows = seen[0].as_array().cloned().unwrap_or_default();
        let is_old =
            |row: &Value| !row["text"].as_str().unwrap_or("Beitrag").starts_with("Beitrag");
        if !is_gap && rows.iter().any(is_old) {
            break;
        }
    }
    println!("500 posts, 20 cuts: {gaps} pages were loaded into gaps by hand");
    member.asks("scrollTo(0, 0); return true;", json!([])).await;
    let script = format!(
        "const done = arguments[arguments.length - 1]; {ROWS} scrollBy(0, innerHeight * 0.5);\
         requestAnimationFrame(() => requestAnimationFrame(() => done(rows)));"
    );
    let mut texts = std::collections::BTreeMap::new();
    while texts.len() < 500 {
        assert!(start.elapsed() < Duration::from_secs(600), "{} posts are there", texts.len());
        let rows = member.awaits(&script, json!([])).await;
        for row in rows.as_array().into_iter().flatten() {
            let place = row["place"].as_u64().unwrap();
            if place > 500 {
                // What went by before it was drawn is looked at once more.
                member.asks("scrollTo(0, 0); return true;", json!([])).await;
                break;
            }
            texts.insert(place, row["text"].as_str().unwrap_or_default().to_owned());
        }
    }
    for (place, text) in &texts {
        let number = 501 - place;
        assert!(text.starts_with(&format!("Beitrag {number} ")), "at {place} stands “{text}”");
    }
    member.finds_no_fault(&["WebSocket"]).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_posts_that_come_by_fifties_wait_each_once_and_nothing_is_made_of_them() {
    let instance = Instance::start();
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/public/local").await;
    member.sees_posts(20).await;
    instance.waits_for_a_listener(&["public:local"]).await;
    member.begins_to_count_long_tasks().await;
    let elements = "return document.querySelectorAll('*').length;";
    let before = settled(&member, elements).await.as_u64().unwrap();
    for round in 0..10 {
        instance.streams(OTHER, round * 50 + 1, 50);
        member.sees(&format!("{} neue Beiträge", (round + 1) * 50)).await;
    }
    println!("500 posts by the stream: {}", member.measures().await);
    let after = member.asks(elements, json!([])).await.as_u64().unwrap();
    // Five hundred cards would be some twenty thousand; the page beside them may still be coming.
    assert!(after <= before + 100, "{before} elements have become {after}");
    member.clicks("500 neue Beiträge").await;
    member.sees("Beitrag 500 von 500").await;
    let all = "return document.querySelector('.feed article')?.ariaSetSize === '520';";
    member.wait_for("520 posts, each once", all, json!([])).await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn edits_and_deletions_show_at_once_wherever_the_post_is() {
    let instance = Instance::start();
    let post = |text: &str| {
        let post = instance.post_as(OTHER, "/api/v1/statuses", json!({ "status": text }));
        post["id"].as_str().unwrap().to_owned()
    };
    let (edited, deleted) = (post("Das Fest beginnt um drei"), post("Das Fest fällt aus"));
    let member = Person::arrives(&instance).await;
    member.signs_in(ME).await;
    member.opens("/public/local").await;
    member.sees("Das Fest beginnt um drei").await;
    instance.waits_for_a_listener(&["public:local"]).await;
    let change = json!({ "status": "Das Fest beginnt um vier" });
    instance.call_as(OTHER, "PUT", &format!("/api/v1/statuses/{edited}"), change);
    member.sees("Das Fest beginnt um vier").await;
    instance.call_as(OTHER, "DELETE", &format!("/api/v1/statuses/{deleted}"), Value::Null);
    member.no_longer_sees("Das Fest fällt aus").await;
    member.leaves().await;
}
