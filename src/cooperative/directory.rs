//! The directory: finding cooperatives among thousands, in plain Rust.

use std::collections::HashMap;

use mastodon::{AccountId, Timestamp, entities::Account};

use super::{Country, FieldText, Region, Sector, Steckbrief, key, search_form};
use crate::routes::{DirectoryFilter, DirectoryOrder};

/// A cooperative in the directory.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its account.
    pub id: AccountId,
    /// Its particulars.
    pub steckbrief: Steckbrief,
    /// What it is searched by, in the form of [`search_form`].
    text: String,
    /// What it is sorted by.
    name: String,
    created_at: Timestamp,
    last_status_at: Option<Timestamp>,
    posts: u64,
}

impl Entry {
    /// Reads an account.
    pub fn new(account: &Account) -> Self {
        let steckbrief = Steckbrief::read(account);
        let mut words = vec![account.name().to_owned(), account.acct.clone()];
        words.push(FieldText::read(&account.note).text);
        for field in &account.fields {
            words.push(FieldText::read(&field.value).text);
        }
        words.extend(steckbrief.sector.map(|sector| sector.name().to_owned()));
        words.extend(steckbrief.place.region.map(|region| region.name.to_owned()));
        words.extend(steckbrief.place.country.map(|country| country.name().to_owned()));
        Self {
            id: account.id.clone(),
            text: search_form(&words.join(" ")),
            name: key(account.name()),
            created_at: account.created_at.clone(),
            last_status_at: account.last_status_at.clone(),
            posts: account.statuses_count,
            steckbrief,
        }
    }

    fn is_in(&self, area: Area) -> bool {
        match area {
            Area::Country(country) => self.steckbrief.place.country == Some(country),
            Area::Region(region) => self.steckbrief.place.region == Some(region),
        }
    }
}

/// A country or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Area {
    /// A country.
    Country(Country),
    /// A region.
    Region(&'static Region),
}

impl Area {
    /// The area of this name in an address.
    pub fn from_slug(slug: &str) -> Option<Self> {
        // South Tyrol is both.
        let country = Country::ALL.into_iter().find(|country| country.slug() == slug);
        country.map(Self::Country).or_else(|| Region::from_slug(slug).map(Self::Region))
    }

    /// Its name in addresses.
    pub fn slug(self) -> String {
        match self {
            Self::Country(country) => country.slug().to_owned(),
            Self::Region(region) => region.slug(),
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Country(country) => country.name(),
            Self::Region(region) => region.name,
        }
    }
}

/// The places of the entries that a filter lets through, in its order. Every word that is looked
/// for must be there, at any place in a word; a sector or an area that does not exist lets all
/// through.
pub fn matching(entries: &[Entry], filter: &DirectoryFilter) -> Vec<usize> {
    let words = search_form(&filter.query);
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    let area = filter.area.as_deref().and_then(Area::from_slug);
    let sector = filter.sector.as_deref().and_then(Sector::from_slug);
    let fits = |entry: &Entry| {
        area.is_none_or(|area| entry.is_in(area))
            && sector.is_none_or(|sector| entry.steckbrief.sector == Some(sector))
            && (!filter.takes_members || entry.steckbrief.takes_members())
            && words.iter().all(|word| entry.text.contains(word))
    };
    let mut found: Vec<(usize, &Entry)> =
        entries.iter().enumerate().filter(|(_, entry)| fits(entry)).collect();
    match filter.order {
        DirectoryOrder::Active => found.sort_by(|(_, one), (_, other)| {
            let activity = |entry: &Entry| (entry.last_status_at.clone(), entry.posts);
            activity(other).cmp(&activity(one))
        }),
        DirectoryOrder::Name => found.sort_by(|(_, one), (_, other)| one.name.cmp(&other.name)),
        DirectoryOrder::Newest => {
            found.sort_by(|(_, one), (_, other)| other.created_at.cmp(&one.created_at));
        }
    }
    found.into_iter().map(|(place, _)| place).collect()
}

/// How many entries there are by area and by sector.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// By area's slug.
    areas: HashMap<String, usize>,
    sectors: HashMap<Sector, usize>,
    without_country: usize,
}

impl Tally {
    /// How many are in an area.
    pub fn in_area(&self, area: Area) -> usize {
        self.areas.get(&area.slug()).copied().unwrap_or_default()
    }

    /// How many tell no country.
    pub fn without_country(&self) -> usize {
        self.without_country
    }

    /// How many are of a sector.
    pub fn of_sector(&self, sector: Sector) -> usize {
        self.sectors.get(&sector).copied().unwrap_or_default()
    }
}

/// Counts entries by area and by sector.
pub fn tally<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Tally {
    let mut tally = Tally::default();
    for Steckbrief { place, sector, .. } in entries.into_iter().map(|entry| &entry.steckbrief) {
        let country = place.country.map(Area::Country);
        tally.without_country += usize::from(country.is_none());
        // The one region of South Tyrol bears its name.
        let region = place.region.map(Area::Region);
        let region =
            region.filter(|region| country.is_none_or(|country| country.slug() != region.slug()));
        for area in country.into_iter().chain(region) {
            *tally.areas.entry(area.slug()).or_default() += 1;
        }
        if let Some(sector) = sector {
            *tally.sectors.entry(*sector).or_default() += 1;
        }
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, particulars: &str, extra: serde_json::Value) -> Entry {
        let mut account = serde_json::json!({
            "id": name,
            "acct": key(name),
            "display_name": name,
            "fields": [{ "name": "Genossenschaft", "value": particulars }],
        });
        if let (Some(account), Some(extra)) = (account.as_object_mut(), extra.as_object()) {
            account.extend(extra.clone());
        }
        Entry::new(&serde_json::from_value(account).unwrap())
    }

    fn sample() -> Vec<Entry> {
        let member = serde_json::json!({
            "fields": [
                { "name": "Genossenschaft", "value": "e.Gen. · Energie · Linz" },
                { "name": "Mitglied werden", "value": "https://alm.example/beitritt" },
            ],
            "last_status_at": "2026-08-03",
            "created_at": "2024-01-01T00:00:00.000Z",
        });
        vec![
            entry(
                "Zürcher Käse",
                "Genossenschaft · Agrar · Zürich",
                serde_json::json!({
                "created_at": "2026-01-01T00:00:00.000Z", "last_status_at": "2026-08-01" }),
            ),
            entry("Almstrom", "", member),
            entry(
                "Über Land eG",
                "eG · Verkehr · Ulm",
                serde_json::json!({
                "note": "<p>Busse im <strong>Münstertal</strong></p>", "last_status_at": "2026-08-02",
                "created_at": "2025-01-01T00:00:00.000Z" }),
            ),
            entry("Obst", "Genossenschaft · Agrar · Meran", serde_json::json!({})),
        ]
    }

    fn found(filter: DirectoryFilter) -> Vec<String> {
        let entries = sample();
        let places = matching(&entries, &filter);
        places.into_iter().map(|place| entries[place].id.to_string()).collect()
    }

    fn searched(query: &str) -> Vec<String> {
        found(DirectoryFilter { query: query.into(), ..Default::default() })
    }

    #[test]
    fn words_are_found_in_names_handles_notes_and_particulars() {
        assert_eq!(searched("KÄSE"), ["Zürcher Käse"]);
        assert_eq!(searched("kaese"), ["Zürcher Käse"]);
        assert_eq!(searched("zurich"), ["Zürcher Käse"]);
        assert_eq!(searched("munstertal bus"), ["Über Land eG"]);
        assert_eq!(searched("oberösterreich"), ["Almstrom"]);
        assert_eq!(searched("verkehr baden"), ["Über Land eG"]);
        assert!(searched("strong").is_empty());
        assert!(searched("käse ulm").is_empty());
    }

    #[test]
    fn filters_narrow() {
        let area =
            |slug: &str| found(DirectoryFilter { area: Some(slug.into()), ..Default::default() });
        assert_eq!(area("schweiz"), ["Zürcher Käse"]);
        assert_eq!(area("zuerich"), ["Zürcher Käse"]);
        assert_eq!(area("oberoesterreich"), ["Almstrom"]);
        assert_eq!(area("suedtirol"), ["Obst"]);
        assert_eq!(area("atlantis").len(), 4);
        let sector = Some("agrar".to_owned());
        assert_eq!(
            found(DirectoryFilter { sector, ..Default::default() }),
            ["Zürcher Käse", "Obst"]
        );
        assert_eq!(
            found(DirectoryFilter { takes_members: true, ..Default::default() }),
            ["Almstrom"]
        );
    }

    #[test]
    fn orders() {
        let order = |order| found(DirectoryFilter { order, ..Default::default() });
        assert_eq!(
            order(DirectoryOrder::Active),
            ["Almstrom", "Über Land eG", "Zürcher Käse", "Obst"]
        );
        assert_eq!(
            order(DirectoryOrder::Name),
            ["Almstrom", "Obst", "Über Land eG", "Zürcher Käse"]
        );
        assert_eq!(order(DirectoryOrder::Newest)[0], "Zürcher Käse");
    }

    #[test]
    fn everyone_is_counted_once_in_each_area() {
        let entries = sample();
        let tally = tally(&entries);
        let count = |slug| tally.in_area(Area::from_slug(slug).unwrap());
        assert_eq!(
            ["deutschland", "oesterreich", "schweiz", "suedtirol", "baden-wuerttemberg"].map(count),
            [1, 1, 1, 1, 1]
        );
        assert_eq!(tally.of_sector(Sector::Farming), 2);
        assert_eq!(tally.of_sector(Sector::Banking), 0);
        let region = Region::from_code("IT-BZ").unwrap();
        assert_eq!(tally.in_area(Area::Region(region)), 1);
    }
}
