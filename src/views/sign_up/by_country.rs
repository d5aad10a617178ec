//! What things are called in each country.

use crate::{cooperative::Country, texts::sign_up::identity as texts};

/// The part of the country, as it is called there.
pub fn region(country: Option<Country>) -> &'static str {
    if country == Some(Country::Switzerland) { texts::CANTON } else { texts::LAND }
}

/// The number that a cooperative or federation is registered under, and what it looks like.
pub fn number(country: Option<Country>, is_federation: bool) -> (&'static str, &'static str) {
    match country {
        _ if is_federation => (texts::NUMBER, texts::NUMBER_HINT_FEDERATION),
        Some(Country::Austria) => (texts::NUMBER_AUSTRIA, texts::NUMBER_HINT_AUSTRIA),
        Some(Country::Switzerland) => (texts::NUMBER_SWITZERLAND, texts::NUMBER_HINT_SWITZERLAND),
        Some(Country::SouthTyrol) => (texts::NUMBER_SOUTH_TYROL, texts::NUMBER_HINT_SOUTH_TYROL),
        _ => (texts::NUMBER, texts::NUMBER_HINT),
    }
}

/// Who audits, and where it is found.
pub fn audit(country: Option<Country>) -> (&'static str, &'static str) {
    match country {
        Some(Country::Austria) => (texts::AUDIT_FEDERATION, texts::AUDIT_HINT_AUSTRIA),
        Some(Country::SouthTyrol) => (texts::AUDIT_FEDERATION, texts::AUDIT_HINT_SOUTH_TYROL),
        Some(Country::Switzerland) => (texts::AUDIT_SWITZERLAND, texts::AUDIT_HINT_SWITZERLAND),
        _ => (texts::AUDIT, texts::AUDIT_HINT),
    }
}
