//! Bundesländer, cantons, and South Tyrol.

use super::{Country, key};

/// A part of a country: a Bundesland of Germany or Austria, a canton of Switzerland, or South Tyrol
/// as a whole.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Region {
    /// Its code by ISO 3166-2 (`DE-NI`).
    pub code: &'static str,
    /// Its country.
    pub country: Country,
    /// Its name.
    pub name: &'static str,
    /// What else it is called, as keys.
    also: &'static [&'static str],
}

impl Region {
    /// Its name in addresses.
    pub fn slug(&self) -> String {
        key(self.name)
    }

    /// The region of this name in an address.
    pub fn from_slug(slug: &str) -> Option<&'static Self> {
        REGIONS.iter().find(|region| region.slug() == slug)
    }

    /// The region with this code.
    pub fn from_code(code: &str) -> Option<&'static Self> {
        REGIONS.iter().find(|region| region.code == code)
    }

    /// The regions of a country, by name.
    pub fn of_country(country: Country) -> impl Iterator<Item = &'static Self> {
        REGIONS.iter().filter(move |region| region.country == country)
    }

    /// Reads what people call a region: its name, its short form (`NRW`, `ZH`), or what it is called
    /// in the canton's own language. Where a short form means two (`BE`), the country decides;
    /// without it nothing is told.
    pub fn read(words: &str, country: Option<Country>) -> Option<&'static Self> {
        let key = key(words);
        let key = ["kanton-", "canton-", "canton-de-", "land-", "bundesland-"]
            .iter()
            .find_map(|before| key.strip_prefix(before))
            .unwrap_or(&key);
        let mut found = REGIONS.iter().filter(|region| {
            country.is_none_or(|country| country == region.country) && region.is_called(key)
        });
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    fn is_called(&self, words: &str) -> bool {
        self.also.contains(&words)
            || self.slug() == words
            || self.code.split_once('-').is_some_and(|(_, code)| {
                // Austria's are digits.
                code.len() == 2 && code.eq_ignore_ascii_case(words)
            })
    }
}

const fn region(
    code: &'static str,
    country: Country,
    name: &'static str,
    also: &'static [&'static str],
) -> Region {
    Region { code, country, name, also }
}

/// All regions: by country, then by name.
pub static REGIONS: [Region; 52] = {
    use Country::{Austria, Germany, SouthTyrol, Switzerland};
    [
        region("DE-BW", Germany, "Baden-Württemberg", &["baden", "wuerttemberg"]),
        region("DE-BY", Germany, "Bayern", &["bavaria", "freistaat-bayern"]),
        region("DE-BE", Germany, "Berlin", &[]),
        region("DE-BB", Germany, "Brandenburg", &["bbg"]),
        region("DE-HB", Germany, "Bremen", &[]),
        region("DE-HH", Germany, "Hamburg", &[]),
        region("DE-HE", Germany, "Hessen", &["hesse"]),
        region(
            "DE-MV",
            Germany,
            "Mecklenburg-Vorpommern",
            &["mecklenburg", "meckpomm", "vorpommern"],
        ),
        region("DE-NI", Germany, "Niedersachsen", &["nds"]),
        region("DE-NW", Germany, "Nordrhein-Westfalen", &["nrw", "westfalen"]),
        region("DE-RP", Germany, "Rheinland-Pfalz", &["rlp", "pfalz"]),
        region("DE-SL", Germany, "Saarland", &[]),
        region("DE-SN", Germany, "Sachsen", &["freistaat-sachsen", "sachs"]),
        region("DE-ST", Germany, "Sachsen-Anhalt", &[]),
        region("DE-SH", Germany, "Schleswig-Holstein", &["holstein"]),
        region("DE-TH", Germany, "Thüringen", &["thuer", "freistaat-thueringen"]),
        region("AT-1", Austria, "Burgenland", &["bgld"]),
        region("AT-2", Austria, "Kärnten", &["ktn"]),
        region("AT-3", Austria, "Niederösterreich", &["noe", "no"]),
        region("AT-4", Austria, "Oberösterreich", &["ooe", "oo"]),
        region("AT-5", Austria, "Salzburg", &["sbg", "salzburger-land", "salzburg-land"]),
        region("AT-6", Austria, "Steiermark", &["stmk"]),
        region("AT-7", Austria, "Tirol", &["osttirol", "nordtirol"]),
        region("AT-8", Austria, "Vorarlberg", &["vbg", "vlbg"]),
        region("AT-9", Austria, "Wien", &["vienna"]),
        region("CH-AG", Switzerland, "Aargau", &["argovie"]),
        region("CH-AR", Switzerland, "Appenzell Ausserrhoden", &["ausserrhoden"]),
        region("CH-AI", Switzerland, "Appenzell Innerrhoden", &["innerrhoden"]),
        region("CH-BL", Switzerland, "Basel-Landschaft", &["baselland", "baselbiet"]),
        region("CH-BS", Switzerland, "Basel-Stadt", &["basel"]),
        region("CH-BE", Switzerland, "Bern", &["berne"]),
        region("CH-FR", Switzerland, "Freiburg", &["fribourg"]),
        region("CH-GE", Switzerland, "Genf", &["geneve", "ginevra"]),
        region("CH-GL", Switzerland, "Glarus", &[]),
        region("CH-GR", Switzerland, "Graubünden", &["grischun", "grigioni", "buenden"]),
        region("CH-JU", Switzerland, "Jura", &[]),
        region("CH-LU", Switzerland, "Luzern", &["lucerne"]),
        region("CH-NE", Switzerland, "Neuenburg", &["neuchatel"]),
        region("CH-NW", Switzerland, "Nidwalden", &[]),
        region("CH-OW", Switzerland, "Obwalden", &[]),
        region("CH-SH", Switzerland, "Schaffhausen", &[]),
        region("CH-SZ", Switzerland, "Schwyz", &[]),
        region("CH-SO", Switzerland, "Solothurn", &["soleure"]),
        region("CH-SG", Switzerland, "St. Gallen", &["sankt-gallen"]),
        region("CH-TI", Switzerland, "Tessin", &["ticino"]),
        region("CH-TG", Switzerland, "Thurgau", &["thurgovie"]),
        region("CH-UR", Switzerland, "Uri", &[]),
        region("CH-VD", Switzerland, "Waadt", &["vaud"]),
        region("CH-VS", Switzerland, "Wallis", &["valais"]),
        region("CH-ZG", Switzerland, "Zug", &[]),
        region("CH-ZH", Switzerland, "Zürich", &["zurich"]),
        region(
            "IT-BZ",
            SouthTyrol,
            "Südtirol",
            &[
                "alto-adige",
                "burggrafenamt",
                "eisacktal",
                "pustertal",
                "salten-schlern",
                "ueberetsch-suedtiroler-unterland",
                "ueberetsch",
                "unterland",
                "vinschgau",
                "wipptal",
            ],
        ),
    ]
};

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_region_is_there_once() {
        let codes: HashSet<_> = REGIONS.iter().map(|region| region.code).collect();
        let slugs: HashSet<_> = REGIONS.iter().map(Region::slug).collect();
        assert_eq!((codes.len(), slugs.len()), (REGIONS.len(), REGIONS.len()));
        let counts = Country::ALL.map(|country| Region::of_country(country).count());
        assert_eq!(counts, [16, 9, 26, 1]);
    }

    #[test]
    fn names_and_short_forms_are_read() {
        for region in &REGIONS {
            assert_eq!(Region::read(region.name, None), Some(region), "{}", region.name);
            assert_eq!(Region::from_slug(&region.slug()), Some(region));
            assert_eq!(Region::from_code(region.code), Some(region));
        }
        let code = |words, country| Region::read(words, country).map(|region| region.code);
        assert_eq!(code("NRW", None), Some("DE-NW"));
        assert_eq!(code("Kanton Zürich", None), Some("CH-ZH"));
        assert_eq!(code("Vinschgau", None), Some("IT-BZ"));
        assert_eq!(code("OÖ", None), Some("AT-4"));
        assert_eq!(code("Vaud", None), Some("CH-VD"));
        assert_eq!(code("", None), None);
        assert_eq!(code("3", None), None);
    }

    #[test]
    fn a_short_form_of_two_regions_needs_the_country() {
        let code = |country| Region::read("BE", country).map(|region| region.code);
        assert_eq!(code(None), None);
        assert_eq!(code(Some(Country::Germany)), Some("DE-BE"));
        assert_eq!(code(Some(Country::Switzerland)), Some("CH-BE"));
        assert_eq!(code(Some(Country::Austria)), None);
    }
}
