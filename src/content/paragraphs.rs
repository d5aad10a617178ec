//! Posts that are nothing but paragraphs of text with line ends, as most are: they need no parser.

use super::Builder;

/// What is longer is left to the parser, in bytes.
const LONGEST: usize = 5_000;

/// The characters that servers never write as they are.
const ESCAPED: [(&str, char); 5] =
    [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("#39;", '\'')];

#[derive(Debug, PartialEq)]
enum Piece {
    Begin,
    End,
    Break,
    Text(String),
}

/// Tells the builder what a parser would find; `false`, and nothing, where there is anything beside
/// paragraphs, texts and line ends, or anything that a parser would have to mend.
pub fn read_paragraphs(html: &str, builder: &mut Builder<'_>) -> bool {
    let Some(pieces) = pieces(html) else { return false };
    for piece in pieces {
        match piece {
            Piece::Begin => {
                builder.open("p", |_| None);
            }
            Piece::End => builder.close(),
            Piece::Break => {
                if builder.open("br", |_| None) {
                    builder.close();
                }
            }
            Piece::Text(text) => builder.text(&text),
        }
    }
    true
}

fn pieces(html: &str) -> Option<Vec<Piece>> {
    if html.len() > LONGEST {
        return None;
    }
    let (mut pieces, mut inside, mut rest) = (Vec::new(), false, html);
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let (text, behind) = rest.split_at(rest.find('<').filter(|_| inside)?);
            pieces.push(Piece::Text(unescaped(text)?));
            rest = behind;
            continue;
        };
        let (name, behind) = tag.split_once('>')?;
        rest = behind;
        pieces.push(match (name, inside) {
            ("p", false) => Piece::Begin,
            ("/p", true) => Piece::End,
            ("br" | "br/" | "br /", true) => Piece::Break,
            _ => return None,
        });
        inside = name != "/p";
    }
    (!inside).then_some(pieces)
}

/// The text; `None` where a character is written in a way that only a parser knows.
fn unescaped(text: &str) -> Option<String> {
    if text.contains(['\r', '\0']) {
        return None;
    }
    let mut parts = text.split('&');
    let mut plain = parts.next()?.to_owned();
    for part in parts {
        let (sign, behind) =
            ESCAPED.iter().find_map(|(name, sign)| Some((*sign, part.strip_prefix(name)?)))?;
        plain.push(sign);
        plain.push_str(behind);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Kind, Node, Surroundings};

    fn read(html: &str) -> Option<Vec<Node>> {
        let mut builder = Builder::new(&Surroundings::default());
        read_paragraphs(html, &mut builder).then(|| builder.finish())
    }

    fn paragraph(children: Vec<Node>) -> Node {
        Node::Element { kind: Kind::Paragraph, children }
    }

    #[test]
    fn paragraphs_with_line_ends_and_escaped_signs_are_read() {
        let html = "<p>Obst &amp; Gemüse &lt;3<br />2 &gt; 1</p><p>&quot;Ja&#39;</p>";
        let first =
            vec![Node::Text("Obst & Gemüse <3".into()), Node::Break, Node::Text("2 > 1".into())];
        let second = vec![Node::Text("\"Ja'".into())];
        assert_eq!(read(html), Some(vec![paragraph(first), paragraph(second)]));
        assert_eq!(read("<p>&amp;lt;</p>"), Some(vec![paragraph(vec![Node::Text("&lt;".into())])]));
    }

    #[test]
    fn whatever_else_there_is_is_left_to_the_parser() {
        for html in [
            "Text",
            "<p>a",
            "<p>a<p>b</p>",
            "<p>a</p>b",
            "a</p>",
            "<p>a</p></p>",
            "<br>",
            "<p>a <b>b</b></p>",
            "<p class=\"x\">a</p>",
            "<P>a</P>",
            "<p>a &nbsp; b</p>",
            "<p>a & b</p>",
            "<p>&#38;</p>",
            "<p>a <!-- b --></p>",
            "<p>1 < 2</p>",
            "<p>a\r\nb</p>",
            "<p>a\0</p>",
            "<p><script>alert(1)</script></p>",
            "<p>a<br<p>b</p>",
        ] {
            assert_eq!(read(html), None, "{html}");
        }
        assert_eq!(read(&format!("<p>{}</p>", "a".repeat(LONGEST))), None);
    }
}
