//! What a series tells of its members: "in Lezhe, Berat, Vlore and Korce" names four of a kind.
//!
//! Enters: the names of the first round, in order of the text. Leaves: further candidates for the
//! second round of [`super::choose`]: a member of a series whose others are nearly all of one kind is
//! likely of that kind too.

use super::evidence::Candidate;
use crate::types::{NameType, Syntax};
use std::ops::Range;

/// What the first of the others adds, and each further one up to three.
const FIRST: f64 = 0.8;
const FURTHER: f64 = 0.5;

/// Candidates in a sentence from the series that stand in it.
pub fn agree(
    syntax: &Syntax,
    sentence: Range<usize>,
    names: &[Candidate],
    all: &mut Vec<Candidate>,
) {
    let from = names.partition_point(|n| n.tokens.end <= sentence.start);
    let to = names.partition_point(|n| n.tokens.start < sentence.end);
    let here = &names[from..to];
    // Between two members: a comma or "and", behind what a bracket says of the first.
    let joined = |a: &Candidate, b: &Candidate| {
        let mut gap = a.tokens.end..b.tokens.start;
        if !gap.is_empty()
            && syntax.form(gap.start) == "("
            && let Some(close) = gap.clone().take(8).find(|&i| syntax.form(i) == ")")
        {
            gap.start = close + 1;
        }
        (1..=2).contains(&gap.len())
            && gap
                .into_iter()
                .all(|i| matches!(syntax.form(i), "," | "and" | "or" | "&" | ";"))
    };
    for series in here.chunk_by(joined).filter(|s| s.len() > 2) {
        for kind in [NameType::Per, NameType::Org, NameType::Loc] {
            let same = series.iter().filter(|n| n.kind == kind).count();
            if same * 3 < series.len() * 2 {
                continue;
            }
            let weight = FIRST + FURTHER * (same as f64 - 1.0).min(3.0);
            all.extend(series.iter().map(|n| Candidate {
                tokens: n.tokens.clone(),
                kind,
                weight,
            }));
        }
    }
}
