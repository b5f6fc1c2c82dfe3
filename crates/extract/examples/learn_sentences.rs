//! Learn where sentences end from the treebanks' raw text.
//!
//!     cargo run --release -p demarche-extract --example learn_sentences
//!
//! Logistic regression with an L1 penalty over the features that the engine
//! asks for; most weights end at nothing and are left out. Deterministic. Writes
//! `data/token/boundary.bin`; `score_tokens` tells what it is worth.

#[path = "treebank/mod.rs"]
mod treebank;

use demarche_extract::token::{
    self,
    boundary::{BUCKETS, Context, Open, style},
};

const ROUNDS: usize = 20;
const RATE: f32 = 0.1;
const SPARSITY: f32 = 5.0;
const SHRINKAGE: f32 = 1.0;
/// Weights are written in steps of this.
const STEP: f32 = 0.04;

struct Example {
    features: Vec<u32>,
    ends: bool,
}

fn main() {
    let mut examples = Vec::new();
    for name in ["ewt-train", "gum-train"] {
        for joint in ["\n", " "] {
            for gold in treebank::documents(name, joint) {
                collect(&gold, &mut examples);
            }
        }
    }
    eprintln!("{} places", examples.len());
    let weights = fit(&examples);
    let bytes: Vec<u8> = weights
        .iter()
        .map(|w| ((w / STEP).round().clamp(-127., 127.) as i8).cast_unsigned())
        .collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/token/boundary.bin");
    std::fs::write(path, bytes).expect("boundary.bin can be written");
    let zero = weights.iter().filter(|w| w.abs() * 2. < STEP).count();
    eprintln!("{} weights are not zero", BUCKETS - zero);
}

/// Add the places of a document where a sentence might end.
fn collect(gold: &treebank::Document, out: &mut Vec<Example>) {
    let tokens = token::tokenise(&gold.text);
    let style = style(&gold.text, &tokens.spans);
    let ends: std::collections::HashSet<u32> = gold.sentences.iter().map(|s| s.1).collect();
    for paragraph in &tokens.paragraphs {
        let range =
            tokens.sentences[paragraph.start].start..tokens.sentences[paragraph.end - 1].end;
        let spans = &tokens.spans[range];
        let context = Context::new(&gold.text, spans, style);
        let mut open = Open::at(0);
        #[allow(clippy::needless_range_loop)] // the context is asked by index, too
        for i in 0..spans.len() - 1 {
            open = context.read(open, i);
            let ends = ends.contains(&spans[i].end);
            if context.possible(i) {
                let mut features = Vec::with_capacity(24);
                context.features(i, open, |f| features.push(f as u32));
                out.push(Example { features, ends });
            }
            if ends {
                open = Open::at(i + 1);
            }
        }
    }
}

/// FTRL-Proximal (McMahan et al. 2013): a weight leaves zero only when its gradients agree on more
/// than [`SPARSITY`].
fn fit(examples: &[Example]) -> Vec<f32> {
    let mut weights = vec![0f32; BUCKETS];
    let mut pull = vec![0f32; BUCKETS];
    let mut squares = vec![0f32; BUCKETS];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut seed = 17u64;
    for round in 0..ROUNDS {
        for i in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            order.swap(i, (seed >> 33) as usize % (i + 1));
        }
        let mut loss = 0f64;
        for &e in &order {
            let Example { features, ends } = &examples[e];
            let score: f32 = features.iter().map(|&f| weights[f as usize]).sum();
            let p = 1. / (1. + (-score).exp());
            let gradient = p - f32::from(u8::from(*ends));
            loss -= f64::from(if *ends { p } else { 1. - p }.max(1e-9).ln());
            for &f in features {
                let f = f as usize;
                let root = squares[f].sqrt();
                squares[f] += gradient * gradient;
                pull[f] += gradient - (squares[f].sqrt() - root) / RATE * weights[f];
                weights[f] = if pull[f].abs() <= SPARSITY {
                    0.
                } else {
                    (pull[f].signum() * SPARSITY - pull[f])
                        / ((1. + squares[f].sqrt()) / RATE + SHRINKAGE)
                };
            }
        }
        eprintln!("round {round}: loss {:.5}", loss / examples.len() as f64);
    }
    weights
}
