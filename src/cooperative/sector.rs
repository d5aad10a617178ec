//! What cooperatives do (*Sparten*).

use serde::{Deserialize, Serialize};

use super::key;

/// What a cooperative does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sector {
    /// Wohnen
    Housing,
    /// Energie
    Energy,
    /// Banken
    Banking,
    /// Agrar/Raiffeisen
    Farming,
    /// Handwerk & Gewerbe
    Crafts,
    /// Konsum & Dorfladen
    Retail,
    /// Soziales & Gesundheit
    Care,
    /// Bildung & Kultur
    Culture,
    /// Digitales & Plattform
    Digital,
    /// Verkehr
    Transport,
    /// Verband
    Federation,
}

impl Sector {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 11] = [
        Self::Housing,
        Self::Energy,
        Self::Banking,
        Self::Farming,
        Self::Crafts,
        Self::Retail,
        Self::Care,
        Self::Culture,
        Self::Digital,
        Self::Transport,
        Self::Federation,
    ];

    /// Its name, as it stands in profiles.
    pub fn name(self) -> &'static str {
        match self {
            Self::Housing => "Wohnen",
            Self::Energy => "Energie",
            Self::Banking => "Banken",
            Self::Farming => "Agrar/Raiffeisen",
            Self::Crafts => "Handwerk & Gewerbe",
            Self::Retail => "Konsum & Dorfladen",
            Self::Care => "Soziales & Gesundheit",
            Self::Culture => "Bildung & Kultur",
            Self::Digital => "Digitales & Plattform",
            Self::Transport => "Verkehr",
            Self::Federation => "Verband",
        }
    }

    /// Its name in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Housing => "wohnen",
            Self::Energy => "energie",
            Self::Banking => "banken",
            Self::Farming => "agrar",
            Self::Crafts => "handwerk",
            Self::Retail => "konsum",
            Self::Care => "soziales",
            Self::Culture => "kultur",
            Self::Digital => "digitales",
            Self::Transport => "verkehr",
            Self::Federation => "verband",
        }
    }

    /// The sector of this name in an address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sector| sector.slug() == slug)
    }

    /// Reads what people call it: `Wohnungsbau`, `Bürgerenergie`, `IT`, `Pflege und Betreuung`.
    pub fn read(words: &str) -> Option<Self> {
        let key = key(words);
        let tokens = || key.split('-');
        // What is meant most is said first.
        tokens().find_map(|token| {
            Self::ALL.into_iter().find(|sector| sector.is_meant_by(token)).or_else(|| {
                let is_it = token == "it" && tokens().count() == 1;
                is_it.then_some(Self::Digital)
            })
        })
    }

    /// Whether words are one of the sector's own, and nothing else.
    pub(super) fn is_called(self, words: &str) -> bool {
        let key = key(words);
        key == super::key(self.name()) || self.stems().iter().any(|stem| *stem == key)
    }

    fn is_meant_by(self, token: &str) -> bool {
        self.stems().iter().any(|stem| match stem.len() {
            ..=4 => token.starts_with(stem),
            _ => token.contains(stem),
        })
    }

    /// Parts of words that mean it; the short ones count only at a word's beginning.
    fn stems(self) -> &'static [&'static str] {
        match self {
            Self::Housing => &[
                "wohn",
                "wohnen",
                "wohnung",
                "wohnbau",
                "baugenossenschaft",
                "habitat",
                "logement",
            ],
            Self::Energy => &[
                "energ",
                "energie",
                "strom",
                "photovoltaik",
                "solar",
                "windkraft",
                "nahwaerme",
                "waermenetz",
            ],
            Self::Banking => &["bank", "banken", "volksbank", "kredit", "banque"],
            Self::Farming => &[
                "agrar",
                "agri",
                "raiffeisen",
                "landwirtschaft",
                "solawi",
                "weinbau",
                "winzer",
                "molkerei",
                "kaeserei",
                "forst",
            ],
            Self::Crafts => &["handwerk", "gewerbe", "einkauf", "artisan", "bauhandwerk", "handel"],
            Self::Retail => &[
                "konsum",
                "dorfladen",
                "laden",
                "lebensmittel",
                "consum",
                "gastronomie",
                "brauerei",
            ],
            Self::Care => &[
                "sozial",
                "soziales",
                "gesundheit",
                "pflege",
                "social",
                "sante",
                "inklusion",
                "senioren",
            ],
            Self::Culture => {
                &["bildung", "kultur", "cultur", "schule", "kino", "theater", "medien", "verlag"]
            }
            Self::Digital => &[
                "digital",
                "digitales",
                "plattform",
                "platform",
                "software",
                "hosting",
                "internet",
            ],
            Self::Transport => {
                &["verkehr", "mobilitaet", "carsharing", "transport", "mobilite", "taxi"]
            }
            Self::Federation => &["verband", "federation", "dachverband"],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_slugs_are_read_back() {
        for sector in Sector::ALL {
            assert_eq!(Sector::read(sector.name()), Some(sector), "{sector:?}");
            assert_eq!(Sector::from_slug(sector.slug()), Some(sector));
            assert!(sector.is_called(sector.name()));
        }
    }

    #[test]
    fn other_words_mean_a_sector_too() {
        assert_eq!(Sector::read("Wohnungsgenossenschaft"), Some(Sector::Housing));
        assert_eq!(Sector::read("Bürgerenergie"), Some(Sector::Energy));
        assert_eq!(Sector::read("Konsum / Dorfladen"), Some(Sector::Retail));
        assert_eq!(Sector::read("culture"), Some(Sector::Culture));
        assert_eq!(Sector::read("Pflege & Wohnen"), Some(Sector::Care));
        assert_eq!(Sector::read("IT"), Some(Sector::Digital));
        assert_eq!(Sector::read("landw. Genossenschaft"), None);
        assert_eq!(Sector::read("Flusstal"), None);
        assert_eq!(Sector::read("Bitburg"), None);
    }
}
