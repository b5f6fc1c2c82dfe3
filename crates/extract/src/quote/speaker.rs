//! From a word of saying to the one who speaks.
//!
//! Enters: trees and entities. Leaves: the words that name the speaker and the entity that they
//! speak of. Follows the subject through coordination, participles and relative clauses; where the
//! tree has none, takes the nearest noun before or, inverted, after.

use super::cue;
use crate::types::{Deprel, EntityDraft, Form, NameType, Span, Syntax, Upos};
use std::ops::Range;

/// Who speaks.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaker {
    /// Index into the entities, where the words could be resolved.
    pub entity: Option<usize>,
    /// The words.
    pub span: Span,
    /// How it was found, for a reader.
    pub why: &'static str,
}

/// Finds entities by token and speakers by cue.
pub struct Speakers<'a> {
    syntax: &'a Syntax<'a>,
    entities: &'a [EntityDraft],
    /// For each token the smallest mention over it: entity and mention.
    mention: Vec<Option<(usize, usize)>>,
    /// Tokens between quotation marks.
    quoted: &'a [bool],
}

impl<'a> Speakers<'a> {
    /// Index the mentions.
    pub fn new(syntax: &'a Syntax<'a>, entities: &'a [EntityDraft], quoted: &'a [bool]) -> Self {
        let mut mention: Vec<Option<(usize, usize)>> = vec![None; syntax.tokens.len()];
        for (e, entity) in entities.iter().enumerate() {
            for (m, found) in entity.mentions.iter().enumerate() {
                let first = found.tokens.start;
                for (i, known) in mention
                    .iter_mut()
                    .enumerate()
                    .take(found.tokens.end)
                    .skip(first)
                {
                    let better = known.is_none_or(|(f, n)| {
                        let old = &entities[f].mentions[n];
                        // The head of a mention is that mention's; else the smaller.
                        match (found.head == i, old.head == i) {
                            (true, false) => true,
                            (false, true) => false,
                            _ => found.tokens.len() < old.tokens.len(),
                        }
                    });
                    if better {
                        *known = Some((e, m));
                    }
                }
            }
        }
        Self {
            syntax,
            entities,
            mention,
            quoted,
        }
    }

    /// Who says what the cue verb says.
    pub fn of_verb(&self, verb: usize) -> Option<Speaker> {
        let found = self.subject(verb, 0);
        // "It was decided": a passive without an agent names nobody.
        let passive = self.syntax.children_by(verb, "nsubj:pass").next().is_some();
        let (head, why) = found.or_else(|| self.beside(verb).filter(|_| !passive))?;
        // The name nearest to the verb closes its subject: "the head of the office, Jan Novak, said".
        let region = if head < verb {
            head + 1..verb
        } else {
            head + 1..self.phrase_end(head)
        };
        Some(self.speaker(head, region, why))
    }

    /// The speaker that a noun phrase names, by its head or any token of it.
    pub fn named(&self, token: usize, why: &'static str) -> Option<Speaker> {
        self.is_nominal(token)
            .then(|| self.speaker(token, token + 1..self.phrase_end(token), why))
    }

    /// Where the words around a head end: at a mark or a verb.
    fn phrase_end(&self, head: usize) -> usize {
        let sentence = self.syntax.sentences[self.syntax.sentence_of(head)].clone();
        (head + 1..sentence.end.min(head + 12))
            .find(|&i| {
                matches!(
                    self.syntax.tokens[i].upos,
                    Upos::Verb | Upos::Aux | Upos::Punct
                ) || self.quoted[i]
            })
            .unwrap_or(sentence.end.min(head + 12))
    }

    /// "Stéphane Dujarric, the spokesman": the name that a description follows.
    fn apposed(&self, head: usize) -> Option<(usize, Span)> {
        let first = self
            .syntax
            .tokens
            .partition_point(|t| t.span.start < self.phrase(head).start);
        let comma = first
            .checked_sub(1)
            .filter(|&c| self.syntax.form(c) == ",")?;
        self.closing_name(comma.saturating_sub(6)..comma)
    }

    /// Whether the words are a person's name.
    pub fn closes_with_name(&self, region: Range<usize>) -> bool {
        self.closing_name(region).is_some()
    }

    /// A person's name that closes a phrase.
    fn closing_name(&self, region: Range<usize>) -> Option<(usize, Span)> {
        let skip = |i: &usize| {
            matches!(
                self.syntax.tokens[*i].upos,
                Upos::Aux | Upos::Adv | Upos::Part
            ) || self.syntax.form(*i) == ","
        };
        let last = region.clone().rev().take(5).find(|i| !skip(i))?;
        let (e, m) = self.mention[last]?;
        let mention = &self.entities[e].mentions[m];
        let person = self.entities[e].kind == NameType::Per && mention.form == Form::Name;
        (person && mention.tokens.start >= region.start && mention.tokens.end == last + 1)
            .then(|| (e, self.syntax.span_of(mention.tokens.clone())))
    }

    /// The head of the noun phrase that begins at a token; none behind the last.
    pub fn phrase_at(&self, from: usize) -> Option<usize> {
        if from >= self.syntax.tokens.len() {
            return None;
        }
        let sentence = self.syntax.sentences[self.syntax.sentence_of(from)].clone();
        let first = (from..sentence.end.min(from + 8)).find(|&i| self.is_nominal(i))?;
        let mut head = first;
        // Climb while the head is still ahead in the same phrase.
        for _ in 0..6 {
            match self.syntax.tokens[head].head {
                Some(h)
                    if h > head
                        && h < sentence.end
                        && h - from < 10
                        && self.is_nominal(h)
                        && inner(self.syntax.tokens[head].deprel) =>
                {
                    head = h
                }
                Some(h)
                    if h >= from
                        && h < head
                        && self.is_nominal(h)
                        && inner(self.syntax.tokens[head].deprel) =>
                {
                    head = h
                }
                _ => break,
            }
        }
        Some(head)
    }

    fn is_nominal(&self, i: usize) -> bool {
        matches!(
            self.syntax.tokens[i].upos,
            Upos::Noun | Upos::Propn | Upos::Pron
        ) || self.mention[i].is_some_and(|(e, m)| {
            self.entities[e].mentions[m].head == i && !self.entities[e].demonym
        })
    }

    fn subject(&self, verb: usize, depth: usize) -> Option<(usize, &'static str)> {
        if depth > 4 {
            return None;
        }
        let token = &self.syntax.tokens[verb];
        let subjects: Vec<usize> = self
            .syntax
            .children_by(verb, "nsubj")
            .filter(|&c| self.quoted[c] == self.quoted[verb])
            .collect();
        let passive = subjects
            .iter()
            .any(|&c| self.syntax.tokens[c].deprel == Deprel::NsubjPass);
        if passive
            && !matches!(
                token.lemma.as_str(),
                "quote" | "cite" | "record" | "reported"
            )
        {
            let agent = self
                .syntax
                .children_by(verb, "obl:agent")
                .chain(self.syntax.children_by(verb, "obl").filter(|&c| {
                    self.syntax
                        .children_by(c, "case")
                        .any(|k| self.syntax.form(k).eq_ignore_ascii_case("by"))
                }))
                .next();
            return agent.map(|a| (a, "the agent of the passive"));
        }
        // Of two ("spokesperson Mao Ning" torn apart) the person, else the nearest.
        let best = subjects.iter().copied().max_by_key(|&c| {
            let person = self.syntax.tokens[c]
                .ner
                .is_some_and(|(kind, _)| kind == NameType::Per);
            (person, c)
        });
        if let Some(subject) = best {
            let relative = matches!(
                self.syntax.form(subject).to_lowercase().as_str(),
                "who" | "which" | "that"
            );
            if relative {
                let before = || {
                    (subject.saturating_sub(4)..subject)
                        .rev()
                        .find(|&i| self.is_nominal(i))
                };
                let antecedent = self.antecedent(verb).or_else(before);
                return antecedent.map(|a| (a, "what the relative clause is about"));
            }
            return Some((subject, "its subject"));
        }
        // "A fell and B says": what stands right before the verb is its own, whatever the tree says.
        if self.nominal_before(verb).is_some() {
            return None;
        }
        match token.deprel {
            Deprel::Conj
            | Deprel::Xcomp
            | Deprel::Advcl
            | Deprel::Parataxis
            | Deprel::Aux
            | Deprel::Ccomp => {
                let head = token.head?;
                // "…, Xi said, adding" has a subject to share; the verb of the speech itself has not.
                let shares = self.quoted[head] == self.quoted[verb]
                    && token.deprel != Deprel::Parataxis
                    && token.deprel != Deprel::Ccomp;
                let verbal = matches!(self.syntax.tokens[head].upos, Upos::Verb | Upos::Aux);
                if shares && verbal {
                    return self
                        .subject(head, depth + 1)
                        .map(|(s, _)| (s, "the subject of the verb that it goes with"));
                }
                None
            }
            Deprel::Acl | Deprel::AclRelcl => {
                let noun = token.head.filter(|&h| self.is_nominal(h))?;
                Some((noun, "the noun that it describes"))
            }
            _ => None,
        }
    }

    fn antecedent(&self, verb: usize) -> Option<usize> {
        let mut at = verb;
        for _ in 0..4 {
            let token = &self.syntax.tokens[at];
            let head = token.head?;
            if matches!(token.deprel, Deprel::AclRelcl | Deprel::Acl) {
                return Some(head);
            }
            at = head;
        }
        None
    }

    /// The noun right before a verb, auxiliaries and adverbs aside.
    fn nominal_before(&self, verb: usize) -> Option<usize> {
        let start = self.syntax.sentences[self.syntax.sentence_of(verb)].start;
        let light = |i: &usize| {
            matches!(
                self.syntax.tokens[*i].upos,
                Upos::Aux | Upos::Adv | Upos::Part
            )
        };
        let before = (start..verb).rev().take(5).find(|i| !light(i))?;
        let free = !self.quoted[before]
            && !matches!(
                self.syntax.tokens[before].deprel.universal(),
                "obj" | "obl" | "iobj"
            );
        (free && self.is_nominal(before)).then_some(before)
    }

    /// Without a subject in the tree: the noun before the verb, what an apposition before it
    /// describes, or the noun after it.
    fn beside(&self, verb: usize) -> Option<(usize, &'static str)> {
        let sentence = self.syntax.sentences[self.syntax.sentence_of(verb)].clone();
        if let Some(b) = self.nominal_before(verb) {
            return Some((self.climb(b, sentence.start), "the words before it"));
        }
        // Jan Novak, head of the office, said
        if verb > sentence.start && self.syntax.form(verb - 1) == "," {
            let from = sentence.start.max(verb.saturating_sub(20));
            let comma = (from..verb - 1).rev().find(|&i| self.syntax.form(i) == ",");
            let described = comma
                .and_then(|c| c.checked_sub(1))
                .filter(|&d| d >= from && self.is_nominal(d) && !self.quoted[d]);
            if let Some(d) = described {
                return Some((
                    self.climb(d, sentence.start),
                    "whom the words before it describe",
                ));
            }
        }
        let light = |i: &usize| {
            matches!(
                self.syntax.tokens[*i].upos,
                Upos::Aux | Upos::Adv | Upos::Part
            )
        };
        let after = (verb + 1..sentence.end)
            .take(3)
            .find(|i| !light(i))
            .filter(|&a| !self.quoted[a])?;
        let starts = matches!(
            self.syntax.tokens[after].upos,
            Upos::Noun | Upos::Propn | Upos::Pron | Upos::Det | Upos::Adj | Upos::Num
        );
        let head = starts.then(|| self.phrase_at(after)).flatten()?;
        Some((head, "the words after it"))
    }

    /// To the head of the phrase that ends at `i`, over no mark.
    fn climb(&self, i: usize, from: usize) -> usize {
        let mut at = i;
        for _ in 0..6 {
            match self.syntax.tokens[at].head {
                Some(h)
                    if h >= from
                        && h < at
                        && self.is_nominal(h)
                        && inner(self.syntax.tokens[at].deprel)
                        && !(h..at).any(|k| self.syntax.tokens[k].upos == Upos::Punct) =>
                {
                    at = h;
                }
                _ => break,
            }
        }
        at
    }

    fn speaker(&self, head: usize, region: Range<usize>, why: &'static str) -> Speaker {
        if cue::is_source(self.syntax, head) {
            // A statement speaks for its author.
            if let Some((entity, span)) = self.owner(head) {
                return Speaker {
                    entity: Some(entity),
                    span,
                    why: "whose statement it is",
                };
            }
        }
        if let Some((entity, span)) = self.entity(head) {
            return Speaker {
                entity: Some(entity),
                span,
                why,
            };
        }
        let named = self
            .named_within(head)
            .or_else(|| self.apposed(head))
            .or_else(|| self.closing_name(region));
        if let Some((entity, span)) = named {
            return Speaker {
                entity: Some(entity),
                span,
                why,
            };
        }
        let span = self.phrase(head);
        if cue::is_voice(self.syntax, head)
            && let Some((entity, _)) = self.owner(head)
        {
            return Speaker {
                entity: Some(entity),
                span,
                why: "for whom that voice speaks",
            };
        }
        Speaker {
            entity: None,
            span,
            why,
        }
    }

    /// The entity whose mention a token is head of, or lies in.
    fn entity(&self, i: usize) -> Option<(usize, Span)> {
        let (e, m) = self.mention[i]?;
        let mention = &self.entities[e].mentions[m];
        let inside = mention.head == i || mention.tokens.contains(&i) && !self.entities[e].demonym;
        // "the ministry" within "China’s foreign ministry": a possessor's mention is not the head's.
        (inside && !self.possessor(mention.head, i))
            .then(|| (e, self.syntax.span_of(mention.tokens.clone())))
    }

    fn possessor(&self, mention: usize, head: usize) -> bool {
        mention != head
            && self.syntax.tokens[mention].head == Some(head)
            && matches!(
                self.syntax.tokens[mention].deprel,
                Deprel::NmodPoss | Deprel::Amod
            )
    }

    /// "foreign ministry spokesperson Mao Ning": the name within.
    fn named_within(&self, head: usize) -> Option<(usize, Span)> {
        self.syntax
            .children(head)
            .filter(|&c| {
                matches!(
                    self.syntax.tokens[c].deprel,
                    Deprel::Appos
                        | Deprel::Flat
                        | Deprel::Compound
                        | Deprel::NmodDesc
                        | Deprel::List
                        | Deprel::NsubjOuter
                )
            })
            .filter_map(|c| self.entity(c))
            .find(|(e, _)| self.entities[*e].kind == NameType::Per)
    }

    /// Whom a statement or a spokesman is of: a possessor, or "of", "by", "from", "for".
    fn owner(&self, head: usize) -> Option<(usize, Span)> {
        let owners = self.syntax.children(head).filter(|&c| {
            matches!(
                self.syntax.tokens[c].deprel.universal(),
                "nmod" | "compound" | "amod" | "appos"
            )
        });
        let mut best: Option<(bool, usize, Span)> = None;
        for c in owners {
            let found = self
                .entity(c)
                .or_else(|| {
                    self.mention[c].map(|(e, m)| {
                        (
                            e,
                            self.syntax
                                .span_of(self.entities[e].mentions[m].tokens.clone()),
                        )
                    })
                })
                .or_else(|| self.named_within(c));
            if let Some((e, span)) = found {
                let plain = !self.entities[e].demonym;
                if best.is_none_or(|(old, ..)| plain && !old) {
                    best = Some((plain, e, span));
                }
            }
        }
        best.map(|(_, e, span)| (e, span))
    }

    /// The noun phrase of a head without its clauses.
    fn phrase(&self, head: usize) -> Span {
        let (mut lo, mut hi) = (head, head);
        for c in self.syntax.children(head) {
            let rel = self.syntax.tokens[c].deprel;
            let (a, b) = extent(self.syntax, c);
            if c < head
                && matches!(
                    rel.universal(),
                    "det" | "amod" | "compound" | "nummod" | "nmod" | "flat"
                )
            {
                lo = lo.min(a);
            } else if c > head
                && matches!(rel.universal(), "flat" | "nmod" | "compound")
                && b - head < 12
            {
                hi = hi.max(b);
            }
        }
        self.syntax.span_of(lo..hi + 1)
    }

    /// The person that a pronoun may be: the last to have been a subject, else the last named.
    pub fn person_before(&self, pronoun: Span) -> Option<usize> {
        const REACH: usize = 60;
        let at = self
            .syntax
            .tokens
            .partition_point(|t| t.span.start < pronoun.start);
        let people = || {
            (at.saturating_sub(REACH)..at).rev().filter_map(|i| {
                let (e, m) = self.mention[i]?;
                let head = self.entities[e].mentions[m].head;
                (self.entities[e].kind == NameType::Per).then_some((e, head))
            })
        };
        people()
            .find(|&(_, head)| self.syntax.tokens[head].deprel.universal() == "nsubj")
            .or_else(|| people().next())
            .map(|(e, _)| e)
    }

    /// Whether the words are a pronoun.
    pub fn is_pronoun(&self, span: Span) -> bool {
        matches!(
            span.of(self.syntax.text).to_lowercase().as_str(),
            "he" | "she" | "they" | "it" | "him" | "her" | "i" | "we"
        )
    }
}

/// First and last token of a phrase; of a very long one the nearest part, so that no text is read
/// over and over.
pub fn extent(syntax: &Syntax, head: usize) -> (usize, usize) {
    const MOST: usize = 200;
    let (mut lo, mut hi, mut seen) = (head, head, 0);
    let mut stack = vec![head];
    while let Some(i) = stack.pop() {
        lo = lo.min(i);
        hi = hi.max(i);
        seen += 1;
        if seen < MOST {
            stack.extend(syntax.children(i).take(MOST));
        }
    }
    (lo, hi)
}

fn inner(rel: Deprel) -> bool {
    matches!(
        rel.universal(),
        "compound" | "flat" | "amod" | "det" | "nummod" | "nmod" | "appos"
    )
}
