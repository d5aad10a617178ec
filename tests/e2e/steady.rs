//! Pages stand still while they load.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

const ME: &str = "wohnen_am_fluss";
/// What counts as moved, of the whole view: less than anybody sees.
const LEAST: f64 = 0.01;

/// How much has moved without being asked to, once nothing has moved for half a second.
const MOVED: &str = "
    const done = arguments[arguments.length - 1];
    let moved = 0, last = performance.now(), what = '';
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            moved += entry.value;
            last = performance.now();
            what += entry.sources.map(({ node }) => node?.className ?? node?.nodeName).join(', ') + '; ';
        }
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => performance.now() - last > 500 ? done({ moved, what }) : setTimeout(look, 50);
    look();";

/// Pages that people open by a link or from their browser, and words that come last on each.
const PAGES: [(&str, &str); 14] = [
    ("/", "Konten auf diesem Server"),
    ("/public/local", "Wohnen am Fluss eG"),
    ("/public", "Wohnen am Fluss eG"),
    ("/@wohnen_am_fluss", "Dabei seit"),
    ("/tags/Genossenschaft", "Abonnieren"),
    ("/explore", "Im Trend"),
    ("/genossenschaften", "Einträge"),
    ("/search?q=wohnen", "Wohnen am Fluss eG"),
    ("/about", "Zum Nachlesen"),
    ("/impressum", "Impressum"),
    ("/datenschutz", "Datenschutz"),
    ("/anmelden", "Anmelden"),
    ("/mitmachen", "Weiter"),
    ("/gibt/es/nicht", "Seite nicht gefunden"),
];

/// Those of them that only members see, or see otherwise.
const OF_MEMBERS: [(&str, &str); 8] = [
    ("/home", "Ankündigungen"),
    ("/public/local", "Wohnen am Fluss eG"),
    ("/@dorfladen_holunderau", "Dabei seit"),
    ("/notifications", "Benachrichtigungen"),
    ("/bookmarks", "Lesezeichen"),
    ("/favourites", "Favoriten"),
    ("/settings", "Einstellungen"),
    ("/genossenschaften", "Einträge"),
];

#[tokio::test(flavor = "multi_thread")]
async fn no_page_moves_while_it_loads() {
    let instance = Instance::start();
    takes_its_time(&instance);
    let post = instance.posts_of(ME, "Guten Morgen, Fediverse!").remove(0);
    let thread = format!("/@wohnen_am_fluss/{post}");
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        for (path, words) in PAGES.into_iter().chain([(&*thread, "Guten Morgen, Fediverse!")]) {
            stands_still(&visitor, path, words, screen).await;
        }
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_moves_for_members_while_it_loads() {
    let instance = Instance::start();
    takes_its_time(&instance);
    let post = instance.posts_of(ME, "Guten Morgen, Fediverse!").remove(0);
    let thread = format!("/@wohnen_am_fluss/{post}");
    for screen in [Screen::Phone, Screen::Desktop] {
        let member = Person::arrives_with(&instance, screen).await;
        member.signs_in(ME).await;
        for (path, words) in OF_MEMBERS.into_iter().chain([(&*thread, "Guten Morgen, Fediverse!")])
        {
            stands_still(&member, path, words, screen).await;
        }
        member.leaves().await;
    }
}

/// Has every answer come late, so that what depends on several comes piece by piece.
fn takes_its_time(instance: &Instance) {
    instance.fault(json!({ "method": "GET", "path": "/api/*", "fault": "latency", "ms": 120, "times": 100_000 }));
}

async fn stands_still(person: &Person, path: &str, words: &str, screen: Screen) {
    person.opens(path).await;
    person.sees(words).await;
    let mut seen = person.awaits(MOVED, json!([])).await;
    if seen.is_null() {
        // It has led on to another page, as to the login.
        seen = person.awaits(MOVED, json!([])).await;
    }
    let moved = seen["moved"].as_f64().unwrap_or_else(|| panic!("{path}: nothing was seen"));
    assert!(moved < LEAST, "{path}, {}: {moved} moved: {}", screen.name(), seen["what"]);
}

/// Scrolls down fast, faster than older posts come, until there are no more.
const TO_THE_END: &str = "
    const done = arguments[arguments.length - 1];
    const go = () => {
        scrollBy(0, 150);
        document.querySelector('.feed__end') ? done(true) : setTimeout(go, 40);
    };
    go();";

#[tokio::test(flavor = "multi_thread")]
async fn older_posts_push_nothing_away_that_one_saw() {
    let instance = Instance::start();
    instance.fill(ME, 100);
    for screen in [Screen::Phone, Screen::Desktop] {
        let visitor = Person::arrives_with(&instance, screen).await;
        visitor.opens("/public/local").await;
        visitor.sees_posts(20).await;
        instance.fault(json!({
            "method": "GET", "path": "/api/v1/timelines/public", "fault": "latency", "ms": 1200,
            "times": 100
        }));
        visitor.awaits(TO_THE_END, json!([])).await;
        let seen = visitor.awaits(MOVED, json!([])).await;
        let moved = seen["moved"].as_f64().expect("a number");
        assert!(moved < LEAST, "{}: {moved} moved: {}", screen.name(), seen["what"]);
        instance.heal();
        // There all is said, and the footer is there.
        visitor.clicks("Impressum").await;
        visitor.is_at("/impressum").await;
        visitor.leaves().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn announcements_are_read_when_one_wants_to() {
    let instance = Instance::start();
    let member = Person::arrives_with(&instance, Screen::Phone).await;
    member.signs_in(ME).await;
    member.sees("2 Ankündigungen").await;
    member.no_longer_sees("Der Server ist dann kurz nicht erreichbar").await;
    member.clicks("2 Ankündigungen").await;
    member.sees("Der Server ist dann kurz nicht erreichbar").await;
    member.finds_no_fault(&[]).await;
    member.clicks("Gelesen").await;
    member.sees("1 Ankündigung").await;
    member.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_landing_page_asks_nobody_but_its_own_server_and_the_instance() {
    let instance = Instance::start();
    let visitor = Person::arrives(&instance).await;
    visitor.opens("/").await;
    visitor.sees("Konten auf diesem Server").await;
    visitor.sees("Alle Beiträge lesen").await;
    let asked = "return performance.getEntriesByType('resource').map((entry) => new URL(entry.name))\
        .filter((address) => address.protocol.startsWith('http')).map((address) => address.origin);";
    let asked = visitor.asks(asked, json!([])).await;
    let asked = asked.as_array().unwrap();
    assert!(asked.len() > 5, "{asked:?}");
    // The instance is the server that the app comes from.
    assert!(asked.iter().all(|origin| *origin == json!(instance.origin)), "{asked:?}");
    visitor.leaves().await;
}
