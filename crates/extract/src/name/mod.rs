//! Names: which tokens are the name of a person, organisation, place or other thing.
//!
//! Enters: syntax with the model's name labels. Leaves: name mentions, in order, never
//! overlapping. Adjectives and words for peoples ("Syrian", "Saudis") are mentions of kind MISC, as
//! CoNLL has them. Three witnesses are heard ([`evidence`]): the model, the gazetteer, the shape of
//! the words; the set of spans that they most agree on is chosen ([`choose`]), and once more with
//! what the text itself has taught by then ([`memory`], [`series`], [`sport`]). Must not know which
//! thing is named: that is [`crate::knowledge`]'s.

mod choose;
mod evidence;
pub(crate) mod lexicon;
mod memory;
mod series;
mod sport;
pub mod title;

use crate::{
    knowledge::office,
    types::{NameMention, NameType, Syntax},
};
use evidence::Candidate;
use std::ops::Range;

/// Every name in the text, in order, never overlapping.
pub fn find(syntax: &Syntax) -> Vec<NameMention> {
    let model = syntax.tokens.iter().any(|t| t.ner.is_some());
    let mut heard: Vec<Vec<Candidate>> = syntax
        .sentences
        .iter()
        .map(|s| evidence::gather(syntax, s.clone(), model))
        .collect();
    // Twice: what the first round finds, the second remembers.
    let first = settle(&heard);
    let memory = memory::Memory::of(syntax, &first);
    for (sentence, candidates) in syntax.sentences.iter().zip(&mut heard) {
        memory.recall(syntax, sentence.clone(), candidates);
        series::agree(syntax, sentence.clone(), &first, candidates);
        sport::clubs(syntax, sentence.clone(), &first, candidates);
    }
    settle(&heard)
        .into_iter()
        .filter(|c| !title(syntax, c))
        .map(|c| NameMention {
            head: head(syntax, c.tokens.clone()),
            tokens: c.tokens,
            kind: c.kind,
        })
        .collect()
}

/// "Secretary" of "Secretary of State": what was taken for a person is the beginning of an office.
fn title(syntax: &Syntax, c: &Candidate) -> bool {
    c.kind == NameType::Per
        && office::office_at(syntax, c.tokens.start).is_some_and(|(stop, _)| stop > c.tokens.end)
}

/// The best set of each sentence.
fn settle(heard: &[Vec<Candidate>]) -> Vec<Candidate> {
    heard.iter().flat_map(|c| choose::best(c.clone())).collect()
}

/// The token of a span whose head lies outside it: the one through which the tree sees the span.
pub fn head(syntax: &Syntax, tokens: Range<usize>) -> usize {
    tokens
        .clone()
        .find(|&i| syntax.tokens[i].head.is_none_or(|h| !tokens.contains(&h)))
        .unwrap_or(tokens.end - 1)
}
