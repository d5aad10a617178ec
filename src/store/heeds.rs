//! What somebody may not expect of who will read a draft.

use mastodon::entities::{Status, Visibility};

use super::Draft;
use crate::content::mentions;

/// Something that somebody may not expect of who will read a draft. Handles are without the first `@`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heed {
    /// It is for those who are mentioned, and nobody is.
    NobodyMentioned,
    /// A further post of a thread is for those whom it mentions; these are mentioned before, but not
    /// there.
    NotInPart {
        /// Which: 1 for the first after the first.
        place: usize,
        /// Who.
        handles: Vec<String>,
    },
    /// It is for these alone, and they will all read it.
    OnlyFor(Vec<String>),
    /// It answers somebody who will not see it, since it does not mention them.
    AnsweredNotMentioned(String),
    /// Somebody is mentioned in the content warning, where it mentions nobody.
    OnlyInWarning(String),
    /// Nobody on this server is called so.
    Unknown(String),
    /// Somebody with whom one keeps no contact: blocked by one, or the other way round.
    OutOfReach(String),
}

/// What is known of a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nothing, or nothing that hinders.
    Fine,
    /// There is nobody of that name here.
    Unknown,
    /// One blocks them, or they one.
    Blocked,
}

/// What somebody may not expect of who will read a draft, with all posts of a thread that are not
/// published yet, in the order of its weight. `me` is one's own handle, `domain` the server's, `reach_of` what is known of the others.
pub fn heeds(
    draft: &Draft,
    visibility: Visibility,
    me: &str,
    domain: &str,
    parent: Option<&Status>,
    reach_of: impl Fn(&str) -> Reach,
) -> Vec<Heed> {
    let others = |text| {
        let mut handles: Vec<&str> = Vec::new();
        for handle in mentions(text).into_iter().map(|handle| short(handle, domain)) {
            if !handle.eq_ignore_ascii_case(me) && !handles.contains(&handle) {
                handles.push(handle);
            }
        }
        handles
    };
    let has = |handles: &[&str], handle: &str| {
        handles.iter().any(|known| known.eq_ignore_ascii_case(handle))
    };
    let texts = draft.texts_to_come();
    let first = others(&draft.text);
    let mut named: Vec<&str> = Vec::new();
    let mut not_in_parts = Vec::new();
    for (place, text) in &texts {
        let here = others(text);
        let missing: Vec<_> = named.iter().filter(|handle| !has(&here, handle)).collect();
        if !missing.is_empty() {
            let handles = missing.into_iter().map(|handle| (*handle).to_owned()).collect();
            not_in_parts.push(Heed::NotInPart { place: *place, handles });
        }
        for handle in here {
            if !has(&named, handle) {
                named.push(handle);
            }
        }
    }
    let is_named = |handle: &str| has(&named, handle);
    let mut heeds = Vec::new();
    let answered = parent.map(|parent| parent.account.acct.as_str()).filter(|acct| *acct != me);
    if let Some(answered) = answered.filter(|acct| draft.sent.is_empty() && !has(&first, acct))
        && matches!(visibility, Visibility::Private | Visibility::Direct)
    {
        heeds.push(Heed::AnsweredNotMentioned(answered.to_owned()));
    }
    if visibility == Visibility::Direct {
        match named.as_slice() {
            [] if heeds.is_empty() => heeds.push(Heed::NobodyMentioned),
            [] => {}
            some => heeds.push(Heed::OnlyFor(some.iter().map(|it| (*it).to_owned()).collect())),
        }
        heeds.extend(not_in_parts);
    }
    let warned = draft.warning.as_deref().unwrap_or_default();
    heeds.extend(
        others(warned)
            .into_iter()
            .filter(|handle| !is_named(handle))
            .map(|handle| Heed::OnlyInWarning(handle.to_owned())),
    );
    for handle in &named {
        // Whoever has just written it may not be at its end.
        if texts.iter().any(|(_, text)| text.ends_with(handle)) {
            continue;
        }
        match reach_of(handle) {
            Reach::Fine => {}
            Reach::Unknown => heeds.push(Heed::Unknown((*handle).to_owned())),
            Reach::Blocked => heeds.push(Heed::OutOfReach((*handle).to_owned())),
        }
    }
    heeds
}

/// A handle as this server writes it: its own accounts without the domain.
pub fn short<'a>(handle: &'a str, domain: &str) -> &'a str {
    match handle.split_once('@') {
        Some((name, server)) if server.eq_ignore_ascii_case(domain) => name,
        _ => handle,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::store::DraftPart;

    fn found(text: &str, warning: Option<&str>, visibility: Visibility) -> Vec<Heed> {
        of(text, warning, visibility, None)
    }

    fn of(
        text: &str,
        warning: Option<&str>,
        visibility: Visibility,
        answered: Option<&str>,
    ) -> Vec<Heed> {
        let draft =
            Draft { text: text.into(), warning: warning.map(Into::into), ..Draft::default() };
        let parent: Option<Status> = answered.map(|acct| {
            serde_json::from_value(json!({ "id": "1", "account": { "id": "2", "acct": acct } }))
                .unwrap()
        });
        let reach_of = |handle: &str| match handle {
            "niemand" => Reach::Unknown,
            "streit@b.example" => Reach::Blocked,
            _ => Reach::Fine,
        };
        heeds(&draft, visibility, "ich", "a.example", parent.as_ref(), reach_of)
    }

    #[test]
    fn a_private_mention_needs_somebody() {
        assert_eq!(found("Hallo", None, Visibility::Direct), [Heed::NobodyMentioned]);
        assert_eq!(found("Hallo @ich", None, Visibility::Direct), [Heed::NobodyMentioned]);
        assert_eq!(found("Hallo", None, Visibility::Private), []);
        assert_eq!(
            found("@anna was meinst du zu @ben@b.example?", None, Visibility::Direct),
            [Heed::OnlyFor(vec!["anna".into(), "ben@b.example".into()])]
        );
    }

    #[test]
    fn each_post_of_a_thread_reaches_only_whom_it_names() {
        let thread = |texts: [&str; 3], visibility| {
            let part = |text: &str| DraftPart { text: text.into(), ..DraftPart::default() };
            let [first, more @ ..] = texts;
            let draft =
                Draft { text: first.into(), more: more.map(part).into(), ..Draft::default() };
            heeds(&draft, visibility, "ich", "a.example", None, |handle| match handle {
                "niemand" => Reach::Unknown,
                _ => Reach::Fine,
            })
        };
        assert_eq!(
            thread(["@anna hör zu", "@ben auch", "@anna @ben Schluss"], Visibility::Direct),
            [
                Heed::OnlyFor(vec!["anna".into(), "ben".into()]),
                Heed::NotInPart { place: 1, handles: vec!["anna".into()] },
            ]
        );
        assert_eq!(
            thread(["Eins", "Zwei mit @niemand dabei", "Drei"], Visibility::Public),
            [Heed::Unknown("niemand".into())]
        );
    }

    #[test]
    fn an_answer_for_few_reaches_only_whom_it_names() {
        let gone = [Heed::AnsweredNotMentioned("anna@b.example".into())];
        let answer = |text, visibility| of(text, None, visibility, Some("anna@b.example"));
        assert_eq!(answer("Danke", Visibility::Private), gone);
        assert_eq!(answer("Danke", Visibility::Direct), gone);
        assert_eq!(answer("Danke", Visibility::Public), []);
        assert_eq!(answer("@Anna@b.example Danke", Visibility::Private), []);
        assert_eq!(of("Und weiter", None, Visibility::Private, Some("ich")), []);
    }

    #[test]
    fn a_warning_mentions_nobody() {
        let warned = Some("Für @anna");
        assert_eq!(found("x", warned, Visibility::Public), [Heed::OnlyInWarning("anna".into())]);
        assert_eq!(found("@anna", warned, Visibility::Public), []);
    }

    #[test]
    fn names_that_reach_nobody_are_told() {
        assert_eq!(
            found("@niemand@a.example @streit@b.example @anna", None, Visibility::Public),
            [Heed::Unknown("niemand".into()), Heed::OutOfReach("streit@b.example".into())]
        );
        assert_eq!(found("Hallo @niemand", None, Visibility::Public), [], "still being written");
    }
}
