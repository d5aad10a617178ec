//! What is done on each way, the same for app and floor.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::Outcome;
use crate::browser::Visit;
use crate::figures::Figures;
use crate::server::Server;
use crate::ways::{Journey, Place, Way};

const SCROLL: &str = include_str!("page/scroll.js");
const COMPOSER: &str = include_str!("page/composer.js");
const STREAM: &str = include_str!("page/stream.js");

/// From how many posts on a way of scrolling tells also how much memory has grown since the first of them.
const SOON: u32 = 1_000;
/// How many posts those first ones are.
const SOON_READ: u32 = 100;
/// How many posts further on the next part of a long way ends.
const STAGE: usize = 500;

/// The key of that name, as WebDriver writes it.
const BACKSPACE: &str = "\u{e003}";

/// A round of the stream.
const ROUND: Duration = Duration::from_millis(200);
const ROUNDS: u32 = 150;
/// How many posts come in one.
const A_ROUND: u32 = 10;
const STREAMED: u32 = ROUNDS * A_ROUND;
/// The number of the next post that is streamed: none has that of another.
static FIRST: AtomicU32 = AtomicU32::new(100_001);

/// A page's first content stands, and the app itself.
const STANDS: &str = "return !!window.bench?.stands();";
/// How long a page is watched after it stands, for what still moves or blocks then.
const AFTERWARDS: Duration = Duration::from_millis(1500);

/// Goes the way once, and tells what was measured.
pub async fn walk(
    visit: &Visit,
    way: &Way,
    server: &Server,
    place: &Place,
    is_app: bool,
) -> Outcome<Figures> {
    let address = way.address(is_app, place);
    if is_app && (way.member || way.journey == Journey::Login) {
        visit.signs_in().await?;
        visit.waits_for("return location.pathname === '/home';").await?;
    }
    if way.journey == Journey::Login && is_app {
        // The page that the server led to after the login is the one measured.
        return settled(visit).await;
    }
    if way.member && is_app {
        visit.waits_for(STANDS).await?;
    }
    if way.journey == Journey::OpenAgain {
        visit.opens(&address).await?;
        visit.waits_for(STANDS).await?;
        visit.waits_for(KEPT).await?;
        visit.goes_away().await?;
    }
    visit.on(way.line).await?;
    visit.opens(&address).await?;
    visit.waits_for(STANDS).await?;
    match way.journey {
        Journey::Open | Journey::OpenAgain | Journey::Login => settled(visit).await,
        Journey::Scroll { posts, step } => {
            if posts <= SOON {
                begins(visit).await?;
                visit.walks(SCROLL, json!([posts, step])).await?;
                return visit.figures().await;
            }
            visit.walks(SCROLL, json!([SOON_READ, step])).await?;
            begins(visit).await?;
            let soon = visit.figures().await?;
            // One answer of the browser after another: each has its deadline.
            for so_far in (SOON_READ..posts).step_by(STAGE).skip(1).chain([posts]) {
                visit.walks(SCROLL, json!([so_far, step])).await?;
            }
            let mut figures = visit.figures().await?;
            if let (Some(end), Some(soon)) = (figures.memory(), soon.memory()) {
                figures.set("growth", end / soon);
            }
            Ok(figures)
        }
        Journey::Composer => {
            begins(visit).await?;
            visit.walks(COMPOSER, json!([20])).await?;
            visit.figures().await
        }
        Journey::Directory => narrows(visit).await,
        Journey::Typing => types(visit).await,
        Journey::Stream => is_streamed_to(visit, server).await,
    }
}

/// What the browser has to keep for the next time is kept: the service worker, where there is one, has all.
const KEPT: &str = "if (document.title === 'floor') return true;\
    const script = document.querySelector('script[src]');\
    return script !== null && (navigator.serviceWorker?.controller !== null || performance.now() > 12000);";

/// Only from here on is measured how busy the page is.
async fn begins(visit: &Visit) -> Outcome<()> {
    tokio::time::sleep(AFTERWARDS).await;
    visit.asks("bench.begin(); return true;", json!([])).await?;
    Ok(())
}

async fn settled(visit: &Visit) -> Outcome<Figures> {
    visit.waits_for(STANDS).await?;
    tokio::time::sleep(AFTERWARDS).await;
    visit.figures().await
}

/// Types into the directory's search and takes it away again, by real keys: what moves then is no shift.
async fn narrows(visit: &Visit) -> Outcome<Figures> {
    let focus = "const field = document.querySelector('main input[type=search], main input[type=text], .floor input');\
        field?.focus(); return !!field && document.activeElement === field;";
    visit.waits_for(focus).await?;
    begins(visit).await?;
    visit.asks("bench.watchKeys('beforeinput'); return true;", json!([])).await?;
    let words = "baugenossenschaft gruenwald 1";
    for word in words.split_inclusive(' ') {
        visit.types(word).await?;
    }
    visit.types(&BACKSPACE.repeat(words.len())).await?;
    visit.waits_for("return document.activeElement.value === '';").await?;
    tokio::time::sleep(AFTERWARDS).await;
    visit.figures().await
}

async fn types(visit: &Visit) -> Outcome<Figures> {
    visit.waits_for("const t = document.querySelector('textarea'); t?.focus(); return document.activeElement === t && !!t;").await?;
    begins(visit).await?;
    visit.asks("bench.watchKeys('beforeinput'); return true;", json!([])).await?;
    let text = "Wir bauen gemeinsam, und jede Stimme zählt dabei gleich. ".repeat(18);
    let text: String = text.chars().take(1000).collect();
    for part in text.chars().collect::<Vec<_>>().chunks(50) {
        visit.types(&part.iter().collect::<String>()).await?;
    }
    visit.waits_for("return document.querySelector('textarea').value.length >= 1000;").await?;
    visit.figures().await
}

/// 50 posts a second for 30 seconds, five times a second a key; then what came is counted.
async fn is_streamed_to(visit: &Visit, server: &Server) -> Outcome<Figures> {
    // Somewhere within the timeline: what comes waits above what is read.
    visit.asks("scrollTo(0, 1500); return true;", json!([])).await?;
    begins(visit).await?;
    // By now the page has subscribed to the stream.
    tokio::time::sleep(AFTERWARDS).await;
    visit.asks("bench.begin(); bench.watchKeys('keydown', true); return true;", json!([])).await?;
    let first = FIRST.fetch_add(STREAMED, Ordering::Relaxed);
    let start = Instant::now();
    for round in 0..ROUNDS {
        server.stream(first + round * A_ROUND, A_ROUND)?;
        visit.presses_a_key().await?;
        tokio::time::sleep((ROUND * (round + 1)).saturating_sub(start.elapsed())).await;
    }
    let late = start.elapsed().saturating_sub(ROUND * ROUNDS);
    if late > ROUND * ROUNDS / 10 {
        eprintln!("    the machine is busy: the posts came {:.0} s late", late.as_secs_f32());
    }
    tokio::time::sleep(AFTERWARDS).await;
    let mut figures = visit.figures().await?;
    let counted = visit.walks(STREAM, json!([first, STREAMED])).await?;
    let wrong = |name: &str| counted[name].as_f64().ok_or("the posts were not counted");
    figures.set("lost", wrong("lost")? + wrong("twice")?);
    Ok(figures)
}
