//! One stylesheet for the browser, of the many that people edit.

use crate::failure::{Failure, Outcome};
use crate::page;
use crate::shell::{Asset, short_hash};

/// A page that names one stylesheet, that stylesheet, and the names of those it replaces.
#[derive(Debug)]
pub struct Bundle {
    /// The page.
    pub html: String,
    /// The stylesheet; none where the page names none.
    pub style: Option<Asset>,
    /// The files that are no longer named by the page.
    pub replaced: Vec<String>,
}

/// Joins the page's own stylesheets, in their order, into the place of the first. `read` gives a file of the build by
/// its name.
pub fn bundle(html: &str, read: impl Fn(&str) -> Outcome<String>) -> Outcome<Bundle> {
    let replaced = own_stylesheets(html)?;
    if replaced.is_empty() {
        return Ok(Bundle { html: html.to_owned(), style: None, replaced });
    }
    let mut content = String::new();
    for name in &replaced {
        let part = read(name)?;
        if part.contains("@import") || part.contains("@charset") {
            return Err(Failure::new(format!(
                "{name} has an @import or @charset, which only the first stylesheet may: name the file in index.html"
            )));
        }
        content.push_str(part.trim());
        content.push('\n');
    }
    let name = format!("style-{}.css", short_hash(content.as_bytes()));
    let mut first = true;
    let html = page::edit(html, OWN_STYLESHEET, |link| {
        if first {
            first = false;
            return Ok(link.set_attribute("href", &format!("/{name}"))?);
        }
        link.remove();
        Ok(())
    })?;
    Ok(Bundle { html, style: Some(Asset { name, content }), replaced })
}

const OWN_STYLESHEET: &str = "link[rel='stylesheet'][href^='/']:not([media])";

fn own_stylesheets(html: &str) -> Outcome<Vec<String>> {
    let mut names = Vec::new();
    page::visit(html, OWN_STYLESHEET, |link| {
        names.push(
            link.get_attribute("href").unwrap_or_default().trim_start_matches('/').to_owned(),
        );
    })?;
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) -> Outcome<String> {
        match name {
            "a-1.css" => Ok("@layer a, b;\n".to_owned()),
            "b-2.css" => Ok("b { color: red }".to_owned()),
            "import.css" => Ok("@import 'x.css';".to_owned()),
            _ => Err(Failure::new(format!("no {name}"))),
        }
    }

    #[test]
    fn stylesheets_are_joined_in_their_order() {
        let page = "<head><link rel=stylesheet href=/a-1.css><title>t</title><link rel=\"stylesheet\" href=\"/b-2.css\"/>\
            <link rel=stylesheet href=/print.css media=print></head>";
        let bundle = bundle(page, read).expect("a bundle");
        let style = bundle.style.expect("a stylesheet");
        assert_eq!(style.content, "@layer a, b;\nb { color: red }\n");
        assert_eq!(bundle.replaced, ["a-1.css", "b-2.css"]);
        let expected = format!(
            "<head><link rel=stylesheet href=\"/{}\"><title>t</title><link rel=stylesheet href=/print.css media=print></head>",
            style.name
        );
        assert_eq!(bundle.html, expected);
    }

    #[test]
    fn a_missing_stylesheet_or_an_import_is_a_failure() {
        assert!(bundle("<link rel=stylesheet href=/gone.css>", read).is_err());
        let sentence = bundle("<link rel=stylesheet href=/import.css>", read)
            .expect_err("an import")
            .to_string();
        assert!(sentence.contains("import.css has an @import"), "{sentence}");
    }

    #[test]
    fn a_page_without_stylesheets_stays() {
        assert_eq!(bundle("<p>x</p>", read).expect("a bundle").html, "<p>x</p>");
    }
}
