//! Reading a server's HTML with the browser's own parser, in an inert document: nothing in it runs
//! or loads. What is found goes to [`content::Builder`](crate::content::Builder), whose allow-list
//! decides what stays.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Element, Node as DomNode, SupportedType};

use super::page::window;
use crate::content::{Builder, Node, Surroundings, read_paragraphs};

/// How many bytes are parsed at most; Mastodon's own limit for a post is 500 characters.
const LONGEST: usize = 500_000;

/// Reads a server's HTML.
pub fn parse(html: &str, around: &Surroundings<'_>) -> Vec<Node> {
    let html = html.get(..html.floor_char_boundary(LONGEST)).unwrap_or_default();
    let mut builder = Builder::new(around);
    if !html.contains(['<', '&']) {
        builder.text(html);
        return builder.finish();
    }
    if read_paragraphs(html, &mut builder) {
        return builder.finish();
    }
    if let Some(body) = inert_document(html).and_then(|document| document.body()) {
        walk(&body, &mut builder);
    }
    builder.finish()
}

/// The document of `html`, which never becomes part of the page.
fn inert_document(html: &str) -> Option<Document> {
    let window: JsValue = window().into();
    // Made by assets/boot.js: under Trusted Types only its policy may feed the parser.
    let parse = js_sys::Reflect::get(&window, &"genoParse".into()).ok()?;
    let Ok(parse) = parse.dyn_into::<js_sys::Function>() else {
        let parser = DomParser::new().ok()?;
        return parser.parse_from_string(html, SupportedType::TextHtml).ok();
    };
    parse.call1(&JsValue::UNDEFINED, &html.into()).ok()?.dyn_into().ok()
}

/// Tells the builder all that is in `root`, in order. Not recursive: hostile HTML may be very deep.
fn walk(root: &DomNode, builder: &mut Builder<'_>) {
    let mut next = root.first_child();
    while let Some(node) = next {
        let enters = match node.node_type() {
            DomNode::TEXT_NODE => {
                builder.text(&node.node_value().unwrap_or_default());
                false
            }
            DomNode::ELEMENT_NODE => {
                let element: &Element = node.unchecked_ref();
                builder.open(&element.local_name(), |name| element.get_attribute(name))
            }
            _ => false,
        };
        next = match (enters, node.first_child()) {
            (true, Some(child)) => Some(child),
            (true, None) => {
                builder.close();
                following(node, root, builder)
            }
            (false, _) => following(node, root, builder),
        };
    }
}

/// What comes after `node` and all that is in it; closes what ends on the way.
fn following(node: DomNode, root: &DomNode, builder: &mut Builder<'_>) -> Option<DomNode> {
    let mut node = node;
    loop {
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent_node().filter(|parent| parent != root)?;
        builder.close();
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

    use super::*;
    use crate::content::{Kind, Target};

    wasm_bindgen_test_configure!(run_in_browser);

    /// The tree as short HTML, with nothing but what a view would show.
    fn read(html: &str) -> String {
        written(&parse(html, &Surroundings::default()))
    }

    fn written(nodes: &[Node]) -> String {
        nodes.iter().map(write).collect()
    }

    fn write(node: &Node) -> String {
        match node {
            Node::Text(text) => text.replace('<', "‹"),
            Node::Break => "<br>".into(),
            Node::Emoji(emoji) => format!("[{}]", emoji.shortcode),
            Node::Element { kind, children } => {
                let tag = match kind {
                    Kind::Paragraph => "p",
                    Kind::Strong => "b",
                    Kind::Emphasis => "i",
                    Kind::List => "ul",
                    Kind::Item => "li",
                    Kind::Preformatted => "pre",
                    Kind::Quotation => "blockquote",
                    other => return format!("{other:?}({})", written(children)),
                };
                format!("<{tag}>{}</{tag}>", written(children))
            }
            Node::Link { target, children, .. } => {
                let href = match target {
                    Target::App(route) => route.href(),
                    Target::Outside(href) => href.clone(),
                };
                format!("<a {href}>{}</a>", written(children))
            }
        }
    }

    #[wasm_bindgen_test]
    fn a_post_as_mastodon_writes_it() {
        let html = r##"<p>Guten Morgen <span class="h-card" translate="no"><a href="https://a.example/@b" class="u-url mention">@<span>b</span></a></span> &amp; alle!<br>Zeile</p><p><a href="https://c.example/lang" target="_blank" rel="nofollow noopener"><span class="invisible">https://</span><span class="">c.example/lang</span><span class="invisible"></span></a> <a href="https://a.example/tags/geno" class="mention hashtag" rel="tag">#<span>geno</span></a></p>"##;
        assert_eq!(
            read(html),
            "<p>Guten Morgen <a https://a.example/@b>@b</a> & alle!<br>Zeile</p>\
             <p><a https://c.example/lang>Invisible(https://)c.example/lang</a> <a /tags/geno>#geno</a></p>"
        );
    }

    #[wasm_bindgen_test]
    fn plain_text_needs_no_parser() {
        assert_eq!(read("Nur Text"), "Nur Text");
        assert_eq!(read("1 &lt; 2"), "1 ‹ 2");
        assert_eq!(read(""), "");
    }

    #[wasm_bindgen_test]
    fn paragraphs_read_without_the_parser_are_the_same() {
        for html in [
            "<p>Guten Morgen</p>",
            "<p> Obst &amp; Gemüse &lt;3<br />2 &gt; 1 </p><p>&quot;Ja&#39;</p>",
            "<p>a\n  b<br><br/>c</p><p></p><p>&amp;lt;b&amp;gt;</p><p> </p>",
            "<p><br></p><p>\na</p>",
        ] {
            let mut parsed = Builder::new(&Surroundings::default());
            let body = inert_document(html).and_then(|document| document.body());
            walk(&body.expect("a body"), &mut parsed);
            let mut read = Builder::new(&Surroundings::default());
            assert!(read_paragraphs(html, &mut read), "{html}");
            assert_eq!(written(&read.finish()), written(&parsed.finish()), "{html}");
        }
    }

    #[wasm_bindgen_test]
    fn broken_nesting_is_mended() {
        assert_eq!(read("<p>a<b>b<i>c</b>d</i>e"), "<p>a<b>b<i>c</i></b><i>d</i>e</p>");
        assert_eq!(read("<p>a<div>b</p>c</div></p>d"), "<p>a</p><p>bc</p>d");
        assert_eq!(
            read("<ul><li>a<li>b<ul><li>c</ul></ul>"),
            "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"
        );
        assert_eq!(read("</p></b>a</i><p"), "a");
        assert_eq!(read("<table><b>a</b><tr><td>b<td>c</table>"), "<b>a</b><p>bc</p>");
    }

    #[wasm_bindgen_test]
    fn hostile_html_leaves_harmless_text() {
        let attempts = [
            ("<script>alert(1)</script>a", "a"),
            ("<p>a<script src=//x></script>b</p>", "<p>ab</p>"),
            ("<scr<script>ipt>alert(1)</scr</script>ipt>", "ipt>alert(1)ipt>"),
            ("<img src=x onerror=alert(1)>a", "a"),
            ("<img/src='x'/onerror=alert(1) alt='Bild'>", "Bild"),
            ("<p onclick=alert(1) style='position:fixed'>a</p>", "<p>a</p>"),
            ("<a href='javascript:alert(1)'>a</a>", "a"),
            ("<a href=' &#106;avascript&colon;alert(1)'>a</a>", "a"),
            ("<a href='java&#9;script:alert(1)'>a</a>", "a"),
            ("<a href='data:text/html,<script>alert(1)</script>'>a</a>", "a"),
            ("<a href='vbscript:x'>a</a>", "a"),
            (
                "<a href='https://a.example' onmouseover=alert(1) ping=//x download>a</a>",
                "<a https://a.example>a</a>",
            ),
            (
                "<a href='https://a.example/\"onclick=\"alert(1)'>a</a>",
                "<a https://a.example/\"onclick=\"alert(1)>a</a>",
            ),
            ("<svg onload=alert(1)><text>a</text></svg>b", "b"),
            ("<svg><script>alert(1)</script><a xlink:href='javascript:x'>a</a></svg>b", "b"),
            ("<math><mtext><img src onerror=alert(1)></mtext></math>b", "b"),
            ("<style>*{display:none}</style>a", "a"),
            ("<p>a<style>@import '//x'</style></p>", "<p>a</p>"),
            ("<link rel=stylesheet href=//x>a", "a"),
            ("<iframe src='javascript:alert(1)'>b</iframe>a", "a"),
            ("<iframe srcdoc='<script>alert(1)</script>'></iframe>a", "a"),
            ("<object data=//x><embed src=//x>b</object>a", "a"),
            (
                "<form action=//x><p>a<form><input name=p><button formaction=javascript:x>b</button></form></p></form>",
                "<p>ab</p>",
            ),
            ("<textarea><script>alert(1)</script></textarea>a", "a"),
            ("<select><option>b</select>a", "a"),
            ("<template><script>alert(1)</script></template>a", "a"),
            (
                "<noscript><p title=\"</noscript><img src onerror=alert(1)>\"></noscript>a",
                "<p>a</p>",
            ),
            ("<base href=//x><p>a</p>", "<p>a</p>"),
            ("<meta http-equiv=refresh content='0;url=//x'>a", "a"),
            (
                "<video src=//x autoplay onloadstart=alert(1)><source onerror=alert(1)></video>a",
                "a",
            ),
            ("<marquee onstart=alert(1)>a</marquee>", "a"),
            ("<details open ontoggle=alert(1)><summary>a</summary>b</details>", "<p>a</p><p>b</p>"),
            ("<div id=app name=genoParse class='dialog'>a</div>", "<p>a</p>"),
            ("<!--[if IE]><script>alert(1)</script><![endif]-->a<!-- > --!><b>b</b>", "a<b>b</b>"),
            ("<?xml version='1.0'?><![CDATA[<script>alert(1)</script>]]>a", "alert(1)]]>a"),
            // Classics of mutation: what a serializer would turn into an event handler.
            (
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "",
            ),
            ("<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">", "\">"),
            (
                "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "",
            ),
            ("<p>a<xmp><script>alert(1)</script></xmp></p>", "<p>a</p>"),
            ("<noembed><img src onerror=alert(1)></noembed>a", "a"),
            ("<frameset><frame src=javascript:alert(1)></frameset>", ""),
            ("<body onload=alert(1)><p>a</p>", "<p>a</p>"),
            ("<input autofocus onfocus=alert(1)>a", "a"),
            ("<x-y contenteditable onbeforeinput=alert(1) tabindex=1>a</x-y>", "a"),
            (
                "<a href='https://a.example'><svg><animate attributeName=href values=javascript:alert(1) />b</svg>a</a>",
                "<a https://a.example>a</a>",
            ),
        ];
        let wrong: Vec<_> = attempts
            .into_iter()
            .map(|(html, expected)| (html, expected, read(html)))
            .filter(|(_, expected, found)| expected != found)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[wasm_bindgen_test]
    fn very_deep_and_very_long_html_comes_to_an_end() {
        let deep = format!("{}tief{}", "<div><b>".repeat(20_000), "</b></div>".repeat(20_000));
        assert!(read(&deep).contains("tief"));
        let long = format!("<p>{}</p>", "ä".repeat(400_000));
        assert!(read(&long).len() < 110_000);
        assert!(parse(&"<p>a</p>".repeat(60_000), &Surroundings::default()).len() <= 4_000);
    }
}
