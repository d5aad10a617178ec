//! Hostile and odd content shows safely and breaks no layout.

use serde_json::json;

use super::{
    instance::Instance,
    person::{Person, Screen},
};

/// What Chromium reports while it parses such HTML in an inert document: that it refuses what is
/// written inline. That is the policy at work; nothing of it gets into the page.
const REFUSALS: [&str; 3] = ["inline event handler", "inline style", "inline script"];

/// Ways to smuggle a script into a page. Each sets `window.__hit` if it runs.
const WAYS: [&str; 24] = [
    "<script>window.__hit='script'</script>",
    "<img src=x onerror=\"window.__hit='img'\">",
    "<svg onload=\"window.__hit='svg'\"></svg>",
    "<svg><script>window.__hit='svg script'</script></svg>",
    "<a href=\"javascript:window.__hit='a'\">Klick A</a>",
    "<a href=\"JaVa&#9;ScRiPt:window.__hit='b'\">Klick B</a>",
    "<a href=\"data:text/html,<script>opener.__hit='c'</script>\">Klick C</a>",
    "<a href=\"https://gut.example/\" onclick=\"window.__hit='onclick'\">Klick D</a>",
    "<iframe src=\"javascript:parent.__hit='iframe'\"></iframe>",
    "<iframe srcdoc=\"<script>parent.__hit='srcdoc'</script>\"></iframe>",
    "<object data=\"javascript:window.__hit='object'\"></object>",
    "<embed src=\"javascript:window.__hit='embed'\">",
    "<form action=\"javascript:window.__hit='form'\"><button>Klick E</button></form>",
    "<button formaction=\"javascript:window.__hit='formaction'\">Klick F</button>",
    "<details open ontoggle=\"window.__hit='toggle'\">auf</details>",
    "<video src=x onerror=\"window.__hit='video'\"></video>",
    "<audio src=x onerror=\"window.__hit='audio'\"></audio>",
    "<body onload=\"window.__hit='body'\">",
    "<input autofocus onfocus=\"window.__hit='focus'\">",
    "<style>@import 'javascript:window.__hit=1'; body { display: none }</style>",
    "<link rel=stylesheet href=\"javascript:window.__hit='link'\">",
    "<meta http-equiv=refresh content=\"0;url=javascript:window.__hit='meta'\">",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=window.__hit='mxss'&gt;\">",
    "<noscript><p title=\"</noscript><img src=x onerror=window.__hit='noscript'>\"></noscript>",
];

#[tokio::test(flavor = "multi_thread")]
async fn no_way_of_script_injection_works() {
    let instance = Instance::start();
    let id = instance.posts_of("wohnen_am_fluss", "Guten Morgen, Fediverse!").remove(0);
    let mut post = instance.get_as("wohnen_am_fluss", &format!("/api/v1/statuses/{id}"));
    let ways: Vec<String> = WAYS
        .iter()
        .enumerate()
        .map(|(number, way)| format!("<p>Weg {number}: {way}</p>"))
        .collect();
    post["content"] = ways.concat().into();
    post["spoiler_text"] = "".into();
    post["account"]["display_name"] = "<script>window.__hit='name'</script><b>Name</b>".into();
    post["account"]["note"] = WAYS.concat().into();
    instance.fault(json!({
        "method": "GET", "path": format!("/api/v1/statuses/{id}"), "fault": "status", "status": 200, "body": post,
    }));
    let visitor = Person::arrives(&instance).await;
    visitor.opens(&format!("/@wohnen_am_fluss/{id}")).await;
    visitor.sees("Weg 0:").await;
    visitor.sees("Weg 16:").await;
    visitor.sees("<script>window.__hit='name'</script>").await;
    // What is no safe address is no link: there is nothing to follow.
    let is_link =
        "return [...document.links].some((link) => link.textContent.includes(arguments[0]));";
    for (label, safe) in
        [("Klick A", false), ("Klick B", false), ("Klick C", false), ("Klick D", true)]
    {
        assert_eq!(visitor.asks(is_link, json!([label])).await, json!(safe), "{label}");
    }
    let strangers = "return document.querySelectorAll('article :is(script, iframe, object, embed, style, link, form, input, [onerror], [onclick], [style*=position])').length;";
    assert_eq!(visitor.asks(strangers, json!([])).await, json!(0));
    visitor.finds_no_fault(&REFUSALS).await;
    assert_eq!(visitor.asks("return window.__hit === undefined;", json!([])).await, json!(true));
    visitor.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_accounts_break_no_layout() {
    let instance = Instance::start();
    let visitor = Person::arrives_with(&instance, Screen::Phone).await;
    for account in [
        "sonderfall_rtl",
        "sonderfall_langwort",
        "sonderfall_ohne_bild",
        "sonderfall_emoji",
        "sonderfall_fremd@fremd.example",
    ] {
        visitor.opens(&format!("/@{account}")).await;
        visitor.sees("Dabei seit").await;
        visitor.sees_posts(1).await;
        visitor.fits_the_screen().await;
        visitor.finds_no_fault(&REFUSALS).await;
        let is_clean = "return window.__eingedrungen === undefined;";
        assert_eq!(visitor.asks(is_clean, json!([])).await, json!(true), "{account}");
    }
    visitor.leaves().await;
}
