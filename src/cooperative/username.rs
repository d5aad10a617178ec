//! A user name proposed from a cooperative's name.

use super::{LegalForm, key};

/// The longest user name.
const LONGEST: usize = 30;

/// A user name made from a name: `Bürgersonne Distelfeld eG` → `buergersonne_distelfeld`. Letters,
/// digits and `_`, at most 30, cut between words where that is possible; empty where the name has
/// nothing to make one of.
pub fn username_from(name: &str) -> String {
    let name = LegalForm::strip(name).replace(['&', '+'], " und ");
    let mut username = String::new();
    for word in key(&name).split('-') {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() {
            continue;
        }
        if username.is_empty() {
            username = word.chars().take(LONGEST).collect();
        } else if username.len() + 1 + word.len() <= LONGEST {
            username.push('_');
            username.push_str(&word);
        } else {
            break;
        }
    }
    // `holz_und` is nothing to end with.
    for link in ["_und", "_der", "_am", "_im", "_in", "_fuer", "_von"] {
        if let Some(short) = username.strip_suffix(link) {
            username.truncate(short.len());
        }
    }
    username
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_user_names() {
        for (name, username) in [
            ("Bürgersonne Distelfeld eG", "buergersonne_distelfeld"),
            ("Wohnen am Fluss eG", "wohnen_am_fluss"),
            ("Holz & Hobel Mühlfurt eG", "holz_und_hobel_muehlfurt"),
            ("Prüfungsverband Weserau e. V.", "pruefungsverband_weserau"),
            ("Velowerk Brunnmatt Genossenschaft", "velowerk_brunnmatt"),
            ("Société coopérative du Tilleul", "societe_cooperative_du_tilleul"),
            ("Straßen-Café eG i.G.", "strassen_cafe"),
            ("Gemeinschaft der Wohnenden und Bauenden", "gemeinschaft_der_wohnenden"),
            ("Donaudampfschifffahrtsgenossenschaftsvorstand", "donaudampfschifffahrtsgenossen"),
            ("תעאונית", ""),
            ("🌻", ""),
            ("", ""),
        ] {
            assert_eq!(username_from(name), username, "{name}");
        }
    }

    #[test]
    fn they_are_what_a_server_takes() {
        let long = "Landwirtschaftliche Bezugs- und Absatzgenossenschaft Ober- und Untertal eG";
        let username = username_from(long);
        assert!(username.len() <= LONGEST && !username.ends_with('_'), "{username}");
        assert!(
            username.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        );
    }
}
