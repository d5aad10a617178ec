//! What the labels of profile fields mean, however people call them.

use super::key;

/// What a field is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// Form, sector and seat in one.
    Particulars,
    /// The same of a federation; in a cooperative's profile, whose federation it is in.
    Federation,
    /// The legal form.
    Form,
    /// The sector.
    Sector,
    /// The seat.
    Seat,
    /// The register number.
    Register,
    /// The federation that audits.
    Audit,
    /// The website.
    Website,
    /// The imprint.
    Imprint,
    /// How to become a member.
    Membership,
}

/// What a field's label means; `None` where it means something else.
pub(super) fn meaning(label: &str) -> Option<Label> {
    let key = key(label);
    let meaning =
        match key.as_str() {
            "genossenschaft" | "cooperative" | "cooperativa" | "coop" | "kooperative"
            | "steckbrief" | "wer-wir-sind" | "ueber-uns" | "organisation" | "unternehmen"
            | "wir" => Label::Particulars,
            "verband" | "federation" | "genossenschaftsverband" => Label::Federation,
            "rechtsform" | "form" | "forme-juridique" | "forma-giuridica" | "unternehmensform" => {
                Label::Form
            }
            "sparte" | "branche" | "bereich" | "sektor" | "taetigkeit" | "taetigkeitsfeld"
            | "thema" | "themen" | "was-wir-tun" | "was-wir-machen" | "geschaeftsfeld"
            | "secteur" => Label::Sector,
            "sitz"
            | "ort"
            | "standort"
            | "stadt"
            | "siege"
            | "sede"
            | "adresse"
            | "anschrift"
            | "wo"
            | "wo-wir-sind"
            | "region"
            | "firmensitz"
            | "sitz-der-genossenschaft" => Label::Seat,
            "register"
            | "registernummer"
            | "register-nr"
            | "registernr"
            | "registergericht"
            | "registereintrag"
            | "genossenschaftsregister"
            | "gnr"
            | "genr"
            | "gnr-nr"
            | "firmenbuch"
            | "firmenbuchnummer"
            | "fn"
            | "handelsregister"
            | "uid"
            | "uid-nummer"
            | "uid-nr"
            | "ust-id"
            | "ust-idnr"
            | "ust-id-nr"
            | "umsatzsteuer-id"
            | "mwst-nr"
            | "mwst-nummer"
            | "partita-iva"
            | "p-iva"
            | "registre"
            | "registro"
            | "landesregister"
            | "vereinsregister" => Label::Register,
            "pruefungsverband"
            | "pruefverband"
            | "zustaendiger-pruefungsverband"
            | "revisionsverband"
            | "revisionsstelle"
            | "pruefung"
            | "revision"
            | "mitglied-im"
            | "geprueft-durch" => Label::Audit,
            "webseite" | "website" | "web" | "homepage" | "internet" | "internetseite" | "www"
            | "site" | "site-web" | "sito" | "sito-web" | "seite" | "unsere-seite" | "url" => {
                Label::Website
            }
            "impressum"
            | "imprint"
            | "anbieterkennzeichnung"
            | "mentions-legales"
            | "note-legali"
            | "legal-notice"
            | "impressum-und-datenschutz"
            | "impressum-datenschutz" => Label::Imprint,
            "mitglied-werden"
            | "mitgliedschaft"
            | "mitglied"
            | "mitglieder"
            | "mitmachen"
            | "beitreten"
            | "beitritt"
            | "jetzt-mitglied-werden"
            | "mitglieder-werden"
            | "werde-mitglied"
            | "genossin-werden"
            | "teilhaben"
            | "anteile"
            | "anteile-zeichnen"
            | "genossenschaftsanteile"
            | "beteiligung"
            | "devenir-membre"
            | "adhesion"
            | "adherer"
            | "diventa-socio"
            | "diventare-soci"
            | "join"
            | "join-us"
            | "become-a-member" => Label::Membership,
            _ => return None,
        };
    Some(meaning)
}

/// Splits a line that begins with a label of its own: `Impressum: https://…`.
pub(super) fn inner_label(text: &str) -> Option<(Label, &str)> {
    let (label, rest) = text.split_once(':')?;
    // `https:` is no label.
    (!rest.starts_with("//")).then_some(())?;
    Some((meaning(label)?, rest.trim()))
}

/// What an address is of, by its path: `/impressum`, `/mitglied-werden`.
pub(super) fn meaning_of_path(path: &str) -> Option<Label> {
    path.split(['/', '.', '?', '#'])
        .filter_map(meaning)
        .find(|label| matches!(label, Label::Imprint | Label::Membership))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known_in_many_ways() {
        for (label, wanted) in [
            ("Impressum:", Label::Imprint),
            ("IMPRESSUM", Label::Imprint),
            ("Mentions légales", Label::Imprint),
            ("Mitglied werden!", Label::Membership),
            ("Devenir membre", Label::Membership),
            ("Coopérative", Label::Particulars),
            ("Genossenschaft 🏡", Label::Particulars),
            ("USt-IdNr.", Label::Register),
            ("Sitz", Label::Seat),
            ("Webseite", Label::Website),
        ] {
            assert_eq!(meaning(label), Some(wanted), "{label}");
        }
        for label in ["Mag", "Ernteanteil", "Mitfahren", "Spenden", "Quelltext", ""] {
            assert_eq!(meaning(label), None, "{label}");
        }
    }

    #[test]
    fn lines_and_paths_may_bear_labels_too() {
        assert_eq!(inner_label("Impressum: a.example"), Some((Label::Imprint, "a.example")));
        assert_eq!(inner_label("https://a.example/impressum"), None);
        assert_eq!(meaning_of_path("de/impressum.html"), Some(Label::Imprint));
        assert_eq!(meaning_of_path("mitglied-werden/"), Some(Label::Membership));
        assert_eq!(meaning_of_path("blog/verband"), None);
    }
}
