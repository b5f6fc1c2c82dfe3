//! Quotation marks and what lies between them.
//!
//! Enters: the text and the byte ranges of its paragraphs. Leaves: quoted stretches. Knows every
//! kind of mark that news uses; tells them from apostrophes, from feet and inches; recovers at the
//! end of a paragraph from a mark that is missing. A paragraph that opens with a mark while the one
//! before has not closed its own goes on with the same speech. Must not know who speaks.

use crate::types::Span;
use std::ops::Range;

/// A stretch between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quoted {
    /// With its marks.
    pub outer: Span,
    /// Between them.
    pub inner: Span,
    /// Lies within another.
    pub nested: bool,
    /// Goes on the speech of the paragraph before.
    pub continues: bool,
    /// No mark closes it.
    pub open: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// “ ”
    Curly,
    /// „ “ or „ ”
    Low,
    /// " "
    Straight,
    /// `` ''
    Latex,
    /// « » and » «
    Angle,
    /// ‘ ’
    SingleCurly,
    /// ' ', ` '
    SingleStraight,
}

impl Style {
    fn single(self) -> bool {
        matches!(self, Self::SingleCurly | Self::SingleStraight)
    }
    /// Its opening mark can be nothing else.
    fn directed(self) -> bool {
        matches!(self, Self::Curly | Self::Low | Self::Latex | Self::Angle)
    }
}

struct Open {
    style: Style,
    start: usize,
    inner: usize,
    /// At the head of the paragraph, or after a comma or colon.
    introduced: bool,
}

/// How far a single mark may look for its fellow.
const REACH: usize = 600;

/// All quoted stretches, in order of their beginnings.
pub fn quoted(text: &str, paragraphs: &[Range<usize>]) -> Vec<Quoted> {
    let mut found = Vec::new();
    let mut unclosed = None;
    for (i, range) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(i + 1).map(|r| &text[r.clone()]);
        let mut paragraph = Paragraph {
            text,
            range: range.clone(),
            stack: Vec::new(),
            found: Vec::new(),
        };
        paragraph.scan();
        let continuing = unclosed.take();
        unclosed = paragraph.recover(next);
        let mut quotes = paragraph.found;
        quotes.sort_by_key(|q| (q.outer.start, std::cmp::Reverse(q.outer.end)));
        let mut end = 0;
        for q in &mut quotes {
            q.nested = q.outer.start < end;
            end = end.max(q.outer.end);
        }
        if let (Some(style), Some(first)) = (continuing, quotes.first_mut())
            && text[range.start..first.outer.start as usize]
                .trim()
                .is_empty()
            && opening(&text[first.outer.range()]) == Some(style)
        {
            first.continues = true;
        }
        found.extend(quotes);
    }
    found
}

/// The style of the mark that a text begins with.
fn opening(text: &str) -> Option<Style> {
    let text = text.trim_start();
    Some(match text.chars().next()? {
        '“' | '”' => Style::Curly,
        '„' => Style::Low,
        '"' => Style::Straight,
        '«' => Style::Angle,
        '`' if text.starts_with("``") => Style::Latex,
        '‘' => Style::SingleCurly,
        '\'' if text.starts_with("''") => Style::Latex,
        '\'' => Style::SingleStraight,
        _ => return None,
    })
}

struct Paragraph<'t> {
    text: &'t str,
    range: Range<usize>,
    stack: Vec<Open>,
    found: Vec<Quoted>,
}

impl Paragraph<'_> {
    fn scan(&mut self) {
        let mut at = self.range.start;
        while at < self.range.end {
            let c = self.next(at).unwrap_or(' ');
            at = self.mark(at, c);
        }
    }

    fn next(&self, at: usize) -> Option<char> {
        self.text[at..self.range.end].chars().next()
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text[self.range.start..at].chars().next_back()
    }

    /// Deal with the character at a byte; where to go on.
    fn mark(&mut self, at: usize, c: char) -> usize {
        let mut end = at + c.len_utf8();
        let twice = |d: char| self.text[end..self.range.end].starts_with(d);
        match c {
            '`' if twice('`') => {
                end += 1;
                self.open(Style::Latex, at, end);
            }
            '\'' if twice('\'') => {
                end += 1;
                if self.top(Style::Latex) {
                    self.close(Style::Latex, at, end);
                } else {
                    self.straight(at, end);
                }
            }
            '`' if self.next(end).is_some_and(char::is_alphabetic) && self.has_fellow(end) => {
                self.open(Style::SingleStraight, at, end);
            }
            '“' if self.top(Style::Low) => self.close(Style::Low, at, end),
            '“' => {
                let closes = self.top(Style::Curly)
                    && !self.next(end).is_some_and(char::is_alphanumeric)
                    && self.before(at).is_some_and(|b| !b.is_whitespace());
                if closes {
                    self.close(Style::Curly, at, end);
                } else {
                    self.open(Style::Curly, at, end);
                }
            }
            '„' => self.open(Style::Low, at, end),
            '”' => {
                let style = [Style::Curly, Style::Low, Style::Straight]
                    .into_iter()
                    .find(|s| self.top(*s));
                match style {
                    Some(style) => self.close(style, at, end),
                    // Some write ” on both sides.
                    None if self.opens(at, end) => self.open(Style::Curly, at, end),
                    None => {}
                }
            }
            '"' => self.straight(at, end),
            '«' | '»' => {
                if self.top(Style::Angle) && !(self.opens(at, end) && c == '«') {
                    self.close(Style::Angle, at, end);
                } else if c == '«' || self.opens(at, end) {
                    self.open(Style::Angle, at, end);
                }
            }
            '‘' if self.opens(at, end) && !self.next(end).is_some_and(|d| d.is_ascii_digit()) => {
                self.open(Style::SingleCurly, at, end);
            }
            '\'' if self.opens(at, end) && self.starts_single(end) => {
                self.open(Style::SingleStraight, at, end);
            }
            '’' | '\'' if self.closes_single(at, end) => {
                let style = [Style::SingleCurly, Style::SingleStraight]
                    .into_iter()
                    .find(|s| self.top(*s));
                if let Some(style) = style {
                    self.close(style, at, end);
                }
            }
            _ => {}
        }
        end
    }

    /// Whether a mark stands where one can open: after a space or bracket and before a word.
    fn opens(&self, at: usize, end: usize) -> bool {
        let before = self
            .before(at)
            .is_none_or(|b| b.is_whitespace() || "([{—–-“‘\"«:…/".contains(b));
        before
            && self
                .next(end)
                .is_some_and(|n| !n.is_whitespace() && !",.;:!?)".contains(n))
    }

    /// A straight double mark: by what is open and what is around.
    fn straight(&mut self, at: usize, end: usize) {
        let before = self.before(at);
        let inch = before.is_some_and(|b| b.is_ascii_digit());
        if self.top(Style::Straight) {
            let height = inch
                && self.text[self.range.start..at]
                    .trim_end_matches(|c: char| c.is_ascii_digit())
                    .ends_with(['\'', '’', '′']);
            if before.is_some_and(char::is_whitespace) && self.opens(at, end) {
                // The one before was never closed.
                self.drop(Style::Straight);
                self.open(Style::Straight, at, end);
            } else if !height {
                self.close(Style::Straight, at, end);
            }
        } else if self.top(Style::Curly) && !self.opens(at, end) {
            self.close(Style::Curly, at, end);
        } else if !inch && self.opens(at, end) {
            self.open(Style::Straight, at, end);
        }
    }

    /// Whether a straight single mark begins a quotation: no clipped word, and a fellow ahead.
    fn starts_single(&self, end: usize) -> bool {
        let word: String = self.text[end..self.range.end]
            .chars()
            .take_while(|c| c.is_alphanumeric())
            .take(8)
            .collect();
        let clipped = [
            "em", "til", "tis", "twas", "cause", "n", "bout", "round", "s", "t", "d", "ll", "re",
            "ve", "m", "cuz", "nother", "neath",
        ];
        let first = word.chars().next();
        first.is_some_and(char::is_alphabetic)
            && !clipped.contains(&word.to_lowercase().as_str())
            && self.has_fellow(end)
    }

    /// A single mark that closes within reach.
    fn has_fellow(&self, from: usize) -> bool {
        let mut before = ' ';
        let mut chars = self.text[from..self.range.end]
            .chars()
            .take(REACH)
            .peekable();
        while let Some(c) = chars.next() {
            let ends = chars
                .peek()
                .is_none_or(|n| !n.is_alphanumeric() && *n != '\'');
            if matches!(c, '\'' | '’') && ends && !before.is_whitespace() && before != '\'' {
                return true;
            }
            before = c;
        }
        false
    }

    /// Whether ’ or ' closes rather than being an apostrophe.
    fn closes_single(&self, at: usize, end: usize) -> bool {
        if !self.stack.iter().any(|o| o.style.single()) {
            return false;
        }
        let (before, next) = (self.before(at), self.next(end));
        if before.is_none_or(char::is_whitespace) || next.is_some_and(char::is_alphanumeric) {
            return false;
        }
        // "the leaders’ pact" within a quotation that closes later, after a point or a comma
        let possessive = before == Some('s') && next == Some(' ');
        if possessive {
            let mut previous = ' ';
            for c in self.text[end..self.range.end].chars().take(REACH) {
                if matches!(c, '’' | '\'') && ",.!?".contains(previous) {
                    return false;
                }
                if matches!(c, '‘' | '”') {
                    break;
                }
                previous = c;
            }
        }
        true
    }

    fn top(&self, style: Style) -> bool {
        self.stack.iter().any(|o| o.style == style)
    }

    fn open(&mut self, style: Style, start: usize, inner: usize) {
        // The same mark twice: the first was never closed.
        if self.top(style) && !style.single() {
            self.drop(style);
        }
        let head = self.text[self.range.start..start].trim_end();
        let introduced = head.is_empty() || head.ends_with([',', ':']);
        self.stack.push(Open {
            style,
            start,
            inner,
            introduced,
        });
    }

    fn drop(&mut self, style: Style) {
        if let Some(i) = self.stack.iter().rposition(|o| o.style == style) {
            self.stack.truncate(i);
        }
    }

    fn close(&mut self, style: Style, at: usize, end: usize) {
        if let Some(i) = self.stack.iter().rposition(|o| o.style == style) {
            let open = &self.stack[i];
            self.emit(open.start, open.inner, at, end, false);
            self.stack.truncate(i);
        }
    }

    fn emit(&mut self, start: usize, inner: usize, inner_end: usize, end: usize, open: bool) {
        let body = &self.text[inner..inner_end];
        if !body.chars().any(char::is_alphanumeric) {
            return;
        }
        // White space inside the marks is none of the words.
        let from = inner + body.len() - body.trim_start().len();
        let to = inner_end - (body.len() - body.trim_end().len());
        self.found.push(Quoted {
            outer: Span::new(start, end),
            inner: Span::new(from, to),
            nested: false,
            continues: false,
            open,
        });
    }

    /// At the end of the paragraph: what was left open. The style that the next paragraph goes on with.
    fn recover(&mut self, next: Option<&str>) -> Option<Style> {
        let open = std::mem::take(&mut self.stack);
        let outermost = open.iter().find(|o| !o.style.single())?;
        let style = outermost.style;
        let continued = next.and_then(opening) == Some(style);
        if continued || style.directed() || outermost.introduced {
            let end = self.range.start + self.text[self.range.clone()].trim_end().len();
            self.emit(
                outermost.start,
                outermost.inner,
                end.max(outermost.inner),
                end.max(outermost.inner),
                true,
            );
        }
        continued.then_some(style)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Quoted> {
        let mut start = 0;
        let paragraphs: Vec<Range<usize>> = text
            .split('\n')
            .map(|p| {
                let range = start..start + p.len();
                start += p.len() + 1;
                range
            })
            .collect();
        quoted(text, &paragraphs)
    }

    fn inner(text: &str) -> Vec<&str> {
        read(text).iter().map(|q| q.inner.of(text)).collect()
    }

    #[test]
    fn every_kind_of_mark() {
        for text in [
            "He said “we go.” Then",
            "He said \"we go.\" Then",
            "He said ``we go.'' Then",
            "He said ''we go.'' Then",
            "He said «we go.» Then",
            "He said „we go.“ Then",
            "He said ‘we go.’ Then",
            "He said 'we go.' Then",
            "He said ”we go.” Then",
            "He said `we go.' Then",
            "He said »we go.« Then",
        ] {
            assert_eq!(inner(text), ["we go."], "{text}");
        }
    }

    #[test]
    fn apostrophes_feet_and_inches_are_none() {
        for text in [
            "The leaders' pact of the '90s isn't Xi's.",
            "It’s the ministers’ own rock ’n’ roll of the ’60s.",
            "He is 6'2\" tall and she 5' 11\".",
            "A 12\" gun and rock 'n' roll.",
        ] {
            assert!(inner(text).is_empty(), "{text}: {:?}", inner(text));
        }
    }

    #[test]
    fn quotations_in_quotations() {
        assert_eq!(
            inner("“He told me ‘it’s the ministers’ job,’ and left,” she said."),
            [
                "He told me ‘it’s the ministers’ job,’ and left,",
                "it’s the ministers’ job,"
            ]
        );
    }

    #[test]
    fn a_missing_mark_ends_with_the_paragraph() {
        assert_eq!(
            inner("She said: “We go.\nThey “stayed.”"),
            ["We go.", "stayed."]
        );
        assert_eq!(inner("A stray ” mark.\nA \" b."), Vec::<&str>::new());
    }

    #[test]
    fn a_speech_goes_on_over_paragraphs() {
        let continues: Vec<bool> = read("“One.\n“Two.”\n“Three.”")
            .iter()
            .map(|q| q.continues)
            .collect();
        assert_eq!(continues, [false, true, false]);
    }
}
