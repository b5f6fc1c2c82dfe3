//! Which candidates are names: the set without overlap that most speaks for.
//!
//! Enters: candidates of one sentence. Leaves: the chosen ones, in order. Weighted interval
//! scheduling: linear in the candidates once they are sorted.

use super::evidence::Candidate;

/// What a span must have for it to be taken at all.
const LEAST: f64 = 0.7;

/// The best set. Candidates of the same span and kind support each other.
pub fn best(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    candidates.sort_by(|a, b| {
        (a.tokens.end, a.tokens.start, a.kind).cmp(&(b.tokens.end, b.tokens.start, b.kind))
    });
    candidates.dedup_by(|later, kept| {
        let same = later.tokens == kept.tokens && later.kind == kept.kind;
        if same {
            kept.weight += later.weight;
        }
        same
    });
    candidates.retain(|c| c.weight >= LEAST);
    // best[i]: the most that the first i candidates reach, and whether the last of them is in it.
    let mut best = vec![(0.0, false)];
    let before =
        |i: usize| candidates[..i].partition_point(|c| c.tokens.end <= candidates[i].tokens.start);
    for i in 0..candidates.len() {
        let with = best[before(i)].0 + candidates[i].weight;
        let without: (f64, bool) = best[i];
        best.push(if with > without.0 {
            (with, true)
        } else {
            (without.0, false)
        });
    }
    let mut chosen = Vec::new();
    let mut i = candidates.len();
    while i > 0 {
        if best[i].1 {
            chosen.push(candidates[i - 1].clone());
            i = before(i - 1);
        } else {
            i -= 1;
        }
    }
    chosen.reverse();
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::NameType;

    fn candidate(tokens: std::ops::Range<usize>, kind: NameType, weight: f64) -> Candidate {
        Candidate {
            tokens,
            kind,
            weight,
        }
    }

    #[test]
    fn a_long_name_wins_over_a_weaker_part() {
        let chosen = best(vec![
            candidate(2..3, NameType::Loc, 1.0),
            candidate(0..3, NameType::Org, 2.0),
        ]);
        assert_eq!(chosen.len(), 1);
        assert_eq!(chosen[0].tokens, 0..3);
    }

    #[test]
    fn sources_that_agree_add_up() {
        let chosen = best(vec![
            candidate(0..1, NameType::Per, 1.0),
            candidate(0..1, NameType::Loc, 0.8),
            candidate(0..1, NameType::Loc, 0.8),
        ]);
        assert_eq!(chosen.len(), 1);
        assert_eq!(chosen[0].kind, NameType::Loc);
    }

    #[test]
    fn too_little_is_nothing() {
        assert!(best(vec![candidate(0..1, NameType::Loc, 0.2)]).is_empty());
    }
}
