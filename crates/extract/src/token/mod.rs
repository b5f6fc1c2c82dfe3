//! Tokens, sentences and paragraphs with exact offsets.
//!
//! Enters: a text. Leaves: [`Tokens`]: tokens as the English treebanks of Universal Dependencies cut
//! them (clitics, hyphens and currency signs apart; abbreviations with their stop), sentences that
//! tile the tokens, paragraphs that tile the sentences. What lies between tokens is white space or
//! control characters. Must not know of tags, names or events.

#[doc(hidden)] // open for the example that learns its weights
pub mod boundary;
mod lists;
mod paragraphs;
mod sentences;
mod words;

use crate::types::Tokens;

/// Cut a text into tokens, sentences and paragraphs.
pub fn tokenise(text: &str) -> Tokens {
    let mut tokens = Tokens::default();
    let mut starts = Vec::new();
    for paragraph in paragraphs::paragraphs(text) {
        starts.push(tokens.spans.len());
        words::words(text, paragraph, &mut tokens.spans);
    }
    let style = boundary::style(text, &tokens.spans);
    for (i, &start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).copied().unwrap_or(tokens.spans.len());
        let first = tokens.sentences.len();
        sentences::sentences(
            text,
            &tokens.spans[..end],
            start,
            style,
            &mut tokens.sentences,
        );
        if tokens.sentences.len() > first {
            tokens.paragraphs.push(first..tokens.sentences.len());
        }
    }
    tokens
}

#[cfg(test)]
mod tests;
