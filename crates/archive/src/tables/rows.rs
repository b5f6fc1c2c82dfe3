//! What a row of each table holds, borrowed from its document.

use crate::article::{Reason, Refusal};
use demarche_extract::document::{
    Actor, DateBasis, Document, Entity, Event, Mention, Quote, Range, Time,
};
use serde::Serialize;

#[derive(Serialize)]
pub struct DocumentRow<'a> {
    id: &'a str,
    title: Option<&'a str>,
    date: Option<&'a str>,
    date_basis: DateBasis,
    url: Option<&'a str>,
    publisher: Option<&'a str>,
    text: &'a str,
    language: &'a str,
    language_supported: bool,
    sentences: &'a [Range],
    times: &'a [Time],
    quotes: &'a [Quote],
    notes: &'a [String],
}

impl<'a> DocumentRow<'a> {
    pub fn of(d: &'a Document) -> Self {
        Self {
            id: &d.id,
            title: d.title.as_deref(),
            date: d.date.as_deref(),
            date_basis: d.date_basis,
            url: d.url.as_deref(),
            publisher: d.publisher.as_deref(),
            text: &d.text,
            language: &d.language,
            language_supported: d.language_supported,
            sentences: &d.sentences,
            times: &d.times,
            quotes: &d.quotes,
            notes: &d.notes,
        }
    }
}

#[derive(Serialize)]
pub struct EventRow<'a> {
    document: &'a str,
    id: &'a str,
    block: Option<String>,
    plover: &'a str,
    mode: Option<&'a str>,
    contexts: &'a [String],
    cameo: &'a str,
    quad: u8,
    goldstein: f64,
    source: &'a [Actor],
    target: &'a [Actor],
    mediator: &'a [Actor],
    reciprocal: bool,
    date_value: Option<&'a str>,
    date_begin: Option<&'a str>,
    date_finish: Option<&'a str>,
    date_basis: &'a str,
    place_entity: Option<&'a str>,
    place_name: Option<&'a str>,
    place_lat: Option<f64>,
    place_lon: Option<f64>,
    trigger_start: usize,
    trigger_end: usize,
    sentence: usize,
    sentence_text: &'a str,
    status: &'a str,
    confidence: f64,
    why: &'a str,
    background: bool,
    domestic: bool,
}

impl<'a> EventRow<'a> {
    pub fn all(d: &'a Document) -> Vec<Self> {
        let texts = sentences(d);
        let row = |e: &'a Event| Self {
            document: &d.id,
            id: &e.id,
            block: crate::merge::block(e),
            plover: &e.plover,
            mode: e.mode.as_deref(),
            contexts: &e.contexts,
            cameo: &e.cameo,
            quad: e.quad,
            goldstein: e.goldstein,
            source: &e.source,
            target: &e.target,
            mediator: &e.mediator,
            reciprocal: e.symmetric,
            date_value: e.date.value.as_deref(),
            date_begin: e.date.begin.as_deref(),
            date_finish: e.date.finish.as_deref(),
            date_basis: &e.date.basis,
            place_entity: e.place.as_ref().map(|p| p.entity.as_str()),
            place_name: e.place.as_ref().map(|p| p.name.as_str()),
            place_lat: e.place.as_ref().map(|p| p.lat),
            place_lon: e.place.as_ref().map(|p| p.lon),
            trigger_start: e.trigger.start,
            trigger_end: e.trigger.end,
            sentence: e.sentence,
            sentence_text: texts.get(e.sentence).copied().unwrap_or_default(),
            status: &e.status,
            confidence: e.confidence,
            why: &e.why,
            background: e.background,
            domestic: e.domestic,
        };
        d.events.iter().map(row).collect()
    }
}

/// The sentences' texts: code points to bytes in one pass.
fn sentences(d: &Document) -> Vec<&str> {
    let mut starts = d.text.char_indices().map(|(byte, _)| byte).enumerate();
    let mut byte_of = |point: usize| {
        starts
            .find(|(i, _)| *i >= point)
            .map_or(d.text.len(), |(_, byte)| byte)
    };
    let mut last = (0, 0);
    d.sentences
        .iter()
        .map(|s| {
            // The end of one may be the start of the next, which the iterator has passed.
            let start = if s.start == last.0 {
                last.1
            } else {
                byte_of(s.start)
            };
            let end = byte_of(s.end);
            last = (s.end, end);
            d.text.get(start..end).unwrap_or_default()
        })
        .collect()
}

#[derive(Serialize)]
pub struct EntityRow<'a> {
    document: &'a str,
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'a str,
    name: &'a str,
    country: Option<&'a str>,
    role: Option<&'a str>,
    kb: Option<&'a str>,
    members: &'a [String],
    lat: Option<f64>,
    lon: Option<f64>,
    geo_kind: Option<&'a str>,
    geo_name: Option<&'a str>,
    geonameid: Option<u32>,
    geo_country: Option<&'a str>,
    mentions: Vec<MentionRow<'a>>,
    why: &'a str,
}

/// A mention with all of its fields: the contract's JSON leaves the false one out.
#[derive(Serialize)]
struct MentionRow<'a> {
    start: usize,
    end: usize,
    form: &'a str,
    metonym: bool,
}

impl<'a> EntityRow<'a> {
    pub fn all(d: &'a Document) -> Vec<Self> {
        let row = |e: &'a Entity| Self {
            document: &d.id,
            id: &e.id,
            kind: &e.kind,
            name: &e.name,
            country: e.country.as_deref(),
            role: e.role.as_deref(),
            kb: e.kb.as_deref(),
            members: &e.members,
            lat: e.geo.as_ref().map(|g| g.lat),
            lon: e.geo.as_ref().map(|g| g.lon),
            geo_kind: e.geo.as_ref().map(|g| g.kind.as_str()),
            geo_name: e.geo.as_ref().map(|g| g.name.as_str()),
            geonameid: e.geo.as_ref().and_then(|g| g.geonameid),
            geo_country: e.geo.as_ref().and_then(|g| g.country.as_deref()),
            mentions: e.mentions.iter().map(mention).collect(),
            why: &e.why,
        };
        d.entities.iter().map(row).collect()
    }
}

fn mention(m: &Mention) -> MentionRow<'_> {
    MentionRow {
        start: m.start,
        end: m.end,
        form: &m.form,
        metonym: m.metonym,
    }
}

#[derive(Serialize)]
pub struct Nested<'a> {
    id: &'a str,
    failure: Option<FailureRow<'a>>,
    document: Option<DocumentRow<'a>>,
    events: Vec<EventRow<'a>>,
    entities: Vec<EntityRow<'a>>,
}

#[derive(Serialize)]
struct FailureRow<'a> {
    reason: String,
    message: &'a str,
}

impl<'a> Nested<'a> {
    pub fn of(id: &'a str, coded: &'a Result<Document, Refusal>) -> Self {
        let document = coded.as_ref().ok();
        Self {
            id,
            failure: coded.as_ref().err().map(|r| FailureRow {
                reason: r.reason.to_string(),
                message: &r.message,
            }),
            document: document.map(DocumentRow::of),
            events: document.map(EventRow::all).unwrap_or_default(),
            entities: document.map(EntityRow::all).unwrap_or_default(),
        }
    }
}

// Named here so that a reason in a table reads as in a list of failures.
impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serialize(f)
    }
}
