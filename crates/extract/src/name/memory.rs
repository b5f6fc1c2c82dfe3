//! What the rest of the text says of a name: who is introduced once in full is known afterwards.
//!
//! Enters: the names found sentence by sentence. Leaves: further candidates, for the second round of
//! [`super::choose`]: the family name of somebody named in full, the acronym that a body was
//! introduced with, and any name that is of one kind nearly everywhere else in the text.

use super::evidence::{Candidate, capital};
use crate::types::{NameMention, NameType, Syntax};
use std::collections::HashMap;

/// Names of the text with what speaks for each kind.
#[derive(Default)]
pub struct Memory {
    /// By words as written.
    kinds: HashMap<String, HashMap<NameType, f64>>,
}

/// How much the rest of the text weighs.
const FAMILY: f64 = 1.3;
const ACRONYM: f64 = 2.0;
const AGAIN: f64 = 0.9;

impl Memory {
    /// Remember the names of a text.
    pub fn of(syntax: &Syntax, names: &[NameMention]) -> Self {
        let mut memory = Self::default();
        for name in names {
            let tokens = name.tokens.clone();
            let surface = syntax.span_of(tokens.clone()).of(syntax.text);
            memory.add(surface, name.kind, AGAIN / 2.0);
            match name.kind {
                NameType::Per if tokens.len() > 1 => {
                    memory.add(syntax.form(tokens.end - 1), NameType::Per, FAMILY);
                    // Written family first: "Xi Jinping … Xi"; given names come back too.
                    memory.add(syntax.form(tokens.start), NameType::Per, FAMILY);
                }
                NameType::Org | NameType::Misc if tokens.len() > 1 => {
                    if let Some(acronym) = introduced(syntax, tokens.end) {
                        memory.add(syntax.form(acronym), name.kind, ACRONYM);
                    }
                }
                _ => {}
            }
        }
        memory
    }

    fn add(&mut self, words: &str, kind: NameType, weight: f64) {
        *self
            .kinds
            .entry(words.to_owned())
            .or_default()
            .entry(kind)
            .or_default() += weight;
    }

    /// Candidates in a sentence: single words of the memory, where they are written as names.
    pub fn recall(
        &self,
        syntax: &Syntax,
        sentence: std::ops::Range<usize>,
        all: &mut Vec<Candidate>,
    ) {
        for i in sentence {
            if !capital(syntax, i) {
                continue;
            }
            let Some(kinds) = self.kinds.get(syntax.form(i)) else {
                continue;
            };
            // Part of a longer name here: that one is remembered as a whole.
            if all
                .iter()
                .any(|c| c.tokens.len() > 1 && c.tokens.contains(&i))
            {
                continue;
            }
            let total: f64 = kinds.values().sum();
            for (&kind, &weight) in kinds {
                // A name torn between kinds says little.
                let agreed = weight / total;
                if agreed > 0.6 {
                    all.push(Candidate {
                        tokens: i..i + 1,
                        kind,
                        weight: weight.min(ACRONYM) * (2.0 * agreed - 1.0),
                    });
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
