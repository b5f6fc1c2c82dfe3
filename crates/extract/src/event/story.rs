//! What a sentence leaves to the story: sides that were named before, the day that is gone on with, the
//! first time since.
//!
//! Enters: a reading and those before it. Leaves: it filled in, or one more. Must not look at other documents.

use super::{
    Coder, Reading, act::Act, clause, kind_of, lexicon::Kind, ontology::Ontology, party::Party,
    predicate, setting, within,
};
use crate::types::{Deprel, NameType, Upos};
use jiff::civil::Date;

impl Coder<'_> {
    /// Sides that the sentence leaves to what was told before it: whose attack is condemned, with whom the talks
    /// were broken off, between whom the ties were restored.
    pub(super) fn recall(
        &self,
        act: &mut Act,
        told: &[Reading],
        source: &mut Vec<Party>,
        target: &mut Vec<Party>,
    ) -> Option<usize> {
        const REACH: usize = 4; // sentences
        let s = self.cast.syntax;
        let here = s.sentence_of(act.token);
        let recent = told.iter().enumerate().rev().filter(|(_, r)| {
            // what is offered or asked next is to whom it was just told of
            let reach = if act.plover == "AGREE" && !act.reciprocal {
                REACH / 2
            } else {
                REACH
            };
            here - s.sentence_of(r.act.token).min(here) <= reach && r.act.token != act.token
        });
        // of what was mediated the mediator's word says enough
        if told
            .iter()
            .any(|r| r.act.mediates && r.act.words.contains(&act.token))
        {
            return None;
        }
        // "a summit" is another one than any told before
        let bare = self.reader.lexicon.patterns[act.pattern].bare;
        let indefinite = s
            .children_by(act.token, "det")
            .any(|c| self.cast.lemmas[c] == "a");
        if kind_of(self.reader.lexicon, act) == Kind::Noun && indefinite && !bare {
            return None;
        }
        // "the civil war", once it has been told whose
        if kind_of(self.reader.lexicon, act) == Kind::Noun && source.is_empty() {
            let before = told.iter().enumerate().rev().find(|(_, r)| {
                self.cast.lemmas[r.act.token] == self.cast.lemmas[act.token]
                    && r.act.code.cameo == act.code.cameo
                    && kind_of(self.reader.lexicon, &r.act) == Kind::Noun
            });
            if let Some((i, known)) = before {
                let again = |side: &[Party]| -> Vec<Party> {
                    side.iter()
                        .map(|p| Party {
                            inferred: true,
                            ..p.clone()
                        })
                        .collect()
                };
                *source = again(&known.source);
                *target = again(&known.target);
                act.reciprocal = known.act.reciprocal;
                return Some(i);
            }
        }
        // what a visitor asks for on the way is asked of the host: "…visited Peru as he seeks loans"
        if act.plover == "REQUEST" && !source.is_empty() {
            let found = recent
                .clone()
                .take_while(|(_, r)| s.sentence_of(r.act.token) == here)
                .find(|(_, r)| {
                    matches!(r.act.code.cameo.get(..2), Some("04"))
                        && r.target.iter().any(|p| p.country.is_some())
                        && source
                            .iter()
                            .all(|p| r.source.iter().any(|q| q.country == p.country))
                        && within(s, act.token, r.act.carrier.unwrap_or(r.act.token))
                });
            if let Some((i, r)) = found {
                *target = r
                    .target
                    .iter()
                    .map(|p| Party {
                        inferred: true,
                        ..p.clone()
                    })
                    .collect();
                return Some(i);
            }
        }
        let with_states = |parties: &mut dyn Iterator<Item = &Party>| -> Vec<Party> {
            let mut all: Vec<Party> = Vec::new();
            for p in parties.filter(|p| p.country.is_some()) {
                if !all.iter().any(|q| q.country == p.country) {
                    all.push(Party {
                        inferred: true,
                        ..p.clone()
                    });
                }
            }
            all
        };
        let own: Vec<Option<&String>> = source.iter().map(|p| p.country.as_ref()).collect();
        let other = |p: &Party| !own.contains(&p.country.as_ref());
        // "condemned the attack", "welcomed the announcement": whose it was
        if matches!(act.code.cameo, "110" | "111" | "112" | "051")
            && self.about_event(act)
            && !source.is_empty()
        {
            let conflict = act.plover == "ACCUSE";
            let found = recent
                .clone()
                .filter(|(_, r)| {
                    (Ontology::get().quad(r.act.plover) > 2) == conflict && r.status != "negated"
                })
                .map(|(i, r)| {
                    let all: Vec<&Party> = if r.act.reciprocal {
                        r.source.iter().chain(&r.target).collect()
                    } else {
                        r.source.iter().collect()
                    };
                    (i, with_states(&mut all.into_iter().filter(|p| other(p))))
                })
                .find(|(_, found)| !found.is_empty());
            let (i, found) = found?;
            *target = found;
            return Some(i);
        }
        let bilateral = matches!(act.plover, "CONSULT" | "AGREE" | "SANCTION" | "COOPERATE")
            || matches!(act.code.cameo, "050" | "057");
        if !bilateral {
            return None;
        }
        let named = source.iter().any(|p| p.country.is_some());
        for (_, r) in recent {
            // of a mediated deal the mediator is no side
            let sides = if r.act.mediates { &[] } else { &r.source[..] };
            let pair = with_states(&mut sides.iter().chain(&r.target));
            if pair.len() < 2 || pair.len() > 3 {
                continue;
            }
            let third = matches!(act.code.cameo, "043" | "045");
            if named {
                let part = pair.iter().any(|p| !other(p));
                let others: Vec<Party> = pair.iter().filter(|p| other(p)).cloned().collect();
                if part && !third {
                    *target = others;
                } else if !part && third && pair.len() == 2 {
                    *target = pair;
                } else if !part {
                    // others' business, told in between
                    continue;
                }
            } else if act.reciprocal && pair.len() == 2 && self.of_both(source) {
                let mut pair = pair;
                *target = pair.split_off(1);
                *source = pair;
            }
            return None;
        }
        None
    }

    /// Nobody, or somebody told only as a definite plural: "the generals", "the delegations", "both sides".
    pub(super) fn of_both(&self, source: &[Party]) -> bool {
        let s = self.cast.syntax;
        source.iter().all(|p| {
            let definite = s.children(p.head).any(|c| {
                matches!(
                    s.tokens[c].deprel,
                    Deprel::Det | Deprel::Nummod | Deprel::DetPredet
                ) && matches!(self.cast.lemmas[c].as_str(), "the" | "both" | "two")
            });
            let plural = s.tokens[p.head].feats.contains("Number=Plur");
            definite
                && plural
                && matches!(
                    p.kind,
                    Some("official" | "armed" | "peer" | "legislature" | "civil" | "party")
                )
        })
    }

    /// "at the time", "then": of the time of what was told last.
    pub(super) fn at_the_time(&self, finite: usize) -> bool {
        let s = self.cast.syntax;
        s.children(finite).any(|c| {
            let t = &s.tokens[c];
            (t.deprel == Deprel::Obl && t.lemma == "time" && clause::marker(s, c) == Some("at"))
                || (t.deprel == Deprel::Advmod && t.lemma == "then")
        })
    }

    /// Whether what an act is about is an event that the text takes as known: "the attack", "this decision".
    pub(super) fn about_event(&self, act: &Act) -> bool {
        let s = self.cast.syntax;
        clause::args(s, act.token)
            .iter()
            .filter(|a| matches!(a.slot, "obj" | "for" | "of" | "over" | "at"))
            .any(|a| {
                let definite = s.children(a.head).any(|c| {
                    s.tokens[c].deprel == Deprel::Det
                        && matches!(
                            self.cast.lemmas[c].as_str(),
                            "the" | "this" | "that" | "these"
                        )
                });
                definite
                    && s.tokens[a.head].upos == Upos::Noun
                    && self.cast.agent(a.head).is_none_or(|g| g.kind == "weapon")
            })
    }

    /// Of what is told as the first since then, what happened then: "his first visit since 2004" tells of two.
    pub(super) fn earlier(&self, r: &Reading) -> Option<Reading> {
        let finite = predicate(self.cast.syntax, &r.act);
        let when = self.calendar().before(&r.act.words, finite)?;
        (r.status == "asserted").then(|| Reading {
            when,
            background: true,
            narrated: false,
            place: None,
            ..r.clone()
        })
    }

    /// What is told in the past tense without a day of its own is of the day that the story is of, and where
    /// the story is from, if that is where one of the sides is at home.
    pub(super) fn narrate(&self, out: &mut [Reading]) {
        const LEAD: usize = 3; // sentences
        const RECENT: i32 = 7; // days
        let s = self.cast.syntax;
        let day = |r: &Reading| {
            let begin: Date = r.when.date.begin.as_ref()?.parse().ok()?;
            let known = r.when.time.is_some() && r.when.date.begin == r.when.date.finish;
            let old = self.reference?.since(begin).ok()?.get_days();
            (known
                && r.narrated
                && !r.background
                && r.status == "asserted"
                && (0..=RECENT).contains(&old))
            .then(|| r.when.clone())
        };
        let story = out
            .iter()
            .filter(|r| s.sentence_of(r.act.token) < LEAD)
            .find_map(day);
        let dateline = setting::dateline(self.cast);
        for r in out.iter_mut() {
            let news = r.narrated && !r.background && r.status == "asserted";
            if let Some(story) = story
                .as_ref()
                .filter(|_| news && r.when.date.basis == "document")
            {
                r.when = story.clone();
            }
            let here = dateline.filter(|&e| {
                let country = self.cast.entities[e].country.as_ref();
                country.is_some()
                    && r.source
                        .iter()
                        .chain(&r.target)
                        .any(|p| p.country.as_ref() == country)
            });
            let bound = |e: usize| matches!(self.cast.entities[e].geo.first(), Some(g) if g.kind == "country");
            let visited = |side: &[Party]| {
                side.iter().filter_map(|p| p.entity).find(|&e| {
                    self.cast.entities[e].kind == NameType::Loc
                        && !self.cast.entities[e].geo.is_empty()
                })
            };
            let of = |e: usize| self.cast.entities[e].country.as_ref();
            if matches!(r.act.code.cameo, "042" | "036") && r.act.mode == Some("visit")
                || r.act.code.cameo == "042"
            {
                let goal = visited(&r.target);
                r.place = match (goal, here) {
                    // a visit to a country is where the story is from, if that lies there
                    (Some(g), Some(h)) if bound(g) && of(g) == of(h) && !r.background => Some(h),
                    (Some(g), _) => Some(g),
                    (None, _) => r.place,
                };
            }
            if r.place.is_none()
                && news
                && matches!(r.act.code.cameo.get(..2), Some("04" | "05" | "03"))
            {
                r.place = here;
            }
        }
    }
}
