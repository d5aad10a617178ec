//! The numbers that cooperatives are registered under, and the checks they carry.
//!
//! A failed check is a hint to look again, never a wall: registers have exceptions, and people
//! type. A passed one proves nothing but that the number was typed as somebody wrote it.

mod checks;
mod reader;

use super::Country;

/// A number of a public register or of a tax office, as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegisterNumber {
    /// Germany: the number in one of a Registergericht's registers.
    Court {
        /// `GnR` (cooperatives), `VR` (associations), `HRB`, `HRA` (companies).
        section: Section,
        /// The number, with a letter or a court's district behind it where it has such.
        number: String,
    },
    /// Austria: the Firmenbuchnummer.
    Fn {
        /// One to six digits.
        number: u32,
        /// The check letter, in lower case.
        letter: char,
    },
    /// Switzerland: the enterprise identification number (UID).
    Uid([u8; 9]),
    /// Germany: the VAT number's nine digits.
    VatGermany([u8; 9]),
    /// Austria: the VAT number's eight digits.
    VatAustria([u8; 8]),
    /// Italy: the Partita IVA's eleven digits.
    PartitaIva([u8; 11]),
}

/// A register of a German Registergericht.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Genossenschaftsregister
    Gnr,
    /// Vereinsregister
    Vr,
    /// Handelsregister, part B
    Hrb,
    /// Handelsregister, part A
    Hra,
}

/// What a number's own check says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// It fits.
    Passed,
    /// It does not fit: a digit or a letter may be wrong.
    Failed,
    /// Numbers of this kind have no check.
    None,
}

impl RegisterNumber {
    /// Finds the first register number in a text.
    pub fn find(text: &str) -> Option<Self> {
        Self::find_with_rest(text).map(|(number, _)| number)
    }

    /// Finds the first register number in a text, and what else stands there: the court, mostly.
    pub fn find_with_rest(text: &str) -> Option<(Self, String)> {
        reader::find(text)
    }

    /// What its own check says.
    pub fn check(&self) -> Check {
        let fits = match self {
            Self::Court { .. } => return Check::None,
            Self::Fn { number, letter } => checks::fn_letter(*number) == Some(*letter),
            Self::Uid(digits) => checks::uid(digits),
            Self::VatGermany(digits) => checks::vat_germany(digits),
            Self::VatAustria(digits) => checks::vat_austria(digits),
            Self::PartitaIva(digits) => checks::partita_iva(digits),
        };
        if fits { Check::Passed } else { Check::Failed }
    }

    /// The country whose number it is.
    pub fn country(&self) -> Country {
        match self {
            Self::Court { .. } | Self::VatGermany(_) => Country::Germany,
            Self::Fn { .. } | Self::VatAustria(_) => Country::Austria,
            Self::Uid(_) => Country::Switzerland,
            Self::PartitaIva(_) => Country::SouthTyrol,
        }
    }
}

impl Section {
    /// Its letters.
    pub fn name(self) -> &'static str {
        match self {
            Self::Gnr => "GnR",
            Self::Vr => "VR",
            Self::Hrb => "HRB",
            Self::Hra => "HRA",
        }
    }
}

/// As it is written officially: `GnR 123`, `FN 122119m`, `CHE-123.456.788`, `DE136695976`.
impl std::fmt::Display for RegisterNumber {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = |out: &mut std::fmt::Formatter<'_>, digits: &[u8]| {
            digits.iter().try_for_each(|digit| write!(out, "{digit}"))
        };
        match self {
            Self::Court { section, number } => write!(out, "{} {number}", section.name()),
            Self::Fn { number, letter } => write!(out, "FN {number}{letter}"),
            Self::Uid(all) => {
                out.write_str("CHE-")?;
                for (index, three) in all.chunks(3).enumerate() {
                    out.write_str(if index > 0 { "." } else { "" })?;
                    digits(out, three)?;
                }
                Ok(())
            }
            Self::VatGermany(all) => out.write_str("DE").and_then(|()| digits(out, all)),
            Self::VatAustria(all) => out.write_str("ATU").and_then(|()| digits(out, all)),
            Self::PartitaIva(all) => out.write_str("IT").and_then(|()| digits(out, all)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str) -> Check {
        RegisterNumber::find(text).unwrap_or_else(|| panic!("no number in {text}")).check()
    }

    #[test]
    fn right_numbers_pass() {
        for text in [
            "FN 122119m",
            "FN 33209m",
            "FN 93363z",
            "FN 123456d",
            "CHE-123.456.788",
            "CHE-100.155.212",
            "DE136695976",
            "ATU13585627",
            "Partita IVA 00743110157",
        ] {
            assert_eq!(check(text), Check::Passed, "{text}");
        }
    }

    #[test]
    fn wrong_numbers_fail() {
        for text in [
            "FN 122119k",
            "FN 33290m",
            "FN 123456x",
            "CHE-123.456.789",
            "CHE-100.155.213",
            "CHE-000.000.020",
            "DE136695978",
            "ATU13585626",
            "Partita IVA 00743110158",
            "P. IVA 00000000000",
        ] {
            assert_eq!(check(text), Check::Failed, "{text}");
        }
    }

    #[test]
    fn a_swapped_pair_of_digits_is_noticed() {
        for (right, swapped) in [
            ("FN 122119m", "FN 121219m"),
            ("CHE-123.456.788", "CHE-132.456.788"),
            ("DE136695976", "DE163695976"),
            ("ATU13585627", "ATU31585627"),
            ("IT00743110157", "IT07043110157"),
        ] {
            assert_eq!((check(right), check(swapped)), (Check::Passed, Check::Failed), "{swapped}");
        }
    }

    #[test]
    fn german_register_numbers_have_no_check() {
        assert_eq!(check("GnR 123"), Check::None);
        assert_eq!(check("VR 1902"), Check::None);
    }

    #[test]
    fn numbers_are_written_as_the_registers_do() {
        for (typed, written) in [
            ("GenR 52", "GnR 52"),
            ("fn 418302 A", "FN 418302a"),
            ("che 123 456 788 mwst", "CHE-123.456.788"),
            ("DE 136 695 976", "DE136695976"),
            ("atu 13585627", "ATU13585627"),
            ("IT 00743110157", "IT00743110157"),
        ] {
            assert_eq!(RegisterNumber::find(typed).unwrap().to_string(), written);
        }
    }

    #[test]
    fn each_number_tells_its_country() {
        let country = |text| RegisterNumber::find(text).unwrap().country();
        assert_eq!(country("GnR 1"), Country::Germany);
        assert_eq!(country("FN 1a"), Country::Austria);
        assert_eq!(country("CHE-123.456.788"), Country::Switzerland);
        assert_eq!(country("MwSt-Nr. 00743110157"), Country::SouthTyrol);
    }
}
