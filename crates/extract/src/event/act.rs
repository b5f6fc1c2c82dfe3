//! What is done, by whose words: predicates matched against the lexicon, attitudes composed with the
//! acts that they are about.
//!
//! Enters: trees with a cast of actors, and the lexicon. Leaves: acts, whose sides are still noun
//! phrases. Must not know of dates, places or other sentences.

use super::{
    clause::{self, Arg, args, conjuncts, marker},
    lexicon::{Filter, Kind, Lexicon, Need, Path, Pattern, Phrase},
    ontology::{Attitude, Code, Ontology},
    party::Cast,
};
use crate::types::{Deprel, QuoteDraft, Upos};

/// Somebody that an act speaks of: the head of a noun phrase, or an entity known from elsewhere (the
/// speaker of a quotation).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A noun phrase; `bool`: may lead to whose the thing is that it names.
    Phrase(usize, bool),
    /// An entity.
    Entity(usize),
}

/// An act, or an attitude to one.
#[derive(Debug, Clone)]
pub struct Act {
    /// The pattern that found it.
    pub pattern: usize,
    /// The token that the pattern hangs on.
    pub token: usize,
    /// What it codes.
    pub code: &'static Code,
    /// PLOVER type.
    pub plover: &'static str,
    /// PLOVER mode.
    pub mode: Option<&'static str>,
    /// PLOVER contexts.
    pub contexts: Vec<&'static str>,
    /// Who acts: the first group that holds an actor counts.
    pub source: Vec<Vec<Who>>,
    /// Towards whom, alike.
    pub target: Vec<Vec<Who>>,
    /// Both sides act alike.
    pub reciprocal: bool,
    /// The source brings the targets together.
    pub mediates: bool,
    /// Tokens that carry it, the main one first.
    pub words: Vec<usize>,
    /// Tokens that cannot carry another event of their own.
    pub used: Vec<usize>,
    /// The patterns of the act inside, outermost first.
    pub about: Vec<usize>,
    /// An attitude whose content is known.
    pub composed: bool,
    /// The verb that carries a noun.
    pub carrier: Option<usize>,
    /// An attitude taken from a modal or tense rather than from a word of its own.
    pub modal: Option<Attitude>,
    /// Of an attitude: which.
    pub attitude: Option<Attitude>,
    /// How specific the pattern was.
    pub weight: usize,
}

/// What the subject of a verb is to the event of a noun that the verb carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrying {
    /// "launched an attack".
    Agent,
    /// "suffered an attack".
    Patient,
    /// "an attack took place".
    Happens,
    /// "halted the attack".
    End,
}

/// Deepest nesting of attitudes.
const DEEP: usize = 5;

/// Prepositions that tell where, not whose.
const LOCATIVE: &[&str] = &["in", "near", "inside", "around", "within", "across", "out"];

/// Prepositions whose phrases are looked for below where they belong.
const LOOSE: &[&str] = &[
    "to", "against", "on", "upon", "from", "with", "into", "at", "over", "toward", "towards",
    "for", "between", "among",
];

/// The reader of acts.
pub struct Reader<'a> {
    /// The cast.
    pub cast: &'a Cast<'a>,
    /// The lexicon.
    pub lexicon: &'static Lexicon,
    /// The quotations.
    pub quotes: &'a [QuoteDraft],
}

impl Reader<'_> {
    /// The act that hangs on token `t`.
    pub fn act_at(&self, t: usize) -> Option<Act> {
        self.act(t, None, 0)
    }

    /// The act at `t`; under an attitude also what counts only as content.
    fn act(&self, t: usize, under: Option<Attitude>, depth: usize) -> Option<Act> {
        if depth > DEEP {
            return None;
        }
        let token = &self.cast.syntax.tokens[t];
        let kinds: &[Kind] = match token.upos {
            // "fighting between Peru and Chile resumed": a noun by its place
            Upos::Verb if token.xpos == "VBG" && token.deprel == Deprel::Csubj => {
                &[Kind::Noun, Kind::Verb]
            }
            Upos::Verb => &[Kind::Verb, Kind::Adj],
            // "the meeting room" is no meeting
            Upos::Noun
                if depth == 0
                    && token.deprel == Deprel::Compound
                    && token.head.is_some_and(|h| h > t) =>
            {
                return None;
            }
            Upos::Noun => &[Kind::Noun],
            Upos::Propn if self.cast.entity_over(t).is_none() => &[Kind::Noun],
            Upos::Adj => &[Kind::Adj, Kind::Verb],
            _ => return None,
        };
        let mut candidates = Vec::new();
        let mut found_args: Option<Vec<Arg>> = None;
        let form = self.cast.syntax.form(t).to_lowercase();
        for &kind in kinds {
            // "is prepared to", "are opposed to": adjectives by their form, whatever the tagger calls them
            let word = if kind == Kind::Adj || (kind == Kind::Noun && token.upos == Upos::Verb) {
                form.as_str()
            } else {
                self.cast.lemmas[t].as_str()
            };
            for &i in self.lexicon.candidates(kind, word) {
                let pattern = &self.lexicon.patterns[i];
                // what one is accused of is content of accusations only
                let charge = self.lexicon.entries[pattern.entry].plover == "ACCUSE";
                if pattern.inner && (under.is_none() || charge && under != Some(Attitude::Accuse)) {
                    continue;
                }
                let Some(phrase) = pattern
                    .phrases
                    .iter()
                    .filter(|p| p.head == word)
                    .filter(|p| match kind {
                        Kind::Verb => self.cast.verb_is(p, t),
                        _ => self.cast.noun_is(p, t),
                    })
                    .max_by_key(|p| p.words())
                else {
                    continue;
                };
                let args = found_args.get_or_insert_with(|| self.args(t, kinds));
                if let Some(weight) = self.fits(t, pattern, args) {
                    candidates.push((weight + 2 * phrase.words() - usize::from(pattern.weak), i));
                }
            }
        }
        candidates.sort_by_key(|&(weight, i)| (std::cmp::Reverse(weight), i));
        let args = found_args.unwrap_or_else(|| self.args(t, kinds));
        candidates
            .into_iter()
            .find_map(|(weight, i)| self.build(t, i, weight, &args, depth))
            .or_else(|| self.must(t, &args, depth))
    }

    /// "said that Egypt must repay": a demand whose content no entry knows.
    fn must(&self, t: usize, args: &[Arg], depth: usize) -> Option<Act> {
        let s = self.cast.syntax;
        if depth > 0 {
            return None;
        }
        let modal = s
            .children(t)
            .find(|&c| s.tokens[c].deprel == Deprel::Aux && c < t)?;
        let &i = self
            .lexicon
            .candidates(Kind::Modal, &self.cast.lemmas[modal])
            .first()?;
        self.speaker(t)?;
        let mut act = self.build(t, i, 0, args, depth)?;
        act.words.push(modal);
        Some(act)
    }

    /// Arguments of a predicate, those of the verb that carries it included.
    fn args(&self, t: usize, kinds: &[Kind]) -> Vec<Arg<'_>> {
        let s = self.cast.syntax;
        let mut all = args(s, t);
        // a participle read as an adjective has its surface subject
        if kinds.contains(&Kind::Adj)
            && clause::passive(s, t)
            && !all.iter().any(|a| a.slot == "subj")
            && let Some(subject) = clause::surface_subject(s, t)
        {
            all.push(Arg {
                slot: "subject",
                head: subject,
            });
        }
        // "the visit is his first to Peru"
        if s.tokens[t].deprel == Deprel::Nsubj
            && matches!(s.tokens[t].upos, Upos::Noun)
            && let Some(h) = s.tokens[t].head
            && s.tokens[h].upos != Upos::Verb
            && s.children_by(h, "cop").next().is_some()
        {
            all.extend(
                args(s, h)
                    .into_iter()
                    .filter(|a| a.head != t && !matches!(a.slot, "subj" | "mod" | "poss" | "case")),
            );
        }
        if matches!(s.tokens[t].upos, Upos::Noun | Upos::Propn)
            && let Some((verb, carrying, through)) = self.carrier(t)
        {
            for a in args(s, verb) {
                if a.head == t || through.contains(&a.head) {
                    continue;
                }
                match (a.slot, carrying) {
                    ("subj", Carrying::Patient) => all.push(Arg {
                        slot: "patient",
                        head: a.head,
                    }),
                    ("subj", Carrying::Agent | Carrying::End) => all.push(a),
                    // "were engaged in fighting"
                    ("obj", Carrying::Agent)
                        if clause::passive(s, verb) && s.tokens[t].deprel == Deprel::Obl =>
                    {
                        all.push(Arg {
                            slot: "subj",
                            head: a.head,
                        });
                    }
                    ("subj" | "obj" | "iobj" | "comp", _) if carrying == Carrying::Happens => {}
                    ("comp" | "obj", _) => {}
                    _ => all.push(a),
                }
            }
            for n in &through {
                all.extend(
                    args(s, *n)
                        .into_iter()
                        .filter(|a| a.head != t && a.slot != "of"),
                );
            }
        }
        all
    }

    /// The verb that carries a noun, what its subject is to the noun, and the counting nouns between them.
    pub fn carrier(&self, t: usize) -> Option<(usize, Carrying, Vec<usize>)> {
        let s = self.cast.syntax;
        let mut n = t;
        let mut through = Vec::new();
        while let Some(h) = s.tokens[n].head {
            let counted = s.tokens[n].deprel == Deprel::Nmod
                && marker(s, n) == Some("of")
                && self
                    .lexicon
                    .class_named("partitive")
                    .is_some_and(|c| !c.with_head(&self.cast.lemmas[h]).is_empty());
            let listed = s.tokens[n].deprel == Deprel::Conj && s.tokens[h].upos == Upos::Noun;
            if !(counted || listed) {
                break;
            }
            through.push(h);
            n = h;
        }
        let v = s.tokens[n].head?;
        if !matches!(s.tokens[v].upos, Upos::Verb | Upos::Aux) {
            return None;
        }
        let lemma = self.cast.lemmas[v].as_str();
        let is = |set: &str| {
            self.lexicon
                .light
                .with_head(set, lemma)
                .iter()
                .any(|p| self.cast.verb_is(p, v))
        };
        let brief = ["visit", "meeting", "summit"].iter().any(|class| {
            let class = self.lexicon.class_named(class);
            class.is_some_and(|c| !c.with_head(&self.cast.lemmas[t]).is_empty())
        });
        let carrying = match s.tokens[n].deprel {
            Deprel::Obj | Deprel::NsubjPass if is("complete") && brief => Carrying::Agent,
            Deprel::Obj | Deprel::NsubjPass if is("end") => Carrying::End,
            Deprel::Obj | Deprel::NsubjPass if is("agent") => Carrying::Agent,
            Deprel::Obj if is("patient") => Carrying::Patient,
            Deprel::Nsubj if is("happens") => Carrying::Happens,
            // "was followed by talks"
            Deprel::OblAgent if is("happens") => Carrying::Happens,
            Deprel::Obl => {
                let m = marker(s, n)?;
                let by = |set: &str| {
                    self.lexicon.light.with_head(set, lemma).iter().any(|p| {
                        p.with.split_last().is_some_and(|(last, rest)| {
                            *last == m
                                && rest
                                    .iter()
                                    .all(|w| s.children(v).any(|c| self.cast.lemmas[c] == *w))
                        })
                    })
                };
                if by("agent by preposition") {
                    Carrying::Agent
                } else if by("patient") {
                    Carrying::Patient
                } else {
                    return None;
                }
            }
            // "the attack that they launched"
            _ => return None,
        };
        Some((v, carrying, through))
    }

    /// How well a pattern's needs are met; `None` when they are not.
    fn fits(&self, t: usize, pattern: &Pattern, args: &[Arg]) -> Option<usize> {
        let mut weight = 0;
        for need in &pattern.needs {
            let met = self.met(t, need, args);
            if need.absent {
                if met.is_some() {
                    return None;
                }
            } else if met.is_none() && self.untold(t, need) {
                // "two reporters were jailed": by whom is not said
            } else {
                weight += met?;
            }
        }
        Some(weight)
    }

    /// Whether a need is for an agent that a passive leaves out.
    fn untold(&self, t: usize, need: &Need) -> bool {
        use super::lexicon::Sort;
        let s = self.cast.syntax;
        let any =
            |f: &Filter| matches!(f, Filter::Sort(Sort::Actor | Sort::Official | Sort::State));
        need.paths.iter().any(|p| p[..] == ["subj"])
            && need.filters.iter().any(any)
            && s.tokens[t].upos == Upos::Verb
            && s.children(t).any(|c| s.tokens[c].deprel == Deprel::AuxPass)
            && !s
                .children(t)
                .any(|c| s.tokens[c].deprel == Deprel::OblAgent)
            && clause::passive(s, t)
    }

    fn met(&self, t: usize, need: &Need, args: &[Arg]) -> Option<usize> {
        let mut heads: Vec<usize> = need
            .paths
            .iter()
            .flat_map(|path| self.walk(t, path, args))
            .collect();
        if heads.is_empty() && !need.absent {
            heads.extend(need.paths.iter().flat_map(|path| self.loose(t, path)));
        }
        heads
            .into_iter()
            .filter_map(|head| {
                need.filters
                    .iter()
                    .filter(|f| self.passes(head, f))
                    .map(|f| match f {
                        Filter::Sort(super::lexicon::Sort::Any) => 1,
                        Filter::Sort(_) => 1,
                        Filter::Class(_) | Filter::Words(_) => 2,
                    })
                    .max()
            })
            .max()
    }

    fn passes(&self, head: usize, filter: &Filter) -> bool {
        let s = self.cast.syntax;
        let fits = |phrases: &[Phrase], n: usize| {
            phrases
                .iter()
                .any(|p| p.head == self.cast.lemmas[n] && self.cast.noun_is(p, n))
        };
        let nouns = || {
            conjuncts(s, head)
                .into_iter()
                .flat_map(|n| [Some(n), self.cast.counted(n)])
                .flatten()
        };
        match filter {
            Filter::Class(i) => {
                let class = self.lexicon.class(*i);
                nouns().any(|n| {
                    fits(class.with_head(&self.cast.lemmas[n]), n)
                        // a reading as a name ("the UNITED Nations resolution") is not the class's noun
                        && (self.cast.entity_at(n).is_none() || s.tokens[n].upos != Upos::Propn)
                })
            }
            Filter::Words(p) => {
                nouns().any(|n| fits(std::slice::from_ref(p), n))
                    || (p.words() == 1 && s.form(head).eq_ignore_ascii_case(p.head))
            }
            Filter::Sort(sort) => self.cast.is(head, *sort),
        }
    }

    /// The heads at the end of a path from `t`.
    fn walk(&self, t: usize, path: &Path, first: &[Arg]) -> Vec<usize> {
        let s = self.cast.syntax;
        if path.first() == Some(&"speaker") {
            return match self.speaker(t) {
                Some(Who::Phrase(h, _)) => vec![h],
                _ => Vec::new(),
            };
        }
        let mut at: Vec<usize> = first
            .iter()
            .filter(|a| a.slot == path[0])
            .map(|a| a.head)
            .collect();
        for step in &path[1..] {
            at = at
                .into_iter()
                .flat_map(|h| conjuncts(s, h))
                .flat_map(|h| [Some(h), self.cast.counted(h)])
                .flatten()
                .flat_map(|h| {
                    args(s, h)
                        .into_iter()
                        .filter(|a| a.slot == *step)
                        .map(|a| a.head)
                })
                .collect();
            at.dedup();
        }
        at
    }

    /// Phrases that a tree may have hung lower than they belong: in "sent arms to Chad" the to-phrase is the verb's
    /// even where it hangs on "arms".
    fn loose(&self, t: usize, path: &Path) -> Vec<usize> {
        let s = self.cast.syntax;
        let [slot] = path[..] else { return Vec::new() };
        if !LOOSE.contains(&slot) {
            return Vec::new();
        }
        let top = self.carrier(t).map_or(t, |(verb, _, _)| verb);
        let mut out = Vec::new();
        let mut stack: Vec<usize> = s
            .children(top)
            .chain(s.children(t))
            .filter(|&c| c > t.min(top))
            .collect();
        // phrases right behind a noun that the tree hung on its verb: "was followed by the return [to power]"
        if let Some(h) = s.tokens[t].head.filter(|_| s.tokens[t].upos == Upos::Noun) {
            let mut end = s.subtree(t).1;
            for c in s.children(h).filter(|&c| c > t) {
                let (lo, hi) = s.subtree(c);
                if s.tokens[c].deprel != Deprel::Obl || lo != end + 1 {
                    break;
                }
                stack.push(c);
                end = hi;
            }
        }
        while let Some(n) = stack.pop() {
            // "after days of talks with Chad" is of another time
            let apart = s.tokens[n].deprel == Deprel::Obl
                && !matches!(
                    marker(s, n),
                    Some(
                        "in" | "at"
                            | "on"
                            | "of"
                            | "to"
                            | "from"
                            | "with"
                            | "against"
                            | "into"
                            | "by"
                            | "over"
                    )
                );
            let nominal = !apart
                && matches!(
                    s.tokens[n].deprel,
                    Deprel::Obj
                        | Deprel::Obl
                        | Deprel::Nmod
                        | Deprel::Conj
                        | Deprel::Appos
                        | Deprel::NsubjPass
                )
                && !matches!(s.tokens[n].upos, Upos::Verb | Upos::Aux);
            if !nominal {
                continue;
            }
            // "near the border with Chile": whose border it is, not with whom it is done
            let of_border = slot == "with"
                && s.tokens[n].head.is_some_and(|h| {
                    matches!(
                        self.cast.lemmas[h].as_str(),
                        "border" | "frontier" | "boundary"
                    )
                });
            // "a letter from the king, to the president": what has another preposition joins nothing
            let apart = s.tokens[n].deprel == Deprel::Conj
                && s.children_by(n, "cc").next().is_none()
                && s.tokens[n].head.is_some_and(|h| marker(s, h) != Some(slot));
            if (apart || matches!(s.tokens[n].deprel, Deprel::Nmod | Deprel::Obl))
                && marker(s, n) == Some(slot)
                && !of_border
            {
                out.push(n);
            }
            stack.extend(s.children(n));
        }
        out.sort_unstable();
        out.dedup();
        out
    }

    /// The sides named by a pattern's slots, those that hang loose last.
    fn sides(&self, t: usize, paths: &[Path], args: &[Arg]) -> Vec<Vec<Who>> {
        let loose = paths.iter().map(|path| {
            let owners = !LOCATIVE.contains(path.last().unwrap_or(&""));
            self.loose(t, path)
                .into_iter()
                .map(|h| Who::Phrase(h, owners))
                .collect::<Vec<_>>()
        });
        paths
            .iter()
            .map(|path| {
                if path.first() == Some(&"speaker") {
                    return self.speaker(t).into_iter().collect();
                }
                let owners = !LOCATIVE.contains(path.last().unwrap_or(&""));
                self.walk(t, path, args)
                    .into_iter()
                    .map(|h| Who::Phrase(h, owners))
                    .collect::<Vec<_>>()
            })
            .chain(loose)
            .filter(|tier| !tier.is_empty())
            .collect()
    }

    fn build(&self, t: usize, i: usize, weight: usize, args: &[Arg], depth: usize) -> Option<Act> {
        let pattern = &self.lexicon.patterns[i];
        let entry = &self.lexicon.entries[pattern.entry];
        let carrier = self.carrier(t).filter(|_| pattern.kind == Kind::Noun);
        let mut target = self.sides(t, &pattern.target, args);
        if pattern.kind == Kind::Noun {
            let patients: Vec<_> = args
                .iter()
                .filter(|a| a.slot == "patient")
                .map(|a| Who::Phrase(a.head, true))
                .collect();
            if !patients.is_empty() {
                target.insert(0, patients);
            }
        }
        let mut act = Act {
            pattern: i,
            token: t,
            code: entry.code,
            plover: entry.plover,
            mode: entry.mode,
            contexts: entry.contexts.clone(),
            source: self.sides(t, &pattern.source, args),
            target,
            reciprocal: pattern.reciprocal,
            mediates: entry.mediates,
            words: vec![t],
            used: vec![t],
            about: Vec::new(),
            composed: false,
            carrier: carrier.as_ref().map(|c| c.0),
            modal: None,
            attitude: entry.attitude,
            weight,
        };
        // the nouns that the pattern asked for carry no event of their own
        for need in pattern.needs.iter().filter(|n| !n.absent) {
            for path in &need.paths {
                for h in self.walk(t, path, args) {
                    if need
                        .filters
                        .iter()
                        .any(|f| !matches!(f, Filter::Sort(_)) && self.passes(h, f))
                    {
                        act.used.extend(conjuncts(self.cast.syntax, h));
                        act.used.extend(self.cast.counted(h));
                        act.words.push(h);
                    }
                }
            }
        }
        if let Some((v, _, _)) = carrier {
            act.words.push(v);
        }
        if let Some(attitude) = entry.attitude {
            self.compose(&mut act, pattern, attitude, entry.alone, args, depth)?;
        }
        if let Some((_, Carrying::End, _)) = carrier
            // a visit that ends has been made
            && act.mode != Some("visit")
        {
            // "halted the talks"
            let code = Ontology::get().compose(Attitude::Stop, act.code.cameo)?;
            act.recode(code);
            act.reciprocal = false;
            act.attitude = Some(Attitude::Stop);
        }
        Some(act)
    }

    fn compose(
        &self,
        act: &mut Act,
        pattern: &Pattern,
        attitude: Attitude,
        alone: bool,
        args: &[Arg],
        depth: usize,
    ) -> Option<()> {
        let s = self.cast.syntax;
        let content = pattern
            .content
            .iter()
            .flat_map(|path| self.walk(act.token, path, args))
            .filter(|&h| h != act.token)
            .find_map(|h| {
                let inner = self.inside(h, attitude, depth + 1)?;
                let verb = inner.carrier.unwrap_or(inner.token);
                let negated =
                    attitude == Attitude::Intend && (self.none(h) || clause::negated(s, verb));
                let ontology = Ontology::get();
                let code = match attitude {
                    // "vowed not to attack" is a promise like any other
                    _ if negated && ontology.quad(inner.plover) > 2 => Some(act.code),
                    // "vowed not to return": a promise not to is a refusal
                    _ if negated => ontology.compose(Attitude::Reject, inner.code.cameo),
                    other => ontology.compose(other, inner.code.cameo),
                };
                Some((inner, code))
            });
        match content {
            Some((inner, Some(code))) => {
                act.used.extend(&inner.used);
                act.words.extend(&inner.words);
                act.about.push(inner.pattern);
                act.about.extend(&inner.about);
                act.composed = true;
                act.weight += inner.weight;
                act.recode(code);
                // "threatened to arrest": the mode of the deed is that of the threat, where threats have it
                if let Some(mode) = inner
                    .mode
                    .filter(|m| Ontology::get().has_mode(code.plover, m))
                {
                    act.mode = Some(mode);
                }
                if attitude == Attitude::Intend || attitude == Attitude::Accept {
                    act.contexts
                        .extend(inner.contexts.iter().filter(|c| !code.contexts.contains(c)));
                }
                act.take_sides(&inner, attitude);
                Some(())
            }
            // what no table composes is at least demanded, promised, refused
            _ => alone.then_some(()),
        }
    }

    /// Whether a verb's object is none: "takes no part".
    fn none(&self, verb: usize) -> bool {
        let s = self.cast.syntax;
        let mut objects = s
            .children(verb)
            .filter(|&c| s.tokens[c].deprel == Deprel::Obj);
        objects.any(|o| s.children_by(o, "det").any(|d| self.cast.lemmas[d] == "no"))
    }

    /// The act that a phrase or clause holds: at its head, under a verb that only begins or carries it, in
    /// what a counting or planning noun counts or plans.
    fn inside(&self, h: usize, under: Attitude, depth: usize) -> Option<Act> {
        if depth > DEEP {
            return None;
        }
        let s = self.cast.syntax;
        let lemma = self.cast.lemmas[h].as_str();
        let light = |set: &str| {
            self.lexicon
                .light
                .with_head(set, lemma)
                .iter()
                .any(|p| self.cast.verb_is(p, h))
        };
        if let Some(act) = self.act(h, Some(under), depth) {
            return Some(act);
        }
        let mut next = Vec::new();
        match s.tokens[h].upos {
            Upos::Verb | Upos::Aux => {
                let all = args(s, h);
                let by_slot = |slots: &[&str]| {
                    all.iter()
                        .filter(|a| slots.contains(&a.slot))
                        .map(|a| a.head)
                        .collect::<Vec<_>>()
                };
                if light("begin") {
                    next.extend(by_slot(&["comp", "obj"]));
                }
                if light("agent") || light("happens") {
                    next.extend(by_slot(&["obj"]));
                }
                if self
                    .lexicon
                    .light
                    .with_head("agent by preposition", lemma)
                    .iter()
                    .next()
                    .is_some()
                {
                    next.extend(by_slot(&["in", "on"]));
                }
            }
            Upos::Noun | Upos::Propn => {
                next.extend(self.cast.counted(h));
                // "efforts to end the war", "plans for a visit", "a wish for talks"
                next.extend(
                    args(s, h)
                        .into_iter()
                        .filter(|a| matches!(a.slot, "comp" | "inf"))
                        .map(|a| a.head),
                );
                let plan = matches!(
                    lemma,
                    "mandate"
                        | "effort"
                        | "plan"
                        | "attempt"
                        | "bid"
                        | "move"
                        | "step"
                        | "idea"
                        | "possibility"
                        | "prospect"
                        | "end"
                );
                if plan {
                    next.extend(
                        args(s, h)
                            .into_iter()
                            .filter(|a| matches!(a.slot, "for" | "of" | "at" | "to"))
                            .map(|a| a.head),
                    );
                }
            }
            _ => {}
        }
        next.extend(
            s.children(h)
                .filter(|&c| s.tokens[c].deprel == Deprel::Conj),
        );
        next.into_iter().filter(|&n| n != h).find_map(|n| {
            let mut act = self.inside(n, under, depth + 1)?;
            act.used.push(h);
            Some(act)
        })
    }

    /// Who says what the clause of `t` tells.
    pub fn speaker(&self, t: usize) -> Option<Who> {
        let s = self.cast.syntax;
        let reports = |v: usize| {
            self.lexicon
                .light
                .with_head("report", &self.cast.lemmas[v])
                .iter()
                .any(|p| p.with.is_empty())
        };
        let mut cur = t;
        for _ in 0..20 {
            // "…, officials said" hangs on the head of what they said
            let after = s
                .children(cur)
                .find(|&c| s.tokens[c].deprel == Deprel::Parataxis && reports(c));
            if let Some(h) = after.and_then(|v| clause::surface_subject(s, v)) {
                return Some(Who::Phrase(h, false));
            }
            if let Some(h) = s
                .children_by(cur, "obl")
                .find(|&c| marker(s, c) == Some("according") || marker(s, c) == Some("accord"))
            {
                return Some(Who::Phrase(h, false));
            }
            let Some(h) = s.tokens[cur].head else { break };
            let told = match s.tokens[cur].deprel {
                Deprel::Ccomp | Deprel::Parataxis | Deprel::Acl => true,
                Deprel::Advcl | Deprel::AclRelcl => marker(s, cur) == Some("that"),
                _ => false,
            };
            if told && (reports(h) || self.tells(h)) {
                if s.tokens[h].upos == Upos::Noun {
                    // "a statement that…", "issued a warning that…"
                    if let Some(p) = s.children_by(h, "nmod:poss").next() {
                        return Some(Who::Phrase(p, false));
                    }
                    let g = s.tokens[h].head?;
                    return clause::surface_subject(s, g).map(|h| Who::Phrase(h, false));
                }
                if let Some(subject) = clause::surface_subject(s, h) {
                    return Some(Who::Phrase(subject, false));
                }
            }
            cur = h;
        }
        let span = s.tokens[t].span;
        self.quotes
            .iter()
            .filter(|q| q.span.contains(span))
            .find_map(|q| q.speaker)
            .map(Who::Entity)
    }

    /// Nouns that a statement hangs on.
    fn tells(&self, n: usize) -> bool {
        matches!(
            self.cast.lemmas[n].as_str(),
            "statement"
                | "warning"
                | "reminder"
                | "declaration"
                | "announcement"
                | "message"
                | "remark"
                | "claim"
                | "report"
                | "speech"
                | "letter"
        )
    }
}

impl Act {
    /// Become another code's event.
    pub fn recode(&mut self, code: &'static Code) {
        self.code = code;
        self.plover = code.plover;
        self.mode = code.mode;
        self.contexts = code.contexts.clone();
    }

    /// The sides of an attitude, where its own words leave them open, are those of the act that it is about.
    fn take_sides(&mut self, inner: &Act, attitude: Attitude) {
        match attitude {
            Attitude::Intend | Attitude::Threaten | Attitude::Stop => {
                self.target.extend(inner.target.iter().cloned());
                if inner.reciprocal {
                    self.target.extend(inner.source.iter().cloned());
                    self.reciprocal |= attitude == Attitude::Intend;
                }
                if self.source.is_empty() {
                    self.source = inner.source.clone();
                }
            }
            Attitude::Request => {
                // a demand repeated has the target of the demand
                if inner.plover == "REQUEST" {
                    self.target.extend(inner.target.iter().cloned());
                }
                self.target.extend(inner.source.iter().cloned());
                self.target.extend(inner.target.iter().cloned());
            }
            Attitude::Reject | Attitude::Accept => {
                self.target.extend(inner.source.iter().cloned());
                self.target.extend(inner.target.iter().cloned());
            }
            Attitude::Accuse => self.target.extend(inner.source.iter().cloned()),
        }
    }
}
