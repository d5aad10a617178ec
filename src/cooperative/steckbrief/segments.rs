//! Form, sector and seat in one text: `eG · Wohnen · Flusstal`, in any order and with whatever
//! stands between them.

use super::super::{
    LegalForm, Sector, key,
    labels::{Label, inner_label},
    place,
};

/// What the parts of a text tell.
#[derive(Debug, Default)]
pub(super) struct Segments {
    pub(super) form: Option<LegalForm>,
    pub(super) form_words: String,
    pub(super) sector: Option<Sector>,
    pub(super) seat: String,
    /// Parts with labels of their own (`Sitz: Hamburg`).
    pub(super) labelled: Vec<(Label, String)>,
    /// Whether that is all.
    pub(super) is_whole: bool,
}

impl Segments {
    pub(super) fn read(text: &str) -> Self {
        let mut found = Self::default();
        let mut other = Vec::new();
        // A form that is one word with the sector: `Wohnungsgenossenschaft`.
        let mut likely_sector = None;
        for segment in split(text) {
            if let Some((label, words)) = inner_label(segment) {
                found.labelled.push((label, words.to_owned()));
            } else if found.seat.is_empty() && place::is_known(segment) {
                found.seat = segment.to_owned();
            } else if let Some(form) = LegalForm::read(segment).filter(|_| found.form.is_none()) {
                found.form = Some(form);
                found.form_words = segment.to_owned();
                likely_sector = Sector::read(segment);
            } else if let Some(sector) = Sector::read(segment).filter(|_| found.sector.is_none()) {
                found.sector = Some(sector);
                if sector == Sector::Federation && found.form_words.is_empty() {
                    found.form_words = segment.to_owned();
                }
            } else if !found.sector.is_some_and(|sector| sector.is_called(segment)) {
                other.push(segment);
            }
        }
        found.sector = found.sector.or(likely_sector);
        if found.seat.is_empty() {
            found.seat = other.pop().unwrap_or_default().to_owned();
        }
        found.is_whole = other.is_empty();
        found
    }
}

/// The parts of a text; brackets hold together.
fn split(text: &str) -> Vec<&str> {
    let strong = split_at(text, &['·', '•', '|', ';', ',', '–', '—', '\n']);
    if strong.len() > 1 {
        return strong;
    }
    let weak = split_at(text, &['/']);
    if weak.len() > 1 {
        return weak;
    }
    match text.rsplit_once(" in ") {
        Some((what, town)) if key(town) != "gruendung" => vec![what.trim(), town.trim()],
        _ => weak,
    }
}

fn split_at<'a>(text: &'a str, separators: &[char]) -> Vec<&'a str> {
    let mut depth = 0_u32;
    let parts = text.split(|sign: char| {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && separators.contains(&sign)
    });
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}
