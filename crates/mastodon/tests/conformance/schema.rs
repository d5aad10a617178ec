//! The entities read what the schema of the API has.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{
    catalogue::{Entity, catalogue},
    shared,
};

/// Schemas that no entity stands for.
const NOT_READ: &[(&str, &str)] = &[
    ("Admin", "for operators; this client moderates nothing"),
    ("CohortData", "for operators"),
    ("AnnualReport", "a yearly review"),
    ("AsyncRefresh", "answers that grow later; the next reload has them"),
    ("Collection", "collections of accounts are not shown"),
    ("FeatureApproval", "who may put an account into a collection"),
    ("DomainBlock", "blocked servers are not shown"),
    ("Error", "read by ApiError"),
    ("ValidationError", "read by ApiError"),
    ("CustomError422", "read by ApiError"),
    ("IdentityProof", "gone since Mastodon 3.5"),
    ("Profile", "verify_credentials tells the same"),
    ("TranslationPollOption", "read as PollOption, without counts"),
    ("V1", "older versions; of the instance's see its own test"),
    ("WebPushSubscription", "no push messages"),
    ("DiscoverOauthServerConfigurationResponse", "the addresses are fixed"),
    ("OEmbedResponse", "for other websites"),
    ("CountResponse", "read by its endpoints"),
    ("MergedResponse", "read by its endpoint"),
    ("BaseStatus", "sent, not read"),
    ("TextStatus", "sent, not read"),
    ("MediaStatus", "sent, not read"),
    ("PollStatus", "sent, not read"),
    ("OAuthScope", "a plain text"),
];

fn schemas() -> Option<Value> {
    shared::path("mastodon-openapi.json")
        .map(|path| shared::read_json(&path)["components"]["schemas"].clone())
}

/// The properties of a schema, by its name or the path of an object inside it.
fn properties<'a>(schemas: &'a Value, path: &str) -> BTreeSet<&'a str> {
    let mut steps = path.split('/');
    let mut schema = &schemas[steps.next().unwrap_or_default()];
    for step in steps {
        schema = &schema["properties"][step];
        if schema["items"].is_object() {
            schema = &schema["items"];
        }
    }
    let properties = schema["properties"].as_object();
    properties.unwrap_or_else(|| panic!("no schema {path}")).keys().map(String::as_str).collect()
}

fn all_properties<'a>(schemas: &'a Value, entity: &Entity) -> BTreeSet<&'a str> {
    entity.schemas.iter().flat_map(|path| properties(schemas, path)).collect()
}

#[test]
fn no_field_of_the_schema_is_dropped_unnoticed() {
    let Some(schemas) = schemas() else { return };
    for entity in catalogue() {
        for property in all_properties(&schemas, &entity) {
            assert!(
                entity.fields.contains(&property) || entity.not_used.contains(&property),
                "{} neither reads {property} nor names it as not used",
                entity.name
            );
        }
        for field in entity.not_used {
            assert!(!entity.fields.contains(field), "{} does read {field}", entity.name);
        }
    }
}

#[test]
fn no_field_is_misspelt() {
    let Some(schemas) = schemas() else { return };
    for entity in catalogue().iter().filter(|entity| !entity.schemas.is_empty()) {
        let known = all_properties(&schemas, entity);
        for field in entity.fields {
            assert_eq!(
                known.contains(field),
                !entity.not_in_schema.contains(field),
                "the schema of {} and its field {field}",
                entity.name
            );
        }
    }
}

#[test]
fn every_schema_is_read_or_named() {
    let Some(schemas) = schemas() else { return };
    let catalogue = catalogue();
    for name in schemas.as_object().unwrap().keys() {
        let read = catalogue.iter().any(|entity| entity.schemas.contains(&name.as_str()));
        let named = NOT_READ.iter().any(|(prefix, _reason)| name.starts_with(prefix));
        let word = schemas[name]["enum"].is_array();
        assert!(read || named || word, "nothing reads {name}");
    }
}

#[test]
fn every_word_of_the_schema_is_known() {
    use mastodon::entities::*;
    let Some(schemas) = schemas() else { return };
    // A schema, and what becomes of one of its words when it is read.
    type Words = (&'static str, fn(&str) -> &'static str);
    let words: [Words; 17] = [
        ("StatusVisibilityEnum", |word| Visibility::from_word(word).as_str()),
        ("MediaAttachmentTypeEnum", |word| MediaKind::from_word(word).as_str()),
        ("NotificationTypeEnum", |word| NotificationKind::from_word(word).as_str()),
        ("NotificationGroupTypeEnum", |word| NotificationKind::from_word(word).as_str()),
        ("QuoteStateEnum", |word| QuoteState::from_word(word).as_str()),
        ("QuoteApprovalAutomaticEnum", |word| QuoteAudience::from_word(word).as_str()),
        ("QuoteApprovalCurrentUserEnum", |word| QuotePermission::from_word(word).as_str()),
        ("ScheduledStatusParamsQuoteApprovalPolicyEnum", |word| {
            QuotePolicy::from_word(word).as_str()
        }),
        ("FilterContextEnum", |word| FilterContext::from_word(word).as_str()),
        ("FilterFilterActionEnum", |word| FilterAction::from_word(word).as_str()),
        ("ListRepliesPolicyEnum", |word| RepliesPolicy::from_word(word).as_str()),
        ("TrendsLinkTypeEnum", |word| CardKind::from_word(word).as_str()),
        ("ReportCategoryEnum", |word| ReportCategory::from_word(word).as_str()),
        ("AccountWarningActionEnum", |word| WarningAction::from_word(word).as_str()),
        ("AppealStateEnum", |word| AppealState::from_word(word).as_str()),
        ("RelationshipSeveranceEventTypeEnum", |word| SeveranceKind::from_word(word).as_str()),
        ("SuggestionSourcesEnum", |word| SuggestionSource::from_word(word).as_str()),
    ];
    for (schema, read) in words {
        let known = schemas[schema]["enum"].as_array().unwrap_or_else(|| panic!("no {schema}"));
        for word in known.iter().filter_map(Value::as_str) {
            assert_eq!(read(word), word, "a word of {schema}");
        }
    }
}
