//! The steps of the application and their fields.

use crate::routes::Route;

/// A step of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Who applies.
    Identity,
    /// What the account needs.
    Access,
    /// Rules, and the words to the operators.
    Rules,
}

/// A field of the application, in the order of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Cooperative, federation or neither.
    Applicant,
    /// The country.
    Country,
    /// The full name.
    Name,
    /// The town.
    Seat,
    /// The Bundesland or canton.
    Region,
    /// The legal form.
    Form,
    /// What it does.
    Sector,
    /// The register number.
    Number,
    /// The court that keeps the register.
    Court,
    /// The federation that audits.
    Audit,
    /// The website.
    Website,
    /// The imprint.
    Imprint,
    /// What the applicant is there.
    Role,
    /// The name without domain.
    Username,
    /// The e-mail address.
    Email,
    /// The password.
    Password,
    /// The date of birth.
    DateOfBirth,
    /// The rules.
    Agreement,
    /// The terms of service.
    Terms,
    /// The privacy policy.
    Privacy,
    /// Why the account is wanted.
    Reason,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Identity, Self::Access, Self::Rules];

    /// Its page.
    pub fn route(self) -> Route {
        match self {
            Self::Identity => Route::SignUp,
            Self::Access => Route::SignUpAccess,
            Self::Rules => Route::SignUpRules,
        }
    }

    /// The step after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    /// The step before it.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }
}

impl Field {
    /// The step it is asked for in.
    pub fn step(self) -> Step {
        if self < Self::Username {
            Step::Identity
        } else if self < Self::Agreement {
            Step::Access
        } else {
            Step::Rules
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_to_one_another() {
        assert_eq!(Step::Identity.next(), Some(Step::Access));
        assert_eq!(Step::Rules.next(), None);
        assert_eq!(Step::Rules.previous(), Some(Step::Access));
        assert_eq!(Step::Identity.previous(), None);
    }

    #[test]
    fn fields_belong_to_their_page() {
        for (field, step) in [
            (Field::Applicant, Step::Identity),
            (Field::Role, Step::Identity),
            (Field::Username, Step::Access),
            (Field::DateOfBirth, Step::Access),
            (Field::Agreement, Step::Rules),
            (Field::Reason, Step::Rules),
        ] {
            assert_eq!(field.step(), step, "{field:?}");
        }
    }
}
