//! The font in which the browsers of the tests write. The packages of the browsers only recommend fonts;
//! without any, a text has no width, and nothing that is measured is as on a person's machine.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::apt;

/// Debian's package of it.
pub const PACKAGE: &str = "fonts-liberation";

/// Its name, as fontconfig lists it.
const FAMILY: &str = "Liberation Sans";

/// Installs the font where it is missing. A machine that came by its browser in another way has fonts of
/// its own: where this one cannot be had, that is told, and the tests go on.
pub fn ensure() {
    if !is_there()
        && let Err(failure) = apt::install(&[PACKAGE])
    {
        eprintln!("  ! {failure}; the tests go on with the fonts that there are");
    }
}

fn is_there() -> bool {
    let mut list = Command::new("fc-list");
    list.args([":", "family"]).stdin(Stdio::null()).stderr(Stdio::null());
    match list.output() {
        Ok(listed) => names_it(&String::from_utf8_lossy(&listed.stdout)),
        Err(_) => Path::new("/usr/share/fonts/truetype/liberation").is_dir(),
    }
}

/// Whether fontconfig's list has it: a line for each font, with its names in several languages.
fn names_it(list: &str) -> bool {
    list.lines().flat_map(|line| line.split(',')).any(|name| name.trim() == FAMILY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_is_known_by_its_own_name() {
        assert!(names_it("DejaVu Sans\nLiberation Sans\n"));
        assert!(names_it("Noto Sans,Liberation Sans"));
        assert!(!names_it("Liberation Sans Narrow\nLiberation Serif\n"));
        assert!(!names_it(""));
    }
}
