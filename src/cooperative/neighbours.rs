//! Which cooperatives have much in common with one.

use mastodon::AccountId;

use super::{Entry, Particulars, Region, Sector};

/// What a cooperative has in common with another; with neither, it is a federation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    /// What both do.
    pub sector: Option<Sector>,
    /// The name of the region that both are in.
    pub region: Option<&'static str>,
}

/// Those who have something in common with a cooperative, by how much; at most `most`, and never
/// one that is left out. Among those alike, the ones that come first stay first.
pub fn neighbours(
    entries: &[Entry],
    own: &Particulars,
    is_left_out: impl Fn(&AccountId) -> bool,
    most: usize,
) -> Vec<(AccountId, Likeness)> {
    let region = Region::from_code(&own.region);
    let mut found: Vec<(&Entry, Likeness)> = entries
        .iter()
        .filter(|entry| !is_left_out(&entry.id))
        .filter_map(|entry| Some((entry, likeness(entry, own.sector, region)?)))
        .collect();
    // The sector says more than the region.
    found.sort_by_key(|(_, likeness)| (likeness.sector.is_none(), likeness.region.is_none()));
    found.truncate(most);
    found.into_iter().map(|(entry, likeness)| (entry.id.clone(), likeness)).collect()
}

fn likeness(
    entry: &Entry,
    sector: Option<Sector>,
    region: Option<&'static Region>,
) -> Option<Likeness> {
    let (theirs, place) = (entry.steckbrief.sector, &entry.steckbrief.place);
    let likeness = Likeness {
        sector: theirs.filter(|theirs| sector == Some(*theirs)),
        region: region.filter(|region| place.region == Some(region)).map(|region| region.name),
    };
    let is_alike = likeness != Likeness::default() || theirs == Some(Sector::Federation);
    is_alike.then_some(likeness)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: &str, particulars: &str) -> Entry {
        let account = serde_json::json!({
            "id": id, "fields": [{ "name": "Genossenschaft", "value": particulars }]
        });
        Entry::new(&serde_json::from_value(account).unwrap())
    }

    fn found(sector: Option<Sector>, region: &str, most: usize) -> Vec<String> {
        let entries = [
            entry("1", "e. V. · Verband · Weserau"),
            entry("2", "eG · Energie · Au (Niedersachsen)"),
            entry("3", "eG · Wohnen · Au (Brandenburg)"),
            entry("4", "eG · Wohnen · Au (Niedersachsen)"),
            entry("5", "eG · Banken · Au (Sachsen)"),
            entry("6", "eG · Wohnen · Au (Niedersachsen)"),
        ];
        let own = Particulars { sector, region: region.into(), ..Default::default() };
        neighbours(&entries, &own, |id| id.as_str() == "6", most)
            .into_iter()
            .map(|(id, _)| id.to_string())
            .collect()
    }

    #[test]
    fn those_with_most_in_common_come_first() {
        assert_eq!(found(Some(Sector::Housing), "DE-NI", 9), ["4", "3", "2", "1"]);
        assert_eq!(found(Some(Sector::Housing), "DE-NI", 2), ["4", "3"]);
        assert_eq!(found(None, "", 9), ["1"]);
    }
}
