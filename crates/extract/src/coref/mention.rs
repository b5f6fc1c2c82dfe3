//! Mentions: every word that names, describes or stands for something, with what its words say.
//!
//! Enters: trees and named entities. Leaves: mentions in the order of their heads. Things that are no
//! actors are among them: "it" may mean a deal, and then means no state. Must not know what refers
//! to what.

use super::lexicon::{self, Class, Gender, Noun};
use crate::{
    knowledge::office::{self, Office},
    types::{Deprel, EntityDraft, Form, NameType, Syntax, Upos},
};
use std::ops::Range;

/// One or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// One.
    Singular,
    /// More.
    Plural,
}

/// What sort of thing is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Somebody.
    Person,
    /// Several people.
    People,
    /// An organisation, force or government.
    Body,
    /// A state, town or region.
    Place,
    /// Anything else.
    Thing,
}

/// What a pronoun says of what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pronoun {
    /// I, me, my.
    Speaker,
    /// We, us, our.
    Speakers,
    /// He, she.
    Somebody,
    /// It, its.
    It,
    /// They, their.
    They,
    /// Who, which, whose, that.
    Relative,
    /// Both, the two.
    Two,
}

/// One mention.
#[derive(Debug, Clone)]
pub struct Mention {
    /// Its words, determiners and possessors included.
    pub tokens: Range<usize>,
    /// The word through which the tree sees it.
    pub head: usize,
    /// Name, description or pronoun.
    pub form: Form,
    /// Of pronouns.
    pub pronoun: Option<Pronoun>,
    /// Its sentence.
    pub sentence: usize,
    /// What sort of thing.
    pub sort: Sort,
    /// One or more.
    pub number: Number,
    /// He or she.
    pub gender: Option<Gender>,
    /// Whether its words point back: "the", "this", a possessor.
    pub definite: bool,
    /// What its noun can resume.
    pub noun: Option<&'static Noun>,
    /// The office that it names.
    pub office: Option<Office>,
    /// PLOVER sector that its words tell.
    pub role: Option<&'static str>,
    /// Entities of places, peoples and organisations that its words name ("Syrian", "China's").
    pub of: Vec<usize>,
    /// The head of its possessor ("his", "the king's").
    pub possessor: Option<usize>,
    /// "two leaders", "both sides".
    pub count: Option<usize>,
    /// Mentions that it joins ("Xi and Assad"): indices into the mentions.
    pub parts: Vec<usize>,
    /// What it speaks of, once known.
    pub entity: Option<usize>,
    /// A capital or palace that stands for its government.
    pub metonym: bool,
    /// Names a state, or a place that stands for one.
    pub state: bool,
}

/// Words that say that another is meant than the one spoken of.
const OTHER: &[&str] = &[
    "other",
    "another",
    "neighbouring",
    "neighboring",
    "foreign",
    "third",
    "host",
    "such",
    "same",
    "certain",
    "various",
    "many",
    "several",
    "different",
    "most",
    "few",
    "own",
];

/// Every mention.
pub fn find(syntax: &Syntax, entities: &[EntityDraft]) -> Vec<Mention> {
    let mut over: Vec<Option<usize>> = vec![None; syntax.tokens.len()];
    let mut mentions = Vec::new();
    for (e, entity) in entities.iter().enumerate() {
        for m in &entity.mentions {
            over[m.tokens.clone()].fill(Some(e));
            mentions.push(name(syntax, entity, e, m));
        }
    }
    let heads: rustc_hash::FxHashSet<usize> = mentions.iter().map(|m| m.head).collect();
    let finder = Finder {
        syntax,
        entities,
        over,
    };
    for i in 0..syntax.tokens.len() {
        if !heads.contains(&i) {
            mentions.extend(finder.pronoun(i).or_else(|| finder.nominal(i)));
        }
    }
    mentions.sort_by_key(|m| (m.head, m.tokens.start));
    finder.coordinations(&mut mentions);
    mentions
}

fn name(
    syntax: &Syntax,
    entity: &EntityDraft,
    e: usize,
    m: &crate::types::DraftMention,
) -> Mention {
    let plural = syntax.tokens[m.head].feats.contains("Number=Plur");
    let (sort, number) = match entity.kind {
        NameType::Per => (Sort::Person, Number::Singular),
        NameType::Org if plural => (Sort::People, Number::Plural),
        NameType::Org => (Sort::Body, Number::Singular),
        NameType::Loc => (Sort::Place, Number::Singular),
        NameType::Misc if entity.demonym && plural => (Sort::People, Number::Plural),
        NameType::Misc if entity.demonym => (Sort::Person, Number::Singular),
        NameType::Misc => (Sort::Thing, Number::Singular),
    };
    let mut gender = None;
    if entity.kind == NameType::Per {
        let sentence = syntax.sentences[syntax.sentence_of(m.head)].start;
        let before = m.tokens.start.saturating_sub(2).max(sentence)..m.tokens.start;
        // Titles before the name tell more than the name.
        gender = before
            .rev()
            .find_map(|i| lexicon::gender(syntax.form(i)))
            .or_else(|| {
                (m.tokens.len() > 1)
                    .then(|| {
                        m.tokens
                            .clone()
                            .take(2)
                            .find_map(|i| lexicon::gender(syntax.form(i)))
                    })
                    .flatten()
            });
    }
    Mention {
        tokens: m.tokens.clone(),
        head: m.head,
        form: Form::Name,
        pronoun: None,
        sentence: syntax.sentence_of(m.head),
        sort,
        number,
        gender,
        definite: true,
        noun: None,
        office: None,
        role: None,
        of: Vec::new(),
        possessor: None,
        count: None,
        parts: Vec::new(),
        entity: Some(e),
        metonym: m.metonym,
        state: m.metonym || entity.geo.first().is_some_and(|g| g.kind == "country"),
    }
}

struct Finder<'a, 't> {
    syntax: &'a Syntax<'t>,
    entities: &'a [EntityDraft],
    /// The named entity that each token is part of.
    over: Vec<Option<usize>>,
}

impl Finder<'_, '_> {
    fn blank(&self, i: usize, form: Form) -> Mention {
        Mention {
            tokens: i..i + 1,
            head: i,
            form,
            pronoun: None,
            sentence: self.syntax.sentence_of(i),
            sort: Sort::Thing,
            number: Number::Singular,
            gender: None,
            definite: false,
            noun: None,
            office: None,
            role: None,
            of: Vec::new(),
            possessor: None,
            count: None,
            parts: Vec::new(),
            entity: None,
            metonym: false,
            state: false,
        }
    }

    fn pronoun(&self, i: usize) -> Option<Mention> {
        let token = &self.syntax.tokens[i];
        let form = self.syntax.form(i).to_lowercase();
        let mut m = self.blank(i, Form::Pronoun);
        let (pronoun, sort, number, gender) = match form.as_str() {
            "he" | "him" | "his" | "himself" => (
                Pronoun::Somebody,
                Sort::Person,
                Number::Singular,
                Some(Gender::Male),
            ),
            "she" | "her" | "hers" | "herself" => (
                Pronoun::Somebody,
                Sort::Person,
                Number::Singular,
                Some(Gender::Female),
            ),
            "it" | "its" | "itself" => (Pronoun::It, Sort::Thing, Number::Singular, None),
            "they" | "them" | "their" | "theirs" | "themselves" => {
                (Pronoun::They, Sort::People, Number::Plural, None)
            }
            "i" | "me" | "my" | "myself" | "mine" => {
                (Pronoun::Speaker, Sort::Person, Number::Singular, None)
            }
            "we" | "us" | "our" | "ours" | "ourselves" => {
                (Pronoun::Speakers, Sort::People, Number::Plural, None)
            }
            "who" | "whom" | "whose" | "which" | "that" => {
                (Pronoun::Relative, Sort::Thing, Number::Singular, None)
            }
            "both" | "two" | "pair" | "duo" => (Pronoun::Two, Sort::People, Number::Plural, None),
            _ => return None,
        };
        let is_one = match pronoun {
            Pronoun::Relative => {
                token.upos == Upos::Pron && relative_head(self.syntax, i).is_some()
            }
            // "The two met", "Both said": an argument of its own, nothing counted beside it.
            Pronoun::Two => {
                let argument = matches!(
                    token.deprel,
                    Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::Obl | Deprel::Nmod
                );
                let the = i > 0 && self.syntax.form(i - 1).eq_ignore_ascii_case("the");
                let alone = self.syntax.children_by(i, "nmod").next().is_none();
                argument && alone && (form == "both" || the)
            }
            _ => token.upos == Upos::Pron,
        };
        if !is_one || token.deprel == Deprel::Expl {
            return None;
        }
        if pronoun == Pronoun::Two {
            m.count = Some(2);
            m.definite = true;
            if form != "both" {
                m.tokens.start = i - 1;
            }
        }
        m.pronoun = Some(pronoun);
        m.sort = sort;
        m.number = number;
        m.gender = gender;
        Some(m)
    }

    fn nominal(&self, i: usize) -> Option<Mention> {
        let syntax = self.syntax;
        let token = &syntax.tokens[i];
        let noun_like =
            matches!(token.upos, Upos::Noun) || token.upos == Upos::Propn && self.over[i].is_none();
        let part = matches!(
            token.deprel,
            Deprel::Compound | Deprel::Flat | Deprel::NmodDesc | Deprel::Fixed | Deprel::Goeswith
        );
        // "Counterpart" before a name says more of the name than a title does.
        let part = part && !token.lemma.eq_ignore_ascii_case("counterpart");
        if !noun_like || part || self.over[i].is_some() {
            return None;
        }
        let mut m = self.blank(i, Form::Nominal);
        let mut start = i;
        for c in syntax.children(i).rev().filter(|&c| c < i) {
            if !matches!(
                syntax.tokens[c].deprel,
                Deprel::Det
                    | Deprel::DetPredet
                    | Deprel::Amod
                    | Deprel::Compound
                    | Deprel::NmodPoss
                    | Deprel::Nummod
                    | Deprel::NmodDesc
                    | Deprel::Nmod
                    | Deprel::Advmod
                    | Deprel::Punct
                    | Deprel::Case
                    | Deprel::Flat
            ) {
                break;
            }
            let (first, last) = syntax.subtree(c);
            if last + 1 != start || matches!(syntax.tokens[c].deprel, Deprel::Case | Deprel::Punct)
            {
                break;
            }
            start = first;
        }
        m.tokens = start..i + 1;
        let lemma = token.lemma.to_lowercase();
        m.number = if token.feats.contains("Number=Plur")
            || token.xpos.ends_with('S') && token.xpos != "POS"
        {
            Number::Plural
        } else {
            Number::Singular
        };
        for c in syntax.children(i).filter(|&c| c < i) {
            let form = syntax.form(c).to_lowercase();
            match syntax.tokens[c].deprel {
                Deprel::Det => {
                    m.definite |=
                        matches!(form.as_str(), "the" | "this" | "that" | "these" | "those");
                    if form == "both" {
                        (m.definite, m.count) = (true, Some(2));
                    }
                }
                Deprel::DetPredet if form == "both" => (m.definite, m.count) = (true, Some(2)),
                Deprel::NmodPoss => {
                    m.definite = true;
                    m.possessor = Some(c);
                }
                Deprel::Nummod => {
                    m.count = m.count.or(match form.as_str() {
                        "two" | "2" => Some(2),
                        "three" | "3" => Some(3),
                        "four" | "4" => Some(4),
                        _ => Some(9),
                    })
                }
                Deprel::Amod if OTHER.contains(&form.as_str()) => m.count = Some(0),
                _ => {}
            }
        }
        // "Syrian", "French and Egyptian", "China's"; not "Syrian-backed".
        let mut at = i;
        while at > start.min(i.saturating_sub(8)) && self.modifies(at - 1) {
            at -= 1;
        }
        for t in at.min(start)..i {
            if let Some(e) = self.over[t]
                && !(syntax.form(t + 1) == "-" && t + 2 < i)
                && !m.of.contains(&e)
            {
                m.of.push(e);
            }
        }
        // "of China".
        let behind = syntax.children_by(i, "nmod").filter(|&c| {
            c > i
                && syntax
                    .children_by(c, "case")
                    .any(|k| matches!(syntax.form(k), "of" | "from"))
        });
        for c in behind.flat_map(|c| std::iter::once(c).chain(syntax.children_by(c, "conj"))) {
            if let Some(e) = self.over[c].filter(|e| !m.of.contains(e)) {
                m.of.push(e);
            }
        }
        // "the secretary of state": the office goes on behind the noun.
        let held = (start..=i).find_map(|k| office::office_at(syntax, k).filter(|o| o.0 > i));
        m.office = held.map(|(_, o)| o);
        if let Some((end, _)) = held {
            m.tokens.end = end;
        }
        m.noun = lexicon::noun(&lemma);
        m.role = (start..=i)
            .find_map(|k| {
                office::agent_at(syntax, k)
                    .filter(|&(end, _)| end == i + 1)
                    .map(|(_, r)| r)
            })
            .or(m.office.map(|o| o.role));
        m.gender = lexicon::gender(&lemma);
        let plural = m.number == Number::Plural;
        m.sort = match m.noun.map(|n| n.class) {
            Some(Class::Person) if plural => Sort::People,
            Some(Class::Person) => Sort::Person,
            Some(Class::Body) => Sort::Body,
            Some(Class::Side) => Sort::Body,
            Some(_) if m.office.is_none() => Sort::Place,
            _ if m.office.is_some() || m.role.is_some() => {
                if plural || lemma == "people" {
                    Sort::People
                } else {
                    Sort::Person
                }
            }
            _ => Sort::Thing,
        };
        Some(m)
    }

    /// Whether a token can stand before a noun in its phrase.
    fn modifies(&self, t: usize) -> bool {
        let token = &self.syntax.tokens[t];
        matches!(
            token.upos,
            Upos::Adj | Upos::Propn | Upos::Noun | Upos::Cconj | Upos::Num
        ) && self.syntax.sentence_of(t) == self.syntax.sentence_of((t + 1).min(self.over.len() - 1))
            || matches!(self.syntax.form(t), "-" | "'s" | "’s")
    }

    /// Add what coordination joins: "Xi and Assad", "the king and his ministers".
    fn coordinations(&self, mentions: &mut Vec<Mention>) {
        let heads: rustc_hash::FxHashMap<usize, usize> = mentions
            .iter()
            .enumerate()
            .map(|(i, m)| (m.head, i))
            .collect();
        let mut joined = Vec::new();
        for (i, m) in mentions.iter().enumerate() {
            if m.pronoun.is_some_and(|p| p == Pronoun::Relative) || self.adjective(m) {
                continue;
            }
            let conjuncts: Vec<usize> = self
                .syntax
                .children_by(m.head, "conj")
                .filter_map(|c| heads.get(&c).copied())
                .map(|c| self.behind_hyphen(mentions, c))
                .filter(|&c| !self.adjective(&mentions[c]) && mentions[c].sort != Sort::Thing)
                .collect();
            if conjuncts.is_empty() || m.sort == Sort::Thing && m.pronoun.is_none() {
                continue;
            }
            let last = conjuncts.iter().map(|&c| mentions[c].tokens.end).max();
            let mut whole = self.blank(m.head, Form::Nominal);
            whole.tokens = m.tokens.start..last.unwrap_or(m.tokens.end).max(m.tokens.end);
            whole.number = Number::Plural;
            whole.sort = match m.sort {
                Sort::Person | Sort::People => Sort::People,
                other => other,
            };
            whole.parts = std::iter::once(i).chain(conjuncts).collect();
            joined.push(whole);
        }
        mentions.extend(joined);
    }

    /// "Damascus-backer Iran" speaks of Iran: the name behind what is joined to a name by a hyphen.
    fn behind_hyphen(&self, mentions: &[Mention], c: usize) -> usize {
        let end = mentions[c].tokens.end;
        if mentions[c].form != Form::Name
            || end + 2 >= self.syntax.tokens.len()
            || self.syntax.form(end) != "-"
            || self.over[end + 1].is_some()
        {
            return c;
        }
        let next = mentions
            .iter()
            .position(|m| m.form == Form::Name && m.tokens.start == end + 2);
        next.unwrap_or(c)
    }

    /// "Syrian" before a noun speaks of the noun.
    fn adjective(&self, m: &Mention) -> bool {
        adjective(self.syntax, self.entities, m)
    }
}

/// Whether a mention is the adjective of a state before its noun.
pub fn adjective(syntax: &Syntax, entities: &[EntityDraft], m: &Mention) -> bool {
    let token = &syntax.tokens[m.head];
    m.form == Form::Name
        && m.entity
            .is_some_and(|e| entities.get(e).is_some_and(|e| e.demonym))
        && (token.upos == Upos::Adj
            || matches!(
                token.deprel,
                Deprel::Amod | Deprel::Compound | Deprel::NmodDesc
            ))
}

/// The noun that the relative clause with the pronoun `i` describes; behind a name and a comma, the
/// name, where the tree does not say.
pub fn relative_head(syntax: &Syntax, i: usize) -> Option<usize> {
    let mut at = i;
    for _ in 0..5 {
        let token = &syntax.tokens[at];
        let Some(head) = token.head else { break };
        if token.deprel == Deprel::AclRelcl {
            return (head < i).then_some(head);
        }
        at = head;
    }
    let first = syntax.sentences[syntax.sentence_of(i)].start;
    let personal = matches!(syntax.form(i), "who" | "whose" | "whom");
    if !personal || i < first + 2 || syntax.form(i - 1) != "," {
        return None;
    }
    // The head of the name that ends before the comma.
    let mut at = i - 2;
    while let (Deprel::Flat, Some(head)) = (syntax.tokens[at].deprel, syntax.tokens[at].head) {
        at = head;
    }
    (syntax.tokens[at].upos == Upos::Propn).then_some(at)
}
