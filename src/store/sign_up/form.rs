//! What is filled in, and what is proposed from it.

use mastodon::entities::Instance;
use serde::{Deserialize, Serialize};

use super::Field;
use crate::cooperative::{
    Country, LegalForm, Particulars, Region, Sector, application_text, username_from, with_scheme,
};

/// What is filled in. Kept on the device without the password.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignUpForm {
    /// Who applies; `None` where nothing was chosen yet.
    pub applicant: Option<Applicant>,
    /// What the cooperative or federation is, as it was typed. What is told of it: [`Self::told`].
    pub particulars: Particulars,
    /// The name without domain.
    pub username: String,
    /// The e-mail address.
    pub email: String,
    /// The password.
    #[serde(skip)]
    pub password: String,
    /// `1990-12-31`; empty where it is not asked for.
    pub date_of_birth: String,
    /// Why the account is wanted.
    pub reason: String,
    /// Whether the rules are accepted.
    pub agreement: bool,
    /// Whether the terms are accepted.
    pub terms: bool,
    /// Whether the privacy policy is accepted.
    pub privacy: bool,
    /// The invitation that the person came with.
    pub invitation: Option<Invitation>,
    /// What the person has chosen or written in place of what was proposed: it is never proposed
    /// again.
    pub(super) own: Own,
}

/// Who applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Applicant {
    /// A cooperative.
    Cooperative,
    /// A federation of cooperatives.
    Federation,
    /// Somebody else.
    Neither,
}

/// An invitation to this server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// Its code.
    pub code: String,
    /// Whether the server has said that it may be used; otherwise that shows on applying.
    pub is_confirmed: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Own {
    form: bool,
    username: bool,
    reason: bool,
}

impl Applicant {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Cooperative, Self::Federation, Self::Neither];

    /// Its name as a value of a form.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Cooperative => "genossenschaft",
            Self::Federation => "verband",
            Self::Neither => "anderes",
        }
    }
}

impl SignUpForm {
    /// A form filled in with what is known of an earlier application.
    pub fn anew(username: String, email: String, particulars: Particulars) -> Self {
        let applicant = match (&particulars, particulars.is_federation) {
            (told, _) if *told == Particulars::default() => None,
            (_, true) => Some(Applicant::Federation),
            (_, false) => Some(Applicant::Cooperative),
        };
        let own = Own { form: particulars.form.is_some(), username: true, reason: false };
        let mut form = Self { applicant, particulars, username, email, own, ..Self::default() };
        form.propose();
        form
    }

    /// The value of a field as its control shows it; empty for what is ticked.
    pub fn value(&self, field: Field) -> &str {
        let all = &self.particulars;
        match field {
            Field::Applicant => self.applicant.map_or("", Applicant::slug),
            Field::Country => all.country.map_or("", Country::slug),
            Field::Form => all.form.map_or("", LegalForm::name),
            Field::Sector => all.sector.map_or("", Sector::slug),
            Field::Name => &all.name,
            Field::Seat => &all.seat,
            Field::Region => &all.region,
            Field::Number => &all.number,
            Field::Court => &all.court,
            Field::Audit => &all.audit,
            Field::Website => &all.website,
            Field::Imprint => &all.imprint,
            Field::Role => &all.role,
            Field::Username => &self.username,
            Field::Email => &self.email,
            Field::Password => &self.password,
            Field::DateOfBirth => &self.date_of_birth,
            Field::Reason => &self.reason,
            Field::Agreement | Field::Terms | Field::Privacy => "",
        }
    }

    /// Takes what was typed or chosen, and proposes what follows from it.
    pub fn set(&mut self, field: Field, value: String) {
        let all = &mut self.particulars;
        match field {
            Field::Applicant => {
                self.applicant = Applicant::ALL.into_iter().find(|one| one.slug() == value);
            }
            Field::Country => {
                all.country = Country::ALL.into_iter().find(|one| one.slug() == value);
                // The forms of one country are not those of another.
                self.own.form = false;
            }
            Field::Form => {
                all.form = forms_of(all.country).iter().find(|one| one.name() == value).copied();
                self.own.form = true;
            }
            Field::Sector => all.sector = Sector::from_slug(&value),
            Field::Name => all.name = value,
            Field::Seat => all.seat = value,
            Field::Region => all.region = value,
            Field::Number => all.number = value,
            Field::Court => all.court = value,
            Field::Audit => all.audit = value,
            Field::Website => all.website = value,
            Field::Imprint => all.imprint = value,
            Field::Role => all.role = value,
            Field::Username => {
                self.own.username = true;
                self.username = value;
            }
            Field::Email => self.email = value,
            Field::Password => self.password = value,
            Field::DateOfBirth => self.date_of_birth = value,
            Field::Reason => {
                self.own.reason = true;
                self.reason = value;
            }
            Field::Agreement | Field::Terms | Field::Privacy => {}
        }
        self.propose();
    }

    /// Whether something is ticked.
    pub fn is_ticked(&self, field: Field) -> bool {
        match field {
            Field::Agreement => self.agreement,
            Field::Terms => self.terms,
            Field::Privacy => self.privacy,
            _ => false,
        }
    }

    /// Ticks something, or no longer.
    pub fn tick(&mut self, field: Field, ticked: bool) {
        match field {
            Field::Agreement => self.agreement = ticked,
            Field::Terms => self.terms = ticked,
            Field::Privacy => self.privacy = ticked,
            _ => {}
        }
    }

    /// Builds the reason from the particulars, whatever was written in its place.
    pub fn rebuild_reason(&mut self) {
        self.own.reason = false;
        self.propose();
    }

    /// Whether the reason was written by hand, and says something else than the particulars do.
    pub fn has_own_reason(&self) -> bool {
        self.own.reason && self.reason != application_text(&self.told())
    }

    /// Whether a field is asked for: not everyone has everything.
    pub fn asks_for(&self, field: Field) -> bool {
        let country = self.particulars.country;
        match field {
            Field::Country => self.applicant.is_some_and(|one| one != Applicant::Neither),
            Field::Court => self.asks_for(Field::Name) && country == Some(Country::Germany),
            Field::Region => self.asks_for(Field::Name) && country != Some(Country::SouthTyrol),
            Field::Audit | Field::Sector => {
                self.asks_for(Field::Name) && self.applicant == Some(Applicant::Cooperative)
            }
            _ if field < Field::Username && field != Field::Applicant => {
                self.asks_for(Field::Country) && country.is_some()
            }
            _ => true,
        }
    }

    /// Whether the operators read a reason: not where nobody has to approve.
    pub fn needs_reason(&self, instance: Option<&Instance>) -> bool {
        let needs_approval = instance.is_none_or(|it| it.registrations.approval_required);
        needs_approval && !self.is_invited()
    }

    /// Whether there is an invitation that the server has confirmed.
    pub fn is_invited(&self) -> bool {
        self.invitation.as_ref().is_some_and(|invitation| invitation.is_confirmed)
    }

    /// What is told of the particulars: only what is asked for, tidied.
    pub fn told(&self) -> Particulars {
        if !self.asks_for(Field::Name) {
            return Particulars::default();
        }
        let is_federation = self.applicant == Some(Applicant::Federation);
        let all = &self.particulars;
        let told = |field: Field| {
            if self.asks_for(field) { self.value(field).trim().to_owned() } else { String::new() }
        };
        let region = Region::from_code(&all.region).filter(|it| Some(it.country) == all.country);
        Particulars {
            is_federation,
            country: all.country,
            form: all.form,
            name: told(Field::Name),
            seat: told(Field::Seat),
            region: region.map(|region| region.code.to_owned()).unwrap_or_default(),
            sector: if is_federation { Some(Sector::Federation) } else { all.sector },
            number: told(Field::Number),
            court: told(Field::Court),
            audit: told(Field::Audit),
            website: with_scheme(&all.website),
            imprint: with_scheme(&all.imprint),
            role: told(Field::Role),
            membership: String::new(),
            message: String::new(),
        }
    }

    fn propose(&mut self) {
        if !self.own.form {
            self.particulars.form = self.likely_form();
        }
        let told = self.told();
        if !self.own.username {
            self.username = username_from(&told.name);
        }
        if !self.own.reason {
            self.reason = application_text(&told);
        }
    }

    /// The form that the name bears, or the usual one of the country's cooperatives.
    fn likely_form(&self) -> Option<LegalForm> {
        let forms = forms_of(self.particulars.country);
        let borne = LegalForm::read(&self.particulars.name).filter(|form| forms.contains(form));
        let usual = forms.first().filter(|_| self.applicant == Some(Applicant::Cooperative));
        borne.or(usual.copied())
    }
}

fn forms_of(country: Option<Country>) -> &'static [LegalForm] {
    country.map(LegalForm::of_country).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cooperative(country: Country) -> SignUpForm {
        let mut form = SignUpForm::default();
        form.set(Field::Applicant, "genossenschaft".into());
        form.set(Field::Country, country.slug().into());
        form.set(Field::Name, "Bürgersonne Distelfeld eG".into());
        form
    }

    #[test]
    fn name_form_and_text_are_proposed() {
        let form = cooperative(Country::Germany);
        assert_eq!(form.username, "buergersonne_distelfeld");
        assert_eq!(form.particulars.form, Some(LegalForm::Eg));
        assert_eq!(form.reason, "Bürgersonne Distelfeld eG, Genossenschaft (Deutschland)");
    }

    #[test]
    fn what_the_person_wrote_is_never_overwritten() {
        let mut form = cooperative(Country::Austria);
        form.set(Field::Username, "sonne".into());
        form.set(Field::Reason, "Wir sind die Sonne.".into());
        form.set(Field::Form, "e.Gen.".into());
        form.set(Field::Name, "Almstrom eG".into());
        assert_eq!(form.username, "sonne");
        assert_eq!(form.reason, "Wir sind die Sonne.");
        assert_eq!(form.particulars.form, Some(LegalForm::EGen));
        assert!(form.has_own_reason());
        form.rebuild_reason();
        assert!(form.reason.starts_with("Almstrom eG e.Gen., Genossenschaft"), "{}", form.reason);
        assert!(!form.has_own_reason());
    }

    #[test]
    fn the_form_follows_the_name_and_the_country() {
        let mut form = cooperative(Country::Austria);
        assert_eq!(form.particulars.form, Some(LegalForm::Eg));
        form.set(Field::Name, "Almstrom".into());
        assert_eq!(form.particulars.form, Some(LegalForm::EGen));
        form.set(Field::Country, "schweiz".into());
        assert_eq!(form.particulars.form, Some(LegalForm::Cooperative));
        form.set(Field::Applicant, "verband".into());
        assert_eq!(form.particulars.form, None);
    }

    #[test]
    fn only_what_is_asked_for_is_told() {
        let mut form = cooperative(Country::Germany);
        for (field, value) in [
            (Field::Court, "Amtsgericht Weserau"),
            (Field::Audit, "PV Weserau"),
            (Field::Region, "DE-NI"),
            (Field::Website, "sonne.example"),
        ] {
            form.set(field, value.into());
        }
        assert_eq!(form.told().court, "Amtsgericht Weserau");
        assert_eq!(form.told().website, "https://sonne.example");
        form.set(Field::Country, "oesterreich".into());
        assert_eq!((form.told().court.as_str(), form.told().region.as_str()), ("", ""));
        form.set(Field::Applicant, "verband".into());
        assert_eq!((form.told().audit.as_str(), form.told().is_federation), ("", true));
        form.set(Field::Applicant, "anderes".into());
        assert_eq!(form.told(), Particulars::default());
        assert_eq!((form.username.as_str(), form.reason.as_str()), ("", ""));
        // Going back and forth loses nothing.
        form.set(Field::Applicant, "genossenschaft".into());
        form.set(Field::Country, "deutschland".into());
        assert_eq!(form.told().court, "Amtsgericht Weserau");
        assert_eq!(form.username, "buergersonne_distelfeld");
    }

    #[test]
    fn the_password_is_not_kept() {
        let mut form = cooperative(Country::Germany);
        form.set(Field::Password, "zusammen8".into());
        let kept = serde_json::to_string(&form).unwrap();
        assert!(!kept.contains("zusammen8"));
        let restored: SignUpForm = serde_json::from_str(&kept).unwrap();
        assert_eq!(restored, SignUpForm { password: String::new(), ..form });
    }

    #[test]
    fn an_earlier_application_fills_in_the_next() {
        let earlier = cooperative(Country::Germany);
        let anew = SignUpForm::anew("sonne".into(), "a@b.example".into(), earlier.told());
        assert_eq!(anew.applicant, Some(Applicant::Cooperative));
        assert_eq!(anew.username, "sonne");
        assert_eq!(anew.reason, earlier.reason);
        let unknown = SignUpForm::anew("sonne".into(), String::new(), Particulars::default());
        assert_eq!((unknown.applicant, unknown.username.as_str()), (None, "sonne"));
    }

    #[test]
    fn only_a_confirmed_invitation_spares_the_reason() {
        let mut form = cooperative(Country::Germany);
        assert!(form.needs_reason(None));
        form.invitation = Some(Invitation { code: "a".into(), is_confirmed: false });
        assert!(form.needs_reason(None));
        form.invitation = Some(Invitation { code: "a".into(), is_confirmed: true });
        assert!(!form.needs_reason(None));
    }
}
