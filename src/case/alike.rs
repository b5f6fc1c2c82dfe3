//! Whether two texts tell much the same: reprints, agency copy, a version with a new first line.
//!
//! Enters: texts. Leaves: how alike they are, 0 … 1. Method: Broder's resemblance (1997), the share
//! of common runs of five words, without sampling. Must not know articles.

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
};

/// Words in a run.
const RUN: usize = 5;

/// From here on, two texts are told to be much the same.
pub const MUCH: f64 = 0.6;

/// A text's runs of words, ready to be compared with many others.
pub struct Runs(HashSet<u64>);

impl Runs {
    /// Read a text once. Letters' case and marks do not count.
    pub fn of(text: &str) -> Self {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        let hash = |run: &[&str]| {
            let mut hasher = DefaultHasher::new();
            run.hash(&mut hasher);
            hasher.finish()
        };
        Self(
            words
                .windows(RUN.min(words.len()).max(1))
                .map(hash)
                .collect(),
        )
    }

    /// How much of both is in both.
    pub fn likeness(&self, other: &Self) -> f64 {
        let common = self.0.intersection(&other.0).count();
        let all = self.0.len() + other.0.len() - common;
        if all == 0 {
            0.0
        } else {
            common as f64 / all as f64
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Envoys of both sides met in Muscat on Tuesday and agreed to meet again in \
                        the spring, a spokesman for the Omani foreign ministry told reporters after \
                        the talks had ended late in the evening.";

    fn likeness(a: &str, b: &str) -> f64 {
        Runs::of(a).likeness(&Runs::of(b))
    }

    #[test]
    fn a_reprint_with_another_first_line_is_much_the_same() {
        let reprint = format!("MUSCAT (Agency), {}", TEXT.to_uppercase());
        assert!(likeness(TEXT, &reprint) > MUCH);
        assert_eq!(likeness(TEXT, TEXT), 1.0);
    }

    #[test]
    fn another_report_of_the_same_talks_is_not() {
        let other = "In Muscat the two delegations talked for a day; they will see each other again \
                     in spring, the Omani foreign ministry said.";
        assert!(likeness(TEXT, other) < 0.1);
        assert_eq!(likeness("", ""), 0.0);
        assert_eq!(likeness("", TEXT), 0.0);
    }
}
