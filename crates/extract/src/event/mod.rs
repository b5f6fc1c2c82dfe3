//! Events: who did what to whom, when, where and how sure.
//!
//! Enters: every earlier layer. Leaves: event drafts, merged within the document, and the entities with
//! the actors that are only described added ("Israeli warplanes"). The stages inside: [`clause`] reads
//! functions off the tree, [`party`] knows who a noun phrase speaks of, [`act`] matches predicates
//! against the [`lexicon`] and composes attitudes with acts by the tables of [`ontology`], [`status`]
//! and [`setting`] say whether, when and where, [`confidence`] how sure, [`merge`] what is told twice.

pub mod act;
pub mod clause;
pub mod confidence;
pub mod lexicon;
pub mod merge;
pub mod ontology;
pub mod party;
pub mod quiet;
pub mod setting;
pub mod status;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

use crate::types::{
    Deprel, DraftMention, EntityDraft, EventDraft, Form, NameType, QuoteDraft, Span, Syntax, Timex,
    Upos,
};
use act::{Act, Reader, Who};
use confidence::Features;
use jiff::civil::Date;
use lexicon::{Kind, Lexicon};
use ontology::{Attitude, Ontology};
use party::{Cast, Party, same};
use status::{Modality, Mood};
use std::collections::{HashMap, HashSet};

/// Code the events of a document. The entities come back with described actors added.
pub fn code(
    syntax: &Syntax,
    entities: Vec<EntityDraft>,
    times: &[Timex],
    quotes: &[QuoteDraft],
    reference: Option<Date>,
) -> (Vec<EntityDraft>, Vec<EventDraft>) {
    let threshold = confidence::threshold();
    code_above(threshold, syntax, entities, times, quotes, reference)
}

/// Code the events that are at least so sure, 0 … 1.
pub fn code_above(
    threshold: f64,
    syntax: &Syntax,
    entities: Vec<EntityDraft>,
    times: &[Timex],
    quotes: &[QuoteDraft],
    reference: Option<Date>,
) -> (Vec<EntityDraft>, Vec<EventDraft>) {
    let lexicon = Lexicon::get();
    let mut readings = {
        let cast = Cast::new(syntax, &entities, lexicon);
        let reader = Reader {
            cast: &cast,
            lexicon,
            quotes,
        };
        Coder {
            reader: &reader,
            cast: &cast,
            times,
            reference,
            quiet: quiet::quiet(&cast),
        }
        .readings()
    };
    let mut register = Register {
        syntax,
        entities,
        described: Vec::new(),
    };
    readings.retain(|r| r.confidence >= threshold);
    let drafts = readings.into_iter().map(|r| register.draft(r)).collect();
    (register.entities, merge::within(drafts))
}

/// An event on its way: all that is known of it, actors not yet registered as entities.
#[derive(Clone)]
struct Reading {
    act: Act,
    status: &'static str,
    source: Vec<Party>,
    target: Vec<Party>,
    mediator: Vec<Party>,
    when: setting::When,
    place: Option<usize>,
    background: bool,
    /// The finite verb is a past tense.
    narrated: bool,
    confidence: f64,
    features: Vec<(&'static str, f64)>,
    why: String,
}

struct Coder<'a> {
    reader: &'a Reader<'a>,
    cast: &'a Cast<'a>,
    times: &'a [Timex],
    reference: Option<Date>,
    quiet: Vec<f64>,
}

/// Types whose harm or benefit falls on the place where they happen, when nobody else is named.
const TERRITORIAL: &[&str] = &[
    "ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "CONCEDE", "RETREAT",
];

/// Types that are between states: an actor without one is not at home with the other side.
const INTERNATIONAL: &[&str] = &["CONSULT", "SUPPORT", "COOPERATE", "AID", "SANCTION"];

impl Coder<'_> {
    fn readings(&self) -> Vec<Reading> {
        let s = self.cast.syntax;
        // "March" is no march
        let mut dated = vec![false; s.tokens.len()];
        for time in self.times {
            dated[time.tokens.clone()].fill(true);
        }
        let mut acts: Vec<Act> = (0..s.tokens.len())
            .filter(|&t| !dated[t])
            .filter_map(|t| self.reader.act_at(t))
            .collect();
        // outermost first, so that what a wider reading uses up makes no event of its own
        acts.sort_by_key(|a| (s.sentence_of(a.token), depth(s, a.token), a.token));
        let mut used = vec![false; s.tokens.len()];
        let mut out: Vec<Reading> = Vec::new();
        for act in acts {
            if used[act.token] {
                continue;
            }
            if self.serves(&act, &out) {
                continue;
            }
            let spent = act.used.clone();
            let mediates = act.mediates;
            let token = act.token;
            if let Some(reading) = self.reading(act, &out) {
                for u in spent {
                    // of a mediated deal the deal is an event too
                    used[u] |= u == token || !mediates;
                }
                let earlier = self.earlier(&reading);
                out.push(reading);
                out.extend(earlier);
            }
        }
        self.mediate(&mut out);
        self.narrate(&mut out);
        out
    }

    /// Whether an act is only what another, already told, was done for ("marched to demand", "visited to
    /// discuss") or came to ("shelled the town, killing six").
    fn serves(&self, act: &Act, told: &[Reading]) -> bool {
        let s = self.cast.syntax;
        let mut verb = act.carrier.unwrap_or(act.token);
        while s.tokens[verb].deprel == Deprel::Conj
            && let Some(h) = s.tokens[verb].head
        {
            verb = h;
        }
        let marker = clause::marker(s, verb);
        let result = marker.is_none() && s.tokens[verb].xpos == "VBG";
        // "arrested for spying", "accused of aiding"
        let ground = matches!(marker, Some("for" | "of" | "from" | "over"));
        s.tokens[verb].deprel == Deprel::Advcl
            && (marker == Some("to") || result || ground)
            && s.tokens[verb].head.is_some_and(|h| {
                told.iter().any(|r| {
                    (r.act.words.contains(&h) || r.act.carrier == Some(h))
                        && (!result || r.act.plover == act.plover)
                        && (!ground
                            || matches!(r.act.plover, "ACCUSE" | "COERCE" | "SANCTION" | "SUPPORT"))
                })
            })
    }

    /// Whoever mediated stands by the event that was mediated, and is no side of it.
    fn mediate(&self, out: &mut Vec<Reading>) {
        let s = self.cast.syntax;
        for i in 0..out.len() {
            if !out[i].act.mediates {
                continue;
            }
            let (lo, hi) = s.subtree(out[i].act.token);
            let mut found = Vec::new();
            for j in 0..out.len() {
                let inside = (lo..=hi).contains(&out[j].act.token);
                let stated = out[j]
                    .source
                    .iter()
                    .chain(&out[j].target)
                    .any(|p| !p.inferred);
                if i != j && inside && stated && out[j].act.reciprocal {
                    let mediator = out[i].source.clone();
                    let other = &mut out[j];
                    let parties = other.source.iter().chain(&other.target).cloned();
                    found.extend(parties.filter(|p| !mediator.iter().any(|m| same(m, p))));
                    other
                        .source
                        .retain(|p| !mediator.iter().any(|m| same(m, p)));
                    other
                        .target
                        .retain(|p| !mediator.iter().any(|m| same(m, p)));
                    other.mediator = mediator;
                    let when = other.when.clone();
                    if out[i].when.date.basis == "document" && when.time.is_some() {
                        out[i].when = when;
                    }
                }
            }
            if found.is_empty() && out[i].target.iter().all(|p| p.country.is_none()) {
                // "mediated their reconciliation": whose, was told before
                if let Some(pair) = self.last_pair(&out[..i], &out[i].source) {
                    out[i].target = pair;
                }
            }
            for p in found {
                if !out[i].target.iter().any(|q| same(q, &p)) {
                    out[i].target.push(p);
                }
            }
        }
        out.retain(|r| !(r.act.mediates && (r.source.is_empty() || r.target.is_empty())));
    }

    /// Who acts in the clause that a noun stands in, if he is of none of these states.
    fn host_of(&self, noun: usize, not: &[Party]) -> Vec<Party> {
        let s = self.cast.syntax;
        let mut at = noun;
        while let Some(h) = s.tokens[at].head {
            at = h;
            if s.tokens[at].upos == Upos::Verb {
                break;
            }
        }
        clause::args(s, at)
            .iter()
            .filter(|a| a.slot == "subj")
            .map(|a| self.cast.parties(a.head, false))
            .find(|found| {
                found
                    .iter()
                    .any(|p| p.country.is_some() && !not.iter().any(|n| n.country == p.country))
            })
            .unwrap_or_default()
    }

    /// A state itself, not somebody of it.
    fn is_state(&self, p: &Party) -> bool {
        p.kind == Some("peer")
            || p.entity.is_some_and(|e| {
                let entity = &self.cast.entities[e];
                entity.kind == NameType::Loc
                    && entity.geo.first().is_some_and(|g| g.kind == "country")
            })
    }

    /// The two states told last to have dealt with each other, neither of them one of these.
    fn last_pair(&self, told: &[Reading], not: &[Party]) -> Option<Vec<Party>> {
        told.iter().rev().find_map(|r| {
            let mut pair: Vec<Party> = Vec::new();
            for p in r.source.iter().chain(&r.target) {
                if p.country.is_some() && !pair.iter().any(|q| q.country == p.country) {
                    pair.push(Party {
                        inferred: true,
                        ..p.clone()
                    });
                }
            }
            let third = !pair
                .iter()
                .any(|p| not.iter().any(|n| n.country == p.country));
            (pair.len() == 2 && third).then_some(pair)
        })
    }

    fn calendar(&self) -> setting::Calendar<'_> {
        setting::Calendar {
            syntax: self.cast.syntax,
            lexicon: self.reader.lexicon,
            times: self.times,
            reference: self.reference,
        }
    }

    /// Of what is told as the first since then, what happened then: "his first visit since 2004" tells of two.
    fn earlier(&self, r: &Reading) -> Option<Reading> {
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
    fn narrate(&self, out: &mut [Reading]) {
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

    fn parties(&self, act: &Act, who: Who) -> Vec<Party> {
        let s = self.cast.syntax;
        match who {
            Who::Phrase(t, owners) => {
                let t = self.blamed(t).unwrap_or(t);
                let found = self.cast.parties(t, owners);
                // "said it would…", "said that his country…": a pronoun that nothing resolves is who speaks
                let his = || {
                    found
                        .iter()
                        .all(|p| p.country.is_none() && p.entity.is_none())
                        && s.children_by(t, "nmod:poss").any(|c| {
                            s.tokens[c].upos == Upos::Pron && self.cast.entity_at(c).is_none()
                        })
                };
                if ((found.is_empty() && s.tokens[t].upos == Upos::Pron) || his())
                    && let Some(Who::Phrase(speaker, _)) = self.reader.speaker(act.token)
                    && speaker != t
                {
                    let speakers = self.cast.parties(speaker, false);
                    return if found.is_empty() || speakers.iter().all(|p| p.country.is_none()) {
                        speakers
                    } else {
                        let mut found = found;
                        for p in &mut found {
                            p.country.clone_from(&speakers[0].country);
                        }
                        found
                    };
                }
                found
            }
            Who::Entity(e) => vec![Party {
                entity: Some(e),
                head: act.token,
                country: self.cast.entities[e].country.clone(),
                role: self.cast.entities[e].role.clone(),
                place: false,
                kind: None,
                inferred: false,
            }],
        }
    }

    /// In "condemned Peru for its raid" whose raid it was: the object's, whatever "its" may be elsewhere.
    fn blamed(&self, pronoun: usize) -> Option<usize> {
        let s = self.cast.syntax;
        let possessive =
            s.tokens[pronoun].deprel == Deprel::NmodPoss && s.tokens[pronoun].upos == Upos::Pron;
        let noun = s.tokens[pronoun].head.filter(|_| possessive)?;
        let ground = matches!(clause::marker(s, noun), Some("for" | "over"))
            && s.tokens[noun].deprel == Deprel::Obl;
        let verb = s.tokens[noun].head.filter(|_| ground)?;
        s.children(verb)
            .find(|&c| s.tokens[c].deprel == Deprel::Obj && s.tokens[c].upos != Upos::Pron)
    }

    /// The first group of candidates that holds an actor of a state or by name, else the first that holds any;
    /// nobody in `not` counts.
    fn side(&self, act: &Act, tiers: &[Vec<Who>], not: &[Party]) -> Vec<Party> {
        let mut vague = Vec::new();
        for tier in tiers {
            let mut found: Vec<Party> = Vec::new();
            for p in tier.iter().flat_map(|&w| self.parties(act, w)) {
                if p.kind != Some("disaster")
                    && !not.iter().any(|n| same(n, &p))
                    && !found.iter().any(|f| same(f, &p))
                {
                    found.push(p);
                }
            }
            if found
                .iter()
                .any(|p| p.country.is_some() || p.entity.is_some())
            {
                return found;
            }
            if vague.is_empty() {
                vague = found;
            }
        }
        vague
    }

    fn reading(&self, mut act: Act, told: &[Reading]) -> Option<Reading> {
        let s = self.cast.syntax;
        let ontology = Ontology::get();
        let mood = status::mood(s, self.reader.lexicon, act.token, act.carrier);
        let mut status = "asserted";
        match mood.modality {
            Modality::Must if kind_of(self.reader.lexicon, &act) == Kind::Modal => {
                act.modal = Some(Attitude::Request);
            }
            Modality::Must => {
                // "said that X must…": a demand of the speaker on X
                let speaker = self.reader.speaker(act.token)?;
                let request = ontology.compose(Attitude::Request, act.code.cameo)?;
                act.target = act.source.iter().chain(&act.target).cloned().collect();
                act.source = vec![vec![speaker]];
                act.reciprocal = false;
                act.recode(request);
                act.modal = Some(Attitude::Request);
            }
            Modality::Future | Modality::Able if mood.negated => {
                if ontology.quad(act.plover) <= 2 {
                    let refusal = ontology.compose(Attitude::Reject, act.code.cameo)?;
                    act.recode(refusal);
                    act.reciprocal = false;
                    act.modal = Some(Attitude::Reject);
                } else {
                    status = "negated";
                }
            }
            Modality::Future => {
                if let Some(code) = ontology.compose(Attitude::Intend, act.code.cameo)
                    && code.cameo != act.code.cameo
                    // who says that he will resign has begun to
                    && act.mode != Some("resign")
                {
                    act.recode(code);
                    act.modal = Some(Attitude::Intend);
                }
                status = "planned";
            }
            Modality::Possible => {
                if let Some(code) = ontology.compose(Attitude::Intend, act.code.cameo)
                    && code.cameo != act.code.cameo
                {
                    act.recode(code);
                    act.modal = Some(Attitude::Intend);
                }
                status = "hypothetical";
            }
            Modality::Able => status = "hypothetical",
            Modality::Fact if mood.negated => status = "negated",
            Modality::Fact => {}
        }
        if mood.open {
            status = "hypothetical";
        } else if mood.purpose && status == "asserted" {
            status = "planned";
        }

        let mut source = self.side(&act, &act.source, &[]);
        let mut target = self.side(&act, &act.target, &source);
        if act.reciprocal && target.is_empty() && source.len() > 1 {
            target = source.split_off(1);
        }
        if act.mediates && source.is_empty() {
            // "was announced by Peru after hours of mediation between…": who tells of it
            source = self.host_of(act.token, &target);
        }
        let people: Vec<usize> = source.iter().chain(&target).map(|p| p.head).collect();
        let place = setting::place(self.cast, &act.words, mood.finite, &people);
        let pattern = &self.reader.lexicon.patterns[act.pattern];
        let mutual = pattern
            .target
            .iter()
            .any(|path| path.last() == Some(&"with"));
        let mutual = mutual || act.plover == "AGREE";
        if target.is_empty() && mutual && !act.mediates && distinct(&source) > 1 {
            // "the two countries broke off relations"
            act.reciprocal = true;
            target = source.split_off(1);
        }
        if INTERNATIONAL.contains(&act.plover) || act.plover == "AGREE" {
            let own = |p: &Party| source.iter().any(|q| q.country == p.country);
            if target.iter().any(|p| p.country.is_some() && !own(p)) {
                // "announced the Peru-Chile pact": of two states the other one
                target.retain(|p| !own(p));
            } else if distinct(&source) > 1 || target.iter().all(|p| own(p) && self.is_state(p)) {
                // "declared a partnership between their countries"; nobody deals with the state that he speaks for
                target.clear();
            }
        }
        let recalled = if target.is_empty() && !act.mediates {
            self.recall(&mut act, told, &mut source, &mut target)
        } else {
            None
        };
        if target.is_empty() && act.plover == "THREATEN" {
            target = self.warned(&act, mood.finite, &source);
        }
        self.infer_countries(&act, place, &mut source, &mut target);
        let mut fallback = false;
        if target.is_empty() && !act.reciprocal {
            target = self.affected(&act, place, &source);
            fallback = !target.is_empty();
        }
        let anyone = self.reader.lexicon.patterns[act.pattern].anyone && !source.is_empty();
        if !(admissible(&act, &source, &target) || anyone)
            || (kind_of(self.reader.lexicon, &act) == Kind::Noun
                && act.carrier.is_none()
                && (source.is_empty() || target.is_empty() || fallback)
                && !self.reader.lexicon.patterns[act.pattern].bare)
        {
            return None;
        }
        let mut when = self.calendar().when(&act.words, mood.finite);
        if let Some(known) = recalled
            .map(|i| &told[i])
            .filter(|r| when.date.basis == "document" && r.background && r.when.past)
            && (self.at_the_time(mood.finite)
                || s.sentence_of(known.act.token) + 1 == s.sentence_of(act.token)
                    && known.when.date.begin != known.when.date.finish)
        {
            when = known.when.clone();
        }
        if when.open && mood.perfect && when.date.value.as_ref().is_some_and(|v| v.len() == 4) {
            // has happened at some time since
            when.date.value = None;
        }
        let bare = self.reader.lexicon.patterns[act.pattern].bare && act.carrier.is_none();
        if bare && when.date.basis == "document" {
            // "the civil war" is no event of today
            when = setting::When {
                past: true,
                date: crate::document::EventDate {
                    basis: "none".to_owned(),
                    ..Default::default()
                },
                ..setting::When::default()
            };
        }
        if when.future && status == "asserted" {
            status = "planned";
        }
        let whole_year = when.date.value.as_ref().is_some_and(|v| v.len() == 4);
        let background = when.past || mood.anterior || (whole_year && status == "asserted");
        let features = Features::of(
            self.cast,
            self.reader.lexicon,
            &act,
            &mood,
            status,
            &source,
            &target,
            fallback,
            background,
            self.quiet[s.sentence_of(act.token)],
        );
        let mut confidence = confidence::of(&features);
        if let Some(known) = recalled.map(|i| &told[i])
            && known.act.code.cameo == act.code.cameo
            && self.cast.lemmas[known.act.token] == self.cast.lemmas[act.token]
        {
            // told again: as sure as it was
            confidence = confidence.max(known.confidence);
        }
        let why = self.why(&act, &mood, &source, &target, &when);
        Some(Reading {
            act,
            status,
            source,
            target,
            mediator: Vec::new(),
            when,
            place,
            background,
            narrated: s.tokens[mood.finite].xpos == "VBD"
                || s.children_by(mood.finite, "aux:pass")
                    .chain(s.children_by(mood.finite, "cop"))
                    .any(|c| s.tokens[c].xpos == "VBD"),
            confidence,
            features: features.0,
            why,
        })
    }

    /// Sides that the sentence leaves to what was told before it: whose attack is condemned, with whom the talks
    /// were broken off, between whom the ties were restored.
    fn recall(
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
    fn of_both(&self, source: &[Party]) -> bool {
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
    fn at_the_time(&self, finite: usize) -> bool {
        let s = self.cast.syntax;
        s.children(finite).any(|c| {
            let t = &s.tokens[c];
            (t.deprel == Deprel::Obl && t.lemma == "time" && clause::marker(s, c) == Some("at"))
                || (t.deprel == Deprel::Advmod && t.lemma == "then")
        })
    }

    /// Whether what an act is about is an event that the text takes as known: "the attack", "this decision".
    fn about_event(&self, act: &Act) -> bool {
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

    /// Whom a threat is for when only its condition says so: "…unless Peru reopens the bridge".
    fn warned(&self, act: &Act, finite: usize, source: &[Party]) -> Vec<Party> {
        let s = self.cast.syntax;
        let mut verbs = act.words.clone();
        verbs.push(finite);
        verbs
            .iter()
            .flat_map(|&v| s.children_by(v, "advcl"))
            .filter(|&c| matches!(clause::marker(s, c), Some("if" | "unless")))
            .filter_map(|c| clause::surface_subject(s, c))
            .map(|subject| self.cast.parties(subject, true))
            .map(|found| {
                found
                    .into_iter()
                    .filter(|p| {
                        p.country.is_some() && !source.iter().any(|q| q.country == p.country)
                    })
                    .collect::<Vec<_>>()
            })
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// Who bears an event when nobody is named: the place where it happens, else, of what is done at home,
    /// the actor's own state.
    fn affected(&self, act: &Act, place: Option<usize>, source: &[Party]) -> Vec<Party> {
        let stand_in = |e: usize| Party {
            entity: Some(e),
            head: act.token,
            country: self.cast.entities[e].country.clone(),
            role: None,
            place: true,
            kind: None,
            inferred: true,
        };
        let stateless = !source.is_empty() && source.iter().all(|p| p.country.is_none());
        let here = place
            .or_else(|| {
                stateless
                    .then(|| setting::place_below(self.cast, act.token))
                    .flatten()
            })
            .filter(|&e| self.cast.entities[e].country.is_some());
        if let Some(e) = here.filter(|_| TERRITORIAL.contains(&act.plover) || stateless) {
            return vec![stand_in(e)];
        }
        let at_home = matches!(act.plover, "PROTEST" | "CONCEDE" | "COERCE")
            || matches!(
                act.code.cameo.get(..3),
                Some("104" | "123" | "034" | "132" | "172" | "090" | "091")
            )
            || act.mode == Some("resign")
            || self.reader.lexicon.patterns[act.pattern].bare;
        let country = source
            .first()
            .and_then(|p| p.country.clone())
            .filter(|_| at_home);
        country
            .and_then(|c| {
                let of_state = |e: &&usize| self.cast.entities[**e].country.as_ref() == Some(&c);
                let all: Vec<usize> = (0..self.cast.entities.len()).collect();
                all.iter()
                    .filter(of_state)
                    .min_by_key(|&&e| {
                        let entity = &self.cast.entities[e];
                        let state = entity.geo.first().is_some_and(|g| g.kind == "country");
                        (!state, !entity.demonym, e)
                    })
                    .copied()
            })
            .map(|e| vec![stand_in(e)])
            .unwrap_or_default()
    }

    /// An actor of the home country ("police", "the president") belongs to the state where the event is,
    /// else to the one that its sentence, else the story, is about.
    fn infer_countries(
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
                // "the three governments" are not all of one state
                && !(p.kind == Some("official")
                    && self.cast.syntax.children_by(p.head, "nummod").next().is_some())
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
    fn sole_country(&self, tokens: std::ops::Range<usize>) -> Option<String> {
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

    fn country_of(&self, t: usize) -> Option<&String> {
        self.cast
            .entity_over(t)
            .and_then(|e| self.cast.entities[e].country.as_ref())
    }

    /// The state that the paragraph of a token is about: the only one that it names.
    fn paragraph_country(&self, token: usize) -> Option<String> {
        let s = self.cast.syntax;
        let sentence = s.sentence_of(token);
        let paragraph = s.paragraphs.iter().find(|p| p.contains(&sentence))?;
        let first = s.sentences[paragraph.start].start;
        let last = s.sentences[paragraph.end - 1].end;
        self.sole_country(first..last)
    }

    /// The state that most of a story is about: named in three sentences or more, and more often than all
    /// others together.
    fn story_country(&self) -> Option<String> {
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

    /// The rule, the words and the sides, in a sentence for a reader.
    fn why(
        &self,
        act: &Act,
        mood: &Mood,
        source: &[Party],
        target: &[Party],
        when: &setting::When,
    ) -> String {
        let s = self.cast.syntax;
        let lexicon = self.reader.lexicon;
        let entry = &lexicon.entries[lexicon.patterns[act.pattern].entry];
        let mut words = act.words.clone();
        words.sort_unstable();
        words.dedup();
        let quoted: Vec<_> = words.iter().map(|&w| s.form(w)).collect();
        let mut why = format!("“{}” by rule {}", quoted.join(" … "), entry.name);
        for &inner in &act.about {
            why.push_str(&format!(
                ", about {}",
                lexicon.entries[lexicon.patterns[inner].entry].name
            ));
        }
        match (act.modal, mood.modality) {
            (Some(attitude), _) => why.push_str(&format!(
                "; the verb's mood says that it {}",
                attitude.verb()
            )),
            (None, Modality::Future) => why.push_str("; told as future"),
            _ => {}
        }
        why.push_str(&format!(
            "; {} {}",
            act.code.cameo,
            act.code.meaning.to_lowercase()
        ));
        let tell = |side: &[Party]| {
            side.iter()
                .map(|p| {
                    let name = match p.entity {
                        Some(e) => self.cast.entities[e].name.clone(),
                        None => s.form(p.head).to_owned(),
                    };
                    match (&p.country, p.inferred) {
                        (Some(c), false) => format!("{name} ({c})"),
                        (Some(c), true) => format!("{name} ({c}, from where it is)"),
                        (None, _) => name,
                    }
                })
                .collect::<Vec<_>>()
                .join(", ")
        };
        if !source.is_empty() {
            why.push_str(&format!("; by {}", tell(source)));
        }
        if !target.is_empty() {
            why.push_str(&format!(
                "; {} {}",
                if act.reciprocal { "with" } else { "towards" },
                tell(target)
            ));
        }
        if let Some(t) = when.time {
            why.push_str(&format!("; dated by “{}”", self.times[t].span.of(s.text)));
        }
        why.push('.');
        why
    }
}

/// What a noun is said to be the event of, where a copula says so ("the visit is his first"), else its verb.
fn predicate(s: &Syntax, act: &Act) -> usize {
    s.tokens[act.token]
        .head
        .filter(|&h| {
            s.tokens[act.token].deprel == Deprel::Nsubj && s.children_by(h, "cop").next().is_some()
        })
        .or(act.carrier)
        .unwrap_or(act.token)
}

/// Whether a token lies in the clause of another.
fn within(s: &Syntax, t: usize, top: usize) -> bool {
    let (lo, hi) = s.subtree(top);
    (lo..=hi).contains(&t)
}

/// How many states the parties are of.
fn distinct(parties: &[Party]) -> usize {
    parties
        .iter()
        .filter_map(|p| p.country.as_ref())
        .collect::<HashSet<_>>()
        .len()
}

/// Steps from a token to the root.
fn depth(s: &Syntax, t: usize) -> usize {
    let mut at = t;
    let mut n = 0;
    while let Some(h) = s.tokens[at].head {
        at = h;
        n += 1;
        if n > 200 {
            break;
        }
    }
    n
}

/// Whether the sides are enough for an event of that type: no default actors, no private life.
fn admissible(act: &Act, source: &[Party], target: &[Party]) -> bool {
    let political = |p: &Party| p.country.is_some() || p.role.is_some();
    let state = |side: &[Party]| side.iter().any(|p| p.country.is_some());
    let known = |side: &[Party]| side.iter().any(political);
    // a list, not a side
    const MANY: usize = 9;
    if source.len() > MANY || target.len() > MANY {
        return false;
    }
    // whom a mediator brought together is told by what was mediated
    if act.mediates {
        return known(source) && (state(source) || state(target));
    }
    match act.plover {
        "CONSULT" | "SUPPORT" | "COOPERATE" | "AID" | "SANCTION" => {
            (known(source) && known(target) && (state(source) || state(target)))
                || (act.code.cameo == "050" && state(target))
        }
        // "was accused of…": by whom need not be said
        "ACCUSE" if source.is_empty() => state(target),
        "ACCUSE" | "REQUEST" | "REJECT" | "THREATEN" => {
            known(source) && (state(source) || state(target))
        }
        "AGREE" => {
            known(source)
                && (state(source) || state(target))
                && (known(target) || act.composed || act.modal.is_some())
        }
        "CONCEDE" | "RETREAT" | "MOBILIZE" | "PROTEST" => {
            known(source) && (state(source) || state(target))
        }
        _ => (known(source) || known(target)) && (state(source) || state(target)),
    }
}

/// Gives every actor an entity: its own, or a new one for those only described.
struct Register<'t> {
    syntax: &'t Syntax<'t>,
    entities: Vec<EntityDraft>,
    described: Vec<(usize, Option<String>, usize)>,
}

impl Register<'_> {
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

    fn draft(&mut self, r: Reading) -> EventDraft {
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

/// Which kind of word a rule hangs on, for [`confidence`].
fn kind_of(lexicon: &Lexicon, act: &Act) -> Kind {
    lexicon.patterns[act.pattern].kind
}
