//! Pronouns: who of those spoken of is meant.
//!
//! Enters: mentions, some of which are resolved. Leaves: the antecedent of a pronoun. Agreement and
//! binding rule out; nearness, grammatical role, repetition and the words of saying weigh (the
//! factors of Lappin and Leass 1994, with the order of Hobbs 1978 among equals).

use super::{
    lexicon::{self, Gender},
    mention::{Mention, Number, Pronoun, Sort},
};
use crate::{
    quote,
    types::{Deprel, Form, Syntax},
};

/// What is known of an entity beside its draft.
#[derive(Debug, Clone, Default)]
pub struct Who {
    /// He or she.
    pub gender: Option<Gender>,
    /// Offices held, as the table calls them, with their keys.
    pub offices: Vec<(&'static str, &'static str)>,
    /// Sentences that speak of it, in order of reading, repeated.
    pub sentences: Vec<usize>,
    /// The state that it is of.
    pub country: Option<String>,
}

/// How far back a pronoun reaches, in sentences.
fn reach(pronoun: Pronoun) -> usize {
    match pronoun {
        Pronoun::Somebody => 4,
        _ => 2,
    }
}

/// What the best antecedent must weigh for the pronoun to be resolved at all.
fn least(pronoun: Pronoun) -> f32 {
    match pronoun {
        Pronoun::It => 62.,
        Pronoun::They => 45.,
        _ => 0.,
    }
}

/// What grammatical role a mention has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Subject,
    Object,
    Oblique,
    Possessor,
    Other,
}

/// The token whose relation is that of the phrase with head `t`: through appositions, titles and
/// coordination.
pub fn bearer(syntax: &Syntax, t: usize) -> usize {
    let mut at = t;
    for _ in 0..6 {
        let token = &syntax.tokens[at];
        match (token.deprel, token.head) {
            (
                Deprel::Appos | Deprel::Flat | Deprel::NmodDesc | Deprel::Conj | Deprel::Compound,
                Some(h),
            ) => at = h,
            _ => break,
        }
    }
    at
}

/// The grammatical role of the phrase with head `t`.
pub fn role(syntax: &Syntax, t: usize) -> Role {
    match syntax.tokens[bearer(syntax, t)].deprel {
        Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter | Deprel::Csubj => Role::Subject,
        Deprel::Obj | Deprel::Iobj => Role::Object,
        Deprel::Obl | Deprel::OblAgent => Role::Oblique,
        Deprel::NmodPoss => Role::Possessor,
        _ => Role::Other,
    }
}

/// The predicate that the phrase with head `t` is an argument of.
fn clause(syntax: &Syntax, t: usize) -> Option<usize> {
    syntax.tokens[bearer(syntax, t)].head
}

/// All that weighing asks for.
pub struct Scene<'a, 't> {
    /// The trees.
    pub syntax: &'a Syntax<'t>,
    /// All mentions.
    pub mentions: &'a [Mention],
    /// Mentions of each sentence.
    pub by_sentence: &'a [Vec<usize>],
    /// What is known of each entity.
    pub who: &'a [Who],
    /// For each token the quotation that it stands in.
    pub quoted: &'a [Option<usize>],
    /// The speaker of each quotation.
    pub speakers: &'a [Option<usize>],
}

impl Scene<'_, '_> {
    /// The mention that the pronoun `p` most likely stands for.
    pub fn antecedent(&self, p: usize) -> Option<usize> {
        let pronoun = &self.mentions[p];
        let kind = pronoun.pronoun?;
        let first = pronoun.sentence.saturating_sub(reach(kind));
        self.by_sentence[first..=pronoun.sentence]
            .iter()
            .flatten()
            .map(|&i| (i, &self.mentions[i]))
            .filter(|(i, _)| *i != p)
            .filter(|(_, m)| self.possible(pronoun, kind, m))
            .map(|(i, m)| (self.weight(pronoun, kind, m), i))
            .filter(|&(weight, _)| weight > least(kind))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
            .map(|(_, i)| i)
    }

    fn possible(&self, p: &Mention, kind: Pronoun, m: &Mention) -> bool {
        // A pronoun that nothing resolved, and what joins things nobody asked for, help nobody.
        if m.form == Form::Pronoun && m.entity.is_none() {
            return false;
        }
        if m.tokens.contains(&p.head) && m.parts.is_empty() {
            return false;
        }
        if m.head >= p.head && !self.announces(p, m) {
            return false;
        }
        let gender = m.entity.and_then(|e| self.who[e].gender).or(m.gender);
        let agrees = match kind {
            Pronoun::Somebody => {
                m.sort == Sort::Person
                    && m.number == Number::Singular
                    && m.parts.is_empty()
                    && gender.is_none_or(|g| Some(g) == p.gender)
            }
            Pronoun::It => {
                m.number == Number::Singular
                    && m.parts.is_empty()
                    && matches!(m.sort, Sort::Body | Sort::Place | Sort::Thing)
            }
            Pronoun::They => {
                m.number == Number::Plural || m.sort == Sort::Body && m.parts.is_empty()
            }
            _ => false,
        };
        agrees && !self.bound_apart(p, m) && !self.own_speaker(p, m)
    }

    /// Two arguments of one predicate are not the same, unless a reflexive says so; nor is a phrase
    /// what stands within it.
    fn bound_apart(&self, p: &Mention, m: &Mention) -> bool {
        let syntax = self.syntax;
        let reflexive = syntax.form(p.head).to_lowercase();
        let reflexive = reflexive.ends_with("self") || reflexive.ends_with("selves");
        let token = &syntax.tokens[p.head];
        if token.deprel != Deprel::NmodPoss && !reflexive {
            let (a, b) = (bearer(syntax, p.head), bearer(syntax, m.head));
            let argument = |t: usize| {
                matches!(
                    syntax.tokens[t].deprel,
                    Deprel::Nsubj
                        | Deprel::NsubjPass
                        | Deprel::Obj
                        | Deprel::Iobj
                        | Deprel::Obl
                        | Deprel::OblAgent
                )
            };
            if p.sentence == m.sentence
                && a != b
                && argument(a)
                && argument(b)
                && syntax.tokens[a].head == syntax.tokens[b].head
            {
                return true;
            }
        }
        // "his father" is not he; "Xi and his wife" may be.
        let mut at = p.head;
        while let Some(h) = syntax.tokens[at].head {
            if syntax.tokens[at].deprel == Deprel::Conj
                || !matches!(
                    syntax.tokens[at].deprel,
                    Deprel::NmodPoss | Deprel::Nmod | Deprel::Amod | Deprel::Compound
                )
            {
                break;
            }
            if h == m.head {
                return true;
            }
            at = h;
        }
        false
    }

    /// Whoever speaks says "I": "he" within the quotation is another.
    fn own_speaker(&self, p: &Mention, m: &Mention) -> bool {
        let speaker = self.quoted[p.head].and_then(|q| self.speakers[q]);
        speaker.is_some() && speaker == m.entity
    }

    /// "After he arrived, Xi …": the pronoun opens a clause that the subject `m` follows.
    fn announces(&self, p: &Mention, m: &Mention) -> bool {
        let syntax = self.syntax;
        if p.sentence != m.sentence || role(syntax, m.head) != Role::Subject || m.form != Form::Name
        {
            return false;
        }
        let Some(verb) = clause(syntax, m.head) else {
            return false;
        };
        syntax.children(verb).any(|c| {
            let (first, last) = syntax.subtree(c);
            c < m.head
                && matches!(syntax.tokens[c].deprel, Deprel::Advcl | Deprel::Obl)
                && (first..=last).contains(&p.head)
                && last < m.tokens.start
        })
    }

    fn weight(&self, p: &Mention, kind: Pronoun, m: &Mention) -> f32 {
        let syntax = self.syntax;
        let (mine, its) = (role(syntax, p.head), role(syntax, m.head));
        let sentences = p.sentence.abs_diff(m.sentence);
        let mut weight = 60. - 22. * sentences as f32;
        weight += match its {
            Role::Subject => 30.,
            Role::Object => 15.,
            Role::Possessor => 12.,
            Role::Oblique => 8.,
            Role::Other => 4.,
        };
        if mine == its {
            weight += 8.;
        }
        weight += match m.form {
            Form::Name => 6.,
            Form::Pronoun => 8.,
            Form::Nominal => 0.,
        };
        if let Some(e) = m.entity {
            let spoken = &self.who[e].sentences;
            weight += 2.5 * spoken.len().min(5) as f32;
        }
        // The subject of the clause around it, the nearest most: "Assad is on his first trip", "Xi said
        // he", but "Xi said Assad wanted his support".
        if sentences == 0 && its == Role::Subject {
            weight += self.around(p, m);
        }
        // Who spoke last goes on speaking: "…," he added.
        if mine == Role::Subject
            && clause(syntax, p.head).is_some_and(|v| quote::is_saying(syntax, v))
            && self.quoted[p.head].is_none()
        {
            let last = self.quoted[..p.head]
                .iter()
                .rev()
                .flatten()
                .find_map(|&q| self.speakers[q]);
            if last.is_some() && last == m.entity {
                weight += 25.;
            }
            if m.sort == Sort::Thing {
                return 0.;
            }
        }
        if kind == Pronoun::Somebody && mine != Role::Subject && self.of_the_doer(p, m) {
            weight -= 40.;
        }
        if kind == Pronoun::It && m.sort != Sort::Thing {
            let copular = mine == Role::Subject
                && clause(syntax, p.head)
                    .is_some_and(|v| syntax.children_by(v, "cop").next().is_some());
            // "It was a long day": a state or body is seldom said to be something.
            weight -= if copular { 25. } else { 0. };
            weight -= if mine == Role::Object { 10. } else { 0. };
            weight -= if self.quoted[p.head].is_some() {
                8.
            } else {
                0.
            };
        }
        if kind == Pronoun::It {
            let thing = mine == Role::Subject
                && clause(syntax, p.head)
                    .is_some_and(|v| lexicon::of_things(&syntax.tokens[v].lemma));
            if thing {
                weight += if m.sort == Sort::Thing { 30. } else { -30. };
            }
            weight += match m.sort {
                Sort::Body => 6.,
                Sort::Place if m.state => 2.,
                Sort::Place => -18.,
                // Its members, its ministry: more often somebody's than something's.
                _ if mine == Role::Possessor => -14.,
                _ => -4.,
            };
        }
        if kind == Pronoun::They {
            weight += match (m.sort, m.number) {
                (Sort::People, _) => 12.,
                (_, Number::Plural) if !m.parts.is_empty() => 12.,
                (Sort::Body, Number::Singular) => -14.,
                (Sort::Thing, _) => -10.,
                _ => 0.,
            };
        }
        if m.head > p.head {
            weight += 4.;
        }
        weight - 0.15 * p.head.abs_diff(m.head) as f32
    }

    /// "Washington lifted sanctions on him": whom a state acts on is likelier a foreigner than one of
    /// its own.
    fn of_the_doer(&self, p: &Mention, m: &Mention) -> bool {
        let syntax = self.syntax;
        let country = |e: usize| self.who[e].country.as_deref();
        let Some(own) = m.entity.and_then(country) else {
            return false;
        };
        // The subject of the nearest predicate above the pronoun.
        let mut at = p.head;
        for _ in 0..6 {
            let doer = self.by_sentence[p.sentence].iter().copied().find(|&i| {
                let o = &self.mentions[i];
                o.state
                    && role(syntax, o.head) == Role::Subject
                    && clause(syntax, o.head) == Some(at)
            });
            if let Some(doer) = doer {
                return self.mentions[doer].entity.and_then(country) == Some(own);
            }
            let Some(h) = syntax.tokens[at].head else {
                return false;
            };
            at = h;
        }
        false
    }

    /// How much the subject `m` of a clause around the pronoun `p` weighs for that.
    fn around(&self, p: &Mention, m: &Mention) -> f32 {
        let syntax = self.syntax;
        let verb = clause(syntax, m.head);
        let own = clause(syntax, p.head);
        let mut at = p.head;
        let mut clauses = 0;
        for _ in 0..16 {
            let Some(h) = syntax.tokens[at].head else {
                break;
            };
            if Some(h) == verb {
                let reported = syntax.tokens[at].deprel == Deprel::Ccomp
                    && Some(at) == own
                    && role(syntax, p.head) == Role::Subject
                    && quote::is_saying(syntax, h);
                return if reported {
                    30.
                } else {
                    20. - 8. * clauses as f32
                };
            }
            clauses += usize::from(matches!(
                syntax.tokens[at].deprel,
                Deprel::Ccomp | Deprel::Advcl | Deprel::AclRelcl | Deprel::Parataxis | Deprel::Conj
            ));
            at = h;
        }
        0.
    }
}
