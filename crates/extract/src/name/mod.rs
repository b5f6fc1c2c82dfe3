//! Names: which tokens are the name of a person, organisation, place or other thing.
//!
//! Enters: syntax with the model's name labels. Leaves: name mentions, in order, never
//! overlapping. Adjectives and words for peoples ("Syrian", "Saudis") are mentions of kind MISC, as
//! CoNLL has them. Three witnesses are heard ([`evidence`]): the model, the gazetteer, the shape of
//! the words; the set of spans that they most agree on is chosen ([`choose`]). Must not know which
//! thing is named: that is [`crate::knowledge`]'s.

mod choose;
mod evidence;
pub(crate) mod lexicon;

use crate::types::{NameMention, Syntax};
use std::ops::Range;

/// Every name in the text, in order, never overlapping.
pub fn find(syntax: &Syntax) -> Vec<NameMention> {
    let model = syntax.tokens.iter().any(|t| t.ner.is_some());
    let mut names = Vec::new();
    for sentence in &syntax.sentences {
        for c in choose::best(evidence::gather(syntax, sentence.clone(), model)) {
            names.push(NameMention {
                head: head(syntax, c.tokens.clone()),
                tokens: c.tokens,
                kind: c.kind,
            });
        }
    }
    names
}

/// The token of a span whose head lies outside it: the one through which the tree sees the span.
pub fn head(syntax: &Syntax, tokens: Range<usize>) -> usize {
    tokens
        .clone()
        .find(|&i| syntax.tokens[i].head.is_none_or(|h| !tokens.contains(&h)))
        .unwrap_or(tokens.end - 1)
}
