//! A profile's fields as particulars that can be changed in a form.

use mastodon::entities::{Account, Field};

use super::{
    FieldText, Membership, Particulars, Sector, Steckbrief,
    labels::{Label, inner_label, meaning},
};

/// What a profile's fields hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prefilled {
    /// What was understood.
    pub particulars: Particulars,
    /// The fields that the particulars were read from, label and value as typed: what changed
    /// particulars take the place of.
    pub written: Vec<(String, String)>,
    /// The other fields, label and value as typed.
    pub others: Vec<(String, String)>,
}

/// Reads one's own profile, with its fields as they were typed.
pub fn prefilled(account: &Account) -> Prefilled {
    let mut account = account.clone();
    if let Some(source) = &account.source {
        account.fields = source.fields.clone();
    }
    let found = Steckbrief::read(&account);
    let mut result = Prefilled { particulars: particulars(&account, &found), ..Default::default() };
    for (place, field) in account.fields.iter().enumerate() {
        let typed = (field.name.clone(), FieldText::read(&field.value).text);
        let list =
            if is_covered(&found, place, field) { &mut result.written } else { &mut result.others };
        list.push(typed);
    }
    result
}

/// Whether the particulars say what a field says: it would stand there twice if both were written.
fn is_covered(found: &Steckbrief, place: usize, field: &Field) -> bool {
    let text = FieldText::read(&field.value).text;
    let label = meaning(&field.name).or_else(|| inner_label(&text).map(|(label, _)| label));
    match label {
        // It has no field of its own in the convention.
        Some(Label::Website) => false,
        Some(Label::Particulars | Label::Federation | Label::Register | Label::Membership) => true,
        Some(Label::Imprint) => found.imprint.is_some(),
        _ => found.reads(place),
    }
}

fn particulars(account: &Account, found: &Steckbrief) -> Particulars {
    let register = found.register.clone().unwrap_or_default();
    Particulars {
        is_federation: found.sector == Some(Sector::Federation),
        country: found.place.country,
        form: found.form,
        name: account.display_name.trim().to_owned(),
        seat: found.place.town.clone(),
        region: found.place.region.map(|region| region.code.to_owned()).unwrap_or_default(),
        sector: found.sector,
        number: register.number.map(|number| number.to_string()).unwrap_or_default(),
        court: register.words,
        audit: found.audit.clone(),
        imprint: found.imprint.as_ref().map(|link| link.href.clone()).unwrap_or_default(),
        membership: found.membership.as_ref().map(membership).unwrap_or_default(),
        ..Particulars::default()
    }
}

fn membership(membership: &Membership) -> String {
    let link = membership.link.as_ref().map(|link| link.href.trim_start_matches("mailto:"));
    [Some(membership.words.as_str()), link]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

impl Particulars {
    /// Takes over what is told by others, wherever nothing is told here.
    pub fn or(self, others: Self) -> Self {
        let text = |own: String, other: String| if own.trim().is_empty() { other } else { own };
        // A country may be told by a form or a number alone: only the seat decides for both.
        let seat = if self.seat.trim().is_empty() {
            (others.seat, others.region, others.country.or(self.country))
        } else {
            (self.seat, self.region, self.country.or(others.country))
        };
        Self {
            is_federation: self.is_federation || others.is_federation,
            country: seat.2,
            form: self.form.or(others.form),
            name: text(self.name, others.name),
            seat: seat.0,
            region: seat.1,
            sector: self.sector.or(others.sector),
            number: text(self.number, others.number),
            court: text(self.court, others.court),
            audit: text(self.audit, others.audit),
            website: text(self.website, others.website),
            imprint: text(self.imprint, others.imprint),
            membership: text(self.membership, others.membership),
            role: text(self.role, others.role),
            message: text(self.message, others.message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cooperative::{LegalForm, fields_of};

    fn account(fields: &[(&str, &str)]) -> Account {
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| serde_json::json!({ "name": name, "value": value }))
            .collect();
        let account = serde_json::json!({
            "id": "1", "display_name": "Wohnen am Fluss eG", "source": { "fields": fields }
        });
        serde_json::from_value(account).unwrap()
    }

    fn owned(fields: &[(&str, &str)]) -> Vec<(String, String)> {
        fields.iter().map(|(one, two)| ((*one).to_owned(), (*two).to_owned())).collect()
    }

    #[test]
    fn what_the_form_wrote_it_reads_again() {
        let fields = [
            ("Genossenschaft", "eG · Wohnen · Flusstal (Niedersachsen)"),
            ("Register", "GnR 123 · Amtsgericht Flusstal · Prüfungsverband: PV Weserau"),
            ("Impressum", "https://wohnen.example/impressum"),
            ("Mitglied werden", "Warteliste https://wohnen.example/mitglied"),
        ];
        let found = prefilled(&account(&fields));
        assert_eq!(fields_of(&found.particulars), owned(&fields));
        assert_eq!((found.written, found.others), (owned(&fields), vec![]));
    }

    #[test]
    fn what_is_not_of_the_convention_stays_a_field() {
        let own = [
            ("Genossenschaft", "eG · Wohnen · Flusstal · mit Dachgarten · und Sauna"),
            ("Webseite", "https://wohnen.example"),
            ("Impressum", "Am Fluss 1, Flusstal"),
            ("Mag", "Katzen"),
        ];
        let found = prefilled(&account(&own));
        assert_eq!(found.written, owned(&own[..1]));
        assert_eq!(found.others, owned(&own[1..]));
        assert_eq!(found.particulars.imprint, "");
    }

    #[test]
    fn an_application_fills_in_only_what_is_empty() {
        let own = Particulars { seat: "Hamburg".into(), ..Default::default() };
        let applied = Particulars {
            seat: "Flusstal".into(),
            region: "DE-NI".into(),
            form: Some(LegalForm::Eg),
            court: "Amtsgericht Flusstal".into(),
            ..Default::default()
        };
        let both = own.or(applied);
        assert_eq!((both.seat.as_str(), both.region.as_str()), ("Hamburg", ""));
        assert_eq!((both.form, both.court.as_str()), (Some(LegalForm::Eg), "Amtsgericht Flusstal"));
    }
}
