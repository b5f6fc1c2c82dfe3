//! Whether a sentence ends between two tokens: a small linear model over what stands around.
//!
//! Enters: tokens of a paragraph. Leaves: a score for a place between two of them, above zero where
//! a sentence ends. The weights (`data/token/boundary.tsv`) are learned from treebanks by the example
//! `learn_sentences`, which asks [`Context::features`] as the engine does. Must not know of tags.

use super::lists::{Follows, LISTS};
use crate::types::Span;

/// What a token looks like, as far as sentences go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum Shape {
    /// Outside the paragraph.
    Edge,
    Lower,
    Title,
    Upper,
    Capital,
    Mixed,
    Number,
    Stop,
    Shout,
    Ellipsis,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Rule,
    Opener,
    Closer,
    NameAbbreviation,
    Abbreviation,
    Initials,
    Address,
    Face,
    Bullet,
    Symbol,
}

/// How the sentences of a text begin where a stop tells that they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// No stop but at the end of paragraphs.
    Unknown,
    /// With capitals.
    Capitals,
    /// With capitals mostly.
    Mixed,
    /// With small letters mostly.
    Small,
}

/// The tokens of a paragraph with their shapes.
pub struct Context<'t> {
    spans: &'t [Span],
    shapes: Vec<Shape>,
    words: Vec<u64>,
    starters: Vec<bool>,
    style: Style,
    /// Whether the paragraph ends as prose does.
    prose: bool,
}

/// What is known of the sentence that may end.
#[derive(Debug, Clone, Copy)]
pub struct Open {
    /// Its first token.
    pub start: usize,
    /// Brackets and quotation marks that are open.
    pub depth: u8,
    /// Whether it has a word in small letters, as sentences do and headings need not.
    pub plain: bool,
}

impl Open {
    /// A sentence that begins at token `start`.
    pub fn at(start: usize) -> Self {
        Self {
            start,
            depth: 0,
            plain: false,
        }
    }
}

impl<'t> Context<'t> {
    /// Look at the tokens of one paragraph.
    pub fn new(text: &'t str, spans: &'t [Span], style: Style) -> Self {
        let mut shapes = Vec::with_capacity(spans.len());
        let mut quoted = false;
        for (i, span) in spans.iter().enumerate() {
            let form = span.of(text);
            shapes.push(if matches!(form, "\"" | "''") {
                // The side on which there is space tells; between two spaces every second closes.
                let before = i > 0 && spans[i - 1].end == span.start;
                let after = spans.get(i + 1).is_some_and(|n| n.start == span.end);
                quoted = if before == after { !quoted } else { after };
                if quoted { Shape::Opener } else { Shape::Closer }
            } else {
                shape(form, i > 0 && spans[i - 1].end == span.start)
            });
        }
        let last = shapes.iter().rev().find(|&&s| s != Shape::Closer);
        let prose = spans.len() >= PROSE && last.is_some_and(|&s| ends(s));
        Self {
            spans,
            shapes,
            prose,
            words: spans.iter().map(|s| word(s.of(text))).collect(),
            starters: spans.iter().map(|s| LISTS.starter(s.of(text))).collect(),
            style,
        }
    }

    /// Number of tokens.
    pub fn len(&self) -> usize {
        self.spans.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }
    fn word(&self, i: Option<usize>) -> u64 {
        i.and_then(|i| self.words.get(i)).copied().unwrap_or(0)
    }
    /// The shape of token `i`.
    pub fn shape(&self, i: Option<usize>) -> Shape {
        i.and_then(|i| self.shapes.get(i))
            .copied()
            .unwrap_or(Shape::Edge)
    }

    /// `open` with token `i` in it.
    pub fn read(&self, open: Open, i: usize) -> Open {
        let depth = match self.shapes[i] {
            Shape::Opener => open.depth.saturating_add(1),
            Shape::Closer => open.depth.saturating_sub(1),
            _ => open.depth,
        };
        Open {
            depth,
            plain: open.plain || self.shapes[i] == Shape::Lower,
            ..open
        }
    }

    /// Whether a sentence can end behind token `i` at all: never within a word, before what closes,
    /// or between two words without anything that says so.
    pub fn possible(&self, i: usize) -> bool {
        let (a, b) = (self.shape(Some(i)), self.shape(Some(i + 1)));
        let glued = self.spans[i].end == self.spans[i + 1].start;
        let plain = |s| matches!(s, Shape::Lower | Shape::Comma | Shape::Dash);
        b != Shape::Closer
            && a != Shape::Opener
            && a != Shape::NameAbbreviation
            && !(plain(a) && b == Shape::Lower)
            && (!glued || ends(a) && !matches!(b, Shape::Stop | Shape::Comma))
    }

    /// The least score of a sentence's end behind token `i`. In prose, where stops and capitals tell
    /// where sentences end, it takes more to find an end without them, and less behind "U.S." where
    /// a word follows that is a capital's only for beginning a sentence.
    pub fn threshold(&self, i: usize) -> i32 {
        let (a, b) = (self.shape(Some(i)), self.shape(Some(i + 1)));
        match self.style {
            Style::Small | Style::Mixed => 0,
            _ if a == Shape::Abbreviation && b == Shape::Title && self.starters[i + 1] => -MARGIN,
            _ if self.prose && !(ends(a) && b != Shape::Lower) => MARGIN,
            _ => 0,
        }
    }

    /// Every feature of the place behind token `i`.
    pub fn features(&self, i: usize, open: Open, mut tell: impl FnMut(usize)) {
        let (a, b) = (Some(i), Some(i + 1));
        let (before, after) = (i.checked_sub(1), Some(i + 2));
        let shape = |i| self.shape(i) as u64;
        let (sp, sa, sb, sn) = (shape(before), shape(a), shape(b), shape(after));
        let (wa, wb) = (self.word(a), self.word(b));
        let glued = u64::from(self.spans[i].end == self.spans[i + 1].start);
        let mut tell = |template: u64, values: &[u64]| tell(hash(template, values));
        tell(0, &[]);
        tell(1, &[wa]);
        tell(2, &[wb]);
        tell(3, &[self.word(before), sa]);
        tell(4, &[sb, self.word(after)]);
        tell(5, &[sa, sb, glued]);
        tell(6, &[sp, sa, sb]);
        tell(7, &[sa, sb, sn]);
        tell(8, &[sp, sa, sb, sn]);
        tell(9, &[wa, sb]);
        tell(10, &[sa, wb]);
        tell(11, &[sa, sb, size(i + 1 - open.start)]);
        tell(12, &[sa, sb, u64::from(open.depth.min(2))]);
        tell(13, &[sa, sb, size(self.len() - i - 1)]);
        tell(14, &[sa, sb, self.style as u64]);
        tell(15, &[shape(Some(open.start)), sa, sb]);
        tell(16, &[sa, sb, size(self.len())]);
        tell(17, &[shape(i.checked_sub(2)), sp, sa, sb]);
        let length = size(i + 1 - open.start);
        tell(18, &[self.word(Some(open.start)), sb, length]);
        let starter = |i: Option<usize>| {
            u64::from(
                i.and_then(|i| self.starters.get(i))
                    .copied()
                    .unwrap_or(false),
            )
        };
        tell(20, &[sa, sb, starter(b), starter(after)]);
        tell(19, &[u64::from(open.plain), sa, sb, length]);
    }

    /// The score of the place behind token `i`; a sentence ends there if it is above zero.
    pub fn score(&self, i: usize, open: Open) -> i32 {
        let mut sum = 0;
        self.features(i, open, |f| sum += i32::from(WEIGHTS[f].cast_signed()));
        sum
    }
}

/// Features are told apart by hash into so many.
pub const BUCKETS: usize = 1 << 15;

/// Fewest tokens of a paragraph that is taken for prose.
const PROSE: usize = 8;

/// How much surer, or less sure, than even.
const MARGIN: i32 = 80;

static WEIGHTS: &[u8; BUCKETS] = include_bytes!("../../data/token/boundary.bin");

/// One feature as a number below [`BUCKETS`], the same on every machine.
fn hash(template: u64, values: &[u64]) -> usize {
    let h = values.iter().fold(mix(template), |h, v| mix(h ^ v));
    (h >> 32) as usize % BUCKETS
}

fn mix(h: u64) -> u64 {
    let h = (h ^ 0x51_7c_c1_b7_27_22_0a_95).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    h ^ (h >> 32)
}

/// A form as features see it: small letters, every digit alike.
fn word(form: &str) -> u64 {
    form.chars().take(24).fold(1, |h, c| {
        let c = if c.is_ascii_digit() { '0' } else { c };
        mix(h ^ u64::from(u32::from(c.to_lowercase().next().unwrap_or(c))))
    })
}

/// Whether a token of this shape can end a sentence of prose.
fn ends(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Stop
            | Shape::Shout
            | Shape::Ellipsis
            | Shape::Closer
            | Shape::Abbreviation
            | Shape::Initials
    )
}

/// A length, coarsely.
fn size(n: usize) -> u64 {
    match n {
        0..=3 => n as u64,
        4..=5 => 4,
        6..=9 => 5,
        10..=16 => 6,
        17..=30 => 7,
        31..=60 => 8,
        _ => 9,
    }
}

/// How sentences begin in the text with these tokens.
pub fn style(text: &str, spans: &[Span]) -> Style {
    let (mut small, mut capital) = (0, 0);
    for pair in spans.windows(2) {
        if pair[0].of(text) == "." {
            match pair[1].of(text).chars().next() {
                Some(c) if c.is_lowercase() => small += 1,
                Some(c) if c.is_uppercase() => capital += 1,
                _ => {}
            }
        }
    }
    match (small, capital) {
        (0, 0) => Style::Unknown,
        (s, c) if s * 10 < c => Style::Capitals,
        (s, c) if s < c => Style::Mixed,
        _ => Style::Small,
    }
}

/// The shape of a token; `glued` to the one before.
fn shape(form: &str, glued: bool) -> Shape {
    let mut chars = form.chars();
    let Some(first) = chars.next() else {
        return Shape::Edge;
    };
    let only = chars.as_str().is_empty();
    if first.is_alphabetic() {
        return word_shape(form, first, only);
    }
    if first.is_numeric() {
        return match form.strip_suffix('.') {
            Some(_) => Shape::Bullet,
            None => Shape::Number,
        };
    }
    match first {
        '.' | '…' if !only || first == '…' => {
            if form.contains(['!', '?']) {
                Shape::Shout
            } else if form.chars().all(|c| matches!(c, '.' | '…')) {
                Shape::Ellipsis
            } else {
                Shape::Number
            }
        }
        '.' | '。' | '।' | '۔' => Shape::Stop,
        '!' | '?' | '！' | '？' | '؟' => Shape::Shout,
        ',' | '،' | '、' | '，' => Shape::Comma,
        ':' if only => Shape::Colon,
        ';' | '؛' if only => Shape::Semicolon,
        '(' | '[' | '{' | '“' | '‘' | '«' | '„' | '`' if only || form == "``" || form == "‘‘" => {
            Shape::Opener
        }
        ')' | ']' | '}' | '”' | '»' if only => Shape::Closer,
        '\'' | '’' if only || form == "’’" => {
            if glued || !only {
                Shape::Closer
            } else {
                Shape::Opener
            }
        }
        '\'' | '’' => Shape::Lower,
        '-' | '–' | '—' | '−' if form.len() <= 4 => Shape::Dash,
        '-' | '*' | '=' | '_' | '~' | '#' | '+' | '|' if form.chars().nth(2).is_some() => {
            Shape::Rule
        }
        '*' | '•' | '·' | '▪' | '>' | '●' | '■' => Shape::Bullet,
        '_' => Shape::Dash,
        ':' | ';' | '=' | '<' => Shape::Face,
        _ => Shape::Symbol,
    }
}

fn word_shape(form: &str, first: char, only: bool) -> Shape {
    if let Some(stem) = form.strip_suffix('.') {
        return match LISTS.abbreviation(stem) {
            Some(Follows::Name | Follows::Inside | Follows::Number) => Shape::NameAbbreviation,
            Some(Follows::State | Follows::Either) => Shape::Abbreviation,
            None if stem.chars().nth(1).is_none() => Shape::Initials,
            None => Shape::Abbreviation,
        };
    }
    if form.contains('@') || form.contains("://") || form.starts_with("www.") {
        return Shape::Address;
    }
    let rest = &form[first.len_utf8()..];
    if !first.is_uppercase() {
        return if rest.contains(char::is_uppercase) {
            Shape::Mixed
        } else {
            Shape::Lower
        };
    }
    if only {
        return Shape::Capital;
    }
    match (
        rest.contains(char::is_uppercase),
        rest.contains(char::is_lowercase),
    ) {
        (true, false) => Shape::Upper,
        (true, true) => Shape::Mixed,
        (false, _) => Shape::Title,
    }
}
