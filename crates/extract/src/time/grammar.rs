//! The grammar of time expressions.
//!
//! Enters: the units of a paragraph and the lexicon. Leaves: expressions in order, never
//! overlapping. A recursive descent: every rule takes a position and gives what it read and where
//! it ended, or nothing; the longest reading at a position wins. No rule looks further than a few
//! units, so that the whole is linear. Extents follow TimeML: prepositions stay outside ("on
//! [Friday]"), determiners and modifiers of numbers inside ("[the past two years]", "[almost a
//! decade]"). Must not know the reference date.

mod clock;
mod date;
mod day;
mod length;
pub use length::value_of;
mod period;
mod relative;
mod year;

use super::{
    calendar::Grain,
    expr::{Expr, Fields, Meaning},
    lexicon::{Lexicon, Word, lexicon},
    scan::{Kind, Unit},
};

/// What the analysis of the text says about a word, as far as the grammar cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// Nothing is known.
    Unknown,
    /// A verb or auxiliary.
    Verb,
    /// A noun, name, number, adjective …
    Other,
    /// Part of a person's name.
    Person,
}

/// The units of one paragraph.
pub struct Grammar<'a> {
    units: &'a [Unit<'a>],
    tags: &'a [Tag],
    lexicon: &'static Lexicon,
    /// The text has named a year of three digits: others may be years too.
    early: bool,
}

/// What a rule made of the units up to an index.
type Read<T> = Option<(T, usize)>;

/// Dates that share words, each with where it begins and ends.
type Dates = Vec<(Fields, usize, usize)>;

/// A reading at a position.
enum Reading {
    /// One expression, or several that share words ("April 24 and 25").
    Found(Vec<Expr>),
    /// Words of time that are none here ("10-year-old").
    Skip,
}

impl<'a> Grammar<'a> {
    /// For one paragraph.
    pub fn new(units: &'a [Unit<'a>], tags: &'a [Tag], early: bool) -> Self {
        Self {
            units,
            tags,
            lexicon: lexicon(),
            early,
        }
    }

    /// All expressions of the paragraph.
    pub fn expressions(&self) -> Vec<Expr> {
        let mut found = Vec::new();
        let mut i = 0;
        while i < self.units.len() {
            match self.reading(i) {
                Some((reading, end)) => {
                    if let Reading::Found(exprs) = reading {
                        found.extend(exprs);
                    }
                    i = end.max(i + 1);
                }
                None => i += 1,
            }
        }
        found
    }

    /// The longest reading at a position; of equals the first.
    fn reading(&self, i: usize) -> Read<Reading> {
        let unit = &self.units[i];
        let possible = match unit.kind {
            Kind::Number => true,
            Kind::Word => {
                self.lexicon.begins(unit)
                    || self.any(
                        i,
                        &["the", "FY", "Q", "H", "present", "fiscal", "financial"],
                    )
            }
            Kind::Mark => matches!(unit.text, "'" | "’" | "‘"),
        };
        // What is glued to a word before it is part of that word: "G20", "B1990".
        if !possible || self.inside_word(i) {
            return None;
        }
        let one = |read: Read<Expr>| read.map(|(e, end)| (Reading::Found(vec![e]), end));
        let readings = [
            one(self.set(i)),
            one(self.relative(i)),
            self.dates(i).map(|(e, end)| (Reading::Found(e), end)),
            self.length_or_age(i),
            one(self.reference(i)),
        ];
        let mut best: Read<Reading> = None;
        for reading in readings.into_iter().flatten() {
            if best.as_ref().is_none_or(|(_, end)| reading.1 > *end) {
                best = Some(reading);
            }
        }
        best
    }

    // ---- single words ------------------------------------------------------------------------

    fn word<T>(&self, i: usize, wanted: impl Fn(Word) -> Option<T>) -> Read<T> {
        self.lexicon.at(self.units, i, wanted)
    }

    /// Whether the form at `i` has this meaning; where it ends.
    fn skip(&self, i: usize, wanted: Word) -> Option<usize> {
        self.word(i, |w| (w == wanted).then_some(()))
            .map(|(_, j)| j)
    }

    fn is(&self, i: usize, text: &str) -> bool {
        self.units.get(i).is_some_and(|u| u.is(text))
    }

    /// One of several words just before `i`.
    fn after(&self, i: usize, words: &[&str]) -> bool {
        i > 0 && words.iter().any(|w| self.units[i - 1].is(w))
    }

    /// One of several words just at `i`.
    fn any(&self, i: usize, words: &[&str]) -> bool {
        words.iter().any(|w| self.is(i, w))
    }

    fn mark(&self, i: usize, marks: &[&str]) -> Option<usize> {
        self.units
            .get(i)
            .is_some_and(|u| u.kind == Kind::Mark && marks.contains(&u.text))
            .then_some(i + 1)
    }

    fn glued(&self, i: usize) -> bool {
        self.units.get(i).is_some_and(|u| u.glued)
    }

    fn number_at(&self, i: usize) -> Option<u32> {
        self.units.get(i)?.number()
    }

    /// Whether nothing, a mark or a word that can't begin a noun phrase comes at `i`: what is
    /// before it is complete.
    fn closed(&self, i: usize) -> bool {
        self.units.get(i).is_none_or(|u| {
            u.kind == Kind::Mark && !matches!(u.text, "-" | "'" | "’" | "$" | "“" | "\"" | "`")
        }) || self.skip(i, Word::Boundary).is_some()
    }

    /// Whether `i` continues a word: "B1990", "COVID-19", "A-10".
    fn inside_word(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1).map(|b| &self.units[b]) else {
            return false;
        };
        let unit = &self.units[i];
        if !unit.glued {
            return false;
        }
        match before.kind {
            Kind::Word => unit.kind == Kind::Number && !before.is("FY"),
            Kind::Number => unit.kind == Kind::Word,
            Kind::Mark => {
                matches!(
                    before.text,
                    "_" | "@" | "#" | "£" | "€" | "$" | "¥" | "&" | "\\" | "=" | "+"
                ) || before.text == "."
                    && before.glued
                    && unit.kind == Kind::Number
                    && i >= 2
                    && self.units[i - 2].kind == Kind::Number
                    || before.text == ","
                        && before.glued
                        && unit.kind == Kind::Number
                        && unit.text.len() == 3
                        && i >= 2
                        && self.units[i - 2].kind == Kind::Number
                    || matches!(before.text, "-" | "/")
                        && before.glued
                        && unit.kind == Kind::Number
                        && i >= 2
                        && self.units[i - 2].kind == Kind::Word
                        && !self.lexicon.knows(&self.units[i - 2])
            }
        }
    }

    fn tag(&self, i: usize) -> Tag {
        self.tags.get(i).copied().unwrap_or(Tag::Unknown)
    }

    fn expr(&self, from: usize, to: usize, meaning: Meaning) -> Expr {
        Expr {
            units: from..to,
            meaning,
            edge: None,
            clip: None,
            approx: None,
        }
    }

    // ---- numbers and units -------------------------------------------------------------------

    fn unit(&self, i: usize) -> Read<(Grain, bool)> {
        self.word(i, |w| match w {
            Word::Unit(grain, plural) => Some((grain, plural)),
            _ => None,
        })
    }

    fn hyphen(&self, i: usize) -> Option<usize> {
        self.mark(i, &["-", "–", "‑"]).filter(|_| self.glued(i))
    }

    /// 19th, nineteenth.
    fn ordinal(&self, i: usize) -> Read<u32> {
        if let Some(n) = self.number_at(i) {
            let suffixed = self.glued(i + 1) && self.any(i + 1, &["st", "nd", "rd", "th"]);
            return suffixed.then_some((n, i + 2));
        }
        self.word(i, |w| match w {
            Word::Ordinal(n) => Some(n),
            _ => None,
        })
    }

    // ---- repetition and references -----------------------------------------------------------

    fn reference(&self, i: usize) -> Read<Expr> {
        // "2013 – present"
        if self.is(i, "present") && self.after(i, &["-", "–", "—", "to", "until"]) {
            return Some((self.expr(i, i + 1, Meaning::Ref("PRESENT_REF")), i + 1));
        }
        let (value, end) = self
            .word(i, |w| match w {
                Word::Ref(value) => Some(value),
                _ => None,
            })
            .or_else(|| {
                // "recent years", "the coming weeks"
                let at = if self.is(i, "the") { i + 1 } else { i };
                let (value, j) = self.word(at, |w| match w {
                    Word::RefAdjective(value) => Some(value),
                    _ => None,
                })?;
                let ((_, plural), end) = self.unit(j)?;
                plural.then_some((value, end))
            })?;
        // "now that the war is over" and "now-defunct" speak of no time.
        if self.is(i, "now") && (self.is(end, "that") || self.hyphen(end).is_some()) {
            return None;
        }
        // "the future of the region", "the future and destiny"
        if self.any(end - 1, &["future"])
            && self.any(end, &["of", "and", "for", "'", "’"])
            && self.is(i, "the")
            && end == i + 2
        {
            return None;
        }
        // "in the past four years" is a length.
        if self.any(end - 1, &["past", "future"])
            && (self.number(end).is_some() || self.unit(end).is_some())
        {
            return None;
        }
        Some((self.expr(i, end, Meaning::Ref(value)), end))
    }
}
