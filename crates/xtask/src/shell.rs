//! `cargo xtask shell`: makes the index.html that trunk built fit for the strict Content-Security-Policy.
//!
//! - trunk's inline module script, which starts the wasm, becomes the file `start-HASH.js`;
//! - `assets/boot.js`, where index.html says `<script data-boot …>`, becomes `boot-HASH.js`, with `first_posts.js`;
//! - trunk's inline reload script (`cargo xtask demo --dev` only) becomes `reload-HASH.js`;
//! - the stylesheets become two, `style-HASH.css` and `later-HASH.css`;
//! - in a release, the program is taken apart into chunks;
//! - boot.js is told which files the program has, since it loads them;
//! - the service worker gets the build's version and files;
//! - the policy is set, and nothing inline that it would block may be left;
//! - the texts of `target/prose/` are copied beside it, and the picture of shared links is drawn.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use lol_html::html_content::{ContentType, Element};
use sha2::{Digest, Sha256};

use crate::deployment::Deployment;
use crate::failure::{Failure, Outcome};
use crate::{chunks, page, place, program, prose, share_picture, styles, worker};

/// Runs as trunk's post_build hook, on the folder trunk names in the environment.
pub fn run() -> Outcome<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or_else(|| {
        Failure::new("TRUNK_STAGING_DIR is not set: trunk calls this verb; to build the app, run cargo xtask dist")
    })?;
    let page = staging.join("index.html");
    let boot = BOOT.map(|name| place::read_text(&place::root().join("assets").join(name)));
    let boot = without_remarks(&boot.into_iter().collect::<Outcome<Vec<_>>>()?.join("\n"))?;
    let mut html = place::read_text(&page)?;
    if env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release") {
        html = chunks::split(&staging, &html)?;
    }
    let shell = rewrite(&html, &boot)?;
    let bundle = styles::bundle(&shell.html, |name| place::read_text(&staging.join(name)))?;
    for file in shell.files.iter().chain(&bundle.styles) {
        place::write(&staging.join(&file.name), &file.content)?;
    }
    for replaced in bundle.replaced.iter().map(|name| staging.join(name)) {
        fs::remove_file(&replaced).map_err(|error| Failure::file("remove", &replaced, &error))?;
    }
    place::write(&staging.join(share_picture::NAME), share_picture::png()?)?;
    copy_prose(&staging)?;
    let html = program::hand_over(&bundle.html)?;
    let mut html = Deployment::from_environment().apply(&html)?;
    // Where the page reloads itself on every change, nothing may be kept.
    if !shell.files.iter().any(|file| file.name.starts_with("reload-")) {
        html = worker::add(&staging, &html)?;
    }
    place::write(&page, html)
}

/// What runs first, in one file.
const BOOT: [&str; 2] = ["boot.js", "first_posts.js"];

/// A script without what only people read: it is waited for before anything is painted.
///
/// Each line stays one, and with it what the script does; only a text over several lines could be changed by this.
fn without_remarks(script: &str) -> Outcome<String> {
    if let Some(line) = script.lines().find(|line| line.matches('`').count() % 2 == 1) {
        return Err(Failure::new(format!(
            "what runs first may have no text over several lines, as in: {}",
            line.trim()
        )));
    }
    let is_remark =
        |line: &str| line.starts_with("//") || (line.starts_with("/**") && line.ends_with("*/"));
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !is_remark(line));
    Ok(lines.collect::<Vec<_>>().join("\n"))
}

/// An index.html without inline scripts, and the files its scripts moved to.
#[derive(Debug)]
pub struct Shell {
    /// The page.
    pub html: String,
    /// The scripts.
    pub files: Vec<Asset>,
}

/// A file that has come out of the page.
#[derive(Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its hashed name.
    pub name: String,
    /// Its text.
    pub content: String,
}

/// Moves the inline scripts of a page built by trunk into files.
pub fn rewrite(html: &str, boot: &str) -> Outcome<Shell> {
    let scripts = inline_scripts(html)?;
    let mut files = Vec::new();
    let mut moved = Vec::new();
    for script in &scripts {
        let file = match script.role() {
            Role::Start => Some(Asset::script("start", script.text.trim())),
            Role::Reload => Some(Asset::script("reload", &reload_script(&script.text))),
            Role::Data => None,
            Role::Foreign => {
                return Err(Failure::new(format!(
                    "index.html has an inline script, which the page's policy blocks: move \"{}\" to assets/boot.js",
                    beginning(&script.text)
                )));
            }
        };
        moved.push(file.as_ref().map(|file| file.name.clone()));
        files.extend(file);
    }
    let mut moved = moved.into_iter();
    let html = page::edit(html, INLINE_SCRIPT, |script| {
        if let Some(name) = moved.next().flatten() {
            script.set_attribute("src", &format!("/{name}"))?;
            script.set_inner_content("", ContentType::Text);
        }
        Ok(())
    })?;
    let boot = Asset::script("boot", boot);
    let mut boots = 0;
    let html = page::edit(&html, "script[data-boot]", |script| {
        boots += 1;
        script.remove_attribute("data-boot");
        Ok(script.set_attribute("src", &format!("/{}", boot.name))?)
    })?;
    if boots != 1 {
        return Err(Failure::new(
            "index.html needs exactly one <script data-boot src=\"/boot.js\"></script>",
        ));
    }
    files.push(boot);
    refuse_inline(&html)?;
    Ok(Shell { html, files })
}

impl Asset {
    /// Named by its content, so that browsers may keep it for ever.
    fn script(stem: &str, content: &str) -> Self {
        Self {
            name: format!("{stem}-{}.js", short_hash(content.as_bytes())),
            content: content.to_owned(),
        }
    }
}

/// The first 64 bits of a content's SHA-256, in hexadecimal.
pub fn short_hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(8).fold(String::new(), |mut hash, byte| {
        // Writing into a String does not fail.
        let _ = write!(hash, "{byte:02x}");
        hash
    })
}

/// A script element without `src`.
#[derive(Debug)]
struct Inline {
    kind: String,
    text: String,
}

/// What an inline script is for.
enum Role {
    Start,
    Reload,
    Data,
    Foreign,
}

impl Inline {
    fn role(&self) -> Role {
        match self.kind.as_str() {
            "application/json" | "application/ld+json" => Role::Data,
            "module" if self.text.contains("TrunkApplicationStarted") => Role::Start,
            _ if self.text.contains("{{__TRUNK_ADDRESS__}}") => Role::Reload,
            _ => Role::Foreign,
        }
    }
}

/// A script without a file. The placeholder of boot.js is none.
const INLINE_SCRIPT: &str = "script:not([src]):not([data-boot])";

/// The inline scripts in the order of the page.
fn inline_scripts(html: &str) -> Outcome<Vec<Inline>> {
    let mut kinds = Vec::new();
    page::visit(html, INLINE_SCRIPT, |script| {
        kinds.push(script.get_attribute("type").unwrap_or_default().to_ascii_lowercase());
    })?;
    let texts = page::texts(html, INLINE_SCRIPT)?;
    Ok(kinds.into_iter().zip(texts).map(|(kind, text)| Inline { kind, text }).collect())
}

/// trunk's server fills these placeholders in inline scripts only.
fn reload_script(script: &str) -> String {
    script
        .trim()
        .replace("'{{__TRUNK_ADDRESS__}}'", "location.host")
        .replace("{{__TRUNK_WS_BASE__}}", "/")
}

/// Fails with a sentence when something is left that the policy would block.
fn refuse_inline(html: &str) -> Outcome<()> {
    let mut found = None;
    page::visit(html, "*", |element| {
        if found.is_none() {
            found = blocked(element);
        }
    })?;
    match found {
        Some(blocked) => Err(Failure::new(format!(
            "index.html (or the text inlined into it) has {blocked}, which the page's policy blocks: move it to style/ or src/"
        ))),
        None => Ok(()),
    }
}

fn blocked(element: &Element) -> Option<String> {
    let name = element.tag_name();
    if name == "style" {
        return Some("a <style> element".to_owned());
    }
    let inline = |attribute: &str| attribute == "style" || attribute.starts_with("on");
    let attribute =
        element.attributes().iter().map(|attribute| attribute.name()).find(|name| inline(name))?;
    Some(format!("{attribute}=\"…\" on <{name}>"))
}

/// The first words of a script, to find it by.
fn beginning(text: &str) -> String {
    text.trim().chars().take(40).collect()
}

/// Copies the texts that are served by themselves.
fn copy_prose(staging: &Path) -> Outcome<()> {
    for file in place::files_below(&prose::folder())? {
        if file.file_stem().is_some_and(|stem| stem != prose::LANDING) {
            let content = place::read(&prose::folder().join(&file))?;
            place::write(&staging.join("prose").join(&file), content)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: &str = "<script type=\"module\">\nimport init from '/app-1.js';\nconst wasm = await init();\n\
        dispatchEvent(new CustomEvent(\"TrunkApplicationStarted\", {detail: {wasm}}));\n</script>";

    fn page(head: &str, body: &str) -> String {
        format!(
            "<!doctype html><html><head><script data-boot src=/boot.js></script>\
             <link rel=modulepreload href=/app-1.js>{head}</head><body>{body}</body></html>"
        )
    }

    #[test]
    fn the_start_script_moves_into_a_file_of_its_own() {
        let shell = rewrite(&page("", START), "// boot").expect("a shell");
        let start = &shell.files[0];
        assert!(start.name.starts_with("start-") && start.name.ends_with(".js"), "{}", start.name);
        assert!(start.content.starts_with("import init from '/app-1.js';"), "{}", start.content);
        assert!(
            shell
                .html
                .contains(&format!("<script type=\"module\" src=\"/{}\"></script>", start.name))
        );
        assert!(!shell.html.contains("import init"), "{}", shell.html);
        assert!(shell.html.contains("<link rel=modulepreload href=/app-1.js>"), "{}", shell.html);
    }

    #[test]
    fn the_boot_script_gets_a_name_by_its_content() {
        let shell = rewrite(&page("", START), "// one").expect("a shell");
        let other = rewrite(&page("", START), "// two").expect("a shell");
        let boot = &shell.files[1];
        assert_eq!(boot.content, "// one");
        assert!(shell.html.contains(&format!("src=\"/{}\"", boot.name)), "{}", shell.html);
        assert!(!shell.html.contains("data-boot"), "{}", shell.html);
        assert_ne!(boot.name, other.files[1].name);
        assert_eq!(shell.files[0], other.files[0]);
    }

    #[test]
    fn what_only_people_read_does_not_travel() {
        let script = "// Why.\n(() => {\n  /** What. */\n  const url = \"https://a.example\"; // here\n\n  go(`${url}`)\n    .then(on);\n})();\n";
        let lean =
            "(() => {\nconst url = \"https://a.example\"; // here\ngo(`${url}`)\n.then(on);\n})();";
        assert_eq!(without_remarks(script).expect("a script"), lean);
        assert!(without_remarks("const text = `one\n// two`;").is_err());
    }

    #[test]
    fn the_reload_script_of_development_finds_its_server() {
        let reload =
            "<script>const a = '{{__TRUNK_ADDRESS__}}', b = '{{__TRUNK_WS_BASE__}}';</script>";
        let shell = rewrite(&page("", &format!("{START}{reload}")), "").expect("a shell");
        assert_eq!(shell.files[1].content, "const a = location.host, b = '/';");
        assert!(
            shell.html.contains(&format!("<script src=\"/{}\"></script>", shell.files[1].name))
        );
    }

    #[test]
    fn data_stays_inline() {
        let data = "<script type=\"application/ld+json\">{\"name\": \"geno.social\"}</script>";
        let shell = rewrite(&page(data, START), "").expect("a shell");
        assert!(shell.html.contains(data), "{}", shell.html);
        assert_eq!(shell.files.len(), 2);
    }

    #[test]
    fn what_the_policy_blocks_is_refused_and_named() {
        for (head, body, named) in [
            ("<script>let x = 1</script>", "", "let x = 1"),
            ("<script type=module>import '/x.js'</script>", "", "import '/x.js'"),
            ("<style>p { color: red }</style>", "", "a <style> element"),
            ("", "<p style=\"color: red\">x</p>", "style=\"…\" on <p>"),
            ("", "<p ONCLICK=\"x()\">x</p>", "onclick=\"…\" on <p>"),
        ] {
            let refused = rewrite(&page(head, &format!("{body}{START}")), "");
            let sentence = refused.expect_err(named).to_string();
            assert!(sentence.contains(named), "{sentence}");
        }
    }

    #[test]
    fn a_page_without_the_place_for_boot_is_refused() {
        let sentence = rewrite("<html><head></head></html>", "").expect_err("no place").to_string();
        assert!(sentence.contains("data-boot"), "{sentence}");
    }

    #[test]
    fn the_hash_is_the_beginning_of_sha_256() {
        assert_eq!(short_hash(b"abc"), "ba7816bf8f01cfea");
    }
}
