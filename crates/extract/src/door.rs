//! The way out: drafts with byte spans become the contract's document with code points.
//!
//! Enters: every layer. Leaves: [`Document`]. Must not decide anything.

use crate::{
    Input,
    document::{self, Document},
    text::{Language, Reference},
    types::{EntityDraft, EventDraft, NameMention, QuoteDraft, Span, Syntax, Timex},
};

/// Byte offsets to code points, by one pass over the text.
struct CodePoints<'t> {
    /// Byte offset of the first byte of every block of characters, in order.
    blocks: Vec<u32>,
    text: &'t str,
}

/// Characters in a block: look-ups scan at most this many.
const BLOCK: usize = 64;

impl<'t> CodePoints<'t> {
    fn new(text: &'t str) -> Self {
        let blocks = text
            .char_indices()
            .step_by(BLOCK)
            .map(|(i, _)| i as u32)
            .collect();
        Self { blocks, text }
    }
    fn at(&self, byte: u32) -> usize {
        let block = self
            .blocks
            .partition_point(|&b| b <= byte)
            .saturating_sub(1);
        let from = self.blocks.get(block).copied().unwrap_or(0);
        block * BLOCK + self.text[from as usize..byte as usize].chars().count()
    }
    fn range(&self, span: Span) -> document::Range {
        document::Range {
            start: self.at(span.start),
            end: self.at(span.end),
        }
    }
}

/// Make the document.
#[allow(clippy::too_many_arguments)] // one argument a layer: this is where they all meet
pub fn document(
    input: &Input,
    language: &Language,
    reference: &Reference,
    syntax: &Syntax,
    names: &[NameMention],
    entities: &[EntityDraft],
    times: &[Timex],
    quotes: &[QuoteDraft],
    events: &[EventDraft],
    with_tokens: bool,
) -> Document {
    let points = CodePoints::new(&input.text);
    Document {
        id: input.id.clone(),
        title: input.title.clone(),
        date: reference.date.map(|d| d.to_string()),
        date_basis: reference.basis,
        url: input.url.clone(),
        publisher: input.publisher.clone(),
        text: input.text.clone(),
        language: language.tag.to_owned(),
        language_supported: language.supported,
        sentences: syntax
            .sentences
            .iter()
            .map(|s| points.range(syntax.span_of(s.clone())))
            .collect(),
        tokens: with_tokens.then(|| tokens(syntax, names, &points)),
        entities: entities
            .iter()
            .enumerate()
            .map(|(i, e)| entity(i, e, syntax, &points))
            .collect(),
        times: times
            .iter()
            .map(|t| time(t, &input.text, &points))
            .collect(),
        quotes: quotes.iter().map(|q| quote(q, &points)).collect(),
        events: events
            .iter()
            .enumerate()
            .map(|(i, e)| event(i, e, entities, &points))
            .collect(),
        notes: notes(language, reference),
    }
}

/// What the reader should know of this reading.
fn notes(language: &Language, reference: &Reference) -> Vec<String> {
    let unread = (!language.supported).then(|| {
        format!(
            "This text is in {}, which is not read yet: no events, names or dates were looked for.",
            language.name
        )
    });
    let open = reference.note.clone().filter(|_| language.supported);
    unread.into_iter().chain(open).collect()
}

fn id(entity: usize) -> String {
    format!("e{entity}")
}

/// The syntax layer; its name labels are those of the names stage, which mends the model's.
fn tokens(syntax: &Syntax, names: &[NameMention], points: &CodePoints) -> Vec<document::TokenOut> {
    let mut out: Vec<document::TokenOut> = syntax
        .tokens
        .iter()
        .map(|t| {
            let range = points.range(t.span);
            document::TokenOut {
                start: range.start,
                end: range.end,
                lemma: t.lemma.clone(),
                upos: t.upos.as_str().to_owned(),
                xpos: t.xpos.to_owned(),
                feats: t.feats.clone(),
                head: t.head.map_or(-1, |h| h as i64),
                deprel: t.deprel.as_str().to_owned(),
                ner: "O".to_owned(),
            }
        })
        .collect();
    for name in names {
        for i in name.tokens.clone() {
            let place = if i == name.tokens.start { "B" } else { "I" };
            out[i].ner = format!("{place}-{}", name.kind.label());
        }
    }
    out
}

fn entity(i: usize, e: &EntityDraft, syntax: &Syntax, points: &CodePoints) -> document::Entity {
    document::Entity {
        id: id(i),
        kind: e.kind.label().to_owned(),
        name: e.name.clone(),
        country: e.country.clone(),
        members: e.members.iter().map(|&m| id(m)).collect(),
        role: e.role.clone(),
        kb: e.kb.clone(),
        geo: e.geo.first().cloned(),
        alternatives: e.geo.iter().skip(1).cloned().collect(),
        mentions: e
            .mentions
            .iter()
            .map(|m| {
                let range = points.range(syntax.span_of(m.tokens.clone()));
                document::Mention {
                    start: range.start,
                    end: range.end,
                    form: m.form.label().to_owned(),
                    metonym: m.metonym,
                }
            })
            .collect(),
        why: e.why.clone(),
    }
}

fn time(t: &Timex, text: &str, points: &CodePoints) -> document::Time {
    let range = points.range(t.span);
    document::Time {
        start: range.start,
        end: range.end,
        text: t.span.of(text).to_owned(),
        kind: t.kind.label().to_owned(),
        value: t.value.clone(),
        begin: t.interval.map(|(begin, _)| begin.to_string()),
        finish: t.interval.map(|(_, finish)| finish.to_string()),
        modifier: t.modifier.map(str::to_owned),
        why: t.why.clone(),
    }
}

fn quote(q: &QuoteDraft, points: &CodePoints) -> document::Quote {
    let range = points.range(q.span);
    let speaker = q.speaker_span.map(|s| points.range(s));
    let cue = q.cue.map(|s| points.range(s));
    document::Quote {
        start: range.start,
        end: range.end,
        speaker: q.speaker.map(id),
        speaker_start: speaker.map(|r| r.start),
        speaker_end: speaker.map(|r| r.end),
        cue_start: cue.map(|r| r.start),
        cue_end: cue.map(|r| r.end),
        kind: q.kind.to_owned(),
        why: q.why.clone(),
    }
}

fn event(
    i: usize,
    e: &EventDraft,
    entities: &[EntityDraft],
    points: &CodePoints,
) -> document::Event {
    let side = |side: &[usize]| {
        side.iter()
            .map(|&a| document::Actor {
                entity: id(a),
                name: entities[a].name.clone(),
                country: entities[a].country.clone(),
                role: entities[a].role.clone(),
            })
            .collect()
    };
    document::Event {
        id: format!("v{i}"),
        plover: e.plover.to_owned(),
        mode: e.mode.map(str::to_owned),
        contexts: e.contexts.iter().map(|&c| c.to_owned()).collect(),
        cameo: e.cameo.to_owned(),
        quad: e.quad,
        goldstein: e.goldstein,
        source: side(&e.source),
        target: side(&e.target),
        symmetric: e.symmetric,
        mediator: side(&e.mediator),
        date: e.date.clone(),
        place: e.place.and_then(|p| {
            let geo = entities[p].geo.first()?;
            Some(document::EventPlace {
                entity: id(p),
                name: entities[p].name.clone(),
                lat: geo.lat,
                lon: geo.lon,
            })
        }),
        trigger: points.range(e.trigger),
        sentence: e.sentence,
        status: e.status.to_owned(),
        confidence: e.confidence,
        why: e.why.clone(),
        background: e.background,
        domestic: e.domestic,
        evidence: e
            .evidence
            .iter()
            .map(|&(trigger, sentence)| document::Evidence {
                trigger: points.range(trigger),
                sentence,
            })
            .collect(),
    }
}
