//! The seam between the language core and everything that reads trees.
//!
//! Enters: tokens. Leaves: [`Syntax`], tokens with tags, lemmas, features, trees and name labels.
//! Must not know how the model works.

mod feats;
mod first;
mod lemma;

use crate::{
    Progress,
    types::{Syntax, Tokens},
};

/// Analyse every sentence, telling how far it is.
pub fn parse<'t>(text: &'t str, tokens: &Tokens, progress: &mut dyn FnMut(Progress)) -> Syntax<'t> {
    let mut out = Vec::with_capacity(tokens.spans.len());
    for (done, sentence) in tokens.sentences.iter().enumerate() {
        out.extend(first::read(
            text,
            &tokens.spans[sentence.clone()],
            sentence.start,
        ));
        for token in &mut out[sentence.clone()] {
            let form = token.span.of(text);
            token.lemma = lemma::lemma(form, token.upos, token.xpos);
            token.feats = feats::feats(form, token.upos, token.xpos).to_owned();
        }
        progress(Progress {
            done: done + 1,
            total: tokens.sentences.len(),
        });
    }
    lemma::settle(&mut out);
    feats::settle(&mut out);
    Syntax::new(
        text,
        out,
        tokens.sentences.clone(),
        tokens.paragraphs.clone(),
    )
}
