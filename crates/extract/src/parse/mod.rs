//! The seam between the language core and everything that reads trees.
//!
//! Enters: tokens. Leaves: [`Syntax`], tokens with tags, lemmas, features, trees and name labels.
//! Must not know how the model works.

mod feats;
pub(crate) mod lemma;

use crate::{
    Progress,
    model::Core,
    types::{Deprel, Syntax, Token, Tokens, Upos},
};

/// Analyse every sentence, telling how far it is.
pub fn parse<'t>(text: &'t str, tokens: &Tokens, progress: &mut dyn FnMut(Progress)) -> Syntax<'t> {
    let total = tokens.sentences.len();
    let analyses = Core::embedded().analyse(text, &tokens.spans, &tokens.sentences, &mut |done| {
        progress(Progress { done, total });
    });
    let mut out: Vec<Token> = tokens
        .spans
        .iter()
        .zip(analyses)
        .map(|(span, a)| {
            let form = span.of(text);
            Token {
                span: *span,
                lemma: lemma::lemma(form, a.upos, a.xpos),
                upos: a.upos,
                xpos: a.xpos,
                feats: feats::feats(form, a.upos, a.xpos).to_owned(),
                head: a.head,
                deprel: a.deprel,
                ner: a.ner,
                arc_confidence: a.arc_confidence,
            }
        })
        .collect();
    lemma::settle(&mut out);
    feats::settle(&mut out);
    Syntax::new(
        text,
        out,
        tokens.sentences.clone(),
        tokens.paragraphs.clone(),
    )
}

/// Tokens without an analysis, for a text in a language that is not read: every token depends on
/// the one before it.
pub fn unread<'t>(text: &'t str, tokens: &Tokens) -> Syntax<'t> {
    let mut out = Vec::with_capacity(tokens.spans.len());
    for sentence in &tokens.sentences {
        for i in sentence.clone() {
            let first = i == sentence.start;
            out.push(Token {
                span: tokens.spans[i],
                lemma: tokens.spans[i].of(text).to_lowercase(),
                upos: Upos::X,
                xpos: "FW",
                feats: "_".to_owned(),
                head: (!first).then(|| i - 1),
                deprel: if first { Deprel::Root } else { Deprel::Dep },
                ner: None,
                arc_confidence: 0.,
            });
        }
    }
    Syntax::new(
        text,
        out,
        tokens.sentences.clone(),
        tokens.paragraphs.clone(),
    )
}
