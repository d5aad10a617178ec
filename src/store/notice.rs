//! A report by someone without an account here: what Article 16 of the Digital Services Act asks
//! for, checked and put into a mail.

use mastodon::percent_encode;

use crate::texts::notice as texts;

/// What is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// The addresses of what is reported, one a line.
    pub addresses: String,
    /// One of [`texts::REASONS`], by its place.
    pub reason: Option<usize>,
    /// Why it is illegal or against the rules.
    pub explanation: String,
    /// Who reports.
    pub name: String,
    /// Where answers go.
    pub mail: String,
    /// Whether all is said in good faith.
    pub good_faith: bool,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeField {
    /// The addresses.
    Addresses,
    /// The reason.
    Reason,
    /// The explanation.
    Explanation,
    /// The name.
    Name,
    /// The address for answers.
    Mail,
    /// The tick.
    GoodFaith,
}

/// A mail that is ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeMail {
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

impl Notice {
    /// Whether it may be sent without a name (Article 16, 2 c: offences against children).
    pub fn may_be_anonymous(&self) -> bool {
        self.reason == Some(texts::REASONS.len() - 1)
    }

    /// What is missing, field by field, in the order of the form; empty where nothing is.
    pub fn problems(&self) -> Vec<(NoticeField, &'static str)> {
        let named = !self.may_be_anonymous();
        let mail = self.mail.trim();
        let is_mail = mail.split_once('@').is_some_and(|(user, host)| {
            !user.is_empty() && host.contains('.') && !mail.contains(char::is_whitespace)
        });
        let checks = [
            (self.addresses().is_none(), NoticeField::Addresses, texts::NO_ADDRESS),
            (self.reason.is_none(), NoticeField::Reason, texts::NO_REASON),
            (self.explanation.trim().is_empty(), NoticeField::Explanation, texts::NO_EXPLANATION),
            (named && self.name.trim().is_empty(), NoticeField::Name, texts::NO_NAME),
            (!is_mail && (named || !mail.is_empty()), NoticeField::Mail, texts::NO_MAIL),
            (!self.good_faith, NoticeField::GoodFaith, texts::NO_FAITH),
        ];
        let missing = checks.into_iter().filter(|(is_missing, ..)| *is_missing);
        missing.map(|(_, field, problem)| (field, problem)).collect()
    }

    /// The mail, where nothing is missing.
    pub fn to_mail(&self) -> Option<NoticeMail> {
        if !self.problems().is_empty() {
            return None;
        }
        let reason = *texts::REASONS.get(self.reason?)?;
        let given = |text: &str| match text.trim() {
            "" => texts::mail::NOT_GIVEN.to_owned(),
            text => text.to_owned(),
        };
        let parts = [
            (texts::mail::ADDRESS, self.addresses()?.join("\n")),
            (texts::mail::REASON, reason.to_owned()),
            (texts::mail::EXPLANATION, self.explanation.trim().to_owned()),
            (texts::mail::NAME, given(&self.name)),
            (texts::mail::MAIL, given(&self.mail)),
        ];
        let mut body = String::new();
        for (label, text) in parts {
            body.push_str(&[label, "\n", &text, "\n\n"].concat());
        }
        body.push_str(texts::GOOD_FAITH);
        body.push('\n');
        Some(NoticeMail { subject: texts::subject(reason), body })
    }

    /// The addresses; `None` where there is none, or one is no whole address.
    fn addresses(&self) -> Option<Vec<&str>> {
        let lines = self.addresses.lines().map(str::trim).filter(|line| !line.is_empty());
        let lines: Vec<&str> = lines.collect();
        let is_whole = |line: &&str| {
            let rest = line.strip_prefix("https://").or_else(|| line.strip_prefix("http://"));
            rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        };
        (!lines.is_empty() && lines.iter().all(is_whole)).then_some(lines)
    }
}

impl NoticeMail {
    /// The `mailto:` address that opens it in a mail program (RFC 6068).
    pub fn address(&self, to: &str) -> String {
        let body = self.body.replace('\n', "\r\n");
        let (subject, body) = (percent_encode(&self.subject), percent_encode(&body));
        // The address's own `@` stays readable.
        let to = to.split('@').map(percent_encode).collect::<Vec<_>>().join("@");
        ["mailto:", &to, "?subject=", &subject, "&body=", &body].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole() -> Notice {
        Notice {
            addresses: "https://geno.example/@a/1\n https://geno.example/@a/2\n".into(),
            reason: Some(0),
            explanation: "Darum & deshalb".into(),
            name: "Marta".into(),
            mail: "marta@b.example".into(),
            good_faith: true,
        }
    }

    #[test]
    fn a_whole_notice_becomes_a_mail() {
        let mail = whole().to_mail().unwrap();
        assert!(mail.subject.ends_with(texts::REASONS[0]));
        assert!(mail.body.contains("https://geno.example/@a/1\nhttps://geno.example/@a/2\n"));
        assert!(mail.body.ends_with("vollständig sind.\n"));
        let address = mail.address("hilfe@geno.example");
        assert!(address.starts_with("mailto:hilfe@geno.example?subject=Meldung%20nach"));
        assert!(address.contains("Darum%20%26%20deshalb%0D%0A"));
    }

    #[test]
    fn everything_the_law_asks_for_is_asked_for() {
        let fields: Vec<_> =
            Notice::default().problems().into_iter().map(|(field, _)| field).collect();
        use NoticeField::*;
        assert_eq!(fields, [Addresses, Reason, Explanation, Name, Mail, GoodFaith]);
        assert_eq!(Notice::default().to_mail(), None);
        let vague = Notice { addresses: "bei euch auf der Seite".into(), ..whole() };
        assert_eq!(vague.problems(), [(Addresses, texts::NO_ADDRESS)]);
        let unreachable = Notice { mail: "marta".into(), ..whole() };
        assert_eq!(unreachable.problems(), [(Mail, texts::NO_MAIL)]);
    }

    #[test]
    fn offences_against_children_may_be_told_without_a_name() {
        let last = Some(texts::REASONS.len() - 1);
        let nameless = Notice { reason: last, name: String::new(), mail: String::new(), ..whole() };
        assert!(nameless.to_mail().unwrap().body.contains("Name:\nnicht angegeben"));
    }
}
