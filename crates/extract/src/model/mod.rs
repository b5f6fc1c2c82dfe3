//! The trained part of the language core: tags, trees and names of tokenised sentences.
//!
//! Enters: a text, its tokens and sentences. Leaves: one [`Analysis`] a token. A small recurrent
//! network with 8-bit weights, trained by `cargo xtask train` and described in MODEL_CARD.md;
//! integer products and functions of our own make its answers the same on every machine. Must not
//! know: lemmas, features, anything that reads trees.

pub mod features;
pub mod lexicon;
mod math;
mod network;
mod product;
mod spans;
mod tree;
mod weights;

pub use weights::{Unusable, XPOS};

use crate::types::{Deprel, NameType, Span, Upos};
use network::{Run, Scores, Scratch, run};
use std::{ops::Range, sync::OnceLock};
use weights::Weights;

/// What the network says of one token.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// Universal part of speech.
    pub upos: Upos,
    /// Penn Treebank tag.
    pub xpos: &'static str,
    /// Index of the head among all tokens given; `None` for a root.
    pub head: Option<usize>,
    /// Relation to the head.
    pub deprel: Deprel,
    /// Name type, and whether a name begins here.
    pub ner: Option<(NameType, bool)>,
    /// The scorer's probability of the arc, 0 … 1.
    pub arc_confidence: f32,
}

impl Default for Analysis {
    fn default() -> Self {
        Self {
            upos: Upos::X,
            xpos: "FW",
            head: None,
            deprel: Deprel::Root,
            ner: None,
            arc_confidence: 0.0,
        }
    }
}

/// Longer sentences are read in pieces, for arcs cost the square of the length.
const LONGEST: usize = 160;
/// Sentences that run in lockstep.
const LOCKSTEP: usize = 8;

/// A model, ready to read.
#[derive(Debug)]
pub struct Core {
    weights: Weights,
}

impl Core {
    /// From the bytes of a model file.
    ///
    /// # Errors
    /// When they are none of this version.
    pub fn new(bytes: &[u8]) -> Result<Self, Unusable> {
        Ok(Self {
            weights: weights::read(bytes)?,
        })
    }

    /// The model that is compiled in.
    pub fn embedded() -> &'static Self {
        static CORE: OnceLock<Core> = OnceLock::new();
        CORE.get_or_init(|| {
            Self::new(include_bytes!("../../data/model/core.model"))
                .expect("the embedded model is of this version")
        })
    }

    /// Analyse `sentences` (ranges of `tokens`, in order and without overlap). Every sentence gets
    /// one tree with one root; heads stay within it. `progress` hears how many sentences are done.
    pub fn analyse(
        &self,
        text: &str,
        tokens: &[Span],
        sentences: &[Range<usize>],
        progress: &mut dyn FnMut(usize),
    ) -> Vec<Analysis> {
        self.analyse_by(run, text, tokens, sentences, progress)
    }

    fn analyse_by(
        &self,
        run: Run,
        text: &str,
        tokens: &[Span],
        sentences: &[Range<usize>],
        progress: &mut dyn FnMut(usize),
    ) -> Vec<Analysis> {
        let mut out = vec![Analysis::default(); tokens.len()];
        let mut pieces: Vec<Range<usize>> = Vec::with_capacity(sentences.len());
        for s in sentences {
            cut(text, tokens, s.clone(), &mut pieces);
        }
        pieces.sort_by_key(|p| std::cmp::Reverse(p.len()));
        let mut reader = Reader::default();
        let mut done = 0;
        for batch in pieces.chunks(LOCKSTEP) {
            reader.read(run, &self.weights, text, tokens, batch, &mut out);
            done += batch.len();
            progress(done.min(sentences.len()));
        }
        for s in sentences {
            join(s.clone(), &mut out);
        }
        out
    }
}

/// Analyse with the embedded model: [`Core::analyse`].
pub fn analyse(text: &str, tokens: &[Span], sentences: &[Range<usize>]) -> Vec<Analysis> {
    Core::embedded().analyse(text, tokens, sentences, &mut |_| {})
}

/// Cut a sentence into pieces that aren't too long, after punctuation where there is some.
fn cut(text: &str, tokens: &[Span], mut s: Range<usize>, out: &mut Vec<Range<usize>>) {
    while s.len() > LONGEST {
        let stop = |i: &usize| {
            matches!(
                tokens[*i].of(text),
                "," | ";" | ":" | "." | "!" | "?" | ")" | "–" | "—"
            )
        };
        let end = (s.start + LONGEST / 2..s.start + LONGEST)
            .rev()
            .find(stop)
            .map_or(s.start + LONGEST, |i| i + 1);
        out.push(s.start..end);
        s.start = end;
    }
    if !s.is_empty() {
        out.push(s);
    }
}

/// Pieces of one sentence become one tree: later roots hang on the first.
fn join(s: Range<usize>, out: &mut [Analysis]) {
    let mut first = None;
    for i in s {
        if out[i].head.is_none() {
            match first {
                None => first = Some(i),
                Some(root) => {
                    out[i].head = Some(root);
                    out[i].deprel = Deprel::Parataxis;
                }
            }
        }
    }
}

/// Buffers of one pass over a document.
#[derive(Default)]
struct Reader {
    rows: Vec<features::Row>,
    ranges: Vec<Range<usize>>,
    features: features::Scratch,
    network: Scratch,
    back: Vec<u8>,
    labels: Vec<u8>,
}

impl Reader {
    fn read(
        &mut self,
        run: Run,
        w: &Weights,
        text: &str,
        tokens: &[Span],
        batch: &[Range<usize>],
        out: &mut [Analysis],
    ) {
        self.rows.clear();
        self.ranges.clear();
        for s in batch {
            let first = self.rows.len();
            let forms = tokens[s.clone()].iter().map(|t| t.of(text));
            features::extract(&w.lexicon, forms, &mut self.features, &mut self.rows);
            self.ranges.push(first..self.rows.len());
        }
        let out = std::cell::RefCell::new(out);
        let Self {
            rows,
            ranges,
            network,
            back,
            labels,
            ..
        } = self;
        let mut take = |i: usize, scores: &Scores<'_>, heads: &mut Vec<usize>| {
            let (first, n) = (batch[i].start, batch[i].len());
            let mut out = out.borrow_mut();
            spans::best(scores.names, n, scores.name_stride, back, labels);
            tree::best(scores.arcs, n, scores.arc_stride, heads);
            for t in 0..n {
                let tags = &scores.tags[t * scores.tag_stride..];
                let a = &mut out[first + t];
                a.upos = Upos::ALL[top(&tags[..Upos::ALL.len()])];
                a.xpos = XPOS[top(&tags[Upos::ALL.len()..][..XPOS.len()])];
                a.ner = name(labels[t]);
                a.head = heads[t].checked_sub(1).map(|h| first + h);
                a.arc_confidence =
                    share(&scores.arcs[t * scores.arc_stride..][..=n], heads[t], t + 1);
            }
        };
        let mut label = |i: usize, t: usize, scores: &[f32]| {
            let a = &mut out.borrow_mut()[batch[i].start + t];
            // Only a root is `root`.
            const ROOT: usize = Deprel::Root as usize;
            a.deprel = match a.head {
                None => Deprel::Root,
                Some(_) => Deprel::ALL[ROOT + 1 + top(&scores[ROOT + 1..])],
            };
        };
        run(w, rows, ranges, network, &mut take, &mut label);
    }
}

/// Index of the greatest; the first of equals.
fn top(x: &[f32]) -> usize {
    let mut best = 0;
    for (i, v) in x.iter().enumerate() {
        if *v > x[best] {
            best = i;
        }
    }
    best
}

/// Softmax share of one head among those possible.
fn share(scores: &[f32], head: usize, itself: usize) -> f32 {
    let mut sum = 0.0;
    for (h, s) in scores.iter().enumerate() {
        if h != itself {
            sum += math::exp(s - scores[head]);
        }
    }
    1.0 / sum
}

fn name(label: u8) -> Option<(NameType, bool)> {
    const TYPES: [NameType; 4] = [NameType::Per, NameType::Org, NameType::Loc, NameType::Misc];
    let label = label.checked_sub(1)?;
    Some((TYPES[label as usize / 4], matches!(label % 4, 0 | 3)))
}

#[cfg(test)]
mod tests;
