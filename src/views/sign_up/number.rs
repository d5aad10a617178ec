//! The hint at the register number: asks to look again, never keeps anyone; claims no more than the
//! number's own check tells.

use crate::{
    cooperative::{Check, Country, Particulars},
    texts::sign_up::identity as texts,
};

/// What is said about a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberHint {
    /// Its check fits, or it has none.
    Fine(String),
    /// It is worth another look.
    LookAgain(String),
}

/// What is to be said about the register number; `None` where nothing is.
pub fn number_hint(particulars: &Particulars) -> Option<NumberHint> {
    let country = particulars.country?;
    if particulars.number.trim().is_empty() {
        return None;
    }
    let Some(number) = particulars.register_number() else {
        return match country {
            // Federations are registered in many ways.
            _ if particulars.is_federation => None,
            Country::Austria => Some(texts::NUMBER_UNKNOWN_AUSTRIA),
            Country::Switzerland => Some(texts::NUMBER_UNKNOWN_SWITZERLAND),
            Country::Germany | Country::SouthTyrol => None,
        }
        .map(|words| NumberHint::LookAgain(words.to_owned()));
    };
    let written = number.to_string();
    Some(match number.check() {
        _ if number.country() != country => {
            NumberHint::LookAgain(texts::number_of(&written, number.country().name()))
        }
        Check::Failed => NumberHint::LookAgain(texts::number_failed(&written)),
        Check::Passed => NumberHint::Fine(texts::number_passed(&written)),
        Check::None => NumberHint::Fine(texts::number_read(&written)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hint(country: Country, number: &str) -> Option<NumberHint> {
        number_hint(&Particulars {
            country: Some(country),
            number: number.into(),
            ..Default::default()
        })
    }

    #[test]
    fn a_number_that_fits_is_shown_as_the_register_writes_it() {
        for (country, typed, written) in [
            (Country::Germany, "123", "GnR 123"),
            (Country::Austria, "122119M", "FN 122119m"),
            (Country::Switzerland, "che 123 456 788", "CHE-123.456.788"),
            (Country::SouthTyrol, "00743110157", "IT00743110157"),
        ] {
            let Some(NumberHint::Fine(words)) = hint(country, typed) else { panic!("{typed}") };
            assert!(words.contains(written), "{words}");
        }
    }

    #[test]
    fn a_number_that_does_not_fit_asks_to_look_again() {
        for (country, typed) in [
            (Country::Germany, "DE136695978"),
            (Country::Germany, "FN 122119m"),
            (Country::Austria, "FN 122119k"),
            (Country::Austria, "122119"),
            (Country::Switzerland, "CHE-123.456.789"),
            (Country::Switzerland, "12345"),
            (Country::SouthTyrol, "00743110158"),
        ] {
            let hint = hint(country, typed);
            assert!(matches!(hint, Some(NumberHint::LookAgain(_))), "{typed}: {hint:?}");
        }
    }

    #[test]
    fn what_has_no_check_is_left_alone() {
        assert_eq!(hint(Country::Germany, "  "), None);
        assert_eq!(hint(Country::Germany, "läuft"), None);
        assert_eq!(hint(Country::SouthTyrol, "A145012"), None);
        let federation = Particulars {
            is_federation: true,
            country: Some(Country::Austria),
            number: "ZVR 123456789".into(),
            ..Default::default()
        };
        assert_eq!(number_hint(&federation), None);
    }
}
