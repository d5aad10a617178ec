//! The text that the operators read with an application: the particulars in 420 characters.

use super::{Country, LegalForm, Particulars, Sector};

/// How long the text may be, in characters.
pub const APPLICATION_LIMIT: usize = 420;

/// How long a line may be, so that none takes the others' room; the message takes what is left.
const LONGEST_LINE: usize = 100;

/// Less than this of a line says nothing.
const SHORTEST: usize = 12;

/// The particulars as a text of at most [`APPLICATION_LIMIT`] characters. Where they are too long,
/// what matters least for the decision is shortened or left out: first the message, then imprint,
/// audit federation and sector.
pub fn application_text(particulars: &Particulars) -> String {
    let lines = lines(particulars);
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|place| lines.get(*place).map(|line| line.rank));
    let mut kept = vec![String::new(); lines.len()];
    let mut room = APPLICATION_LIMIT;
    for place in order {
        let (Some(line), Some(slot)) = (lines.get(place), kept.get_mut(place)) else { continue };
        // The end of the line before counts too.
        let gap = usize::from(room < APPLICATION_LIMIT);
        let longest = if line.rank == Rank::Message { APPLICATION_LIMIT } else { LONGEST_LINE };
        let longest = longest.min(room.saturating_sub(gap));
        let long = line.text.chars().count();
        if long == 0 || long.min(SHORTEST) > longest {
            continue;
        }
        *slot = shortened(&line.text, longest);
        room -= slot.chars().count() + gap;
    }
    kept.retain(|line| !line.is_empty());
    kept.join("\n")
}

/// What a line matters for the decision, the most first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Name,
    Number,
    Seat,
    Website,
    Role,
    Sector,
    Audit,
    Imprint,
    Message,
}

struct Line {
    rank: Rank,
    text: String,
}

/// The lines in the order in which they are read.
fn lines(particulars: &Particulars) -> [Line; 9] {
    let line = |rank, text: String| Line { rank, text };
    let labelled = |rank, label: &str, text: &str| {
        let text = text.trim();
        line(rank, if text.is_empty() { String::new() } else { format!("{label}: {text}") })
    };
    let number = particulars.number_words();
    let court = particulars.court.trim();
    let register = if number.is_empty() || court.is_empty() {
        format!("{number}{court}")
    } else {
        format!("{number}, {court}")
    };
    // The head says it already.
    let sector = particulars.sector.filter(|sector| *sector != Sector::Federation);
    let sector = sector.map_or("", Sector::name);
    [
        line(Rank::Name, head(particulars)),
        labelled(Rank::Seat, "Sitz", &particulars.seat_words()),
        labelled(Rank::Sector, "Sparte", sector),
        labelled(Rank::Number, "Register", &register),
        labelled(Rank::Audit, "Prüfung", &particulars.audit),
        labelled(Rank::Website, "Web", without_scheme(&particulars.website)),
        labelled(Rank::Imprint, "Impressum", without_scheme(&particulars.imprint)),
        labelled(Rank::Role, "Antrag von", &particulars.role),
        line(Rank::Message, particulars.message.trim().to_owned()),
    ]
}

/// Name, form, and what it is where: `Almstrom e.Gen., Genossenschaft (Österreich)`.
fn head(particulars: &Particulars) -> String {
    let name = particulars.name.trim();
    if name.is_empty() {
        return String::new();
    }
    let form = particulars.form.filter(|form| LegalForm::read(name) != Some(*form));
    let form = form.map(|form| format!(" {}", form.name())).unwrap_or_default();
    let kind = if particulars.is_federation { "Verband" } else { "Genossenschaft" };
    let country = particulars.country.map(Country::name);
    let country = country.map(|country| format!(" ({country})")).unwrap_or_default();
    format!("{name}{form}, {kind}{country}")
}

fn without_scheme(address: &str) -> &str {
    let address = address.trim();
    let bare = address.split_once("://").map_or(address, |(_, bare)| bare);
    bare.trim_end_matches('/')
}

/// A text of at most `longest` characters, with `…` where something is left out.
fn shortened(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(longest.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> Particulars {
        Particulars {
            country: Some(Country::Germany),
            form: Some(LegalForm::Eg),
            name: "Wohnen am Fluss eG".into(),
            seat: "Flusstal".into(),
            region: "DE-NI".into(),
            sector: Some(Sector::Housing),
            number: "GnR 123".into(),
            court: "Amtsgericht Flusstal".into(),
            audit: "Prüfungsverband Weserau".into(),
            website: "https://wohnen.example/".into(),
            imprint: "https://wohnen.example/impressum".into(),
            role: "Vorstand".into(),
            message: "Wir freuen uns auf euch!".into(),
            ..Default::default()
        }
    }

    #[test]
    fn everything_is_told_in_few_words() {
        assert_eq!(
            application_text(&filled()),
            "Wohnen am Fluss eG, Genossenschaft (Deutschland)\n\
             Sitz: Flusstal (Niedersachsen)\n\
             Sparte: Wohnen\n\
             Register: GnR 123, Amtsgericht Flusstal\n\
             Prüfung: Prüfungsverband Weserau\n\
             Web: wohnen.example\n\
             Impressum: wohnen.example/impressum\n\
             Antrag von: Vorstand\n\
             Wir freuen uns auf euch!"
        );
    }

    #[test]
    fn a_form_that_the_name_does_not_bear_is_added() {
        let particulars = Particulars { name: "Wohnen am Fluss".into(), ..filled() };
        assert!(application_text(&particulars).starts_with("Wohnen am Fluss eG, Genossenschaft"));
    }

    #[test]
    fn a_long_message_gives_way() {
        let text = application_text(&Particulars { message: "ä".repeat(1000), ..filled() });
        assert_eq!(text.chars().count(), APPLICATION_LIMIT);
        assert!(text.ends_with("ä…") && text.contains("Antrag von: Vorstand\n"));
    }

    #[test]
    fn what_matters_most_stays() {
        let long = |letter: &str| letter.repeat(500);
        let text = application_text(&Particulars {
            name: long("n"),
            seat: long("s"),
            court: long("c"),
            audit: long("a"),
            website: long("w"),
            imprint: long("i"),
            role: long("r"),
            message: long("m"),
            ..filled()
        });
        assert!(text.chars().count() <= APPLICATION_LIMIT, "{}", text.chars().count());
        assert!(text.starts_with("nnn") && text.contains("Register: GnR 123, ccc"), "{text}");
        assert!(text.contains("\nSitz: sss") && !text.contains("mmm"), "{text}");
    }

    #[test]
    fn a_federation_is_called_so_once() {
        let text = application_text(&Particulars {
            is_federation: true,
            name: "PV Weserau e. V.".into(),
            sector: Some(Sector::Federation),
            ..Default::default()
        });
        assert_eq!(text, "PV Weserau e. V., Verband");
    }

    #[test]
    fn nothing_makes_nothing() {
        assert_eq!(application_text(&Particulars::default()), "");
    }
}
