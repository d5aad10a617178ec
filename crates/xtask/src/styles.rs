//! Two stylesheets for the browser, of the many that people edit: what the landing page and the first posts need, which
//! is waited for, and the rest, which `assets/boot.js` loads with the program.

use crate::failure::{Failure, Outcome};
use crate::page;
use crate::shell::{Asset, short_hash};

/// The sheets that are waited for, by their names in `style/`. index.html names them before the others, so that what
/// overrides what does not depend on who waits.
const FIRST: [&str; 7] = ["tokens", "base", "shell", "parts", "post", "timeline", "landing"];
/// The attribute of boot.js's script element with the address of the rest.
pub const LATER: &str = "data-later";

/// A page that names its stylesheets, these, and the names of those they replace.
#[derive(Debug)]
pub struct Bundle {
    /// The page.
    pub html: String,
    /// The stylesheets: the one that is waited for, and the rest; none where the page names none.
    pub styles: Vec<Asset>,
    /// The files that are no longer named by the page.
    pub replaced: Vec<String>,
}

/// Joins the page's own stylesheets, in their order. `read` gives a file of the build by its name.
pub fn bundle(html: &str, read: impl Fn(&str) -> Outcome<String>) -> Outcome<Bundle> {
    let replaced = own_stylesheets(html)?;
    if replaced.is_empty() {
        return Ok(Bundle { html: html.to_owned(), styles: Vec::new(), replaced });
    }
    let (mut first, mut later) = (String::new(), String::new());
    for name in &replaced {
        let part = read(name)?;
        if part.contains("@import") || part.contains("@charset") {
            return Err(Failure::new(format!(
                "{name} has an @import or @charset, which only the first stylesheet may: name the file in index.html"
            )));
        }
        let is_first = FIRST.iter().any(|first| stem(name) == *first);
        if is_first && !later.is_empty() {
            return Err(Failure::new(format!(
                "index.html names {name} after sheets that come later"
            )));
        }
        let content = if is_first { &mut first } else { &mut later };
        content.push_str(part.trim());
        content.push('\n');
    }
    let style = named("style", first);
    let mut is_placed = false;
    let mut html = page::edit(html, OWN_STYLESHEET, |link| {
        if !std::mem::replace(&mut is_placed, true) {
            return Ok(link.set_attribute("href", &format!("/{}", style.name))?);
        }
        link.remove();
        Ok(())
    })?;
    let mut styles = vec![style];
    if !later.is_empty() {
        let rest = named("later", later);
        html = page::edit(&html, "script[src^='/boot-']", |script| {
            Ok(script.set_attribute(LATER, &format!("/{}", rest.name))?)
        })?;
        styles.push(rest);
    }
    Ok(Bundle { html, styles, replaced })
}

/// A stylesheet named by its content.
fn named(name: &str, content: String) -> Asset {
    Asset { name: format!("{name}-{}.css", short_hash(content.as_bytes())), content }
}

/// The name in `style/` of a sheet that trunk has named `NAME-HASH.css`.
fn stem(name: &str) -> &str {
    name.rsplit_once('-').map_or(name, |(stem, _)| stem)
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
            "tokens-1.css" => Ok("@layer a, b;\n".to_owned()),
            "post-2.css" => Ok("b { color: red }".to_owned()),
            "sign_up-3.css" => Ok("form { color: red }".to_owned()),
            "import.css" => Ok("@import 'x.css';".to_owned()),
            _ => Err(Failure::new(format!("no {name}"))),
        }
    }

    #[test]
    fn stylesheets_are_joined_in_their_order() {
        let page = "<head><link rel=stylesheet href=/tokens-1.css><title>t</title><link rel=\"stylesheet\" href=\"/post-2.css\"/>\
            <link rel=stylesheet href=/print.css media=print></head>";
        let bundle = bundle(page, read).expect("a bundle");
        let style = &bundle.styles[0];
        assert_eq!(style.content, "@layer a, b;\nb { color: red }\n");
        assert_eq!(bundle.replaced, ["tokens-1.css", "post-2.css"]);
        let expected = format!(
            "<head><link rel=stylesheet href=\"/{}\"><title>t</title><link rel=stylesheet href=/print.css media=print></head>",
            style.name
        );
        assert_eq!(bundle.html, expected);
    }

    #[test]
    fn what_the_first_view_does_not_need_is_left_to_boot() {
        let page = "<script src=/boot-1.js></script><link rel=stylesheet href=/tokens-1.css>\
            <link rel=stylesheet href=/sign_up-3.css>";
        let found = bundle(page, read).expect("a bundle");
        let [first, later] = found.styles.as_slice() else { panic!("{:?}", found.styles) };
        assert_eq!(first.content, "@layer a, b;\n");
        assert_eq!(later.content, "form { color: red }\n");
        assert!(found.html.contains(&format!("data-later=\"/{}\"", later.name)), "{}", found.html);
        assert_eq!(found.html.matches("rel=stylesheet").count(), 1, "{}", found.html);

        let turned =
            "<link rel=stylesheet href=/sign_up-3.css><link rel=stylesheet href=/tokens-1.css>";
        let sentence = bundle(turned, read).expect_err("the wrong order").to_string();
        assert!(sentence.contains("tokens-1.css after sheets that come later"), "{sentence}");
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

    /// `* + *` and `:has()` on what surrounds a list make the browser look at a whole page's style anew for each row
    /// that comes or goes.
    #[test]
    fn no_rule_makes_a_row_cost_the_style_of_the_whole_list() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style");
        let around_lists = [".shell", ".main", ".feed", ".notifications", ".thread:"];
        for file in std::fs::read_dir(folder).expect("the folder of styles") {
            let path = file.expect("a file").path();
            let content = std::fs::read_to_string(&path).expect("a stylesheet");
            for line in content.lines() {
                let selector = line.trim_end_matches(['{', ',', ' ']);
                let is_costly = selector.ends_with("+ *") || selector.ends_with("~ *");
                assert!(
                    !is_costly,
                    "{}: {line}: `> :where(:not(:first-child))` says the same",
                    path.display()
                );
                let surrounds =
                    around_lists.iter().any(|class| selector.trim_start().starts_with(class));
                assert!(
                    !(surrounds && selector.contains(":has(")),
                    "{}: {line}: a class says it",
                    path.display()
                );
            }
        }
    }
}
