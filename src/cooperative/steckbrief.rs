//! The *Steckbrief*: a cooperative's particulars, read from its profile's fields however people
//! write them. prose/steckbrief.md tells them how it is meant.

mod segments;

use mastodon::entities::{Account, Field};

use self::segments::Segments;
use super::{
    Country, FieldText, LegalForm, Link, Place, RegisterNumber, Sector, key,
    labels::{Label, inner_label, meaning, meaning_of_path},
};

/// A cooperative's particulars; what its profile does not tell is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steckbrief {
    /// The legal form.
    pub form: Option<LegalForm>,
    /// The legal form in the profile's own words (`Sozialgenossenschaft Typ B`); empty where only
    /// the name tells it.
    pub form_words: String,
    /// What it does.
    pub sector: Option<Sector>,
    /// Where it is.
    pub place: Place,
    /// How it is registered.
    pub register: Option<Register>,
    /// The federation that audits it; empty where none is named.
    pub audit: String,
    /// Its website.
    pub website: Option<Website>,
    /// The page with its imprint.
    pub imprint: Option<Link>,
    /// How to become a member.
    pub membership: Option<Membership>,
    /// Which of the profile's fields are in here with all they say, by their place.
    used: Vec<usize>,
    /// Which field is the imprint and nothing else.
    imprint_field: Option<usize>,
}

/// How a cooperative is registered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// The number, where one was found.
    pub number: Option<RegisterNumber>,
    /// What else stands there: the court, mostly.
    pub words: String,
}

/// A website.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Website {
    /// Its address.
    pub link: Link,
    /// Whether the server found it to link back to the profile.
    pub is_verified: bool,
}

/// How to become a member.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Membership {
    /// Where.
    pub link: Option<Link>,
    /// What the profile says about it; empty where it is only a link.
    pub words: String,
    /// Whether members are taken now, as far as the words tell.
    pub is_open: bool,
}

impl Steckbrief {
    /// Reads an account's fields.
    pub fn read(account: &Account) -> Self {
        let mut reader = Reader::default();
        let texts: Vec<FieldText> =
            account.fields.iter().map(|field| FieldText::read(&field.value)).collect();
        // A federation in the profile of a cooperative is the one that audits it.
        reader.is_cooperative = account
            .fields
            .iter()
            .any(|field| matches!(meaning(&field.name), Some(Label::Particulars | Label::Form)));
        for (index, (field, text)) in account.fields.iter().zip(&texts).enumerate() {
            let had_imprint = reader.found.imprint.is_some();
            if reader.read_field(field, text) {
                reader.found.used.push(index);
                let is_imprint = !had_imprint && reader.found.imprint.is_some();
                if is_imprint && text.words().is_empty() && text.links.len() == 1 {
                    reader.found.imprint_field = Some(index);
                }
            }
        }
        reader.finish(account, &texts)
    }

    /// Whether the fields tell that it is a cooperative or a federation.
    pub fn is_told(&self) -> bool {
        self.sector.is_some()
            || !self.form_words.is_empty()
            || self.register.as_ref().is_some_and(|register| register.number.is_some())
    }

    /// Whether it says enough to stand on a card of its own.
    pub fn has_card(&self) -> bool {
        self.is_told() || self.membership.is_some()
    }

    /// Whether all that a field tells stands on the card, or in the imprint's place; by the field's
    /// place.
    pub fn shows(&self, place: usize) -> bool {
        self.imprint_field == Some(place) || (self.has_card() && self.used.contains(&place))
    }

    /// Whether all that a field tells was understood, by its place.
    pub(super) fn reads(&self, place: usize) -> bool {
        self.used.contains(&place)
    }

    /// Whether it says that it takes members now.
    pub fn takes_members(&self) -> bool {
        self.membership.as_ref().is_some_and(|membership| membership.is_open)
    }

    /// The form to show: in the profile's own words, else by its short name.
    pub fn form_name(&self) -> Option<&str> {
        let words = Some(self.form_words.as_str()).filter(|words| !words.is_empty());
        words.or_else(|| self.form.map(LegalForm::name))
    }
}

#[derive(Default)]
struct Reader {
    found: Steckbrief,
    seat: String,
    is_cooperative: bool,
}

impl Reader {
    /// Takes in a field; tells whether all it says was understood.
    fn read_field(&mut self, field: &Field, text: &FieldText) -> bool {
        let (label, words) = match meaning(&field.name) {
            Some(label) => (label, text.text.as_str()),
            None => match inner_label(&text.text) {
                Some(found) => found,
                None => return self.read_unlabelled(field, text),
            },
        };
        let mut whole = true;
        match label {
            Label::Particulars => whole = self.read_particulars(words),
            Label::Federation if self.is_cooperative => self.found.audit = words.to_owned(),
            Label::Federation => {
                self.found.sector = Some(Sector::Federation);
                whole = self.read_particulars(words);
            }
            Label::Form => {
                self.found.form = LegalForm::read(words);
                self.found.form_words = words.to_owned();
            }
            Label::Sector => {
                self.found.sector = Sector::read(words);
                return self.found.sector.is_some();
            }
            Label::Seat => self.seat = words.to_owned(),
            Label::Register => self.read_register(words),
            Label::Audit => self.found.audit = words.to_owned(),
            Label::Website => {
                let Some(link) = page(text) else { return false };
                let is_verified = field.verified_at.is_some();
                self.found.website = Some(Website { link, is_verified });
                whole = text.words().is_empty();
            }
            // An imprint in words stays a field like others.
            Label::Imprint => match page(text) {
                Some(link) => {
                    self.found.imprint = Some(link);
                    whole = text.words().is_empty();
                }
                None => return false,
            },
            Label::Membership => self.found.membership = Some(membership(text)),
        }
        self.read_beside(label, text);
        whole
    }

    /// A field whose label says nothing: its links and numbers may.
    fn read_unlabelled(&mut self, field: &Field, text: &FieldText) -> bool {
        if RegisterNumber::find(&field.name).is_some() && self.found.register.is_none() {
            self.read_register(&format!("{} · {}", field.name, text.text));
            return true;
        }
        match RegisterNumber::find_with_rest(&text.text) {
            Some((
                RegisterNumber::Court { .. } | RegisterNumber::Fn { .. } | RegisterNumber::Uid(_),
                _,
            )) if self.found.register.is_none() => {
                self.read_register(&text.text);
                true
            }
            _ => self.read_links(text),
        }
    }

    /// A field may hold more than its label says: `GnR 5, Impressum: laden.example/impressum`.
    fn read_beside(&mut self, label: Label, text: &FieldText) {
        if !matches!(label, Label::Imprint | Label::Membership | Label::Website) {
            self.read_links(text);
        }
    }

    /// Takes in links whose address says what they are; tells whether there is nothing else.
    fn read_links(&mut self, text: &FieldText) -> bool {
        let mut understood = 0;
        for link in text.links.iter().filter(|link| link.is_page()) {
            match meaning_of_path(&link.path()) {
                Some(Label::Imprint) if self.found.imprint.is_none() => {
                    self.found.imprint = Some(link.clone());
                }
                Some(Label::Membership) if self.found.membership.is_none() => {
                    self.found.membership = Some(membership(text));
                }
                _ => continue,
            }
            understood += 1;
        }
        understood > 0 && understood == text.links.len() && text.words().is_empty()
    }

    /// Form, sector and seat in one text, in any order; tells whether there is nothing else.
    fn read_particulars(&mut self, words: &str) -> bool {
        let Segments { form, form_words, sector, seat, labelled, is_whole } = Segments::read(words);
        self.found.form = self.found.form.or(form);
        if self.found.form_words.is_empty() {
            self.found.form_words = form_words;
        }
        self.found.sector = self.found.sector.or(sector);
        if self.seat.is_empty() {
            self.seat = seat;
        }
        for (label, words) in labelled {
            match label {
                Label::Form => self.found.form = LegalForm::read(&words),
                Label::Sector => self.found.sector = Sector::read(&words),
                Label::Seat => self.seat = words,
                Label::Register => self.read_register(&words),
                Label::Audit | Label::Federation => self.found.audit = words,
                _ => {}
            }
        }
        is_whole
    }

    /// A number, the court, and the federation that audits, in any order.
    fn read_register(&mut self, words: &str) {
        let mut rest = Vec::new();
        for part in words.split(['·', '|', ';', '\n', ',']).map(str::trim) {
            let own = inner_label(part);
            if let Some((Label::Audit | Label::Federation, name)) = own {
                self.found.audit = name.to_owned();
            } else if is_audit_body(part) && self.found.audit.is_empty() {
                self.found.audit = part.to_owned();
            } else if !matches!(own, Some((Label::Imprint | Label::Membership | Label::Website, _)))
            {
                rest.push(part);
            }
        }
        let rest = rest.join(", ");
        let (number, words) = match RegisterNumber::find_with_rest(&rest) {
            Some((number, words)) => (Some(number), words),
            None => (None, rest),
        };
        self.found.register = Some(Register { number, words });
    }

    fn finish(mut self, account: &Account, texts: &[FieldText]) -> Steckbrief {
        let found = &mut self.found;
        found.form = found.form.or_else(|| LegalForm::at_end(account.name()));
        let country = country_told(found);
        found.place = Place::read(&self.seat, country).with_country(country);
        if found.place.country.is_none() && found.form == Some(LegalForm::Eg) {
            // `eG` is German for all but a few.
            let likely = Some(Country::Germany);
            found.place = Place::read(&self.seat, likely).with_country(likely);
        }
        let verified: Vec<&Link> = account
            .fields
            .iter()
            .zip(texts)
            .filter(|(field, _)| field.verified_at.is_some())
            .flat_map(|(_, text)| &text.links)
            .collect();
        if found.website.is_none() {
            let membership = found.membership.as_ref().and_then(|one| one.link.as_ref());
            let page = found.imprint.as_ref().or(membership.filter(|link| link.is_page()));
            let site = page.and_then(Link::site);
            found.website = site.map(|link| Website { link, is_verified: false });
        }
        if let Some(website) = &mut found.website {
            website.is_verified |= verified.iter().any(|link| link.label == website.link.label);
        }
        self.found
    }
}

/// The country that number, register or form belong to.
fn country_told(found: &Steckbrief) -> Option<Country> {
    let register = found.register.as_ref();
    register
        .and_then(|register| register.number.as_ref().map(RegisterNumber::country))
        .or_else(|| {
            register
                .filter(|register| key(&register.words).contains("landesregister"))
                .map(|_| Country::SouthTyrol)
        })
        .or_else(|| found.form.and_then(LegalForm::country))
}

fn is_audit_body(words: &str) -> bool {
    let key = key(words);
    key.contains("pruefungsverband")
        || key.contains("revisionsverband")
        || key.contains("raiffeisenverband")
        || key.contains("genossenschaftsverband")
}

/// The first link to a page.
fn page(text: &FieldText) -> Option<Link> {
    text.links.iter().find(|link| link.is_page()).cloned()
}

/// What is said about becoming a member.
fn membership(text: &FieldText) -> Membership {
    let words = text.words();
    let key = key(&words);
    let is_closed = [
        "aufnahmestopp",
        "warteliste",
        "keine-neuen",
        "keine-neumitglieder",
        "keine-aufnahme",
        "keine-mitglieder",
        "nicht-moeglich",
        "zurzeit-nicht",
        "zur-zeit-nicht",
        "derzeit-nicht",
        "geschlossen",
        "ausgebucht",
    ]
    .iter()
    .any(|refusal| key.contains(refusal))
        || matches!(key.as_str(), "nein" | "nicht");
    let link = text.links.iter().find(|link| link.is_page()).or(text.links.first());
    Membership { link: link.cloned(), is_open: !is_closed, words }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cooperative::Check;

    fn account(name: &str, fields: &[(&str, &str)]) -> Account {
        let fields: Vec<_> = fields
            .iter()
            .map(|(label, value)| {
                let verified = value.contains("rel=\"me\"").then_some("2026-01-01T00:00:00.000Z");
                serde_json::json!({ "name": label, "value": value, "verified_at": verified })
            })
            .collect();
        serde_json::from_value(
            serde_json::json!({ "id": "1", "display_name": name, "fields": fields }),
        )
        .unwrap()
    }

    fn read(name: &str, fields: &[(&str, &str)]) -> Steckbrief {
        Steckbrief::read(&account(name, fields))
    }

    /// Form, sector, town, country and number in short.
    fn short(found: &Steckbrief) -> String {
        format!(
            "{} | {} | {} | {} | {}",
            found.form.map_or("", LegalForm::name),
            found.sector.map_or("", Sector::name),
            found.place.town,
            found.place.country.map_or("", Country::name),
            found
                .register
                .as_ref()
                .and_then(|one| one.number.as_ref())
                .map_or(String::new(), ToString::to_string),
        )
    }

    #[test]
    fn the_four_fields_of_the_convention() {
        let found = read(
            "Wohnen am Fluss eG",
            &[
                ("Genossenschaft", "eG · Wohnen · Flusstal (Niedersachsen)"),
                ("Register", "GnR 123 · Amtsgericht Flusstal · Prüfungsverband Weserau e. V."),
                (
                    "Impressum",
                    "<a href=\"https://wohnen.example/impressum\" rel=\"me\">wohnen.example/impressum</a>",
                ),
                ("Mitglied werden", "https://wohnen.example/mitglied-werden"),
            ],
        );
        assert_eq!(short(&found), "eG | Wohnen | Flusstal | Deutschland | GnR 123");
        assert_eq!(found.place.region.unwrap().code, "DE-NI");
        assert_eq!(found.register.as_ref().unwrap().words, "Amtsgericht Flusstal");
        assert_eq!(found.audit, "Prüfungsverband Weserau e. V.");
        assert_eq!(found.imprint.as_ref().unwrap().href, "https://wohnen.example/impressum");
        let website = found.website.as_ref().unwrap();
        assert_eq!(
            (website.link.href.as_str(), website.is_verified),
            ("https://wohnen.example", true)
        );
        assert!(found.takes_members());
        assert!((0..4).all(|place| found.shows(place)));
    }

    #[test]
    fn what_people_really_write() {
        for (value, wanted) in [
            (
                "e.G., Konsum / Dorfladen, Holunderau",
                "eG | Konsum & Dorfladen | Holunderau | Deutschland | ",
            ),
            (
                "eGen · Energie · Hinterkar (Österreich)",
                "e.Gen. | Energie | Hinterkar | Österreich | ",
            ),
            (
                "e.Gen. · Konsum & Dorfladen · Lindstadt",
                "e.Gen. | Konsum & Dorfladen | Lindstadt | Österreich | ",
            ),
            (
                "Genossenschaft · Wohnen · Rütimatt (Schweiz)",
                "Genossenschaft | Wohnen | Rütimatt | Schweiz | ",
            ),
            (
                "société coopérative · culture · Val-Tilleul (Suisse)",
                "Genossenschaft | Bildung & Kultur | Val-Tilleul | Schweiz | ",
            ),
            (
                "Konsortium / Genossenschaft, Handwerk, Wildbach (Südtirol)",
                "Genossenschaft | Handwerk & Gewerbe | Wildbach | Südtirol | ",
            ),
            ("Wohnungsgenossenschaft eG, Hamburg", "eG | Wohnen | Hamburg | Deutschland | "),
            ("Hamburg – eG – Energie", "eG | Energie | Hamburg | Deutschland | "),
            ("eG / Verkehr / 8003 Zürich", "eG | Verkehr | Zürich | Schweiz | "),
            (
                "Rechtsform: eG, Sitz: Leipzig, Sparte: IT",
                "eG | Digitales & Plattform | Leipzig | Deutschland | ",
            ),
            ("Wohnen in Leipzig", " | Wohnen | Leipzig | Deutschland | "),
            ("eG · Wohnen · Wohnbach", "eG | Wohnen | Wohnbach | Deutschland | "),
            ("eG in Gründung · Energie · Ulm", "eG | Energie | Ulm | Deutschland | "),
        ] {
            assert_eq!(short(&read("", &[("Genossenschaft", value)])), wanted, "{value}");
        }
    }

    #[test]
    fn one_field_for_each_thing() {
        let found = read(
            "",
            &[
                ("Rechtsform", "eG"),
                ("Sitz:", "Musterweg 3, 20095 Hamburg"),
                ("Webseite", "www.laden.example"),
                ("Impressum & Datenschutz", "<a href=\"https://laden.example/impressum\">x</a>"),
            ],
        );
        assert_eq!(short(&found), "eG |  | Hamburg | Deutschland | ");
        assert_eq!(found.website.unwrap().link.href, "https://www.laden.example");
        assert_eq!(found.imprint.unwrap().label, "laden.example");
    }

    #[test]
    fn registers_of_every_country() {
        let number = |label: &str, value: &str| {
            let found = read("", &[(label, value)]);
            let register = found.register.unwrap();
            let check = register.number.as_ref().map(RegisterNumber::check);
            (check, register.words, found.place.country)
        };
        assert_eq!(
            number("Register", "FN 271828y · Landesgericht Hochtann"),
            (Some(Check::Passed), "Landesgericht Hochtann".into(), Some(Country::Austria))
        );
        assert_eq!(number("UID", "CHE-123.456.789").0, Some(Check::Failed));
        assert_eq!(number("GnR 123", "Amtsgericht Au").1, "Amtsgericht Au");
        assert_eq!(number("Rechtliches", "GenR 5 beim AG Au").0, Some(Check::None));
        assert_eq!(
            number("Register", "Landesregister, Sektion Sozialgenossenschaften").2,
            Some(Country::SouthTyrol)
        );
    }

    #[test]
    fn a_federation_is_one_and_a_cooperative_is_in_one() {
        let found =
            read("Prüfungsverband Weserau e. V.", &[("Verband", "Prüfungsverband · Weserau")]);
        assert_eq!(
            (found.sector, found.place.town.as_str()),
            (Some(Sector::Federation), "Weserau")
        );
        assert_eq!(found.form_name(), Some("Prüfungsverband"));
        let found =
            read("", &[("Verband", "PV Weserau"), ("Genossenschaft", "eG · Wohnen · Flusstal")]);
        assert_eq!((found.sector, found.audit.as_str()), (Some(Sector::Housing), "PV Weserau"));
    }

    #[test]
    fn membership_tells_whether_it_is_open() {
        let open = |value: &str| read("", &[("Mitglied werden", value)]).takes_members();
        assert!(open("https://a.example/mitglied-werden"));
        assert!(open("Einfach an der Kasse fragen, Anteil 100 Euro"));
        assert!(!open("zurzeit Warteliste, schreib uns trotzdem :)"));
        assert!(!open("Aufnahmestopp bis 2027"));
        let found = read("", &[("Mitmachen", "Mail an dabei@laden.example")]);
        assert_eq!(found.membership.unwrap().link.unwrap().href, "mailto:dabei@laden.example");
        assert!(!read("", &[("Ernteanteil", "https://a.example/anteil")]).takes_members());
    }

    #[test]
    fn links_tell_what_they_are_where_labels_do_not() {
        let found = read(
            "",
            &[("Links", "https://a.example/impressum und https://a.example/mitglied-werden")],
        );
        assert_eq!(found.imprint.unwrap().href, "https://a.example/impressum");
        assert!(found.membership.is_some());
    }

    #[test]
    fn nothing_that_a_profile_says_gets_lost() {
        let whole = |label: &str, value: &str| {
            let form = ("Rechtsform", "eG");
            read("", &[form, (label, value)]).shows(1)
        };
        assert!(whole("Genossenschaft", "eG · Wohnen · Au"));
        assert!(!whole("Genossenschaft", "eG · Wohnen · seit 1921 · Au (Tirol)"));
        assert!(whole("Webseite", "https://au.example"));
        assert!(!whole("Webseite", "https://au.example (im Umbau)"));
        assert!(!whole("Impressum", "Au eG, Weg 1"));
        assert!(!whole("Impressum", "Au eG, Weg 1, https://au.example/impressum"));
        assert!(!whole("Ernteanteil", "https://au.example/anteil"));
        assert!(!whole("Info", "https://au.example/impressum und https://au.example/blog"));
        assert!(!read("", &[("Web", "https://ronja.example")]).shows(0));
        assert!(read("", &[("Impressum", "https://ronja.example/impressum")]).shows(0));
    }

    #[test]
    fn other_profiles_have_none() {
        for fields in [
            vec![],
            vec![("Mag", "Satzungen, Stachelbeeren, lange Protokolle")],
            vec![("Web", "https://ronja.example")],
            vec![("<i>Feld</i>", "javascript:alert('Feld')")],
            vec![("Impressum", "steht noch nicht")],
        ] {
            let found = read("Marta Ohlendorf", &fields);
            assert!(!found.is_told(), "{fields:?}");
            assert_eq!(found.imprint, None);
        }
    }

    #[test]
    fn the_name_tells_the_form_where_the_fields_do_not() {
        let found = read("Solawi Distelacker eG", &[]);
        assert_eq!((found.form, found.is_told()), (Some(LegalForm::Eg), false));
        assert_eq!(read("Freunde der Genossenschaft", &[]).form, None);
    }
}
