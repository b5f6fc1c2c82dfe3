//! What a paragraph is about, when it is not politics: sport, markets, weather, kitchens, arts.
//!
//! Enters: lemmas and paragraphs. Leaves: for each sentence, how much it speaks of such a field,
//! 0 … 1. Must not know of events.

use super::{lexicon::Phrase, ontology::rows, party::Cast};
use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

/// Distinct words of one field that make a paragraph wholly of it.
const FULL: usize = 4;

fn fields() -> &'static HashMap<&'static str, Vec<(Phrase, &'static str)>> {
    static FIELDS: OnceLock<HashMap<&'static str, Vec<(Phrase, &'static str)>>> = OnceLock::new();
    FIELDS.get_or_init(|| {
        let mut by_head: HashMap<_, Vec<_>> = HashMap::new();
        for row in rows(include_str!("../../data/event/quiet.tsv")) {
            for words in row[1].split(',').map(str::trim) {
                let phrase = Phrase::noun(words);
                by_head
                    .entry(phrase.head)
                    .or_default()
                    .push((phrase, row[0]));
            }
        }
        by_head
    })
}

/// How much each sentence, by its paragraph, speaks of a field other than politics.
pub fn quiet(cast: &Cast) -> Vec<f64> {
    let s = cast.syntax;
    let mut out = vec![0.0; s.sentences.len()];
    for paragraph in &s.paragraphs {
        let mut found: HashMap<&str, HashSet<&str>> = HashMap::new();
        for sentence in paragraph.clone() {
            for t in s.sentences[sentence].clone() {
                for (phrase, field) in fields().get(cast.lemmas[t].as_str()).into_iter().flatten() {
                    if cast.noun_is(phrase, t) {
                        found.entry(field).or_default().insert(phrase.head);
                    }
                }
            }
        }
        let most = found.values().map(HashSet::len).max().unwrap_or(0);
        let share = if most < 2 {
            0.0
        } else {
            (most as f64 / FULL as f64).min(1.0)
        };
        out[paragraph.clone()].fill(share);
    }
    out
}
