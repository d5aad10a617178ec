//! The particulars on a profile, and the fixed place of its imprint.

use leptos::prelude::*;
use mastodon::entities::{Account, CustomEmoji, Field};

use crate::{
    actions::read_content::read_profile_html,
    browser::{config::Config, format},
    content::{Node, Target, plain_text},
    cooperative::Steckbrief,
    texts::profile as texts,
    views::parts::{Icon, OUTSIDE_REL, nodes_view, text_view},
};

/// A field with its content as a tree.
pub(super) struct Particular {
    field: Field,
    nodes: Vec<Node>,
}

/// An account's imprint.
pub(super) enum Imprint {
    /// The address of the page with it.
    Page(String),
    /// The imprint itself.
    Words(String),
}

/// The account's imprint, and those of its particulars that stand neither there nor in the
/// Steckbrief's card.
pub(super) fn particulars(
    config: &Config,
    account: &Account,
    steckbrief: &Steckbrief,
) -> (Option<Imprint>, Vec<Particular>) {
    let fields = account.fields.iter().enumerate();
    let mut others: Vec<_> = fields
        .filter(|(place, field)| !steckbrief.shows(*place) && !field.value.trim().is_empty())
        .map(|(_, field)| Particular {
            nodes: read_profile_html(config, &field.value, &account.emojis),
            field: field.clone(),
        })
        .collect();
    if let Some(link) = &steckbrief.imprint {
        return (Some(Imprint::Page(link.href.clone())), others);
    }
    // An imprint in words, or a link to elsewhere.
    let place = others.iter().position(|particular| is_imprint(&particular.field.name));
    let imprint = place.map(|place| {
        let nodes = others.remove(place).nodes;
        match first_address(&nodes) {
            Some(href) => Imprint::Page(href.to_owned()),
            None => Imprint::Words(plain_text(&nodes)),
        }
    });
    (imprint, others)
}

/// The imprint's line below the name: a link where there is one.
pub(super) fn imprint_view(imprint: &Imprint) -> AnyView {
    let inside = match imprint {
        Imprint::Page(href) => view! {
            <a href=href.clone() target="_blank" rel=OUTSIDE_REL>{texts::IMPRINT}</a>
        }
        .into_any(),
        Imprint::Words(words) => {
            view! { <span>{texts::IMPRINT} ": " <bdi>{words.clone()}</bdi></span> }.into_any()
        }
    };
    view! {
        <p class="profile__impressum">
            <Icon name="info" small=true />
            {inside}
        </p>
    }
    .into_any()
}

/// The particulars as a list.
pub(super) fn fields_view(particulars: &[Particular], emojis: &[CustomEmoji]) -> Option<AnyView> {
    let rows = particulars.iter().map(|particular| row_view(particular, emojis)).collect_view();
    let list = || view! { <dl class="profile__fields" aria-label=texts::FIELDS>{rows}</dl> };
    (!particulars.is_empty()).then(|| list().into_any())
}

fn row_view(particular: &Particular, emojis: &[CustomEmoji]) -> AnyView {
    let Particular { field, nodes } = particular;
    let verified = field.verified_at.as_ref().map(|time| texts::verified(&format::date(time)));
    let has_proof = verified.is_some();
    let proof = verified.map(|words| {
        let title = words.clone();
        view! {
            <span title=title>
                <Icon name="verified" />
                <span class="visually-hidden">{words} ": "</span>
            </span>
        }
    });
    view! {
        <div class="profile__field" class=("profile__field--verified", has_proof)>
            <dt class="profile__label">{text_view(&field.name, emojis)}</dt>
            <dd class="profile__value">
                {proof}
                <span>{nodes_view(nodes)}</span>
            </dd>
        </div>
    }
    .into_any()
}

fn is_imprint(label: &str) -> bool {
    label.trim().trim_end_matches(':').to_lowercase() == texts::IMPRINT_FIELD
}

/// The first address outside that a content links to.
fn first_address(nodes: &[Node]) -> Option<&str> {
    nodes.iter().find_map(|node| match node {
        Node::Link { target: Target::Outside(href), .. } => Some(href.as_str()),
        Node::Link { children, .. } | Node::Element { children, .. } => first_address(children),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Kind, LinkKind};

    #[test]
    fn the_imprint_is_known_by_its_label() {
        assert!(["Impressum", " impressum: ", "IMPRESSUM"].into_iter().all(is_imprint));
        assert!(!is_imprint("Webseite"));
    }

    #[test]
    fn its_address_is_found_wherever_it_stands() {
        let link = Node::Link {
            target: Target::Outside("https://a.example/impressum".into()),
            kind: LinkKind::Plain,
            children: vec![Node::Text("a.example".into())],
        };
        let nodes = [
            Node::Text("Siehe ".into()),
            Node::Element { kind: Kind::Strong, children: vec![link] },
        ];
        assert_eq!(first_address(&nodes), Some("https://a.example/impressum"));
        assert_eq!(first_address(&nodes[..1]), None);
    }
}
