//! From a build to a folder that a server can serve: the deployment's settings, and compressed copies.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::deployment::Deployment;
use crate::failure::{Failure, Outcome};
use crate::{compress, place};

/// Makes `out` the build in `app`, set up for the deployment.
///
/// What is there already and the same is left alone, compressed copies included; what is no longer part of the build
/// is removed.
pub fn finish(app: &Path, out: &Path, deployment: &Deployment) -> Outcome<()> {
    refuse_foreign(out)?;
    let mut wanted = BTreeSet::new();
    for file in place::files_below(app)? {
        let mut content = place::read(&app.join(&file))?;
        if file == Path::new("index.html") {
            let html = String::from_utf8(content)
                .map_err(|_| Failure::new("the built index.html is not UTF-8"))?;
            content = deployment.apply(&html)?.into_bytes();
        }
        place_file(out, &file, &content)?;
        wanted.extend([with_ending(&file, "br"), with_ending(&file, "gz"), file]);
    }
    for stale in place::files_below(out)?.iter().filter(|file| !wanted.contains(*file)) {
        let stale = out.join(stale);
        fs::remove_file(&stale).map_err(|error| Failure::file("remove", &stale, &error))?;
    }
    Ok(())
}

/// The name of a file's compressed copy.
pub fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Writes a file and its compressed copies where they are not there yet.
fn place_file(out: &Path, file: &Path, content: &[u8]) -> Outcome<()> {
    let target = out.join(file);
    if fs::read(&target).is_ok_and(|old| old == content) {
        return Ok(());
    }
    let (brotli, gzip) = (with_ending(&target, "br"), with_ending(&target, "gz"));
    for old in [&target, &brotli, &gzip] {
        // The copies of the old content must not stand beside the new one, not even after a break in between.
        if let Err(error) = fs::remove_file(old)
            && old.exists()
        {
            return Err(Failure::file("replace", old, &error));
        }
    }
    if let Some(copies) = compress::copies(file, content)? {
        place::write(&brotli, copies.brotli)?;
        place::write(&gzip, copies.gzip)?;
    }
    // Last, since the file itself says that its copies are there.
    place::write(&target, content)
}

/// Fails for a folder that holds something else than an earlier build: its files would be removed.
fn refuse_foreign(out: &Path) -> Outcome<()> {
    let is_empty = fs::read_dir(out).map_or(true, |mut entries| entries.next().is_none());
    if is_empty || out.join("index.html").is_file() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{} holds other files, which a build would remove; name an empty folder",
        out.display()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scratch(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    const PAGE: &str =
        "<html><head><meta charset=utf-8><meta name=instance content=x></head></html>";

    #[test]
    fn a_build_is_placed_compressed_and_cleaned() {
        let folder = scratch("finish");
        let (app, out) = (folder.join("app"), folder.join("out"));
        place::write(&app.join("index.html"), PAGE).expect("a file");
        place::write(&app.join("app-1.js"), "// one\n".repeat(400)).expect("a file");
        finish(&app, &out, &Deployment::on_loopback()).expect("to finish");
        let files = |folder: &Path| -> Vec<String> {
            place::files_below(folder)
                .expect("files")
                .iter()
                .map(|file| file.display().to_string())
                .collect()
        };
        assert_eq!(files(&out), ["app-1.js", "app-1.js.br", "app-1.js.gz", "index.html"]);
        assert!(
            place::read_text(&out.join("index.html"))
                .expect("a page")
                .contains("content=\"same-origin\"")
        );

        // A marked copy shows whether it was made anew.
        place::write(&out.join("app-1.js.br"), "mark").expect("a file");
        finish(&app, &out, &Deployment::on_loopback()).expect("to finish");
        assert_eq!(place::read_text(&out.join("app-1.js.br")).expect("a file"), "mark");

        fs::rename(app.join("app-1.js"), app.join("app-2.js")).expect("to rename");
        finish(&app, &out, &Deployment::default()).expect("to finish");
        assert_eq!(files(&out), ["app-2.js", "app-2.js.br", "app-2.js.gz", "index.html"]);
        fs::remove_dir_all(&folder).expect("to clean up");
    }

    #[test]
    fn a_folder_with_other_files_is_left_alone() {
        let folder = scratch("foreign");
        let (app, out) = (folder.join("app"), folder.join("out"));
        place::write(&app.join("index.html"), PAGE).expect("a file");
        place::write(&out.join("letter.txt"), "dear").expect("a file");
        assert!(finish(&app, &out, &Deployment::default()).is_err());
        assert_eq!(place::read_text(&out.join("letter.txt")).expect("a file"), "dear");
        fs::remove_dir_all(&folder).expect("to clean up");
    }
}
