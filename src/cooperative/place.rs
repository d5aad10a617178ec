//! A cooperative's seat, and the region and country it is in, where that can be told.

use super::{Country, Region, key, towns::TOWNS};

/// A seat as people write it, with region and country where they can be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The town, without what stood in brackets about it and without postal code.
    pub town: String,
    /// The region.
    pub region: Option<&'static Region>,
    /// The country.
    pub country: Option<Country>,
}

impl Place {
    /// Reads a seat: `Flusstal`, `Hinterkar (Österreich)`, `CH-8003 Zürich`, `Au (Niedersachsen)`,
    /// `Musterweg 1, 20095 Hamburg`. `country` decides between towns of one name where nothing else
    /// does.
    pub fn read(words: &str, country: Option<Country>) -> Self {
        let line = address_line(words.trim());
        let (prefix, rest) = without_postal_code(line);
        let told = prefix.and_then(Country::read);
        // `Halle (Saale)` is a town's name, whole.
        if let Some(region) = region_of_town(&key(rest), told.or(country)) {
            return Self {
                town: rest.to_owned(),
                region: Some(region),
                country: Some(region.country),
            };
        }
        let (town, about) = split_brackets(rest);
        let parts = || about.split([',', '/', ';']).map(str::trim);
        let told = told.or_else(|| parts().find_map(country_of));
        let country = told.or(country);
        // A short form with two meanings is told apart by a country that is there, if there is one.
        let region = parts()
            .find_map(|part| Region::read(part, None).or_else(|| Region::read(part, country)))
            .or_else(|| region_of_town(&key(town), country))
            .or_else(|| Region::read(town, country).filter(|_| !is_town(town)));
        let country = region.map(|region| region.country).or(told);
        let region = region.or_else(|| sole_region(country));
        Self { town: town.to_owned(), region, country }
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes in a country that is told elsewhere, where none is known yet.
    pub(super) fn with_country(mut self, country: Option<Country>) -> Self {
        if self.country.is_none() && country.is_some() {
            // The town may have a name that only this country decides.
            let region = region_of_town(&key(&self.town), country);
            self.region = region.or_else(|| sole_region(country));
            self.country = country;
        }
        self
    }
}

/// Whether words are a larger town, a region or a country.
pub(super) fn is_known(words: &str) -> bool {
    let (_, rest) = without_postal_code(words.trim());
    let (town, about) = split_brackets(rest);
    region_of_town(&key(rest), None).is_some()
        || is_town(town)
        || Region::read(about, None).is_some()
        || country_of(about).is_some()
        || rest.len() < words.trim().len()
}

/// Whether the table has a town of this name.
fn is_town(name: &str) -> bool {
    let name = key(name);
    TOWNS.binary_search_by(|(known, _)| (*known).cmp(name.as_str())).is_ok()
}

/// `(CH)`, `(Schweiz)`; one letter is too little for that.
fn country_of(words: &str) -> Option<Country> {
    Country::read(words).filter(|_| words.chars().count() > 1)
}

/// South Tyrol is its only region.
fn sole_region(country: Option<Country>) -> Option<&'static Region> {
    let mut regions = Region::of_country(country?);
    let first = regions.next();
    if regions.next().is_some() { None } else { first }
}

/// The line of an address that has the postal code, else the whole.
fn address_line(words: &str) -> &str {
    let has_code = |line: &str| without_postal_code(line.trim()).1.len() < line.trim().len();
    words.split([',', '\n']).find(|line| has_code(line)).unwrap_or(words).trim()
}

/// Splits off a postal code, with the country's letters before it: `CH-8003 Zürich`.
fn without_postal_code(line: &str) -> (Option<&str>, &str) {
    let Some((code, rest)) = line.split_once(char::is_whitespace) else { return (None, line) };
    let (prefix, digits) = match code.split_once('-') {
        Some((prefix, digits)) => (Some(prefix), digits),
        None => (None, code),
    };
    let is_code = (4..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    // `2010 gegründet` is none.
    if is_code && rest.trim().starts_with(char::is_uppercase) {
        (prefix, rest.trim())
    } else {
        (None, line)
    }
}

/// A town and what stands in brackets behind it, or behind a comma.
fn split_brackets(words: &str) -> (&str, &str) {
    let Some((town, rest)) = words.split_once(['(', ',']) else { return (words, "") };
    (town.trim(), rest.trim().trim_end_matches(')').trim())
}

/// The region of a town; nothing where two have one of its name and no country decides.
fn region_of_town(town: &str, country: Option<Country>) -> Option<&'static Region> {
    let short = ["-am-", "-an-der-", "-im-", "-in-", "-a-", "-i-", "-ob-", "-bei-"]
        .iter()
        .find_map(|middle| town.split_once(middle))
        .map(|(short, _)| short);
    [Some(town), short].into_iter().flatten().find_map(|name| {
        let start = TOWNS.partition_point(|(known, _)| *known < name);
        let mut found = TOWNS
            .get(start..)?
            .iter()
            .take_while(|(known, _)| *known == name)
            .filter_map(|(_, code)| Region::from_code(code))
            .filter(|region| country.is_none_or(|country| country == region.country));
        let first = found.next()?;
        found.next().is_none().then_some(first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str, country: Option<Country>) -> (String, &str, Option<Country>) {
        let place = Place::read(words, country);
        (place.town, place.region.map_or("", |region| region.code), place.country)
    }

    const DE: Option<Country> = Some(Country::Germany);
    const AT: Option<Country> = Some(Country::Austria);
    const CH: Option<Country> = Some(Country::Switzerland);
    const ST: Option<Country> = Some(Country::SouthTyrol);

    #[test]
    fn towns_are_placed() {
        assert_eq!(read("Hamburg", None), ("Hamburg".into(), "DE-HH", DE));
        assert_eq!(read("8003 Zürich", None), ("Zürich".into(), "CH-ZH", CH));
        assert_eq!(read("A-4020 Linz", None), ("Linz".into(), "AT-4", AT));
        assert_eq!(read("Frankfurt a. M.", None), ("Frankfurt a. M.".into(), "DE-HE", DE));
        assert_eq!(read("Frankfurt (Oder)", None), ("Frankfurt (Oder)".into(), "DE-BB", DE));
        assert_eq!(read("Meran", None), ("Meran".into(), "IT-BZ", ST));
        assert_eq!(read("Genève", None), ("Genève".into(), "CH-GE", CH));
        assert_eq!(read("Musterweg 1, 20095 Hamburg", None), ("Hamburg".into(), "DE-HH", DE));
    }

    #[test]
    fn brackets_place_what_no_table_knows() {
        assert_eq!(read("Hinterkar (Österreich)", None), ("Hinterkar".into(), "", AT));
        assert_eq!(read("Brunnmatt (CH)", None), ("Brunnmatt".into(), "", CH));
        assert_eq!(read("Flusstal (Niedersachsen)", None), ("Flusstal".into(), "DE-NI", DE));
        assert_eq!(read("Rütimatt (BE)", CH), ("Rütimatt".into(), "CH-BE", CH));
        assert_eq!(read("Rütimatt (BE, Schweiz)", None), ("Rütimatt".into(), "CH-BE", CH));
        assert_eq!(read("Wildbach (Südtirol)", None), ("Wildbach".into(), "IT-BZ", ST));
        assert_eq!(read("Apfelgrund, Vinschgau", None), ("Apfelgrund".into(), "IT-BZ", ST));
        assert_eq!(read("Flusstal (an der Brücke)", None), ("Flusstal".into(), "", None));
    }

    #[test]
    fn the_country_decides_between_towns_of_one_name() {
        assert_eq!(read("Freiburg", None), ("Freiburg".into(), "", None));
        assert_eq!(read("Freiburg", DE).1, "DE-BW");
        assert_eq!(read("Freiburg", CH).1, "CH-FR");
        assert_eq!(read("Freiburg im Breisgau", None).1, "DE-BW");
        let place = Place::read("Freiburg", None).with_country(CH);
        assert_eq!(place.region.map(|region| region.code), Some("CH-FR"));
        assert_eq!(Place::read("Apfelgrund", None).with_country(ST).region.unwrap().code, "IT-BZ");
    }

    #[test]
    fn what_is_no_place_stays_as_it_is() {
        assert_eq!(read("überall", None), ("überall".into(), "", None));
        assert!(Place::read("  ", None).is_empty());
    }
}
