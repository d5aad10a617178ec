//! All entities: which schema they stand for, and what of it they leave unread on purpose.

use std::collections::BTreeSet;

use mastodon::entities::*;
use serde::Deserialize;

use crate::captured;

/// An entity and its schemas.
pub struct Entity {
    /// The struct's name.
    pub name: &'static str,
    /// The fields it reads.
    pub fields: &'static [&'static str],
    /// Its schemas; a path leads to an object inside one.
    pub schemas: &'static [&'static str],
    /// Fields of schemas or answers that are left unread on purpose.
    pub not_used: &'static [&'static str],
    /// Fields that are read although the schema does not know them.
    pub not_in_schema: &'static [&'static str],
}

impl Entity {
    /// The fields it reads.
    pub fn field_names(&self) -> BTreeSet<&str> {
        self.fields.iter().copied().collect()
    }

    const fn not_used(mut self, fields: &'static [&'static str]) -> Self {
        self.not_used = fields;
        self
    }

    const fn not_in_schema(mut self, fields: &'static [&'static str]) -> Self {
        self.not_in_schema = fields;
        self
    }
}

fn entity<T: for<'de> Deserialize<'de>>(schemas: &'static [&'static str]) -> Entity {
    let (name, fields) = captured::fields::<T>();
    Entity { name, fields, schemas, not_used: &[], not_in_schema: &[] }
}

/// All entities.
pub fn catalogue() -> Vec<Entity> {
    vec![
        // Who may put an account into a collection; replies among the media of a profile.
        entity::<Account>(&["Account", "CredentialAccount", "MutedAccount"])
            .not_used(&["feature_approval", "show_media_replies"]),
        entity::<Field>(&["Field"]),
        // The account itself has these too.
        entity::<Source>(&["CredentialAccount/source"]).not_used(&[
            "discoverable",
            "hide_collections",
            "indexable",
        ]),
        // How many collections the role allows.
        entity::<Role>(&["AccountRole", "Role"]).not_used(&["collection_limit"]),
        entity::<FamiliarFollowers>(&["FamiliarFollowers"]),
        // The older single word for `sources`.
        entity::<Suggestion>(&["Suggestion"]).not_used(&["source"]),
        entity::<Announcement>(&["Announcement"]),
        entity::<AnnouncementStatus>(&["AnnouncementStatus"]),
        entity::<Reaction>(&["Reaction"]),
        // The number is of no use to the program, `redirect_uri` is the list as one text, and the
        // key for push messages stands in the instance.
        entity::<Application>(&["Application"]).not_used(&["id", "redirect_uri", "vapid_key"]),
        entity::<CredentialApplication>(&["CredentialApplication"]).not_used(&[
            "id",
            "redirect_uri",
            "vapid_key",
        ]),
        entity::<Token>(&["Token"]),
        entity::<Conversation>(&["Conversation"]),
        entity::<CustomEmoji>(&["CustomEmoji"]),
        entity::<Filter>(&["Filter"]),
        entity::<FilterKeyword>(&["FilterKeyword"]),
        entity::<FilterStatus>(&["FilterStatus"]),
        entity::<FilterResult>(&["FilterResult"]),
        // A yearly review.
        entity::<Instance>(&["Instance"]).not_used(&["wrapstodon"]),
        entity::<Usage>(&["Instance/usage"]),
        entity::<UsageUsers>(&["Instance/usage/users"]),
        entity::<Thumbnail>(&["Instance/thumbnail"]),
        entity::<ThumbnailVersions>(&["Instance/thumbnail/versions"]),
        entity::<InstanceIcon>(&["InstanceIcon"]),
        entity::<Registrations>(&["Instance/registrations"]),
        entity::<Contact>(&["Instance/contact"]),
        entity::<ApiVersions>(&["Instance/api_versions"]),
        entity::<Configuration>(&["Instance/configuration"]).not_in_schema(&["vapid"]),
        entity::<InstanceUrls>(&["Instance/configuration/urls"]),
        entity::<Vapid>(&[]),
        entity::<AccountLimits>(&["Instance/configuration/accounts"]),
        entity::<StatusLimits>(&["Instance/configuration/statuses"])
            .not_in_schema(&["supported_mime_types"]),
        entity::<MediaLimits>(&["Instance/configuration/media_attachments"]),
        entity::<PollLimits>(&["Instance/configuration/polls"]),
        entity::<TranslationSupport>(&["Instance/configuration/translation"]),
        entity::<TimelinesAccess>(&["Instance/configuration/timelines_access"]),
        entity::<FeedAccess>(&[
            "Instance/configuration/timelines_access/live_feeds",
            "Instance/configuration/timelines_access/hashtag_feeds",
            "Instance/configuration/timelines_access/trending_link_feeds",
        ]),
        entity::<List>(&["List"]),
        entity::<Markers>(&[]),
        entity::<Marker>(&["Marker"]),
        // Always null, or only for servers that cache media of others.
        entity::<MediaAttachment>(&["MediaAttachment"])
            .not_used(&["text_url", "preview_remote_url"]),
        // Colours of a cover picture; older doubles of what `original` says.
        entity::<MediaMeta>(&["MediaAttachment/meta"]).not_used(&[
            "colors",
            "length",
            "duration",
            "fps",
            "size",
            "width",
            "height",
            "aspect",
            "audio_encode",
            "audio_bitrate",
            "audio_channels",
        ]),
        // `size` is width and height as one text; the rest is of interest to engineers.
        entity::<MediaSize>(&["MetaDetails"]).not_used(&["size", "bitrate", "frame_rate"]),
        entity::<Focus>(&["MediaAttachment/meta/focus"]),
        // Reports of collections.
        entity::<Report>(&["Report"]).not_used(&["collection_ids"]),
        entity::<AccountWarning>(&["AccountWarning"]),
        entity::<Appeal>(&["Appeal"]),
        entity::<RelationshipSeveranceEvent>(&["RelationshipSeveranceEvent"]),
        // Collections.
        entity::<Notification>(&["Notification"]).not_used(&["collection"]),
        entity::<NotificationFallback>(&["NotificationFallback"]),
        entity::<NotificationGroup>(&["NotificationGroup"]).not_used(&["collection"]),
        entity::<GroupedNotifications>(&["GroupedNotificationsResults"]),
        entity::<PartialAccount>(&["PartialAccountWithAvatar"]),
        entity::<NotificationPolicy>(&["NotificationPolicy"]).not_in_schema(&["for_bots"]),
        entity::<NotificationPolicySummary>(&["NotificationPolicy/summary"]),
        entity::<NotificationRequest>(&["NotificationRequest"]),
        entity::<ExtendedDescription>(&["ExtendedDescription"]),
        entity::<PrivacyPolicy>(&["PrivacyPolicy"]),
        entity::<TermsOfService>(&["TermsOfService"]),
        entity::<Poll>(&["Poll"]),
        entity::<PollOption>(&["PollOption"]),
        entity::<Preferences>(&["Preferences"])
            .not_in_schema(&["posting:default:quote_policy", "reading:autoplay:gifs"]),
        // Foreign HTML and embedded pages are never shown; the warning is for authors of websites.
        entity::<PreviewCard>(&["PreviewCard", "TrendsLink"])
            .not_used(&["html", "embed_url", "missing_attribution"])
            .not_in_schema(&["image_description", "language"]),
        entity::<CardAuthor>(&["PreviewCardAuthor"]),
        entity::<Quote>(&["Quote", "ShallowQuote"]),
        entity::<QuoteApproval>(&["QuoteApproval"]),
        entity::<Relationship>(&["Relationship"]),
        entity::<Rule>(&["Rule"]),
        entity::<RuleTranslation>(&[]),
        entity::<ScheduledStatus>(&["ScheduledStatus"]),
        // How the server keeps it; the time stands beside it.
        entity::<ScheduledParams>(&["ScheduledStatus/params"]).not_used(&[
            "application_id",
            "with_rate_limit",
            "idempotency",
            "scheduled_at",
        ]),
        entity::<ScheduledPoll>(&["ScheduledStatus/params/poll"]),
        // Collections.
        entity::<SearchResults>(&["Search"]).not_used(&["collections"]),
        // Collections.
        entity::<Status>(&["Status"]).not_used(&["tagged_collections"]),
        entity::<Mention>(&["StatusMention", "AnnouncementAccount"]),
        entity::<StatusTag>(&["StatusTag", "ShallowTag"]),
        entity::<StatusApplication>(&["Status/application"]),
        entity::<Context>(&["Context"]),
        entity::<AsyncRefresh>(&["AsyncRefresh"]),
        entity::<StatusEdit>(&["StatusEdit"]),
        entity::<StatusEditPoll>(&["StatusEdit/poll"]),
        entity::<StatusSource>(&["StatusSource"]),
        entity::<Tag>(&["Tag"]),
        entity::<TagHistory>(&["TagHistory", "TrendsLink/history"]),
        entity::<FeaturedTag>(&["FeaturedTag"]),
        entity::<Translation>(&["Translation"]),
        entity::<TranslationPoll>(&["TranslationPoll"]),
        entity::<TranslationAttachment>(&["TranslationAttachment"]),
    ]
}

#[test]
fn every_entity_is_in_the_catalogue() {
    let catalogue = catalogue();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/entities");
    let mut structs = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for rest in source.split("\npub struct ").skip(1) {
            let name = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap();
            assert!(catalogue.iter().any(|it| it.name == name), "{name} is not in the catalogue");
            structs += 1;
        }
    }
    assert_eq!(structs, catalogue.len());
}
