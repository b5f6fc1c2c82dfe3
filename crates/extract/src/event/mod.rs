//! Events: who did what to whom, when, where and how sure.
//!
//! Enters: every earlier layer. Leaves: event drafts, merged within the document, and the entities with
//! the actors that are only described added ("Israeli warplanes"). The stages inside: [`clause`] reads
//! functions off the tree, [`party`] knows who a noun phrase speaks of, [`act`] matches predicates
//! against the [`lexicon`] and composes attitudes with acts by the tables of [`ontology`], [`status`]
//! and [`setting`] say whether, when and where, [`home`] whose the actors are that name no state,
//! [`story`] what is left to the sentences before, [`confidence`] how sure, [`explain`] why,
//! [`register`] who becomes an entity, [`merge`] what is told twice.

pub mod act;
pub mod clause;
pub mod confidence;
mod explain;
mod home;
pub mod lexicon;
pub mod merge;
pub mod ontology;
pub mod party;
pub mod quiet;
mod register;
pub mod setting;
pub mod status;
mod story;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;

use crate::types::{Deprel, EntityDraft, EventDraft, NameType, QuoteDraft, Syntax, Timex, Upos};
use act::{Act, Reader, Who};
use confidence::Features;
use jiff::civil::Date;
use lexicon::{Kind, Lexicon};
use ontology::{Attitude, Ontology};
use party::{Cast, Party, same};
use register::Register;
use status::Modality;
use std::collections::HashSet;

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
    let mut register = Register::new(syntax, entities);
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

/// Code of arrests, which only states make.
const ARREST: &str = "173";

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
        once(&mut out);
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

    /// In "condemned Peru for its raid" whose raid it was: the object's, or of who is dealt with, whatever "its" may be
    /// elsewhere.
    fn blamed(&self, pronoun: usize) -> Option<usize> {
        let s = self.cast.syntax;
        let possessive =
            s.tokens[pronoun].deprel == Deprel::NmodPoss && s.tokens[pronoun].upos == Upos::Pron;
        let noun = s.tokens[pronoun].head.filter(|_| possessive)?;
        let ground = matches!(clause::marker(s, noun), Some("for" | "over" | "because"))
            && s.tokens[noun].deprel == Deprel::Obl;
        let verb = s.tokens[noun].head.filter(|_| ground)?;
        let object = s
            .children(verb)
            .find(|&c| s.tokens[c].deprel == Deprel::Obj && s.tokens[c].upos != Upos::Pron);
        // "broke off relations with Peru because of its raid"
        let dealt_with = object
            .into_iter()
            .flat_map(|o| s.children(o))
            .chain(s.children(verb))
            .filter(|&c| c > verb && c < noun)
            .find(|&c| {
                matches!(
                    clause::marker(s, c),
                    Some("with" | "on" | "against" | "from")
                ) && self.country_of(c).is_some()
            });
        let named = object.filter(|&o| self.country_of(o).is_some());
        named.or(dealt_with).or(object)
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
            // "killed twelve militants in a raid": where somebody was killed is told by a place alone
            let where_only = tier.iter().all(|w| matches!(w, Who::Phrase(_, false)));
            if where_only && !vague.is_empty() {
                found.retain(|p| p.entity.is_some() && p.kind.is_none());
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
        if target.is_empty() && mutual && !act.mediates && distinct(&source) > 1 {
            // "the two countries broke off relations"
            act.reciprocal = true;
            target = source.split_off(1);
        }
        let recalled = if target.is_empty() && !act.mediates {
            self.recall(&mut act, told, &mut source, &mut target)
        } else {
            None
        };
        if target.is_empty() && act.plover == "THREATEN" {
            target = self.warned(&act, mood.finite, &source);
        }
        if source.is_empty() && act.code.cameo.starts_with(ARREST) {
            source = self.authorities(place, &target);
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

    /// Whom a threat is for when only its condition says so: "…unless Peru reopens the bridge".
    fn warned(&self, act: &Act, finite: usize, source: &[Party]) -> Vec<Party> {
        let s = self.cast.syntax;
        let (first, last) = s.subtree(finite);
        (first..=last)
            .filter(|&c| s.tokens[c].deprel == Deprel::Advcl && c > act.token)
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

    /// Who arrests when nobody is named: the state in which it happens, if it is told of somebody.
    fn authorities(&self, place: Option<usize>, target: &[Party]) -> Vec<Party> {
        let state = place.filter(|&e| self.cast.entities[e].country.is_some());
        let (Some(e), Some(taken)) = (state, target.first()) else {
            return Vec::new();
        };
        vec![Party {
            entity: Some(e),
            head: taken.head,
            country: self.cast.entities[e].country.clone(),
            role: None,
            place: true,
            kind: None,
            inferred: true,
        }]
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
}

/// "An air strike killed five" is one event: the noun that the verb carries tells it.
fn once(out: &mut Vec<Reading>) {
    let carried: Vec<(usize, &str)> = out
        .iter()
        .filter_map(|r| Some((r.act.carrier?, r.act.plover)))
        .collect();
    out.retain(|r| r.act.carrier.is_some() || !carried.contains(&(r.act.token, r.act.plover)));
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

/// Which kind of word a rule hangs on, for [`confidence`].
fn kind_of(lexicon: &Lexicon, act: &Act) -> Kind {
    lexicon.patterns[act.pattern].kind
}
