//! Takes the release build's wasm apart: what a page needs that not everybody opens comes in files of its own.
//!
//! The app names its chunks (`src/app/pages.rs`); wasm-split moves what only they reach out of the first file, and
//! into shared files what several of them reach, of which the small ones are merged. trunk's own output of the whole program is replaced.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::failure::{Failure, Outcome};
use crate::process::{command, end, not_started, step};
use crate::shell::short_hash;
use crate::tools::{BINARYEN, WASM_BINDGEN, WASM_SPLIT};
use crate::{merge, page, place, tools};

/// What the compiler has to be told for it: name the chunks' borders, and keep what wasm-split needs to find its way.
pub const RUSTFLAGS: &str = "--cfg chunks -Clink-args=--emit-relocs";

/// The script that wasm-split writes, by the name the wasm imports it.
const LOADER: &str = "./__wasm_split.js";

/// A file of the build.
#[derive(Debug)]
struct File {
    name: String,
    content: Vec<u8>,
}

/// Replaces the program in the folder where trunk gathers the build, and tells the page that names the new files.
pub fn split(staging: &Path, html: &str) -> Outcome<String> {
    let (script, wasm) = trunks_names(staging)?;
    let work = place::made("chunks");
    let files = step("taking the app apart", || take_apart(&work))?;
    let named = name_by_content(files)?;
    for old in [&script, &wasm] {
        let old = staging.join(old);
        fs::remove_file(&old).map_err(|error| Failure::file("remove", &old, &error))?;
    }
    for file in &named.files {
        place::write(&staging.join(&file.name), &file.content)?;
    }
    let html = html.replace(&script, &named.script).replace(&wasm, &named.wasm);
    let preload = format!("<link rel=\"modulepreload\" href=\"/{}\">", named.loader);
    page::edit(&html, "link[rel=modulepreload]", |link| {
        link.after(&preload, lol_html::html_content::ContentType::Html);
        Ok(())
    })
}

/// What trunk named the program's script and its wasm.
fn trunks_names(staging: &Path) -> Outcome<(String, String)> {
    let files = place::files_below(staging)?;
    let named = |ending: &str| {
        let name = files.iter().filter_map(|file| file.to_str());
        name.filter(|name| name.starts_with("app-") && name.ends_with(ending))
            .map(str::to_owned)
            .next()
            .ok_or_else(|| Failure::new(format!("trunk built no app-…{ending}")))
    };
    Ok((named(".js")?, named("_bg.wasm")?))
}

/// wasm-split, wasm-bindgen, wasm-merge and wasm-opt, in this order.
fn take_apart(work: &Path) -> Outcome<Vec<File>> {
    let (parts, bound) = (work.join("parts"), work.join("bound"));
    for folder in [&parts, &bound] {
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|error| Failure::file("empty", folder, &error))?;
        }
        place::make_folder(folder)?;
    }
    let whole = target().join("wasm32-unknown-unknown/release/app.wasm");
    let mut split = command(tools::file_of(&WASM_SPLIT)?);
    split.args(["--target", "web", "--out-name", "app"]).arg(whole).arg(&parts);
    quietly(&mut split, "wasm-split")?;
    let mut bind = command(tools::file_of(&WASM_BINDGEN)?.with_file_name("wasm-bindgen"));
    bind.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle"]);
    bind.args(["--out-name", "app", "--out-dir"]).arg(&bound).arg(parts.join("app.wasm"));
    quietly(&mut bind, "wasm-bindgen")?;

    merge(&parts)?;
    let mut wasm = vec![bound.join("app_bg.wasm")];
    wasm.extend(
        place::files_below(&parts)?
            .into_iter()
            .filter(|file| file.extension().is_some_and(|ending| ending == "wasm"))
            .filter(|file| file != Path::new("app.wasm"))
            .map(|file| parts.join(file)),
    );
    on_all_cores(&wasm, |file| {
        let mut shrink = command(tools::file_of(&BINARYEN)?);
        shrink.args(SHRINK).args(FEATURES).arg(file).arg("-o").arg(file);
        quietly(&mut shrink, "wasm-opt")
    })?;
    wasm.extend([bound.join("app.js"), parts.join(LOADER)]);
    wasm.iter()
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok(File { name, content: place::read(path)? })
        })
        .collect()
}

/// How wasm-opt makes a file small. What is called in one place only stays a function of its own, since all those of one
/// kind compress better than their copies in their callers: more bytes, but fewer that travel.
const SHRINK: [&str; 2] = ["-Oz", "--one-caller-inline-max-function-size=10"];

/// What of wasm the compiler uses: merged files do not say so themselves.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Merges what is small and needed together, in the folder that wasm-split filled.
fn merge(parts: &Path) -> Outcome<()> {
    let loader_file = parts.join(LOADER);
    let loader = place::read_text(&loader_file)?;
    let groups = merge::plan(&loader, parts)?;
    on_all_cores(&groups, |group| merge_group(parts, group))?;
    place::write(&loader_file, merge::rewrite(&loader, &groups)?)
}

fn merge_group(parts: &Path, group: &merge::Group) -> Outcome<()> {
    let [first, others @ ..] = group.as_slice() else { return Ok(()) };
    let file = |name: &String| parts.join(format!("{name}.wasm"));
    let files: Vec<_> = group.iter().map(file).collect();
    let outer = parts.join(format!("{first}.wat"));
    place::write(&outer, merge::handing_on(&files)?)?;
    let mut merging = command(tools::file_of(&BINARYEN)?.with_file_name("wasm-merge"));
    merging.args(FEATURES).arg(&outer).arg("__wasm_split");
    for (name, file) in group.iter().zip(&files) {
        merging.arg(file).arg(name);
    }
    merging.arg("-o").arg(file(first));
    quietly(&mut merging, "wasm-merge")?;
    for gone in others.iter().map(file).chain([outer]) {
        fs::remove_file(&gone).map_err(|error| Failure::file("remove", &gone, &error))?;
    }
    Ok(())
}

/// Does something with each item, on all cores.
fn on_all_cores<Item: Sync>(
    items: &[Item],
    each: impl Fn(&Item) -> Outcome<()> + Sync,
) -> Outcome<()> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let work = || -> Outcome<()> {
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            each(item)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker.join().unwrap_or_else(|_| Err(Failure::new("the app could not be taken apart")))
        })
    })
}

/// The files under the names by which browsers may keep them for ever.
#[derive(Debug)]
struct Named {
    files: Vec<File>,
    /// The program's script.
    script: String,
    /// The program's first wasm file.
    wasm: String,
    /// The script that loads the others.
    loader: String,
}

/// Names every file by what it and the files it names contain.
fn name_by_content(files: Vec<File>) -> Outcome<Named> {
    let mut named = Named {
        files: Vec::new(),
        script: String::new(),
        wasm: String::new(),
        loader: String::new(),
    };
    let (mut script, mut loader) = (String::new(), String::new());
    // The scripts name each other: they share one hash, of both and of all that they load.
    let mut hashes = String::new();
    let mut chunks = Vec::new();
    for File { name, content } in files {
        match name.as_str() {
            "app.js" => script = text(content)?,
            "__wasm_split.js" => loader = text(content)?,
            "app_bg.wasm" => {
                hashes.push_str(&short_hash(&content));
                named.files.push(File { name: String::new(), content });
            }
            chunk => {
                let hash = short_hash(&content);
                let stem = chunk.trim_end_matches(".wasm");
                let new = format!("{stem}-{hash}.wasm");
                chunks.push((name, new.clone()));
                named.files.push(File { name: new, content });
            }
        }
    }
    for (old, new) in chunks {
        loader = loader.replace(&format!("\"./{old}\""), &format!("\"./{new}\""));
    }
    hashes.push_str(&short_hash(script.as_bytes()));
    hashes.push_str(&short_hash(loader.as_bytes()));
    let hash = short_hash(hashes.as_bytes());
    named.script = format!("app-{hash}.js");
    named.wasm = format!("app-{hash}_bg.wasm");
    named.loader = format!("chunks-{hash}.js");
    for file in named.files.iter_mut().filter(|file| file.name.is_empty()) {
        file.name.clone_from(&named.wasm);
    }
    // Only where it is loaded from: the wasm asks for its functions by the old name.
    let script = script
        .replace(&format!("from \"{LOADER}\""), &format!("from \"./{}\"", named.loader))
        .replace("app_bg.wasm", &named.wasm);
    let loader = loader.replace("\"./app.js\"", &format!("\"./{}\"", named.script));
    named.files.push(File { name: named.script.clone(), content: script.into_bytes() });
    named.files.push(File { name: named.loader.clone(), content: loader.into_bytes() });
    Ok(named)
}

fn text(content: Vec<u8>) -> Outcome<String> {
    String::from_utf8(content).map_err(|_| Failure::new("a script of the app is not UTF-8"))
}

/// Where cargo builds.
fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| place::made(""), PathBuf::from)
}

/// Runs a program and shows what it says only where it fails: these warn about sections that are none of our concern.
fn quietly(command: &mut Command, what: &str) -> Outcome<()> {
    let output = command.output().map_err(|error| not_started(command, &error))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
    Err(Failure::new(format!("{what} failed ({}): {last}", end(output.status))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(chunk: &str) -> Vec<File> {
        let file = |name: &str, content: &str| File { name: name.into(), content: content.into() };
        vec![
            file("app_bg.wasm", "first"),
            file("split_writing.wasm", chunk),
            file(
                "app.js",
                "import * as a from \"./__wasm_split.js\"; new URL('app_bg.wasm'); {\"./__wasm_split.js\": a}",
            ),
            file("__wasm_split.js", "import x from \"./app.js\"; fetch(\"./split_writing.wasm\")"),
        ]
    }

    fn content<'a>(named: &'a Named, name: &str) -> &'a str {
        let file = named.files.iter().find(|file| file.name == name).expect("a file");
        std::str::from_utf8(&file.content).expect("text")
    }

    #[test]
    fn every_file_is_named_by_its_content_and_named_so_where_it_is_loaded() {
        let named = name_by_content(files("chunk")).expect("names");
        let chunk = named.files.iter().find(|file| file.name.starts_with("split_writing-"));
        let loader = content(&named, &named.loader);
        assert!(loader.contains(&format!("\"./{}\"", chunk.expect("the chunk").name)), "{loader}");
        assert!(loader.contains(&format!("\"./{}\"", named.script)), "{loader}");
        let script = content(&named, &named.script);
        assert!(script.contains(&format!("from \"./{}\"", named.loader)), "{script}");
        assert!(script.contains("{\"./__wasm_split.js\": a}"), "{script}");
        assert!(script.contains(&format!("'{}'", named.wasm)), "{script}");
        assert_eq!(content(&named, &named.wasm), "first");
    }

    #[test]
    fn a_changed_chunk_changes_the_names_of_all_that_lead_to_it() {
        let (one, other) = (name_by_content(files("one")), name_by_content(files("other")));
        let (one, other) = (one.expect("names"), other.expect("names"));
        assert_ne!(one.loader, other.loader);
        assert_ne!(one.script, other.script);
    }
}
