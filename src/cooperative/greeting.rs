//! The first post of a cooperative that is new here, as a beginning to write on from.

use super::{Particulars, Sector};

/// A first post: who writes, from where, and two hashtags that others look for. What is not known
/// is left out.
pub fn greeting(particulars: &Particulars) -> String {
    let name = particulars.name.trim();
    let kind = particulars.sector.map_or("Genossenschaft", kind);
    let kind = if particulars.is_federation { kind_of_federation() } else { kind };
    let is_told = particulars.sector.is_some() || particulars.is_federation;
    let who = match (name.is_empty(), particulars.seat.trim()) {
        (true, "") if !is_told => String::new(),
        (true, "") => format!(": {kind}"),
        (true, seat) => format!(": {kind} aus {seat}"),
        (false, "") => format!(": {name}, {kind}"),
        (false, seat) => format!(": {name}, {kind} aus {seat}"),
    };
    let tag = particulars.sector.and_then(hashtag).filter(|_| !particulars.is_federation);
    let mut text = format!("Wir sind neu hier{who}.\n\n");
    text.push_str("Hier erzählen wir, woran wir arbeiten und wie man bei uns mitmachen kann. ");
    text.push_str("Fragen? Immer gern.\n\n#Genossenschaft");
    if let Some(tag) = tag {
        text.push_str(" #");
        text.push_str(tag);
    }
    text
}

fn kind_of_federation() -> &'static str {
    "Genossenschaftsverband"
}

/// What a cooperative of a sector calls itself.
fn kind(sector: Sector) -> &'static str {
    match sector {
        Sector::Housing => "Wohnungsgenossenschaft",
        Sector::Energy => "Energiegenossenschaft",
        Sector::Banking => "Genossenschaftsbank",
        Sector::Farming => "Genossenschaft für Landwirtschaft",
        Sector::Crafts => "Genossenschaft für Handwerk und Gewerbe",
        Sector::Retail => "Laden in Hand seiner Mitglieder",
        Sector::Care => "Genossenschaft für Soziales und Gesundheit",
        Sector::Culture => "Genossenschaft für Bildung und Kultur",
        Sector::Digital => "Genossenschaft für Digitales",
        Sector::Transport => "Genossenschaft für Verkehr",
        Sector::Federation => kind_of_federation(),
    }
}

/// What posts of a sector are found by.
fn hashtag(sector: Sector) -> Option<&'static str> {
    let tag = match sector {
        Sector::Housing => "Wohnen",
        Sector::Energy => "Energiewende",
        Sector::Banking => "Genossenschaftsbank",
        Sector::Farming => "Landwirtschaft",
        Sector::Crafts => "Handwerk",
        Sector::Retail => "Dorfladen",
        Sector::Care => "Gesundheit",
        Sector::Culture => "Kultur",
        Sector::Digital => "PlatformCoop",
        Sector::Transport => "Verkehrswende",
        Sector::Federation => return None,
    };
    Some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_who_and_from_where() {
        let text = greeting(&Particulars {
            name: "Wohnen am Fluss eG".into(),
            sector: Some(Sector::Housing),
            seat: "Flusstal".into(),
            ..Default::default()
        });
        let first = "Wir sind neu hier: Wohnen am Fluss eG, Wohnungsgenossenschaft aus Flusstal.";
        assert_eq!(text.lines().next(), Some(first));
        assert_eq!(text.lines().last(), Some("#Genossenschaft #Wohnen"));
    }

    #[test]
    fn what_is_not_known_leaves_no_gap() {
        let text = greeting(&Particulars::default());
        assert!(text.starts_with("Wir sind neu hier.\n"), "{text}");
        let federation =
            Particulars { is_federation: true, name: "PV Weserau".into(), ..Default::default() };
        let text = greeting(&federation);
        assert!(text.starts_with("Wir sind neu hier: PV Weserau, Genossenschaftsverband.\n"));
        assert!(text.ends_with("\n#Genossenschaft"));
    }

    #[test]
    fn every_sectors_post_is_short_enough_to_write_on() {
        for sector in Sector::ALL {
            let named = Particulars {
                name: "n".repeat(60),
                seat: "s".repeat(40),
                sector: Some(sector),
                ..Default::default()
            };
            assert!(greeting(&named).chars().count() < 400);
        }
    }
}
