//! Legal forms, as they stand at the end of a cooperative's name.

use serde::{Deserialize, Serialize};

use super::{Country, key};

/// A legal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LegalForm {
    /// `eG`: eingetragene Genossenschaft in Germany; Austrian ones may write it too.
    Eg,
    /// `SCE`: Europäische Genossenschaft.
    Sce,
    /// `e.Gen.`: eingetragene Genossenschaft in Austria.
    EGen,
    /// `reg. Gen.m.b.H.`: registrierte Genossenschaft mit beschränkter Haftung, in older Austrian
    /// names.
    GenMbh,
    /// `Genossenschaft`, `société coopérative`, `società cooperativa`: Switzerland and South Tyrol.
    Cooperative,
    /// `e. V.`: a registered association, as federations often are.
    Association,
}

/// What each form may be called, as keys without `-`; the longest first.
const NAMES: [(&str, LegalForm); 21] = [
    ("registriertegenossenschaftmitbeschraenkterhaftung", LegalForm::GenMbh),
    ("genossenschaftmitbeschraenkterhaftung", LegalForm::GenMbh),
    ("europaeischegenossenschaft", LegalForm::Sce),
    ("eingetragenegenossenschaft", LegalForm::Eg),
    ("eingetragenerverein", LegalForm::Association),
    ("societacooperativa", LegalForm::Cooperative),
    ("societecooperative", LegalForm::Cooperative),
    ("genossenschaft", LegalForm::Cooperative),
    ("kooperative", LegalForm::Cooperative),
    ("cooperativa", LegalForm::Cooperative),
    ("cooperative", LegalForm::Cooperative),
    ("reggenmbh", LegalForm::GenMbh),
    ("regenmbh", LegalForm::GenMbh),
    ("soccoop", LegalForm::Cooperative),
    ("genmbh", LegalForm::GenMbh),
    ("verein", LegalForm::Association),
    ("egen", LegalForm::EGen),
    ("sce", LegalForm::Sce),
    ("gen", LegalForm::Cooperative),
    ("eg", LegalForm::Eg),
    ("ev", LegalForm::Association),
];

/// What stands behind the form of a cooperative that is not registered yet.
const FOUNDING: [&str; 3] = ["ig", "ingruendung", "igr"];

impl LegalForm {
    /// Its short name, as it stands behind a name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Eg => "eG",
            Self::Sce => "SCE",
            Self::EGen => "e.Gen.",
            Self::GenMbh => "reg. Gen.m.b.H.",
            Self::Cooperative => "Genossenschaft",
            Self::Association => "e. V.",
        }
    }

    /// The forms that cooperatives and federations of a country have, the usual one first.
    pub fn of_country(country: Country) -> &'static [Self] {
        match country {
            Country::Germany => &[Self::Eg, Self::Sce, Self::Association],
            Country::Austria => &[Self::EGen, Self::Eg, Self::GenMbh, Self::Sce, Self::Association],
            Country::Switzerland => &[Self::Cooperative, Self::Association],
            Country::SouthTyrol => &[Self::Cooperative, Self::Sce, Self::Association],
        }
    }

    /// The country whose law alone has it.
    pub fn country(self) -> Option<Country> {
        match self {
            Self::EGen | Self::GenMbh => Some(Country::Austria),
            _ => None,
        }
    }

    /// Reads the form at the end of a name or of what stands for it: `Dorfladen eG`, `e. G.`,
    /// `Sozialgenossenschaft Typ B`.
    pub fn read(words: &str) -> Option<Self> {
        let key = key(words);
        ending(&key).map(|(form, _)| form).or_else(|| inside(&key))
    }

    /// The form that a name ends with; what only speaks of cooperatives is none.
    pub(super) fn at_end(name: &str) -> Option<Self> {
        ending(&key(name))
            .map(|(form, _)| form)
            .filter(|form| matches!(form, Self::Eg | Self::Sce | Self::EGen | Self::GenMbh))
    }

    /// A name without its legal form; whole where it is nothing else.
    pub fn strip(name: &str) -> &str {
        let name = name.trim();
        // Word by word from the end, as long as what is cut off is a form.
        let cuts = name.char_indices().filter(|(_, sign)| sign.is_whitespace() || *sign == ',');
        let mut rest = name;
        for (cut, _) in cuts {
            let (front, tail) = name.split_at(cut);
            if is_form(&key(tail)) {
                rest = front;
                break;
            }
        }
        rest.trim_end_matches([',', ' ', '·', '–', '-'])
    }
}

/// The form that a key ends with, and how many of its parts that takes.
fn ending(whole: &str) -> Option<(LegalForm, usize)> {
    let mut parts: Vec<&str> = whole.split('-').collect();
    for count in (1..=2).rev() {
        let start = parts.len().saturating_sub(count);
        let tail: String = parts.get(start..).unwrap_or_default().concat();
        if parts.len() > count && FOUNDING.contains(&tail.as_str()) {
            parts.truncate(start);
            break;
        }
    }
    (1..=parts.len().min(6)).rev().find_map(|count| {
        let tail: String = parts.get(parts.len() - count..).unwrap_or_default().concat();
        NAMES.iter().find(|(name, _)| *name == tail).map(|(_, form)| (*form, count))
    })
}

/// The form that a compound word speaks of: `Sozialgenossenschaft Typ B`, `Konsortium / Genossenschaft`.
fn inside(key: &str) -> Option<LegalForm> {
    key.split('-')
        .any(|part| part.contains("genossenschaft") || part.starts_with("cooperativ"))
        .then_some(LegalForm::Cooperative)
}

/// Whether a key is a form and nothing else.
fn is_form(key: &str) -> bool {
    let parts = key.split('-').count();
    let compact: String = key.split('-').collect();
    let without_founding = FOUNDING
        .iter()
        .find_map(|founding| compact.strip_suffix(founding))
        .filter(|rest| !rest.is_empty());
    let is_name = |text: &str| NAMES.iter().any(|(name, _)| *name == text);
    parts > 0 && (is_name(&compact) || without_founding.is_some_and(is_name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_read_however_they_are_written() {
        for (words, form) in [
            ("eG", LegalForm::Eg),
            ("e.G.", LegalForm::Eg),
            ("e. G.", LegalForm::Eg),
            ("Wohnen am Fluss eG", LegalForm::Eg),
            ("Dorfladen eG i.G.", LegalForm::Eg),
            ("Dorfladen eG in Gründung", LegalForm::Eg),
            ("eingetragene Genossenschaft", LegalForm::Eg),
            ("e.Gen.", LegalForm::EGen),
            ("eGen", LegalForm::EGen),
            ("Lagerhaus reg. Gen.m.b.H.", LegalForm::GenMbh),
            ("registrierte Genossenschaft mit beschränkter Haftung", LegalForm::GenMbh),
            ("SCE", LegalForm::Sce),
            ("société coopérative", LegalForm::Cooperative),
            ("Sozialgenossenschaft Typ B", LegalForm::Cooperative),
            ("Konsortium / Genossenschaft", LegalForm::Cooperative),
            ("Käsereigenossenschaft Gantmatt", LegalForm::Cooperative),
            ("Handwerkskonsortium Wildbach Gen.", LegalForm::Cooperative),
            ("Prüfungsverband Weserau e. V.", LegalForm::Association),
        ] {
            assert_eq!(LegalForm::read(words), Some(form), "{words}");
        }
        for words in ["Wohnen", "Flusstal", "Marta Ohlendorf", "", "Regen"] {
            assert_eq!(LegalForm::read(words), None, "{words}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for country in Country::ALL {
            for form in LegalForm::of_country(country) {
                assert_eq!(LegalForm::read(form.name()), Some(*form));
            }
        }
    }

    #[test]
    fn the_form_goes_from_the_name() {
        for (name, stripped) in [
            ("Wohnen am Fluss eG", "Wohnen am Fluss"),
            ("Dorfladen Au e. G. i. Gr.", "Dorfladen Au"),
            ("Almstrom, eingetragene Genossenschaft", "Almstrom"),
            ("Lagerhaus Tal registrierte Genossenschaft mit beschränkter Haftung", "Lagerhaus Tal"),
            ("Velowerk Brunnmatt Genossenschaft", "Velowerk Brunnmatt"),
            ("Prüfungsverband Weserau e. V.", "Prüfungsverband Weserau"),
            ("Genossenschaft Kalkgasse", "Genossenschaft Kalkgasse"),
            ("Baugenossenschaft Rütimatt", "Baugenossenschaft Rütimatt"),
            ("eG", "eG"),
            ("", ""),
        ] {
            assert_eq!(LegalForm::strip(name), stripped, "{name}");
        }
    }
}
