//! Fewer files of what several chunks share.
//!
//! wasm-split makes one file for each set of chunks that share something: hundreds, most of them smaller than the
//! request for them. Here those are put together whose sets are alike, so that a chunk loads a few files, and hardly
//! anything it does not need.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::place;

/// What a request costs, in bytes that could come instead: as wasm-split writes them, with all names, of which about a
/// seventh travels in the end.
const REQUEST: u64 = 8_000;

/// Under which name merged files ask for what the first file shares: wasm-merge would take their own for one of the
/// files that it merges.
const OUTER: &str = "main";

/// The files that become one; the first gives it its name.
pub type Group = Vec<String>;

/// A file that several chunks share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Its name without its ending.
    pub name: String,
    /// The chunks that need it.
    pub needed_by: BTreeSet<String>,
    /// Its size.
    pub bytes: u64,
}

/// Which of the files in `folder` to merge, by what the loader says of them.
pub fn plan(loader: &str, folder: &Path) -> Outcome<Vec<Group>> {
    let mut files = Vec::new();
    for (name, needed_by) in shared(loader) {
        let path = folder.join(format!("{name}.wasm"));
        let bytes =
            std::fs::metadata(&path).map_err(|error| Failure::file("read", &path, &error))?.len();
        files.push(Shared { name, needed_by, bytes });
    }
    Ok(grouped(files).into_iter().filter(|group| group.len() > 1).collect())
}

/// Merges, step by step, the two whose merging saves most, as long as it saves anything.
fn grouped(files: Vec<Shared>) -> Vec<Group> {
    let mut groups: Vec<(Group, Shared)> =
        files.into_iter().map(|file| (vec![file.name.clone()], file)).collect();
    while let Some((one, other)) = best(&groups) {
        let (names, merged) = groups.remove(other);
        let Some((group, file)) = groups.get_mut(one) else { break };
        group.extend(names);
        file.needed_by.extend(merged.needed_by);
        file.bytes += merged.bytes;
    }
    groups.into_iter().map(|(group, _)| group).collect()
}

/// The two places, the smaller first, of what is best merged next.
fn best(groups: &[(Group, Shared)]) -> Option<(usize, usize)> {
    let mut best = (0, None);
    for (other, (_, second)) in groups.iter().enumerate() {
        for (one, (_, first)) in groups.iter().enumerate().take(other) {
            let saved = saved(first, second);
            if saved > best.0 {
                best = (saved, Some((one, other)));
            }
        }
    }
    best.1
}

/// What all chunks together save: a request each where both are needed, less what is loaded in vain.
fn saved(one: &Shared, other: &Shared) -> i64 {
    let both = one.needed_by.intersection(&other.needed_by).count() as u64;
    let only = |chunks: &BTreeSet<String>| chunks.len() as u64 - both;
    let wasted = one.bytes * only(&other.needed_by) + other.bytes * only(&one.needed_by);
    (REQUEST * both) as i64 - wasted as i64
}

/// The shared files that the loader names, and the chunks it names with each.
fn shared(loader: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    let mut needed_by = BTreeSet::new();
    for line in loader.lines() {
        if let Some(chunks) = line.strip_prefix("/* ").and_then(|line| line.strip_suffix(" */")) {
            needed_by = chunks.split(", ").map(str::to_owned).collect();
        } else if let Some(name) = defined(line) {
            found.push((name.to_owned(), std::mem::take(&mut needed_by)));
        }
    }
    found
}

/// The shared file whose place in the loader begins with this line.
fn defined(line: &str) -> Option<&str> {
    line.strip_prefix("const __")?.strip_suffix(" = makeLoad(() => {")
}

/// The loader of the merged files.
pub fn rewrite(loader: &str, groups: &[Group]) -> Outcome<String> {
    let mut into = BTreeMap::new();
    for group in groups {
        into.extend(
            group.iter().map(|name| (name.as_str(), group.first().map_or("", String::as_str))),
        );
    }
    let place = |name: &str| into.get(name).copied().unwrap_or(name).to_owned();
    let mut kept = String::new();
    let mut is_gone = false;
    for line in loader.lines() {
        if let Some(name) = defined(line) {
            is_gone = place(name) != name;
        }
        let needs = line.strip_prefix(", [").and_then(|line| line.split_once(']'));
        if let Some((names, end)) = needs.filter(|_| !is_gone) {
            let needed: BTreeSet<_> =
                names.split(", ").filter_map(|name| name.strip_prefix("__")).map(place).collect();
            let needed: Vec<_> = needed.iter().map(|name| format!("__{name}")).collect();
            kept.push_str(&format!(", [{}]{end}\n", needed.join(", ")));
        } else if !is_gone && !line.starts_with("/* ") {
            kept.push_str(line);
            kept.push('\n');
        }
        is_gone &= needs.is_none();
    }
    let own = "sharedImports = { __wasm_split: {  } };";
    if !kept.contains(own) {
        return Err(Failure::new(
            "wasm-split's loader is not what crates/xtask/src/merge.rs knows",
        ));
    }
    let both = format!(
        "sharedImports = {{ __wasm_split: {{  }} }};\n        sharedImports.{OUTER} = sharedImports.__wasm_split;"
    );
    Ok(kept.replace(own, &both))
}

/// A module in wasm's text format that hands on what the first file shares, since merging files does not merge what
/// they import. `file` is one of them all: each names the sizes of the first file's memory and table.
pub fn handing_on(files: &[std::path::PathBuf]) -> Outcome<String> {
    let mut imports = BTreeMap::new();
    for file in files {
        let found = imports_of(&place::read(file)?).ok_or_else(|| {
            Failure::new(format!(
                "{} imports what crates/xtask/src/merge.rs does not know",
                file.display()
            ))
        })?;
        imports.extend(found);
    }
    let mut text = String::from("(module\n");
    for (name, kind) in &imports {
        text.push_str(&format!("(import \"{OUTER}\" \"{name}\" ({kind}))\n"));
    }
    let mut counted = BTreeMap::new();
    for (name, kind) in &imports {
        let kind = kind.split(' ').next().unwrap_or_default();
        let index = counted.entry(kind).or_insert(0);
        text.push_str(&format!("(export \"{name}\" ({kind} {index}))\n"));
        *index += 1;
    }
    Ok(text + ")\n")
}

/// The imports of a wasm file, each as the text format names it; `None` for what no shared file imports.
fn imports_of(wasm: &[u8]) -> Option<BTreeMap<String, String>> {
    let mut rest = Reader(wasm.strip_prefix(b"\0asm\x01\0\0\0")?);
    let mut found = BTreeMap::new();
    while let Some(id) = rest.byte() {
        let length = rest.number()?;
        let mut section = Reader(rest.take(length)?);
        if id != IMPORTS {
            continue;
        }
        for _ in 0..section.number()? {
            let module = section.name()?;
            let name = section.name()?;
            let kind = match section.byte()? {
                // A table of functions.
                1 if section.byte()? == 0x70 => format!("table {} funcref", section.limits()?),
                2 => format!("memory {}", section.limits()?),
                // A number that changes: where the stack ends.
                3 if section.take(2)? == [0x7f, 1] => "global (mut i32)".to_owned(),
                _ => return None,
            };
            if module != "__wasm_split" {
                return None;
            }
            found.insert(name, kind);
        }
    }
    Some(found)
}

/// The section of a wasm file that holds its imports.
const IMPORTS: u8 = 2;

/// Reads a wasm file from its beginning on.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number as LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn name(&mut self) -> Option<String> {
        let length = self.number()?;
        String::from_utf8(self.take(length)?.to_vec()).ok()
    }

    fn limits(&mut self) -> Option<String> {
        match self.byte()? {
            0 => Some(self.number()?.to_string()),
            1 => Some(format!("{} {}", self.number()?, self.number()?)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "        sharedImports = { __wasm_split: {  } };
/* a, b */
const __chunk_1 = makeLoad(() => {
    fetch(\"./chunk_1.wasm\");
}
, []);
/* a, b, c */
const __chunk_2 = makeLoad(() => {
    fetch(\"./chunk_2.wasm\");
}
, []);
/* b, c */
const __chunk_3 = makeLoad(() => {
    fetch(\"./chunk_3.wasm\");
}
, []);
export const __wasm_split_load_b = wrapAsyncCb(makeLoad(() => {
    fetch(\"./split_b.wasm\");
}
, [__chunk_1, __chunk_2, __chunk_3]));
";

    fn file(name: &str, needed_by: &[&str], bytes: u64) -> Shared {
        let needed_by = needed_by.iter().map(|&chunk| chunk.to_owned()).collect();
        Shared { name: name.to_owned(), needed_by, bytes }
    }

    fn groups(groups: &[&[&str]]) -> Vec<Group> {
        groups.iter().map(|group| group.iter().map(|&name| name.to_owned()).collect()).collect()
    }

    #[test]
    fn small_files_of_like_chunks_are_merged_and_large_ones_are_loaded_by_nobody_in_vain() {
        let files = vec![
            file("small", &["a", "b"], 300),
            file("large", &["b", "c"], 90_000),
            file("other", &["a", "b", "c"], 500),
            file("apart", &["d", "e"], 200),
        ];
        assert_eq!(grouped(files), groups(&[&["small", "other"], &["large"], &["apart"]]));
    }

    #[test]
    fn the_loader_says_who_needs_what() {
        let found = shared(LOADER);
        let names: Vec<_> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["chunk_1", "chunk_2", "chunk_3"]);
        assert_eq!(found[1].1, file("", &["a", "b", "c"], 0).needed_by);
    }

    #[test]
    fn the_loader_loads_a_merged_file_once() {
        let rewritten = rewrite(LOADER, &groups(&[&["chunk_1", "chunk_3"]])).expect("a loader");
        assert!(!rewritten.contains("chunk_3"), "{rewritten}");
        assert_eq!(rewritten.matches("./chunk_1.wasm").count(), 1, "{rewritten}");
        assert!(rewritten.contains("./split_b.wasm"), "{rewritten}");
        assert!(rewritten.contains("\n, [__chunk_1, __chunk_2]));\n"), "{rewritten}");
        assert!(
            rewritten.contains("sharedImports.main = sharedImports.__wasm_split;"),
            "{rewritten}"
        );
        assert!(rewrite("other", &[]).is_err());
    }

    /// A memory of 22 pages, a table for 200 functions, and the stack's end.
    const IMPORTING: &[u8] = b"\0asm\x01\0\0\0\x02\x38\x03\
        \x0c__wasm_split\x06memory\x02\0\x16\
        \x0c__wasm_split\x05table\x01\x70\0\xc8\x01\
        \x0c__wasm_split\x01s\x03\x7f\x01";

    #[test]
    fn what_files_import_is_handed_on_under_the_same_names() {
        let mut wasm = IMPORTING.to_vec();
        wasm[9] = (wasm.len() - 10) as u8;
        let imports = imports_of(&wasm).expect("imports");
        assert_eq!(imports["memory"], "memory 22");
        assert_eq!(imports["table"], "table 200 funcref");
        assert_eq!(imports["s"], "global (mut i32)");
        assert_eq!(imports_of(b"no wasm"), None);
        assert_eq!(imports_of(&wasm[..wasm.len() - 1]), None);

        let path = std::env::temp_dir().join(format!("xtask-merge-{}.wasm", std::process::id()));
        place::write(&path, wasm).expect("a file");
        let text = handing_on(std::slice::from_ref(&path));
        std::fs::remove_file(&path).expect("to clean up");
        let text = text.expect("a module");
        assert!(text.contains("(import \"main\" \"table\" (table 200 funcref))"), "{text}");
        assert!(text.contains("(export \"memory\" (memory 0))"), "{text}");
        assert!(text.contains("(export \"s\" (global 0))"), "{text}");
    }
}
