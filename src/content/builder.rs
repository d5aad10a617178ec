//! Builds a content's tree from what a walk over a parsed document meets.

use super::{Kind, Node, Surroundings, emoji::push_text, links::has_class, plain::plain_text};

/// How deep elements may lie in one another; what is deeper comes up to this depth.
const DEEPEST: usize = 24;
/// How many pieces a content may have; what follows is left out.
const MOST_NODES: usize = 4_000;
/// How many bytes of text a content may have; what follows is left out.
const MOST_TEXT: usize = 100_000;

/// Builds a content's tree. It is told, in the order of the document, what opens, what text there
/// is and what closes; what its allow-list does not name never gets into the tree.
pub struct Builder<'a> {
    around: Surroundings<'a>,
    /// The elements that are open, outermost first.
    open: Vec<Frame>,
    /// How many elements are open beyond [`DEEPEST`].
    beyond: usize,
    /// What is finished at the top.
    top: Vec<Node>,
    nodes: usize,
    text: usize,
}

/// An element that is open.
struct Frame {
    role: Role,
    children: Vec<Node>,
}

/// What becomes of an element.
enum Role {
    Element(Kind),
    /// A strong paragraph.
    Heading,
    Link {
        href: String,
        class: String,
    },
    /// A block without a meaning here: its blocks stay, its other children become paragraphs.
    Block,
    /// Only its children stay.
    Nothing,
}

impl<'a> Builder<'a> {
    /// Begins a content.
    pub fn new(around: &Surroundings<'a>) -> Self {
        Self { around: *around, open: Vec::new(), beyond: 0, top: Vec::new(), nodes: 0, text: 0 }
    }

    /// An element opens: its name in lower case, and how to read its attributes. Tells whether its
    /// children are wanted; if so, [`Self::close`] must follow them, if not, nothing.
    pub fn open(&mut self, tag: &str, attribute: impl Fn(&str) -> Option<String>) -> bool {
        if self.nodes >= MOST_NODES {
            return false;
        }
        let Some(role) = self.role(tag, &attribute) else { return false };
        if self.open.len() >= DEEPEST {
            self.beyond += 1;
            return true;
        }
        self.open.push(Frame { role, children: Vec::new() });
        true
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        let room = MOST_TEXT.saturating_sub(self.text);
        if text.is_empty() || room == 0 || self.nodes >= MOST_NODES {
            return;
        }
        let text = text.get(..text.floor_char_boundary(room)).unwrap_or_default();
        self.text += text.len();
        // Between blocks there are only line ends of the server's making.
        if self.is_between_blocks() && text.trim().is_empty() {
            return;
        }
        let emojis = if self.keeps_text_as_it_is() { &[] } else { self.around.emojis };
        self.nodes += 1;
        push_text(self.place(), text, emojis);
    }

    /// The element that opened last closes.
    pub fn close(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(Frame { role, children }) = self.open.pop() else { return };
        match role {
            Role::Nothing => self.place().extend(children),
            Role::Block => self.place().extend(in_blocks(children, Kind::Paragraph)),
            _ if children.is_empty() => {}
            Role::Heading => {
                let strong = Node::Element { kind: Kind::Strong, children };
                self.push(Node::Element { kind: Kind::Paragraph, children: vec![strong] });
            }
            Role::Element(kind @ (Kind::List | Kind::NumberedList)) => {
                self.push(Node::Element { kind, children: in_items(children) });
            }
            Role::Element(kind) => self.push(Node::Element { kind, children }),
            Role::Link { href, class } => {
                match self.around.resolve(&href, &class, &plain_text(&children)) {
                    Some((target, kind)) => self.push(Node::Link { target, kind, children }),
                    None => self.place().extend(children),
                }
            }
        }
    }

    /// The tree.
    pub fn finish(mut self) -> Vec<Node> {
        self.beyond = 0;
        while !self.open.is_empty() {
            self.close();
        }
        self.top
    }

    /// What becomes of an element; `None` where it and all in it are left out.
    fn role(&mut self, tag: &str, attribute: &impl Fn(&str) -> Option<String>) -> Option<Role> {
        let class = || attribute("class").unwrap_or_default();
        let kind = match tag {
            "p" | "span" if self.around.has_quote && has_class(&class(), "quote-inline") => {
                return None;
            }
            "p" => Kind::Paragraph,
            "strong" | "b" => Kind::Strong,
            "em" | "i" => Kind::Emphasis,
            "del" | "s" | "strike" => Kind::Deleted,
            "u" | "ins" => Kind::Underlined,
            "code" | "tt" | "kbd" | "samp" => Kind::Code,
            "pre" => Kind::Preformatted,
            "blockquote" => Kind::Quotation,
            "ul" | "menu" => Kind::List,
            "ol" => Kind::NumberedList,
            "li" if self.is_in_list() => Kind::Item,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => match self.around.headings {
                Some(below) => Kind::Heading(rank(tag).saturating_add(below).min(6)),
                None => return Some(Role::Heading),
            },
            "mark" if self.around.headings.is_some() => Kind::Marked,
            "a" if !self.is_in_link() => {
                let href = attribute("href").unwrap_or_default();
                return Some(Role::Link { href, class: class() });
            }
            // Parts of an address that need not be seen; elsewhere nothing may hide.
            "span" if self.is_in_link() && has_class(&class(), "invisible") => Kind::Invisible,
            "span" if self.is_in_link() && has_class(&class(), "ellipsis") => Kind::Ellipsis,
            "br" => {
                self.push(Node::Break);
                return None;
            }
            "img" => {
                if let Some(words) = attribute("alt") {
                    self.text(&words);
                }
                return None;
            }
            _ if LEFT_OUT.contains(&tag) => return None,
            _ if BLOCKS.contains(&tag) => return Some(Role::Block),
            _ => return Some(Role::Nothing),
        };
        Some(Role::Element(kind))
    }

    fn push(&mut self, node: Node) {
        self.nodes += 1;
        self.place().push(node);
    }

    /// Where the next piece goes.
    fn place(&mut self) -> &mut Vec<Node> {
        match self.open.last_mut() {
            Some(frame) => &mut frame.children,
            None => &mut self.top,
        }
    }

    fn is_in_link(&self) -> bool {
        self.open.iter().any(|frame| matches!(frame.role, Role::Link { .. }))
    }

    fn is_in_list(&self) -> bool {
        let list =
            |frame: &Frame| matches!(frame.role, Role::Element(Kind::List | Kind::NumberedList));
        self.open.last().is_some_and(list)
    }

    /// Whether texts here belong to an address or to code.
    fn keeps_text_as_it_is(&self) -> bool {
        self.open.iter().any(|frame| {
            matches!(frame.role, Role::Link { .. } | Role::Element(Kind::Code | Kind::Preformatted))
        })
    }

    fn is_between_blocks(&self) -> bool {
        match self.open.last() {
            None => self.top.last().is_none_or(Node::is_block),
            Some(frame) => matches!(
                frame.role,
                Role::Block | Role::Element(Kind::List | Kind::NumberedList | Kind::Quotation)
            ),
        }
    }
}

/// The rank of a heading by its name.
fn rank(tag: &str) -> u8 {
    tag.strip_prefix('h').and_then(|rank| rank.parse().ok()).unwrap_or(6)
}

/// Elements whose content is no text for a person, or that do more than show text.
const LEFT_OUT: [&str; 30] = [
    "script",
    "style",
    "template",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "noscript",
    "noembed",
    "noframes",
    "xmp",
    "plaintext",
    "title",
    "textarea",
    "select",
    "datalist",
    "audio",
    "video",
    "canvas",
    "map",
    "frame",
    "frameset",
    "applet",
    "head",
    "meta",
    "link",
    "base",
    "input",
    "portal",
];

/// Elements that begin a line of their own.
const BLOCKS: [&str; 28] = [
    "div",
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "main",
    "nav",
    "figure",
    "figcaption",
    "address",
    "center",
    "details",
    "summary",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "tbody",
    "thead",
    "tfoot",
    "tr",
    "fieldset",
    "legend",
    "form",
    "li",
    "hgroup",
];

/// The children of a block as blocks: each run of other nodes becomes one of kind `kind`.
fn in_blocks(children: Vec<Node>, kind: Kind) -> Vec<Node> {
    let mut blocks = Vec::new();
    let mut run = Vec::new();
    for child in children {
        if child.is_block() {
            flush(&mut blocks, &mut run, kind);
            blocks.push(child);
        } else {
            run.push(child);
        }
    }
    flush(&mut blocks, &mut run, kind);
    blocks
}

/// The children of a list as its items.
fn in_items(children: Vec<Node>) -> Vec<Node> {
    let item = |node| Node::Element { kind: Kind::Item, children: vec![node] };
    let is_item = |node: &Node| matches!(node, Node::Element { kind: Kind::Item, .. });
    children.into_iter().map(|node| if is_item(&node) { node } else { item(node) }).collect()
}

fn flush(blocks: &mut Vec<Node>, run: &mut Vec<Node>, kind: Kind) {
    let children = std::mem::take(run);
    let blank = |node: &Node| matches!(node, Node::Text(text) if text.trim().is_empty());
    if !children.iter().all(blank) {
        blocks.push(Node::Element { kind, children });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        content::{
            LinkKind, Target,
            sample::{emoji, tree, tree_in},
        },
        routes::Route,
    };

    /// The tree as short text: `p(…)`, `a[target](…)`.
    fn written(nodes: &[Node]) -> String {
        nodes.iter().map(write).collect()
    }

    fn write(node: &Node) -> String {
        match node {
            Node::Text(text) => text.clone(),
            Node::Break => "|".into(),
            Node::Emoji(emoji) => format!("[{}]", emoji.shortcode),
            Node::Element { kind, children } => format!("{kind:?}({})", written(children)),
            Node::Link { target: Target::App(route), children, .. } => {
                format!("a[{}]({})", route.href(), written(children))
            }
            Node::Link { target: Target::Outside(href), kind: LinkKind::Plain, children } => {
                format!("a[{href}]({})", written(children))
            }
            other => format!("{other:?}"),
        }
    }

    fn read(html: &str) -> String {
        written(&tree(html))
    }

    #[test]
    fn what_mastodon_writes_is_kept() {
        assert_eq!(read("<p>Eins<br>zwei</p><p>drei</p>"), "Paragraph(Eins|zwei)Paragraph(drei)");
        assert_eq!(
            read(
                "<p><strong>a</strong><b>b</b><em>c</em><i>d</i><del>e</del><u>f</u><code>g</code></p>"
            ),
            "Paragraph(Strong(a)Strong(b)Emphasis(c)Emphasis(d)Deleted(e)Underlined(f)Code(g))"
        );
        assert_eq!(
            read("<ul>\n<li>a</li>\n<li>b</li></ul><ol><li><p>c</p></li></ol>"),
            "List(Item(a)Item(b))NumberedList(Item(Paragraph(c)))"
        );
        assert_eq!(
            read("<blockquote><p>a</p></blockquote><pre><code>b\n c</code></pre>"),
            "Quotation(Paragraph(a))Preformatted(Code(b\n c))"
        );
    }

    #[test]
    fn headings_become_strong_paragraphs() {
        assert_eq!(read("<h2>Titel</h2><p>Text</p>"), "Paragraph(Strong(Titel))Paragraph(Text)");
    }

    #[test]
    fn a_shortened_link_keeps_its_parts() {
        let html = r#"<p><a href="https://a.example/very/long"><span class="invisible">https://</span><span class="ellipsis">a.example/ve</span><span class="invisible">ry/long</span></a></p>"#;
        assert_eq!(
            read(html),
            "Paragraph(a[https://a.example/very/long](Invisible(https://)Ellipsis(a.example/ve)Invisible(ry/long)))"
        );
    }

    #[test]
    fn nothing_hides_outside_of_links() {
        assert_eq!(read(r#"<p><span class="invisible">a</span></p>"#), "Paragraph(a)");
    }

    #[test]
    fn links_that_must_not_be_become_text() {
        assert_eq!(
            read(r#"<p><a href="javascript:x"><b>a</b></a> <a>b</a></p>"#),
            "Paragraph(Strong(a) b)"
        );
        let nested = r#"<a href="https://a.example">a<a href="https://b.example">b</a></a>"#;
        assert_eq!(read(nested), "a[https://a.example](ab)");
    }

    #[test]
    fn the_wrapper_of_a_mention_goes() {
        let origins = ["https://geno.social".to_owned()];
        let around = Surroundings { origins: &origins, ..Default::default() };
        let html = r#"<p><span class="h-card"><a href="https://geno.social/@a" class="u-url mention">@<span>a</span></a></span> x</p>"#;
        assert_eq!(written(&tree_in(html, &around)), "Paragraph(a[/@a](@a) x)");
    }

    #[test]
    fn elements_with_other_purposes_are_left_out_with_all_in_them() {
        for tag in LEFT_OUT {
            assert_eq!(
                read(&format!("<p>a<{tag}><b>x</b></{tag}>b</p>")),
                "Paragraph(ab)",
                "{tag}"
            );
        }
    }

    #[test]
    fn unknown_elements_leave_their_text() {
        assert_eq!(read("<p><blink>a</blink><x-y>b</x-y></p>"), "Paragraph(ab)");
        assert_eq!(
            read("<div>a<div>b</div>c<p>d</p></div>"),
            "Paragraph(a)Paragraph(b)Paragraph(c)Paragraph(d)"
        );
        assert_eq!(
            read("<table><tr>a</tr><tr>b</tr></table><li>c</li>"),
            "Paragraph(a)Paragraph(b)Paragraph(c)"
        );
        assert_eq!(read(r#"<p>a <img alt="Bild"> b</p>"#), "Paragraph(a Bild b)");
    }

    #[test]
    fn a_list_has_only_items() {
        assert_eq!(read("<ul>x<li>a</li><p>b</p></ul>"), "List(Item(x)Item(a)Item(Paragraph(b)))");
    }

    #[test]
    fn empty_elements_go() {
        assert_eq!(
            read("<p></p><p><b></b></p><ul></ul><p>a</p>\n<p>b</p>"),
            "Paragraph(a)Paragraph(b)"
        );
    }

    #[test]
    fn the_link_to_a_quoted_post_goes_where_the_post_is_shown() {
        let html = r#"<p class="quote-inline">RE: x</p><p>Text <span class="quote-inline">RE: y</span></p>"#;
        let around = Surroundings { has_quote: true, ..Default::default() };
        assert_eq!(written(&tree_in(html, &around)), "Paragraph(Text )");
        assert_eq!(read(html), "Paragraph(RE: x)Paragraph(Text RE: y)");
    }

    #[test]
    fn emojis_stand_in_text_only() {
        let emojis = [emoji("geno")];
        let around = Surroundings { emojis: &emojis, ..Default::default() };
        let html = r#"<p>:geno: <code>:geno:</code> <a href="https://a.example/:geno:">:geno:</a></p><pre>:geno:</pre>"#;
        assert_eq!(
            written(&tree_in(html, &around)),
            "Paragraph([geno] Code(:geno:) a[https://a.example/:geno:](:geno:))Preformatted(:geno:)"
        );
    }

    #[test]
    fn depth_is_bounded() {
        let html = format!("{}x{}y", "<b>".repeat(100_000), "</b>".repeat(100_000));
        let mut nodes = tree(&html);
        let mut depth = 0;
        while let Some(Node::Element { children, .. }) = nodes.into_iter().next() {
            depth += 1;
            nodes = children;
        }
        assert_eq!(depth, DEEPEST);
    }

    #[test]
    fn size_is_bounded() {
        assert!(tree(&"<br>".repeat(50_000)).len() <= MOST_NODES);
        assert!(tree(&"<p>ä</p>".repeat(50_000)).len() <= MOST_NODES);
        let long = tree(&"ä".repeat(MOST_TEXT));
        assert!(matches!(long.as_slice(), [Node::Text(text)] if text.len() == MOST_TEXT));
    }

    #[test]
    fn what_is_left_open_is_closed() {
        let mut builder = Builder::new(&Surroundings::default());
        assert!(builder.open("p", |_| None));
        assert!(builder.open("b", |_| None));
        builder.text("a");
        assert_eq!(written(&builder.finish()), "Paragraph(Strong(a))");
    }

    #[test]
    fn routes_of_the_app_are_no_strangers_to_give() {
        assert_eq!(read(r#"<p><a href="/settings">a</a></p>"#), "Paragraph(a)");
        let nodes = tree(r#"<a href="https://x.example" class="hashtag">#a</a>"#);
        let tag = Node::Link {
            target: Target::App(Route::Tag { name: "a".into() }),
            kind: LinkKind::Hashtag,
            children: vec![Node::Text("#a".into())],
        };
        assert_eq!(nodes, [tag]);
    }
}
