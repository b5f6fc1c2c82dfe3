//! The seam between the language core and everything that reads trees.
//!
//! Enters: tokens. Leaves: [`Syntax`], tokens with tags, lemmas, features, trees and name labels.
//! Must not know how the model works.

mod attach;
mod feats;
pub(crate) mod lemma;

use crate::{
    Progress,
    model::Core,
    types::{Deprel, Syntax, Token, Tokens, Upos},
};
use std::ops::Range;

/// Analyse every sentence, telling how far it is.
pub fn parse<'t>(text: &'t str, tokens: &Tokens, progress: &mut dyn FnMut(Progress)) -> Syntax<'t> {
    let total = tokens.sentences.len();
    let mut units = Vec::with_capacity(total);
    let mut datelines = Vec::new();
    for sentence in &tokens.sentences {
        match dateline(text, tokens, sentence.clone()) {
            Some(end) => {
                units.extend([sentence.start..end, end..sentence.end]);
                datelines.push((sentence.start..end, end..sentence.end));
            }
            None => units.push(sentence.clone()),
        }
    }
    let mut analyses = Core::embedded().analyse(text, &tokens.spans, &units, &mut |done| {
        progress(Progress {
            done: done.min(total),
            total,
        });
    });
    // the sentence stays one tree: its dateline hangs on what it tells
    for (place, told) in datelines {
        let root = told.clone().find(|&i| analyses[i].head.is_none());
        for i in place {
            if analyses[i].head.is_none() {
                analyses[i].head = root;
                analyses[i].deprel = Deprel::Parataxis;
            }
        }
    }
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
    attach::settle(text, &tokens.sentences, &mut out);
    Syntax::new(
        text,
        out,
        tokens.sentences.clone(),
        tokens.paragraphs.clone(),
    )
}

/// Where the dateline of a sentence ends, its dash included: "LIMA —", "LIMA, Peru (Agency) -". It is read apart,
/// since no sentence of the trees that the model learned from begins with one.
fn dateline(text: &str, tokens: &Tokens, sentence: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 14;
    let form = |i: usize| tokens.spans[i].of(text);
    let dash = sentence
        .clone()
        .take(LONGEST)
        .find(|&i| matches!(form(i), "—" | "–" | "--" | "-"))?;
    let apart = |i: usize| tokens.spans[i - 1].end < tokens.spans[i].start;
    let opens =
        dash > sentence.start && dash + 1 < sentence.end && (apart(dash) || form(dash) == "—");
    let capitals = {
        let first = form(sentence.start);
        first.chars().count() > 1
            && first
                .chars()
                .all(|c| c.is_uppercase() || !c.is_alphabetic())
    };
    let credited = (sentence.start..dash).any(|i| form(i) == ")");
    let names = (sentence.start..dash).all(|i| {
        let first = form(i).chars().next();
        first.is_some_and(|c| !c.is_lowercase())
    });
    (opens && names && (capitals || credited)).then_some(dash + 1)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_is_read_apart_and_hangs_on_what_is_told() {
        for (text, end) in [
            ("LIMA — Peru closed its border with Chile.", 2),
            ("LIMA, Peru (Agency) - The president met miners.", 7),
            ("Quito (Agency) – Miners marched.", 5),
            ("The well-known singer - a Peruvian - left.", 0),
            ("NATO-led troops left Quito.", 0),
        ] {
            let tokens = crate::token::tokenise(text);
            let sentence = tokens.sentences[0].clone();
            assert_eq!(
                dateline(text, &tokens, sentence),
                (end > 0).then_some(end),
                "{text}"
            );
            let syntax = parse(text, &tokens, &mut |_| {});
            let roots = tokens.sentences[0]
                .clone()
                .filter(|&i| syntax.tokens[i].head.is_none());
            assert_eq!(roots.count(), 1, "{text}");
        }
    }
}
