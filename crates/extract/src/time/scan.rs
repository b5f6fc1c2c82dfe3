//! Text cut into the pieces that the grammar of time reads.
//!
//! Enters: the text and its analysed tokens. Leaves: units finer than tokens ("10-year" is three,
//! "1990s" two), each with the token it lies in. Works on the text itself, so that a tokeniser's
//! opinion of "a.m." or "2011-15" changes nothing. Must not know what any word means.

use crate::types::{Span, Syntax};

/// What a unit is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// One character of anything else.
    Mark,
}

/// A run of letters, a run of digits, or one other character.
#[derive(Debug, Clone, Copy)]
pub struct Unit<'t> {
    /// As written.
    pub text: &'t str,
    /// Where.
    pub span: Span,
    /// What it is made of.
    pub kind: Kind,
    /// Touches the unit before it.
    pub glued: bool,
    /// Begins a paragraph: no expression goes across.
    pub fresh: bool,
}

impl Unit<'_> {
    /// Whether the first letter is a capital.
    pub fn capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
    /// The number, of a run of at most nine digits.
    pub fn number(&self) -> Option<u32> {
        (self.kind == Kind::Number && self.text.len() <= 9)
            .then(|| self.text.parse().ok())
            .flatten()
    }
    /// Equal but for case, with ’ taken as '.
    pub fn is(&self, word: &str) -> bool {
        same(self.text, word)
    }
}

/// Equal but for case, with ’ taken as '.
pub fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || matches!((a, b), ("’" | "‘", "'"))
}

/// Cut the text.
pub fn units(text: &str) -> Vec<Unit<'_>> {
    let mut units: Vec<Unit> = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    let (mut newlines, mut gap) = (2, true);
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            newlines += usize::from(c == '\n');
            gap = true;
            continue;
        }
        let kind = kind(c);
        let mut end = start + c.len_utf8();
        while let Some(&(i, d)) = chars.peek()
            && kind != Kind::Mark
            && self::kind(d) == kind
        {
            end = i + d.len_utf8();
            chars.next();
        }
        units.push(Unit {
            text: &text[start..end],
            span: Span::new(start, end),
            kind,
            glued: !gap,
            fresh: newlines >= 2,
        });
        (newlines, gap) = (0, false);
    }
    units
}

fn kind(c: char) -> Kind {
    if c.is_ascii_digit() {
        Kind::Number
    } else if c.is_alphabetic() {
        Kind::Word
    } else {
        Kind::Mark
    }
}

/// For each unit the token that it lies in, if the text has been analysed.
pub fn tokens(units: &[Unit], syntax: &Syntax) -> Vec<Option<usize>> {
    let mut at = 0;
    units
        .iter()
        .map(|unit| {
            while at < syntax.tokens.len() && syntax.tokens[at].span.end <= unit.span.start {
                at += 1;
            }
            (at < syntax.tokens.len() && syntax.tokens[at].span.start <= unit.span.start)
                .then_some(at)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_finer_than_tokens() {
        let texts: Vec<&str> = units("the 10-year war (1980s), 9am")
            .iter()
            .map(|u| u.text)
            .collect();
        assert_eq!(
            texts,
            [
                "the", "10", "-", "year", "war", "(", "1980", "s", ")", ",", "9", "am"
            ]
        );
    }

    #[test]
    fn knows_paragraphs() {
        let fresh: Vec<bool> = units("May\nday\n\n5").iter().map(|u| u.fresh).collect();
        assert_eq!(fresh, [true, false, true]);
    }
}
