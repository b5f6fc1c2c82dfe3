//! Whose an actor is that names no state: "police", "the president", "rebels".
//!
//! Enters: the sides of an event. Leaves: the same with the state that the place, the sentence, the
//! paragraph or the story is about, marked as inferred. Must not look at predicates.

use super::{Coder, INTERNATIONAL, act::Act, party::Party};
use crate::types::NameType;
use std::collections::{HashMap, HashSet};

impl Coder<'_> {
    /// An actor of the home country ("police", "the president") belongs to the state where the event is,
    /// else to the one that its sentence, else the story, is about.
    pub(super) fn infer_countries(
        &self,
        act: &Act,
        place: Option<usize>,
        source: &mut [Party],
        target: &mut [Party],
    ) {
        let abroad = INTERNATIONAL.contains(&act.plover) || matches!(act.code.cameo, "106" | "036");
        let home = |p: &Party| {
            p.country.is_none()
                && !matches!(p.role.as_deref(), Some("IGO" | "NGO"))
                && p.kind != Some("peer")
                // "the three governments", "Western countries" are not all of one state
                && !(p.kind == Some("official")
                    && (self.cast.syntax.children_by(p.head, "nummod").next().is_some()
                        || self.cast.is_states(p.head)
                        || self.cast.is_regional(p.head)))
                && !self.cast.of_stateless(p.head)
                && match p.entity {
                    None => matches!(
                        p.kind,
                        Some(
                            "official"
                                | "legislature"
                                | "armed"
                                | "police"
                                | "court"
                                | "party"
                                | "civil"
                                | "spy"
                        )
                    ),
                    Some(e) => {
                        let entity = &self.cast.entities[e];
                        !abroad
                            && (matches!(
                                entity.role.as_deref(),
                                Some(
                                    "GOV"
                                        | "LEG"
                                        | "MIL"
                                        | "REB"
                                        | "OPP"
                                        | "COP"
                                        | "JUD"
                                        | "PTY"
                                        | "CVL"
                                        | "SPY"
                                        | "MED"
                                        | "EDU"
                                        | "LAB"
                                )
                            ))
                    }
                }
        };
        if !source.iter().chain(target.iter()).any(home) {
            return;
        }
        let s = self.cast.syntax;
        let sentence = s.sentence_of(act.token);
        let about = place
            .and_then(|e| self.cast.entities[e].country.clone())
            .or_else(|| self.sole_country(s.sentences[sentence].clone()))
            .or_else(|| self.paragraph_country(act.token))
            .or_else(|| self.story_country())
            // "rebels entered Lima": who rises is at home where he does
            .or_else(|| {
                let rises = matches!(act.plover, "ASSAULT" | "PROTEST")
                    && source
                        .iter()
                        .all(|p| matches!(p.role.as_deref(), Some("REB" | "OPP" | "CVL")));
                target
                    .iter()
                    .find(|p| rises && (p.place || p.role.as_deref() == Some("GOV")))
                    .and_then(|p| p.country.clone())
            });
        let Some(country) = about else { return };
        // of two sides at odds between states the one that is known is not the other's home
        let known = |side: &[Party]| side.iter().any(|p| p.country.as_ref() == Some(&country));
        let (s_known, t_known) = (known(source), known(target));
        // "Lima called on leaders": a state does not speak so to its own
        let speaks = matches!(
            act.plover,
            "REQUEST" | "ACCUSE" | "THREATEN" | "REJECT" | "AGREE"
        ) && source.iter().any(|p| {
            self.is_state(p)
                || p.place
                || p.kind.is_none()
                    && p.entity
                        .is_some_and(|e| self.cast.entities[e].kind == NameType::Loc)
        });
        let foreign = |p: &Party| speaks && matches!(p.kind, Some("official" | "legislature"));
        for (side, other_known) in [(source, t_known), (target, s_known)] {
            for p in side.iter_mut().filter(|p| home(p)) {
                if !((abroad || foreign(p)) && other_known) {
                    p.country = Some(country.clone());
                    p.inferred = true;
                }
            }
        }
    }

    /// The only state that a stretch of text speaks of.
    pub(super) fn sole_country(&self, tokens: std::ops::Range<usize>) -> Option<String> {
        let mut found: Option<&String> = None;
        for t in tokens {
            if let Some(country) = self.country_of(t) {
                if found.is_some_and(|f| f != country) {
                    return None;
                }
                found = Some(country);
            }
        }
        found.cloned()
    }

    pub(super) fn country_of(&self, t: usize) -> Option<&String> {
        self.cast
            .entity_over(t)
            .and_then(|e| self.cast.entities[e].country.as_ref())
    }

    /// The state that the paragraph of a token is about: the only one that it names.
    pub(super) fn paragraph_country(&self, token: usize) -> Option<String> {
        let s = self.cast.syntax;
        let sentence = s.sentence_of(token);
        let paragraph = s.paragraphs.iter().find(|p| p.contains(&sentence))?;
        let first = s.sentences[paragraph.start].start;
        let last = s.sentences[paragraph.end - 1].end;
        self.sole_country(first..last)
    }

    /// The state that most of a story is about: named in three sentences or more, and more often than all
    /// others together.
    pub(super) fn story_country(&self) -> Option<String> {
        const SENTENCES: usize = 3;
        let s = self.cast.syntax;
        let mut counts: HashMap<&String, usize> = HashMap::new();
        for sentence in &s.sentences {
            let named: HashSet<&String> = sentence
                .clone()
                .filter_map(|t| self.country_of(t))
                .collect();
            for country in named {
                *counts.entry(country).or_default() += 1;
            }
        }
        let all: usize = counts.values().sum();
        counts
            .into_iter()
            .find(|&(_, n)| n >= SENTENCES && 2 * n > all)
            .map(|(country, _)| country.clone())
    }
}
