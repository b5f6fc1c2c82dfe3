//! Token and sentence F1 of the tokeniser on the raw text of a treebank.
//!
//!     cargo run --release -p demarche-extract --example score_tokens -- ewt-dev [--errors 40] [--join line|blank|space]
//!
//! The raw text is rebuilt from the `# text` lines: sentences of a paragraph (`# newpar`) joined by
//! a space unless the last token says `SpaceAfter=No`, paragraphs by a line break. A sentence or a
//! token counts when both its ends are right.

#[path = "treebank/mod.rs"]
mod treebank;

use demarche_extract::{token, types::Span};
use std::collections::BTreeSet;
use treebank::Document;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let option = |name: &str| {
        let at = args.iter().position(|a| a == name)?;
        args.get(at + 1).cloned()
    };
    let errors: usize = option("--errors").map_or(0, |n| n.parse().expect("--errors N"));
    let joint = match option("--join").as_deref() {
        Some("blank") => "\n\n",
        Some("space") => " ",
        _ => "\n",
    };
    let name = args.first().expect("a treebank, for example ewt-dev");
    let mut tokens = Score::default();
    let mut sentences = Score::default();
    for gold in treebank::documents(name, joint) {
        let found = token::tokenise(&gold.text);
        let pair = |s: Span| (s.start, s.end);
        let predicted: BTreeSet<_> = found.spans.iter().copied().map(pair).collect();
        tokens.add("token", &gold, &gold.tokens, &predicted, errors);
        let predicted = found
            .sentences
            .iter()
            .map(|s| (found.spans[s.start].start, found.spans[s.end - 1].end))
            .collect();
        sentences.add("sentence", &gold, &gold.sentences, &predicted, errors);
    }
    tokens.print("tokens", errors);
    sentences.print("sentences", errors);
}

#[derive(Default)]
struct Score {
    right: usize,
    predicted: usize,
    gold: usize,
    wrong: Vec<String>,
}

impl Score {
    fn add(
        &mut self,
        what: &str,
        gold: &Document,
        truth: &BTreeSet<(u32, u32)>,
        predicted: &BTreeSet<(u32, u32)>,
        errors: usize,
    ) {
        self.right += truth.intersection(predicted).count();
        self.predicted += predicted.len();
        self.gold += truth.len();
        if errors > 0 {
            let show = |&(a, b): &(u32, u32)| &gold.text[a as usize..b as usize];
            self.wrong.extend(truth.difference(predicted).map(|s| {
                let inside: Vec<_> = predicted
                    .iter()
                    .filter(|p| p.0 < s.1 && s.0 < p.1)
                    .map(show)
                    .collect();
                format!("missed {what} {:?} got {inside:?}", show(s))
            }));
        }
    }
    fn print(&self, name: &str, errors: usize) {
        let (p, r) = (
            self.right as f64 / self.predicted as f64,
            self.right as f64 / self.gold as f64,
        );
        println!(
            "{name:10} P {:5.2}  R {:5.2}  F1 {:5.2}   ({} of {} predicted, {} gold)",
            100. * p,
            100. * r,
            100. * 2. * p * r / (p + r),
            self.right,
            self.predicted,
            self.gold
        );
        // Spread over the file rather than all from its beginning.
        let step = (self.wrong.len() / errors.max(1)).max(1);
        for wrong in self.wrong.iter().step_by(step).take(errors) {
            println!("   {wrong}");
        }
    }
}
