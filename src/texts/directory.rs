//! The directory.

/// The search field, for screen readers.
pub const SEARCH: &str = "Genossenschaften suchen";
/// What can be looked for.
pub const SEARCH_HINT: &str = "Name, Ort oder Thema";
/// The choice of country and region.
pub const AREA: &str = "Ort";
/// No country or region is chosen.
pub const EVERYWHERE: &str = "Überall";
/// The choice of sector.
pub const SECTOR: &str = "Sparte";
/// No sector is chosen.
pub const ALL_SECTORS: &str = "Alle Sparten";
/// Only those that take members.
pub const TAKES_MEMBERS: &str = "Nimmt Mitglieder auf";
/// The choice of order.
pub const ORDER: &str = "Reihenfolge";
/// Who posted last comes first.
pub const ACTIVE: &str = "Zuletzt aktiv";
/// By name.
pub const NAME: &str = "Nach Name";
/// Who came last comes first.
pub const NEWEST: &str = "Neu dabei";
/// Takes all filters back.
pub const RESET: &str = "Alle zeigen";
/// Shows more of those found.
pub const MORE: &str = "Mehr zeigen";
/// Nobody fits the filters.
pub const NOTHING_TITLE: &str = "Niemand gefunden";
/// What can be done then.
pub const NOTHING: &str = "Mit weniger Wörtern oder ohne Filter findest du mehr.";
/// Nobody is in the directory.
pub const EMPTY_TITLE: &str = "Noch ist niemand im Verzeichnis";
/// What that means.
pub const EMPTY: &str =
    "Sobald sich hier Genossenschaften eintragen, findest du sie an dieser Stelle.";
/// The server has no directory.
pub const FROM_TIMELINE: &str = "Dieser Server führt kein Verzeichnis. Hier stehen die Konten, die zuletzt öffentlich geschrieben haben.";
/// Loading broke off.
pub const INCOMPLETE: &str = "Das Verzeichnis ist noch nicht vollständig.";
/// Leads to how the particulars are written.
pub const HELP: &str = "Wie eure Genossenschaft hier richtig erscheint";
/// The list, for screen readers.
pub const LIST: &str = "Gefundene Genossenschaften";

/// How many are found.
pub fn found(found: usize, all: usize) -> String {
    match (found, all) {
        (1, 1) => "1 Eintrag".into(),
        (found, all) if found == all => format!("{all} Einträge"),
        (found, all) => format!("{found} von {all} Einträgen"),
    }
}

/// How many have come so far.
pub fn loading(count: usize) -> String {
    match count {
        0 => "Das Verzeichnis wird geladen …".into(),
        count => format!("{count} Einträge, weitere kommen …"),
    }
}

/// A choice with how many there are.
pub fn choice(name: &str, count: usize) -> String {
    format!("{name} ({count})")
}

/// All of a country.
pub fn whole(country: &str) -> String {
    format!("{country}, überall")
}

/// Opens the map.
pub const MAP: &str = "Auf der Karte";
/// The map, for screen readers.
pub const MAP_LABEL: &str = "Karte der Länder und Regionen; dasselbe steht darunter als Liste";
/// What the map does.
pub const MAP_HINT: &str = "Ein Klick auf eine Region zeigt, wer dort ist.";
/// The list below the map, for screen readers.
pub const AREA_LIST: &str = "Länder und Regionen";

/// How many are in a region.
pub fn count_in(region: &str, count: usize) -> String {
    format!("{region}: {}", found(count, count))
}

/// How many tell no country.
pub fn without_country(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 Eintrag nennt keinen Ort.".into()),
        count => Some(format!("{count} Einträge nennen keinen Ort.")),
    }
}
