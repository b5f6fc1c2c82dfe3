//! Sentences: where one ends among the tokens of a paragraph.
//!
//! Enters: the tokens of a paragraph. Leaves: token ranges of its sentences. Must not know of tags.

use super::boundary::{Context, Open, Style};
use crate::types::Span;
use std::ops::Range;

/// Longest sentence, in tokens: what is longer is no sentence but a table or noise, and is cut so
/// that later stages take time in proportion to the text.
const LONGEST: usize = 240;

/// Append the sentences of the tokens from `first` on.
pub fn sentences(
    text: &str,
    spans: &[Span],
    first: usize,
    style: Style,
    out: &mut Vec<Range<usize>>,
) {
    let context = Context::new(text, &spans[first..], style);
    let mut open = Open::at(0);
    for i in 0..context.len() {
        open = context.read(open, i);
        let last = i + 1 == context.len();
        if last
            || i + 1 - open.start >= LONGEST
            || context.possible(i) && context.score(i, open) > context.threshold(i)
        {
            out.push(first + open.start..first + i + 1);
            open = Open::at(i + 1);
        }
    }
}
