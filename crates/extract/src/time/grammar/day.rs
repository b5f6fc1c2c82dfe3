//! Days in every usual layout, by month or weekday, with what may follow: a year, a second day, a part
//! of the day, a time on the clock.

use super::{Dates, Grammar, Read, Tag};
use crate::time::{
    calendar::Grain,
    expr::{Fields, Piece, Time},
    lexicon::{Anchor, Word},
    scan::Kind,
};

/// Words after which a month's name is the month.
const TIMELY: [&str; 16] = [
    "in",
    "since",
    "until",
    "till",
    "during",
    "through",
    "between",
    "last",
    "next",
    "this",
    "each",
    "every",
    "early",
    "late",
    "mid",
    "throughout",
];

impl Grammar<'_> {
    /// A month, and whether it is shortened.
    pub(super) fn month(&self, i: usize) -> Read<(i8, bool)> {
        self.shortened(i, |w| match w {
            Word::Month(m) => Some((m, false)),
            Word::Abbreviation(m) => Some((m, true)),
            _ => None,
        })
    }

    /// A weekday, and whether it is shortened.
    pub(super) fn weekday(&self, i: usize) -> Read<(i8, bool)> {
        self.shortened(i, |w| match w {
            Word::Weekday(d) => Some((d, false)),
            Word::ShortDay(d) => Some((d, true)),
            _ => None,
        })
    }

    /// A name that may be shortened; the stop after the short form belongs to it.
    fn shortened(&self, i: usize, wanted: impl Fn(Word) -> Option<(i8, bool)>) -> Read<(i8, bool)> {
        let ((n, short), end) = self.word(i, wanted)?;
        let stop = short && self.is(end, ".") && self.glued(end);
        Some(((n, short), end + usize::from(stop)))
    }

    /// 5 · 5th · fifth · twenty-first
    pub(super) fn day_number(&self, i: usize) -> Read<i8> {
        let (n, end) = self.ordinal(i).or_else(|| {
            let unit = self.units.get(i)?;
            let n = unit.number().filter(|_| unit.text.len() <= 2)?;
            // 5.5, 5:30, 5%, 5,000
            let more = self.glued(i + 1)
                && (self.any(i + 1, &["%", "°", "/"])
                    || self.units.get(i + 1).is_some_and(|u| u.kind == Kind::Word)
                    || self.any(i + 1, &[".", ",", ":"])
                        && self.glued(i + 2)
                        && self
                            .units
                            .get(i + 2)
                            .is_some_and(|u| u.kind == Kind::Number));
            (!more).then_some((n, i + 1))
        })?;
        (1..=31).contains(&n).then_some((n as i8, end))
    }

    /// What may follow a day: "morning", "night".
    pub(super) fn with_part(&self, mut fields: Fields, end: usize) -> (Fields, usize) {
        if fields.time.is_none() {
            if let Some((part, end)) = self.part_after_day(end) {
                fields.time = Some(Time::Part(part));
                return (fields, end);
            }
            if let Some((time, end)) = self.clock(end).filter(|(_, e)| *e > end + 1) {
                fields.time = Some(time);
                return (fields, end);
            }
        }
        (fields, end)
    }

    /// 9 a.m. EST Tuesday · noon on Friday (no) · 10 p.m. Aug. 7
    pub(super) fn clock_of_day(&self, i: usize) -> Read<Fields> {
        let (time, end) = self.clock(i)?;
        let alone = Fields {
            time: Some(time),
            ..Fields::default()
        };
        let at = if self.is(end, ",") { end + 1 } else { end };
        let day = self
            .weekday_first(at)
            .or_else(|| self.month_first(at))
            .or_else(|| self.day_first(at))
            .filter(|(dates, _)| {
                dates.len() == 1 && dates[0].0.time.is_none() && dates[0].0.is_day()
            });
        if let Some((dates, end)) = day {
            return Some((
                Fields {
                    time: Some(time),
                    ..dates[0].0
                },
                end,
            ));
        }
        let shift = self.word(at, |w| match w {
            Word::Day(n) => Some(n),
            _ => None,
        });
        if let Some((n, end)) = shift {
            return Some((
                Fields {
                    pick: Some((n, Anchor::Now)),
                    time: Some(time),
                    ..Fields::default()
                },
                end,
            ));
        }
        Some((alone, end))
    }

    /// Friday · Friday, Oct. 23 · Monday, 5 May 2023 · Friday morning · Fri., Sept. 22
    pub(super) fn weekday_first(&self, i: usize) -> Read<Dates> {
        let ((weekday, short), end) = self.weekday(i)?;
        let named = self.is(end, ",");
        let at = if named { end + 1 } else { end };
        let at = if self.is(at, "the") { at + 1 } else { at };
        if let Some((mut dates, to)) = self
            .month_first(at)
            .or_else(|| self.day_first(at))
            .filter(|(dates, _)| dates[0].0.day.is_some())
        {
            dates[0].0.weekday = Some(weekday);
            dates[0].1 = i;
            return Some((dates, to));
        }
        if short && !(self.is(end - 1, ".")) {
            return None;
        }
        // Black Friday is a feast, "Man Friday" and "Ash Wednesday" are names; Bloody Sunday too.
        let fields = Fields {
            weekday: Some(weekday),
            ..Fields::default()
        };
        let (fields, end) = self.with_part(fields, end);
        // Friday last week, Monday of next week
        let of = if self.is(end, "of") { end + 1 } else { end };
        if let Some((shift, end)) = self.neighbour(of).filter(|(s, _)| s.grain == Grain::Week) {
            return Some((
                vec![(
                    Fields {
                        pick: Some((shift.sign, shift.anchor)),
                        of_week: true,
                        ..fields
                    },
                    i,
                    end,
                )],
                end,
            ));
        }
        Some((vec![(fields, i, end)], end))
    }

    /// May 5, 2023 · May 5th · Aug. 7 · May 3-5 · April 24 and 25 · May 2023 · May of last year · May
    pub(super) fn month_first(&self, i: usize) -> Read<Dates> {
        let of = self.month_of(i);
        let from = of.unwrap_or(i);
        let ((month, short), end) = self.month(from)?;
        let fields = Fields {
            piece: Piece::Month(month),
            ..Fields::default()
        };
        if of.is_none() {
            let at = if self.is(end, "the") && self.ordinal(end + 1).is_some() {
                end + 1
            } else {
                end
            };
            if let Some((day, to)) = self.day_number(at).filter(|(_, to)| !self.counts(*to)) {
                return Some(self.month_day(
                    Fields {
                        day: Some(day),
                        ..fields
                    },
                    i,
                    to,
                ));
            }
        }
        let (dated, to) = self.with_year(fields, end);
        if to > end {
            return Some((vec![(dated, i, to)], to));
        }
        if let Some((dated, to)) = self
            .picked_after(fields, end)
            .filter(|_| short || self.is_month(from, end))
        {
            return Some((vec![(dated, i, to)], to));
        }
        (of.is_some() || !short && self.is_month(from, end)).then(|| (vec![(fields, i, end)], end))
    }

    /// "the 12th of October last", "May next"
    pub(super) fn picked_after(&self, fields: Fields, end: usize) -> Read<Fields> {
        let sign = if self.is(end, "last") {
            -1
        } else if self.is(end, "next") {
            1
        } else {
            return None;
        };
        (self.closed(end + 1) && !self.is(end + 1, "of")).then_some((
            Fields {
                pick: Some((sign, Anchor::Now)),
                ..fields
            },
            end + 1,
        ))
    }

    /// After a month and a day: a year, a second day, a part of the day.
    pub(super) fn month_day(&self, fields: Fields, from: usize, end: usize) -> (Dates, usize) {
        if let Some((second, at, to)) = self.second_day(end) {
            let (dated, year_end) = self.with_year(fields, to);
            let (second, to) = self.with_part(
                Fields {
                    day: Some(second),
                    ..dated
                },
                year_end,
            );
            return (vec![(dated, from, end), (second, at, to)], to);
        }
        let (dated, end) = self.with_year(fields, end);
        let (dated, end) = self.with_part(dated, end);
        (vec![(dated, from, end)], end)
    }

    /// "-5", "to 5", "and 25" after a day of the month; where the number begins and ends.
    pub(super) fn second_day(&self, i: usize) -> Option<(i8, usize, usize)> {
        let (list, j) = self.word(i, |w| match w {
            Word::Range => Some(false),
            Word::List => Some(true),
            _ => None,
        })?;
        if self.is(i, ",") {
            return None;
        }
        let (day, end) = self.day_number(j)?;
        let month = self.month(end).is_some() || self.is(end, "of");
        let dash = !list && self.units[i].kind == Kind::Mark;
        // "May 5 and 20 others", "from May 5 to 7 percent"
        (!month && (dash || self.closed(end) || self.year_after(end).is_some()))
            .then_some((day, j, end))
    }

    /// Whether what follows a number shows that it counts something.
    pub(super) fn counts(&self, end: usize) -> bool {
        self.glued(end)
            && self
                .units
                .get(end)
                .is_some_and(|u| u.kind == Kind::Word || u.text == "%")
            || self
                .word(end, |w| {
                    matches!(w, Word::NotYear | Word::Meridiem(_) | Word::Scale(_)).then_some(())
                })
                .is_some()
            || self.is(end, "o") && self.mark(end + 1, &["'", "’"]).is_some()
    }

    /// 5 May 2023 · the fifth of January · 3-5 May · 3 to 5 May · 3 and 4 May
    pub(super) fn day_first(&self, i: usize) -> Read<Dates> {
        let from = if self.is(i, "the") { i + 1 } else { i };
        let (day, end) = self.day_number(from)?;
        let month_at = |k: usize| {
            let k = if self.is(k, "day") { k + 1 } else { k };
            let k = if self.is(k, "of") { k + 1 } else { k };
            self.month(k)
        };
        if let Some(((month, _), to)) = month_at(end) {
            let fields = Fields {
                piece: Piece::Month(month),
                day: Some(day),
                ..Fields::default()
            };
            let (fields, to) = self
                .picked_after(fields, to)
                .unwrap_or_else(|| self.with_year(fields, to));
            let (fields, to) = self.with_part(fields, to);
            return Some((vec![(fields, i, to)], to));
        }
        let (_, j) = self.word(end, |w| matches!(w, Word::Range | Word::List).then_some(()))?;
        let second_from = if self.is(j, "the") { j + 1 } else { j };
        let (second, k) = self.day_number(second_from)?;
        let ((month, _), to) = month_at(k)?;
        let fields = Fields {
            piece: Piece::Month(month),
            day: Some(day),
            ..Fields::default()
        };
        let (fields, to) = self.with_year(fields, to);
        Some((
            vec![
                (fields, i, end),
                (
                    Fields {
                        day: Some(second),
                        ..fields
                    },
                    second_from,
                    to,
                ),
            ],
            to,
        ))
    }

    /// the 25th, the fifth: only where no noun follows.
    pub(super) fn day_of_month(&self, i: usize) -> Read<Fields> {
        if !self.is(i, "the") || !self.after(i, &["on", "until", "by", "since"]) {
            return None;
        }
        let (day, end) = self.ordinal(i + 1).filter(|(n, _)| (1..=31).contains(n))?;
        let stands = self
            .units
            .get(end)
            .is_none_or(|u| u.kind == Kind::Mark && !matches!(u.text, "-" | "'" | "’"))
            || self.any(end, &["and", "when", "because", "but", "at", "that", "to"]);
        stands.then(|| {
            (
                Fields {
                    day: Some(day as i8),
                    ..Fields::default()
                },
                end,
            )
        })
    }

    /// "the month of" before a month.
    pub(super) fn month_of(&self, i: usize) -> Option<usize> {
        let at = if self.is(i, "the") { i + 1 } else { i };
        (self.is(at, "month")
            && self.is(at + 1, "of")
            && self.month(at + 2).is_some_and(|((_, short), _)| !short))
        .then_some(at + 2)
    }

    /// Whether a month's name alone is the month: May is a modal and a prime minister, April a
    /// woman, March a movement.
    pub(super) fn is_month(&self, i: usize, end: usize) -> bool {
        let unit = &self.units[i];
        let before = i.checked_sub(1).map(|b| &self.units[b]);
        let after_name = before.is_some_and(|b| {
            b.kind == Kind::Word && b.capital() && b.text.len() > 1 && !self.lexicon.knows(b)
        });
        let before_name = self
            .units
            .get(end)
            .is_some_and(|u| u.kind == Kind::Word && u.capital() && u.text.len() > 1);
        // Words that no person's name follows outweigh the opinion that it is one.
        let timely = self.after(i, &TIMELY)
            || self.after(i, &["-"]) && self.edge(i.saturating_sub(2)).is_some();
        if timely && !after_name {
            return !before_name || !matches!(unit.text, "April" | "June" | "August");
        }
        if self.tag(i) == Tag::Person {
            return false;
        }
        if !["may", "march", "april", "june", "august"]
            .iter()
            .any(|w| unit.is(w))
        {
            return true;
        }
        if after_name || self.tag(i) == Tag::Verb {
            return false;
        }
        if !unit.is("may") && !unit.is("march") {
            return !before_name;
        }
        // "by May", "the March accession" but "May I", "March on!"
        let cue = [
            "by", "from", "to", "for", "before", "after", "around", "about", "of", "on", "the",
            "a", "its", "his", "her", "their", "and", "or", "that", "-", "–", "—", "(",
        ];
        let verb_like =
            self.units.get(end).is_some_and(|u| u.kind == Kind::Word) && !self.closed(end);
        self.after(i, &cue) || !verb_like && i > 0 && self.tag(i) != Tag::Unknown
    }
}
