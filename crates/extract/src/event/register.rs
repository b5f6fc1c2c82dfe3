//! From readings to drafts: every actor has an entity, its own or a new one for those only described.
//!
//! Enters: readings and the entities that were named. Leaves: drafts, and entities with the described added.
//! Must not decide whether something is an event.

use super::{Reading, act::Act, lexicon::Lexicon, ontology::Ontology, party::Party};
use crate::types::{DraftMention, EntityDraft, EventDraft, Form, NameType, Span, Syntax, Upos};

/// Gives every actor an entity: its own, or a new one for those only described.
pub(super) struct Register<'t> {
    syntax: &'t Syntax<'t>,
    pub(super) entities: Vec<EntityDraft>,
    described: Vec<(usize, Option<String>, usize)>,
}

impl<'t> Register<'t> {
    /// Nobody described yet.
    pub(super) fn new(syntax: &'t Syntax<'t>, entities: Vec<EntityDraft>) -> Self {
        Self {
            syntax,
            entities,
            described: Vec::new(),
        }
    }

    fn entity(&mut self, p: &Party) -> usize {
        if let Some(e) = p.entity {
            // "Peruvian attacks" are Peru's
            if self.entities[e].demonym
                && self.syntax.tokens[p.head].upos == Upos::Adj
                && let Some(state) = self.entities.iter().position(|s| {
                    s.kind == NameType::Loc
                        && s.country == p.country
                        && s.geo.first().is_some_and(|g| g.kind == "country")
                })
            {
                return state;
            }
            let entity = &mut self.entities[e];
            if entity.country.is_none() && p.country.is_some() {
                entity.country.clone_from(&p.country);
                entity.why.push_str(if p.inferred {
                    "; its state from the text around it"
                } else {
                    "; its state from the words before it"
                });
            }
            // a people abroad ("the Albanians of Serbia") is not its kin's state
            if entity.country == p.country {
                return e;
            }
        }
        if let Some(&(_, _, e)) = self
            .described
            .iter()
            .find(|(head, country, _)| *head == p.head && *country == p.country)
        {
            return e;
        }
        let s = self.syntax;
        let first = s
            .children(p.head)
            .filter(|&c| {
                c < p.head
                    && !matches!(
                        s.tokens[c].upos,
                        Upos::Det
                            | Upos::Adp
                            | Upos::Punct
                            | Upos::Sconj
                            | Upos::Cconj
                            | Upos::Adv
                            | Upos::Pron
                    )
            })
            .filter(|&c| {
                (c..p.head)
                    .all(|t| !matches!(s.tokens[t].upos, Upos::Punct | Upos::Verb | Upos::Aux))
            })
            .map(|c| s.subtree(c).0)
            .min()
            .unwrap_or(p.head);
        let span = s.span_of(first..p.head + 1);
        self.entities.push(EntityDraft {
            kind: NameType::Org,
            name: span
                .of(s.text)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            country: p.country.clone(),
            members: Vec::new(),
            role: p.role.clone(),
            kb: None,
            geo: Vec::new(),
            demonym: false,
            mentions: vec![DraftMention {
                tokens: first..p.head + 1,
                head: p.head,
                form: Form::Nominal,
                metonym: false,
            }],
            why: match (&p.country, p.inferred) {
                (Some(c), false) => format!("an actor described; {c} from its own words"),
                (Some(c), true) => format!("an actor described; {c} from the text around it"),
                (None, _) => "an actor described, of no state that the text names".to_owned(),
            },
        });
        let e = self.entities.len() - 1;
        self.described.push((p.head, p.country.clone(), e));
        e
    }

    pub(super) fn draft(&mut self, r: Reading) -> EventDraft {
        let s = self.syntax;
        let ontology = Ontology::get();
        let lexicon = Lexicon::get();
        let mut side = |parties: &[Party]| {
            let mut all: Vec<usize> = parties.iter().map(|p| self.entity(p)).collect();
            all.dedup();
            all
        };
        let (source, target, mediator) = (side(&r.source), side(&r.target), side(&r.mediator));
        let countries: Vec<_> = r
            .source
            .iter()
            .chain(&r.target)
            .map(|p| p.country.as_ref())
            .collect();
        let domestic = countries.first().copied().flatten().is_some()
            && countries.iter().all(|c| *c == countries[0]);
        let mut contexts = r.act.contexts.clone();
        contexts.dedup();
        EventDraft {
            plover: r.act.plover,
            mode: r.act.mode,
            contexts,
            cameo: r.act.code.cameo,
            quad: ontology.quad(r.act.plover),
            goldstein: ontology.score(r.act.plover, r.act.mode),
            source,
            target,
            symmetric: r.act.reciprocal,
            mediator,
            time: r.when.time,
            date: r.when.date,
            place: r.place,
            trigger: trigger(s, &r.act),
            sentence: s.sentence_of(r.act.token),
            status: r.status,
            confidence: r.confidence,
            why: r.why,
            background: r.background,
            domestic,
            evidence: Vec::new(),
            features: r.features,
            rule: lexicon.entries[lexicon.patterns[r.act.pattern].entry]
                .name
                .clone(),
        }
    }
}

/// The words that carry an event: its main word with those of its words that stand close by.
fn trigger(s: &Syntax, act: &Act) -> Span {
    const NEAR: usize = 4;
    let mut words: Vec<usize> = act
        .words
        .iter()
        .copied()
        .filter(|w| s.sentence_of(*w) == s.sentence_of(act.token))
        .collect();
    words.sort_unstable();
    let at = words.iter().position(|&w| w == act.token).unwrap_or(0);
    let (mut lo, mut hi) = (act.token, act.token);
    for &w in words[..at].iter().rev() {
        if lo - w <= NEAR {
            lo = w;
        }
    }
    for &w in &words[at..] {
        if w.saturating_sub(hi) <= NEAR {
            hi = w.max(hi);
        }
    }
    s.span_of(lo..hi + 1)
}
