//! Corrections: what people say of what the engine read.
//!
//! A correction is plain data and is kept apart from the document that it speaks of: the case holds
//! a log of them ([`log`]), [`apply`] lays the log over what the engine found, and [`overlay`] does
//! so for every article of a case. What it speaks of is named by the words of the text ([`anchor`]),
//! never by an id of the engine's, so that corrections outlive a new reading; one that finds no home
//! any more is kept and told. Undo and redo are the case's own ([`super::History`]).
//! Must not know: views, the browser, how anything travels.

pub mod anchor;
pub mod apply;
pub mod differ;
pub mod log;
pub mod overlay;

use std::sync::Arc;

use demarche_extract::document::{Actor, Document, Range};
use serde::{Deserialize, Serialize};

pub use anchor::{Anchor, Points};
pub use apply::{Applied, Target, apply};
pub use overlay::{Hand, Hands, Overlay};

/// One thing that somebody said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Correction {
    /// The article in which it was said ([`super::Article::id`]).
    pub article: Arc<str>,
    /// What was said.
    #[serde(flatten)]
    pub change: Change,
}

/// What can be said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "kebab-case")]
pub enum Change {
    /// Something of an event is otherwise.
    EditEvent {
        /// Which.
        event: EventAt,
        /// What is otherwise.
        set: EventEdit,
    },
    /// These words tell an event.
    AddEvent {
        /// Its name in the case.
        added: String,
        /// The words that carry it.
        words: Anchor,
        /// What is to be said of it.
        set: EventEdit,
    },
    /// This is no event.
    RejectEvent {
        /// Which.
        event: EventAt,
    },
    /// A further place of the text, which the engine took for the same event, tells another.
    SplitEvidence {
        /// Which event.
        event: EventAt,
        /// The words that tell the other.
        words: Anchor,
        /// The other's name in the case.
        added: String,
    },
    /// Two events, of one article or of two, are one.
    SameEvent {
        /// The one.
        event: EventAt,
        /// The other's article.
        other_article: Arc<str>,
        /// The other.
        other: EventAt,
    },
    /// What this article tells is not the event of other articles that it was taken for.
    ApartEvent {
        /// Which.
        event: EventAt,
    },
    /// Something of a name is otherwise.
    EditEntity {
        /// Whose.
        entity: EntityAt,
        /// What is otherwise.
        set: EntityEdit,
        /// In every article of the case.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        everywhere: bool,
    },
    /// These words name somebody, something or some place.
    AddEntity {
        /// Its name in the case.
        added: String,
        /// The words.
        words: Anchor,
        /// What is to be said of it.
        set: EntityEdit,
    },
    /// These words name nobody.
    RejectEntity {
        /// Which.
        entity: EntityAt,
        /// In every article of the case.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        everywhere: bool,
    },
    /// Two names are of one.
    MergeEntities {
        /// The one that goes.
        entity: EntityAt,
        /// The one that stays.
        into: EntityAt,
    },
    /// A mention is of somebody else.
    SplitMention {
        /// Of whom it was taken to be.
        entity: EntityAt,
        /// The mention.
        words: Anchor,
        /// The other's name in the case.
        added: String,
    },
    /// An expression of time means other days.
    EditTime {
        /// The expression.
        words: Anchor,
        /// What it means.
        set: Days,
    },
    /// These words tell a time.
    AddTime {
        /// The words.
        words: Anchor,
        /// What they mean.
        set: Days,
    },
    /// These words tell no time.
    RejectTime {
        /// The words.
        words: Anchor,
    },
    /// A quotation is somebody else's.
    EditQuote {
        /// What was said.
        words: Anchor,
        /// By whom; none for nobody known.
        speaker: Option<Who>,
    },
    /// These words are a quotation.
    AddQuote {
        /// What was said.
        words: Anchor,
        /// By whom; none for nobody known.
        speaker: Option<Who>,
    },
    /// These words are no quotation.
    RejectQuote {
        /// The words.
        words: Anchor,
    },
}

/// Which event.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum EventAt {
    /// One that was added by hand, by its name in the case.
    Added {
        /// Its name.
        added: String,
    },
    /// One that the engine found.
    Found {
        /// The words that carry it.
        words: Anchor,
        /// What the engine took it for: tells apart two events of the same words.
        #[serde(rename = "type", default)]
        plover: String,
        /// The names of its sides, for the same.
        #[serde(default)]
        sides: Vec<String>,
    },
}

/// Which entity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum EntityAt {
    /// One that was added by hand, by its name in the case.
    Added {
        /// Its name.
        added: String,
    },
    /// One that the engine found.
    Found {
        /// Words that name it.
        words: Anchor,
        /// The engine's name for it.
        #[serde(default)]
        name: String,
        /// Its knowledge-base id, if it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        kb: Option<String>,
    },
}

/// Somebody who has a part in an event or who speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Who {
    /// An entity of the article; none for somebody whom the text does not name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityAt>,
    /// The name.
    pub name: String,
    /// ISO 3166-1 alpha-3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// CAMEO/PLOVER sector.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// What is said of an event; what is not said stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventEdit {
    /// PLOVER event type. The mode goes with it.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub plover: Option<String>,
    /// Who acts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Vec<Who>>,
    /// Towards whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Vec<Who>>,
    /// Whether both sides act alike.
    #[serde(rename = "reciprocal", skip_serializing_if = "Option::is_none")]
    pub symmetric: Option<bool>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Days>,
    /// Where; without a name, nowhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Where>,
    /// `asserted`, `planned`, `negated` or `hypothetical`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The words that carry it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Anchor>,
}

/// What is said of an entity; what is not said stays as it is. An empty text is none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntityEdit {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// `PER`, `ORG`, `LOC` or `MISC`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// ISO 3166-1 alpha-3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// CAMEO/PLOVER sector.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// A stretch of days, ISO 8601, both ends inclusive. Empty where nothing is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Days {
    /// First day.
    pub begin: String,
    /// Last day.
    pub finish: String,
}

/// A place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Where {
    /// Its name.
    pub name: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

impl EventAt {
    /// An event of a document after its corrections, by its id.
    pub fn of(machine: &Document, text: &Points, id: &str) -> Self {
        machine.events.iter().find(|e| e.id == id).map_or_else(
            || Self::Added {
                added: id.to_owned(),
            },
            |event| Self::Found {
                words: Anchor::of(text, event.trigger),
                plover: event.plover.clone(),
                sides: apply::sides_of(event),
            },
        )
    }
}

impl EntityAt {
    /// An entity of a document after its corrections, by its id. One that the text does not name
    /// has no place in it and is known by its name alone.
    pub fn of(machine: &Document, text: &Points, id: &str) -> Self {
        let Some(entity) = machine.entities.iter().find(|e| e.id == id) else {
            return Self::Added {
                added: id.to_owned(),
            };
        };
        let named = entity.mentions.iter().find(|m| m.form == "name");
        let words = named
            .or(entity.mentions.first())
            .map_or_else(Anchor::default, |m| {
                Anchor::of(
                    text,
                    Range {
                        start: m.start,
                        end: m.end,
                    },
                )
            });
        Self::Found {
            words,
            name: entity.name.clone(),
            kb: entity.kb.clone(),
        }
    }
}

impl Who {
    /// Somebody who has a part in an event of a document.
    pub fn of(machine: &Document, text: &Points, actor: &Actor) -> Self {
        Self {
            // One that was named by hand is named by hand again.
            entity: (!actor.entity.starts_with(apply::NAMED))
                .then(|| EntityAt::of(machine, text, &actor.entity)),
            name: actor.name.clone(),
            country: actor.country.clone(),
            role: actor.role.clone(),
        }
    }
}

impl EventEdit {
    /// Say this too; what both speak of, the later decides.
    pub fn overlay(&mut self, later: Self) {
        fn put<T>(slot: &mut Option<T>, later: Option<T>) {
            if later.is_some() {
                *slot = later;
            }
        }
        put(&mut self.plover, later.plover);
        put(&mut self.source, later.source);
        put(&mut self.target, later.target);
        put(&mut self.symmetric, later.symmetric);
        put(&mut self.date, later.date);
        put(&mut self.place, later.place);
        put(&mut self.status, later.status);
        put(&mut self.evidence, later.evidence);
    }
}

impl EntityEdit {
    /// Say this too; what both speak of, the later decides.
    pub fn overlay(&mut self, later: Self) {
        for (slot, later) in [
            (&mut self.name, later.name),
            (&mut self.kind, later.kind),
            (&mut self.country, later.country),
            (&mut self.role, later.role),
        ] {
            if later.is_some() {
                *slot = later;
            }
        }
    }
}

impl Change {
    /// Whether it speaks of every article.
    pub fn everywhere(&self) -> bool {
        matches!(
            self,
            Self::EditEntity {
                everywhere: true,
                ..
            } | Self::RejectEntity {
                everywhere: true,
                ..
            }
        )
    }

    /// The words of the text that it speaks of, for people.
    pub fn words(&self) -> &str {
        match self {
            Self::EditEvent { event: at, .. }
            | Self::RejectEvent { event: at }
            | Self::SameEvent { event: at, .. }
            | Self::ApartEvent { event: at } => match at {
                EventAt::Found { words, .. } => &words.words,
                EventAt::Added { .. } => "",
            },
            Self::EditEntity { entity, .. }
            | Self::RejectEntity { entity, .. }
            | Self::MergeEntities { entity, .. } => match entity {
                EntityAt::Found { name, .. } => name,
                EntityAt::Added { .. } => "",
            },
            Self::AddEvent { words, .. }
            | Self::SplitEvidence { words, .. }
            | Self::AddEntity { words, .. }
            | Self::SplitMention { words, .. }
            | Self::EditTime { words, .. }
            | Self::AddTime { words, .. }
            | Self::RejectTime { words }
            | Self::EditQuote { words, .. }
            | Self::AddQuote { words, .. }
            | Self::RejectQuote { words } => &words.words,
        }
    }

    /// What kind of correction it is, for people.
    pub fn label(&self) -> String {
        match self {
            Self::EditEvent { .. } => t!("label-event-corrected"),
            Self::AddEvent { .. } => t!("label-event-added"),
            Self::RejectEvent { .. } => t!("label-event-rejected"),
            Self::SplitEvidence { .. } => t!("label-event-split"),
            Self::SameEvent { .. } => t!("label-events-merged"),
            Self::ApartEvent { .. } => t!("label-report-apart"),
            Self::EditEntity { .. } => t!("label-name-corrected"),
            Self::AddEntity { .. } => t!("label-name-added"),
            Self::RejectEntity { .. } => t!("label-name-rejected"),
            Self::MergeEntities { .. } => t!("label-names-merged"),
            Self::SplitMention { .. } => t!("label-mention-split"),
            Self::EditTime { .. } => t!("label-time-corrected"),
            Self::AddTime { .. } => t!("label-time-added"),
            Self::RejectTime { .. } => t!("label-time-rejected"),
            Self::EditQuote { .. } => t!("label-speaker-corrected"),
            Self::AddQuote { .. } => t!("label-quote-added"),
            Self::RejectQuote { .. } => t!("label-quote-rejected"),
        }
    }
}
