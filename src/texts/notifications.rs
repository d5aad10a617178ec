//! Notifications.

use mastodon::entities::{
    NotificationKind, RelationshipSeveranceEvent, SeveranceKind, WarningAction,
};

use super::common::count;
use crate::routes::NotificationTab;

/// Nothing has happened yet.
pub const EMPTY_TITLE: &str = "Noch keine Benachrichtigungen";
/// What will be there.
pub const EMPTY: &str =
    "Wenn dir jemand folgt, dich erwähnt oder einen deiner Beiträge teilt, steht es hier.";
/// Nothing of some kind has happened yet.
pub const EMPTY_TAB_TITLE: &str = "Hier ist noch nichts";
/// Where other kinds are.
pub const EMPTY_TAB: &str = "Unter „Alle“ steht, was sonst geschehen ist.";
/// The name of the tabs.
pub const TABS: &str = "Welche Benachrichtigungen";
/// What else can be done with all of them.
pub const MORE: &str = "Mehr zu den Benachrichtigungen";
/// Notes that all were seen.
pub const READ_ALL: &str = "Alle als gelesen markieren";
/// It is noted.
pub const ALL_READ: &str = "Alle Benachrichtigungen sind als gelesen markiert.";
/// It could not be noted.
pub const NOT_ALL_READ: &str = "Deine Benachrichtigungen gelten noch nicht als gelesen.";
/// Removes all of them.
pub const CLEAR: &str = "Alle löschen";
/// Asks before.
pub const CLEAR_TITLE: &str = "Alle Benachrichtigungen löschen?";
/// What that means.
pub const CLEAR_TEXT: &str = "Sie verschwinden auf allen deinen Geräten und kommen nicht wieder. Beiträge, Favoriten und Follower bleiben.";
/// It is done.
pub const CLEARED: &str = "Alle Benachrichtigungen sind gelöscht.";
/// It could not be done.
pub const CLEAR_FAILED: &str = "Die Benachrichtigungen sind noch da.";
/// What a tab shows.
pub fn tab(tab: NotificationTab) -> &'static str {
    match tab {
        NotificationTab::All => "Alle",
        NotificationTab::Mentions => "Erwähnungen",
        NotificationTab::Reactions => "Reaktionen",
        NotificationTab::Follows => "Follower",
    }
}
/// Loads older ones.
pub const OLDER: &str = "Ältere Benachrichtigungen laden";
/// The oldest one is reached.
pub const END: &str = "Das waren alle Benachrichtigungen.";
/// Stands before one that was not seen before, for screen readers.
pub const NEW: &str = "Neu:";
/// Lets an account follow one.
pub const ACCEPT: &str = "Annehmen";
/// Does not.
pub const REJECT: &str = "Ablehnen";
/// It follows one now.
pub const ACCEPTED: &str = "Angenommen: folgt dir jetzt.";
/// It does not.
pub const REJECTED: &str = "Abgelehnt.";
/// It could not be told the server.
pub const ANSWER_FAILED: &str = "Die Anfrage ist noch nicht beantwortet.";
/// Something happened that this client has no words for.
pub const UNKNOWN: &str = "Es gibt eine Neuigkeit, die diese App noch nicht kennt.";
/// Leads to the moderation's decision and the way to object to it.
pub const DECISION: &str = "Entscheidung ansehen und widersprechen";
/// A post without words.
pub const ONLY_MEDIA: &str = "Beitrag mit Bildern oder anderen Medien";
/// A post whose content warning covers it.
pub fn covered(warning: &str) -> String {
    format!("Inhaltswarnung: {warning}")
}

/// Shows those that wait above.
pub fn waiting(number: usize) -> String {
    count(number as u64, "neue Benachrichtigung", "neue Benachrichtigungen")
}

/// What stands between two names, and after the last one: `A und B`, `A, B und 3 weitere`.
pub fn around_names(shown: usize, total: u64) -> (&'static str, String) {
    let rest = total.saturating_sub(shown as u64);
    match (shown, rest) {
        (0 | 1, 0) => ("", String::new()),
        (_, 0) => (" und ", String::new()),
        (_, 1) => (", ", " und ein weiteres Konto".to_owned()),
        _ => (", ", format!(" und {rest} weitere")),
    }
}

/// What those did whose names stand before it. `None` where no name stands before the sentence.
pub fn deed(kind: NotificationKind, many: bool, context: &Context) -> Option<&'static str> {
    use NotificationKind as Kind;
    Some(match (kind, many) {
        (Kind::Mention, _) if context.is_private => "hat dir eine private Erwähnung geschickt",
        (Kind::Mention, _) if context.is_reply => "hat dir geantwortet",
        (Kind::Mention, _) => "hat dich erwähnt",
        (Kind::Status, _) => "hat etwas veröffentlicht",
        (Kind::Reblog, false) => "hat deinen Beitrag geteilt",
        (Kind::Reblog, true) => "haben deinen Beitrag geteilt",
        (Kind::Follow, false) => "folgt dir jetzt",
        (Kind::Follow, true) => "folgen dir jetzt",
        (Kind::FollowRequest, false) => "möchte dir folgen",
        (Kind::FollowRequest, true) => "möchten dir folgen",
        (Kind::Favourite, false) => "hat deinen Beitrag favorisiert",
        (Kind::Favourite, true) => "haben deinen Beitrag favorisiert",
        (Kind::Update, _) => "hat einen Beitrag bearbeitet, den du geteilt hast",
        (Kind::Quote, _) => "hat deinen Beitrag zitiert",
        (Kind::QuotedUpdate, _) => "hat einen Beitrag bearbeitet, den du zitiert hast",
        (Kind::AddedToCollection, _) => "hat dich in eine Sammlung aufgenommen",
        (Kind::CollectionUpdate, _) => "hat eine Sammlung geändert, in der du vorkommst",
        (Kind::AdminSignUp, false) => "hat ein Konto beantragt",
        (Kind::AdminSignUp, true) => "haben ein Konto beantragt",
        (Kind::AdminReport, false) => "hat etwas gemeldet",
        (Kind::AdminReport, true) => "haben etwas gemeldet",
        (Kind::Poll | Kind::SeveredRelationships | Kind::ModerationWarning | Kind::Unknown, _) => {
            return None;
        }
    })
}

/// What the sentence depends on besides the kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Context {
    /// The post answers one's own.
    pub is_reply: bool,
    /// The post is for those mentioned only.
    pub is_private: bool,
}

/// A poll has ended.
pub fn poll_ended(own: bool) -> &'static str {
    if own {
        "Deine Umfrage ist beendet"
    } else {
        "Eine Umfrage, bei der du abgestimmt hast, ist beendet"
    }
}

/// Whom a report is about.
pub fn reported(handle: &str) -> String {
    format!("Gemeldetes Konto: @{handle}")
}

/// Follows were lost.
pub fn severed(event: &RelationshipSeveranceEvent) -> String {
    let name = &event.target_name;
    let why = match event.kind {
        SeveranceKind::DomainBlock => format!("Dieser Server hat {name} gesperrt."),
        SeveranceKind::UserDomainBlock => format!("Du hast {name} blockiert."),
        SeveranceKind::AccountSuspension => format!("Das Konto {name} wurde gesperrt."),
        SeveranceKind::Unknown => "Verbindungen wurden getrennt.".to_owned(),
    };
    let some = |number| (number > 0).then(|| count(number, "Konto", "Konten"));
    let lost = match (some(event.followers_count), some(event.following_count)) {
        (Some(followers), following) => {
            let follow = if event.followers_count == 1 { "folgt" } else { "folgen" };
            let too = following.map(|accounts| format!(", und du folgst {accounts} nicht mehr"));
            format!(" Dadurch {follow} dir {followers} nicht mehr{}.", too.unwrap_or_default())
        }
        (None, Some(following)) => format!(" Dadurch folgst du {following} nicht mehr."),
        (None, None) => String::new(),
    };
    why + &lost
}

/// What the moderation decided about one's own account.
pub fn decision(action: WarningAction) -> &'static str {
    match action {
        WarningAction::Disable => "Die Moderation hat die Anmeldung deines Kontos gesperrt.",
        WarningAction::MarkStatusesAsSensitive => {
            "Die Moderation hat Bilder in Beiträgen von dir als heikel markiert."
        }
        WarningAction::DeleteStatuses => "Die Moderation hat Beiträge von dir gelöscht.",
        WarningAction::Sensitive => {
            "Die Moderation markiert die Bilder in deinen Beiträgen künftig als heikel."
        }
        WarningAction::Silence => "Die Moderation hat die Reichweite deines Kontos eingeschränkt.",
        WarningAction::Suspend => "Die Moderation hat dein Konto gesperrt.",
        WarningAction::None | WarningAction::Unknown => {
            "Die Moderation hat dir eine Mitteilung geschickt."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_counted_as_one_speaks() {
        let said = |shown: usize, total| {
            let (between, rest) = around_names(shown, total);
            let names = ["A", "B"][..shown].join(between);
            format!("{names}{rest}")
        };
        assert_eq!(said(1, 1), "A");
        assert_eq!(said(2, 2), "A und B");
        assert_eq!(said(2, 3), "A, B und ein weiteres Konto");
        assert_eq!(said(2, 5), "A, B und 3 weitere");
        assert_eq!(said(1, 4), "A und 3 weitere");
        assert_eq!(said(0, 0), "");
    }

    #[test]
    fn what_was_lost_is_told_as_one_speaks() {
        let said = |followers: u64, following: u64| {
            let event = serde_json::json!({
                "id": "1", "type": "user_domain_block", "target_name": "a.example",
                "followers_count": followers, "following_count": following,
            });
            severed(&serde_json::from_value(event).unwrap())
        };
        let expected = [
            (3, 2, " Dadurch folgen dir 3 Konten nicht mehr, und du folgst 2 Konten nicht mehr."),
            (1, 1, " Dadurch folgt dir 1 Konto nicht mehr, und du folgst 1 Konto nicht mehr."),
            (1, 0, " Dadurch folgt dir 1 Konto nicht mehr."),
            (0, 2, " Dadurch folgst du 2 Konten nicht mehr."),
            (0, 0, ""),
        ];
        for (followers, following, lost) in expected {
            let whole = ["Du hast a.example blockiert.", lost].concat();
            assert_eq!(said(followers, following), whole);
        }
    }

    #[test]
    fn a_reply_a_mention_and_a_private_mention_are_told_apart() {
        let said = |is_reply, is_private| {
            let context = Context { is_reply, is_private };
            deed(NotificationKind::Mention, false, &context).unwrap()
        };
        assert_eq!(said(false, false), "hat dich erwähnt");
        assert_eq!(said(true, false), "hat dir geantwortet");
        assert_eq!(said(true, true), "hat dir eine private Erwähnung geschickt");
    }
}
