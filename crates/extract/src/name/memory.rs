//! What the rest of the text says of a name: who is introduced once in full is known afterwards.
//!
//! Enters: the names found sentence by sentence. Leaves: further candidates, for the second round of
//! [`super::choose`]: the family name of somebody named in full, the acronym that a body was
//! introduced with, and any name that is of one kind nearly everywhere else in the text.

use super::evidence::{Candidate, capital};
use crate::types::{NameType, Syntax};
use std::{collections::HashMap, ops::Range};

/// Names of the text with what speaks for each kind.
#[derive(Default)]
pub struct Memory {
    /// Kinds of a name where it stood, by words as written.
    seen: HashMap<String, Vec<(NameType, f64)>>,
    /// Names that the text introduced: families and acronyms.
    introduced: HashMap<String, (NameType, f64)>,
}

/// How much the rest of the text weighs.
const FAMILY: f64 = 2.0;
const ACRONYM: f64 = 2.0;
const AGAIN: f64 = 0.9;

impl Memory {
    /// Remember the names of a text.
    pub fn of(syntax: &Syntax, names: &[Candidate]) -> Self {
        let mut memory = Self::default();
        for name in names {
            let tokens = name.tokens.clone();
            let surface = syntax.span_of(tokens.clone()).of(syntax.text);
            memory
                .seen
                .entry(surface.to_owned())
                .or_default()
                .push((name.kind, name.weight));
            match name.kind {
                NameType::Per if tokens.len() > 1 => {
                    // Written family first: "Xi Jinping … Xi"; given names come back too.
                    for i in [tokens.start, tokens.end - 1] {
                        memory.introduce(syntax.form(i), NameType::Per, FAMILY);
                    }
                }
                NameType::Org if tokens.len() > 1 => {
                    if let Some(acronym) = introduced(syntax, tokens.end) {
                        memory.introduce(syntax.form(acronym), name.kind, ACRONYM);
                    }
                }
                _ => {}
            }
        }
        memory
    }

    fn introduce(&mut self, words: &str, kind: NameType, weight: f64) {
        self.introduced
            .entry(words.to_owned())
            .or_insert((kind, weight));
    }

    /// Candidates in a sentence: single words of the memory, where they are written as names.
    pub fn recall(&self, syntax: &Syntax, sentence: Range<usize>, all: &mut Vec<Candidate>) {
        let here = all.clone();
        for i in sentence {
            // Part of a longer name here: that one is remembered as a whole.
            if !capital(syntax, i)
                || here
                    .iter()
                    .any(|c| c.tokens.len() > 1 && c.tokens.contains(&i))
            {
                continue;
            }
            let form = syntax.form(i);
            let mut offer = |kind, weight| {
                all.push(Candidate {
                    tokens: i..i + 1,
                    kind,
                    weight,
                });
            };
            if let Some(&(kind, weight)) = self.introduced.get(form) {
                // Said in full in this very sentence: surely meant.
                let full = |c: &Candidate| {
                    c.kind == kind && c.tokens.len() > 1 && syntax.form(c.tokens.end - 1) == form
                };
                offer(kind, weight + if here.iter().any(full) { 2.0 } else { 0.0 });
            } else if let Some(seen) = self.seen.get(form).filter(|s| s.len() > 1) {
                let total: f64 = seen.iter().map(|s| s.1).sum();
                for kind in [NameType::Per, NameType::Org, NameType::Loc, NameType::Misc] {
                    let weight: f64 = seen.iter().filter(|s| s.0 == kind).map(|s| s.1).sum();
                    // A name torn between kinds says little.
                    if weight > 0.6 * total {
                        offer(kind, AGAIN * (2.0 * weight / total - 1.0));
                    }
                }
            }
        }
    }
}

/// "Shanghai Cooperation Organisation (SCO)": the token in brackets after a name, if it is short and
/// in capitals.
pub fn introduced(syntax: &Syntax, end: usize) -> Option<usize> {
    let within =
        |i: usize| i < syntax.tokens.len() && syntax.sentence_of(i) == syntax.sentence_of(end - 1);
    let acronym = end + 1;
    if !(within(acronym + 1)
        && syntax.form(end) == "("
        && matches!(syntax.form(acronym + 1), ")" | ","))
    {
        return None;
    }
    let form = syntax.form(acronym);
    let letters = form.chars().filter(|c| c.is_alphabetic()).count();
    let upper = form.chars().filter(|c| c.is_uppercase()).count();
    ((2..=8).contains(&letters) && upper * 2 > letters).then_some(acronym)
}
