//! The posts' words: as a board member would say them, in the cooperative's own voice, to everyone
//! who reads along. Below them stand day and place, then the link, then the hashtags.

use super::{Day, Occasion, Particulars};

const MORNING: &str = "09:00";
const FORENOON: &str = "10:00";

const ASSEMBLY_TAGS: &str = "#Generalversammlung #Genossenschaft";
const SUBSCRIPTION_TAGS: &str = "#Genossenschaft #MitgliedWerden";
const OPEN_DAY_TAGS: &str = "#TagDerOffenenTür #Genossenschaft";
const COOPS_DAY_TAGS: &str = "#CoopsDay #Genossenschaft";

/// Day, time and text.
type Post = (Day, &'static str, String);

/// The posts of an occasion, the earliest first. `last` is its last day.
pub(super) fn posts(occasion: Occasion, day: Day, last: Day, given: &Particulars) -> Vec<Post> {
    match occasion {
        Occasion::Assembly => assembly(day, given),
        Occasion::Subscription => subscription(day, last, given),
        Occasion::OpenDay => open_day(day, given),
        Occasion::CoopsDay => coops_day(day, given),
    }
}

fn assembly(day: Day, given: &Particulars) -> Vec<Post> {
    let post = |text: &str, facts: &[String]| text_of(text, facts, ASSEMBLY_TAGS);
    let facts = [when(&day.words(), given), place(given), link(given)];
    vec![
        (
            day.plus(-28),
            FORENOON,
            post(
                "Bitte vormerken: unsere Generalversammlung. Die Einladung mit der Tagesordnung bekommen alle Mitglieder auf dem üblichen Weg.",
                &facts,
            ),
        ),
        (
            day.plus(-7),
            FORENOON,
            post(
                "Noch eine Woche bis zu unserer Generalversammlung. Hier entscheiden die Mitglieder gemeinsam, wie es mit unserer Genossenschaft weitergeht.",
                &facts,
            ),
        ),
        (
            day,
            MORNING,
            post(
                "Heute ist unsere Generalversammlung. Wir freuen uns auf alle Mitglieder, die kommen, mitreden und mitentscheiden.",
                &[when("heute", given), place(given), link(given)],
            ),
        ),
        (
            day.plus(1),
            FORENOON,
            post(
                "Danke an alle Mitglieder, die gestern bei unserer Generalversammlung dabei waren, mitgeredet und mitentschieden haben. Davon lebt unsere Genossenschaft.",
                &[],
            ),
        ),
    ]
}

fn subscription(day: Day, last: Day, given: &Particulars) -> Vec<Post> {
    let shares = match given.what.trim() {
        "" => "Anteile".to_owned(),
        what => ["Anteile für ", what].concat(),
    };
    let ends = last.words();
    let how = if given.link.trim().is_empty() {
        " Schreibt uns gern, wenn ihr wissen wollt, wie das geht."
    } else {
        " Wie das geht, steht hier:"
    };
    let post =
        |text: &[&str]| text_of(&[&text.concat(), how].concat(), &[link(given)], SUBSCRIPTION_TAGS);
    let mut posts = Vec::new();
    posts.push((
        day,
        MORNING,
        post(&["Ab heute könnt ihr bei uns ", &shares, " zeichnen, und zwar bis ", &ends, "."]),
    ));
    if day.until(last) >= 14 {
        let text = ["Noch eine Woche: Bis ", &ends, ", könnt ihr bei uns ", &shares, " zeichnen."];
        posts.push((last.plus(-7), FORENOON, post(&text)));
    }
    if day < last {
        let text = ["Heute ist der letzte Tag, an dem ihr bei uns ", &shares, " zeichnen könnt."];
        posts.push((last, MORNING, post(&text)));
    }
    posts
}

fn open_day(day: Day, given: &Particulars) -> Vec<Post> {
    let what = match given.what.trim().trim_end_matches('.') {
        "" => String::new(),
        what => [" Zu sehen gibt es: ", what, "."].concat(),
    };
    let post = |before: &str, after: &str, facts: &[String]| {
        text_of(&[before, &what, after].concat(), facts, OPEN_DAY_TAGS)
    };
    let facts = [when(&day.words(), given), place(given), link(given)];
    vec![
        (
            day.plus(-28),
            FORENOON,
            post(
                "Wir laden ein zum Tag der offenen Tür.",
                " Kommt vorbei, schaut euch um und fragt uns, was ihr schon immer wissen wolltet.",
                &facts,
            ),
        ),
        (
            day.plus(-7),
            FORENOON,
            post(
                "In einer Woche stehen bei uns die Türen offen.",
                " Bringt gern jemanden mit.",
                &facts,
            ),
        ),
        (
            day,
            MORNING,
            post(
                "Heute ist unser Tag der offenen Tür.",
                " Wir freuen uns auf euch.",
                &[when("heute", given), place(given), link(given)],
            ),
        ),
        (
            day.plus(1),
            FORENOON,
            text_of(
                "Danke an alle, die gestern bei unserem Tag der offenen Tür waren. Fragen beantworten wir auch heute noch gern: hier oder per Nachricht.",
                &[],
                OPEN_DAY_TAGS,
            ),
        ),
    ]
}

fn coops_day(day: Day, given: &Particulars) -> Vec<Post> {
    let what = match given.what.trim() {
        "" => String::new(),
        what => [" ", what].concat(),
    };
    let announcement =
        ["Am ", &day.words(), ", ist Internationaler Tag der Genossenschaften."].concat();
    let invitation = if what.is_empty() { " Wir sind dabei. Und ihr?" } else { &what };
    let today = "Heute ist Internationaler Tag der Genossenschaften. Überall auf der Welt tun sich Menschen zusammen, um gemeinsam zu schaffen, was allein nicht ginge: wohnen, wirtschaften, Strom erzeugen, einen Laden führen. Wir gehören dazu.";
    let post = |text: &[&str]| text_of(&text.concat(), &[link(given)], COOPS_DAY_TAGS);
    vec![
        (day.plus(-7), FORENOON, post(&[&announcement, invitation])),
        (day, MORNING, post(&[today, &what])),
    ]
}

/// A post's text: sentences, facts a line each (those that are known), hashtags.
fn text_of(sentences: &str, facts: &[String], tags: &str) -> String {
    let facts: Vec<_> = facts.iter().filter(|fact| !fact.is_empty()).map(String::as_str).collect();
    let parts = [sentences, &facts.join("\n"), tags];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// `Wann: Freitag, 26. Juni 2026, 18:00 Uhr`; empty where nothing is known that is not said anyway.
fn when(day: &str, given: &Particulars) -> String {
    match (day, given.time.trim()) {
        ("heute", "") => String::new(),
        (day, "") => ["Wann: ", day].concat(),
        (day, time) => {
            ["Wann: ", day, ", ", time.strip_prefix('0').unwrap_or(time), " Uhr"].concat()
        }
    }
}

/// `Wo: Gemeinschaftshaus`; empty where it is not known.
fn place(given: &Particulars) -> String {
    match given.place.trim() {
        "" => String::new(),
        place => ["Wo: ", place].concat(),
    }
}

fn link(given: &Particulars) -> String {
    given.link.trim().to_owned()
}
