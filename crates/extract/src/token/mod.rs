//! Tokens, sentences and paragraphs with exact offsets.
//!
//! Enters: a text. Leaves: [`Tokens`]: tokens as the English treebanks of Universal Dependencies cut
//! them (clitics, hyphens and currency signs apart; abbreviations with their stop), sentences that
//! tile the tokens, paragraphs that tile the sentences. What lies between tokens is white space or
//! control characters. Must not know of tags, names or events.

mod lists;
mod paragraphs;
mod sentences;
mod words;

use crate::types::Tokens;

/// Cut a text into tokens, sentences and paragraphs.
pub fn tokenise(text: &str) -> Tokens {
    let mut tokens = Tokens::default();
    for paragraph in paragraphs::paragraphs(text) {
        let first_token = tokens.spans.len();
        let first_sentence = tokens.sentences.len();
        words::words(text, paragraph, &mut tokens.spans);
        sentences::sentences(text, &tokens.spans, first_token, &mut tokens.sentences);
        if tokens.sentences.len() > first_sentence {
            tokens
                .paragraphs
                .push(first_sentence..tokens.sentences.len());
        }
    }
    tokens
}

#[cfg(test)]
mod tests;
