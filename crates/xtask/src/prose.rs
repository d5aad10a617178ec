//! `cargo xtask prose`: the long texts, from Markdown to HTML at build time, so that no Markdown parser is shipped.
//!
//! `prose/NAME.md` becomes the fragment `target/prose/NAME.html`. `landing` is inlined into index.html by trunk; the
//! others are served as `/prose/NAME.html`.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use pulldown_cmark_escape::{escape_href, escape_html};

use crate::failure::{Failure, Outcome};
use crate::place;

/// The text that is inlined into index.html and not served by itself.
pub const LANDING: &str = "landing";

/// Where the fragments are made; index.html names this folder.
pub fn folder() -> PathBuf {
    place::made("prose")
}

/// Turns every Markdown file of `prose/` into a fragment, and removes the fragments of texts that are gone.
pub fn run() -> Outcome<()> {
    let source = place::root().join("prose");
    let mut made = BTreeSet::new();
    for file in place::files_below(&source)?
        .iter()
        .filter(|file| file.extension().is_some_and(|kind| kind == "md"))
    {
        let fragment = file.with_extension("html");
        write_if_changed(
            &folder().join(&fragment),
            &to_html(&place::read_text(&source.join(file))?),
        )?;
        made.insert(fragment);
    }
    for stale in place::files_below(&folder())?.iter().filter(|file| !made.contains(*file)) {
        let stale = folder().join(stale);
        fs::remove_file(&stale).map_err(|error| Failure::file("remove", &stale, &error))?;
    }
    Ok(())
}

/// Markdown as an HTML fragment: headings get ids to link to, links to other sites get `rel=noopener`, and the
/// author's quotation marks stay as they are.
pub fn to_html(markdown: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST;
    let events: Vec<Event> = Parser::new_ext(markdown, options).collect();
    let headings = heading_ids(&events);
    let mut ids = headings.into_iter();
    let mut link_ends = Vec::new();
    let events = events.into_iter().map(|event| match event {
        Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
            Event::Start(Tag::Heading { level, id: ids.next().map(CowStr::from), classes, attrs })
        }
        Event::Start(Tag::Link { dest_url, title, .. }) if is_external(&dest_url) => {
            link_ends.push(true);
            Event::InlineHtml(external_link(&dest_url, &title).into())
        }
        Event::Start(Tag::Link { .. }) => {
            link_ends.push(false);
            event
        }
        Event::End(TagEnd::Link) if link_ends.pop() == Some(true) => {
            Event::InlineHtml("</a>".into())
        }
        other => other,
    });
    let mut fragment = String::new();
    html::push_html(&mut fragment, events);
    fragment
}

/// One id for each heading, in order: the author's own (`{#id}`), else one made of its words; none twice.
fn heading_ids(events: &[Event]) -> Vec<String> {
    let mut ids: Vec<String> = Vec::new();
    let mut open: Option<(Option<String>, String)> = None;
    for event in events {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                open = Some((id.as_ref().map(|id| id.to_string()), String::new()))
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, text)) = &mut open {
                    text.push_str(words);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let (own, text) = open.take().unwrap_or_default();
                ids.push(unlike(&ids, own.unwrap_or_else(|| slug(&text))));
            }
            _ => {}
        }
    }
    ids
}

/// The id itself, or with the first free number behind it.
fn unlike(taken: &[String], id: String) -> String {
    if !taken.contains(&id) {
        return id;
    }
    (2..).map(|number| format!("{id}-{number}")).find(|id| !taken.contains(id)).unwrap_or(id)
}

/// German words as an id: lower case, umlauts written out, hyphens between.
fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            letter if letter.is_ascii_alphanumeric() => slug.push(letter),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { "abschnitt".to_owned() } else { slug }
}

fn is_external(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// The opening tag of a link to another site.
fn external_link(url: &str, title: &str) -> String {
    let mut tag = "<a href=\"".to_owned();
    // Writing into a String does not fail.
    let _ = escape_href(&mut tag, url);
    if !title.is_empty() {
        tag.push_str("\" title=\"");
        let _ = escape_html(&mut tag, title);
    }
    tag.push_str("\" rel=\"noopener\">");
    tag
}

/// Leaves an unchanged file alone, so that nothing is built again because of it.
fn write_if_changed(path: &std::path::Path, content: &str) -> Outcome<()> {
    match fs::read(path) {
        Ok(old) if old == content.as_bytes() => Ok(()),
        _ => place::write(path, content),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_get_ids_of_their_words_and_none_twice() {
        let html = to_html(
            "# Für *Wohn*genossenschaften: größer\n\n## Häufige Fragen\n\n## Häufige Fragen\n\n## ?\n",
        );
        for id in [
            "fuer-wohngenossenschaften-groesser",
            "haeufige-fragen",
            "haeufige-fragen-2",
            "abschnitt",
        ] {
            assert!(html.contains(&format!(" id=\"{id}\">")), "{id} in {html}");
        }
    }

    #[test]
    fn an_author_can_name_a_heading() {
        assert_eq!(to_html("## Wer darf mit? {#wer}\n"), "<h2 id=\"wer\">Wer darf mit?</h2>\n");
    }

    #[test]
    fn links_elsewhere_get_noopener_and_own_links_do_not() {
        let html = to_html(
            "[a](https://example.org/?x=1&y=\"2\" \"A & B\") [b](/about) <https://c.example/>\n",
        );
        assert!(
            html.contains(r#"<a href="https://example.org/?x=1&amp;y=%222%22" title="A &amp; B" rel="noopener">a</a>"#),
            "{html}"
        );
        assert!(html.contains(r#"<a href="/about">b</a>"#), "{html}");
        assert!(
            html.contains(r#"<a href="https://c.example/" rel="noopener">https://c.example/</a>"#),
            "{html}"
        );
    }

    #[test]
    fn quotation_marks_stay_the_authors() {
        assert_eq!(to_html("\"so\" -- und „so“ ...\n"), "<p>\"so\" -- und „so“ ...</p>\n");
    }
}
