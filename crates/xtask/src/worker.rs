//! The service worker: `assets/sw.js` with the build's version and the files it keeps.

use std::path::{Path, PathBuf};

use lol_html::html_content::ContentType;

use crate::failure::{Failure, Outcome};
use crate::shell::short_hash;
use crate::{page, place};

/// Its name; browsers ask for it anew each time.
const NAME: &str = "sw.js";
/// What the build fills in.
const VERSION: &str = "const VERSION = \"development\";";
const FILES: &str = "const FILES = [];";
/// Files that start nothing: other services and the system read them.
const OTHERS: [&str; 2] = ["index.html", "share.png"];

/// Writes the service worker into the finished build, and the version into the page.
pub fn add(staging: &Path, html: &str) -> Outcome<String> {
    let files = kept(place::files_below(staging)?);
    let template = place::read_text(&place::root().join("assets").join(NAME))?;
    let version = short_hash(format!("{template}{html}{files:?}").as_bytes());
    place::write(&staging.join(NAME), filled(&template, &version, &files)?)?;
    page::edit(html, "meta[charset]", |meta| {
        let version = format!("<meta name=\"version\" content=\"{version}\">");
        meta.after(&version, ContentType::Html);
        Ok(())
    })
}

/// The addresses of the files to keep.
fn kept(files: Vec<PathBuf>) -> Vec<String> {
    let names = files.iter().filter_map(|file| file.to_str());
    names.filter(|name| !OTHERS.contains(name)).map(|name| format!("/{name}")).collect()
}

fn filled(template: &str, version: &str, files: &[String]) -> Outcome<String> {
    if !template.contains(VERSION) || !template.contains(FILES) {
        return Err(Failure::new(format!(
            "assets/{NAME} has lost its places for version and files"
        )));
    }
    // Rust writes these texts as JavaScript does: the names have nothing to escape.
    Ok(template
        .replace(VERSION, &format!("const VERSION = {version:?};"))
        .replace(FILES, &format!("const FILES = {files:?};")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template() -> String {
        place::read_text(&place::root().join("assets").join(NAME)).expect("assets/sw.js")
    }

    #[test]
    fn version_and_files_are_filled_in() {
        let files =
            kept(["app-1.js", "index.html", "prose/impressum.html"].map(PathBuf::from).to_vec());
        let worker = filled(&template(), "abc", &files).expect("a worker");
        assert!(worker.contains("const VERSION = \"abc\";"), "{worker}");
        let list = "const FILES = [\"/app-1.js\", \"/prose/impressum.html\"];";
        assert!(worker.contains(list), "{worker}");
        assert!(filled("// nothing", "abc", &files).is_err());
    }

    #[test]
    fn it_leaves_to_the_instance_what_the_readme_leaves_to_it() {
        let readme = place::read_text(&place::root().join("README.md")).expect("README.md");
        let caddy = readme.split_once("@mastodon path_regexp ").expect("the snippet").1;
        let paths = caddy.lines().next().expect("a line").replace('/', "\\/");
        let paths = paths.replace("[^\\/]", "[^/]");
        assert!(template().contains(&format!("{paths}|^\\/_/;")), "{paths}");
    }
}
