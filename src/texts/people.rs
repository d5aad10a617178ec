//! What one does about other accounts, and the lists of it.

use mastodon::endpoints::accounts::RelationshipChange as Change;

use crate::routes::{Circle, OwnList};

/// Takes back what was just done.
pub const UNDO: &str = "Rückgängig";

/// What was done, where it is told; `name`: of the account.
pub fn done(change: &Change, name: &str) -> Option<String> {
    let words = match change {
        Change::Mute { duration: None, .. } => " ist stummgeschaltet.",
        Change::Mute { .. } => " ist für eine Weile stummgeschaltet.",
        Change::Unmute => " ist nicht mehr stummgeschaltet.",
        Change::Block => " ist blockiert.",
        Change::Unblock => " ist nicht mehr blockiert.",
        Change::RemoveFromFollowers => " folgt dir nicht mehr.",
        Change::Endorse => " ist jetzt auf deinem Profil vorgestellt.",
        Change::Unendorse => " ist nicht mehr auf deinem Profil vorgestellt.",
        Change::Follow { notify: Some(true), .. } => {
            return Some(["Du erfährst jetzt von neuen Beiträgen von ", name, "."].concat());
        }
        Change::Follow { notify: Some(false), .. } => {
            return Some(["Von neuen Beiträgen von ", name, " erfährst du nicht mehr."].concat());
        }
        Change::Follow { reblogs: Some(true), .. } => {
            return Some(["Was ", name, " teilt, steht wieder auf deiner Startseite."].concat());
        }
        Change::Follow { reblogs: Some(false), .. } => {
            return Some(
                ["Was ", name, " teilt, steht nicht mehr auf deiner Startseite."].concat(),
            );
        }
        Change::Follow { .. } | Change::Unfollow | Change::Note(_) => return None,
    };
    Some([name, words].concat())
}

/// It did not work.
pub fn failed(change: &Change) -> &'static str {
    match change {
        Change::Follow { .. } => "Die Änderung ist nicht angekommen.",
        Change::Unfollow => "Das Entfolgen hat nicht geklappt.",
        Change::Mute { .. } => "Das Stummschalten hat nicht geklappt.",
        Change::Unmute => "Die Stummschaltung ist noch nicht aufgehoben.",
        Change::Block => "Das Blockieren hat nicht geklappt.",
        Change::Unblock => "Die Blockierung ist noch nicht aufgehoben.",
        Change::RemoveFromFollowers => "Das Entfernen hat nicht geklappt.",
        Change::Endorse | Change::Unendorse => "Das Vorstellen hat nicht geklappt.",
        Change::Note(_) => "Die Notiz ist noch nicht gespeichert.",
    }
}

/// Blocking a server, or ending that, did not work.
pub fn server_failed(on: bool) -> &'static str {
    if on {
        "Das Blockieren hat nicht geklappt."
    } else {
        "Die Blockierung ist noch nicht aufgehoben."
    }
}

/// A server is blocked.
pub fn server_blocked(server: &str) -> String {
    ["Alles von ", server, " ist blockiert."].concat()
}

/// A server is no longer blocked.
pub fn server_unblocked(server: &str) -> String {
    [server, " ist nicht mehr blockiert."].concat()
}

/// The menu of a profile.
pub mod menu {
    /// Notifies new posts.
    pub const NOTIFY: &str = "Bei neuen Beiträgen benachrichtigen";
    /// No longer.
    pub const NOTIFY_NOT: &str = "Nicht mehr benachrichtigen";
    /// Leaves boosts out of the home timeline.
    pub const HIDE_BOOSTS: &str = "Geteiltes ausblenden";
    /// Shows them again.
    pub const SHOW_BOOSTS: &str = "Geteiltes wieder zeigen";
    /// Chooses the languages one wants to read.
    pub const LANGUAGES: &str = "Sprachen auswählen";
    /// Features the account on one's own profile.
    pub const ENDORSE: &str = "Auf meinem Profil vorstellen";
    /// No longer.
    pub const UNENDORSE: &str = "Nicht mehr vorstellen";
    /// Puts it on lists.
    pub const LISTS: &str = "In Listen aufnehmen";
    /// Writes a note about it.
    pub const NOTE: &str = "Notiz schreiben";
    /// Has it follow no longer.
    pub const REMOVE: &str = "Als Follower entfernen";
    /// Mutes it.
    pub const MUTE: &str = "Stummschalten";
    /// Ends that.
    pub const UNMUTE: &str = "Stummschaltung aufheben";
    /// Blocks it.
    pub const BLOCK: &str = "Blockieren";
    /// Ends that.
    pub const UNBLOCK: &str = "Blockierung aufheben";
    /// Reports it.
    pub const REPORT: &str = "Melden";

    /// Mutes an author, in the menu of a post.
    pub fn mute(name: &str) -> String {
        [name, " stummschalten"].concat()
    }

    /// Blocks an author, in the menu of a post.
    pub fn block(name: &str) -> String {
        [name, " blockieren"].concat()
    }

    /// Blocks a server.
    pub fn block_server(server: &str) -> String {
        ["Alles von ", server, " blockieren"].concat()
    }

    /// Ends that.
    pub fn unblock_server(server: &str) -> String {
        ["Blockierung von ", server, " aufheben"].concat()
    }
}

/// Muting.
pub mod mute {
    /// The question.
    pub fn title(name: &str) -> String {
        [name, " stummschalten?"].concat()
    }
    /// What it means.
    pub const TEXT: &str = "Du siehst keine Beiträge mehr von diesem Konto. Es erfährt nichts davon, kann deine Beiträge weiter sehen und dir folgen.";
    /// Whether its notifications are muted too.
    pub const NOTIFICATIONS: &str = "Auch Benachrichtigungen stummschalten";
    /// For how long.
    pub const DURATION: &str = "Wie lange?";
    /// The choices: in seconds; `None` = until it is ended.
    pub const DURATIONS: [(Option<u32>, &str); 6] = [
        (None, "Bis ich es aufhebe"),
        (Some(3_600), "1 Stunde"),
        (Some(21_600), "6 Stunden"),
        (Some(86_400), "1 Tag"),
        (Some(604_800), "1 Woche"),
        (Some(2_592_000), "30 Tage"),
    ];
}

/// Blocking.
pub mod block {
    /// The question.
    pub fn title(name: &str) -> String {
        [name, " blockieren?"].concat()
    }
    /// What it means.
    pub const TEXT: &str = "Ihr seht keine Beiträge mehr voneinander, könnt einander nicht mehr folgen und nicht mehr erwähnen. Wer dir folgt, folgt dir danach nicht mehr. Das Konto kann merken, dass es blockiert ist.";
    /// The question for a server.
    pub fn server_title(server: &str) -> String {
        ["Alles von ", server, " blockieren?"].concat()
    }
    /// What that means.
    pub const SERVER_TEXT: &str = "Du siehst nichts mehr von den Konten dieses Servers, weder Beiträge noch Benachrichtigungen. Wer von dort dir folgt, folgt dir danach nicht mehr; wem du dort folgst, auch nicht. Das kommt beim Aufheben nicht von selbst zurück.";
    /// Does it.
    pub const SERVER: &str = "Server blockieren";
}

/// Removing a follower.
pub mod remove {
    /// The question.
    pub fn title(name: &str) -> String {
        [name, " als Follower entfernen?"].concat()
    }
    /// What it means.
    pub const TEXT: &str = "Das Konto folgt dir dann nicht mehr. Es wird darüber nicht benachrichtigt und kann dir wieder folgen.";
    /// Does it.
    pub const REMOVE: &str = "Entfernen";
}

/// Languages one wants to read of an account.
pub mod languages {
    /// The heading.
    pub fn title(name: &str) -> String {
        ["Sprachen von ", name].concat()
    }
    /// What it means.
    pub const TEXT: &str = "Auf deiner Startseite stehen dann nur Beiträge in den Sprachen, die du auswählst. Ohne Auswahl stehen dort alle.";
    /// All languages, for screen readers.
    pub const GROUP: &str = "Sprachen";
    /// Keeps them.
    pub const SAVE: &str = "Sichern";
    /// They are kept.
    pub const SAVED: &str = "Die Sprachen sind gesichert.";
}

/// Putting an account on lists.
pub mod lists {
    /// The heading.
    pub fn title(name: &str) -> String {
        [name, " in Listen"].concat()
    }
    /// There are none yet.
    pub const NONE: &str = "Du hast noch keine Listen. Lege hier deine erste an.";
    /// Only whom one follows can be on a list.
    pub const NEEDS_FOLLOW: &str = "In Listen stehen nur Konten, denen du folgst.";
    /// The lists, for screen readers.
    pub const GROUP: &str = "Deine Listen";
    /// The field for a new list.
    pub const NEW: &str = "Neue Liste";
    /// Makes it.
    pub const CREATE: &str = "Anlegen";
    /// It did not work.
    pub const FAILED: &str = "Die Liste ist noch nicht geändert.";
    /// All is done.
    pub const DONE: &str = "Fertig";
}

/// Reporting to the moderation.
pub mod report {
    use mastodon::entities::ReportCategory;

    /// The question about an account.
    pub fn title(name: &str) -> String {
        [name, " melden"].concat()
    }
    /// The question about a post.
    pub fn post_title(name: &str) -> String {
        ["Beitrag von ", name, " melden"].concat()
    }
    /// Who reads it.
    pub const TEXT: &str = "Die Moderation dieses Servers liest deine Meldung. Das gemeldete Konto erfährt nicht, von wem sie kommt.";
    /// What it is about.
    pub const REASON: &str = "Worum geht es?";
    /// What it may be about.
    pub const REASONS: [(ReportCategory, &str, &str); 4] = [
        (
            ReportCategory::Violation,
            "Verstoß gegen die Serverregeln",
            "Du weißt, welche Regel verletzt ist.",
        ),
        (
            ReportCategory::Spam,
            "Spam",
            "Werbung, Betrug, falsche Angaben oder immer dieselben Antworten.",
        ),
        (
            ReportCategory::Legal,
            "Rechtswidrig",
            "Es verstößt nach deiner Überzeugung gegen ein Gesetz.",
        ),
        (ReportCategory::Other, "Etwas anderes", "Nichts davon passt."),
    ];
    /// Which rules.
    pub const RULES: &str = "Welche Regeln sind verletzt?";
    /// Which posts.
    pub const POSTS: &str = "Beiträge, die es zeigen";
    /// What for.
    pub const POSTS_HINT: &str = "Freiwillig. Sie helfen der Moderation, den Fall zu verstehen.";
    /// There are none.
    pub const NO_POSTS: &str = "Von diesem Konto sind hier keine Beiträge zu sehen.";
    /// A post without text.
    pub const ONLY_MEDIA: &str = "Beitrag ohne Text";
    /// The comment.
    pub const COMMENT: &str = "Was sollte die Moderation noch wissen?";
    /// Whether to send it on.
    pub fn forward(server: &str) -> String {
        ["Auch an ", server, " weiterleiten"].concat()
    }
    /// What that means.
    pub const FORWARD_HINT: &str =
        "Das Konto ist dort zu Hause. Weitergeleitet wird ohne deinen Namen.";
    /// Sends it.
    pub const SEND: &str = "Meldung absenden";
    /// No reason was given.
    pub const NO_REASON: &str = "Hier fehlt noch, worum es geht.";
    /// No rule was given.
    pub const NO_RULE: &str = "Hier fehlt noch die verletzte Regel.";
    /// It did not work.
    pub const FAILED: &str = "Die Meldung ist noch nicht angekommen.";
    /// It is sent.
    pub const SENT: &str = "Danke für deine Meldung";
    /// What happens now.
    pub const SENT_TEXT: &str =
        "Die Moderation sieht sie sich an. Bis dahin kannst du selbst etwas tun:";
    /// All is done.
    pub const DONE: &str = "Fertig";
}

/// The private note.
pub mod note {
    /// The label.
    pub const LABEL: &str = "Deine Notiz";
    /// Who sees it.
    pub const HINT: &str = "Nur du siehst sie.";
    /// Keeps it.
    pub const SAVE: &str = "Notiz sichern";
    /// It is kept.
    pub const SAVED: &str = "Die Notiz ist gesichert.";
}

/// Before the names of those one knows among the followers.
pub const FAMILIAR: &str = "Gefolgt von ";

/// What stands between two such names; `more`: how many are not named.
pub fn familiar_between(more: usize) -> &'static str {
    if more == 0 { " und " } else { ", " }
}

/// What stands behind the names.
pub fn familiar_after(more: usize) -> String {
    match more {
        0 => String::new(),
        1 => " und einem weiteren, das du kennst".into(),
        more => [" und ", &more.to_string(), " weiteren, die du kennst"].concat(),
    }
}

/// The accounts that an account features.
pub const FEATURED: &str = "Vorgestellte Konten";

/// The name of a list of accounts around an account, in headings.
pub fn circle(circle: Circle) -> &'static str {
    match circle {
        Circle::Followers => "Follower",
        Circle::Following => "Folge ich",
        Circle::Featured => "Vorgestellt",
    }
}

/// The title of such a list.
pub fn circle_title(circle: Circle, name: &str) -> String {
    match circle {
        Circle::Followers => ["Follower von ", name].concat(),
        Circle::Following => ["Wem ", name, " folgt"].concat(),
        Circle::Featured => ["Vorgestellt von ", name].concat(),
    }
}

/// Such a list is empty; `hidden`: the account keeps it for itself.
pub fn circle_empty(circle: Circle, hidden: bool) -> (&'static str, &'static str) {
    match (circle, hidden) {
        (Circle::Featured, _) => (
            "Noch niemand vorgestellt",
            "Hier stehen Konten, die dieses Konto besonders empfiehlt.",
        ),
        (_, true) => {
            ("Nicht öffentlich", "Dieses Konto behält für sich, wer ihm folgt und wem es folgt.")
        }
        (Circle::Followers, _) => ("Noch keine Follower", "Vielleicht magst du den Anfang machen."),
        (Circle::Following, _) => {
            ("Folgt noch niemandem", "Hier stehen die Konten, denen dieses Konto folgt.")
        }
    }
}

/// Other servers know more than this one does.
pub const REMOTE: &str =
    "Dieser Server kennt nicht alle. Die ganze Liste steht auf dem Server des Kontos.";
/// Loads more.
pub const MORE: &str = "Weitere laden";
/// The list, for screen readers.
pub const LIST: &str = "Konten";

/// The name of one of one's own lists.
pub fn own_list(list: OwnList) -> &'static str {
    match list {
        OwnList::FollowRequests => "Folgeanfragen",
        OwnList::FollowedTags => "Abonnierte Hashtags",
        OwnList::Filters => "Gefilterte Wörter",
        OwnList::Mutes => "Stummgeschaltete Konten",
        OwnList::Blocks => "Blockierte Konten",
        OwnList::DomainBlocks => "Blockierte Server",
    }
}

/// One of one's own lists is empty.
pub fn own_list_empty(list: OwnList) -> (&'static str, &'static str) {
    match list {
        OwnList::FollowRequests => {
            ("Keine Anfragen", "Wenn dein Konto Anfragen bestätigt, stehen sie hier.")
        }
        OwnList::FollowedTags => (
            "Noch keine Hashtags",
            "Auf der Seite eines Hashtags kannst du ihn abonnieren. Seine Beiträge stehen dann auf deiner Startseite.",
        ),
        OwnList::Filters => (
            "Noch keine Filter",
            "Ein Filter blendet Beiträge mit bestimmten Wörtern aus oder warnt vor ihnen.",
        ),
        OwnList::Mutes => {
            ("Niemand stummgeschaltet", "Wen du stummschaltest, steht hier. Davon erfährt niemand.")
        }
        OwnList::Blocks => ("Niemand blockiert", "Wen du blockierst, steht hier."),
        OwnList::DomainBlocks => (
            "Keine Server blockiert",
            "Im Menü eines Profils kannst du seinen ganzen Server blockieren.",
        ),
    }
}

/// The heading of the ways to these lists.
pub const OWN_LISTS: &str = "Konten und Wörter";
/// What they are.
pub const OWN_LISTS_TEXT: &str = "Wem du folgst, wen du nicht sehen willst und welche Wörter.";

/// When a mute ends.
pub fn muted_until(when: &str) -> String {
    ["Bis ", when].concat()
}

/// Ends what a line of a list is about.
pub fn end(list: OwnList) -> &'static str {
    match list {
        OwnList::Mutes => "Aufheben",
        OwnList::FollowedTags => "Entfolgen",
        _ => "Freigeben",
    }
}

/// The card that tells who is behind a name, for screen readers.
pub fn glance(name: &str) -> String {
    ["Kurzprofil: ", name].concat()
}
/// One mutes them, in that card.
pub const CHIP_MUTED: &str = "Stummgeschaltet";

/// The account is muted, on its profile.
pub const MUTED: &str = "Du hast dieses Konto stummgeschaltet.";
/// The account is blocked, on its profile.
pub const BLOCKED: &str = "Du hast dieses Konto blockiert.";
/// Its server is blocked.
pub const SERVER_BLOCKED: &str = "Du hast den ganzen Server dieses Kontos blockiert.";
