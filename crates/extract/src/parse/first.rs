//! A first reading without a model: tags from the shape of words, trees that are chains.
//!
//! Stands in where no model is linked. Enters: tokens. Leaves: tokens with tags and heads.

use crate::types::{Deprel, Span, Token, Upos};

/// Words of the closed classes, by class.
const CLOSED: &[(Upos, &str, &str)] = &[
    (
        Upos::Det,
        "DT",
        "the a an this that these those every each no all both",
    ),
    (
        Upos::Adp,
        "IN",
        "of in on at by for from with without into over under after before during between against",
    ),
    (
        Upos::Pron,
        "PRP",
        "he she it they we you i him them us who which himself",
    ),
    (Upos::Pron, "PRP$", "his her its their our my your whose"),
    (
        Upos::Aux,
        "VBZ",
        "is are was were be been being has have had will would can could may might must should do does did",
    ),
    (Upos::Cconj, "CC", "and or but nor"),
    (Upos::Sconj, "IN", "because if while although since whether"),
    (Upos::Part, "TO", "to not n't 's '"),
];

/// Tag the tokens of one sentence and hang each on the one before it.
pub fn read(text: &str, spans: &[Span], offset: usize) -> Vec<Token> {
    spans
        .iter()
        .enumerate()
        .map(|(i, &span)| {
            let form = span.of(text);
            let (upos, xpos) = tag(form, i == 0);
            Token {
                span,
                lemma: String::new(),
                upos,
                xpos,
                feats: String::new(),
                head: i.checked_sub(1).map(|h| h + offset),
                deprel: if i == 0 { Deprel::Root } else { Deprel::Dep },
                ner: None,
                arc_confidence: 0.,
            }
        })
        .collect()
}

fn tag(form: &str, first: bool) -> (Upos, &'static str) {
    let lower = form.to_lowercase();
    if !form.contains(char::is_alphanumeric) && lower != "'" {
        return (Upos::Punct, ".");
    }
    if form.starts_with(|c: char| c.is_ascii_digit()) {
        return (Upos::Num, "CD");
    }
    if let Some(&(upos, xpos, _)) = CLOSED
        .iter()
        .find(|(_, _, words)| words.split(' ').any(|w| w == lower))
    {
        return (upos, xpos);
    }
    if !first && form.starts_with(char::is_uppercase) {
        return (Upos::Propn, "NNP");
    }
    match () {
        () if lower.ends_with("ly") => (Upos::Adv, "RB"),
        () if lower.ends_with("ed") => (Upos::Verb, "VBD"),
        () if lower.ends_with("ing") => (Upos::Verb, "VBG"),
        () if lower.ends_with('s') => (Upos::Noun, "NNS"),
        () => (Upos::Noun, "NN"),
    }
}
