//! The folder that is served: the built app, and the floors beside it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// The page that is every way's floor but the landing page's.
const FLOOR: &str = include_str!("page/floor.html");

/// Copies the app and adds the floors.
pub fn make(dist: &Path, site: &Path) -> Outcome<PathBuf> {
    let page = dist.join("index.html");
    let page = fs::read_to_string(&page)
        .map_err(|error| format!("no built app: {}: {error}", page.display()))?;
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    copy(dist, site)?;
    place(site, "floor.html", FLOOR)?;
    place(site, "floor-landing.html", &without_scripts(&page))?;
    Ok(site.to_path_buf())
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A file with its Brotli copy: the floor must not travel in a larger coat than the app.
fn place(site: &Path, name: &str, content: &str) -> Outcome<()> {
    fs::write(site.join(name), content)?;
    let mut compressed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    let mut writer = brotli::CompressorWriter::with_params(&mut compressed, 4096, &parameters);
    writer.write_all(content.as_bytes())?;
    drop(writer);
    Ok(fs::write(site.join(format!("{name}.br")), compressed)?)
}

/// The page as it is where nothing runs: no scripts, nothing loaded for them, and nothing that waits for them.
fn without_scripts(page: &str) -> String {
    let mut rest = page;
    let mut left = String::new();
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        left.push_str(before);
        let end = match tag {
            _ if tag.starts_with("<script") => {
                tag.find("</script>").map(|at| at + "</script>".len())
            }
            _ if tag.starts_with("<link") => {
                let end = tag.find('>').map(|at| at + 1);
                end.filter(|end| tag.get(..*end).is_some_and(|link| link.contains("preload")))
            }
            _ => None,
        };
        match end {
            Some(end) => rest = tag.get(end..).unwrap_or_default(),
            None => {
                left.push('<');
                rest = tag.get(1..).unwrap_or_default();
            }
        }
    }
    (left + rest).replacen("<html", "<html data-start=landing", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_what_is_loaded_for_them_go() {
        let page = "<html lang=de><head><script src=/boot.js></script><link rel=modulepreload href=/app.js>\
            <link rel=preload as=fetch href=/app.wasm><link rel=stylesheet href=/s.css></head><p>1 < 2</p>";
        let left = "<html data-start=landing lang=de><head><link rel=stylesheet href=/s.css></head><p>1 < 2</p>";
        assert_eq!(without_scripts(page), left);
    }
}
