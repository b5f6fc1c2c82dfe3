//! The extraction contract: what leaves the engine, field for field.
//!
//! Enters: nothing; these are plain types. Leaves: the JSON that the command line, the worker, a
//! saved case and an export share. All offsets count Unicode code points from the start of `text`,
//! half-open. This module must not know how any of it was found.

use serde::{Deserialize, Serialize};

/// One article, read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// As given; names the document in a case or a batch.
    pub id: String,
    /// As given.
    pub title: Option<String>,
    /// Publication date, ISO 8601 (`2023-09-22`).
    pub date: Option<String>,
    /// Where the reference date came from.
    pub date_basis: DateBasis,
    /// As given.
    pub url: Option<String>,
    /// As given.
    pub publisher: Option<String>,
    /// The input, never altered.
    pub text: String,
    /// BCP 47 tag of the language that was detected.
    pub language: String,
    /// Whether the engine reads that language.
    pub language_supported: bool,
    /// Sentences in order.
    pub sentences: Vec<Range>,
    /// Tokens with their analysis; only when asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tokens: Option<Vec<TokenOut>>,
    /// Who and where.
    pub entities: Vec<Entity>,
    /// When.
    pub times: Vec<Time>,
    /// Who said what.
    pub quotes: Vec<Quote>,
    /// What happened.
    pub events: Vec<Event>,
    /// What the reader should know about this reading (assumed date, unsupported language, text cut).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

/// Where the reference date of a document came from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateBasis {
    /// The caller gave it.
    Given,
    /// Read from the dateline.
    Dateline,
    /// Worked out from dates in the text.
    Inferred,
    /// There is none: relative expressions stay open.
    #[default]
    None,
}

/// A half-open range of code points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Range {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// A token with its analysis.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TokenOut {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Dictionary form.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: String,
    /// Penn Treebank tag.
    pub xpos: String,
    /// CoNLL-U features, `_` for none.
    pub feats: String,
    /// Index of the head in `tokens`, −1 for a root.
    pub head: i64,
    /// Universal dependency relation with subtype.
    pub deprel: String,
    /// `O`, `B-PER`, `I-PER` …
    pub ner: String,
}

/// Somebody, something or some place that the text speaks of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Unique in the document: `e0`, `e1` …
    pub id: String,
    /// `PER`, `ORG`, `LOC`, `MISC`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The fullest name, or the head of a description.
    pub name: String,
    /// ISO 3166-1 alpha-3 of the state it belongs to or acts for.
    pub country: Option<String>,
    /// Further states of a group ("the two countries", "Riyadh and Tehran").
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// CAMEO/PLOVER sector of an actor.
    pub role: Option<String>,
    /// Identifier in the knowledge base, e.g. `country:SYR`, `person:xi-jinping`, `geonames:1808926`.
    pub kb: Option<String>,
    /// Where it is, of places.
    pub geo: Option<Geo>,
    /// Other places that the name could mean, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Geo>,
    /// Where the text speaks of it, in order.
    pub mentions: Vec<Mention>,
    /// Why this type, country, role and place, for a reader.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// A place on Earth.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Geo {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// `country`, `capital`, `city`, `region`, `water`, `site`.
    pub kind: String,
    /// Its usual English name.
    pub name: String,
    /// GeoNames identifier where known.
    pub geonameid: Option<u32>,
    /// ISO 3166-1 alpha-3 of the state it lies in.
    #[serde(default)]
    pub country: Option<String>,
}

/// One place in the text that speaks of an entity.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// `name`, `nominal` or `pronoun`.
    pub form: String,
    /// A capital or palace that stands here for its government.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub metonym: bool,
}

/// A time expression, as TIMEX3.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Time {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// The words.
    pub text: String,
    /// `DATE`, `TIME`, `DURATION`, `SET`.
    #[serde(rename = "type")]
    pub kind: String,
    /// TIMEX3 value, e.g. `2023-09-22`, `2023-05`, `P2D`, `PRESENT_REF`.
    pub value: String,
    /// First day (or instant) of what it denotes, ISO 8601.
    pub begin: Option<String>,
    /// Last day, inclusive.
    pub finish: Option<String>,
    /// `START`, `MID`, `END`, `APPROX`, `MORE_THAN` … as TIMEX3.
    #[serde(rename = "mod", default, skip_serializing_if = "Option::is_none")]
    pub modifier: Option<String>,
    /// How the value was worked out, for a reader.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// Words attributed to somebody.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Quote {
    /// First code point of what is between the marks (or of the reported clause).
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Entity id.
    pub speaker: Option<String>,
    /// The words that name the speaker here.
    pub speaker_start: Option<usize>,
    /// One past their last code point.
    pub speaker_end: Option<usize>,
    /// The words of saying.
    pub cue_start: Option<usize>,
    /// One past their last code point.
    pub cue_end: Option<usize>,
    /// `direct`, `mixed`, `indirect` or `scare`.
    #[serde(default)]
    pub kind: String,
    /// Why this speaker, for a reader.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// Something that one actor did to or with another.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Unique in the document: `v0`, `v1` …
    pub id: String,
    /// PLOVER event type, upper case.
    pub plover: String,
    /// PLOVER mode.
    pub mode: Option<String>,
    /// PLOVER contexts.
    pub contexts: Vec<String>,
    /// CAMEO code with its leading zero.
    pub cameo: String,
    /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    pub quad: u8,
    /// −10 … 10: the PLOVER score.
    pub goldstein: f64,
    /// Who acts.
    pub source: Vec<Actor>,
    /// Towards whom.
    pub target: Vec<Actor>,
    /// Both sides act alike (a meeting, an agreement): each is listed once, as source or as target.
    #[serde(
        default,
        rename = "reciprocal",
        skip_serializing_if = "std::ops::Not::not"
    )]
    pub symmetric: bool,
    /// Who brought the others together, if somebody did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mediator: Vec<Actor>,
    /// When.
    pub date: EventDate,
    /// Where.
    pub place: Option<EventPlace>,
    /// The words that carry the event.
    pub trigger: Range,
    /// Index into `sentences`.
    pub sentence: usize,
    /// `asserted`, `planned`, `negated`, `hypothetical`.
    pub status: String,
    /// 0 … 1, calibrated.
    pub confidence: f64,
    /// The rule and the path of words, for a reader.
    pub why: String,
    /// Told as background rather than as the news of the day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub background: bool,
    /// Within one state.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub domestic: bool,
    /// Further places of the text that tell the same event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}

/// One side of an event.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Actor {
    /// Entity id.
    pub entity: String,
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// Sector.
    pub role: Option<String>,
}

/// When an event happened.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct EventDate {
    /// TIMEX3 value.
    pub value: Option<String>,
    /// First day, ISO 8601.
    pub begin: Option<String>,
    /// Last day, inclusive.
    pub finish: Option<String>,
    /// `explicit`, `relative`, `document` or `none`.
    pub basis: String,
}

/// Where an event happened.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct EventPlace {
    /// Entity id.
    pub entity: String,
    /// Its name.
    pub name: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

/// A further place in the text that tells an event.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The words that carry it.
    pub trigger: Range,
    /// Index into `sentences`.
    pub sentence: usize,
}
