//! Who loads the program: `assets/boot.js`, which knows whether the first posts should come before it.

use crate::failure::{Failure, Outcome};
use crate::page;

/// The attribute of boot.js's script element with the program's addresses: the start script first.
pub const ATTRIBUTE: &str = "data-program";

/// Takes the program's script and what is loaded ahead for it out of the page, and names them to boot.js instead.
pub fn hand_over(html: &str) -> Outcome<String> {
    let mut addresses = Vec::new();
    for (selector, attribute) in [
        ("script[type=module][src^='/start-']", "src"),
        ("link[rel=modulepreload][href^='/']", "href"),
        ("link[rel=preload][as=fetch][href^='/']", "href"),
    ] {
        page::visit(html, selector, |element| addresses.extend(element.get_attribute(attribute)))?;
    }
    if !addresses.first().is_some_and(|first| first.starts_with("/start-")) {
        return Err(Failure::new("trunk's page starts no program"));
    }
    let ahead = "script[type=module][src^='/start-'], link[rel=modulepreload][href^='/'], link[rel=preload][as=fetch][href^='/']";
    let html = page::edit(html, ahead, |element| {
        element.remove();
        Ok(())
    })?;
    page::edit(&html, "script[src^='/boot-']", |script| {
        Ok(script.set_attribute(ATTRIBUTE, &addresses.join(" "))?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boot_is_told_what_the_page_would_load() {
        let page = "<script src=\"/boot-1.js\"></script><link rel=stylesheet href=/s.css>\
            <script type=module src=\"/start-1.js\"></script><link rel=modulepreload href=/app.js>\
            <link as=fetch href=/app.wasm rel=preload>";
        let left = "<script src=\"/boot-1.js\" data-program=\"/start-1.js /app.js /app.wasm\"></script>\
            <link rel=stylesheet href=/s.css>";
        assert_eq!(hand_over(page).expect("a page"), left);
        assert!(hand_over("<script src=/boot-1.js></script>").is_err());
    }
}
