//! Where the cooperatives are.

use serde::{Deserialize, Serialize};

use super::key;

/// A country whose cooperatives are at home here; South Tyrol counts as one, having cooperative
/// law, register and federations of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Country {
    /// Deutschland
    #[serde(rename = "DE")]
    Germany,
    /// Österreich
    #[serde(rename = "AT")]
    Austria,
    /// Schweiz
    #[serde(rename = "CH")]
    Switzerland,
    /// Südtirol
    #[serde(rename = "ST")]
    SouthTyrol,
}

impl Country {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Germany, Self::Austria, Self::Switzerland, Self::SouthTyrol];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Germany => "Deutschland",
            Self::Austria => "Österreich",
            Self::Switzerland => "Schweiz",
            Self::SouthTyrol => "Südtirol",
        }
    }

    /// Its name in addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Germany => "deutschland",
            Self::Austria => "oesterreich",
            Self::Switzerland => "schweiz",
            Self::SouthTyrol => "suedtirol",
        }
    }

    /// Reads what people call it, in brackets behind a town or before a postal code.
    pub fn read(words: &str) -> Option<Self> {
        let country = match key(words).as_str() {
            "deutschland" | "de" | "d" | "brd" | "germany" | "allemagne" | "germania" => {
                Self::Germany
            }
            "oesterreich" | "at" | "a" | "austria" | "autriche" => Self::Austria,
            "schweiz" | "ch" | "suisse" | "svizzera" | "switzerland" | "svizra" => {
                Self::Switzerland
            }
            "suedtirol" | "st" | "italien" | "italia" | "it" | "i" | "bz" | "alto-adige"
            | "suedtirol-italien" | "italien-suedtirol" | "south-tyrol" => Self::SouthTyrol,
            _ => return None,
        };
        Some(country)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_short_forms_are_read() {
        for country in Country::ALL {
            assert_eq!(Country::read(country.name()), Some(country));
            assert_eq!(Country::read(country.slug()), Some(country));
        }
        assert_eq!(Country::read("CH"), Some(Country::Switzerland));
        assert_eq!(Country::read("Suisse"), Some(Country::Switzerland));
        assert_eq!(Country::read("A"), Some(Country::Austria));
        assert_eq!(Country::read("Atlantis"), None);
    }
}
