//! Years: where a number is one, in digits, in words, before Christ and after, two in a range.

use super::{Dates, Grammar, Read};
use crate::time::{
    calendar::Grain,
    expr::{Fields, Year},
    lexicon::Word,
    scan::Kind,
};

impl Grammar<'_> {
    /// 2023 · 71 AD · 508 BC · '98 — with nothing to show that it is a year but where it stands.
    pub(super) fn year_number(&self, i: usize) -> Read<Year> {
        if self.mark(i, &["'", "’", "‘"]).is_some() && self.glued(i + 1) {
            let short = self
                .units
                .get(i + 1)
                .filter(|u| u.text.len() == 2)
                .and_then(|u| u.number())?;
            return Some((Year::Short(short as i16), i + 2));
        }
        let unit = self.units.get(i)?;
        let n = unit.number()?;
        let end = i + 1;
        // AD 70
        if let Some((sign, k)) = self.era(end).filter(|_| n > 0 && n < 9999) {
            let year = if sign < 0 { 1 - n as i16 } else { n as i16 };
            return Some((Year::Given(year), k));
        }
        let four = unit.text.len() == 4 && (1000..=2199).contains(&n);
        let decimal = self.glued(end)
            && self.any(end, &[".", ",", ":"])
            && self.glued(end + 1)
            && self
                .units
                .get(end + 1)
                .is_some_and(|u| u.kind == Kind::Number);
        let word = self.glued(end) && self.units.get(end).is_some_and(|u| u.kind == Kind::Word);
        let sign = self.glued(end) && self.any(end, &["%", "°"]);
        (four && !decimal && !word && !sign).then_some((Year::Given(n as i16), end))
    }

    pub(super) fn era(&self, i: usize) -> Read<i8> {
        self.word(i, |w| match w {
            Word::Era(sign) => Some(sign),
            _ => None,
        })
    }

    /// The year that may follow: ", 2023" · "2023" · "of 2023" · "this year" · "of last year" · '98
    pub(super) fn year_after(&self, i: usize) -> Read<Year> {
        let comma = usize::from(self.is(i, ","));
        if let Some((year, end)) = self.year_number(i + comma) {
            // "May 3, 2000 people": a year after a comma ends a phrase
            let counted = self
                .word(end, |w| (w == Word::NotYear).then_some(()))
                .is_some();
            let thousands = comma == 1 && self.glued(i + 1);
            return (!counted && !thousands).then_some((year, end));
        }
        // 30 September 420
        if let Some(n) = self.number_at(i).filter(|n| (100..1000).contains(n))
            && self.units[i].text.len() == 3
            && self.closed(i + 1)
            && !self.glued(i + 1) | self.any(i + 1, &[")", ",", "."])
        {
            return Some((Year::Given(n as i16), i + 1));
        }
        let of = if self.any(i, &["of", "in"]) { i + 1 } else { i };
        if of > i {
            let at = if self.is(of, "the") && self.is(of + 1, "year") {
                of + 2
            } else {
                of
            };
            let year = self
                .year_number(at)
                .or_else(|| self.spelled_year(at))
                .or_else(|| self.early_year(at));
            if let Some(year) = year.filter(|_| self.is(i, "of")) {
                return Some(year);
            }
        }
        let (shift, end) = self.neighbour(of)?;
        (shift.grain == Grain::Year).then_some((Year::Shift(shift.sign, shift.anchor), end))
    }

    pub(super) fn with_year(&self, mut fields: Fields, end: usize) -> (Fields, usize) {
        match self.year_after(end) {
            Some((year, end)) => {
                fields.year = year;
                (fields, end)
            }
            None => (fields, end),
        }
    }

    /// 2011 · the year 2030 · the year of 1925 · AD 70 · 2011-2015 · 2011–15 · nineteen eighty-four
    pub(super) fn year_alone(&self, i: usize) -> Read<Dates> {
        let one = |year, end| {
            Some((
                vec![(
                    Fields {
                        year,
                        ..Fields::default()
                    },
                    i,
                    end,
                )],
                end,
            ))
        };
        if let Some((1, j)) = self.era(i) {
            let n = self.number_at(j).filter(|n| (1..=2199).contains(n))?;
            return one(Year::Given(n as i16), j + 1);
        }
        let the = self.is(i, "the");
        if the || self.is(i, "year") {
            let at = if the { i + 1 } else { i };
            if self.is(at, "year") {
                let j = if self.is(at + 1, "of") {
                    at + 2
                } else {
                    at + 1
                };
                if let Some((year @ Year::Given(_), end)) = self.year_number(j) {
                    return one(year, end);
                }
                let n = self.number_at(j).filter(|n| (1..1000).contains(n) && the)?;
                return one(Year::Given(n as i16), j + 1);
            }
            return None;
        }
        if let Some((year, end)) = self.spelled_year(i) {
            return one(year, end);
        }
        let (year, end) = self.year_number(i).or_else(|| self.early_year(i))?;
        let Year::Given(first) = year else {
            // '98 needs a preposition
            return self
                .after(
                    i,
                    &[
                        "in", "since", "of", "until", "by", "summer", "before", "after", "and",
                    ],
                )
                .then(|| one(year, end))
                .flatten();
        };
        if first.abs() > 999 && !self.is_year(i, end, first) {
            return None;
        }
        // 2011-2015, 2011–15, 2015/16
        if let Some((dash, j)) = self
            .word(end, |w| (w == Word::Range).then_some(()))
            .map(|(_, j)| (self.units[end].kind == Kind::Mark, j))
            .or_else(|| self.mark(end, &["/"]).map(|j| (true, j)))
            && let Some(unit) = self.units.get(j).filter(|_| dash)
        {
            let short = unit
                .number()
                .filter(|n| unit.text.len() == 2 && first > 999 && *n as i16 > first % 100);
            let follows = self.glued(j + 1)
                && self
                    .units
                    .get(j + 1)
                    .is_some_and(|u| u.kind != Kind::Mark || matches!(u.text, "-" | "/"));
            if let Some(n) = short.filter(|_| !follows) {
                let second = Fields {
                    year: Year::Given(first - first % 100 + n as i16),
                    ..Fields::default()
                };
                return Some((
                    vec![
                        (
                            Fields {
                                year,
                                ..Fields::default()
                            },
                            i,
                            end,
                        ),
                        (second, j, j + 1),
                    ],
                    j + 1,
                ));
            }
            let second = self.year_number(j).or_else(|| {
                let n = self
                    .number_at(j)
                    .filter(|n| first < 1000 && (100..1000).contains(n))?;
                Some((Year::Given(n as i16), j + 1))
            });
            if let Some((second @ Year::Given(last), to)) = second
                && last > first
                && self.units[end].text != "/"
            {
                let second = Fields {
                    year: second,
                    ..Fields::default()
                };
                return Some((
                    vec![
                        (
                            Fields {
                                year,
                                ..Fields::default()
                            },
                            i,
                            end,
                        ),
                        (second, j, to),
                    ],
                    to,
                ));
            }
        }
        one(year, end)
    }

    /// nineteen eighty-four, twenty twenty-three, after a word that asks for a year
    pub(super) fn spelled_year(&self, i: usize) -> Read<Year> {
        let (century, j) = self.word(i, |w| match w {
            Word::Number(n @ 13..=20) => Some(n),
            _ => None,
        })?;
        if !self.after(
            i,
            &["in", "since", "of", "until", "by", "from", "around", "year"],
        ) {
            return None;
        }
        let (n, end) = self.spelled(j)?;
        ((10.0..100.0).contains(&n) && self.closed(end))
            .then_some((Year::Given((century * 100) as i16 + n as i16), end))
    }

    /// c. 347 · in 348, in a text that has named a year so early: a number of three digits
    pub(super) fn early_year(&self, i: usize) -> Read<Year> {
        let n = self.units.get(i).filter(|u| u.text.len() == 3)?.number()?;
        let cued = self.circa(i)
            || self.early
                && self.after(
                    i,
                    &[
                        "in", "about", "around", "until", "after", "by", "since", "from",
                    ],
                );
        (cued && n >= 100 && (self.closed(i + 1) || self.any(i + 1, &["-", "–"])))
            .then_some((Year::Given(n as i16), i + 1))
    }

    /// c. · ca. · circa
    pub(super) fn circa(&self, i: usize) -> bool {
        let at = if self.after(i, &["."]) { i - 1 } else { i };
        self.after(at, &["c", "ca", "circa"])
    }

    /// Whether a number of four digits is a year.
    pub(super) fn is_year(&self, i: usize, end: usize, year: i16) -> bool {
        let era = end > i + 1;
        if era {
            return true;
        }
        if self
            .word(end, |w| (w == Word::NotYear).then_some(()))
            .is_some()
        {
            return false;
        }
        // The second of two: "from 1790 to 1801", "in 1687 and 1689"; the first of a pair: "1715 - 1774".
        let four = |k: usize| {
            self.units
                .get(k)
                .is_some_and(|u| u.kind == Kind::Number && u.text.len() == 4)
        };
        let paired = i >= 2
            && self.after(i, &["to", "and", "or", "through", "until", "-", "–"])
            && four(i - 2);
        let spans = self.any(end, &["-", "–"])
            && four(end + 1)
            && year > 1000
            && self
                .number_at(end + 1)
                .is_some_and(|n| (i32::from(year) + 1..=2199).contains(&(n as i32)));
        // What goes on without a noun after it has been counted out: "in 1687 and 1689 he took part".
        let complete = self.closed(end)
            || self.tag(end) == super::Tag::Verb
            || self.any(end, &["he", "she", "it", "they", "we", "now", "there"]);
        // "1596, dating from", "1647: a palace" at the head of a sentence.
        let heads = (i == 0 || self.after(i, &[".", ")", ";"])) && self.any(end, &[",", ":", ";"]);
        if paired && complete || spans || heads {
            return true;
        }
        let before = i.checked_sub(1).map(|b| &self.units[b]);
        // $2000, No. 1999, 3-1998, x.2010
        if before.is_some_and(|u| {
            matches!(
                u.text,
                "$" | "£" | "€" | "¥" | "#" | "+" | "=" | "*" | "×" | "~" | "<" | ">" | "@"
            )
        }) || i > 0 && self.skip(i - 1, Word::NoYear) == Some(i)
        {
            return false;
        }
        if self.after(i, &["."]) && i >= 2 && self.any(i - 2, &["No", "Nos", "pp", "p"]) {
            return false;
        }
        // 1998 - 3 is a sum, 555-1998 a telephone number
        if before.is_some_and(|u| matches!(u.text, "-" | "/") && u.glued && self.units[i].glued)
            && i >= 2
            && self.units[i - 2].kind == Kind::Number
            && self.units[i - 2].text.len() != 4
        {
            return false;
        }
        if self.circa(i) {
            return true;
        }
        let cue = self
            .word(i.wrapping_sub(1), |w| (w == Word::YearCue).then_some(()))
            .is_some()
            && i > 0;
        let bracketed = before.is_some_and(|u| {
            matches!(
                u.text,
                "(" | "[" | "–" | "—" | "/" | "," | ";" | "-" | "’" | "'"
            )
        });
        if (1900..=2050).contains(&year) {
            // A plural noun right after a bare number counts: "2000 flags", but "the 2016 elections".
            let noun = self.units.get(end).is_some_and(|u| {
                u.kind == Kind::Word
                    && !u.capital()
                    && u.text.len() > 3
                    && u.text.ends_with('s')
                    && !u.text.ends_with("ss")
            });
            return cue || bracketed || !noun || year % 100 != 0 && year > 1950;
        }
        cue && (self.closed(end)
            || !self.after(
                i,
                &[
                    "to", "of", "for", "or", "and", "a", "his", "her", "their", "about", "than",
                    "by",
                ],
            ))
            || bracketed && self.units.get(end).is_none_or(|u| u.kind == Kind::Mark)
    }
}
