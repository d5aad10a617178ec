//! A cooperative's particulars as they are asked for, and written into a profile's four fields.

use serde::{Deserialize, Serialize};

use super::{Country, LegalForm, Place, Region, RegisterNumber, Sector};

/// What an application asks for. Kept on the device; every text may be empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Particulars {
    /// Whether it is a federation.
    pub is_federation: bool,
    /// The country.
    pub country: Option<Country>,
    /// The legal form.
    pub form: Option<LegalForm>,
    /// The full name, with its legal form or without.
    pub name: String,
    /// The town.
    pub seat: String,
    /// The region's code ([`Region::code`]); empty where none was chosen.
    pub region: String,
    /// What it does.
    pub sector: Option<Sector>,
    /// The register number as typed.
    pub number: String,
    /// The court or the register.
    pub court: String,
    /// The federation that audits.
    pub audit: String,
    /// The website's address.
    pub website: String,
    /// The imprint's address.
    pub imprint: String,
    /// The address for those who want to become members, or words about it.
    pub membership: String,
    /// What the applicant is there.
    pub role: String,
    /// What else they want to say.
    pub message: String,
}

/// How long a field's value may be on Mastodon, in characters.
const LONGEST: usize = 255;

impl Particulars {
    /// The seat with its region or country in brackets, where the town alone does not tell.
    pub fn seat_words(&self) -> String {
        let seat = self.seat.trim();
        if seat.is_empty() {
            return String::new();
        }
        let place = Place::read(seat, None);
        let region = Region::from_code(&self.region);
        let about = match (region, self.country) {
            (Some(region), _) if place.region == Some(region) => return seat.to_owned(),
            (Some(region), _) => region.name,
            (None, Some(country)) if place.country != Some(country) => country.name(),
            _ => return seat.to_owned(),
        };
        format!("{} ({about})", place.town)
    }

    /// The register number as the register writes it, or as it was typed.
    pub fn number_words(&self) -> String {
        let typed = self.number.trim();
        match RegisterNumber::find(typed).or_else(|| self.number_without_mark(typed)) {
            Some(number) => number.to_string(),
            None => typed.to_owned(),
        }
    }

    /// The number of the country's own register, where its letters before the number were left out.
    fn number_without_mark(&self, typed: &str) -> Option<RegisterNumber> {
        let mark = match self.country? {
            Country::Germany if !typed.bytes().all(|byte| byte.is_ascii_digit()) => return None,
            Country::Germany if self.is_federation => "VR",
            Country::Germany => "GnR",
            Country::Austria => "FN",
            Country::Switzerland => "CHE",
            Country::SouthTyrol => "IVA",
        };
        RegisterNumber::find(&format!("{mark} {typed}"))
    }

    /// The register number, where what was typed is one.
    pub fn register_number(&self) -> Option<RegisterNumber> {
        RegisterNumber::find(&self.number_words())
    }
}

/// What was typed as an address, with `https://` before it where that was left out; what is none
/// stays as it is.
pub fn with_scheme(typed: &str) -> String {
    let typed = typed.trim();
    let is_bare = typed.contains('.') && !typed.contains([' ', ':', '@']);
    if is_bare { format!("https://{typed}") } else { typed.to_owned() }
}

/// The fields of the convention, label and value; those that have nothing to say are left out.
pub fn fields_of(particulars: &Particulars) -> Vec<(String, String)> {
    let label = if particulars.is_federation { "Verband" } else { "Genossenschaft" };
    let form = particulars.form.map_or("", LegalForm::name);
    // The label says it already.
    let sector = particulars.sector.filter(|sector| *sector != Sector::Federation);
    let seat = particulars.seat_words();
    let number = particulars.number_words();
    [
        (label, joined(&[form, sector.map_or("", Sector::name), &seat])),
        (
            "Register",
            joined(&[&number, particulars.court.trim(), &audit_words(&particulars.audit)]),
        ),
        ("Impressum", particulars.imprint.trim().to_owned()),
        ("Mitglied werden", particulars.membership.trim().to_owned()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| (label.to_owned(), value.chars().take(LONGEST).collect()))
    .collect()
}

/// The federation with a word that says what it is to the cooperative, if its name has none.
fn audit_words(audit: &str) -> String {
    let audit = audit.trim();
    let key = super::key(audit);
    let is_told = ["verband", "revision"].iter().any(|word| key.contains(word));
    if audit.is_empty() {
        String::new()
    } else if is_told && !key.starts_with("verband") {
        format!("Prüfung: {audit}")
    } else {
        format!("Prüfungsverband: {audit}")
    }
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cooperative::Steckbrief;

    fn filled() -> Particulars {
        Particulars {
            country: Some(Country::Germany),
            form: Some(LegalForm::Eg),
            name: "Wohnen am Fluss eG".into(),
            seat: "Flusstal".into(),
            region: "DE-NI".into(),
            sector: Some(Sector::Housing),
            number: "123".into(),
            court: "Amtsgericht Flusstal".into(),
            audit: "PV Weserau".into(),
            imprint: "https://wohnen.example/impressum".into(),
            membership: "https://wohnen.example/mitglied-werden".into(),
            ..Default::default()
        }
    }

    fn read(particulars: &Particulars) -> Steckbrief {
        let fields: Vec<_> = fields_of(particulars)
            .into_iter()
            .map(|(name, value)| serde_json::json!({ "name": name, "value": value }))
            .collect();
        let account =
            serde_json::json!({ "id": "1", "display_name": particulars.name, "fields": fields });
        Steckbrief::read(&serde_json::from_value(account).unwrap())
    }

    #[test]
    fn the_fields_follow_the_convention() {
        let fields = fields_of(&filled());
        let fields: Vec<_> =
            fields.iter().map(|(label, value)| (label.as_str(), value.as_str())).collect();
        assert_eq!(
            fields,
            [
                ("Genossenschaft", "eG · Wohnen · Flusstal (Niedersachsen)"),
                ("Register", "GnR 123 · Amtsgericht Flusstal · Prüfungsverband: PV Weserau"),
                ("Impressum", "https://wohnen.example/impressum"),
                ("Mitglied werden", "https://wohnen.example/mitglied-werden"),
            ]
        );
        assert!(fields_of(&Particulars::default()).is_empty());
    }

    #[test]
    fn what_is_written_is_read_back() {
        let found = read(&filled());
        assert_eq!(found.form, Some(LegalForm::Eg));
        assert_eq!(found.sector, Some(Sector::Housing));
        assert_eq!(found.place.region.unwrap().code, "DE-NI");
        assert_eq!(found.register.unwrap().number.unwrap().to_string(), "GnR 123");
        assert_eq!(found.audit, "PV Weserau");
        assert_eq!(found.imprint.unwrap().href, "https://wohnen.example/impressum");
    }

    #[test]
    fn every_sector_form_and_country_is_read_back() {
        for country in Country::ALL {
            for form in LegalForm::of_country(country) {
                for sector in Sector::ALL {
                    let particulars = Particulars {
                        is_federation: sector == Sector::Federation,
                        country: Some(country),
                        form: Some(*form),
                        sector: Some(sector),
                        seat: "Seldwyla".into(),
                        ..Default::default()
                    };
                    let found = read(&particulars);
                    let read = (found.form, found.sector, found.place.country, found.place.town);
                    let wanted = (Some(*form), Some(sector), Some(country), "Seldwyla".to_owned());
                    assert_eq!(read, wanted, "{:?}", fields_of(&particulars));
                }
            }
        }
    }

    #[test]
    fn a_number_needs_no_letters_before_it() {
        for (country, typed, written) in [
            (Country::Germany, "123", "GnR 123"),
            (Country::Austria, "122119 m", "FN 122119m"),
            (Country::Austria, "123456", "123456"),
            (Country::Switzerland, "123.456.788", "CHE-123.456.788"),
            (Country::SouthTyrol, "00743110157", "IT00743110157"),
            (Country::SouthTyrol, "A145012, Sektion I", "A145012, Sektion I"),
            (Country::Germany, "Amtsgericht Weserau 12", "Amtsgericht Weserau 12"),
            (Country::Germany, "", ""),
        ] {
            let particulars =
                Particulars { country: Some(country), number: typed.into(), ..Default::default() };
            assert_eq!(particulars.number_words(), written, "{typed}");
        }
    }

    #[test]
    fn addresses_get_what_was_left_out() {
        assert_eq!(with_scheme(" wohnen.example/impressum "), "https://wohnen.example/impressum");
        assert_eq!(with_scheme("http://wohnen.example"), "http://wohnen.example");
        assert_eq!(with_scheme("folgt bald."), "folgt bald.");
        assert_eq!(with_scheme(""), "");
    }

    #[test]
    fn a_town_that_is_known_needs_no_brackets() {
        let hamburg = Particulars { seat: "Hamburg".into(), region: "DE-HH".into(), ..filled() };
        assert_eq!(hamburg.seat_words(), "Hamburg");
        let linz = Particulars {
            seat: "Lindstadt".into(),
            region: String::new(),
            country: Some(Country::Austria),
            ..filled()
        };
        assert_eq!(linz.seat_words(), "Lindstadt (Österreich)");
    }
}
