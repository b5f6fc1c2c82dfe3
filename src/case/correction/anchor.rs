//! Words of a text, kept so that they are found again in a later state of it.
//!
//! Enters: a stretch of a text, and later a text. Leaves: the stretch where it stands now, or
//! nothing. As the Web Annotation model's text quote and position selectors
//! (<https://www.w3.org/TR/annotation-model/#text-quote-selector>): the words, a little of what
//! stands around them, and where they began. White space of any kind and length counts as one
//! space, so that a text pasted again from elsewhere keeps its anchors.

use demarche_extract::document::Range;
use serde::{Deserialize, Serialize};

/// Characters kept on each side: enough to tell one "said" from the next.
const AROUND: usize = 24;
/// Words as long as this are at home wherever they stand, if they stand only once.
const TELLING: usize = 12;

/// Words in their surroundings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Anchor {
    /// The words, each white space a single space.
    pub words: String,
    /// What stands before them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// What stands behind them.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub after: String,
    /// Where they began, in code points: decides between equals.
    pub at: usize,
}

/// A text ready to be searched: every run of white space is one space.
#[derive(Debug)]
pub struct Points {
    chars: Vec<char>,
    /// Where each of `chars` stands in the text, and at the end the text's length.
    at: Vec<usize>,
}

impl Points {
    /// Read a text once.
    pub fn new(text: &str) -> Self {
        let (mut chars, mut at, mut length) = (Vec::new(), Vec::new(), 0);
        for (n, c) in text.chars().enumerate() {
            length = n + 1;
            let c = if c.is_whitespace() { ' ' } else { c };
            if c != ' ' || chars.last() != Some(&' ') {
                chars.push(c);
                at.push(n);
            }
        }
        at.push(length);
        Self { chars, at }
    }

    /// First of `chars` that stands at a code point of the text or behind it.
    fn index(&self, point: usize) -> usize {
        self.at
            .partition_point(|&a| a < point)
            .min(self.chars.len())
    }

    fn range(&self, from: usize, to: usize) -> Range {
        Range {
            start: self.at[from],
            // Not the start of the next character: white space may have been folded in between.
            end: if to > from {
                self.at[to - 1] + 1
            } else {
                self.at[from]
            },
        }
    }

    /// Everywhere that these words stand, not as a part of longer words, in code points.
    pub fn all(&self, words: &str) -> Vec<Range> {
        let words = spaced(words);
        let touches = |n: Option<usize>| {
            n.and_then(|n| self.chars.get(n))
                .is_some_and(|c| c.is_alphanumeric())
        };
        self.occurrences(&words)
            .filter(|&n| !touches(n.checked_sub(1)) && !touches(Some(n + words.len())))
            .map(|n| self.range(n, n + words.len()))
            .collect()
    }

    fn occurrences<'a>(&'a self, words: &'a [char]) -> impl Iterator<Item = usize> + 'a {
        let last = match words.len() {
            0 => None,
            n => self.chars.len().checked_sub(n),
        };
        (0..last.map_or(0, |l| l + 1)).filter(move |&n| self.chars[n..].starts_with(words))
    }
}

/// Characters with white space as in [`Points`], none at the ends.
fn spaced(text: &str) -> Vec<char> {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .collect()
}

impl Anchor {
    /// Keep a stretch of a text. White space at its ends is left out.
    pub fn of(text: &Points, range: Range) -> Self {
        let (mut from, mut to) = (text.index(range.start), text.index(range.end));
        while from < to && text.chars[from] == ' ' {
            from += 1;
        }
        while from < to && text.chars[to - 1] == ' ' {
            to -= 1;
        }
        Self {
            words: text.chars[from..to].iter().collect(),
            before: text.chars[from.saturating_sub(AROUND)..from]
                .iter()
                .collect(),
            after: text.chars[to..(to + AROUND).min(text.chars.len())]
                .iter()
                .collect(),
            at: text.at[from],
        }
    }

    /// Where the words stand in a text, in code points. Their surroundings must be known for the
    /// better part, or the words be long and stand once; between equals, the nearest to where they
    /// stood.
    pub fn find(&self, text: &Points) -> Option<Range> {
        let words = spaced(&self.words);
        let before: Vec<char> = self.before.chars().collect();
        let after: Vec<char> = self.after.chars().collect();
        let kept = before.len() + after.len();
        let known = |n: usize| -> usize {
            let back = before.iter().rev().zip(text.chars[..n].iter().rev());
            let on = after.iter().zip(&text.chars[n + words.len()..]);
            back.take_while(|(a, b)| a == b).count() + on.take_while(|(a, b)| a == b).count()
        };
        let all: Vec<(usize, usize)> = text.occurrences(&words).map(|n| (known(n), n)).collect();
        let alone = all.len() == 1 && words.len() >= TELLING;
        let (context, best) = all
            .into_iter()
            .max_by_key(|&(known, n)| (known, std::cmp::Reverse(text.at[n].abs_diff(self.at))))?;
        (alone || context * 2 >= kept).then(|| text.range(best, best + words.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Envoys met in Muscat. Later the ministers met in Geneva and the envoys met again.";

    fn range(text: &str, words: &str, nth: usize) -> Range {
        let byte = text.match_indices(words).nth(nth).expect(words).0;
        let start = text[..byte].chars().count();
        Range {
            start,
            end: start + words.chars().count(),
        }
    }

    /// Where the words kept from one text stand in another.
    fn moved(from: &str, words: &str, nth: usize, to: &str) -> Option<(usize, String)> {
        let anchor = Anchor::of(&Points::new(from), range(from, words, nth));
        let found = anchor.find(&Points::new(to))?;
        let text = to.chars().skip(found.start).take(found.end - found.start);
        Some((found.start, text.collect()))
    }

    #[test]
    fn each_of_several_equal_words_is_found_at_its_own_place() {
        for nth in 0..3 {
            assert_eq!(
                moved(TEXT, "met", nth, TEXT).map(|(at, _)| at),
                Some(range(TEXT, "met", nth).start)
            );
        }
    }

    #[test]
    fn words_are_found_after_something_was_put_before_them_and_lines_were_broken_anew() {
        let later = TEXT
            .replace("Envoys met", "MUSCAT, Monday —\nEnvoys met")
            .replace("met in Geneva", "met\n  in Geneva");
        let expected = range(&later, "met\n", 0).start;
        assert_eq!(
            moved(TEXT, "met", 1, &later),
            Some((expected, "met".into()))
        );
        assert_eq!(
            moved(TEXT, "met in Geneva", 0, &later),
            Some((expected, "met\n  in Geneva".into()))
        );
    }

    #[test]
    fn short_words_have_no_home_where_nothing_around_them_is_known() {
        assert_eq!(moved(TEXT, "met", 1, "He met her."), None);
        assert_eq!(moved(TEXT, "met", 1, "Nothing of the kind."), None);
        assert_eq!(moved(TEXT, "met", 1, ""), None);
    }

    #[test]
    fn long_words_that_stand_once_are_at_home_anywhere() {
        let later = "A new beginning: in Geneva and the envoys agreed.";
        assert_eq!(
            moved(TEXT, "in Geneva and the envoys", 0, later).map(|(_, w)| w),
            Some("in Geneva and the envoys".into())
        );
    }

    #[test]
    fn offsets_are_code_points_of_any_script() {
        let text = "「习近平」 met Асад 🤝 in Hangzhou.";
        assert_eq!(moved(text, "Асад", 0, text), Some((10, "Асад".into())));
        let points = Points::new("Xi met Xi’s guests; Xian is a city.");
        assert_eq!(points.all("Xi").len(), 2, "not within another word");
    }

    #[test]
    fn blanks_at_the_ends_of_a_choice_are_left_out() {
        let points = Points::new("They  signed\n");
        let anchor = Anchor::of(&points, Range { start: 4, end: 13 });
        assert_eq!((anchor.words.as_str(), anchor.at), ("signed", 6));
        let empty = Anchor::of(&points, Range { start: 4, end: 6 });
        assert_eq!(empty.words, "");
        assert_eq!(empty.find(&points), None);
    }
}
