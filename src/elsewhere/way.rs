//! The address at which a server does what is wished for.

use mastodon::percent_encode;
use serde_json::Value;

use super::{Home, Intent, Wish};

/// What the relations of Activity Intents begin with.
const INTENTS: &str = "https://w3id.org/fep/3b86/";
/// The relation of the template for subscribing.
const SUBSCRIBE: &str = "http://ostatus.org/schema/1.0/subscribe";

/// The address that a server tells by WebFinger (`document`) for a wish: the Activity Intent for
/// just this, else the one for opening something, else the template for subscribing. `back` is
/// where the person comes from. `None` where it tells none, or none that may be led to.
pub fn told_way(document: &Value, home: &Home, wish: &Wish, back: &str) -> Option<String> {
    let links = document.get("links")?.as_array()?;
    let find = |relation: &str, place: &str| {
        links.iter().filter(|link| has_relation(link, relation)).find_map(|link| {
            // The proposal says `href`; most servers write `template`, as for subscribing.
            let template =
                ["template", "href"].into_iter().find_map(|key| link.get(key)?.as_str())?;
            let address = fill(template, wish, back);
            (template.contains(place) && home.may_lead_to(&address)).then_some(address)
        })
    };
    // An address for new posts is of no use where it does not take what is answered.
    let (own, place) = match wish.intent {
        Intent::Follow => ("Follow", "{object}"),
        Intent::Reply => ("Create", "{inReplyTo}"),
        Intent::Announce => ("Announce", "{object}"),
        Intent::Like => ("Like", "{object}"),
        Intent::Open => ("Object", "{object}"),
    };
    let intent = |name: &str, place: &str| find(&[INTENTS, name].concat(), place);
    intent(own, place).or_else(|| intent("Object", "{object}")).or_else(|| find(SUBSCRIBE, "{uri}"))
}

/// The address at which most servers do it.
pub fn usual_way(home: &Home, wish: &Wish) -> String {
    [&home.origin(), "/authorize_interaction?uri=", &percent_encode(&wish.object)].concat()
}

fn has_relation(link: &Value, relation: &str) -> bool {
    let rel = link.get("rel").and_then(Value::as_str);
    rel.is_some_and(|rel| rel.eq_ignore_ascii_case(relation))
}

/// A template with its places filled. What is not known is left empty, as the proposal asks.
fn fill(template: &str, wish: &Wish, back: &str) -> String {
    let mut address = String::new();
    let mut rest = template;
    while let Some((before, (place, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        let value = match place {
            "object" | "uri" | "inReplyTo" => &wish.object,
            "on-success" | "on-cancel" => back,
            _ => "",
        };
        address.push_str(before);
        address.push_str(&percent_encode(value));
        rest = after;
    }
    address.push_str(rest);
    address
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn home() -> Home {
        Home::read("@ich@mein.server", "https://geno.example").unwrap()
    }

    fn way(intent: Intent, links: Value) -> Option<String> {
        let wish = Wish { intent, object: "https://geno.example/users/a".into(), name: "A".into() };
        told_way(&json!({ "links": links }), &home(), &wish, "https://geno.example/@a")
    }

    const OBJECT: &str = "https%3A%2F%2Fgeno.example%2Fusers%2Fa";

    #[test]
    fn the_intent_goes_before_all_else() {
        let links = json!([
            { "rel": "http://ostatus.org/schema/1.0/subscribe", "template": "https://mein.server/s?u={uri}" },
            { "rel": "https://w3id.org/fep/3b86/Object", "template": "https://mein.server/o?u={object}" },
            { "rel": "https://w3id.org/fep/3b86/follow", "href": "https://mein.server/f?u={object}" },
        ]);
        let expected = |path: &str| Some(format!("https://mein.server/{path}?u={OBJECT}"));
        assert_eq!(way(Intent::Follow, links.clone()), expected("f"));
        assert_eq!(way(Intent::Like, links.clone()), expected("o"));
        assert_eq!(way(Intent::Like, json!([links[0]])), expected("s"));
        assert_eq!(way(Intent::Like, json!([])), None);
    }

    #[test]
    fn an_address_for_new_posts_is_of_use_only_where_it_takes_what_is_answered() {
        let link = |template: &str| json!([{ "rel": "https://w3id.org/fep/3b86/Create", "template": template }]);
        for template in
            ["https://mein.server/share?text={content}", "https://mein.server/share?url={object}"]
        {
            assert_eq!(way(Intent::Reply, link(template)), None, "{template}");
        }
        assert_eq!(
            way(Intent::Reply, link("https://mein.server/new?to={inReplyTo}&text={content}&x=1")),
            Some(format!("https://mein.server/new?to={OBJECT}&text=&x=1"))
        );
    }

    #[test]
    fn the_way_back_is_told_where_it_is_asked_for() {
        let template = "https://mein.server/f?o={object}&then={on-success}&else={on-cancel}{";
        let links = json!([{ "rel": "https://w3id.org/fep/3b86/Follow", "template": template }]);
        let back = "https%3A%2F%2Fgeno.example%2F%40a";
        assert_eq!(
            way(Intent::Follow, links),
            Some(format!("https://mein.server/f?o={OBJECT}&then={back}&else={back}{{"))
        );
    }

    #[test]
    fn only_safe_addresses_are_led_to() {
        for template in
            ["http://mein.server/{uri}", "javascript:alert('{uri}')", "/x?{uri}", "https:///{uri}"]
        {
            let links = json!([{ "rel": SUBSCRIBE, "template": template }]);
            assert_eq!(way(Intent::Follow, links), None, "{template}");
        }
        for links in [json!({}), json!([1, { "rel": 2 }, { "rel": SUBSCRIBE }])] {
            assert_eq!(way(Intent::Follow, links), None);
        }
    }

    #[test]
    fn a_server_that_tells_nothing_is_tried_at_the_usual_place() {
        let wish =
            Wish { intent: Intent::Like, object: "https://a.de/1?x=y&z".into(), name: "A".into() };
        assert_eq!(
            usual_way(&home(), &wish),
            "https://mein.server/authorize_interaction?uri=https%3A%2F%2Fa.de%2F1%3Fx%3Dy%26z"
        );
    }
}
