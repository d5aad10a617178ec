//! How much a browser has to load: per file, and for the first visit.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::{finish, page, place, program, styles};

/// The sizes of a file in bytes: as it is, and as it travels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// Uncompressed.
    pub raw: u64,
    /// As gzip; the raw size where there is no such copy.
    pub gzip: u64,
    /// As Brotli; the raw size where there is no such copy.
    pub brotli: u64,
}

/// The sizes of all files of a finished build.
#[derive(Debug)]
pub struct Sizes {
    files: Vec<(PathBuf, Size)>,
    first_visit: BTreeSet<PathBuf>,
    program: BTreeSet<PathBuf>,
}

impl Sizes {
    /// Measures a folder that [`finish::finish`] made.
    pub fn measure(folder: &Path) -> Outcome<Self> {
        let mut files = Vec::new();
        for file in place::files_below(folder)? {
            if !file.extension().is_some_and(|ending| ending == "br" || ending == "gz") {
                let size = size_of(folder, &file)?;
                files.push((file, size));
            }
        }
        files.sort_by_key(|(_, size)| std::cmp::Reverse(size.raw));
        let page = place::read_text(&folder.join("index.html"))?;
        let program = program(&page)?;
        let mut first_visit = referenced(&page)?;
        first_visit.extend(program.iter().cloned());
        Ok(Self { files, first_visit, program })
    }

    /// What a browser loads before the app runs: index.html and all it names.
    pub fn first_visit(&self) -> Size {
        self.files
            .iter()
            .filter(|(file, _)| self.first_visit.contains(file))
            .map(|(_, size)| *size)
            .sum()
    }

    /// What a browser loads before the program: enough to read the landing page and the first posts.
    pub fn reading(&self) -> Size {
        let is_needed = |file| self.first_visit.contains(file) && !self.program.contains(file);
        self.files.iter().filter(|(file, _)| is_needed(file)).map(|(_, size)| *size).sum()
    }

    /// A table for people. A `*` marks what the first visit loads.
    pub fn table(&self) -> String {
        let mut table =
            format!("  {:<44} {:>10} {:>10} {:>10}\n", "bytes", "raw", "gzip", "brotli");
        for (file, size) in &self.files {
            let mark = if self.first_visit.contains(file) { '*' } else { ' ' };
            table.push_str(&row(mark, &file.to_string_lossy(), *size));
        }
        table.push_str(&row('*', "first visit", self.first_visit()));
        table.push_str(&row('*', "  of it before the program", self.reading()));
        table
    }
}

impl std::iter::Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |sum, size| Self {
            raw: sum.raw + size.raw,
            gzip: sum.gzip + size.gzip,
            brotli: sum.brotli + size.brotli,
        })
    }
}

fn size_of(folder: &Path, file: &Path) -> Outcome<Size> {
    let path = folder.join(file);
    let raw = fs::metadata(&path).map_err(|error| Failure::file("read", &path, &error))?.len();
    let copy =
        |ending| fs::metadata(finish::with_ending(&path, ending)).map_or(raw, |copy| copy.len());
    Ok(Size { raw, gzip: copy("gz"), brotli: copy("br") })
}

/// index.html, and the files of the build that its head and body name for loading.
fn referenced(html: &str) -> Outcome<BTreeSet<PathBuf>> {
    let mut urls = Vec::new();
    page::visit(html, "link[href]", |link| {
        let rel = link.get_attribute("rel").unwrap_or_default();
        let loads = ["stylesheet", "modulepreload", "preload", "icon", "manifest"];
        if rel.split_ascii_whitespace().any(|rel| loads.contains(&rel)) {
            urls.extend(link.get_attribute("href"));
        }
    })?;
    page::visit(html, "script[src], img[src]", |element| {
        urls.extend(element.get_attribute("src"))
    })?;
    let own = urls.iter().filter_map(|url| url.strip_prefix('/')).map(PathBuf::from);
    Ok(own.chain([PathBuf::from("index.html")]).collect())
}

/// The files that boot.js loads: the program and the rest of the style.
fn program(html: &str) -> Outcome<BTreeSet<PathBuf>> {
    let mut files = BTreeSet::new();
    page::visit(html, "script[data-program]", |script| {
        let named = script.get_attribute(program::ATTRIBUTE).unwrap_or_default();
        let named = named.split_ascii_whitespace().filter_map(|url| url.strip_prefix('/'));
        files.extend(named.map(PathBuf::from));
        let later = script.get_attribute(styles::LATER).unwrap_or_default();
        files.extend(later.strip_prefix('/').map(PathBuf::from));
    })?;
    Ok(files)
}

fn row(mark: char, name: &str, size: Size) -> String {
    let mut row = String::new();
    // Writing into a String does not fail.
    let _ = writeln!(
        row,
        "{mark} {name:<44} {:>10} {:>10} {:>10}",
        thousands(size.raw),
        thousands(size.gzip),
        thousands(size.brotli)
    );
    row
}

/// A number with commas between thousands.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_visit_is_the_page_and_what_it_names() {
        let folder = std::env::temp_dir().join(format!("xtask-sizes-{}", std::process::id()));
        let page = "<head><script src=/i.svg data-program=\"/app.js\" data-later=\"/l.css\"></script><link rel='shortcut icon' href=/i.svg>\
            <link rel=canonical href=/other.html><link rel=stylesheet href=https://elsewhere.example/x.css></head>";
        for (name, content) in [
            ("index.html", page),
            ("app.js", "0123456789"),
            ("app.js.br", "01"),
            ("app.js.gz", "012"),
            ("i.svg", "0123"),
            ("l.css", "01234"),
            ("other.html", "not loaded"),
        ] {
            place::write(&folder.join(name), content).expect("a file");
        }
        let sizes = Sizes::measure(&folder);
        fs::remove_dir_all(&folder).expect("to clean up");
        let sizes = sizes.expect("sizes");
        let page = page.len() as u64;
        assert_eq!(
            sizes.first_visit(),
            Size { raw: page + 19, gzip: page + 12, brotli: page + 11 }
        );
        let table = sizes.table();
        let app = table.lines().find(|line| line.contains("app.js")).expect("a line");
        assert_eq!(app.split_whitespace().collect::<Vec<_>>(), ["*", "app.js", "10", "3", "2"]);
        assert!(table.contains("  other.html "), "{table}");
        assert!(!table.contains("app.js.br"), "{table}");
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([7, 999, 1000, 1_234_567].map(thousands), ["7", "999", "1,000", "1,234,567"]);
    }
}
